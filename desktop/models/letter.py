"""The letter of refusal in passages: what is locked, and what may be worded otherwise (W-14a, D25).

Whatever is typed, the application, the standard, every ground with its clause and the remedies
stand: a locked passage takes no words, and a ground never loses its fact. The fact of a
confidential ground is in the letter only where the signer chose so (D26). All is said in Kazakh
and in Russian; the letter itself speaks one of them.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.entry import clean_text
from desktop.models.path import CaseItem
from desktop.models.standard import Ground, Standard
from desktop.models.text import Text
from desktop.models.wording import citation_words

Spoken = Literal["kk", "ru"]
"""The languages a letter may be in: that of the state, or that of the application (W-14a)."""

_QUOTED: Final = re.compile("«[^»]*»")
_KAZAKH_WORD: Final = re.compile("(?<![А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі])[а-яёәғқңөұүһі]*[әғқңөұүһі]")
"""A word that is no name: it begins small and has a letter that Russian has not."""

_SPOKEN: Final[tuple[Spoken, ...]] = ("kk", "ru")
_OPENING: Final = Text(
    kk="{day} тіркелген {number} өтінішіңіз «{title}» мемлекеттік қызмет стандарты (Қазақстан "
    "Республикасы Үкіметінің {adopted} № {act} қаулысымен бекітілген) бойынша қаралды. "
    "Стандарттың {law}-тармағына сәйкес мемлекеттік қызмет көрсетуден мынадай негіздер бойынша "
    "бас тартылды:",
    ru="Ваше заявление {number}, зарегистрированное {day}, рассмотрено по стандарту "
    "государственной услуги «{title}», утверждённому постановлением Правительства Республики "
    "Казахстан от {adopted} № {act}. На основании пункта {law} стандарта в оказании "
    "государственной услуги отказано по следующим основаниям:",
    en="Your application {number} registered on {day} was considered under the standard of the "
    "state service “{title}”, approved by Resolution No {act} of the Government of {adopted}. "
    "Under paragraph {law} of the standard the service is refused on these grounds:",
)
_CLOSING: Final = Text(
    kk="Осы мән-жайлар жойылғаннан кейін өтінішті жалпы негізде қайта бере аласыз.",
    ru="После устранения этих обстоятельств вы вправе подать заявление вновь на общих основаниях.",
    en="Once these circumstances are removed, you may apply again.",
)
_REMEDIES: Final = Text(
    kk="Шағымдану және сотқа жүгіну тәртібі",
    ru="Порядок обжалования и обращения в суд",
    en="How to appeal and to go to court",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Hold words in the two languages of letters."""

    kk: str = ""
    ru: str = ""

    def spoken(self, language: Spoken) -> str:
        """Return the words in one language."""
        return self.ru if language == "ru" else self.kk


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Word a passage otherwise; None keeps what stands there in that language."""

    passage: str
    kk: str | None = None
    ru: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold one passage: its `lead` is locked always, its `words` unless it is `free`.

    The key is `opening`, `item:<item>`, `ground:<item>:<ground>`, `closing`, `remedies`,
    `remedies:<paragraph>` or `remedies:court`.
    """

    key: str
    lead: Said = Said()
    words: Said = Said()
    free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Hold what a letter is written from: the case and its items, the edition it pins."""

    number: str
    day: dt.date
    items: tuple[CaseItem, ...]
    standard: Standard


def letter_passages(
    told: Told, decisions: Sequence[ItemDecision], typed: Iterable[Typed] = ()
) -> tuple[Passage, ...]:
    """Return the one letter of all refused items, in its order; empty where nothing is refused."""
    refused = {each.item: each for each in decisions if each.outcome == "refused"}
    rows = [(item, refused[item.key]) for item in told.items if item.key in refused]
    if not rows:
        return ()
    words = {each.passage: each for each in typed}
    return tuple(_worded(each, words.get(each.key)) for each in _passages(told, rows))


def language_of(language: str) -> Spoken:
    """Return the language of a letter: Russian if the application is, else Kazakh (D25)."""
    return "ru" if language == "ru" else "kk"


def not_translated(passages: Iterable[Passage], language: str) -> tuple[Passage, ...]:
    """Return what a letter in Russian would say in Kazakh, for nobody worded it yet (W-14a, D25).

    A name or what stands in quotation marks may be Kazakh in any letter.
    """
    if language_of(language) == "kk":
        return ()
    return tuple(
        each
        for each in passages
        if each.free and _KAZAKH_WORD.search(_QUOTED.sub("", each.words.ru))
    )


def _passages(told: Told, rows: Sequence[tuple[CaseItem, ItemDecision]]) -> Iterator[Passage]:
    yield Passage(key="opening", words=_opening(told, rows[0][1]))
    number = 0
    for item, decision in rows:
        if len(told.items) > 1:
            yield Passage(key=f"item:{item.key}", lead=Said(kk=item.called, ru=item.called))
        for applied in decision.grounds:
            number += 1
            yield _ground(told.standard, item, applied, number)
    yield Passage(key="closing", words=_both(_CLOSING), free=True)
    yield from _remedies(told.standard)


def _opening(told: Told, decision: ItemDecision) -> Said:
    law = "".join(char for char in decision.grounds[0].ground.partition(".")[0] if char.isdecimal())
    act = told.standard.act

    def say(spoken: Spoken) -> str:
        return _OPENING.in_language(spoken).format(
            number=told.number,
            day=f"{told.day:%d.%m.%Y}",
            title=told.standard.title.in_language(spoken),
            adopted=f"{act.adopted:%d.%m.%Y}",
            act=act.number,
            law=law,
        )

    return Said(kk=say("kk"), ru=say("ru"))


def _ground(standard: Standard, item: CaseItem, applied: GroundApplied, number: int) -> Passage:
    """Word one ground: its clause and the law's own words are locked, the fact may be reworded."""
    law = next((each for each in standard.grounds if each.id == applied.ground), None)
    hidden = law is not None and law.confidential and not applied.prints_fact
    fact = "" if hidden else applied.fact
    return Passage(
        key=f"ground:{item.key}:{applied.ground}",
        lead=Said(kk=_clause(law, applied, number, "kk"), ru=_clause(law, applied, number, "ru")),
        words=Said(kk=fact, ru=fact),
        free=not hidden,
    )


def _clause(law: Ground | None, applied: GroundApplied, number: int, spoken: Spoken) -> str:
    """Cite a ground; a clause other than the ground's own, such as a norm of a law, is added."""
    cited = {citation_words(applied.ground, each) for each in _SPOKEN} | {applied.ground}
    norm = "" if applied.clause in cited else f" ({applied.clause})"
    words = f" – {law.text.in_language(spoken)}" if law is not None else ""
    return f"{number}. {citation_words(applied.ground, spoken)}{words}{norm}."


def _remedies(standard: Standard) -> Iterator[Passage]:
    yield Passage(key="remedies", lead=_both(_REMEDIES))
    says = {each.number: each.says for each in standard.paragraphs}
    for number in standard.remedies.paragraphs:
        cited = Said(kk=citation_words(number, "kk"), ru=citation_words(number, "ru"))
        words = Said(
            kk=f"{cited.kk}: {says[number].kk}",
            ru=f"{cited.ru}: {says[number].ru}",
        )
        yield Passage(key=f"remedies:{number}", words=words)
    if standard.remedies.court is not None:
        yield Passage(key="remedies:court", words=_both(standard.remedies.court))


def _worded(passage: Passage, typed: Typed | None) -> Passage:
    """Put what was typed into a free passage; the fact of a ground cannot be typed away."""
    if typed is None or not passage.free:
        return passage
    kept = passage.key.startswith("ground:")

    def say(words: str | None, standing: str) -> str:
        said = standing if words is None else clean_text(words)
        return said or (standing if kept else "")

    words = Said(kk=say(typed.kk, passage.words.kk), ru=say(typed.ru, passage.words.ru))
    return Passage(key=passage.key, lead=passage.lead, words=words, free=True)


def _both(text: Text) -> Said:
    return Said(kk=text.kk, ru=text.ru)
