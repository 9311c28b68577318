"""French patterns of wanting to die, and suicide."""

from __future__ import annotations

from companion.safety.rules import Cluster, Level, rule

_KILL_ME = (
    "(?:me (?:tuer|tue|suicider|suicide|pendre|pends|noyer|noie|buter|bute|flinguer|flingue|"
    "crever|supprimer|supprime|foutre en le air|fous en le air|defenestrer|immoler|empoisonner|"
    "etrangler|eliminer|balancer (?:sous|du|de|par|dans)|faire sauter (?:la|le)|tirer (?:une|un) "
    "balle|tire une balle|ouvrir les (?:veines|poignets)|ouvre les veines|tailler les veines|"
    "taille les veines|trancher (?:les veines|la gorge)|oter la vie|donner la mort|detruire|"
    "achever|jeter (?:sous|du|de|par|dans le (?:vide|fleuve|canal|lac)|dans la (?:riviere|seine|"
    "mer|rhone|loire)|en bas|a le eau|devant|contre un)|jette (?:sous|du|de|par|dans le vide|"
    "devant)|exploser la (?:tete|cervelle)|eclater la (?:tete|cervelle)|faire exploser|unalive|"
    "kms|planter (?:contre|dans) (?:un|le)|mettre une balle|laisser (?:mourir|crever)|gazer|"
    "effacer definitivement|saigner|pendu|finir|asphyxier|sauter (?:du|de le|par))|mettre fin a "
    "(?:mes jours|ma vie|tout|mon existence|ca|mes souffrances|ma souffrance)|mets fin a (?:mes "
    "jours|ma vie)|en finir(?! avec (?:ce|cette|le |la |les |mon |ma |mes |ces |lui|elle|ton|cet|"
    "un|une))|en finir avec (?:la vie|tout|moi|ma vie|cette vie|mon existence|ce monde|tout ca|"
    "ca ce soir|mes jours)|passer a le acte|avaler (?:tout|toute|tous|toutes|une boite|la boite|"
    "le tube|tous mes|mes)|prendre (?:tous|toutes|toute la boite|tout le tube|une boite)|quitter "
    "(?:ce monde|cette vie|la vie|cette terre)|partir pour (?:de bon|toujours)|m(?:e)? en aller "
    "(?:pour de bon|pour toujours|definitivement)|en terminer(?: avec la vie)?|faire une "
    "(?:connerie|betise|tentative)|tirer ma reverence|sauter (?:du|de la|de le|dans le vide|par "
    "la fenetre|sous|devant)|commettre le irreparable|faire une overdose)"
)

_WANT = (
    "(?:veux|voudrais|voulais|veut|vouloir|voulu|envie|vais|allais|compte|comptais|pense|pensais|"
    "penser|pensee|pensees|penses|songe|songer|reve|revais|rever|idee|idees|decide|decidee|"
    "prevois|prevu|prete?|pret|aimerais|prefere|prefererais|souhaite|dois|devrais|faut|faudrait|"
    "peux|pourrais|essaye|essaie|essayer|tente|tenter|failli|risque|peur|besoin|hesite|imagine|"
    "imaginer|reste (?:que )?|moment|courage|raison|facon|facons|moyen|moyens|plan|projet|"
    "intention|obsede|obsession|pulsion|pulsions|tentation|force|bord|doigts|point|comment|irai|"
    "serai|finir par|regarde comment|cherche|cherche comment|planifie|cherche a|juste|aurais du|"
    "vient|merite|va|menace|sur le point|arrive pas)"
)

RULES = (
    rule(
        Cluster.WISH_TO_DIE,
        Level.A,
        "(?:veux|voudrais|voulais|voudrai|vouloir|aimerais|prefere|prefererais|souhaite|souhaiterais|"
        "decide|besoin|merite|vais|dois|faut que je|pret a|prete a|compte|attends|reve|hate|tarde|"
        "espere|juste|priant|prie (?:dieu )?(?:pour|de)) (?:<AD>)(?:de |a |que )?(?:<AD>)(?:mourir|"
        "mourrir|creve|crever|meurs|meure|la mort|etre (?:mort|morte|deja mort)|disparaitre (?:pour "
        "toujours|a jamais|definitivement|pour de bon|de cette terre|de ce monde)|cesser (?:de vivre|"
        "de exister)|partir (?:pour de bon|pour toujours|definitivement|a jamais|de ce monde)|"
        r"rejoindre le(?:s)? (?:mort|ciel|anges))\b(?! (?:de (?:rire|faim|honte|chaud|chaleur|froid|"
        "soif|fatigue|peur|rire|vieillesse|ennui|trouille|vieux|envie|curiosite)|vieux|idiot|dans "
        "mon lit|apres une longue|heureux|de ma belle))",
        "veux voud voul aimerais prefer souhait decid besoin merit vais dois faut pret compte "
        "attends reve hate tarde espere juste pri",
        me=True,
    ),
    rule(
        Cluster.WISH_TO_DIE,
        Level.A,
        "(?:envie|envies|besoin|idee|idees|pensees?|hate|desir|raison|volonte|impression|sur le "
        "point|en train) (?:<AD>)(?:de |a )(?:<AD>)(?:mourir|mort|mes funerailles|crever|disparaitre "
        "(?:pour toujours|a jamais|definitivement|pour de bon)|suicide|plus (?:vivre|exister|etre "
        r"(?:la|en vie))|etre morte?|le mort|pas vivre)\b(?! (?:de (?:rire|faim|honte|chaud|froid|"
        "soif|fatigue|peur|trouille|ennui|envie)))",
        "envie besoin idee pensee hate desir raison volonte impression sur en",
        me=True,
    ),
    rule(
        Cluster.WISH_TO_DIE,
        Level.A,
        "(?:je )?(?:ai |a |suis |avoir |veux |voulais |voudrais )?(?:plus|pas|aucune?|jamais) "
        "(?:<AD>)(?:du tout )?(?:envie|gout|force|la force|le gout|le courage|raison|raisons|le "
        "envie|la volonte|veux|motivation|vouloir) (?:<AD>)(?:de |a |pour )?(?:continuer (?:a|de) "
        ")?(?:vivre|la vie|exister|etre (?:en vie|la|vivante?)|me reveiller|rester en vie|continuer "
        r"a vivre|respirer|vivre cette vie)\b(?! (?:avec|dans|chez|a (?:paris|lyon|la campagne|deux|"
        "le etranger)|en (?:ville|colocation|couple|france)|ici|ensemble|comme (?:eux|ca)|aupres|"
        "pres|sous|loin|cette (?:aventure|experience)))",
        "je ai plus pas aucun jamais",
        me=True,
    ),
    rule(
        Cluster.WISH_TO_DIE,
        Level.A,
        "(?:je )?(?:veux|voudrais|voulais|peux|souhaite|desire|tiens a|tiens|merite) (?:<AD>)(?:plus|"
        "pas) (?:<AD>)(?:vivre|exister|etre (?:en vie|de ce monde|sur (?:cette )?terre)|continuer a "
        "vivre|rester en vie|me reveiller (?:demain|un jour|jamais)|respirer|de la vie|a la vie|etre "
        r"la (?:demain|lundi|pour|quand))\b(?! (?:avec|dans|chez|a (?:paris|lyon|deux)|en (?:ville|"
        "colocation|couple)|ici|ensemble|comme ca|sans|loin|pres|la meme|cette))",
        "je veux voud voul peux souhait desir tiens merit",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        _WANT
        + " (?:<AD>)(?:<FEW>)(?:de |a |que |par |me |pour |comment )?(?:<AD>)"
        + _KILL_ME
        + r"\b(?! (?:au (?:travail|boulot|sport|taf|menage)|a la tache|de rire|au rire))",
        "",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:je |j )(?:<AD>)(?:me )(?:tuer|suicider|pends|supprime|flingue|bute|tire une balle|noie|"
        "fous en le air|jette sous|fume|jette du|jette par|defenestre|ouvre les veines|taille les "
        r"veines)\b(?! (?:au (?:travail|boulot|taf|menage|sport)|a (?:la tache|le dire|lui dire|"
        "expliquer|repeter|te dire|vous dire|les)|pour (?:ce|eux|ma boite|cette boite|mes|rien)))",
        "je",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:je |on )?(?:saute|sauterai|sauterais|me jetterai|me pendrai|me tuerai|me suiciderai|me "
        "noierai|mourrai|serai (?:mort|morte|pendu|pendue)|me supprimerai|mettrai fin|me flinguerai|"
        "me buterai|me tuerais|en finirai|avalerai|prendrai tout) ?(?:<FEW>)(?:ce soir|demain|lundi|"
        "mardi|mercredi|jeudi|vendredi|samedi|dimanche|bientot|cette nuit|avant|quand|des que|si|du|"
        "de|sous|dans|par|apres|$)",
        "je saute me mour serai mettrai en aval prendrai",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        r"(?:pense|pensais|penser|pensees?|songe|reve|obsede\w*|parle|hante\w*|idees?|envies?|"
        r"reflechis|tente|tentee?|attire\w*|hesite|cherche|reste|choisi\w*|solution|seule issue|"
        "option|pulsions?) (?:<FEW>)(?:au|le|du|de|par le|suicidaires?|a le|pour le|avec le|que le|"
        r"qu a)? ?(?:<FEW>)suicid(?:e|er|aires?)\b",
        "pens song reve obsed parle hant idee envie reflech tent attir hesit cherch reste choisi "
        "solution seule option pulsion",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:suis|sens|deviens|redevenue?|etre|resens|ressens|tres|des pensees|idees|envies|crise|"
        r"pulsions) (?:<AD>)suicidaires?\b",
        "suis sens devien redeven etre re tres des idee envie crise pulsion",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        r"(?:me|m) suicid(?:er?|ee|erai|erais|e)\b|le suicide (?:est|me|reste|ce est|tourne|semble|"
        "comme|m)",
        "me m le",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.B,
        r"suicid(?:e|er|aire|aires)\b",
        "suicid",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "mettre fin a (?:mes jours|ma vie|mon existence|mes souffrances)|mettre un terme a (?:ma vie|"
        "mes jours|tout|mon existence)|en finir avec (?:la vie|ma vie|cette vie|le existence|moi)|en "
        "finir (?:ce soir|cette nuit|demain|pour de bon|une (?:fois|bonne fois)|definitivement|"
        "maintenant|avant|lundi|dimanche|samedi|vendredi|avec tout)",
        "mettre en",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:veux|vais|voudrais|envie de|besoin de|compte|faut|pret a|prete a|decide de|aimerais|"
        "pense a|penser a|hate de|veux juste|vouloir|juste) (?:<AD>)(?:que je )?(?:en finir|en "
        "finisse|me foutre en le air|que ca finisse|tout arreter definitivement|que tout se arrete "
        r"definitivement|tout arreter pour de bon)\b(?! avec (?:ce|cette|le |la |les |mon |ma |mes |"
        "ces ))",
        "veux vais voud envie besoin compte faut pret decid aimerais pens hate vouloir juste",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.B,
        "(?:envie|veux|voudrais|vais|besoin|aimerais|compte) (?:<AD>)(?:de |que "
        ")?(?:<AD>)(?:disparaitre|me endormir (?:et|pour)|dormir (?:pour toujours|a jamais|et "
        r"(?:plus|jamais|pas))|partir\b(?= (?:loin de tout|pour|rejoindre|sans retour|et plus|$))|"
        "tout arreter|que (?:tout|ca) (?:se )?(?:arrete|finisse|cesse|termine)|plus me reveiller|pas "
        "me reveiller|plus etre la|plus exister|me effacer|me eteindre|me en aller|faire une betise|"
        r"faire une connerie)\b(?! sous ma couette)",
        "envie veux voud vais besoin aimerais compte",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:planifie|prepare|organise|envisage|prevois|programme|pense a|parle de|imagine) "
        r"(?:<FEW>)mon (?:suicide|depart definitif)|mon suicide\b|abreger (?:ma vie|mes (?:jours|"
        "souffrances)|ma souffrance)|(?:me|m) foutre (?:sous|du haut|dans le vide|a le eau|une balle|"
        "la tete)|me (?:le |la )?planter dans le (?:ventre|coeur|cou)|(?:je )?me (?:pends?|flingue|"
        "bute|jetter|jeter|jete|foutre|fous) (?:si|ce soir|demain|par la|du|sous|en le air)|(?:grand "
        r"saut|sauter du pont|sauter de le pont)\b(?! (?:a le elastique|en parachute))",
        "planifi prepar organis envisag prevois program pens parl imagin mon abreger me m je grand sauter",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:vais|veux|allais|compte|pense|envie|failli|pret|prete|decide|besoin|force|arrive pas|"
        "courage|moment|voudrais|risque|faut) (?:<AD>)(?:de |a |que je )?(?:<AD>)(?:passer a le acte|"
        "le (?:faire|fais|refaire)(?= (?:ce soir|cette nuit|demain|cette fois|quand|avant|maintenant|"
        "bientot|dimanche|samedi|vendredi|lundi|encore|pour de (?:vrai|bon)|seule?|sans|dans (?:la|"
        "le)))|sauter|faire une (?:betise|connerie)|me faire la peau|mettre fin a tout|tout "
        r"(?:arreter|lacher|quitter) (?:ce soir|pour de bon|definitivement|cette nuit))\b(?! (?:a la "
        "corde|de joie|le (?:pas|repas)|du lit|de le avion|en parachute))",
        "vais veux allais compte pense envie failli pret decid besoin force arrive courage moment "
        "voudrais risque faut",
        me=True,
    ),
    rule(
        Cluster.SUICIDE,
        Level.A,
        "(?:serai|serais|voudrais etre|veux etre|prefere etre|devrais etre|aimerais etre|etre deja|"
        "envie de etre|voulais etre) (?:<AD>)(?:mort|morte|enterree?|sous terre|au cimetiere|six "
        r"pieds sous)\b(?! de (?:rire|faim|honte|peur|fatigue))|de (?:ma|mes) (?:propre|propres) "
        r"mains?\b(?= *(?:$|[.,]))|sac (?:plastique|poubelle) sur la tete|(?:suis|me sens|etre) (?:un "
        "|en )?danger (?:pour|avec) moi|pas (?:en securite|confiance) (?:avec|en) moi(?:-meme)?|"
        "(?:ma|une|deux|la|derniere|autre|nouvelle|premiere|deuxieme|troisieme) "
        r"(?:<FEW>)tentative(?: de suicide)?\b(?! de (?:gateau|recette|meditation|pain|jardinage|"
        "communication))",
        "serai serais voud veux prefere devrais aimerais etre envie voulais de sac suis me pas ma "
        "une deux la derniere autre nouvelle premiere deuxieme troisieme",
        me=True,
    ),
)
