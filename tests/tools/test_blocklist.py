from tools import blocklist


def test_the_shipped_list_is_what_its_maker_makes() -> None:
    assert blocklist.FILE.read_text(encoding="utf-8").split() == blocklist.made()
