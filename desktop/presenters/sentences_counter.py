"""What is said and asked while somebody stands at the counter (terms, 12)."""

import datetime as dt

from desktop.i18n import _, _n
from desktop.models.line import COLLECT, HAND_IN
from desktop.presenters.formats import date_long, number, time
from desktop.presenters.queueing_hand_view import HandView


def papers_missing(count: int) -> str:
    """Put the choice to the applicant: a list, or registration as it stands (D9)."""
    return _n(
        "{count} paper is missing. A list, or registration as it stands: the applicant decides.",
        "{count} papers are missing. A list, or registration as it stands: the applicant decides.",
        count,
    ).format(count=number(count))


def outside_hours() -> str:
    """Warn that nobody is received now; it never blocks (D21)."""
    return _("Outside reception hours. You may go on; it will be recorded.")


def what_to_do(hand: HandView | None, *, next_number: str, takes_papers: bool) -> str:
    """Say what the keys of the counter do now, to whoever pressed one that does nothing yet.

    `next_number` is who is called next; `takes_papers` says whether the line in hand is an intake.
    """
    if hand is None and next_number:
        said = _("Nobody is at the window: F2 calls {number}.").format(number=next_number)
    elif hand is None:
        said = _("Nobody is at the window and nobody waits for it: F4 issues a number.")
    elif not hand.is_serving:
        said = _(
            "{number} is called: F5 begins once the visitor comes, F3 calls again, "
            "F6 if nobody came."
        ).format(number=hand.number)
    elif hand.is_over:
        said = over_words(hand)
    elif takes_papers:
        said = _(
            "{number} is being served: F9 registers, F7 gives the list of missing papers, "
            "F6 if the visitor has left."
        ).format(number=hand.number)
    else:
        said = _(
            "{number} is being served: F9 once the visitor has his answer, "
            "F6 if the visitor has left."
        ).format(number=hand.number)
    return said


def over_words(hand: HandView) -> str:
    """Say how a visit goes on whose last application has its paper, and how it ends (D37)."""
    if hand.line == COLLECT:
        said = _(
            "{number} has the talon: Ins – papers for another application, F2 calls the next "
            "visitor, F9 ends the visit."
        )
    elif hand.may_repeat:
        said = _(
            "{number} has the paper: Ins – one more for the same applicant, F5 – for somebody "
            "else, F2 calls the next visitor, F6 if the visitor has left."
        )
    else:
        said = _(
            "{number} has the paper: F5 – an application of somebody else, F2 calls the next "
            "visitor, F6 if the visitor has left."
        )
    return said.format(number=hand.number)


def nothing_asked(hand: HandView | None) -> str:
    """Say beside the work why no papers are asked for, or what has to come first."""
    if hand is None or hand.is_over:
        said = _("Nobody is being served. What the standard asks for appears here with a visitor.")
    elif hand.line == COLLECT:
        said = _("Find the application: what it still lacks is shown with it.")
    elif hand.line == HAND_IN:
        said = _("What the standard asks for appears here with the applicant.")
    else:
        said = _("The standard asks for no papers in this line.")
    return said


def another_begun(ticket: str, place: int) -> str:
    """Say that the next application of a visit is begun; `place` counts from 1."""
    return _("{ticket}: application {n} of this visit. The papers are asked again.").format(
        ticket=ticket, n=number(place)
    )


def answered_electronically(case: str) -> str:
    """Say that an application through the portal is in: only its answer goes out (I-3)."""
    return _(
        "{case} is registered. Nothing is printed: the answer goes electronically, as the portal "
        "asks."
    ).format(case=case)


def kept_aside() -> str:
    """Say where an application without a visitor is that was put aside."""
    return _("What was typed is kept. Ctrl+F4 goes on with it.")


def leaving_asked() -> str:
    """Ask once whether the visitor has left, where something was typed for him."""
    return _(
        "Has the visitor left? Nothing will be registered; what was typed is kept until the next "
        "application at this window. F6 again ends the visit, Esc goes on with it."
    )


def left_before(ticket: str, name: str, at: str) -> str:
    """Say whose draft is still here, should he be the one who came; nothing is filled in yet."""
    if not name:
        said = _("{ticket} left at {time} before registration. If it is the same visitor:")
    else:
        said = _("{name} ({ticket}) left at {time} before registration. If it is the same person:")
    return said.format(ticket=ticket, name=name, time=at)


def typed_already() -> str:
    """Warn that what is typed for the visitor now would give way to what was typed before."""
    return _("What is typed now would be replaced. Only if it is the same person:")


def restored(saved_at: dt.datetime, today: dt.date) -> str:
    """Say from when a draft comes back after the program was cut off."""
    moment = time(saved_at)
    if saved_at.date() != today:
        moment = f"{date_long(saved_at)}, {moment}"
    return _("Back to {time}. Check the last characters you typed.").format(time=moment)
