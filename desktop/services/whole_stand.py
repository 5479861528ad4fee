"""The whole stand in one go: a sheet for everybody the office serves, hand-outs, filled samples.

Nothing of it is recorded: no sheet names anybody, and what hangs on the wall is told by its own
date. What the last stand stood on is kept on this computer by language, so that Бүгін can tell that
one was never printed, or that the duty, an edition, the days of reception or the office's own words
have changed since (W-4, W-10, I-4, I-12).
"""

import datetime as dt
import json
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias, get_args

from desktop import private
from desktop.models.applicant_forms import KINDS
from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content
from desktop.models.ready import ready
from desktop.models.steps import Step, Steps
from desktop.models.text import LANGUAGES, Language
from desktop.printing.options import BoundPaper, PrintOptions
from desktop.printing.papers import bound_in_parts, run_in_parts
from desktop.printing.spool import Failed, Media, Spool, Submitted
from desktop.services import stand
from desktop.services.day import picks_standing
from desktop.services.desk import Desk
from desktop.services.papers import Destination, destination, office_words
from desktop.services.practice import require_real
from desktop.services.reference import mci_here
from desktop.services.sample_case import Sample
from desktop.services.sample_pages import sample_content
from desktop.services.stand import duty_account, stand_sheet
from desktop.services.switches import edition_here, switches_here
from desktop.store import desk as desk_tables
from desktop.store.practice import is_practice

StandPart: TypeAlias = Literal["sheets", "handouts", "samples"]
"""What can be printed: the sheets of the wall, the same to take home, forms filled in."""

PARTS: Final[tuple[StandPart, ...]] = ("sheets", "handouts", "samples")
Changed: TypeAlias = Literal["duty", "standard", "days", "office", "account"]
"""What a stand stands on."""

_CHANGES: Final[tuple[Changed, ...]] = get_args(Changed)
_PRINTED: Final = "stand.printed"
_CHOSEN: Final = "stand.chosen"
_NONE: Final = "none"
_KINDS: Final[Mapping[StandPart, PaperKind]] = MappingProxyType(
    {"sheets": stand.KIND, "handouts": stand.HANDOUT}
)
_CROSSED: Final[Mapping[Language, str]] = MappingProxyType(
    {"kk": "ҮЛГІ", "ru": "ОБРАЗЕЦ", "en": "SAMPLE"}
)
_SAMPLES: Final[tuple[Language, ...]] = ("kk", "ru")  # forms are signed in these alone
_OWED: Final[tuple[Language, ...]] = ("kk", "ru")  # the hall is told in both


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """Name whom a sheet is for."""

    service: str
    applicant: str
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandWanted:
    """Say what of the stand is printed, and in which languages."""

    parts: tuple[StandPart, ...] = PARTS
    languages: tuple[Language, ...] = ("kk", "ru")


@dataclass(slots=True, kw_only=True)
class StandPrinted:
    """Hold what became of it: the jobs sent, each with its kind of paper, and how many papers."""

    jobs: list[tuple[PaperKind, Submitted]] = field(default_factory=list)
    papers: int = 0

    @property
    def failed(self) -> tuple[PaperKind, str] | None:
        """Return the first job that failed: its kind and the reason."""
        for kind, sent in self.jobs:
            if isinstance(sent.state, Failed):
                return kind, sent.state.reason
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hung:
    """Say when the sheets of one language were printed, None before, and what changed since."""

    language: Language
    printed_on: dt.date | None = None
    changed: tuple[Changed, ...] = ()

    @property
    def holds(self) -> bool:
        """Say whether it hangs there and is true."""
        return self.printed_on is not None and not self.changed


@dataclass(frozen=True, slots=True, kw_only=True)
class StandState:
    """Hold how the stand stands by language; none before anything of it was printed."""

    hung: tuple[Hung, ...] = ()


NOTHING: Final = StandState()
"""How the stand stands before any sheet of it was printed."""


def categories(desk: Desk) -> tuple[Category, ...]:
    """Return everybody the office serves, by service, applicant and purpose."""
    found: list[Category] = []
    for service in desk.office().services:
        standard = edition_here(desk, service).standard
        for recipient in standard.recipients:
            for purpose in standard.purposes:
                seen = ready(
                    standard,
                    applicant=recipient.id,
                    purpose=purpose.id,
                    table=mci_here(desk),
                    today=desk.now().date(),
                )
                if seen.found.covered:
                    found.append(
                        Category(service=service, applicant=recipient.id, purpose=purpose.id)
                    )
    return tuple(found)


def chosen(desk: Desk) -> StandWanted:
    """Return what was chosen last on this computer, else everything in Kazakh and Russian."""
    kept = desk_tables.setting(desk.database, _CHOSEN).split()
    if not kept:  # nobody chose yet; whoever left everything wrote `_NONE`
        return StandWanted()
    return StandWanted(
        parts=tuple(each for each in PARTS if each in kept),
        languages=tuple(each for each in LANGUAGES if each in kept),
    )


def choose(desk: Desk, wanted: StandWanted) -> None:
    """Keep what is chosen for the next time."""
    kept = " ".join((*wanted.parts, *wanted.languages)) or _NONE
    desk_tables.set_setting(desk.database, key=_CHOSEN, value=kept)


def state_of(desk: Desk) -> StandState:
    """Return when the stand was printed and what of it holds no more."""
    kept = _kept(desk)
    if not kept:
        return NOTHING
    now, today = _ground(desk), desk.now().date().isoformat()
    return StandState(
        hung=tuple(
            _hung(each, kept.get(each), now, today)
            for each in LANGUAGES
            if each in kept or each in _OWED
        )
    )


def _hung(
    language: Language, told: Mapping[str, Any] | None, now: Mapping[Changed, object], today: str
) -> Hung:
    if told is None:
        return Hung(language=language)
    was = {**told["ground"], "days": [day for day in told["ground"]["days"] if day >= today]}
    changed = tuple(each for each in _CHANGES if was.get(each) != now[each])
    return Hung(language=language, printed_on=dt.date.fromisoformat(told["on"]), changed=changed)


def _kept(desk: Desk) -> dict[str, Any]:
    """Return what each language stood on when it was printed.

    A computer that kept it for all languages at once has it for those ticked there.
    """
    told: dict[str, Any] = json.loads(desk_tables.setting(desk.database, _PRINTED) or "{}")
    return dict.fromkeys(chosen(desk).languages, told) if "ground" in told else told


def printing(desk: Desk, spool: Spool, wanted: StandWanted, printed: StandPrinted) -> Steps:
    """Draw what is wanted and send it, one job for all of a kind of sheet; `printed` is filled in.

    Whoever closes it before a job is sent prints nothing of that job.
    Refuses `not-allowed`, `nothing-chosen`, and `no-printer` (`kind`) before anything is drawn.
    """
    desk.require("queue.print")
    runs = [(to, tuple(papers)) for to, papers in _runs(desk, wanted)]
    total = sum(len(papers) for _to, papers in runs)
    if not total:
        raise Refusal("nothing-chosen")
    for to, papers in runs:
        if not to.printer:
            raise Refusal("no-printer", kind=papers[0].kind)
    yield Step(done=0, total=total)
    for to, papers in runs:
        pdf = yield from _drawn(run_in_parts(papers), after=printed.papers, total=total)
        media = Media.of(to.sheet, to.tray)
        sent = spool.submit(pdf, printer=to.printer, media=media, title="Kense")
        printed.papers += len(papers)
        printed.jobs.append((papers[0].kind, sent))
    if "sheets" in wanted.parts and printed.failed is None:
        _keep(desk, wanted.languages)


def saving(desk: Desk, place: Path, wanted: StandWanted, printed: StandPrinted) -> Steps:
    """Draw what is wanted into one PDF and write it, for whoever prints it elsewhere.

    What is smaller than A4 lies on an A4 sheet with its edges drawn. Whoever closes it before the
    end leaves no file. Refuses `not-allowed`, `practice-stays`, `nothing-chosen`,
    `file-not-written` (`path`).
    """
    desk.require("queue.print")
    require_real(desk)
    papers = [each for _to, run in _runs(desk, wanted) for each in run]
    if not papers:
        raise Refusal("nothing-chosen")
    yield Step(done=0, total=len(papers))
    title, made_at = papers[0].title, papers[0].content.made_at
    parts = bound_in_parts(papers, title=title, made_at=made_at)
    pdf = yield from _drawn(parts, after=0, total=len(papers))
    try:
        private.write_file(place, pdf)
    except OSError as error:
        raise Refusal("file-not-written", path=str(place)) from error
    printed.papers = len(papers)
    if "sheets" in wanted.parts:
        _keep(desk, wanted.languages)


def proposed_name(desk: Desk) -> str:
    """Return the name proposed for the file of the stand."""
    return f"stand-{desk.now():%Y%m%d}.pdf"


def _drawn(
    parts: Generator[int, None, bytes], *, after: int, total: int
) -> Generator[Step, None, bytes]:
    """Tell how many of all papers are drawn; return their document."""
    while True:
        try:
            yield Step(done=after + next(parts), total=total)
        except StopIteration as ended:
            return bytes(ended.value)


def _keep(desk: Desk, languages: Sequence[Language]) -> None:
    """Keep what the stand stood on when it was printed in these languages."""
    told = {"on": desk.now().date().isoformat(), "ground": _ground(desk)}
    kept = _kept(desk)
    kept.update(dict.fromkeys(languages, told))
    desk_tables.set_setting(desk.database, key=_PRINTED, value=json.dumps(kept))


def _ground(desk: Desk) -> dict[Changed, object]:
    """Return what every sheet says, short of its own date."""
    services = desk.office().services
    today = desk.now().date()
    places = [office_words(desk, service=each) for each in services]
    return {
        "standard": [
            [edition_here(desk, each).digest, str(switches_here(desk, each))] for each in services
        ],
        "duty": _index(desk, today),
        "days": sorted(day.isoformat() for day in picks_standing(desk) if day >= today),
        "office": [[each.name_kk, each.name_ru, each.address, *each.phones] for each in places],
        "account": duty_account(desk),
    }


def _index(desk: Desk, today: dt.date) -> int | None:
    """Return the calculation index of today, None of a day that no table covers."""
    try:
        return mci_here(desk).on(today).tenge
    except Refusal:  # the sheets themselves refuse, and say so
        return None


def _runs(desk: Desk, wanted: StandWanted) -> Iterator[tuple[Destination, Sequence[BoundPaper]]]:
    """Yield the papers by where they go, in the order they are wanted."""
    for part in wanted.parts:
        if part == "samples":
            spoken = [each for each in wanted.languages if each in _SAMPLES]
            for kind in _sample_kinds(desk) if spoken else ():
                to = destination(desk, kind)
                yield to, [_sample(desk, kind, to, each) for each in spoken]
            continue
        kind = _KINDS[part]
        to, found = destination(desk, kind), categories(desk)
        if not (found and wanted.languages):
            continue
        yield (
            to,
            [
                _paper(desk, kind, _sheet(desk, each, spoken), to)
                for spoken in wanted.languages
                for each in found
            ],
        )


def _sheet(desk: Desk, each: Category, spoken: Language) -> Content:
    return stand_sheet(
        desk,
        service=each.service,
        applicant=each.applicant,
        purpose=each.purpose,
        language=spoken,
    )


def _sample_kinds(desk: Desk) -> tuple[PaperKind, ...]:
    """Return the forms that applicants to this office fill in, each once."""
    standards = (edition_here(desk, each).standard for each in desk.office().services)
    kinds = (KINDS[each.id] for one in standards for each in one.documents if each.id in KINDS)
    return tuple(dict.fromkeys(kinds))


def _sample(desk: Desk, kind: PaperKind, to: Destination, spoken: Language) -> BoundPaper:
    """Fill a form with an invented person, crossed so that nobody takes it for a real one."""
    told = Sample(catalogue=desk.catalogue, office=desk.office(), at=desk.now(), language=spoken)
    paper = _paper(desk, kind, sample_content(kind, told), to)
    marks = replace(paper.layout.marks, practice=_CROSSED[spoken])
    return replace(
        paper,
        layout=replace(paper.layout, marks=marks),
        options=replace(paper.options, practice=True),
    )


def _paper(desk: Desk, kind: PaperKind, content: Content, to: Destination) -> BoundPaper:
    layout = desk.layouts()[kind].layout
    return BoundPaper(
        kind=kind,
        content=content,
        layout=layout,
        options=PrintOptions(
            sheet=to.sheet, practice=is_practice(desk.database), offset_mm=to.offset_mm
        ),
        title=layout.title.kk,
    )
