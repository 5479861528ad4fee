"""Who may open the record and who did: no password, key or PIN is ever a fact (ASVS 16.3.1)."""

from dataclasses import dataclass
from typing import ClassVar

from desktop.models.about import SheetWay, SignInWay
from desktop.models.facts.base import About, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountAdded(Fact):
    """An employee may sign in under this name from now on (parcels §3.3)."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    login: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRemoved(Fact):
    """Nobody can sign in under this name any more; the key of the record is replaced (D54)."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    login: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordReset(Fact):
    """Two others gave a person a one-time password (parcels §3.3)."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    login: str
    first: str  # staff ids of the two
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordChanged(Fact):
    """Somebody who knew it gave up his password for another of his own (parcels §3.3)."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    login: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn(Fact):
    """Somebody opened the record, or took over a window of it (D46, D49)."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    login: str
    way: SignInWay = "password"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInFailed(Fact):
    """Wrong passwords were typed before this right one; counted outside the record till then."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    login: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheetMade(Fact):
    """The recovery sheet has another code, and the one before opens nothing any more (D46)."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    login: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EscrowLeft(Fact):
    """The region can unseal a code that opens the record, once its keys are brought there (§3.3).

    `keys` is the id of the file of keys, by which the region knows it again; the code is no fact.
    """

    ABOUT: ClassVar[About] = "record"
    KEY: ClassVar[str] = "keys"
    keys: str  # 32 hexadecimal digits
    recipient: str  # the region's recovery key, of age


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheetPrinted(Fact):
    """The recovery sheet was printed, or written into a file to be printed elsewhere (D46)."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    way: SheetWay
