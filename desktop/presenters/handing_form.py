"""What a hand-over asks: what goes, who receives it, by which paper, what is given back (W-16)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from desktop.i18n import _, _n
from desktop.models.collecting import (
    MayCollect,
    goes_by_attorney,
    is_called,
    needs_authority,
    prepared_by_others,
    who_may_collect,
)
from desktop.models.documents import document_kind
from desktop.models.entry import clean_text, read_date
from desktop.models.errors import Refusal
from desktop.models.facts import ResultIssued
from desktop.models.intake_form import IDENTITY_KINDS
from desktop.models.mrz import Zone
from desktop.models.path import Seen
from desktop.models.person import IdentityDocument, Person
from desktop.models.standard import Standard
from desktop.models.text import Text
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_originals import ORIGINALS, original_ticks
from desktop.presenters.case_acts_view import AskView, TickView, Typed
from desktop.presenters.handing_attorney import holding_words
from desktop.presenters.handing_peek import in_reading_order, result_name
from desktop.presenters.handing_view import HandGroup, HandSheetView, TickGroup
from desktop.presenters.labels import label
from desktop.presenters.tone import Tone
from desktop.services.desk import Desk
from desktop.services.editions import standard_of
from desktop.services.handing import HandedOut, Received, awaited, hand_over, lying_here
from desktop.services.known_cases import whole_case
from desktop.services.originals import lying_originals
from desktop.store.path_rows import IssuedResult

RESULTS: Final = "result"
RETURNED: Final = "returned"
_USUAL: Final = "identity-card"
_KINDS: Final = tuple(each.id for each in IDENTITY_KINDS)
_NAMED_ON_PAPER: Final = {
    "identity-card": Text(kk="жеке куәлік", ru="удостоверение личности", en="identity card"),
    "passport": Text(kk="паспорт", ru="паспорт", en="passport"),
    "residence-permit": Text(kk="ықтиярхат", ru="вид на жительство", en="residence permit"),
    "foreign-passport": Text(
        kk="шетелдік паспорт", ru="иностранный паспорт", en="foreign passport"
    ),
    "other": Text(kk="құжат", ru="документ", en="document"),
}


class HandOver:
    """One hand-over of one ready case: what is asked, and how it is recorded."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown`, and `case-move` of a case that is not ready."""
        found = whole_case(desk, case)
        self._found, self._here = found, lying_here(found)
        self._awaited = awaited(found)
        self._operator = desk.operator
        self._today = desk.now().date()
        self._who = who_may_collect(found.application, self._here)
        application = found.application
        self._standard: Standard = standard_of(
            desk, digest=application.digest, switches=application.switches
        )
        self._lying = lying_originals(desk, case, application)
        self._filled = 0

    @property
    def case(self) -> str:
        """Return the case."""
        return self._found.row.case

    def begin(self) -> Typed:
        """Return what stands there at first: everything that lies here goes."""
        return Typed(ticked=frozenset(f"{RESULTS}.{each.result}" for each in self._here))

    def view(self, typed: Typed) -> HandSheetView:
        """Show what is asked, with what is ticked and typed so far."""
        row, goes = self._found.row, len(self._chosen(typed))
        left = len(self._here) - goes
        closes = _("With this the application is closed.")
        stays = _n(
            "{count} result stays here: the application stays ready.",
            "{count} results stay here: the application stays ready.",
            left,
        ).format(count=formats.number(left))
        return HandSheetView(
            case=row.case,
            number=row.number,
            applicant=row.applicant,
            ticks=tuple(self._ticks(typed)),
            groups=tuple(self._groups(typed)),
            note=stays if left else closes,
            note_tone="near" if left else "normal",
            verb=_("Hand over in part") if left else _("Hand over and close"),
            filled=self._filled,
            turns=self.has_others,
        )

    def _ticks(self, typed: Typed) -> Iterator[TickGroup]:
        lying = in_reading_order([IssuedResult(issued=e, handed_on=None) for e in self._here])
        yield TickGroup(
            key=RESULTS,
            title=_("What is handed over"),
            ticks=tuple(
                self._tick(typed, f"{RESULTS}.{e.issued.result}", result_name(e, self._standard))
                for e in lying
            ),
        )
        if self._awaited:
            ticks = tuple(
                self._tick(typed, f"{RETURNED}.{e.issued.result}", result_name(e, self._standard))
                for e in self._awaited
            )
            title = _("Set aside: the applicant gives back")
            yield TickGroup(key=RETURNED, title=title, ticks=ticks)
        originals = tuple(self._originals(typed))
        if originals:
            yield TickGroup(key=ORIGINALS, title=_("Originals given back"), ticks=originals)

    def _originals(self, typed: Typed) -> Iterator[TickView]:
        """Offer what was handed in and is given back with the result."""
        yield from original_ticks(self._lying, self._standard, typed)

    @staticmethod
    def _tick(typed: Typed, key: str, words: str) -> TickView:
        return TickView(key=key, words=words, detail="", done=key in typed.ticked)

    def _groups(self, typed: Typed) -> Iterator[HandGroup]:
        at, who = self._receiver(typed)
        yield HandGroup(title=_("Who receives"), rows=self._who_rows(typed, at, who))
        if needs_authority(who.receiver) or who.authority:
            shown = _authority(typed, at, who, self._today)
            note, tone = self._holds(who, shown)
            title = self._authority_title(who)
            yield HandGroup(title=title, rows=(shown,), note=note, note_tone=tone)
        if self._unreturned(typed):
            title = _("What was set aside is not given back")
            why = ask("unreturned", _("Why it is not given back"), typed, needed=True)
            yield HandGroup(title=title, rows=((why,),))
        others = self._others(typed)
        if others:
            title = _("{name} prepared it and should hand it over").format(name=", ".join(others))
            why = ask("reason", _("Why another does"), typed, needed=True)
            yield HandGroup(title=title, rows=((why,),))

    def _holds(self, who: MayCollect, shown: tuple[AskView, ...]) -> tuple[str, Tone]:
        """Say how long a power of attorney holds by law; an order has no term."""
        if not goes_by_attorney(self._found.application, who.receiver):
            return "", "normal"
        _number, dated, until = (read_date(each.value) for each in shown)
        return holding_words(dated, until, self._today)

    def _authority_title(self, who: MayCollect) -> str:
        if who.receiver == "proxy":
            return _("Power of attorney, checked again")
        return _("Paper he collects by, checked again")

    def _who_rows(self, typed: Typed, at: str, who: MayCollect) -> tuple[tuple[AskView, ...], ...]:
        kinds = tuple((each, label(f"identity.{each}")) for each in _KINDS)
        receivers = tuple((str(n), _receiver_words(each)) for n, each in enumerate(self._who))
        name = _("Surname, given name, patronymic")
        named = ask(f"name.{at}", name, typed, default=who.name, needed=True)
        another = bool(named.value.strip()) and self._is_another(who, named.value)
        why = ask("renamed", _("Why the document names the applicant otherwise"), typed)
        if another and typed.asked and not why.value.strip():
            named = replace(named, message=_("Not the applicant's name"))
        return (
            (
                choose("receiver", _("Receives"), typed.with_text("receiver", at), receivers),
                named,
            ),
            *(((replace(why, optional=True),),) if self._asks_why(who, typed) else ()),
            (
                choose("kind", _("Identity document seen"), typed, kinds, _USUAL),
                ask("number", _("Number of the document"), typed, needed=True),
                self._ends(ask("until", _("Valid until"), typed, "date", optional=True), typed),
            ),
        )

    def _asks_why(self, who: MayCollect, typed: Typed) -> bool:
        """Say whether a changed name may be explained: once asked, whatever is typed meanwhile."""
        person = self._found.application.applicant.person
        return typed.asked and who.receiver == "applicant" and person is not None

    def _is_another(self, who: MayCollect, name: str) -> bool:
        """Say whether somebody comes as the applicant under a name that is not his."""
        person = self._found.application.applicant.person
        return who.receiver == "applicant" and person is not None and not is_called(person, name)

    def _ends(self, until: AskView, typed: Typed) -> AskView:
        """Say of an identity document that it has ended, once it was to be handed over."""
        last = read_date(until.value)
        is_over = typed.asked and last is not None and last < self._today
        return replace(until, message=_("It has ended")) if is_over else until

    def _receiver(self, typed: Typed) -> tuple[str, MayCollect]:
        """Return who is chosen to receive, with the place he stands at."""
        chosen = typed.text("receiver", "0")
        places = {str(at): each for at, each in enumerate(self._who)}
        return (chosen, places[chosen]) if chosen in places else ("0", self._who[0])

    def _chosen(self, typed: Typed) -> tuple[ResultIssued, ...]:
        return tuple(each for each in self._here if f"{RESULTS}.{each.result}" in typed.ticked)

    def _unreturned(self, typed: Typed) -> bool:
        return any(f"{RETURNED}.{e.issued.result}" not in typed.ticked for e in self._awaited)

    def _others(self, typed: Typed) -> tuple[str, ...]:
        chosen = [each.result for each in self._chosen(typed)]
        return prepared_by_others(self._here, chosen, self._operator)

    @property
    def has_others(self) -> bool:
        """Tell whether more than one may receive it."""
        return len(self._who) > 1

    def turn(self, typed: Typed) -> tuple[Typed, str]:
        """Let the next of those who may receive it do so; return what is to be typed of him."""
        at, _who = self._receiver(typed)
        place = (int(at) + 1) % len(self._who)
        turned = typed.with_text("receiver", str(place))
        name = turned.text(f"name.{place}", self._who[place].name)
        return turned, "number" if name else f"name.{place}"

    def lacking(self, typed: Typed) -> str:
        """Return the first field that says what is wrong there, empty when none does."""
        asks = (each for group in self._groups(typed) for row in group.rows for each in row)
        return next((each.key for each in asks if each.message), "")

    def take_zone(self, typed: Typed, zone: Zone) -> tuple[Typed, str]:
        """Fill in what a document held to the scanner says; return what is to be said of it.

        Whoever of those who may collect has its IIN is chosen; a stranger to them stays as typed.
        """
        self._filled += 1
        until = zone.expires.isoformat() if zone.expires else ""
        filled = typed.with_text("kind", document_kind(zone) or "other")
        filled = filled.with_text("number", zone.number).with_text("until", until)
        place = self._place_of(zone)
        said = []
        if place is not None:
            filled = filled.with_text("receiver", place)
        else:
            at, who = self._receiver(filled)
            name = f"{zone.surname} {zone.given}".strip()
            if not filled.text(f"name.{at}", who.name):
                filled = filled.with_text(f"name.{at}", name)
            said.append(_("Compare: the document is of {name}.").format(name=name))
        if zone.expires is not None and zone.expires < self._today:
            day = formats.date_digits(zone.expires)
            said.append(_("The document ended on {day}.").format(day=day))
        return filled, " ".join(said)

    def _place_of(self, zone: Zone) -> str | None:
        """Return where the holder of a document stands among those who may collect."""
        application = self._found.application
        representative = application.representative
        holders: list[tuple[str, Person | None]] = [
            ("applicant", application.applicant.person),
            ("proxy", representative.person if representative else None),
            ("head", representative.person if representative else None),
            ("host", representative.person if representative else None),
        ]
        for receiver, person in holders:
            if person is None or not zone.iin or person.iin != zone.iin:
                continue
            for at, each in enumerate(self._who):
                if each.receiver == receiver and each.name == person.full_name:
                    return str(at)
        return None

    def carry_out(self, desk: Desk, typed: Typed, visit: str) -> HandedOut:
        """Hand over what is ticked; refuses `nothing-chosen`, and as `hand_over` does."""
        chosen = tuple(each.result for each in self._chosen(typed))
        if not chosen:
            raise Refusal("nothing-chosen")
        seen = Seen(case=self.case, revision=self._found.row.revision)
        kind = typed.text("kind", _USUAL)
        return hand_over(
            desk,
            seen=seen,
            received=self._received(typed, visit),
            results=chosen,
            reason=typed.text("reason") if self._others(typed) else "",
            shown=_NAMED_ON_PAPER.get(kind, _NAMED_ON_PAPER["other"]),
        )

    def _received(self, typed: Typed, visit: str) -> Received:
        at, who = self._receiver(typed)
        kept = tuple(key for key in typed.ticked if key.startswith(f"{ORIGINALS}."))
        name = clean_text(typed.text(f"name.{at}", who.name))
        received = Received(
            receiver=who.receiver,
            name=name,
            identity=IdentityDocument(
                kind=typed.text("kind", _USUAL),
                number=clean_text(typed.text("number")),
                valid_until=read_date(typed.text("until")),
            ),
            originals=tuple(sorted(each.removeprefix(f"{ORIGINALS}.") for each in kept)),
            visit=visit,
            renamed=clean_text(typed.text("renamed")) if self._is_another(who, name) else "",
            returned=tuple(
                e.issued.result
                for e in self._awaited
                if f"{RETURNED}.{e.issued.result}" in typed.ticked
            ),
            unreturned=typed.text("unreturned") if self._unreturned(typed) else "",
        )
        if not (needs_authority(who.receiver) or who.authority):
            return received
        shown = _authority(typed, at, who, self._today)
        return replace(
            received,
            authority=shown[0].value,
            authority_date=read_date(shown[1].value),
            authority_until=read_date(shown[2].value),
        )


def _receiver_words(each: MayCollect) -> str:
    """Name a way to receive; of two by power of attorney, one is told by the name on the talon."""
    name = label(f"receiver.{each.receiver}")
    said = name[:1].upper() + name[1:]
    return f"{said}: {each.name}" if each.name and each.receiver == "proxy" else said


def _authority(
    typed: Typed, at: str, who: MayCollect, today: dt.date
) -> tuple[AskView, AskView, AskView]:
    """Ask for the paper somebody collects by, as the talon has it until it is typed otherwise."""
    dated = who.authority_date.isoformat() if who.authority_date else ""
    until = who.authority_until.isoformat() if who.authority_until else ""
    needed, number, day = (
        needs_authority(who.receiver),
        label("papers.number"),
        label("papers.date"),
    )
    ends = ask(f"holds.{at}", _("Valid until"), typed, "date", until, optional=True)
    last = read_date(ends.value)
    is_over = typed.asked and last is not None and last < today
    return (
        ask(f"authority.{at}", number, typed, default=who.authority, needed=needed),
        ask(f"dated.{at}", day, typed, "date", dated, needed=needed),
        replace(ends, message=_("It has ended") if is_over else ""),
    )
