"""Text that comes from a person or a model is shown; it never loads, never runs, never hangs."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication

from companion.domain.message import Role
from companion.views.chat.bubble_texts import LONGEST_SHOWN
from companion.views.chat.safe_document import (
    DocumentLook,
    SealedDocument,
    is_safe_address,
    links,
    markdown_document,
    plain_document,
)
from tests.conftest import ROOT
from tests.views.chat.conftest import ChatBench


@pytest.fixture
def look(qapp: QApplication) -> DocumentLook:
    return DocumentLook(QFont(), QColor("#22282A"), QColor("#1F6257"), 23, 8)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every address that a document asked for."""
    found: list[str] = []

    def note(_self: SealedDocument, _kind: int, name: QUrl) -> None:
        found.append(name.toString())

    monkeypatch.setattr(SealedDocument, "loadResource", note)
    return found


def _paint(document: QTextDocument) -> QImage:
    document.setTextWidth(400)
    image = QImage(420, 300, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    return image


HOSTILE = [
    "<img src=http://127.0.0.1:9/a.png>",
    '<link rel=stylesheet href="http://127.0.0.1:9/a.css">',
    "![](http://127.0.0.1:9/a.png)",
    "![words](file:///etc/hostname)",
    "![x](data:image/png;base64,AAAA)",
    "[![deep](http://127.0.0.1:9/b.png)](http://127.0.0.1:9/)",
    "![ref][1]\n\n[1]: http://127.0.0.1:9/c.png",
    "![](:/qt-project.org/styles/commonstyle/images/file-16.png)",
    "<style>@import url(http://127.0.0.1:9/d.css)</style>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_is_ever_loaded(look: DocumentLook, asked: list[str], text: str) -> None:
    for document in (markdown_document(text, look), plain_document(text, look)):
        _paint(document)
    assert asked == []


def test_an_image_of_this_computer_is_not_shown_either(look: DocumentLook, tmp_path: Path) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ff0000"))
    assert picture.save(str(tmp_path / "p.png"))
    for address in (f"{tmp_path}/p.png", f"file://{tmp_path}/p.png"):
        image = _paint(markdown_document(f"![]({address})", look))
        colours = {image.pixelColor(x, y).name() for x in range(0, 100, 3) for y in range(0, 60, 3)}
        assert "#ff0000" not in colours


def test_an_image_gives_way_to_its_words_and_html_stays_text(look: DocumentLook) -> None:
    document = markdown_document("a ![a picture](http://h/x.png) <b>bold</b> **strong**", look)
    assert document.toPlainText() == "a a picture <b>bold</b> strong"


def test_only_web_links_stay_links(look: DocumentLook) -> None:
    text = "[a](https://example.org) [b](javascript:x) [c](file:///etc) [d](data:text/html,x) [e](//h/x) [f](ssh://h)"
    assert links(markdown_document(text, look)) == ["https://example.org"]
    assert links(plain_document(text, look)) == []


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org/a?b#c", True),
        ("http://[::1]/", True),
        ("HTTPS://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("data:text/html,x", False),
        ("https:", False),
        ("", False),
        ("example.org", False),
    ],
)
def test_addresses(address: str, safe: bool) -> None:
    assert is_safe_address(address) is safe


def test_headings_lists_and_code_keep_the_size_of_the_chat(look: DocumentLook) -> None:
    document = markdown_document("# Big\n\n- one\n- two\n\n`code`", look)
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            form = iterator.fragment().charFormat()
            assert not form.hasProperty(form.Property.FontSizeAdjustment)
            iterator += 1
        block = block.next()
    assert document.toPlainText() == "Big\none\ntwo\ncode"


@pytest.mark.parametrize(
    "text",
    [
        "a\x00b",
        "مرحبا بالعالم " * 50,
        "😀" * 10_000,
        "x" * 1_000_000,
        "\n" * 20_000,
        "> " * 3_000,
        "*" * 5_000,
        "[" * 5_000,
    ],
    ids=["nul", "rtl", "emoji", "megabyte", "newlines", "quotes", "stars", "brackets"],
)
@pytest.mark.parametrize("role", [Role.USER, Role.COMPANION])
def test_any_text_is_shown_in_one_piece(bench: ChatBench, text: str, role: Role) -> None:
    async def scenario() -> None:
        talk = await bench.conversation("Odd", "first")
        await bench.store.messages.append(talk.id, role, text)
        await bench.last_open(talk)
        await bench.start()
        shown = bench.page.pane.list
        assert shown.messages.rowCount() == 2
        shown.expand(1)
        shown.viewport().grab()
        assert shown.places.height(1) > 0
        drawn = shown.texts.document(shown.messages.raw(1), shown.places.text_width)
        assert drawn.characterCount() < LONGEST_SHOWN + LONGEST_SHOWN // 1_000

    bench.run(scenario())


def test_half_a_character_is_shown_as_a_sign(look: DocumentLook) -> None:
    for document in (plain_document("\ud83d lone", look), markdown_document("\ud83d lone", look)):
        _paint(document)
        assert document.toPlainText().endswith("lone")


def test_no_module_of_the_page_knows_the_network() -> None:
    folder = ROOT / "companion" / "views" / "chat"
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert "QtNetwork" not in (node.module or ""), file.name
                assert "QTextBrowser" not in [name.name for name in node.names], file.name
