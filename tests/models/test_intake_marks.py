"""Whether every unit's or person's paper can have its own number and date (W-11.1c, D35)."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.application import Application, PaperMark, PaperTaken
from desktop.models.draft import Draft
from desktop.models.intake import application_of, assess
from desktop.models.intake_marks import bears_marks, own_marks, told_alike, told_apart
from desktop.models.standard import Document
from tests.helpers import drafts
from tests.helpers.standards import at, rules, standard

TEN = at(10)
SOURCE = "papers.source-document"


def document(name: str, service: str = "weapons") -> Document:
    return next(row for row in standard(service).documents if row.id == name)


def three_rifles() -> Draft:
    draft = drafts.citizen_with_rifle(papers=True)
    for number in ("ТГ 2", "ТГ 3"):
        draft = draft.with_row("items", {**drafts.RIFLE, "number": number})
    return draft.with_texts({f"{SOURCE}.number": "А-1", f"{SOURCE}.date": "20.11.2013"})


def apart(draft: Draft, name: str = "source-document") -> Draft:
    return told_apart(draft, document(name), range(draft.rows("items")))


def application(draft: Draft) -> Application:
    return application_of(draft, rules(draft.service), at=TEN)


def taken(draft: Draft, name: str = "source-document") -> PaperTaken:
    return next(paper for paper in application(draft).taken if paper.document == name)


def test_one_number_and_date_stand_for_all_until_they_are_told_apart() -> None:
    paper = taken(three_rifles())
    assert (paper.number, paper.date, paper.own) == ("А-1", dt.date(2013, 11, 20), ())
    assert paper.subjects == (1, 2, 3)


def test_told_apart_every_unit_begins_with_what_stood_for_all() -> None:
    draft = apart(three_rifles()).with_text(f"{SOURCE}.items-1.number", "Б-7")
    paper = taken(draft)
    day = dt.date(2013, 11, 20)
    assert (paper.number, paper.date) == ("", None)
    assert paper.own == (
        PaperMark(subject=1, number="А-1", date=day),
        PaperMark(subject=2, number="Б-7", date=day),
        PaperMark(subject=3, number="А-1", date=day),
    )


def test_only_the_papers_that_are_here_have_a_number() -> None:
    draft = apart(three_rifles()).with_texts({SOURCE: "", f"{SOURCE}.items-2": "yes"})
    assert [mark.subject for mark in taken(draft).own] == [3]


def test_a_unit_without_number_and_date_says_nothing() -> None:
    draft = apart(three_rifles()).with_texts(
        {f"{SOURCE}.items-0.number": "", f"{SOURCE}.items-0.date": ""}
    )
    assert [mark.subject for mark in taken(draft).own] == [2, 3]


def test_told_alike_again_what_differed_is_kept_and_what_did_not_follows() -> None:
    draft = apart(three_rifles()).with_text(f"{SOURCE}.items-1.number", "Б-7")
    draft = told_alike(draft, document("source-document")).with_text(f"{SOURCE}.number", "В-9")
    assert taken(draft).number == "В-9"
    assert [mark.number for mark in taken(apart(draft)).own] == ["В-9", "Б-7", "В-9"]


def test_told_alike_with_nothing_for_all_takes_what_the_first_has() -> None:
    plain = three_rifles().with_texts({f"{SOURCE}.number": "", f"{SOURCE}.date": ""})
    draft = apart(plain).with_text(f"{SOURCE}.items-2.number", "Г-2")
    assert told_alike(draft, document("source-document")).text(f"{SOURCE}.number") == "Г-2"


def test_a_row_taken_out_takes_its_number_along() -> None:
    draft = apart(three_rifles()).with_text(f"{SOURCE}.items-2.number", "Г-2")
    assert [mark.number for mark in taken(draft.without_row("items", 1)).own] == ["А-1", "Г-2"]


def test_each_guard_has_his_own_certificate() -> None:
    draft = drafts.guards(born=("01.05.1980", "01.05.1981", "01.05.1982")).with_texts(
        {
            "papers.medical-conclusion.each": "yes",
            **{f"papers.medical-conclusion.persons-{n}": "yes" for n in range(3)},
            **{f"papers.medical-conclusion.persons-{n}.number": f"330{n}" for n in range(3)},
        }
    )
    paper = taken(draft, "medical-conclusion")
    assert [(mark.subject, mark.number) for mark in paper.own] == [
        (1, "3300"),
        (2, "3301"),
        (3, "3302"),
    ]


def test_the_dates_that_count_are_judged_and_no_others() -> None:
    draft = apart(three_rifles()).with_texts(
        {f"{SOURCE}.date": "31.02.2013", f"{SOURCE}.items-1.date": "26.11.2013"}
    )
    seen = assess(draft, rules(draft.service), at=TEN)
    found = [(each.path, each.code) for each in seen.problems]
    assert (f"{SOURCE}.items-1.date", "future-date") in found
    assert (f"{SOURCE}.date", "bad-date") not in found


def test_the_standard_says_which_papers_bear_a_number_or_date() -> None:
    bearing = {row.id for row in standard("weapons").documents if bears_marks(row)}
    assert {"source-document", "medical-conclusion", "secure-storage"} <= bearing
    assert not {"photos", "application", "registration-duty-receipt"} & bearing
    assert "power-of-attorney" not in bearing


MARKS = st.dictionaries(
    st.tuples(st.integers(0, 12), st.sampled_from(["number", "date"])),
    st.sampled_from(["А-1", "Б-2", "20.11.2013", " "]),
)


@given(MARKS, st.lists(st.booleans(), max_size=4))
def test_nothing_that_differs_is_lost_however_often_the_tick_is_moved(
    typed: dict[tuple[int, str], str], ticks: list[bool]
) -> None:
    draft = Draft(service="weapons").with_texts(
        {f"{SOURCE}.items-{row}.{name}": text for (row, name), text in typed.items()}
    )
    draft = draft.with_text(f"{SOURCE}.each", "yes")
    source, rows = document("source-document"), range(13)
    before = own_marks(source, rows, draft)
    for alike in ticks:
        draft = told_alike(draft, source) if alike else told_apart(draft, source, rows)
    after = {
        mark.subject: mark for mark in own_marks(source, rows, told_apart(draft, source, rows))
    }
    for mark in before:
        assert after[mark.subject].number == mark.number or not mark.number
        assert after[mark.subject].date == mark.date or mark.date is None
