"""Build the facts of a case's path, every field of them filled: all people are invented."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from desktop.models import facts
from desktop.models.application import Promise
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.facts import Fact
from desktop.models.letter_check import LetterFault
from desktop.models.official import Official
from desktop.models.person import IdentityDocument
from desktop.models.term import Step
from tests.helpers.coupon_facts import coupon_facts

DAY: Final = dt.date(2013, 11, 25)
LATER: Final = DAY + dt.timedelta(days=30)
CLERK: Final = "А. Сейтова"

HEAD: Final = Official(
    staff="h1",
    name="Жақсыбеков Дәулет",
    post="head",
    post_kk="бөлім бастығының м.а.",
    post_ru="и.о. начальника отдела",
    acting=True,
    order="№ 41-ж/қ, 20.11.2013",
)
INSPECTOR: Final = Official(
    staff="i1", name="Ермекова Сәуле", post="inspector", post_kk="инспектор", post_ru="инспектор"
)
_SET_ASIDE: Final = -1  # steps of a case whose decision was set aside
TERM: Final = Promise(
    track="inquiry",
    due=LATER,
    safe=LATER,
    collect_on=LATER,
    steps=(Step(code="accepted", date=DAY, days=0), Step(code="plus", date=LATER, days=30)),
)


def granted(item: str = "item-1") -> ItemDecision:
    """Decide that an item may have a permit to store."""
    return ItemDecision(item=item, outcome="granted", permit="store", note="актімен")


def refused(item: str = "item-1", ground: str = "17.7c") -> ItemDecision:
    """Decide that an item is refused on one ground."""
    applied = GroundApplied(ground=ground, fact="үкім бар", clause="17-тармақ", prints_fact=False)
    return ItemDecision(item=item, outcome="refused", grounds=(applied,))


def _signed(case: str, *decisions: ItemDecision) -> Fact:
    return facts.DecisionSigned(
        case=case, items=decisions, digest="5e5e5e5e5e5e5e5e", examiner=INSPECTOR, by=HEAD,
        on=DAY, clerk_name=CLERK, on_paper=True, changed=True, one_person=True,
    )  # fmt: skip


def _path(case: str) -> tuple[Fact, ...]:
    return (
        facts.CaseLaid(case=case, head=HEAD, clerk_name=CLERK, clerk_post="кеңсе маманы"),
        facts.CaseAssigned(
            case=case, to=INSPECTOR, by=HEAD, on=DAY, clerk_name=CLERK, on_paper=True,
            resolution="Қарап, шешім дайындаңыз", until=LATER, batch="b1",
        ),
        facts.CaseReassigned(
            case=case, before="i2", before_name="Тілеуов Марат", to=INSPECTOR, by=HEAD, on=DAY,
            reason="еңбек демалысы", clerk_name=CLERK, on_paper=True, batch="b2",
        ),
        facts.CaseExamined(
            case=case, by=INSPECTOR, digest="5e5e5e5e5e5e5e5e", clerk_name=INSPECTOR.name, to=HEAD,
            note="екінші қару бойынша бас тарту",
        ),
        facts.CaseReturned(
            case=case, to=INSPECTOR, by=HEAD, on=DAY, reason="акт қосылмаған", clerk_name=CLERK,
            on_paper=True,
        ),
    )  # fmt: skip


def _letter_checked(case: str) -> Fact:
    return facts.LetterChecked(
        case=case,
        item="item-1",
        on=DAY,
        copies=2,
        faults=(
            LetterFault(point="copies", kind="wrong", reason="fewer", seen="2"),
            LetterFault(point="letterhead-fax", kind="absent"),
        ),
        by=INSPECTOR,
        clerk_name=INSPECTOR.name,
        paper="p11",
    )


def _examination(case: str) -> tuple[Fact, ...]:
    by: dict[str, Any] = {"by": INSPECTOR, "clerk_name": INSPECTOR.name}
    proof = facts.Evidence(
        document="сараптама актісі", number="14", date=DAY, source="сараптама орталығы",
        words="ұңғысы ауыстырылған", days=(DAY,),
    )  # fmt: skip
    return (
        facts.CompletenessChecked(
            case=case, on=DAY, missing=("test-firing-act",), note="хабарланды", **by
        ),
        _letter_checked(case),
        facts.FindingRecorded(
            case=case, finding=f"f-{case}", item="item-1", kind="altered-weapon", evidence=proof,
            exemption="oralman", **by,
        ),
        facts.FindingTakenBack(
            case=case, finding=f"f-{case}", reason="басқа қару болып шықты", **by
        ),
        facts.InquiryMade(
            case=case, inquiry=f"q-{case}", kind="site-check", to="учаскелік инспектор",
            question="сейф бар ма", items=("item-1",), answer_by=LATER, number="3/80", date=DAY,
            paper="p9", **by,
        ),
        facts.InquiryReminded(
            case=case, inquiry=f"q-{case}", on=DAY, number="3/91", paper="p10", **by
        ),
        facts.InquiryAnswered(
            case=case, inquiry=f"q-{case}", on=DAY, answer="сейф бар", number="7/12", date=DAY, **by
        ),
        facts.TermSwitched(
            case=case, before="plain", before_due=DAY, term=TERM, answers={"inquiry": "yes"},
            reason="сұрату жіберілді", tell_by=DAY, **by,
        ),
        facts.DueMoved(
            case=case, before_due=DAY, before_collect_on=DAY, term=TERM, days=(DAY,),
            ground="№ 1200 қаулы", tell_by=DAY,
        ),
    )  # fmt: skip


def _decision(case: str) -> tuple[Fact, ...]:
    return (
        facts.DecisionProposed(
            case=case, items=(granted(),), by=INSPECTOR, clerk_name=INSPECTOR.name
        ),
        facts.CaseSent(
            case=case, dispatch=f"d-{case}", to="ІІД", number="3/95", on=DAY, back_by=LATER,
            inventory=("өтініш", "екі фотосурет"), by=INSPECTOR, clerk_name=CLERK,
        ),
        facts.CaseCameBack(
            case=case, dispatch=f"d-{case}", result="signed", number="11/4", on=DAY, date=DAY,
            signer=replace(HEAD, staff="", name="Омаров Қайрат"), items=(granted(),),
            words="қол қойылды", clerk_name=CLERK,
        ),
        _signed(case, refused()),
        facts.ItemsEnded(
            case=case, items=("item-2",), ending="withdrawn", on=DAY, document="өтініш",
            originals=("guard-training-certificate",),
            clerk_name=CLERK,
        ),
    )  # fmt: skip


def _invited(case: str) -> tuple[Fact, ...]:
    return (
        facts.ResultIssued(
            case=case, result=f"i-{case}", kind="invitation", items=("item-1",), number="0107745",
            issued_on=DAY, prepared_by=INSPECTOR, signer=HEAD, clerk_name=INSPECTOR.name,
            valid_until=LATER, coupon="0107745",
        ),
        facts.ResultIssued(
            case=case, result=f"s-{case}", kind="permit", items=("item-2",), number="ҚР 000040",
            issued_on=DAY, prepared_by=INSPECTOR, signer=HEAD, clerk_name=INSPECTOR.name,
        ),
    )  # fmt: skip


def _result(case: str) -> tuple[Fact, ...]:
    return (
        facts.ResultIssued(
            case=case, result=f"r-{case}", kind="permit", items=("item-1",), number="ҚР 000041",
            issued_on=DAY, prepared_by=INSPECTOR, signer=HEAD, clerk_name=INSPECTOR.name,
            permit="store", series="permit/2013", sequence=41, valid_until=LATER,
            test_firing_on=LATER, reregister_on=LATER, coupon="41", children=("Тестова Анна",),
            blank="0004411", outgoing="3/96", paper="p11", replaces="r0",
        ),
        facts.CaseReady(
            case=case, on=DAY, clerk_name=INSPECTOR.name, asked="телефонмен сұрады",
        ),
        facts.NoticeGiven(
            case=case, about="ready", way="phone", to="+7 700 000 00 01", clerk_name=CLERK,
            at=dt.datetime(2013, 11, 25, 15, 10, tzinfo=dt.timezone(dt.timedelta(hours=6))),
            reached=True, words="ертең келеді",
        ),
        facts.HandedOver(
            case=case, results=(f"r-{case}", f"i-{case}"), receiver="proxy", name="Қасымова Жанар",
            identity=IdentityDocument(kind="identity-card", number="000000002"), on=DAY,
            by=INSPECTOR, closes=True, clerk_name=INSPECTOR.name, authority="1-204",
            authority_date=DAY, authority_until=LATER, originals=("source-document",),
            reason="дайындаған қызметкер демалыста", visit="v9", renamed="тегі өзгерді",
        ),
        facts.CaseFileMade(
            case=case, file=f"b-{case}", purpose="department", on=DAY, sheets=3,
            inventory_sheets=1, cover=f"c1-{case}", inventory=f"c2-{case}",
            certificate=f"c3-{case}", by=INSPECTOR, clerk_name=INSPECTOR.name, hidden=1,
            index="06-14", retention="10 жыл", lines=(
                facts.FileLine(name="Талон", name_ru="Талон", first=1, last=1, paper="p1",
                               number="Ш-2013/0001", date=DAY, note="жарамсыз",
                               note_ru="недействителен"),
                facts.FileLine(name="Акт", name_ru="Акт", first=2, last=3, key="act.0"),
            ),
        ),
        facts.CaseAnswered(
            case=case, on=DAY, to="k@mail.kz", words="Кіруге рұқсат берілгені расталады.",
            file="S-2013-0001-decision.txt", by=INSPECTOR, clerk_name=INSPECTOR.name,
        ),
    )  # fmt: skip


def _reissue(case: str) -> tuple[Fact, ...]:
    return (
        facts.ResultReplaced(
            case=case, old=f"r-{case}", new=f"t-{case}", reason="lost", on=DAY, by=INSPECTOR,
            clerk_name=INSPECTOR.name, document="иесінің өтініші № 7", document_date=DAY,
            words="жолда жоғалтқан",
        ),
        facts.ResultAnnulled(
            case=case, result=f"s-{case}", reason="court", document="сот шешімі № 2",
            document_date=DAY, on=DAY, to="ІІД", letter="p12", by=HEAD, clerk_name=HEAD.name,
            words="күшіне енді", closes=True,
        ),
    )  # fmt: skip


def _anew(case: str) -> tuple[Fact, ...]:
    return (
        facts.DecisionSetAside(
            case=case, complaint="k1", number="ШҒ-2013/0001", items=("item-1",),
            decision="granted", decided_on=DAY, before_due=LATER, term=TERM, to=INSPECTOR, by=HEAD,
            on=DAY, reason="толық тексерілмеген", clerk_name=CLERK, on_paper=True,
            nobody_else=True,
        ),
    )  # fmt: skip


def examples(case: str = "c1") -> tuple[Fact, ...]:
    """Return one of each fact of the path, in an order that a case may live through."""
    return tuple(fact for make in _MAKERS for fact in make(case))


_MAKERS: Final[tuple[Callable[[str], tuple[Fact, ...]], ...]] = (
    _path, _examination, _decision, _invited, _result, coupon_facts,
    _reissue, _anew,
)  # fmt: skip


def further(gone: dict[str, int], case: str) -> tuple[Fact, ...]:
    """Return the next steps of a case on its path; `gone` counts those it has taken.

    Every third case is decided at once, set aside, and decided anew the next time.
    """
    if case not in gone and len(gone) % 3 == 2:
        gone[case] = _SET_ASIDE
        return (_signed(case, refused()), *_anew(case))
    if gone.get(case) == _SET_ASIDE:
        gone[case] = len(examples(case))
        return (_signed(case, granted()),)
    gone[case] = gone.get(case, 0) + 8
    return examples(case)[gone[case] - 8 : gone[case]]


def by_kind(case: str = "c1") -> Mapping[type[Fact], Fact]:
    """Return the same by their kinds."""
    return {type(fact): fact for fact in examples(case)}
