"""Behind "My safety plan": the written steps, writing them, and taking them along on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QStandardPaths, Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QDialog,
    QFileDialog,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from companion.domain.folder_failures import folder_failure
from companion.domain.help_records import SafetyPlan
from companion.views import accessible
from companion.views.help_panel.directions import turn
from companion.views.help_panel.door import Door, Notice, row_list
from companion.views.help_panel.help_contents import HelpContents
from companion.views.help_panel.help_row_delegate import (
    DETAIL_ROLE,
    NAME_ROLE,
    NUMBER_ROLE,
    HelpRowDelegate,
)
from companion.views.help_panel.plan_editor import PlanEditor
from companion.views.help_panel.plan_paper import plan_document, plan_pdf
from companion.views.help_panel.plan_words import PlanWords
from companion.views.shared.plain_label import PlainLabel
from companion.views.shared.themed_button import ThemedButton
from companion.views.theme import Theme


class PlanDoor(Door):
    """`plan_saved` carries a SafetyPlan, `locked_changed` whether a copy may be seen while locked."""

    plan_saved = Signal(object)
    locked_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._dialog: QPrintDialog | QFileDialog | None = None
        self._view = QWidget()
        self._notice = Notice("help_plan_notice")
        self.steps = row_list(theme, "help_plan_list")
        self.steps.setItemDelegate(HelpRowDelegate(theme, self.steps, ("body", "text")))
        self._edit = ThemedButton(theme, "help_edit", icon="pencil", icon_size=18)
        self._edit.clicked.connect(self._open_editor)
        self._print = ThemedButton(theme, "help_print_plan", icon="printer", icon_size=18)
        self._print.clicked.connect(self._ask_for_printer)
        self._pdf = ThemedButton(theme, "help_save_pdf", icon="download", icon_size=18)
        self._pdf.clicked.connect(self._ask_for_file)
        self._paper_hint = PlainLabel("small", "quiet", wrap=True)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        for button in (self._edit, self._print, self._pdf):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self.while_locked = QCheckBox()
        accessible.name(self.while_locked, "help_plan_locked")
        self.while_locked.clicked.connect(self.locked_changed)
        self._locked_hint = PlainLabel("small", "quiet", wrap=True)
        view = QVBoxLayout(self._view)
        view.setContentsMargins(0, 0, 0, 0)
        view.setSpacing(8)
        view.addWidget(self._notice, 1)
        view.addWidget(self.steps, 1)
        view.addLayout(self._buttons)
        view.addWidget(self._paper_hint)
        view.addWidget(self.while_locked, 0, Qt.AlignmentFlag.AlignLeft)
        view.addWidget(self._locked_hint)
        self.editor = PlanEditor(theme)
        self.editor.saved.connect(self.plan_saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        column.addWidget(self.editor)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def _fit(self) -> None:
        self.steps.setMinimumHeight(self.theme.px(140))

    # --- what is shown --------------------------------------------------------------------------

    def set_contents(self, contents: HelpContents) -> None:
        super().set_contents(contents)
        if not contents.unlocked:
            self.editor.clear()
        had_keyboard = self.editor.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.editor.confirm()
        self._fill()
        self._show_view(with_keyboard=had_keyboard)

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        turn(self._buttons, narrow)

    def enter(self) -> None:
        self.steps.setCurrentRow(0)
        for first in (self.steps, self._edit, self.while_locked):
            if not first.isHidden() and first.isEnabled():
                first.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def notice(self) -> str:
        return self._notice.sentence

    def go_back(self) -> bool:
        if not self.editor.is_open:
            return False
        self.editor.leave()
        self._show_view(with_keyboard=True)
        return True

    def flush(self) -> None:
        self.editor.flush()

    def save_failed(self) -> None:
        if self.editor.reopen():
            self._view.hide()
        self._refresh()

    def forget(self) -> None:
        self.editor.clear()
        self._show_view(with_keyboard=False)
        if self._dialog is not None:
            self._dialog.reject()

    def retranslate(self) -> None:
        self.steps.setAccessibleName(self.tr("Plan steps"))
        self._edit.set_words(self.tr("Edit plan"))
        self._print.set_words(self.tr("Print my plan"))
        self._pdf.set_words(self.tr("Save as PDF"))
        self._paper_hint.setText(self.tr("A printed or saved plan can be read by whoever finds it."))
        self.while_locked.setText(self.tr("Show my plan while locked"))
        self.while_locked.setAccessibleName(self.tr("Show my plan while locked"))
        self._locked_hint.setText(
            self.tr("For this, a copy of your plan, people and numbers is kept here without encryption.")
        )
        self._fill()

    def _fill(self) -> None:
        row = max(0, self.steps.currentRow())
        words = PlanWords()
        with QSignalBlocker(self.steps):
            self.steps.clear()
            for step in self.contents.plan.written if self.contents.readable else ():
                self.steps.addItem(_item(words.of(step).title, self.contents.plan.steps[step].strip()))
            self.steps.setCurrentRow(min(row, self.steps.count() - 1))
        self._refresh()

    def _refresh(self) -> None:
        unlocked, written = self.contents.unlocked, self.steps.count() > 0
        if not self.contents.readable:
            self._notice.say(
                self.tr("Unlock to see your plan"),
                self.tr("Close help and enter your passphrase. The other doors work without it."),
            )
        elif not written:
            self._notice.say(
                self.tr("Not written yet"),
                self.tr(
                    "A plan is easiest to write on a calm day: seven short questions, in your own words."
                ),
            )
        else:
            self._notice.say("", "")
        self.steps.setVisible(written)
        for widget in (self._print, self._pdf, self._paper_hint):
            widget.setVisible(written)
        self._edit.setEnabled(unlocked)
        locked = "" if unlocked else self.tr("Unlock to edit your plan.")
        self._edit.setAccessibleDescription(locked)
        self._edit.setToolTip(locked)
        self.while_locked.setEnabled(unlocked)
        self.while_locked.setChecked(self.contents.plan_locked)
        self.while_locked.setAccessibleDescription(f"{self._locked_hint.text()} {locked}".strip())

    # --- writing --------------------------------------------------------------------------------

    def _open_editor(self) -> None:
        self._view.hide()
        self.editor.open_editor(self.contents.plan)

    def _show_view(self, with_keyboard: bool) -> None:
        if self.editor.is_open:
            return
        self._view.show()
        if with_keyboard:
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- paper ----------------------------------------------------------------------------------

    def _document(self, plan: SafetyPlan) -> QTextDocument:
        note = self.tr("Changed {date}.").format(date=PlanWords().day(plan)) if plan.updated_at else ""
        return plan_document(plan, self.tr("My safety plan"), note)

    def _ask_for_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Companion")  # it is seen in the printer's queue, by others too
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda _printer: self._document(self.contents.plan).print_(printer))
        self._open(dialog)

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF files (*.pdf)")])
        dialog.setDefaultSuffix("pdf")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.selectFile("companion.pdf")
        dialog.fileSelected.connect(self._write_pdf)
        self._open(dialog)

    def _open(self, dialog: QPrintDialog | QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._dialog_closed)
        self._dialog = dialog
        QDialog.open(dialog)  # a printer's dialog hides it behind an `open` that wants a slot by name

    def _dialog_closed(self) -> None:
        self._dialog = None

    def _write_pdf(self, chosen: str) -> None:
        try:
            Path(chosen).write_bytes(plan_pdf(self._document(self.contents.plan)))
        except OSError as error:
            self.failed.emit(folder_failure(error))


def _item(title: str, words: str) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(NAME_ROLE, title)
    item.setData(DETAIL_ROLE, words)
    item.setData(NUMBER_ROLE, "")
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {words}")
    return item
