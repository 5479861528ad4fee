"""What is other than the examiner left it, as whoever signs is shown it: before and after (D24).

Every kind of decision is told of: its outcome, the kind of permit, grounds with their facts and
clauses, the statement of who withdrew, the words of the letter, and the term.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from desktop.i18n import _, _n
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.facts import DueMoved, TermSwitched
from desktop.models.letter import Passage, Spoken, Typed, letter_passages
from desktop.presenters import formats
from desktop.presenters.decisions_draft import ItemDraft, for_letter
from desktop.presenters.decisions_letter import passage_name, told_of
from desktop.presenters.decisions_view import ChangeView
from desktop.presenters.labels import LANGUAGE_NAMES, label
from desktop.services.decision_desk import OpenCase

_NOTHING: Final = "–"
_SPOKEN: Final[tuple[Spoken, ...]] = ("kk", "ru")


def changes_of(
    opened: OpenCase, drafts: Mapping[str, ItemDraft], typed: Sequence[Typed]
) -> tuple[ChangeView, ...]:
    """Say every change since the examination ended, in what is written now; none elsewhere."""
    if opened.found.row.stage != "examined":
        return ()
    return (
        *_of_decisions(opened, drafts),
        *_of_letter(opened, drafts, typed),
        *_of_term(opened),
    )


def changed_words(opened: OpenCase, changes: Sequence[ChangeView]) -> str:
    """Say how much is other than who examined left it, empty where nothing is."""
    if not changes or opened.found.examined is None:
        return ""
    said = _n("{count} change since {examiner}", "{count} changes since {examiner}", len(changes))
    examiner = formats.short_name(opened.found.examined.by.name)
    return said.format(count=formats.number(len(changes)), examiner=examiner)


def _of_decisions(opened: OpenCase, drafts: Mapping[str, ItemDraft]) -> Iterator[ChangeView]:
    then = {each.item: each for each in opened.seen_by_examiner}
    several = len(opened.found.items) > 1
    for each in opened.found.items:
        item = each.item
        before, now = then.get(item.key), drafts.get(item.key, ItemDraft()).decision(item.key)
        if each.outcome or before is None or now is None:
            continue
        named = f"{item.place}. {item.called}: " if several else ""
        for what, was, stands in (
            *_of_item(opened, before, now),
            *_of_grounds(opened, before, now),
        ):
            if was != stands:
                yield ChangeView(
                    what=f"{named}{what}", before=was or _NOTHING, after=stands or _NOTHING
                )


def _of_item(
    opened: OpenCase, before: ItemDecision, now: ItemDecision
) -> Iterator[tuple[str, str, str]]:
    permits = {each.id: formats.text(each.name) for each in opened.standard.permits}
    yield _("Decision"), label(f"outcome.{before.outcome}"), label(f"outcome.{now.outcome}")
    was, stands = (permits.get(each.permit, each.permit) for each in (before, now))
    yield _("Kind of permit"), was, stands
    yield _("Signed statement of the applicant"), before.document, now.document


def _of_grounds(
    opened: OpenCase, before: ItemDecision, now: ItemDecision
) -> Iterator[tuple[str, str, str]]:
    was = {each.ground: each for each in before.grounds}
    stands = {each.ground: each for each in now.grounds}
    for ground in dict.fromkeys((*was, *stands)):
        cited = formats.citation(ground)
        if ground not in was or ground not in stands:
            yield _("Ground"), cited * (ground in was), cited * (ground in stands)
            continue
        yield f"{cited}, {_('Fact')}", *_facts(opened, was[ground], stands[ground])
        yield f"{cited}, {_('Clause')}", was[ground].clause, stands[ground].clause


def _facts(opened: OpenCase, was: GroundApplied, stands: GroundApplied) -> tuple[str, str]:
    """Return a fact before and after; of one that is not for the operator only that it changed."""
    if opened.hides(was.ground) and was.fact != stands.fact:
        return _("confidential"), _("worded otherwise")
    return was.fact, stands.fact


def _of_letter(
    opened: OpenCase, drafts: Mapping[str, ItemDraft], typed: Sequence[Typed]
) -> Iterator[ChangeView]:
    """Tell of passages that were typed over; what follows from a fact is told with the fact."""
    worded = {each.passage: each for each in opened.typed_by_examiner}
    told = told_of(opened)
    was = _free(letter_passages(told, opened.seen_by_examiner, opened.typed_by_examiner))
    now = _free(letter_passages(told, for_letter(drafts), typed))
    for each in typed:
        if each == worded.get(each.passage) or each.passage not in was.keys() & now.keys():
            continue
        before, after = was[each.passage].words, now[each.passage].words
        for spoken in _SPOKEN:
            if before.spoken(spoken) != after.spoken(spoken):
                name = passage_name(now[each.passage], spoken)
                yield ChangeView(
                    what=f"{_('Letter')} ({LANGUAGE_NAMES[spoken]}), {name}",
                    before=before.spoken(spoken) or _NOTHING,
                    after=after.spoken(spoken) or _NOTHING,
                )


def _free(passages: Sequence[Passage]) -> dict[str, Passage]:
    return {each.key: each for each in passages if each.free}


def _of_term(opened: OpenCase) -> Iterator[ChangeView]:
    since = opened.events[opened.found.examined.revision :] if opened.found.examined else ()
    for each in since:
        if isinstance(each.fact, TermSwitched | DueMoved):
            yield ChangeView(
                what=_("Term"),
                before=formats.date_digits(each.fact.before_due),
                after=formats.date_digits(each.fact.term.due),
            )
