"""English patterns of wanting to die, and suicide."""

from __future__ import annotations

from companion.safety.rules import Cluster, Level, rule

_KILL_ME = (
    "(?:kill(?:ing)?|off(?:ing)?|hang(?:ing)?|hung|shoot(?:ing)?|shot|drown(?:ing)?|"
    "poison(?:ing)?|gas(?:sing)?|stab(?:bing)?|strangl(?:e|ing)|delet(?:e|ing)|end(?:ing)?|"
    "finish(?:ing)?|smother(?:ing)?|electrocut(?:e|ing)|yeet(?:ing)?|neck(?:ing)?|top(?:ping)?|"
    "oof(?:ing)?|roping|do(?:ing)? away with|take out|execut(?:e|ing)|destroy(?:ing)?|eras(?:e|"
    "ing)|murder(?:ing)?|suffocat(?:e|ing)|choke|choking|set fire to|bury|unlive|dispose of|get "
    "rid of|k word|throw(?:ing)?|fling(?:ing)?|chuck(?:ing)?|jump(?:ing)?|starv(?:e|ing)) (?:to "
    r"death )?(?:fucking |bloody |\w+ )?(?:myself|meself|me self|self)\b"
)

_LIFE = (
    "(?:end(?:ing|ed)?|tak(?:e|en|ing)|took|finish(?:ing|ed)?|get rid of|quit(?:ting)?|do away "
    "with|throw away|give up|terminat(?:e|ing)|put(?:ting)? (?:an )?end to|exit(?:ing)?|leave|"
    "cut short) (?:this |my )(?:own |miserable |stupid |fucking |useless |shit |pathetic |sorry |"
    r"worthless )*life\b"
)

_WANT = (
    "(?:want(?:ed|ing|s)?|wish(?:ed|ing)?|need(?:ing)?|hop(?:e|ing)|going|about|plan(?:s|ned|"
    "ning)?|decid(?:ed|ing)|intend(?:ed|ing)?|ready|prepared|like|love|prefer|rather|try|tried|"
    "trying|attempt(?:ed|ing)?|meant?|got|have|had|able|ought|should|must|will|could|may|might|"
    "long(?:ing)?|desperate|tempted|urges?|desire|courage|guts|nerve|strength|ways?|how|reasons?|"
    "right|time|choos(?:e|ing)|chose|deserve|think(?:ing)?(?: of| about)?|thoughts? (?:of|about)|"
    "thought (?:of|about)|consider(?:ed|ing)?|imagin(?:e|ed|ing)|pictur(?:e|ing)|fantasi[sz](?:e|"
    "ed|ing) (?:about|of)|dream(?:ing|t|ed)? (?:about|of)|research(?:ed|ing)?|close to|near to|"
    "end up|let me|just|gunna|gona|afraid (?:that )?i (?:will|might|am going to)|scared (?:that "
    ")?i (?:will|might|am going to)|feel like|contemplat(?:e|ed|ing)|keep|kept|start(?:ed)?|"
    "stop(?:ped)? myself from|obsess(?:ed|ing) (?:over|with|about))"
)

RULES = (
    rule(
        Cluster.WISH_TO_DIE,
        Level.A,
        "(?:want|wanted|wanting|wish|need|ready|deserve|prefer|decided|rather|hope|going|beg|begging|"
        "pray|praying|desperate|longing|like|love|choose|plan|planning|trying|intend|prepared|about) "
        "(?:<ADV>)(?:nothing more than |so (?:bad|badly|much|fucking bad|hard) |badly |for me |it "
        "all and )*(?:to )(?:<ADV>)(?:die|be dead|be death|not be alive|stop being alive|be killed|"
        "be buried|be in (?:my|a) grave|see (?:my|the) grave|cease to exist|leave this (?:world|"
        r"earth|life)|be six feet under|bleed out|stop existing|unalive)\b(?!\w)(?! (?:of|for|from|"
        "laughing|to see|on (?:the|this) hill|hard|inside|my hair|it|(?:a )?happy|old|in (?:peace|my "
        "sleep at)))",
        "want wish need ready deserve prefer decid rather hope going beg pray desperate longing like "
        "love choose plan try intend prepared about",
        me=True,
    ),
    rule(
        Cluster.WISH_TO_DIE,
        Level.A,
        r"(?:i )(?:<ADV>)(?:want|wanna|need|wish) (?:<ADV>)(?:to )?(?:die|death)\b",
        "want wish need wanna",
        me=True,
    ),
    rule(
        Cluster.WISH_TO_DIE,
        Level.A,
        "(?:wish|wished|wishing|prefer|rather|want|wanted) (?:that )?i (?:was|were|am|be|would be|"
        r"could be|had been|would|could) (?:<ADV>)(?:dead|die|not alive|in (?:the|my) grave|killed)\b",
        "wish prefer rather want",
        me=True,
    ),
    rule(
        Cluster.WISH_TO_DIE,
        Level.A,
        "i (?:would|will|d) (?:<ADV>)(?:be )?(?:rather|prefer(?: to)?) (?:<ADV>)(?:die|be dead) than "
        "(?:live|keep|go on|carry on|be|go|face|continue|stay|spend|wake|another)",
        "rather prefer",
        me=True,
    ),
    rule(
        Cluster.WISH_TO_DIE,
        Level.A,
        r"(?:do|does|did|can|could|would|will|just|really|simply|honestly)?\s?(?:not|no longer|do "
        "not) (?:<ADV>)(?:want|wish|care|wanna|feel like|intend|plan|deserve) (?:<ADV>)(?:to "
        ")?(?:live|liv|living|be alive|being alive|stay alive|exist|be here|be around|keep living|go "
        "on living|carry on living|continue living|wake up|breathe|be on this (?:earth|planet)|be "
        "living)(?: anymore| any longer| at all| now| on)?(?! (?:with|in|at|there|near|next|like "
        "this|under|by|above|alone|on campus|abroad|here|close|off|together|the way|for|from|to|when|"
        "while|right now|this|up|so early|early|today|tonight|a |the |his |her |their |my (?:parents|"
        r"mother)))\b",
        "not no",
        me=True,
    ),
    rule(
        Cluster.WISH_TO_DIE,
        Level.A,
        "no longer (?:want|wish|care) to (?:live|be alive|exist)",
        "no",
        me=True,
    ),
    rule(
        Cluster.WISH_TO_DIE,
        Level.B,
        "(?:not) (?:<ADV>)(?:want|wish|care|feel like) (?:<ADV>)(?:to )(?:live|be here|be around|"
        r"exist|wake up)\b",
        "not",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        _WANT + " (?:<FEW>)(?:to )?(?:<FEW>)" + _KILL_ME,
        "kill off hang hung shoot shot drown poison gas stab strangl delet end finish smother "
        "electrocut yeet neck top oof roping do take execut destroy eras murder suffocat chok set "
        "bury unlive dispose get k throw fling chuck jump starv",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:kill(?:ing|ed)?|hang(?:ing|ed)?|hung|shoot(?:ing)?|drown(?:ing)?|off(?:ing)?|"
        r"neck(?:ing)?|top(?:ping)?|yeet(?:ing)?) (?:\w+ )?(?:myself|meself)\b",
        "kill hang hung shoot drown off neck top yeet",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        _LIFE,
        "end tak finish get quit do throw give terminat put exit leave cut",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:end(?:ing)?|finish(?:ing)?|stop(?:ping)?|put an end to) (?:it all|everything|it for good|"
        r"it forever|it once and for all|my (?:suffering|pain|misery|existence|days))\b",
        "end finish stop put",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:end(?:ing)? (?:it|this|things)) (?:<FEW>)(?:tonight|now|today|tomorrow|soon|this (?:week|"
        r"weekend|evening)|on \w+day|for good|my way|with (?:a|the|my) (?:gun|rope|knife|pills|blade|"
        "belt))",
        "end",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:i am|i feel|feeling|feel|been|been feeling|being|still|get|getting|actively|really|so|"
        r"very|i was|making me|makes me|became|become|extremely) (?:<ADV>)suicidal\b",
        "suicidal",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "suicidal (?:thoughts?|ideation|urges?|feelings?|impulses?|again|rn|right now|tonight|plans?)",
        "suicidal",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        r"(?:think|thinking|thought|thoughts|plan|planning|plans|consider|considering|contemplat\w+|"
        r"attempt|attempting|attempted|commit|committing|committed|tried|try|trying|googl\w+|"
        r"research\w*|read(?:ing)?|dream\w*|obsess\w*|talk\w*|want|by|about|of|my|option|choose|"
        r"choosing|chose|do|going for|ready for|urge|drawn to) (?:<FEW>)suicide\b",
        "suicide",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "suicide (?:is|feels?|seems?|looks|sounds|would be|becomes|keeps|thoughts|plan|note|letter|"
        "attempt|tonight|was (?:on|in) my|crosses|has been|it is|for me|on my mind)",
        "suicide",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.B,
        r"suicid(?:e|al)\b",
        "suicid",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:blow(?:ing)?|put(?:ting)?|shoot(?:ing)?|splatter(?:ing)?) (?:a bullet (?:in|through|"
        r"into) )?my (?:brains?(?: out)?|head(?: off| in)?|skull)\b(?! (?:around|down|on|together|in "
        "order))",
        "blow put shoot splatter",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:bullet|gun|barrel|pistol|rifle|shotgun|muzzle|revolver) (?:<FEW>)(?:(?:in|to|against|at|"
        "through|into|under|between|across) my (?:head|temple|mouth|skull|chin|brain|teeth|heart|"
        "knees)|in me)",
        "bullet gun barrel pistol rifle shotgun muzzle revolver",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:slit(?:ting)?|slash(?:ing)?|cut(?:ting)?|open(?:ing|ed)?|slic(?:e|ing)) (?:up |open )?my "
        r"(?:wrists?|throat|veins?|arteries)\b",
        "slit slash cut open slic",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:go|going|swim|swimming|walk|walking|drive|driving) (?:out )?(?:into|in|off) the (?:sea|"
        "ocean|lake|river|water) and (?:not|never)(?: to)? (?:come|return|coming|returning)",
        "go swim walk driv",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:jump(?:ing|ed)?|thr(?:ow|ew)(?:ing)? myself|step(?:ping|ped)?|walk(?:ing|ed)?|"
        "run(?:ning)?|leap(?:ing|t)?|fall(?:ing)?|dive|diving|lie|lying|lay|laying|hurl(?:ing)? "
        "myself|drop(?:ping)?|tip(?:ping)? myself|lean(?:ing)?|driv(?:e|ing)|chuck(?:ing)?(?: "
        "myself)?|yeet(?:ing)?(?: myself)?|launch myself|roll) (?:<FEW>)(?:off|from|out of|in front "
        "of|infront of|under|into|onto|on to|on|over) (?:of )?(?:a |the |an |my |that |this |our |"
        "some |it|oncoming |moving |one of the )?(?:<FEW>)(?:<HEIGHT>|<TRAFFIC>|road|motorway|"
        r"highway|tracks|rails|railing|terrace|hostel|stairwell|waterfall|water tank)\b",
        "jump throw step walk run leap fall div lie lying lay hurl drop tip lean driv chuck yeet launch roll",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:crash(?:ing)?|driv(?:e|ing)|swerv(?:e|ing)|steer(?:ing)?|smash(?:ing)?|wrap(?:ping)?) "
        "(?:my|the|this|our) (?:car|truck|bike|van|motorbike|vehicle|ute|wheel|bakkie) "
        "(?:<SOME>)(?:tree|wall|bridge|river|lake|cliff|lorry|truck|barrier|on purpose|way home|"
        "traffic|ditch|pole|pillar|median|sea|ravine|concrete)",
        "crash driv swerv steer smash wrap",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        r"(?:swerv\w*|steer\w*|turn(?:ing|ed)? the wheel|driv(?:e|ing)|drove|veer\w*|aim\w*|"
        r"plough\w*) (?:<FEW>)(?:into|off|in front of) (?:<FEW>)(?:tree|wall|bridge|river|lorry|truck|"
        "barrier|oncoming|traffic|cliff|median|road)",
        "swerv steer turn driv drove veer aim plough",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "ways? (?:i (?:could|can) |to |of )(?:<ADV>)(?:die|dying|kill|end|end it|end my|do it so|"
        r"off)\b",
        "way",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.B,
        "(?:i want|i am going|i plan|i intend|i have decided|i need|i will|ready|want|going|about) "
        "(?:to )?(?:just )?(?:end (?:it|this)|do it|check out|log off|log out|opt out|rope|overdose|"
        "quit life|disappear forever|disappear for good|be gone|go for good|bleed out|drown|leave "
        r"this world|meet my maker|not wake up|sleep forever)\b(?! (?:with (?:my|him|her|them|the)|"
        "between|the|early|of (?:the|work)|for (?:the )?(?:night|day|now|today)|from work))",
        "i ready want going about",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:want|going|plan|planning|ready|about|decided|trying|tried|tryna|thinking of|think about|"
        r"thinking about|wanna) (?:to )?(?:just )?(?:overdos\w+|rope|toaster bath)\b(?! (?:on "
        "(?:chocolate|coffee|netflix|cake|sugar|carbs|caffeine|candy)))",
        "want going plan ready about decided trying tried tryna think wanna",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        r"(?:us(?:e|ing)|turn(?:ing)?) (?:it|them|the \w+|my \w+|this) on myself\b",
        "us turn",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:made up my mind|decided|planned|plan|planning|arrangements|mean|meant|ready|destined|"
        "settled|resolved|promised myself|supposed|intention|determined|going|hotel|somewhere|place|"
        r"time|until \w+|way|how) (?:<FEW>)to (?:<ADV>)(?:die|be dead)\b(?! (?:of|for|laughing|out|"
        "down|hard|on the hill))",
        "made decid plan arrange mean ready destined settled resolved promised supposed intention "
        "determined going hotel somewhere place time until way how",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:by my own hands?|die by suicide|(?:will|shall|am going to|going to|rather|already|should|"
        "supposed to|could|wanted to|want to) be dead(?! (?:tired|on my feet|broke|if (?:my|i am "
        "late|she finds)))|(?:plastic )?bag over my (?:own )?head|(?:can not|could not|unable to|not "
        r"able to) (?:stay|keep myself|keep) alive)\b",
        "by die will shall am going rather already should supposed could want plastic bag can unable not",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:i am|am|going|gonna|about|ready|i will|want|wanting|plan|planning|wanted|nearly|almost|i "
        "could) (?:<ADV>)(?:going )?(?:to )?(?:<ADV>)(?:jump(?:ed)?|hang|drown|bleed out|slit|"
        "overdose)(?= *(?:$|[.,;!?]|tonight|now|today|soon|tomorrow|this|from|off|myself|when|before|"
        "after|and))(?! (?:and (?:run|hide|play|dance|shout)|this (?:queue|rope|level|gap)))",
        "i am going gonna about ready want plan nearly almost",
        me=True,
    ),
)
