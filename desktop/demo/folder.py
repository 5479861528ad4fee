"""The folder the demonstration writes into: only its own, and made again at every run."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.demo.districts import RECORD
from desktop.demo.inventing import invented
from desktop.demo.manifest import MANIFEST, PAPERS_LIST, is_ours
from desktop.models.errors import Refusal
from desktop.services.backup_readme import NAME as BACKUPS_README
from desktop.services.backups import folder_of
from desktop.store.database import open_database

DATABASE: Final = "office.kense"
AFTERWARDS: Final = "afterwards.kense"
AFTER: Final = "afterwards"
EXCHANGE: Final = "exchange"
_OURS: Final = (
    *("papers/*.pdf", f"papers/{PAPERS_LIST}", f"papers/{AFTER}/*.pdf"),
    f"papers/{AFTER}/e-mail/*.txt",
    *("screens/*.png", "papers-??-*.png", "backups/*.kense*", f"backups/{BACKUPS_README}"),
    *(f"{DATABASE}*", f"{AFTERWARDS}*"),
    *(f"papers/{EXCHANGE}/*.pdf", f"papers/{EXCHANGE}/*.png"),
    *(f"{EXCHANGE}/*.{ending}" for ending in ("kzx", "kze", "pub", "agekey")),
    *(f"{EXCHANGE}/quarantine/*.kzx", f"{EXCHANGE}/{RECORD}*"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoFolder:
    """Name the places inside the folder at `root`."""

    root: Path

    @property
    def database(self) -> Path:
        """Return where the office is kept."""
        return self.root / DATABASE

    @property
    def afterwards(self) -> Path:
        """Return where the office is kept as it stands at the end of the days after."""
        return self.root / AFTERWARDS

    @property
    def papers_afterwards(self) -> Path:
        """Return the folder of the papers of the days after, inside that of all papers."""
        return self.papers / AFTER

    @property
    def exchange(self) -> Path:
        """Return the folder of what was carried between districts and their region."""
        return self.root / EXCHANGE

    @property
    def papers_exchange(self) -> Path:
        """Return the folder of the papers that went beside it, inside that of all papers."""
        return self.papers / EXCHANGE

    @property
    def papers(self) -> Path:
        """Return the folder of the papers."""
        return self.root / "papers"

    @property
    def screens(self) -> Path:
        """Return the folder of the pictures."""
        return self.root / "screens"

    @property
    def backups(self) -> Path:
        """Return the folder of the proved copies of the office."""
        return folder_of(self.database)

    @property
    def manifest(self) -> Path:
        """Return where it is written what there is."""
        return self.root / MANIFEST


def cleared(root: Path) -> DemoFolder:
    """Return the folder, made or emptied of what an earlier run left there.

    Refuses `demo-folder-foreign` (`folder`) when others keep something in it,
    `database-in-use` while a window is open on its office; raises `OSError`
    where nothing can be written. Nothing was removed then.
    """
    root.mkdir(parents=True, exist_ok=True)
    folder = DemoFolder(root=root)
    if any(root.iterdir()) and not is_ours(folder.manifest):
        raise Refusal("demo-folder-foreign", folder=str(root))
    for office in (folder.database, folder.afterwards, folder.exchange / RECORD):
        _refuse_if_in_use(office)
    for pattern in _OURS:
        for path in root.glob(pattern):
            path.unlink()
    for inner in (folder.papers, folder.papers_afterwards, folder.papers_exchange, folder.screens):
        inner.mkdir(exist_ok=True)
    folder.exchange.mkdir(exist_ok=True)
    return folder


def made_before(root: Path) -> DemoFolder:
    """Return the folder of an earlier run; refuse `demo-missing` (`folder`) where there is none."""
    folder = DemoFolder(root=root)
    offices = (folder.database, folder.afterwards)
    if not is_ours(folder.manifest) or not all(each.is_file() for each in offices):
        raise Refusal("demo-missing", folder=str(root))
    return folder


def _refuse_if_in_use(database: Path) -> None:
    if not database.is_file():
        return
    try:
        open_database(database, randomness=invented("folder")).close()
    except Refusal as refusal:
        if refusal.code == "database-in-use":
            raise
