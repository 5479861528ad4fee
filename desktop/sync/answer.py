"""The region's answer as the one section of its file: one line of canonical JSON (§2.5)."""

from desktop.models.answer import Answer
from desktop.models.errors import Refusal
from desktop.sync.keys import can_be_sealed_for
from desktop.sync.reading import read, write


def write_answer(answer: Answer) -> bytes:
    """Write an answer; refuse `not-canonical`."""
    return write(answer).encode() + b"\n"


def read_answer(content: bytes) -> Answer:
    """Read an answer strictly; refuse `parcel-content` (`field`).

    What a later region adds is passed over: what changes a meaning raises `min_reader` (§2.8).
    """
    line, end, rest = content.partition(b"\n")
    if not end or rest:
        raise Refusal("parcel-content", field="line")
    answer = read(Answer, line, verdict="content", additive=True)
    following = [answer.next_region] if answer.next_region else []
    if not all(can_be_sealed_for(card) for card in (*answer.granted, *following)):
        raise Refusal("parcel-content", field="recipient")
    return answer
