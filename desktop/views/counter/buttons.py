"""Which button of the counter does what its key does."""

from PySide6.QtWidgets import QPushButton

from desktop.views.counter import commands
from desktop.views.counter.middle import Middle
from desktop.views.queueing.queue_keys import QueueKeys


def commands_of(middle: Middle, queue: QueueKeys) -> dict[QPushButton, str]:
    """Return the command of every key button under the queue and on the sheets."""
    return {
        queue.next: commands.NEXT,
        queue.again: commands.AGAIN,
        queue.no_show: commands.GONE,
        queue.hold: commands.HOLD,
        middle.idle.next: commands.NEXT,
        middle.idle.sent: commands.SENT,
        middle.called.begin: commands.BEGIN,
        middle.called.again: commands.AGAIN,
        middle.called.no_show: commands.GONE,
        middle.visit.answered: commands.FINISH,
        middle.collect.answered: commands.FINISH,
        middle.intake.list: commands.LIST,
        middle.intake.drawer: commands.DRAWER,
        middle.intake.forms: commands.FORMS,
        middle.intake.letter: commands.LETTER,
        middle.intake.register: commands.FINISH,
        middle.finished.next: commands.NEXT,
        middle.finished.print: commands.PRINT,
        middle.finished.alike: commands.ADD,
        middle.finished.other: commands.BEGIN,
    }
