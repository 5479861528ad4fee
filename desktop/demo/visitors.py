"""A visitor takes a number; some leave again without waiting, some come back to the desk."""

import datetime as dt
from typing import Final

from desktop.demo.clockwork import Acting
from desktop.demo.stage import Stage
from desktop.services import queueing
from desktop.store import tickets

_PATIENCE: Final = dt.timedelta(minutes=6)


def arrive(stage: Stage, serial: int) -> Acting:
    """Let the visitor with this place in the script come and take his number, on paper (D55)."""
    visitor = stage.script.visitor[serial]
    yield stage.at(visitor.at)
    service, _, line = visitor.line.partition(".")
    ticket = queueing.issue_number(stage.desk, service=service, line=line, on_paper=True)
    stage.serials[ticket.id] = serial
    stage.print(stage.desk, "ticket", ticket.id)
    if visitor.end == "left":
        yield stage.later(_PATIENCE)
        found = tickets.ticket(stage.desk.database, ticket.id)
        if found is not None and found.state == "waiting":  # else the window has called in vain
            queueing.close_ticket(stage.desk, ticket=ticket.id, how="left")
    if visitor.back is not None:
        yield stage.at(visitor.back)
        queueing.come_back(stage.desk, ticket=ticket.id)
