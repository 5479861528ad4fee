"""What is kept of somebody who left: told by his name and hour, and never filled in by itself."""

from dataclasses import dataclass

from desktop.models.draft import Draft
from desktop.presenters.formats import time
from desktop.presenters.intake_values import who
from desktop.presenters.sentences_counter import left_before
from desktop.services.desk import Desk
from desktop.services.queueing import LeftDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftView:
    """Offer the draft of somebody who left; `sentence` says whose it is and since when."""

    sentence: str
    draft: Draft


def left_view(desk: Desk, left: LeftDraft) -> LeftView:
    """Return the offer in words: whoever is at the window now may be somebody else."""
    name = who(desk.catalogue.standard(left.draft.service), left.draft).name
    sentence = left_before(left.number, name, time(left.left_at))
    return LeftView(sentence=sentence, draft=left.draft)
