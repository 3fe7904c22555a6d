/**
 * What belongs to a country, one a line: English forms, a bar, French forms; written as the places are. Each line stands for one country alone, so that
 * one line's word for another's is an error.
 */
export const PEOPLES = `
Afghan; Afghans | afghan*
Albanian; Albanians | albanais*
Algerian; Algerians | algérien*
American; Americans | américain*; étatsunien*; états-unien*
Angolan; Angolans | angolais*
Argentinian; Argentinians; Argentine; Argentines | argentin; argentins; argentine; argentines
Armenian; Armenians | arménien*
Australian; Australians | australien*
Austrian; Austrians | autrichien*
Azerbaijani; Azerbaijanis; Azeri | azerbaïdjanais*; azéri*
Bangladeshi; Bangladeshis | bangladais*; bangladeshi*
Belarusian; Belarusians | bélarusse*; biélorusse*
Belgian; Belgians | belge; belges
Beninese | béninois*
Bolivian; Bolivians | bolivien*
Bosnian; Bosnians | bosnien*; bosniaque*
Botswanan | botswanais*
Brazilian; Brazilians | brésilien*
British; Briton; Britons | britannique*; anglais*
Bulgarian; Bulgarians | bulgare*
Burmese | birman*
Burundian; Burundians | burundais*
Cambodian; Cambodians; Khmer | cambodgien*; khmer*
Cameroonian; Cameroonians | camerounais*
Canadian; Canadians | canadien*
Chadian; Chadians | tchadien*
Chilean; Chileans | chilien*
Chinese | chinois*
Colombian; Colombians | colombien*
Congolese | congolais*
Croatian; Croatians; Croat; Croats | croate*
Cuban; Cubans | cubain*
Cypriot; Cypriots | chypriote*
Czech; Czechs | tchèque*
Danish; Dane; Danes | danois*
Dutch | néerlandais*; hollandais*
Ecuadorian; Ecuadorians | équatorien*
Egyptian; Egyptians | égyptien*
Eritrean; Eritreans | érythréen*
Estonian; Estonians | estonien*
Ethiopian; Ethiopians | éthiopien*
Fijian; Fijians | fidjien*
Finnish; Finn; Finns | finlandais*; finnois*
French | français*
Gabonese | gabonais*
Gambian; Gambians | gambien*
Georgian; Georgians | géorgien*
German; Germans | allemand*
Ghanaian; Ghanaians | ghanéen*
Greek; Greeks | grec; grecs; grecque; grecques
Guatemalan; Guatemalans | guatémaltèque*
Guinean; Guineans | guinéen*
Haitian; Haitians | haïtien*
Honduran; Hondurans | hondurien*
Hungarian; Hungarians | hongrois*
Icelandic; Icelander; Icelanders | islandais*
Indian; Indians | indien*; amérindien*; autochtone*
Indonesian; Indonesians | indonésien*
Iranian; Iranians | iranien*
Iraqi; Iraqis | irakien*; iraquien*
Irish | irlandais*
Israeli; Israelis | israélien*
Italian; Italians | italien*
Ivorian; Ivorians | ivoirien*
Jamaican; Jamaicans | jamaïcain*; jamaïquain*
Japanese | japonais*; nippon*
Jordanian; Jordanians | jordanien*
Kazakh; Kazakhs | kazakh*
Kenyan; Kenyans | kényan*; kenyan*
Korean; Koreans | coréen*; nord-coréen*; sud-coréen*
Kuwaiti; Kuwaitis | koweïtien*
Laotian; Laotians; Lao | laotien*
Latvian; Latvians | letton*
Lebanese | libanais*
Liberian; Liberians | libérien*
Libyan; Libyans | libyen*
Lithuanian; Lithuanians | lituanien*
Malagasy | malgache*
Malawian; Malawians | malawien*; malawite*
Malaysian; Malaysians | malaisien*
Malian; Malians | malien*
Maltese | maltais*
Mauritanian; Mauritanians | mauritanien*
Mexican; Mexicans | mexicain*
Mongolian; Mongolians | mongol*
Moroccan; Moroccans | marocain*
Mozambican; Mozambicans | mozambicain*
Namibian; Namibians | namibien*
Nepalese; Nepali | népalais*
Nicaraguan; Nicaraguans | nicaraguayen*
Nigerian; Nigerians | nigérian*
Nigerien; Nigeriens | nigérien*
Norwegian; Norwegians | norvégien*
Pakistani; Pakistanis | pakistanais*
Palestinian; Palestinians | palestinien*
Panamanian; Panamanians | panaméen*
Paraguayan; Paraguayans | paraguayen*
Peruvian; Peruvians | péruvien*
Philippine; Filipino; Filipinos; Filipina | philippin*
Polish; Pole; Poles | polonais*
Portuguese | portugais*
Qatari; Qataris | qatari*; qatarien*
Romanian; Romanians | roumain*
Russian; Russians | russe; russes
Rwandan; Rwandans | rwandais*
Salvadoran; Salvadorans; Salvadorian | salvadorien*
Saudi; Saudis | saoudien*
Scottish; Scot; Scots | écossais*
Senegalese | sénégalais*
Serbian; Serbians; Serb; Serbs | serbe*
Slovak; Slovaks; Slovakian | slovaque*
Slovene; Slovenes; Slovenian; Slovenians | slovène*
Somali; Somalis | somalien*
Spanish; Spaniard; Spaniards | espagnol*
Sudanese | soudanais*
Swedish; Swede; Swedes | suédois*
Swiss | suisse; suisses; helvétique*
Syrian; Syrians | syrien*
Taiwanese | taïwanais*
Tanzanian; Tanzanians | tanzanien*
Thai; Thais | thaïlandais*; thaï; thaïs
Togolese | togolais*
Tunisian; Tunisians | tunisien*
Turkish; Turk; Turks | turc; turcs; turque; turques
Ugandan; Ugandans | ougandais*
Ukrainian; Ukrainians | ukrainien*
Uruguayan; Uruguayans | uruguayen*
Uzbek; Uzbeks | ouzbek*; ouzbèke*
Venezuelan; Venezuelans | vénézuélien*
Vietnamese | vietnamien*
Welsh | gallois*
Yemeni; Yemenis | yéménite*
Zambian; Zambians | zambien*
Zimbabwean; Zimbabweans | zimbabwéen*
`;
