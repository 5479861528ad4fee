"""A key is measured in every field of the intake, beside a backup that is really made."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.services.backups import backups_of
from desktop.services.upkeep import check_file
from tests.helpers.randomness import seeded
from tools.bench import typing
from tools.bench.figures import p95


def test_a_key_is_seen_while_a_backup_is_made(tmp_path: Path, qapp: QApplication) -> None:
    (figure,) = typing.measure(tmp_path, facts=400, keys=40, app=qapp)
    assert (figure.limit, figure.unit) == (16, "ms")
    assert figure.value > 0
    assert figure.yardstick
    (backup,) = backups_of(tmp_path / "office.kense")
    report = check_file(tmp_path / "backups" / backup.name, randomness=seeded())
    assert report.sound
    assert report.entries > 400


def test_the_value_that_five_in_a_hundred_exceed() -> None:
    assert p95([float(n) for n in range(1, 101)]) == 95
