"""Only the two loopback literals are an address of this computer."""

from __future__ import annotations

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.language_models.ollama import OllamaModel, OllamaServer
from companion.language_models.ollama_address import validate_address


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("http://127.0.0.1:11434", "http://127.0.0.1:11434"),
        ("http://127.0.0.1:11434/", "http://127.0.0.1:11434"),
        ("http://127.0.0.1", "http://127.0.0.1:11434"),
        ("http://[::1]:11434", "http://[::1]:11434"),
        ("http://[::1]", "http://[::1]:11434"),
        ("http://127.0.0.1:65535", "http://127.0.0.1:65535"),
    ],
)
def test_loopback_literals_are_taken(given: str, taken: str) -> None:
    assert validate_address(given) == taken


REFUSED = [
    "",
    "127.0.0.1",
    "127.0.0.1:11434",
    "localhost:11434",
    "http://localhost:11434",
    "http://localhost.localdomain",
    "https://127.0.0.1:11434",
    "HTTP://127.0.0.1",
    "ftp://127.0.0.1",
    "file:///etc/passwd",
    "http://0.0.0.0:11434",
    "http://[::]:11434",
    "http://0:11434",
    "http://127.1:11434",
    "http://127.0.0.2:11434",
    "http://127.0.0.1.:11434",
    "http://127.0.0.1.evil.tld:11434",
    "http://127.0.0.1@evil.tld",
    "http://user:word@127.0.0.1:11434",
    "http://127.0.0.1:11434@evil.tld",
    "http://127.0.0.1#@evil.tld",
    "http://127.0.0.1\\@evil.tld",
    "http://evil.tld/127.0.0.1",
    "http://evil.tld?127.0.0.1",
    "http://127.0.0.1:11434/api",
    "http://127.0.0.1:11434?x=1",
    "http://127.0.0.1:11434#x",
    "http://127.0.0.1:0",
    "http://127.0.0.1:65536",
    "http://127.0.0.1:",
    "http://127.0.0.1:port",
    "http://127.0.0.1:1٢",
    "http://2130706433:11434",
    "http://0x7f000001:11434",
    "http://0x7f.0.0.1",
    "http://0177.0.0.1",
    "http://017700000001",
    "http://[::ffff:127.0.0.1]:11434",
    "http://[::ffff:8.8.8.8]:11434",
    "http://[0:0:0:0:0:0:0:1]:11434",
    "http://[::1%25eth0]:11434",
    "http://[::1",
    "http://::1:11434",
    "http://192.168.1.10:11434",
    "http://10.0.0.1",
    "http://169.254.169.254",
    "http://ⓛocalhost",
    "http://１２７.0.0.1",
    "http://127。0。0。1",
    " http://127.0.0.1",
    "http://127.0.0.1 ",
    "http://127.0.0.1\n",
    "http://127.0.0.1\r\nHost: evil.tld",
    "http://127.0.0.1\x00.evil.tld",
]


@pytest.mark.parametrize("given", REFUSED)
def test_everything_else_is_refused(given: str) -> None:
    for take in (validate_address, OllamaServer, lambda address: OllamaModel(address, "x")):
        with pytest.raises(CompanionError) as failure:
            take(given)
        assert failure.value.code is ErrorCode.OLLAMA_ADDRESS_REFUSED
        assert failure.value.parameters == {}
