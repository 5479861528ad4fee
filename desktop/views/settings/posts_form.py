"""Posts and leave: who signs, who acts by which order and from when until when (D54)."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.settings_posts import PostsPresenter
from desktop.views.settings.declared_rows import DeclaredRows
from desktop.views.settings.forms import SettingsForm
from desktop.views.settings.posts_parts import EntryPart, PostPart
from desktop.views.theme import Theme
from desktop.views.widgets.pane import Rule


class PostsForm(SettingsForm):
    """The posts above, and below them who holds them, acts in them or is away."""

    def __init__(
        self,
        theme: Theme,
        posts: PostsPresenter,
        declared: DeclaredSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            _("Posts and leave"),
            _("A decision is signed by whoever stands in its post on that day; papers name him."),
            parent,
        )
        self.posts = PostPart(theme, posts)
        self.entries = EntryPart(theme, posts)
        self.rows = DeclaredRows(theme, declared, "posts")
        self._presenter = posts
        for part in (self.posts, self.entries):
            part.told.connect(self.tell)
            part.told.connect(self._refresh_other)
        self.rows.told.connect(self.tell)
        parts = [self.posts, Rule(theme), self.entries, self.rows]
        self.lay_out(parts if posts.may_set_posts() else [self.entries])

    def _refresh_other(self) -> None:
        """Let both parts tell what one of them changed."""
        self.posts.refresh()
        self.entries.refresh()

    @override
    def refresh(self) -> None:
        self._refresh_other()
        self.rows.refresh()

    @override
    def focus_part(self) -> QWidget:
        part = self.posts if self._presenter.may_set_posts() else self.entries
        return part.start

    @override
    def save_typed(self) -> None:
        for part in (self.posts, self.entries):
            if part.is_typed:
                part.save()

    @override
    def go_to(self, setting: str) -> None:
        self.rows.go_to(setting)

    @override
    def begin_new(self) -> None:
        """Ask for one more of what the focus stands in."""
        focused = any(each.hasFocus() for each in self.entries.findChildren(QWidget))
        (self.entries if focused or self.posts.isHidden() else self.posts).begin_new()
