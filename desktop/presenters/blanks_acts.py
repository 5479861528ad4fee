"""What is done from the register of blanks: received, spoiled, handed back, counted (D28)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _
from desktop.models.blanks import BLANK_KINDS, COMMISSION, BlankKind
from desktop.models.entry import read_date
from desktop.presenters import formats
from desktop.presenters.blank_told import stock_words, tell_next_blank
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.labels import label
from desktop.presenters.register_act import RegisterAct
from desktop.services import blank_counts, blanks
from desktop.services.blank_counts import Count
from desktop.services.blanks import Document
from desktop.services.desk import Desk
from desktop.store import offices

_BY_DOCUMENT, _OLD = "document", "old"


class _OfBlanks:
    """Ask of which kind of blanks first; an office that issues one kind is not asked."""

    def __init__(self, desk: Desk, _ref: str) -> None:
        self._kinds = blanks.blank_kinds(desk)
        self._stocks = {kind: blanks.stock_of(desk, kind) for kind in self._kinds}
        self._today = desk.now().date().isoformat()
        self._done = ""

    def kind(self, typed: Typed) -> BlankKind:
        """Return the kind chosen, the first of the office until another is."""
        chosen = typed.text("blank.kind")
        first = next(iter(self._kinds), BLANK_KINDS[0])
        return next((kind for kind in self._kinds if kind == chosen), first)

    def kinds(self, typed: Typed) -> tuple[AskView, ...]:
        """Ask for the kind where there is a choice."""
        if len(self._kinds) < len(BLANK_KINDS):
            return ()
        options = tuple((kind, label(f"blanks.{kind}")) for kind in self._kinds)
        return (choose("blank.kind", _("Which blanks"), typed, options, self.kind(typed)),)

    def sentence(self, typed: Typed) -> str:
        """Say what is in stock of the kind."""
        kind = self.kind(typed)
        stock = self._stocks.get(kind)
        return f"{label(f'blanks.{kind}')}: {stock_words(stock)}" if stock else ""

    def day(self, typed: Typed) -> AskView:
        """Ask for the day, today until another is typed."""
        return ask("blank.on", _("On which day"), typed, "date", self._today, needed=True)

    def document(self, typed: Typed) -> tuple[AskView, ...]:
        """Ask for the document blanks come or go by."""
        return (
            ask("blank.document", _("Number of the document"), typed, needed=True),
            ask("blank.document_date", _("Date of the document"), typed, "date", needed=True),
        )

    def done_words(self) -> str:
        """Say what was recorded."""
        return self._done

    def _document(self, typed: Typed) -> Document:
        return Document(
            number=typed.text("blank.document"),
            date=read_date(typed.text("blank.document_date")),
        )


class ReceiveBlanks(_OfBlanks):
    """Take a block into stock, by a document or as what lay in the safe already (D43)."""

    def view(self, typed: Typed) -> SheetView:
        """Ask for the first and the last serial, and the document they came by."""
        how = typed.text("blank.how", _BY_DOCUMENT)
        options = ((_BY_DOCUMENT, _("by a document")), (_OLD, _("old stock, from the safe")))
        return SheetView(
            title=_("Receive blanks"),
            sentence=self.sentence(typed),
            verb=_("Take them into stock"),
            groups=(
                AskGroup(
                    asks=(
                        *self.kinds(typed),
                        ask("blank.first", _("First serial"), typed, needed=True),
                        ask("blank.last", _("Last serial"), typed, needed=True),
                        choose("blank.how", _("How they came"), typed, options, how),
                        *(self.document(typed) if how == _BY_DOCUMENT else ()),
                        self.day(typed),
                    )
                ),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record the receipt; no paper comes of it."""
        first, last = typed.text("blank.first"), typed.text("blank.last")
        old = typed.text("blank.how", _BY_DOCUMENT) == _OLD
        blanks.receive_blanks(
            desk,
            kind=self.kind(typed),
            first=first,
            last=last,
            document=None if old else self._document(typed),
            on=read_date(typed.text("blank.on", self._today)),
        )
        self._done = _("Blanks are in stock: {first} – {last}.").format(first=first, last=last)
        return ""


class SpoilBlank(_OfBlanks):
    """Record that a blank in stock was spoiled; it is said once that this is for good."""

    def view(self, typed: Typed) -> SheetView:
        """Ask for the serial, the reason and the day."""
        serial = typed.text("blank.serial")
        return SheetView(
            title=_("A blank is spoiled"),
            sentence=self.sentence(typed),
            verb=_("Record it as spoiled"),
            groups=(
                AskGroup(
                    asks=(
                        *self.kinds(typed),
                        ask("blank.serial", _("Serial of the blank"), typed, needed=True),
                        ask("blank.reason", _("Reason"), typed, "text", needed=True),
                        self.day(typed),
                    )
                ),
            ),
            warning=_("Blank No {n} will be recorded as spoiled and never used again.").format(
                n=serial
            )
            if serial.strip()
            else "",
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it."""
        serial = blanks.spoil_blank(
            desk,
            kind=self.kind(typed),
            serial=typed.text("blank.serial"),
            reason=typed.text("blank.reason"),
            on=read_date(typed.text("blank.on", self._today)),
        )
        self._done = _("Blank {blank} is recorded as spoiled.").format(blank=serial)
        return ""


class HandBackBlanks(_OfBlanks):
    """Take blanks that are handed back out of stock."""

    def view(self, typed: Typed) -> SheetView:
        """Ask for the first and the last serial, to whom, and by which document."""
        return SheetView(
            title=_("Hand blanks back"),
            sentence=self.sentence(typed),
            verb=_("They are handed back"),
            groups=(
                AskGroup(
                    asks=(
                        *self.kinds(typed),
                        ask("blank.first", _("First serial"), typed, needed=True),
                        ask("blank.last", _("Last serial"), typed, needed=True),
                        ask("blank.to", _("To whom"), typed, needed=True),
                        *self.document(typed),
                        self.day(typed),
                    )
                ),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it."""
        first, last = typed.text("blank.first"), typed.text("blank.last")
        blanks.hand_back_blanks(
            desk,
            kind=self.kind(typed),
            first=first,
            last=last,
            to=typed.text("blank.to"),
            document=self._document(typed),
            on=read_date(typed.text("blank.on", self._today)),
        )
        self._done = _("Blanks are handed back: {first} – {last}.").format(first=first, last=last)
        return ""


class CountBlanks(_OfBlanks):
    """Enter what a commission counted; the act of balance comes of it."""

    def __init__(self, desk: Desk, ref: str) -> None:
        super().__init__(desk, ref)
        people = offices.staff(desk.database, desk.office().office)
        self._people = tuple((each.staff, each.name) for each in people)

    def view(self, typed: Typed) -> SheetView:
        """Ask for the count, the number of the act and who counted."""
        kind = self.kind(typed)
        total = self._stocks[kind].total if kind in self._stocks else 0
        counted = typed.text("blank.counted", str(total))
        differs = counted.strip() != str(total)
        return SheetView(
            title=_("Count the blanks"),
            sentence=_("{blanks}: the register has {total}.").format(
                blanks=label(f"blanks.{kind}"), total=formats.number(total)
            ),
            verb=_("Draw up the act"),
            groups=(
                AskGroup(
                    asks=(
                        *self.kinds(typed),
                        ask("blank.counted", _("Counted"), typed, "line", str(total), needed=True),
                        ask("blank.act", _("Number of the act"), typed, needed=True),
                        *self._commission(typed),
                        ask(
                            "blank.remarks",
                            _("Remarks"),
                            typed,
                            "text",
                            optional=not differs,
                            needed=differs,
                        ),
                        self.day(typed),
                    )
                ),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record the count; return the act, to be printed and signed."""
        kind = self.kind(typed)
        total = self._stocks[kind].total if kind in self._stocks else 0
        counted = typed.text("blank.counted", str(total)).strip()
        count = Count(
            counted=int(counted) if counted.isdecimal() else -1,
            number=typed.text("blank.act"),
            commission=tuple(typed.text(f"blank.member{place}") for place in range(COMMISSION)),
            on=read_date(typed.text("blank.on", self._today)),
            remarks=typed.text("blank.remarks"),
        )
        paper = blank_counts.reconcile_blanks(desk, kind=kind, count=count)
        self._done = _("The act of balance is drawn up.")
        return paper

    def _commission(self, typed: Typed) -> tuple[AskView, ...]:
        nobody = ("", _("signs by hand"))
        return tuple(
            choose(
                f"blank.member{place}",
                _("Member of the commission") if place else _("Chair of the commission"),
                typed,
                (*((nobody,) if place else ()), *self._people),
                needed=not place,
            )
            for place in range(COMMISSION)
        )


BLANK_ACTS: Final[Mapping[str, tuple[RegisterAct, ...]]] = MappingProxyType(
    {
        "blanks": (
            RegisterAct(
                id="receive-blanks",
                key="F2",
                command="blank.keep",
                words=lambda: _("Receive"),
                make=ReceiveBlanks,
                needs_line=False,
            ),
            RegisterAct(
                id="spoil-blank",
                key="F3",
                command="blank.keep",
                words=lambda: _("Spoiled"),
                make=SpoilBlank,
                needs_line=False,
            ),
            RegisterAct(
                id="hand-back-blanks",
                key="F4",
                command="blank.keep",
                words=lambda: _("Hand back"),
                make=HandBackBlanks,
                needs_line=False,
            ),
            RegisterAct(
                id="count-blanks",
                key="F6",
                command="blank.keep",
                words=lambda: _("Count"),
                make=CountBlanks,
                needs_line=False,
            ),
            RegisterAct(
                id="tell-blank",
                key="F7",
                command="paper.print",
                words=lambda: _("Serial of a print"),
                make=tell_next_blank,
                needs_line=False,
            ),
        )
    }
)
"""The acts of the register of blanks."""
