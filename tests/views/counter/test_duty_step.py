"""What the operator sees at the duty step: a receipt's balance, and a payer who is freed."""

import pytest

from desktop.models.draft import Draft
from desktop.presenters.formats import NO_BREAK
from desktop.store import cases
from tests.helpers.counter import Counter
from tests.helpers.drafts import citizen_with_rifle, private_invitation, with_receipt
from tests.helpers.pdf import text_of
from tests.views.counter.operator import Operator

REGISTRATION = "registration-duty-receipt"


def said(operator: Operator) -> str:
    return operator.work.middle.intake.form.note.replace(NO_BREAK, " ")


def register(counter: Counter, draft: Draft) -> str:
    """Serve one visitor to the end and return the number of his case."""
    counter.serve(draft.service)
    counter.type_all(draft)
    counter.intake.register()
    counter.papers.close()
    return counter.finished[-1].number


def type_receipt(operator: Operator) -> None:
    """Type a receipt of 300 tenge from the document on: Enter goes from field to field."""
    operator.press("↓", "Enter")
    operator.type_words("Халық банкі")
    operator.press("Enter")
    operator.press_digits("004512")
    operator.press("Enter")
    operator.press_digits("22112013")
    operator.press("Enter")
    operator.press_digits("300")


def test_a_receipt_seen_before_tells_its_balance_as_its_last_digit_is_typed(
    operator: Operator, counter: Counter
) -> None:
    before = register(counter, with_receipt(citizen_with_rifle(papers=True), REGISTRATION, "300"))
    counter.serve()
    counter.type_all(citizen_with_rifle())
    operator.press("Alt+5")
    type_receipt(operator)
    assert operator.at == "receipts.0.amount"
    assert said(operator) == (
        f"№ 004512 түбіртек, 300 ₸: есепке алынған өтініштер – {before} (173 ₸); "
        "осы өтінішке – 127 ₸. Ондағы қалдық жетпейді."
    )
    field = operator.work.middle.intake.form.field("receipts.0.number")
    assert field is not None
    message = field.part.message
    assert message is not None
    assert before in message.full
    assert counter.intake.assessment is not None
    assert counter.intake.assessment.hindrances == ()  # it warns, and never blocks
    operator.press_digits("0")  # of another sum it is another receipt
    assert said(operator) == ""


def test_the_balance_is_the_same_visit_s_too(operator: Operator, counter: Counter) -> None:
    draft = with_receipt(citizen_with_rifle(papers=True), REGISTRATION, "600")
    first, second = register(counter, draft), register(counter, draft)
    counter.serve()
    counter.type_all(draft)
    counter.intake.go_to("duty")
    assert (
        f"{first} (173 ₸), {second} (173 ₸); осы өтінішке – 173 ₸. Бұдан кейін қалады: 81 ₸."
        in said(operator)
    )


@pytest.mark.parametrize("service", ["weapons", "invitations"])
def test_a_freed_payer_is_asked_for_no_receipt_and_his_talon_says_why(
    operator: Operator, counter: Counter, service: str
) -> None:
    counter.serve(service)
    counter.type_all(
        citizen_with_rifle(papers=True) if service == "weapons" else private_invitation()
    )
    operator.press("Alt+5")
    operator.work.middle.intake.focus_field("payer.ground")
    operator.type_words("Ұлы Отан соғысының ардагері")
    operator.press("Enter")
    assert operator.at == "payer.document"
    operator.type_words("Куәлік № 77")
    asked = [paper.document for group in counter.answer.groups for paper in group.papers]
    assert not any(document.endswith("receipt") for document in asked)
    assert {duty.verdict for duty in counter.answer.duties} <= {"баждан босатылған"}
    counter.intake.register()
    if counter.actions.asked is not None:
        counter.intake.register()
    counter.settle()
    assert counter.finished, counter.said
    row = cases.by_number(counter.desk.database, counter.finished[-1].number)
    assert row is not None
    application = cases.application(counter.desk.database, row.case)
    assert application is not None
    assert application.payer_exemption is not None
    assert all(duty.due == 0 for duty in application.duties)
    assert counter.paper is not None
    printed = " ".join(text_of(counter.paper.pdf).split())
    assert "Мемлекеттік баждан босатылған: Ұлы Отан соғысының ардагері, Куәлік № 77" in printed
