"""The chancery's number on a letter that left it to the pen: known later, it prints (D42).

What was fixed when the letter was issued stays as it is (D56): only lines that were left empty are
filled, so that a copy made later says what the clerk wrote onto the first one.
"""

import datetime as dt
from dataclasses import replace

from desktop.models.paper_away import InquiryContent
from desktop.models.paper_coupons import CouponLetterContent
from desktop.models.paper_decision import RefusalContent, TellingContent
from desktop.models.paper_reissue import CancellationContent
from desktop.models.paper_table import Content


def awaits_number(content: Content) -> bool:
    """Say whether a paper has a line for the chancery's number that is still empty."""
    if isinstance(content, (RefusalContent, TellingContent)):
        return not content.outgoing
    return (
        isinstance(content, InquiryContent | CouponLetterContent | CancellationContent)
        and not content.number
    )


def with_number(content: Content, *, number: str, date: dt.date | None) -> Content:
    """Return a paper with the chancery's number and day on the lines left for them."""
    if not awaits_number(content):
        return content
    day = f"{date:%d.%m.%Y}" if date else ""
    if isinstance(content, (RefusalContent, TellingContent)):
        return replace(content, outgoing=number, date=content.date or day)
    if isinstance(content, InquiryContent | CouponLetterContent | CancellationContent):
        return replace(content, number=number, date=content.date or day)
    return content
