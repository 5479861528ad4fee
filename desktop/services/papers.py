"""Papers: fixed when issued, made again exactly, printed, failed or written by hand (D55, D56)."""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from desktop.models.declared import LETTER_PAPER, LETTERHEAD, OFFICE_COPY
from desktop.models.draft import YES
from desktop.models.errors import Refusal
from desktop.models.facts import (
    About,
    OfficeChosen,
    PaperFailed,
    PaperHandWritten,
    PaperIssued,
    PaperPrinted,
)
from desktop.models.paper import PaperKind, follows_talon, has_own_layout, sheets_of, talon_kind
from desktop.models.paper_sheets import SHEETS, Sheet
from desktop.models.paper_table import Content
from desktop.models.permissions import Command
from desktop.printing.contents import write_content
from desktop.printing.papers import BOTH, BoundPaper, PrintOptions, fitted_sheet, make_pdf
from desktop.printing.spool import Failed, Job, JobState, Media, Printed, Spool, Submitted
from desktop.services.blanks_again import require_accounted
from desktop.services.bound_file import COVER, bound_pdf, printed_with
from desktop.services.confidential import require_openable
from desktop.services.declared import value_of
from desktop.services.desk import Desk
from desktop.services.editions import keep_layout, layout_of
from desktop.services.kept_papers import content_of, kept_paper, kind_of, sheet_of
from desktop.store import cases, exchange, results
from desktop.store import desk as desk_tables
from desktop.store import papers as paper_rows
from desktop.store.desk import JobRow
from desktop.store.papers import PaperRow
from desktop.store.practice import is_practice
from desktop.store.unit_of_work import UnitOfWork

Outcome: TypeAlias = PaperPrinted | PaperFailed | PaperHandWritten

_SLIP: Final = "ticket"
_CARD: Final = "person-card"  # for whoever may look what is held about a person
_OF_EXCHANGE: Final[frozenset[About]] = frozenset({"installation", "parcel"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Say where a kind of paper goes: no printer means it is only shown (D55)."""

    printer: str
    sheet: Sheet
    tray: str = ""
    offset_mm: tuple[float, float] = (0.0, 0.0)


def destination(desk: Desk, kind: PaperKind) -> Destination:
    """Return the printer and the sheet set for a kind of paper, else its first lawful sheet."""
    row = desk_tables.printers(desk.database).get(kind)
    default = sheets_of(kind)[0]
    if row is None:
        return Destination(printer="", sheet=default)
    sheet = SHEETS.get(row.form, default)
    return Destination(
        printer=row.printer,
        sheet=sheet if sheet in sheets_of(kind) else default,
        tray=row.tray,
        offset_mm=(row.offset_x / 10, row.offset_y / 10),
    )


def destination_of(desk: Desk, row: PaperRow) -> Destination:
    """Return where a paper goes; what follows a talon goes where the talon of its case goes."""
    if not has_own_layout(row.kind):
        return destination(desk, row.layout)
    case = cases.by_id(desk.database, row.about_id) if follows_talon(row.kind) else None
    return destination(desk, talon_kind(case.service) if case else kind_of(row))


def office_words(desk: Desk, *, service: str = "") -> OfficeChosen:
    """Return the office as the papers of a service name it.

    The two directories disagree on addresses and phones: a paper carries those
    of its own service's edition, unless the region has told newer ones (D7, D15).
    """
    row = desk.office()
    given = exchange.edition(desk.database, row.office) if service else None
    if service and (given is None or given.place is None):
        place = desk.catalogue.directory(service).office(row.office)
        return OfficeChosen(
            office=row.office,
            name_kk=place.name.kk,
            name_ru=place.name.ru,
            name_en=place.name.en,
            address=place.address,
            phones=place.unit_phones or place.secretariat_phones,
            zone=row.zone,
            services=tuple(row.services),
        )
    return OfficeChosen(
        office=row.office,
        name_kk=row.name_kk,
        name_ru=row.name_ru,
        name_en=row.name_en,
        address=row.address,
        phones=tuple(row.phones),
        zone=row.zone,
        services=tuple(row.services),
    )


def issue_paper(
    desk: Desk,
    *,
    paper: str,
    kind: PaperKind,
    content: Content,
    about: About,
    about_id: str,
    language: str,
    printed_as: PaperKind = "",
) -> PaperIssued:
    """Fix the content of a paper and keep the layout it is made by (D56).

    What has a copy for the office has it beside the applicant's, or on a sheet of its own where
    the office wants it. `printed_as` is the kind whose printer and sheet it takes, and its layout,
    where it has none of its own.
    Called inside the unit of work that records what it returns.
    """
    made_by = kind if has_own_layout(kind) else printed_as
    file = desk.layouts()[made_by]
    keep_layout(desk, file, name=made_by)
    options = PrintOptions(sheet=destination(desk, printed_as or kind).sheet)
    sheet = fitted_sheet(made_by, content, file.layout, options)
    return PaperIssued(
        paper=paper,
        kind=kind,
        about=about,
        about_id=about_id,
        language=language,
        layout=made_by,
        layout_digest=file.digest,
        content=write_content(content),
        width_mm=sheet.width_mm,
        height_mm=sheet.height_mm,
        office_copy=sheet.up == 1
        and file.layout.marks.office_copy is not None
        and value_of(desk, OFFICE_COPY) == YES,
    )


def record_paper(
    desk: Desk, work: UnitOfWork, kind: PaperKind, content: Content, *, about: About, about_id: str
) -> str:
    """Record a paper as issued in the language of its content, inside a unit of work; return it."""
    paper = desk.new_id(desk.now())
    work.record(
        issue_paper(
            desk,
            paper=paper,
            kind=kind,
            content=content,
            about=about,
            about_id=about_id,
            language=content.language,
        )
    )
    return paper


def takes_blank(desk: Desk, layout: str) -> bool:
    """Say whether a form goes onto ready blanks, or onto the letterhead of somebody else (D28)."""
    file = desk.layouts().get(layout)
    return file is not None and file.layout.has_blank


def takes_letterhead(desk: Desk, layout: str) -> bool:
    """Say whether a letter can go onto the office's own printed letterhead (D28)."""
    file = desk.layouts().get(layout)
    return file is not None and file.layout.has_head


def paper_pdf(
    desk: Desk,
    *,
    paper: str,
    duplicate: bool = False,
    shifted: bool = True,
    fill_only: bool = False,
) -> bytes:
    """Make an issued paper as it prints; the preview is this very PDF.

    It is made of what it was fixed with; on an empty line for the chancery's number stands the
    one entered since (D42).
    `shifted` by what its own printer needs; another printer feeds its sheets otherwise.
    `fill_only` leaves out the form, which stands on the blank already (D28).

    Refuses `paper-unknown`, `confidential-paper` (`kind`) to whoever may not see what it says
    (D26), and `layout-unknown` when its layout is not here any more.
    """
    row = kept_paper(desk, paper)
    require_openable(desk, row)
    offset_mm = destination_of(desk, row).offset_mm if shifted else (0.0, 0.0)
    if row.kind == COVER:
        return bound_pdf(desk, row, duplicate=duplicate, offset_mm=offset_mm)
    as_is = paper_as_is(desk, row, duplicate=duplicate, offset_mm=offset_mm)
    options = replace(as_is.options, fill_only=fill_only)
    return make_pdf(as_is.kind, as_is.content, as_is.layout, options)


def paper_as_is(
    desk: Desk, row: PaperRow, *, duplicate: bool, offset_mm: tuple[float, float]
) -> BoundPaper:
    """Return a paper with all it is made of, as it prints whole; refuse `layout-unknown`."""
    layout = layout_of(desk, digest=row.layout_digest, name=row.layout)
    return BoundPaper(
        kind=row.layout,
        content=content_of(desk, row),
        layout=layout,
        options=PrintOptions(
            sheet=sheet_of(row),
            copies=BOTH if row.office_copy else None,
            duplicate=duplicate,
            practice=is_practice(desk.database),
            ended=results.ended_on_paper(desk.database, row.about_id, row.paper) is not None,
            offset_mm=offset_mm,
        ),
        title=layout.title.kk,
    )


def print_paper(
    desk: Desk, spool: Spool, *, paper: str, printer: str = "", fill_only: bool | None = None
) -> PaperRow:
    """Send a paper to its printer and record at once what cannot be printed (D55).

    Never blocks and never undoes what was registered: a paper that cannot be
    printed becomes `failed` and is counted in the foot. One printed before is
    marked «телнұсқа». `fill_only` prints onto a ready blank or a letterhead (D28); unless said,
    letters go onto the office's where its settings have them so. Refuses `paper-unknown`,
    `no-blank-form` (`kind`) of a paper that has none, `no-printer` when none is set,
    `result-over` (`number`, `state`) of a form replaced or annulled, and `confidential-paper`
    (`kind`) to whoever may not see it.
    """
    desk.require_now(_command_of(desk, paper))  # before the printer: what is printed is recorded
    row = kept_paper(desk, paper)
    require_holding(desk, row)
    target = destination_of(desk, row)
    queue = printer or target.printer
    fill_only = _goes_onto(desk, row, wanted=fill_only)
    if not queue:
        raise Refusal("no-printer", kind=row.kind)
    if fill_only:
        require_accounted(desk, paper)
    duplicate = row.prints > 0 and not fill_only  # a blank spoiled before was no paper
    own = queue == target.printer
    pdf = paper_pdf(desk, paper=paper, duplicate=duplicate, shifted=own, fill_only=fill_only)
    tray = target.tray if own else ""
    media = Media(
        width_mm=row.width_mm,
        height_mm=row.height_mm,
        tray=tray,
        apart=row.office_copy or row.kind == COVER,
    )
    sent = spool.submit(pdf, printer=queue, media=media, copies=row.copies, title=row.kind)
    _keep_sent(desk, sent, row, printer=queue, duplicate=duplicate, fill_only=fill_only)
    return kept_paper(desk, paper)


def _keep_sent(
    desk: Desk, sent: Submitted, row: PaperRow, *, printer: str, duplicate: bool, fill_only: bool
) -> None:
    """Record at once what failed or is printed; remember a job that is under way."""
    if isinstance(sent.state, Failed) or sent.job is None:
        reason = sent.state.reason if isinstance(sent.state, Failed) else "unknown"
        failed = PaperFailed(paper=row.paper, printer=printer, reason=reason, fill_only=fill_only)
        _record(desk, failed)
    elif isinstance(sent.state, Printed):
        _record(
            desk,
            PaperPrinted(
                paper=row.paper, printer=printer, duplicate=duplicate, fill_only=fill_only
            ),
        )
    else:
        remember_job(desk, sent.job, row, duplicate=duplicate, fill_only=fill_only)


def require_holding(desk: Desk, row: PaperRow) -> None:
    """Refuse `result-over` (`number`, `state`) of a form replaced or annulled: it holds no more."""
    ended = results.ended_on_paper(desk.database, row.about_id, row.paper)
    if ended is not None:
        raise Refusal("result-over", number=ended[0], state=ended[1])


def _goes_onto(desk: Desk, row: PaperRow, *, wanted: bool | None) -> bool:
    """Say whether a paper goes onto what lies ready for it; refuse where nothing does (D28)."""
    layout = layout_of(desk, digest=row.layout_digest, name=row.layout)
    if wanted is None:
        return layout.has_head and value_of(desk, LETTER_PAPER) == LETTERHEAD
    if wanted and not (layout.has_blank or layout.has_head):
        raise Refusal("no-blank-form", kind=row.kind)
    return wanted


def follow_jobs(desk: Desk, spool: Spool) -> int:
    """Ask the queues about the jobs under way and record their ends; return how many go on."""
    going_on = 0
    states: dict[Job, JobState] = {}  # of a run of papers each has the job of all
    for row in desk_tables.jobs(desk.database):
        job = Job(printer=row.printer, id=row.spool_id)
        state = states[job] if job in states else states.setdefault(job, spool.state(job))
        if isinstance(state, Printed):
            printed = PaperPrinted(
                paper=row.paper,
                printer=row.printer,
                duplicate=row.duplicate,
                fill_only=row.fill_only,
            )
            _finish(desk, row, printed)
        elif isinstance(state, Failed):
            failed = PaperFailed(
                paper=row.paper,
                printer=row.printer,
                reason=state.reason,
                fill_only=row.fill_only,
            )
            _finish(desk, row, failed)
        else:
            going_on += 1
    return going_on


def mark_hand_written(desk: Desk, *, paper: str) -> None:
    """Record that a paper was written by hand instead; refuses `paper-unknown` (D55)."""
    kept_paper(desk, paper)
    _record(desk, PaperHandWritten(paper=paper))


def _record(desk: Desk, outcome: Outcome) -> None:
    command = _command_of(desk, outcome.paper)
    with desk.work(at=desk.now(), command=command) as work:
        work.record(*_outcomes(desk, outcome))


def _command_of(desk: Desk, paper: str) -> Command:
    """Return what printing a paper is: of one that goes beside a file of the exchange its making.

    So whoever may make it prints it, on a computer that the region has ended too (parcels §2.6).
    """
    row = paper_rows.paper(desk.database, paper)
    if row is not None and row.kind == _CARD:
        return "audit.person"
    if row is not None and row.kind == _SLIP and desk.may("queue.give"):
        return "queue.give"  # whoever gives a number prints its slip: a visitor at the screen too
    made = row is not None and row.about in _OF_EXCHANGE and desk.may("exchange.export")
    return "exchange.export" if made else "paper.print"


def _outcomes(desk: Desk, outcome: Outcome) -> tuple[Outcome, ...]:
    """Return an outcome, and that of what came out of the printer with its paper."""
    with_it = printed_with(desk, kept_paper(desk, outcome.paper))
    if isinstance(outcome, PaperFailed):
        return (outcome,)  # nobody waits for the rest of a file: its cover is what is owed
    return (outcome, *(replace(outcome, paper=each) for each in with_it))


def _finish(desk: Desk, job: JobRow, outcome: Outcome) -> None:
    with desk.work(at=desk.now(), command="paper.follow") as work:
        work.record(*_outcomes(desk, outcome))
        desk_tables.delete_job(desk.database, job.job)


def remember_job(
    desk: Desk, job: Job, row: PaperRow, *, duplicate: bool, fill_only: bool = False
) -> None:
    """Keep that a paper is under way at a printer; several may be of one job."""
    now = desk.now()
    desk_tables.save_job(
        desk.database,
        JobRow(
            job=desk.new_id(now),
            paper=row.paper,
            printer=job.printer,
            spool_id=job.id,
            state="waiting",
            copies=row.copies,
            duplicate=duplicate,
            submitted_at=now,
            fill_only=fill_only,
        ),
    )
