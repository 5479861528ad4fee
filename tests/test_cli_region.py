"""`kense region` and `kense answer`: from an empty folder to an answer on the medium."""

import datetime as dt
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.models.facts import SignedIn
from desktop.services.desk_at import desk_at
from desktop.sync.parcel import read_header
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the keys of this computer lie in the test's own folder."""
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    (tmp_path / "stick").mkdir()


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run a command that is done and return what it printed."""
    status = main(list(words))
    told = capsys.readouterr()
    assert status == 0, told.err
    return told.out


def test_a_region_begins_lets_an_office_send_and_answers_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick, office, region = tmp_path / "stick", tmp_path / "office.kense", tmp_path / "r.kense"
    with an_office(office):
        pass
    at_office = ("--office", str(office), "--login", "s1")
    at_region = ("--office", str(region), "--login", "r1")
    begun = said(
        capsys, "region", "begin", "2", "--name", "Оспанова Дина", "--office", str(region),
        "--out", str(stick),
    )  # fmt: skip
    letter = begun.splitlines()[0][-9:]
    card = stick / "kense-2.kze"
    said(capsys, "enrol", "--region", str(card), "--groups", letter, *at_office)
    enrolled = said(capsys, "enrol", "--out", str(stick), *at_office)
    sheet = next(word for word in enrolled.split() if word.count("-") == 4)[-9:]
    theirs = next(each for each in stick.glob("*.kze") if each != card)
    said(capsys, "import", str(theirs), "--groups", sheet, *at_region)
    assert "2-11" in said(capsys, "region", "list", *at_region)
    for command in ("backup", "drill"):
        said(capsys, command, str(office), "--login", "s1")
    said(capsys, "export", "--out", str(stick), *at_office)
    (parcel,) = stick.glob("kense-2-11-*.kzx")
    said(capsys, "import", str(parcel), *at_region)
    assert "всё можно отправить" in said(capsys, "--lang", "ru", "region", "list", *at_region)
    said(capsys, "answer", "2-11", "--out", str(stick), *at_region)
    (answer,) = stick.glob("kense-2-to-2-11-*.kzx")
    header = read_header(answer.read_bytes())
    assert (header.kind, header.to, header.xseq) == ("region", "2-11", 1)
    said(capsys, "import", str(answer), *at_office)
    inst = header.card.inst if header.card else ""
    assert inst
    sender = read_header(parcel.read_bytes()).inst
    said(capsys, "region", "retire", sender, *at_region)
    assert sender in said(capsys, "region", "list", "2-11", *at_region)


class Road:
    """An office, its region and the stick that goes between them, all by commands."""

    def __init__(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.stick, self.office = tmp_path / "stick", tmp_path / "office.kense"
        self._region, self._capsys = tmp_path / "r.kense", capsys
        with an_office(self.office):
            pass
        begun = self.at_region("begin", "2", "--name", "Оспанова Дина", "--out", str(self.stick))
        card = str(self.stick / "kense-2.kze")
        self.at_office("enrol", "--region", card, "--groups", begun.splitlines()[0][-9:])

    def at_region(self, *words: str) -> str:
        """Run `kense region` there."""
        where = ["--office", str(self._region)]
        login = [] if words[0] == "begin" else ["--login", "r1"]
        return said(self._capsys, "--lang", "kk", "region", *words, *where, *login)

    def at_office(self, *words: str) -> str:
        """Run a command at the office."""
        where = ("--office", str(self.office), "--login", "s1")
        return said(self._capsys, "--lang", "kk", *words, *where)

    def bring(self, pattern: str, *words: str) -> None:
        """Take a file from the stick in at the region."""
        (file,) = self.stick.glob(pattern)
        where = ("--office", str(self._region), "--login", "r1")
        said(self._capsys, "import", str(file), *words, *where)
        file.unlink()

    def enrol(self) -> None:
        """Let the region enrol the office's computer as it is now."""
        told = self.at_office("enrol", "--out", str(self.stick))
        sheet = next(word for word in told.split() if word.count("-") == 4)[-9:]
        self.bring("kense-2-11-*.kze", "--groups", sheet)

    def send(self) -> None:
        """Carry a parcel."""
        self.at_office("export", "--out", str(self.stick))
        self.bring("kense-2-11-*.kzx")

    def answer(self) -> str:
        """Carry an answer back; return what taking it in says."""
        where = ("--office", str(self._region), "--login", "r1")
        said(self._capsys, "answer", "2-11", "--out", str(self.stick), *where)
        (file,) = self.stick.glob("kense-2-to-2-11-*.kzx")
        return self.at_office("import", str(file))


def test_a_restored_office_is_listed_until_it_has_what_it_had_sent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    road = Road(tmp_path, capsys)
    road.enrol()
    said(capsys, "backup", str(road.office), "--login", "s1")
    (backup,) = (tmp_path / "backups").glob("*.kense")
    said(capsys, "drill", str(road.office), "--login", "s1")
    road.send()
    said(capsys, "restore", str(backup), str(road.office))
    road.enrol()
    assert "келесі жауап қайтарады" in road.at_region("differs")
    assert "қайтарады" in road.answer()
    road.send()
    assert "жетпейтін ештеңе жоқ" in road.at_region("differs", "2-11")


def test_a_region_needs_its_number_a_name_and_a_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["region", "begin", "2", "--office", str(tmp_path / "r.kense")]) == 2
    assert "--name" in capsys.readouterr().err
    assert not (tmp_path / "r.kense").exists()


def lying(folder: Path) -> dict[str, str]:
    """Return the hash of everything that lies beside a region's record."""
    found = (each for each in sorted(folder.glob("r.kense*")) if each.is_file())
    return {each.name: sha256(each.read_bytes()).hexdigest() for each in found}


@pytest.mark.parametrize("command", [("inspect",), ("import", "--dry-run")])
def test_a_parcel_is_looked_into_at_its_region_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    road = Road(tmp_path, capsys)
    road.enrol()
    road.at_office("export", "--out", str(road.stick))
    (parcel,) = road.stick.glob("kense-2-11-*.kzx")
    where = ("--office", str(tmp_path / "r.kense"), "--login", "r1")
    name, *options = command
    before = lying(tmp_path)
    told = said(capsys, "--lang", "en", name, str(parcel), *options, *where)
    assert lying(tmp_path) == before
    assert "Parcel 1 of office 2-11 to region 2." in told
    assert " by Kense " in told
    assert "It can be taken: " in told
    assert "  Employee: " in told
    assert "Print the receipt" in told
    assert "Nothing was changed yet." in told
    parcel.write_bytes(parcel.read_bytes()[:-200])
    assert main(["--lang", "en", name, str(parcel), *options, *where]) == 3
    assert "The file is cut off" in capsys.readouterr().out
    assert lying(tmp_path) == before


def test_a_clock_in_doubt_is_asked_about_before_anything_is_taken_or_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "r.kense"
    said(capsys, "region", "begin", "2", "--name", "Оспанова Дина", "--office", str(place))
    ahead = dt.datetime.now(dt.UTC) + dt.timedelta(days=3)  # noqa: TID251  the command reads this clock
    with desk_at(place, by="r1", clock=lambda: ahead, randomness=seeded()) as desk:
        with desk.work(at=desk.now(), command="staff.sign-in") as unit:
            unit.record(SignedIn(staff="r1", login="dina"))
        today = (desk.now() - dt.timedelta(days=3)).date()
    at_region = ("--office", str(place), "--login", "r1", "--lang", "ru")
    issue = ("region", "edition", "issue", "--mci", "2027-01-01=4000", *at_region)
    for words in (("answer", "2-11", "--out", str(tmp_path / "stick"), *at_region), issue):
        assert main(list(words)) == 1
        told = capsys.readouterr()
        assert "последн" in told.out
        assert f"--today {today.isoformat()}" in told.err
    assert main([*issue, "--today", (today + dt.timedelta(days=1)).isoformat()]) == 1
    capsys.readouterr()
    assert "выпущено" in said(capsys, *issue, "--today", today.isoformat())
