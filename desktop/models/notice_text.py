"""The text of a notice to an applicant, in Kazakh and in his language (I-3a, I-15, D31).

It names the application by its number alone: whoever else reads the letter learns nobody's name.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models.facts import NoticeAbout, OfficeChosen
from desktop.models.text import Language, Text
from desktop.models.wording import date_words

_SWITCHED: Final = Text(
    kk="{number} өтінішінің орындау мерзімі өзгерді: {before} орнына {due}. Себебі: {reason}",
    ru="Срок заявления {number} изменён: вместо {before} – {due}. Причина: {reason}",
    en="The term of application {number} has changed: {due} instead of {before}. Reason: {reason}",
)
_MOVED: Final = Text(
    kk="{number} өтініші бойынша нәтиже берілетін күн өзгерді: {before} орнына {due}. "
    "Негізі: {reason}",
    ru="День выдачи результата по заявлению {number} изменён: вместо {before} – {due}. "
    "Основание: {reason}",
    en="The day of the result of application {number} has moved: {due} instead of {before}. "
    "Ground: {reason}",
)
_DECIDED: Final = Text(
    kk="{number} өтініші бойынша шешім қабылданды: {outcome}.",
    ru="По заявлению {number} принято решение: {outcome}.",
    en="Application {number} is decided: {outcome}.",
)
_PERMITTED: Final = Text(
    kk="{number} өтініші бойынша Қазақстан Республикасына кіруге рұқсат берілгені расталады.",
    ru="По заявлению {number} подтверждается, что въезд в Республику Казахстан разрешён.",
    en="Application {number}: it is confirmed that entry to the Republic of Kazakhstan is "
    "permitted.",
)
_OUTCOMES: Final[dict[str, Text]] = {
    "granted": Text(kk="қанағаттандырылды", ru="удовлетворено", en="granted"),
    "refused": Text(
        kk="дәлелді бас тарту берілді",
        ru="вынесен мотивированный отказ",
        en="refused, with reasons",
    ),
    "part": Text(
        kk="ішінара қанағаттандырылды, қалғаны бойынша дәлелді бас тарту берілді",
        ru="удовлетворено частично, в остальном вынесен мотивированный отказ",
        en="granted in part, refused with reasons for the rest",
    ),
}
_BRING: Final = Text(
    kk="Жеке басыңызды растайтын құжатты ала келіңіз; өкіл – сенімхатты. "
    "Талон жоғалса, нәтиже онсыз да беріледі.",
    ru="Возьмите документ, удостоверяющий личность; представитель – доверенность. "
    "Если талон утерян, результат выдадут и без него.",
    en="Bring your identity document; a representative brings the power of attorney. "
    "If the talon is lost, the result is handed over without it.",
)
_SUBJECTS: Final[dict[str, Text]] = {
    "ready": Text(
        kk="{number}: нәтиже дайын", ru="{number}: результат готов", en="{number}: ready"
    ),
    "decision": Text(
        kk="{number}: шешім қабылданды", ru="{number}: принято решение", en="{number}: decided"
    ),
    "term-switched": Text(
        kk="{number}: мерзім өзгерді", ru="{number}: срок изменён", en="{number}: another term"
    ),
    "due-moved": Text(
        kk="{number}: күн өзгерді", ru="{number}: день изменён", en="{number}: another day"
    ),
    "other": Text(kk="{number}: хабарлама", ru="{number}: уведомление", en="{number}: a notice"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Hold how a term stood, how it stands, and why."""

    before: dt.date
    due: dt.date
    reason: str


def change_words(kind: str, number: str, change: Change, language: Language) -> str:
    """Say that a term was switched (D31) or its day moved (D6), and why."""
    pattern = _SWITCHED if kind == "term-switched" else _MOVED
    said = pattern.in_language(language).format(
        number=number,
        before=date_words(change.before, language),
        due=date_words(change.due, language),
        reason=change.reason,
    )
    return said if said.endswith((".", "!", "?")) else f"{said}."


def decision_words(number: str, decision: str, language: Language) -> str:
    """Say how an application was decided; empty while it is not (I-15)."""
    outcome = _OUTCOMES.get(decision)
    if outcome is None:
        return ""
    pattern = _DECIDED.in_language(language)
    return pattern.format(number=number, outcome=outcome.in_language(language))


def permitted_words(number: str, language: Language) -> str:
    """Confirm that entry is permitted: the result of an application through the portal (I-3a)."""
    return _PERMITTED.in_language(language).format(number=number)


def bring_words(language: Language) -> str:
    """Say what to bring, and that a lost talon is no obstacle (D53, D55)."""
    return _BRING.in_language(language)


def subject_words(about: NoticeAbout, number: str, language: Language) -> str:
    """Return the subject of a letter, in Kazakh and in the applicant's language."""
    text = _SUBJECTS[about]
    said = dict.fromkeys(text.in_language(each) for each in ("kk", language))
    return " / ".join(said).format(number=number)


def office_lines(office: OfficeChosen, language: Language) -> str:
    """Name the office, where it is and by which numbers it is reached."""
    name = Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en).in_language(language)
    parts = (name, office.address, ", ".join(office.phones))
    return "\n".join(part for part in parts if part)


def file_text(*, to: str, subject: str, body: str) -> str:
    """Return the text file an e-mail is sent from by hand: addressee, subject, text (I-3a)."""
    return f"To: {to}\nSubject: {subject}\n\n{body.strip()}\n"
