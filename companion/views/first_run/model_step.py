"""Step 4: which model answers. It may be none: the rest works without."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from companion.views import accessible
from companion.views.first_run.answers import ModelOption
from companion.views.first_run.step import Step
from companion.views.shared.plain_label import PlainLabel
from companion.views.theme import Theme

_IDENTIFIER = int(Qt.ItemDataRole.UserRole)


class ModelStep(Step):
    """A list of what is on this computer. "No model" is the answer only where there is none.

    As long as the choice cannot be changed in the window, nobody is let into one that ends all talk.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._options: tuple[ModelOption, ...] = ()
        self._lead = PlainLabel("chat", "quiet", wrap=True)
        self.models = QListWidget()
        accessible.name(self.models, "first_run_model")
        self.models.setProperty("card", True)
        self.models.setWordWrap(True)
        self.models.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.models.setMinimumHeight(theme.px(220))
        self.models.currentRowChanged.connect(lambda _row: self.changed.emit())
        self._later = PlainLabel("small", "quiet", wrap=True)
        self.column.addWidget(self._lead)
        self.column.addSpacing(4)
        self.column.addWidget(self.models, 1)
        self.column.addWidget(self._later)
        self.retranslate()

    @property
    def chosen(self) -> str:
        """The identifier of the chosen model; empty for none."""
        item = self.models.currentItem()
        return "" if item is None else str(item.data(_IDENTIFIER))

    def set_models(self, options: tuple[ModelOption, ...]) -> None:
        """Offer these, and keep the choice where it still exists; else the first that is here."""
        before = self.chosen
        had_choice = bool(self._options)
        self._options = options
        self._fill()
        here = [option.identifier for option in options if option.is_present]
        wanted = before if had_choice and before in (*here, "") else (here[0] if here else "")
        self._choose(wanted)

    def is_complete(self) -> bool:
        return self.models.currentItem() is not None

    def retranslate(self) -> None:
        self.heading.setText(self.tr("The model that answers"))
        self._lead.setText(
            self.tr(
                "A language model is a file that writes replies. It runs on this computer and nowhere else."
            )
        )
        self.models.setAccessibleName(self.tr("Model"))
        self._later.setText(self.tr("Without a model, what you write is still kept."))
        before = self.chosen
        self._fill()
        self._choose(before)

    def _choose(self, identifier: str) -> None:
        for row in range(self.models.count()):
            if self.models.item(row).data(_IDENTIFIER) == identifier:
                self.models.setCurrentRow(row)

    def _fill(self) -> None:
        self.models.clear()
        for option in self._options:
            self._add(option.identifier, self._name(option), self._detail(option), option.is_present)
        if not any(option.is_present for option in self._options):
            self._add("", self.tr("No model"), self.tr("For now, only write."), True)

    def _add(self, identifier: str, name: str, detail: str, enabled: bool) -> None:
        item = QListWidgetItem(f"{name}\n{detail}")
        item.setData(_IDENTIFIER, identifier)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, detail)
        if not enabled:
            item.setFlags(item.flags() & ~(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable))
        self.models.addItem(item)

    def _name(self, option: ModelOption) -> str:
        if option.origin == "starter":
            return self.tr("Starter model: {name}").format(name=option.name)
        return self.tr("{name}, from Ollama").format(name=option.name)

    def _detail(self, option: ModelOption) -> str:
        if not option.is_present:
            return self.tr("Not on this computer yet.")
        if option.origin == "starter":
            words = self.tr(
                "Very small: works on any computer. Its replies are often odd, and can miss the point."
            )
        else:
            words = self.tr("Already on this computer.")
        if option.megabytes:
            words += " " + self.tr("{size} MB.").format(size=self.locale().toString(option.megabytes))
        return words
