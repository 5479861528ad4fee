"""Invented forms of applicants: filled in for signing, and blank for the stand."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from desktop.models.applicant_forms import (
    QUESTIONNAIRE,
    Blank,
    blank_forms_of,
    blank_questionnaire,
    blank_request,
    questionnaire_content,
    request_content,
)
from desktop.models.application import Application, PaperTaken
from desktop.models.filling_results import Told
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.path import items_of
from desktop.models.person import Organisation, Person
from desktop.models.standard import Document
from desktop.models.text import Language
from desktop.services.applicant_forms import FormReady, issue_form
from desktop.services.desk import Desk
from tests.helpers.facts import office_chosen
from tests.printing.result_papers import AT, GUARDS, GUEST, HUNTER, PISTOL, RIFLE, standard, told

LONG = "Әбдірахманқызы-Құдайбергенова"
LONG_GUEST = {
    **GUEST,
    "surname": "Абдурахмонходжаев-Мирзоикромов",
    "given": "Шохжахонмирзо Абдулазизхон ўғли",
    "latin_surname": "ABDURAXMONXODJAYEV-MIRZOIKROMOV",
    "latin_given": "SHOHJAHONMIRZO",
    "relation": "немере інісінің жұбайы",
}
FAR_GUEST = {
    **LONG_GUEST,
    "sex": "female",
    "citizenship": "UZB",
    "passport_number": "AA0000001",
    "address": "Өзбекстан Республикасы, Самарқанд облысы, Пастдарғом ауданы, Мирзоулуғбек атындағы "
    "махалла, Шоқан Уәлиханов көшесі, 114-үй, 57-пәтер",
    "visit_purpose": "немере інісінің үйлену тойына қатысу, одан кейін Бурабай курорттық "
    "аймағында туыстарымен бірге демалу және Көкшетау қаласындағы емханада тексерілу",
    "stay_days": "90",
    "stay_address": "Ақмола облысы, Зеренді ауданы, Зеренді ауылы, Мир көшесі, 101-үй, 12-пәтер",
    "children": "Абдурахмонходжаева Гулчеҳра 04.06.2004, Абдурахмонходжаев Муҳаммадамин 2008, "
    "Абдурахмонходжаева Мухлисахон 17.11.2010",
}
CHINESE = {
    **GUEST,
    "surname": "",
    "given": "",
    "latin_surname": "OUYANG-ZHUGE",
    "latin_given": "XIANGZHONGGUANGMING",
    "citizenship": "CHN",
    "passport_number": "E00000001",
}


def document(service: str, form: str) -> Document:
    """Return a document of a standard."""
    return next(each for each in standard(service).documents if each.id == form)


def bringing(of: Told, *documents: str) -> Told:
    """Return what is told with these papers brought."""
    names = {each.id: each for each in of.standard.documents}
    taken = tuple(
        PaperTaken(document=each, name=names[each].name.kk, group="required",
                   copies=names[each].copies)
        for each in documents
    )  # fmt: skip
    return replace(
        of, application=replace(of.application, taken=taken, missing=(), representative=None)
    )


def hunter(language: Language) -> Told:
    """Tell of a citizen with two weapons."""
    return bringing(
        told(HUNTER, RIFLE, {**RIFLE, "number": "ТГ 20419"}, language=language),
        *("application", "photos", "registration-duty-receipt", "permit-duty-receipt"),
        *("source-document", "test-firing-act"),
    )


def guards(count: int, units: int, language: Language, *, form: str) -> Told:
    """Tell of an organisation with so many weapons and persons of the longest names."""
    people = tuple(
        Person(surname=LONG, given="Қызылгүл", patronymic="Нұрмұхамедқызы",
               born=dt.date(1980, 1, 1 + n % 28), birthplace="Ақмола облысы, Зеренді ауданы")
        for n in range(count)
    )  # fmt: skip
    return bringing(
        told(GUARDS, *[PISTOL] * units, persons=people, language=language),
        *(form, "medical-conclusion", "registration-duty-receipt"),
    )


def inviter(*guests: dict[str, str], language: Language) -> Told:
    """Tell of a citizen who invites guests."""
    return bringing(
        told(HUNTER, *guests, service="invitations", purpose="private", language=language),
        *("petition", "questionnaire", "duty-receipt"),
    )


def of_host(language: Language) -> Told:
    """Tell of a foreigner whose host applies."""
    of = inviter(GUEST, language=language)
    host = Organisation(name="«Бурабай Құрылыс» ЖШС", bin="130140000005", head="Тестбаев А. М.",
                        address="Көкшетау қаласы, Абай көшесі, 101", phone="2-00-01")  # fmt: skip
    return replace(of, application=_hosted(of.application, host))


def _hosted(application: Application, host: Organisation) -> Application:
    return replace(application, host=host)


def blank(service: str, applicant: str, purpose: str, language: Language) -> Blank:
    """Leave a form blank for a kind of applicant."""
    return Blank(
        standard=standard(service),
        office=office_chosen(),
        applicant=applicant,
        purpose=purpose,
        language=language,
        made_at=AT,
    )


def issue_any(desk: Desk) -> str:
    """Issue a blank form of the office."""
    content = blank_questionnaire(blank("invitations", "citizen", "private", "kk"))
    form = FormReady(kind=QUESTIONNAIRE, content=content, copies=1, about="office", about_id="o")
    return issue_form(desk, form)


def applicant_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield each form, filled in and blank."""
    plain, of_head = document("weapons", "application"), document("weapons", "head-application")
    by_year = document("weapons", "head-petition")
    yield f"application-{spoken}", "application", request_content(plain, hunter(spoken)), A4
    many = guards(12, 30, spoken, form="head-application")
    yield f"application-long-{spoken}", "application", request_content(of_head, many), A4
    few = guards(3, 2, spoken, form="head-petition")
    yield f"application-guards-{spoken}", "application", request_content(by_year, few), A4
    two = inviter(LONG_GUEST, CHINESE, language=spoken)
    petition = document("invitations", "petition")
    yield f"petition-{spoken}", "petition", request_content(petition, two), A4
    hosted = document("invitations", "host-organisation-application")
    yield f"petition-host-{spoken}", "petition", request_content(hosted, of_host(spoken)), A4
    guest = items_of(two.application)[0]
    filled = questionnaire_content(guest, two)
    yield f"questionnaire-{spoken}", QUESTIONNAIRE, filled, A4
    far = inviter(*[FAR_GUEST] * 12, language=spoken)
    yield f"petition-long-{spoken}", "petition", request_content(petition, far), A4
    long = questionnaire_content(items_of(far.application)[0], far)
    yield f"questionnaire-long-{spoken}", QUESTIONNAIRE, long, A4
    for name, of in (
        ("citizen", blank("weapons", "citizen", "register", spoken)),
        ("guards", blank("weapons", "security-subject", "register", spoken)),
        ("inviter", blank("invitations", "citizen", "private", spoken)),
    ):
        for form in blank_forms_of(of):
            if form.id == QUESTIONNAIRE:
                yield f"questionnaire-blank-{spoken}", QUESTIONNAIRE, blank_questionnaire(of), A4
            else:
                kind = "petition" if form.id == "petition" else "application"
                yield f"{kind}-blank-{name}-{spoken}", kind, blank_request(form, of), A4
