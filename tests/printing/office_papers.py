"""Invented papers that stay in the office: the registers and sheets it prints for itself."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from desktop.models.breach import Breach, BreachKind, Cause, Stretch
from desktop.models.day_sheet import DayTold, LineOfDay, RegisterOfDay, day_content
from desktop.models.morning_sheet import DayLine, next_sheet, sheet_content
from desktop.models.paper import PaperKind
from desktop.models.paper_contents import ReadyContent, RegisterContent, SheetContent
from desktop.models.paper_parts import Wording
from desktop.models.paper_sheets import A3, A4, A5, ROLL, Sheet
from desktop.models.paper_stand import StandContent
from desktop.models.paper_table import Content
from desktop.models.power_cut import Begun, PowerCutTold, Waiting, power_cut_content
from desktop.models.ready import ready
from desktop.models.ready_words import ready_content
from desktop.models.register import (
    OUTSIDE_HOURS,
    Deviation,
    day_warned_words,
    out_of_turn_words,
    register_content,
)
from desktop.models.register_breach import breach_words, numbers_words
from desktop.models.registers import REGISTERS
from desktop.models.stand_words import StandTold, stand_content
from desktop.models.text import Language, Text
from tests.helpers.facts import DAY, moment, office_chosen
from tests.helpers.office import catalogue
from tests.printing.blank_papers import blank_papers
from tests.printing.due_papers import due_papers
from tests.printing.exchange_papers import exchange_papers
from tests.printing.handed_papers import handed_papers
from tests.printing.person_papers import person_papers
from tests.printing.register_papers import register_papers
from tests.printing.week_papers import week_papers

LINE = Text(
    kk="Құжат тапсыру · 1-терезе",
    ru="Сдача документов · Окно 1",
    en="Handing in papers · Window 1",
)
VETERAN = Text(
    kk="Ұлы Отан соғысының ардагері немесе оған теңестірілген адам",
    ru="Ветеран Великой Отечественной войны или приравненный к нему",
    en="Veteran of the Great Patriotic War, or of equal standing",
)
WINDOW = Text(kk="1-терезе", ru="Окно 1", en="Window 1")
NOBODY = Text(kk="", ru="", en="")
COUNTER = Text(kk="Құжат тапсыру", ru="Сдача документов", en="Handing in papers")
WHO = "Сейтова Айгүл Болатқызы"


def deviations(count: int = 4) -> tuple[Deviation, ...]:
    """Invent so many lines of the register, all kinds in turn."""
    kinds = (
        day_warned_words(("no-reception",)),
        OUTSIDE_HOURS["number-outside-hours"],
        out_of_turn_words(VETERAN, "куәлігі № 1187", 3),
        OUTSIDE_HOURS["case-outside-hours"],
    )
    numbers = ("", "Қ-014", "Қ-022", "Қ-2013/0187")
    return tuple(
        Deviation(
            at=moment(9, 3) + dt.timedelta(minutes=7 * n),
            number=numbers[n % len(kinds)],
            line=LINE if numbers[n % len(kinds)] else NOBODY,
            what=kinds[n % len(kinds)],
            who=WHO,
        )
        for n in range(count)
    )


def kept_too_long() -> tuple[Deviation, ...]:
    """Invent what passed a limit: a crowd with its cause, and a service that still owes one."""
    crowd = Cause(
        cause="c", kind="power", begins=moment(9, 0), ends=moment(11, 0), words="қосалқы станция"
    )
    waits = Stretch(
        line="weapons.hand-in",
        kind="wait",
        breaches=tuple(_past(f"Қ-{n:03d}", "wait", 34 + n) for n in range(23, 36)),
        causes=(crowd,),
    )
    service = Stretch(
        line="weapons.hand-in", kind="service", breaches=(_past("Қ-022", "service", 41),)
    )
    return tuple(
        Deviation(
            at=moment(10, 4),
            number=numbers_words(each),
            line=COUNTER,
            what=breach_words(each),
            who=WHO if each.causes else "–",
        )
        for each in (waits, service)
    )


def _past(number: str, kind: BreachKind, minutes: int) -> Breach:
    since = moment(9, 30)
    return Breach(
        ticket=number,
        number=number,
        line="weapons.hand-in",
        kind=kind,
        since=since,
        over_at=since + dt.timedelta(minutes=30),
        until=since + dt.timedelta(minutes=minutes),
        minutes=minutes,
    )


def register(count: int = 4, language: Language = "ru") -> RegisterContent:
    """Invent a register of deviations with so many lines."""
    return register_content(
        (*deviations(count), *(kept_too_long() if count else ())),
        first=dt.date(2013, 11, 1),
        last=dt.date(2013, 11, 25),
        office=office_chosen(),
        made_at=moment(18, 5),
        clerk_name=WHO,
        clerk_post="кеңсе маманы" if language == "kk" else "специалист канцелярии",
        language=language,
    )


def papers_ready(
    applicant: str = "citizen", *, service: str = "weapons", language: Language = "ru"
) -> ReadyContent:
    """Make what a kind of applicant has ready for the first purpose of a service."""
    standard = catalogue().standard(service)
    purpose = standard.purposes[0].id
    found = ready(
        standard, applicant=applicant, purpose=purpose, table=catalogue().mci(), today=DAY
    )
    return ready_content(
        found,
        standard=standard,
        applicant=applicant,
        purpose=purpose,
        office=office_chosen(),
        made_at=moment(),
        language=language,
    )


def morning_sheet(language: Language = "ru") -> SheetContent:
    """Make the sheet of a day whose first numbers were given by word already."""
    lines = [
        DayLine(
            service=service,
            line=rule.id,
            letter=rule.letter,
            name=rule.short,
            last=2 if rule.id == "collect" else 0,
        )
        for service in ("weapons", "invitations")
        for rule in catalogue().standard(service).lines
    ]
    return sheet_content(
        next_sheet(lines, on_paper=None),
        day=DAY,
        office=office_chosen(),
        made_at=moment(8, 50),
        language=language,
    )


def stand(spoken: Language) -> StandContent:
    """Make a sheet of the stand in one language."""
    standard = catalogue().standard("weapons")
    found = ready(
        standard, applicant="citizen", purpose="register", table=catalogue().mci(), today=DAY
    )
    told = StandTold(
        found=found,
        standard=standard,
        applicant="citizen",
        purpose="register",
        office=office_chosen(),
        account="KZ00 0000 0000 0000 0000",
        made_at=moment(),
    )
    return stand_content(told, spoken)


def day_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield the sheets of a day: one that was full, one nobody came to, and of a power cut."""
    lines = catalogue().standard("weapons").lines
    counts = {"given": 41, "served": 36, "left": 2, "no-show": 1, "carried-over": 1, "answered": 1}
    full = DayTold(
        day=DAY,
        office=Wording(kk=office_chosen().name_kk, own=office_chosen().name_ru),
        opened_at=moment(8, 50),
        opened_by="Сейтова Айгүл Болатқызы",
        closed_at=moment(18, 5),
        closed_by="Сейтова Айгүл Болатқызы",
        lines=[LineOfDay(name=each.name, counts=counts, longest=37, late=3) for each in lines],
        unserved=[("Қ-024", "left"), ("Қ-025", "no-show"), ("Ш-010", "carried-over")],
        registers=[RegisterOfDay(title=REGISTERS["talons"].title, count=29, first=7, last=35)],
        unprinted=2,
        drafts=1,
    )
    empty = replace(full, lines=(), unserved=(), registers=(), unprinted=0, drafts=0)
    for name, told in (("", full), ("-empty", empty)):
        sheet = day_content(told, post="кеңсе маманы", language=spoken)
        yield f"day-sheet{name}-a4-{spoken}", "day-sheet", sheet, A4
    here = Waiting(number="Қ-023", line=lines[0].name, since=moment(), waited=0, window=WINDOW)
    queue = [here] + [
        Waiting(number=f"Қ-{24 + n:03d}", line=lines[0].name, since=moment(), waited=n, held=n == 1)
        for n in range(30)
    ]
    told_of_cut = PowerCutTold(
        office=full.office,
        now=moment(17, 26),
        queue=queue,
        following=[(each.name, f"{each.letter}-050") for each in lines],
        drafts=[Begun(place=Text(kk="Қ-023", ru="Қ-023", en="Қ-023"), name="", saved_at=moment())],
        blocks=[(lines[0].name, "№ 30–44, 46")],
    )
    cut = power_cut_content(told_of_cut, post="кеңсе маманы", clerk="А", language=spoken)
    yield f"power-cut-sheet-a4-{spoken}", "power-cut-sheet", cut, A4


def office_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield each of them on each sheet, one register with lines for two pages."""
    yield f"papers-ready-a4-{spoken}", "papers-ready", papers_ready(language=spoken), A4
    yield f"papers-ready-a5-{spoken}", "papers-ready", papers_ready(language=spoken), A5
    yield f"papers-ready-roll-{spoken}", "papers-ready", papers_ready(language=spoken), ROLL
    refused = papers_ready("foreigner-up-to-6-months", service="invitations", language=spoken)
    yield f"papers-ready-refused-{spoken}", "papers-ready", refused, A4
    yield f"morning-sheet-a4-{spoken}", "morning-sheet", morning_sheet(spoken), A4
    yield from day_papers(spoken)
    yield f"stand-sheet-a4-{spoken}", "stand-sheet", stand(spoken), A4
    yield f"stand-sheet-a3-{spoken}", "stand-sheet", stand(spoken), A3
    yield f"stand-handout-a5-{spoken}", "stand-handout", stand(spoken), A5
    yield f"stand-handout-a4-{spoken}", "stand-handout", stand(spoken), A4
    yield f"register-deviations-a4-{spoken}", "register-deviations", register(4, spoken), A4
    if spoken == "kk":
        yield "register-deviations-long-kk", "register-deviations", register(30, spoken), A4
    yield f"register-deviations-empty-{spoken}", "register-deviations", register(0, spoken), A4
    yield from handed_papers(spoken)
    yield from blank_papers(spoken)
    yield from exchange_papers(spoken)
    yield from person_papers(spoken)
    yield from register_papers(spoken)
    yield from due_papers(spoken)
    yield from week_papers(spoken)
