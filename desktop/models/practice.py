"""What a practice office may never do, in one place: nothing of it leaves this computer."""

from desktop.models.errors import Refusal


def must_be_real(*, practice: bool) -> None:
    """Refuse `practice-stays` when what would leave comes from a practice office.

    Whoever sends, seals or exports anything asks this first; there is no other such rule.
    """
    if practice:
        raise Refusal("practice-stays")
