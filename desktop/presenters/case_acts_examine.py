"""Acts of whoever examines: findings, completeness of the papers, the end of it (W-14, W-17)."""

import datetime as dt
from collections.abc import Iterator, Sequence

from desktop.i18n import _, _c
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.examining import is_of_one
from desktop.models.facts import Evidence
from desktop.models.path import Seen
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose, needed_words
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.case_people import choose_person, chosen_person, signers
from desktop.presenters.decisions_words import finding_words, proof_words
from desktop.presenters.labels import label
from desktop.services import examining
from desktop.services.decision_desk import OpenCase
from desktop.services.decision_drafts import Kept
from desktop.services.desk import Desk
from desktop.services.finishing import finish_examination
from desktop.store.path import Finding


class RecordFinding:
    """Record what was found of an item, or of the whole case, with what it rests on."""

    def __init__(self, opened: OpenCase) -> None:
        """Take a case as it is laid open."""
        self._opened, self._seen = opened, seen_of(opened)

    def view(self, typed: Typed) -> SheetView:
        """Ask what was found, of what, and by which document."""
        kind, exemption = typed.text("kind"), typed.text("exemption")
        proof = typed.text("document") or typed.text("words")
        return SheetView(
            title=_("Finding"),
            sentence=_("What is found leads to the grounds of refusal it proves, or to none."),
            verb=_("Record it"),
            groups=(
                AskGroup(asks=tuple(self._what(typed, kind, exemption))),
                AskGroup(
                    title=_("What it rests on"),
                    asks=(
                        AskView(
                            key="document",
                            label=_("Document"),
                            value=typed.text("document"),
                            message=needed_words(typed, proof),
                        ),
                        ask("number", label("papers.number"), typed, optional=True),
                        ask("date", label("papers.date"), typed, "date", optional=True),
                        ask("source", _("From whom"), typed, optional=True),
                        ask("words", _("In words"), typed, optional=True),
                    ),
                ),
            ),
        )

    def _what(self, typed: Typed, kind: str, exemption: str) -> Sequence[AskView]:
        standard, items = self._opened.standard, self._opened.found.items
        message = _("Choose what was found.") if typed.asked and not kind + exemption else ""
        asks = [
            AskView(
                key="kind",
                label=_("What was found"),
                kind="choice",
                value=kind,
                options=tuple((each.id, formats.text(each.name)) for each in standard.findings),
                message=message,
            )
        ]
        if standard.exemptions:
            freed = (
                ("", _c("choice", "nothing")),
                *((each.id, formats.text(each.name)) for each in standard.exemptions),
            )
            asks.append(choose("exemption", _("Freed from the ground by"), typed, freed))
        if len(items) > 1:
            asks.append(self._of_what(typed, kind))
        return [*asks, *self._days(typed, kind)]

    def _of_what(self, typed: Typed, kind: str) -> AskView:
        """Ask of what it is: where the law means one weapon or person, of which one."""
        items = [each.item for each in self._opened.found.items]
        one = is_of_one(kind, self._opened.standard)
        whole = () if one else (("", _("of the whole application")),)
        named = ((each.key, each.called) for each in items if each.scope == "item" or not one)
        return choose("item", _("Of what"), typed, (*whole, *named), needed=one)

    def _days(self, typed: Typed, kind: str) -> Iterator[AskView]:
        """Ask for the days the law counts between (W-17.3)."""
        for place in range(1, self._count_of_days(kind) + 1):
            words = _("Day of offence {number}").format(number=place)
            yield ask(f"day.{place}", words, typed, "date", needed=True)

    def _count_of_days(self, kind: str) -> int:
        return next((e.days for e in self._opened.standard.findings if e.id == kind), 0)

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it."""
        examining.record_finding(
            desk,
            seen=self._seen,
            kind=typed.text("kind"),
            item=typed.text("item"),
            exemption=typed.text("exemption"),
            evidence=Evidence(
                document=typed.text("document"),
                number=typed.text("number"),
                date=read_date(typed.text("date")),
                source=typed.text("source"),
                words=typed.text("words"),
                days=self._typed_days(typed),
            ),
        )
        return ""

    def _typed_days(self, typed: Typed) -> tuple[dt.date, ...]:
        asked = self._days(typed, typed.text("kind"))
        return tuple(day for each in asked if (day := read_date(each.value)) is not None)

    def done_words(self) -> str:
        """Say that it stands."""
        return _("The finding is recorded.")


class TakeBackFinding:
    """Let a finding stand no more, for a reason."""

    def __init__(self, opened: OpenCase) -> None:
        """Take a case as it is laid open; refuse `finding-gone` when nothing stands."""
        self._opened, self._seen = opened, seen_of(opened)
        self._found = tuple(each for each in opened.found.findings if each.stands)
        if not self._found:
            raise Refusal("finding-gone")

    def view(self, typed: Typed) -> SheetView:
        """Ask which one and why."""
        return SheetView(
            title=_("Take a finding back"),
            sentence=_("That it was recorded stays known; it leads to no ground any more."),
            verb=_("Take it back"),
            groups=(
                AskGroup(
                    asks=(
                        choose("finding", _("Finding"), typed, self._told(), self._first),
                        ask("reason", _("Reason"), typed, "text", needed=True),
                    ),
                ),
            ),
        )

    def _told(self) -> tuple[tuple[str, str], ...]:
        """Name the findings that stand; a confidential one is not told."""
        hidden = _("A confidential finding was recorded")
        return tuple(
            (e.finding, hidden if self._opened.is_hidden(e.kind) else _one(self._opened, e))
            for e in self._found
        )

    @property
    def _first(self) -> str:
        return self._found[0].finding

    def _chosen(self, typed: Typed) -> str:
        return typed.text("finding", self._first)

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it."""
        examining.take_back(
            desk, seen=self._seen, finding=self._chosen(typed), reason=typed.text("reason")
        )
        return ""

    def done_words(self) -> str:
        """Say that it stands no more."""
        return _("The finding is taken back.")


class CheckCompleteness:
    """Record on which day the papers were found complete, or what is missing (W-14)."""

    def __init__(self, opened: OpenCase) -> None:
        """Take a case as it is laid open."""
        self._opened, self._seen = opened, seen_of(opened)

    def view(self, typed: Typed) -> SheetView:
        """Ask which day, and say what is missing now."""
        said, missing = _("The papers are complete"), self._missing()
        if missing:
            names = formats.listed(missing)
            said = _("The papers are not complete: {papers}").format(papers=names)
        return SheetView(
            title=_("Completeness checked"),
            sentence=said,
            verb=_("Record it"),
            groups=(
                AskGroup(
                    asks=(
                        ask("on", _("Day, if not today"), typed, "date", optional=True),
                        ask("note", _("Note"), typed, optional=True),
                    ),
                ),
            ),
        )

    def _missing(self) -> list[str]:
        """Name the papers of paragraph 11 that are not here."""
        shorts = {each.id: formats.text(each.short) for each in self._opened.standard.documents}
        return [
            shorts.get(each.document, each.name)
            for each in self._opened.found.application.missing
            if each.group == "required"
        ]

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it."""
        day = read_date(typed.text("on"))
        examining.check_completeness(desk, seen=self._seen, on=day, note=typed.text("note"))
        return ""

    def done_words(self) -> str:
        """Say that it is known."""
        return _("The completeness of the papers is recorded.")


class FinishExamination:
    """End the examination: what is drafted is written down and goes to whoever signs (D24)."""

    def __init__(self, opened: OpenCase, drafted: Kept, desk: Desk) -> None:
        """Take a case as it is laid open, and what is drafted of it."""
        self._seen, self._drafted = seen_of(opened), drafted
        self._number = opened.found.row.number
        last = opened.found.assignments[-1] if opened.found.assignments else None
        known = signers(desk, opened.found.row.service).without(desk.operator)
        assigned = last.by_staff if last else ""
        self._people = known
        self._signer = assigned if assigned in known.fit or not known.fit else known.only

    def view(self, typed: Typed) -> SheetView:
        """Ask who signs; the head who assigned it is proposed."""
        return SheetView(
            title=_("Finish the examination"),
            sentence=_("{number} goes to whoever signs, with the decision drafted.").format(
                number=self._number
            ),
            verb=_("Finish the examination"),
            groups=(
                AskGroup(
                    asks=(
                        choose_person("to", _("Who signs"), typed, self._people, self._signer),
                        ask("note", _("Note"), typed, optional=True),
                    ),
                ),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Write down what is drafted and end it, both or neither."""
        finish_examination(
            desk,
            seen=self._seen,
            to=chosen_person(typed, "to", self._signer),
            note=typed.text("note"),
            typed=self._drafted,
        )
        return ""

    def done_words(self) -> str:
        """Say that it waits for its signature."""
        return _("{number} waits for its signature.").format(number=self._number)


def seen_of(opened: OpenCase) -> Seen:
    """Return a case as it was seen when it was laid open."""
    return Seen(case=opened.found.row.case, revision=opened.found.row.revision)


def _one(opened: OpenCase, found: Finding) -> str:
    parts = (finding_words(opened.standard, found), proof_words(found))
    return formats.listed(part for part in parts if part)
