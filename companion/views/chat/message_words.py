"""The words around a message: who wrote it, when, and what has become of it."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from companion.domain.message import Delivery, Message, Role


def local(moment: datetime) -> datetime:
    """A stored (UTC) time on this computer's clock."""
    return moment.astimezone()


def clock(moment: datetime) -> str:
    """The time of day as this language writes it, such as "20:41"."""
    here = local(moment)
    return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)


def today() -> date:
    return datetime.now().astimezone().date()


def day(when: date) -> str:
    """ "Today", "Yesterday", "11 October", and with the year when it is another one."""
    now = today()
    if when == now:
        return QCoreApplication.translate("MessageWords", "Today")
    if (now - when).days == 1:
        return QCoreApplication.translate("MessageWords", "Yesterday")
    if when.year == now.year:
        pattern = QCoreApplication.translate("MessageWords", "d MMMM", "day and month, as a QLocale pattern")
    else:
        pattern = QCoreApplication.translate("MessageWords", "d MMMM yyyy", "date, as a QLocale pattern")
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)


def minute_of(moment: datetime) -> tuple[date, int]:
    """The day and the minute of the day: messages that share both share one line for their time."""
    here = local(moment)
    return here.date(), here.hour * 60 + here.minute


def day_of(moment: datetime) -> date:
    return local(moment).date()


def speaker(message: Message) -> str:
    """The item name: "You: …" or "Companion: …"."""
    if message.role is Role.USER:
        words = QCoreApplication.translate("MessageWords", "You: {text}")
    else:
        words = QCoreApplication.translate("MessageWords", "Companion: {text}")
    return words.replace("{text}", message.text)


def state(message: Message) -> str:
    """What has become of a message, in one word; empty when there is nothing to say."""
    if message.delivery is Delivery.FAILED:
        return QCoreApplication.translate("MessageWords", "Failed")
    if message.delivery is Delivery.INTERRUPTED:
        return QCoreApplication.translate("MessageWords", "Unfinished")
    return QCoreApplication.translate("MessageWords", "Saved")


def state_line(message: Message) -> str:
    """The words under a bubble that is not simply said and answered."""
    if message.delivery is Delivery.FAILED:
        return QCoreApplication.translate("MessageWords", "Failed. No reply came.")
    if message.delivery is Delivery.INTERRUPTED and message.role is Role.COMPANION:
        return QCoreApplication.translate("MessageWords", "Unfinished reply, kept.")
    if message.delivery is Delivery.SAVED and message.role is Role.USER:
        return QCoreApplication.translate("MessageWords", "Saved")
    return ""


def described(message: Message) -> str:
    """The item description: day, time and state."""
    words = QCoreApplication.translate("MessageWords", "{day}, {time}. {state}")
    return words.format(
        day=day(day_of(message.created_at)), time=clock(message.created_at), state=state(message)
    )
