"""What is recorded on the path of a case, each act with its command."""

import datetime as dt
from typing import Final

from desktop.models.facts import Evidence
from desktop.models.official import Official, OnPaper
from desktop.models.path import Seen
from desktop.models.person import IdentityDocument
from desktop.services import (
    answering,
    deciding,
    department,
    examining,
    finishing,
    handing,
    inquiries,
    letters,
    path,
    resolutions,
    results,
    telling,
    term_switch,
)
from desktop.services.department import Reply
from desktop.services.handing import Received
from desktop.services.inquiries import NewInquiry
from desktop.services.results import NewResult
from tests.helpers.acts.act import Act

TODAY: Final = dt.date(2013, 11, 25)
SEEN: Final = Seen(case="c", revision=1)
SHEET: Final = OnPaper(by="s1", on=TODAY)
ACTS: Final = (
    Act("path.lay_before_head", "case.lay-before-head", lambda d: path.lay_before_head(
        d, seen=[SEEN], head="s1")),
    Act("path.assign", "case.assign", lambda d: path.assign(d, seen=[SEEN], to="s1")),
    Act("path.assign", "case.enter-assignment", lambda d: path.assign(
        d, seen=[SEEN], to="s1", paper=SHEET)),
    Act("path.reassign", "case.assign", lambda d: path.reassign(
        d, seen=[SEEN], to="s1", reason="демалыс")),
    Act("path.reassign", "case.enter-assignment", lambda d: path.reassign(
        d, seen=[SEEN], to="s1", reason="демалыс", paper=SHEET)),
    Act("finishing.finish_examination", "case.examine", lambda d: finishing.finish_examination(
        d, seen=SEEN)),
    Act("path.return_for_rework", "case.send-back", lambda d: path.return_for_rework(
        d, seen=SEEN, reason="акт")),
    Act("path.return_for_rework", "case.enter-assignment", lambda d: path.return_for_rework(
        d, seen=SEEN, reason="акт", paper=SHEET)),
    Act("examining.check_completeness", "case.examine", lambda d: examining.check_completeness(
        d, seen=SEEN)),
    Act("examining.record_finding", "case.examine", lambda d: examining.record_finding(
        d, seen=SEEN, evidence=Evidence(words="акт"))),
    Act("examining.take_back", "case.examine", lambda d: examining.take_back(
        d, seen=SEEN, finding="f", reason="қате")),
    Act("inquiries.ask", "case.inquire", lambda d: inquiries.ask(
        d, seen=SEEN, new=NewInquiry(kind="information", to="Х", question="?"))),
    Act("inquiries.remind", "case.inquire", lambda d: inquiries.remind(
        d, seen=SEEN, inquiry="i", on=TODAY)),
    Act("inquiries.answer", "case.inquire", lambda d: inquiries.answer(
        d, seen=SEEN, inquiry="i", words="жоқ", on=TODAY)),
    Act("inquiries.close", "case.inquire", lambda d: inquiries.close(
        d, seen=SEEN, inquiry="i", reason="жоқ")),
    Act("term_switch.switch_term", "case.switch-term", lambda d: term_switch.switch_term(
        d, seen=SEEN, track="inquiry", reason="сұрау")),
    Act("deciding.propose", "case.draft", lambda d: deciding.propose(d, seen=SEEN, decisions=())),
    Act("deciding.sign", "case.sign", lambda d: deciding.sign(d, seen=SEEN)),
    Act("deciding.sign", "case.enter-signature", lambda d: deciding.sign(
        d, seen=SEEN, paper=SHEET)),
    Act("deciding.end_items", "case.end", lambda d: deciding.end_items(
        d, seen=SEEN, items=["case"], ending="withdrawn", document="өтініш", on=TODAY)),
    Act("department.send", "case.dispatch", lambda d: department.send(
        d, seen=[SEEN], to="ІІД", number="1", on=TODAY)),
    Act("department.take_back_all", "case.dispatch", lambda d: department.take_back_all(
        d, replies=[(SEEN, Reply(
            result="returned", number="1", on=TODAY, date=TODAY, words="қате",
            signer=Official(staff="", name="Омаров")))])),
    Act("results.issue_result", "case.grant", lambda d: results.issue_result(
        d, seen=SEEN, new=NewResult(kind="permit", items=("case",), number="1", issued_on=TODAY))),
    Act("results.grant_results", "case.grant", lambda d: results.grant_results(d, seen=SEEN)),
    Act("answering.send_answer", "case.grant", lambda d: answering.send_answer(
        d, seen=SEEN, to="k@mail.kz", folder="/")),
    Act("results.make_ready", "case.grant", lambda d: results.make_ready(d, seen=SEEN)),
    Act("handing.hand_over", "case.hand-over", lambda d: handing.hand_over(
        d, seen=SEEN, received=Received(
            receiver="applicant", name="А",
            identity=IdentityDocument(kind="identity-card", number="1")))),
    Act("letters.issue_statement", "case.end", lambda d: letters.issue_statement(d, case="c")),
    Act("letters.issue_extension", "case.tell", lambda d: letters.issue_extension(d, case="c")),
    Act("resolutions.issue_slips", "case.lay-before-head", lambda d: resolutions.issue_slips(
        d, cases=["c"])),
    Act("resolutions.issue_list", "case.lay-before-head", lambda d: resolutions.issue_list(
        d, head="s1")),
    Act("telling.give_notice", "case.tell", lambda d: telling.give_notice(
        d, case="c", about="ready", way="phone", to="8 701")),
)  # fmt: skip
