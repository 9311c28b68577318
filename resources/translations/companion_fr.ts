<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>BubbleDelegate</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Writing. You can stop at any time.</source>
        <translation>Écriture en cours. Vous pouvez arrêter à tout moment.</translation>
    </message>
</context>
<context>
    <name>CallDoor</name>
    <message>
        <source>Helplines</source>
        <translation>Lignes d’écoute</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>Add my own number</source>
        <translation>Ajouter un numéro</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>Modifier le numéro</translation>
    </message>
    <message>
        <source>Remove number</source>
        <translation>Retirer le numéro</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>Ajouté par vous</translation>
    </message>
    <message>
        <source>QR code to text {number}</source>
        <translation>Code QR pour écrire au {number}</translation>
    </message>
    <message>
        <source>QR code to call {number}</source>
        <translation>Code QR pour appeler le {number}</translation>
    </message>
    <message>
        <source>Point a phone’s camera at the code to write a message.</source>
        <translation>Visez le code avec l’appareil photo d’un téléphone pour écrire un message.</translation>
    </message>
    <message>
        <source>Point a phone’s camera at the code to call.</source>
        <translation>Visez le code avec l’appareil photo d’un téléphone pour appeler.</translation>
    </message>
    <message>
        <source>Unlock to add a number.</source>
        <translation>Déverrouillez pour ajouter un numéro.</translation>
    </message>
    <message>
        <source>{number} copied</source>
        <translation>{number} copié</translation>
    </message>
    <message>
        <source>Remove this number?</source>
        <translation>Retirer ce numéro ?</translation>
    </message>
    <message>
        <source>It is erased from Companion. Helplines stay.</source>
        <translation>Il est effacé de Companion. Les lignes d’écoute restent.</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Nothing is saved here yet.</source>
        <translation>Rien n’est encore enregistré ici.</translation>
    </message>
    <message>
        <source>Conversation title</source>
        <translation>Titre de la conversation</translation>
    </message>
    <message>
        <source>Engine status</source>
        <translation>État du moteur</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Répond</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Back to conversations</source>
        <translation>Revenir aux conversations</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>Supprimer la conversation</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Rien n’est encore écrit.</translation>
    </message>
    <message>
        <source>This is sent when the reply has ended. Esc stops the reply.</source>
        <translation>Ceci partira quand la réponse sera terminée. Échap arrête la réponse.</translation>
    </message>
    <message>
        <source>Esc stops the reply. What you write next waits its turn.</source>
        <translation>Échap arrête la réponse. Ce que vous écrivez ensuite attend son tour.</translation>
    </message>
    <message>
        <source>Editing: sending takes out what came after this message. Esc gives up.</source>
        <translation>Modification : l’envoi retire ce qui suivait ce message. Échap abandonne.</translation>
    </message>
    <message>
        <source>Enter sends. Shift+Enter starts a new line.</source>
        <translation>Entrée envoie. Maj+Entrée va à la ligne.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Write what is on your mind</source>
        <translation>Écrivez ce qui vous préoccupe</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Saved only on this computer</source>
        <translation>Enregistré uniquement sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Please confirm</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>A number is needed.</source>
        <translation>Il faut un numéro.</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus ancien</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Nouveau titre</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Chercher une conversation</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Nothing found for these words.</source>
        <translation>Rien ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>Search result</source>
        <translation>Résultat de la recherche</translation>
    </message>
</context>
<context>
    <name>ConversationWords</name>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>aucun message</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 message</translation>
    </message>
    <message>
        <source>{count} messages</source>
        <translation>{count} messages</translation>
    </message>
    <message>
        <source>pinned</source>
        <comment>of a conversation, within a line</comment>
        <translation>épinglée</translation>
    </message>
</context>
<context>
    <name>CountryCombo</name>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Another country of the European Union</source>
        <translation>Un autre pays de l’Union européenne</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Un autre pays</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Autriche</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australie</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgique</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brésil</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Cameroun</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabon</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlande</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Inde</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italie</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japon</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenya</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Corée du Sud</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexique</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Pays-Bas</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nouvelle-Zélande</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Afrique du Sud</translation>
    </message>
</context>
<context>
    <name>EmergencyStrip</name>
    <message>
        <source>Your local emergency number</source>
        <translation>Le numéro d’urgence de votre pays</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Numéro d’urgence</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy emergency number</source>
        <translation>Copier le numéro d’urgence</translation>
    </message>
    <message>
        <source>In immediate danger, hurt, or have you taken something?</source>
        <translation>Danger immédiat, blessure, ou avez-vous pris quelque chose ?</translation>
    </message>
    <message>
        <source>Call emergency services now, or ask someone near you to call.</source>
        <translation>Appelez les secours maintenant, ou demandez à quelqu’un près de vous d’appeler.</translation>
    </message>
</context>
<context>
    <name>EmptyConversation</name>
    <message>
        <source>What is on your mind right now?</source>
        <translation>Qu’avez-vous en tête en ce moment ?</translation>
    </message>
    <message>
        <source>Right now, what is on my mind is </source>
        <translation>En ce moment, ce que j’ai en tête, c’est </translation>
    </message>
    <message>
        <source>What stayed with you from today?</source>
        <translation>Que retenez-vous de cette journée ?</translation>
    </message>
    <message>
        <source>What stayed with me from today is </source>
        <translation>Ce que je retiens de cette journée, c’est </translation>
    </message>
    <message>
        <source>What would you like to sort out?</source>
        <translation>Qu’aimeriez-vous démêler ?</translation>
    </message>
    <message>
        <source>I would like to sort out </source>
        <translation>J’aimerais démêler </translation>
    </message>
    <message>
        <source>Companion is a computer program, not a person. It is for self-reflection, not therapy.</source>
        <translation>Companion est un programme, pas une personne. Il aide à réfléchir sur soi ; ce n’est pas une thérapie.</translation>
    </message>
    <message>
        <source>Nothing here yet. Start anywhere; it does not need to be tidy.</source>
        <translation>Rien ici pour l’instant. Commencez où vous voulez, sans chercher à bien dire.</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>Ready on this computer</source>
        <translation>Prêt sur cet ordinateur</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Not answering</source>
        <translation>Ne répond pas</translation>
    </message>
    <message>
        <source>No model, guided mode</source>
        <translation>Sans modèle, mode guidé</translation>
    </message>
    <message>
        <source>The program itself, in fixed words</source>
        <translation>Le programme lui-même, en phrases fixes</translation>
    </message>
    <message>
        <source>Built-in engine</source>
        <translation>Moteur intégré</translation>
    </message>
    <message>
        <source>Ollama is not running, so {model} on this computer answers.</source>
        <translation>Ollama n’est pas lancé : {model}, sur cet ordinateur, répond.</translation>
    </message>
    <message>
        <source>Ollama does not have the chosen model, so {model} on this computer answers.</source>
        <translation>Ollama n’a pas le modèle choisi : {model}, sur cet ordinateur, répond.</translation>
    </message>
    <message>
        <source>The built-in engine did not answer, so {model} through Ollama answers.</source>
        <translation>Le moteur intégré n’a pas répondu : {model}, avec Ollama, répond.</translation>
    </message>
    <message>
        <source>Ollama did not answer, so {model} on this computer answers.</source>
        <translation>Ollama n’a pas répondu : {model}, sur cet ordinateur, répond.</translation>
    </message>
</context>
<context>
    <name>FailureNotice</name>
    <message>
        <source>Something inside Companion did not work.</source>
        <translation>Quelque chose n’a pas marché dans Companion.</translation>
    </message>
    <message>
        <source>What you had sent is saved. You can go on; if something looks wrong, close Companion and open it again.</source>
        <translation>Ce que vous aviez envoyé est enregistré. Vous pouvez continuer ; si quelque chose semble anormal, fermez Companion et rouvrez-le.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Making your encrypted diary</source>
        <translation>Création de votre journal chiffré</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Setup step</source>
        <translation>Étape d’installation</translation>
    </message>
    <message>
        <source>Setup message</source>
        <translation>Message d’installation</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>{position}: {title}</source>
        <translation>{position} : {title}</translation>
    </message>
</context>
<context>
    <name>FrontWords</name>
    <message>
        <source>Call or text</source>
        <translation>Appeler ou écrire</translation>
    </message>
    <message>
        <source>Someone I trust</source>
        <translation>Une personne de confiance</translation>
    </message>
    <message>
        <source>My safety plan</source>
        <translation>Mon plan de sécurité</translation>
    </message>
    <message>
        <source>Steady me</source>
        <translation>Me poser</translation>
    </message>
    <message>
        <source>How help detection works</source>
        <translation>Comment l’aide est proposée</translation>
    </message>
    <message>
        <source>Someone trained to listen. You do not have to know what to say.</source>
        <translation>Une personne formée à l’écoute. Vous n’avez pas besoin de savoir quoi dire.</translation>
    </message>
    <message>
        <source>People you chose, with their numbers and a first sentence you can send.</source>
        <translation>Les personnes que vous avez choisies, leurs numéros et une première phrase à envoyer.</translation>
    </message>
    <message>
        <source>What you notice, what helps and who you can tell, in your own words.</source>
        <translation>Ce que vous remarquez, ce qui aide et à qui le dire, avec vos mots.</translation>
    </message>
    <message>
        <source>Grounding, one small step at a time. Nothing to decide, nothing to write.</source>
        <translation>Revenir ici et maintenant, un petit pas à la fois. Rien à décider, rien à écrire.</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 minutes</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>en mots</translation>
    </message>
    <message>
        <source>Unlock to see your people</source>
        <translation>Déverrouillez pour voir vos proches</translation>
    </message>
    <message>
        <source>Nobody added yet</source>
        <translation>Encore personne</translation>
    </message>
    <message>
        <source>Unlock to see your plan</source>
        <translation>Déverrouillez pour voir votre plan</translation>
    </message>
</context>
<context>
    <name>HelpFooter</name>
    <message>
        <source>Companion is a program on this computer. It cannot alert anyone, and nobody is watching.</source>
        <translation>Companion est un programme sur cet ordinateur. Il ne peut alerter personne, et personne ne lit ce que vous écrivez.</translation>
    </message>
    <message>
        <source>Numbers checked</source>
        <translation>Numéros vérifiés</translation>
    </message>
    <message>
        <source>How help detection works</source>
        <translation>Comment l’aide est proposée</translation>
    </message>
    <message>
        <source>Hide Companion</source>
        <translation>Masquer Companion</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>Fermer l’aide</translation>
    </message>
</context>
<context>
    <name>HelpHeader</name>
    <message>
        <source>Back to doors</source>
        <translation>Revenir aux choix</translation>
    </message>
    <message>
        <source>You don’t have to handle this alone</source>
        <translation>Vous n’avez pas à traverser cela sans aide</translation>
    </message>
    <message>
        <source>Choose whichever feels possible. There is no wrong door.</source>
        <translation>Choisissez ce qui vous semble possible. Aucun choix n’est mauvais.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help now</source>
        <translation>De l’aide maintenant</translation>
    </message>
    <message>
        <source>{number} copied</source>
        <translation>{number} copié</translation>
    </message>
</context>
<context>
    <name>HelplineWords</name>
    <message>
        <source>day and night</source>
        <translation>jour et nuit</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>de {first} à {last}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratuit</translation>
    </message>
    <message>
        <source>call or text</source>
        <translation>appel ou SMS</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>par SMS</translation>
    </message>
    <message>
        <source>This address could not be confirmed recently.</source>
        <translation>Cette adresse n’a pas pu être confirmée récemment.</translation>
    </message>
    <message>
        <source>This number could not be confirmed recently.</source>
        <translation>Ce numéro n’a pas pu être confirmé récemment.</translation>
    </message>
    <message>
        <source>Checked: {date}</source>
        <translation>Vérifié : {date}</translation>
    </message>
    <message>
        <source>call</source>
        <translation>appel</translation>
    </message>
    <message>
        <source>could not be confirmed recently</source>
        <translation>non confirmé récemment</translation>
    </message>
    <message>
        <source>These numbers could not be confirmed recently.</source>
        <translation>Ces numéros n’ont pas pu être confirmés récemment.</translation>
    </message>
    <message>
        <source>Numbers checked on {date}.</source>
        <comment>a day</comment>
        <translation>Numéros vérifiés le {date}.</translation>
    </message>
    <message>
        <source>Numbers checked in {date}.</source>
        <comment>a month or a year</comment>
        <translation>Numéros vérifiés en {date}.</translation>
    </message>
    <message>
        <source>That is more than a year ago; a number may have changed.</source>
        <translation>C’était il y a plus d’un an ; un numéro a pu changer.</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Everything you write stays on this computer. A few choices first.</source>
        <translation>Tout ce que vous écrivez reste sur cet ordinateur. Quelques choix d’abord.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>The country decides which helplines are shown. It is not sent anywhere.</source>
        <translation>Le pays détermine les lignes d’écoute affichées. Il n’est envoyé nulle part.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Show passphrase</source>
        <translation>Afficher la phrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unlock status</source>
        <translation>État du déverrouillage</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>Obtenir de l’aide</translation>
    </message>
    <message>
        <source>Companion is locked</source>
        <translation>Companion est verrouillé</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Saisissez d’abord votre phrase secrète.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message numerus="yes">
        <source>That did not open it. Try again in %n second(s).</source>
        <translation>
            <numerusform>Cela n’ouvre pas. Réessayez dans %n seconde.</numerusform>
            <numerusform>Cela n’ouvre pas. Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>That did not open it. You can try again.</source>
        <translation>Cela n’ouvre pas. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Verr. Maj est activé</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>A reply is being written.</source>
        <translation>Une réponse est en cours d’écriture.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>MessageCommands</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>Message supprimé.</translation>
    </message>
    <message>
        <source>Conversation deleted.</source>
        <translation>Conversation supprimée.</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>Ouvrir cette adresse dans votre navigateur ?</translation>
    </message>
    <message>
        <source>{address}

Your browser would use the network. Companion itself does not.</source>
        <translation>{address}

Votre navigateur utiliserait le réseau. Companion, lui, ne l’utilise pas.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Message details</source>
        <translation>Détails du message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Everything here was counted on this computer.</source>
        <translation>Tout ceci a été mesuré sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Écrit par</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Words used</source>
        <translation>Mots utilisés</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>{first} s, then {rest} s</source>
        <translation>{first} s, puis {rest} s</translation>
    </message>
    <message>
        <source>{read} in</source>
        <translation>{read} lus</translation>
    </message>
    <message>
        <source>{read} in, {written} out</source>
        <translation>{read} lus, {written} écrits</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>MessagePane</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Companion is a computer program, not a person. It is for self-reflection, not therapy.</source>
        <translation>Companion est un programme, pas une personne. Il aide à réfléchir sur soi ; ce n’est pas une thérapie.</translation>
    </message>
    <message>
        <source>Chat notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>New text below</source>
        <translation>Suite plus bas</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>day and month, as a QLocale pattern</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date, as a QLocale pattern</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Vous : {text}</translation>
    </message>
    <message>
        <source>Companion: {text}</source>
        <translation>Companion : {text}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Inachevé</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Failed. No reply came.</source>
        <translation>Échec. Aucune réponse n’est venue.</translation>
    </message>
    <message>
        <source>Unfinished reply, kept.</source>
        <translation>Réponse inachevée, conservée.</translation>
    </message>
    <message>
        <source>{day}, {time}. {state}</source>
        <translation>{day}, {time}. {state}</translation>
    </message>
</context>
<context>
    <name>ModelStep</name>
    <message>
        <source>The model that answers</source>
        <translation>Le modèle qui répond</translation>
    </message>
    <message>
        <source>A language model is a file that writes replies. It runs on this computer and nowhere else.</source>
        <translation>Un modèle de langage est un fichier qui écrit des réponses. Il tourne sur cet ordinateur et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Without a model, what you write is still kept.</source>
        <translation>Sans modèle, ce que vous écrivez est quand même conservé.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sans modèle</translation>
    </message>
    <message>
        <source>For now, only write.</source>
        <translation>Pour l’instant, écrire seulement.</translation>
    </message>
    <message>
        <source>Starter model: {name}</source>
        <translation>Modèle de départ : {name}</translation>
    </message>
    <message>
        <source>{name}, from Ollama</source>
        <translation>{name}, avec Ollama</translation>
    </message>
    <message>
        <source>Not on this computer yet.</source>
        <translation>Pas encore sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Very small: works on any computer. Its replies are often odd, and can miss the point.</source>
        <translation>Très petit : fonctionne sur tout ordinateur. Ses réponses sont souvent étranges et peuvent tomber à côté.</translation>
    </message>
    <message>
        <source>Already on this computer.</source>
        <translation>Déjà sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{size} MB.</source>
        <translation>{size} Mo.</translation>
    </message>
</context>
<context>
    <name>NoticeStep</name>
    <message>
        <source>Tick both lines to continue.</source>
        <translation>Cochez les deux lignes pour continuer.</translation>
    </message>
    <message>
        <source>What Companion is, and is not</source>
        <translation>Ce que Companion est, et n’est pas</translation>
    </message>
    <message>
        <source>This is a computer program, not a human being. It cannot feel emotion. It is for self-reflection, not therapy, diagnosis or treatment.</source>
        <translation>Ceci est un programme informatique, pas un être humain. Il ne ressent pas d’émotions. Il sert à réfléchir sur soi ; ce n’est ni une thérapie, ni un diagnostic, ni un traitement.</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>Ce qu’il peut faire</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Ce qu’il ne peut pas faire</translation>
    </message>
    <message>
        <source>Help you put things into words</source>
        <translation>Vous aider à mettre des mots</translation>
    </message>
    <message>
        <source>Keep your conversations, encrypted</source>
        <translation>Garder vos conversations, chiffrées</translation>
    </message>
    <message>
        <source>Show you whom to call, any time</source>
        <translation>Indiquer qui appeler, à toute heure</translation>
    </message>
    <message>
        <source>Work with no internet, always</source>
        <translation>Fonctionner sans internet, toujours</translation>
    </message>
    <message>
        <source>Stand in for people or a professional</source>
        <translation>Remplacer des proches ou un professionnel</translation>
    </message>
    <message>
        <source>Alert anyone. Nobody is watching</source>
        <translation>Alerter quelqu’un. Personne ne surveille</translation>
    </message>
    <message>
        <source>Give medical advice</source>
        <translation>Donner un avis médical</translation>
    </message>
    <message>
        <source>Always be right. It can miss things</source>
        <translation>Avoir toujours raison. Il peut se tromper</translation>
    </message>
    <message>
        <source>If you are in danger, this app is not enough.</source>
        <translation>En cas de danger, cette application ne suffit pas.</translation>
    </message>
    <message>
        <source>“Get help now” is at the bottom left of every screen. It needs no passphrase and no model.</source>
        <translation>« Obtenir de l’aide » est en bas à gauche de chaque écran. Ni phrase secrète ni modèle ne sont nécessaires.</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>J’ai compris</translation>
    </message>
    <message>
        <source>I am 18 or older</source>
        <translation>J’ai 18 ans ou plus</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Companion is a computer program, not a person.</source>
        <translation>Companion est un programme, pas une personne.</translation>
    </message>
    <message>
        <source>It is for self-reflection, not therapy.</source>
        <translation>Il aide à réfléchir sur soi ; ce n’est pas une thérapie.</translation>
    </message>
    <message>
        <source>You have been here a while.</source>
        <translation>Vous êtes là depuis un moment.</translation>
    </message>
    <message>
        <source>A pause is fine; this stays open.</source>
        <translation>Une pause est possible, tout reste ouvert.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Type a passphrase to continue.</source>
        <translation>Saisissez une phrase secrète pour continuer.</translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation>Cette phrase secrète est trop courte.</translation>
    </message>
    <message>
        <source>Type the same passphrase again to continue.</source>
        <translation>Saisissez encore la même phrase secrète pour continuer.</translation>
    </message>
    <message>
        <source>A passphrase only you know</source>
        <translation>Une phrase secrète connue de vous seulement</translation>
    </message>
    <message>
        <source>It encrypts everything you write. Four or five unrelated words are strong and can be remembered.</source>
        <translation>Elle chiffre tout ce que vous écrivez. Quatre ou cinq mots sans lien entre eux sont solides et se retiennent.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>Répéter la phrase secrète</translation>
    </message>
    <message>
        <source>Show passphrase</source>
        <translation>Afficher la phrase</translation>
    </message>
    <message>
        <source>Passphrase strength</source>
        <translation>Solidité de la phrase</translation>
    </message>
    <message>
        <source>If it is lost, nothing can be opened any more.</source>
        <translation>Si elle est perdue, plus rien ne peut être ouvert.</translation>
    </message>
    <message>
        <source>Without the passphrase, nobody can open your conversations, us included. Write it down and keep it where only you look.</source>
        <translation>Sans la phrase secrète, personne ne peut ouvrir vos conversations, nous non plus. Notez-la et gardez-la dans un endroit connu de vous seulement.</translation>
    </message>
    <message>
        <source>Also keep the key in this computer’s keyring</source>
        <translation>Garder aussi la clé dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Companion then opens without the passphrase while you are logged in.</source>
        <translation>Companion s’ouvre alors sans la phrase secrète tant que votre session est ouverte.</translation>
    </message>
    <message>
        <source>Too short. Add a word or two.</source>
        <translation>Trop courte. Ajoutez un mot ou deux.</translation>
    </message>
    <message>
        <source>Weak: it could be guessed. Another unrelated word helps a lot.</source>
        <translation>Faible : elle pourrait être devinée. Un mot de plus, sans lien, aide beaucoup.</translation>
    </message>
    <message>
        <source>Fair: hard to guess.</source>
        <translation>Correcte : difficile à deviner.</translation>
    </message>
    <message>
        <source>Strong: very hard to guess.</source>
        <translation>Solide : très difficile à deviner.</translation>
    </message>
    <message>
        <source>Its strength is told here, in words.</source>
        <translation>Sa solidité est indiquée ici, en mots.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Les deux ne sont pas encore identiques.</translation>
    </message>
</context>
<context>
    <name>PeopleDoor</name>
    <message>
        <source>People I chose</source>
        <translation>Personnes choisies</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>Modifier la personne</translation>
    </message>
    <message>
        <source>Remove person</source>
        <translation>Retirer la personne</translation>
    </message>
    <message>
        <source>First sentence</source>
        <translation>Première phrase</translation>
    </message>
    <message>
        <source>Copy sentence</source>
        <translation>Copier la phrase</translation>
    </message>
    <message>
        <source>I am not doing well and I don’t want to be alone with it. Can you stay with me or talk?</source>
        <translation>Je ne vais pas bien et je ne veux pas rester sans personne. Est-ce qu’on peut se parler, ou passer un moment ensemble ?</translation>
    </message>
    <message>
        <source>Unlock to see your people</source>
        <translation>Déverrouillez pour voir vos proches</translation>
    </message>
    <message>
        <source>Close help and enter your passphrase. The sentence can be used as it is.</source>
        <translation>Fermez l’aide et saisissez votre phrase secrète. La phrase proposée peut déjà servir.</translation>
    </message>
    <message>
        <source>Nobody added yet</source>
        <translation>Encore personne</translation>
    </message>
    <message>
        <source>Somebody you could call or write to: a friend, a relative, a neighbour.</source>
        <translation>Quelqu’un que vous pourriez appeler ou à qui écrire : dans votre famille, vos amitiés, votre voisinage.</translation>
    </message>
    <message>
        <source>There is no number for this person.</source>
        <translation>Il n’y a pas de numéro pour cette personne.</translation>
    </message>
    <message>
        <source>Unlock to add a person.</source>
        <translation>Déverrouillez pour ajouter une personne.</translation>
    </message>
    <message>
        <source>What you write here is kept with this person.</source>
        <translation>Ce que vous écrivez ici est conservé avec cette personne.</translation>
    </message>
    <message>
        <source>You can change it before you copy it. It is not kept.</source>
        <translation>Vous pouvez la modifier avant de la copier. Elle n’est pas conservée.</translation>
    </message>
    <message>
        <source>The number is copied.</source>
        <translation>Le numéro est copié.</translation>
    </message>
    <message>
        <source>The sentence is copied.</source>
        <translation>La phrase est copiée.</translation>
    </message>
    <message>
        <source>Remove this person?</source>
        <translation>Retirer cette personne ?</translation>
    </message>
    <message>
        <source>Name, number and sentence are erased from Companion.</source>
        <translation>Le nom, le numéro et la phrase sont effacés de Companion.</translation>
    </message>
</context>
<context>
    <name>PlanDoor</name>
    <message>
        <source>Plan steps</source>
        <translation>Étapes du plan</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>Modifier le plan</translation>
    </message>
    <message>
        <source>Print my plan</source>
        <translation>Imprimer mon plan</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>A printed or saved plan can be read by whoever finds it.</source>
        <translation>Un plan imprimé ou enregistré peut être lu par toute personne qui le trouve.</translation>
    </message>
    <message>
        <source>Show my plan while locked</source>
        <translation>Montrer mon plan si verrouillé</translation>
    </message>
    <message>
        <source>For this, a copy of your plan, people and numbers is kept here without encryption.</source>
        <translation>Pour cela, une copie de votre plan, de vos proches et de vos numéros est conservée ici sans chiffrement.</translation>
    </message>
    <message>
        <source>Unlock to see your plan</source>
        <translation>Déverrouillez pour voir votre plan</translation>
    </message>
    <message>
        <source>Close help and enter your passphrase. The other doors work without it.</source>
        <translation>Fermez l’aide et saisissez votre phrase secrète. Les autres choix marchent sans elle.</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Pas encore écrit</translation>
    </message>
    <message>
        <source>A plan is easiest to write on a calm day: seven short questions, in your own words.</source>
        <translation>Un plan s’écrit plus facilement un jour calme : sept questions courtes, avec vos mots.</translation>
    </message>
    <message>
        <source>Unlock to edit your plan.</source>
        <translation>Déverrouillez pour modifier votre plan.</translation>
    </message>
    <message>
        <source>Changed {date}.</source>
        <translation>Modifié le {date}.</translation>
    </message>
    <message>
        <source>My safety plan</source>
        <translation>Mon plan de sécurité</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Vos mots</translation>
    </message>
    <message>
        <source>A form of our own, after the safety planning of Stanley and Brown.</source>
        <translation>Un formulaire à nous, d’après le plan de sécurité de Stanley et Brown.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>How I notice</source>
        <translation>Comment je m’en rends compte</translation>
    </message>
    <message>
        <source>How do you notice that it is getting bad?</source>
        <translation>À quoi remarquez-vous que cela ne va plus ?</translation>
    </message>
    <message>
        <source>Thoughts, moods, or things you start or stop doing.</source>
        <translation>Des pensées, des humeurs, ou ce que vous commencez ou cessez de faire.</translation>
    </message>
    <message>
        <source>What I can do alone</source>
        <translation>Ce que je peux faire sans les autres</translation>
    </message>
    <message>
        <source>What helps a little, without anybody else?</source>
        <translation>Qu’est-ce qui aide un peu, sans personne d’autre ?</translation>
    </message>
    <message>
        <source>Small things count: music, a walk, a shower, an animal.</source>
        <translation>Les petites choses comptent : de la musique, une marche, une douche, un animal.</translation>
    </message>
    <message>
        <source>People and places that take my mind off it</source>
        <translation>Personnes et lieux qui me changent les idées</translation>
    </message>
    <message>
        <source>Who or which place takes your mind off it?</source>
        <translation>Qui, ou quel lieu, vous change les idées ?</translation>
    </message>
    <message>
        <source>You do not have to talk about it there.</source>
        <translation>Vous n’avez pas à en parler là-bas.</translation>
    </message>
    <message>
        <source>People I can tell</source>
        <translation>À qui je peux le dire</translation>
    </message>
    <message>
        <source>Whom could you tell that it is bad?</source>
        <translation>À qui pourriez-vous dire que cela va mal ?</translation>
    </message>
    <message>
        <source>Names, and how you reach them.</source>
        <translation>Des noms, et comment les joindre.</translation>
    </message>
    <message>
        <source>Professionals and lines</source>
        <translation>Professionnels et lignes d’écoute</translation>
    </message>
    <message>
        <source>Which professionals or helplines could you turn to?</source>
        <translation>Vers quels professionnels ou quelles lignes d’écoute pourriez-vous vous tourner ?</translation>
    </message>
    <message>
        <source>A doctor, a helpline, the nearest hospital. Numbers are behind “Call or text”.</source>
        <translation>Un médecin, une ligne d’écoute, l’hôpital le plus proche. Les numéros sont dans « Appeler ou écrire ».</translation>
    </message>
    <message>
        <source>Making my space safer</source>
        <translation>Rendre mon espace plus sûr</translation>
    </message>
    <message>
        <source>What could be put further away for a while, and who could help with that?</source>
        <translation>Qu’est-ce qui pourrait être éloigné pour un temps, et qui pourrait y aider ?</translation>
    </message>
    <message>
        <source>Distance gives time. Somebody else can keep things for you.</source>
        <translation>La distance donne du temps. Quelqu’un d’autre peut garder des choses pour vous.</translation>
    </message>
    <message>
        <source>What I live for</source>
        <translation>Ce qui me fait tenir</translation>
    </message>
    <message>
        <source>Who or what is worth staying for?</source>
        <translation>Pour qui, ou pour quoi, cela vaut-il la peine de rester ?</translation>
    </message>
    <message>
        <source>People, animals, things you look forward to. One is enough.</source>
        <translation>Des personnes, des animaux, des choses qui vous attendent. Une seule suffit.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Pas encore écrit</translation>
    </message>
    <message>
        <source>changed {date}</source>
        <translation>modifié le {date}</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>day and month, as a QLocale pattern</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date, as a QLocale pattern</comment>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>ProtocolDoor</name>
    <message>
        <source>How help detection works</source>
        <translation>Comment l’aide est proposée</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>Obtenir de l’aide</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Current page</source>
        <translation>Page affichée</translation>
    </message>
</context>
<context>
    <name>SteadyDoor</name>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Breathe in</source>
        <translation>Inspirez</translation>
    </message>
    <message>
        <source>Gently, as far as it comes by itself.</source>
        <translation>Doucement, comme cela vient.</translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation>Expirez</translation>
    </message>
    <message>
        <source>Slowly, a little longer than in.</source>
        <translation>Lentement, un peu plus longtemps.</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>C’est tout</translation>
    </message>
    <message>
        <source>You can stay here, start again, or go through another door.</source>
        <translation>Vous pouvez rester ici, recommencer, ou choisir autre chose.</translation>
    </message>
    <message>
        <source>Five things you see</source>
        <translation>Cinq choses que vous voyez</translation>
    </message>
    <message>
        <source>Look around and name them, aloud or in your head. Take your time.</source>
        <translation>Regardez autour de vous et nommez-les, à voix haute ou dans votre tête. Prenez votre temps.</translation>
    </message>
    <message>
        <source>Four things you can touch</source>
        <translation>Quatre choses que vous pouvez toucher</translation>
    </message>
    <message>
        <source>The chair, your sleeve, the floor under your feet.</source>
        <translation>La chaise, votre manche, le sol sous vos pieds.</translation>
    </message>
    <message>
        <source>Three things you hear</source>
        <translation>Trois choses que vous entendez</translation>
    </message>
    <message>
        <source>Near or far away, loud or quiet.</source>
        <translation>Proches ou lointaines, fortes ou faibles.</translation>
    </message>
    <message>
        <source>Two things you smell</source>
        <translation>Deux odeurs que vous sentez</translation>
    </message>
    <message>
        <source>If there is nothing, think of two smells that you like.</source>
        <translation>S’il n’y en a pas, pensez à deux odeurs que vous aimez.</translation>
    </message>
    <message>
        <source>One thing you taste</source>
        <translation>Un goût dans la bouche</translation>
    </message>
    <message>
        <source>A sip of water will do, or a taste that you remember.</source>
        <translation>Une gorgée d’eau suffit, ou un goût dont vous vous souvenez.</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Language and country</source>
        <translation>Langue et pays</translation>
    </message>
    <message>
        <source>What this is, and is not</source>
        <translation>Ce que c’est, et n’est pas</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>Obtenir de l’aide</translation>
    </message>
</context>
<context>
    <name>SupportCard</name>
    <message>
        <source>Yes, I am 18 or older</source>
        <translation>Oui, j’ai 18 ans ou plus</translation>
    </message>
    <message>
        <source>Yes, I am safe for now</source>
        <translation>Oui, pour l’instant</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>I am 18 or older</source>
        <translation>J’ai 18 ans ou plus</translation>
    </message>
    <message>
        <source>Keep talking</source>
        <translation>Continuer à parler</translation>
    </message>
    <message>
        <source>You don’t have to carry this alone. Someone can listen right now.</source>
        <translation>Vous n’avez pas à porter cela sans aide. Quelqu’un peut vous écouter dès maintenant.</translation>
    </message>
    <message>
        <source>For you and for the person you worry about, there is someone to call.</source>
        <translation>Pour vous et pour la personne qui vous inquiète, il y a quelqu’un à appeler.</translation>
    </message>
    <message>
        <source>You deserve to be safe. There are people who help with this.</source>
        <translation>Vous avez droit à la sécurité. Des personnes sont là pour aider dans ces cas.</translation>
    </message>
    <message>
        <source>Take some distance first. Someone can listen to you now.</source>
        <translation>Prenez d’abord de la distance. Quelqu’un peut vous écouter maintenant.</translation>
    </message>
    <message>
        <source>This is hard to go through without help. There are people for it.</source>
        <translation>C’est difficile à traverser sans aide. Des personnes sont là pour cela.</translation>
    </message>
    <message>
        <source>If anything was taken, or you feel unwell, call first.</source>
        <translation>Si quelque chose a été pris, ou si vous vous sentez mal, appelez d’abord.</translation>
    </message>
    <message>
        <source>Free conversation is for adults. Help is open to everyone.</source>
        <translation>La discussion libre est réservée aux adultes. L’aide est ouverte à tout le monde.</translation>
    </message>
    <message>
        <source>You wrote about something serious. Are you safe right now?</source>
        <translation>Vous avez écrit quelque chose de grave. Êtes-vous en sécurité en ce moment ?</translation>
    </message>
    <message>
        <source>If it gets too heavy, someone can listen, day or night.</source>
        <translation>Si cela devient trop lourd, quelqu’un peut écouter, de jour comme de nuit.</translation>
    </message>
    <message>
        <source>Are you 18 or older?</source>
        <translation>Avez-vous 18 ans ou plus ?</translation>
    </message>
    <message>
        <source>Before this folds: are you safe for now, and is nothing at hand that could hurt you?</source>
        <translation>Avant de replier ceci : êtes-vous en sécurité pour l’instant, sans rien à portée de main qui pourrait vous blesser ?</translation>
    </message>
    <message>
        <source>{name}: {number}</source>
        <translation>{name} : {number}</translation>
    </message>
    <message>
        <source>Emergency: {number}</source>
        <translation>Urgences : {number}</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soutien</translation>
    </message>
    <message>
        <source>Support sentence</source>
        <translation>Phrase de soutien</translation>
    </message>
    <message>
        <source>Support numbers</source>
        <translation>Numéros de soutien</translation>
    </message>
    <message>
        <source>Open help</source>
        <translation>Ouvrir l’aide</translation>
    </message>
    <message>
        <source>Hide Companion</source>
        <translation>Masquer Companion</translation>
    </message>
</context>
<context>
    <name>TurnPresenter</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>UserMessages</name>
    <message>
        <source>The file with your conversations is missing.</source>
        <translation>Le fichier de vos conversations est introuvable.</translation>
    </message>
    <message>
        <source>Its key is still here, and nothing was changed. If you moved the file, put it back and try again.</source>
        <translation>Sa clé est toujours là, et rien n’a été modifié. Si vous avez déplacé le fichier, remettez-le en place et réessayez.</translation>
    </message>
    <message>
        <source>The file with your conversations is empty.</source>
        <translation>Le fichier de vos conversations est vide.</translation>
    </message>
    <message>
        <source>Nothing was written over it. Copies made earlier are in the backups folder.</source>
        <translation>Rien n’a été écrit par-dessus. Les copies faites auparavant sont dans le dossier backups.</translation>
    </message>
    <message>
        <source>A part of the file with your conversations is missing.</source>
        <translation>Il manque une partie du fichier de vos conversations.</translation>
    </message>
    <message>
        <source>What is left was not touched. Copies made earlier are in the backups folder.</source>
        <translation>Ce qui reste n’a pas été touché. Les copies faites auparavant sont dans le dossier backups.</translation>
    </message>
    <message>
        <source>This file is not encrypted, so it is not one of ours.</source>
        <translation>Ce fichier n’est pas chiffré, il ne vient donc pas de Companion.</translation>
    </message>
    <message>
        <source>It was not opened and not changed. Put the right file back and try again.</source>
        <translation>Il n’a été ni ouvert ni modifié. Remettez le bon fichier et réessayez.</translation>
    </message>
    <message>
        <source>The key does not fit the file with your conversations.</source>
        <translation>La clé ne correspond pas au fichier de vos conversations.</translation>
    </message>
    <message>
        <source>Nothing was changed. The file and its key may come from two different copies.</source>
        <translation>Rien n’a été modifié. Le fichier et sa clé viennent peut-être de deux copies différentes.</translation>
    </message>
    <message>
        <source>The file with your conversations is damaged.</source>
        <translation>Le fichier de vos conversations est endommagé.</translation>
    </message>
    <message>
        <source>There is already a file with conversations here.</source>
        <translation>Il y a déjà un fichier de conversations ici.</translation>
    </message>
    <message>
        <source>It was not replaced. Close Companion and open it again to unlock it.</source>
        <translation>Rien n’a été remplacé. Fermez Companion et rouvrez-le pour déverrouiller.</translation>
    </message>
    <message>
        <source>Your conversations were saved by a newer Companion.</source>
        <translation>Vos conversations ont été enregistrées par un Companion plus récent.</translation>
    </message>
    <message>
        <source>They are safe. Install the newer version to open them.</source>
        <translation>Elles sont intactes. Installez la version récente pour les ouvrir.</translation>
    </message>
    <message>
        <source>Another program is using the file with your conversations.</source>
        <translation>Un autre programme utilise le fichier de vos conversations.</translation>
    </message>
    <message>
        <source>Nothing is lost. Close the other program and try again.</source>
        <translation>Rien n’est perdu. Fermez l’autre programme et réessayez.</translation>
    </message>
    <message>
        <source>The part that encrypts your conversations is not installed.</source>
        <translation>La partie qui chiffre vos conversations n’est pas installée.</translation>
    </message>
    <message>
        <source>Nothing is saved without encryption. Install Companion again.</source>
        <translation>Rien n’est enregistré sans chiffrement. Réinstallez Companion.</translation>
    </message>
    <message>
        <source>This could not be saved: the disk is full.</source>
        <translation>L’enregistrement a échoué : le disque est plein.</translation>
    </message>
    <message>
        <source>Your text is still here. Free some space and try again.</source>
        <translation>Votre texte est toujours là. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>This could not be saved: the folder cannot be written to.</source>
        <translation>L’enregistrement a échoué : on ne peut pas écrire dans le dossier.</translation>
    </message>
    <message>
        <source>Your text is still here. Allow writing in the folder and try again.</source>
        <translation>Votre texte est toujours là. Autorisez l’écriture dans le dossier et réessayez.</translation>
    </message>
    <message>
        <source>The folder with your data cannot be found.</source>
        <translation>Le dossier de vos données est introuvable.</translation>
    </message>
    <message>
        <source>If it is on another disk, connect that disk and try again.</source>
        <translation>S’il est sur un autre disque, branchez ce disque et réessayez.</translation>
    </message>
    <message>
        <source>That did not open it.</source>
        <translation>Cela n’ouvre pas.</translation>
    </message>
    <message>
        <source>Nothing was changed. You can try again.</source>
        <translation>Rien n’a été modifié. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation>Cette phrase secrète est trop courte.</translation>
    </message>
    <message>
        <source>Use at least {minimum} characters. Four or five unrelated words work well.</source>
        <translation>Utilisez au moins {minimum} caractères. Quatre ou cinq mots sans lien entre eux conviennent bien.</translation>
    </message>
    <message>
        <source>The file that holds your key is missing.</source>
        <translation>Le fichier qui contient votre clé est introuvable.</translation>
    </message>
    <message>
        <source>Your conversations are still here, but they cannot be opened without it. Put vault.json back and try again.</source>
        <translation>Vos conversations sont toujours là, mais elles ne s’ouvrent pas sans lui. Remettez vault.json en place et réessayez.</translation>
    </message>
    <message>
        <source>The file that holds your key is damaged.</source>
        <translation>Le fichier qui contient votre clé est endommagé.</translation>
    </message>
    <message>
        <source>Nothing was changed. If you have a copy of vault.json, put it back and try again.</source>
        <translation>Rien n’a été modifié. Si vous avez une copie de vault.json, remettez-la en place et réessayez.</translation>
    </message>
    <message>
        <source>Your key was saved by a newer Companion.</source>
        <translation>Votre clé a été enregistrée par un Companion plus récent.</translation>
    </message>
    <message>
        <source>It is safe. Install the newer version to use it.</source>
        <translation>Elle est intacte. Installez la version récente pour l’utiliser.</translation>
    </message>
    <message>
        <source>There is already a key here.</source>
        <translation>Il y a déjà une clé ici.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used.</source>
        <translation>Cet ordinateur n’a pas de trousseau utilisable.</translation>
    </message>
    <message>
        <source>Your passphrase works as before.</source>
        <translation>Votre phrase secrète fonctionne comme avant.</translation>
    </message>
    <message>
        <source>This computer’s keyring is locked.</source>
        <translation>Le trousseau de cet ordinateur est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it, or use your passphrase.</source>
        <translation>Déverrouillez-le, ou utilisez votre phrase secrète.</translation>
    </message>
    <message>
        <source>The key is not in this computer’s keyring any more.</source>
        <translation>La clé n’est plus dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Nothing is lost. Use your passphrase.</source>
        <translation>Rien n’est perdu. Utilisez votre phrase secrète.</translation>
    </message>
    <message>
        <source>This computer’s keyring did not keep the key.</source>
        <translation>Le trousseau de cet ordinateur n’a pas gardé la clé.</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>Il n’y a encore rien à envoyer.</translation>
    </message>
    <message>
        <source>Write a word or two first.</source>
        <translation>Écrivez d’abord un mot ou deux.</translation>
    </message>
    <message>
        <source>This message is too long: {characters} characters, and {limit} fit.</source>
        <translation>Ce message est trop long : {characters} caractères, pour {limit} au plus.</translation>
    </message>
    <message>
        <source>Your text is still here. Shorten it, or send it in parts.</source>
        <translation>Votre texte est toujours là. Raccourcissez-le, ou envoyez-le en plusieurs parties.</translation>
    </message>
    <message>
        <source>This message is longer than the model can read at once.</source>
        <translation>Ce message dépasse ce que le modèle peut lire d’un coup.</translation>
    </message>
    <message>
        <source>Your text is kept. Shorten it, or choose a model with a longer context.</source>
        <translation>Votre texte est conservé. Raccourcissez-le, ou choisissez un modèle au contexte plus long.</translation>
    </message>
    <message>
        <source>This does not look like a telephone number.</source>
        <translation>Cela ne ressemble pas à un numéro de téléphone.</translation>
    </message>
    <message>
        <source>Digits, spaces and the signs + ( ) - . / can stand here.</source>
        <translation>Des chiffres, des espaces et les signes + ( ) - . / peuvent figurer ici.</translation>
    </message>
    <message>
        <source>A part of the risk recognition is damaged; its written patterns still work.</source>
        <translation>Une partie du repérage des risques est endommagée ; ses motifs écrits fonctionnent encore.</translation>
    </message>
    <message>
        <source>Installing Companion again brings it back. Your diary is not touched.</source>
        <translation>Réinstaller Companion la rétablit. Votre journal n’est pas touché.</translation>
    </message>
    <message>
        <source>This is not here any more.</source>
        <translation>Ce n’est plus ici.</translation>
    </message>
    <message>
        <source>It may have been deleted a moment ago.</source>
        <translation>Cela a peut-être été supprimé à l’instant.</translation>
    </message>
    <message>
        <source>Free chat needs a model.</source>
        <translation>La discussion libre demande un modèle.</translation>
    </message>
    <message>
        <source>Everything else is here. What you write is saved.</source>
        <translation>Tout le reste est là. Ce que vous écrivez est enregistré.</translation>
    </message>
    <message>
        <source>There is no model called {model}.</source>
        <translation>Aucun modèle ne s’appelle {model}.</translation>
    </message>
    <message>
        <source>Choose one from the list of models.</source>
        <translation>Choisissez-en un dans la liste des modèles.</translation>
    </message>
    <message>
        <source>There is no engine called {engine}.</source>
        <translation>Aucun moteur ne s’appelle {engine}.</translation>
    </message>
    <message>
        <source>Choose automatic, Ollama or the built-in one.</source>
        <translation>Choisissez automatique, Ollama ou le moteur intégré.</translation>
    </message>
    <message>
        <source>The model’s file is not here.</source>
        <translation>Le fichier du modèle n’est pas ici.</translation>
    </message>
    <message>
        <source>Put it back, or choose another model.</source>
        <translation>Remettez-le en place, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>This file is not a model that can be loaded safely.</source>
        <translation>Ce fichier n’est pas un modèle qui se charge sans risque.</translation>
    </message>
    <message>
        <source>It was not opened. Choose another model.</source>
        <translation>Il n’a pas été ouvert. Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model’s file has changed since it was added.</source>
        <translation>Le fichier du modèle a changé depuis son ajout.</translation>
    </message>
    <message>
        <source>It was not loaded. Add it again if you changed it yourself.</source>
        <translation>Il n’a pas été chargé. Ajoutez-le à nouveau si ce changement vient de vous.</translation>
    </message>
    <message>
        <source>The reply stopped. Memory is full.</source>
        <translation>La réponse s’est arrêtée. La mémoire est pleine.</translation>
    </message>
    <message>
        <source>Your message is saved. A smaller model needs less memory.</source>
        <translation>Votre message est enregistré. Un modèle plus petit demande moins de mémoire.</translation>
    </message>
    <message>
        <source>The model stopped unexpectedly.</source>
        <translation>Le modèle s’est arrêté de façon inattendue.</translation>
    </message>
    <message>
        <source>Your message is saved, and so is what had arrived. You can try again.</source>
        <translation>Votre message est enregistré, et ce qui était arrivé aussi. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>The model does not answer.</source>
        <translation>Le modèle ne répond pas.</translation>
    </message>
    <message>
        <source>Your message is saved. You can try again.</source>
        <translation>Votre message est enregistré. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>Ollama is not running on this computer.</source>
        <translation>Ollama n’est pas lancé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Your message is saved. Start Ollama and try again, or use the built-in model.</source>
        <translation>Votre message est enregistré. Lancez Ollama et réessayez, ou utilisez le modèle intégré.</translation>
    </message>
    <message>
        <source>This address is not on this computer, so it was refused.</source>
        <translation>Cette adresse n’est pas sur cet ordinateur, elle a donc été refusée.</translation>
    </message>
    <message>
        <source>Companion talks only to 127.0.0.1 or ::1.</source>
        <translation>Companion ne parle qu’à 127.0.0.1 ou ::1.</translation>
    </message>
    <message>
        <source>Ollama does not have the model {model}.</source>
        <translation>Ollama n’a pas le modèle {model}.</translation>
    </message>
    <message>
        <source>Choose one that it has, or use the built-in model.</source>
        <translation>Choisissez-en un qu’il possède, ou utilisez le modèle intégré.</translation>
    </message>
    <message>
        <source>Ollama sent something that is not a reply.</source>
        <translation>Ollama a envoyé autre chose qu’une réponse.</translation>
    </message>
    <message>
        <source>Ollama refused to answer (status {status}).</source>
        <translation>Ollama a refusé de répondre (état {status}).</translation>
    </message>
    <message>
        <source>Your message is saved. You can try again, or choose another model.</source>
        <translation>Votre message est enregistré. Vous pouvez réessayer, ou choisir un autre modèle.</translation>
    </message>
    <message>
        <source>This value does not fit the setting {key}.</source>
        <translation>Cette valeur ne convient pas au réglage {key}.</translation>
    </message>
    <message>
        <source>The setting stays as it was.</source>
        <translation>Le réglage reste comme il était.</translation>
    </message>
    <message>
        <source>The file with your settings could not be read.</source>
        <translation>Le fichier de vos réglages n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>It was put aside, and the usual settings are in use. Your conversations are not touched.</source>
        <translation>Il a été mis de côté, et les réglages habituels sont en place. Vos conversations ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Companion is already open.</source>
        <translation>Companion est déjà ouvert.</translation>
    </message>
    <message>
        <source>Its window was brought to the front.</source>
        <translation>Sa fenêtre a été mise au premier plan.</translation>
    </message>
</context>
<context>
    <name>WorkingLine</name>
    <message>
        <source>What happens now</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>This is taking longer than usual. You can stop at any time.</source>
        <translation>C’est plus long que d’habitude. Vous pouvez arrêter à tout moment.</translation>
    </message>
    <message>
        <source>Loading the model. Your message is saved.</source>
        <translation>Chargement du modèle. Votre message est enregistré.</translation>
    </message>
    <message>
        <source>Reading what you wrote.</source>
        <translation>Lecture de ce que vous avez écrit.</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language of the window and of the companion.</source>
        <translation>La langue de la fenêtre et des réponses.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Decides which helplines are shown.</source>
        <translation>Détermine les lignes d’écoute affichées.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Les couleurs de la fenêtre.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>In percent of the usual size.</source>
        <translation>En pourcentage de la taille habituelle.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Which program on this computer runs the language model. Automatic prefers Ollama.</source>
        <translation>Le programme de cet ordinateur qui fait tourner le modèle de langage. Le choix automatique préfère Ollama.</translation>
    </message>
    <message>
        <source>Ollama address</source>
        <translation>Adresse d’Ollama</translation>
    </message>
    <message>
        <source>Only addresses of this computer are accepted.</source>
        <translation>Seules les adresses de cet ordinateur sont acceptées.</translation>
    </message>
    <message>
        <source>Ollama model</source>
        <translation>Modèle d’Ollama</translation>
    </message>
    <message>
        <source>Left empty, the first model of Ollama is taken.</source>
        <translation>Si rien n’est indiqué, le premier modèle d’Ollama est pris.</translation>
    </message>
    <message>
        <source>Built-in model</source>
        <translation>Modèle intégré</translation>
    </message>
    <message>
        <source>The model that runs without Ollama.</source>
        <translation>Le modèle qui tourne sans Ollama.</translation>
    </message>
    <message>
        <source>Length of memory within a conversation</source>
        <translation>Longueur de mémoire dans une conversation</translation>
    </message>
    <message>
        <source>In tokens. More needs more memory of the computer.</source>
        <translation>En jetons. Davantage demande plus de mémoire à l’ordinateur.</translation>
    </message>
    <message>
        <source>Processor cores used</source>
        <translation>Cœurs du processeur utilisés</translation>
    </message>
    <message>
        <source>0 lets the companion decide.</source>
        <translation>0 laisse Companion décider.</translation>
    </message>
    <message>
        <source>Unlock with this computer&apos;s keyring</source>
        <translation>Déverrouiller avec le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Opens the diary without the passphrase while you are logged in to this computer.</source>
        <translation>Ouvre le journal sans la phrase secrète tant que votre session est ouverte sur cet ordinateur.</translation>
    </message>
</context>
</TS>
