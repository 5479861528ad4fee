"""The same days give the same record, whoever plays them: here, and the command in its process."""

import json
from pathlib import Path

from desktop.store import journal
from desktop.store.database import open_database
from tests.demo.conftest import Demonstrated, PlayedDay, PlayedOn
from tests.helpers.randomness import seeded


def last_of(office: Path, key: bytes) -> object:
    with open_database(office, key, randomness=seeded()) as record:
        return journal.last(record)


def test_the_same_day_gives_the_same_journal(
    demonstrated: Demonstrated, the_day: PlayedDay, tmp_path: Path
) -> None:
    key = demonstrated.key("office.kense", tmp_path)
    ours = last_of(the_day.database, the_day.played.key)
    assert last_of(demonstrated.out / "office.kense", key) == ours
    told = json.loads((demonstrated.out / "manifest.json").read_text(encoding="utf-8"))
    names = [Path(paper["file"]).name for paper in told["papers"]]
    assert names == [paper.file.name for paper in the_day.played.made]


def test_the_same_days_after_give_the_same_journal(
    demonstrated: Demonstrated, after: PlayedOn, tmp_path: Path
) -> None:
    key = demonstrated.key("afterwards.kense", tmp_path)
    ours = last_of(after.database, after.afterwards.key)
    assert last_of(demonstrated.out / "afterwards.kense", key) == ours
    told = json.loads((demonstrated.out / "manifest.json").read_text(encoding="utf-8"))
    acts = [(act["act"], act["at"], act["case"]) for act in told["afterwards"]["acts"]]
    assert acts == [(a.what, a.at.isoformat(), a.number) for a in after.afterwards.acts]
