"""Papers of complaints as they look when filled, of an invented one (W-25, D14)."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.complaint import standing
from desktop.models.complaint_letters import (
    LetterOf,
    covering_content,
    extension_content,
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
from desktop.models.paper import PaperKind, service_of
from desktop.models.paper_table import Content, PaperForm
from desktop.models.standard import Standard
from desktop.models.text import Text
from desktop.services.sample_case import CLERK, HEAD, QR, Fill, Sample

_NUMBER: Final = "ШҒ-0000/0000"
_HIGHER: Final = Text(
    kk="Үлгі облысының ІІД, тел. 00-00-00; ІІМ",
    ru="ДВД области-образца, тел. 00-00-00; МВД",
    en="Department of the sample region, tel. 00-00-00; Ministry",
)
_SAID: Final = {
    "kk": ("Дәлізде дөрекі сөйледі", "Расталды", "Қызметкерге ескерту жасалды", "Тексеру қажет"),
    "ru": (
        "Грубое слово в коридоре",
        "Подтвердилось",
        "Сотруднику вынесено предупреждение",
        "Нужна проверка",
    ),
}


def _received(sample: Sample, service: str) -> ComplaintReceived:
    russian = sample.language == "ru"
    on = sample.at.date()
    return ComplaintReceived(
        complaint="",
        number=_NUMBER,
        qr=QR,
        series="",
        sequence=0,
        service=service,
        edition="",
        way="by-hand",
        complainant=Complainant(
            surname="Петренко" if russian else "Қасымов",
            given="Иван" if russian else "Төлеген",
            patronymic="Сергеевич" if russian else "Серікұлы",
            address="село Зеренда, улица Абая, 42" if russian else "Зеренді ауылы, Абай көшесі, 42",
        ),
        subject="impolite",
        words=_words(sample)[0],
        level="body",
        to="",
        contacts="",
        signed=True,
        reply_by="post",
        language="ru" if russian else "kk",
        track="plain",
        due=on + dt.timedelta(days=15),
        safe=on + dt.timedelta(days=15),
        paper="",
        clerk_name=CLERK.name,
    )


def _talon(sample: Sample, kind: PaperKind) -> Content:
    service = service_of(kind)
    rules = sample.catalogue.complaints()
    plain, inquiry = rules.tracks[0], rules.tracks[-1]
    of = TalonOf(
        standard=sample.catalogue.standard(service),
        office=sample.place,
        contact=HEAD,
        days=plain.days,
        more=inquiry.days,
        longer=sample.at.date() + dt.timedelta(days=inquiry.days),
        higher=_HIGHER,
        made_at=sample.at,
    )
    return talon_content(_received(sample, service), of)


def _of(sample: Sample, received: ComplaintReceived, standard: Standard) -> LetterOf:
    return LetterOf(
        complaint=standing(sample.at, [received]),
        standard=standard,
        office=sample.place,
        rules=sample.catalogue.complaints(),
        signer=HEAD,
        executor=CLERK,
        higher=_HIGHER,
        made_at=sample.at,
    )


def _reply(sample: Sample, _kind: PaperKind) -> Content:
    received = _received(sample, sample.service)
    _said, found, measures, _why = _words(sample)
    answered = ComplaintAnswered(
        complaint="",
        outcome="justified",
        found=found,
        measures=measures,
        on=sample.at.date(),
        signer=HEAD,
        by=CLERK,
        paper="",
        clerk_name=CLERK.name,
    )
    standard = sample.catalogue.standard(sample.service)
    return reply_content(answered, _of(sample, received, standard))


def _notice(sample: Sample, _kind: PaperKind) -> Content:
    received = _received(sample, sample.service)
    later = received.due + dt.timedelta(days=15)
    extended = ComplaintExtended(
        complaint="",
        track="inquiry",
        extended=False,
        before_due=received.due,
        due=later,
        safe=later,
        tell_by=received.due,
        reason=_words(sample)[3],
        by=CLERK,
        paper="",
        clerk_name=CLERK.name,
    )
    standard = sample.catalogue.standard(sample.service)
    return extension_content(extended, _of(sample, received, standard))


def _covering(sample: Sample, _kind: PaperKind) -> Content:
    received = _received(sample, sample.service)
    passed = ComplaintPassedOn(
        complaint="",
        to=_HIGHER.in_language("ru" if sample.language == "ru" else "kk"),
        on=sample.at.date(),
        number="",
        reason=_words(sample)[3],
        by=CLERK,
        paper="",
        clerk_name=CLERK.name,
    )
    standard = sample.catalogue.standard(sample.service)
    return covering_content(passed, _of(sample, received, standard))


def _words(sample: Sample) -> tuple[str, str, str, str]:
    return _SAID["ru" if sample.language == "ru" else "kk"]


COMPLAINTS: Final[Mapping[PaperForm, Fill]] = MappingProxyType(
    {
        "complaint-talon": _talon,
        "complaint-reply": _reply,
        "complaint-notice": _notice,
        "complaint-covering": _covering,
    }
)
"""What fills the papers of a complaint, by their form."""
