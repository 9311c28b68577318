"""Words for the facts of a helpline: its hours, its cost, and how sure the number is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject

from companion.safety.helplines import Helpline

_STALE_DAYS = 366


class HelplineWords(QObject):
    """A QObject only so that its words are translated like all others."""

    def facts(self, line: Helpline) -> str:
        """Hours, cost and text messages, as far as they are known."""
        facts = []
        if line.hours == "24/7":
            facts.append(self.tr("day and night"))
        elif line.hours:
            first, last = line.hours.split("-")
            facts.append(self.tr("from {first} to {last}").format(first=first, last=last))
        if line.cost == "free":
            facts.append(self.tr("free"))
        if line.sms and line.dial:
            facts.append(self.tr("call or text"))
        elif line.sms:
            facts.append(self.tr("text message"))
        return ", ".join(facts)

    def certainty(self, line: Helpline) -> str:
        """When the row was checked, or that it could not be."""
        if line.kind == "directory" and line.is_unsure:
            return self.tr("This address could not be confirmed recently.")
        if line.is_unsure or not line.verified_on:
            return self.tr("This number could not be confirmed recently.")
        return self.tr("Checked: {date}").format(date=_written(line.verified_on))

    def detail(self, line: Helpline) -> str:
        """Both of these in one line, as it stands under a name."""
        facts, certainty = self.facts(line), self.certainty(line)
        return f"{facts[0].upper()}{facts[1:]}. {certainty}" if facts else certainty

    def spoken(self, line: Helpline, language: str) -> str:
        """Name, number and facts, as a screen reader says a row."""
        parts = (line.name_in(language), line.number_display, self.facts(line))
        return ", ".join(part for part in parts if part)

    def in_short(self, line: Helpline) -> str:
        """A few words beside the number on the front; that it is unsure is never left out."""
        words = self.facts(line) or (self.tr("call") if line.dial else "")
        unsure = self.tr("could not be confirmed recently") if line.is_unsure else ""
        return ", ".join(part for part in (words, unsure) if part)

    def checked(self, lines: tuple[Helpline, ...], today: date) -> str:
        """When the numbers of a country were checked: the oldest of their dates counts."""
        dates = [line.verified_on for line in lines if line.verified_on and not line.is_unsure]
        if not dates:
            return self.tr("These numbers could not be confirmed recently.")
        oldest = min(dates)
        if _parts(oldest)[2]:
            sentence = self.tr("Numbers checked on {date}.", "a day").format(date=_written(oldest))
        else:
            sentence = self.tr("Numbers checked in {date}.", "a month or a year").format(
                date=_written(oldest)
            )
        if (today - _last_day(oldest)).days > _STALE_DAYS:
            sentence += " " + self.tr("That is more than a year ago; a number may have changed.")
        return sentence


def _parts(written: str) -> tuple[int, int, int]:
    numbers = [int(part) for part in written.split("-")]
    year, month, day = (*numbers, 0, 0)[:3]
    return year, month, day


def _written(checked: str) -> str:
    year, month, day = _parts(checked)
    if not month:
        return str(year)
    form = "d MMMM yyyy" if day else "MMMM yyyy"
    return QLocale().toString(QDate(year, month, day or 1), form)


def _last_day(checked: str) -> date:
    """The latest day that "2025" or "2025-07" can mean."""
    year, month, day = _parts(checked)
    if day:
        return date(year, month, day)
    last = QDate(year, month or 12, 1)
    return date(last.year(), last.month(), last.daysInMonth())
