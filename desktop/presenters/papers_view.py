"""What the page of a finished visit shows: the paper it ended with, and what became of it."""

from dataclasses import dataclass

from desktop.presenters.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperShownView:
    """Show a paper as it prints, with its state in words; `pdf` is empty until it is made.

    `outcome` says how the visit ended; `can_print` that a printer is set for the paper.
    """

    title: str
    outcome: str
    number: str
    words: str
    tone: Tone
    can_print: bool
    print_verb: str
    can_mark: bool
    width_mm: int
    height_mm: int
    pdf: bytes = b""
