"""What weapons were called here before, to be completed while one is typed (W-11.3a)."""

from dataclasses import dataclass
from typing import Final

from desktop.store.handles import Reader
from desktop.store.projection.weapon_models import COMPLETED, typed_forms

_AFTER: Final = "\U0010ffff"
_WHOLE: Final = "m.model, m.calibre, m.kind, m.type, m.pattern, m.system"
_FOUND: Final = """
    SELECT max(m.kind), max(m.type), max(m.pattern), max(m.model), max(m.system), max(m.calibre),
        sum(m.times)
    FROM weapon_models m
    WHERE m.times > 0 AND m.seq IN (SELECT seq FROM index_weapon_models
            WHERE field = ?1 AND (form >= ?2 AND form < ?2 || ?5 OR form >= ?3 AND form < ?3 || ?5))
        AND (?4 = '' OR m.kind = ?4)
    GROUP BY {group} ORDER BY sum(m.times) DESC, max(m.seq) DESC LIMIT ?6
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponModel:
    """Hold a model as typed before, and how often; of one field only, the others stay empty."""

    kind: str = ""
    type: str = ""
    pattern: str = ""
    model: str = ""
    system: str = ""
    calibre: str = ""
    times: int


def complete(
    reader: Reader, *, field: str, text: str, kind: str = "", limit: int = 12
) -> list[WeaponModel]:
    """Return models one of whose words in `field` begins with `text`, the most used first.

    `field` is `model`, which tells all six, or `type`, `pattern`, `system`, `calibre`,
    which tell of themselves alone; raise `ValueError` for another.
    """
    if field not in COMPLETED:
        raise ValueError(field)
    forms = typed_forms(text)
    if not forms:
        return []
    group = _WHOLE if field == "model" else f"m.{field}"
    values = (field, forms[0], forms[-1], kind, _AFTER, limit)
    rows = reader.rows(_FOUND.format(group=group), values)
    found = [WeaponModel(**dict(zip(WeaponModel.__slots__, row, strict=True))) for row in rows]
    return found if field == "model" else [_only(field, each) for each in found]


def _only(field: str, found: WeaponModel) -> WeaponModel:
    return WeaponModel(**{field: getattr(found, field)}, times=found.times)
