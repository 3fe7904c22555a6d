import { stem } from './stems';

/**
 * Plain words of talk, news and stories with what usually answers them, which a lexicon made from laws and official prose lacks. One group a line: English words, a bar,
 * French words; each may answer each. Regular inflections are found by the stem.
 */
const GROUPS = `
say says said tell tells told | dit dire disait disent dites déclaré déclare affirmé affirme indiqué ajouté raconté répondit
speak spoke spoken talk talks | parler parle parlé parlait discours discuter
answer answered reply replied replies | répondre répondu répondit réponse répliqua réplique reprit
ask asked asks | demander demande demandé demandait prier interroger
cry cries cried shout shouted scream exclaim exclaimed | crier cri cris cria écria pleurer
call calls called name named | appeler appelle appelé appels nommer nommé baptisé nom
think thinks thought thoughts | penser pense pensée pensait croire croit réfléchir songer songeait
believe believes believed belief | croire croit croyait croyance convaincu
know knows knew known knowledge | savoir sait su savait connaître connaît connu connaissait connaissance
understand understood | comprendre compris comprend comprenait
see sees saw seen | voir voit vu vue voyait vit aperçut apercevoir
look looks looked looking | regarder regarde regard regardait regards air paraître sembler
seem seems seemed appear appears appeared | sembler semble semblait paraître paraissait parut apparaître apparu apparence
hear hears heard listen listened | entendre entend entendu entendait écouter écoute
feel feels felt feeling feelings | sentir sent senti sentait ressentir sentiment
go goes went gone going | aller va vais vont allait alla allé ira partir parti
come comes came coming | venir vient venu venait vint viennent arriver arrive venant
leave leaves left | quitter quitté laisser laissé partir parti départ gauche
stay stays stayed remain remained | rester reste resté demeurer demeure
return returned returns back | retour retourner revenir revenu revint rentrer rendre
arrive arrived arrival reach reached | arriver arrivé arrivée atteindre atteint parvenir
enter entered | entrer entré entra pénétrer
run runs ran running rush rushed | courir court couru courant courait précipiter diriger
walk walked walking | marcher marche marchait promener pied
fall falls fell fallen drop dropped drops | tomber tombe tombé tomba chute chuter baisse
rise rises rose risen raise raised raises | lever levé augmenter augmentation hausse monter élever soulever
turn turns turned turning | tourner tourné tourna tour devenir
take takes took taken taking | prendre prend pris prit prenait emporter emmener saisir
give gives gave given giving | donner donne donné donna donnait offrir accorder remettre
get gets got gotten getting | obtenir obtenu avoir devenir recevoir arriver
receive received receives | recevoir reçu reçoit reçut
keep keeps kept keeping | garder garde gardé conserver tenir maintenir continuer
hold holds held holding | tenir tient tenu tenait détenir organiser
put puts set laid lay | mettre mis mise met mit placer poser posé fixer
make makes made making | faire fait font fit fabriquer rendre créer effectuer prendre
do done doing | faire fait font fit
use uses used using | utiliser utilisé utilise utilisation servir employer usage emploi
find finds found finding | trouver trouve trouvé trouva trouvait retrouver découvrir constater constaté fondé
lose loses lost loss | perdre perdu perd perte
win wins won winner | gagner gagné gagne remporter remporté victoire vainqueur
try tries tried trying attempt attempted | essayer essayé essaie tenter tenté tâcher chercher tentative
want wants wanted wish wishes wished | vouloir veut voulu voulait veulent voulons souhaiter souhaite désirer désir
like liked likes love loved loves enjoy enjoyed | aimer aime aimé aimait amour plaire adorer apprécier
hope hopes hoped | espérer espère espoir espérons
need needs needed | besoin besoins falloir nécessaire devoir
help helps helped aid | aider aide aidé secours
begin begins began begun start starts started beginning | commencer commence commencé commença début débuter démarrer lancer mettre
end ends ended finish finished | fin finir fini terminer terminé achever bout
stop stops stopped | arrêter arrêté arrêta cesser cessé arrêt
continue continued continues | continuer continue continué poursuivre poursuivi
open opens opened | ouvrir ouvert ouvre ouvrit ouverture
close closed shut | fermer fermé ferme clore clos proche
break breaks broke broken | casser cassé briser brisé rompre rompu
build builds built building buildings | construire construit bâtir bâti bâtiment bâtiments immeuble édifice
carry carries carried | porter porté porte transporter effectuer mener emporter
bring brings brought | apporter apporté amener amené porter ramener
send sends sent | envoyer envoyé envoie adresser
show shows showed shown | montrer montre montré indiquer présenter
meet meets met meeting meetings | rencontrer rencontré rencontre réunir réunion réunis
sit sits sat seated | asseoir assis assise siéger
stand stands stood | debout tenir dresser lever
lie lies lying | coucher couché étendu mentir mensonge
sleep slept asleep | dormir dort dormi sommeil endormi
live lives lived life living | vivre vit vécu vie vivait habiter
die dies died dead death dying | mourir mort morte mourut décès décéder
kill kills killed | tuer tué tués tue
hit hits | frapper frappé touché heurter atteint
fight fights fought | combattre lutter lutte combat battre bataille
attack attacked attacks | attaquer attaque attaqué
play plays played player players | jouer joue joué jeu joueur joueurs
write writes wrote written | écrire écrit écrivait rédiger
read reads reading | lire lu lit lecture
learn learns learned learnt | apprendre appris apprend
teach teaches taught | enseigner enseignement apprendre
eat eats ate eaten food | manger mangé mange nourriture alimentation aliments
drink drinks drank | boire bu boisson boissons
buy buys bought purchase | acheter acheté achat
sell sells sold sale sales | vendre vendu vente ventes
pay pays paid | payer payé verser
lead leads led leader leaders | mener mène mené diriger dirigeant dirigeants chef conduire leader
follow follows followed following | suivre suivi suit suivant suivait
grow grows grew grown growing growth | grandir croître croissance croissant augmenter pousser
happen happens happened occur occurred | arriver arrivé passer passé produire produit survenir
wait waits waited waiting | attendre attend attendu attendait
watch watched | regarder observer surveiller montre
remember remembered | rappeler souvenir souviens
forget forgot forgotten | oublier oublié
bear bore born birth | né née naissance naître porter supporter
wear wore worn | porter porté vêtu
throw threw thrown | jeter jeté lancer
catch caught | attraper attrapé saisir prendre pris
cut cuts | couper coupé réduire réduction
reduce reduced reducing | réduire réduit réduction diminuer
increase increased increases | augmenter augmenté augmentation hausse accroître accru
decide decided decides decision | décider décidé décision
claim claims claimed | affirmer prétendre revendiquer affirmation
warn warned warns | avertir prévenir alerter avertissement
urge urged urges | exhorter inciter presser appeler demander prier
refuse refused refuses refusal | refuser refusé refus
allow allowed allows let lets | permettre permis permet autoriser laisser
protect protected protection | protéger protégé protection
support supported supports | soutenir soutenu soutien appuyer appui
agree agreed agrees agreement | accepter convenir convenu accord entendre
join joined joins | rejoindre rejoint joindre adhérer
share shared shares | partager partagé part
vote votes voted voters | voter vote voté voix électeurs
fail failed fails failure | échouer échoué échec manquer
save saved | sauver sauvé épargner économiser
pass passed passes | passer passé adopter adopté
arrest arrested | arrêter arrêté arrestation
rule rules ruled | règle règles régner gouverner statuer
man men | homme hommes
woman women | femme femmes
child children kid kids | enfant enfants gamin petit
boy boys lad | garçon garçons gamin jeune
girl girls | fille filles fillette
people person persons | gens personnes peuple personne hommes monde
friend friends | ami amis amie
family families | famille familles
father | père
mother | mère mères
son sons | fils
daughter | fille
brother brothers | frère frères
sister sisters | sœur sœurs
husband wife | mari époux femme épouse
king queen prince | roi reine prince
master sir mister | maître monsieur messieurs
lady madam | dame madame
god | dieu
priest | prêtre curé
soldier soldiers army troops military | soldat soldats armée troupes militaire
doctor doctors | médecin médecins docteur
student students pupil pupils | élève élèves étudiant étudiants
teacher teachers | enseignant enseignants professeur professeurs
worker workers work works worked working job jobs | travailleur travailleurs travail travailler travaillé œuvre emploi emplois ouvrage
citizen citizens | citoyen citoyens citoyennes
neighbour neighbours neighbor neighbors | voisin voisins
team teams | équipe équipes
game games match | jeu jeux match partie
eye eyes | œil yeux
hand hands | main mains
head heads | tête têtes chef
face faces | visage face figure
foot feet | pied pieds
heart hearts | cœur cœurs
body bodies | corps organisme
voice voices | voix
mind minds spirit | esprit esprits
word words | mot mots parole paroles
blood | sang
arm arms | bras armes
hair | cheveux
lip lips mouth | lèvres bouche
tear tears | larmes larme
house houses home homes | maison maisons domicile foyer chez
door doors | porte portes
room rooms | chambre salle pièce place
window windows | fenêtre fenêtres vitres
wall walls | mur murs
street streets road roads | rue rues route routes chemin chemins voie
city cities town towns | ville villes
village villages | village villages
country countries | pays
world worldwide | monde mondial mondiale
land ground earth soil | terre terres sol terrain
sea ocean | mer océan
water waters | eau eaux
river | rivière fleuve
sky heaven | ciel
sun | soleil
moon | lune
night nights | nuit nuits soir
day days daily | jour jours journée quotidien
morning | matin matinée
evening | soir soirée
week weeks | semaine semaines
month months | mois
year years yearly | an ans année années
hour hours | heure heures
minute minutes moment moments | minute minutes moment moments instant instants
time times | temps fois moment époque heure
today | aujourd'hui aujourd
tomorrow yesterday | demain hier
now | maintenant désormais actuellement présent
soon shortly | bientôt prochainement tôt
early earlier before ago | tôt avant auparavant début déjà
late later after | tard après ensuite retard
always ever | toujours jamais
often sometimes | souvent parfois quelquefois
again once | nouveau encore fois
already | déjà
almost nearly about | presque environ quasiment
together | ensemble
away far | loin
near nearby close | près proche
first second next last | premier dernière dernier prochain suivant deuxième
fire fires | feu incendie incendies
light lights bright | lumière lumières clair léger feu
dark darkness | sombre noir obscurité
cold cool | froid frais
hot warm heat | chaud chaleur
wind | vent
tree trees wood woods forest | arbre arbres bois forêt
flower flowers | fleur fleurs
dog dogs | chien chiens
cat cats | chat chats
horse horses | cheval chevaux
bird birds | oiseau oiseaux
fish | poisson poissons pêche
money cash | argent
price prices cost costs | prix coût coûts
market markets | marché marchés
company companies firm firms business | entreprise entreprises société sociétés compagnie affaires
bank banks | banque banques rive
school schools | école écoles
hospital hospitals | hôpital hôpitaux
church | église
prison jail jailed imprisoned | prison emprisonné emprisonnement incarcéré
court courts judge judges trial | tribunal tribunaux cour juge juges procès
law laws lawyer lawyers | loi lois droit avocat avocats
war wars | guerre guerres
peace peaceful peacefully | paix pacifique pacifiquement
freedom free freely | liberté libertés libre libres librement gratuit
right rights | droit droits bon raison
power powers powerful | pouvoir pouvoirs puissance puissant
government governments | gouvernement gouvernements
party parties | parti partis partie fête
election elections | élection élections scrutin
leader president minister | dirigeant président ministre
news newspaper newspapers | nouvelles journal journaux presse actualité
letter letters | lettre lettres
book books | livre livres
story stories tale | histoire histoires récit conte
question questions | question questions
idea ideas | idée idées
reason reasons | raison raisons motif
way ways path | façon manière chemin voie moyen
thing things matter matters | chose choses affaire question
place places | lieu endroit place lieux
part parts side sides | partie part côté côtés
kind sort type | genre sorte type espèce
number numbers many several few | nombre numéro plusieurs beaucoup quelques peu
half third quarter | moitié demi tiers quart
end bottom top | bout fin bas haut sommet
case fact | cas fait
problem problems trouble | problème problèmes ennui difficulté
fear fears feared afraid terror | peur crainte craindre craint terreur
joy happy glad pleasure | joie heureux content plaisir
sad sorrow grief | triste tristesse chagrin peine
anger angry | colère fâché
pity mercy | pitié
truth true truly real really indeed | vérité vrai vraiment réel réellement effet véritable
lie false wrong | faux mensonge tort mal
sure certain certainly | sûr certain certainement sûrement
good well better best | bon bien bonne mieux meilleur meilleure
bad badly worse worst evil | mauvais mal pire mauvaise
great big large huge enormous vast | grand grande gros énorme vaste important large
small little tiny tinier | petit petite peu
long short | long longue court courte longtemps
high low | haut haute élevé bas faible
old older ancient | vieux vieil vieille ancien âgé
young younger youth | jeune jeunes jeunesse
new newly | nouveau nouvel nouvelle neuf
white black red green blue gold golden | blanc blanche noir noire rouge vert verte bleu bleue or doré
strong strength force | fort forte force
weak | faible
poor rich | pauvre pauvres riche riches
hard difficult easy easily | dur difficile facile facilement
beautiful beauty fine | beau belle beauté fin
strange queer odd | étrange bizarre drôle curieux
alone single | seul seule unique
whole full entire | entier entière tout plein complet ensemble
clear clearly | clair clairement évident
quick quickly fast rapid rapidly | rapide rapidement vite vivement
slow slowly | lent lentement
suddenly sudden | soudain tout-à-coup subitement brusquement
perhaps maybe | peut-être
however therefore thus | cependant toutefois pourtant donc ainsi
ahead forward behind | avant devant derrière arrière
above below beneath | dessus dessous haut bas
around round | autour environ rond
against | contre
during while meanwhile | pendant durant tandis
instead rather | plutôt lieu
enough quite rather almost | assez suffisamment tout plutôt
less least more | moins davantage plus
nothing something anything everything | rien chose tout
else another | autre autres
ready | prêt prête
able unable | capable pouvoir mesure incapable
important importance | important importante importance
big major main | principal principale majeur grand
common | commun commune courant
own | propre propres
public publicly | public publique publiquement
human humans | humain humaine humains homme
health | santé
safe safety security | sûr sécurité sûreté
danger dangerous | danger dangereux
hurt harm injured wounded | blesser blessé blessés mal tort
victim victims | victime victimes
police | police policiers
crowd crowds | foule
speech | discours parole
silence silent | silence silencieux
smile smiled smiling laugh laughed | sourire souriant rire rit
kiss | baiser embrasser
wonder wondered | demander demandait étonner merveille
sea ship ships boat boats | navire bateau bateaux vaisseau
journey travel travelled trip | voyage voyager déplacement
train trains car cars | train voiture voitures
plane aircraft flight | avion vol
key keys | clé clés clef
table desk | table bureau
bed | lit
stone stones | pierre pierres
glass | verre
paper papers | papier papiers
clock bell | horloge cloche
line row | ligne rang file
hole | trou
size height | taille hauteur
mouse mice | souris
sheep | mouton moutons
wish hope | souhait vœu espoir
gather gathered gathering | rassembler rassemblé réunir rassemblement
thank thanks grateful | remercier merci remercions reconnaissant
welcome | bienvenue accueillir saluer
sincerely regards faithfully yours | sincèrement cordialement salutations
`;

const ANSWERS: ReadonlyMap<string, readonly string[]> = readGroups();

function readGroups(): Map<string, string[]> {
  const answers = new Map<string, Set<string>>();
  for (const line of GROUPS.trim().split('\n')) {
    const [en, fr] = line.split(' | ').map((words) => words.split(' ')) as [string[], string[]];
    for (const word of en) {
      const key = stem(word, 'en');
      const own = answers.get(key) ?? new Set<string>();
      for (const answer of fr) own.add(stem(answer, 'fr'));
      answers.set(key, own);
    }
  }
  return new Map([...answers].map(([key, own]) => [key, [...own]]));
}

/** Stems of the French words that answer an English word of that stem in everyday prose (see `stem`). */
export function everydayAnswers(enStem: string): readonly string[] {
  return ANSWERS.get(enStem) ?? NONE;
}

const NONE: readonly string[] = [];
