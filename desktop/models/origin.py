"""What an office brings along when it starts with Kense, and where it was written (D43)."""

from dataclasses import dataclass

from desktop.models.people import Details
from desktop.models.person import Organisation, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Name the row of the sheet, its header being row 1, in the file with this SHA-256."""

    file: str
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Hold a registered owner: a person, or an organisation, never both.

    `key` is how the office's own register names him, empty where it does not.
    """

    person: Person | None = None
    organisation: Organisation | None = None
    key: str = ""

    @property
    def details(self) -> Details:
        """Return whichever of the two it is; raise `ValueError` where it is neither."""
        found = self.organisation or self.person
        if found is None:
            raise ValueError("nobody")
        return found
