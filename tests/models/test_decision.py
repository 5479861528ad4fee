"""A decision of an item stands on this edition's grounds, each with fact and clause (W-17, D26)."""

from dataclasses import replace

import pytest

from desktop.models.decision import (
    GroundApplied,
    ItemDecision,
    Rules,
    changes,
    digest,
    proposed,
    require_four_eyes,
    with_printed,
)
from desktop.models.errors import Refusal
from desktop.models.official import Official
from desktop.models.path import CaseItem
from desktop.models.wording import citation_words
from tests.helpers.standards import standard

WEAPONS, INVITATIONS = standard("weapons"), standard("invitations")
ITEMS = tuple(
    CaseItem(key=f"item-{place}", scope="item", place=place, called=called)
    for place, called in enumerate(("қару 1", "қару 2", "адам"), start=1)
)
RULES = Rules(
    standard=WEAPONS,
    items=ITEMS,
    permits={"item-1": ("store", "store-and-carry"), "item-2": ("store",)},
)


def ground(of: str = "17.7c", *, fact: str = "үкім", clause: str = "17-тармақ") -> GroundApplied:
    return GroundApplied(ground=of, fact=fact, clause=clause)


def refusal(*grounds: GroundApplied, item: str = "item-1") -> ItemDecision:
    return ItemDecision(item=item, outcome="refused", grounds=grounds)


def grant(item: str = "item-1", permit: str = "store") -> ItemDecision:
    return ItemDecision(item=item, outcome="granted", permit=permit)


def test_a_refusal_on_grounds_and_a_grant_of_an_allowed_permit_are_taken() -> None:
    taken = proposed([refusal(ground(fact="  үкім  бар ")), grant("item-2", "")], RULES)
    assert taken[0].grounds[0].fact == "үкім бар"
    assert taken[1].permit == "store", "the only kind there is need not be named"


@pytest.mark.parametrize(
    ("decisions", "code", "fields"),
    [
        ([], "nothing-proposed", {}),
        ([grant("item-9")], "item-unknown", {"item": "item-9"}),
        ([grant(), grant()], "item-twice", {"item": "қару 1"}),
        ([refusal()], "ground-needed", {"item": "қару 1"}),
        ([refusal(ground("99.9"))], "ground-unknown", {"ground": "99.9"}),
        ([refusal(ground("16.1"))], "ground-unknown", {"ground": "16.1"}),  # of the other service
        ([refusal(ground("17.2"))], "ground-unknown", {"ground": "17.2"}),  # an end of its own
        ([refusal(ground(), ground())], "ground-twice", {"ground": "17.7c"}),
        ([refusal(ground(fact=" "))], "ground-fact-missing", {"ground": "17.7c"}),
        ([refusal(ground(clause=""))], "ground-clause-missing", {"ground": "17.7c"}),
        ([refusal(ground("17.4", clause=citation_words("17.4", "kk")))], "ground-norm-missing",
         {"ground": "17.4"}),
        ([refusal(ground("17.4", clause=citation_words("17.4", "ru")))], "ground-norm-missing",
         {"ground": "17.4"}),
        ([replace(grant(), grounds=(ground(),))], "ground-not-refused", {"item": "қару 1"}),
        ([grant(permit="")], "permit-kind-missing", {"item": "қару 1"}),
        ([grant("item-2", "store-and-carry")], "permit-not-allowed", {"item": "қару 2"}),
        ([replace(refusal(ground()), permit="x")], "permit-not-allowed", {"item": "қару 1"}),
        ([grant("item-3")], "permit-not-allowed", {"item": "адам"}),  # may have none
        ([ItemDecision(item="item-1", outcome="withdrawn")], "withdrawal-unproven",
         {"item": "қару 1"}),
    ],
)  # fmt: skip
def test_what_no_decision_can_be_is_refused(
    decisions: list[ItemDecision], code: str, fields: dict[str, str]
) -> None:
    with pytest.raises(Refusal) as told:
        proposed(decisions, RULES)
    assert (told.value.code, told.value.fields) == (code, fields)


def test_what_is_typed_is_kept_cleaned_and_a_permit_only_where_one_is_granted() -> None:
    gone = ItemDecision(item="item-2", outcome="withdrawn", document=" өтініш  7 ", note=" а  б ")
    typed, none, ended = proposed(
        [refusal(ground(clause=" 17-тармақ  7) ")), grant("item-3", ""), gone], RULES
    )
    assert typed.grounds[0].clause == "17-тармақ 7)"
    assert (typed.permit, none.permit, ended.permit) == ("", "", "")
    assert (ended.document, ended.note) == ("өтініш 7", "а б")


def test_facts_of_confidential_grounds_print_only_if_the_signer_says_so() -> None:
    rules = replace(RULES, standard=INVITATIONS, permits={})
    (taken,) = proposed([refusal(ground("16.6"), ground("16.1"), ground("16.8"))], rules)
    assert [each.prints_fact for each in taken.grounds] == [False, False, True]
    signed = with_printed(taken, {"16.6"}, INVITATIONS)
    assert [each.prints_fact for each in signed.grounds] == [True, False, True]


def test_equal_decisions_have_one_fingerprint_whatever_their_order() -> None:
    one, two = grant(), refusal(ground(), item="item-2")
    assert digest([one, two]) == digest([two, one])
    assert digest([one, two]) != digest([one, replace(two, note="басқа")])


def test_the_signer_is_shown_what_was_decided_otherwise_and_nothing_else() -> None:
    one, two = grant(), refusal(ground(), item="item-2")
    other = replace(two, grounds=(ground("17.3"),))
    (change,) = changes([one, two], [one, other])
    assert (change.item, change.before, change.now) == ("item-2", two, other)
    (added,) = changes([one], [one, two])
    assert (added.before, added.now) == (None, two)


@pytest.mark.parametrize(
    ("signer", "same"),
    [
        (Official(staff="i1", name="Басқа Ат"), True),
        (Official(staff="i9", name=" ермекова  сәуле "), True),  # another account of hers
        (Official(staff="h1", name="Жақсыбеков Дәулет"), False),
        (Official(staff="", name=""), False),
    ],
)
def test_named_people_are_compared_and_not_accounts(signer: Official, *, same: bool) -> None:
    examiner = Official(staff="i1", name="Ермекова Сәуле")
    clerk = Official(staff="s1", name="Сейтова Айгүл")
    require_four_eyes([clerk, examiner], signer, one_person=True)
    if same:
        with pytest.raises(Refusal, match="same-person-signs") as told:
            require_four_eyes([clerk, examiner], signer, one_person=False)
        assert told.value.fields == {"name": signer.name}
    else:
        require_four_eyes([clerk, examiner], signer, one_person=False)


def test_two_who_have_no_name_are_not_one_person() -> None:
    unnamed = Official(staff="", name=" ")
    require_four_eyes([unnamed], unnamed, one_person=False)
