"""English patterns of abuse, violence, eating, psychosis, medicines, and age."""

from __future__ import annotations

from companion.safety.rules import Cluster, Level, rule

RULES = (
    rule(
        Cluster.ABUSE,
        Level.B,
        "(?:he|she|they|husband|boyfriend|wife|girlfriend|partner|dad|father|stepdad|stepfather|mum|"
        "mom|mother|stepmum|uncle|brother|ex|boss|carer|son|coach|aunt|madam|landlord|in-laws|man|"
        "fiance|cousin|daughter) (?:<FEW>)(?:hits?|hit|beats?|beat|slaps?|slapped|punch(?:es|ed)?|"
        "kick(?:s|ed)?|chok(?:es|ed)|strangl(?:es|ed)|burn(?:s|ed|t)?|hurts?|rap(?:es|ed)|molest(?:s|"
        "ed)|abus(?:es|ed)|grab(?:s|bed)|shov(?:es|ed)|push(?:es|ed)|throws? (?:things|stuff|plates|"
        "me)|threw (?:<FEW>)at|drag(?:s|ged)|whip(?:s|ped)|spit(?:s)? (?:on|at)|shook|forced|forces|"
        "pulls? my hair|pulled my hair|locks?|locked|touch(?:es|ed)|threatens?|threatened|controls?|"
        "stalks?|smash(?:es|ed)|pinned|groped|tied|bruised|bites?|bit|headbutted|hurting|hitting|"
        r"beating|abusing|raping|touching) (?:<FEW>)me\b",
        "he she they husband boyfriend wife girlfriend partner dad father step mum mom mother uncle "
        "brother ex boss carer son coach aunt madam landlord in- man fiance cousin daughter",
    ),
    rule(
        Cluster.ABUSE,
        Level.B,
        "(?:i (?:was|am|got|have been|am being|keep getting|get)|being|been) (?:<FEW>)(?:raped|"
        "molested|abused|beaten|sexually assaulted|assaulted|groped|stalked|locked in|forced (?:to "
        "marry|to have sex|into (?:marriage|sex))|hit by|beaten up by|strangled|threatened by|"
        r"drugged|trafficked|sold)\b",
        "i being been",
    ),
    rule(
        Cluster.ABUSE,
        Level.B,
        "(?:afraid|scared|terrified|frightened) (?:<FEW>)(?:of (?:my (?:husband|boyfriend|wife|"
        "girlfriend|partner|dad|father|stepdad|stepfather|mum|mom|mother|brother|uncle|ex|son)|him|"
        "going home|her coming home|what he|what she)|to go home|he (?:will|is going to|might) "
        "(?:hurt|kill|hit|find|come)|she (?:will|is going to|might) (?:hurt|kill|hit)|to be alone "
        "with (?:him|my)|when he (?:comes|gets|drinks|is))",
        "afraid scared terrified frightened",
    ),
    rule(
        Cluster.ABUSE,
        Level.B,
        "(?:he|she|they|husband|boyfriend|partner|wife|parents|family|mother-in-law|girlfriend|"
        "father|ex) (?:<SOME>)(?:will not let me (?:leave|see|work|go|have|talk|use|out|speak)|does "
        "not let me|do not let me|never lets me|checks? my (?:phone|messages|texts|mileage|receipts|"
        "bank)|tracks? my|reads? my (?:messages|texts)|takes? my (?:money|salary|wages|phone|card|"
        "passport|keys|papers)|took my (?:phone|passport|keys|papers|card)|locks? me|threatens? to "
        "(?:kill|hurt|take the (?:kids|children)|send|release|post|throw|burn|deport|have me)|says "
        "he will (?:kill|take the (?:kids|children))|controls? (?:my|all the|the) money|comes? into "
        "my (?:room|bed) at night|follows me|monitors my|isolates? me|make me (?:marry|sleep)|"
        "forcing me to marry|marry (?:a man|my cousin|him)|gives me an allowance)",
        "he she they husband boyfriend partner wife parents family mother girlfriend father ex",
    ),
    rule(
        Cluster.ABUSE,
        Level.B,
        "(?:domestic (?:violence|abuse)|walking on eggshells|black eye|without my consent|"
        "non-?consensual|sexual(?:ly)? (?:abuse|assault|assaulted|abused)|marital rape|forced "
        "marriage|coercive control|he raped|bruises? (?:<FEW>)(?:from|he|where he)|rape[ds]? me|"
        "touch(?:es|ed|ing)? me (?:<FEW>)(?:where|down there|when|at night|in (?:my|the))|"
        r"inappropriately)\b",
        "domestic walking black without non sexual marital forced coercive he bruise rap touch "
        "inappropriately",
    ),
    rule(
        Cluster.VIOLENCE,
        Level.B,
        "(?:want|going|plan|planning|ready|about|decided|will|would|need|intend|thinking of|thinking "
        "about|think about|swear i will|swear i am going|fantasi[sz]e about|fantasi[sz]ing about|"
        "dream of|urge|could|tempted|wanna) (?:<ADV>)(?:to )?(?:<ADV>)(?:kill(?:ing)?|murder(?:ing)?|"
        "stab(?:bing)?|shoot(?:ing)?|strangl(?:e|ing)|poison(?:ing)?|hurt(?:ing)?|beat(?:ing)?|"
        "smash(?:ing)?|burn(?:ing)?|bash(?:ing)?|break(?:ing)?|run(?:ning)? over|slit(?:ting)?|"
        "crush(?:ing)?|choke|put a bullet in|blow up|bomb|attack(?:ing)?|gut|butcher|cave in|knife) "
        "(?:<FEW>)(?:him|her|them|you all|my (?:husband|wife|boss|neighbou?r|brother|sister|dad|"
        "father|stepdad|stepfather|mum|mother|ex|teacher|manager|coworker|roommate|supervisor|"
        "landlord|boyfriend|girlfriend|uncle|cousin|classmates?|kids|children|baby)|that (?:man|"
        "woman|bastard|bitch|guy|boy|girl|prick|cunt|pig)|everyone|everybody|people|somebody|someone|"
        "those|the (?:kids|people|whole|school|boss|judge|man|neighbou?r)|his (?:head|face|house|car|"
        "legs?|teeth|knees|skull)|her (?:head|face|house)|their (?:house|heads|throats?)|up the "
        r"(?:school|office|place)|down (?:the|his|her|their))\b(?! (?:up early|home|at (?:chess|"
        "tennis|monopoly|cards|fifa|mario|the game|scrabble)|laugh|with kindness|in the (?:race|"
        "final|game)|to the (?:bus|punch)))",
        "want going plan ready about decid will would need intend think swear fantasi dream urge "
        "could tempted wanna",
    ),
    rule(
        Cluster.VIOLENCE,
        Level.B,
        "(?:bring(?:ing)?|take|taking|carry(?:ing)?|bought|got|buy(?:ing)?|sharpen(?:ed|ing)?|have) "
        "(?:<FEW>)(?:gun|knife|machete|axe|bat|acid|petrol|hammer|blade|rifle) (?:<SOME>)(?:to "
        "school|to work|for him|for her|for them|and wait|wait(?:ing)? for (?:him|her|them)|to "
        "(?:stab|kill|hurt|shoot|cut|scare) (?:him|her|them|my)|he will|she will|they will|his "
        "(?:house|door)|her (?:house|door)|if he (?:comes|touches|says)|next time he)",
        "bring tak carry bought got buy sharpen have",
    ),
    rule(
        Cluster.EATING_DISORDER,
        Level.B,
        "(?:mak(?:e|ing)|made|forc(?:e|ed|ing)) myself (?:<FEW>)(?:sick|throw(?:ing)? up|vomit|puke|"
        r"purge|hurl)\b",
        "mak made forc",
    ),
    rule(
        Cluster.EATING_DISORDER,
        Level.B,
        "(?:purg(?:e|ed|ing)|laxatives?|bing(?:e|ed|ing|eing) and (?:purg|vomit|throw|then)|"
        r"bulimi\w+|anorexi\w+|throw(?:ing)? up (?:after|every|my|what|dinner|lunch|everything)|threw "
        "up (?:after|my|on purpose|dinner|lunch)|vomit(?:ed|ing)? (?:after|every|my|up (?:my|dinner|"
        r"lunch|everything))|fingers? down my throat|thigh gap|pro ?ana|chew(?:ing)? and spit\w*|"
        r"water fast(?:ing|ed)?|diet pills|ana and mia)\b",
        "purg laxative bing bulimi anorexi throw threw vomit finger thigh pro chew water diet ana",
    ),
    rule(
        Cluster.EATING_DISORDER,
        Level.B,
        "(?:not eat(?:en|ing)?|stopped eating|stop eating|without eating|starv(?:e|ed|ing) myself|"
        "barely eat(?:ing|en)?|skip(?:ped|ping)? (?:meals|dinner|lunch|breakfast)|fast(?:ed|ing) "
        "(?:for|since)|eat(?:ing)? (?:less|only|nothing|under|one|half)|living on|live on|"
        "restrict(?:ing|ed)?|allow myself|surviv(?:e|ing) on|do not let myself eat) "
        "(?:<SOME>)(?:days?|weight|fat|calories|kcal|thin(?:ner)?|skinny|lose|kilos?|pounds|lbs|kg|"
        r"bones|ribs|control|disgust\w*|gross|scale|apple|gum|black coffee|diet coke|cucumbers?|"
        r"celery|rice cakes?|ice|jeans|size|bmi|faint\w*|period)\b",
        "not stop without starv barely skip fast eat living live restrict allow surviv do",
    ),
    rule(
        Cluster.EATING_DISORDER,
        Level.B,
        "(?:hid(?:e|es|ing)?|throw(?:ing)?|threw|flush(?:ed|ing)?|pretend(?:ed|ing)?|li(?:e|ed) "
        "(?:about|to)|scrap(?:e|ed)) (?:<FEW>)(?:(?:my|the) (?:food|lunch|dinner|meals?|plate|"
        "breakfast)|to eat|that i (?:ate|have eaten|had eaten)|i (?:ate|have eaten|already ate)|"
        r"about (?:eating|what i (?:eat|ate)))\b(?! (?:from (?:the|my) (?:dog|kids)|away because|in "
        "the (?:fridge|microwave)))",
        "hid throw threw flush pretend li scrap",
    ),
    rule(
        Cluster.EATING_DISORDER,
        Level.B,
        r"(?:weigh myself|step on the scale|on the scale|calories|kcal|fat\b|so fat|too fat|"
        "thin(?:ner)? enough|lose (?:<FEW>)(?:kilos?|pounds|lbs|kg|weight|stone)) (?:<SOME>)(?:times "
        r"a day|every (?:hour|morning|time)|a day|terrified|disgust\w*|hate|until i|allowed|no matter|"
        r"bones|not eat\w*|starv\w*|skip|punish|only eat|under \d|reach|goal weight|before "
        r"(?:<FEW>)eat)\b",
        "weigh step on calorie kcal fat so too thin lose",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:voices?|they|whispers?|someone in my head|the man in my head|a voice|it) "
        "(?:<FEW>)(?:tell(?:s|ing)?|told|order(?:s|ed|ing)?|command(?:s|ed|ing)?|say(?:s|ing)?|"
        "comment(?:s|ing)? (?:on )?|whisper(?:s|ing)?|call(?:s|ing)? me|laugh(?:s|ing)? at|talk(?:s|"
        "ing)? (?:about|to)|will not stop|are back|won) (?:<SOME>)(?:me to|me (?:that|i|not|what)|"
        "everything i|what i (?:do|am|think)|at night|when i am alone|nobody else|in the (?:walls?|"
        "vents?|fan|pipes?)|worthless|obey|i must|i am evil|about me|shut up|my (?:name|thoughts))",
        "voice they whisper someone the a it",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:hear(?:ing|d)?|i hear) (?:<FEW>)(?:voices?|whispers?|people talking about me|them "
        r"(?:talking|whispering|planning)|my (?:name|thoughts) (?:called|out loud|spoken))\b(?! (?:on "
        "the (?:phone|radio)|in the (?:street|corridor|hall|next room)|downstairs|outside|message|"
        "note|of (?:my|the) (?:children|kids)))",
        "hear i",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:they|people|someone|government|police|neighbou?rs|cia|fbi|mi5|my (?:phone|tv|computer|"
        "laptop|neighbou?rs?|family|husband|wife|coworkers)|cameras?|aliens|satellites?|drones?) "
        "(?:<SOME>)(?:watch(?:ing|es)? me|spy(?:ing)?|spies|follow(?:ing|s)? me|bug(?:ged|ging)|"
        "track(?:ing|s)? (?:me|my (?:thoughts|mind|brain))|record(?:ing|s)? me|read(?:ing|s)? my "
        "(?:mind|thoughts)|control(?:ling|s)? (?:me|my (?:mind|thoughts|brain|body))|poison(?:ing|ed|"
        "s)? (?:me|my)|plotting|after me|put(?:ting)? (?:<FEW>)(?:thoughts|chip|implant|device|"
        r"camera)|implant\w*|steal(?:ing|s)? my thoughts|insert\w*|send(?:ing|s)? (?:me )?(?:messages|"
        r"signals|codes)|listening (?:to me )?through|replaced (?:by|with)|imposters?|broadcast\w*|"
        "talk(?:s|ing)? to me through)",
        "they people someone government police neighb cia fbi mi5 my camera alien satellite drone",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:chip|implant|microchip|device|camera|transmitter|bug|microphone) (?:<FEW>)(?:in my "
        "(?:head|brain|tooth|teeth|arm|neck|ear|body|room|walls?|light|smoke)|behind the|under my "
        "skin|inside me)|(?:thoughts|mind) (?:<FEW>)(?:are not mine|broadcast|being (?:broadcast|"
        "read|stolen|controlled|removed|inserted)|put (?:in|into) my)|(?:read(?:ing)?|hear(?:ing)?|"
        "steal(?:ing)?|insert(?:ing)?) my (?:thoughts|mind)",
        "chip implant microchip device camera transmitter bug microphone thoughts mind read hear "
        "steal insert",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:messages?|signs?|signals?|codes?|secret|numbers?|licen[cs]e plates|number ?plates|song|"
        "radio|tv|television|presenter|newsreader|headlines?|billboards?|news) (?:<SOME>)(?:meant "
        "(?:only )?for me|just for me|only i can|only for me|talking (?:directly )?(?:to|about) me|"
        "speaks? (?:directly )?to me|about me|sent to me|hidden|addressed to me|special meaning|are "
        "for me|is for me|directed at me|spelling (?:out )?my)",
        "message sign signal code secret number licen song radio tv television presenter newsreader "
        "headline billboard news",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:god|angels?|universe|jesus|allah|the lord|spirits?|aliens) (?:<FEW>)(?:chose|chosen|told|"
        "tells|telling|speaks?|spoke|sent|gave|commands?|wants) (?:<FEW>)me (?:<SOME>)(?:mission|"
        "save|prophet|special|world|chosen|kill|sacrifice|warn|stop (?:eating|taking)|lead|messiah|"
        r"secret|power|to)\b|i am (?:<FEW>)(?:the )?(?:messiah|prophet|chosen one|jesus|god|son of "
        r"god|reincarnation of|second coming|new christ|saviour|savior)\b|chosen (?:by god|to (?:save|"
        "lead|warn))",
        "god angel universe jesus allah the spirit alien i chosen",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:have not|not|no|without|barely|zero|only) (?:<FEW>)(?:slept|sleep|sleeping|needed sleep|"
        r"need sleep|hours? (?:of )?sleep) (?:<SOME>)(?:days|nights|since \w+day|week) "
        "(?:<SOME>)(?:energy|amazing|fantastic|incredible|ideas|genius|brilliant|unstoppable|"
        r"business|company|never (?:felt )?better|on top|not tired|invincible|book|invent\w*|"
        r"projects?|plans?|great|alive|rich|spent|bought|credit card|euphori\w*|mind is)",
        "have not no without barely zero only",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        "(?:took|taken|take|taking|swallowed|had|gave myself|injected|popped) (?:<FEW>)(?:too "
        "(?:many|much)|double|twice|triple|extra|two doses|an extra|a double|more than|several|a few "
        r"(?:too many|extra)|\d+|three times|eight|ten|twelve|whole) (?:<SOME>)(?:<PILLS>|mg\b|dose|"
        "doses|of (?:my|the) )",
        "took take taking swallow had gave inject pop",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        "(?:took|taken|swallowed|injected) (?:<SOME>)(?:by mistake|by accident|accidentally|without "
        r"(?:thinking|realising|realizing)|instead of|twice)\b|(?:accidentally|by mistake) "
        "(?:<FEW>)(?:took|taken|swallowed|doubled|double|overdosed)",
        "took taken swallow inject accident by",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        "(?:mix(?:ed|ing)?|combin(?:e|ed|ing)|tak(?:e|ing)|took|drink(?:ing)?|drank|drunk|have|had|"
        "safe|ok|okay|dangerous) (?:<SOME>)(?:<PILLS>|meds|mdma|coke|cocaine|ketamine|molly|weed|"
        "opioids) (?:<FEW>)(?:with|and|on top of|together with|plus|while (?:on|taking)|after) "
        "(?:<SOME>)(?:alcohol|wine|vodka|whisky|whiskey|beer|gin|drinks?|drinking|coke|cocaine|weed|"
        r"mdma|ketamine|molly|<PILLS>)\b",
        "mix combin tak took drink drank drunk have had safe ok dangerous",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        "(?:stop(?:ped|ping)?|quit(?:ting)?|come off|coming off|came off|ran out of|run out of|went "
        "off|go off|skip(?:ped|ping)?|wean(?:ing)?|taper(?:ing)?|cut down|halv(?:e|ed|ing)|cold "
        "turkey|withdrawals? (?:from|of)|off my) (?:<SOME>)(?:<PILLS>|meds|effexor|venlafaxine|"
        "lexapro|paxil|methadone|heroin|suboxone|lamotrigine|antipsychotic|abilify|risperidone|"
        r"olanzapine|mirtazapine|cymbalta|duloxetine|cold turkey|withdrawal)\b",
        "stop quit come coming came ran run went go skip wean taper cut halv cold withdrawal off",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        "(?:what|which|how (?:many|much)|is it|can i|could i|should i|safe|max(?:imum)?|highest|"
        "dangerous|too much|does) (?:<SOME>)(?:dose|doses|dosage|mg|milligrams|lethal|overdose|take "
        "(?:at once|together|in (?:one|a) (?:day|go)|all at once)|<PILLS> (?:<FEW>)(?:a day|at once|"
        "in one|is (?:too|dangerous|safe)|can (?:i|you|one)|be (?:too|dangerous)|before it|with "
        "(?:alcohol|wine|beer)))",
        "what which how is can could should safe max highest dangerous too does",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        "(?:overdos(?:e|ed|ing)|narcan|naloxone|poison control|lips (?:are|went|turning) blue|not "
        r"breathing (?:properly|right|well)|will not wake up|bad trip|laced|spiked)\b(?! (?:on "
        "(?:chocolate|coffee|netflix|cake|sugar|carbs|caffeine|candy|cheese)|of (?:cute|sugar|"
        "christmas)))",
        "overdos narcan naloxone poison lips not will bad laced spiked",
    ),
    rule(
        Cluster.MINOR,
        Level.B,
        "(?:i am|i have|i just turned|i turned|turning|i will be|i am only|i am just|me|as a|being|"
        "age|im) (?:only |just |still |turning |a |almost |nearly |like |about |now |actually |but "
        ")*(?:[89]|1[0-7]|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
        "seventeen)(?: years? old| yrs? old|yo| y ?o| and a half)?(?= |$|[.,!?])(?! (?:years? (?:old "
        ")?(?:in|of|at|with|sober|clean|together|ago|later|into|younger|older|married|since)|minutes|"
        "hours|days|weeks|months|kilos?|kg|pounds|lbs|stone|euros?|dollars|percent|people|pages|km|"
        "miles|am|pm|o'clock|grand|hundred|thousand|times|st|th|points|short|steps|degrees|years "
        "(?:in|on|of|at|with)|of (?:us|them|my|those)|kids|children|more|years$|pills|tablets|"
        "paracetamol|weeks pregnant|in (?:the|a row)|from|left|emails|meetings|cats|dogs|"
        "grandchildren|missed|unread|for|to|mg|behind|hour|minute|month|week|day|cousins|brothers|"
        "sisters|siblings|in (?:line|spades)|%|/|:))",
        "i turning me as being age im",
    ),
    rule(
        Cluster.MINOR,
        Level.B,
        "(?:i am|i am a|am|me|i go to|as a|i am in|we are in|in|starting|started|my) (?:in |a |still "
        "in |only in |at |the |just )*(?:(?:[5-9]|1[01])(?:th|st|nd)? grade(?:r)?|(?:fifth|sixth|"
        "seventh|eighth|ninth|tenth|eleventh) grade(?:r)?|year (?:[5-9]|1[01])|yr (?:[5-9]|1[01])|"
        "middle school(?:er)?|junior high|primary school|elementary school|jss ?[123]|ss ?[12]|class "
        "(?:[6-9]|10|x|ix|viii)|standard [5-9]|sophomore (?:in high school|year)|freshman in high "
        "school|high school(?:er)?|secondary school|gcse year|(?:first|second|third|fourth|fifth|"
        r"transition|6th|5th) year (?:in|at) (?:secondary|school))\b(?! (?:teacher|reunion|sweetheart|"
        "students|kids|friend|friends|class of|diploma|years ago|was|musical|teachers|pupils|in 19|"
        "in 20|trauma|memories|english))",
        "i am me as we in start my",
    ),
    rule(
        Cluster.MINOR,
        Level.B,
        "(?:i am|i m|am|still|being|as) (?:<FEW>)(?:a minor|underage|under 18|under eighteen|not 18|"
        r"not yet 18|not an adult|a kid|a teen(?:ager)?|not eighteen|a child)\b(?! (?:at heart|again|"
        "in a candy|of (?:divorce|god|immigrants|the)|inside|when|psycholog))",
        "i am still being as",
    ),
    rule(
        Cluster.MINOR,
        Level.B,
        "(?:my (?:mum|mom|mam|dad|parents|amma|mother|father)) (?:<FEW>)(?:grounded me|took (?:away "
        ")?my (?:phone|xbox|ipad|laptop|ps5|switch)|makes? me go to bed|signed? my (?:report|"
        "permission)|will not let me (?:have (?:a phone|tiktok|instagram|snapchat)|get (?:tiktok|"
        "instagram|snapchat|a phone)|go to the (?:party|sleepover|mall)|sleep over|date)|picks? me "
        "up (?:from|after) school|drives? me to school|found my report card|checks? my homework|"
        r"would not let me)\b",
        "my",
    ),
)
