"""English patterns of plans, means at hand, acts, and self-harm."""

from __future__ import annotations

from companion.safety.rules import Cluster, Level, rule

RULES = (
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:wrote|written|writing|write|finish(?:ed|ing)|left|leaving|drafted|sealed|typed|rewrote|"
        "posted) (?:<FEW>)(?:suicide note|goodbye (?:note|letter|letters|notes|message|messages|"
        "video)|farewell (?:letter|note|letters)|the note|my note|my letters?|last letters?|final "
        "(?:letter|letters|note|message)|letters? (?:to|for) (?:each|everyone|all|my (?:kids|"
        r"children|family|mum|mom|wife|husband|parents|daughter|son)))\b(?! (?:of resignation|from|"
        "for (?:the )?(?:milkman|teacher|class|exam)|on the fridge|pages))",
        "wrot writ finish left leaving draft seal typed rewrote posted",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "my (?:suicide )?(?:note|goodbye) is (?:<FEW>)(?:written|ready|done|finished|on|drafts|in)",
        "my",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        r"(?:said|saying|say|finished saying|made) (?:all )?(?:my )?(?:last |final )?goodbyes?\b(?! "
        "(?:to (?:the|my) (?:class|students|house|flat|job|colleagues|office|team|grandmother|gran|"
        "dog|cat|children at|kids at)|at (?:the )?(?:airport|station|gate|door|work)|after|before "
        "(?:the )?(?:trip|flight)))",
        "said say finish made",
        me=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:i have|i have got|got|there is|there are|here are|holding|counting|counted|lined up|line "
        r"up|saved(?: up)?|saving(?: up)?|stockpil\w+|hoard\w+|collect\w+|stash\w*|kept|keeping|put "
        "by|bought|hid|hiding|staring at|looking at) (?:<SOME>)<PILLS> (?:<SOME>)(?:in front of me|"
        "ready|next to me|beside me|on the (?:bed|table|counter|floor|desk)|in my hands?|lined up|"
        "and (?:a |the )?(?:bottle|vodka|whisky|rope|note|wine)|for (?:this|the day|when|it|tonight)|"
        "saved|enough|under (?:my|the))",
        "i got there here hold count line sav stockpil hoard collect stash kept keep put bought hid "
        "staring look",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        r"(?:saved up|saving up|stockpil\w+|hoard\w+|been (?:saving|collecting|keeping|hiding|"
        "stashing)) (?:<SOME>)<PILLS>",
        "saved saving stockpil hoard been",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:going to|will|want to|plan to|about to|ready to|gonna|could|thinking of|thinking about|"
        "think about|urge to|wanna|might|intend to|mean to) (?:<ADV>)(?:just )?(?:tak(?:e|ing)|"
        "swallow(?:ing)?|down(?:ing)?|drink(?:ing)?|neck(?:ing)?) (?:them |it )?(?:all|"
        "every(?:thing)?|the (?:whole|entire|lot|rest)|a (?:whole|load|bunch|handful)|all (?:of "
        r")?(?:my|the|these|them|his|her)|too many|every (?:last )?(?:one|pill))\b(?! (?:out|on|back|"
        "away|home|with|the (?:credit|blame|kids)))",
        "going will want plan about ready gonna could think urge wanna might intend mean",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        r"(?:bought|got|have|found|tied|tying|made|hung|hanging|set up|prepared|ordered|measur\w+|"
        "chose|picked|own|took|loaded|holding|practi[sc]ed?|practi[sc]ing|load|learned to tie) "
        "(?:<FEW>)(?:rope|noose|noose knot)(?: (?:<FEW>)(?:ready|tied|hanging|up|in (?:the|my)|round|"
        "around|from))?(?! (?:swing|bridge|ladder|for (?:the|my|climbing|a) (?:boat|tent|climbing|"
        "dog|swing)))",
        "bought got have found tied tying made hung hanging set prepared ordered measur chose pick "
        "own took practi load learned",
        me=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:noose|rope|belt|cord) (?:<FEW>)(?:is|are|round|around|on|over|tied|hanging|in|from) "
        "(?:<FEW>)(?:ready|tied|my neck|me neck|the beam|the tree|the rafters|the truck|the boot|the "
        "door|the ceiling|tonight|hanging)",
        "noose rope belt cord",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:bought|got|have|loaded|cleaned|cleaning|holding|took|found|load|own|keep|get) "
        "(?:<FEW>)(?:gun|pistol|shotgun|rifle|revolver|glock|firearm|sidearm|service weapon|"
        r"bullets?)\b (?:<SOME>)(?:know when|know what|for it|tonight|my (?:head|mouth|lap|temple|"
        "knees)|what it is for|and (?:a )?(?:date|note|plan)|ready|and i am (?:going|ready)|one "
        "bullet|every night)",
        "bought got have load clean hold took found own keep get",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:know|decided|chosen|chose|picked|set|worked out|figured out|planned|have got|have|pick) "
        "(?:<FEW>)(?:when|how|where|a date|the date|the day|a day|the method|a method|the place|"
        "everything|the spot|the bridge|the time) (?:<FEW>)(?:i am (?:doing|going to do)|to do it|i "
        "will do it|i will die|i am (?:going to )?(?:die|dying|end)|to die|to end|for my (?:death|"
        "suicide)|to kill|i end|it ends|of my death)",
        "know decid chos pick set work figur plan have",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:my|a|the|i have|got|have) plan (?:<FEW>)(?:is |was |to )(?:to )?(?:<FEW>)(?:crash|jump|"
        "hang|die|kill|end|shoot|overdose|drown|take (?:all|every|the)|do it|cut|swallow|step|walk "
        "into|drive (?:off|into))",
        "plan",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:i (?:have|ve got|got)|have got) (?:a|the|my|everything) (?:<FEW>)(?:plan|means|method|"
        "everything ready)(?: (?:and|to) (?:<FEW>)(?:date|means|end|die|do it|kill))",
        "i have",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:i am|i will be|will be) (?:going to be )?(?:dead|gone|hanging|with god|in heaven|in the "
        "ground) (?:<FEW>)(?:by|before|tonight|tomorrow|soon|this (?:week|weekend)|when (?:you|they|"
        r"she|he)|on \w+day|in the morning|after)",
        "i will",
        me=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:not|never) (?:going to |gonna )?(?:be alive|live|make it|survive|last|be here|see) "
        "(?:<FEW>)(?:tomorrow|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
        "christmas|the weekend|next|then|morning)|past (?:this|tonight|friday|my)|until (?:christmas|"
        "next|my)|to see (?:my|tomorrow|christmas|the (?:morning|new year))|for (?:christmas|my|her|"
        r"his|the (?:summer|holidays|wedding)))\b(?! i (?:have|am working|will be working))",
        "not never",
        me=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:tonight(?: is)? the night|it will be over by (?:morning|tonight|tomorrow|then)|this time "
        "i (?:will|am going to) (?:succeed|make sure|do it (?:right|properly))|this time it will "
        "work|i have picked the date|goodbye (?:cruel )?world|my last night (?:alive|on earth)|last "
        "day (?:alive|on earth|of my life))",
        "tonight it this i goodbye my last",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:i am|i have been|been|standing|sitting|stood|sat|on|up on|climbed|climbing|hanging) "
        "(?:<FEW>)(?:on|over|at|by|near|onto|up to|outside|off|side of) (?:the |a |this "
        ")?(?:<FEW>)(?:ledge|railing|railings|edge of (?:the )?(?:bridge|roof|cliff|platform|"
        "building)|wrong side|bridge right now|bridge now|roof (?:right )?now|parapet|train tracks|"
        "tracks right now|window ?sill)",
        "i been standing sitting stood sat on up climb hanging",
        me=True,
    ),
    rule(
        Cluster.ACT,
        Level.A,
        "(?:i |have |just |already |i have |and )?(?:<ADV>)(?:took|taken|swallow(?:ed)?|ate|eaten|"
        "downed|necked|overdosed on|popped|drank|drunk) (?:<FEW>)(?:all|every|whole|entire|bottle of|"
        "box of|pack(?:et)? of|strip of|bottles|boxes|strips|handful|a load|loads|a lot|lots|bunch|"
        r"too many|so many|\d\d+|twenty|thirty|forty|fifty|sixty|hundred|dozens?|everything)(?: of| "
        r"my| the| his| her| me| nan's| mum's| in| these| those| \w+){0,4} (?:<PILLS>|cabinet|"
        r"bathroom|cupboard|bleach|poison|sleeping)\b",
        "took taken swallow ate eaten down neck overdos pop drank drunk",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.ACT,
        Level.A,
        "(?:took|taken|swallowed|ate|downed|necked|drank) (?:<FEW>)(?:the |a |an |all )?(?:whole|"
        r"entire|full|hole) (?:<FEW>)(?:bottle|box|pack|packet|strip|lot|cabinet|blister)\b(?! of "
        "(?:wine|water|juice|milk|coke|beer|champagne|soda|cereal|biscuits|crisps|chocolates|"
        "cookies))",
        "took taken swallow ate down neck drank",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.ACT,
        Level.A,
        "(?:drank|drunk|drinking|swallowed|drink) (?:<FEW>)(?:bleach|poison|pesticide|antifreeze|"
        "weed ?killer|sniper|rat poison|drain cleaner|insecticide|herbicide|battery acid|kerosene|"
        r"dettol|paraffin|paint thinner)\b",
        "drank drunk drink swallow",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.ACT,
        Level.A,
        r"(?:i |have |just |already )(?:<ADV>)overdosed\b(?! on (?:chocolate|coffee|netflix|cake|"
        "sugar|carbs|caffeine|candy|cheese))",
        "overdosed",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.ACT,
        Level.A,
        "(?:i )(?:<ADV>)(?:tried|attempted|failed) (?:<FEW>)(?:to )(?:<FEW>)(?:kill myself|hang "
        "myself|end my life|die|overdose|take my (?:own )?life|strangle myself|drown myself|suicide|"
        r"shoot myself|jump|end it(?: all)?)\b(?! (?:to (?:the|a) conclusion))",
        "tried attempt failed",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:cut(?:ting)?|burn(?:ed|t|ing)?|hurt(?:ing)?|harm(?:ed|ing)?|scratch(?:ed|ing)?|"
        "punish(?:ed|ing)?|stab(?:bed|bing)?|slic(?:e|ed|ing)|carv(?:e|ed|ing)|bruis(?:e|ed|ing)|"
        "hit(?:ting)?|punch(?:ed|ing)?|beat(?:ing)?|bit(?:e|ing)?|bang(?:ed|ing)?) myself "
        r"(?:<FEW>)(?:again|last night|tonight|today|this morning|yesterday|on purpos\w*|deep(?:er|"
        "ly)?|too deep|until|when(?:ever)? (?:i|it|they)|every|because|to (?:feel|cope|stop|make|"
        "punish)|with (?:a |the |my )?(?:razor|blade|knife|lighter|scissors|glass|compass|cigarette|"
        "needle|pin|belt|straightener)|so (?:that|i)|more|in (?:the|secret)|most|all the time|just "
        "to|for (?:the|what|being)|and (?:i )?(?:like|feel|it)|is the only|helps|sometimes|a lot)",
        "cut burn hurt harm scratch punish stab slic carv bruis hit punch beat bit bang",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:want|wanted|wanting|need|urges?|going|have|tempted|like|started|start|begun|began|back|"
        "keep|kept|been|am|relapsed|relapse|relapsing|addicted|stop|think(?:ing)? (?:about|of)|"
        "resist|fighting the urge) (?:<ADV>)(?:to )?(?:<ADV>)(?:cut(?:ting)?|burn(?:ing)?|"
        "hurt(?:ing)?|harm(?:ing)?|punish(?:ing)?|scratch(?:ing)?) (?:myself|my (?:arms?|legs?|"
        r"thighs?|wrists?|skin|hips?|stomach|body))\b",
        "want need urge going have tempted like start begun began back keep kept been am relaps "
        "addicted stop think resist fighting",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:i |been |have |started |keep |stop |still |back to |kept |started to |doing "
        ")(?:<ADV>)(?:self harm(?:ed|ing)?|cutting(?: again| my| every| since| to| because|$)|"
        "scratch my arms|burning my (?:thighs?|arms?|legs?|skin))",
        "i been have start keep stop still back kept doing",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:cuts?|cutting|burn(?:ed|s|ing)?|slic(?:e|ed|ing)|carv(?:e|ed|ing)|scratch(?:ed|ing)?|"
        "slash(?:ed|ing)?|slit) (?:<FEW>)(?:my|into my|on my|up my|words? (?:in|on|into) my) (?:own "
        ")?(?:arms?|legs?|thighs?|wrists?|hips?|stomach|ankles?|skin|forearms?|chest|shoulders?|"
        r"belly|ribs)\b",
        "cut burn slic carv scratch slash slit",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        r"(?:cut|went|going|go) (?:<FEW>)(?:too deep|deeper)\b",
        "cut went going go",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:i )(?:<ADV>)(?:self harm|relapsed|cut (?:again|because|to feel|to cope|so that|so i|"
        r"whenever|when))\b(?! (?:the|my (?:hair|nails|finger|losses)))",
        "self relaps cut",
        me=True,
    ),
    rule(
        Cluster.ACT,
        Level.A,
        r"(?:took|taken|have taken|had) an overdose\b|relapsed (?:<FEW>)(?:tonight|today|last night|"
        r"yesterday|again|this)\b(?= *(?:$|[.,;]|and|on my|with (?:a|the) (?:blade|razor)))|(?:blade|"
        "bl@de|razor) and used it",
        "took taken have had relaps blade bl@de razor",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.B,
        "(?:self harm|hurt(?:ing)? myself|harm(?:ing)? myself|cut(?:ting)? myself|my (?:scars|cuts)|"
        "fresh cuts|punish(?:ing)? myself|razor blades?|burn(?:ing)? myself|hit(?:ting)? my head "
        r"(?:on|against)|bang(?:ing)? my head (?:on|against)|pull(?:ing)? out my hair)\b",
        "self hurt harm cut my fresh punish razor burn hit bang pull",
        me=True,
    ),
    rule(
        Cluster.PLAN,
        Level.B,
        "(?:almost|nearly|tried to|about to|going to|gonna|want to|wanted to|plan to|planning to|"
        "ready to|i will|have to|came close to|could|might|decided to|failed to|chickened out of|way "
        r"to|courage to|how to|when i|after i|before i|if i|meant to|time to|rehears\w+|since i) "
        "(?:<ADV>)(?:do(?:ing)?|did|done|go through with|try|end) (?:it|this) (?:<FEW>)(?:tonight|"
        "tomorrow|this (?:week|weekend|morning|time)|again|properly|right|soon|when (?:they|she|he|"
        "my|everyone|the|nobody)|before (?:they|she|he|my|everyone|christmas|the)|after (?:they|she|"
        r"he|my|the)|on \w+day|until it works|where nobody|so (?:they|nobody|my)|in (?:the|a) "
        r"(?:woods|forest|garage|bath|hotel|car|shed|barn)|by (?:myself|friday|sunday))\b(?! "
        "(?:lesson|course|shift|report|exam|presentation))",
        "almost nearly tried about going gonna want plan ready i have came could might decid failed "
        "chickened way courage how when after before if meant time rehears since",
        me=True,
    ),
    rule(
        Cluster.PLAN,
        Level.B,
        r"what i am (?:about|going) to do(?: to myself)?\b|(?:please |someone |somebody |just |would "
        r"(?:someone|you) |wish (?:someone|somebody|he|they|it) would )(?:just |please )?kill me\b|"
        r"suicidal inten\w+|(?:my|another|last|second|third|fourth|failed|previous) "
        r"(?:<FEW>)attempt(?:s)?\b(?! (?:to (?:bake|cook|learn|quit|write|fix)|at (?:baking|the|a|"
        "cooking|bread)))|attempted (?:again|twice|last|three|it|two)|survived my (?:own "
        ")?(?:attempt|suicide)",
        "what please someone somebody just would wish suicidal my another last second third fourth "
        "failed previous attempted survived",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:urges?|need|needing|itching|aching|ache|want|wanting|desperate|have|craving) (?:<ADV>)to "
        r"(?:<ADV>)(?:cut|self harm|relapse|bleed|feel the blade|use the blade)\b(?! (?:the|my "
        "(?:hair|nails|grass|losses|hours|own hair)|down|back|costs|ties|out|off|contact|it|him|her|"
        "them|sugar|carbs|class|through|corners|up|a |onions|wood|paper))",
        "urge need itching aching ache want desperate have craving",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:can not|could not|will not|unable to|did not|never) stop (?:the )?(?:cutting|self "
        "harming|hurting myself|burning myself|harming myself)|cutting (?:again|is the only|helps|"
        r"makes|myself|since|tonight|for (?:an|two|three|months|years|weeks))|been cutting\b(?! "
        "(?:down|back|out|the|corners|costs|grass|hedges))|danger to myself|not (?:be )?safe (?:with|"
        "from) myself|(?:not|do not) (?:feel(?:ing)? )?safe (?:alone|tonight|by myself|right now|"
        "with my (?:own )?(?:thoughts|self|mind|brain))|do not trust myself (?:tonight|alone|right "
        "now|not to|near|with (?:the|my|a) (?:knife|pills|meds|car|razor|rope|gun))|(?:till|until) "
        "(?:i|it) bleeds?|until it bled|watch(?:ing)? (?:myself|it|the blood) (?:bleed|drip|run)",
        "can could will unable did never cutting been danger not do till until watch",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:blade|razor|knife|scissors|compass|glass|lighter|cigarettes?|needle|scalpel|cutter|"
        "tweezers) (?:<FEW>)(?:to|on|in|into|against|across|along|over|under) my (?:own )?(?:wrists?|"
        r"arms?|skin|thighs?|legs?|hips?|throat|stomach|veins?|ankle|inner)\b|(?:gash|goug|stab|slic|"
        r"slash|nick)\w* (?:<FEW>)my (?:own )?(?:wrists?|arms?|thighs?|legs?|hips?|stomach|hand)\b(?= "
        "(?:on purpose|again|because|to|until|so|and i (?:liked|felt)|last|tonight|$))",
        "blade razor knife scissors compass glass lighter cigarette needle scalpel cutter tweezers "
        "gash goug stab slic slash nick",
        me=True,
    ),
)
