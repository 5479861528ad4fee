"""Tell an applicant by phone, in person, by letter or by e-mail, and log it (I-15, I-3a, D31)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _
from desktop.models.facts import NoticeAbout, NoticeBy, NoticeWay
from desktop.presenters import formats
from desktop.presenters.case_acts_portal import answers_to, folder_ask
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.handing_rows import about_words
from desktop.presenters.labels import label
from desktop.services import notice, telling
from desktop.services.desk import Desk
from desktop.services.known_cases import whole_case
from desktop.services.portal_answer import goes_by_portal
from desktop.store.notices import notice_of

_FORWARDED: Final = "forwarded"
_REACHED, _NOT_REACHED = "yes", "no"
_ABOUTS: Final[Mapping[str, NoticeAbout]] = MappingProxyType(
    {
        "term-switched": "term-switched",
        "due-moved": "due-moved",
        "ready": "ready",
        "decision": "decision",
        "other": "other",
    }
)
_WAYS: Final[Mapping[str, NoticeBy]] = MappingProxyType(
    {"phone": "phone", "in-person": "in-person", "e-mail": "e-mail", "letter": "letter"}
)
_OF_FORWARDED: Final[Mapping[str, NoticeWay]] = MappingProxyType(
    {"phone": "phone", "in-person": "in-person", "letter": "letter"}
)


class TellByAnyWay:
    """Ask about what somebody is told, how, whom, and whether anybody was reached."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown`."""
        found = whole_case(desk, case)
        self._desk, self._found = desk, found
        owed = notice_of(desk.database, case)
        self._forwarded = owed is not None and owed.told_on is None
        self._abouts = tuple(dict.fromkeys(self._offered()))
        self._file = ""

    def _offered(self) -> Iterator[str]:
        """Name what there is to tell, what is owed first."""
        if self._forwarded:
            yield _FORWARDED
        for change in self._found.term_changes:
            if change.tell_by is not None and change.told_on is None:
                yield change.kind
        if self._found.row.stage == "ready":
            yield "ready"
        if self._found.row.decision:
            yield "decision"
        yield "other"

    def view(self, typed: Typed) -> SheetView:
        """Ask for the way; each way asks for what it needs."""
        about, way = self._about(typed), self._way(typed)
        return SheetView(
            title=_("Tell the applicant"),
            sentence=f"{self._found.row.number} · {self._found.row.applicant}. {self._say(about)}",
            verb=_("Write it and log it") if way == "e-mail" else _("Log it"),
            groups=(
                AskGroup(title="", asks=self._what(about, way)),
                *(AskGroup(title="", asks=asks) for asks in self._rest(typed, about, way)),
            ),
        )

    def _what(self, about: str, way: str) -> tuple[AskView, ...]:
        ways = _OF_FORWARDED if about == _FORWARDED else _WAYS
        return (
            AskView(
                key="about",
                label=_("About what"),
                kind="choice",
                value=about,
                options=tuple((each, about_words(each)) for each in self._abouts),
            ),
            AskView(
                key=f"way.{about == _FORWARDED}",
                label=_("How"),
                kind="choice",
                value=way,
                options=tuple((each, label(f"notice.{each}")) for each in ways),
            ),
        )

    def _rest(self, typed: Typed, about: str, way: str) -> Iterator[tuple[AskView, ...]]:
        if about == _FORWARDED:
            return
        yield tuple(self._whom(typed, way))
        if way == "e-mail":
            yield (folder_ask(typed, telling.notices_folder(self._desk)),)
        yield (
            AskView(
                key=f"words.{about}.{way}",
                label=_("Text of the letter") if way == "e-mail" else _("What was said"),
                kind="text",
                value=self._words(typed, about, way),
                optional=way != "e-mail",
            ),
        )

    def _whom(self, typed: Typed, way: str) -> Iterator[AskView]:
        yield AskView(key=f"to.{way}", label=_to_label(way), value=self._to(typed, way))
        if way == "phone":
            yield AskView(
                key="reached",
                label=_("Was anybody reached"),
                kind="choice",
                value=typed.text("reached", _REACHED),
                options=((_REACHED, _("Reached")), (_NOT_REACHED, _("Nobody was reached"))),
            )

    def _about(self, typed: Typed) -> str:
        chosen = typed.text("about")
        return chosen if chosen in self._abouts else self._abouts[0]

    def _way(self, typed: Typed) -> str:
        forwarded = self._about(typed) == _FORWARDED
        usual = "e-mail" if goes_by_portal(self._found) else "phone"
        chosen = typed.text(f"way.{forwarded}", usual)
        return chosen if chosen in (_OF_FORWARDED if forwarded else _WAYS) else "phone"

    def _to(self, typed: Typed, way: str) -> str:
        """Propose the number, the name, the address or the mailbox the case knows."""
        application = self._found.application
        person = application.applicant.person
        known = {
            "phone": formats.phone(self._found.row.phone) if self._found.row.phone else "",
            "in-person": self._found.row.applicant,
            "letter": person.address if person else "",
            "e-mail": self._answers_to(),
        }
        return typed.text(f"to.{way}", known[way])

    def _answers_to(self) -> str:
        """Propose the mailbox; of a request through the portal else its cabinet (I-3a)."""
        arrival = self._found.application.arrival
        if goes_by_portal(self._found):
            return answers_to(self._found)
        return arrival.answer_to if arrival else ""

    def _folder(self, typed: Typed) -> str:
        return typed.text("folder", telling.notices_folder(self._desk))

    def _words(self, typed: Typed, about: str, way: str) -> str:
        proposed = ""
        if way == "e-mail" and about in _ABOUTS:
            proposed = telling.notice_words(self._desk, self._found, _ABOUTS[about])
        return typed.text(f"words.{about}.{way}", proposed)

    def _say(self, about: str) -> str:
        """Return what to say, in the applicant's language."""
        if about in {"term-switched", "due-moved"}:
            whole = telling.notice_words(self._desk, self._found, _ABOUTS[about])
            said = whole.split("\n\n")
            return said[0] if telling.language_of(self._found.row) == "kk" else said[-2]
        return telling.words_to_say(self._desk, self._found)

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Log it, or refuse; no paper comes of it."""
        about, way, case = self._about(typed), self._way(typed), self._found.row.case
        if about == _FORWARDED:
            notice.tell_applicant(desk, case=case, day=desk.now().date(), way=_OF_FORWARDED[way])
        elif way == "e-mail":
            file = telling.write_notice(
                desk,
                found=self._found,
                about=_ABOUTS[about],
                to=self._to(typed, way),
                folder=self._folder(typed),
                words=self._words(typed, about, way),
            )
            self._file = str(file)
        else:
            telling.give_notice(
                desk,
                case=case,
                about=_ABOUTS[about],
                way=_WAYS[way],
                to=self._to(typed, way),
                reached=way != "phone" or typed.text("reached", _REACHED) == _REACHED,
                words=self._words(typed, about, way),
            )
        return ""

    def done_words(self) -> str:
        """Say that it is logged, and where the text lies."""
        number = self._found.row.number
        if self._file:
            said = _("{number}: the text for e-mail is in {file}. It is logged as sent.")
            return said.format(number=number, file=self._file)
        return _("{number}: the notice is logged.").format(number=number)


def _to_label(way: str) -> str:
    labels = {
        "phone": _("Number called"),
        "in-person": _("Who was told"),
        "letter": _("Address"),
        "e-mail": _("E-mail address"),
    }
    return labels[way]
