"""Telephone numbers and short codes in a reply. A model must not give any: it makes them up.

Helplines are shown by code, from the file of helplines; a number that the caller allows may pass.
Looks at the words as they are shown, because the plain form of a number is no longer a number.
"""

from __future__ import annotations

import re
import unicodedata

_MONTH = (
    r"(?:jan(?:uary|vier|\.)?|feb(?:ruary|\.)?|f[ée]v(?:rier|\.)?|mar(?:ch|s)|apr(?:il|\.)?|avr(?:il|\.)|may|mai|june?|juin|july|juillet|"
    r"aug(?:ust|\.)?|ao[uû]t|sept?(?:ember|embre|\.)?|oct(?:ober|obre|\.)?|nov(?:ember|embre|\.)?|d[ée]c(?:ember|embre|\.)?)"
)
# What has digits and is no number to call: hours, dates, money, always open, exercises that count.
_NO_NUMBER = re.compile(
    r"\b24\s?(?:h(?:ours?|eures?)?)?\s?[/x]\s?(?:7|24)(?:\s?h)?\b|\b[67]\s?(?:j(?:ours?)?|days?)?\s?/\s?7\b|"
    r"\b\d{1,2}\s?[:h]\s?\d{2}\b|\b\d{1,2}\s?(?:a\.?m|p\.?m)\b|\b\d{1,2}(?:st|nd|rd|th|er|e)?\s(?:of\s)?"
    + _MONTH
    + r"\b(?:,?\s\d{4})?|"
    r"\b"
    + _MONTH
    + r"\s\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s\d{4})?|(?<![\d.\-/])\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)?\d{2}\b(?![.\-/ ]?\d)|\b(?:19|20)\d{2}-\d{2}-\d{2}\b|"
    r"\b(?:in|since|from|by|year|until|en|depuis|l['’]an(?:n[ée]e)?|vers|jusqu['’]en|of|de)\s(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b|"
    r"\b5\s?[-–,]\s?4\s?[-–,]\s?3\s?[-–,]\s?2\s?[-–,]\s?1\b|\b4\s?[-–]\s?(?:7\s?[-–]\s?8|4\s?[-–]\s?4(?:\s?[-–]\s?4)?|6)\b(?=[^\d]{0,4}(?:breath|respir|exerci|techni|rhythm|m[ée]thod))|"
    r"[$€£]\s?\d[\d.,\s]*|\b\d[\d.,\s]*(?:%|€|\$|£|euros?\b|dollars?\b|pounds?\b|percent\b|pour\scent\b)"
)
_RUN = re.compile(
    r"(?<![\w.,])(?:\+|\(\+?)?\d(?:(?:[ .\-–/()\u00a0\u202f\u2009]{0,2}|(?<=\b\d), ?(?=\d\b))\d)*(?!\w)"
)
_DECIMAL = re.compile(r"\d{1,4}\.\d{3,}")
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+$")
_CALLING = re.compile(
    r"\b(?:call(?:s|ed|ing)?|dial(?:s|ling|ing)?|ring|phone|press|tapez|taper|text(?:s|ing)?|sms|reach|helplines?|hotlines?|lifelines?|lines?|numbers?|samaritans|"
    r"emergency|contact|textos?|message to|appel\w*|compos(?:ez|er|e)|faites|faire|t[ée]l[ée]phon\w+|jo(?:indre|ignez|ignable)\w*|contact(?:ez|er)|num[ée]ros?|"
    r"lignes?|urgences?|secours|samu|pompiers|police|r[ée]pond\w*|[ée]crivez|[ée]crire|envoyez|sos|crisis|croix-rouge|red cross|notez|write down)\b",
    re.IGNORECASE,
)
_NOT_CALLING = re.compile(
    r"\b(?:your|the|my|his|her|their|every|last)\s(?:phone|text|call|ring|contact)\b|\bfaites\s(?:attention|confiance|une|un|des|preuve|le\spoint)\b|"
    r"\b(?:votre|le|un|cet|son|ton)\s(?:appel|contact)\b|\bin\sline\b|\bs['’]appelle\b|\bappel[ée]e?s?\b",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:help|crisis|support|suicide|emergency|life|hot)[\s-]?(?:lines?|numbers?|services?)\b|\bhotlines?\b|\bhelplines?\b|\blines?\s(?:that|which|open|you|for|to|in)\b|"
    r"\bnumbers?\s(?:to|you|for|is)\b|\blignes?\s(?:d|qui|t[ée]l|ouverte|de)|\bnum[ée]ros?\b|\bservices?\sd['’]urgence|\bpeople\syou\scan\scall\b|\b(?:you\scan|please)\s(?:call|dial|text)\b|"
    r"\bvous\spouvez\s(?:appeler|composer|joindre)\b|\bappelez\b|\bcomposez\b",
    re.IGNORECASE,
)
# A number of things is followed by the name of the things; a number to call is not.
_ENDS = re.compile(
    r"\s*(?:$|[.,;:!?)\]»”\"'’*_–—]|(?:or|and|now|at|for|if|to|when|tonight|right|immediately|it|they|anytime|any|from|is|are|will|in|who|which|that|day|because|"
    r"then|first|please|someone|ou|et|maintenant|à|a|pour|si|cette|quand|tout|toute|c|est|sont|la|en|qui|gratuitement|répond\w*|vous|jour|nuit|free|on|they)\b)",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r"\b(?:call|dial|ring|phone|text|sms to|number is|line is|appelez|appeler|composez|composer|faites|faire|contactez|contacter|joignez|joindre|numéro est|urgences est|ligne est|au|samu|pompiers|police|"
    r"(?:ou|or|et|and)(?=\s(?:le\s)?\d))\s(?:also\s|directly\s|aussi\s|directement\s|immédiatement\s|vite\s)?(?:on\s|the\s|le\s|au\s|number\s|:\s|est\sle\s)*$",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"[^.!?]{0,30}(?:répond|sont (?:là|joignables)|answers?\b|will (?:help|answer)|(?:is|are) (?:the|a|your) (?:\w+ )?(?:numbers?|lines?)|(?:est|sont) (?:le|les|la|un|une) (?:numéros?|lignes?)|"
    r"(?:is|are) (?:there|open|free) )",
    re.IGNORECASE,
)
_WELL_KNOWN = frozenset(
    [
        "112",
        "911",
        "999",
        "988",
        "000",
        "995",
        "119",
        "114",
        "115",
        "116",
        "117",
        "118",
        "3114",
        "3919",
        "3018",
        "1411",
        "1511",
        "107",
        "143",
        "147",
        "116123",
        "741741",
        "85258",
        "50808",
        "1737",
        "131114",
        "109",
        "1388",
        "111",
        "811",
    ]
)
_NAMED = re.compile(r"\b(?:c['’]est|le|au|à|to|the|on|is|est)\s(?:le\s)?$", re.IGNORECASE)
_DIGIT = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double)"
_CHIFFRE = r"(?:zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf)"
_SPELLED = re.compile(
    rf"\b{_DIGIT}(?:[ \-,]{{1,2}}{_DIGIT}){{2,}}\b|\b{_CHIFFRE}(?:[ \-,]{{1,2}}{_CHIFFRE}){{2,}}\b|"
    r"\btrente[ -]et[ -]un[ -](?:quatorze|\w+)|\b(?:le|au) (?:quinze|dix[ -]sept|dix[ -]huit|cent[ -](?:douze|quatorze|dix[ -]\w+|quinze|sept)|trois mille \w+)\b(?! \w*(?:janvier|mars|mai|juin|juillet|avril|octobre|novembre|decembre|septembre|fevrier|aout|heures))|"
    r"\b(?:nine|one)[ -](?:one one|eleven|double \w+)\b|\b(?:thirty one fourteen|one twelve|triple nine|triple zero|nine eleven|nine double eight)\b"
)
_TENS_OF_COUNTING = re.compile(
    r"\b(?:one,? two,? three|un,? deux,? trois|three,? two,? one|trois,? deux,? un)\b"
)


def mentions_a_line(text: str) -> bool:
    """Whether `text` speaks of lines or numbers to call, so that a bare number after it is one."""
    return _STRONG.search(text) is not None


def has_number(sentence: str, allowed: frozenset[str], after_a_line: bool = False) -> bool:
    """Whether `sentence` has a number to call that is not in `allowed` (digits only).

    `after_a_line`: the sentence before it spoke of lines to call.
    """
    text = unicodedata.normalize("NFKC", sentence)
    text = re.sub(r"[*_`\u200b-\u200f\u2060\ufeff]", "", text)
    masked = _NO_NUMBER.sub(lambda match: "·" * len(match.group()), text)
    calling = _NOT_CALLING.sub(lambda match: "·" * len(match.group()), masked)
    if _is_spelled(calling, after_a_line):
        return True
    return any(_is_number(match, calling, allowed, after_a_line) for match in _RUN.finditer(masked))


def digits_of(number: str) -> str:
    """The digits of a number as it is written: "0 800 235 236" is 0800235236."""
    return re.sub(r"\D", "", number)


def _is_spelled(text: str, after_a_line: bool) -> bool:
    plain = "".join(
        sign for sign in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(sign)
    )
    plain = _TENS_OF_COUNTING.sub("·", plain)
    return bool(_SPELLED.search(plain)) and (after_a_line or _CALLING.search(plain) is not None)


def _is_number(match: re.Match[str], text: str, allowed: frozenset[str], after_a_line: bool) -> bool:
    written, digits = match.group(), digits_of(match.group())
    if len(digits) < 2 or digits in allowed:
        return False
    before, rest = text[: match.start()], text[match.end() :]
    is_amount = _AMOUNT.fullmatch(written) is not None
    if _DECIMAL.fullmatch(written) and not _CALLING.search(before[-70:]):
        return False
    if (
        len(digits) >= 7
        and not is_amount
        and not (written.isdigit() and digits[0] != "0" and len(digits) < 9)
    ):
        return True
    calls = _CALLING.search(before[-70:]) is not None
    if len(digits) >= 7 or (is_amount and len(digits) >= 6) or (len(digits) >= 5 and " " in written):
        return (calls or after_a_line) and (not is_amount or _ENDS.match(rest) is not None)
    if _DIRECT.search(before) and _ENDS.match(rest):
        return True
    if (len(digits) > 2 or before.lower().endswith("le ")) and _ANSWERS.match(rest):
        return True
    if digits in _WELL_KNOWN and _NAMED.search(before) and _ENDS.match(rest):
        return True
    if len(digits) == 2 and not (after_a_line and not before.strip(" -*•\t\n:")):
        return False
    near = before[-60:]
    return (_CALLING.search(near) is not None or (after_a_line and len(before) < 40)) and _ENDS.match(
        rest
    ) is not None
