"""A file of twenty sheets and a run of a hundred talons, beside fpdf2 drawing the same plainly."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Final

from fpdf import FPDF
from pypdf import PdfReader

from desktop import paths
from desktop.models.block import MOST
from desktop.services import inquiries, intake, numbers, papers
from desktop.services.case_file import make_file
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.services.kept_papers import kept_paper
from desktop.services.print_runs import run_pdf
from tests.helpers.on_path import INSPECTOR, as_, assigned, seen, staffed
from tools.bench.figures import Figure, p50, seconds
from tools.bench.office import drafts, office, served

SHEETS: Final = 20
TALONS: Final = 100
TIMES: Final = 5
_FONT: Final = "KenseSans-Regular.ttf"
_ASKED: Final = NewInquiry(
    kind="information",
    to="Ақмола облысы бойынша құқықтық статистика және арнайы есепке алу басқармасы",
    question="азаматтың сотталғаны немесе сотталмағаны туралы мәліметті",
)


def measure_file(folder: Path) -> Iterator[Figure]:
    """Yield how long a file of so many sheets takes: its PDF, made of what is kept."""
    with office(folder) as desk:
        inspector = as_(staffed(desk), INSPECTOR)
        case = assigned(inspector)
        for _letter in range(SHEETS - 5):  # beside them: cover, inner list, talon, certificate
            inquiries.ask(inspector, seen=seen(inspector, case), new=_ASKED)
        cover = make_file(inspector, case=case, purpose="archive", sheets={})
        pdf = papers.paper_pdf(inspector, paper=cover)
        pages = len(PdfReader(BytesIO(pdf)).pages)
        if pages < SHEETS:
            raise AssertionError(pages)
        spent = p50(seconds(papers.paper_pdf, inspector, paper=cover) for _time in range(TIMES))
        bound = p50(
            seconds(make_file, inspector, case=case, purpose="archive", sheets={})
            for _time in range(TIMES)
        )
    plain = _plain(pdf)
    yield _figure(f"file of a case, {pages} pages, warm, p50 (fpdf2: the words)", spent, plain)
    yield _figure(f"the same counted and bound, {pages} pages, p50", bound, plain)


def measure_talons(folder: Path) -> Iterator[Figure]:
    """Yield how long a hundred talons take in one run: filled in, and blank before a power cut."""
    with office(folder) as desk:
        issued = [
            intake.register(desk, ticket=served(desk, each)[0], draft=each).paper
            for each in islice(drafts(desk), TALONS)
        ]
        for called, run in (("talons", issued), ("blank talons", _blanks(desk))):
            rows = [kept_paper(desk, each) for each in run]
            pdf = run_pdf(desk, rows, offset_mm=(0.0, 0.0))
            spent = p50(
                seconds(run_pdf, desk, rows, offset_mm=(0.0, 0.0)) for _time in range(TIMES)
            )
            name = f"{len(rows)} {called} in one run, p50 (fpdf2: the words)"
            yield _figure(name, spent, _plain(pdf), limit=1.5)


def _blanks(desk: Desk) -> list[str]:
    """Put as many numbers aside as there are talons to print, block by block."""
    blanks: list[str] = []
    while len(blanks) < TALONS:
        count = min(MOST, TALONS - len(blanks))
        block = numbers.reserve(desk, service="weapons", count=count, reason="жарық")
        blanks += numbers.blanks_of(desk, block)
    return blanks


def _plain(pdf: bytes) -> float:
    """Return how long fpdf2 alone takes for the same words on as many pages: no form, no rule."""
    texts = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    return p50(seconds(_write, texts) for _time in range(TIMES))


def _write(texts: Sequence[str]) -> bytes:
    plain = FPDF(unit="mm", format="A4")
    plain.add_font("sans", fname=paths.resources() / "fonts" / _FONT)
    plain.set_font("sans", size=9)
    for text in texts:
        plain.add_page()
        plain.multi_cell(0, 4, text)
    return bytes(plain.output())


def _figure(name: str, spent: float, plain: float, *, limit: float = 1.0) -> Figure:
    return Figure(figure=name, value=spent, unit="s", yardstick=plain, limit=limit)
