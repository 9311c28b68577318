"""Ideas that words stand for, alike in English and French, so that the linear layer can join them.

"I gave my dog to my sister" and "je laisse mon chat à ma voisine" share no word, but they share
GIVE, PET and RELATIVE. A concept that stands beside another says far more about risk than a word.
Words are in the normal form; `*` ends a stem; `_` joins the words of an expression.
"""

from __future__ import annotations

import re

_TABLE = {
    "ME": "i me my myself mine je moi mon ma mes me moi-meme",
    "YOU": "you your yours tu te toi ton ta tes vous votre vos",
    "THIRD": "he she him her his hers himself herself they them their themself themselves il elle ils elles lui eux "
    "se son sa ses leur leurs",
    "RELATIVE": "mum mom mam mama mother mothers dad daddy father papa maman mere pere parents parent brother sister bro sis "
    "frere soeur freres soeurs son daughter sons daughters fils fille filles kid kids child children enfant enfants gosse gosses "
    "petit petite petits wife husband spouse femme mari epouse epoux grandma grandpa gran nan grandad grandmother grandfather "
    "mamie papi papy mami grand-mere grand-pere niece nephew neveu cousin cousine aunt uncle tante oncle tonton tata auntie family famille baby bebe",
    "PARTNER": "boyfriend girlfriend bf gf partner ex fiance fiancee husband wife mari femme copain copine conjoint compagnon "
    "compagne chum blonde mec chéri cheri cherie",
    "FRIEND": "friend friends mate mates bestie buddy roommate flatmate colleague coworker classmate pote potes ami amie amis amies "
    "copine collegue collegues coloc camarade voisin voisine neighbour neighbor neighbours neighbors student pupil eleve patient",
    "NOBODY": "nobody noone no_one anyone anybody personne not_a_soul nobodys",
    "EVERYONE": "everyone everybody everyones everybodys tout_le_monde all_of_you vous_tous they_all people les_gens les_autres",
    "WANT": "want wanted wanting wants wish wishing wished hope hoping need needing would_like would_love would_rather veux veut "
    "voudrais voudrait envie aimerais aimerait souhait* espere j_aimerais prefere* vouloir voulais desire* long_to crave* craving",
    "NOT": "not no never without neither nor cannot pas jamais sans aucun aucune plus_jamais",
    "NO_MORE": "anymore no_more no_longer plus_envie plus_la_force plus_rien plus_personne any_longer pas_plus plus_du_tout plus_jamais never_again",
    "DIE": "die dies died dying dead death deaths mourir meurs meurt meure mourrai mourrais mort morte morts mourais mourut crever creve "
    "creves perish decede deces cadavre corpse deathbed trepas passed_away passe_away lifeless",
    "KILL": "kill kills killed killing tuer tue tues tuerai tuerais suicide suicides suicider suicidal suicidaire flinguer buter "
    "murder* assassin* pendre pends pendu noyer unalive euthanas* euthani*",
    "SELF": "myself meme moi-meme me_tuer me_suicider me_pendre me_buter me_flinguer",
    "HIMSELF": "himself herself themselves themself se_suicider se_tuer se_tue se_pendre se_couper se_coupe se_scarifie se_mutile "
    "se_faire_du_mal se_scarifier s_en_prendre se_suicide",
    "THREATEN": "threaten* menac* says_he_will says_she_will dit_que_il dit_que_elle texted_me sent_me posted told_me me_a_dit m_a_dit "
    "me_dit me_a_envoye me_ecrit confided messaged",
    "HARM_SELF": "cut cuts cutting scar scars scarred scarif* self_harm* self_harming blade blades razor razors cutter burning burn burns "
    "burned couper coupe coupee coupes lame lames rasoir rasoirs bruler brule veines wrist wrists poignet poignets thigh thighs cuisse "
    "cuisses bras arms arm scratch* griff* mutil* bleed bleeding bled saigne saigner sang blood hurt_myself me_faire_du_mal lighter briquet",
    "ACCIDENT": "accident accidentally shaving cooking kitchen cuisinant cuisine rasant jardin garden onion onions vegetables paper "
    "football rugby bike velo gym chopping sharpen* bricolage",
    "LIVE": "live living lived alive life lives exist existing existence exister existe existais vivre vie vivant vivante survive "
    "surviv* breathe breathing respirer respire being_here on_this_earth sur_terre on_this_planet etre_la",
    "END": "end ends ended ending finish finished finishing over stop stopped stops finir fini finie finis terminer termine arreter "
    "arrete arret close closing last_chapter derniere_page final_chapter en_finir mettre_fin get_it_over_with rideau curtain fin exit",
    "LAST": "last final finally final_time derniere dernier dernieres derniers ultime one_last last_one last_time derniere_fois final_entry last_entry last_message",
    "SOON": "soon tonight tomorrow today monday tuesday wednesday thursday friday saturday sunday weekend shortly in_a_few by_the_time "
    "bientot ce_soir demain lundi mardi mercredi jeudi vendredi samedi dimanche week_end cette_nuit tout_a_le_heure next_week before_christmas "
    "la_semaine_prochaine tonights minuit midnight this_week any_day soon_enough aujourd_hui d_ici avant_noel apres_demain",
    "FUTURE": "next_year next_month christmas birthday summer winter holiday holidays september january graduation wedding noel anniversaire "
    "vacances ete hiver rentree mariage annee_prochaine mois_prochain prochain prochaine future futur avenir season ramadan easter paques thanksgiving new_year",
    "NO_FUTURE": "do_not_plan no_future no_point not_planning what_is_the_point a_quoi_bon pas_d_avenir aucun_avenir not_going_to_be_here "
    "not_be_here not_be_around will_not_be_here will_not_be_around will_not_be_there will_not_need plus_besoin aurai_plus_besoin no_longer_need "
    "serai_plus_la serai_pas_la sera_plus_la do_not_need_it_anymore not_need pas_besoin without_me sans_moi when_i_am_gone after_i_am_gone once_i_am_gone "
    "quand_je_serai_plus_la quand_je_serai_partie quand_je_serai_parti apres_moi if_i_was_gone if_i_were_gone if_i_disappeared si_je_disparaissais "
    "i_will_be_gone je_serai_partie je_serai_parti been_gone when_i_go gone_by no_use_for not_be_needing not_be_coming_back not_coming_back "
    "reviendrai_pas reviendrai_plus pas_de_retour no_return one_way aller_simple verrai_pas verrai_plus will_not_see will_not_make_it ferai_pas_long_feu",
    "GIVE": "give gives gave given giving donate* hand handed handing passed leave leaving left donn* legu* laiss* confi* offr* rendu rends rendre "
    "gift gifted sold sell selling vendu vends rehome* rehomed adopt* return returned lend lent pret preter take_care prends_soin prenez_soin "
    "look_after occupe_toi occupez_vous keep_it garde_le gardez goes_to take_it you_can_have tu_peux_prendre tu_peux_garder promised bequeath*",
    "PET": "dog dogs cat cats puppy kitten rabbit hamster parrot horse hens fish goldfish tortoise chien chiens chienne chat chats chatte lapin "
    "perroquet cheval poules poisson tortue budgie pup bird birds oiseau oiseaux",
    "THING": "guitar piano violin drums watch ring jewellery jewelry necklace car truck van bike motorbike books book records vinyl tools camera laptop ps5 "
    "xbox console playstation clothes coat jacket hoodie plants plant furniture phone ipad bracelet collection paintings medals tractor boat fishing guitare montre "
    "bague bijoux voiture moto velo livres disques outils appareil ordi ordinateur vetements manteau veste plantes meubles telephone collier tableaux "
    "medailles tracteur bateau affaires stuff things belongings possessions room house flat chambre maison appart char locker casier desk bureau keys cles",
    "AFFAIRS": "will testament solicitor lawyer notary notaire insurance assurance assurances policy password passwords mot_de_passe mots_de_passe codes papers paperwork papiers "
    "dossier dossiers folder envelope enveloppe bills factures accounts account compte comptes debts dettes loan rent loyer bank banque "
    "funeral funerals obseques enterrement burial coffin cercueil cremat* ashes cendres hymn hymns grave tombe cemetery cimetiere plot concession "
    "documents instructions arrangements affairs in_order en_ordre sorted pension inheritance heritage deeds savings economies virement custody undertaker pompes_funebres obituary",
    "LETTER": "letter letters note notes lettre lettres wrote written writing ecrit ecris ecrire message messages mot video voicemail recorded enregistre goodbye_letter diary",
    "CLEAN": "cleaned clean tidied tidy emptied empty range rangé nettoye vide videe labelled etiquet* deleted delete supprime efface cleared boxed packed cartons boxes erased wiped uninstall* unsubscrib* desabonn* cancelled canceled annule resilie",
    "GOODBYE": "goodbye goodbyes bye farewell adieu adieux au_revoir so_long good_night bonne_nuit take_care_of_yourself prends_soin_de_toi i_loved_you "
    "je_vous_aime je_te_aime i_love_you love_you_all tell_them_i tell_her_i tell_him_i dis_lui dites_lui tell_my dis_a dites_a hug hugged embrasse remember_me "
    "souviens miss_me missed manquer this_is_it c_est_la_fin ce_est_la_fin see_you_on_the_other_side de_l_autre_cote de_le_autre_cote un_dernier one_last",
    "THANKS": "thank thanks thankyou grateful merci remercie thank_you you_were_kind tu_as_ete you_have_been merci_pour_tout thanks_for_everything thank_you_for_everything",
    "SORRY": "sorry forgive forgiveness pardon pardonne pardonnez pardonnez-moi desole desolee excuse excusez apologise apologize apologies not_your_fault "
    "pas_ta_faute pas_de_ta_faute pas_votre_faute do_not_blame nobody_is_to_blame n_y_est_pour_rien do_not_be_sad soyez_pas_tristes soit_pas_triste blame blaming faute",
    "BURDEN": "burden burdens bother bothering bothered problem problems trouble weight drain waste cost costs worry worrying way in_the_way off_your_hands fardeau poids "
    "boulet charge deranger derange embeter embete gener gene saouler soule soucis souci probleme problemes nuisance useless inutile better_off mieux_sans "
    "debarrass* rid_of free_of_me soulag* burdening deadweight dead_weight worthless sers_a_rien servir_a_rien encombr* peser plus_simple easier_without simpler_without without_me_around",
    "PEACE": "peace peaceful calm calmer quiet rest resting relief relieved relieves free freedom light lighter serene silence paix calme apaise apaisee repos reposer "
    "tranquille serein sereine soulagement soulage soulagee leger legere libre liberte delivrance delivre content at_last enfin slept_well bien_dormi not_scared plus_peur not_afraid",
    "DECIDED": "decided decision plan plans planned planning chosen choose picked date ready set prepared prepare arranged made_up_my_mind decide decidee pret prete prevu prevue "
    "choisi choisie prepare preparee preparé organise c_est_decide ce_est_decide c_est_regle ce_est_regle settled figured_out worked_out know_how know_when know_what_to_do sais_comment sais_quand sais_quoi_faire found_a_way trouve_la_solution solution "
    "way_out sortie issue made_my_choice mon_choix ma_decision method methode option",
    "TIRED": "tired exhausted worn weary done enough fed_up drained fatigue fatiguee epuise epuisee crevee marre assez bout lasse las fatigue_de tired_of sick_of "
    "ras_le_bol can_not_go_on can_not_do_this can_not_take can_not_keep can_not_carry en_peux_plus peux_plus tiens_plus a_bout given_up giving_up give_up gave_up abandonne baisse_les_bras jette_le_eponge can_not_cope no_strength plus_la_force plus_de_force had_enough",
    "PAIN": "pain painful hurt hurts hurting suffer suffering agony ache souffr* douleur douleurs mal peine torture hell enfer unbearable insupportable",
    "EMPTY": "empty numb hollow void nothing nothingness vide neant rien pointless meaningless hopeless espoir hope sens meaning point lost perdu perdue",
    "SLEEP_AWAY": "never_wake not_wake wake_up reveiller reveille reveillerai sleep asleep dormir endormir endors sommeil wake waking fall_asleep plus_me_reveiller slip_away disappear disparaitre "
    "disparais vanish evaporate evaporer erased fade m_eteindre me_eteindre s_arreter cease cesser never_been_born jamais_ne not_exist pas_exister pas_nee never_born",
    "PILLS": "pill pills tablet tablets capsule capsules paracetamol tylenol ibuprofen aspirin advil codeine morphine oxycodone oxy tramadol fentanyl insulin xanax valium diazepam "
    "zopiclone ambien sertraline prozac fluoxetine citalopram lithium quetiapine seroquel antidepressant antidepressants meds medication medications medicine medicines prescription "
    "sleeping_pills sleeping_tablets painkiller painkillers cachet cachets comprime comprimes somnifere somniferes doliprane medicaments medicament gelule gelules antidepresseur antidepresseurs "
    "anxiolytique anxiolytiques lexomil efferalgan dafalgan temesta stilnox zolpidem imovane xanax insuline anticoagulant bottle boite plaquette plaquettes pharmacie medicine_cabinet benzos benzo gabapentin pregabalin lyrica methadone subutex "
    "adderall ritalin venlafaxine effexor mirtazapine lamotrigine propranolol beta_blocker antihistamine melatonin warfarin metformin flacon tube antidouleur antidouleurs calmants calmant",
    "DOSE": "mg milligrams dose doses dosage double doubled overdose overdosed overdosing surdose too_many too_much trop_pris maximum max limit lethal fatal mortel mortelle mortels toxic toxique mix mixing "
    "mixed melanger melange interact* interagi* cold_turkey arreter_d_un_coup de_un_coup sevrage withdrawal withdrawals taper wean tapering how_many how_much combien combined together_with missed_dose skip skipped stop_taking stopped_taking came_off coming_off arrete_mon arrete_de_prendre",
    "TOOK": "took taken take taking swallow swallowed ate drank drink drinking pris prendre prends avale avaler gobe bu boire ingere inject* injected snort* smoked shot_up sniff*",
    "DRUG": "heroin cocaine coke crack meth mdma molly ecstasy ketamine ket weed edible edibles lsd acid mushrooms fent speed ghb gbl spice heroine ecsta beuh shit joint kétamine poppers alcohol vodka whisky whiskey wine beer rum gin alcool vin biere "
    "bourbon drunk ivre bourre bleach javel antifreeze rat_poison mort_aux_rats pesticide pesticides herbicide sniper chloroquine",
    "BODY_ALARM": "vomit vomiting throwing_up dizzy shaking heart_racing chest_pain passed_out unconscious not_breathing seizure blue lips tremble tremblements vertiges evanouie evanoui palpitations sueurs convulsions sleepy drowsy somnole "
    "zaps liver foie stomach hospital emergency er urgences poison samu hopital ambulance",
    "GUN": "gun guns rifle shotgun pistol bullet bullets revolver glock sidearm trigger loaded ammo fusil pistolet carabine balle balles arme flingue cartouche cartouches detente gachette",
    "ROPE": "rope ropes noose belt cord beam rafters hang hanging hanged corde noeud ceinture poutre pendre pendu pends pendaison cable scarf foulard drap drapeau sheet_tied bag_over",
    "HEIGHT": "bridge bridges roof rooftop balcony cliff cliffs ledge railing overpass viaduct floor floors storey tall taller tallest high highest height heights jump jumping jumped tower parking_garage multistorey "
    "pont ponts toit balcon falaise falaises rebord rambarde viaduc etage etages haut hauteur sauter saute tour parapet passerelle garde-corps fenetre window quarry dam barrage",
    "TRAIN": "train trains tracks track platform metro tube subway rail rails railway station freight lorry lorries truck_in_front traffic quai voie voies gare rer tgv tram crossing passage_a_niveau camion camions autoroute motorway highway crash steer swerve",
    "WATER": "river sea ocean lake drown drowning drowned canal reservoir pond tide fleuve riviere lac mer noyer noyade maree seine rhone loire etang puits well bath bathtub baignoire",
    "GAS": "exhaust garage hose carbon monoxide charcoal gas oven helium nitrogen gaz tuyau echappement charbon monoxyde barbecue azote engine_running",
    "QUESTION": "how what which where when why does is_it can_you comment quel quelle quels quelles ou est-ce pourquoi combien quand savez_vous sais_tu do_you_know tell_me dis_moi dites_moi could_you wondering me_demande",
    "LETHAL_Q": "painless painlessly without_pain least_painful less_painful quickest fastest quickly quick peaceful_way easiest surest how_long_does_it_take how_long_would how_many how_much how_high how_tall how_deep how_far "
    "sans_douleur sans_souffrir moins_douloureux moins_douloureuse plus_rapide rapidement indolore vite combien_de combien_il_faut quelle_hauteur quelle_quantite quelle_profondeur quelle_dose would_be_enough is_enough suffit suffirait suffisant assez_haut assez_profond ca_fait_mal does_it_hurt se_sentir feel_anything survive_a taller_than higher_than plus_haut deeper_than over_how_many",
    "LOSS": "lost lose fired sacked redundant laid_off divorce divorced left_me quit dumped broke_up breakup perdu vire viree licencie licenciee divorce quitte quittee me_a_quitte me_a_largue rejected refused refuse refusal evicted eviction expulsion expulse bankrupt "
    "diagnosis diagnosed terminal cancer died_last failed failing echoue rate raté redouble deported deportation debt arrested charged court tribunal trial",
    "JOIN_DEAD": "join_him join_her join_them join_you be_with_him be_with_her be_with_my be_with_you see_him_again see_her_again see_you_again with_danny rejoindre retrouver te_rejoindre le_rejoindre la_rejoindre retrouver_maman retrouver_papa heaven paradis ciel "
    "afterlife au_dela other_side l_autre_cote le_autre_cote god dieu angels anges allah jesus seigneur lord pray priere hell enfer sin peche",
    "HIDE_BODY": "find_me found_me finds_me find_my_body me_trouve me_trouver me_trouvera retrouve_mon find_this find_it_first body corps cadavre who_finds qui_me_trouvera read_this liras_ca lirez_ceci if_you_are_reading si_tu_lis si_vous_lisez by_the_time_you call_the_police appelle_la_police police gendarmes",
    "FEAR": "afraid scared terrified fear frightened frighten scares peur effraye effrayee terrifie terrifiee terrorise crains crainte walking_on_eggshells flinch danger dangerous dangereux angoisse",
    "HIT": "hit hits hitting slap slaps slapped punch punched punches beat beats beaten beating kick kicked kicks choke choked chokes choking strangle strangled grabbed shoved pushed threw throws bruise bruises bruised black_eye "
    "frappe frapper frappee tape tapee gifle gifles coup coups cogne cogner battue battu bat etrangle etrangler etranglee bleu bleus poing pied poussee pousse bouscule secoue bats violence violent violente belt_marks burns_me hurts_me hurt_me me_fait_mal me_fait_du_mal brutal",
    "CONTROL": "controls controlling control checks_my tracks_my tracker tracking gps follows_me followed stalk* stalking locks locked lock let_me allowed forbid forbids forbidden permission money card salary passport phone messages takes_my took_my surveille fouille controle "
    "enferme enfermee interdit permet laisse_pas me_suit suivi traque confisque passeport argent carte jaloux jalouse isolate isole cut_me_off will_not_let_me not_allowed threatens menace blackmail chantage harcele harcelement forced_to force_a oblige obligee marier marriage forced mariage_force",
    "SEX": "rape raped rapes touched touches touching molest* molested sexual sexually sex forced_me forced_himself without_consent consent bed nude nudes undress viol viole violee violer attouchements touche touchait toucher sexuel sexuelle nu nue lit force_a_coucher coucher_avec abused abuse abus abuse_de inceste groped",
    "ABUSER": "husband boyfriend wife girlfriend stepdad stepfather stepmother stepmum dad father mum mother uncle brother coach priest teacher boss landlord carer cousin ex pimp partner beau-pere belle-mere mari copain pere mere oncle frere pretre prof entraineur patron proprietaire conjoint ex-mari imam pasteur aunt employer madame",
    "HURT_OTHERS": "kill_him kill_her kill_them kill_you stab stabbing shoot shooting poison_him poison_her burn_down set_fire make_him_pay make_her_pay make_them_pay hurt_him hurt_her hurt_them revenge le_tuer la_tuer les_tuer planter poignarder tirer_sur brûler bruler buter_ce "
    "faire_la_peau faire_payer le_payer vengeance venger massacre smash_his break_his casser_la_gueule going_to_get_him le_crever la_crever le_buter la_buter les_buter crame bomb bombe school_shooting ram run_him_over ecraser axe hache machete murder strangle_him strangle_her",
    "WEAPON": "gun knife bat machete rifle axe hammer petrol acid bomb couteau fusil batte hache marteau essence arme machette cutter lame flingue screwdriver tournevis",
    "OTHER_TARGET": "boss neighbour stepfather teacher classmates school wife husband ex father landlord coworker judge patron chef voisin prof classe lycee pere mari femme juge collegue ce_mec cette_fille bully bullies",
    "FOOD": "eat eating ate eaten food foods meal meals dinner lunch breakfast calorie calories kcal snack snacks hungry hunger starving starve fast fasting fasted diet diets bread apple lettuce sugar carbs plate "
    "manger mange mangeais mangé mangee repas nourriture bouffe bouffer calorie faim affame jeune jeuner jeûner regime diner dejeuner gouter pain pomme sucre assiette grignot* binge binged bingeing binging crise_de_boulimie gave gaver frigo fridge grams grammes",
    "PURGE": "vomit vomiting vomited purge purging purged throw_up throwing_up threw_up puke puking sick_after make_myself_sick made_myself_sick fingers_down laxative laxatives laxatif laxatifs vomir vomis vomi me_faire_vomir fais_vomir doigts gorge toilettes toilet over_the_toilet exercise_it_off burn_off diuretic* diuretique*",
    "WEIGHT": "weight weigh weighed weighing scale scales fat kilo kilos kg pounds lbs stone thin thinner skinny bmi size body mirror bones ribs collarbones thigh_gap belly stomach obese grosse gros maigre maigrir mince poids peser pese balance miroir os cotes ventre imc grossir graisse bourrelets taille",
    "VOICES": "voice voices whisper whispers whispering command commands commanding tells_me_to telling_me_to voix murmure murmures chuchote chuchotent ordonne ordonnent me_disent_de me_dit_de commente commentent parlent_de_moi talking_about_me hear_them in_my_head dans_ma_tete entends",
    "WATCHED": "watched watching spying spy spies surveillance camera cameras microphone microphones bug bugged chip implant implanted satellite drone drones followed following poisoning poisoned they_are_after mafia cia fbi mi5 government "
    "surveille surveillent espionne espionnent micro micros puce implante implant satellite m_observe me_observent observent me_suivent complot dgse services_secrets gouvernement empoisonn* ecoutes ecoutent listening_to_me through_the_tv television tv radio wifi router antenne",
    "THOUGHT_TECH": "thoughts mind read_my_mind reading_my read_my_thoughts insert inserted broadcast broadcasting stolen steal_my pensees lire_dans lisent_dans lit_dans inserees volent telepath* frequence frequencies frequency waves ondes signal signals signaux code codes coded message_for_me messages_for_me number_plates plates plaques numbers sign signs signes sent_to_me destine_a_moi m_est_destine",
    "CHOSEN": "chosen mission prophet messiah god_told dieu_me special purpose powers power destiny universe saviour savior elu elue prophete messie mission pouvoir pouvoirs destin univers sauver_le_monde save_the_world immortal immortel angel reborn illumin* awakening divine",
    "NO_SLEEP": "no_sleep not_slept have_not_slept without_sleep days_without do_not_need_sleep pas_dormi dors_plus sans_dormir besoin_de_dormir nuits_blanches slept_in energy energie unstoppable invincible racing_thoughts genius genie ideas idees company business startup entreprise invested maxed credit bought spent depense acheté achete project projet projects projets talk_fast parle_vite electric",
    "AGE": "years_old ans grade year_group school class homework teacher exam detention middle_school high_school secondary junior_high college lycee primaire cinquieme quatrieme troisieme seconde terminale sixieme 6e 5e 4e 3e cm2 cm1 year_7 year_8 year_9 year_10 year_11 ks3 gcse gcses sophomore freshman form eighth ninth seventh tenth sixth underage minor mineur mineure ado teen teenager "
    "collège ecole college_lycee brevet pronote recre recess bus_scolaire parents_evening ss1 ss2 jss3 jss2 class_9 class_10 class_8 sec_3 secondaire",
    "STORY": "film films movie movies book novel series episode season_finale song songs lyrics lyric character characters villain hero heroine author poem poet play theatre documentary podcast essay thesis article news report lecture course exam_question museum opera scene plot script manga anime "
    "roman livre serie saison chanson paroles personnage personnages heros heroine auteur poeme piece documentaire reportage dissertation expose memoire cours conference actualite musee scene intrigue scenario bd titre histoire history philosophy philosophie camus hamlet romeo werther prevention awareness training formation campagne campaign statistics statistiques study etude",
    "GAME": "game games boss level respawn lobby match team goal score console player players fortnite minecraft valorant call_of_duty zombie zombies partie niveau joueur joueurs manette raid speedrun sprint drills",
    "TECH": "process server script job python linux computer laptop battery app code bug terminal update wifi printer query thread cluster ordi serveur batterie processus logiciel imprimante excel deploy deadline meeting inbox spreadsheet",
    "LAUGH": "lol lmao haha hahaha laughing laugh joke funny mdr ptdr rire rigole blague hilarious dying_of de_rire embarrassment honte exam examen cute adorable gorgeous delicious pizza chocolate chocolat coffee cafe cake gateau heat cold chaud froid hungry faim shoes feet traffic commute",
    "SAD": "sad crying cried cry tears lonely alone depressed depression anxious anxiety panic stress stressed overwhelmed guilty ashamed angry frustrated worried triste pleure pleurer pleurs larmes seul seule deprime deprimee depression angoisse anxiete anxieuse stress stresse stressee coupable honte colere inquiet inquiete nul nulle",
    "WORK": "work job boss office shift shifts colleague meeting deadline interview salary exam exams essay uni school travail boulot taf chef patron bureau reunion entretien stage examen partiels fac rendu collegues client clients",
    "HELP_THEM": "how_do_i_help how_can_i_help what_should_i_do what_do_i_say what_can_i_do should_i_call should_i_tell worried_about comment_aider comment_l_aider comment_le_aider que_faire quoi_faire je_fais_quoi que_dois-je que_dois_je je_dois_faire_quoi "
    "inquiet_pour inquiete_pour je_me_inquiete im_worried i_am_worried i_am_scared_for scared_for_her scared_for_him j_ai_peur_pour je_ai_peur_pour que_lui_dire quoi_lui_dire aider help_her help_him help_them save_her save_him",
    "PAST_OK": "years_ago ago used_to back_in back_then as_a_teenager when_i_was in_my_twenties il_y_a_des_annees il_y_a_longtemps a_le_epoque autrefois quand_je_etais adolescent adolescente ado jadis a_vingt_ans better_now doing_well recovered recovery since_then today_i "
    "va_mieux ca_va_mieux gueri guerie remis remise sorti_de_la sortie_de_la derriere_moi behind_me clean_for sober therapy_saved therapy helped",
    "DENY": "not_suicidal never_hurt would_never no_intention no_plans not_going_to_hurt not_in_danger do_not_worry pas_suicidaire jamais_de_la_vie aucune_intention aucune_envie te_inquiete_pas vous_inquietez_pas rassure rassurez-vous pas_en_danger je_ferai_rien safe en_securite passerai_pas_a_le_acte",
}


def _compiled() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], int]:
    words: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    longest = 1
    for concept, listed in _TABLE.items():
        for entry in listed.split():
            table = stems if entry.endswith("*") else words
            key = entry.rstrip("*").replace("_", " ").replace("-", " ")
            longest = max(longest, key.count(" ") + 1)
            if concept not in table.get(key, ()):
                table[key] = (*table.get(key, ()), concept)
    return words, stems, longest


_WORDS, _STEMS, _LONGEST = _compiled()
_FIRST_WORDS = frozenset(entry.split(" ")[0] for entry in _WORDS if " " in entry)
_STEM_SIZES = tuple(sorted({len(stem) for stem in _STEMS}))
_SPLIT = re.compile(r"[a-z0-9]+")


def concepts(piece: str) -> list[str]:
    """The concepts of a piece of normal form, in the order in which they appear; some repeat."""
    tokens = _SPLIT.findall(piece)
    found: list[str] = []
    for start, token in enumerate(tokens):
        phrase = token
        here = _WORDS.get(phrase, ())
        for size in _STEM_SIZES:
            if len(token) >= size and token[:size] in _STEMS:
                here = (*here, *_STEMS[token[:size]])
        if token in _FIRST_WORDS:
            for stop in range(start + 1, min(start + _LONGEST, len(tokens))):
                phrase = f"{phrase} {tokens[stop]}"
                here = (*here, *_WORDS.get(phrase, ()))
        found.extend(here)
    return found
