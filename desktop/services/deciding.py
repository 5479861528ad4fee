"""The decision of a case: proposed by one person, signed by another (W-14, W-17, D24, D26, D38)."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from desktop.models.authors import authors_of
from desktop.models.dates import require_past
from desktop.models.decision import (
    ItemDecision,
    Rules,
    digest,
    proposed,
    require_examined,
    with_printed,
)
from desktop.models.entitlement import require_entitled
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.examining import permits_of
from desktop.models.facts import DecisionProposed, DecisionSigned, ItemEnding, ItemsEnded
from desktop.models.letter import Typed
from desktop.models.official import Official, OnPaper, is_same_person
from desktop.models.path import UNDECIDED, Seen, Stage, is_over, move, standing
from desktop.models.permissions import Command
from desktop.services import decision_drafts, letters, refusal
from desktop.services.decision_drafts import NOTHING, Kept
from desktop.services.desk import Desk
from desktop.services.examined import require_still_right
from desktop.services.examining import EXAMINABLE, pinned_standard
from desktop.services.holding import require_holder
from desktop.services.officials import Done, operator_of
from desktop.services.originals import given_now
from desktop.services.path import standing_case
from desktop.services.sheets import require_follows
from desktop.services.signing import signature, signed_by
from desktop.store import case_events
from desktop.store.path import CaseWhole, Examined
from desktop.store.unit_of_work import UnitOfWork

_PROPOSABLE = frozenset({"assigned", "examined"})


def rules_of(desk: Desk, found: CaseWhole) -> Rules:
    """Return what the decisions of a case are judged by: the edition and switches it pins."""
    standard = pinned_standard(desk, found)
    return Rules(
        standard=standard,
        items=tuple(each.item for each in found.items),
        permits=permits_of(found.application, standard),
    )


def checked_decisions(
    desk: Desk, found: CaseWhole, decisions: Sequence[ItemDecision]
) -> tuple[ItemDecision, ...]:
    """Return decisions cleaned; refuse what `proposed` and `require_entitled` refuse."""
    rules = rules_of(desk, found)
    checked = proposed(decisions, rules)
    require_entitled(checked, found.application, rules.standard, accepted=found.row.day)
    return checked


def propose(
    desk: Desk,
    *,
    seen: Seen,
    decisions: Sequence[ItemDecision],
    letter: Sequence[Typed] | None = None,
) -> None:
    """Write down what is proposed of some items; it replaces what was proposed of them.

    `letter` words free passages of the letter of refusal otherwise; None keeps them (W-14a). What
    was kept as typed of the case is forgotten with it. Refuses `case-unknown`, `case-changed`,
    `not-examined-now` (`number`, `stage`), `item-decided` (`item`), `nothing-new` when all of it
    stands so already, `no-clerk` and what `checked_decisions` refuses; before the examination is
    finished `not-yours`, and `not-allowed` to whoever only signs; after it `outcome-examined`.
    """
    with desk.work(at=desk.now(), command="case.draft") as work:
        _propose(desk, work, seen, decisions, letter)


def write_down(desk: Desk, work: UnitOfWork, seen: Seen, typed: Kept) -> Seen:
    """Write down what is typed of a case with what follows it; return the case as it stands then.

    Ask inside the unit of work that goes on with it: all of it stands or none. `NOTHING` changes
    nothing. Refuses what `propose` refuses.
    """
    if typed == NOTHING:
        return seen
    desk.require("case.draft")
    _propose(desk, work, seen, typed.decisions, typed.letter)
    return replace(seen, revision=seen.revision + 1)


def _propose(
    desk: Desk,
    work: UnitOfWork,
    seen: Seen,
    decisions: Sequence[ItemDecision],
    letter: Sequence[Typed] | None,
) -> None:
    found = standing_case(desk, seen)
    if found.row.stage not in _PROPOSABLE:
        raise Refusal("not-examined-now", number=found.row.number, stage=found.row.stage)
    if found.row.stage in EXAMINABLE:  # whoever signs words otherwise what was examined
        desk.require("case.examine")
        require_holder(desk, found.row)
    checked = checked_decisions(desk, found, decisions)
    _require_open(found, [each.item for each in checked])
    if found.row.stage not in EXAMINABLE and found.examined is not None:
        items = [each.item for each in found.items]
        require_examined(checked, found.examined.proposals, items)
    stands = {each.item.key: each.proposal for each in found.items}
    new = tuple(each for each in checked if stands.get(each.item) != each)
    worded = refusal.typed_of(desk, case=seen.case)
    words = worded if letter is None else tuple(letter)
    if not new and words == worded:
        raise Refusal("nothing-new")
    by = operator_of(desk, on=desk.now().date())
    work.record(
        DecisionProposed(case=seen.case, items=new, by=by, clerk_name=by.name, letter=words)
    )
    decision_drafts.keep(desk, case=seen.case, typed=NOTHING)


def sign(
    desk: Desk,
    *,
    seen: Seen,
    items: Collection[str] | None = None,
    print_facts: Mapping[str, Collection[str]] | None = None,
    paper: OnPaper | None = None,
    letter: Sequence[Typed] | None = None,
    typed: Kept = NOTHING,
) -> None:
    """Sign the proposals of some items, or of all that are open: from now they stand (W-14).

    `print_facts` names, by item, the confidential grounds whose facts are printed too (D26);
    `letter` words free passages of the letter otherwise, issued once all is decided (W-14a);
    what the signer `typed` is written down first, in the same transaction. Refuses what
    `write_down`, `signature`, `require_follows`, `require_still_right`, `letter_to_issue` do,
    `case-unknown`, `case-changed`, `not-examined-now`, `nothing-proposed`, `item-unknown`,
    `item-decided`, `items-undecided`.
    """
    with desk.work(at=desk.now(), command=_command(paper)) as work:
        found = standing_case(desk, write_down(desk, work, seen, typed))
        examined, chosen = _examined(found), _chosen(found, items)
        how, one_person = _signature(desk, found, chosen, paper)
        decisions = _as_printed(desk, found, chosen, print_facts or {})
        work.record(
            DecisionSigned(
                case=seen.case,
                items=decisions,
                digest=digest(decisions),
                examiner=examined.by,
                by=how.by,
                on=how.on,
                clerk_name=how.clerk_name,
                on_paper=how.on_paper,
                changed=any(each not in examined.proposals for each in chosen),
                one_person=one_person,
                letter=refusal.letter_to_issue(desk, found, decisions=decisions, typed=letter),
            )
        )
        _issue(desk, work, seen.case, decisions, signer=how.by, letter=letter)


def _signature(
    desk: Desk, found: CaseWhole, chosen: Sequence[ItemDecision], paper: OnPaper | None
) -> tuple[Done, bool]:
    """Return who signs, and whether he had a share in it himself, in the listed mode (D24)."""
    history = case_events.events(desk.database, found.row.case)
    authors = authors_of((each.fact for each in history), {each.item for each in chosen})
    how = signature(desk, found, authors=authors, decisions=chosen, paper=paper)
    require_follows(desk, found.row, how.on)
    require_still_right(desk, found, chosen)
    return how, any(is_same_person(each, how.by) for each in authors)


def _issue(
    desk: Desk,
    work: UnitOfWork,
    case: str,
    decisions: Sequence[ItemDecision],
    *,
    signer: Official,
    letter: Sequence[Typed] | None,
) -> None:
    """Issue what confirms a renunciation decided with the rest (W-17.2), and the letter (W-14a)."""
    ended = {each.item: each.document for each in decisions if each.outcome == "withdrawn"}
    if ended:
        document = "; ".join(dict.fromkeys(ended.values()))
        letters.confirm_withdrawal(desk, work, case, items=ended, document=document)
    refusal.issue_when_decided(desk, work, case, signer=signer, typed=letter)


def _command(paper: OnPaper | None) -> Command:
    return "case.sign" if paper is None else "case.enter-signature"


def _examined(found: CaseWhole) -> Examined:
    """Return the examination a signature follows; refuse `not-examined-now`."""
    if found.row.stage != "examined" or found.examined is None:
        raise Refusal("not-examined-now", number=found.row.number, stage=found.row.stage)
    return found.examined


def end_items(
    desk: Desk,
    *,
    seen: Seen,
    items: Collection[str],
    ending: ItemEnding,
    document: str,
    on: dt.date | None,
    originals: Collection[str] = (),
) -> None:
    """End items without a decision: withdrawn by a signed statement, or void (D10, D38, D39).

    Who renounced is given a paper that confirms it and names the `originals` given back. Refuses
    `case-unknown`, `case-changed`, `case-past-change` (`number`), `nothing-chosen`,
    `item-unknown`, `item-decided` (`item`), `ending-incomplete`, `future-document`,
    `original-not-here` (`document`), `no-clerk`.
    """
    now, proof = desk.now(), clean_text(document)
    day = _proven(proof, on, today=now.date())
    with desk.work(at=now, command="case.end") as work:
        found = standing_case(desk, seen)
        keys = _ending(found, items, ending)
        back = given_now(desk, seen.case, found.application, originals)
        work.record(
            ItemsEnded(
                case=seen.case,
                items=tuple(keys),
                ending=ending,
                on=day,
                document=proof,
                clerk_name=operator_of(desk, on=now.date()).name,
                originals=back,
            )
        )
        if ending == "withdrawn":
            letters.confirm_withdrawal(
                desk, work, seen.case, items=keys, document=proof, originals=back
            )
        _issue_letter(desk, work, found)


def _ending(found: CaseWhole, items: Collection[str], ending: ItemEnding) -> list[str]:
    """Return the items that end, in their order; refuse what may not end so."""
    if not items:
        raise Refusal("nothing-chosen")
    if found.row.stage not in UNDECIDED:
        raise Refusal("case-past-change", number=found.row.number)
    keys = [each.item.key for each in found.items if each.item.key in items]
    _require_known(found, items)
    _require_open(found, keys)
    _require_lawful(found, keys, ending)
    return keys


def _proven(proof: str, on: dt.date | None, *, today: dt.date) -> dt.date:
    """Return the day of what proves an end; refuse `ending-incomplete`, `future-document`."""
    if not proof or on is None:
        raise Refusal("ending-incomplete")
    require_past(on, today=today)
    return on


def _issue_letter(desk: Desk, work: UnitOfWork, found: CaseWhole) -> None:
    """Issue the letter of what was refused before, should the case be decided by now (D38)."""
    refused = [each for each in found.items if each.outcome == "refused"]
    if not refused:
        return
    signer = signed_by(desk, found.row.case, refused[-1].item.key)
    refusal.issue_when_decided(desk, work, found.row.case, signer=signer, typed=None)


def _require_lawful(found: CaseWhole, keys: Collection[str], ending: ItemEnding) -> None:
    """Refuse `case-move` where ending these items would take the case an unlawful step."""
    after = [
        (ending if each.item.key in keys else each.outcome, each.on or found.row.day)
        for each in found.items
    ]
    decision = standing(after).decision
    if decision:
        to: Stage = "closed" if is_over(decision) else "decided"
        move(found.row.stage, to, number=found.row.number)


def _as_printed(
    desk: Desk,
    found: CaseWhole,
    chosen: Sequence[ItemDecision],
    printed: Mapping[str, Collection[str]],
) -> tuple[ItemDecision, ...]:
    """Return decisions as they are signed: which confidential facts print, the signer chose."""
    standard = pinned_standard(desk, found)
    return tuple(with_printed(each, printed.get(each.item, ()), standard) for each in chosen)


def _chosen(found: CaseWhole, items: Collection[str] | None) -> tuple[ItemDecision, ...]:
    """Return the proposals to be signed: of the items named, or of all that are open."""
    wanted = found.undecided if items is None else items
    if not wanted:
        raise Refusal("nothing-proposed")
    _require_known(found, wanted)
    _require_open(found, wanted)
    stands = {each.item: each for each in found.proposals}
    if any(item not in stands for item in wanted):
        raise Refusal("items-undecided", number=found.row.number)
    return tuple(each for each in found.proposals if each.item in wanted)


def _require_known(found: CaseWhole, items: Collection[str]) -> None:
    known = {each.item.key for each in found.items}
    for item in items:
        if item not in known:
            raise Refusal("item-unknown", item=item)


def _require_open(found: CaseWhole, items: Collection[str]) -> None:
    for each in found.items:
        if each.item.key in items and each.outcome:
            raise Refusal("item-decided", item=each.item.called)
