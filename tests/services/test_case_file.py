"""The papers of a case are bound into one file, sheet by sheet, for the shelf or the department."""

import datetime as dt
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import Destination
from typing_extensions import override

from desktop.models.errors import Refusal
from desktop.models.facts import CaseFileMade, FileLine
from desktop.printing.spool import Media, Submitted
from desktop.services import correcting, department, inquiries, papers, settings
from desktop.services.applicant_forms import forms_of_case, issue_form
from desktop.services.case_file import make_file, propose, saving_file
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.store import case_events, case_files
from desktop.store import papers as paper_rows
from desktop.store.upkeep import check_database
from tests.helpers.counter import PaperSpool
from tests.helpers.office import an_office
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    assigned,
    examined,
    grant,
    seen,
    staffed,
    whole,
)
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.refused import refused

TO = "Ақмола облысының ІІД"
ASKED = NewInquiry(kind="information", to="Құқықтық статистика басқармасы", question="мәлімет")
SECRET = NewInquiry(
    kind="information", to="Ұлттық қауіпсіздік органы", question="тексеру", confidential=True
)
RIGHT, UP = 550, 800  # points: beyond them lies the corner of an A4 sheet


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Return one office for all of them: each has a case of its own."""
    with an_office(tmp_path_factory.mktemp("files") / "office.kense") as opened:
        yield as_(staffed(opened), INSPECTOR)


def made(desk: Desk, cover: str) -> CaseFileMade:
    found = case_files.file_under(desk.database, cover)
    assert found is not None
    return found


def save_file(desk: Desk, *, cover: str, folder: str) -> Path:
    """Write a file to its end, as the window does part by part."""
    parts = saving_file(desk, cover=cover, folder=folder)
    while True:
        try:
            next(parts)
        except StopIteration as ended:
            return Path(ended.value)


def reader(desk: Desk, cover: str) -> PdfReader:
    return PdfReader(BytesIO(papers.paper_pdf(desk, paper=cover)))


def stamps(pdf: PdfReader) -> list[str]:
    """Return what stands in the upper right corner of each page: the number of the sheet."""
    return [stamp(page) for page in pdf.pages]


def stamp(page: PageObject) -> str:
    here: list[str] = []

    def look(text: str, _cm: object, tm: list[float], _font: object, _size: float) -> None:
        if text.strip().isdecimal() and tm[4] > RIGHT and tm[5] > UP:
            here.append(text.strip())

    page.extract_text(visitor_text=look)
    return "".join(here)


class Listening(PaperSpool):
    """A printer that keeps how each job is to be printed."""

    def __init__(self) -> None:
        super().__init__()
        self.media: list[Media] = []

    @override
    def submit(
        self, pdf: bytes, *, printer: str, media: Media, copies: int = 1, title: str = ""
    ) -> Submitted:
        """Take the paper."""
        self.media.append(media)
        return super().submit(pdf, printer=printer, media=media, copies=copies, title=title)


def answered(desk: Desk, case: str, new: NewInquiry) -> None:
    inquiries.ask(desk, seen=seen(desk, case), new=new)
    (open_one,) = whole(desk, case).waits_for
    inquiries.answer(
        desk,
        seen=seen(desk, case),
        inquiry=open_one.inquiry,
        on=TODAY,
        words="жоқ",
        number="9/14",
        date=TODAY,
    )


def sent(desk: Desk, case: str) -> None:
    examined(desk, case, grant())
    department.send(desk, seen=[seen(desk, case)], to=TO, number="5-12/401", on=TODAY)


def names(file: CaseFileMade) -> list[str]:
    return [each.name for each in file.lines]


def only(lines: tuple[FileLine, ...], name: str) -> FileLine:
    (found,) = (each for each in lines if each.name == name)
    return found


def test_a_file_has_its_cover_its_inner_list_every_sheet_and_its_certificate(desk: Desk) -> None:
    case = assigned(desk)
    answered(desk, case, ASKED)
    found = whole(desk, case)
    cover = make_file(desk, case=case, purpose="archive", sheets={}, index="06-14")
    file, pdf = made(desk, cover), reader(desk, cover)
    first, *middle, last = (page.extract_text() for page in pdf.pages)
    for part in (found.row.number, "06-14", found.row.applicant, "25.11.2013"):
        assert part in first
    listed = "\n".join(middle[: file.inventory_sheets])
    for line in file.lines:
        assert line.name.split()[0] in listed
    assert "9/14" in listed
    assert f"{file.sheets} (" in last
    assert "КУӘЛАНДЫРУ ПАРАҒЫ" in last
    marks = [each.title for each in pdf.outline if isinstance(each, Destination)]
    assert marks[0] == "Істің мұқабасы"
    assert len(marks) == 3 + sum(1 for each in file.lines if each.paper)
    assert check_database(desk.database).sound


def test_every_sheet_bears_its_number_and_what_was_brought_has_its_own(desk: Desk) -> None:
    case = assigned(desk)
    inquiries.ask(desk, seen=seen(desk, case), new=ASKED)
    brought = propose(desk, case=case).brought
    assert [each.sheets for each in brought] == [1] * len(brought)
    sheets = {each.key: str(place + 2) for place, each in enumerate(brought)}
    cover = make_file(desk, case=case, purpose="archive", sheets=sheets)
    file, pdf = made(desk, cover), reader(desk, cover)
    assert file.lines[0].first == 1
    assert all(one.last + 1 == two.first for one, two in pairwise(file.lines))
    assert file.sheets == file.lines[-1].last
    printed = [n for each in file.lines if each.paper for n in range(each.first, each.last + 1)]
    bare = [""] * (1 + file.inventory_sheets)
    assert stamps(pdf) == [*bare, *map(str, printed), ""]
    counted = {each.key: str(each.sheets) for each in file.lines if each.key}
    assert counted == sheets
    again = propose(desk, case=case).brought
    assert {each.key: str(each.sheets) for each in again} == sheets


def test_all_of_it_is_one_size_of_paper_and_printed_on_one_side(desk: Desk) -> None:
    case = assigned(desk)
    cover = make_file(desk, case=case, purpose="archive", sheets={})
    assert set(page_sizes_mm(papers.paper_pdf(desk, paper=cover))) == {(210.0, 297.0)}
    spool = Listening()
    settings.set_printer(desk, kind="case-cover", printer="laser", sheet="a4")
    papers.print_paper(desk, spool, paper=cover)
    spool.done = True
    papers.follow_jobs(desk, spool)
    assert [each.apart for each in spool.media] == [True]
    file = made(desk, cover)
    states = {each.paper: each.state for each in paper_rows.papers_of(desk.database, "case", case)}
    assert [states[each] for each in (file.cover, file.inventory, file.certificate)] == [
        *("printed",) * 3
    ]


def test_one_copy_of_the_talon_lies_there_the_one_that_stays(desk: Desk) -> None:
    case = assigned(desk)
    cover = make_file(desk, case=case, purpose="archive", sheets={})
    file, pdf = made(desk, cover), reader(desk, cover)
    place = 1 + file.inventory_sheets
    talon = pdf.pages[place].extract_text()
    assert talon.count("ТАЛОН") == 1
    assert "Кеңсе данасы" in talon or "данасы" in talon


def test_a_paper_made_anew_lies_there_once_its_latest(desk: Desk) -> None:
    case = assigned(desk)
    (form,) = forms_of_case(desk, case=case)
    _first, last = (issue_form(desk, form) for _time in range(2))
    correcting.correct(
        as_(desk, HEAD),
        seen=seen(desk, case),
        typed={"person.given": "Төлеутай"},
        reason="қате",
    )
    cover = make_file(desk, case=case, purpose="archive", sheets={})
    file = made(desk, cover)
    kinds = {each.paper: each.kind for each in paper_rows.papers_of(desk.database, "case", case)}
    count = Counter(kinds[each.paper] for each in file.lines if each.paper)
    assert count == {"talon-corrected": 1, "application": 1}
    assert only(file.lines, "Өтініш").paper == last
    assert not any(each.name == "Мемлекеттік қызметті алуға өтініш" for each in file.lines)


def test_the_file_made_before_lies_in_no_file(desk: Desk) -> None:
    case = assigned(desk)
    first = made(desk, make_file(desk, case=case, purpose="archive", sheets={}))
    second = made(desk, make_file(desk, case=case, purpose="archive", sheets={}))
    assert (names(first), first.sheets) == (names(second), second.sheets)
    facts = [each.fact for each in case_events.events(desk.database, case)]
    assert [each.sheets for each in facts if isinstance(each, CaseFileMade)] == [first.sheets] * 2


def test_the_same_file_is_the_same_bytes(desk: Desk) -> None:
    case = assigned(desk)
    cover = make_file(desk, case=case, purpose="archive", sheets={})
    assert papers.paper_pdf(desk, paper=cover) == papers.paper_pdf(desk, paper=cover)


def test_whoever_may_not_see_a_secret_gets_a_file_that_says_how_much_is_not_there(
    desk: Desk,
) -> None:
    case = assigned(desk)
    answered(desk, case, SECRET)
    other = as_(desk, OTHER)
    assert propose(other, case=case).hidden == 2
    file = made(other, cover := make_file(other, case=case, purpose="archive", sheets={}))
    assert file.hidden == 2
    pages = [page.extract_text() for page in reader(other, cover).pages]
    assert not any(SECRET.to in page for page in pages)
    assert sum("Құпия құжаттар бұл іске тігілмеген: 2" in page for page in pages) == 2
    whole_cover = make_file(desk, case=case, purpose="archive", sheets={})
    assert made(desk, whole_cover).hidden == 0
    assert any(SECRET.to in page.extract_text() for page in reader(desk, whole_cover).pages)
    assert refused(lambda: papers.paper_pdf(other, paper=whole_cover)) == "confidential-paper"
    listed = made(desk, whole_cover).inventory  # it names the number of the answer
    assert refused(lambda: papers.paper_pdf(other, paper=listed)) == "confidential-paper"
    assert papers.paper_pdf(other, paper=file.inventory)
    assert papers.paper_pdf(desk, paper=listed)


def test_the_file_for_the_department_has_its_letter_on_top_and_holds_everything(desk: Desk) -> None:
    case = assigned(desk)
    assert refused(
        lambda: make_file(desk, case=case, purpose="department", sheets={})
    ) == "case-not-sent"  # fmt: skip
    answered(desk, case, SECRET)
    sent(desk, case)
    assert refused(
        lambda: make_file(as_(desk, OTHER), case=case, purpose="department", sheets={})
    ) == "file-confidential"  # fmt: skip
    cover = make_file(desk, case=case, purpose="department", sheets={})
    file, pdf = made(desk, cover), reader(desk, cover)
    assert (file.lines[0].name, file.lines[0].number) == ("Ілеспе хат", "5-12/401")
    assert {"Құжаттар тізімдемесі", "Сұрау салу", "Сұрау салуға жауап"} <= set(names(file))
    assert TO in pdf.pages[0].extract_text()
    assert SECRET.to in "".join(page.extract_text() for page in pdf.pages)
    shelf = made(desk, make_file(desk, case=case, purpose="archive", sheets={}))
    assert shelf.sheets == file.sheets - 1


def test_of_a_letter_for_several_cases_only_the_line_of_this_one_is_in_its_file(
    desk: Desk,
) -> None:
    case, other = assigned(desk), assigned(desk)
    for each in (case, other):
        examined(desk, each, grant())
    going = [seen(desk, each) for each in (case, other)]
    later = replace(desk, clock=lambda: desk.clock() + dt.timedelta(minutes=5))
    department.send(later, seen=going, to=TO, number="5-12/402", on=TODAY)
    cover = make_file(desk, case=case, purpose="department", sheets={})
    pages = reader(desk, cover).pages
    file = made(desk, cover)
    letter = only(file.lines, "Ілеспе хат")
    text = " ".join(pages[letter.first + file.inventory_sheets].extract_text().split())
    mine, his = (whole(desk, each).row.number for each in (case, other))
    assert "5-12/402" in text
    assert mine in text
    assert "Хаттан үзінді" in text
    assert his not in "".join(page.extract_text() for page in pages)
    assert his in read(desk, letter.paper)  # the letter itself stays whole


def test_a_file_made_changes_nothing_of_its_case(desk: Desk) -> None:
    case = assigned(desk)
    before = seen(desk, case)
    make_file(desk, case=case, purpose="archive", sheets={})
    assert seen(desk, case) == before
    inquiries.ask(desk, seen=before, new=ASKED)  # whoever has it open goes on
    assert any(
        isinstance(each.fact, CaseFileMade) for each in case_events.events(desk.database, case)
    )


def read(desk: Desk, paper: str) -> str:
    """Return the words of a paper by itself."""
    return text_of(papers.paper_pdf(desk, paper=paper))


def test_the_pdf_is_written_for_nobody_else_under_a_name_of_no_danger(
    desk: Desk, tmp_path: Path
) -> None:
    case = assigned(desk)
    cover = make_file(desk, case=case, purpose="archive", sheets={})
    path = save_file(desk, cover=cover, folder=str(tmp_path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.parent == tmp_path
    assert "/" not in path.name
    assert path.name.endswith("-archive-20131125.pdf")
    assert path.read_bytes() == papers.paper_pdf(desk, paper=cover)
    for typed in ("", "files", str(tmp_path / "жоқ")):
        with pytest.raises(Refusal, match="file-folder-missing"):
            save_file(desk, cover=cover, folder=typed)


def test_sheets_are_counted_by_whoever_binds_and_nonsense_is_refused(desk: Desk) -> None:
    case = assigned(desk)
    key = propose(desk, case=case).brought[0].key
    for typed in ("", "0", "251", "екі", "1.5", "-1", "²"):
        with pytest.raises(Refusal, match="sheets-uncounted"):
            make_file(desk, case=case, purpose="archive", sheets={key: typed})


def as_the_demonstration_should(desk: Desk, case: str) -> tuple[str, str]:
    """Bind a case twice: when it goes to the department, and for the shelf once it is closed.

    `desk` is that of its examiner; the first paper brought has three sheets.
    """
    (first, *_rest) = propose(desk, case=case).brought
    gone = make_file(desk, case=case, purpose="department", sheets={first.key: "3"})
    kept = make_file(
        desk, case=case, purpose="archive", sheets={first.key: "3"}, index="06-14",
        retention="10 жыл",
    )  # fmt: skip
    return gone, kept


def test_a_demonstration_binds_it_for_the_department_and_for_the_shelf(desk: Desk) -> None:
    case = assigned(desk)
    sent(desk, case)
    gone, kept = (made(desk, each) for each in as_the_demonstration_should(desk, case))
    assert (gone.purpose, kept.purpose) == ("department", "archive")
    assert kept.index == propose(desk, case=case).index == "06-14"
    assert "10 жыл" in reader(desk, kept.cover).pages[0].extract_text()
