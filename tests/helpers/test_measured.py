"""Whether coverage counts what the tests of the rooms that decide reach, and nothing else."""

import pytest

from tests.helpers.measured import TESTS, is_measured


@pytest.mark.parametrize(
    ("file", "measured"),
    [
        ("tests/models/test_term.py", True),
        ("tests/services/test_intake.py", True),
        ("tests/standards/test_loader.py", True),
        ("tests/sync/test_parcel.py", True),
        ("tests/views/counter/test_page.py", False),
        ("tests/test_cli.py", False),
    ],
)
def test_the_tests_of_the_rooms_that_decide_are_measured(file: str, *, measured: bool) -> None:
    assert is_measured(TESTS.parent / file) is measured


@pytest.mark.parametrize(("plugin", "missed"), [((), 0), (("-p", "tests.helpers.measured"), 1)])
def test_what_another_test_runs_on_its_way_is_not_counted(
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    plugin: tuple[str, ...],
    missed: int,
) -> None:
    pytester.makepyfile(ruled="def rule():\n    return 1\n")
    pytester.makepyfile("import ruled\n\ndef test_it():\n    assert ruled.rule() == 1\n")
    monkeypatch.setenv("PYTHONPATH", str(TESTS.parent))
    told = pytester.runpytest_subprocess("-p", "no:randomly", *plugin, "--cov=ruled")
    told.assert_outcomes(passed=1)
    told.stdout.re_match_lines([rf"ruled\.py\s+2\s+{missed}\s.*"])
