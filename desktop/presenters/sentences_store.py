"""What is said when the machine or the database refuses (requirements of bad input, parcels §5)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

_NEWER: Final = marked("A newer version of Kense has written here. Install that version.")

STORE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "folder-missing": marked(
            "The folder {folder} does not exist. Create it or choose another one."
        ),
        "folder-read-only": marked(
            "Nothing can be written into the folder {folder}. "
            "Allow this user to write there or choose another folder."
        ),
        "database-missing": marked("There is no database {path}. Check the name of the file."),
        "nobody-asks": marked("Say who asks: write --login and the id of an employee."),
        "number-unknown": marked("No application bears the number {number}. Check it."),
        "number-of-several": marked(
            "Several applications bear the number {number}: {found}. Add --service and --year."
        ),
        "backup-unsound": marked(
            "The copy made for {path} has {count} faults and is no backup. Run `kense check`."
        ),
        "backup-stopped": marked("The program that checks the copy was ended. Try again."),
        "practice-stays": marked(
            "This is the practice office: nothing of it leaves this computer. "
            "Do it in the real one."
        ),
        "practice-invented": marked(
            "This is the practice office: nothing real comes into it. Do it in the real one."
        ),
        "practice-not-new": marked(
            "An office that has records cannot become a practice office. Begin a new file."
        ),
        "demo-broken": marked("{file} cannot be used. Install the program again."),
        "demo-folder-foreign": marked(
            "The folder {folder} holds something else. Choose an empty one for the demonstration."
        ),
        "demo-missing": marked(
            "There is no demonstration in {folder}. Make it with `kense demo --out FOLDER`."
        ),
        "database-read-only": marked(
            "The database {path} can only be read. Allow this user to write to it."
        ),
        "not-a-database": marked("{path} is no database. Choose another file or restore a backup."),
        "not-our-database": marked(
            "{path} is the database of another program. Choose the one of Kense."
        ),
        "wrong-key": marked("The key does not open {path}. Check whether it is the right one."),
        "database-not-sealed": marked("{path} is not sealed with a key. Open it without one."),
        "database-corrupt": marked(
            "The database {path} is damaged. Stop working with it and restore the last backup."
        ),
        "database-settings": marked(
            "The database {path} cannot be kept safely where it lies. Move it to a local disk."
        ),
        "newer-schema": _NEWER,
        "newer-projection": _NEWER,
        "newer-fact": _NEWER,
        "unknown-fact": _NEWER,
        "bad-fact": marked(
            "A record of the journal cannot be read. Run `kense check` and restore the last backup."
        ),
        "journal-unreadable": marked(
            "The journal in {path} cannot be read to its end. Restore the last backup."
        ),
        "database-in-use": marked("The program is already open on this database."),
        "database-busy": marked(
            "The database is busy with other work. Try again in a few seconds."
        ),
        "sheet-unreadable": marked(
            "The file {path} cannot be read. Check its name, or copy it to this computer."
        ),
        "sheet-too-large": marked(
            "The file {path} is larger than {most} MB. Load it in several parts."
        ),
        "loader-unnamed": marked("Say by --login who loads it: an employee who may."),
        "loader-unknown": marked(
            "Nobody who works here is called {name}, or more than one is. Write the whole name."
        ),
        "sheet-changed": marked(
            "The file {path} was changed while it was loaded. What is in stays in: try it again."
        ),
        "disk-full": marked(
            "The disk is full. Nothing recorded is lost; free some space and try again."
        ),
        "disk-error": marked(
            "The disk failed while working with {path}. Check the disk and try again."
        ),
        "bad-text": marked("A text holds signs that cannot be kept. Type it again by hand."),
        "odd-sign": marked("No paper can carry the sign “{sign}”. Write it in letters."),
        "bad-text:too-long": marked("A text is too long: at most {limit} characters. Shorten it."),
        "too-large": marked("This is too much for one record. Shorten the texts or the lists."),
        "out-of-place": marked(
            "The record that this belongs to is not in the database. Open the page again."
        ),
        "not-canonical": marked("A record is not written in the agreed form: {why}."),
    }
)
