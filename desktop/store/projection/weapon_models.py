"""What weapons were called: each distinct model as typed, and how often (W-11.3a)."""

from collections.abc import Iterator, Mapping
from typing import Final

from desktop.models.application import Item
from desktop.store.folding import code, skeleton
from desktop.store.projection.rows import Rows

MODEL_FIELDS: Final = ("kind", "type", "pattern", "model", "system", "calibre")
COMPLETED: Final = MODEL_FIELDS[1:]  # those typed as text

_TYPED: Final = """
    INSERT INTO weapon_models (office, kind, type, pattern, model, system, calibre, times)
    VALUES (?, ?, ?, ?, ?, ?, ?, 1)
"""
_KNOWN: Final = """
    SELECT seq FROM weapon_models
    WHERE office = ? AND kind = ? AND type = ? AND pattern = ? AND model = ? AND system = ?
        AND calibre = ?
"""
_AGAIN: Final = "UPDATE weapon_models SET times = times + 1 WHERE seq = ?"
_UNTYPED: Final = """
    UPDATE weapon_models SET times = times - 1
    WHERE office = ? AND kind = ? AND type = ? AND pattern = ? AND model = ? AND system = ?
        AND calibre = ?
"""
_FORM: Final = "INSERT OR IGNORE INTO index_weapon_models VALUES (?, ?, ?)"


def model_typed(rows: Rows, office: str, item: Item) -> None:
    """Count the model of a weapon; what is no weapon, or has no model, is none."""
    values = {name: item.values.get(name, "") for name in MODEL_FIELDS}
    if not values["model"]:
        return
    known = rows.one(_KNOWN, (office, *values.values()))
    if known is not None:
        rows.change(_AGAIN, known)
        return
    seq = rows.add(_TYPED, (office, *values.values()))
    if rows.indexed:
        index_model(rows, seq, values)


def model_untyped(rows: Rows, office: str, item: Item) -> None:
    """Count the model of a weapon once less: it was typed by mistake (D39)."""
    values = {name: item.values.get(name, "") for name in MODEL_FIELDS}
    if values["model"]:
        rows.change(_UNTYPED, (office, *values.values()))


def index_model(rows: Rows, seq: int, values: Mapping[str, str]) -> None:
    """Make a model findable by the beginning of any word of each of its texts."""
    rows.add_all(
        _FORM,
        [(name, form, seq) for name in COMPLETED for form in sorted(set(forms_of(values[name])))],
    )


def forms_of(text: str) -> Iterator[str]:
    """Yield `text` as it is compared, from each of its words on, and its Latin skeleton."""
    words = text.split()
    for start in range(len(words)):
        rest = " ".join(words[start:])
        yield from typed_forms(rest)


def typed_forms(text: str) -> tuple[str, ...]:
    """Return the ways the beginning of a text may be compared, none of them empty."""
    forms = (code(text), skeleton(text).replace(" ", ""))
    return tuple(dict.fromkeys(form for form in forms if form))
