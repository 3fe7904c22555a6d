/**
 * Bodies, programmes, agreements and common terms whose names differ in the two languages, one a line: English forms, a bar, French
 * forms, parted by semicolons; any form of a line answers any other of it. A form that ends in `*` stands for all words with that beginning. Forms are compared without regard to case, accents and hyphens.
 */
export const BODIES = `
UN; U.N.; United Nations; UNO | ONU; O.N.U.; Nations unies; onusien; onusienne; onusiens; onusiennes
UNGA; UN General Assembly; General Assembly | AGNU; Assemblée générale
UNSC; Security Council | CSNU; Conseil de sécurité
UNHRC; HRC; Human Rights Council | CDH; CDHNU; Conseil des droits de l'homme; Conseil des droits humains
UPR; Universal Periodic Review | EPU; Examen périodique universel
OHCHR; High Commissioner for Human Rights; Human Rights Office | HCDH; OHCHR; Haut-Commissariat aux droits de l'homme; Haut-Commissaire aux droits de l'homme
UNHCR; UN Refugee Agency; High Commissioner for Refugees | HCR; UNHCR; Haut-Commissariat pour les réfugiés; Haut-Commissariat des Nations unies pour les réfugiés
UDHR; Universal Declaration of Human Rights | DUDH; Déclaration universelle des droits de l'homme; Déclaration universelle
ICCPR; International Covenant on Civil and Political Rights | PIDCP; Pacte international relatif aux droits civils et politiques
ICESCR; International Covenant on Economic, Social and Cultural Rights | PIDESC; Pacte international relatif aux droits économiques, sociaux et culturels
CEDAW | CEDEF; CEDAW
CRC; Convention on the Rights of the Child | CIDE; CDE; Convention relative aux droits de l'enfant; Convention internationale des droits de l'enfant
CAT; Convention against Torture | CAT; Convention contre la torture
CRPD | CDPH; CRDPH; CIDPH
WHO; World Health Organization; World Health Organisation | OMS; Organisation mondiale de la santé
WTO; World Trade Organization; World Trade Organisation | OMC; Organisation mondiale du commerce
ILO; International Labour Organization; International Labour Organisation; International Labour Office | OIT; BIT; Organisation internationale du travail; Bureau international du travail
IMF; International Monetary Fund | FMI; Fonds monétaire international
IBRD; World Bank | BIRD; BM; Banque mondiale
ADB; Asian Development Bank | BAD; BAsD; Banque asiatique de développement
AfDB; African Development Bank | BAD; BAfD; Banque africaine de développement
IDB; Inter-American Development Bank | BID; Banque interaméricaine de développement
EBRD | BERD
EIB | BEI
ECB; European Central Bank | BCE; Banque centrale européenne
BIS | BRI
FAO; Food and Agriculture Organization | FAO; OAA; Organisation pour l'alimentation et l'agriculture
WFP; World Food Programme; World Food Program | PAM; Programme alimentaire mondial
UNDP; United Nations Development Programme | PNUD; Programme des Nations unies pour le développement
UNEP; United Nations Environment Programme | PNUE; Programme des Nations unies pour l'environnement
UNODC | ONUDC
UNIDO | ONUDI
UNCTAD | CNUCED
UNFPA | FNUAP; UNFPA
UNAIDS | ONUSIDA
UNRWA | UNRWA; Office de secours
UNESCO | UNESCO; Organisation des Nations unies pour l'éducation, la science et la culture
UNICEF | UNICEF; Fonds des Nations unies pour l'enfance
OCHA | OCHA; BCAH
IOM; International Organization for Migration; International Organisation for Migration | OIM; Organisation internationale pour les migrations
IMO; International Maritime Organization | OMI; Organisation maritime internationale
ICAO; International Civil Aviation Organization | OACI; Organisation de l'aviation civile internationale
ITU; International Telecommunication Union | UIT; Union internationale des télécommunications
UPU; Universal Postal Union | UPU; Union postale universelle
WIPO; World Intellectual Property Organization | OMPI; Organisation mondiale de la propriété intellectuelle
WMO; World Meteorological Organization | OMM; Organisation météorologique mondiale
UNWTO; World Tourism Organization | OMT
IAEA; International Atomic Energy Agency | AIEA; Agence internationale de l'énergie atomique
IEA; International Energy Agency | AIE; Agence internationale de l'énergie
IPCC; Intergovernmental Panel on Climate Change | GIEC; Groupe d'experts intergouvernemental sur l'évolution du climat
UNFCCC | CCNUCC
COP | COP; CdP
SDG; SDGs; Sustainable Development Goals | ODD; Objectifs de développement durable
MDG; MDGs; Millennium Development Goals | OMD; Objectifs du Millénaire pour le développement
ODA | APD; AOD
LDC; LDCs | PMA; PMD
ICJ; International Court of Justice; World Court | CIJ; Cour internationale de justice
ICC; International Criminal Court | CPI; Cour pénale internationale
ICTY | TPIY
ICTR | TPIR
ECCC; Khmer Rouge Tribunal; Extraordinary Chambers | CETC; Chambres extraordinaires; tribunal khmer rouge; Tribunal des Khmers rouges
ECHR; European Convention on Human Rights; European Court of Human Rights; ECtHR | CEDH; CourEDH; Convention européenne des droits de l'homme; Cour européenne des droits de l'homme
IACHR | CIDH
ECJ; CJEU; European Court of Justice; Court of Justice of the European Union | CJUE; CJCE; Cour de justice
EU; E.U.; European Union | UE; U.E.; Union européenne; Union; européen*; eurosceptiqu*; Europe; Bruxelles
EC; European Commission; European Community | CE; Commission européenne; Commission; Communauté européenne
EP; European Parliament | PE; Parlement européen; eurodéputé; eurodéputée; eurodéputés
MEP; MEPs | eurodéputé; eurodéputée; eurodéputés; députés européens; député européen; députée européenne
EEA; European Economic Area | EEE; Espace économique européen
EEC; European Economic Community | CEE; Communauté économique européenne
EEAS | SEAE
CAP; Common Agricultural Policy | PAC; Politique agricole commune
GDPR; General Data Protection Regulation | RGPD; Règlement général sur la protection des données
NATO; North Atlantic Treaty Organization | OTAN; Organisation du traité de l'Atlantique Nord; Alliance atlantique
OSCE; Organization for Security and Co-operation in Europe | OSCE; Organisation pour la sécurité et la coopération en Europe
OECD; Organisation for Economic Co-operation and Development | OCDE; Organisation de coopération et de développement économiques
OPEC | OPEP; OPEC
AU; African Union | UA; Union africaine
OAU; Organization of African Unity | OUA; Organisation de l'unité africaine
ECOWAS | CEDEAO
ECCAS | CEEAC
WAEMU; UEMOA | UEMOA
AMU; Arab Maghreb Union | UMA
OAS; Organization of American States | OEA; Organisation des États américains
ASEAN; Association of Southeast Asian Nations | ASEAN; ANASE; ANSEA; Association des nations de l'Asie du Sud-Est
APEC | APEC; CEAP
OIC; Organisation of Islamic Cooperation | OCI; Organisation de la coopération islamique
OIF | OIF; Francophonie
GCC; Gulf Cooperation Council | CCG; Conseil de coopération du Golfe
CIS; Commonwealth of Independent States | CEI; Communauté des États indépendants
SCO | OCS
NAFTA; USMCA; CUSMA; North American Free Trade Agreement | ALENA; ACEUM; AEUMC
TPP; CPTPP | PTP; PTPGP
FTA; FTAs; Free Trade Agreement | ALE; accord de libre-échange; accords de libre-échange
CETA | AECG; CETA
WEF; World Economic Forum | WEF; FEM; Forum économique mondial
IPU; Inter-Parliamentary Union | UIP; Union interparlementaire
ICRC; International Committee of the Red Cross; Red Cross | CICR; Comité international de la Croix-Rouge; Croix-Rouge
IFRC | FICR
MSF; Doctors Without Borders | MSF; Médecins sans frontières
RSF; Reporters Without Borders | RSF; Reporters sans frontières
FIDH; International Federation for Human Rights | FIDH; Fédération internationale pour les droits humains; Fédération internationale des droits de l'homme
HRW; Human Rights Watch | HRW; Human Rights Watch
ICJ; International Commission of Jurists | CIJ; Commission internationale de juristes
IOC; International Olympic Committee; Olympic Committee | CIO; Comité international olympique
WADA; World Anti-Doping Agency | AMA; Agence mondiale antidopage
NGO; NGOs; Non-Governmental Organization; Non-Governmental Organizations | ONG; organisation non gouvernementale; organisations non gouvernementales
CSO; CSOs | OSC; organisation de la société civile; organisations de la société civile; société civile
INGO; INGOs | ONGI; ONG; ONG internationales
IDP; IDPs | PDI; déplacés; personnes déplacées; déplacés internes
GDP; Gross Domestic Product | PIB; produit intérieur brut
GNP | PNB
GNI | RNB
VAT | TVA
GST; HST | TPS; TVH
CPI | IPC
HDI | IDH
FDI | IDE; investissements directs
R&D | R&D; R-D; recherche et développement
SME; SMEs; SMB; SMBs | PME
MNC; MNCs | FMN; multinationale; multinationales
CEO; CEOs | PDG; P.-D.G.; DG; directeur général; directrice générale; chef de la direction
CFO | DAF; directeur financier; directrice financière; DF
HR | RH; ressources humaines
IT; ICT; ICTs | TI; TIC; informatique; informatiques; technologies de l'information
AI; Artificial Intelligence | IA; intelligence artificielle
PR | RP; relations publiques; communication
Q&A; FAQ | questions-réponses; FAQ; Q&R
AIDS | SIDA; sida
HIV | VIH
HIV/AIDS | VIH/sida
STD; STDs; STI; STIs | MST; IST; ITS
TB | tuberculose; TB
SARS | SRAS
MERS | MERS; SRMO
ICU | USI; soins intensifs; réanimation
DNA | ADN
RNA | ARN
PTSD | TSPT; ESPT; SSPT; stress post-traumatique
PPE | EPI
LGBT; LGBTQ; LGBTI; LGBTIQ; LGBTQI+; LGBTQ+; LGBTI+ | LGBT; LGBTQ; LGBTI; LGBTIQ; LGBTQI+; LGBTQ+; LGBTI+
POW; POWs | prisonniers de guerre; prisonnier de guerre; PG
WMD; WMDs | ADM; armes de destruction massive
ICBM; ICBMs | ICBM; missile intercontinental; missiles intercontinentaux; missile balistique intercontinental
IED; IEDs | EEI; engin explosif; engins explosifs; bombe artisanale
UAV; UAVs | drone; drones
WWI; WW1; World War I; World War One; First World War; Great War | Première Guerre mondiale; Première Guerre; Grande Guerre; guerre de 14; 14-18
WWII; WW2; World War II; World War Two; Second World War | Seconde Guerre mondiale; Deuxième Guerre mondiale; Seconde Guerre; 39-45
Cold War | guerre froide
Holocaust | Holocauste; Shoah
ISIS; ISIL; Islamic State; Daesh | EI; EIIL; Daech; Daesh; État islamique
PLO; Palestine Liberation Organization | OLP; Organisation de libération de la Palestine
PA; PNA; Palestinian Authority | AP; ANP; Autorité palestinienne
DOJ; Department of Justice; Justice Department | ministère de la Justice; département de la Justice; ministère américain de la justice
DOD; Pentagon; Department of Defense | Pentagone; ministère de la Défense; département de la Défense
State Department; Department of State | département d'État
White House | Maison-Blanche; Maison Blanche
Congress | Congrès
Supreme Court; SCOTUS | Cour suprême
House of Representatives; House | Chambre des représentants; Chambre
House of Commons; Commons | Chambre des communes; Communes
House of Lords; Lords | Chambre des lords; Lords
Senate | Sénat
National Assembly | Assemblée nationale
Foreign Office; FCO; FCDO | Foreign Office; ministère des Affaires étrangères; ministère britannique des Affaires étrangères
Downing Street; Number 10 | Downing Street; premier ministre
GOP; Republican Party; Republican; Republicans | Parti républicain; républicain; républicaine; républicains; républicaines; GOP
DNC; Democratic Party; Democrat; Democrats | Parti démocrate; démocrate; démocrates
MP; MPs; Member of Parliament; Members of Parliament | député; députée; députés; députées; parlementaire; parlementaires
PM; Prime Minister | PM; premier ministre; première ministre; chef du gouvernement
VP | vice-président; vice-présidente
AG; Attorney General | procureur général; procureure générale
CPR | RCR
CCTV | vidéosurveillance; télésurveillance; caméra; caméras
TV | télé; TV; télévision; téléviseur; télévisé; télévisée; chaîne; chaînes
ID; IDs | pièce d'identité; pièces d'identité; identité; identifiant
GMT; UTC | GMT; UTC; TU; TUC
ET; EST; EDT | HE; HNE; HAE; heure de l'Est
BST; CET; PST; PDT; CST; CDT | BST; CET; HNP; HAP; HNC; HAC; heure
BC; BCE | av. J.-C.; avant J.-C.; avant Jésus-Christ; av. n. è.; C.-B.
AD; CE | apr. J.-C.; ap. J.-C.; après J.-C.; après Jésus-Christ; de notre ère
CFC; CFCs; GHG; GHGs | CFC; GES; gaz à effet de serre
GMO; GMOs | OGM
PCB; PCBs | PCB; BPC
CNRP; Cambodia National Rescue Party | CNRP; PSNC; Parti du sauvetage national du Cambodge; Parti du salut national du Cambodge; Parti du secours national du Cambodge
CPP; Cambodian People's Party | PPC; CPP; Parti du peuple cambodgien
KR; Khmer Rouge | Khmers rouges; khmer rouge; khmère rouge
DPRK; North Korea | RPDC; Corée du Nord
ROK; South Korea | République de Corée; Corée du Sud
PRC; People's Republic of China | RPC; République populaire de Chine
DRC; DR Congo; Democratic Republic of the Congo | RDC; RD Congo; République démocratique du Congo; Congo
CAR; Central African Republic | RCA; République centrafricaine; Centrafrique
UAE; United Arab Emirates | EAU; Émirats arabes unis; Émirats
GDR; East Germany | RDA; Allemagne de l'Est
FRG; West Germany | RFA; Allemagne de l'Ouest
RCMP; Royal Canadian Mounted Police | GRC; Gendarmerie royale du Canada
CSIS | SCRS
CBC | CBC; Radio-Canada
CRTC | CRTC
CRA; Canada Revenue Agency | ARC; Agence du revenu du Canada
CBSA | ASFC
SCC | CSC
NDP | NPD
EI | AE; assurance-emploi
CPP; QPP | RPC; RRQ
OAS | SV
SIN | NAS
ISED | ISDE
NRC | CNRC
TBS | SCT
FINTRAC | CANAFE
CSE | CST
DND | MDN
ESDC | EDSC
PHAC | ASPC
CFIA | ACIA
DFO | MPO
NRCan | RNCan
GAC | AMC
PSPC | SPAC
SSC | SPC
OPC | CPVP
NSERC | CRSNG
SSHRC | CRSH
CIHR | IRSC
CMHC | SCHL
RRSP; RRSPs | REER
Bible; Scripture; Scriptures | Bible; Écriture; Écritures
Church of England | Église d'Angleterre; Église anglicane
Nobel Prize | prix Nobel; Nobel
`;
