"""French patterns of plans, means at hand, acts, and self-harm."""

from __future__ import annotations

from companion.safety.rules import Cluster, Level, rule

RULES = (
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:ecrit|ecris|ecrire|redige|termine|fini|prepare|laisse|poste|recopie|cachete) "
        "(?:<FEW>)(?:ma|mes|la|les|une|des|le|un) (?:<FEW>)(?:lettres? de (?:adieux?|depart|suicide)|"
        "lettre (?:a|pour) (?:chacun|mes (?:enfants|parents|filles|fils)|ma (?:mere|femme|fille|"
        "famille|soeur)|mon (?:fils|mari|pere|frere))|mot de adieu|mots de adieu|adieux|derniere "
        "lettre|dernieres lettres|message de adieu|lettres d adieu)|(?:ma lettre|mon mot|ma lettre "
        "de adieu|les lettres|mes lettres) (?:<FEW>)(?:est|sont) (?:<FEW>)(?:ecrit|prete?|pret|"
        "finie?|ecrites?|sur|dans|pretes)",
        "ecri redig termin fini prepar laiss post recopi cachet ma mon les mes",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        r"(?:fait|dit|ai fais|faire|dire) (?:<FEW>)(?:mes )(?:derniers )?adieux?\b",
        "fait dit ai faire dire",
        me=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:prepare|preparee?s?|compte|aligne|alignees?|mis|garde|gardes?|cache|stocke|stocks?|"
        "economise|accumule|amasse|achete|pris|rassemble|collectionne|pose|poses|sorti|vide|ai|"
        "devant) (?:<SOME>)(?:<CACHETS>) (?:<SOME>)(?:devant moi|devant|prets?|sur (?:la table|le "
        "lit|mon lit|la table de nuit|mes genoux)|dans (?:la main|ma main|mon tiroir)|de cote|vais "
        "(?:tous|toutes|tout)|pour (?:ce soir|en finir|le jour|en avoir assez|dimanche|plus)|et "
        "(?:la|une) (?:vodka|bouteille|corde|lettre)|je vais|alignes?)",
        "prepar compt align mis gard cach stock economis accumul amass achet pris rassembl "
        "collection pos sorti vid ai devant",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:vais|veux|voudrais|pense|compte|envie de|pret a|prete a|faut que je|j hesite a|hesite a|"
        "vas|allais|juste a|suffit de|plus qu a|je) (?:<AD>)(?:les )?(?:tous |toutes |tout )?(?:les "
        ")?(?:prendre|avaler|avale|prends|gober|boire|ingurgiter)(?: (?:tous|toutes|tout|toute|la "
        r"boite|le flacon|une boite|la plaquette|le tube|d un coup|de un coup|ce soir|tous mes))\b|"
        "(?:vais|veux|vas|envie de|compte) (?:tous|toutes) les (?:prendre|avaler|gober)|(?:avale|"
        "prends|avaler|prendre|gober) (?:<FEW>)(?:toute? (?:la|le|les)|tous (?:les|mes|ses)|toutes "
        "(?:les|mes|ses)|la boite entiere|la boite|le tube) ?(?:<FEW>)(?:<CACHETS>|boite|pharmacie|"
        "flacon|tube|ce soir|pilules)",
        "vais veux voud pense compte envie pret faut hesite vas allais juste suffit plus je aval prend gober",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:achete|prepare|trouve|pris|fait|noue|attache|accroche|installe|ai|commande|teste|choisi|"
        "regarde|mis) (?:<FEW>)(?:une|la|le|ma|un|de la|de quoi faire un) (?:<FEW>)(?:corde|noeud "
        r"(?:coulant)?|poutre)\b(?! (?:a (?:sauter|linge)|de (?:escalade|guitare)|papillon))|(?:corde|"
        "noeud|ceinture) (?:<FEW>)(?:est|prete?|dans le garage|au garage|autour du cou|autour de mon "
        "cou|accrochee|attachee|sur la poutre|dans le coffre|au plafond)",
        "achet prepar trouv pris fait nou attach accroch install ai command test choisi regard mis "
        "corde noeud ceinture",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:fusil|arme|pistolet|flingue|revolver|carabine|balle|canon) (?:<SOME>)(?:charge|contre "
        "(?:ma|la) (?:tempe|tete)|dans (?:ma|la) bouche|sur (?:ma tempe|mes genoux|la table)|pour "
        "(?:moi|en finir|me)|dans la tete|sous le menton|prete?|et je (?:sais|vais)|a portee)|(?:me "
        r"(?:tirer|mettre|tire|mets|colle|coller)) (?:<FEW>)balle\b",
        "fusil arme pistolet flingue revolver carabine balle canon me",
        me=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:sais|choisi|decide|fixe|prevu|trouve|note|ai|pris|prepare) (?:<FEW>)(?:quand|comment|ou|"
        "la date|le jour|une date|mon jour|le moment|le lieu|la methode|ma methode|le endroit|le "
        "pont|tout|mon plan|un plan) (?:<FEW>)(?:je (?:vais|le|me|veux|mourrai|ferai|sauterai)|me "
        "(?:tuer|suicider|pendre)|mourir|ce sera|pour (?:mourir|en finir|me|ma mort)|de ma mort|c "
        "est|ce est (?:dimanche|lundi|samedi|vendredi|jeudi|mardi|mercredi|le))",
        "sais choisi decid fix prevu trouv not ai pris prepar",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "mon plan (?:est|ce est|consiste|c est) (?:<SOME>)(?:me|mourir|sauter|avaler|foncer|planter|"
        "prendre|pendre|en finir|jeter|pont|train|voiture|arbre|mur)|(?:foncer|planter|encastrer|"
        "rentrer|aller|balancer|envoyer|jeter) (?:<FEW>)(?:la|ma|en) voiture (?:<FEW>)(?:dans|"
        "contre) (?:un|le|une) (?:arbre|mur|platane|camion|pile|poteau|riviere|canal|pont)|(?:foncer|"
        "rentrer|me planter|me encastrer|rouler) (?:<FEW>)(?:dans|contre) (?:un|le|une) (?:arbre|mur|"
        "platane|camion|pile|poteau|pylone)|coup de volant",
        "mon foncer planter encastrer rentrer aller balancer envoyer jeter me rouler coup",
        me=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:suis|assise?|debout|monte|montee|grimpe|la|perche|au bord|j y suis) (?:<FEW>)(?:sur|au "
        "bord|de le autre cote|devant|pres) (?:<FEW>)(?:pont|rebord|parapet|toit|rails|voies|"
        r"rambarde|balcon|falaise|vide|fenetre|viaduc|du quai|de la voie)\b(?! (?:en (?:vacances|"
        "terrasse|attendant)|avec (?:un|mon) (?:cafe|verre|livre)|a (?:boire|lire|prendre)))",
        "suis assis debout mont grimpe la perche au j",
        me=True,
    ),
    rule(
        Cluster.PLAN,
        Level.A,
        "(?:serai|serais) (?:plus de ce monde|morte? (?:demain|ce soir|avant|quand|lundi|dimanche|"
        "samedi)|plus la (?:demain|lundi|dimanche|samedi|vendredi|pour (?:le voir|noel|mon|ton|le)|"
        "quand|a noel|au matin|le mois)|pas la (?:demain|pour (?:le voir|noel))|enfin (?:libre|"
        "morte?|en paix)|loin quand|six pieds|sous terre|avec (?:maman|papa|mamie|papi|dieu|toi) "
        "(?:bientot|ce soir))|ce soir ce est (?:le soir|fini pour moi|la fin|mon dernier)|(?:mon|ma) "
        r"dernier(?:e)? (?:nuit|soir|jour|journee|soiree|anniversaire|noel)\b(?! (?:de (?:travail|"
        "vacances|stage|cours)|a le (?:hotel|bureau)|au (?:travail|bureau|boulot)|chez|ici avant))",
        "serai serais ce mon ma",
        me=True,
    ),
    rule(
        Cluster.ACT,
        Level.A,
        "(?:viens de |ai |je |vien de |j )?(?:<AD>)(?:avale|avaler|pris|prendre|gobe|bu|ingere|boire|"
        "avalee?|absorbe) (?:<FEW>)(?:toute?s? (?:la|le|les|mes|ses|sa|ce)|tous (?:les|mes|ses|ces)|"
        "une? (?:boite|plaquette|flacon|tube)|deux boites|trois boites|la boite|le flacon|la "
        r"plaquette|le tube|plusieurs (?:boites|plaquettes)|\d\d+|vingt|trente|quarante|cinquante|une "
        "(?:poignee|tonne|vingtaine|trentaine|quinzaine|dizaine) de|plein de|trop de|beaucoup de|"
        "enormement de|un tas de|melange de)(?: (?:<FEW>)(?:<CACHETS>|boite|entiere?|pharmacie|"
        "flacon|pilules|javel|eau de javel|ce que il y avait|armoire|tiroir|il y a|d un coup|de un "
        "coup|trucs)|(?= |$|[.,]))",
        "viens ai je vien j aval pris prendre gob bu inger boire absorb",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.ACT,
        Level.A,
        "(?:bu|avale|boire|bois) (?:<FEW>)(?:javel|eau de javel|desherbant|insecticide|pesticide|"
        "antigel|mort-?aux-?rats|raticide|destop|acide|produit menager|poison|detergent|deboucheur|"
        r"essence)\b",
        "bu aval boire bois",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.ACT,
        Level.A,
        "(?:me suis|je me suis|viens de me|vien de me|me sui) (?:<AD>)(?:ouvert|ouvrir|taille|"
        "tailler|coupe|coupee|couper|tranche|trancher|entaille|entailler|lacere|charcute) "
        "(?:<FEW>)(?:les veines|les? poignets?|le bras|les bras|les? cuisses?|la cuisse|le "
        "avant-bras|le ventre|les jambes|profond|trop profond|encore|les avant-bras|la peau|a la "
        "lame|avec (?:une|un|le|la|ma|mon) (?:lame|rasoir|cutter|couteau|ciseaux|verre|compas))",
        "me je viens vien",
        me=True,
        firm=True,
    ),
    rule(
        Cluster.ACT,
        Level.A,
        "(?:ai|je) (?:<AD>)(?:essaye|tente|rate|failli|voulu|fait) (?:<FEW>)(?:de |a )?(?:me (?:tuer|"
        "suicider|pendre|noyer|etrangler|flinguer|foutre en le air|jeter|ouvrir les veines)|mourir|"
        "en finir|une tentative(?: de suicide)?|sauter|tentative)",
        "ai je",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:me suis|je me|me|recommence a me|envie de me|besoin de me|arrive pas a arreter de me|me "
        r"sui|continue a me|de me|a me) (?:<AD>)(?:encore |re)?(?:scarifi\w*|mutil\w*|coupe\w*|"
        r"taillad\w*|entaill\w*|brul\w*|lacer\w*|griff\w*|automutil\w*|charcut\w*|frapp\w* la tete|"
        r"cogn\w* la tete|tap\w* la tete)\b(?! (?:les cheveux|la parole|les ongles|le doigt (?:en|"
        "avec)|en (?:cuisinant|epluchant|bricolant|me rasant|rasant|jardinant|coupant)|du monde|de "
        "(?:tout|lui|elle|mes)|la langue|avec (?:le four|la plaque|le fer|une feuille|le cafe|de le "
        "eau)|au soleil|la (?:main|langue) (?:en|avec)))",
        "me je recommence envie besoin arrive continue de a",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:me|m) (?:<AD>)(?:faire|fais|fait|suis fait|faisais|referai|refais|refaire) (?:<AD>)(?:du "
        r"mal|saigner|mal expres|souffrir expres)\b(?! (?:au (?:dos|genou|pied|bras)|en (?:tombant|"
        "courant|faisant)|a la (?:cheville|jambe|main)))",
        "me m",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        r"(?:scarifi\w*|automutil\w*|auto-mutil\w*|mes (?:coupures|cicatrices fraiches)|rouvert ma "
        "cicatrice|recommence a (?:me couper|couper)|lame de (?:rasoir|taille-crayon)|rechute (?:de|"
        r"en) scarif\w*)\b",
        "scarif automutil auto mes rouvert recommence lame rechute",
        me=True,
    ),
    rule(
        Cluster.SELF_HARM,
        Level.A,
        "(?:lame|rasoir|couteau|cutter|ciseaux|compas|briquet|cigarettes?|verre|aiguille) "
        "(?:<FEW>)(?:sur|dans|contre|a|le long de|sous) (?:ma|mon|mes|la|le|les) (?:peau|bras|"
        r"poignets?|cuisses?|veines?|gorge|ventre|avant-bras|jambes?|main)\b(?! (?:de (?:le|la|ma|"
        "mon)|pour (?:couper|ouvrir)))|(?:besoin|envie|irresistible) de (?:me )?(?:saigner|voir "
        r"(?:mon|le) sang|couper|sentir la lame)\b(?! (?:les|mes cheveux|la|court|les ponts|avec|du "
        "monde|le son))|jusqu au sang|jusqu'au sang|nouvelles? (?:coupures?|entailles?|cicatrices?)|"
        r"(?:compte|ajoute|fait) (?:<FEW>)(?:coupures?|entailles?)\b",
        "lame rasoir couteau cutter ciseaux compas briquet cigarette verre aiguille besoin envie "
        "irresistible jusqu nouvelle compte ajoute fait",
        me=True,
    ),
)
