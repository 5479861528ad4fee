"""The recovery sheet: made and sent to a printer from memory, and kept nowhere (D46).

No fact, no paper and no job of ours holds any of it, so it is printed neither again nor later:
whoever asked for it sees at once whether the printer took it. Where there is none, it is written
into one file that he takes elsewhere. That it was printed is recorded: until then it is owed.
"""

from pathlib import Path

from desktop import private
from desktop.models.errors import Refusal
from desktop.models.paper_parts import Wording
from desktop.models.recovery_words import recovery_content
from desktop.printing.options import PrintOptions
from desktop.printing.papers import make_pdf
from desktop.printing.spool import Failed, Media, Spool, Submitted
from desktop.services.access import enter_printed
from desktop.services.desk import Desk
from desktop.services.papers import Destination, destination
from desktop.store.practice import is_practice

KIND = "recovery-sheet"


def print_recovery(
    desk: Desk, spool: Spool, *, code: str, name: str, printer: str = "", again: bool = False
) -> Submitted:
    """Send the sheet to the printer set for it, or to `printer`; that it went alone is recorded.

    `name` is whoever made its code; `again` says that a sheet before it is spent. Refuses
    `not-allowed`, `no-printer` (`kind`) when there is none, `office-not-chosen`.
    """
    desk.require("staff.access")
    target = destination(desk, KIND)
    queue = printer or target.printer
    if not queue:
        raise Refusal("no-printer", kind=KIND)
    pdf = _pdf(desk, code, name, target, again=again)
    tray = target.tray if queue == target.printer else ""
    sent = spool.submit(pdf, printer=queue, media=Media.of(target.sheet, tray), title="Kense")
    if not isinstance(sent.state, Failed):
        enter_printed(desk, way="printer")
    return sent


def save_recovery(desk: Desk, path: Path, *, code: str, name: str, again: bool = False) -> None:
    """Write the sheet into a file that this user alone can read, to be printed elsewhere.

    Refuses `not-allowed`, `file-not-written` (`path`).
    """
    desk.require("staff.access")
    pdf = _pdf(desk, code, name, destination(desk, KIND), again=again)
    try:
        private.write_file(path, pdf)
    except OSError as error:
        raise Refusal("file-not-written", path=str(path)) from error
    enter_printed(desk, way="file")


def _pdf(desk: Desk, code: str, name: str, target: Destination, *, again: bool) -> bytes:
    office = desk.office()
    content = recovery_content(
        code,
        name=name,
        office=Wording(kk=office.name_kk, own=office.name_ru),
        made_at=desk.now(),
        again=again,
    )
    options = PrintOptions(
        sheet=target.sheet, practice=is_practice(desk.database), offset_mm=target.offset_mm
    )
    return make_pdf(KIND, content, desk.layouts()[KIND].layout, options)
