"""Choose the second place of the backups: a folder of another disk, or a stick (parcels §3.5)."""

from pathlib import Path

from desktop.models.errors import Refusal
from desktop.services.backup_rotation import folder_of
from desktop.services.desk import Desk
from desktop.services.practice import require_real
from desktop.services.second_place import (
    NOWHERE,
    SecondPlace,
    forget_place,
    keep_place,
    second_place,
)


def choose_second_place(desk: Desk, folder: str) -> SecondPlace:
    """Choose the folder backups are carried to, an empty one for none.

    Refuses `not-allowed`, `practice-stays`, `medium-missing`, `medium-read-only`,
    `second-place-same` for the folder the record itself lies in, and what the disk refuses.
    """
    desk.require("record.keep")
    require_real(desk)
    path = desk.database.path
    if not folder.strip():
        forget_place(path)
        return NOWHERE
    place = Path(folder.strip()).expanduser()
    if not place.is_dir():
        raise Refusal("medium-missing", folder=str(place))
    if place.resolve() in {path.parent.resolve(), folder_of(path).resolve()}:
        raise Refusal("second-place-same", folder=str(place))
    before = second_place(path)
    chosen = before if before.folder == place else SecondPlace(folder=place, since=desk.now())
    keep_place(path, chosen)
    return chosen
