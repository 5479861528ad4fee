"""What is said when the exchange with the region cannot go on, with the next step (§2.6)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

EXCHANGE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "installation-new": marked(
            "This computer has no keys for the exchange yet. Enrol it first: the administrator "
            "makes the file and the sheet for the region."
        ),
        "installation-moved": marked(
            "The keys of this record are not on this computer: it was copied or carried here. "
            "Begin again as a new installation and enrol it with the region."
        ),
        "installation-rolled-back": marked(
            "This record is older than what this computer has already sent. "
            "Find the newer one, or begin again as a new installation."
        ),
        "installation-retired": marked(
            "The region has ended this installation: another computer goes on for it. "
            "Here only what is left can be exported."
        ),
        "installation-revoked": marked(
            "The region trusts the keys of this installation no more. "
            "Begin again as a new installation and enrol it with the region."
        ),
        "installation-ended": marked(
            "The region has ended this installation; its record can only be read. "
            "Work on the computer that goes on for it."
        ),
        "not-moved": marked("This is the computer that is known already: nothing has to be said."),
        "keys-not-confirmed": marked(
            "The region has not confirmed the last new keys yet. Send a parcel, "
            "take in the answer, then make new ones."
        ),
        "region-not-trusted": marked(
            "The keys of region {region} are not known here. Take in its card and type "
            "the last two groups from its letter."
        ),
        "region-not-ours": marked(
            "This file is of region {region}, but this office is {office}. Ask for the right file."
        ),
        "region-unknown-key": marked(
            "This answer is signed with a key that is not the region's. Do not use the medium "
            "further and call the administrator."
        ),
        "groups-differ": marked(
            "The two groups are not those of this card. Type the last two groups from the paper; "
            "if they still differ, do not take the card."
        ),
        "region-holds-more": marked(
            "The region holds entry {n} of this installation, here the last is {here}: this record "
            "was put back from a copy. Find the newer one, or begin again as a new installation."
        ),
        "region-holds-other": marked(
            "Entry {n} of this installation is another one at the region: two computers go on "
            "with one record. Begin again as a new installation and call the region."
        ),
        "journal-broken": marked(
            "Entry {n} of the journal is not what was written; nothing was exported. "
            "Run `kense check` and restore the last backup."
        ),
        "parcel-unknown-here": marked("There is no such parcel here. Choose one from the list."),
        "parcel-copy-lost": marked(
            "The copy {path} is gone. Make a new parcel: it holds all that is not confirmed."
        ),
        "parcel-copy-damaged": marked(
            "The copy {path} is damaged. Make a new parcel: it holds all that is not confirmed."
        ),
        "not-an-answer": marked(
            "This file is no answer of the region. "
            "Choose the file the region wrote for this office."
        ),
        "answer-there": marked("Answer {serial} is taken in already. Nothing is left to do."),
        "answer-older": marked(
            "This is answer {serial}, and answer {last} is taken in already. "
            "Ask the region for the newest one."
        ),
        "operator-unnamed": marked("Say by --login who does it: an employee who may."),
        "operator-unknown": marked(
            "Nobody who works here is called {name}, or more than one is. Write the whole name."
        ),
        "question-unknown": marked("The region did not ask this. Choose a question from the list."),
        "question-unanswered": marked("Nothing is written. Write the answer."),
    }
)
