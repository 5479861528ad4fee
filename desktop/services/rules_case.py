"""Read the cases that questions of `kense rules` are about, by the standard they name."""

from typing import Any, Final

from desktop.models.conditions import Answers, Item, Value, may_hold
from desktop.models.grounds import Established
from desktop.models.standard import Duty, ItemField, Question, Standard, Track
from desktop.services.rules_reading import Asked, BadLineError
from desktop.standards.catalogue import Catalogue

_OLDEST: Final = 150


def standard_of(
    catalogue: Catalogue, asked: Asked, service: str | None = None
) -> tuple[Standard, dict[str, str]]:
    """Return the standard asked about, and its edition to repeat in the answer."""
    named = asked.one_of("service", catalogue.services()) if service is None else service
    known = catalogue.editions(named)
    edition = asked.one_of("edition", known, known[-1])
    return catalogue.standard(named, edition), {"edition": edition}


def any_edition(catalogue: Catalogue, asked: Asked) -> dict[str, str]:
    """Return the edition to repeat where none matters: only if one was named."""
    known = [each for service in catalogue.services() for each in catalogue.editions(service)]
    edition = asked.one_of("edition", known, "")
    return {"edition": edition} if edition else {}


def ids(rows: tuple[Any, ...]) -> list[str]:
    """Return the ids of rows that have one."""
    return [row.id for row in rows]


def channels(standard: Standard) -> tuple[list[str], str]:
    """Return the channels there are and the one meant when none is named."""
    known = ids(standard.channels)
    return known, known[0]


def items_key(standard: Standard) -> str:
    """Return the key under which a line lists its items: `units` or `invitees`."""
    return f"{standard.items.scope}s"


def items_of(standard: Standard, asked: Asked) -> tuple[Item, ...]:
    """Return the items of a line, each field checked by what the standard says of it."""
    return tuple(_item(standard, row) for row in asked.objects(items_key(standard)))


def _item(standard: Standard, row: Asked) -> Item:
    fields: dict[str, list[ItemField]] = {}
    for field in standard.items.fields:
        fields.setdefault(field.id, []).append(field)
    needed = _needed(standard)
    values = {
        id_: _field_value(alternatives, row)
        for id_, alternatives in fields.items()
        if row.has(id_) or id_ in needed
    }
    row.count("count", 1)
    row.finish()
    return values


def _needed(standard: Standard) -> frozenset[str]:
    """Return the choices without which nothing can be said of an item: what permits ask about."""
    choices = {field.id for field in standard.items.fields if field.input == "choice"}
    asked = {row.ask.partition(".")[2] for permit in standard.permits for row in permit.when}
    return frozenset(choices & asked)


def _field_value(alternatives: list[ItemField], row: Asked) -> str:
    field = alternatives[0]
    if field.input == "choice":
        return row.one_of(field.id, [each.id for one in alternatives for each in one.choices])
    return row.decimal(field.id) if field.input == "decimal" else row.text(field.id)


def given_answers(standard: Standard, asked: Asked) -> dict[str, Value]:
    """Return the answers, and no for each yes-no or period that was not answered."""
    inner = asked.inner("answers")
    found = {
        question.id: _given_one(question, inner)
        for question in standard.questions
        if question.answer != "choice" or inner.has(question.id)
    }
    inner.finish()
    return found


def _given_one(question: Question, inner: Asked) -> Value:
    if question.answer == "choice":
        return inner.one_of(question.id, [row.id for row in question.choices])
    return inner.truth(question.id, default=question.default is True)


def track_of(standard: Standard, asked: Asked) -> Track:
    """Return the track named, or the only one the channel leaves."""
    tracks = {row.id: row for row in standard.tracks}
    channel = asked.one_of("channel", *channels(standard))
    named = asked.one_of("track", tracks, "")
    if named:
        return tracks[named]
    left = [row for row in standard.tracks if may_hold(row.when, Answers(channel=channel))]
    if len(left) != 1:
        raise BadLineError("missing-key", asked.where("track"))
    return left[0]


def duty_of(standard: Standard, asked: Asked) -> Duty:
    """Return the duty named, else the first that has a rate."""
    duties = {row.id: row for row in standard.duties}
    rated = [row.id for row in standard.duties if row.percent is not None]
    first = (rated or list(duties) or [""])[0]
    if not first:
        raise BadLineError("bad-value", asked.where("service"))
    return duties[asked.one_of("duty", duties, first)]


def paid_for(
    standard: Standard, duty: Duty, asked: Asked
) -> tuple[tuple[Item, ...], tuple[int, ...], int]:
    """Return items with their counts where a duty is charged per unit, else the count of forms."""
    if duty.per == "form":
        return (), (), asked.count("count")
    key = items_key(standard)
    if not asked.has(key):
        raise BadLineError("missing-key", asked.where(key))
    counts = tuple(row.count("count", 1) for row in asked.objects(key))
    return items_of(standard, asked), counts, 0


def established_of(standard: Standard, asked: Asked) -> Established:
    """Return what a line says was established of a case or of one item."""
    age = asked.count("age", least=0) if asked.has("age") else None
    if age is not None and age > _OLDEST:
        raise BadLineError("bad-value", asked.where("age"))
    return Established(
        findings=asked.ids("findings", ids(standard.findings)),
        missing=asked.ids("missing", ids(standard.documents)),
        age=age,
        exemption=asked.one_of("exemption", ids(standard.exemptions), ""),
    )
