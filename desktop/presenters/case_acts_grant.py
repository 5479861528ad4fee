"""Make the results of a decided application: each with its number and days, then ready (W-14)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.granting import Days
from desktop.models.path import Seen
from desktop.presenters import formats
from desktop.presenters.blank_layers import BlankLayers
from desktop.presenters.case_acts_asking import ask, needed_words
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed, day_value
from desktop.presenters.labels import label
from desktop.services import results
from desktop.services.desk import Desk
from desktop.services.examining import pinned_standard
from desktop.services.known_cases import whole_case
from desktop.services.portal_answer import goes_by_portal
from desktop.services.results import Entered, Granted, Prepared

RESULTS: Final = "results"


class MakeResults:
    """Ask for what the results of one application still need, and make all of them at once."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown`, `case-not-decided` (`number`)."""
        self._granting = results.to_grant(desk, case=case)
        row = self._granting.found.row
        self._number, self._seen = row.number, Seen(case=case, revision=row.revision)
        standard = pinned_standard(desk, self._granting.found)
        self._kinds = {each.id: each.name for each in standard.permits}
        self._layers = BlankLayers(desk, (each.plan.kind for each in self._granting.results))
        self._by_portal = goes_by_portal(self._granting.found)
        self._made: Granted | None = None
        self._blanks: frozenset[str] = frozenset()

    def view(self, typed: Typed) -> SheetView:
        """Show every result with its number; ask for its days, its blank and what came with it."""
        return SheetView(
            title=_("Results"),
            sentence=self._sentence(),
            verb=_("Make the results, lay them ready"),
            groups=(
                *self._why_on_paper(typed),
                *(self._group(each, typed) for each in self._granting.results),
            ),
            warning=_(
                "Numbers are given for good and the papers are made. F9 again confirms it, "
                "Esc leaves it."
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Make them; the first paper is shown, the others are printed beside it."""
        entered = [self._entered(each, typed) for each in self._granting.results]
        self._made = results.grant_results(
            desk, seen=self._seen, entered=entered, asked=typed.text("asked")
        )
        self._blanks = frozenset(self._filled(desk, typed))
        return next(iter(self._made.papers), "")

    def more_papers(self) -> tuple[str, ...]:
        """Return the papers beside the first, once they are made."""
        return self._made.papers[1:] if self._made else ()

    def onto_blanks(self) -> frozenset[str]:
        """Return those of them that print onto ready blanks, once they are made (D28)."""
        return self._blanks

    def _filled(self, desk: Desk, typed: Typed) -> Iterator[str]:
        chosen = {
            each.plan.key
            for each in self._granting.results
            if self._layers.fills(
                each.plan.kind, typed, away=each.at_department, prefix=f"{each.plan.key}."
            )
        }
        for made in whole_case(desk, self._seen.case).results:
            if made.issued.items[0] in chosen and made.issued.paper:
                yield made.issued.paper

    def done_words(self) -> str:
        """Say that the application lies ready."""
        return _("{number} lies ready for its applicant.").format(number=self._number)

    def _sentence(self) -> str:
        if not self._granting.results:
            return _("{number}: every result is made. Lay it ready for its applicant.").format(
                number=self._number
            )
        return _("{number}: compare each result with its paper before it is printed.").format(
            number=self._number
        )

    def _why_on_paper(self, typed: Typed) -> Iterator[AskGroup]:
        """Ask of a request through the portal how the applicant asked for paper (I-3a)."""
        if self._by_portal:
            words = _("How the applicant asked to collect it on paper")
            yield AskGroup(asks=(ask("asked", words, typed, needed=True),))

    def _group(self, each: Prepared, typed: Typed) -> AskGroup:
        """Head a result with what it is, of what, and its number; ask for the rest."""
        plan = each.plan
        name = self._kinds.get(plan.permit)
        said = [formats.text(name) if name else label(f"result.{plan.kind}"), self._of_what(each)]
        if not each.at_department and plan.kind != "refusal":
            said.append(f"№{formats.NO_BREAK}{each.number}")
        if plan.kind != "permit" and each.days.valid_until is not None:
            until = formats.date_digits(each.days.valid_until)
            said.append(_("valid to {day}").format(day=until))
        return AskGroup(title=" · ".join(said), asks=tuple(self._asks(each, typed)))

    def _of_what(self, each: Prepared) -> str:
        """Name the items of a result."""
        return formats.listed(item.called for item in each.plan.items)

    def _asks(self, each: Prepared, typed: Typed) -> Iterator[AskView]:
        if each.at_department:
            yield self._ask(each, "number", _("Number of the department"), typed, each.number)
            issued = each.issued_on.isoformat()
            yield self._ask(each, "issued", _("Signed on"), typed, issued, day=True)
            yield self._ask(each, "signer", _("Who signed"), typed, each.signer.name)
        if each.plan.kind == "refusal":
            words = label("chancery.outgoing")
            yield self._ask(each, "number", words, typed, each.number, optional=True)
            issued = each.issued_on.isoformat()
            yield self._ask(each, "issued", label("papers.date"), typed, issued, day=True)
        if each.plan.kind == "permit":
            until, fired = each.days.valid_until, each.days.test_firing_on
            end = until.isoformat() if until else ""
            yield self._ask(each, "until", _("Valid to"), typed, end, day=True)
            shot = fired.isoformat() if fired else ""
            yield self._ask(
                each, "fired", _("Next test-firing"), typed, shot, day=True, optional=True
            )
        yield from self._layers.asks(
            each.plan.kind, typed, away=each.at_department, prefix=f"{each.plan.key}."
        )

    def _ask(
        self,
        each: Prepared,
        name: str,
        words: str,
        typed: Typed,
        default: str,
        *,
        day: bool = False,
        optional: bool = False,
    ) -> AskView:
        key = f"{each.plan.key}.{name}"
        value = typed.text(key, default)
        return AskView(
            key=key,
            label=words,
            kind="date" if day else "line",
            value=day_value(value) if day else value,
            optional=optional,
            message=needed_words(typed, value) if day and not optional else "",
        )

    def _entered(self, each: Prepared, typed: Typed) -> Entered:
        """Read what stands in the fields; refuse `result-without-day` (`item`) of a day half typed.

        A day that was cleared is none: the one computed does not come back in its place.
        """
        shown = tuple(self._asks(each, typed))
        dates = [asked for asked in shown if asked.kind == "date"]
        if any(_lacks_day(asked) for asked in dates):
            raise Refusal("result-without-day", item=each.plan.called)
        read = {asked.key.rpartition(".")[2]: read_date(asked.value) for asked in dates}
        asks = {asked.key.rpartition(".")[2]: asked.value for asked in shown}
        until = read.get("until")
        return Entered(
            key=each.plan.key,
            days=Days(valid_until=until, test_firing_on=read.get("fired"), reregister_on=until)
            if each.plan.kind == "permit"
            else None,
            blank=asks.get("blank", ""),
            number=asks.get("number", ""),
            issued_on=read.get("issued"),
            signer=asks.get("signer", ""),
        )


def _lacks_day(asked: AskView) -> bool:
    """Say whether a day is half typed, or missing where it is needed."""
    return read_date(asked.value) is None and not (asked.optional and not asked.value)


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        RESULTS: Offered(
            words=marked("Make the results"),
            make=MakeResults,
            stages=frozenset({"decided"}),
            command="case.grant",
        )
    }
)
"""The results are made of a decided case by whoever examines or registers (W-14)."""
