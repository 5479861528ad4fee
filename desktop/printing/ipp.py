"""Ask CUPS one question its commands cannot answer: in which state a job ended (RFC 8011).

`lpstat` lists printed, cancelled and aborted jobs alike. The question goes over the local socket
of CUPS; no network is used.
"""

import http.client
import socket
import struct
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from typing_extensions import override

_GET_JOB_ATTRIBUTES: Final = 0x0009
_OPERATION, _END = b"\x01", b"\x03"
_INTEGER, _ENUM, _KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x21, 0x23, 0x44, 0x45, 0x47, 0x48
_NAME: Final = 0x42
_FIRST_VALUE_TAG: Final = 0x10  # below it stand the tags that part the groups
_NOT_FOUND: Final = 0x0406
_ERRORS: Final = 0x0400  # status codes from here on

PENDING, HELD, PROCESSING, STOPPED, CANCELLED, ABORTED, COMPLETED = range(3, 10)


class UnreachableError(Exception):
    """CUPS does not answer at its socket."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFacts:
    """Hold what CUPS says of a job: its state (3 to 9) and the reasons of it."""

    state: int
    reasons: tuple[str, ...]


def job_facts(server: str, printer: str, number: int, *, timeout: float) -> JobFacts | None:
    """Return what the CUPS at the socket `server` says of a job, None when it knows none.

    Raise `UnreachableError` when it does not answer within `timeout` seconds.
    """
    uri = f"ipp://localhost/printers/{quote(printer)}"
    answer = _post(server, _request(uri, number), timeout)
    if len(answer) < 8:  # noqa: PLR2004  version, status and number of the request
        raise UnreachableError(server)
    status: int = struct.unpack_from(">H", answer, 2)[0]
    if status == _NOT_FOUND:
        return None
    if status >= _ERRORS:
        raise UnreachableError(server)
    values = _attributes(answer[8:])
    states = values.get("job-state", ())
    if not states:
        return None
    return JobFacts(
        state=int.from_bytes(states[0], "big"),
        reasons=tuple(
            each.decode("ascii", "replace") for each in values.get("job-state-reasons", ())
        ),
    )


class _LocalConnection(http.client.HTTPConnection):
    """Speak HTTP over a socket of this computer."""

    @override
    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.host)


def _post(server: str, body: bytes, timeout: float) -> bytes:
    connection = _LocalConnection("localhost", timeout=timeout)
    connection.host = server
    headers = {"Content-Type": "application/ipp", "Host": "localhost"}
    try:
        connection.request("POST", "/", body, headers)
        return connection.getresponse().read()
    except (OSError, http.client.HTTPException) as error:
        raise UnreachableError(server) from error
    finally:
        connection.close()


def _request(uri: str, number: int) -> bytes:
    head = struct.pack(">BBHI", 2, 0, _GET_JOB_ATTRIBUTES, 1)
    attributes = (
        _attribute(_CHARSET, "attributes-charset", b"utf-8"),
        _attribute(_LANGUAGE, "attributes-natural-language", b"en"),
        _attribute(_URI, "printer-uri", uri.encode()),
        _attribute(_INTEGER, "job-id", struct.pack(">i", number)),
        _attribute(_NAME, "requesting-user-name", b"kense"),
        _attribute(_KEYWORD, "requested-attributes", b"job-state"),
        _attribute(_KEYWORD, "", b"job-state-reasons"),  # a further value of the one above
    )
    return head + _OPERATION + b"".join(attributes) + _END


def _attribute(tag: int, name: str, value: bytes) -> bytes:
    return (
        struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(value)) + value
    )


def _attributes(data: bytes) -> dict[str, tuple[bytes, ...]]:
    """Read the attributes of an answer; a value without a name belongs to the one before."""
    found: dict[str, tuple[bytes, ...]] = {}
    name, place = "", 0
    while place < len(data):
        tag, place = data[place], place + 1
        if tag < _FIRST_VALUE_TAG:
            continue
        name_length = struct.unpack_from(">H", data, place)[0]
        place += 2
        name = data[place : place + name_length].decode("ascii", "replace") or name
        place += name_length
        length = struct.unpack_from(">H", data, place)[0]
        place += 2
        found[name] = (*found.get(name, ()), data[place : place + length])
        place += length
    return found
