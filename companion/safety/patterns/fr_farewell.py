"""French patterns of farewells, questions about means, and somebody else at risk."""

from __future__ import annotations

from companion.safety.rules import Cluster, Level, rule

RULES = (
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:ce est|c est|voila|ceci est|ca sera|ce sera|est) (?:<FEW>)(?:mon|ma|mes|la|le|notre) "
        "(?:<FEW>)(?:dernier|derniere|dernieres|derniers) (?:<FEW>)(?:message|mot|mots|lettre|fois|"
        r"page|nuit|conversation|au revoir|jour|note|texte|soiree|entree|bonsoir)\b(?! (?:que je "
        "(?:prends|mange|viens|accepte|travaille|fais|le dis)|de (?:travail|cours|vacances|stage)|"
        "que je fais confiance))",
        "ce c voila ceci ca est",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:bientot|plus|demain|apres (?:demain|dimanche|ca|lundi|samedi|vendredi)|a partir de|dans "
        "(?:quelques|deux|trois) (?:jours|heures)|vous|tu|ils) (?:<SOME>)(?:derangerai|embeterai|"
        "generai|serai (?:plus|pas) (?:la|un|de|une|ici|votre|ton)|ferai (?:plus )?chier|pese?rai|"
        r"emmerderai|decevrai|couterai|saoulerai|debarrass\w+ de moi|serai plus un|entendrez plus|"
        "entendras plus|verrez plus|verras plus|aurez plus (?:a|de)|auras plus (?:a|de)|soucis avec "
        r"moi)\b",
        "bientot plus demain apres a dans vous tu ils",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:quand|apres que|une fois que|si|lorsque|le jour ou|avant que|pour quand|comme ca quand) "
        "(?:je (?:serai|suis|aurai|sois)|que je (?:sois|serai)) (?:plus (?:la|de ce monde)|morte?|"
        r"partie?\b(?= (?:pour de bon|pour toujours|occup|prends|prenez|il|elle|vous|tu|,|$))|"
        r"disparue?|sous terre|au ciel|loin\b(?= (?:d ici|de tout|$)))|(?:apres|sans) moi\b(?= "
        "(?:<FEW>)(?:vous|ils|elle|il|tout|ca|,|$))",
        "quand apres une si lors le avant pour comme sans",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:aurai|ai|aurais|avoir) (?:plus|pas) (?:<AD>)(?:besoin|le usage|usage|utilite) "
        "(?:<FEW>)(?:apres|bientot|la ou je vais|de tout (?:ca|cela)|le mois prochain|maintenant|de "
        r"rien|lundi|dimanche|ou je vais|,|$)|(?:en|y) aurai(?:s)? (?:plus|pas) besoin\b|plus besoin "
        "de (?:rien|ca|mon|ma|mes|la|ma voiture) (?:<FEW>)(?:la ou je vais|ou je vais|apres|bientot)",
        "aurai ai avoir en y plus",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:comptez|compte|compter) (?:plus|pas) sur moi (?:pour|a) (?:<FEW>)(?:noel|lundi|demain|la "
        "suite|le mariage|les vacances|mon anniversaire|ton anniversaire|le bapteme|dimanche|le "
        "annee)[, ]+(?:<SOME>)(?:plus la|pas la|la|morte?|partie?|loin)|(?:me|moi) cherchez (?:pas|"
        "plus)|cherche(?:z)?[- ](?:moi )?pas (?:a me|ou je)|(?:pas|plus) la pour (?:noel|le voir|"
        r"mes? \w+ ans|ton anniversaire|la rentree|le mariage|voir)|(?:passerai|verrai|finirai|"
        "fêterai|feterai|atteindrai|connaitrai) (?:pas|plus|jamais) (?:<FEW>)(?:le hiver|noel|le ete|"
        r"la nuit|le printemps|mes \w+ ans|la semaine|le mois|demain|grandir|le annee|ce weekend|mon "
        "anniversaire)",
        "compt me moi cherch pas plus pass verrai finirai feterai atteindrai connaitrai",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:merci|pardon|desolee?|je vous aime|je te aime|adieu|pardonnez[- ]moi|pardonne[- ]moi) "
        "(?:<FEW>)(?:pour tout|a tous|tout le monde|de tout|pour ce que je (?:vais|ai)|d avance|de "
        "avance|a tout le monde)(?:[, .]+(?:<SOME>)(?:adieu|au revoir|fin|derniere?|partir|pars|fini|"
        r"paix|faute|jamais|oubliez|souvenir|repose\w*)|$)|adieu (?:tout le monde|a tous|maman|papa|"
        "mes|la vie|le monde|les amis)|(?:dis|dites|dire) (?:<FEW>)(?:a (?:ma|mon|mes)|lui|leur) "
        "(?:<SOME>)(?:que je (?:le|la|les|l) (?:aime|aimais)|que ce est pas (?:sa|leur) faute|pardon|"
        "que je suis desole)",
        "merci pardon desol je adieu dis dites dire",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        # "c'est fini" alone ends anything; it takes a "soon", or a day, to sound like a farewell.
        "(?:tout|ca|ce|cela|le calvaire|la douleur) (?:<FEW>)(?:sera|va etre|est|se arretera|va se "
        "arreter|finira|va finir) (?:<FEW>)(?:(?:bientot|enfin) (?:fini|termine|regle|finie?|arrete|calme)|"
        "(?:fini|termine|regle|finie?|arrete|calme) (?:<FEW>)(?:bientot|ce soir|demain|vendredi|dimanche|"
        "samedi|lundi|pour moi|enfin|cette nuit))(?= |$|[.,])(?! (?:avec|de|le (?:projet|dossier)|"
        "au (?:bureau|travail)|les (?:travaux|examens)))",
        "tout ca ce cela le la",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:calme|apaise|apaisee|soulage|soulagee|serein|sereine|tranquille|paix|bien|leger|legere|"
        r"heureu\w+) (?:<SOME>)(?:parce que|car|depuis que|puisque|maintenant que|de savoir|je sais) "
        "(?:<FEW>)(?:je (?:ai|sais)|maintenant|que|c est|ce est|quand|comment|ca) (?:<FEW>)(?:decide|"
        "plan|fin|finit|arrete|termine|regle|se arrete|choisi|date|decision|pris|prevu|fini)",
        "calme apais soulag serein tranquille paix bien leg heureu",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:rejoindre|retrouver|revoir|rejoins|retrouve|rejoindrai|retrouverai|reverrai|serai avec) "
        "(?:<FEW>)(?:maman|papa|mamie|papi|ma (?:mere|fille|soeur|femme|grand)|mon (?:fils|mari|pere|"
        "bebe|frere|grand|ange)|toi|lui|elle|dieu|mon amour|les miens|eux) (?:<FEW>)(?:la[- ]haut|au "
        "ciel|au paradis|bientot|de le autre cote|enfin|la ou|dans le au|dimanche|ce soir)",
        "rejoin retrouv rev serai",
        me=True,
    ),
    rule(
        Cluster.MEANS_QUESTION,
        Level.B,
        "(?:facon|maniere|moyen|methode|mort|comment|solution|truc) (?:<FEW>)(?:la |le |de "
        ")?(?:<FEW>)(?:plus|moins|sans|indolore|rapide|douce|efficace|sure?|facile|mourir|partir|se "
        r"tuer|en finir) (?:<FEW>)(?:douloureu\w+|souffrir|douleur|rapide|sure?|facile|mourir|partir|"
        "en finir|douce|indolore|efficace|vite|de mourir|se tuer|propre)",
        "facon maniere moyen methode mort comment solution truc",
        me=True,
    ),
    rule(
        Cluster.MEANS_QUESTION,
        Level.B,
        "(?:combien|quelle (?:dose|quantite|hauteur|profondeur|temperature)|quel (?:etage|nombre|"
        "medicament|pont)|a partir de (?:combien|quel|quelle)|ca prend combien|combien de temps) "
        r"(?:<SOME>)(?:<CACHETS>|reveiller|mourir|mortel\w*|tuer|suffit|suffisent|faut|survivre|"
        r"survit|sur\b|sure\b|noyer|pendre|saigner|mort|metres|etages|haut|corde|souffr\w*|dangereux|"
        "danger|overdose|trop|retrouver|trouver|perdre connaissance|conscience|couper|vide)",
        "combien quelle quel a ca",
        me=True,
    ),
    rule(
        Cluster.MEANS_QUESTION,
        Level.B,
        "(?:est[- ]ce que|esque|ca fait|on (?:souffre|sent|meurt|a mal)|tu sens|fait mal|meurt[- ]on|"
        "y a[- ]t[- ]il|on peut|peut[- ]on|ou (?:trouver|acheter|est|peut|sont|y a)|comment (?:faire|"
        "trouver|acheter|avoir|on fait)|il fait quelle) (?:<SOME>)(?:se noyer|noyade|pendaison|"
        "pendre|sauter|pont|overdose|corde|arme a feu|flingue|fusil|poison|cyanure|mourir|saigner|le "
        r"monoxyde|se vider|train|suicide|falaise|hauteur|suicider|se tuer|noeud)\b(?! (?:a (?:grande "
        "vitesse)|pour (?:paris|lyon)|de (?:paris|nantes|marseille) (?:part|arrive)))",
        "est esque ca on tu fait meurt y peut ou comment il",
        me=True,
    ),
    rule(
        Cluster.FAREWELL,
        Level.B,
        "(?:desolee?|pardon|excuse[- ]moi|excusez[- ]moi|pardonne[- ]moi|pardonnez[- ]moi) "
        "(?:<FEW>)(?:maman|papa|mes (?:enfants|cheris|amours|filles|fils|parents)|pour ce que je "
        "(?:vais|ai|m apprete)|de partir|de (?:vous|te) (?:laisser|quitter|faire)|d etre (?:un poids|"
        "un fardeau)|pour (?:la peine|le mal|la douleur) (?:que|a venir))|(?:m en voulez|m en veux|"
        "me en voulez|me en veux|soyez|sois|pleurez|pleure) (?:pas|plus) (?:trop )?(?:pour moi|"
        "triste|tristes|en colere|de (?:partir|vous))?|(?:c est|ce est|est) (?:la faute de personne|"
        "pas (?:de )?(?:ta|votre|leur|sa) faute|la faute a personne)|(?:quand|si|le jour ou|lorsque) "
        "(?:tu|vous|on) (?:<FEW>)(?:liras|lirez|lis|lisez|trouveras|trouverez|verra|verras|verrez|"
        "lira) (?:ca|ceci|cela|ces (?:mots|lignes)|ce (?:mot|message)|cette lettre|mon mot)|(?:tu|"
        "vous) (?:me |n )?(?:<FEW>)(?:reverras|reverrez|entendras|entendrez) (?:plus|jamais|pas)|"
        r"(?:reviendrai|rentrerai|serai) (?:plus|pas)(?= *(?:$|[.,]))|adieu\b(?! (?:les (?:kilos|"
        "vacances|regime)|soleil|veau|mon (?:weekend|bonus)))|gardez? (?:un bon|une bonne) "
        r"(?:souvenir|image) de moi|souvenez[- ]vous de moi|oublie(?:z)?[- ]moi\b|je vous (?:laisse|"
        "quitte)(?= *(?:$|[.,]))",
        "desol pardon excuse me m soyez sois pleure c ce est quand si le lorsque tu vous reviendrai "
        "rentrerai serai adieu garde souvenez oublie je",
        me=True,
    ),
    rule(
        Cluster.THIRD_PARTY,
        Level.B,
        r"(?:se|s) (?:suicid\w+|tuer?\b|pendre|tue\b|scarifi\w+|mutil\w+|faire du mal|fait du mal|"
        r"faisait du mal|coupe\w*(?: les? (?:bras|veines|poignets|cuisses?)|$| et| la nuit| dans)|"
        "couper|jeter (?:sous|du|par|dans le vide)|flinguer|buter|foutre en le air|noyer|ouvrir les "
        r"veines|taillad\w+|defenestrer|oter la vie|donner la mort|brule expres|tailler les veines|"
        r"laisser mourir|supprimer|pendu|tirer une balle)\b",
        "se s",
    ),
    rule(
        Cluster.THIRD_PARTY,
        Level.B,
        "(?:fils|fille|frere|soeur|ami|amie|pote|copain|copine|mec|meuf|mari|femme|ex|mere|pere|"
        "cousin|cousine|coloc|eleve|patient|patiente|collegue|voisin|voisine|gamin|gamine|ado|enfant|"
        "oncle|tante|neveu|niece|mamie|papi|grand-mere|grand-pere|petit|petite|conjoint|fiance|"
        "fiancee|camarade|jeune|quelqu un|personne|gars|inconnu|inconnue|garcon|chum|blonde|"
        "etudiante?|il|elle|ils|daronne|daron|maman|papa|frangin|frangine|belle-soeur|beau-frere|"
        "stagiaire|residente?|abonnee?|client|cliente|follower|correspondante?) "
        "(?:<SOME>)(?:suicidaire|suicide|voulait (?:mourir|plus vivre|en finir|disparaitre)|veut "
        "(?:mourir|plus vivre|en finir|disparaitre|plus etre la)|envie de (?:mourir|en finir|"
        "disparaitre|plus vivre)|(?:a|avait|de) plus (?:envie|le gout|la force) de vivre|des "
        "(?:scarifications|coupures|marques|cicatrices) (?:aux|sur)|tentative|avale (?:des|une|toute|"
        "plein|tous)|pris (?:des|une|plein de|tous) (?:cachets|medicaments|boite)|lettre de adieu|"
        "message de adieu|mettre fin a ses jours|en finir|idees noires|parle de (?:mort|mourir|sa "
        "mort|partir|suicide)|pense a la mort|serait mieux morte?|plus envie de rien|fugue pour "
        "mourir|sur le pont|au bord du|veut sauter|menace de (?:sauter|mourir))",
        "fils fille frere soeur ami pote cop mec meuf mari femme ex mere pere cousin coloc eleve "
        "patient colleg voisin gamin ado enfant oncle tante neveu niece mamie papi grand petit "
        "conjoint fiance camarade jeune quelqu personne gars inconnu garcon chum blonde etudiant il "
        "elle ils daron maman papa frangin belle beau stagiaire resident abonn client follower "
        "correspond",
    ),
)
