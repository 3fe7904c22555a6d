/**
 * Directions, creeds, parties and peoples, written as the places are. They are often reworded, so they only ever excuse a difference.
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
`;
