"""What is said when the region refuses something, with the next step (parcels §2.6, §2.10)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

REGION: Final[Mapping[str, str]] = MappingProxyType(
    {
        "clock-doubted": marked("Have the clock set, or write --today {day} if it is right."),
        "not-a-region": marked(
            "This record is an office's. Open the record of the region with --region."
        ),
        "record-of-region": marked(
            "This record is a region's: {path}. Open it with kense --region --office."
        ),
        "record-of-office": marked("This record is an office's: {path}. Open it without --region."),
        "region-missing": marked(
            "There is no record of a region at {path}. Begin one with kense region begin, or name "
            "its file with --office."
        ),
        "medium-empty": marked(
            "There is no file of the exchange in {folder}. Choose the folder where it lies."
        ),
        "warehouse-taken": marked(
            "Something lies in {path} already. Name a folder that is new or empty."
        ),
        "region-begun": marked("This record is a region's already. Nothing was changed."),
        "recovery-unfit": marked(
            "This is no recovery key: it begins with age1 and has 62 letters. Copy it again."
        ),
        "unknown-department": marked(
            "There is no department {region} in the directory. Take its number from there."
        ),
        "region-keys-missing": marked(
            "The keys of region {region} are not on this computer. Bring the folder of keys "
            "from the old one, or use the sealed recovery key."
        ),
        "region-keys-announced": marked(
            "The next keys are made already. Let the answers bring them to every office first."
        ),
        "region-keys-not-announced": marked(
            "No next keys are made yet. Make them first: the answers tell the offices."
        ),
        "card-not-of-office": marked(
            "This card is not of an office's computer. Choose the card the office wrote."
        ),
        "office-not-of-region": marked(
            "Office {office} does not belong to region {region}. Give the card back."
        ),
        "installation-known": marked(
            "Computer {inst} is enrolled with other keys. Ask the office: it begins again as a "
            "new installation, or somebody else sends in its name."
        ),
        "installation-unknown": marked(
            "Computer {inst} is not enrolled here. Choose one from the list."
        ),
        "entry-unfit": marked("The first entry that is not trusted is number 1 or later."),
        "predecessor-foreign": marked(
            "This computer says it follows {inst}, which is another office's. Do not enrol it; "
            "ask the office."
        ),
        "predecessor-followed": marked(
            "Computer {other} goes on after {inst} already, and this one does too: both began from "
            "one record. Ask the office which of the two works, and say which goes on."
        ),
        "predecessor-differs": marked(
            "This computer follows {inst}, but entry {n} of that one is another here. Two "
            "computers went on with one record: settle that first."
        ),
        "services-taken": marked(
            "Computer {inst} serves this at office {office} already. Retire it first, or ask the "
            "office which of the two works."
        ),
        "office-not-enrolled": marked(
            "No computer of office {office} is enrolled. Enrol one first."
        ),
        "question-empty": marked("Nothing is asked. Write the question."),
        "edition-over": marked(
            "An edition cannot end on {until}: that is over. Choose a later day."
        ),
        "edition-unfit": marked(
            "The edition cannot be issued: something in it makes no sense. Look it through."
        ),
        "edition-unfit:days": marked(
            "The edition cannot be issued: its days make no sense. At most a hundred of a year are "
            "moved, each once and by a decision."
        ),
        "edition-unfit:mci": marked(
            "The index is a whole number of tenge, above 0 and at most a million, one from a day "
            "on."
        ),
        "edition-unfit:directory": marked(
            "An office has a name in Kazakh, Russian and English, an address and at most twenty "
            "phones. Fill in what is missing."
        ),
        "edition-unfit:min_program": marked(
            "A program is named by three numbers, as 0.1.0, and is no newer than the region's own."
        ),
        "edition-unfit:use_until": marked("Give the last day on which the edition is used."),
        "edition-twice": marked("{key} is given twice. Give it once."),
        "edition-office": marked("There is no office {office} in this region. There are: {known}."),
        "edition-unchanged": marked("Nothing would change. Lay something in first."),
        "answer-stopped": marked(
            "Stopped: nothing of the answer is on the stick, and its number is not used."
        ),
        "nothing-taken": marked(
            "No file was taken in yet, so there is no receipt to print. F2 takes files in."
        ),
        "nothing-kept": marked("No file lies in quarantine, so there is none to drop."),
        "no-fork": marked("No file waits to be settled: no computer goes on twice."),
        "import-stopped": marked(
            "Taking in was stopped. Nothing was changed; begin again any time."
        ),
        "parcel-not-kept": marked(
            "This file does not lie in quarantine. Choose one from the list."
        ),
        "parcel-not-taken": marked(
            "This file was not taken in, so it has no receipt. Choose one from the list."
        ),
        "parcel-not-fork": marked(
            "This file is no second continuation, or that was settled. Choose one from the list."
        ),
        "foreign-fact": marked("{fact} can only be the region's own. The entry is held."),
        "own-approval": marked(
            "{fact} was signed by the person who examined it. The entry is held."
        ),
        "foreign-record": marked(
            "{fact} is about {id}, a record of another office. The entry is held."
        ),
    }
)
"""English sentences by code."""
