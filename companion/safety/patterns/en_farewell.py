"""English patterns of farewells, questions about means, and somebody else at risk."""

from __future__ import annotations

from companion.safety.rules import Cluster, Level, rule

RULES = (
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:this is|it is|here is) (?:<FEW>)(?:my |the )?(?:last|final) (?:<FEW>)(?:time i|message|"
        "entry|note|post|goodbye|letter|thing i|words|will ever|chat|conversation|night|you will)",
        "this it here",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:will not|wo not|not going to|not gonna|never going to) (?:<FEW>)(?:be (?:a |your |"
        "anyone's )?(?:problem|burden|bother|trouble|nuisance|weight|worry|in (?:the|your|anyone's) "
        "way|around|here|needing|there for)|bother|trouble|hurt|weigh|worry|have to (?:worry|deal|"
        "look|put up|carry|pay|see|hear))(?: (?:<SOME>)(?:much longer|anymore|soon|after|any longer|"
        "again|next|when|to see|about me|with me|me|you))",
        "will wo not never",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:when|after|once|if|now that|for when|before) i (?:am|have|will be|was|were|'m) "
        "(?:<ADV>)(?:gone|dead|no longer here|not here(?: anymore)?|out of the way|no more|buried|"
        r"under the ground)\b(?! (?:on holiday|for (?:the|a|two|three)|to (?:the|work)|at (?:work|"
        "the)|away))",
        "when after once if now for before",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:will|would) not (?:<FEW>)(?:need|be needing|be using|have any use for|want|have (?:any "
        ")?use for) (?:<SOME>)(?:anymore|where i am going|after|any longer|much longer|soon|next|"
        r"it\b|them\b|those)",
        "will would",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:do not|does not|not) (?:<FEW>)(?:plan|planning|expect|expecting|intend|going|see|be|see "
        "myself) (?:<FEW>)(?:to be|on being|being|be|making it|to make it|living|seeing|around) "
        "(?:<FEW>)(?:here|around|alive|there|long enough|next|past|to see|anywhere|for (?:it|"
        r"christmas|the|my))\b(?! (?:long|late|all day|when|until|this weekend|on (?:mon|tues|wednes|"
        "thurs|fri)))",
        "do does not",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:thank you|thanks|sorry|forgive me|i love you|love you) (?:<FEW>)(?:for everything|for "
        "all|to everyone|to everybody|all|for what i (?:am about|have) to|for what i)(?:[, "
        "]+(?:<SOME>)(?:goodbye|bye|end|last|gone|over|peace|rest|sorry|remember me|fault|blame|"
        "final))",
        "thank sorry forgive i love",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:it|everything|all of this|this|the pain|my pain|it all) (?:will|is going to|is about to|"
        "is) (?:<FEW>)(?:all )?(?:be )?(?:over|done|finished|end|quiet|stop) (?:<FEW>)(?:soon|"
        "tonight|tomorrow|by|for me|before|this (?:week|weekend)|on (?:mon|tues|wednes|thurs|fri|"
        r"satur|sun)day)\b(?! (?:summer|the (?:exam|deadline)))",
        "it everything all this the my",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:tell|telling) (?:<FEW>)(?:my |the |her |him |them |everyone |mum |mom |dad |kids |mama "
        ")(?:<FEW>)(?:i (?:love|loved|am sorry|was sorry|tried|forgave|forgive)|it was not|it is not "
        "(?:her|his|their|your) fault)",
        "tell",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:easy|easier|simple) to (?:just )?(?:end it|end it all|end everything|be gone|stop it "
        r"all)\b",
        "easy easier simple",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:calm|peace|peaceful|relieved|happy|better|lighter|quiet|light) (?:<SOME>)(?:because|now "
        "that|since|knowing|when|that) (?:<FEW>)(?:i have (?:decided|a plan|made|chosen|picked|set)|"
        "know (?:how|when|that) it (?:ends|will|is|all)|it (?:will|is going to) (?:all )?(?:be over|"
        "end|stop)|decided|it is decided|there is an? (?:end|date|way)|it ends)",
        "calm peace relieved happy better lighter quiet light",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:i will|i would|going to|want to|soon i will|soon) (?:<FEW>)(?:be with|see|join|be "
        "reunited with|meet) (?:<FEW>)(?:(?:him|her|them|you|my (?:mum|mom|dad|son|daughter|husband|"
        "wife|brother|sister|baby|nan|gran|grandma|grandad|friend)) (?:again|up there|in heaven|on "
        r"the other side|soon|at last)|in heaven|god soon|my maker)\b(?! (?:on (?:mon|tues|wednes|"
        "thurs|fri|satur|sun)day|at (?:christmas|the|easter)|next|in (?:june|july|august|may|"
        "september|the)|this))",
        "i going want soon",
        me=True,
    ),
    rule(
        Cluster.MEANS_QUESTION,
        Level.B,
        "(?:least|less|most|quickest|fastest|easiest|surest|best|quick|a|any|some|painless|no) "
        "(?:<FEW>)(?:painful|painless|pain|quick|peaceful|way|effective|certain) (?:<FEW>)(?:way|"
        r"method|how|death)?(?: <FEW>)?(?:to (?:go\b|die|end|kill|leave this|do it|stop (?:living|"
        "breathing)|drown|hang|pass)|of (?:dying|suicide|killing|ending)|death|suicide)",
        "least less most quick fast eas sur best a any some painless no",
        me=True,
    ),
    rule(
        Cluster.MEANS_QUESTION,
        Level.B,
        "how (?:many|much|big a|large a|strong a) (?:<SOME>)(?:<PILLS>|carbon monoxide|insulin|"
        "alcohol|bleach|potassium|blood) (?:<SOME>)(?:too many|too much|kill|die|lethal|fatal|"
        "overdose|enough|dangerous|not wake|be found|deadly|to end|stop (?:your|a|my) heart|sleep "
        "forever|death)",
        "how",
        me=True,
    ),
    rule(
        Cluster.MEANS_QUESTION,
        Level.B,
        "how (?:many|much) (?:<SOME>)(?:would (?:it take|be (?:too|enough|fatal|lethal))|does it "
        "take|do you need|can kill|will kill|would kill|to die|to kill|to overdose|to not wake)",
        "how",
        me=True,
    ),
    rule(
        Cluster.MEANS_QUESTION,
        Level.B,
        "(?:how (?:high|tall|deep|far|long)|what height|which floor|what floor|what "
        "(?:<FEW>)bridges?|which (?:<FEW>)bridge|where (?:<FEW>)(?:bridge|cliff|tall|high)|highest|"
        "tallest) (?:<SOME>)(?:to (?:die|be fatal|be sure|kill|survive|drown|bleed|fall|hang|pass "
        "out|find a body|jump)|survive|fatal|die|jump|be sure|be enough|off(?: limits)?|taller than|"
        r"higher than|over \d|feel|hit the|bleed out|drown|before (?:<FEW>)(?:found|finds?)|tall(?:er|"
        "est)?|bridge|roof|open (?:at|overnight))",
        "how what which where highest tallest",
        me=True,
    ),
    rule(
        Cluster.MEANS_QUESTION,
        Level.B,
        "(?:how long|does it|do you|would i|will it|will i|can you|is it|what happens (?:when|if)) "
        "(?:<SOME>)(?:bleed out|drown(?:ing)?|die (?:from|of|by|if|after)|hang(?:ing)?|lose "
        "consciousness|suffocate|jump(?:ing)? (?:from|off)|feel (?:pain|anything|it) (?:when|if)|"
        "hurt to (?:die|drown|be hit)|cut (?:an|the|your|my) (?:artery|wrist|vein)|overdose|hit by a "
        "train|be found|for (?:<FEW>)to find (?:me|the body|my body|you|someone))",
        "how does do would will can is what",
        me=True,
    ),
    rule(
        Cluster.MEANS_QUESTION,
        Level.B,
        "where (?:can|could|do|would|to|should) (?:<FEW>)(?:buy|get|find|order) (?:<FEW>)(?:gun|"
        "poison|cyanide|helium|rope|noose|nembutal|sodium nitrite|pills without|exit bag|carbon "
        "monoxide|potassium|fentanyl)",
        "where",
        me=True,
    ),
    rule(
        Cluster.MEANS_QUESTION,
        Level.B,
        "(?:painless|lethal|fatal|deadly) (?:<FEW>)(?:way|dose|amount|overdose|combination|death|"
        "suicide|poison|height|injection)",
        "painless lethal fatal deadly",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:i am|i have been|am) (?:so |just |really )?(?:sorry|sry) (?:<FEW>)(?:for (?:what (?:i am|"
        "you)|being (?:a burden|such)|leaving|doing this|this)|mum|mom|dad|mama|babe|to (?:my|"
        r"whoever))\b(?! (?:i am late|i forgot|i missed|about the|the (?:house|food)))|(?:please "
        ")?(?:do not (?:be (?:sad|angry|mad) (?:with|at)? ?(?:me|yourself|yourselves|when|for)|blame "
        "(?:yourself|yourselves|each|her|him|anyone)|cry (?:for|over) me|look for me|come looking|"
        "try to (?:stop|find|save) me|save me a)|nobody is to blame|it is (?:not|nobody's) (?:your|"
        "anyone's|nobody's)? ?fault (?:that|when|what)|by the time (?:you|anyone|they) (?:read|see|"
        "find|get)|when you (?:read|find|see) this|if you are reading this|you will not (?:see|hear "
        "from|find) me (?:again|anymore)|never see me again|not (?:be )?coming back|won't be back|"
        "will not be back(?= *(?:$|[.,]))|goodbye (?:forever|everyone|everybody|world|all|to you "
        "all)|this is goodbye|remember me (?:as|when|how|the way|fondly|kindly))",
        "i am please do nobody it by when if you never not won will goodbye this remember",
        me=True,
    ),
    rule(
        Cluster.THIRD_PARTY,
        Level.B,
        "(?:kill|hurt|harm|cut|hang|shoot|drown|off|starv|burn|poison|stab)(?:s|ing|ed|ting|ning|"
        r"med)? (?:himself|herself|themself|themselves|theirself|hisself)\b",
        "kill hurt harm cut hang shoot drown off starv burn poison stab",
    ),
    rule(
        Cluster.THIRD_PARTY,
        Level.B,
        r"(?:tak|end|lost|took)(?:e|es|ing|ing|s|)? (?:his|her|their) (?:own )?li(?:fe|ves)\b",
        "tak end took lost",
    ),
    rule(
        Cluster.THIRD_PARTY,
        Level.B,
        "(?:son|daughter|brother|sister|friend|mate|bestie|boyfriend|girlfriend|husband|wife|ex|mum|"
        "mom|dad|mother|father|cousin|roommate|flatmate|student|pupil|patient|colleague|coworker|"
        "neighbou?r|kid|boy|girl|child|uncle|aunt|grandad|grandpa|gran|nan|nephew|niece|partner|"
        "classmate|teammate|lodger|tenant|stranger|someone (?:i|on|in|online|at)|person|guy|somebody|"
        "client|bro|sis|buddy|he|she|they) (?:<SOME>)(?:suicidal|suicide|wants? to (?:die|be dead|"
        "end (?:it|her|his|their)|kill|not be (?:here|alive))|wish(?:es|ed)? (?:he|she|they) (?:was|"
        r"were) dead|self harm\w*|cuts? (?:his|her|their) (?:arms?|wrists?|legs?|thighs?)|cutting\b|"
        "does not want to (?:live|be alive|be here)|did not want to (?:live|be here)|goodbye note|"
        r"goodbye (?:message|text|post)|overdos\w+|took (?:<FEW>)(?:pills|tablets)|scars on (?:his|"
        "her|their)|cuts on (?:his|her|their)|tried to (?:die|kill)|talk(?:s|ing|ed)? about (?:dying|"
        "death|ending|killing|wanting to die)|jump(?:ed|ing)? (?:off|from)|on the (?:bridge|ledge|"
        "roof)|marks on (?:his|her|their) (?:arms?|wrists?)|give up on life|no reason to live|better "
        "off (?:dead|without (?:him|her|them)))",
        "son daughter brother sister friend mate bestie boyfriend girlfriend husband wife ex mum mom "
        "dad mother father cousin room flat student pupil patient colleague coworker neighb kid boy "
        "girl child uncle aunt gran nan nephew niece partner classmate teammate lodger tenant "
        "stranger some person guy client bro sis buddy he she they",
    ),
)
