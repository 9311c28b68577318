"""Questions about the program itself, which are answered with fixed text and never by a model.

Small models say "Yes, I am a real person". Who the companion is must not depend on them.
"""

from __future__ import annotations

import re
from enum import StrEnum

from companion.safety.normal_form import normal_form
from companion.safety.sentences import sentences


class FixedQuestion(StrEnum):
    """What is asked."""

    ROLE_ATTACK = "role_attack"
    ARE_YOU_THERAPIST = "are_you_therapist"
    ARE_YOU_HUMAN = "are_you_human"
    ARE_YOU_AI = "are_you_ai"
    ARE_YOU_RECORDING = "are_you_recording"
    WHO_CAN_READ = "who_can_read"


MOST_OTHER_WORDS = 25
"""A question inside a longer message counts only where it is the first or the last sentence."""

_PERSON = r"(?:human|person|people|man|woman|guy|girl|boy|someone|somebody|real|alive|living|flesh|conscious|sentient)"
_MACHINE = r"(?:ai|a\.?i\.?|bot|chatbot|robot|machine|computer|program|programme|software|algorithm|chatgpt|gpt|llm|language model|app|automated|siri|alexa|artificial)"
_HELPER = r"(?:therapists?|psychologists?|psychiatrists?|doctors?|counsell?ors?|nurses?|shrinks?|social worker|psy|clinicians?|medics?|professional|mental health \w+|trained|qualified|licen[sc]ed)"
_PERSONNE = r"(?:humaine?s?|une? (?:vraie? )?(?:personne|humaine?|homme|femme|fille|gars|mec|meuf|etre humain|quelqu'?un)|un etre|quelqu'?un|vivante?s?|reelle?s?|vraie?s?|consciente?|en vie|de la chair)"
_AUTOMATE = r"(?:une? )?(?:ia|intelligence artificielle|bot|chatbot|robot|machine|ordinateur|ordi|programme|logiciel|algorithme|chatgpt|gpt|appli|application|automate)"
_SOIGNANT = r"(?:une? )?(?:vraie? )?(?:psy|psychologue|psychiatre|therapeute|medecin|docteur|infirmiere?|conseillere?|soignante?|professionnelle?s?|psychotherapeute|toubib|educateur|coach diplome)"
_ARE = r"(?:are you|r you|are u|you are|you a|is this|is that|is it|am i (?:talking|speaking|chatting|writing)(?: to| with)?|i am (?:talking|speaking|chatting)(?: to| with)?|who am i (?:talking|speaking) to|is (?:there )?(?:anyone|anybody|someone|somebody) (?:there|here|behind|on the other)|do i (?:talk|speak) to|were you|could you be|will you be|can you be|aren't you|so you|wait you are|tell me (?:if )?you are|admit (?:that )?you are|you sure you are)"
_ES = r"(?:es[- ]tu|est[- ]ce que tu es|est[- ]ce que vous etes|etes[- ]vous|tu es|vous etes|t es|te es|t'es|tes|serais[- ]tu|est[- ]ce (?:que je parle a|que ce est|un|une)|je parle a(?:vec)?|je discute avec|parle[- ]je a|suis[- ]je en train de parler a|y a[- ]t[- ]il|es tu)"

_QUESTIONS: tuple[tuple[FixedQuestion, str], ...] = (
    (
        FixedQuestion.ROLE_ATTACK,
        r"\bfrom now on (?:you are|your name|act|be|behave|you will)\b|\b(?:(?:from now on|starting now|now|for this (?:chat|conversation)|pretend|imagine|act|role ?play|play|behave|speak|talk|respond|answer)(?: that)?(?: as if| as though| as| like| to be)?,? (?:you are|you were|you will be|being|to be|my|a|an)\b.{0,60}"
        + rf"\b(?:{_PERSON}|{_HELPER}|unrestricted|evil|dan|jailbroken|without (?:rules|limits|filters?)|no (?:rules|limits|filters?))"
        r"|(?:ignore|forget|disregard|drop|bypass|override|turn off|disable|stop following|break) (?:all |any |every )?(?:of )?(?:your|the|previous|prior|these|those|earlier|safety) (?:\w+ ){0,3}(?:rules?|instructions?|prompts?|guidelines?|limits?|programming|filters?|restrictions?|safety|guardrails?|training)"
        rf"|be my (?:{_HELPER}|girlfriend|boyfriend|mother|father|mum|mom|dad|wife|husband)|you are (?:now|a human now|human now|no longer an? (?:ai|program|bot))\b|you are now\b|stop (?:saying|pretending|acting like) you are (?:an? )?(?:{_MACHINE}|not (?:a )?(?:human|person|real))|say (?:that )?(?:you are|i am) (?:a )?(?:real )?(?:human|person)|(?:reveal|show|print|repeat|tell me) (?:me )?(?:your|the) (?:system )?(?:prompt|instructions)|developer mode|jailbreak|do anything now"
        r"|(?:a partir de maintenant|desormais|maintenant|fais comme si|fais semblant|imagine que|joue(?: le role)?|comporte[- ]toi|agis|parle|reponds)(?: comme| de| que| en tant que| d)*,? ?(?:si )?(?:tu es|tu etais|vous etes|etre|un|une|mon|ma|le|la|que tu)\b.{0,60}"
        + rf"\b(?:{_PERSONNE}|{_SOIGNANT}|humaine?|sans (?:regles?|limites?|filtres?))"
        r"|(?:ignore|ignorez|oublie|oubliez|desactive|contourne|laisse tomber|arrete de suivre) (?:toutes? )?(?:tes|vos|les|ces|tous tes|toutes tes) (?:\w+ ){0,2}(?:regles?|instructions?|consignes?|limites?|filtres?|restrictions?|programmation)"
        rf"|sois (?:mon|ma|un|une) (?:{_SOIGNANT}|psy|therapeute|copine|copain|mere|pere|amie?)|dis que tu es (?:un |une )?(?:humaine?|vraie? personne)|arrete de dire que tu es (?:un |une )?(?:{_AUTOMATE})|montre(?:-| )moi (?:ton|tes|le) (?:prompt|instructions|consignes))",
    ),
    (
        FixedQuestion.ARE_YOU_THERAPIST,
        rf"\b{_ARE} (?:\w+ ){{0,4}}{_HELPER}\b|\b(?:do|can) you (?:have (?:a )?(?:degree|licen[sc]e|training|qualification)|diagnose|treat|prescribe)\b|\bis this (?:real )?(?:therapy|treatment|medical)\b|\bare you (?:qualified|licen[sc]ed|trained|certified)\b"
        rf"|\b{_ES} (?:\w+ ){{0,3}}{_SOIGNANT}\b|\b(?:as[- ]tu|tu as|t as|avez[- ]vous) (?:\w+ )?(?:diplome|formation|licence)\b|\b(?:est[- ]ce|c'est|ce est) (?:une |de la )?(?:vraie )?therapie\b",
    ),
    (
        FixedQuestion.ARE_YOU_RECORDING,
        r"\b(?:are you|is this|is it|is the (?:app|program|mic|microphone|camera)|is companion|is anything|does (?:this|it|the app|companion)|do you) (?:\w+ ){0,3}(?:record(?:ing|ed|s)?|listen(?:ing|s)?(?: to me| in)|film(?:ing|ed)?|spy(?:ing)?|track(?:ing|ed|s)?|log(?:ging|ged|s)?|monitor(?:ing|ed|s)?|sav(?:e|ing|ed) (?:this|what|everything|it|my)|stor(?:e|ing|ed)|keep(?:ing)? (?:a )?(?:record|what i)|upload\w*|send(?:ing|s)? (?:this|my|what|data|it|anything)|sent|watch(?:ing)? me|online|connected)"
        r"|\b(?:where (?:does|do|is|are) (?:this|my (?:words|messages|data|text|writing)|what i (?:write|type|say)) (?:\w+ )?(?:go|stored|saved|kept|end up|sent)|what (?:happens (?:to|with)|do you do with) (?:what i (?:write|say|type)|my (?:messages|data|words|text)))"
        r"|\b(?:est[- ]ce que (?:tu|vous|ca|ce|l'appli|le appli|companion|le programme)|tu|vous|t|ca|c'est|ce est|es[- ]tu en train de|etes[- ]vous en train de|m'|suis[- ]je|est[- ]ce) (?:\w+ ){0,3}(?:enregistr\w+|ecout(?:es|ez|er|e) (?:moi|ce que|par le micro|aux portes)|film\w+|espionn\w+|surveill\w+|sauvegard\w+|gard(?:es|ez|e) (?:tout|ce que|une trace)|envo(?:ies|yez|ie|yer) (?:mes|ce que|ca|tout|des)|note[sz]? tout|traqu\w+|conserv\w+|stock\w+)"
        r"|\bou (?:vont|sont|va|est) (?:mes (?:messages|mots|donnees|textes)|ce que je (?:ecris|dis|tape)|tout ca) ?(?:stocke\w*|garde\w*|enregistre\w*|envoye\w*)?\b",
    ),
    (
        FixedQuestion.WHO_CAN_READ,
        r"\b(?:who (?:can|could|will|might|else|is able to|is going to|gets to|has access)(?: else)? ?(?:can )?(?:read|see|access|look at|view|reads|sees)?(?: to)? ?(?:this|what i|my (?:messages|writing|words|texts?|entries|diary|journal|chats?)|it|these|here|all this)|(?:can|could|will|does|do|is) (?:anyone|anybody|someone|somebody|other people|my (?:\w+)|the (?:police|government|developers?|company|police)|you guys|they|people|no one) (?:\w+ ){0,2}(?:read|see|reading|access|look at|find out|know about|view) (?:this|what i|my (?:messages|writing|words|texts?|entries|diary|chats?)|it\b|these|here|any of this)|is (?:this|it|what i (?:write|say)) (?:\w+ )?(?:private|confidential|secret|safe|anonymous|encrypted)|(?:will|do|can) you (?:tell|show|report|share|call) (?:\w+ ){0,2}(?:anyone|anybody|someone|my (?:parents|mum|mom|dad|boss|doctor|wife|husband|family)|the police|this|me to))"
        r"|\b(?:qui (?:peut|pourra|pourrait|va|d'autre|de autre|est[- ]ce qui|a acces|lit|voit) ?(?:peut )?(?:lire|voir|acceder|a)? ?(?:ca|ceci|ce que je|mes (?:messages|textes|mots|ecrits|conversations)|cela|tout ca|ici|mon journal)|(?:est[- ]ce que )?(?:quelqu'?un|on|quelqu un|ma \w+|mon \w+|mes \w+|la police|les developpeurs|personne|d'autres) (?:d'autre |de autre )?(?:peut|peuvent|pourra|va|vont|lit|lisent|voit) (?:\w+ )?(?:lire|voir|lit|acceder|ca|ceci|ce que je|mes)|(?:est[- ]ce|c'est|ce est) (?:\w+ )?(?:confidentiel|prive|secret|anonyme|securise|chiffre)|(?:vas[- ]tu|tu vas|allez[- ]vous|vous allez) (?:le |en )?(?:dire|parler|prevenir|appeler|montrer|repeter) (?:\w+ )?(?:a (?:quelqu|mes|ma|mon|la)|quelqu|mes parents|la police|ma mere|les flics))",
    ),
    (
        FixedQuestion.ARE_YOU_AI,
        rf"\b{_ARE} (?:\w+ ){{0,4}}{_MACHINE}\b|\bwhat are you(?: really| exactly| actually)?\??$|\bwho are you(?: really| exactly)?\??$|\bwho (?:am i|is) (?:talking|speaking|writing|answering|replying)|\bwhat (?:kind of|sort of) (?:ai|bot|program|thing) are you|\b(?:do|can) you (?:really |actually |even |truly )?(?:feel|have (?:feelings|emotions|a body|a soul)|understand me|love|care about me|get (?:tired|sad)|dream|exist|sleep|eat)\b(?! (?:i|that|we|it is|about|this))"
        rf"|\b{_ES} (?:\w+ ){{0,3}}{_AUTOMATE}\b|\b(?:qui|que|quoi|qu) (?:es[- ]tu|etes[- ]vous)(?: vraiment| exactement)?\??$|\b(?:t es|te es|tu es|vous etes) (?:qui|quoi)\b|\bqui (?:me )?(?:repond|parle|ecrit)\b|\b(?:as[- ]tu|tu as|t as|avez[- ]vous|ressens[- ]tu|tu ressens|ressentez[- ]vous|tu peux ressentir|peux[- ]tu ressentir|eprouves[- ]tu) (?:\w+ ){{0,2}}(?:sentiments?|emotions?|ame|corps|coeur|choses?|conscience|quelque chose)\b|\bc'est quoi companion\b",
    ),
    (
        FixedQuestion.ARE_YOU_HUMAN,
        rf"\b{_ARE} (?:\w+ ){{0,4}}{_PERSON}\b|\b(?:is|are) (?:there )?(?:an? )?(?:actual |real )?(?:human|person|someone|anyone|anybody|people) (?:reading|typing|writing|behind|there|answering|on the other|replying|in there)|\breal or (?:not|fake|ai|bot)\b|\bu (?:real|human)\b"
        rf"|\bquelqu'?un (?:derriere|qui (?:me )?(?:repond|lit|ecrit))\b|\b{_ES} (?:\w+ ){{0,3}}{_PERSONNE}\b(?! (?:de bien|qui|que|amie?|ami))|^(?:ce est|c'est|il y a|ya) (?:un |une )?(?:vraie? )?(?:humaine?|personne|quelqu'?un|un robot)(?: (?:qui (?:me )?(?:repond|parle|ecrit|lit)|derriere|la))?$|\b(?:derriere|en face) (?:\w+ ){{0,3}}(?:ecran|clavier|quelqu'?un|humain)\b|\bquelqu'?un (?:me )?(?:lit|repond|ecrit)\b",
    ),
)
_COMPILED = tuple((question, re.compile(pattern)) for question, pattern in _QUESTIONS)
# Questions are asked of "you"; these are not about the program.
_NOT_ABOUT_YOU = re.compile(
    r"\b(?:my|a|the|her|his|our|this) (?:therapist|psychologist|psychiatrist|doctor|counsell?or|nurse|boss|teacher|mum|mom|friend|sister|brother)\b.{0,30}\b(?:said|says|told|asked|thinks|is|was)\b|\bare you (?:tired|okay|ok|sure|ready|there|free|kidding|serious|joking|happy|sad|mad)\b|\bi (?:recorded|was recorded|am a (?:nurse|doctor|therapist|teacher))\b|"
    r"\b(?:my handwriting|the room|my mind|sheet music|a map)\b|\b(?:mon|ma|le|la|un|une|son|sa) (?:psy|medecin|psychologue|therapeute|docteur|infirmiere?|amie?|soeur|frere|mere|pere|prof)\b.{0,30}\b(?:dit|a dit|pense|est|m a|me a|trouve)\b|\bje suis (?:un |une )?(?:infirmiere?|medecin|psy|prof)\b"
)


def recognise(text: str) -> FixedQuestion | None:
    """The question about the program that `text` asks, or None."""
    parts = sentences(normal_form(text))
    if not parts:
        return None
    long = sum(part.count(" ") + 1 for part in parts) > MOST_OTHER_WORDS
    asked = [parts[0], parts[-1]] if long else parts
    for question, pattern in _COMPILED:
        for part in asked:
            if pattern.search(part) and not _NOT_ABOUT_YOU.search(part):
                if long and part.count(" ") >= MOST_OTHER_WORDS:
                    continue
                return question
    return None
