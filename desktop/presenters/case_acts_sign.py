"""The signature: what is signed is read once more, then stands for good (W-14, D24, D26)."""

from collections.abc import Iterator, Sequence
from typing import Final

from desktop.i18n import _
from desktop.models.decision import ItemDecision
from desktop.presenters import formats
from desktop.presenters.case_acts_examine import seen_of
from desktop.presenters.case_acts_view import SheetView, TickView, Typed
from desktop.presenters.case_people import sheet_of, signers
from desktop.presenters.decisions_changes import changed_words, changes_of
from desktop.presenters.decisions_decision import summary
from desktop.presenters.decisions_draft import drafts_of
from desktop.services import deciding, letters
from desktop.services.decision_desk import OpenCase
from desktop.services.decision_drafts import Kept
from desktop.services.desk import Desk

_BREAK: Final = "\u2028"


class SignDecision:
    """Sign the decisions drafted of a case; the sheet is the question asked once."""

    def __init__(self, opened: OpenCase, drafted: Kept, desk: Desk) -> None:
        """Take a case as it is laid open, with what the signer changed in it."""
        self._seen, self._drafted = seen_of(opened), drafted
        self._number = opened.found.row.number
        row = opened.found.row
        self._sheet = sheet_of(desk, "case.sign", signers(desk, row.service), row.holder)
        self._opened = opened
        changed = {each.item: each for each in drafted.decisions}
        drafts = drafts_of(opened.found, drafted.decisions)
        letter = opened.letter if drafted.letter is None else drafted.letter
        self._drafts, self._letter = drafts, letter
        self._decisions = [changed.get(each.item, each) for each in opened.found.proposals]

    def view(self, typed: Typed) -> SheetView:
        """Ask once more; which confidential facts print is chosen here (D26)."""
        lines = [f"**{item}** – {words}" for item, words in summary(self._opened, self._decisions)]
        changes = changes_of(self._opened, self._drafts, self._letter)
        if changes:
            lines += ["", f"**{changed_words(self._opened, changes)}**"]
            lines += [f"{each.what}: {each.before} → {each.after}" for each in changes]
        question = _("A signed decision cannot be changed. Sign it?")
        return SheetView(
            title=_("Sign {number}").format(number=self._number),
            sentence=_BREAK.join((*lines, "", question)),
            verb=_("Sign"),
            ticks_title=_("Confidential facts to be printed in the letter"),
            ticks=tuple(
                TickView(
                    key=f"{item}|{ground}",
                    words=words,
                    detail="",
                    done=f"{item}|{ground}" in typed.ticked,
                )
                for item, ground, words in _confidential(self._opened, self._decisions)
            ),
            groups=(self._sheet.group(typed),),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Write down what the signer changed and sign it, both or neither.

        Returns what confirms a renunciation that was decided with it, to be printed (W-17.2).
        """
        printed: dict[str, list[str]] = {}
        for key in typed.ticked:
            item, _bar, ground = key.partition("|")
            printed.setdefault(item, []).append(ground)
        paper, case = self._sheet.paper(typed), self._seen.case
        before = letters.last_paper(desk, case, letters.CONFIRMATION)
        deciding.sign(desk, seen=self._seen, print_facts=printed, paper=paper, typed=self._drafted)
        confirmed = letters.last_paper(desk, case, letters.CONFIRMATION)
        return confirmed if confirmed != before else ""

    def done_words(self) -> str:
        """Say that it stands."""
        return _("{number} is signed.").format(number=self._number)


def _confidential(
    opened: OpenCase, decisions: Sequence[ItemDecision]
) -> Iterator[tuple[str, str, str]]:
    """Yield every confidential ground of what is signed, by item."""
    grounds = {each.id: each for each in opened.standard.grounds if each.confidential}
    for decision in decisions:
        for each in decision.grounds:
            if each.ground in grounds:
                short = formats.text(grounds[each.ground].short)
                words = f"{formats.citation(each.ground)} {short}"
                yield decision.item, each.ground, words
