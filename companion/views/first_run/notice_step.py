"""Step 2: what this program is and is not. Two ticks are needed to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from companion.views import accessible
from companion.views.first_run.step import Step
from companion.views.shared.plain_label import PlainLabel
from companion.views.theme import Theme


class NoticeStep(Step):
    """The statement, what can and cannot be expected, and where help is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._notice = PlainLabel("statement", wrap=True)
        accessible.name(self._notice, "first_run_notice")
        card = QFrame()
        card.setProperty("card", "note")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(20, 20, 60, 20)
        inside.addWidget(self._notice)
        self.column.addWidget(card)
        self.column.addSpacing(14)
        self._can_title, self._can = (
            PlainLabel("strong", wrap=True),
            [PlainLabel("chat", wrap=True) for _ in range(4)],
        )
        self._cannot_title = PlainLabel("strong", wrap=True)
        self._cannot = [PlainLabel("chat", wrap=True) for _ in range(4)]
        self._marks: list[tuple[PlainLabel, str, str]] = []
        self.column.addLayout(self._make_columns())
        self.column.addSpacing(14)
        self.column.addWidget(self._make_danger())
        self.column.addSpacing(14)
        self.understand = QCheckBox()
        accessible.name(self.understand, "first_run_understand")
        self.adult = QCheckBox()
        accessible.name(self.adult, "first_run_adult")
        for box in (self.understand, self.adult):
            box.toggled.connect(self.changed)
            self.column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        theme.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    def _make_columns(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(14)
        grid.setColumnMinimumWidth(2, 16)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)
        for first, title, lines, icon, token in (
            (0, self._can_title, self._can, "check", "accent"),
            (3, self._cannot_title, self._cannot, "minus", "text_quiet"),
        ):
            grid.addWidget(title, 0, first, 1, 2)
            for row, line in enumerate(lines, start=1):
                mark = PlainLabel()
                self._marks.append((mark, icon, token))
                grid.addWidget(mark, row, first, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(line, row, first + 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def _make_danger(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "help")
        self._danger_icon = PlainLabel()
        self._danger = PlainLabel("strong", wrap=True)
        self._danger_detail = PlainLabel("body", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._danger)
        words.addWidget(self._danger_detail)
        row = QHBoxLayout(card)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(14)
        row.addWidget(self._danger_icon)
        row.addLayout(words, 1)
        return card

    def is_complete(self) -> bool:
        return self.understand.isChecked() and self.adult.isChecked()

    def missing(self) -> str:
        return "" if self.is_complete() else self.tr("Tick both lines to continue.")

    def retranslate(self) -> None:
        self.heading.setText(self.tr("What Companion is, and is not"))
        statement = self.tr(
            "This is a computer program, not a human being. It cannot feel emotion. "
            "It is for self-reflection, not therapy, diagnosis or treatment."
        )
        self._notice.setText(statement)
        self._notice.setAccessibleName(self.tr("What this is"))
        self._notice.setAccessibleDescription(statement)
        self._can_title.setText(self.tr("What it can do"))
        self._cannot_title.setText(self.tr("What it cannot do"))
        can = (
            self.tr("Help you put things into words"),
            self.tr("Keep your conversations, encrypted"),
            self.tr("Show you whom to call, any time"),
            self.tr("Work with no internet, always"),
        )
        cannot = (
            self.tr("Stand in for people or a professional"),
            self.tr("Alert anyone. Nobody is watching"),
            self.tr("Give medical advice"),
            self.tr("Always be right. It can miss things"),
        )
        for labels, words in ((self._can, can), (self._cannot, cannot)):
            for label, line in zip(labels, words, strict=True):
                label.setText(line)
        self._danger.setText(self.tr("If you are in danger, this app is not enough."))
        self._danger_detail.setText(
            self.tr(
                "“Get help now” is at the bottom left of every screen. It needs no passphrase and no model."
            )
        )
        self.understand.setText(self.tr("I understand"))
        self.understand.setAccessibleName(self.tr("I understand"))
        self.adult.setText(self.tr("I am 18 or older"))
        self.adult.setAccessibleName(self.tr("I am 18 or older"))

    def _tint(self) -> None:
        for mark, icon, token in self._marks:
            mark.setPixmap(self.theme.pixmap(icon, token, 18))
        self._danger_icon.setPixmap(self.theme.pixmap("life-buoy", "help", 22))
