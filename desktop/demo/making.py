"""Make the demonstration: the day, its papers, its pictures, and the list of it all."""

from contextvars import copy_context
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop import paths
from desktop.demo.file_spool import FileSpool
from desktop.demo.folder import DemoFolder, cleared
from desktop.demo.manifest import begin, finish
from desktop.demo.pictures import take_pictures
from desktop.demo.play import Played, play_day
from desktop.demo.script import read_script, script_path
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
    played = play_day(
        folder.database,
        script,
        catalogue=Catalogue(paths.forms()),
        layouts=cache(read_layouts),
        spool=FileSpool(folder.papers),
    )
    # The window of a picture speaks its own language; whoever called us keeps his.
    screens = copy_context().run(
        take_pictures, folder, script, stopped=played.stopped, acts=played.acts
    )
    finish(
        folder.manifest,
        script=script,
        played=played,
        screens=screens,
        database=folder.database.name,
    )
    return Made(folder=folder, played=played, pictures=len(screens))
