"""Who may sign a decision, and where: the post held that day, and what the department signs.

An invitation is signed by the head of the department's directorate alone (I-5), a permit by the
head of the body or of the department (W-14): the office's settings say which (D30).
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from desktop.models.decision import ItemDecision
from desktop.models.errors import Refusal
from desktop.models.facts import ResultKind
from desktop.models.granting import kind_of
from desktop.models.official import Official, is_same_person
from desktop.models.path import CaseItem
from desktop.models.posts import Holding, Leave, Post, holding_on, is_away, official_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Posts:
    """Hold the posts of an office, who holds them and who is away, on whatever day."""

    posts: Sequence[Post] = ()
    holdings: Sequence[Holding] = ()
    leaves: Sequence[Leave] = ()

    def signing(self, service: str) -> tuple[Post, ...]:
        """Return the posts that sign the decisions of a service; none where nobody keeps them."""
        return tuple(each for each in self.posts if each.active and service in each.signs)

    def standing_in(self, post: Post, day: dt.date) -> Official | None:
        """Return who stands in a post on a day, whoever acts in it first; None when nobody."""
        mine = [each for each in self.holdings if each.post == post.post]
        found = holding_on(mine, day=day, leaves=self.leaves)
        return official_in(post, found) if found is not None else None


def require_signer(signer: Official, posts: Posts, *, service: str, day: dt.date) -> Official:
    """Return who signs with the post he signs by; refuse whoever could not have signed that day.

    Refuses `signer-away` (`name`, `day`) of somebody on leave, and where posts sign the service
    `signer-without-post` (`name`, `day`) of whoever neither holds nor acts in one of them: while
    somebody acts, the holder does not sign (D54). Without such posts anybody may.
    """
    if is_away(signer.staff, posts.leaves, day):
        raise Refusal("signer-away", name=signer.name, day=day)
    signing = posts.signing(service)
    for post in signing:
        stands = posts.standing_in(post, day)
        if stands is not None and is_same_person(stands, signer):
            return _in_post(signer, stands)
    if signing:
        raise Refusal("signer-without-post", name=signer.name, day=day)
    return signer


def _in_post(signer: Official, stands: Official) -> Official:
    """Return a signer by the post he signs by, whatever other post he has."""
    return replace(
        signer,
        post=stands.post,
        post_kk=stands.post_kk,
        post_ru=stands.post_ru,
        acting=stands.acting,
        order=stands.order,
    )


def signed_away(
    decisions: Iterable[ItemDecision], away: Collection[ResultKind]
) -> tuple[ItemDecision, ...]:
    """Return the decisions the department signs: what is granted of the kinds that sit there.

    A refusal or a renunciation is signed here: the settings name what is granted alone (D30).
    """
    return tuple(
        each for each in decisions if each.outcome == "granted" and kind_of(each.permit) in away
    )


def require_here(
    decisions: Iterable[ItemDecision],
    away: Collection[ResultKind],
    *,
    items: Iterable[CaseItem],
    number: str,
) -> None:
    """Refuse `department-signs` (`number`, `items`) where the department signs one of these."""
    keys = {each.item for each in signed_away(decisions, away)}
    if keys:
        called = tuple(each.called for each in items if each.key in keys)
        raise Refusal("department-signs", number=number, items=called)
