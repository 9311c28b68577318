"""Why a pattern may not mean what it says: denied, over, told of somebody else, or part of a story.

What disarms must stand next to the words it disarms. A plan, means at hand and an act in progress
(`Rule.firm`) are never disarmed.
"""

from __future__ import annotations

import re
from enum import StrEnum

from companion.safety.rules import Cluster, Match


class Reading(StrEnum):
    """How a match is to be taken."""

    MEANT = "meant"
    DENIED = "denied"
    OVER = "over"
    OVER_PERHAPS = "over_perhaps"  # told as past and survived, without saying how long ago
    STORY = "story"
    OTHER = "other"  # somebody else is at risk


_FILLER = (
    r"(?:(?:really|actually|currently|even|ever|at all|in any way|honestly|just|exactly|literally|anymore|planning|going|thinking|feeling|"
    r"trying|tried|try|having|have|had|been|be|being|any|a|an|the|to|of|about|that|i|am|in|want(?:ing)?|with|on|or|it|like|plans?|intention|intentions|desire|thoughts?|feelings?|feel|intend|dream of|consider|"
    r"do anything like|do something like|actively|remotely|such as|is|was|do|would|will|say|saying|mean|meaning|talking|"
    r"du tout|vraiment|reellement|envie|intention|de|a|le|la|un|une|des|que|je|au|plus|actuellement|encore|meme|me|en|pour|question|pense|penser|veux|vais|suis|jamais|idee|"
    r"dire|parle|moindre|seule|pensees?|non|pas) )*"
)
_DENIED_BEFORE = re.compile(
    r"\b(?:not|never|no(?! one)|without|nor|neither|far from|anything but|nothing like|have no|had no|zero|"
    r"pas|jamais|aucune?|sans|ni|loin de|rien de|nullement|hors de) " + _FILLER + "$"
)
# "I can't stop thinking of …", "I don't know how not to …": the "not" is not about the risk.
_NOT_DENIED = re.compile(
    r"(?:can not|could not|can hardly|do not know how|not know why|not sure|not know (?:if|whether|what)|not stop|not help|not know|not care|not mind|not the first|not only|not just|not resist|"
    r"not lie|not joking|not kidding|why not|not afraid to|not scared to|no reason not|never stop\w*|never wanted (?:so|more)|not enough|not able to|no other|no choice but|no way (?:out )?but|nothing (?:else )?but|nothing more|no one|"
    r"never (?:really )?(?:felt|been) (?:so|this|more)|not going to (?:lie|pretend)|not have the (?:courage|guts)|no idea why|no longer|never (?:again )?(?:be|wake)|not wake|no point|no (?:more )?energy|not (?:here|there)|"
    r"pas (?:comment|si|pourquoi|que de|seulement|peur de|arreter|m empecher|me empecher|assez|rigole|blague|une blague|capable de|la (?:force|premiere)|bien|le courage)|sans (?:cesse|arret|toi|lui|elle|moi)|plus que|jamais (?:aussi|autant|ete)|rien d autre|pas le choix|sais pas|peux pas|arrive pas) "
    + _FILLER
    + "$"
)
_DENIED_AFTER = re.compile(
    r"^(?:[a-z]* ){0,2}?(?:is not (?:an option|on my mind|something|the answer|what i|for me|in the cards|on the table)|is off the table|never crossed|has never crossed|"
    r"does not cross|are not (?:there|something)|est pas (?:une option|dans mes|mon|le|pour moi|d actualite)|ne me traverse|me traverse pas|jamais de la vie|tres peu pour moi|\?? ?no(?:pe|n)?\b|at all in)"
)
# "I don't want to kill myself in front of the children": the place is denied, not the act.
_ONLY_LIMITED = re.compile(
    r"^(?:in front of|until|till|before|while|without|on (?:her|his|their|my)|at home|where|devant|avant|tant que|sans|chez|pendant|alone|seule?\b)"
)
# "I have never wanted to die so much".
_INTENSIFIED = re.compile(
    r"^(?:so|this|as|more|that) (?:much|bad|badly|strongly|than)\b|^(?:autant|aussi|a ce point|plus que)\b"
)
_PROMISED = re.compile(
    r"\b(?:promised?|swore|told (?:him|her|them|everyone)|promis|jure|dit a) (?:[a-z']+ ){0,6}$"
)
_DENIAL_ANYWHERE = re.compile(
    r"\b(?:i am not (?:suicidal|in danger|a danger to myself|at risk|thinking (?:of|about) (?:suicide|killing|dying|hurting))|not suicidal|(?:i )?(?:would|will|could|have|had|d) never (?:<w>){0,3}(?:hurt|kill|harm|do (?:that|it|something|anything)|end|take my|act on|cut|attempt|thought (?:of|about)|felt suicidal|wanted to die|been suicidal|considered)|"
    r"do not want to (?:die|kill myself|hurt myself|end (?:it|my life))|no (?:plans?|intention|desire|wish|urge|thoughts?) (?:to|of) (?:<w>){0,2}(?:die|dying|kill\w*|hurt\w*|harm\w*|end\w*|suicide)|pas suicidaires?|pas envie de (?:mourir|me (?:tuer|suicider|faire du mal))|veux pas (?:mourir|me (?:tuer|suicider|faire du mal))|"
    r"jamais (?:je )?(?:<w>){0,3}(?:me (?:ferais|tuerais|suiciderais|tuer|suicider|faire du mal)|de mal|pense au suicide|idees? (?:noires|suicidaires)|voulu mourir|songe)|pense pas (?:au suicide|a (?:me|mourir))|aucune (?:envie|intention|idee) (?:de |suicidaire)|pas de (?:pensees|idees) (?:suicidaires|noires)|pas l intention de me|pas le intention de me)\b".replace(
        "<w>", r"[a-z']+ "
    )
)
_OVER = re.compile(
    r"\b(?:years? ago|months? ago|decades? ago|long ago|a (?:few|couple of) years|used to|back (?:in|then|when)|in (?:19|20)[0-9][0-9]|in my (?:teens|twenties|youth|thirties|early)|when i was (?:[0-9]+|a|in|young\w*|at|nine\w*|fifteen|sixteen|seventeen|eighteen|twelve|thirteen|fourteen)|as a (?:teen\w*|kid|student|young|girl|boy)|"
    r"at (?:[0-9]+|fifteen|sixteen|seventeen|nineteen|twenty) i|once (?:tried|attempted|wanted|thought)|during (?:lockdown|covid|my (?:teens|divorce|first|twenties))|last century|in high school|in college i|at uni(?:versity)? i|at school|my old|apres la guerre|un jour,? ca|mes [0-9]+ ans|a (?:dix|vingt|trente|quarante)(?:-[a-z]+)? ans|au (?:lycee|college|service militaire)|a le ecole|il y a (?:<w>){0,3}(?:ans|annees|longtemps|mois|decennies)|a (?:le epoque|quinze|seize|vingt|dix-sept|[0-9]+) ?(?:ans)?|"
    r"quand je etais|ado(?:lescente?)?\b|dans ma jeunesse|autrefois|jadis|en (?:19|20)[0-9][0-9]|avant ma (?:therapie|fille)|pendant (?:le confinement|mes etudes|mon adolescence)|au (?:lycee|college) je|a mes vingt ans|etudiante? je|plus jeune|naguere|avant,? je|passe un temps)\b".replace(
        "<w>", r"[a-z0-9']+ "
    )
)
_RESOLVED = re.compile(
    r"\b(?:(?:doing|am|feel|feeling|getting|got|i am|much|so much) (?:<w>){0,2}(?:well|better|fine|ok|okay|good|great|happy|healthy|stable|at peace with)|(?:not|no) (?:anymore|longer|now|since|any ?more)|never again|recovered|recovery|healed|clean|sober|survived|glad|grateful|saved me|helped me|behind me|came through|got through|today i|i am alive|i am (?:still )?here|"
    r"thank god|thanks to|thankful|different person|better now|a long way|old (?:scars?|life)|it passed|it is over now|has passed|moved on|that (?:girl|boy|version|chapter|part)|since then|haven't since|have not (?:<w>){0,2}since|va(?:is)? (?:beaucoup |bien |tres |vraiment )?mieux|ca va (?:bien|mieux|maintenant)|vais (?:tres |plutot )?bien|plus maintenant|"
    r"plus jamais|ce est (?:fini|du passe|derriere|loin|termine)|est (?:loin|derriere|fini|passe|terminee?)|guerie?|remise?\b|sauve|aide|heureu\w+|content\w*|aujourd'hui (?:je|ca|tout|ce)|maintenant (?:je|ca|tout)|depuis (?:je|ca|tout|plus|lors)|suis (?:encore )?(?:la|en vie|sortie?|contente?|vivante?)|contente? (?:de etre|que ca)|therapie|sortie? de|tourne la page|a change ma vie|plus depuis|passe a autre chose|de le eau a coule|remont\w+)\b".replace(
        "<w>", r"[a-z']+ "
    )
)
_NOW = re.compile(
    r"\b(?:again|tonight|right now|still want|now i want|back to|this time|coming back|came back|is back|are back|started again|relapsed|tomorrow|these days i|lately|thinking about it again|and now|want to again|encore (?:envie|plus)|a nouveau|de nouveau|ce soir|recommence\w*|revien\w*|rechut\w*|en ce moment|et maintenant|aujourd'hui encore|ca revient|ces temps|last night|yesterday|this morning|today(?! i)|earlier|hours? ago|minutes? ago|just now|last week|days ago|hier|ce matin|cette nuit|la semaine derniere|il y a (?:[a-z0-9]+ )?(?:jours?|heures?|minutes?))\b"
)
_STORY = re.compile(
    r"\b(?:songs?|lyrics?|album|films?|movies?|cinema|netflix|documentar\w+|novels?|books?|chapters?|characters?|protagonist|hero(?:ine)?|villain|essays?|thesis|dissertation|paper on|article|headline|news|poem|poet\w*|verse|sonnet|opera|theatre|play\b|act (?:one|two|three|four|five|[0-9])|scene|script|series|episode|season (?:one|two|three|four|finale|[0-9])|"
    r"podcast|lecture|seminar|class on|course on|training|workshop|prevention|awareness|hotline volunteer|volunteer\w*|campaign|statistics|rates?|study|studies|research|journal article|sociolog\w*|durkheim|psychology (?:class|exam|essay)|history|museum|painting|van gogh|romeo|juliet|hamlet|ophelia|werther|sylvia plath|virginia woolf|kurt cobain|bell jar|anna karenina|thirteen reasons|"
    r"in the (?:game|story|book|film|show)|quote|quotes|phrase|word|translat\w+|myth|legend|religion says|philosoph\w*|camus|crossword|trivia|true crime|murder mystery|detective|"
    r"chansons?|paroles|album|roman|livre|bouquin|chapitre|personnages?|heros|heroine|expose|dissertation|memoire|these|article|journaux|actualites?|infos|reportage|documentaire|poeme|poete|vers|opera|theatre|piece de theatre|acte|scene|scenario|serie|episode|saison|podcast|cours (?:de|sur)|conference|formation|prevention|sensibilisation|benevol\w*|campagne|"
    r"statistiques?|taux|etude|recherche|sociologie|durkheim|histoire|musee|tableau|madame bovary|emma bovary|antigone|phedre|citation|expression|traduire|traduction|mythe|philo\w*|jeu video|polar|roman policier|tf1|manga|anime|bd|bande dessinee|biographie|autobiographie|biography|memoir|audiobook|livre audio|loi|law|bill|debate|debat|euthanasi\w*|assisted dying|fin de vie)\b"
)
_QUOTED = re.compile(r"\"[^\"]*$")
_REPORTED = re.compile(
    r"\b(?:he|she|they|friend|brother|sister|son|daughter|mum|mom|dad|mate|ex|boyfriend|girlfriend|husband|wife|student|roommate|someone|cousin|patient|colleague|il|elle|ami|amie|pote|copine|copain|frere|soeur|fils|fille|mere|pere|ex|coloc|eleve|cousine?|collegue|mec|meuf) (?:[a-z']+ ){0,3}"
    r"(?:said|says|told me|tells me|texted(?: me)?|wrote|writes|messaged|posted|keeps saying|saying|sent me|whispered|screamed|goes|sings|dit|me dit|me a dit|a dit|repete|ecrit|a ecrit|me a ecrit|me a envoye|hurle|crie|chante|a poste|murmure)(?: to me| that| que| a moi)?[ ,:]*(?:\"|')?(?:i |je |j |he |she |il |elle |they )?(?:just |really |vraiment |juste )?$"
)
_ME = frozenset("i je moi me we my j".split())
_THIRD = frozenset(
    "he she they him her them himself herself il elle ils elles lui son sa ses his their who qui "
    "friend brother sister son daughter boyfriend girlfriend husband wife mum mom dad mother father cousin roommate flatmate student pupil patient colleague "
    "coworker neighbour neighbor kid boy girl child uncle aunt grandad grandma nan nephew niece partner classmate someone somebody person guy ex mate bestie "
    "ami amie pote copain copine frere soeur fils fille mari femme mere pere cousine coloc eleve collegue voisin voisine gamin gamine ado enfant oncle tante "
    "neveu niece conjoint quelqu'un personne mec meuf character hero heroine singer heros personnage chanteur papa maman people gens".split()
)
_OWN_WORDS = re.compile(r"\b(?:i|me|my|myself|meself|mine|je|mes|ma|mon|moi)\b")
_TOKEN = re.compile(r"[a-z']+")


def reading(match: Match, sentence: str, around: str, following: str = "") -> Reading:
    """How `match`, found in `sentence`, is to be taken.

    `around` holds the sentences next to it too, `following` the one after it.
    """
    rule = match.rule
    if rule.firm:
        return Reading.MEANT
    before, words, after = (
        sentence[: match.start],
        sentence[match.start : match.end],
        sentence[match.end :],
    )
    clause, place = _clause(sentence, match)
    if rule.about_me and _REPORTED.search(before):
        return Reading.STORY if _STORY.search(sentence) else Reading.OTHER
    if rule.about_me and not _OWN_WORDS.search(words):
        other = _somebody_else(clause[:place])
        if other and not _STORY.search(around):
            return Reading.OTHER
        if other:
            return Reading.STORY
    if _is_denied(clause[:place], clause[place + len(words) :], words):
        return Reading.DENIED
    if _answered_no(before, after, following):
        return Reading.DENIED
    if rule.cluster is Cluster.THIRD_PARTY or (
        _is_noun_only(match, before) and (not _OWN_WORDS.search(clause) or _ON_SUICIDE.search(before))
    ):
        if _STORY.search(around):
            return Reading.STORY
    elif _QUOTED.search(before) and _STORY.search(around):
        return Reading.STORY
    # What the clause itself says of now is never taken for past, whatever stands beside it.
    if _NOW.search(around) or _PRESENT_WISH.search(clause):
        return Reading.MEANT
    if _USED_TO.search(clause[:place]):
        return Reading.OVER
    if _OVER.search(clause) and (_RESOLVED.search(around) or _PAST_TENSE.search(clause)):
        return Reading.OVER
    if _PAST_TENSE.search(clause) and _RESOLVED.search(around):
        return Reading.OVER_PERHAPS if rule.cluster is Cluster.ACT else Reading.OVER
    return Reading.MEANT


# Where one clause ends and the next begins. More cuts mean fewer things disarmed: the safe side.
_CUT = re.compile(
    r"[,;:]| - | but | mais | because | parce que | car | so (?=i )| donc | and (?=i |now |then |he |she |my |nothing |nobody )|"
    r" et (?=je |maintenant |puis |il |elle |on |rien )| then | puis | though | although | alors | yet | until "
)


def _clause(sentence: str, match: Match) -> tuple[str, int]:
    """The clause that holds the match, and where in it the match begins."""
    start, stop = 0, len(sentence)
    for cut in _CUT.finditer(sentence):
        if cut.end() <= match.start:
            start = cut.end()
        elif cut.start() >= match.end:
            stop = cut.start()
            break
    return sentence[start:stop], match.start - start


def _answered_no(before: str, after: str, following: str) -> bool:
    """Whether the match was only asked about, and the answer was no."""
    if _SAID_NO_TO.search(before):
        return True
    if not _ASKED.search(before):
        return False
    return bool(_SAID_NO.search(after)) or bool(_JUST_NO.match(following))


_PAST_TENSE = re.compile(
    r"\b(?:i|we) (?:[a-z]+ ){0,2}(?:was|wanted|tried|had|felt|thought|planned|attempted|spent|wished|did|almost|nearly|kept|hated|got|self harmed|cut|hurt|lived|saw)\b|"
    r"\b(?:je|on) (?:[a-z]+ ){0,2}(?:voulais|pensais|avais|etais|faisais|ai (?:voulu|pense|essaye|tente|failli|fait|cru|eu|perdu|retrouve|ete|connu)|me (?:faisais|coupais|scarifiais|brulais|mutilais|suis (?:fait|coupee?|scarifiee?|dit))|songeais|souhaitais|revais|croyais|vivais)\b|\b(?:date|datent|remonte\w*) (?:de|a)\b"
)
_PRESENT_WISH = re.compile(
    r"\b(?:i (?:still |really |just |now )?(?:want|need|am going|will|plan|hope|wish|feel)|je (?:veux|vais|pense|compte|dois|me sens|suis sur)|envie de)\b(?! (?:much |so )?(?:better|well|fine|good|ok|ca|mieux|bien|tres bien))"
)
# "je pense plus au suicide": the denial stands inside the match.
_DENIED_INSIDE = re.compile(
    r"\b(?:pense|pensais|penser|songe|parle|veux|voulais|reve|ai|suis) (?:[a-z]+ ){0,2}(?:plus|pas|jamais) (?:du tout |vraiment |envie |jamais )?(?:a |au |de |du |me |mourir|en finir|suicid)"
)
_ASKED = re.compile(
    r"\b(?:asked|asks|asking|ask|question|wonder\w*|demande\w*|demandait|questionnaire|savoir) (?:[a-z]+ ){0,3}(?:if|whether|si)\b"
)
_SAID = r"(?:said|ticked|answered|answer is|told (?:him|her|them)|checked|wrote|say|dit|repondu|reponds|coche|dis)"
_SAID_NO = re.compile(rf"\b{_SAID} (?:that )?(?:no|non)\b")
_SAID_NO_TO = re.compile(
    rf"\b{_SAID} (?:no|non) (?:for|to|on|about|at|a|au|aux|pour) (?:any |having |les? |des )?$"
)
_JUST_NO = re.compile(
    r"^(?:no|nope|i do not|i am not|not at all|of course not|non|pas du tout|je (?:le )?(?:veux|suis|pense) pas|jamais)(?: at all| du tout)?$"
)
# "an essay about suicide", "la prevention du suicide": the subject of something.
_ON_SUICIDE = re.compile(
    r"\b(?:prevention|awareness|essay|paper|talk|lecture|article|book|film|documentary|novel|poem|report|study|rates?|"
    r"statistics|course|training|expose|dissertation|memoire|livre|roman|reportage|documentaire|etude|taux|conference|"
    r"formation|cours) (?:[a-z]+ ){0,3}$"
)
_USED_TO = re.compile(
    r"\bused to (?:be |have |feel |think (?:about |of )?|want (?:to )?|actually |really |often )?$"
)


def denies(sentence: str) -> bool:
    """Whether the sentence says that there is no such risk."""
    return _DENIAL_ANYWHERE.search(sentence) is not None


def tells_of_the_past(text: str) -> bool:
    """Whether the text speaks of something long ago that is over."""
    return _OVER.search(text) is not None and _RESOLVED.search(text) is not None and not _NOW.search(text)


def tells_a_story(text: str) -> bool:
    """Whether the text is about a book, a film, news, study or prevention."""
    return _STORY.search(text) is not None


def _is_denied(before: str, after: str, words: str) -> bool:
    if words.startswith(
        ("not ", "no ", "never ", "plus ", "pas ", "without ", "do not", "will not", "would not")
    ):
        return False  # the "not" is part of the pattern
    if _DENIED_AFTER.match(after.lstrip()):
        return True
    if _DENIED_INSIDE.search(words) and not re.search(r"plus (?:envie|vivre|exister|etre|la force)", words):
        return True
    if _INTENSIFIED.match(after.lstrip()):
        return False
    if _ONLY_LIMITED.match(after.lstrip()) or _PROMISED.search(before):
        return False
    tail = before.rsplit(" but ", 1)[-1].rsplit(" mais ", 1)[-1]
    return _DENIED_BEFORE.search(tail) is not None and _NOT_DENIED.search(tail) is None


def _is_noun_only(match: Match, before: str) -> bool:
    """The bare word "suicide", with nobody who says "I" right before it."""
    if match.rule.cluster is not Cluster.SUICIDE:
        return False
    last = _TOKEN.findall(before)[-6:]
    return not any(word in ("i", "je", "me", "my", "moi") for word in last) or bool(
        re.search(r"\b(?:on|about|of|sur|du|le|par|teen|youth)\b", " ".join(last[-2:]))
    )


def _somebody_else(before: str) -> bool:
    """Whether the nearest one who acts, before the match, is not the writer."""
    words = _TOKEN.findall(before.replace("my ", "").replace("mon ", "").replace("ma ", ""))[-9:]
    for word in reversed(words):
        if word in ("i", "je", "j", "me", "moi"):
            return False
        if word in _THIRD:
            return True
    return False
