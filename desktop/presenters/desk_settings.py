"""The settings of this computer alone: never a fact, never exported."""

from PySide6.QtCore import QObject, Signal

from desktop.models.declared import Declared
from desktop.models.errors import Refusal
from desktop.store import desk as desk_tables
from desktop.store.database import Database


class DeskSettings(QObject):
    """Tell and keep what is set on this computer.

    What cannot be kept (a full disk) is in force all the same, until the program ends: a key that
    switches something has nobody to hand a refusal to.

    Signals:
        changed: key of what is another now.
        not_kept: the `Refusal` of the disk.
    """

    changed = Signal(str)
    not_kept = Signal(Refusal)

    def __init__(self, database: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self._kept = desk_tables.settings(database)
        self._owed: set[str] = set()  # keys in force that the disk refused

    def value(self, declared: Declared) -> str:
        """Return what a setting is now, its default until it was set."""
        return declared.kept(self._kept.get(declared.key))

    def keep(self, declared: Declared, value: str) -> None:
        """Set a setting; refuse `bad-setting` (`value`)."""
        self.keep_text(declared.key, declared.checked(value))

    def text(self, key: str) -> str:
        """Return what is kept by a key that no list of values binds, empty until it was set."""
        return self._kept.get(key, "")

    def keep_text(self, key: str, value: str) -> None:
        """Keep what no list of values binds: the name of a screen."""
        is_other = value != self._kept.get(key)
        if is_other:
            self._kept[key] = value
            self.changed.emit(key)
        if is_other or key in self._owed:
            self._write(key, value)

    def _write(self, key: str, value: str) -> None:
        try:
            desk_tables.set_setting(self._database, key=key, value=value)
        except Refusal as refusal:
            self._owed.add(key)
            self.not_kept.emit(refusal)
        else:
            self._owed.discard(key)
