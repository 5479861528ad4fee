"""The PDF of a talon, warm, beside LibreOffice making a PDF of the same words.

A complaint's too: 75 × 55 mm, front and back, as its queue of labels takes it.
"""

import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from html import escape
from itertools import islice
from pathlib import Path
from typing import Final

from desktop.models.paper_sheets import LABEL
from desktop.services import complaints, intake, papers, settings
from desktop.services.desk import Desk
from tests.helpers.complaints import COMPLAINT
from tests.helpers.pdf import text_of
from tools.bench.figures import MILLI, Figure, p50, seconds
from tools.bench.office import drafts, office, served

TALONS: Final = 20
CONVERSIONS: Final = 5
_SPACES: Final = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
_DOCUMENT: Final = """<?xml version="1.0" encoding="UTF-8"?>
<office:document {spaces} office:version="1.2"
    office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text>{lines}</office:text></office:body></office:document>
"""


def measure(folder: Path) -> Iterator[Figure]:
    """Yield both figures; the second only means something where LibreOffice is installed."""
    spent: list[float] = []
    pdf = b""
    with office(folder) as desk:
        for draft in islice(drafts(desk), TALONS):
            ticket, _visit = served(desk, draft)
            paper = intake.register(desk, ticket=ticket, draft=draft).paper
            pdf = papers.paper_pdf(desk, paper=paper)
            spent.append(seconds(papers.paper_pdf, desk, paper=paper))
        of_complaint, small = _complaints(desk)
    yield from _beside(folder, "talon PDF", pdf, spent)
    yield from _beside(folder, "75×55 talon of a complaint, PDF", small, of_complaint)


def _complaints(desk: Desk) -> tuple[list[float], bytes]:
    """Return how long each talon of a complaint took on its label, and the last of them."""
    spent: list[float] = []
    pdf = b""
    settings.set_printer(desk, kind="complaint-talon-weapons", printer="labels", sheet=LABEL.id)
    for _each in range(TALONS):
        paper = complaints.receive(desk, COMPLAINT).paper
        make = partial(papers.paper_pdf, desk, paper=paper)
        pdf = make()
        spent.append(seconds(make))
    return spent, pdf


def _beside(folder: Path, called: str, pdf: bytes, spent: list[float]) -> Iterator[Figure]:
    beside = _libreoffice(folder, text_of(pdf))
    for figure, limit, of_ratio in (
        (f"{called}, warm, p50 (LibreOffice headless: the same words)", 70, False),
        (f"{called}, warm, p50 ÷ LibreOffice headless", 1 / 15, True),
    ):
        yield Figure(
            figure=figure,
            value=p50(spent) * MILLI,
            unit="ms",
            yardstick=None if beside is None else beside * MILLI,
            limit=limit,
            of_ratio=of_ratio,
        )


def _libreoffice(folder: Path, text: str) -> float | None:
    """Return how long LibreOffice takes for these lines, None where it is not installed."""
    program = shutil.which("soffice")
    if program is None:
        return None
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.splitlines())
    page = folder / "talon.fodt"
    page.write_text(_DOCUMENT.format(spaces=_SPACES, lines=lines), encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'libreoffice').absolute().as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]

    def convert() -> None:
        subprocess.run([*command, str(page)], check=True, capture_output=True)

    convert()  # the first run makes its profile
    return p50(seconds(convert) for _ in range(CONVERSIONS))
