"""What came by post or through the portal, taken in with nothing but a keyboard (I-7.4, W-13)."""

from desktop.models.draft import Draft
from desktop.services import intake, sent
from desktop.store import cases, tickets
from tests.helpers.counter import Counter
from tests.helpers.drafts import citizen_with_rifle, private_invitation
from tests.helpers.office import OFFICE, WINDOW
from tests.views.counter.operator import Operator

POST, PORTAL = "1", "3"  # weapons by post, invitations by post, invitations through the portal


def numbers(counter: Counter) -> list[str]:
    day = counter.desk.now().date()
    return [each.text for each in tickets.of_day(counter.desk.database, office=OFFICE, day=day)]


def type_what_came(counter: Counter, draft: Draft) -> None:
    kept = counter.intake.draft
    assert kept is not None
    counter.type_all(Draft(service=draft.service, values={**draft.values, **kept.values}))


def test_ctrl_f4_offers_every_lawful_way_by_its_digit(operator: Operator) -> None:
    operator.press("Ctrl+F4")
    chooser = operator.work.open_parts.chooser
    assert chooser.isVisible()
    assert chooser.title == "Пошта, портал, қолмен берілген талон"
    assert [row.option.title for row in chooser.rows()] == [
        "Пошта арқылы келді",
        "Пошта арқылы келді",
        "Портал арқылы келді",
    ]
    operator.press("F4")
    assert chooser.title == "Кезек нөмірін беру"
    operator.press("F4")
    assert not chooser.isVisible()


def test_what_came_by_post_is_registered_without_a_number(
    operator: Operator, counter: Counter
) -> None:
    operator.press("Ctrl+F4", POST)
    middle = operator.work.middle
    assert middle.current is middle.intake
    assert (middle.band.number, middle.band.name) == ("", "Қаруды тіркеу · Пошта арқылы келді")
    assert not middle.intake.list.isVisible()
    type_what_came(counter, citizen_with_rifle(papers=True))
    assert middle.band.name == "ҚАСЫМОВ Төлеген Серікұлы"
    operator.press("F9")
    counter.settle()
    assert middle.finished.isVisible()
    assert middle.band.number == "Қ-2013/0001"
    assert not middle.finished.alike.isVisible()
    assert numbers(counter) == []


def test_of_a_request_through_the_portal_nothing_is_printed(
    operator: Operator, counter: Counter
) -> None:
    operator.press("Ctrl+F4", PORTAL)
    request = {
        "requested_on": "24112013",
        "arrival.time": "2140",
        "arrival.number": "WP-77",
        "papers.portal-questionnaire": "yes",
    }
    type_what_came(counter, private_invitation().with_texts(request))
    assert operator.work.middle.intake.register.words == "Құжаттарды тіркеу"
    operator.press("F9")
    counter.settle()
    assert operator.work.middle.current is operator.work.middle.idle
    assert operator.notice.startswith("Ш-2013/0001 тіркелді. Қағаз басылмайды")
    row = cases.by_number(counter.desk.database, "Ш-2013/0001")
    assert row is not None
    assert (row.channel, row.visit) == ("portal", "")


def test_the_moment_of_the_request_is_asked_with_the_purpose(
    operator: Operator, counter: Counter
) -> None:
    operator.press("Ctrl+F4", PORTAL)
    counter.type_all(private_invitation().with_text("channel", "portal"))
    operator.press("F9")
    assert operator.step == "service"
    assert operator.at == "requested_on"
    operator.press_digits("24112013")
    counter.intake.go_to_field("arrival.time")
    operator.press_digits("2140")
    assert counter.intake.draft is not None
    assert counter.intake.draft.text("arrival.time") == "2140"
    paths = [field.path for field in operator.work.middle.intake.form.fields()]
    assert "channel" not in paths


def test_a_visitor_goes_before_it_and_what_was_typed_waits(
    operator: Operator, counter: Counter
) -> None:
    operator.press("Ctrl+F4", POST)
    type_what_came(counter, citizen_with_rifle())
    operator.press("F4", "1", "F2")
    counter.settle()
    assert operator.work.middle.current is operator.work.middle.called
    operator.press("F5")
    assert counter.intake.draft is not None
    assert counter.intake.draft.text("person.surname") == ""
    operator.press("Ctrl+F4")
    assert operator.notice.startswith("Қ-001 қабылдануда.")
    operator.press("F6", "Ctrl+F4")
    assert operator.work.open_parts.chooser.rows()[0].option.waiting == "басталған 9:30"
    operator.press(POST)
    assert operator.work.middle.band.name == "ҚАСЫМОВ Төлеген Серікұлы"


def test_f6_puts_it_aside_and_registers_nothing(operator: Operator, counter: Counter) -> None:
    operator.press("Ctrl+F4", POST)
    type_what_came(counter, citizen_with_rifle())
    operator.press("F6")
    counter.settle()
    assert operator.work.middle.current is operator.work.middle.idle
    assert operator.notice == "Толтырылғаны сақталды. Жалғастыру – Ctrl+F4."
    kept = intake.saved_draft(counter.desk, window=sent.shelf(WINDOW, "weapons", "post"))
    assert kept is not None
    assert kept.draft.text("person.surname") == "Қасымов"
    assert counter.finished == []


def test_nobody_is_asked_about_missing_papers(operator: Operator, counter: Counter) -> None:
    operator.press("Ctrl+F4", POST)
    type_what_came(counter, citizen_with_rifle())
    operator.press("F7")
    assert operator.notice.startswith("Терезеде ешкім жоқ.")
    operator.press("F9")
    counter.settle()
    assert operator.work.middle.current is operator.work.middle.finished


def test_after_a_visit_it_ends_the_visit_first(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "1", "F2", "F5")
    counter.type_all(citizen_with_rifle(papers=True))
    operator.press("F9")
    counter.settle()
    operator.press("Ctrl+F4", POST)
    assert counter.hand is None
    assert operator.work.middle.current is operator.work.middle.intake
