"""What a reply to somebody who may be at risk leaves out beyond what no reply may say.

Reasons to agree, promises, exercises before anything was said about being safe or about people,
and whatever ends or refuses the conversation. Nothing is put in the place of such a sentence.
"""

# One kind a line: a pattern that is broken over lines is harder to read than a long one.
# fmt: off

from __future__ import annotations

import re

from companion.safety.plain_form import plain_form

MOST_SENTENCES = 6
"""A longer reply is not read by somebody in distress; the rest is left out."""

_WISH = r"(?:die|end (?:it|your life|everything)|kill yourself|not (?:be here|live|exist|wake up)|give up|disappear|feel that way about dying|want (?:out|it to end)|mourir|en finir|disparaitre|ne plus (?:vivre|exister|etre la)|vous tuer|mettre fin|abandonner|que tout s arrete)"

_AGREES = re.compile(
    rf" (?:it (?:makes|makes perfect|does make) sense|(?:completely |totally |perfectly |it is )?(?:understandable|natural|normal|logical)|no wonder|i (?:\w+ )?understand|i (?:\w+ )?(?:get|see) (?:it|why)|who would not|anyone would|you have (?:every|good|a) reasons?|i can see why|of course) [^.?]{{0,40}}\b{_WISH}\b|"
    rf" (?:you have (?:every|good) reasons?|anyone (?:would|in your place)|i would (?:feel|want|think) the same|i do not blame you|you are right to (?:feel|think|want)|what you (?:feel|want) is (?:reasonable|logical))\b|"
    rf" (?:c est|il est|cela est) (?:\w+ )?(?:comprehensible|normal|logique|naturel|legitime) (?:que|de|d) [^.?]{{0,40}}{_WISH}| (?:je (?:vous )?comprends|pas etonnant|je vois pourquoi|bien sur|qui ne|n importe qui|cela a du sens|ca a du sens) [^.?]{{0,40}}\b{_WISH}\b|"
    r" (?:vous avez (?:de bonnes|toutes les|d excellentes) raisons|n importe qui (?:a|dans) votre place|a votre place(?: ,)? (?:je|j|n importe)|je ne vous (?:blame|juge) pas|vous avez raison de (?:penser|ressentir|vouloir|croire)|ce que vous (?:voulez|ressentez) est (?:raisonnable|logique))\b"
)
_PROMISES = re.compile(
    r" (?:(?<!not )(?<!can not )i (?:\w+ )?(?:promise|guarantee|swear|assure you)|promise me|(?:you have|give me|on) (?:my|your) word|(?:everything|it|things|all|this|that|you) (?:will|is going to|are going to|shall) (?:\w+ )?(?:be (?:fine|ok|okay|all right|alright|better|good|well|over soon)|get better|work out|pass|turn out|feel better|be happy|go away|improve)|"
    r"i (?:will|am going to) (?:always|never|keep you|protect|save|make sure|not let)|(?:tomorrow|soon|one day|next week)(?: ,)? (?:\w+ )?(?:you|it|things|everything) (?:will|is going)|help is (?:on (?:its|the) way|coming)|i (?:have|will have) (?:called|alerted|told|contacted|informed)|someone (?:is|will be) (?:on (?:the|their) way|coming|there soon)|nothing (?:bad )?(?:will|can) happen|you are not going to die|sign a contract|make a (?:pact|contract|deal)|it always (?:gets|passes)|time heals)\b|"
    r" (?:je (?:vous |te |t |le )*(?:promets|garantis|jure|assure)|promettez moi|promets moi|donnez moi votre parole|ma parole|(?:tout|ca|cela|vous|les choses|tu) (?:va|vont|allez|ira|iront|irez|vas) (?:\w+ )?(?:bien|mieux|s arranger|passer|aller (?:bien|mieux)|vous sentir mieux|guerir)|tout (?:ira|s arrangera|finira par)|(?:cela|ca) (?:passera|finira par passer|ira mieux|s arrangera)|"
    r"je (?:serai|resterai) toujours|je (?:ne )?vous (?:protegerai|sauverai|laisserai|abandonnerai)|(?:demain|bientot|un jour)(?: ,)? (?:\w+ )?(?:vous|tout|ca|cela) (?:ira|irez|sera|serez|verrez|sentirez)|les secours (?:arrivent|sont en route|vont arriver)|j ai (?:\w+ )?(?:appele|prevenu|alerte|contacte|informe)|quelqu un (?:arrive|va arriver|est en route)|rien de (?:mal|grave) ne|le temps guerit|faisons un (?:pacte|contrat))\b"
)
_PROMISES_NOT = re.compile(r" (?:i (?:can|could|will|do) not (?:promise|guarantee)|je ne (?:peux|vais|veux) (?:pas |rien )?(?:vous )?promettre|je ne (?:peux )?(?:promets|garantis)|i have not (?:called|alerted|told))")
_EXERCISE = re.compile(
    r" (?:(?:take|try|do|start with|let us (?:do|try|start|take|begin)|begin with) (?:\w+ ){0,4}?(?:breaths?|breathing|exercises?|grounding|meditation|mindfulness|relaxation|yoga|walk|bath|shower|tea|body scan|visuali[sz]ation|journaling)|breathe (?:in|out|deeply|slowly|with me)|inhale|exhale|close your eyes|count (?:to|backwards?|slowly|down)|name (?:five|5|three|3)|(?:tense|relax) your|"
    r"(?:imagine|picture|visuali[sz]e) (?:a|yourself|your)|write down (?:three|five|3|5)|listen to (?:some )?music|hold (?:an ice cube|your breath)|breathing exercise|go for a (?:walk|run)|have a (?:\w+ )?(?:cup|bath|shower)|"
    r"(?:faites|essayez|commencez par|prenez|pratiquez|faisons|essayons|commencons par) (?:\w+ ){0,4}?(?:respirations?|respirer|exercices?|ancrage|meditation|relaxation|yoga|marche|promenade|bain|douche|the|inspirations?)|inspirez|expirez|respirez|respirons|fermez les yeux|comptez (?:jusqu|a rebours|lentement)|nommez (?:cinq|5|trois|3)|(?:contractez|relachez|detendez) |imaginez (?:un|une|vous)|visualisez|"
    r"notez (?:trois|cinq|3|5)|ecrivez (?:trois|cinq|3|5)|ecoutez (?:de la |un peu de )?musique|exercice de (?:respiration|pleine|relaxation)|allez (?:marcher|courir|vous promener))\b"
)
_HELP = re.compile(
    r" (?:safe|safety|emergency|call|someone|somebody|trust|helpline|line|lines|hospital|ambulance|doctor|with you|near you|another person|people|friend|get help|alone right now|thoughts of|thinking of (?:ending|suicide)|ending your life|suicide|plan|"
    r"securite|urgence|urgences|appel\w*|quelqu un|confiance|ligne|lignes|hopital|secours|medecin|un proche|vos proches|pres de vous|avec vous|une personne|une amie|un ami|aide|pensees de|mettre fin a vos jours|suicide|seule? en ce moment)\b"
)
_LEAVES = re.compile(
    r" (?:(?:good ?bye|bye|farewell|(?<=^ )so long|take care (?:and|of yourself(?: ,)? (?:bye|good ?bye))|good luck)\b(?! (?:to (?:her|him|them|it|a|the|your)|in a|letter|note|message))|i (?:can not|am not able to|am unable to|will not|must not|am not allowed to|could not|do not want to|should not|am sorry(?: ,)?(?: but)? i can not) (?:\w+ )?(?:talk|discuss|speak|help|continue|assist|engage|respond|answer|go on|have this|be of)\b(?! (?:to (?:anyone|your)|for you|about (?:weights?|calories|numbers|doses?|amounts)))(?!\w* you (?:find|see|understand))|"
    r"(?:we|you) (?:should|must|have to|need to) (?:stop|end) (?:here|this|the|talking)|(?:i am|i will be|i have to|i must) (?:end(?:ing)?|stop(?:ping)?|clos(?:e|ing)|leav(?:e|ing)) (?:this|the|our|here|you|now)|this (?:conversation|chat) (?:is over|ends|has to end|must end)|(?:do not|stop) (?:talk|write|talking|writing)(?: \w+)? to me|talk to (?:somebody|someone) else|(?:this|that) is (?:beyond|outside|not something)|i am not (?:the right|equipped|qualified|designed|able)|come back (?:when|once)|have a (?:nice|good|great|lovely) (?:day|night|evening|life))\b|"
    r" (?:(?:au revoir|adieu|bonne (?:chance|continuation)|(?<=^ )bonne (?:soiree|journee|nuit)|a bientot|salut)\b(?! (?:a|dans une|aux|d une))|je (?:ne )?(?:peux|suis|veux|dois|puis|pourrai)? ?(?:pas|plus)? ?(?:vous )?(?:(?:ne )?(?:peux|puis|veux|pourrai|dois) (?:pas|plus)|suis pas (?:en mesure|capable|autorisee?)) (?:d |de )?(?:\w+ )?(?:parler de|discuter|vous aider|aborder|continuer|poursuivre|repondre|en parler|aider)\b|"
    r"je ne (?:peux|puis|veux|dois|pourrai) (?:pas|plus) (?:\w+ )?(?:vous )?(?:parler de|discuter|aider|aborder|continuer|poursuivre|repondre|en parler)\b|je ne suis pas (?:en mesure|capable|autorisee?|la bonne|concue?|equipee?|habilitee?|qualifiee?)\b|(?:nous devons|nous devrions|vous devez|il faut) (?:arreter|terminer|mettre fin a|clore|cesser) (?:la|cette|ici|notre|l|de)|je (?:dois|vais|prefere) (?:arreter|terminer|mettre fin a|clore|vous laisser|cesser)|"
    r"(?:cette|la|notre) conversation (?:est terminee|s arrete|doit s arreter|prend fin)|parlez en a quelqu un d autre|adressez vous a quelqu un d autre|ne m (?:ecrivez|en parlez) (?:pas|plus)|(?:cela|ceci|ca) (?:depasse|n est pas de mon)|revenez (?:quand|lorsque|une fois)(?! vous (?:voulez|voudrez|souhaitez)))\b"
)


class RestrictedReply:
    """Decides sentence by sentence; remembers whether people or safety were spoken of."""

    def __init__(self) -> None:
        self._spoke_of_help = False

    def leaves_out(self, sentence: str) -> bool:
        """Whether `sentence` has no place here. What has, is taken as shown."""
        text = plain_form(sentence)
        if _AGREES.search(text) or _LEAVES.search(text):
            return True
        if _PROMISES.search(text) and not _PROMISES_NOT.search(text):
            return True
        if _EXERCISE.search(text) and not self._spoke_of_help:
            return True
        if _HELP.search(text):
            self._spoke_of_help = True
        return False
