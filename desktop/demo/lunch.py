"""The queue goes to lunch when the hours of reception say so, and comes back from it (D22)."""

from itertools import pairwise

from desktop.demo.clockwork import Acting
from desktop.demo.stage import Stage
from desktop.services import pauses
from desktop.services.day import reception_spans


def lunch(stage: Stage) -> Acting:
    """Pause the whole queue in the declared break; an office without one goes on."""
    desk = stage.desk
    spans = reception_spans(desk, stage.script.services[0], stage.clock.now)
    for (_opens, closes), (opens, _closes) in pairwise(spans):
        yield closes
        pause = pauses.pause(desk, reason="lunch")
        yield opens
        pauses.reopen(desk, pause=pause)
