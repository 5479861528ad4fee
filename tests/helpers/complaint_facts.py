"""What happens to a complaint, from its journal to its answer (W-25, D48)."""

import datetime as dt
from collections.abc import Iterator
from typing import Protocol

from desktop.models import facts
from desktop.models.facts import Complainant, Fact
from desktop.models.official import Official

HEAD = Official(staff="h1", name="Жақсыбеков Дәулет", post_kk="бастық", post_ru="начальник")
EMPLOYEE = Official(staff="i1", name="Ермекова Сәуле", post_kk="инспектор", post_ru="инспектор")


class Day(Protocol):
    """The office of a lawful day, as far as a complaint needs it."""

    day: dt.date

    def id(self, kind: str) -> str:
        """Return the next id."""
        ...


def complain(office: Day, which: int) -> Iterator[Fact]:
    """Take a complaint in; answer it, pass it on, strike it, or leave it waiting."""
    complaint = office.id("complaint")
    yield received(complaint, int(complaint.rpartition("-")[2]), on=office.day)
    if which % 5 == 4:
        return
    if which % 5 == 0:
        yield facts.ComplaintVoided(complaint=complaint, reason="екі рет", clerk_name="А")
        return
    yield facts.ComplaintAssigned(
        complaint=complaint, to=EMPLOYEE, by=HEAD, on=office.day, clerk_name="А"
    )
    if which % 5 == 1:
        yield facts.ComplaintPassedOn(
            complaint=complaint, to="ІІД", on=office.day, number="3/1", reason="құзыреті",
            by=HEAD, paper="p1", clerk_name="А",
        )  # fmt: skip
        return
    if which % 5 == 2:
        yield extended(complaint, on=office.day)
    if which % 7 == 3:
        yield facts.ComplaintFound(
            complaint=complaint, outcome="justified", found="расталды", on=office.day, by=EMPLOYEE,
            clerk_name="А",
        )  # fmt: skip
    yield facts.ComplaintAnswered(
        complaint=complaint, outcome="not", found="расталмады", measures="", on=office.day,
        signer=HEAD, by=EMPLOYEE, paper="p2", clerk_name="А",
    )  # fmt: skip
    yield facts.ComplaintLetterNumbered(
        complaint=complaint, paper="p2", number="3/2", date=office.day, clerk_name="А"
    )


def received(complaint: str, sequence: int, *, on: dt.date) -> facts.ComplaintReceived:
    """Return a complaint about a rude word."""
    return facts.ComplaintReceived(
        complaint=complaint,
        number=f"ШҒ-{on.year}/{sequence:04d}",
        qr=f"0211{90}{on.year}{sequence:06d}0",
        series=f"complaint/{on.year}",
        sequence=sequence,
        service="weapons",
        edition="2010-10-21",
        way="by-hand",
        complainant=Complainant(surname="Тестова", given="Анна", address="Зеренді"),
        subject="impolite",
        words="дөрекі сөз",
        level="body",
        to="ІІБ",
        contacts="",
        signed=True,
        reply_by="post",
        language="kk",
        track="plain",
        due=on + dt.timedelta(days=15),
        safe=on + dt.timedelta(days=14),
        paper=f"t-{complaint}",
        clerk_name="А",
    )


def extended(complaint: str, *, on: dt.date) -> facts.ComplaintExtended:
    """Return another term of a complaint."""
    return facts.ComplaintExtended(
        complaint=complaint, track="inquiry", extended=False, before_due=on, due=on, safe=on,
        tell_by=on, reason="тексеру", by=EMPLOYEE, paper="p3", clerk_name="А",
    )  # fmt: skip
