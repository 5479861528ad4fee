"""Bind the file of a case part by part, so that a window goes on beside it (issue 5)."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.models.facts import FileFor
from desktop.models.steps import Step
from desktop.services.bound_file import file_under, papers_in
from desktop.services.case_file import make_file, saving_file
from desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class FileToBind:
    """Hold what somebody asks to be bound; `folder` is empty where no PDF is wanted."""

    case: str
    number: str
    purpose: FileFor
    sheets: Mapping[str, str]
    index: str = ""
    retention: str = ""
    folder: str = ""


@dataclass(slots=True, kw_only=True)
class Bound:
    """Hold what has become of it: the sheets of the file once it is bound, and its PDF."""

    cover: str = ""
    sheets: int = 0
    path: Path | None = None


def binding(desk: Desk, wanted: FileToBind, bound: Bound) -> Generator[Step, None, None]:
    """Bind a file, then draw its PDF, telling the papers drawn; `bound` is filled in on the way.

    Whoever closes it before the file is bound leaves nothing behind, whoever does so later no PDF.
    Refuses what `make_file` and `saving_file` do.
    """
    yield Step(done=0, total=0)
    bound.cover = make_file(
        desk,
        case=wanted.case,
        purpose=wanted.purpose,
        sheets=wanted.sheets,
        index=wanted.index,
        retention=wanted.retention,
    )
    file = file_under(desk, bound.cover)
    bound.sheets = file.sheets
    if not wanted.folder:
        return
    total = papers_in(file)
    yield Step(done=0, total=total)
    parts = saving_file(desk, cover=bound.cover, folder=wanted.folder)
    while True:
        try:
            yield Step(done=next(parts), total=total)
        except StopIteration as ended:
            bound.path = ended.value
            return
