"""The form in which a question about the program is looked for: the plain form, shorthand written out.

`normal_form` knows the words of risk; this knows the words of these questions and how they are
typed in haste: "r u a bot", "t ki", "es tu kelkun de vrai", "are you humna".
"""

from __future__ import annotations

import re

from companion.safety.plain_form import plain_form

_SHORT = {
    # English
    "u": "you", "2": "to", "rn": "right now", "ur": "you are", "r": "are", "yall": "you", "dont": "do not", "arent": "are not", "whos": "who is",
    "whats": "what is", "wheres": "where is", "gonna": "going to", "wanna": "want to", "rly": "really", "realy": "really",
    "pls": "please", "plz": "please", "sum1": "someone", "some1": "someone", "sb": "somebody", "any1": "anyone", "ppl": "people",
    "cuz": "because", "tho": "though", "hooman": "human", "mic": "microphone", "convo": "conversation", "convos": "conversations",
    "msgs": "messages", "msg": "message", "thats": "that is", "theres": "there is", "didnt": "did not", "ai?": "ai", "mum": "mother",
    "mom": "mother", "mam": "mother", "dad": "father", "shrink": "therapist", "sumone": "someone", "bein": "being", "abt": "about",
    # French
    "c": "c est", "ce": "ce", "cest": "c est", "ki": "qui", "ke": "que", "koi": "quoi", "kwa": "quoi", "qqn": "quelqu un", "qqun": "quelqu un",
    "kelkun": "quelqu un", "kelqun": "quelqu un", "quelquun": "quelqu un", "jparle": "je parle", "repon": "repond", "repons": "reponds",
    "tas": "t as", "jecris": "j ecris", "jdis": "je dis", "keske": "qu est ce que", "keskeske": "qu est ce que", "esk": "est ce que", "esske": "est ce que",
    "eske": "est ce que", "estce": "est ce", "stp": "s il te plait", "svp": "s il vous plait", "psk": "parce que", "pcq": "parce que", "vrmt": "vraiment",
    "vrm": "vraiment", "mtn": "maintenant", "mnt": "maintenant", "pr": "pour", "ds": "dans", "bcp": "beaucoup", "tt": "tout", "humin": "humain",
    "humaine": "humaine", "umain": "humain", "bo": "bot", "psi": "psy", "ordi": "ordinateur", "appli": "application", "app": "application",
    "cam": "camera", "webcam": "camera", "g": "j ai", "jai": "j ai", "lordi": "l ordinateur", "enrg": "enregistre", "daccord": "d accord", "kan": "quand",
}  # fmt: skip
# Words whose misspelling is forgiven: one letter too many, too few, wrong or exchanged.
_KNOWN = (
    "human robot machine computer program therapist psychologist psychiatrist counsellor doctor qualified licensed recording microphone "
    "private confidential anonymous encrypted instructions pretend person feelings emotions conversation "
    "humain humaine personne therapeute psychologue psychiatre medecin diplome enregistre enregistrez confidentiel anonyme logiciel programme "
    "ordinateur consignes semblant sentiments intelligence artificielle artificial"
).split()
_NOT_THESE = frozenset(
    "rewording humaines humains humans persons personal persona personnes personnel reason prison robots machines programs programme program programmes doctors "
    "privates privately deprive humane mamie counsellors counselor therapists recordings enregistrer enregistres enregistrent enregistree medecine medecins diplomes "
    "diplomee logiciels doctorat docteur sentiment feeling emotion pretends pretended pretence pretending instruction consigne recoding semblait".split()
)
_WORD = re.compile(r"[a-z0-9]+")


def question_form(text: str) -> str:
    """Return the form, with a space at either end. Takes any string."""
    plain = plain_form(text)
    plain = _WORD.sub(lambda match: _written_out(match.group()), plain)
    return (
        re.sub(r"\s+", " ", plain)
        .replace(" c est est ", " c est ")
        .replace(" c est etait ", " c etait ")
        .replace(" dr . ", " dr ")
    )


def _written_out(word: str) -> str:
    short = _SHORT.get(word)
    if short is not None:
        return short
    if len(word) < 5 or (word in _NEAR and _NEAR[word] == word) or word in _NOT_THESE:
        return word
    return _NEAR.get(word) or next((_NEAR[cut] for cut in _cuts(word) if cut in _NEAR), word)


def _cuts(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]


def _near() -> dict[str, str]:
    near = {cut: word for word in _KNOWN for cut in _cuts(word)}
    return near | {word: word for word in _KNOWN}


_NEAR = _near()
