"""How an application came that nobody brought to a window: by post, or through the portal."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias

SentBy: TypeAlias = Literal["post", "portal", "talon"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Record when an application came without a visitor, and the marks it came with.

    By post, `on` is the day it came, `number` and `stamped_on` are of the chancery's stamp (D42).
    Through the portal, `on` and `time` (`21:40`) are the moment of the electronic request (I-7.4),
    `number` is the portal's, `signed_by` owns the digital signature (I-11.D), and the answer goes
    to the e-mail `answer_to` or, where none is named, to the personal cabinet (I-3). By a talon
    written by hand in a power cut, `on`, `time` and `number` are those of the talon (D40).
    """

    by: SentBy
    on: dt.date
    time: str = ""
    number: str = ""
    stamped_on: dt.date | None = None
    signed_by: str = ""
    answer_to: str = ""
