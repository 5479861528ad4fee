"""What is said when something about a blank of strict reporting is refused (D28, D55)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

BLANKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "blank-serial": marked(
            "“{serial}” is no serial of a blank. Write series and number: АА 0001234."
        ),
        "blank-block": marked(
            "{first} and {last} are not the ends of one block: the same series and as many digits, "
            "the first before the last, a thousand blanks at most."
        ),
        "blank-overlap": marked(
            "{first} to {last} were received before. Compare the serials with the packet."
        ),
        "blanks-incomplete": marked("Write the document, its date, and where blanks go to."),
        "blank-unknown": marked(
            "Blank {blank} was never received. Look at its serial again, or receive its block "
            "first: Ctrl+6, register of blanks."
        ),
        "blank-spoiled": marked("Blank {blank} is recorded as spoiled and is used no more."),
        "blank-handed-back": marked("Blank {blank} was handed back and is used no more."),
        "blank-told": marked("This result stands on blank {blank} already."),
        "blank-awaited": marked(
            "No {number} went onto a blank already. Say first which one it was, or that it was "
            "spoiled: Ctrl+6, register of blanks, F7."
        ),
        "blank-borne": marked(
            "No {number} stands on blank {blank}. Say first why that one is spoiled: F8 of the "
            "application."
        ),
        "blank-unborne": marked("No {number} stands on no blank of the register."),
        "blank-kept": marked(
            "No {number} was handed over or is over: blank {blank} stays with it. Another form is "
            "made instead of it."
        ),
        "blanks-told": marked("Of every print onto a blank the serial is told already."),
        "blank-unasked": marked("This paper is no permit or invitation: it takes no blank."),
        "blanks-gone": marked(
            "{kind}: no blank is in stock. Receive a block first: Ctrl+6, register of blanks."
        ),
        "blanks-none": marked("{kind}: no blank was ever received, there is nothing to count."),
        "blanks-counted": marked("Write how many blanks were counted, as a number."),
        "blank-difference": marked(
            "{counted} were counted, the register has {expected}. Write in the remarks why."
        ),
        "commission-incomplete": marked(
            "Choose who heads the commission; nobody stands in it twice."
        ),
        "act-unnumbered": marked("Write the number of the act."),
        "blanks-moved": marked(
            "Something is recorded of {day}: blanks cannot be counted of an earlier day."
        ),
    }
)
"""English sentences by code."""
