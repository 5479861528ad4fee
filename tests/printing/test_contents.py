import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.paper import PaperKind, content_of, layout_kinds
from desktop.models.paper_table import Content
from desktop.printing.contents import read_content, write_content
from desktop.structuring import FAULTS
from tests.printing.builders import every_paper, pdf_of, talon


@pytest.mark.parametrize(
    ("kind", "content"), [pytest.param(k, c, id=name) for name, k, c, _s in every_paper()]
)
def test_a_content_comes_back_as_it_was_written(kind: PaperKind, content: Content) -> None:
    assert read_content(kind, write_content(content)) == content


@given(
    st.sampled_from(layout_kinds(["weapons"])).flatmap(
        lambda kind: st.tuples(st.just(kind), st.builds(content_of(kind)))
    )
)
def test_any_content_comes_back(written: tuple[PaperKind, Content]) -> None:
    kind, content = written
    assert read_content(kind, write_content(content)) == content


def test_a_content_is_written_in_one_way_only() -> None:
    text = write_content(talon())
    again = json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert text == again
    assert "Қасымов" in text


def test_a_paper_is_made_again_from_what_was_kept_of_it() -> None:
    kept = write_content(talon(language="ru"))
    again = read_content("talon-weapons", kept)
    assert pdf_of("talon-weapons", again) == pdf_of("talon-weapons", talon(language="ru"))


def test_the_content_of_another_paper_is_refused() -> None:
    with pytest.raises(FAULTS):
        read_content("ticket", write_content(talon()))
