"""The facts about one message: who wrote it, when, how long it took, how much was read and written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.message import GenerationReport, Message, Role
from companion.views import accessible
from companion.views.chat import message_words
from companion.views.chat.engine_words import engine_words
from companion.views.shared.icon_button import IconButton
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.shortcuts import Keys, bind
from companion.views.theme import Theme

WIDTH = 720


class MessageDetails(QDialog):
    """Facts only. Opened with `open()`; holds no word of the conversation."""

    help_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget, message: Message) -> None:
        super().__init__(parent)
        self._theme = theme
        self._message = message
        accessible.name(self, "details_dialog")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = PlainLabel("title", parent=self)
        self._corner = IconButton(theme, "details_corner_close", "x", parent=self)
        self._corner.clicked.connect(self.reject)
        self._close = ThemedButton(theme, "details_close", parent=self)
        self._close.setDefault(True)
        self._close.clicked.connect(self.reject)
        self._note = PlainLabel("small", "quiet", wrap=True, parent=self)
        self._facts: list[tuple[PlainLabel, PlainLabel]] = []
        self._lay_out()
        bind(Keys.HELP, self, self._ask_for_help)
        self.retranslate()
        self._close.setFocus()

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._corner)
        grid = QGridLayout()
        grid.setSpacing(px(12))
        names = ["details_model", "details_time", "details_tokens", "details_sent"]
        if self._message.report is None:
            names = ["details_model", "details_sent"]
        for column, object_name in enumerate(names):
            grid.addWidget(self._card(object_name), 0, column)
            grid.setColumnStretch(column, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(self._close)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(px(28), px(24), px(28), px(20))
        column_layout.setSpacing(px(16))
        column_layout.addLayout(head)
        column_layout.addLayout(grid)
        column_layout.addLayout(foot)
        self.setFixedWidth(min(px(WIDTH), max(px(400), self.parentWidget().window().width() - px(80))))

    def _card(self, object_name: str) -> QFrame:
        card = QFrame(self)
        card.setProperty("card", "true")
        caption = PlainLabel("caption", "quiet", parent=card)
        fact = PlainLabel("body", wrap=True, parent=card)
        accessible.name(fact, object_name)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*(self._theme.px(side) for side in (14, 8, 14, 10)))
        inside.setSpacing(2)
        inside.addWidget(caption)
        fact.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(fact, 1)
        self._facts.append((caption, fact))
        return card

    def retranslate(self) -> None:
        words = self.tr("Message details")
        self.setWindowTitle(words)
        self.setAccessibleName(words)
        self._heading.setText(words)
        self._corner.set_words(self.tr("Close"))
        self._close.set_words(self.tr("Close details"))
        self._note.setText(self.tr("Everything here was counted on this computer."))
        facts = {
            "details_model": (self.tr("Written by"), self._writer()),
            "details_time": (self.tr("Time taken"), self._time(self._message.report)),
            "details_tokens": (self.tr("Words used"), self._size(self._message.report)),
            "details_sent": (self.tr("Sent"), self._sent()),
        }
        for caption, fact in self._facts:
            name, value = facts[fact.objectName()]
            caption.setText(name)
            fact.setText(value)
            fact.setAccessibleName(name)
            fact.setAccessibleDescription(value)

    def _writer(self) -> str:
        if self._message.role is Role.USER:
            return self.tr("You")
        report = self._message.report
        return engine_words(report.engine, report.model) if report else self.tr("Not known")

    def _time(self, report: GenerationReport | None) -> str:
        if report is None or report.first_token_ms is None or report.total_ms is None:
            return self.tr("Not known")
        return self.tr("{first} s, then {rest} s").format(
            first=_seconds(report.first_token_ms),
            rest=_seconds(max(0, report.total_ms - report.first_token_ms)),
        )

    def _size(self, report: GenerationReport | None) -> str:
        if report is None or report.prompt_tokens is None:
            return self.tr("Not known")
        read = QLocale().toString(report.prompt_tokens)
        if report.reply_tokens is None:
            return self.tr("{read} in").format(read=read)
        return self.tr("{read} in, {written} out").format(
            read=read, written=QLocale().toString(report.reply_tokens)
        )

    def _sent(self) -> str:
        moment = self._message.created_at
        return self.tr("{day}, {time}").format(
            day=message_words.day(message_words.day_of(moment)), time=message_words.clock(moment)
        )

    def _ask_for_help(self) -> None:
        self.reject()
        self.help_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _seconds(milliseconds: int) -> str:
    return QLocale().toString(milliseconds / 1000, "f", 1)
