"""The drawer of what is done to the queue itself, beside whoever is in hand.

Esc, or the key of anything else of the counter, puts it away.
"""

from functools import partial

from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.queue_act_cause import ExplainBreaches
from desktop.presenters.queue_act_pause import PauseQueue
from desktop.presenters.queue_act_send import SendElsewhere
from desktop.presenters.queue_acts import QueueActs
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.search import Action
from desktop.views.counter import commands
from desktop.views.counter.acts_drawer import ActsDrawer
from desktop.views.counter.work import CounterWork
from desktop.views.keys import PhysicalKeys


def at_queue() -> tuple[Action, ...]:
    """Return what the drawer does and what takes no number, to be found from anywhere."""
    return (
        Action(
            command=commands.SENT,
            words=_("Post, portal, hand-written talon"),
            cap=commands.SENT_CAP,
        ),
        Action(command=commands.SEND, words=_("Send a number elsewhere"), cap=commands.SEND_CAP),
        Action(command=commands.PAUSE, words=_("Pause the queue"), cap=commands.PAUSE_CAP),
        Action(
            command=commands.CAUSES, words=_("Why the limit was passed"), cap=commands.CAUSES_CAP
        ),
    )


class QueueDrawer(ActsDrawer):
    """Wire the drawer of one counter; it lives as long as its page."""

    def __init__(
        self,
        work: CounterWork,
        *,
        acts: QueueActs,
        queue: QueuePresenter,
        intake: IntakePresenter,
        keys: PhysicalKeys,
    ) -> None:
        page = work.page
        super().__init__(page, acts=acts, keys=keys, scope="queue-drawer")
        self._open_parts, self._queue, self._intake = work.open_parts, queue, intake
        self._own = {
            commands.SEND: self._send,
            commands.PAUSE: self._pause,
            commands.CAUSES: self._explain,
        }
        page.queue.keys.send.clicked.connect(self._send)
        page.queue.pause_requested.connect(self._pause)
        page.queue.keys.pause.clicked.connect(self._pause)
        page.queue.keys.causes.clicked.connect(self._explain)
        queue.owed_changed.connect(page.queue.keys.show_owed)
        self._open_parts.send_requested.connect(self._send_one)
        self.sheet.opening.connect(self._open_parts.close_open)

    def _send(self, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's clicked
        """Send the number chosen, else the one the cursor stands on, else the one in hand."""
        rows = (row.strip.key for row in self._page.queue.strips() if row.hasFocus())
        hand = self._queue.hand.ticket if self._queue.hand else ""
        ticket = self._open_parts.chosen.ticket or next(rows, "") or hand
        if ticket:
            self._send_one(ticket)
        else:
            self._queue.advise()

    def _pause(self, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's clicked
        """Pause the queue or a line of it; one paused as a whole is called again at once."""
        if not self._queue.reopen_whole():
            self.sheet.close_drawer()
            self._acts.ask(PauseQueue)

    def _explain(self, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's clicked
        """Give a cause for what is past its limit; whoever is in hand stays there."""
        self.sheet.close_drawer()
        self._acts.ask(ExplainBreaches)

    def _send_one(self, ticket: str) -> None:
        hand = self._queue.hand
        in_hand = hand is not None and hand.ticket == ticket
        draft = self._intake.draft if in_hand else None
        self.sheet.close_drawer()
        self._acts.ask(partial(SendElsewhere, ticket=ticket, draft=draft))

    @override
    def _obey(self, command: str) -> None:
        super()._obey(command)
        act = self._own.get(command)
        if act is not None:
            act()
