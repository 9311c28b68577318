"""Choices that are not personal and are needed before the diary is unlocked."""

from companion.preferences.declared import PREFERENCES, Preference, Value
from companion.preferences.preferences import Preferences

__all__ = ["PREFERENCES", "Preference", "Preferences", "Value"]
