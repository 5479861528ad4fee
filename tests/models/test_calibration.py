import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.calibration import CROSS, MOST_SHIFT, Offset, corrected
from desktop.models.errors import Refusal

ERRORS = st.integers(min_value=-MOST_SHIFT, max_value=MOST_SHIFT)


def landing(offset: Offset, error: Offset) -> Offset:
    """Return where the cross lands when a printer feeds its sheets with that error."""
    return (CROSS + offset[0] + error[0], CROSS + offset[1] + error[1])


@given(error=st.tuples(ERRORS, ERRORS), offset=st.tuples(ERRORS, ERRORS))
def test_one_measurement_brings_the_cross_to_its_place_and_a_second_moves_nothing(
    error: Offset, offset: Offset
) -> None:
    found = corrected(offset, landed=landing(offset, error))
    assert landing(found, error) == (CROSS, CROSS)
    assert corrected(found, landed=landing(found, error)) == found


@given(
    offset=st.tuples(ERRORS, ERRORS),
    landed=st.tuples(st.integers(0, 9_999), st.integers(0, 9_999)),
)
def test_a_print_is_never_moved_further_than_it_may(offset: Offset, landed: Offset) -> None:
    wanted = [old + CROSS - there for old, there in zip(offset, landed, strict=True)]
    if max(map(abs, wanted)) > MOST_SHIFT:
        with pytest.raises(Refusal, match="grid-too-far"):
            corrected(offset, landed=landed)
    else:
        assert corrected(offset, landed=landed) == tuple(wanted)


def test_the_cross_half_a_millimetre_to_the_right_moves_the_print_to_the_left() -> None:
    assert corrected((0, 0), landed=(205, 198)) == (-5, 2)
    with pytest.raises(Refusal, match="grid-too-far"):
        corrected((-195, 0), landed=(206, 200))
