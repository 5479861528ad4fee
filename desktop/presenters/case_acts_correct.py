"""Correct an application: its own fields with what stands in them, and why (D39)."""

from collections.abc import Iterator

from desktop.i18n import _
from desktop.models.as_typed import draft_of
from desktop.models.correctable import correctable
from desktop.models.correction import Correction
from desktop.models.draft import Draft
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.intake_form import FieldGroup, FieldSpec
from desktop.models.problem import Problem
from desktop.presenters import formats
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, TickView, Typed
from desktop.presenters.corrections import changes_words, field_words, group_words
from desktop.presenters.intake_form import field_view
from desktop.presenters.intake_values import cell
from desktop.presenters.intake_view import OptionView
from desktop.services import correcting, later
from desktop.services.desk import Desk

_REASON = "reason"
_TELLING = 3  # values of a group enough to know it by


class CorrectCase:
    """Correct one application: tick which part of it is wrong, put its fields right."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse what `later.live_case` refuses."""
        self._desk, self._case = desk, case
        self._live = later.live_case(desk, case)
        self._before = draft_of(self._live.application, self._live.standard)

    def view(self, typed: Typed) -> SheetView:
        """Offer the parts of the application; what is ticked shows its fields as they stand."""
        found = self._proposed(typed)
        problems = found.problems if found and typed.asked else ()
        told = {problem.path: problem for problem in problems}
        draft = found.draft if found else self._before
        return SheetView(
            title=_("Correct the application"),
            sentence=self._sentence(),
            verb=_("Correct, give the talon anew"),
            ticks_title=_("What is wrong"),
            ticks=tuple(self._ticks(draft, typed)),
            groups=tuple(self._groups(draft, typed, told)),
            warning=self._warning(typed, found),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Correct it and return the talon made anew."""
        texts, reason = self._texts(typed), typed.text(_REASON)
        return correcting.correct(desk, case=self._case, typed=texts, reason=reason)

    def done_words(self) -> str:
        """Say that it is corrected."""
        return _("{number} is corrected. The talon says so.").format(number=self._live.row.number)

    def _sentence(self) -> str:
        said = _(
            "{number}: what was registered stays in the history beside what is put right. "
            "The applicant gets the talon anew, marked as corrected."
        ).format(number=self._live.row.number)
        return f"{said} {_later_words()}" if self._is_late() else said

    def _is_late(self) -> bool:
        return self._desk.now().date() != self._live.row.day

    def _ticks(self, draft: Draft, typed: Typed) -> Iterator[TickView]:
        for group in correctable(self._live.standard, draft):
            yield TickView(
                key=group.id,
                words=group_words(group, self._live.standard),
                detail=_known(group, draft),
                done=group.id in typed.ticked,
            )

    def _groups(self, draft: Draft, typed: Typed, told: dict[str, Problem]) -> Iterator[AskGroup]:
        standard = self._live.standard
        for group in correctable(standard, draft):
            if group.id in typed.ticked:
                asks = tuple(self._ask(spec, draft, typed, told) for spec in group.fields)
                yield AskGroup(title=group_words(group, standard), asks=asks)
        if typed.ticked:
            value = typed.text(_REASON)
            reason = AskView(key=_REASON, label=_("Reason"), kind="text", value=value)
            yield AskGroup(title="", asks=(reason,))

    def _ask(
        self, spec: FieldSpec, draft: Draft, typed: Typed, told: dict[str, Problem]
    ) -> AskView:
        standard = self._live.standard
        field = field_view(spec, standard, draft, told)
        yes_or_no = tuple(OptionView(id=key, label=cell(spec, key)) for key in ("yes", "no"))
        options = yes_or_no if spec.input == "yes-no" else field.options
        value = typed.text(spec.path, self._before.text(spec.path))
        day = read_date(value) if spec.input == "date" else None
        return AskView(
            key=spec.path,
            label=field_words(spec, standard),
            kind="choice" if options else "date" if spec.input == "date" else "line",
            value=value if spec.input != "date" else day.isoformat() if day else "",
            options=tuple((option.id, option.label) for option in options),
            message=field.message,
        )

    def _texts(self, typed: Typed) -> dict[str, str]:
        """Return what was typed in the parts that are ticked."""
        standard, draft = self._live.standard, self._before.with_texts(dict(typed.texts))
        ticked = {
            spec.path
            for group in correctable(standard, draft)
            if group.id in typed.ticked
            for spec in group.fields
        }
        return {path: text for path, text in typed.texts if path in ticked}

    def _proposed(self, typed: Typed) -> Correction | None:
        """Return what the correction comes to, None where its term cannot be counted."""
        try:
            return correcting.propose(self._desk, self._live, self._texts(typed))
        except Refusal:  # told when it is asked for
            return None

    def _warning(self, typed: Typed, found: Correction | None) -> str:
        """Say what F9 will do; nothing while it would be refused."""
        if found is None or found.application is None or not found.changes:
            return ""
        if not typed.text(_REASON).strip():
            return ""
        changes = changes_words(found.changes, found.application, self._live.standard)
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


def _later_words() -> str:
    return _(
        "The day of registration is over: the correction is the head's to decide and is recorded "
        "as a later one."
    )
