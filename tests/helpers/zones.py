"""Write machine-readable zones of invented documents, as ICAO Doc 9303 has them."""

from desktop.models.mrz import FILLER, check_digit


def passport(
    *,
    number: str = "L898902C3",
    names: tuple[str, ...] = ("ERIKSSON", "ANNA", "MARIA"),
    issuer: str = "UTO",
    nationality: str = "",
    born: str = "740812",
    sex: str = "F",
    expires: str = "160415",
    optional: str = "",
) -> str:
    """Return the two lines of a passport (TD3)."""
    numbered, rest = _checked(_filled(number, 9)), _filled(optional, 14)
    days = _checked(born), _checked(expires)
    whole = numbered + days[0] + days[1] + _checked(rest)
    first = _filled(f"P{FILLER}{_filled(issuer, 3)}{_name(names)}", 44)
    nation = _filled(nationality or issuer, 3)
    second = f"{numbered}{nation}{days[0]}{sex}{days[1]}{_checked(rest)}{check_digit(whole)}"
    return f"{first}\n{second}"


def card(
    *,
    number: str = "D23145890",
    names: tuple[str, ...] = ("ERIKSSON", "ANNA", "MARIA"),
    issuer: str = "UTO",
    nationality: str = "",
    born: str = "740812",
    sex: str = "F",
    expires: str = "160415",
    optional: str = "",
) -> str:
    """Return the three lines of an identity card (TD1); a long number runs on."""
    numbered = _checked(_filled(number, 9)) + optional
    if len(number) > 9:
        numbered = f"{number[:9]}{FILLER}{number[9:]}{check_digit(number)}{FILLER}{optional}"
    first = _filled(f"I{FILLER}{_filled(issuer, 3)}{numbered}", 30)
    second = f"{_checked(born)}{sex}{_checked(expires)}{_filled(nationality or issuer, 3)}"
    second = _filled(second, 29)
    whole = first[5:30] + second[0:7] + second[8:15] + second[18:29]
    return f"{first}\n{second}{check_digit(whole)}\n{_filled(_name(names), 30)}"


def _name(names: tuple[str, ...]) -> str:
    return f"{names[0]}{FILLER * 2}{FILLER.join(names[1:])}"


def _checked(text: str) -> str:
    return text + check_digit(text)


def _filled(text: str, width: int) -> str:
    return text.ljust(width, FILLER)[:width]
