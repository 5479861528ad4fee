"""Every simple setting says for itself what it may be."""

import pytest

from desktop.models.declared import DECLARED, Declared, of_section
from desktop.models.errors import Refusal


@pytest.mark.parametrize("declared", DECLARED, ids=lambda declared: declared.key)
def test_a_setting_begins_with_a_value_it_may_have(declared: Declared) -> None:
    assert declared.default in declared.options
    assert len(set(declared.options)) == len(declared.options) > 1
    assert declared.checked(declared.default) == declared.default


@pytest.mark.parametrize("declared", DECLARED, ids=lambda declared: declared.key)
def test_what_it_may_not_be_is_refused_and_what_is_unknown_means_the_default(
    declared: Declared,
) -> None:
    with pytest.raises(Refusal, match="bad-setting"):
        declared.checked("nonsense")
    assert declared.kept("nonsense") == declared.kept(None) == declared.default
    assert declared.kept(declared.options[-1]) == declared.options[-1]


def test_every_setting_is_offered_in_one_section_under_a_key_of_its_own() -> None:
    assert len({each.key for each in DECLARED}) == len(DECLARED)
    sections = dict.fromkeys(each.section for each in DECLARED)
    offered = [each for section in sections for each in of_section(section)]
    assert sorted(each.key for each in offered) == sorted(each.key for each in DECLARED)
