"""What is said when figures cannot be counted, frozen or gone into."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

FIGURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "figures-rooms": marked("Nothing of any office is here yet. Take in their files first."),
        "figures-period": marked("The first day is after the last one. Write them the other way."),
        "figure-unknown": marked("There is no figure {figure}. Open the page again."),
        "figure-split": marked(
            "This figure cannot be split so: {figure}, {split}. Choose another split."
        ),
        "figures-one": marked("Only one figure can be split twice. Choose one, or one split."),
        "figures-same": marked("Rows and columns are split alike. Choose another split for one."),
        "figure-no-cases": marked(
            "This figure counts no applications, so there is no list of them to go to."
        ),
        "figures-too-large": marked(
            "A table of more than {most} numbers is not frozen. Choose fewer days or offices."
        ),
        "figures-unknown": marked("This frozen table is not here. Open the page again."),
    }
)
"""English sentences by code."""
