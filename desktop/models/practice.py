"""What a practice office may never do: nothing of it leaves, nothing real comes into it."""

from desktop.models.errors import Refusal


def must_be_real(*, practice: bool) -> None:
    """Refuse `practice-stays` when what would leave comes from a practice office.

    Whoever sends, seals or exports anything asks this first; there is no other such rule.
    """
    if practice:
        raise Refusal("practice-stays")


def must_not_be_practice(*, practice: bool) -> None:
    """Refuse `practice-invented` when something real would come into a practice office.

    Whoever takes in what was real before, or gives real numbers out, asks this first.
    """
    if practice:
        raise Refusal("practice-invented")
