"""How the counter's day ends: the sheet for a power cut, then the day closed by hand."""

from desktop.demo.path_people import CLERK
from desktop.demo.path_steps import desk_of
from desktop.demo.stage import Stage
from desktop.services import day_close, day_sheet, power_cut


def print_for_a_power_cut(stage: Stage) -> None:
    """Print who waits: the light was out at noon already."""
    desk = desk_of(stage, CLERK)
    stage.print_one(desk, power_cut.issue_sheet(desk))


def close_the_day(stage: Stage) -> None:
    """Say of everybody still in the queue what became of him, and print the day's sheet."""
    desk = desk_of(stage, CLERK)
    proposal = day_close.propose_close(desk)
    for ticket in proposal.open_tickets:
        day_close.settle_today(desk, ticket=ticket.id, how="left")
    day_close.close_day(desk, day=proposal.day, confirmed=proposal.asked)
    stage.print_one(desk, day_sheet.issue_sheet(desk))
