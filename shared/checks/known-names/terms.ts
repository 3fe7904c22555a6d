/**
 * Directions, creeds, parties, peoples, and capitals with the countries whose governments they stand for, written as the places are. They are often reworded, so they only ever excuse a difference.
 */
export const TERMS = `
TV; TVs; Television*; telly | TV; télé; télés; télévis*; téléviseur*
SMS; text; texts; text message; text messages | SMS; texto; textos; message; messages
West; Western | Occident; Ouest; occident*
East; Eastern | Est; Orient; orienta*
North; Northern | Nord; septentrion*; nord*
South; Southern | Sud; Midi; méridiona*; sud*
Hebrew; Hebrews | hébreu*; hébraï*; Hébreux
Latin; Latino; Latina; Latinos | latin*; hispaniqu*
Hispanic; Hispanics | hispaniqu*; latino*
Muslim; Muslims; Islam*; Moslem* | musulman*; islam*
Christia*; Christ | chrétien*; christian*; chrétienté; Christ
Catholic*; Protesta*; Anglica*; Orthodox; Puritan* | catholiqu*; catholici*; protesta*; anglica*; orthodox*; puritain*
Buddhis*; Hindu*; Sikh*; Mormon*; Jesuit*; Franciscan* | bouddhis*; bouddha; hindou*; sikh*; mormon*; jésuit*; franciscain*
Inuit; Métis; Metis; Aboriginal; Indigenous; First Nation; First Nations; Native* | Inuit*; Métis; autochton*; aborigèn*; indigèn*; Première Nation; Premières Nations; Amérindien*
Black; White; Blacks; Whites | noir*; blanc*; Noirs; Blancs
Tory; Tories; Conservative* | conservat*; tory; tories
Labour | travaillist*; Labour
Green; Greens | Verts; vert*; écologist*
Socialis*; Communis*; Marxis*; Nazi* | sociali*; communis*; marxis*; nazi*
Moor; Moors; Moorish | Maures; maure*; mauresqu*
Gypsy; Gypsies; Roma | Roms; Rom; tzigan*; gitan*; bohémien*
Gothic; Goth*; Viking*; Celt*; Gaul*; Aztec*; Inca*; Maya* | gothiqu*; Goths; viking*; celt*; celtiqu*; Gaul*; gaulois*; aztèqu*; inca*; maya*
Washington; U.S.; US; American*; America; United States | Washington; États-Unis; américain*
London; Westminster; Downing Street; Whitehall; UK; U.K.; Britain; British; United Kingdom | Londres; Westminster; Downing Street; Royaume-Uni; britanniqu*; Grande-Bretagne
Beijing; Peking; China; Chinese | Pékin; Chine; chinois*
Moscow; Kremlin; Russia; Russia* | Moscou; Kremlin; Russie; russ*
Berlin; Germany; German | Berlin; Allemagne; allemand*
Paris; Élysée; France; French | Paris; Élysée; France; français*
Ottawa; Canada; Canadia* | Ottawa; Canada; canadien*
Brussels; EU; European Union; Europe; European | Bruxelles; UE; Union européenne; Europe; européen*
Kyiv; Kiev; Ukraine; Ukrainia* | Kiev; Kyiv; Kyïv; Ukraine; ukrainien*
Tehran; Teheran; Iran; Irania* | Téhéran; Iran; iranien*
Pyongyang; North Korea; North Korean; North Koreans | Pyongyang; Corée du Nord; nord-coréen*
Seoul; South Korea; South Korean; South Koreans | Séoul; Corée du Sud; sud-coréen*
Tokyo; Japan; Japanese | Tokyo; Japon; japonais*
Delhi; New Delhi; India; Indian | Delhi; New Delhi; Inde; indien*
Ankara; Turkey; Turkish | Ankara; Turquie; turc; turque
Damascus; Syria; Syria* | Damas; Syrie; syrien*
Baghdad; Iraq; Iraqi | Bagdad; Irak; irakien*
Riyadh; Saudi Arabia; Saudi | Riyad; Arabie saoudite; saoudien*
Phnom Penh; Cambodia; Cambodia* | Phnom Penh; Cambodge; cambodgien*
Hanoi; Vietnam; Vietnamese | Hanoï; Vietnam; vietnamien*
Bangkok; Thailand; Thai | Bangkok; Thaïlande; thaïlandais*
Canberra; Australia; Australia* | Canberra; Australie; australien*
Rome; Italy; Italian | Rome; Italie; italien*
Madrid; Spain; Spanish | Madrid; Espagne; espagnol*
Vatican; Rome; Holy See | Vatican; Rome; Saint-Siège
`;
