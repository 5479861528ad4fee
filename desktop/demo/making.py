"""Make the demonstration: the day, its papers, its pictures, and the list of it all."""

from contextvars import copy_context
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.app import application
from desktop.demo.afterwards import Afterwards, Standing, Stretch, play_on
from desktop.demo.contact_sheets import take_contact_sheets
from desktop.demo.districts import Exchanged, play_districts
from desktop.demo.districts_script import districts_path, read_districts
from desktop.demo.file_spool import FileSpool
from desktop.demo.folder import DemoFolder, cleared
from desktop.demo.manifest import Screen, begin, finish
from desktop.demo.paper_pictures import take_paper_pictures
from desktop.demo.pictures import take_pictures
from desktop.demo.pictures_of_path import path_pictures
from desktop.demo.pictures_of_region import region_pictures
from desktop.demo.play import Played, play_day
from desktop.demo.script import Script, read_script, script_path
from desktop.demo.sealed import copy_office
from desktop.demo.studio import UNSEEN
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import read_layouts


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Hold what was made, and where."""

    folder: DemoFolder
    played: Played
    pictures: int


def make(root: Path) -> Made:
    """Play the day we ship into the folder at `root`, in place of what an earlier run left there.

    Refuses `demo-folder-foreign`, `database-in-use`, `demo-broken`; raises
    `OSError` where nothing can be written.
    """
    script = read_script(script_path())
    folder = cleared(root)
    begin(folder.manifest)
    with TemporaryDirectory(prefix="kense-") as machine:  # one that nobody knows again
        return _made(folder, script, Path(machine))


def _made(folder: DemoFolder, script: Script, machine: Path) -> Made:
    played = play_day(
        folder.database,
        script,
        catalogue=Catalogue(paths.forms()),
        layouts=cache(read_layouts),
        spool=FileSpool(folder.papers),
        machine=machine,
    )
    # The window of a picture speaks its own language; whoever called us keeps his.
    app = application(["kense", *UNSEEN])
    screens = copy_context().run(take_pictures, app, folder, script, played=played)
    afterwards, further = _play_on(app, folder, script, machine)
    screens += further
    sheets = take_contact_sheets(
        folder.root,
        folder.afterwards,
        key=afterwards.key,
        stopped=afterwards.ended,
        layouts=read_layouts(),
    )
    exchanged, further = _play_districts(app, folder)
    screens += further
    finish(
        folder,
        script=script,
        played=played,
        afterwards=afterwards,
        exchanged=exchanged,
        screens=screens,
        contact_sheets=sheets,
    )
    return Made(folder=folder, played=played, pictures=len(screens))


def _play_on(
    app: QApplication, folder: DemoFolder, script: Script, machine: Path
) -> tuple[Afterwards, list[Screen]]:
    """Lead the cases of the day to their ends in a copy of the office, and take the pictures."""
    copy_office(folder.database, folder.afterwards)
    screens: list[Screen] = []

    def picture(stretch: Stretch, standing: Standing) -> None:
        taken = copy_context().run(
            path_pictures, app, folder, script, stretch=stretch, standing=standing
        )
        screens.extend(taken)

    played = play_on(
        folder.afterwards,
        script,
        catalogue=Catalogue(paths.forms()),
        layouts=cache(read_layouts),
        spool=FileSpool(folder.papers_afterwards),
        machine=machine,
        pause=picture,
    )
    return played, screens


def _play_districts(app: QApplication, folder: DemoFolder) -> tuple[Exchanged, list[Screen]]:
    """Let three districts and their region exchange files for two weeks, and take the pictures."""
    script = read_districts(districts_path())
    played = play_districts(
        folder.exchange,
        script,
        catalogue=Catalogue(paths.forms()),
        layouts=cache(read_layouts),
        spool=FileSpool(folder.papers_exchange),
    )
    take_paper_pictures(each.file for each in played.made)
    screens = copy_context().run(region_pictures, app, folder, script, played)
    return played, screens
