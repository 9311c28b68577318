"""French patterns of abuse, violence, eating, psychosis, medicines, and age."""

from __future__ import annotations

from companion.safety.rules import Cluster, Level, rule

RULES = (
    rule(
        Cluster.ABUSE,
        Level.B,
        "(?:il|elle|ils|mari|mec|copain|copine|femme|conjoint|pere|mere|beau-pere|belle-mere|oncle|"
        "frere|ex|patron|fils|daron|papa|maman|cousin|chum|compagnon|tonton|coach|pretre|prof|tuteur|"
        "madame|patronne|fiance|soeur|parents|fille) (?:<FEW>)(?:me|m) (?:<AD>)(?:a |avait |ont |va |"
        r"ait )?(?:<AD>)(?:frapp\w+|tap\w+|gifl\w+|cogn\w+|batt\w+|bat\b|bats|etrangl\w+|pouss\w+|"
        r"viol\w+|touch\w+|insult\w+|menac\w+|enferm\w+|brul\w+|tir\w+ (?:les|par les) cheveux|"
        r"force\w*|oblig\w+|humili\w+|secou\w+|tabass\w+|maltrait\w+|agress\w+|harcel\w+|surveill\w+|"
        r"control\w+|rabaiss\w+|roue\w* de coups|mord\w*|mordu\w*|crach\w+|jet\w+ (?:contre|par terre|"
        r"dehors|des)|coll\w+ une|mis\w* (?:une claque|un coup|une gifle|la main|dehors)|met (?:des "
        r"claques|des coups|une)|suit partout|plaqu\w+|attach\w+|fouett\w+|corrig\w+|pelot\w+|"
        r"tripot\w+|lance\w* (?:des|une|son|un)|fait du chantage|fait peur|fait mal|a fait mal|hurle "
        r"dessus)\b",
        "il elle ils mari mec cop femme conjoint pere mere beau belle oncle frere ex patron fils "
        "daron papa maman cousin chum compagnon tonton coach pretre prof tuteur madame fiance soeur "
        "parents fille",
    ),
    rule(
        Cluster.ABUSE,
        Level.B,
        "(?:je (?:suis|me suis fait|me fais|ai ete|etais|viens de me faire)|me suis fait|ete) "
        "(?:<AD>)(?:viole|violee|violer|battu|battue|battre|frappe|frappee|frapper|taper|tabasse|"
        "tabassee|tabasser|agresse|agressee|agresser|abusee?|abuser|harcele|harcelee|sequestree?|"
        r"force\w* (?:a|de)|mariee? de force|maltraite\w*|humilie\w* (?:par|tous)|menace\w*|touche\w* "
        r"par|attouche\w*|enferme\w*)\b",
        "je me ete",
    ),
    rule(
        Cluster.ABUSE,
        Level.B,
        r"(?:peur|terrifie\w*|terrorise\w*|angoisse|tremble) (?:<FEW>)(?:de (?:mon (?:mari|mec|copain|"
        r"pere|ex|beau|frere|oncle|fils|conjoint|patron)|ma (?:mere|belle|femme|copine)|lui\b|rentrer|"
        "son retour|ce que il|sa reaction|le (?:entendre|voir) rentrer)|quand (?:il (?:rentre|boit|"
        "crie|arrive)|elle (?:rentre|boit|crie))|que il (?:rentre|me (?:frappe|tue|retrouve)|"
        "revienne|recommence|sorte|s en prenne|se en prenne)|chez moi|du soir|des que il)",
        "peur terrifi terroris angoisse tremble",
    ),
    rule(
        Cluster.ABUSE,
        Level.B,
        "(?:il|elle|ils|mari|mec|conjoint|parents|famille|copain|copine|belle-famille|pere|mere|ex|"
        "compagnon|frere|femme|beau-pere|patronne|patron) (?:<SOME>)(?:(?:me )?(?:laisse|laissent) "
        "(?:pas|plus) (?:sortir|voir|travailler|partir|parler)|interdit de|interdisent de|fouille "
        "(?:mon|mes|dans)|controle (?:mon|mes|tout|ma|le argent)|verifie (?:mon|mes)|regarde (?:mon "
        "telephone|mes messages)|lit mes messages|prend (?:mon (?:argent|salaire|telephone|"
        "passeport)|ma (?:carte|paie|paye)|mes (?:papiers|cles))|pris (?:mon passeport|mes papiers|"
        "mon telephone|ma carte|mes cles|mon argent)|confisque|enferme|menace de (?:me|prendre|"
        "publier|envoyer|balancer|se en prendre|diffuser|m)|dit que il va me (?:tuer|retrouver)|"
        "veulent me marier|marier de force|(?:me )?suit partout|vient dans (?:ma chambre|mon lit)|"
        "rentre dans ma chambre|entre dans ma chambre|(?:me )?force a|(?:me )?oblige a|garde mes "
        "papiers|geolocalise|traceur|crie dessus|casse tout|tape (?:sur|dans) (?:moi|les murs|le "
        "mur)|touche (?:la nuit|quand)|me viole)",
        "il elle ils mari mec conjoint parents famille cop belle pere mere ex compagnon frere femme "
        "beau patron",
    ),
    rule(
        Cluster.ABUSE,
        Level.B,
        r"(?:violences? conjugales?|femme battue|inceste|attouchements?|viol\b|me a viole\w*|"
        "agression sexuelle|mariage force|abus(?:e|ait|er|ee|es) de moi|sans mon (?:accord|"
        "consentement)|des bleus|un bleu (?:au|sur)|coups de (?:ceinture|poing|pied|baton)|leve la "
        "main|mains? sur moi|oeil au beurre|marche sur des oeufs|emprise|couvre les bleus|cache "
        r"(?:mes|les) bleus|excision)\b(?! (?:d azur|a le ame))",
        "violence femme inceste attouchement viol me agression mariage abus sans des un coups leve "
        "main oeil marche emprise couvre cache excision",
    ),
    rule(
        Cluster.VIOLENCE,
        Level.B,
        "(?:vais|veux|voudrais|envie de|envie|jure que je vais|pense a|compte|pret a|prete a|reve de|"
        "faut que je|besoin de|allais|risque de|peux|hate de|finir par|prevu de|decide de|j irai|"
        "irai|va) (?:<AD>)(?:de |que je )?(?:<AD>)(?:(?:le|la|les|lui|leur|te|vous|l) "
        "(?:<AD>)?(?:tuer?|buter|crever|planter|poignarder|defoncer|egorger|etrangler|frapper|"
        "massacrer|demolir|descendre|flinguer|faire la peau|faire payer|tirer dessus|casser la "
        "(?:gueule|figure|tete)|peter la gueule|eclater|bruler|saigner|cramer|exploser|noyer|"
        "empoisonner|faire du mal|ecraser|mettre une balle|fracasser|foutre le feu|tabasser|tordre "
        "le cou)|(?:tuer|buter|crever|planter|poignarder|defoncer|egorger|etrangler|massacrer|"
        "flinguer|frapper|bruler|cramer|empoisonner|tirer sur|fracasser|faire payer a|ecraser|faire "
        "du mal a|foutre le feu (?:a|chez)|mettre le feu (?:a|chez)|tabasser|faire la peau a|faire "
        "sauter) (?:<FEW>)(?:mon|ma|mes|ce|cette|ces|tout le monde|quelqu un|le|la|les|lui|des gens|"
        r"sa|son|leur|chez|eux))\b(?! (?:au (?:tennis|poker|monopoly|scrabble)|de rire|a (?:fifa|"
        "mario|la console)|temps|le temps|moustiques?|mouches?|araignees?|bruit|ambiance|dragon|boss|"
        "zombies?|viande|poireaux?|les (?:poireaux|oignons|monstres|ennemis|fleurs)|des (?:tomates|"
        "fleurs|arbres|legumes|calories)))",
        "vais veux voud envie jure pense compte pret reve faut besoin allais risque peux hate finir "
        "prevu decid j irai va",
    ),
    rule(
        Cluster.VIOLENCE,
        Level.B,
        "(?:couteau|fusil|batte|arme|cutter|machette|hache|marteau|acide|essence|flingue|lame|"
        "tournevis|bouteille de essence) (?:<SOME>)(?:pour (?:lui|le|la|les|eux|elle)|au (?:lycee|"
        "college|travail|boulot)|je le attends|je les attends|il va (?:voir|comprendre|payer)|elle "
        "va (?:voir|payer)|sous (?:le siege|mon lit|le oreiller)|si il (?:revient|approche|"
        "recommence|me)|dans (?:mon sac|le coffre)|la prochaine fois)|(?:ils|il|elle) va(?:ont)? "
        "(?:tous )?(?:payer|le payer cher|crever|regretter)(?= |$|[,.])",
        "couteau fusil batte arme cutter machette hache marteau acide essence flingue lame tournevis "
        "bouteille ils il elle",
    ),
    rule(
        Cluster.EATING_DISORDER,
        Level.B,
        "(?:me (?:fais|faire|suis fait|faisais|refais) (?:<AD>)(?:vomir|gerber|degueuler|rendre)|"
        "(?:vomi|vomis|vomir|gerbe|vomissements?) (?:<FEW>)(?:apres|tout|mon repas|mes repas|expres|"
        r"chaque|en cachette|le diner|ce que je)|laxatifs?|boulimi\w+|anorexi\w+|doigts (?:dans la|au "
        r"fond de la) (?:gorge|bouche)|hyperphagi\w+|crises? (?:de boulimie|et (?:vomi|vomir)|"
        "alimentaires?)|mange et (?:vomis|recrache)|macher et recracher|thigh gap|pro[- ]?ana|"
        r"purge\w*|diuretiques?)\b(?! (?:le (?:chauffage|radiateur)|de la gastro))",
        "me vom gerb laxatif boulim anorex doigt hyperphag crise mange macher thigh pro purg diuretique",
    ),
    rule(
        Cluster.EATING_DISORDER,
        Level.B,
        "(?:mange (?:plus|pas|rien|presque|que|quasi)|plus (?:rien )?mange|rien (?:mange|avale)|"
        r"manger (?:moins|plus|que|rien)|saute (?:les|mes|des|tous)|jeune\b|jeuner|me affame|me prive|"
        r"prive de|restrei\w+|me autorise|m autorise|compte (?:les|mes|chaque) calories?|calories|"
        "kcal|avale rien|me nourris que|autorise que|sans manger|arrete de manger|pas mange) "
        r"(?:<SOME>)(?:jours?|maigrir|kilos?|kg|mince|maigre|gross\w+|gros\b|grosse|poids|balance|"
        r"os\b|cotes|calories|kcal|perdre|degoute\w*|ventre|cuisses|pomme|concombre|chewing|the|eau|"
        r"soupe|coca (?:light|zero)|regles|controle|bikini|taille|miroir|malaise|evanoui\w*|repas|"
        r"semaine|punir|punition)\b",
        "mange plus rien manger saute jeun me prive restrei m compte calorie kcal avale autorise "
        "sans arrete pas",
    ),
    rule(
        Cluster.EATING_DISORDER,
        Level.B,
        "(?:cache|caches|jette|jeter|donne|cacher|jetais|fais semblant|mens|planque|recrache|"
        "pretends|dis) (?:<FEW>)(?:la nourriture|mes repas|mon repas|mon assiette|ma nourriture|le "
        "pain|de manger|de avoir mange|que je ai (?:deja )?mange|ce que je mange|a manger|mon "
        "dejeuner|mon sandwich|mes emballages|au chien ce)|(?:me pese|je me pese|pesee|monte sur la "
        "balance|me trouve (?:<AD>)(?:grosse|enorme|gros)|me sens (?:<AD>)(?:grosse|enorme|obese)|"
        "trop grosse|peur de grossir|terreur de grossir) (?:<SOME>)(?:fois par jour|tous les "
        r"(?:jours|matins)|alors que|chaque|meme (?:si|pas)|\d+ ?(?:kg|kilos)|mange|repas|vomi\w*|"
        r"maigr\w+|dans le miroir|degout\w*|apres|encore|tourne)",
        "cach jet donn fais mens planqu recrach pretend dis me je pes mont trop peur terreur",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:voix|elles|elle|ils|il|une voix|quelqu un dans ma tete) (?:<FEW>)(?:me |m |nous "
        r")?(?:<AD>)(?:dit|disent|ordonne\w*|parl\w+|comment\w+|insult\w+|chuchot\w+|murmur\w+|"
        r"command\w+|crie\w*|repet\w+|demand\w+) (?:<SOME>)(?:de (?:faire|me|le|la|tuer|sauter|obeir|"
        "pas|partir|jeter|casser|frapper)|dans ma tete|tout ce que je|que je suis|la nuit|quand je "
        "suis seule?|dans (?:les murs|le mur|le ventilateur|la radio)|mes pensees|sur moi|sans arret|"
        "a travers)|(?:entends|entend|entendre|entendais) (?:<AD>)(?:des |les |une |la |leurs "
        r")?(?:voix|chuchot\w+|murmures?|gens (?:parler|parlent) de moi)\b(?! (?:des (?:enfants|"
        r"voisins|gens)|au telephone|dans la rue|de (?:mes|ma|mon)|du (?:gps|haut)))|les voix\b",
        "voix elle ils il une quelqu entend les",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:on|ils|il|elle|quelqu un|gouvernement|voisins?|voisine|police|services secrets|dgse|cia|"
        "ma famille|mes (?:collegues|voisins|parents)|mon (?:telephone|ordinateur|voisin|mari)|la "
        r"(?:tele|television|radio|police|voisine)|des (?:gens|hommes|cameras|drones)|camera\w*|"
        r"satellites?|drones?) (?:<SOME>)(?:me (?:surveill\w+|suiv\w+|suit|espionn\w+|ecout\w+|"
        r"filment|filme|traque\w*|controle\w* (?:a distance|par|mon|mes)|empoison\w+|observ\w+|"
        r"enregistr\w+|envo\w+ (?:des|un) (?:messages?|signaux|codes?|ondes)|remplac\w+|veulent du "
        r"mal|poursui\w+|pirat\w+)|espionn\w+|mis (?:une puce|un micro|une camera|du poison|quelque "
        r"chose dans)|lis\w* (?:dans )?mes pensees|lit (?:dans )?mes pensees|vol\w+ mes pensees|"
        r"entend\w* mes pensees|connai\w+ mes pensees|complot\w*|implant\w+|parle\w* de moi a la|"
        r"met\w* (?:du poison|des pensees|quelque chose)|controle\w* mes pensees|dans mes murs|"
        r"insere\w*)|(?:puce|micro|implant|camera|emetteur|antenne) (?:<FEW>)(?:dans (?:ma|mon|mes|la|"
        "le|les) (?:tete|cerveau|dent|dents|bras|nuque|cou|murs?|mur|oreille|chambre|ampoule|"
        "detecteur|corps|plafond)|sous la peau)|mes pensees (?:<FEW>)(?:sont (?:diffusees|lues|"
        "entendues|volees|pas les miennes|controlees|transmises)|a la (?:radio|tele)|a voix haute|"
        "pas a moi|ne m appartiennent|appartiennent (?:plus|pas))|(?:lire|lit|lisent|entendre|"
        "entendent|entend|vole|volent) (?:dans )?mes pensees",
        "on ils il elle quelqu gouvernement voisin police services dgse cia ma mes mon la des camera "
        "satellite drone puce micro implant emetteur antenne lire lit lis entend vol",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:messages?|signes?|signaux|codes?|numeros?|plaques?|chansons?|radio|tele|television|"
        r"presentat\w+|journaliste|jt|chiffres|pub|pubs|emission|affiches?) (?:<SOME>)(?:pour moi "
        r"(?:seule?)?|me sont (?:destine\w*|adresse\w*)|m est (?:destine|adresse)|me parle "
        "(?:directement|a moi|personnellement)|parle de moi|parlent de moi|a moi seule?|que moi "
        r"(?:qui )?(?:comprend\w*|vois|peux)|s adresse a moi|se adresse\w* a moi|destines? a moi|sens "
        r"cache|me visent|me concerne\w*|codes? pour moi|que je suis seule? a)",
        "message sign code numero plaque chanson radio tele present journaliste jt chiffres pub "
        "emission affiche",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        "(?:dieu|univers|anges?|allah|seigneur|le univers|esprits?|jesus|extraterrestres|archange "
        r"\w+) (?:<FEW>)(?:me (?:a|ont|parle\w*|dit|demande|envoie|ordonne|confie)|m (?:a|ont|"
        r"envoie)) (?:<SOME>)(?:choisi\w*|mission|elue?|prophete|sauver|messie|monde|parle|special\w*|"
        "pouvoirs?|message|ordonne|charge|confie|revele|de)|je suis (?:<FEW>)(?:le messie|un? "
        r"prophete|elue?\b|la reincarnation|jesus|dieu|le elue?|le mahdi|envoyee? de dieu|le fils de "
        r"dieu|un ange|immortel\w*)\b|(?:ete )?choisie? (?:par dieu|pour sauver|pour guider|pour une "
        "mission)|ma mission (?:divine|sacree|sur terre|est de sauver)",
        "dieu univers ange allah seigneur le esprit jesus extraterrestre archange je ete choisi ma",
    ),
    rule(
        Cluster.PSYCHOSIS,
        Level.B,
        r"(?:pas dormi|dors (?:plus|pas|que|presque)|sans dormir|dormi (?:que )?(?:\d|deux|trois) "
        "(?:h|heures)|besoin de dormir|nuits? blanches?|pas ferme le oeil|dormir ce est) "
        r"(?:<SOME>)(?:jours?|nuits?|semaine|heures|temps) (?:<SOME>)(?:forme|energie|genie\w*|idees|"
        r"incroyable|jamais (?:ete )?(?:aussi )?(?:bien|mieux)|projet\w*|invincible|entreprise|livre|"
        r"invent\w*|depens\w*|achete|cerveau|brillant\w*|surpuiss\w*|toute[- ]puiss\w*|vole|intens\w*|"
        r"euphori\w*|plein\w* de|carte|riche|millions?|fatigu\w* pas|vite|tout comprend\w*|"
        r"revolution\w*)",
        "pas dors sans dormi besoin nuit",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        "(?:pris|prendre|avale|prends|prise|bu|injecte|gobe|ai) (?:<FEW>)(?:trop (?:de|d|fort)|"
        "double|deux fois|trois fois|le double|le triple|double dose|plus que (?:la dose|prescrit|"
        r"prevu)|\d+|une dose (?:en trop|de trop)|beaucoup de|plein de|six|huit|dix|douze|quatre|cinq|"
        r"sept) (?:<SOME>)(?:<CACHETS>|mg\b|dose|doses|grammes|ma dose|mon traitement|comprime)|"
        "(?:pris|avale|donne|fait) (?:<SOME>)(?:par erreur|par accident|sans faire expres|deux fois "
        "(?:mon|ma|mes)|a la place de|en double)|trompee? (?:de|dans) (?:dose|ma dose|la dose|"
        r"medicament|mes (?:medicaments|cachets)|comprime|dosage|boite)|surdos\w*|overdos\w*",
        "pris prendre aval prend bu inject gob ai donn fait tromp surdos overdos",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        r"(?:melang\w+|melange|combin\w+|associe\w*|prendre|pris|prends|boire|bois|bu|avec|compatible|"
        r"danger\w*|grave si) (?:<SOME>)(?:<CACHETS>|mdma|coke|cocaine|ketamine|cannabis|ecsta|"
        "methadone|beuh|heroine|lyrica|subutex|taz|3mmc|ghb) (?:<FEW>)(?:avec|et|plus|apres|sous|en "
        "meme temps que|en) (?:<SOME>)(?:alcool|vin|vodka|whisky|biere|rhum|verre|coke|cocaine|weed|"
        r"beuh|cannabis|mdma|<CACHETS>)\b",
        "melang combin associ prend pris boire bois bu avec compatible danger grave",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        r"(?:arret\w+|stopp\w+|saut\w+|diminu\w+|baiss\w+|oubli\w+|plus pris|pris plus|sevr\w+|"
        "sevrage|manque|reduire|prends plus|prend plus|plus de|sans) (?:<SOME>)(?:<CACHETS>|effexor|"
        "venlafaxine|seroplex|methadone|heroine|subutex|lithium|depakote|abilify|risperdal|zyprexa|"
        "neuroleptiques?|mon (?:traitement|medoc)|de un coup|d un coup|brutalement|du jour au "
        r"lendemain)\b",
        "arret stopp saut diminu baiss oubli plus pris sevr manque reduire prend sans",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        "(?:quelle|quel|combien|est[- ]ce|c est|ce est|puis[- ]je|je peux|on peut|peut[- ]on|jusqu a|"
        r"maximum|max|danger\w*|risque|a partir de|trop) (?:<SOME>)(?:dose|doses|dosage|surdose|mg\b|"
        r"mortel\w*|letale?|dose max\w*|<CACHETS> (?:<FEW>)(?:par jour|de un coup|d un coup|en meme "
        r"temps|a la fois|ce est (?:trop|dangereux)|avec|max\w*|sans danger|pour dormir|faut|"
        "ensemble))",
        "quel combien est c ce puis je on peut jusqu max danger risque a trop",
    ),
    rule(
        Cluster.OVERDOSE,
        Level.B,
        "(?:levres (?:bleues|sont bleues)|respire (?:mal|plus|bizarre|bizarrement)|se reveille "
        "(?:plus|pas)|bad trip|trop fume|descente (?:de|d)|palpitations|overdose|naloxone|centre "
        r"anti[- ]?poison|crise de manque|etat de manque)\b",
        "levres respire se bad trop descente palpitation overdose naloxone centre crise etat",
    ),
    rule(
        Cluster.MINOR,
        Level.B,
        "(?:je ai|ai|je viens de avoir|j aurai|aurai|je vais avoir|ai que|eu|j|a|suis|de|moi|"
        "bientot) (?:que |seulement |juste |a peine |bientot |deja |presque |eu |tout juste |fait |"
        "moi |encore )*(?:[89]|1[0-7]|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix[- "
        r"]sept) (?:ans|piges|balais|ans et demi)\b(?! (?:de (?:mariage|carriere|maison|boite|metier|"
        "moins|plus|retard|vie commune|relation|galere|these|service|anciennete|plus que|prison|"
        "cotisations|difference|chomage|pratique)|que (?:je|on|nous|ca|tu|vous|il|elle)|plus tard|"
        "apres|avant|dans (?:cette|la meme|le meme)|d ecart|ensemble|a (?:attendre|travailler|"
        "cette))|d)",
        "je ai j aurai eu a suis de moi bientot",
    ),
    rule(
        Cluster.MINOR,
        Level.B,
        "(?:je suis|suis|je passe|j entre|en classe de|passe|rentre|entre|je rentre|moi|je redouble) "
        "(?:<AD>)(?:en |au |ma )(?:<AD>)(?:6e|5e|4e|3e|6eme|5eme|4eme|3eme|2nde|sixieme|cinquieme|"
        r"quatrieme|troisieme|seconde|premiere(?= (?:generale|techno|au lycee|es|s\b|stmg|$))|college|"
        r"cm1|cm2|sec(?:ondaire)? ?[1-5]|primaire|1ere|terminale|lycee|secondaire)\b(?! (?:main|"
        "position|partie|annee de (?:fac|licence|master|medecine)|pour (?:enseigner|chercher)|"
        "generation|mi-temps|lecture|fois|classe de train|ligne|vague|saison|(?:chercher|deposer) "
        "mon))",
        "je suis passe j en rentre entre moi",
    ),
    rule(
        Cluster.MINOR,
        Level.B,
        "(?:je suis|suis|etant|encore|je reste) (?:<AD>)(?:mineure?|trop jeune pour (?:avoir|voter|"
        "conduire|partir|y aller)|pas majeure?|collegienne?|lyceenne?|un enfant|une enfant|pas "
        r"encore majeure?)\b(?! (?:dans ma tete|en musique|au fond))|(?:mes parents|ma mere|mon pere|"
        "ma daronne|mon daron|maman|papa) (?:<FEW>)(?:me (?:a )?(?:confisque|prive de|interdit (?:de "
        ")?(?:sortir|le tel|tiktok|snap|instagram)|a puni|punit|puni|recupere (?:a|apres) (?:le "
        r"ecole|les cours)|emmene au college|oblige a faire mes devoirs|autorise pas)|veu\w* pas que "
        "je (?:sorte|aie (?:un tel|insta|snap|tiktok)|dorme chez|aille a la (?:soiree|fete)|sois "
        r"sur)|(?:a |ont )?vu mon bulletin|signe\w* mon carnet)|(?:dans mon college|a le college "
        "(?:on|ils|tout|les autres)|ma prof principale|mon carnet de correspondance|le "
        "(?:surveillant|surveillante|pion|cpe)|mon brevet|heure de colle|collee? (?:mercredi|"
        r"samedi))\b",
        "je suis etant encore mes ma mon maman papa dans a le heure coll",
    ),
)
