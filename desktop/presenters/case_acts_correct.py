"""Correct an application: its own fields with what stands in them, and why (D39)."""

from collections.abc import Iterator

from desktop.i18n import _
from desktop.models.as_typed import draft_of
from desktop.models.correctable import correctable
from desktop.models.correction import Correction
from desktop.models.correction_rows import is_added, opened, place_of
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.intake_form import FieldGroup, FieldSpec
from desktop.models.path import Seen
from desktop.models.problem import Problem
from desktop.presenters import formats
from desktop.presenters.case_acts_rows import (
    ask_fate,
    ask_papers,
    edits_of,
    is_to_go,
    ticks_to_add,
)
from desktop.presenters.case_acts_view import (
    AskGroup,
    AskView,
    SheetView,
    TickView,
    Typed,
    day_value,
)
from desktop.presenters.corrections import changes_words, field_words, group_words
from desktop.presenters.intake_form import field_view
from desktop.presenters.intake_values import cell
from desktop.presenters.intake_view import OptionView
from desktop.services import correcting
from desktop.services.desk import Desk

_REASON = "reason"
_TELLING = 3  # values of a group enough to know it by


class CorrectCase:
    """Correct one application: tick which part of it is wrong, put its fields right.

    A unit, person or receipt of it may go, and one that was forgotten come.
    """

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse what `correctable_case` refuses, and `not-allowed` of a day that is the head's."""
        self._desk, self._live = desk, correcting.correctable_case(desk, case)
        self._seen = Seen(case=case, revision=self._live.row.revision)
        if self._is_late():
            desk.require("case.correct-later")
        self._before = draft_of(self._live.application, self._live.standard)

    def view(self, typed: Typed) -> SheetView:
        """Offer the parts of the application; what is ticked shows its fields as they stand."""
        found = self._proposed(typed)
        problems = found.problems if found and typed.asked else ()
        told = {problem.path: problem for problem in problems}
        draft = found.draft if found else self._opened(typed)
        return SheetView(
            title=_("Correct the application"),
            sentence=self._sentence(),
            verb=_("Correct") if self._made else _("Correct, give the talon anew"),
            ticks_title=_("What is wrong"),
            ticks=tuple(self._ticks(draft, typed)),
            groups=tuple(self._groups(draft, typed, told, found)),
            warning=self._warning(typed, found),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Correct it and return the talon made anew."""
        texts, reason = self._texts(typed), typed.text(_REASON)
        rows = edits_of(typed, self._before)
        return correcting.correct(desk, seen=self._seen, typed=texts, reason=reason, rows=rows)

    def done_words(self) -> str:
        """Say that it is corrected, and what is to follow."""
        if self._made:
            return _("{number} is corrected. Now make another form for the one misspelled.").format(
                number=self._live.row.number
            )
        return _("{number} is corrected. The talon says so.").format(number=self._live.row.number)

    def _sentence(self) -> str:
        if self._made:
            return _(
                "{number}: a form of it holds. Words alone are put right; what was registered "
                "stays in the history. Then another form is made for the one misspelled."
            ).format(number=self._live.row.number)
        if correcting.is_decided(self._live):
            return _(
                "{number} is decided, its results are not made yet. Words alone are put right; "
                "what was registered stays in the history. The applicant gets the talon anew."
            ).format(number=self._live.row.number)
        said = _(
            "{number}: what was registered stays in the history beside what is put right. "
            "The applicant gets the talon anew, marked as corrected."
        ).format(number=self._live.row.number)
        return f"{said} {_later_words()}" if self._is_late() else said

    @property
    def _made(self) -> bool:
        return correcting.is_made(self._live)

    def _is_late(self) -> bool:
        return correcting.is_decided(self._live) or self._desk.now().date() != self._live.row.day

    def _opened(self, typed: Typed) -> Draft:
        """Return the application with the rows being added, and what is typed so far."""
        return opened(self._before, edits_of(typed, self._before)).with_texts(dict(typed.texts))

    def _ticks(self, draft: Draft, typed: Typed) -> Iterator[TickView]:
        for group in correctable(self._live.standard, draft):
            if not is_added(self._before, group.id):
                yield TickView(
                    key=group.id,
                    words=group_words(group, self._live.standard),
                    detail=_known(group, draft),
                    done=group.id in typed.ticked,
                )
        if not correcting.is_decided(self._live):
            yield from ticks_to_add(typed, self._before, self._live.standard)

    def _groups(
        self, draft: Draft, typed: Typed, told: dict[str, Problem], found: Correction | None
    ) -> Iterator[AskGroup]:
        standard = self._live.standard
        ticked = [each for each in correctable(standard, draft) if each.id in typed.ticked]
        for group in sorted(ticked, key=lambda each: is_added(self._before, each.id)):
            asks = list(self._fields(group, draft, typed, told))
            if is_added(self._before, group.id):
                asks += ask_papers(group, typed, draft, found)
            elif group.rows and not correcting.is_decided(self._live):
                asks.insert(0, ask_fate(typed, group, told, standard))
            yield AskGroup(title=group_words(group, standard), asks=tuple(asks))
        if typed.ticked:
            value = typed.text(_REASON)
            reason = AskView(key=_REASON, label=_("Reason"), kind="text", value=value)
            yield AskGroup(title="", asks=(reason,))

    def _fields(
        self, group: FieldGroup, draft: Draft, typed: Typed, told: dict[str, Problem]
    ) -> Iterator[AskView]:
        """Ask for every field of a part; of a row that is to go for none."""
        if not is_to_go(typed, group.id):
            for spec in group.fields:
                yield self._ask(spec, draft, typed, told)

    def _ask(
        self, spec: FieldSpec, draft: Draft, typed: Typed, told: dict[str, Problem]
    ) -> AskView:
        standard = self._live.standard
        field = field_view(spec, standard, draft, told)
        yes_or_no = tuple(OptionView(id=key, label=cell(spec, key)) for key in ("yes", "no"))
        options = yes_or_no if spec.input == "yes-no" else field.options
        value = typed.text(spec.path, self._before.text(spec.path))
        return AskView(
            key=spec.path,
            label=field_words(spec, standard),
            kind="choice" if options else "date" if spec.input == "date" else "line",
            value=day_value(value) if spec.input == "date" else value,
            options=tuple((option.id, option.label) for option in options),
            message=field.message,
        )

    def _texts(self, typed: Typed) -> dict[str, str]:
        """Return what was typed in the parts that are ticked."""
        ticked = {
            spec.path
            for group in correctable(self._live.standard, self._opened(typed))
            if group.id in typed.ticked
            for spec in group.fields
        }
        added = edits_of(typed, self._before).added
        return {
            path: text for path, text in typed.texts if path in ticked or _row_of(path) in added
        }

    def _proposed(self, typed: Typed) -> Correction | None:
        """Return what the correction comes to, None where its term cannot be counted."""
        try:
            texts, rows = self._texts(typed), edits_of(typed, self._before)
            return correcting.propose(self._desk, self._live, texts, rows)
        except Refusal:  # told when it is asked for
            return None

    def _warning(self, typed: Typed, found: Correction | None) -> str:
        """Say what F9 will do; nothing while it would be refused."""
        if found is None or found.application is None or found.is_empty:
            return ""
        if not typed.text(_REASON).strip():
            return ""
        standard = self._live.standard
        changes = changes_words(found.changes, found.application, standard, found.rows)
        term = self._term_words(found)
        again = _("F9 again corrects it, Esc leaves it.")
        return f"{changes}. {term} {again}"

    def _term_words(self, found: Correction) -> str:
        if not found.term_changed or found.application is None:
            return _("The term stays as it is.")
        return _("The standard counts another term for it: {day}.").format(
            day=formats.date_long(found.application.term.due)
        )


def _known(group: FieldGroup, draft: Draft) -> str:
    words = (cell(spec, draft.text(spec.path)) for spec in group.fields)
    return " · ".join([each for each in words if each][:_TELLING])


def _row_of(path: str) -> str:
    """Return the row a field or a paper belongs to, such as `items.1`; empty for none."""
    place = place_of(path)
    return f"{place[0]}.{place[1]}" if place else ""


def _later_words() -> str:
    return _(
        "The day of registration is over: the correction is the head's to decide and is recorded "
        "as a later one."
    )
