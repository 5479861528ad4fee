"""Contents are filled from facts and the standard alone, and say what the applicant must know."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.application import PaperMark, PaperMissing, PaperTaken
from desktop.models.facts import NotCoveredExplained, PapersListed
from desktop.models.filling import (
    is_out_of_force,
    issuer_of,
    missing_papers_content,
    not_covered_content,
    talon_content,
    ticket_content,
)
from desktop.models.paper_contents import TalonContent
from desktop.models.paper_parts import Moment, Wording
from desktop.models.text import Text
from tests.helpers.facts import application, case_registered, office_chosen, ticket_issued
from tests.helpers.standards import at, standard

OFFICE = office_chosen()
ISSUER = issuer_of(OFFICE, standard=standard("weapons"), language="ru", on=dt.date(2013, 11, 25))


def filled(language: str = "kk", **changes: object) -> TalonContent:
    """Fill the talon of an application, changed as a test asks for."""
    application_of = replace(application(5), language=language, **changes)  # type: ignore[arg-type] # fields of it
    registered = case_registered("case-1", "visit-1", 187, application=application_of)
    return talon_content(registered, standard=standard("weapons"), office=OFFICE)


def test_a_talon_carries_number_name_and_code_of_its_case() -> None:
    registered = case_registered("case-1", "visit-1", 187)
    content = talon_content(registered, standard=standard("weapons"), office=OFFICE)
    assert (content.number, content.qr) == (registered.number, registered.qr)
    assert content.name == registered.application.applicant.name
    assert (content.post, content.clerk) == ("кеңсе маманы", "Сейтова Айгүл Болатқызы")


def test_both_moments_of_a_talon_are_that_of_registration() -> None:
    moment = Moment(year="2013", month="қараша", day="25", hour="09", minute="41")
    assert (filled().accepted, filled().given) == (moment, moment)


def test_a_talon_handed_over_later_says_when() -> None:
    registered = case_registered("case-1", "visit-1", 187)
    content = talon_content(
        registered, standard=standard("weapons"), office=OFFICE, given_at=at(11, 5)
    )
    assert (content.accepted.hour, content.given.hour, content.given.minute) == ("09", "11", "05")
    assert content.made_at == at(11, 5).isoformat()


def test_a_talon_promises_the_due_day_and_the_day_to_come_with_its_hours() -> None:
    term = replace(application(5).term, collect_on=dt.date(2013, 12, 12))
    content = filled("ru", term=term)
    assert content.due == Wording(
        kk="2013 жылғы 10 желтоқсан, сейсенбі", own="10 декабря 2013 года, вторник"
    )
    assert content.collect.own == "12 декабря 2013 года, четверг"
    assert content.collect_hours.kk == "9-00–18-00, түскі үзіліс 13-00–14-30"


@pytest.mark.parametrize(("language", "own"), [("kk", ""), ("ru", OFFICE.name_ru)])
def test_a_talon_speaks_the_language_of_the_application(language: str, own: str) -> None:
    content = filled(language)
    assert content.issuer.name == Wording(kk=OFFICE.name_kk, own=own)
    assert content.language == language


def test_a_talon_tells_where_to_phone() -> None:
    assert filled().issuer.phones == f"тел. {', '.join(OFFICE.phones)}"
    silent = talon_content(
        case_registered("case-1", "visit-1", 187),
        standard=standard("weapons"),
        office=replace(OFFICE, phones=()),
    )
    assert silent.issuer.phones == ""


def test_a_paper_is_listed_with_its_number_its_date_and_how_many() -> None:
    taken = (
        PaperTaken(
            document="photos",
            name="Фотосурет",
            group="required",
            copies=2,
            subjects=tuple(range(1, 16)),
        ),
        PaperTaken(
            document="medical-conclusion",
            name="Медициналық қорытынды",
            group="required",
            copies=1,
            number="3308",
            date=dt.date(2013, 11, 12),
        ),
    )
    assert [entry.text.kk for entry in filled(taken=taken).papers] == [
        "Фотосурет, 15 × 2 дана",
        "Медициналық қорытынды, № 3308, 12.11.2013",
    ]


def test_what_each_unit_s_paper_bears_is_listed_and_the_same_told_together() -> None:
    day = dt.date(2013, 11, 20)
    paper = PaperTaken(
        document="source-document",
        name="Құжат",
        group="required",
        copies=1,
        subjects=(1, 2, 3, 4),
        own=(
            PaperMark(subject=1, number="А-1", date=day),
            PaperMark(subject=2, number="Б-7"),
            PaperMark(subject=3, number="А-1", date=day),
            PaperMark(subject=4, date=day),
        ),
    )
    (entry,) = filled(taken=(paper,)).papers
    assert entry.text.kk == "Құжат, 4 дана: 1, 3) № А-1, 20.11.2013; 2) № Б-7; 4) 20.11.2013"


@pytest.mark.parametrize(
    ("day", "out"),
    [
        (dt.date(2010, 1, 1), False),
        (dt.date(2013, 11, 25), False),
        (dt.date(2014, 12, 1), True),
    ],
)
def test_a_paper_of_a_later_time_is_out_of_force(day: dt.date, *, out: bool) -> None:
    assert is_out_of_force(standard("weapons"), day) is out


def test_a_queue_number_says_its_line_and_who_waits_before_it() -> None:
    content = ticket_content(
        ticket_issued("ticket-1", 14),
        line=Text(kk="Қару", ru="Оружие", en="Weapons"),
        ahead=3,
        given_at=at(9, 42),
        office=OFFICE,
    )
    assert content.number == "Қ-014"
    assert content.line == Wording(kk="Қару", own="Оружие")
    assert content.ahead == Wording(kk="Алдыңызда 3 адам бар", own="Перед вами 3 чел.")
    assert content.given == "25.11.2013 9-42"


def listed(*missing: PaperMissing) -> PapersListed:
    return PapersListed(
        visit="visit-1",
        service="weapons",
        purpose="register",
        applicant_kind="citizen",
        missing=missing,
    )


def test_a_missing_paper_is_named_in_both_languages_with_its_paragraph() -> None:
    document = standard("weapons").documents[0]
    missing = PaperMissing(
        document=document.id, name=document.name.kk, group="required", paragraph="11.1", copies=2
    )
    content = missing_papers_content(
        listed(missing),
        standard=standard("weapons"),
        issuer=ISSUER,
        language="ru",
        made_at=at(10),
        clerk_name="А. Сейтова",
        clerk_post="маман",
    )
    (entry,) = content.papers
    assert entry.text == Wording(kk=document.name.kk, own=document.name.ru)
    assert entry.detail == Wording(kk="11-тармақ, 1)", own="п. 11, пп. 1)")
    assert content.made == Wording(
        kk="2013 жылғы 25 қараша, дүйсенбі", own="25 ноября 2013 года, понедельник"
    )


@pytest.mark.parametrize(
    ("subjects", "detail"), [((1, 3), "2 × 2 дана · № 1, 3 · 11-тармақ, 1)"), ((1, 2, 3), None)]
)
def test_a_paper_some_have_brought_says_whose_is_missing(
    subjects: tuple[int, ...], detail: str | None
) -> None:
    missing = PaperMissing(
        document="photos",
        name="Фотосурет",
        group="required",
        paragraph="11.1",
        copies=2,
        subjects=subjects,
        asked=3,
    )
    content = missing_papers_content(
        listed(missing),
        standard=standard("weapons"),
        issuer=ISSUER,
        language="kk",
        made_at=at(10),
        clerk_name="А. Сейтова",
        clerk_post="маман",
    )
    (entry,) = content.papers
    assert entry.detail.kk == (detail or "3 × 2 дана · 11-тармақ, 1)")


def test_a_missing_paper_is_named_as_its_own_clause_words_it() -> None:
    missing = PaperMissing(
        document="source-document",
        name="лицензияның телнұсқасы",
        group="required",
        paragraph="11.3e",
    )
    content = missing_papers_content(
        listed(missing),
        standard=standard("weapons"),
        issuer=ISSUER,
        language="ru",
        made_at=at(10),
        clerk_name="А. Сейтова",
        clerk_post="маман",
    )
    assert "лиценз" in content.papers[0].text.own


def test_a_paper_the_standard_does_not_know_keeps_its_kazakh_name() -> None:
    missing = PaperMissing(document="other", name="Басқа құжат", group="also", paragraph="12")
    content = missing_papers_content(
        listed(missing),
        standard=standard("weapons"),
        issuer=ISSUER,
        language="ru",
        made_at=at(10),
        clerk_name="А. Сейтова",
        clerk_post="маман",
    )
    assert content.papers[0].text == Wording(kk="Басқа құжат")


def test_what_is_not_covered_is_explained_with_the_paragraph() -> None:
    says = standard("weapons").not_covered[0].says
    content = not_covered_content(
        NotCoveredExplained(
            visit="visit-1",
            service="weapons",
            purpose="register",
            applicant_kind="other",
            why="not-covered",
            paragraph="6",
        ),
        says=says,
        standard=standard("weapons"),
        issuer=ISSUER,
        language="ru",
        made_at=at(10),
        clerk_name="А. Сейтова",
        clerk_post="маман",
    )
    assert content.says == Wording(kk=says.kk, own=says.ru)
    assert content.paragraph == Wording(kk="6-тармақ", own="п. 6")
    assert content.purpose.kk == standard("weapons").purposes[0].name.kk
