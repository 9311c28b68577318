"""English patterns of the wish not to be alive."""

from __future__ import annotations

from companion.safety.rules import Cluster, Level, rule

RULES = (
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:never|not|without|do not|would not|hope i do not|did not|stop|no more) (?:<ADV>)(?:have "
        "to )?(?:wak(?:e|ing) up|woke up|open my eyes)(?: (?:again|tomorrow|in the morning|one day|"
        r"this morning|from|anymore|ever|at all))?\b(?! (?:on time|early|late|to (?:my|the) alarm|"
        r"until|before|at \d|in time|for (?:work|school|class)|the (?:baby|kids)|him|her|them))",
        "never not without stop no do would hope did",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:everyone|everybody|they|people|world|family|kids|children|wife|husband|parents|you|mum|"
        "mom|all|he|she|house|life|place|him|her|them|daughter|son|planet|anyone|partner|team) "
        "(?:<SOME>)(?:better(?: off)?|happier|easier|relieved|fine|simpler|freer|lighter|richer|"
        "calmer|ok|okay|improve|so much better) (?:<FEW>)(?:without me|if i (?:was|were|am|had|did|"
        r"died|disappear\w*|just|vanish\w*)|once i am gone|when i am gone|with me gone|if i "
        "(?:<FEW>)(?:gone|dead|not here|not exist)|in a world without me)",
        "everyone everybody they people world family kids children wife husband parents you mum mom "
        "all he she house life place him her them daughter son planet anyone partner team",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:better off|be better) (?:<FEW>)(?:dead|without me|if i (?:was|were|am) (?:dead|gone|not)|"
        r"not (?:being )?here)\b",
        "better be",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:nobody|no one|noone|who|would anyone|would anybody|not one person|will anyone|does "
        "anyone) (?:<FEW>)(?:would|will|even|care|notice|miss|notices|cares|mind) (?:<SOME>)(?:if i "
        r"(?:was|were|died|die|disappear\w*|vanish\w*|am|stopped|did not|just|never)|i was gone|i am "
        "gone|when i am gone|miss me|without me|i were gone|if i (?:<FEW>)(?:gone|dead))",
        "nobody no noone who would not will does",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:tired|sick|exhausted|weary|done|bored|fed up|so over|had enough|worn out) (?:<FEW>)(?:of "
        "|with |from |by )?(?:being alive|living|life|existing|existence|this life|breathing|waking "
        "up|being here|being a person|being me|my life|surviving|staying alive|this world|fighting "
        r"to live)\b(?! (?:at|in|with|out of|here|from paycheck|next|alone|like a|room|on (?:my|"
        "campus|takeaway)|costs|together|so far|admin|expenses|(?:in|at) (?:my|the|this|his|her)|"
        "insurance|drawing|skills|coach|sentence))",
        "tired sick exhausted weary done bored fed so had worn",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:no|not|any|see|what is the|what is|where is the|is there a|what|the) (?:<FEW>)(?:point|"
        "reason|sense|use|purpose|worth|value) (?:<FEW>)(?:to |in |of |for |on )?(?:<ADV>)(?:me "
        ")?(?:living|live|being alive|stay(?:ing)? alive|go(?:ing)? on(?! (?:holiday|vacation|a|the|"
        r"with the|dates?))|carry(?:ing)? on|continu(?:e|ing) (?:to live|living)|exist(?:ing)?|life\b|"
        "be here|being here|breath(?:e|ing)|wak(?:e|ing) up|keep(?:ing)? going|get(?:ting)? up|be "
        "alive)",
        "no not any see what where is the",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:life|living|being alive|existence|this life) (?:<FEW>)(?:is|are|feels?|just|does|has) "
        "(?:<FEW>)(?:not worth (?:it|living)|pointless|meaningless|unbearable|hell|no point|too "
        "(?:hard|painful|much|long)|not for me|a (?:punishment|chore|burden|curse|mistake)|nothing "
        "left|no meaning|no purpose|torture|exhausting)",
        "life living being existence this",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:not worth living|nothing (?:left )?to live for|no reason (?:left )?to (?:live|stay|be "
        "here|keep)|nothing (?:is )?keeping me (?:here|alive)|no will to live|lost the will to live|"
        "no desire to live|can not go on (?:living|like this|anymore|any longer)|do not see (?:a|any|"
        "myself having a) future|no future for me|hate (?:being alive|living|that i am alive|that i "
        "woke up|waking up)|why am i (?:still )?(?:alive|here|breathing|living)|can not live (?:like "
        "this|anymore|with (?:this|myself|the (?:pain|guilt|shame)))|do not belong (?:here|in this "
        "world|on this)|not meant (?:to be here|for this (?:world|life))|waste of (?:space|oxygen|"
        "air|breath|skin)|wasting oxygen|do not deserve (?:to live|to be (?:here|alive)|to exist|to "
        "breathe|life|this life|air))",
        "not nothing no lost can do hate why waste wasting",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:wish|wished|hope|hoping|want|pray|praying|love|like|rather|wishing|better|wouldn't mind|"
        "beg) (?:<SOME>)(?:never (?:been|was|were|be) (?:born|existed|alive)|was never born|were "
        "never born|had not been born|not been born|was not born|did not exist|never existed|stop "
        "existing|not exist|cease|disappear(?:ed)? (?:forever|for good|completely|from|and never)|"
        "vanish(?:ed)?|fade away|evaporate|be erased|sleep forever|stay asleep|slip away|not be "
        "(?:here|alive|around)|fall asleep and|go to sleep and (?:not|never)|never wake|was (?:not "
        ")?(?:dead|alive)|could (?:just )?(?:die|disappear|vanish|stop|sleep forever|not wake|cease)|"
        "(?:would|could|will) (?:just )?(?:take me|end|kill me|hit me|finish me|come for me|swallow "
        "me)|(?:it|he|she|they|car|bus|god|someone|something|cancer|heart|plane|truck|train) "
        "(?:would|could|will|had) (?:just |finally |have )?(?:kill(?:ed)?|take|taken|hit|end|ended|"
        r"finish|stop|crash|let me) ?(?:me|go|beating|die)?)\b",
        "wish hope hoping want pray love like rather better would beg",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:would|will|do) not (?:<ADV>)(?:mind|care|object|be sad|be sorry|be bothered|complain|"
        "resist|fight|move) (?:<SOME>)(?:if (?:<SOME>)(?:bus|car|truck|train|lorry|plane|hit me|die|"
        "died|dying|killed me|wake up|never woke|happened to me|ended|heart|cancer|get hit|got hit|"
        "ran me over|shot me|stopped|dead|end of me|took me)|to die|dying|to (?:be )?dead)",
        "would will do",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:hope|hoping|wish|praying|pray|want|let|if only) (?:<FEW>)(?:a |the |some |my |this |god |"
        "lord |next )(?:<FEW>)(?:bus|car|truck|train|lorry|plane|cancer|tumou?r|heart|illness|virus|"
        r"stroke|crash|accident|asthma|lightning|meteor|operation|anaesthetic|cough|tornado|bullet)\b",
        "hope hoping wish pray want let if",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:being dead|death|dying|to be dead|not existing|nothingness|the grave|oblivion) "
        "(?:<FEW>)(?:sounds?|seems?|looks?|would be|feels like|is the only|comforts?|a relief|is "
        "comforting|must be|appeals)",
        "being death dying to not nothingness the oblivion",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:it|i|they|should|why (?:was|did)) (?:<FEW>)(?:should have been me|been me (?:who|that|"
        "instead)|should have died|should be dead|should not be (?:here|alive)|not have survived|"
        "have survived|should never have been born|should not exist|regret being born|envy the dead|"
        "jealous of (?:the dead|dead people)|could have died|was supposed to die|had died (?:in|that|"
        "then)|deserve to die|deserve death)",
        "it i they should why",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:just |only )?want(?:ed)? (?:it|everything|the pain|this|all of it|the noise|my life|"
        "things|it all|the hurting|the thoughts|my head|this feeling|the suffering) (?:<FEW>)to "
        r"(?:<ADV>)(?:stop|end|be over)\b(?! (?:raining|snowing|barking|ringing|leaking|beeping|"
        "itching|with|buzzing))",
        "want just only",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:i am|i was|i feel like|i think i am|i have always been|being|i have become) "
        "(?:<FEW>)(?:a )?(?:<FEW>)(?:burden|waste of (?:space|oxygen|air)|mistake|dead weight|"
        r"useless to everyone)\b",
        "i being",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:lord|god|jesus|allah|death)[, ]+(?:<FEW>)(?:take me|call me home|let me (?:die|go|sleep)|"
        "end (?:this|it|me)|come for me|take me home|why (?:will|do) you not take me)",
        "lord god jesus allah death",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:stopped|stop|do not) (?:caring|care) (?:<FEW>)(?:if i (?:live|die|wake|make it)|whether "
        "i (?:live|die|wake))",
        "stop do",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:ready|want|time|need|rather|like|love|happy|wish) (?:<FEW>)(?:to (?:just )?(?:go home to "
        "god|be with (?:god|jesus|my (?:late|dead)|him again|her again|mum again|mom again|dad "
        "again)|not be (?:here|alive)|be nothing|stop being|be gone|go to heaven|cease|join (?:him|"
        r"her|them|my (?:mum|mom|dad|husband|wife|brother|son|sister|daughter)))|death|oblivion)\b(?! "
        "to (?:the )?(?:gym|club|library|team))",
        "ready want time need rather like love happy wish",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:the )?(?:world|family|house|place|everyone|kids|they|you) (?:<FEW>)(?:would not|will not|"
        "do not|does not) (?:<FEW>)(?:lose|miss|need|notice) (?:<FEW>)(?:me|a thing if i)",
        "the world family house place everyone kids they you",
        me=True,
    ),
)
