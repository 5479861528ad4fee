"""The words for complaints: what is asked, and where they stand (W-24, D48)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

COMPLAINTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "paper.complaint-talon": marked("Complaint talon"),
        "paper.complaint-notice": marked("Notice about a complaint"),
        "paper.complaint-reply": marked("Reply to a complaint"),
        "series.complaint": marked("Complaints"),
        "command.complaint.see": marked("looking at complaints"),
        "command.complaint.receive": marked("registering complaints"),
        "command.complaint.assign": marked("assigning complaints"),
        "command.complaint.enter-assignment": marked("entering resolutions on complaints"),
        "command.complaint.handle": marked("considering and answering complaints"),
        "command.complaint.void": marked("striking complaints"),
        "complaint.service": marked("About which service"),
        "complaint.way": marked("How it came"),
        "complaint.subject": marked("What about"),
        "complaint.level": marked("Addressed to"),
        "complaint.signed": marked("Signature"),
        "complaint.language": marked("Language of the reply"),
        "complaint.reply": marked("Where the reply goes"),
        "complaint.track": marked("Term"),
        "complaint.who": marked("An individual or an organisation"),
        "complaint.surname": marked("Surname"),
        "complaint.given": marked("Name"),
        "complaint.patronymic": marked("Patronymic"),
        "complaint.organisation": marked("Name of the organisation"),
        "complaint.address": marked("Postal address"),
        "complaint.email": marked("E-mail"),
        "complaint.phone": marked("Telephone"),
        "complaint.outgoing": marked("Outgoing No of the organisation"),
        "complaint.outgoing_date": marked("Its date"),
        "complaint.words": marked("What it says, in short"),
        "complaint.against": marked("Of whom it complains"),
        "complaint.case": marked("Number of the application"),
        "complaint.ticket": marked("Queue number"),
        "complaint.ticket_day": marked("On which day"),
        "complaint.to": marked("To whom"),
        "complaint.on": marked("Day of the resolution"),
        "complaint.by": marked("Whose resolution"),
        "complaint.resolution": marked("Resolution"),
        "complaint.further": marked("Which term"),
        "complaint.reason": marked("Why"),
        "complaint.body": marked("Competent body"),
        "complaint.number": marked("No of the letter it goes with"),
        "complaint.outcome": marked("The complaint is"),
        "complaint.found": marked("What was found"),
        "complaint.measures": marked("What was done"),
        "complaint.signer": marked("Who signed the reply"),
        "complaint.signed_on": marked("Signed on"),
        "complaint-state.received": marked("not assigned yet"),
        "complaint-state.assigned": marked("being considered"),
        "complaint-state.answered": marked("answered"),
        "complaint-state.passed-on": marked("passed on to the competent body"),
        "complaint-state.void": marked("struck"),
    }
)
"""English labels by code."""
