"""Whether everything the program can refuse is said: what, where, what to do."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from desktop import i18n, paths
from desktop.i18n import LANGUAGES, Language, use_language
from desktop.models.errors import Refusal
from desktop.models.intake import application_of
from desktop.models.problem import Problem
from desktop.models.ticket import Move, State
from desktop.presenters import sentences
from desktop.presenters.sentences import sentence
from desktop.presenters.sentences_away import AWAY
from desktop.presenters.sentences_blanks import BLANKS
from desktop.presenters.sentences_complaints import COMPLAINTS
from desktop.presenters.sentences_coupons import COUPONS
from desktop.presenters.sentences_decided import DECIDED
from desktop.presenters.sentences_exchange import EXCHANGE
from desktop.presenters.sentences_fields import PROBLEMS
from desktop.presenters.sentences_figures import FIGURES
from desktop.presenters.sentences_file import FILES
from desktop.presenters.sentences_intake import problem_sentence
from desktop.presenters.sentences_keeping import KEEPING
from desktop.presenters.sentences_office import OFFICE
from desktop.presenters.sentences_parcel import PARCEL
from desktop.presenters.sentences_path import PATH
from desktop.presenters.sentences_regional import REGION
from desktop.presenters.sentences_registers import REGISTERS
from desktop.presenters.sentences_reissue import REISSUE
from desktop.presenters.sentences_reports import REPORTS
from desktop.presenters.sentences_rules import RULES
from desktop.presenters.sentences_sealing import SEALING
from desktop.presenters.sentences_sound import SOUND
from desktop.presenters.sentences_staff import STAFF
from desktop.presenters.sentences_store import STORE
from desktop.presenters.sentences_weapons import WEAPONS as WEAPON_EVENTS
from desktop.services.day import DayWarning
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.refusals import Site, problem_codes, refusals
from tests.helpers.standards import at, rules, standard
from tools.translations import placeholders

SITES = refusals()
SAID_OTHERWISE = {"intake-hindered"}

WEAPONS = standard("weapons")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Speak each language in turn."""
    spoken: Language = request.param
    use_language(spoken)
    return spoken


@pytest.fixture
def _no_catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take the catalogues away, as a damaged installation would."""
    monkeypatch.setattr(paths, "shipped_root", lambda: tmp_path)
    i18n._catalogue.cache_clear()  # noqa: SLF001  what was read so far must not be remembered
    yield
    i18n._catalogue.cache_clear()  # noqa: SLF001  nor the other way round


def templates(site: Site) -> list[str]:
    """Return every sentence this place can lead to: one, or those of all its variants."""
    for name, value in site.told:
        if name in sentences.VARIANTS and f"{site.code}:{value}" in sentences.WORDS:
            return [sentences.WORDS[f"{site.code}:{value}"]]
    if any(name in sentences.VARIANTS for name, _value in site.told):
        return [sentences.WORDS[site.code]]
    words = sentences.WORDS.items()
    return [said for key, said in words if key.partition(":")[0] == site.code]


def test_the_whole_program_was_read() -> None:
    rooms = {site.place.split("/")[1] for site in SITES}
    assert {"models", "standards", "store", "services", "presenters", "printing"} <= rooms
    assert {"disk-full", "wrong-key", "ticket-move", "day-not-open"} <= {s.code for s in SITES}


@pytest.mark.parametrize("code", sorted({site.code for site in SITES} - SAID_OTHERWISE))
def test_every_refusal_of_the_program_has_its_sentence(code: str) -> None:
    sites = [site for site in SITES if site.code == code]
    assert [site.place for site in sites if not templates(site)] == []


def test_a_sentence_names_only_what_every_place_gives_it() -> None:
    wanting = [
        (site.place, site.code, name)
        for site in SITES
        if site.code not in SAID_OTHERWISE
        for said in templates(site)
        for name in placeholders(said) - site.fields
    ]
    assert wanting == []


def test_no_sentence_is_kept_for_what_is_never_refused() -> None:
    refused = {site.code for site in SITES}
    assert {key.partition(":")[0] for key in sentences.WORDS} - refused == set()


def test_every_refusal_has_one_sentence_only() -> None:
    office = (RULES, STORE, OFFICE, SEALING, PATH, DECIDED, STAFF, AWAY, EXCHANGE, REGION)
    tables = (*office, PARCEL, REISSUE, KEEPING, BLANKS, COUPONS, FILES, REGISTERS, WEAPON_EVENTS)
    whole = (*tables, COMPLAINTS, FIGURES, REPORTS, SOUND)
    assert sum(len(table) for table in whole) == len(sentences.WORDS)


def test_every_problem_of_a_field_has_its_sentence() -> None:
    assert problem_codes() == set(PROBLEMS)


def test_a_sentence_is_said_in_each_language(language: Language) -> None:
    said = sentence(Refusal("day-not-open", day=dt.date(2013, 11, 25)))
    assert (
        said
        == {
            "kk": "Жұмыс күні әлі ашылмаған: 2013 жылғы 25 қараша, дүйсенбі. Алдымен оны ашыңыз.",
            "ru": "Рабочий день ещё не открыт: 25 ноября 2013 года, понедельник."
            " Сначала откройте его.",
            "en": "The day is not open yet: Monday, 25 November 2013. Open it first.",
        }[language]
    )


def test_a_variant_is_chosen_by_its_field() -> None:
    use_language("en")
    assert sentence(Refusal("bad-qr", text="1x", why="digits")) == (
        "The code of a talon has digits only. Scan it again."
    )


@pytest.mark.parametrize("warning", get_args(DayWarning))
@pytest.mark.usefixtures("language")
def test_every_warning_of_the_day_says_why_it_asks_again(warning: str) -> None:
    said = sentence(Refusal("day-unconfirmed", warning=warning))
    assert "day-unconfirmed" not in said


@pytest.mark.parametrize("state", get_args(State))
@pytest.mark.parametrize("move", get_args(Move))
@pytest.mark.usefixtures("language")
def test_a_move_the_queue_does_not_allow_is_told_without_codes(state: str, move: str) -> None:
    said = sentence(Refusal("ticket-move", ticket="Қ-014", state=state, move=move))
    assert "Қ-014" in said
    assert "ticket-move" not in said


def test_what_there_is_instead_is_listed() -> None:
    use_language("en")
    refusal = Refusal("unknown-service", service="passports", known=("invitations", "weapons"))
    assert sentence(refusal) == ("There is no service passports; there are: invitations, weapons.")


def test_a_moment_is_told_with_its_hour() -> None:
    use_language("en")
    refusal = Refusal("day-changed", day=at(9).date(), now=at(9, 5))
    assert "25\u00a0Nov, 9:05" in sentence(refusal)


def test_a_paper_is_named_by_its_words_and_not_by_its_kind() -> None:
    use_language("ru")
    assert "Номер очереди" in sentence(Refusal("no-printer", kind="ticket"))


def test_a_paper_nobody_knows_keeps_its_id() -> None:
    assert "report-2030" in sentence(Refusal("no-printer", kind="report-2030"))


def test_what_hinders_a_real_registration_is_told_with_its_field() -> None:
    use_language("ru")
    draft = citizen_with_rifle().with_text("person.born", "31.02.1985")
    with pytest.raises(Refusal) as caught:
        application_of(draft, rules("weapons"), at=at(10))
    assert sentence(caught.value) == (
        "Зарегистрировать пока нельзя. Дата рождения: Такого дня нет. Пишите так: 25.11.2013."
    )


def test_what_hinders_in_a_field_of_the_standard_is_told_without_its_path() -> None:
    use_language("en")
    refusal = Refusal("intake-hindered", path="items.0.year", problem="bad-year")
    assert sentence(refusal) == (
        "It cannot be registered yet. Write the year in four digits, not later than this year."
    )


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal("never-heard-of"),
        Refusal("never-heard-of", why=object(), day=None),
        Refusal("day-not-open"),
        Refusal("bad-qr", why="unheard-of"),
        Refusal("ticket-move", ticket="1", state="unheard-of", move="jump"),
        Refusal("intake-hindered"),
    ],
)
@pytest.mark.usefixtures("language")
def test_what_nobody_foresaw_gets_a_decent_sentence_too(refusal: Refusal) -> None:
    said = sentence(refusal)
    assert refusal.code in said
    assert said.endswith(".")
    assert "{" not in said


def test_a_hindrance_nobody_foresaw_is_told_with_its_field_too() -> None:
    use_language("en")
    said = sentence(Refusal("intake-hindered", path="phone", problem="unheard-of"))
    assert said == (
        "It cannot be registered yet. "
        "Phone: This cannot be done now (unheard-of). Nothing was changed."
    )


@pytest.mark.usefixtures("_no_catalogues")
def test_without_catalogues_a_refusal_is_told_in_english() -> None:
    assert sentence(Refusal("disk-full", path="x")) == (
        "This cannot be done now (disk-full). Nothing was changed."
    )
    assert sentence(Refusal("intake-hindered", path="phone", problem="required")).endswith(".")
    meant = {"meant": WEAPONS.recipients[0].id}
    problem = Problem(path="applicant.kind", code="another-applicant", fields={**meant})
    assert problem_sentence(problem, WEAPONS).endswith(".")


@pytest.mark.parametrize("code", sorted(PROBLEMS))
@pytest.mark.usefixtures("language")
def test_every_problem_is_said_whole(code: str) -> None:
    fields: dict[str, str | int] = {
        "age": 17,
        "least": 18,
        "paragraph": "11",
        "meant": "",
        "case": "Қ-2013/0007",
        "sum": "173 ₸",
        "sign": "😀",
        "count": 201,
        "limit": 200,
        "first": "2010-01-01",
        "last": "2026-12-31",
    }
    said = problem_sentence(Problem(path="x", code=code, fields=fields))
    assert said.endswith((".", "?"))
    assert "{" not in said
    assert code not in said


def test_answers_that_describe_another_applicant_name_him() -> None:
    use_language("ru")
    weapons = standard("weapons")
    meant = weapons.recipients[0]
    problem = Problem(path="applicant.kind", code="another-applicant", fields={"meant": meant.id})
    assert meant.short.ru in problem_sentence(problem, weapons)
    assert meant.short.ru not in problem_sentence(problem)


def test_a_problem_nobody_foresaw_gets_a_decent_sentence_too() -> None:
    assert "(unheard-of)" in problem_sentence(Problem(path="x", code="unheard-of"))
