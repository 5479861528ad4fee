"""What is recorded of complaints, each act with its command (W-25, D48)."""

import datetime as dt
from typing import Final

from desktop.models.facts import Complainant
from desktop.models.official import OnPaper
from desktop.services import complaint_decision, complaint_letters, complaints
from desktop.services.complaint_decision import Settlement
from desktop.services.complaints import NewComplaint
from tests.helpers.acts.act import Act

TODAY: Final = dt.date(2013, 11, 25)
NEW: Final = NewComplaint(
    service="weapons",
    way="by-hand",
    complainant=Complainant(surname="Тестова", given="Анна", address="Зеренді"),
    subject="impolite",
    words="дөрекі сөз",
)
ACTS: Final = (
    Act("complaints.receive", "complaint.receive", lambda d: complaints.receive(d, NEW)),
    Act("complaints.assign", "complaint.assign", lambda d: complaints.assign(
        d, complaint="c", to="inspector")),
    Act("complaints.assign", "complaint.enter-assignment", lambda d: complaints.assign(
        d, complaint="c", to="inspector", paper=OnPaper(by="head", on=TODAY))),
    Act("complaints.void", "complaint.void", lambda d: complaints.void(
        d, complaint="c", reason="қате")),
    Act("complaint_letters.extend", "complaint.handle", lambda d: complaint_letters.extend(
        d, complaint="c", reason="тексеру", further=True)),
    Act("complaint_letters.pass_on", "complaint.handle", lambda d: complaint_letters.pass_on(
        d, complaint="c", to="ІІД", reason="құзыреті")),
    Act("complaint_letters.answer", "complaint.handle", lambda d: complaint_letters.answer(
        d, complaint="c", outcome="not", found="расталмады", signer="head", on=TODAY)),
    Act("complaint_decision.find", "complaint.handle", lambda d: complaint_decision.find(
        d, complaint="c", outcome="justified", found="расталды")),
    Act("complaint_decision.settle", "complaint.settle", lambda d: complaint_decision.settle(
        d, complaint="c", settled=Settlement(decision="upheld", reason="заңды"))),
    Act("complaint_decision.settle", "complaint.enter-assignment",
        lambda d: complaint_decision.settle(d, complaint="c", settled=Settlement(
            decision="upheld", reason="заңды", paper=OnPaper(by="head", on=TODAY)))),
    Act("complaint_letters.number_letter", "complaint.receive",
        lambda d: complaint_letters.number_letter(d, complaint="c", number="3/1")),
)  # fmt: skip
