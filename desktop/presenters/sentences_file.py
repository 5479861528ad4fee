"""What is said when the papers of a case cannot be bound into a file (issue 5)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

FILES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sheets-uncounted": marked("{name}: write how many sheets it has, from 1 to {most}."),
        "file-too-thick": marked(
            "A file has {most} sheets at most. Look at the sheets typed of what was brought."
        ),
        "case-not-sent": marked(
            "{number} was never sent to the department. Bind its file for the shelf."
        ),
        "file-confidential": marked(
            "{number} has confidential papers ({count}) that go to the department with it. The "
            "examiner or the head binds this file."
        ),
        "file-unknown": marked("No file lies under this cover. Bind the file anew (F8)."),
        "file-folder-missing": marked("There is no folder {folder}. Choose another."),
        "file-folder-closed": marked(
            "Nothing can be written to {folder}. Choose another folder, or free some room."
        ),
    }
)
