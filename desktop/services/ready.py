"""What to have ready before a number is taken: shown, and printed to take home (W-11, I-11)."""

from desktop.models.paper_contents import ReadyContent
from desktop.models.ready import Ready, ready
from desktop.models.ready_words import ready_content
from desktop.models.text import Language
from desktop.services.day import picks_standing
from desktop.services.desk import Desk
from desktop.services.papers import issue_paper, office_words
from desktop.services.reference import mci_here
from desktop.services.switches import edition_here


def papers_ready(
    desk: Desk, *, service: str, applicant: str, purpose: str, language: Language
) -> ReadyContent:
    """Return what one kind of applicant brings for a purpose today, as this office applies it."""
    now, standard = desk.now(), edition_here(desk, service).standard
    return ready_content(
        found_ready(desk, service=service, applicant=applicant, purpose=purpose),
        standard=standard,
        applicant=applicant,
        purpose=purpose,
        office=office_words(desk, service=service),
        made_at=now,
        language=language,
        picked=picks_standing(desk),
    )


def found_ready(desk: Desk, *, service: str, applicant: str, purpose: str) -> Ready:
    """Return what is asked of one kind of applicant today, or why he is not served."""
    return ready(
        edition_here(desk, service).standard,
        applicant=applicant,
        purpose=purpose,
        table=mci_here(desk),
        today=desk.now().date(),
    )


def issue_ready(
    desk: Desk, *, service: str, applicant: str, purpose: str, language: Language
) -> str:
    """Fix the list to take home as a paper, and return it."""
    now = desk.now()
    content = papers_ready(
        desk, service=service, applicant=applicant, purpose=purpose, language=language
    )
    paper = desk.new_id(now)
    with desk.work(at=now, command="queue.print") as work:
        work.record(
            issue_paper(
                desk,
                paper=paper,
                kind="papers-ready",
                content=content,
                about="office",
                about_id=desk.office().office,
                language=language,
            )
        )
    return paper
