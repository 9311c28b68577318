"""French patterns of the wish not to be alive."""

from __future__ import annotations

from companion.safety.rules import Cluster, Level, rule

RULES = (
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:endormir|endors|dormir|coucher|couche|fermer les yeux|dors|nuit|matin|demain|espere|"
        r"espoir|prie|veux|voudrais|aimerais|peur de|marre de|decu\w* de|hais|deteste) "
        "(?:<SOME>)(?:plus|pas|jamais|de|me) (?:<FEW>)(?:me )?(?:reveiller|reveille|reveillerai|"
        r"rouvrir les yeux|ouvrir les yeux|me reveillais|reveillais)\b(?! (?:a le heure|trop tard|en "
        "retard|mon (?:fils|bebe|mari)|les enfants|tot|a temps|avant|le bebe))",
        "endor dor couch fermer nuit matin demain esper espoir pri veux voud aimerais peur marre "
        "decu hais detest",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:tout le monde|ils|elles|mes (?:enfants|parents|proches|filles|fils|amis)|ma (?:famille|"
        "femme|mere|fille|soeur)|mon (?:mari|pere|fils|frere|copain|mec)|on|vous|le monde|la famille|"
        "tu|les gens|les autres|eux|personne|la terre|elle|il|la vie|maison|la maison|ca) "
        "(?:<SOME>)(?:mieux|plus (?:heureux|heureuse|tranquilles?|simples?|legers?|libres?|facile)|"
        r"soulages?|soulagee?|debarrass\w+|tranquilles?|respireraient?|bien) (?:<FEW>)(?:sans moi|si "
        "je (?:etais|disparais|meurs|mourais|existais|partais|disparaissais|suis|etait|serai)|que je "
        "(?:disparaisse|meure|parte|sois)|(?:quand|une fois que) je (?:serai|suis))",
        "tout ils elles mes ma mon on vous le la tu les eux personne elle il maison ca",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:mieux (?:sans moi|si je (?:etais|disparais|meurs|mourais|suis) (?:morte?|plus la|pas "
        r"la)?|morte?\b|que je (?:existe pas|disparaisse|meure|sois morte?|parte))|(?:si je "
        r"(?:mourais|disparais\w*|meurs|etais morte?|creve|crevais|partais)) (?:<SOME>)(?:personne|"
        r"soulag\w*|mieux|remarque\w*|manqu\w*|pleure\w*|serait|rien|vite|demain|m arrange|me "
        r"arrange)|personne (?:<FEW>)(?:remarque\w*|manquerai|pleurera\w*|verrait|verra) "
        "(?:<FEW>)(?:si je|que je|mon absence|ma mort)|(?:a qui )?je (?:manquerais?|manque) (?:a "
        r"personne|vraiment|pas)|ma mort (?:<FEW>)(?:soulag\w*|arrang\w*|rien|serait|ferait))",
        "mieux si personne a je ma",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:fatigue|fatiguee|marre|las|lasse|epuise|epuisee|ras le bol|assez|tanne|tannee|lasses?|"
        r"degoute|degoutee|ereinte\w*|plein le (?:cul|dos)|ecoeure\w*|bout) (?:<AD>)(?:de |d |du "
        ")(?:<AD>)(?:vivre|la vie|cette vie|exister|etre (?:en vie|moi|vivante?|la)|respirer|ma vie|"
        r"viv|me reveiller|survivre|ce monde|tout ca je veux)\b(?! (?:avec|dans|chez|a (?:paris|deux|"
        r"le etroit)|en (?:ville|coloc\w*)|ici|la bas|ensemble|comme (?:ca a)|sans (?:voiture|"
        "internet)|loin|de (?:bureau|etudiant|bohème)))",
        "fatigu marre las epuis ras assez tann degout ereint plein ecoeur bout",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:a quoi (?:bon|ca sert de?)|quoi bon|pourquoi|aucun interet (?:a|de)|aucune raison (?:de|"
        "a)|plus (?:aucun )?(?:sens|interet|raison|de raison)|pas de (?:sens|raison)|sert a (?:rien|"
        "quoi)|le interet de|vois pas (?:le interet|pourquoi|a quoi)|plus de raison de|rien ne me "
        "retient|rien me retient|quel interet) (?:<FEW>)(?:de |a |que je )?(?:<AD>)(?:continuer(?: a "
        "vivre| comme ca)?|vivre|exister|suis (?:encore )?(?:en vie|la|vivante?)|la vie|rester en "
        r"vie|me lever|je vis|viv\b|vivrais|respirer|me reveiller|je existe|etre la|prolonger)\b(?! "
        "(?:a (?:travailler|chercher|apprendre|payer)|les|la|le|ce|cette|mes|mon|ma|dans|avec))",
        "a quoi pourquoi aucun plus pas sert le vois rien quel",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:la vie|ma vie|cette vie|vivre|le existence|exister|mon existence) (?:<FEW>)(?:vaut "
        "(?:plus |pas )?(?:la peine|le coup)|a (?:plus|pas|aucun) (?:de |aucun )?(?:sens|interet|"
        "gout|valeur)|plus (?:aucun )?sens|est (?:devenue? )?(?:<AD>)(?:un fardeau|un calvaire|"
        "insupportable|une punition|trop (?:dure?|lourde?|longue?)|un enfer|une corvee|un poids|une "
        r"torture|fini\w*)|me (?:interesse plus|pese|fatigue|degoute)|sans interet)|(?:vaut|vaux) "
        "(?:plus |pas )(?:la peine|le coup) (?:de |d )(?:etre vecue?|vivre)|plus (?:de|le) (?:gout|"
        "gout a|envie|raison|force) (?:a|de) (?:la vie|vivre)|gout (?:a|de) (?:la vie|vivre|rien)",
        "la ma cette vivre le exister mon vaut vaux plus gout",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:jamais|pas|aurais (?:prefere|voulu|aime|du)|regrette|aurais|dommage|mieux) "
        r"(?:<SOME>)(?:naitre|etre nee?|ne[e]?\b(?= |$)|exister|existe\b|venir au monde|etre la|"
        r"venue? au monde|voir le jour)\b(?! (?:en|a|dans|avant|pendant|prevu|au (?:19|20)))",
        "jamais pas aurais regrett dommage mieux",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        r"(?:voudrais|voudrai|veux|aimerais|envie|souhaite|reve|prefere\w*|faudrait que je|devrais|"
        "besoin) (?:<AD>)(?:de |que je )?(?:<AD>)(?:disparaitre|disparaisse|me volatiliser|me "
        "evaporer|plus exister|pas exister|plus etre la|plus etre|ne plus etre|cesser de (?:vivre|"
        "exister|respirer)|me effacer|me eteindre|etre (?:efface|effacee|ailleurs que sur terre|une "
        "pierre|mort|morte)|plus rien (?:sentir|ressentir)|dormir (?:pour toujours|toute la vie|a "
        "jamais|mille ans|et plus)|me endormir pour|partir (?:pour de bon|pour toujours|loin de la "
        r"vie))\b(?! (?:sous (?:ma|la|mes|ma) (?:couette|couettes|table|terre de honte)|dans un trou "
        "de souris|en vacances|des reseaux))",
        "voud veux aimerais envie souhait reve prefer faudrait devrais besoin",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        r"(?:si (?:une?|le|la|mon|ma|un jour|seulement|je|dieu) (?:<SOME>)(?:percut\w*|ecras\w*|"
        r"renvers\w*|prenait|reprenait|mourais|mourrais|meurs|reveill\w* (?:pas|plus)|emport\w*|"
        r"faucher?\w*|tombait|arret\w*|tuait|mourir|mourait|crash\w*|disparaissais) "
        r"(?:<SOME>)(?:soulag\w*|grave|tant mieux|arrange\w*|mieux|tristes?|pleur\w*|m en ficherais|"
        r"peur|plus simple|regl\w*|delivr\w*|rien|dirais|derange\w*|egal|ok|pas si mal|bien)|que "
        "(?:dieu|la mort|le seigneur|le bon dieu|allah|quelqu un|quelque chose) (?:<FEW>)(?:me "
        ")?(?:reprenne|prenne|emporte|rappelle|vienne|fauche|acheve|chercher)|(?:mort|seigneur|dieu|"
        "mon dieu|yarabi|ya rabi|allah)[, ]+(?:<FEW>)(?:prends[- ]moi|prenez[- ]moi|viens me "
        "chercher|rappelle[- ]moi|emporte[- ]moi|laisse[- ]moi (?:mourir|partir)|reprends[- ]moi))",
        "si que mort seigneur dieu mon ya allah",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:plus|peux pas|arrive (?:plus|pas)|peux plus|supporte (?:plus|pas)|pas la force de|plus "
        "la force de|plus le courage de|plus capable de) (?:<AD>)(?:a |de )?(?:vivre|continuer a "
        r"vivre|cette vie|la vie|exister|etre en vie|rester en vie|viv)\b(?! (?:avec|dans|chez|a "
        r"(?:paris|deux)|en (?:ville|coloc\w*)|ici|ensemble|cette situation|sans (?:toi|lui|elle)))|"
        "(?:je )?veux (?:juste |seulement )?que (?:tout|ca|cette|la douleur|le bruit|mes pensees|"
        "cette douleur|la souffrance|tout ca) (?:<FEW>)(?:se )?(?:arrete|finisse|cesse|termine|"
        r"disparaisse)\b|que (?:tout|ca) se arrete (?:definitivement|pour de bon|enfin|a jamais)|tout "
        "arreter (?:definitivement|pour de bon)",
        "plus peux arrive supporte pas je veux que tout",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:je suis|suis|etre|je suis que|je me sens|suis que) (?:<AD>)(?:que )?(?:un |une |le |la "
        ")?(?:fardeau|poids (?:pour|mort)|boulet|charge pour|erreur(?: de la nature)?|rien pour "
        "personne|dechet|inutile a tous|de trop (?:ici|sur terre|dans ce monde|partout)|parasite)|"
        "(?:sers|servir|sert) a (?:rien|quoi (?:sur terre|ici))[, ]+(?:<SOME>)(?:parte|partir|"
        r"disparai\w+|mourir|vivre|mieux|autant|crever)|(?:place|rien a faire) (?:<FEW>)(?:sur "
        "(?:cette )?terre|dans ce monde|parmi les vivants)|(?:merite|meritais) (?:pas|plus) (?:de "
        ")?(?:vivre|la vie|etre en vie|exister)|merite (?:de )?(?:mourir|crever)",
        "je suis etre sers serv sert place rien merit",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:la mort|mourir|etre morte?|etre mort|plus exister|le neant|disparaitre|crever) "
        "(?:<FEW>)(?:serait|ce est|ca (?:doit|parait|serait)|doit etre|me (?:parait|semble|attire|"
        "soulagerait|tente|fait pas peur|fait plus peur|ferait)|sonne|est (?:la seule|mon seul|une "
        "delivrance|un soulagement|plus)|reposant|vaut mieux|plutot que)",
        "la mourir etre plus le disparaitre crever",
        me=True,
    ),
    rule(
        Cluster.PASSIVE,
        Level.B,
        "(?:me laisser|laissez[- ]moi|laisse[- ]moi|qu on me laisse|que on me laisse) (?:mourir|"
        "crever|partir(?= |$|[,.]))|pourquoi (?:je suis|suis[- ]je) (?:encore |toujours )?(?:en vie|"
        r"vivante?|la\b|sur terre)|(?:envie|envies?|jaloux|jalouse) (?:les |des |ceux qui (?:sont "
        ")?)(?:morts?|partis)|(?:aurait|aurais) du (?:etre moi|mourir|mourrir|crever|y rester)|"
        "(?:pas|plus) (?:fait|faite|fait) pour (?:vivre|ce monde|la vie|cette vie)|vis (?:plus|pas) "
        "je survis|plus rien (?:me|ne me) (?:retient|rattache)|(?:degoute|decue?|deteste|hais) "
        "(?:<FEW>)(?:me reveiller|de me reveiller|etre en vie|de etre (?:en vie|encore la))",
        "me laiss qu que pourquoi envie jalou aurai pas plus vis degout decu detest hais",
        me=True,
    ),
)
