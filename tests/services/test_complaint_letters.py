"""Letters about complaints: another term, passed on, answered in one language (D48)."""

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from desktop.services import complaint_letters, complaints
from desktop.services.complaints import known_complaint
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store.upkeep import check_database
from tests.helpers.complaints import COMPLAINT, complained, decided_case
from tests.helpers.office import Clock
from tests.helpers.on_path import HEAD, INSPECTOR, OTHER, TODAY, as_, staffed
from tests.helpers.refused import refused
from tests.printing.reading import text_of

DAY = dt.timedelta(days=1)
ANSWER: dict[str, Any] = {
    "outcome": "justified",
    "found": "Қызметкердің дөрекі сөйлегені расталды",
    "measures": "Қызметкерге ескерту жасалды",
    "signer": HEAD,
    "on": TODAY,
}


@pytest.fixture
def given(desk: Desk) -> str:
    """Return a complaint the head gave to an inspector."""
    complaint = complained(staffed(desk))
    complaints.assign(as_(desk, HEAD), complaint=complaint, to=INSPECTOR)
    return complaint


@pytest.mark.parametrize(
    ("further", "days", "said"),
    [(False, 30, "тексеру қажет болды"), (True, 45, "мерзімі ұзартылды")],
)
def test_another_term_is_counted_from_the_day_it_came_and_told_within_three_days(
    desk: Desk, clock: Clock, given: str, *, further: bool, days: int, said: str
) -> None:
    clock.pass_minutes(3 * 24 * 60)
    paper = complaint_letters.extend(
        as_(desk, INSPECTOR), complaint=given, reason="куәгерлер сұралады", further=further
    )
    found = known_complaint(desk, given)
    (extended,) = found.extensions
    assert (extended.before_due, extended.tell_by) == (TODAY + 15 * DAY, TODAY + 6 * DAY)
    assert found.due in {TODAY + days * DAY, TODAY + (days + 1) * DAY}  # rolled off a day off
    letter = text_of(paper_pdf(desk, paper=paper))
    for words in (said, "куәгерлер сұралады", found.received.number, "2007 жылғы 12 қаңтардағы"):
        assert words in letter, words
    assert check_database(desk.database).problems == ()


def test_thirty_days_and_thirty_more_and_no_more_than_that(
    desk: Desk, clock: Clock, given: str
) -> None:
    inspector = as_(desk, INSPECTOR)
    for further in (False, True):
        complaint_letters.extend(inspector, complaint=given, reason="тексеру", further=further)
    assert known_complaint(desk, given).due >= TODAY + 60 * DAY
    for further in (False, True):
        more = partial(
            complaint_letters.extend, inspector, complaint=given, reason="тағы", further=further
        )
        assert refused(more) == "complaint-term"
    clock.pass_minutes(70 * 24 * 60)
    assert refused(
        lambda: complaint_letters.extend(inspector, complaint=given, reason="кеш", further=True)
    ) in {"complaint-late", "complaint-term"}


def test_a_term_that_is_over_is_not_extended(desk: Desk, clock: Clock, given: str) -> None:
    clock.pass_minutes(16 * 24 * 60)
    inspector = as_(desk, INSPECTOR)
    assert (
        refused(
            lambda: complaint_letters.extend(inspector, complaint=given, reason="кеш", further=True)
        )
        == "complaint-late"
    )


def test_it_is_passed_on_within_three_working_days_with_a_notice(
    desk: Desk, clock: Clock, given: str
) -> None:
    clock.pass_minutes(3 * 24 * 60)  # Thursday: the third working day after Monday
    paper = complaint_letters.pass_on(
        as_(desk, HEAD), complaint=given, to="Ақмола облысының ІІД", reason="құзыреті", number="3/7"
    )
    found = known_complaint(desk, given)
    assert (found.state, found.holder) == ("passed-on", None)
    letter = text_of(paper_pdf(desk, paper=paper))
    for words in ("Ақмола облысының ІІД", "28.11.2013 № 3/7", "құзыреті", "Тестова Анна Ивановна"):
        assert words in letter, words
    assert (
        refused(lambda: complaint_letters.answer(as_(desk, HEAD), complaint=given, **ANSWER))
        == "complaint-not-now"
    )


def test_on_the_fourth_working_day_it_is_passed_on_no_more(
    desk: Desk, clock: Clock, given: str
) -> None:
    clock.pass_minutes(4 * 24 * 60)
    assert (
        refused(
            lambda: complaint_letters.pass_on(
                as_(desk, HEAD), complaint=given, to="ІІД", reason="құзыреті"
            )
        )
        == "complaint-pass-late"
    )


def test_a_head_it_complains_of_may_pass_it_on_but_not_answer_it(desk: Desk) -> None:
    complaint = complained(staffed(desk), against=HEAD)
    head = as_(desk, HEAD)
    assert refused(
        lambda: complaint_letters.extend(head, complaint=complaint, reason="х", further=True)
    ) == "complaint-against"  # fmt: skip
    assert complaint_letters.pass_on(head, complaint=complaint, to="ІІД", reason="басшыға")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", ("ШАҒЫМҒА ЖАУАП", "негізді", "сотқа жүгінуге", "8-бап")),
        ("ru", ("ОТВЕТ НА ЖАЛОБУ", "обоснована", "обратиться в суд", "ст. 8")),
    ],
)
def test_the_reply_tells_its_outcome_what_was_done_and_the_court_in_one_language(
    desk: Desk, language: str, said: tuple[str, ...]
) -> None:
    complaint = complained(staffed(desk), language=language)
    complaints.assign(as_(desk, HEAD), complaint=complaint, to=INSPECTOR)
    paper = complaint_letters.answer(as_(desk, INSPECTOR), complaint=complaint, **ANSWER)
    letter = text_of(paper_pdf(desk, paper=paper))
    for words in (*said, ANSWER["found"], ANSWER["measures"], "71-40-75"):
        assert words in letter, words
    other = "ОТВЕТ НА ЖАЛОБУ" if language == "kk" else "ШАҒЫМҒА ЖАУАП"
    assert other not in letter
    assert known_complaint(desk, complaint).state == "answered"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"found": " "}, "complaint-reasons"),
        ({"measures": ""}, "complaint-reasons"),
        ({"on": TODAY + DAY}, "future-document"),
        ({"on": TODAY - DAY}, "complaint-early"),
        ({"signer": OTHER}, "no-head"),
    ],
)
def test_a_reply_that_cannot_be_is_refused(
    desk: Desk, given: str, changed: dict[str, Any], code: str
) -> None:
    told = {**ANSWER, **changed}
    assert (
        refused(lambda: complaint_letters.answer(as_(desk, INSPECTOR), complaint=given, **told))
        == code
    )
    assert known_complaint(desk, given).state == "assigned"


def test_a_reply_is_not_signed_by_whom_it_complains_of_nor_written_by_who_decided(
    desk: Desk,
) -> None:
    case = decided_case(staffed(desk))
    against_head = complained(desk, against=HEAD, case=case)
    about_case = complained(desk, case=case)
    inspector, other = as_(desk, INSPECTOR), as_(desk, OTHER)
    complaints.assign(as_(desk, INSPECTOR), complaint=against_head, to=OTHER)
    complaints.assign(as_(desk, HEAD), complaint=about_case, to=OTHER)
    assert (
        refused(lambda: complaint_letters.answer(other, complaint=against_head, **ANSWER))
        == "complaint-against"
    )
    assert (
        refused(lambda: complaint_letters.answer(inspector, complaint=about_case, **ANSWER))
        == "complaint-decided"
    )
    assert complaint_letters.answer(other, complaint=about_case, **ANSWER)


def test_the_chancery_s_number_of_a_letter_prints_once_it_is_entered(
    desk: Desk, given: str
) -> None:
    assert (
        refused(lambda: complaint_letters.number_letter(desk, complaint=given, number="1"))
        == "complaint-letterless"
    )
    paper = complaint_letters.answer(as_(desk, INSPECTOR), complaint=given, **ANSWER)
    assert "3/41" not in text_of(paper_pdf(desk, paper=paper))
    complaint_letters.number_letter(desk, complaint=given, number="3/41", date=TODAY)
    letter = text_of(paper_pdf(desk, paper=paper))
    assert "3/41" in letter
    assert "25.11.2013" in letter


def test_a_complaint_not_justified_needs_no_measures(desk: Desk, given: str) -> None:
    told = {**ANSWER, "outcome": "not", "measures": ""}
    paper = complaint_letters.answer(as_(desk, INSPECTOR), complaint=given, **told)
    letter = text_of(paper_pdf(desk, paper=paper))
    assert "негізсіз" in letter
    assert "Қабылданған шаралар" not in letter


def test_a_reply_by_e_mail_is_addressed_to_it(desk: Desk) -> None:
    who = replace(COMPLAINT.complainant, address="", email="a@example.kz")
    new = replace(COMPLAINT, service="invitations", complainant=who, reply_by="e-mail")
    complaint = complaints.receive(staffed(desk), new).complaint
    complaints.assign(as_(desk, HEAD), complaint=complaint, to=OTHER)
    paper = complaint_letters.answer(as_(desk, OTHER), complaint=complaint, **ANSWER)
    assert "a@example.kz" in text_of(paper_pdf(desk, paper=paper))


def test_it_goes_to_the_competent_body_with_a_letter_that_whom_it_is_about_does_not_sign(
    desk: Desk,
) -> None:
    complaint = complained(staffed(desk), against=HEAD)
    complaint_letters.pass_on(
        as_(desk, INSPECTOR), complaint=complaint, to="Ақмола облысының ІІД",
        reason="басшының үстінен берілген", number="3/77",
    )  # fmt: skip
    passed = known_complaint(desk, complaint).passed
    assert passed is not None
    letter = " ".join(text_of(paper_pdf(desk, paper=passed.covering)).split())
    for words in ("ІЛЕСПЕ ХАТ", "Ақмола облысының ІІД", "3/77", "ШҒ-2013/0001", "Тестова Анна",
                  "басшының үстінен берілген"):  # fmt: skip
        assert words in letter, words
    assert "Жақсыбеков" not in letter
