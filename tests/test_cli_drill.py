"""`kense drill` from outside: what it says, records and ends with (parcels §3.5)."""

from pathlib import Path

import pytest

from desktop import cli
from desktop.services.drill import last_drill
from desktop.store import drills
from desktop.store.database import open_database
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded


def test_a_drill_is_done_told_and_recorded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "office.kense"
    with an_office(path):
        pass
    assert cli.main(["--lang", "ru", "drill", str(path)]) == 1
    assert "Резервной копии ещё нет" in capsys.readouterr().err
    assert cli.main(["backup", str(path)]) == 0
    capsys.readouterr()
    assert cli.main(["--lang", "ru", "drill", str(path)]) == 0
    assert "совпадает с базой, и всё из неё можно отправить: 0 заявлений" in capsys.readouterr().out
    (backup,) = (tmp_path / "backups").glob("*.kense")
    backup.write_bytes(backup.read_bytes()[:5_000])
    assert cli.main(["--lang", "ru", "drill", str(path)]) == 1
    assert "восстановить не удалось" in capsys.readouterr().out
    with open_database(path, randomness=seeded(5)) as database:
        last = drills.last(database)
        assert last is not None
        assert last.outcome == "failed"
        assert last_drill(database) is not None
