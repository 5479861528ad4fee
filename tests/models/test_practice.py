import pytest

from desktop.models.errors import Refusal
from desktop.models.practice import must_be_real


def test_what_is_real_may_leave_and_what_is_practice_stays() -> None:
    must_be_real(practice=False)
    with pytest.raises(Refusal, match="practice-stays"):
        must_be_real(practice=True)
