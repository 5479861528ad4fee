"""A coupon goes back by letter to the body that issued it, and the letter's number (D42, D44)."""

import datetime as dt
from typing import Final

from desktop.models.coupon_words import Letter, coupon_letter_content
from desktop.models.coupons import require, require_day
from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import CouponLetterNumbered, CouponSentBack, PaperIssued
from desktop.models.filling import issuer_of
from desktop.models.inquiry_words import LANGUAGE
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_parts import Issuer
from desktop.services.coupons_received import received_coupon
from desktop.services.desk import Desk
from desktop.services.officials import operator_of, styled
from desktop.services.papers import issue_paper, office_words
from desktop.services.standing import posts_of
from desktop.store.coupons import ReceivedCoupon

LETTER: Final[PaperKind] = "coupon-return-letter"
_SERVICE: Final = "invitations"


def send_back(desk: Desk, *, coupon: str, on: dt.date, number: str = "", words: str = "") -> str:
    """Record that a coupon goes back, and fix its letter; return the paper.

    Refuses `coupon-unknown`, `coupon-not-now` (`number`, `coupon_state`), `coupon-words` of a guest
    whose departure nobody knows without why it goes back, `future-document` (`day`), `coupon-day`
    (`day`), `no-clerk`.
    """
    now, why = desk.now(), clean_text(words)
    paper = desk.new_id(now)
    with desk.work(at=now, command="coupon.keep") as work:
        found = received_coupon(desk, coupon)
        require(found.stay, "send-back", number=found.told.number)
        require_day(found.stay, on, "send-back", today=now.date())
        if found.stay.departed is None and not why:
            raise Refusal("coupon-words")
        by = operator_of(desk, on=now.date())
        fact = CouponSentBack(
            coupon=coupon,
            on=on,
            paper=paper,
            clerk_name=by.name,
            number=clean_text(number),
            words=why,
        )
        work.record(fact, _letter(desk, found, fact, by))
    return paper


def _letter(desk: Desk, found: ReceivedCoupon, fact: CouponSentBack, by: Official) -> PaperIssued:
    letter = Letter(
        number=fact.number,
        on=fact.on,
        signer=_signer(desk),
        executor=by,
        issuer=_issuer(desk),
        made_at=desk.now(),
        words=fact.words,
    )
    return issue_paper(
        desk,
        paper=fact.paper,
        kind=LETTER,
        content=coupon_letter_content(found.told, found.stay, letter, language=LANGUAGE),
        about="coupon",
        about_id=fact.coupon,
        language=LANGUAGE,
    )


def number_letter(desk: Desk, *, coupon: str, number: str, date: dt.date | None = None) -> None:
    """Keep the chancery's number of the letter; an empty one takes back what was entered (D42).

    Refuses `coupon-unknown`, `coupon-not-now` (`number`, `coupon_state`), `chancery-number-missing`
    of a date alone, `future-document` (`day`), `no-clerk`.
    """
    now, entered = desk.now(), clean_text(number)
    if date is not None and not entered:
        raise Refusal("chancery-number-missing")
    require_past(date, today=now.date())
    with desk.work(at=now, command="coupon.keep") as work:
        found = received_coupon(desk, coupon)
        require(found.stay, "number", number=found.told.number)
        work.record(
            CouponLetterNumbered(
                coupon=coupon,
                paper=found.paper,
                number=entered,
                date=date,
                clerk_name=operator_of(desk, on=now.date()).name,
            )
        )


def _signer(desk: Desk) -> Official:
    """Return who stands in the post that signs invitations; without one it is left to the pen."""
    posts, today = posts_of(desk), desk.now().date()
    standing = (posts.standing_in(post, today) for post in posts.signing(_SERVICE))
    found = next((each for each in standing if each is not None), None)
    return styled(desk, found) if found is not None else Official(staff="", name="")


def _issuer(desk: Desk) -> Issuer:
    """Return the office as its migration police are found; as it is where it has none."""
    services = desk.office().services
    service = _SERVICE if _SERVICE in services else next(iter(services), "")
    return issuer_of(
        office_words(desk, service=service),
        standard=desk.catalogue.standard(service),
        language=LANGUAGE,
        on=desk.now().date(),
    )
