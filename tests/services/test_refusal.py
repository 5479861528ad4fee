"""The letter of refusal from its draft to its paper, and what is issued beside it (W-14a, D25)."""

import datetime as dt

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.errors import Refusal
from desktop.models.letter import Typed
from desktop.models.paper_decision import RefusalContent, ResolutionContent, TellingContent
from desktop.printing.contents import read_content
from desktop.services import deciding, finishing, letters, path, refusal, resolutions, term_switch
from desktop.services.decision_drafts import Kept
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import papers
from desktop.store.papers import PaperRow
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    TODAY,
    as_,
    assigned,
    checked,
    decided,
    examined,
    grant,
    refuse,
    registered,
    seen,
    staffed,
    whole,
)
from tests.printing.reading import pages_of, sheets_mm

CLOSING = Typed(passage="closing", kk="Кемшілікті жойып, қайта келіңіз.")


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def issued(desk: Desk, case: str, kind: str) -> list[PaperRow]:
    return [each for each in papers.papers_of(desk.database, "case", case) if each.kind == kind]


def letter(desk: Desk, case: str) -> RefusalContent:
    (row,) = issued(desk, case, "refusal")
    content = read_content(row.layout, row.content)
    assert isinstance(content, RefusalContent)
    return content


def said(content: RefusalContent) -> str:
    return "\n".join(f"{e.text.kk} {e.text.own} {e.detail.kk}" for e in content.rows)


def test_signing_issues_one_letter_of_all_that_is_refused(desk: Desk) -> None:
    case = decided(desk, grant(), refuse("item-2", "17.5"), refuse("item-3", "17.7e"))
    content = letter(desk, case)
    assert "17-тармақ, 5)" in said(content)
    assert "17-тармақ, 7)" in said(content)
    assert (content.signer, content.post) == ("Жақсыбеков Дәулет", "бөлім бастығы")
    assert content.executor == "Ермекова Сәуле"
    assert (content.number, content.outgoing) == (whole(desk, case).row.number, "")


def test_nothing_refused_is_told_in_no_letter(desk: Desk) -> None:
    case = decided(desk, grant())
    assert issued(desk, case, "refusal") == []
    assert refusal.preview(desk, case=case) == b""


def test_a_part_signed_first_waits_for_the_rest_and_is_told_with_it(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    examined(desk, case, refuse("item-1", "17.5"), refuse("item-2", "17.7e"))
    head = as_(desk, HEAD)
    typed = [Typed(passage="ground:item-1:17.5", kk="Ұңғысы өзгертілген.")]
    deciding.sign(head, seen=seen(desk, case), items=["item-1"], letter=typed)
    assert issued(desk, case, "refusal") == []
    deciding.sign(head, seen=seen(desk, case), items=["item-2"], letter=[])
    content = letter(desk, case)
    assert "17-тармақ, 5)" in said(content)
    assert "Ұңғысы өзгертілген." in said(content)
    assert "17-тармақ, 7)" in said(content)


def test_what_is_left_being_withdrawn_the_letter_of_the_refused_is_issued(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    examined(desk, case, refuse("item-1", "17.5"), grant("item-2"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case), items=["item-1"])
    deciding.end_items(
        desk,
        seen=seen(desk, case),
        items=["item-2"],
        ending="withdrawn",
        document="өтініш, 25.11.2013",
        on=TODAY,
    )
    assert letter(desk, case).signer == "Жақсыбеков Дәулет"
    (confirmed,) = issued(desk, case, "withdrawal-confirmation")
    assert "өтініш, 25.11.2013" in confirmed.content


def test_words_proposed_with_a_decision_are_kept_shown_and_printed(desk: Desk) -> None:
    case = checked(desk, assigned(desk))
    inspector = as_(desk, INSPECTOR)
    decision = refuse("item-1", "17.5")
    deciding.propose(inspector, seen=seen(desk, case), decisions=[decision], letter=[CLOSING])
    assert refusal.typed_of(desk, case=case) == (CLOSING,)
    closing = next(e for e in refusal.letter_for(desk, whole(desk, case)) if e.key == "closing")
    assert closing.words.kk == CLOSING.kk
    finishing.finish_examination(inspector, seen=seen(desk, case))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    assert CLOSING.kk is not None
    assert CLOSING.kk in said(letter(desk, case))


def test_words_alone_may_be_proposed_anew_but_not_the_same_twice(desk: Desk) -> None:
    case = assigned(desk)
    inspector, decision = as_(desk, INSPECTOR), refuse("item-1", "17.5")
    deciding.propose(inspector, seen=seen(desk, case), decisions=[decision])
    deciding.propose(inspector, seen=seen(desk, case), decisions=[decision], letter=[CLOSING])
    with pytest.raises(Refusal, match="nothing-new"):
        deciding.propose(inspector, seen=seen(desk, case), decisions=[decision])
    assert refusal.typed_of(desk, case=case) == (CLOSING,)


def test_the_preview_of_a_draft_is_the_paper_as_it_would_print(desk: Desk) -> None:
    case = assigned(desk)
    drafted: list[ItemDecision] = [refuse("item-1", "17.5")]
    pdf = refusal.preview(desk, case=case, decisions=drafted, typed=[CLOSING])
    (page,) = pages_of(pdf)
    assert sheets_mm(pdf) == [(210, 297)]
    assert "Кемшілікті жойып, қайта келіңіз." in page
    assert "26-тармақ" in page
    assert "сотқа жүгінуге құқығыңыз бар" in page
    assert issued(desk, case, "refusal") == []


def test_another_term_is_told_by_a_notice_issued_with_it(desk: Desk) -> None:
    case = assigned(desk)
    before = whole(desk, case).row.due
    term_switch.switch_term(
        as_(desk, INSPECTOR), seen=seen(desk, case), track="inquiry", reason="сұрау салу керек"
    )
    (row,) = issued(desk, case, "extension-notice")
    content = read_content(row.layout, row.content)
    assert isinstance(content, TellingContent)
    words = "\n".join(each.text.kk for each in content.rows)
    after = whole(desk, case).row.due
    assert after - before == dt.timedelta(days=15)
    assert f"{after.year} жылғы {after.day} " in words
    assert "сұрау салу керек" in words


def test_a_term_that_never_changed_is_told_of_by_nobody(desk: Desk) -> None:
    case = assigned(desk)
    with pytest.raises(Refusal, match="nobody-to-tell"):
        letters.issue_extension(desk, case=case)


def test_the_statement_of_who_renounces_names_what_is_still_open(desk: Desk) -> None:
    case = registered(desk, weapons=2)
    paper = letters.issue_statement(desk, case=case, items=["item-2"])
    (page,) = pages_of(paper_pdf(desk, paper=paper))
    assert whole(desk, case).row.number in page
    assert whole(desk, case).items[1].item.called in page
    assert "өз еркіммен бас тартамын" in " ".join(page.split())


def test_slips_stand_four_to_a_page_and_say_what_the_head_resolved(desk: Desk) -> None:
    open_cases = [registered(desk) for _ in range(4)]
    one = assigned(desk)
    paper = resolutions.issue_slips(desk, cases=[one, *open_cases])
    first, second = pages_of(paper_pdf(desk, paper=paper))
    assert first.count("БҰРЫШТАМА") == 4
    assert second.count("БҰРЫШТАМА") == 1
    row = papers.paper(desk.database, paper)
    assert row is not None
    content = read_content(row.layout, row.content)
    assert isinstance(content, ResolutionContent)
    assert "Ермекова Сәуле" in content.rows[0].cells[1].kk
    assert "___" in content.rows[1].cells[1].kk


def test_the_head_s_list_has_the_cases_laid_before_him_and_no_other(desk: Desk) -> None:
    laid, other = registered(desk), registered(desk)
    path.lay_before_head(desk, seen=[seen(desk, laid)], head=HEAD)
    (page,) = pages_of(paper_pdf(desk, paper=resolutions.issue_list(desk, head=HEAD)))
    assert whole(desk, laid).row.number in page
    assert whole(desk, other).row.number not in page
    assert "Жақсыбеков Дәулет" in page


def test_a_head_without_cases_gets_a_list_that_says_so(desk: Desk) -> None:
    (page,) = pages_of(paper_pdf(desk, paper=resolutions.issue_list(desk, head=HEAD)))
    assert "Бұрыштама күтіп тұрған өтініш жоқ." in page


def test_a_letter_in_russian_waits_for_its_words_in_russian(desk: Desk) -> None:
    case, inspector = checked(desk, assigned(desk, language="ru")), as_(desk, INSPECTOR)
    proposed = [refuse("item-1", "17.5")]
    deciding.propose(inspector, seen=seen(desk, case), decisions=proposed)
    with pytest.raises(Refusal) as told:
        finishing.finish_examination(inspector, seen=seen(desk, case))
    assert told.value.code == "letter-untranslated"
    assert told.value.fields == {"clause": "1. п. 17, пп. 5)"}
    words = Typed(passage="ground:item-1:17.5", ru="Ствол укорочен, экспертиза № 96")
    kept = Kept(decisions=tuple(proposed), letter=(words,))
    finishing.finish_examination(inspector, seen=seen(desk, case), typed=kept)
    head = as_(desk, HEAD)
    unworded = [Typed(passage="ground:item-1:17.5", ru="оқпаны қысқа")]
    with pytest.raises(Refusal, match="letter-untranslated"):
        deciding.sign(head, seen=seen(desk, case), letter=unworded)
    deciding.sign(head, seen=seen(desk, case))
    assert "Ствол укорочен, экспертиза № 96" in said(letter(desk, case))
    assert "тексеру актісі" not in said(letter(desk, case))
