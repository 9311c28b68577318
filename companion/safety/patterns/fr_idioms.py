"""French expressions that are never meant: taken out before patterns are looked for."""

from __future__ import annotations

import re

IDIOMS = tuple(
    re.compile(source)
    for source in (
        r"\b(?:mort|morte|morts|mortes|meurs|meurt|mourir|mourais|mourait|mourrir|creve|crever|"
        "crevais|crevait|crevee?|crevent|mourant|meure|mourrai) (?:de|d) (?:rire|faim|honte|chaud|"
        "chaleur|froid|soif|fatigue|peur|trouille|ennui|envie|jalousie|curiosite|sommeil|bonheur|"
        "rires|amour|impatience|inquietude pour rien|vieillesse|stress lol|fou rire|mal de (?:tete|"
        r"dos|dents|ventre))\b(?: de (?!mourir|crever|en finir|me tuer|vivre plus))?",
        r"\b(?:mdr|ptdr|xptdr|mort|morte) (?:mdr|ptdr|lol|haha|de ouf)\b",
        r"\b(?:ca|ce|cela|il|elle|ils|tu|vous|boulot|travail|taf|job|dos|tete|pieds|genou|chaleur|"
        r"attente|stress|bruit|patron|chef|prof|exam\w*|talons|chaussures|musique|blague|enfants|"
        "gosses|trajet|metro|jardin|escaliers|match|reunions?|horaires|collegue|prix|factures|hiver|"
        "on|soleil|fils|fille|mari|bebe|chat|chien|sport|sciatique|allergies|rhume|regime|suspense|"
        "coach|cours|elles|eux|devoirs|maths) (?:[a-z]+ )?(?:me|nous) (?:a |ont |va |vont |vas |"
        "aurait )?(?:tuer|tue|tues|tuent|creve|crevent|acheve|tuait|assassine|flingue|"
        r"flinguent)\b(?! (?:un jour|si je|ce soir|pour de vrai|je le sais|s il|si il|avec|ou))",
        r"\b(?:je |on |se |te |vous |nous )?(?:me|se|te|nous|vous) (?:tuer?|tues|tuent|creve|crever|"
        "flingue) (?:au|a la|a le|les|pour (?:ce|cet|cette|un|une|eux|ma boite|finir|lui|mes "
        "(?:clients|enfants|gosses))|a (?:le dire|lui dire|leur dire|expliquer|repeter|te dire|vous "
        "dire|les|bosser|travailler|faire|petit feu au|essayer)|de (?:travail|boulot)|en (?:cuisine|"
        "revisions|entrainement)) ?(?:travail|boulot|taf|tache|sante|dos|yeux|menage|bosser|sport|"
        "entrainement|ouvrage|salle|muscu|jardin|oreilles|expliquer|dire|repeter|projet|rapport|"
        r"examen|concours|jambes)\b",
        r"\b(?:tuer?|tues|tue) (?:le temps|le ennui|le ambiance|le jeu|le match|le suspense|des? "
        "(?:zombies?|moustiques?|mouches?|araignees?|monstres?|cafards?|processus|heures)|un "
        "(?:processus|moustique|boss|dragon|monstre|cochon|poulet|mouton|lapin|cafard|arbitre|"
        "bouton)|une (?:mouche|araignee|guepe)|le (?:boss|dragon|processus|cochon|mouton|veau gras|"
        r"match)|la (?:mouche|conversation|creativite|motivation))\b|\bon a tue\b",
        r"\b(?:en finir|finir|terminer) avec (?:ce|cette|cet|ces|le|la(?! vie)|les|mon(?! existence)|"
        r"ma(?! vie)|mes|lui|elle|ton|eux|toute cette|tous ces|un|une|l)\b",
        r"\b(?:telephone|tel|portable|ordi|ordinateur|batterie|voiture|machine|imprimante|frigo|"
        "plante|plantes|wifi|box|moteur|chaudiere|console|manette|pc|lave-linge|clavier|cafetiere|"
        "ficus|orchidee|conversation|quartier|soiree|rue|village|tablette|four|television|tele|"
        "ampoule) (?:est |sont |a |ont |etait |vient |va |me a )?(?:encore |completement |de "
        r")?(?:mort|morte|morts|mortes|lache|creve|mourir|cuite?)\b",
        r"\b(?:plutot|mieux vaut) (?:mourir|crever|me pendre|me couper un bras) (?:que|plutot que) "
        "(?:de )?(?:manger|aller|retourner|regarder|lire|ecouter|faire|bosser|travailler|repasser|"
        "porter|danser|ranger|refaire|payer|voter|prendre le (?:metro|rer|bus)|epouser|revoir|sortir "
        r"avec|boire|dire)\b",
        r"\b(?:peine|nature|langue|angle|saison|temps|point|poids|eau|lettre|bras|coin|ligne|"
        r"feuilles?|heures?|zone|volcan|mer) (?:de )?mort(?:e|es|s)?\b|\bmort[- ](?:vivants?|ne|"
        r"saison|aux dents)\b|\b(?:nuit|fete|jour|toussaint) des morts\b|\bc est (?:trop |vraiment "
        r")?mortel\b|\bce est mortel\b|\bmortel (?:ce|cette|le|la|ton|ta|comme)\b|\ba mort\b(?= "
        r"(?:les|le|la|dans|sur|pour)|$)|\btrop mort(?:e|el|elle)?\b|\bje suis mort(?:e)?(?= (?:mdr|"
        "lol|ptdr|apres (?:cette|ce|la|le) (?:journee|seance|match|semaine|rando)|de)|$|[!.,])",
        r"\b(?:suicide squad|suicide (?:social|commercial|politique|professionnel|financier|fiscal|"
        "scolaire)|mission suicide|burger suicide|sauce suicide|suicide a la (?:raclette|biere)|"
        r"attentat[- ]suicide|kamikaze|carre suicide)\b",
        r"\bdisparaitre (?:sous (?:ma|la|mes|une|ma grosse) (?:couette|couettes|couverture|plaid|"
        "table|terre de honte)|dans un trou(?: de souris)?|des reseaux|au fond de (?:mon|ma) (?:lit|"
        r"chaise|siege)|(?:en|pendant les) vacances|sur une ile|au soleil|de honte)\b",
        r"\b(?:me suis|je me suis|suis|me) (?:coupe|coupee|brule|brulee|entaille|entaillee|ecorche|"
        "tape|cogne|blesse|blessee|fait mal|couper|pique|pince|griffe|griffee) (?:[a-z0-9'-]+ "
        r"){0,7}(?:cuisin\w*|epluch\w*|oignons?|legumes|carottes?|pain|courgettes?|papier|rasant|"
        r"raser|rasoir en me|bricol\w*|jardin\w*|conserve|boite de|verre casse|four|plaque|fer a|fer|"
        r"casserole|poele|huile|cafe|eau bouillante|soleil|plage|foot\w*|velo|tombant|escalier|sport|"
        "rando|huitres?|avocat|rosiers?|ronces|chat|vaisselle|porte|meuble|table|coin|marteau|"
        "secateur|tondeuse|feuille|carton|cutter en ouvrant|scotch|mandoline|jambon|saucisson|"
        r"fromage|barbecue|friteuse|bouilloire|the|soupe|ski|muscu)\b",
        r"\b(?:cuisin\w*|epluch\w*|ouvrant|rasant|bricolant|jardinant|coupant|repassant) "
        r"(?:[a-z0-9'-]+ ){0,7}(?:me suis|suis) (?:coupe|coupee|brule|brulee|entaille\w*|blesse\w*|"
        r"ouvert le doigt)\b",
        r"\b(?:me (?:couper|coupe|suis coupe|suis coupee)) (?:les (?:cheveux|ongles|pointes)|la "
        "(?:parole|barbe|frange)|le (?:doigt|pouce)|du monde|de (?:tout|lui|elle|ma famille|mes amis|"
        r"internet)|une (?:part|tranche)|l appetit|le appetit)\b",
        r"\b(?:mere|pere|parents|mari|femme|patron|chef|soeur|frere|prof|copine|copain|maman|papa|"
        "daronne|elle|il|ils|coloc|belle-mere|editeur|coach|tu|vous|proprio|collegue) (?:va|vont|vas|"
        "allez|aurait|ira|risque de|risquent de|voulait) (?:me|nous) (?:tuer|buter|flinguer|etriper|"
        r"etrangler|egorger|assassiner|massacrer|trucider|faire la peau)\b(?! (?:un jour|pour de vrai|"
        "si je (?:pars|parle|le quitte|porte)|je le sais|ou))",
        r"\b(?:pourrais|vais|aurais pu|tuerais|allais|envie de) (?:tuer|etrangler|manger|tuer pour) "
        "(?:pour )?(?:un|une|du|des|le chat|mon chat|mon chien|mon reveil|le reveil|mon ordi|cette "
        "imprimante|le imprimante|mon frere (?:lol|mdr|si il|il a)|ma soeur (?:lol|mdr|si elle|elle "
        r"a))\b",
        r"\bje tuerais pour\b|\bca tue\b|\bqui tue\b|\bune tuerie\b|\bun tueur\b|\btue[- ]?moi mdr\b|"
        r"\bachevez[- ]moi\b|\bcrever (?:le|un|les) (?:pneus?|ballons?|abces|ecran|plafond|oeil)\b|"
        r"\bpneu creve\b|\bcrevee? (?:de fatigue|apres|en ce moment|ce soir|aujourd)\b|\b(?:suis|trop|"
        r"hyper|completement|je me sens|rentre|etais) crevee?\b|\bcreve de (?:chaud|faim|froid|soif|"
        r"sommeil)\b",
        r"\b(?:sauter|saute|saut) (?:de joie|le (?:repas|dejeuner|diner|petit)|a la (?:corde|perche|"
        "elastique)|du coq|en parachute|en elastique|le pas|de le (?:train|avion) en parachute|dans "
        "la piscine|dans (?:les flaques|les bras|le bain|un taxi|un train pour|le premier)|du "
        "(?:plongeoir|grand plongeoir|lit|canape|mur de)|aux yeux|des (?:pages|etapes|lignes|cours)|"
        r"sur (?:le occasion|ma chaise|le lit|le canape|le trampoline))\b",
        r"\b(?:noyer?|noyee?|noie) (?:sous|dans) (?:le travail|les (?:mails|dossiers|papiers|devoirs|"
        "copies|emails|factures|taches)|la (?:paperasse|vaisselle)|un verre|mes dossiers|les "
        r"revisions|les couches|le boulot|ma these|mon cafe)\b|\bnoyer le poisson\b",
        r"\bpendre (?:le linge|la cremaillere|les rideaux|un tableau|mes (?:rideaux|vetements)|son "
        r"manteau)\b|\b(?:cremaillere|pendu au telephone|jeu du pendu|le pendu a la recre)\b",
        r"\bme (?:tire|tirer) une balle (?:dans le pied)\b|\btirer (?:une )?balle(?:s)? (?:a blanc|au "
        r"foot)\b|\b(?:retour|balle) de match\b",
        r"\b(?:tes|ta|ton|sa|ses|mes|une?) (?:tenue|robe|coiffure|bottes|spectacle|concert) (?:a|qui) "
        r"(?:tomber|mourir)\b|\ba (?:mourir|crever) de rire\b|\bbete a mourir\b|\bbelle? a (?:mourir|"
        r"en crever)\b|\bennuy\w+ a mourir\b",
        r"\b(?:vis|vivre) (?:ma|ta|sa|votre) (?:meilleure|plus belle) vie\b|\bla vie de (?:chateau|"
        r"reve|famille)\b",
    )
)
