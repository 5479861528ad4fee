"""What a parcel is called on a stick that carries others already."""

from pathlib import Path

from desktop.services import exporting
from desktop.store import journal
from tests.helpers.office import an_office
from tests.services.test_exporting import Enrolled


def test_two_computers_of_an_office_carry_their_parcels_on_one_stick(tmp_path: Path) -> None:
    """Each counts from one: what another wrote under the same name is not written over."""
    stick = tmp_path / "stick"
    stick.mkdir()
    files: dict[str, bytes] = {}
    for number, service in enumerate(("weapons", "invitations"), start=1):
        folder = tmp_path / service
        folder.mkdir()
        path = folder / "office.kense"
        with an_office(path, services=(service,), seed=number, open_day=False) as desk:
            place = Enrolled(desk, folder / "machine")
            made = place.export()
            exporting.take_out(desk, made.parcel, stick)
            written = exporting.take_out(desk, made.parcel, stick)  # once more
            files[written.name] = made.file
            assert f'"file":"{written.name}"' in list(journal.entries(desk.database))[-1].body
    assert len(files) == 2
    assert {each.name: each.read_bytes() for each in stick.iterdir()} == files


def test_what_is_nobody_s_file_is_written_over(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense", open_day=False) as desk:
        made = Enrolled(desk, tmp_path / "machine").export()
        for left in (b"", made.file[:20], b"letter\n"):
            (tmp_path / "kense-2-11-0001.kzx").write_bytes(left)
            path = exporting.take_out(desk, made.parcel, tmp_path)
            assert (path.name, path.read_bytes()) == ("kense-2-11-0001.kzx", made.file)
