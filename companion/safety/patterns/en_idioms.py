"""English expressions that are never meant: taken out before patterns are looked for."""

from __future__ import annotations

import re

IDIOMS = tuple(
    re.compile(source)
    for source in (
        r"\b(?:dying|die|die[sd]) (?:of|from|with) (?:laughter|laughing|embarrassment|shame|boredom|"
        "heat|the heat|cold|the cold|curiosity|jealousy|hunger|thirst|cuteness|happiness|excitement|"
        r"cringe|secondhand|envy|stress here lol)\b",
        r"\b(?:dying|would die|could die|die|to die|dies|killing) (?:to (?:see|know|meet|try|go|get|"
        "hear|read|tell|find|visit|watch|have|taste|eat|be on|show|play|start|ask|buy|wear|sleep on|"
        "leave the office|pee|sit)|for (?:a|an|some|the (?:weekend|toilet|loo)|this|that|her "
        "(?:cooking|food)|his (?:cooking|food)|my (?:kids|children|family|coffee|bed|country)|coffee|"
        r"pizza|chocolate|her|him|you|them|it|those|these|our|your|another))\b",
        r"\b(?:died|die|dying|dead|killed me|kill me) (?:laughing|of laughter|inside when|inside lol|"
        r"lol|lmao|haha|a little inside|a bit inside)\b",
        r"\b(?:almost|nearly|about|literally|basically|just) died? (?:laughing|of (?:laughter|"
        "embarrassment|shame|fright|boredom)|when (?:he|she|i saw|they|my (?:boss|teacher|mum|mom|"
        r"crush))|on the spot|right there)\b",
        r"\b(?:to die for|do or die|die ?hard|never say die|old habits die hard|dead (?:tired|line|"
        "end|lift|beat|serious|sure|easy|cute|good|funny|gorgeous|heat|weight training|ringer|pan|"
        "slow|quiet|silent|straight|right|wrong|centre|center|on my feet|on time|boring|posh|chuffed|"
        "jealous|excited|pool|poets|sea|stock|battery|leg|fish|leaves|skin|link|pixel|zone|nice|keen|"
        "handy|busy|against|set|drop|lucky|simple|sexy)|drop dead gorgeous|deadlines?|over my dead "
        "body|dead in the water|wouldn't be caught dead|would not be caught dead|knock them dead|"
        "knock em dead|left for dead 2|in a dead sleep|brain ?dead from (?:work|meetings|studying)|"
        "dead to me|back from the dead|dead reckoning|walking dead|grateful dead|day of the dead|"
        r"drop dead|undead|evil dead|red dead)\b",
        r"\b(?:kill(?:s|ed|ing)?) (?:it(?! all)(?=$| (?:at|on|in|with|tomorrow|tonight|today))|two "
        "birds|time|the (?:mood|vibe|lights?|engine|process|server|job|thread|script|task|tab|"
        "program|noise|battery|weeds?|bacteria|germs|mosquitos?|spiders?|flies|fly|boss|dragon|"
        "conversation|romance|buzz|taste|smell|motor|music|power|app|project|feature|deal|momentum|"
        "joke|line|alarm|plant|grass|virus|zombies?|orcs?)|the (?:final|last) boss|a (?:few|couple "
        "of|process|plant|fly|spider|mosquito|bit of time|weekend|bug|job|server|wasp|goose|man for "
        "a|chicken|few hours|zombie|python)|an? (?:hour|afternoon|evening|enemy)|some time|my "
        "(?:back|feet|knees?|head|wifi|battery|plants?|appetite|vibe|legs|shoulders?|neck|arms?|eyes|"
        "hips?|calves|motivation|mood|grades|gpa|social life|budget|diet|confidence|buzz|shoulder|"
        "tooth|sourdough|basil|fern|orchid|productivity|hands|wrists|character|avatar|tamagotchi)|me "
        "(?:laughing|with|softly|lol|slowly at|right now with|that|when|how|every time|lol|haha|in "
        r"(?:the )?(?:best|good) way|to (?:admit|say|watch|wait|see)|not to))\b",
        r"\b(?:is|are|was|were|has been|have been|this|these|it is|that is|absolutely|really|just|"
        r"slowly) killing (?:me|us|my|it|time|them)\b",
        r"\b(?:would|could|might|going to|will|gonna|about to|d) (?:literally |honestly |actually |so "
        "|seriously |happily |gladly |just )?(?:kill|murder|strangle|throttle|stab|shoot) (?:for|"
        r"me\b|a (?:pizza|burger|curry|pint|coffee|beer|sandwich|kebab|steak|cup)|someone for|you "
        "(?:lol|haha|if you|for)|us both|him (?:lol|haha)|her (?:lol|haha)|my (?:brother|sister|"
        "roommate|flatmate|cat|dog|printer|alarm|husband|boss|laptop|computer|hairdresser|cousin|"
        "neighbour's dog|mate) (?:lol|haha|for (?:eating|taking|finishing|using|spoiling|borrowing|"
        "leaving|telling)|if (?:he|she|it|they) (?:eats?|spoils?|does not stop|forgets?|wakes?)|he "
        "ate|she ate))",
        r"\b(?:mum|mom|dad|mother|father|wife|husband|boss|sister|brother|teacher|parents|coach|"
        "girlfriend|boyfriend|she|he|they|amma|roommate|landlord|editor) (?:is|are|will|would|was|"
        "were|gonna|might)(?: going to| gonna| about to| so going to| actually)? (?:kill|murder|"
        r"strangle|end|crucify|slaughter) (?:me|us)\b(?! (?:one day|tonight|if i (?:leave|tell|go)|he "
        "said|with|when i|and))",
        r"\bkill(?:ing|ed)? myself (?:laughing|over (?:this|that|an?|the) (?:essay|exam|presentation|"
        "deadline|project|report|thesis|test|job|paper)|for (?:this|that|a|the) (?:job|company|exam|"
        "deadline|project|grade)|at (?:work|the gym|the office|school|crossfit|uni|training)|to "
        "(?:finish|meet|get (?:this|that|the|here on)|make (?:this|the) deadline|pass|keep up|"
        "impress|hit|please|earn)|with (?:work|revision|overtime|studying|laughter)|in the gym|"
        "trying to (?:finish|lift|open|get (?:this|the)|build|assemble|park)|studying|working "
        "(?:overtime|weekends|nights)|revising|lol|on the (?:treadmill|hills?|stairs))",
        r"\b(?:suicide (?:squad|girls?|door|doors|doku|burger|wings?|sprints?|drills?|runs?|pass|"
        "mission(?: in| level)?|bunny|prevention|hotline|kings?|sauce|hot|by (?:chocolate|carbs|"
        "deadline)|squeeze|watch party|lane|shot|chicken|cocktail|slide at the)|career suicide|"
        "commercial suicide|financial suicide|social suicide|political suicide|professional suicide|"
        "(?:did|do|doing|run|ran|running|hate|love|more|made us do|made us run|ten|twenty) suicides|"
        "virgin suicides|suicidal tendencies|fashion suicide|academic suicide|suicide is painless "
        r"theme)\b",
        r"\bshoot me (?:now|an? (?:email|message|text)|your|the|over|a line|if|already)\b(?! with)",
        r"\b(?:end|ending|finish) it (?:with|between|off with|there|here|early|on a (?:high|good)|"
        r"properly|by saying|at \d)\b",
        r"\b(?:end|ending|ended|finish|stop) (?:this|the|my|our) (?:meeting|call|day|shift|chapter|"
        "essay|email|subscription|contract|relationship|engagement|lease|membership|internship|"
        "marriage|friendship|conversation|session|presentation|story|novel|week|year|semester|speech|"
        r"song|letter|friendship|gym|tenancy|affair|journey with)\b",
        r"\b(?:jump(?:ed|ing)?|dive|diving|dived) (?:off|from|into) (?:the |a |my )?(?:diving board|"
        "high board|deep end|pool|bed|sofa|couch|swing|trampoline|conclusions?|pier (?:with|into the "
        "sea with)|rocks? (?:with|into)|boat|bandwagon|cliffs? (?:into the (?:sea|water) with|in "
        r"(?:greece|croatia|jamaica))|plane|fence|horse|wall in|stage)\b",
        r"\b(?:hang(?:ing)? (?:out|around|up|on|in there|the (?:washing|laundry|pictures?|curtains?)|"
        r"with|myself a)|hung ?over|hang of|hang (?:gliding|time)|hang(?:ed|ing) man|hangman)\b",
        r"\bcut (?:myself|my (?:finger|thumb|hand|palm|knuckle|chin|toe|foot|knee|lip|cheek|leg|arm)) "
        r"(?:(?:[a-z0-9'-]+ ){0,6})(?:shav\w+|cook\w*|chop\w*|slic\w+|dic\w+|onions?|carrots?|kitchen|"
        r"opening|paper|tin|can\b|accident\w*|garden\w*|dinner|bread|cheese|vegetables|veg|glass "
        r"(?:at|while)|wash\w*|bike|fell|falling|football|box cutter|at work|diy|bagel|avocado|"
        r"potato\w*|lettuce|mandoline?|grater|envelope|lino|rose|hedge|stitches at|on a (?:tin|can|"
        "nail|rock|shell|fence|piece))",
        r"\b(?:shav\w+|cook\w*|chop\w+|slic\w+|peel\w*|dic\w+|garden\w*|opening|washing) "
        "(?:[a-z0-9'-]+ ){0,6}(?:and )?(?:i )?(?:cut|burn(?:t|ed)?|hurt|nicked|sliced) (?:myself|my "
        r"(?:finger|thumb|hand|chin|leg|arm|palm|lip))\b",
        r"\b(?:burn(?:t|ed)|hurt|cut|hit|punch(?:ed)?|scratch(?:ed)?) (?:myself|my (?:arm|hand|finger|"
        "leg|tongue|back|knee|head|ankle|shoulder)) (?:[a-z0-9'-]+ ){0,5}(?:oven|stove|iron(?:ing)?|"
        "hob|kettle|barbecue|pan|pizza|coffee|tea|soup|football|gym|running|lifting|skiing|skating|"
        "moving|falling|fell|stairs|yoga|rugby|tennis|training|playing|bike|sun|beach|by accident|"
        "accidentally|getting out|cat|rose|bramble|hair straightener by|climbing|dancing|hiking|"
        r"shower door)\b",
        r"\b(?:can not|could not|can hardly) live without (?:coffee|my (?:phone|dog|cat|bed|kids|"
        "coffee|hot water)|chocolate|music|you(?: guys)?|cheese|tea|netflix|spotify|him lol|wifi|the "
        r"internet|books)\b",
        r"\b(?:life|live|living) (?:hack|guard|boat|insurance advert|coach|style|span|time|room|"
        r"drawing|on the edge|of pi)\b",
        r"\b(?:overdos(?:e|ed|ing)|od'?d?) on (?:chocolate|coffee|caffeine|sugar|netflix|cake|carbs|"
        "cheese|candy|tiktok|cuteness|christmas|memes|vitamin c|pizza|sweets|sudoku|crime podcasts|"
        r"true crime|love island|reality tv|mince pies|biscuits|turkey|crisps)\b",
        r"\b(?:dead|died|dies|dying|killed) (?:battery|phone|laptop|car|plant|plants|fern|wifi|engine|"
        "printer|on me|again and|in (?:the|that|this) (?:game|level|round|match|raid|video game)|at "
        r"the (?:boss|level)|three times on|to the boss)\b",
        r"\b(?:phone|laptop|battery|car|plant|plants|wifi|engine|printer|tablet|boiler|fridge|"
        "headphones|internet|kettle|computer|mic|controller|character|basil|sourdough|starter|fern|"
        "conversation|chat|group chat|party) (?:just |has |have |had |is |are |was |keeps |kept |has "
        r"just |finally |already |suddenly )*(?:died|dead|dying|dies)\b",
        r"\b(?:bury|buried|drown|drowning|drowned) (?:myself )?in (?:work|paperwork|emails|laundry|"
        "revision|admin|marking|deadlines|homework|books|a book|netflix|assignments|debt collectors' "
        r"letters|washing|meetings|spreadsheets|nappies|coursework)\b",
        r"\b(?:throw|threw|throwing) myself (?:into|in) (?:my |the |this |a )?(?:work|studies|project|"
        "hobby|training|new|job|it|music|cooking|gardening|reading|sport|dating|preparations?|"
        r"campaign|knitting)\b",
        r"\b(?:treat|enjoy|pace|challenge|lose|find|introduce|better|wash|dress|teach|ask|tell|give|"
        r"allow|get|drag|push|let|make|force|hear|see|see) myself\b(?! (?:die|dying|dead|sick|throw|"
        "vomit|purge|hurt|starve))",
        r"\b(?:disappear|hide|vanish|die|sleep|stay|crawl) (?:under|beneath|into) (?:my |the |a "
        r")?(?:duvet|blankets?|covers|bed|desk|sofa|rock|table|floor|ground|earth when)\b",
        r"\bwant the (?:ground|earth|floor) to (?:swallow|open)\b",
        r"\b(?:my|the) (?:hair|jumper|dress|shirt) (?:to )?(?:dye|die)\b",
        r"\bdie[- ]?(?:cut|cast|hard fans?)\b",
        r"\b(?:roll|rolled|rolling|sided|six-sided|20-sided) (?:the |a )?di(?:e|ce)\b",
    )
)
