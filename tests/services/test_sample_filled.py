"""Papers are shown as they look filled: of invented people, in both languages, «ҮЛГІ» across."""

from dataclasses import replace
from typing import get_args

import pytest

from desktop.models.paper import PaperKind, form_of, paper_kinds
from desktop.models.paper_results import InvitationContent
from desktop.models.paper_table import PaperForm
from desktop.models.text import Language
from desktop.services.desk import Desk
from desktop.services.sample_case import Sample
from desktop.services.sample_filled import FILLED
from desktop.services.sample_pages import sample_content, template_page
from tests.printing.reading import text_of

LANGUAGES: tuple[Language, ...] = ("kk", "ru")
SERVICES = (("weapons",), ("invitations",), ("weapons", "invitations"))
KINDS = sorted(paper_kinds(("weapons", "invitations")))
OF_A_PERSON = (
    *("application", "petition", "questionnaire", "invitation", "withdrawal"),
    *("withdrawal-confirmation", "register-lines", "talon-weapons", "talon-invitations"),
    *("talon-supplement", "register-handed", "permit", "refusal", "extension-notice"),
    *("cancellation-letter", "inquiry", "storage-check", "resolution", "resolution-list"),
    *("dispatch-letter", "dispatch-list", "case-cover", "case-inventory"),
    *("complaint-reply", "complaint-notice", "complaint-covering"),
)
NAMED = (("kk", "Қасымов Төлеген", "Тест Ганс"), ("ru", "Петренко Иван", "Тест Ганс"))
FILLERS = ("Сынақ беті", "Пробная страница", "Аа Яя", "Әә Ғғ")
SAID = {  # of papers about nobody's application: what only the real words say
    "ticket": ("-007",),
    "complaint-talon-weapons": ("ШҒ-0000/0000", "Жақсыбеков"),
    "complaint-talon-invitations": ("ШҒ-0000/0000", "(субъектінің атауы)"),
    "morning-sheet": ("-001", "-002"),
    "stand-sheet": ("1.", "26.10.2009"),
    "stand-handout": ("1.", "26.10.2009"),
    "head-sheet": ("Қ-0000/0000", "9-30"),
    "day-sheet": ("-007", "8-50", "18-05"),
    "power-cut-sheet": ("-007", "-008"),
    "not-covered": ("6-",),
    "register-deviations": ("-041",),
    "coupon-return-letter": ("Тестов Пётр", "Үлгі қаласының"),
    "dispatch-inventory": ("Қ-0000/0000",),
    "case-certificate": ("Қ-0000/0000",),
    "blank-balance": ("ҮЛ 0000004", "Нұрланов"),
    "recovery-sheet": ("0000", "Жақсыбеков"),
    "enrolment-sheet": ("0000", "Жақсыбеков"),
    "parcel-register": ("00000000",),
    "weekly-letter": ("kense-0-0001.kzx",),
    "region-receipt": ("00000000",),
    "person-card": ("Қ-0000/0000", "·"),
    "report-table": ("27 / 28",),
    "survey-slip": ("000 000 000",),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_paper_is_shown_by_filler(
    desk: Desk, kind: PaperKind, language: Language
) -> None:
    said = text_of(template_page(desk, kind=kind, language=language))
    assert "ҮЛГІ" in said
    assert not [filler for filler in FILLERS if filler in said]
    assert "".join(said.split()).replace("ҮЛГІ", "")


def test_every_form_there_is_has_what_fills_it() -> None:
    assert {form_of(kind) for kind in KINDS} <= set(FILLED) == set(get_args(PaperForm))


@pytest.mark.parametrize(("language", "who", "guest"), NAMED)
def test_a_template_of_a_paper_that_is_filled_names_an_invented_person(
    desk: Desk, language: Language, who: str, guest: str
) -> None:
    faults = (("invitation-faults", guest), ("invitation-letter", "Test"))
    for kind, named in (*((each, who) for each in OF_A_PERSON), *faults):
        said = text_of(template_page(desk, kind=kind, language=language))
        assert named in said, kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_about_nobody_says_what_the_real_paper_does(
    desk: Desk, language: Language
) -> None:
    for kind, words in SAID.items():
        said = text_of(template_page(desk, kind=kind, language=language))
        assert not [each for each in words if each not in said], kind


@pytest.mark.parametrize("services", SERVICES)
def test_an_office_of_any_services_has_every_template(
    desk: Desk, services: tuple[str, ...]
) -> None:
    office = replace(desk.office(), services=services)
    for language in LANGUAGES:
        sample = Sample(catalogue=desk.catalogue, office=office, at=desk.now(), language=language)
        for kind in paper_kinds(services):
            assert sample_content(kind, sample).language in LANGUAGES, kind


@pytest.mark.parametrize(
    ("language", "photos"),
    [("kk", "3x4 см мөлшеріндегі екі фотосурет"), ("ru", "Две фотографии размером 3×4 см")],
)
def test_a_template_of_a_list_of_papers_names_those_of_the_standard(
    desk: Desk, language: Language, photos: str
) -> None:
    for kind in ("missing-papers", "papers-ready"):
        said = text_of(template_page(desk, kind=kind, language=language))
        assert photos in said, kind


def test_an_invitation_is_shown_filled_in_a_year_no_calendar_knows_yet(desk: Desk) -> None:
    late = desk.now().replace(year=2090)
    sample = Sample(catalogue=desk.catalogue, office=desk.office(), at=late, language="ru")
    content = sample_content("invitation", sample)
    assert isinstance(content, InvitationContent)
    assert content.inviter == "Петренко Иван Сергеевич"
    assert content.issued.year == "2090"
