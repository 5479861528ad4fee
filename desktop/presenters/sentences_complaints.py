"""What is said when something about a complaint is refused (W-24, D48)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

COMPLAINTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "complaint-unknown": marked("This complaint is not in the journal. Open the page again."),
        "complaint-incomplete": marked("Fill in what is marked as needed."),
        "complaint-level": marked("Complaints about this service do not go there."),
        "complaint-reply": marked(
            "The reply cannot go out so: enter the address, or choose another way."
        ),
        "complaint-case": marked("There is no application {number} here. Check the number."),
        "complaint-ticket": marked("Nobody got queue number {number} on {day}. Check both."),
        "complaint-not-now": marked(
            "Complaint {number}: {complaint_state}. This cannot be done about it now."
        ),
        "complaint-against": marked(
            "The complaint is about {name}, who can neither consider nor sign nor strike it. "
            "Choose somebody else, or pass it on to the competent body."
        ),
        "complaint-decided": marked(
            "{name} had a share in the decision complained of and can neither consider the "
            "complaint nor strike it. Choose somebody else, or pass it on to the competent body."
        ),
        "complaint-nobody": marked("{name} considers no complaints: the role does not let him."),
        "complaint-early": marked("The complaint was registered on {day}: nothing is earlier."),
        "complaint-term": marked("Complaint {number} has this term already."),
        "complaint-late": marked(
            "The term of complaint {number} ended on {day}: it is not extended any more."
        ),
        "complaint-passing": marked("Write to which body it is passed on, and why."),
        "complaint-pass-late": marked(
            "A complaint is passed on within three working days: the last was {day}."
        ),
        "complaint-reasons": marked(
            "Write what was found; of a justified complaint also what was done."
        ),
        "complaint-hand": marked("Write the day and the hour that stand on the talon."),
        "complaint-to-head": marked(
            "Complaint {number} puts a decision in question: the head sets it aside or upholds it."
        ),
        "complaint-no-decision": marked(
            "Complaint {number} puts no decision in question. Answer it."
        ),
        "complaint-undecided": marked(
            "{number} is not decided any more. Assign the complaint anew (F3) and answer it."
        ),
        "complaint-nobody-settles": marked(
            "Nobody here may decide upon complaint {number}. Pass it on to the competent body (F7)."
        ),
        "set-aside-share": marked(
            "{name} had a share in the decision set aside. Choose somebody who had none."
        ),
        "set-aside-unreturned": marked(
            "No {number} was set aside: take it back, or write why it is not given back."
        ),
        "complaint-letterless": marked("There is no letter about complaint {number} yet."),
    }
)
"""English sentences by code."""
