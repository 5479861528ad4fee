"""What every fact is: a frozen dataclass that says what kind of record it is about."""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from desktop.models.about import Topic

About: TypeAlias = Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Mark a dataclass as a fact; every subclass sets the three class variables."""

    VERSION: ClassVar[int] = 1
    ABOUT: ClassVar[About]
    KEY: ClassVar[str]
