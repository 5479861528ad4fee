"""Invented papers of complaints, as short and as long as they come (W-25, D14)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from desktop.models.complaint import standing
from desktop.models.complaint_letters import (
    LetterOf,
    covering_content,
    extension_content,
    passed_content,
    reply_content,
)
from desktop.models.complaint_words import TalonOf, talon_content
from desktop.models.facts import (
    Complainant,
    ComplaintAnswered,
    ComplaintExtended,
    ComplaintPassedOn,
    ComplaintReceived,
)
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, A4_CARDS, LABEL, Sheet
from desktop.models.paper_table import Content
from desktop.models.text import Language, Text
from tests.helpers.complaint_facts import extended, received
from tests.helpers.facts import DAY, moment, office_chosen
from tests.helpers.office import catalogue
from tests.printing.decision_papers import CLERK, HEAD, LONG

HIGHER = Text(
    kk="Ақмола облысының ІІД, Көкшетау қаласы, М. Горький көшесі, 35, тел. 29-11-24, 29-11-25; "
    "Қазақстан Республикасы Ішкі істер министрлігі, 010000, Астана қаласы, тел. 8 (7172) 71-51-31",
    ru="ДВД Акмолинской области, Көкшетау қаласы, М. Горький көшесі, 35, тел. 29-11-24, 29-11-25; "
    "Министерство внутренних дел Республики Казахстан, тел. 8 (7172) 71-51-31",
    en="Department of Aqmola region, tel. 29-11-24; Ministry of Internal Affairs",
)
LONGEST = Complainant(
    organisation="«Әбдірахманқызы-Құдайбергенова және серіктестері күзет агенттігі» жауапкершілігі "
    "шектеулі серіктестігі",
    address="Ақмола облысы, Зеренді ауданы, Қарабұлақ ауылдық округі, Ғабдуллин Мәлік көшесі, 114",
    outgoing="14/2-118",
    outgoing_date=DAY,
)
FOUND = (
    "Бейнежазба қаралды, үш куәгерден түсініктеме алынды. Қызметкер келушіні екі сағаттан астам "
    "күттіріп, дөрекі сөйлеген. Кезектен тыс шақыру болмаған. "
)


def complaint_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield the talons on both of their sheets, a reply, a long one, and the two notices."""
    told = _told(spoken)
    for service in ("weapons", "invitations"):
        kind = f"complaint-talon-{service}"
        of = _talon_of(service)
        far = replace(of, contact=LONG, office=replace(of.office, name_kk=LONGEST.organisation))
        yield f"{kind}-label-{spoken}", kind, talon_content(told, of), LABEL
        yield f"{kind}-cards-{spoken}", kind, talon_content(told, of), A4_CARDS
        yield f"{kind}-long-{spoken}", kind, talon_content(told, far), LABEL
        promised = replace(told, track="inquiry")
        short = talon_content(promised, replace(of, more=0))
        yield f"{kind}-promised-{spoken}", kind, short, LABEL
    long = replace(told, complainant=LONGEST)
    yield f"complaint-reply-{spoken}", "complaint-reply", _reply(told, "расталмады"), A4
    yield f"complaint-reply-long-{spoken}", "complaint-reply", _reply(long, FOUND * 6), A4
    later = extended("k1", on=DAY)
    yield f"complaint-notice-{spoken}", "complaint-notice", _extended(told, later), A4
    passed = ComplaintPassedOn(
        complaint="k1", to="Ақмола облысының ішкі істер департаменті", on=DAY, number="3/7",
        reason="басшының үстінен берілген", by=HEAD, paper="p", clerk_name=CLERK.name,
    )  # fmt: skip
    content = passed_content(passed, _of(long))
    yield f"complaint-passed-{spoken}", "complaint-notice", content, A4
    covering = covering_content(passed, _of(long))
    yield f"complaint-covering-{spoken}", "complaint-covering", covering, A4


def _told(spoken: Language) -> ComplaintReceived:
    return replace(received("k1", 14, on=DAY), language=spoken, clerk_name=CLERK.name)


def _talon_of(service: str) -> TalonOf:
    return TalonOf(
        standard=catalogue().standard(service),
        office=office_chosen(),
        contact=HEAD,
        days=15,
        more=30,
        longer=DAY + dt.timedelta(days=30),
        higher=HIGHER,
        made_at=moment(),
    )


def _of(told: ComplaintReceived) -> LetterOf:
    return LetterOf(
        complaint=standing(moment(), [told]),
        standard=catalogue().standard("weapons"),
        office=office_chosen(),
        rules=catalogue().complaints(),
        signer=HEAD,
        executor=CLERK,
        higher=HIGHER,
        made_at=moment(),
    )


def _reply(told: ComplaintReceived, found: str) -> Content:
    answered = ComplaintAnswered(
        complaint="k1", outcome="partly", found=found, measures="ескертілді", on=DAY, signer=HEAD,
        by=CLERK, paper="p", clerk_name=CLERK.name, outgoing="3/41",
    )  # fmt: skip
    return reply_content(answered, _of(told))


def _extended(told: ComplaintReceived, later: ComplaintExtended) -> Content:
    return extension_content(later, _of(told))
