"""Whose citizen somebody is, by the code that a document carries (ICAO 9303-3, section 5)."""

from dataclasses import dataclass

from desktop.models.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """Name a state, or what stands in its place, by the code of a document."""

    code: str
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryTable:
    """Hold every code a document may carry, in the order of the codes."""

    countries: tuple[Country, ...]

    def named(self, code: str) -> Text | None:
        """Return what a code is called, None of one that nobody issues."""
        return next((each.name for each in self.countries if each.code == code), None)
