"""Say under the fields of a step what was reckoned from them: terms and balances (D32, D34)."""

import datetime as dt
from collections.abc import Iterable, Iterator

from desktop.i18n import _, _n
from desktop.models.dates import months_after
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.intake import Assessment
from desktop.models.intake_form import visible_questions
from desktop.models.intake_receipts import ReceiptBalance
from desktop.models.intake_values import period_of
from desktop.models.standard import Question, Standard
from desktop.presenters import formats
from desktop.presenters.intake_view import RemarkView


def remarks(draft: Draft, seen: Assessment, standard: Standard) -> tuple[RemarkView, ...]:
    """Return what is to be said, at most one remark for a step."""
    terms = " ".join(_terms(draft, standard))
    balances = " ".join(map(balance_words, seen.balances))
    over = any(balance.over_used for balance in seen.balances)
    found = (
        RemarkView(step="service", words=terms),
        RemarkView(step="duty", words=balances, tone="near" if over else "info", under="receipts"),
    )
    return tuple(remark for remark in found if remark.words)


def balance_words(balance: ReceiptBalance) -> str:
    """Say whom a receipt has served, what this application counts of it, and what is left."""
    said = _("Receipt {number}, {amount}:").format(
        number=f"№{formats.NO_BREAK}{balance.number}", amount=formats.money(balance.amount)
    )
    parts = [said, *_served(balance)]
    if balance.over_used:
        parts.append(_("**More was wanted than is left on it.**"))
    else:
        parts.append(_("Left after it: **{sum}**.").format(sum=formats.money(balance.left)))
    return " ".join(parts)


def _served(balance: ReceiptBalance) -> Iterator[str]:
    if balance.cases:
        cases = formats.listed(
            [
                f"{case.number} ({formats.money(case.used)})" if case.used else case.number
                for case in balance.cases
            ]
        )
        yield _("counted in {cases};").format(cases=cases)
    yield _("here {sum}.").format(sum=formats.money(balance.here))


def _terms(draft: Draft, standard: Standard) -> Iterator[str]:
    periods: Iterable[Question] = (
        each for each in visible_questions(standard, draft) if each.answer == "period"
    )
    for question in periods:
        words = _term_words(question, draft)
        if words:
            yield words


def _term_words(question: Question, draft: Draft) -> str:
    """Show how the length of a permitted term was reckoned, empty before both days are known."""
    days, months = period_of(question, draft), question.months
    if days is None or months is None:
        return ""
    first, last = days
    try:
        end = months_after(first, months)
    except Refusal:  # a term beyond the year 9999 is beyond all reckoning
        return ""
    count = _n("{count} month", "{count} months", months).format(count=months)
    said = _("{first} + {months} = {end}; the term ends on {last}:").format(
        first=formats.date_digits(first),
        months=count,
        end=formats.date_digits(end),
        last=formats.date_digits(last),
    )
    return f"{said} **{_verdict(question, end, last).format(months=count)}**."


def _verdict(question: Question, end: dt.date, last: dt.date) -> str:
    if question.longer:
        return _("more than {months}") if last > end else _("not more than {months}")
    return _("not less than {months}") if last >= end else _("less than {months}")
