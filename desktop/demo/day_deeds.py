"""How the counter's day ends: the sheet for a power cut, then the day closed by hand."""

from typing import Final

from desktop.demo.path_people import CLERK
from desktop.demo.path_steps import desk_of
from desktop.demo.stage import Stage
from desktop.models.text import Language
from desktop.services import day_close, day_sheet, head_sheet, power_cut, stand

_ON_THE_STAND: Final[tuple[Language, ...]] = ("kk", "ru")


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


def hang_up(stage: Stage) -> None:
    """Print a sheet of the stand for each service, for its first applicant (W-4, I-4)."""
    desk = desk_of(stage, CLERK)
    for service in stage.script.services:
        standard = desk.catalogue.standard(service)
        for language in _ON_THE_STAND:
            paper = stand.issue_stand(
                desk,
                service=service,
                applicant=standard.recipients[0].id,
                purpose=standard.purposes[0].id,
                language=language,
            )
            stage.print_one(desk, paper)
        taken_home = stand.issue_stand(
            desk,
            service=service,
            applicant=standard.recipients[0].id,
            purpose=standard.purposes[0].id,
            language="kk",
            kind=stand.HANDOUT,
        )
        stage.print_one(desk, taken_home)


def print_for_the_head(stage: Stage) -> None:
    """Print what the head reads at nine: what waits for him, what is due (D41)."""
    desk = desk_of(stage, CLERK)
    for language in _ON_THE_STAND:
        stage.print_one(desk, head_sheet.issue_sheet(desk, language))
