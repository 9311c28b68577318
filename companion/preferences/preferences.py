"""The preferences of this user: typed, checked, saved when set, announced to whoever asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from companion.domain.errors import CompanionError, ErrorCode
from companion.preferences.declared import PREFERENCES, Value
from companion.preferences.preferences_file import read_values, write_values

V = TypeVar("V", str, int, bool)
Callback = Callable[[Any], None]

_DECLARED = {preference.key: preference for preference in PREFERENCES}


class _Typed(Generic[V]):
    """Reads and sets one declared preference as an attribute."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._key = name

    def __get__(self, instance: Preferences, owner: type) -> V:
        return cast("V", instance.get(self._key))

    def __set__(self, instance: Preferences, value: V) -> None:
        instance.update({self._key: value})


class Preferences:
    """All preferences. Setting one checks it, saves the file and then tells the subscribers."""

    language = _Typed[str]()
    country = _Typed[str]()
    theme = _Typed[str]()
    text_scale = _Typed[int]()
    engine = _Typed[str]()
    ollama_address = _Typed[str]()
    ollama_model = _Typed[str]()
    embedded_model = _Typed[str]()
    context_tokens = _Typed[int]()
    threads = _Typed[int]()
    keyring_unlock = _Typed[bool]()
    window_width = _Typed[int]()
    window_height = _Typed[int]()

    def __init__(self, path: Path, stored: Mapping[str, Any]) -> None:
        self._path = path
        # What a newer version wrote is kept as it is, so that going back and forth loses nothing.
        self._stored: dict[str, Any] = dict(stored)
        self._subscribers: dict[str, list[Callback]] = {}

    @classmethod
    def load(cls, path: Path) -> Preferences:
        """Read the file; a missing one means the defaults.

        Raises CompanionError PREFERENCES_DAMAGED. The damaged file has then been moved aside,
        and loading again gives the defaults.
        """
        return cls(path, read_values(path))

    @property
    def ignored(self) -> tuple[str, ...]:
        """Keys whose value in the file is not allowed here; their defaults are in force."""
        return tuple(
            sorted(
                key
                for key, value in self._stored.items()
                if key in _DECLARED and not _DECLARED[key].accepts(value)
            )
        )

    def get(self, key: str) -> Value:
        """The value in force. Raises CompanionError PREFERENCE_INVALID for an unknown key."""
        preference = _DECLARED.get(key)
        if preference is None:
            raise CompanionError(ErrorCode.PREFERENCE_INVALID, key=key)
        value = self._stored.get(key, preference.default)
        return cast("Value", value) if preference.accepts(value) else preference.default

    def set(self, key: str, value: Value) -> None:
        """Set one preference by its key, as the settings page does."""
        self.update({key: value})

    def update(self, values: Mapping[str, Value]) -> None:
        """Set several preferences and write the file once.

        Raises CompanionError: PREFERENCE_INVALID (parameter: key), or why the file could not be
        written. In both cases nothing has changed.
        """
        for key, value in values.items():
            if key not in _DECLARED or not _DECLARED[key].accepts(value):
                raise CompanionError(ErrorCode.PREFERENCE_INVALID, key=key)
        changed = {
            key: value for key, value in values.items() if self.get(key) != value or key in self.ignored
        }
        if not changed:
            return
        stored = {**self._stored, **changed}
        write_values(self._path, stored)
        self._stored = stored
        for key, value in changed.items():
            for callback in tuple(self._subscribers.get(key, ())):
                callback(value)

    def subscribe(self, key: str, callback: Callback) -> Callable[[], None]:
        """Call `callback` with every new value of `key`. Returns what ends the subscription."""
        if key not in _DECLARED:
            raise CompanionError(ErrorCode.PREFERENCE_INVALID, key=key)
        callbacks = self._subscribers.setdefault(key, [])
        callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in callbacks:
                callbacks.remove(callback)

        return unsubscribe
