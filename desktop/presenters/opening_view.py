"""What the section of the opening balance shows: plain values, already in words (D43)."""

from dataclasses import dataclass

from desktop.presenters.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningRow:
    """Show one line of the report: a row of the file, or one thing wrong or odd in it."""

    row: int
    place: int  # among the lines of the same row
    tone: Tone
    what: str
    column: str
    says: str
    is_problem: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningView:
    """Show how the section stands.

    `path` is of the file in hand; `working` says what is under way, with the `share` of it done in
    per cent; `load_words` say what the key of loading will do, empty while there is nothing it
    could do.
    """

    kind: str
    path: str = ""
    working: str = ""
    share: int = 0
    tone: Tone = "normal"
    verdict: str = ""
    counts: str = ""
    written: str = ""
    load_words: str = ""
    problems: int = 0
    only_problems: bool = False
    has_report: bool = False
