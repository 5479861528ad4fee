"""Invented lists of the faults of invitation letters."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.models.application import PaperTaken
from desktop.models.filling_letter_faults import faults_content
from desktop.models.letter_check import LetterFault, all_faults, faults_found, points_for
from desktop.models.letter_form import blank_letter, letter_form
from desktop.models.paper import PaperKind
from desktop.models.paper_letters import LetterFaultsContent
from desktop.models.paper_sheets import A4, A5, Sheet
from desktop.models.paper_table import Content
from desktop.models.path import items_of
from desktop.models.person import Applicant, Organisation
from desktop.models.text import Language
from tests.printing.applicant_papers import blank
from tests.printing.decision_papers import LONG
from tests.printing.result_papers import DAY, FIRM, INSPECTOR, TOURIST, told

LATE = {**TOURIST, "passport_until": "31.01.2014"}  # it ends before the stay, of 9 February
LONG_FIRM = Applicant(
    kind="non-state-organisation",
    organisation=Organisation(
        name="«Шоқан Уәлиханов атындағы Бурабай халықаралық туризм және экскурсиялар бюросы» "
        "жауапкершілігі шектеулі серіктестігі",
        bin="130140000019",
        address="Ақмола облысы, Бурабай ауданы, Щучинск қаласы, Шоқан Уәлиханов көшесі, 101",
        phone="8 (71636) 0-00-01",
        head="Әбдірахманов-Нұрмұхамбетов Бауыржан Сейітқазыұлы",
        justice_body="Ақмола облысы Әділет департаментінің Бурабай ауданы Әділет басқармасы",
        justice_number="1234-1902-ТОО",
        registration_number="000 123",
    ),
)
LONG_GUEST = {
    **LATE,
    "surname": "Абдурахмонжонов-Мухаммадсолиҳзода",
    "given": "Шохжахонмирзо Абдулхамиджон угли",
    "latin_surname": "Abdurahmonjonov-Muhammadsolihzoda",
    "latin_given": "Shohjahonmirzo Abdulhamidjon oʻgʻli",
}
LONG_STAY = {
    "workplace": "«Самарқанд халықаралық туризм университеті» мемлекеттік мекемесі, Өзбекстан "
    "Республикасы, Самарқанд қаласы",
    "address": "Өзбекстан Республикасы, Самарқанд облысы, Пастдарғом ауданы, Мирзоулуғбек "
    "атындағы махалла, 114-үй, 57-пәтер",
    "visit_purpose": "Бурабай курорттық аймағындағы халықаралық туризм көрмесіне қатысу, "
    "келісімшарт бойынша гидтерді үш апта оқыту және Көкшетаудағы серіктестермен келіссөз",
    "places": "Астана, Көкшетау, Бурабай, Зеренді, Қарағанды, Павлодар, Баянауыл, Семей",
    "multiplicity": "three",
}
SEEN = (
    LetterFault(point="letterhead-fax", kind="absent"),
    LetterFault(point="purpose", kind="wrong", seen="бизнес"),
)


def faults_paper(
    applicant: Applicant,
    guest: dict[str, str],
    seen: tuple[LetterFault, ...],
    *,
    copies: int = 3,
    number: str = "",
    language: Language = "kk",
) -> LetterFaultsContent:
    """List the faults of an invented letter."""
    of = told(applicant, guest, service="invitations", purpose="work", language=language)
    letter = PaperTaken(document="invitation-letter", name="Шақыру хат", group="required",
                        copies=3, subjects=(1,), number="14/01-125", date=DAY)  # fmt: skip
    application = replace(of.application, taken=(letter,))
    (item,) = application.items
    found = faults_found(application, item, copies=copies, today=DAY)
    faults = all_faults(found, seen, purpose="work")
    known = replace(of, application=application, case_number=number)
    return faults_content(item, faults, known, by=LONG if number else INSPECTOR)


def letter_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield a short list before anything is registered, and one of everything there is."""
    short = faults_paper(FIRM, LATE, SEEN, copies=2, language=spoken)
    for name, sheet in (("a4", A4), ("a5", A5)):
        yield f"invitation-faults-{name}-{spoken}", "invitation-faults", short, sheet
    every = tuple(LetterFault(point=each.id, kind="wrong", seen="Құдайбергенова-" * 4)
                  for each in points_for("work"))  # fmt: skip
    long = faults_paper(LONG_FIRM, LONG_GUEST, every, number="Ш-2013/0187", language=spoken)
    yield from _forms(spoken)
    yield f"invitation-faults-long-{spoken}", "invitation-faults", long, A4


def _forms(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield the letter we print for an organisation: filled in, of the longest names, blank."""
    for name, applicant, guest in (
        ("form", FIRM, TOURIST),
        ("form-long", LONG_FIRM, {**LONG_GUEST, **LONG_STAY}),
    ):
        of = told(applicant, guest, service="invitations", purpose="tourism", language=spoken)
        letter = letter_form(items_of(of.application)[0], of)
        yield f"invitation-letter-{name}-{spoken}", "invitation-letter", letter, A4
    empty = blank_letter(
        blank("invitations", "non-state-organisation", "tourism", spoken),
        told(FIRM, service="invitations").department,
    )
    yield f"invitation-letter-blank-{spoken}", "invitation-letter", empty, A4
