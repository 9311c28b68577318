"""Text on its way to the screen: plain text as it is, Markdown as a safe subset.

Nothing in a document is ever loaded: no image, no style, no file, no address. HTML stays visible text,
images give way to their description, and only http and https links stay links.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

SAFE_SCHEMES = ("http", "https")
"""The only addresses a person may be asked about; `javascript:`, `file:` and `data:` are plain text."""

LONGEST_PARAGRAPH = 4_000
"""Laying out an endless line costs more than its length: the display breaks it, the text stays."""

_OBJECT_CHARACTER = "\ufffc"
_FEATURES = QTextDocument.MarkdownFeature.MarkdownNoHTML


@dataclass(frozen=True, slots=True)
class DocumentLook:
    """How text in a bubble is set. Lengths in pixels."""

    font: QFont
    text: QColor
    link: QColor
    line: int
    paragraph_gap: int


class SealedDocument(QTextDocument):
    """A document that cannot load anything."""

    def __init__(self, look: DocumentLook) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(look.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """Nothing, whatever is asked for: an image or a style could be an address on the network."""
        del kind, name
        return None


def plain_document(text: str, look: DocumentLook) -> SealedDocument:
    """`text` character by character, wrapped at words."""
    document = SealedDocument(look)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(_line_format(look, 0))
    append_plain(cursor, text, look)
    return document


def append_plain(cursor: QTextCursor, text: str, look: DocumentLook, paragraphs: bool = False) -> None:
    """Add `text` at the end. Breaks endless lines for the display only.

    With `paragraphs`, an empty line is drawn as the gap it will be once Markdown is rendered, so that
    a reply does not jump when it ends.
    """
    characters = QTextCharFormat()
    characters.setForeground(look.text)
    cursor.beginEditBlock()
    for number, line in enumerate(_displayable(text).split("\n")):
        if number and paragraphs and cursor.block().length() == 1 and cursor.blockNumber():
            cursor.setBlockFormat(_line_format(look, look.paragraph_gap))
        elif number:
            cursor.insertBlock(_line_format(look, 0))
        rest = line
        while len(rest) + cursor.positionInBlock() > LONGEST_PARAGRAPH:
            room = max(1, LONGEST_PARAGRAPH - cursor.positionInBlock())
            cursor.insertText(rest[:room], characters)
            cursor.insertBlock(_line_format(look, 0))
            rest = rest[room:]
        cursor.insertText(rest, characters)
    cursor.endEditBlock()


def markdown_document(text: str, look: DocumentLook) -> SealedDocument:
    """`text` read as Markdown without HTML, in the chat's own sizes; images dropped, links tamed."""
    if any(len(line) > LONGEST_PARAGRAPH for line in text.split("\n")):
        return plain_document(text, look)  # nobody formats a paragraph of that size
    document = SealedDocument(look)
    # Qt falls back to the file system for an image that loadResource refuses, at layout. So the images
    # go before anything is laid out.
    document.setMarkdown(_displayable(text).replace(_OBJECT_CHARACTER, ""), _FEATURES)
    _drop_images(document)
    _dress(document, look)
    return document


def links(document: QTextDocument) -> list[str]:
    """The addresses in a document, in reading order, each once."""
    found: list[str] = []
    for block in _blocks(document):
        for _start, _length, form in _fragments(block):
            if form.isAnchor() and form.anchorHref() not in found:
                found.append(form.anchorHref())
    return found


def _displayable(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")


def _line_format(look: DocumentLook, gap: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(look.line, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    form.setTopMargin(gap)
    form.setBottomMargin(0)
    return form


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found = []
    block = document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.isValid():
            found.append((fragment.position(), fragment.length(), fragment.charFormat()))
        iterator += 1
    return found


def _drop_images(document: QTextDocument) -> None:
    cursor = QTextCursor(document)
    for block in reversed(_blocks(document)):
        for start, length, form in reversed(_fragments(block)):
            if not form.isImageFormat():
                continue
            words = form.toImageFormat().property(QTextCharFormat.Property.ImageAltText)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(str(words or ""), QTextCharFormat())


def _dress(document: QTextDocument, look: DocumentLook) -> None:
    cursor = QTextCursor(document)
    previous: QTextBlock | None = None
    for block in _blocks(document):
        form = QTextBlockFormat(block.blockFormat())
        together = previous is not None and block.textList() is not None and previous.textList() is not None
        gap = 0 if previous is None or together else look.paragraph_gap
        form.setLineHeight(look.line, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        form.setTopMargin(gap)
        form.setBottomMargin(0)
        form.clearBackground()
        heading = form.headingLevel() > 0
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        for start, length, characters in _fragments(block):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(_tamed(characters, look, heading))
        previous = block


def _tamed(found: QTextCharFormat, look: DocumentLook, heading: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(look.text)
    if heading or found.fontWeight() >= QFont.Weight.DemiBold.value:
        form.setFontWeight(QFont.Weight.DemiBold)
    form.setFontItalic(found.fontItalic())
    form.setFontStrikeOut(found.fontStrikeOut())
    if found.fontFixedPitch():
        form.setFontFamilies(["monospace"])
        form.setFontStyleHint(QFont.StyleHint.Monospace)
    if found.isAnchor() and is_safe_address(found.anchorHref()):
        form.setAnchor(True)
        form.setAnchorHref(found.anchorHref())
        form.setForeground(look.link)
        form.setFontUnderline(True)
    return form


def is_safe_address(address: str) -> bool:
    """Whether a person may be asked to open `address` in the browser."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme().lower() in SAFE_SCHEMES and bool(url.host())
