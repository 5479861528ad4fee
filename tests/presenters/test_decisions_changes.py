"""What the signer is shown of each change since the examination: before and after (D24)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.letter import Typed
from desktop.presenters.case_acts_sign import SignDecision
from desktop.presenters.case_acts_view import Typed as TypedIn
from desktop.presenters.decisions_changes import changed_words, changes_of
from desktop.presenters.decisions_draft import draft_of, drafts_of
from desktop.services import deciding, term_switch
from desktop.services.decision_desk import open_case
from desktop.services.decision_drafts import Kept
from desktop.services.desk import Desk
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import HEAD, as_, assigned, examined, grant, refuse, seen, staffed

REFUSED = refuse("item-1", "17.5")
OTHER_FACT = replace(REFUSED, grounds=(replace(REFUSED.grounds[0], fact="сараптама № 7"),))
OTHER_CLAUSE = replace(REFUSED, grounds=(replace(REFUSED.grounds[0], clause="17-т. 5)"),))
LEFT = ItemDecision(item="item-1", outcome="withdrawn", document="№ 3 өтініш")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with an_office(tmp_path / "office.kense", Clock()) as desk:
        yield staffed(desk)


def told(
    desk: Desk, case: str, now: ItemDecision | None, typed: tuple[Typed, ...] | None = None
) -> list[tuple[str, str, str]]:
    """Return what the head is shown, with a decision drafted over what was examined."""
    opened = open_case(as_(desk, HEAD), case)
    drafts = drafts_of(opened.found)
    if now is not None:
        drafts[now.item] = draft_of(now)
    letter = opened.letter if typed is None else typed
    return [(each.what, each.before, each.after) for each in changes_of(opened, drafts, letter)]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (
            REFUSED,
            OTHER_FACT,
            [("17-тармақ, 5), Дерегі", "тексеру актісі", "сараптама № 7")],
        ),
        (REFUSED, OTHER_CLAUSE, [("17-тармақ, 5), Тармағы", "17.5", "17-т. 5)")]),
        (
            REFUSED,
            refuse("item-1", "17.3"),
            [("Негіз", "17-тармақ, 5)", "–"), ("Негіз", "–", "17-тармақ, 3)")],
        ),
        (
            REFUSED,
            LEFT,
            [
                ("Шешім", "Бас тартылды", "Қызметтен ерікті түрде бас тартты"),
                ("Өтініш берушінің қол қойған өтініші", "–", "№ 3 өтініш"),
                ("Негіз", "17-тармақ, 5)", "–"),
            ],
        ),
    ],
)
def test_every_kind_of_change_is_told_as_it_was_and_as_it_is(
    desk: Desk, before: ItemDecision, now: ItemDecision, expected: list[tuple[str, str, str]]
) -> None:
    case = assigned(desk)
    examined(desk, case, before)
    assert told(desk, case, None) == []
    assert told(desk, case, now) == expected


def test_another_kind_of_permit_is_told_though_there_is_no_letter(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant())
    opened = open_case(desk, case)
    (other,) = [each for each in opened.rules.permits["item-1"] if each != "store"][:1]
    ((what, was, stands),) = told(desk, case, replace(grant(), permit=other))
    names = {each.id: each.name.in_language("kk") for each in opened.standard.permits}
    assert (what, was, stands) == ("Рұқсаттың түрі", names["store"], names[other])


def test_words_typed_into_the_letter_are_told_in_their_language(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, REFUSED)
    ((what, was, stands),) = told(desk, case, None, (Typed(passage="closing", kk="Сау болыңыз."),))
    assert what.endswith("(Қазақша), Хаттың соңы")
    assert was not in {"", "–"}
    assert stands == "Сау болыңыз."


def test_a_term_that_became_another_meanwhile_is_told(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant())
    head = as_(desk, HEAD)
    term_switch.switch_term(head, seen=seen(desk, case), track="inquiry", reason="сұрау салынды")
    ((what, was, stands),) = told(desk, case, None)
    assert (what, was, stands) == ("Мерзімі", "10.12.2013", "25.12.2013")


def test_of_several_units_each_change_names_its_own(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    examined(desk, case, refuse("item-1", "17.5"), grant("item-2"))
    opened = open_case(desk, case)
    ((what, _was, _stands),) = told(desk, case, OTHER_FACT)
    assert what.startswith(f"1. {opened.found.items[0].item.called}: 17-тармақ, 5)")


def test_what_was_written_down_since_counts_as_what_is_drafted(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, REFUSED)
    head = as_(desk, HEAD)
    deciding.propose(head, seen=seen(desk, case), decisions=[OTHER_FACT])
    assert len(told(desk, case, None)) == 1


def test_the_sheet_of_the_signature_lists_every_change(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, REFUSED)
    head = as_(desk, HEAD)
    opened = open_case(head, case)
    sheet = SignDecision(opened, Kept(decisions=(OTHER_FACT,)), head).view(TypedIn())
    assert "Дерегі: тексеру актісі → сараптама № 7" in sheet.sentence
    assert "С.\xa0Ермекова қарағаннан кейін 1 өзгеріс" in sheet.sentence
    assert changed_words(opened, ()) == ""
    plain = SignDecision(opened, Kept(), head).view(TypedIn())
    assert "→" not in plain.sentence
