"""What is said when backups cannot be kept, carried or put back, or a medium fails (§3.5)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

KEEPING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "medium-missing": marked(
            "The folder {folder} is not there. Put the stick or disk in and try again."
        ),
        "medium-full": marked(
            "There is no room left in {folder}. Free some space there or take another stick."
        ),
        "medium-read-only": marked(
            "Nothing can be written into {folder}. Take off its write protection, or choose "
            "another folder."
        ),
        "medium-error": marked(
            "Writing into {folder} failed, and nothing half written lies there under its name. "
            "Try again, or take another stick."
        ),
        "second-place-same": marked(
            "The folder {folder} is where the record itself lies. Choose one on another disk."
        ),
        "second-place-none": marked("No second place is chosen yet. Choose a folder first."),
        "person-short": marked("Write the whole IIN or document number: {least} signs or more."),
        "backup-none": marked("There is no backup yet. Make one first."),
    }
)
