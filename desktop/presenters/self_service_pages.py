"""The pages of the touch screen by the door, in the language spoken: words and keys of each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from desktop.i18n import Language, _
from desktop.models.ready import Ready
from desktop.models.ready_words import duty_words
from desktop.presenters import formats
from desktop.presenters.self_service_view import Page, Place, TouchKey, TouchLine, TouchView
from desktop.presenters.self_service_words import (
    ahead_words,
    how_words,
    line_told,
    queue_words,
    shut_words,
    wait_words,
)
from desktop.services import ready, self_service
from desktop.services.desk import Desk
from desktop.services.estimate import expected_wait
from desktop.services.queueing import line_rule
from desktop.services.self_service import Door
from desktop.store import papers, tickets

_Maker: TypeAlias = Callable[[Desk, Door, Place], TouchView]


def page_of(desk: Desk, door: Door, at: Place, *, rests: bool) -> TouchView:
    """Return the page a visitor is at; `rests` while no key gives or prints anything."""
    view = replace(_PAGES[at.page](desk, door, at), page=at.page, language=at.language)
    keys = tuple(
        replace(each, weight="off", detail=_("One moment, please"))
        if rests and each.key in {"take", "print"}
        else each
        for each in view.keys
    )
    return replace(view, keys=keys, ways=() if at.page == "number" else _ways())


def _ways() -> tuple[TouchKey, ...]:
    """Return the ways back that stand on every page but the first and that of a number."""
    return (
        TouchKey(key="back", words=_("Back"), weight="quiet"),
        TouchKey(key="home", words=_("To the start"), weight="quiet"),
    )


def _view(
    title: str, keys: Sequence[TouchKey], told: Sequence[str] = (), *, alarm: bool = False
) -> TouchView:
    return TouchView(
        page="language", language="kk", title=title, told=tuple(told), keys=tuple(keys), alarm=alarm
    )


def _papers_key() -> TouchKey:
    return TouchKey(key="papers", words=_("Which papers are needed"))


def _services(desk: Desk, door: Door, _at: Place) -> TouchView:
    known = door.services() or desk.office().services
    named = [(each, desk.catalogue.standard(each).short) for each in known]
    return _view(
        _("Choose a service"),
        [TouchKey(key=f"service.{key}", words=formats.text(name)) for key, name in named],
        [words for words in (shut_words(door.shut),) if words],
    )


def _lines(desk: Desk, door: Door, at: Place) -> TouchView:
    """Offer the lines of a service; where no line gives a number, the papers alone."""
    keys = [
        TouchKey(key=f"line.{each.line}", words=formats.text(each.name), detail=queue_words(each))
        for each in door.lines
        if each.service == at.service
    ]
    service = formats.text(desk.catalogue.standard(at.service).short)
    if keys:
        return _view(_("What have you come for?"), [*keys, _papers_key()], [service])
    said = shut_words(door.shut) or _("Please take a queue number from the operator.")
    return _view(service, [_papers_key()], [said])


def _take(desk: Desk, door: Door, at: Place) -> TouchView:
    """Tell how a line stands, and offer its number while it gives any."""
    rule = line_rule(desk, service=at.service, line=at.line)
    stands = door.line(f"{at.service}.{at.line}")
    title = formats.text(rule.name)
    if stands is None or at.said == "refused":
        said = shut_words(door.shut) or _("Please take a queue number from the operator.")
        return _view(title, [_papers_key()], [said], alarm=True)
    take = TouchKey(key="take", words=_("Take a queue number"), weight="main")
    keys = [_papers_key()] if stands.is_over else [take, _papers_key()]
    return _view(title, keys, line_told(stands))


def _number(desk: Desk, _door: Door, at: Place) -> TouchView:
    """Show a number just given, very large, with what became of its slip."""
    given = desk.ticket(at.ticket)
    rule = line_rule(desk, service=given.service, line=given.line)
    waiting = tickets.queue(
        desk.database, office=desk.office().office, day=given.day, lines=[given.line_key]
    )
    ahead = sum(each.arrival < given.arrival for each in waiting)
    slips = papers.papers_of(desk.database, "ticket", given.id)
    state = slips[0].state if slips else ""
    service = formats.text(desk.catalogue.standard(given.service).short)
    told = (
        f"{service} · {formats.text(rule.short)}",
        f"{ahead_words(ahead)}. {wait_words(ahead, expected_wait(desk, given))}".rstrip(),
        how_words(state, given.text),
    )
    done = TouchKey(key="home", words=_("Finish"), weight="main")
    view = _view(_("Your number"), [done], told, alarm=state == "failed")
    return replace(view, number=given.text)


def _applicants(desk: Desk, _door: Door, at: Place) -> TouchView:
    keys = [
        TouchKey(key=f"applicant.{each.id}", words=formats.text(each.short))
        for each in desk.catalogue.standard(at.service).recipients
    ]
    return _view(_("Who applies?"), keys)


def _purposes(desk: Desk, _door: Door, at: Place) -> TouchView:
    keys = [
        TouchKey(key=f"purpose.{each.id}", words=formats.text(each.short))
        for each in desk.catalogue.standard(at.service).purposes
    ]
    return _view(_("For what?"), keys)


def _papers(desk: Desk, _door: Door, at: Place) -> TouchView:
    """Read out what to have ready today, with its duty in tenge, and offer it on paper."""
    found = ready.found_ready(desk, service=at.service, applicant=at.applicant, purpose=at.purpose)
    standard = desk.catalogue.standard(at.service)
    named = (
        *(each.short for each in standard.recipients if each.id == at.applicant),
        *(each.short for each in standard.purposes if each.id == at.purpose),
    )
    who = " · ".join(formats.text(each) for each in named)
    prints = TouchKey(key="print", words=_("Take the list on paper"))
    said = {
        "printing": _("The list is being printed."),
        "not-printed": _("The list did not come out. Please ask the operator."),
    }.get(at.said, "")
    view = _view(
        _("Papers to have ready"),
        [prints] if self_service.hands_out(desk) else [],
        [part for part in (who, said) if part],
        alarm=at.said == "not-printed",
    )
    return replace(view, lines=tuple(_listed(found, at.language)))


def _listed(found: Ready, language: Language) -> Iterator[TouchLine]:
    """Yield the papers as the standard words them, without its paragraphs, then the duties."""
    if not found.found.covered and found.found.says is not None:
        yield TouchLine(mark="–", words=formats.text(found.found.says))
    for number, paper in enumerate(found.papers, start=1):
        when = "" if paper.when is None else formats.text(paper.when)
        detail = _("asked if: {when}").format(when=f"{when[:1].lower()}{when[1:]}") if when else ""
        yield TouchLine(mark=f"{number}.", words=formats.text(paper.name), detail=detail)
    for duty in found.duties:
        yield TouchLine(mark="₸", words=duty_words(duty, language))


_PAGES: Final[Mapping[Page, _Maker]] = {
    "service": _services,
    "line": _lines,
    "take": _take,
    "number": _number,
    "applicant": _applicants,
    "purpose": _purposes,
    "papers": _papers,
}
