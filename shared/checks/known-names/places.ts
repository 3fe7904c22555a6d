/**
 * Towns, regions, waters and other places whose names differ in the two languages, with what is called after them; written as the
 * bodies are. A form that ends in `*` stands for all words with that beginning. After `=` each form answers only the one
 * at the same place of the other list. (Countries and territories come from CLDR, see countries.ts.)
 */
export const PLACES = `
USA; U.S.A.; US; U.S.; United States; United States of America; America; America*; Stateside | États-Unis; E.-U.; É.-U.; EUA; USA; US; Amérique; américain*; étatsunien*; états-unien*; pays de l'Oncle Sam
UK; U.K.; United Kingdom; Britain; Great Britain; British; Briton; Britons; Brit; Brits; GB | Royaume-Uni; R.-U.; RU; Grande-Bretagne; GB; britanni*; UK; anglais*; Anglais; Angleterre
England; English; Englishman; Englishmen; Englishwoman | Angleterre; anglais*; anglophon*; britanni*; Royaume-Uni; Grande-Bretagne; anglicane
Scotland; Scot; Scots; Scottish; Scotch | Écosse; écossais*; Écossais
Wales; Welsh; Welshman | Galles; gallois*
Ireland; Irish; Irishman; Irishmen | Irlande; irlandais*
USSR; Soviet Union; Soviet; Soviets | URSS; U.R.S.S.; Union soviétique; soviétiqu*; Soviets
Europe; Europe*; Euro* | Europe; européen*; euro*; UE
Africa; Africa* | Afrique; africain*
Asia; Asia* | Asie; asiatiqu*
Australia; Australia*; Aussie; Aussies | Australie; australien*
Antarctica; Antarctic | Antarctique
Arctic | Arctique
Latin America | Amérique latine; latino-américain*
North America; North America* | Amérique du Nord; nord-américain*
South America; South America* | Amérique du Sud; sud-américain*
Central America; Central America* | Amérique centrale; centraméricain*
Middle East; Middle East*; Mideast | Moyen-Orient; Proche-Orient; moyen-oriental*
Near East | Proche-Orient
Far East | Extrême-Orient
Southeast Asia; South East Asia; South-East Asia | Asie du Sud-Est; Sud-Est asiatique
Spain; Spaniard*; Spanish | Espagne; espagnol*; hispan*
France; French; Frenchman; Frenchmen; Frenchwoman; Franco | France; français*; franco*; gaulois*; hexagon*
Germany; German; Germans; Germanic | Allemagne; allemand*; germani*
Netherlands; Holland; Dutch; Dutchman; Dutchmen | Pays-Bas; Hollande; néerlandais*; hollandais*
Switzerland; Swiss | Suisse; suisse*; helvéti*
Sweden; Swede; Swedes; Swedish | Suède; suédois*
Denmark; Dane; Danes; Danish | Danemark; danois*
Norway; Norwegia* | Norvège; norvégien*
Finland; Finn; Finns; Finnish | Finlande; finlandais*; finnois*
Iceland; Iceland* | Islande; islandais*
Poland; Pole; Poles; Polish | Pologne; polonais*
Czechia; Czech; Czechs; Czech Republic | Tchéquie; tchèqu*; République tchèque
Slovakia; Slovak* | slovaqu*
Slovenia; Slovene* | slovén*
Czechoslovakia; Czechoslovak* | Tchécoslovaquie; tchécoslovaqu*
Hungary; Hungaria* | Hongrie; hongrois*; magyar*
Greece; Greek; Greeks; Hellenic | Grèce; grec*; helléniqu*
Turkey; Türkiye; Turk; Turks; Turkish | Turquie; turc*; turque*
Cyprus; Cypriot* | Chypre; chypriot*; cypriot*
Croatia; Croat* | Croatie; croat*
Serbia; Serb* | Serbie; serb*
Yugoslavia; Yugoslav* | Yougoslavie; yougoslav*
Macedonia; Macedonia* | Macédoine; macédonien*
Bulgaria; Bulgar* | Bulgarie; bulgar*
Russia; Russia*; Russo | Russie; russ*; Kremlin; Moscou
Ukraine; Ukrain* | Ukraine; ukrain*
Belarus; Belarus*; Byelorussia* | Bélarus; Biélorussie; bélaruss*; biéloruss*
Lithuania; Lithuania* | Lituanie; lituanien*
Latvia; Latvia* | Lettonie; letton*
Estonia; Estonia* | Estonie; estonien*
Italy; Italia* | Italie; italien*; transalpin*
Sicily; Sicilia* | Sicile; sicilien*
Sardinia; Sardinia* | Sardaigne; sarde*
Portugal; Portuguese | Portugal; portugais*; lusitanien*
China; Chinese; Sino | Chine; chinois*; sino*
Japan; Japan* | Japon; japon*; nippon*
Korea; Korea* | Corée; coréen*; sud-coréen*; nord-coréen*
Thailand; Thai; Thais | Thaïlande; thaï*; thaïlandais*
Cambodia; Cambodia*; Khmer; Khmers | Cambodge; cambodgien*; khmer*
Vietnam; Viet Nam; Vietnam*; Viet* | Viêt Nam; Vietnam; Viêt-nam; vietnamien*; viêt*
Laos; Lao; Laos; Laotian* | Laos; laotien*; lao*
Burma; Burmese; Myanmar | Birmanie; birman*; Myanmar
Philippines; Filipino; Filipinos; Filipina; Filipinas; Philippine | Philippines; philippin*
Indonesia; Indonesia* | Indonésie; indonésien*
Malaysia; Malaysia*; Malay; Malays; Malaya | Malaisie; malais*; malaisien*
East Timor; Timor-Leste; Timor* | Timor oriental; Timor; timorais*
India; Indian; Indians; Indo | Inde; indien*; Indes; indo*; amérindien*; Indiens; autochton*
Pakistan; Pakistan* | Pakistan; pakistan*
Bangladesh; Bangladesh* | Bangladesh; bangladais*
Nepal; Nepal* | Népal; népalais*
Iran; Iran*; Persia; Persian* | Iran; iran*; Perse; pers*
Iraq; Iraq* | Irak; Iraq; irak*; iraq*
Syria; Syria* | Syrie; syrien*
Lebanon; Lebanese | Liban; libanais*
Jordan; Jordania* | Jordanie; jordanien*
Israel; Israel*; Jew; Jews; Jewish; Jewry | Israël; israélien*; israélit*; juif*; juive*; hébreu*; hébraï*
Palestine; Palestin* | Palestine; palestin*
Saudi Arabia; Saudi; Saudis; Arab; Arabs; Arabia*; Arabic | Arabie saoudite; saoudien*; saoudit*; arab*
Yemen; Yemen* | Yémen; yémén*
Egypt; Egypt* | Égypte; égypt*
Libya; Libya* | Libye; liby*
Algeria; Algeria* | Algérie; algérien*
Tunisia; Tunisia* | Tunisie; tunisien*
Morocco; Morocca* | Maroc; marocain*
Ethiopia; Ethiopia* | Éthiopie; éthiopien*
Ivory Coast; Ivorian* | Côte d'Ivoire; ivoirien*
South Africa; South Africa* | Afrique du Sud; sud-africain*
Mexico; Mexican*; Mexico City | Mexique; Mexico; mexicain*
Brazil; Brazil* | Brésil; brésilien*
Cuba; Cuba* | Cuba; cubain*
Haiti; Haiti* | Haïti; haïtien*
Quebec; Quebec*; Québec*; Quebecker* | Québec; québécois*
Acadia; Acadia* | Acadie; acadien*
British Columbia; B.C.; BC | Colombie-Britannique; C.-B.
Newfoundland | Terre-Neuve
Nova Scotia | Nouvelle-Écosse
New Brunswick | Nouveau-Brunswick
Prince Edward Island | Île-du-Prince-Édouard
Northwest Territories | Territoires du Nord-Ouest
California; California*; Calif. | Californie; californien*
Florida; Florida*; Floridia* | Floride; floridien*
Louisiana; Louisiana*; La. | Louisiane; louisian*
Pennsylvania; Pennsylvania*; Penn. | Pennsylvanie; pennsylvan*
Virginia; Virginia*; West Virginia | Virginie; Virginie-Occidentale; virginien*
Carolina; Carolinas; North Carolina; South Carolina | Caroline; Caroline du Nord; Caroline du Sud
North Dakota; South Dakota; Dakota | Dakota du Nord; Dakota du Sud; Dakota
New Mexico | Nouveau-Mexique
Georgia; Georgia* | Géorgie; géorgien*
Hawaii; Hawaii* | Hawaï; Hawaii; hawaïen*
New England | Nouvelle-Angleterre
New Orleans | Nouvelle-Orléans
Philadelphia | Philadelphie
Texas; Texan* | Texas; texan*
Washington, D.C.; Washington DC; D.C. | Washington; D.C.
District of Columbia | district de Columbia
New York; NYC; New Yorker* | New York; new-yorkais*
London; Londoner* | Londres; londonien*
Edinburgh | Édimbourg
Dover | Douvres
Cornwall; Cornish | Cornouailles; cornique
Canterbury | Canterbury; Cantorbéry
Channel; English Channel | Manche
Thames | Tamise
Paris; Parisia* | Paris; parisien*
Lyons | Lyon
Marseilles | Marseille
Rheims | Reims
Dunkirk | Dunkerque
Brittany; Breton* | Bretagne; breton*
Normandy; Norman; Normans | Normandie; normand*
Burgundy; Burgundia* | Bourgogne; bourguignon*
Gascony; Gascon* | Gascogne; gascon*
Picardy | Picardie
Corsica; Corsica* | Corse; corse*
Savoy | Savoie
Riviera; French Riviera | Côte d'Azur
Brussels | Bruxelles; bruxellois*
Antwerp | Anvers
Ghent | Gand
Louvain; Leuven | Louvain
Flanders; Flemish; Fleming* | Flandre; Flandres; flamand*
Wallonia; Walloon* | Wallonie; wallon*
The Hague; Hague | La Haye; Haye
Luxembourg; Luxemburg | Luxembourg
Geneva; Geneva*; Genevese | Genève; genevois*
Basel; Basle | Bâle
Bern; Berne | Berne
Vienna; Viennese | Vienne; viennois*
Salzburg | Salzbourg
Tyrol | Tyrol
Hamburg | Hambourg
Frankfurt | Francfort
Aachen | Aix-la-Chapelle
Mainz | Mayence
Trier | Trèves
Regensburg | Ratisbonne
Dresden | Dresde
= Magdeburg; Augsburg; Freiburg; Strasburg | Magdebourg; Augsbourg; Fribourg; Strasbourg
Bavaria; Bavaria* | Bavière; bavarois*
Saxony; Saxon; Saxons | Saxe; saxon*
Prussia; Prussia* | Prusse; prussien*
Rhine | Rhin
Danube | Danube
Black Forest | Forêt-Noire
Warsaw | Varsovie
Krakow; Cracow | Cracovie
Gdansk; Danzig | Gdansk; Dantzig
Moscow | Moscou; moscovit*
Saint Petersburg; St. Petersburg; St Petersburg; Petersburg | Saint-Pétersbourg; Pétersbourg; Petrograd
Kiev; Kyiv | Kiev; Kyïv; Kyiv
= Kharkiv; Odesa | Kharkov; Odessa
Sevastopol | Sébastopol
Crimea; Crimea* | Crimée
Chechnya; Chechen* | Tchétchénie; tchétchèn*
Caucasus; Caucasia* | Caucase; caucasien*
Siberia; Siberia* | Sibérie; sibérien*
Copenhagen | Copenhague
Lapland | Laponie
Scandinavia; Scandinavia* | Scandinavie; scandinav*
Balkans; Balkan | Balkans; balkaniqu*
Baltic | Baltique; balt*
Athens; Athenia* | Athènes; athénien*
Corinth | Corinthe
Sparta; Sparta* | Sparte; spartiat*
Crete; Cretan* | Crète; crétois*
Thessaloniki; Salonica | Thessalonique; Salonique
Rome; Roma* | Rome; romain*
Milan; Milanese | Milan; milanais*
Genoa; Genoese | Gênes; génois*
Florence; Florentin* | Florence; florentin*
Venice; Venetia* | Venise; vénitien*
Naples; Neapolita*; Napoli | Naples; napolitain*
= Padua; Mantua; Bologna; Pisa; Siena; Leghorn | Padoue; Mantoue; Bologne; Pise; Sienne; Livourne
Tuscany; Tusca* | Toscane; toscan*
Lombardy; Lombard* | Lombardie; lombard*
= Piedmont; Umbria; Calabria; Apulia | Piémont; Ombrie; Calabre; Pouilles
Vatican; Holy See | Vatican; Saint-Siège
Barcelona; Barça | Barcelone; barcelonais*
Seville; Sevilla | Séville
Cordoba; Córdoba; Cordova | Cordoue; Córdoba
Granada | Grenade
Cadiz | Cadix
= Valencia; Zaragoza; Saragossa | Valence; Saragosse; Saragosse
Catalonia; Catalan* | Catalogne; catalan*
Andalusia; Andalusia* | Andalousie; andalou*
Castile; Castilia* | Castille; castillan*
Basque | basque*
Majorca; Mallorca | Majorque
Lisbon | Lisbonne
Algiers | Alger
Tangier; Tangiers | Tanger
Cairo | Caire; Le Caire
Alexandria | Alexandrie
Nile | Nil
Darfur | Darfour
Addis Ababa | Addis-Abeba
Mogadishu | Mogadiscio
= Johannesburg; Cape Town; Cape | Johannesbourg; Cap; Cap
Zanzibar; Timbuktu | Zanzibar; Tombouctou
Jerusalem | Jérusalem
= Bethlehem; Galilee; Judea; Samaria | Bethléem; Galilée; Judée; Samarie
West Bank | Cisjordanie
Damascus | Damas
Aleppo | Alep
Beirut | Beyrouth
Baghdad | Bagdad
Basra | Bassora; Bassorah
Tehran; Teheran | Téhéran
Kabul; Kandahar | Kaboul; Kandahar
= Mecca; Medina; Riyadh; Jeddah | Mecque; Médine; Riyad; Djeddah
Istanbul; Constantinople | Istanbul; Constantinople
Kurdistan; Kurd*  | Kurdistan; kurd*
Mesopotamia | Mésopotamie
Babylon; Babylonia* | Babylone; babylonien*
Phoenicia* | Phénicie; phénicien*
Troy; Trojan* | Troie; troyen*
Mumbai; Bombay | Mumbai; Bombay
Kolkata; Calcutta | Kolkata; Calcutta
= Bengal; Kashmir; Punjab; Pondicherry | Bengale; Cachemire; Pendjab; Pondichéry
Himalaya; Himalayas; Himalaya* | Himalaya; himalayen*
Tibet; Tibet* | Tibet; tibétain*
Uyghur*; Uighur*; Xinjiang | ouïgour*; Xinjiang
Rohingya* | rohingya*
Beijing; Peking | Pékin; Beijing; pékinois*
= Guangzhou; Nanking; Nanjing | Canton; Nankin; Nankin
Hong Kong; Hongkong | Hong Kong; Hongkong
Macau; Macao | Macao
Taiwan; Taiwan* | Taïwan; taïwanais*
Seoul | Séoul
Ho Chi Minh City | Hô Chi Minh-Ville
Rangoon; Yangon | Rangoun; Rangoon; Yangon
Singapore; Singapore* | Singapour; singapourien*
Manila | Manille
Jakarta; Djakarta | Jakarta; Djakarta
Sulawesi; Celebes | Célèbes; Sulawesi
Moluccas | Moluques
Tasmania; Tasmania* | Tasmanie; tasmanien*
New South Wales | Nouvelle-Galles du Sud
Polynesia; Polynesia* | Polynésie; polynésien*
Havana | La Havane; Havane
Amazon; Amazonia | Amazone; Amazonie; Amazon
Andes; Andea* | Andes; andin*
Patagonia | Patagonie
West Indies; Caribbean; Antilles | Antilles; Caraïbes; Caraïbe; antillais*
Falklands; Falkland Islands | Malouines; Falkland
= Canary Islands; Azores | Canaries; Açores
Mediterranea* | Méditerranée; méditerranéen*
Atlantic; Atlantic Ocean | Atlantique
Pacific; Pacific Ocean | Pacifique
Black Sea | mer Noire
Red Sea; Dead Sea | mer Rouge; mer Morte
= North Sea; Caspian; Adriatic; Aegean | mer du Nord; Caspienne; Adriatique; Égée
Persian Gulf; Gulf | Golfe; golfe Persique
Alps; Alpine | Alpes; alpin*
= Urals; Ural; Carpathians | Oural; Oural; Carpates
Rocky Mountains; Rockies; Appalachia* | Rocheuses; Montagnes Rocheuses; Rockies; Appalaches
Great Lakes; Lake Superior; Lake Geneva | Grands Lacs; lac Supérieur; lac Léman; Léman
Isfahan; Esfahan | Ispahan
Bucharest | Bucarest
Luhansk; Lugansk | Louhansk; Lougansk
Zaporizhzhia; Zaporizhia | Zaporijjia; Zaporijia
Chernobyl; Chornobyl | Tchernobyl
Yekaterinburg | Ekaterinbourg
= Tbilisi; Yerevan; Baku; Tashkent; Ashgabat; Bishkek | Tbilissi; Erevan; Bakou; Tachkent; Achgabat; Bichkek
Ulaanbaatar; Ulan Bator | Oulan-Bator
Dhaka; Dacca | Dacca; Dhaka
Kathmandu | Katmandou
= Marrakesh; Fez; Muscat; Mosul; Fallujah; Nicosia; Valletta | Marrakech; Fès; Mascate; Mossoul; Falloujah; Nicosie; Valette
= Gothenburg; Ganges; Tigris; Euphrates; Mekong; Yangtze | Göteborg; Gange; Tigre; Euphrate; Mékong; Yangtsé
Sao Paulo; São Paulo | São Paulo; Sao Paulo
Quebec City | Québec; ville de Québec
`;
