"""What an application owed and paid, as its peek tells it: duty, exemption, receipts."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.i18n import _
from desktop.models.application import Application, Receipt
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.cases_view import FactView
from desktop.presenters.labels import label
from desktop.store import receipts
from desktop.store.handles import Reader


def duty_facts(
    reader: Reader, case: str, application: Application, standard: Standard | None
) -> Iterator[FactView]:
    """Tell each duty with what was paid, who is freed from it, and each receipt's balance."""
    yield from _sums(application, standard)
    freed = application.payer_exemption
    if freed is not None:
        said = ", ".join(part for part in (freed.ground, freed.document) if part)
        yield FactView(name=label("group.payer"), value=said)
    for receipt in application.receipts:
        yield FactView(name=_("Receipt"), value=_receipt_words(reader, case, receipt))


def _sums(application: Application, standard: Standard | None) -> Iterator[FactView]:
    """Tell each duty; the second is told apart by its own name, too long to stand at the first."""
    names = {each.id: formats.text(each.name) for each in standard.duties} if standard else {}
    for place, duty in enumerate(application.duties):
        name = names.get(duty.duty, _("State duty")) if place else _("State duty")
        paid = formats.money(duty.paid)
        if not duty.exact:  # no rate is known (D3): only what was paid can be told
            if duty.paid:
                yield FactView(name=name, value=paid)
            continue
        said = _("{due}, paid {paid}").format(due=formats.money(duty.due * 100), paid=paid)
        short = duty.paid < min(Decimal(duty.due * 100), Decimal(duty.exact))
        yield FactView(name=name, value=said, tone="near" if short else "normal")


def _receipt_words(reader: Reader, case: str, receipt: Receipt) -> str:
    """Name a receipt, the other applications that count it, and what is left of it (D32)."""
    use = receipts.used(
        reader,
        bank=receipt.bank,
        number=receipt.number,
        paid_on=receipt.paid_on,
        amount=receipt.amount,
    )
    others = [each.number for each in use.cases if each.case != case]
    words = [
        f"№{formats.NO_BREAK}{receipt.number}",
        formats.date_digits(receipt.paid_on),
        formats.money(receipt.amount),
    ]
    if others:
        words.append(_("also in {cases}").format(cases=formats.listed(others)))
        words.append(_("left {sum}").format(sum=formats.money(max(use.left, 0))))
    return " · ".join(words)
