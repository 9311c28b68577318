"""What the pages promise to assistive technology, and how the tests read it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)


@dataclass(frozen=True)
class Promise:
    """One row of the contract of names."""

    identifier: str
    english: str
    french: str


RAIL = (
    Promise("rail_chat", "Chat", "Discussion"),
    Promise("rail_lock", "Lock", "Verrouiller"),
    Promise("rail_help", "Get help now", "Obtenir de l’aide"),
)
LOCK = (
    Promise("lock_passphrase", "Passphrase", "Phrase secrète"),
    Promise("lock_show", "Show passphrase", "Afficher la phrase"),
    Promise("lock_unlock", "Unlock", "Déverrouiller"),
    Promise("lock_status", "Unlock status", "État du déverrouillage"),
    Promise("lock_help", "Get help now", "Obtenir de l’aide"),
)
FIRST_RUN = (
    Promise("first_run_step", "Setup step", "Étape d’installation"),
    Promise("first_run_help", "Get help now", "Obtenir de l’aide"),
    Promise("first_run_back", "Back", "Retour"),
    Promise("first_run_continue", "Continue", "Continuer"),
    Promise("first_run_language", "Language", "Langue"),
    Promise("first_run_country", "Country", "Pays"),
    Promise("first_run_notice", "What this is", "Ce que c’est"),
    Promise("first_run_understand", "I understand", "J’ai compris"),
    Promise("first_run_adult", "I am 18 or older", "J’ai 18 ans ou plus"),
    Promise("first_run_passphrase", "New passphrase", "Nouvelle phrase secrète"),
    Promise("first_run_repeat", "Repeat passphrase", "Répéter la phrase secrète"),
    Promise("first_run_show", "Show passphrase", "Afficher la phrase"),
    Promise("first_run_strength", "Passphrase strength", "Solidité de la phrase"),
    Promise("first_run_model", "Model", "Modèle"),
    Promise("first_run_message", "Setup message", "Message d’installation"),
)
# On the front and behind every door.
HELP = (
    Promise("help_country", "Country", "Pays"),
    Promise("help_emergency", "Emergency number", "Numéro d’urgence"),
    Promise("help_copy_emergency", "Copy emergency number", "Copier le numéro d’urgence"),
    Promise("help_checked", "Numbers checked", "Numéros vérifiés"),
    Promise("help_hide", "Hide Companion", "Masquer Companion"),
    Promise("help_close", "Close help", "Fermer l’aide"),
)
HELP_FRONT = (
    Promise("help_call", "Call or text", "Appeler ou écrire"),
    Promise("help_people_door", "Someone I trust", "Une personne de confiance"),
    Promise("help_plan_door", "My safety plan", "Mon plan de sécurité"),
    Promise("help_steady", "Steady me", "Me poser"),
)
HELP_BACK = Promise("help_back", "Back to doors", "Revenir aux choix")
HELP_DOORS = {
    "help_call": (
        Promise("help_lines", "Helplines", "Lignes d’écoute"),
        Promise("help_copy_number", "Copy number", "Copier le numéro"),
        Promise("help_add_number", "Add my own number", "Ajouter un numéro"),
    ),
    "help_people_door": (
        Promise("help_people_list", "People I chose", "Personnes choisies"),
        Promise("help_copy_number", "Copy number", "Copier le numéro"),
        Promise("help_sentence", "First sentence", "Première phrase"),
        Promise("help_copy_sentence", "Copy sentence", "Copier la phrase"),
        Promise("help_add_person", "Add person", "Ajouter une personne"),
    ),
    "help_plan_door": (
        Promise("help_plan_list", "Plan steps", "Étapes du plan"),
        Promise("help_edit", "Edit plan", "Modifier le plan"),
        Promise("help_plan_locked", "Show my plan while locked", "Montrer mon plan si verrouillé"),
    ),
    "help_steady": (Promise("help_next", "Next step", "Étape suivante"),),
}


def broken(page: QWidget, promises: tuple[Promise, ...], language: str) -> list[str]:
    """What of the contract the page does not keep."""
    found: list[str] = []
    for promise in promises:
        widget = page.findChild(QWidget, promise.identifier)
        if widget is None:
            found.append(f"{promise.identifier} is not there")
            continue
        expected = promise.french if language == "fr" else promise.english
        if widget.accessibleName() != expected:
            found.append(f"{promise.identifier} is called {widget.accessibleName()!r}")
        if widget.accessibleIdentifier() != promise.identifier:
            found.append(f"{promise.identifier} has the identifier {widget.accessibleIdentifier()!r}")
    return found


def unnamed(page: QWidget) -> list[str]:
    """Controls that can be used and say nothing of themselves, or not by what is written on them."""
    found: list[str] = []
    for widget in page.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if isinstance(widget.parent(), QComboBox) or isinstance(widget.parent().parent(), QComboBox):
            continue  # the inner parts of a combo box belong to it
        name = widget.accessibleName()
        label = widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""
        if not name or not widget.accessibleIdentifier():
            found.append(widget.objectName() or type(widget).__name__)
        elif label and label.casefold() not in name.casefold() and not label.startswith(name):
            found.append(f"{widget.objectName()}: {label!r} is not in {name!r}")
    return found


def repeated_names(page: QWidget) -> list[str]:
    """Names that two shown controls of one page share."""
    seen: list[str] = []
    doubled: list[str] = []
    for widget in page.findChildren(QWidget):
        if isinstance(widget, (*CONTROLS, QLabel)) and widget.accessibleName() and widget.isVisibleTo(page):
            if isinstance(widget, QLabel) and not widget.accessibleIdentifier():
                continue
            if widget.accessibleName() in seen:
                doubled.append(widget.accessibleName())
            seen.append(widget.accessibleName())
    return doubled


def tab_order(first: QWidget, within: QWidget) -> list[str]:
    """Identifiers in the order in which Tab reaches them."""
    order: list[str] = []
    widget = first
    for _step in range(200):
        usable = widget.isVisibleTo(within) and widget.isEnabled() and within.isAncestorOf(widget)
        if usable and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.accessibleIdentifier():
            order.append(widget.accessibleIdentifier())
        widget = widget.nextInFocusChain()
        if widget is first:
            break
    return order
