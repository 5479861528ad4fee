"""The recovery sheet goes from memory to the printer and stays nowhere (D46)."""

from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.printing.spool import Failed, Waiting
from desktop.services import settings
from desktop.services.desk import Desk
from desktop.services.recovery_sheet import KIND, print_recovery, save_recovery
from desktop.store import desk as desk_tables
from tests.helpers.pdf import text_of
from tests.services.test_papers import TableSpool

CODE = "7KQ2-M4XD-9HTA-W3PC-6VNB-R8JE-5YGF-1ZSG"
WHO = "Сейтова Айгүл"


def test_the_sheet_numbers_the_groups_of_the_code_as_it_is_asked_for(
    desk: Desk, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    save_recovery(desk, first, code=CODE, name=WHO)
    said = " ".join(text_of(first.read_bytes()).split())
    assert "1 7KQ2 2 M4XD 3 9HTA 4 W3PC" in said
    assert "5 6VNB 6 R8JE 7 5YGF 8 1ZSG" in said
    assert WHO in said
    assert "уничтожьте" not in said
    save_recovery(desk, second, code=CODE.replace("-", ""), name=WHO, again=True)
    again = text_of(second.read_bytes())
    assert "1 7KQ2 2 M4XD 3 9HTA 4 W3PC" in " ".join(again.split())
    assert "уничтожьте" in again


def test_it_goes_to_its_printer_and_leaves_nothing_of_the_code_in_any_file(
    desk: Desk, tmp_path: Path
) -> None:
    settings.set_printer(desk, kind=KIND, printer="HP", sheet="a4")
    spool = TableSpool()
    sent = print_recovery(desk, spool, code=CODE, name=WHO)
    assert isinstance(sent.state, Waiting)
    ((pdf, media),) = spool.given
    assert "1 7KQ2 2 M4XD 3 9HTA 4 W3PC" in " ".join(text_of(pdf).split())
    assert (media.width_mm, media.height_mm) == (210, 297)
    assert desk_tables.jobs(desk.database) == [], "no queue of ours would print it once more"
    for file in tmp_path.rglob("*"):
        kept = file.read_bytes() if file.is_file() else b""
        assert b"7KQ2" not in kept, file.name
        assert b"1ZSG" not in kept, file.name


def test_before_any_printer_is_set_it_goes_to_the_one_named(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        print_recovery(desk, TableSpool(), code=CODE, name=WHO)
    assert (refused.value.code, refused.value.fields["kind"]) == ("no-printer", KIND)
    spool = TableSpool(answers=Failed(reason="stopped"))
    sent = print_recovery(desk, spool, code=CODE, name=WHO, printer="Canon")
    assert sent.state == Failed(reason="stopped")
    assert len(spool.given) == 1
