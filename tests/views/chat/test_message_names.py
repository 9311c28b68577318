"""What a screen reader is told about messages and their controls, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.views.chat.conftest import ChatBench


async def _talk(bench: ChatBench, *texts: str) -> None:
    await bench.last_open(await bench.conversation("Talk", *texts))
    await bench.start()


def test_messages_are_named_by_who_wrote_them(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two")
        (mine, mine_about), (theirs, theirs_about) = bench.spoken
        assert (mine, theirs) == ("You: one", "Companion: two")
        assert mine_about.startswith("Today, ")
        assert mine_about.endswith(". Saved")
        assert theirs_about.endswith(". Saved")
        interface = QAccessible.queryAccessibleInterface(bench.page.pane.list)
        assert interface is not None
        assert interface.role() == QAccessible.Role.List
        assert interface.childCount() == 2
        item = interface.child(1)
        assert item.role() == QAccessible.Role.ListItem
        assert item.text(QAccessible.Text.Name) == "Companion: two"

    bench.run(scenario())


ENGLISH = {
    "chat_new": "New conversation",
    "chat_search": "Search conversations",
    "chat_list": "Conversations",
    "chat_title": "Conversation title",
    "chat_engine_status": "Engine status",
    "chat_more": "More actions",
    "chat_messages": "Conversation",
    "chat_copy": "Copy",
    "chat_edit": "Edit",
    "chat_retry": "Try again",
    "chat_delete": "Delete",
    "chat_details": "Details",
    "chat_message": "Message",
    "chat_send": "Send",
    "chat_stop": "Stop",
    "chat_notice": "Chat notice",
    "chat_undo": "Undo",
}
FRENCH = {
    "chat_new": "Nouvelle conversation",
    "chat_search": "Chercher une conversation",
    "chat_list": "Conversations",
    "chat_title": "Titre de la conversation",
    "chat_engine_status": "État du moteur",
    "chat_more": "Autres actions",
    "chat_messages": "Conversation",
    "chat_copy": "Copier",
    "chat_edit": "Modifier",
    "chat_retry": "Réessayer",
    "chat_delete": "Supprimer",
    "chat_details": "Détails",
    "chat_message": "Message",
    "chat_send": "Envoyer",
    "chat_stop": "Arrêter",
    "chat_notice": "Avis",
    "chat_undo": "Annuler",
}


def _names(bench: ChatBench, wanted: dict[str, str]) -> dict[str, str]:
    found = {name: bench.find(QWidget, name) for name in wanted}
    for name, widget in found.items():
        assert widget.accessibleIdentifier() == name
    return {name: widget.accessibleName() for name, widget in found.items()}


def test_every_control_has_its_name(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two")
        assert _names(bench, ENGLISH) == ENGLISH
        status = bench.find(QLabel, "chat_engine_status")
        assert status.accessibleDescription() == "Ready on this computer"

    bench.run(scenario())


def test_every_control_has_its_french_name_at_once(bench: ChatBench, request: pytest.FixtureRequest) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two")
        request.getfixturevalue("french")
        await bench.until(lambda: bench.find(QWidget, "chat_send").accessibleName() == "Envoyer")
        assert _names(bench, FRENCH) == FRENCH
        assert bench.spoken[0][0] == "Vous : one"
        assert bench.spoken[1][1].endswith("Enregistré")
        status = bench.find(QLabel, "chat_engine_status")
        assert status.accessibleDescription() == "Prêt sur cet ordinateur"

    bench.run(scenario())


def test_visible_names_are_unique(bench: ChatBench) -> None:
    async def scenario() -> None:
        await _talk(bench, "one", "two", "three", "four")
        kinds = (QPushButton, QLabel)
        names = [
            widget.accessibleName()
            for widget in bench.page.findChildren(QWidget)
            if widget.isVisible() and widget.accessibleName() and isinstance(widget, kinds)
        ]
        assert len(names) == len(set(names)), sorted(names)

    bench.run(scenario())
