"""The user's guide beside the work: the page that fits what is on show, links, words (F1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n, language
from desktop.services import guide
from desktop.services.guide import CONTENTS, GuidePage, Passage

_MOST: Final = 30

PAGE_OF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "first-run": "first-day",
        "today": "day",
        "day": "day",
        "closing": "day",
        "counter": "counter",
        "counter.weapons": "intake-weapons",
        "counter.invitations": "intake-invitations",
        "applications": "applications",
        "decisions": "decisions",
        "handing": "hand-over",
        "complaints": "complaints",
        "registers": "registers",
        "reports": "reports",
        "exchange": "exchange",
        "prints": "printing",
        "settings": "first-day",
        "settings.staff": "people",
        "settings.access": "people",
        "settings.posts": "people",
        "settings.trail": "people",
        "settings.held": "people",
        "settings.printers": "printing",
        "settings.templates": "printing",
        "settings.stand": "printing",
        "settings.power-cut": "day",
        "settings.backups": "backups",
        "settings.board": "board",
        "settings.sound": "board",
        "settings.touch": "self-service",
        "region-exchange": "region",
        "region-cases": "region",
        "region-figures": "region",
        "settings.computers": "region",
        "settings.editions": "region",
        "settings.region": "region",
        "settings.unsealing": "region",
    }
)
"""The page of the guide that fits a page of the window, or a section or service of it."""


class Place(NamedTuple):
    """A page of the guide, and the heading to stand at; 0 is its beginning."""

    page: str
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """Show Markdown whose links and pictures are counted from `folder`, at a heading.

    `page` is empty while what was found is shown; `told` says what must be said first.
    """

    page: str
    title: str
    text: str
    folder: str
    at: int = 0
    told: str = ""
    can_go_back: bool = False
    can_go_on: bool = False


class GuidePresenter(QObject):
    """Show the guide: by what is on show, by links, by words.

    Signals:
        guide_changed: the GuideView to show.
    """

    guide_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._walked: list[Place] = []
        self._step = -1

    @property
    def place(self) -> Place:
        """Return which page is read, that of the contents before any is."""
        return self._walked[self._step] if self._walked else Place(CONTENTS)

    def show_for(self, page: str, detail: str = "") -> None:
        """Show what fits a page of the window; a `detail` is its section or the service in hand."""
        wanted = PAGE_OF.get(f"{page}.{detail}") or PAGE_OF.get(page, CONTENTS)
        if self.place.page == wanted and self._walked:
            self._show()
        else:
            self.go_to(Place(wanted))

    def go_to(self, place: Place, *, again: bool = False) -> None:
        """Show a page, and remember what was read before it; one read `again` takes its place."""
        kept = self._walked[: self._step + (not again)]
        self._walked = [*kept, place]
        self._step = len(kept)
        self._show()

    def follow(self, link: str) -> None:
        """Go where a link of the page leads; one that leads out of the guide does nothing."""
        name, _hash, heading = link.partition("#")
        key = name.rpartition("/")[2].removesuffix(".md") or self.place.page
        page = _page(key)
        if page is None:
            return
        slugs = [guide.slug(each) for each in guide.headings(page.text)]
        self.go_to(Place(key, slugs.index(heading) if heading in slugs else 0))

    def go_back(self) -> None:
        """Show what was read before, if anything was."""
        self._walk(-1)

    def go_on(self) -> None:
        """Show what was read after, once somebody went back."""
        self._walk(1)

    def _walk(self, by: int) -> None:
        if 0 <= self._step + by < len(self._walked):
            self._step += by
        self._show()

    def show_contents(self) -> None:
        """Show the table of contents."""
        self.go_to(Place(CONTENTS))

    def look_for(self, words: str) -> None:
        """Show where words stand in the guide; without words show the page that was read."""
        if not words.strip():
            self._show()
            return
        try:
            passages = guide.found(language(), words)
        except OSError:
            passages = ()
        head = _n("{n} passage found", "{n} passages found", len(passages)).format(n=len(passages))
        found = "\n\n".join(_told(each, words) for each in passages[:_MOST])
        self._tell(title=head, text=f"# {head}\n\n{found}\n")

    def _show(self) -> None:
        place, page = self.place, _page(self.place.page)
        if page is None:
            said = _("The guide is not beside the program. Install Kense again.")
            self._tell(title=_("Guide"), text=f"# {_('Guide')}\n\n{said}\n")
            return
        said = _("The guide is in Kazakh and in Russian.") if language() == "en" else ""
        self._tell(page=place.page, title=page.title, text=page.text, at=place.at, told=said)

    def _tell(self, *, title: str, text: str, page: str = "", at: int = 0, told: str = "") -> None:
        self.guide_changed.emit(
            GuideView(
                page=page,
                title=title,
                text=text,
                folder=str(guide.folder(language())),
                at=at,
                told=told,
                can_go_back=self._step > 0,
                can_go_on=self._step < len(self._walked) - 1,
            )
        )


def _page(key: str) -> GuidePage | None:
    try:
        return next((each for each in guide.pages(language()) if each.key == key), None)
    except OSError:
        return None


def _told(passage: Passage, words: str) -> str:
    of = passage.title if passage.at else ""
    head = " · ".join(filter(None, (passage.heading, of)))
    link = f"{passage.page}.md#{guide.slug(passage.heading)}"
    return f"**[{head}]({link})**  \n{guide.line_with(passage, words)}"
