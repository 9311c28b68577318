"""The safety plan on paper and as a PDF file: the person's words as plain text, black on white."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import (
    QFont,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from companion.domain.help_records import SafetyPlan
from companion.views.help_panel.plan_words import PlanWords


def plan_document(plan: SafetyPlan, heading: str, note: str) -> QTextDocument:
    """The written steps under `heading`, and a small `note` at the end; both translated."""
    document = QTextDocument()
    document.setDefaultFont(QFont(document.defaultFont().family(), 11))
    cursor = QTextCursor(document)
    words = PlanWords()
    _write(cursor, heading, 18, QFont.Weight.DemiBold, above=0)
    for step in plan.written:
        _write(cursor, words.of(step).title, 12, QFont.Weight.DemiBold, above=14)
        for line in plan.steps[step].strip().splitlines():
            _write(cursor, line, 11, QFont.Weight.Normal, above=3)
    _write(cursor, note, 9, QFont.Weight.Normal, above=20)
    return document


def plan_pdf(document: QTextDocument) -> bytes:
    """The document as a PDF file. Its properties name nobody and nothing but Companion."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setCreator("Companion")
    document.print_(writer)
    del writer  # the file is whole only now
    return content.data()


def _write(cursor: QTextCursor, words: str, points: int, weight: QFont.Weight, above: int) -> None:
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(above)
    letters.setFontPointSize(points)
    letters.setFontWeight(weight)
    if cursor.position():
        cursor.insertBlock()
    cursor.setBlockFormat(block)
    cursor.insertText(words, letters)
