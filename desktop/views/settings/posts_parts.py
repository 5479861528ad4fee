"""The two halves of the posts' section: a post with its services, and an entry with its days."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.settings_posts import ACTS, AWAY, EntryView, PostsPresenter, PostView
from desktop.presenters.settings_view import Said
from desktop.views.settings.forms import row_of_keys
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, Type
from desktop.views.widgets.check_row import Check, CheckGroup, CheckList
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.column import Column
from desktop.views.widgets.fields import ComboField, DateField, LineField, SegmentedField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.pick_list import PickList, PickRow

_LONGEST: Final = 200
_SHOWN: Final = 4


class PostPart(Column):
    """The posts, and the one chosen: its titles, and whose decisions it signs.

    Signals:
        told: what became of a change (`Said`).
    """

    told = Signal(object)

    def __init__(self, theme: Theme, posts: PostsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=LARGE)
        self._posts = posts
        self._view = PostView()
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Posts"))
        optional = _("where it is declined otherwise")
        self.title_kk = LineField(theme, _("Post, in Kazakh"))
        self.title_ru = LineField(theme, _("Post, in Russian"))
        self.acting_kk = LineField(theme, _("Acting, in Kazakh"), optional=optional)
        self.acting_ru = LineField(theme, _("Acting, in Russian"), optional=optional)
        self.signs = CheckList(theme)
        self.save_key = KeyButton(theme, "Enter", _("Save"))
        self.new_key = KeyButton(theme, "Ins", _("New post"))
        self.form = Form(theme)
        self.form.add_row(self.title_kk, self.title_ru)
        self.form.add_row(self.acting_kk, self.acting_ru)
        for field in self._fields:
            field.box.setMaxLength(_LONGEST)
        self.set_parts([self.list, self.form, row_of_keys(self.save_key, self.new_key), self.signs])
        self.list.walked_to.connect(self._show_one)
        self.list.picked.connect(self._edit)
        self.form.completed.connect(self.save)
        self.save_key.clicked.connect(self.save)
        self.new_key.clicked.connect(self.begin_new)
        self.signs.check_ticked.connect(self._tick)

    @property
    def _fields(self) -> tuple[LineField, ...]:
        return (self.title_kk, self.title_ru, self.acting_kk, self.acting_ru)

    @property
    def start(self) -> QWidget:
        """Return where work starts."""
        return self.list if self.list.rows else self.title_kk

    def refresh(self) -> None:
        """Show the posts there are, and the one in hand unless it is being typed."""
        views = self._posts.posts()
        self.list.show_rows(tuple(_row(view) for view in views), self._view.post)
        self.list.setVisible(bool(views))
        self.new_key.setVisible(bool(views))
        if not self.is_typed:
            known = {view.post: view for view in views}
            self._show(known.get(self._view.post, views[0] if views else PostView()))

    @property
    def is_typed(self) -> bool:
        """Say whether something is typed and not saved."""
        return self._typed() != self._view

    def _typed(self) -> PostView:
        kk, ru, acting_kk, acting_ru = (field.value() for field in self._fields)
        return replace(
            self._view, title_kk=kk, title_ru=ru, acting_kk=acting_kk, acting_ru=acting_ru
        )

    def _show(self, view: PostView) -> None:
        self._view = view
        words = (view.title_kk, view.title_ru, view.acting_kk, view.acting_ru)
        for field, text in zip(self._fields, words, strict=True):
            field.set_value(text)
        checks = tuple(
            Check(key=each.service, words=each.name, done=each.served, detail=each.title)
            for each in self._posts.services(view.signs)
        )
        title = _("Signs the decisions of")
        self.signs.show_groups([CheckGroup(key="signs", title=title, checks=checks)])
        self.signs.setVisible(bool(view.post))

    def _show_one(self, post: str) -> None:
        if self.is_typed:
            self.save()
        if not self.is_typed:
            self._show(next((v for v in self._posts.posts() if v.post == post), self._view))
        self.list.choose(self._view.post)

    def _edit(self, post: str) -> None:
        self._show_one(post)
        self.title_kk.setFocus(Qt.FocusReason.TabFocusReason)

    def begin_new(self) -> None:
        """Ask for a post not entered yet, once the one on show is saved."""
        if self.is_typed:
            self.save()
        if not self.is_typed:
            self._show(PostView())
        self.title_kk.setFocus(Qt.FocusReason.TabFocusReason)

    def _tick(self, service: str, ticked: bool) -> None:  # noqa: FBT001  the signal's own
        """Let a post sign a service's decisions, or no more, at once."""
        others = tuple(each for each in self._view.signs if each != service)
        self._keep(replace(self._typed(), signs=(*others, service) if ticked else others))

    def save(self) -> None:
        """Save what is typed."""
        self._keep(self._typed())

    def _keep(self, typed: PostView) -> None:
        known = {view.post for view in self._posts.posts()}
        said: Said = self._posts.save_post(typed)
        if said.done:
            views = self._posts.posts()
            self._show(next(v for v in views if v.post == typed.post or v.post not in known))
        self.told.emit(said)


class EntryPart(Column):
    """Who holds a post, acts in it or is away, and below the list the entry to make.

    Signals:
        told: what became of a change (`Said`).
    """

    told = Signal(object)

    def __init__(self, theme: Theme, posts: PostsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=LARGE)
        self._posts = posts
        self._view = EntryView()
        self._entries: tuple[EntryView, ...] = ()
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Who holds a post, acts or is away"))
        self.kind = SegmentedField(theme, _("What is entered"))
        self.staff = ComboField(theme, _("Employee"))
        self.post = ComboField(theme, _("Post"))
        self.since = DateField(theme, _("From"))
        self.until = DateField(theme, _("Until"), optional=_("if it is known"))
        self.number = LineField(theme, _("Order No"))
        self.date = DateField(theme, _("Date of the order"))
        self.save_key = KeyButton(theme, "Enter", _("Save"))
        self.new_key = KeyButton(theme, "Ins", _("New entry"))
        self.back_key = KeyButton(theme, "Del", _("Take the entry back"))
        self.form = Form(theme)
        self.form.add_row(self.kind)
        self.form.add_row(self.staff, self.post)
        self.form.add_row(self.since, self.until)
        self.form.add_row(self.number, self.date)
        self.number.box.setMaxLength(_LONGEST)
        keys = row_of_keys(self.save_key, self.new_key, self.back_key)
        heading = Heading(theme, _("Who stands in them, and who is away"), role=Type.SUB)
        self.set_parts([heading, self.list, self.form, keys])
        self._connect()

    def _connect(self) -> None:
        self.list.walked_to.connect(self._show_one)
        self.list.picked.connect(self._edit)
        self.kind.edited.connect(self._fit_kind)
        self.form.completed.connect(self.save)
        self.save_key.clicked.connect(self.save)
        self.new_key.clicked.connect(self.begin_new)
        self.back_key.clicked.connect(self.take_back)

    @property
    def start(self) -> QWidget:
        """Return where work starts."""
        if self.list.rows:
            return self.list
        return self.staff if self.kind.isHidden() else self.kind

    def refresh(self) -> None:
        """Show the entries there are; the one being typed stays."""
        self._entries = self._posts.entries()
        rows = tuple(PickRow(key=v.key, title=v.title, detail=v.says) for v in self._entries)
        self.list.show_rows(rows, self._view.key)
        self.list.setVisible(bool(rows))
        self.new_key.setVisible(bool(rows))
        if not self.is_typed:
            known = {view.key: view for view in self._entries}
            first = self._entries[0] if self._entries else EntryView()
            self._show(known.get(self._view.key, first))

    @property
    def is_typed(self) -> bool:
        """Say whether days or an order are typed and not saved."""
        typed = self._typed()
        words = (typed.since, typed.until, typed.number, typed.date)
        return words != (self._view.since, self._view.until, self._view.number, self._view.date)

    def _typed(self) -> EntryView:
        kind = self.kind.value()
        return replace(
            self._view,
            kind=AWAY if kind == AWAY else ACTS if kind == ACTS else "holds",
            staff=self.staff.value(),
            post="" if kind == AWAY else self.post.value(),
            since=self.since.value(),
            until=self.until.value(),
            number=self.number.value(),
            date="" if kind == AWAY else self.date.value(),
        )

    def _show(self, view: EntryView) -> None:
        kinds = self._posts.kinds()
        if view.kind not in {each.key for each in kinds}:
            view = replace(view, kind=AWAY)
        self._view = view
        self.kind.set_choices(choices_of(kinds), view.kind)
        self.kind.setVisible(len(kinds) > 1)  # without a post only leave can be entered
        self.staff.set_choices(choices_of(self._posts.people()), view.staff)
        posts = self._posts.post_options()
        only = posts[0].key if len(posts) == 1 else ""
        self.post.set_choices(choices_of(posts), view.post or only)
        for field, text in ((self.since, view.since), (self.until, view.until)):
            field.set_value(text)
        self.date.set_value(view.date)
        self.number.set_value(view.number)
        self.back_key.setVisible(bool(view.key))
        self._fit_kind()

    def _fit_kind(self, *_kind: object) -> None:
        """Ask what the kind of entry needs: leave has its ground, a post its order."""
        away = self.kind.value() == AWAY
        self.post.setVisible(not away)
        self.date.setVisible(not away)
        self.number.set_label(_("Ground of the leave") if away else _("Order No"))
        self.form.updateGeometry()

    def _show_one(self, key: str) -> None:
        if self.is_typed:
            self.save()
        if not self.is_typed:
            self._show(next((v for v in self._entries if v.key == key), self._view))
        self.list.choose(self._view.key)

    def _edit(self, key: str) -> None:
        self._show_one(key)
        self.since.setFocus(Qt.FocusReason.TabFocusReason)

    def begin_new(self) -> None:
        """Ask for an entry not made yet, once the one on show is saved."""
        if self.is_typed:
            self.save()
        if not self.is_typed:
            self._show(EntryView())
        self.kind.setFocus(Qt.FocusReason.TabFocusReason)

    def save(self) -> None:
        """Save what is typed."""
        typed, known = self._typed(), {view.key for view in self._entries}
        said: Said = self._posts.save_entry(typed)
        if said.done:
            self._entries = self._posts.entries()
            found = (v for v in self._entries if v.key == typed.key or v.key not in known)
            self._show(next(found, EntryView()))
        self.told.emit(said)

    def take_back(self) -> None:
        """Take back the entry on show."""
        if not self._view.key:
            return
        said: Said = self._posts.take_back(self._view)
        if said.done:
            self._show(EntryView())
        self.told.emit(said)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.take_back()
        else:
            super().keyPressEvent(event)


def _row(view: PostView) -> PickRow:
    return PickRow(key=view.post, title=view.title_kk, detail=view.title_ru, note=view.says)
