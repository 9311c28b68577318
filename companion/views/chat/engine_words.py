"""The words for engines: which one answers, what it does now, why another one answers."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication

from companion.engine.answer import FIXED


class EngineStatus(Enum):
    """What the engine does, as the status label says it."""

    READY = "ready"
    LOADING = "loading"
    READING = "reading"
    WRITING = "writing"
    STOPPED = "stopped"
    NOT_ANSWERING = "not_answering"
    NO_MODEL = "no_model"


def status_words(status: EngineStatus) -> str:
    """The value of the label "Engine status"."""
    match status:
        case EngineStatus.READY:
            return QCoreApplication.translate("EngineWords", "Ready on this computer")
        case EngineStatus.LOADING:
            return QCoreApplication.translate("EngineWords", "Loading the model")
        case EngineStatus.READING:
            return QCoreApplication.translate("EngineWords", "Reading")
        case EngineStatus.WRITING:
            return QCoreApplication.translate("EngineWords", "Writing")
        case EngineStatus.STOPPED:
            return QCoreApplication.translate("EngineWords", "Stopped")
        case EngineStatus.NOT_ANSWERING:
            return QCoreApplication.translate("EngineWords", "Not answering")
        case EngineStatus.NO_MODEL:
            return QCoreApplication.translate("EngineWords", "No model, guided mode")


def engine_words(engine: str, model: str) -> str:
    """The line under the title: which engine and which model."""
    if engine == FIXED:
        return QCoreApplication.translate("EngineWords", "The program itself, in fixed words")
    if not model:
        return ""
    name = "Ollama" if engine == "ollama" else QCoreApplication.translate("EngineWords", "Built-in engine")
    return f"{name} · {model}"


def reason_words(reason: str, engine: str, model: str) -> str:
    """Why another engine than expected answers; empty when the choice needs no words."""
    match reason:
        case "ollama_unreachable":
            words = QCoreApplication.translate(
                "EngineWords", "Ollama is not running, so {model} on this computer answers."
            )
        case "ollama_lacks_model":
            words = QCoreApplication.translate(
                "EngineWords", "Ollama does not have the chosen model, so {model} on this computer answers."
            )
        case "other_engine_failed" if engine == "ollama":
            words = QCoreApplication.translate(
                "EngineWords", "The built-in engine did not answer, so {model} through Ollama answers."
            )
        case "other_engine_failed":
            words = QCoreApplication.translate(
                "EngineWords", "Ollama did not answer, so {model} on this computer answers."
            )
        case _:
            words = ""
    return words.format(model=model)
