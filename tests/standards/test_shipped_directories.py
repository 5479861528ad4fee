"""Whether the shipped directories hold what the annexes print, and agree where those do."""

import tomllib
from collections import Counter
from typing import Final

import pytest

from desktop import paths
from desktop.models.office import Directory
from desktop.standards.directory import (
    load_directory,
)
from desktop.standards.places import directory_path

EDITIONS: Final = (("weapons", "2010-10-21"), ("invitations", "2013-07-23"))


def shipped(service: str, edition: str) -> Directory:
    return load_directory(paths.forms(), service, edition)


@pytest.mark.parametrize(
    ("service", "edition", "departments", "offices"),
    [("weapons", "2010-10-21", 19, 205), ("invitations", "2013-07-23", 16, 205)],
)
def test_each_edition_has_the_offices_of_its_annex(
    service: str, edition: str, departments: int, offices: int
) -> None:
    directory = shipped(service, edition)
    assert len(list(directory.departments())) == departments
    assert len(directory.offices) - departments == offices
    assert len({office.key for office in directory.offices}) == departments + offices


@pytest.mark.parametrize(("service", "edition"), EDITIONS)
def test_every_value_of_the_file_reaches_the_directory(service: str, edition: str) -> None:
    plain = tomllib.loads(
        directory_path(paths.forms(), service, edition).read_text(encoding="utf-8")
    )
    entries = [
        (department, entry)
        for department in plain["department"]
        for entry in [department, *department.get("office", ())]
    ]
    offices = shipped(service, edition).offices
    for (department, entry), office in zip(entries, offices, strict=True):
        assert office.zone == department["zone"]
        assert office.department == str(department["number"])
        assert office.key.split("-")[-1] == str(entry["number"])
        assert (office.name.kk, office.name.ru, office.name.en) == (
            entry["name"],
            entry["name_ru"],
            entry["name_en"],
        )
        assert (office.address, office.website) == (entry["address"], entry.get("website", ""))
        assert list(office.secretariat_phones) == entry["secretariat_phones"]
        assert list(office.unit_phones) == entry["unit_phones"]


def test_the_offices_of_both_editions_have_the_same_keys_but_for_transport() -> None:
    weapons, invitations = (
        [office.key for office in shipped(service, edition).offices]
        for service, edition in EDITIONS
    )
    assert weapons == [*invitations, "17", "18", "19"]


def test_the_two_editions_name_an_office_alike_but_where_the_annexes_themselves_differ() -> None:
    weapons, invitations = (shipped(service, edition) for service, edition in EDITIONS)
    unlike = {
        (weapons.office(office.key).name.kk, office.name.kk)
        for office in invitations.offices
        if weapons.office(office.key).name.kk.casefold() != office.name.kk.casefold()
    }
    assert unlike == {
        ("Астрахан ауданының ішкі істері бөлімі", "Астрахань ауданының ішкі істер бөлімі"),
        (
            "Еңбекші қазақ ауданының Ішкі істер басқармасы",
            "Еңбекшіқазақ ауданының Ішкі істер басқармасы",
        ),
        ("Құрманғазы ауданның ішкі істер бөлімі", "Құрманғазы ауданының ішкі істер бөлімі"),
        ("Бекейорда ауданының ішкі істер бөлімі", "Бөкейорда ауданының ішкі істер бөлімі"),
        ("Жаңақорған ауданының ішкі істер бөлімі", "Жаңақорған ауданының ішкі істер"),
        ("Әулиекел ауданының ішкі істер бөлімі", "Әулиекөл ауданының ішкі істер бөлімі"),
        ("Шарбақты ауданының ішкі істер бөлімі", "Шарбақты ауданының ішкі істер бөлімі."),
    }


def test_our_own_names_of_an_office_are_the_same_in_both_editions() -> None:
    weapons, invitations = (shipped(service, edition) for service, edition in EDITIONS)
    for office in invitations.offices:
        other = weapons.office(office.key).name
        assert (office.name.ru, office.name.en) == (other.ru, other.en)


@pytest.mark.parametrize(("service", "edition"), EDITIONS)
def test_our_own_names_tell_the_rank_that_the_kazakh_name_tells(service: str, edition: str) -> None:
    ranks = {"департамент": "департамент", "басқарма": "управление", "бөлім": "отдел"}
    for office in shipped(service, edition).offices:
        rank = next((ru for kk, ru in ranks.items() if kk in office.name.kk), "отдел")
        assert rank in office.name.ru.casefold()
        assert ("Directorate" in office.name.en) == (rank == "управление")


@pytest.mark.parametrize(("service", "edition"), EDITIONS)
def test_no_department_has_two_offices_of_one_name(service: str, edition: str) -> None:
    directory = shipped(service, edition)
    for department in directory.departments():
        for language in ("kk", "ru", "en"):
            names = Counter(
                office.name.in_language(language) for office in directory.offices_of(department.key)
            )
            assert [name for name, times in names.items() if times > 1] == []


def test_every_office_keeps_the_clock_of_its_region() -> None:
    zones = {office.key: office.zone for office in shipped("weapons", "2010-10-21").offices}
    unlike = {key: zone for key, zone in zones.items() if zone != "Asia/Almaty"}
    assert {key: zone for key, zone in unlike.items() if "-" not in key} == {
        "4": "Asia/Aqtobe",
        "6": "Asia/Atyrau",
        "9": "Asia/Oral",
        "11": "Asia/Qyzylorda",
        "12": "Asia/Qostanay",
        "13": "Asia/Aqtau",
        "17": "Asia/Aqtobe",  # transport, but its seat is the city of Aqtobe
    }
    assert all(zones[key.split("-")[0]] == zone for key, zone in zones.items())


def test_misprints_of_the_annex_are_kept() -> None:
    weapons = shipped("weapons", "2010-10-21")
    invitations = shipped("invitations", "2013-07-23")
    assert weapons.office("2").website == "www.akmdvd.onlaine.kz"
    assert weapons.office("2-6").address == "Атбасар қаласы, Урицк көшесі. 38"
    assert weapons.office("2-17").unit_phones == ("92-4-18",)
    assert invitations.office("9").website == "www.dvdzko.kz, www.Sokolur@mail.ru"
    assert invitations.office("11-4").address == "Жаңақорған ауылы, Кожанов көшесі,"


def test_damage_of_the_published_text_is_restored() -> None:
    weapons = shipped("weapons", "2010-10-21")
    assert weapons.office("1").secretariat_phones == ("71-61-98", "71-61-99")
    assert weapons.office("2-4").name.kk == "Аршалы ауданының ішкі істер бөлімі"
    assert weapons.office("16-2").name.kk.count("ІІБ") == 3
    assert weapons.office("18").website.isascii()


@pytest.mark.parametrize(("service", "edition"), EDITIONS)
def test_no_kazakh_or_russian_word_holds_a_latin_letter(service: str, edition: str) -> None:
    for office in shipped(service, edition).offices:
        for text in (office.name.kk, office.name.ru, office.address):
            assert not any(char.isascii() and char.isalpha() for char in text), text
