"""Say which blank a print stands on: the next serial with one key, or that it was spoiled (D55)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.models.errors import Refusal
from desktop.models.reissue import is_living
from desktop.presenters import formats
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.labels import label
from desktop.services import blanks
from desktop.services.blanks import Stock
from desktop.services.desk import Desk
from desktop.services.known_cases import whole_case

TELL_BLANK: Final = "tell-blank"
SERIAL: Final = "blank.serial"
SPOILED: Final = "blank.spoiled"
SPOILED_CAP: Final = "Del"


class TellBlank:
    """Propose the next serial in stock for one paper; a reason given means the blank is spoiled."""

    def __init__(self, desk: Desk, paper: str) -> None:
        """Refuse `blank-unasked` of what stands on no blank, `blank-told` (`blank`)."""
        self._bearing = blanks.bearing_of(desk, paper)
        if self._bearing.blank:
            raise Refusal("blank-told", blank=self._bearing.blank)
        self._paper = paper
        self._stock = blanks.stock_of(desk, self._bearing.kind)
        self._told = ""
        self._again = False

    def view(self, typed: Typed) -> SheetView:
        """Ask for nothing where the next blank went through; the key confirms it at once."""
        serial = self._serial(typed)
        spoiled = bool(typed.text(SPOILED).strip())
        named = f"{label(f'paper.{self._bearing.kind}')} №{formats.NO_BREAK}{self._bearing.number}"
        return SheetView(
            title=_("Which blank it stands on"),
            sentence=f"{named} · {stock_words(self._stock)}",
            verb=_("Spoiled: print onto the next") if spoiled else _("It stands on this blank"),
            groups=(
                AskGroup(
                    asks=(
                        AskView(key=SERIAL, label=_("Serial of the blank"), value=serial),
                        AskView(
                            key=SPOILED,
                            label=_("Spoiled: why"),
                            value=typed.text(SPOILED),
                            optional=True,
                            cap=SPOILED_CAP,
                        ),
                    )
                ),
            ),
            warning=_("Blank No {n} will be recorded as spoiled and never used again.").format(
                n=serial
            )
            if spoiled
            else "",
            is_ready=self._stock.next is not None,
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it; of a spoiled blank return the paper, to be printed onto the next one."""
        serial, reason = self._serial(typed), typed.text(SPOILED)
        self._again = bool(reason.strip())
        if self._again:
            self._told = blanks.spoil_printed(desk, paper=self._paper, serial=serial, reason=reason)
            return self._paper
        self._told = blanks.confirm_blank(desk, paper=self._paper, serial=serial)
        return ""

    def onto_blanks(self) -> frozenset[str]:
        """Return the paper where it is to be printed again."""
        return frozenset({self._paper} if self._again else ())

    def done_words(self) -> str:
        """Say what became of the blank."""
        if self._again:
            return _("Blank {blank} is spoiled: the next one is printed onto.").format(
                blank=self._told
            )
        return _("{number} stands on blank {blank}.").format(
            number=self._bearing.number, blank=self._told
        )

    def _serial(self, typed: Typed) -> str:
        proposed = self._stock.next.text if self._stock.next else ""
        return typed.text(SERIAL, proposed)


def tell_blank_of_case(desk: Desk, case: str) -> TellBlank:
    """Begin with the first result of a case that may stand on a blank and names none.

    One that was replaced or annulled is asked about only where a blank went through for it.
    Refuses `case-unknown`, `blank-unasked` where there is none, or no blanks are kept.
    """
    awaited = {each.paper for each in blanks.owed_serials(desk)}
    results = [each for each in whole_case(desk, case).results if each.issued.paper]
    for each in sorted(results, key=lambda result: result.issued.paper not in awaited):
        paper = each.issued.paper
        unasked = is_living(each.state) and blanks.may_be_told(desk, paper)
        if paper in awaited or (unasked and _is_kept(desk, paper)):
            return TellBlank(desk, paper)
    raise Refusal("blank-unasked", paper="")


def tell_next_blank(desk: Desk, _ref: str) -> TellBlank:
    """Begin with the print that has waited longest for its serial; refuse `blanks-told`."""
    for each in blanks.owed_serials(desk):
        return TellBlank(desk, each.paper)
    raise Refusal("blanks-told")


def stock_words(stock: Stock) -> str:
    """Say which blank is next, and how many are left of its packet and in all."""
    if stock.next is None:
        return _("no blank is in stock")
    return _("next {blank} · left in its packet {count}, in all {total}").format(
        blank=stock.next.text,
        count=formats.number(stock.in_block),
        total=formats.number(stock.total),
    )


def _is_kept(desk: Desk, paper: str) -> bool:
    return blanks.stock_of(desk, blanks.bearing_of(desk, paper).kind).keeps


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        TELL_BLANK: Offered(
            words=marked("Which blank it stands on"),
            make=tell_blank_of_case,
            stages=frozenset({"ready", "closed"}),
            command="paper.print",
        )
    }
)
"""Told of a case whose results are made, whenever the printer is done with them."""
