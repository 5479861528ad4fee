"""The decision of one item in words, and the grounds that what is known leads to (W-17, I-16)."""

from collections.abc import Iterator, Mapping, Sequence

from desktop.i18n import _, _c, _n
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.entitlement import grounds_fitting
from desktop.models.letter import Typed
from desktop.models.path import CaseItem
from desktop.models.standard import Ground
from desktop.presenters import formats
from desktop.presenters.decisions_changes import changed_words, changes_of
from desktop.presenters.decisions_draft import OFFERED, ItemDraft, is_examined
from desktop.presenters.decisions_letter import (
    age_fact,
    clause_of,
    missing_fact,
    short_name,
    standard_language,
)
from desktop.presenters.decisions_view import AppliedView, DecisionView, ItemView, OfferedGround
from desktop.presenters.decisions_words import evidence_words
from desktop.presenters.labels import label
from desktop.presenters.tone import Tone
from desktop.services.decision_desk import OpenCase
from desktop.store.path import ItemStanding


def decision_view(
    opened: OpenCase,
    drafts: Mapping[str, ItemDraft],
    item: str,
    typed: Sequence[Typed],
    *,
    asked: bool,
    may_write: bool,
) -> DecisionView:
    """Show what is written of an item; what it lacks is said once it was `asked` for."""
    standing = next(each for each in opened.found.items if each.item.key == item)
    draft = drafts.get(item, ItemDraft())
    is_open = may_write and not standing.outcome
    changes = changes_of(opened, drafts, typed)
    others = len(offered_grounds(opened, item)) - len(draft.grounds)
    return DecisionView(
        item=item,
        items=tuple(_item(each, drafts) for each in opened.found.items),
        outcome=draft.outcome,
        outcomes=tuple((each, _offered(each)) for each in _outcomes(opened)),
        permit=draft.permit,
        permits=tuple(_permits(opened, item)),
        applied=tuple(_applied(opened, each, asked=asked and is_open) for each in draft.grounds),
        document=draft.document,
        grounds_note=_n("{count} more ground", "{count} more grounds", others).format(count=others),
        is_open=is_open,
        decided=_decided(standing),
        message=_message(opened, draft, item) if asked and is_open else "",
        locked=_locked(opened) if is_open else "",
        changes=changes,
        changed=changed_words(opened, changes),
    )


def _outcomes(opened: OpenCase) -> tuple[str, ...]:
    """Return what can be decided: whom the standard does not serve is granted nothing (D11)."""
    return tuple(each for each in OFFERED if each != "granted" or opened.rules.permits)


def _locked(opened: OpenCase) -> str:
    """Say why whoever signs changes words alone, and how the rest is changed (D24)."""
    if not is_examined(opened):
        return ""
    return _("Examined: the words can be changed. For another outcome, return it for rework (F7).")


def _offered(outcome: str) -> str:
    return {
        "granted": _("Grant"),
        "refused": _("Refuse"),
        "withdrawn": _c("decision", "Withdrawn"),
    }[outcome]


def _item(standing: ItemStanding, drafts: Mapping[str, ItemDraft]) -> ItemView:
    item = standing.item
    drafted = drafts.get(item.key, ItemDraft()).outcome
    outcome = standing.outcome or drafted
    tones: dict[str, Tone] = {"granted": "done", "refused": "past"}
    name = f"{item.place}. {item.called}" if item.place else item.called
    return ItemView(
        key=item.key,
        words=name,
        outcome=label(f"outcome.{outcome}") if outcome else _("not decided"),
        tone=tones.get(outcome, "held" if outcome else "normal"),
    )


def _permits(opened: OpenCase, item: str) -> Iterator[tuple[str, str]]:
    names = {each.id: formats.text(each.name) for each in opened.standard.permits}
    for each in opened.rules.permits.get(item, ()):
        yield each, names.get(each, each)


def _decided(standing: ItemStanding) -> str:
    if not standing.outcome:
        return ""
    words = [label(f"outcome.{standing.outcome}")]
    if standing.on is not None:
        words.append(formats.date_digits(standing.on))
    if standing.signer_name:
        words.append(formats.short_name(standing.signer_name))
    return " · ".join(words)


def _applied(opened: OpenCase, applied: GroundApplied, *, asked: bool) -> AppliedView:
    ground = next((g for g in opened.standard.grounds if g.id == applied.ground), None)
    hidden = opened.hides(applied.ground)
    return AppliedView(
        ground=applied.ground,
        citation=formats.citation(applied.ground),
        words=formats.text(ground.short) if ground else "",
        law=formats.text(ground.text) if ground else "",
        fact=_("Confidential: for the examiner and the head alone") if hidden else applied.fact,
        clause=applied.clause,
        confidential=bool(ground and ground.confidential),
        hidden=hidden,
        message=_lacks(applied) if asked else "",
    )


def _message(opened: OpenCase, draft: ItemDraft, item: str) -> str:
    if not draft.outcome:
        return _("Choose what is decided.")
    if draft.outcome == "refused" and not draft.grounds:
        return _("No ground chosen: at least one is needed, with its fact.")
    if draft.outcome == "withdrawn" and not draft.document.strip():
        return _("Name the applicant's signed statement.")
    permits = opened.rules.permits.get(item, ())
    if draft.outcome == "granted" and len(permits) > 1 and draft.permit not in permits:
        return _("Choose the kind of permit.")
    return ""


def offered_grounds(opened: OpenCase, item: str) -> tuple[OfferedGround, ...]:
    """Return the grounds of that service's list, those something leads to first (I-16, W-17)."""
    computed = set(opened.proposal(item).ids)
    found = opened.found
    fitting = grounds_fitting(found.application, opened.standard, accepted=found.row.day)[item]
    grounds = [each for each in opened.standard.grounds if each.id in fitting]
    ordered = sorted(grounds, key=lambda each: each.id not in computed)
    return tuple(
        OfferedGround(
            ground=each.id,
            citation=formats.citation(each.id),
            words=formats.text(each.text),
            proposed=each.id in computed,
        )
        for each in ordered
    )


def computed_grounds(opened: OpenCase, item: str) -> tuple[GroundApplied, ...]:
    """Return the grounds computed of an item, each with the fact and clause it rests on."""
    proposal = opened.proposal(item)
    return tuple(applied(opened, each, item) for each in proposal.grounds if not each.outcome)


def applied(opened: OpenCase, ground: Ground, item: str) -> GroundApplied:
    """Return a ground with what is known of its fact; the clause is the standard's own.

    One that sends to another law is cited by the norm that whoever decides names (W-17.4).
    """
    language = standard_language(opened.found.row.language)
    return GroundApplied(
        ground=ground.id,
        fact="; ".join(_facts(opened, ground, item)),
        clause="" if ground.norm else clause_of(ground.id, language),
        prints_fact=not ground.confidential,
    )


def _facts(opened: OpenCase, ground: Ground, item: str) -> Iterator[str]:
    """Yield the facts known of a ground: evidence of findings, papers missing, an age."""
    language = standard_language(opened.found.row.language)
    for each in opened.found.findings:
        if each.stands and each.kind in ground.findings and each.item in {"", item}:
            yield evidence_words(each.evidence)
    if ground.missing:
        lacking = [
            short_name(opened.standard, each.document, language)
            for each in opened.lacking(item)
            if each.group == "required"
        ]
        if lacking:
            yield missing_fact(lacking, language)
    if ground.under is not None and ground.id in opened.of_age(item):
        yield age_fact(ground.under, language)


def first_item(opened: OpenCase) -> str:
    """Return the item to begin with: the first that is open, else the first."""
    open_ones: Sequence[str] = opened.found.undecided
    return next(iter(open_ones), opened.found.items[0].item.key)


def first_lacking(opened: OpenCase, drafts: Mapping[str, ItemDraft]) -> CaseItem | None:
    """Return the first open item whose draft cannot be written down yet, None without any."""
    for each in opened.found.items:
        draft = drafts.get(each.item.key, ItemDraft())
        unfounded = draft.outcome == "refused" and any(_lacks(ground) for ground in draft.grounds)
        if not each.outcome and (unfounded or _message(opened, draft, each.item.key)):
            return each.item
    return None


def _lacks(applied: GroundApplied) -> str:
    """Say what a ground applied lacks, empty when it lacks nothing."""
    if not applied.fact.strip():
        return _("Write the fact it rests on.")
    return "" if applied.clause.strip() else _("Write the clause.")


def summary(opened: OpenCase, decisions: Sequence[ItemDecision]) -> tuple[tuple[str, str], ...]:
    """Say each decision in one line, as whoever signs reads it once more: its item and outcome."""
    several = len(opened.found.items) > 1
    names = {
        each.item.key: f"{each.item.place}. {each.item.called}" if several else each.item.called
        for each in opened.found.items
    }
    permits = {each.id: formats.text(each.name) for each in opened.standard.permits}
    rows = []
    for each in decisions:
        grounds = formats.listed(formats.citation(g.ground) for g in each.grounds)
        more = grounds or permits.get(each.permit, "") or each.document
        words = label(f"outcome.{each.outcome}")
        rows.append((names.get(each.item, each.item), f"{words}: {more}" if more else words))
    return tuple(rows)
