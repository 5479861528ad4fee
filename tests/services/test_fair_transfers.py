"""Whatever was transferred, held or paused, a window calls the earliest it may call (D22)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.facts import Place
from desktop.services import pauses, queueing, transfers
from desktop.services.desk import Desk
from desktop.services.settings import set_window
from tests.helpers.office import Clock, an_office
from tests.helpers.visits import a_number

LINES = ("weapons.hand-in", "weapons.collect", "invitations.hand-in")
SERVED = {"1": ("weapons.hand-in", "weapons.collect"), "2": ("invitations.hand-in",)}
STEPS = st.tuples(
    st.sampled_from(("give", "give", "call", "hold", "return", "move", "move", "pause")),
    st.integers(0, 8),
    st.booleans(),
)


class Fairness:
    """What the queue must be: arrivals, lines, and the one window somebody is for."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.arrived: dict[str, int] = {}
        self.waiting: dict[str, tuple[str, str]] = {}
        self.held: dict[str, tuple[str, str]] = {}
        self.paused: dict[str, str] = {}  # the pause of each line that is not called

    def give(self, which: int) -> None:
        """Give a number."""
        ticket = a_number(self.desk, LINES[which % 3])
        self.arrived[ticket.id] = len(self.arrived)
        self.waiting[ticket.id] = (ticket.line_key, "")

    def call(self, which: int) -> None:
        """Call and serve at one of the windows; whoever was to return waits again."""
        window = str(1 + which % 2)
        mine = [each for each in self.waiting if self._is_for(each, window)]
        may = [each for each in mine if self.waiting[each][0] not in self.paused]
        if mine and not may:
            with pytest.raises(Refusal) as refused:
                queueing.call_next(self.desk, window=window)
            assert refused.value.code == "queue-paused"
            return
        found = queueing.call_next(self.desk, window=window)
        assert (found.id if found else "") == min(may, key=self.arrived.__getitem__, default="")
        if found is not None:
            queueing.begin_visit(self.desk, ticket=found.id)
            queueing.end_visit(self.desk, ticket=found.id, how="answered")
            del self.waiting[found.id]
            after = self.desk.ticket(found.id)
            if after.state == "waiting":
                self.waiting[after.id] = (after.line_key, after.only)

    def _is_for(self, ticket: str, window: str) -> bool:
        line, only = self.waiting[ticket]
        return only == window or (not only and line in SERVED[window])

    def hold(self, which: int) -> None:
        """Let somebody stand aside."""
        ticket = self._one(self.waiting, which)
        if ticket:
            queueing.hold(self.desk, ticket=ticket, reason="other")
            self.held[ticket] = self.waiting.pop(ticket)

    def come_back(self, which: int) -> None:
        """Let somebody wait again."""
        ticket = self._one(self.held, which)
        if ticket:
            queueing.come_back(self.desk, ticket=ticket)
            self.waiting[ticket] = self.held.pop(ticket)

    def pause(self, which: int) -> None:
        """Pause a line, or call one again that is paused."""
        line = LINES[which % 3]
        if line in self.paused:
            pauses.reopen(self.desk, pause=self.paused.pop(line))
        else:
            self.paused[line] = pauses.pause(self.desk, reason="absent", lines=(line,))

    def move(self, which: int, *, comes_back: bool) -> None:
        """Send somebody who waits or stands aside elsewhere."""
        ticket = self._one(self.waiting | self.held, which)
        place = (LINES[which % 3], ("", "1", "2")[which // 3])
        if ticket and (self.waiting | self.held)[ticket] != place:
            service, _dot, line = place[0].partition(".")
            to = Place(service=service, line=line, window=place[1])
            transfers.move(self.desk, ticket=ticket, to=to, comes_back=comes_back)
            self.held.pop(ticket, None)
            self.waiting[ticket] = place

    @staticmethod
    def _one(numbers: dict[str, tuple[str, str]], which: int) -> str:
        return sorted(numbers)[which % len(numbers)] if numbers else ""


@settings(max_examples=20, deadline=None)
@given(steps=st.lists(STEPS, max_size=24))
def test_each_window_calls_the_earliest_arrival_it_may_call(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, bool]]
) -> None:
    clock = Clock()
    with an_office(tmp_path_factory.mktemp("fair") / "office.kense", clock) as desk:
        for window, lines in SERVED.items():
            set_window(desk, window=window, name=window, lines=lines)
        queue = Fairness(desk)
        for step, which, comes_back in steps:
            clock.pass_minutes(1)
            if step == "move":
                queue.move(which, comes_back=comes_back)
            else:
                acts = {"give": queue.give, "call": queue.call, "hold": queue.hold}
                acts["pause"] = queue.pause
                acts.get(step, queue.come_back)(which)
