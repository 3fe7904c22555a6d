import type { Example } from './check';

export const NAMES_GOOD: readonly Example[] = [
  { pairs: { en: 'We met Kem Sokha in Geneva.', fr: 'Nous avons rencontré Kem Sokha à Genève.' } },
  { pairs: { en: 'Marguerite Delorme spoke; Delorme then left.', fr: 'Marguerite Delorme a parlé, puis elle est partie.' } },
  { pairs: { en: 'Mr Harrow said that John Harrow would write.', fr: 'M. Harrow a dit qu’il écrirait.' } },
  { pairs: { en: 'On Monday, 3 March, the Cambodian President spoke English.', fr: 'Le lundi 3 mars, le président cambodgien a parlé anglais.' } },
  { pairs: { en: 'The National Assembly heard the Minister of Foreign Affairs.', fr: 'L’Assemblée nationale a entendu le ministre des Affaires étrangères.' } },
  { pairs: { en: 'They crossed California and Louisiana to The Hague, Brussels and London.', fr: 'Ils ont traversé la Californie et la Louisiane jusqu’à La Haye, Bruxelles et Londres.' } },
  { pairs: { en: 'The Candlelight Party may not stand.', fr: 'Le Parti de la bougie (Candlelight Party) ne peut pas se présenter.' } },
  { pairs: { en: 'Putin received Aleksandr Petrov in Moscow.', fr: 'Poutine a reçu Alexandre Petrov à Moscou.' } },
  { pairs: { en: 'The Board shall report to the Council.', fr: 'Le conseil rend compte au Conseil.' } },
  { pairs: { en: 'Germany’s and France’s leaders met the Dutch in the Netherlands.', fr: 'Les dirigeants allemands et français ont rencontré les Néerlandais aux Pays-Bas.' } },
  { pairs: { en: 'Pope Francis quoted Saint John and Moses.', fr: 'Le pape François a cité saint Jean et Moïse.' } },
  { pairs: { en: 'People Stand Up For Their Rights In Every Village', fr: 'Partout, les villageois défendent leurs droits' } },
  { pairs: { en: 'Harrow was late, and Harrow knew it.', fr: 'Harrow était en retard et le savait.' } },
  { pairs: { en: 'The Eurosceptics and the Catalans of Catalonia objected.', fr: 'Les eurosceptiques et les Catalans de Catalogne ont protesté.' } },
  { pairs: { en: 'Ms. O’Dowd and the Smiths came.', fr: 'Mme O’Dowd et les Smith sont venus.' } },
  { pairs: { en: 'St. Petersburg and Saint-Quentin are far apart.', fr: 'Saint-Pétersbourg et Saint-Quentin sont éloignés l’un de l’autre.' } },
  { pairs: { en: 'Congress heard the Speaker of the House.', fr: 'Le Congrès a entendu le président de la Chambre.' } },
  { pairs: { en: 'The Internet is slow in Autumn.', fr: 'Internet est lent en automne.' } },
  { pairs: [
    { en: 'Then the Dragoon Whitlow left.', fr: 'Alors le Brandon partit.' },
    { en: 'We saw Whitlow again.', fr: 'Nous avons revu Brandon.' },
    { en: 'Nobody liked Whitlow.', fr: 'Personne n’aimait Brandon.' },
  ] },
];

export const NAMES_BAD: readonly Example[] = [
  { pairs: { en: 'We heard ⟦Ethel⟧ Harrow.', fr: 'Nous avons entendu Etel Harrow.' } },
  { pairs: { en: 'They have left Canada.', fr: 'Ils ont quitté le ⟦Canaad⟧.' }, fixed: { en: 'They have left Canada.', fr: 'Ils ont quitté le Canada.' } },
  { pairs: { en: 'Nelson ⟦Harrow⟧ agreed.', fr: 'Nelson a accepté.' } },
  { pairs: { en: 'We wrote to ⟦Harrow⟧ yesterday.', fr: 'Nous avons écrit à Harrwo hier.' } },
  { pairs: { en: 'The judge heard Kem ⟦Sokha⟧ in person.', fr: 'Le juge a entendu Kem Sokhom en personne.' } },
  { pairs: { en: 'The judge heard Kem ⟦Sokha⟧ in person.', fr: 'Le juge a entendu Kem Monovithya en personne.' } },
  { pairs: { en: 'The campaign of ⟦Hun Sen⟧ goes on.', fr: 'La campagne de Sam Rainsy continue.' } },
  { pairs: { en: 'They met in ⟦London⟧ in June.', fr: 'Ils se sont réunis à Genève en juin.' } },
  { pairs: { en: 'They met in London in June.', fr: 'Ils se sont réunis à ⟦Lodnres⟧ en juin.' }, fixed: { en: 'They met in London in June.', fr: 'Ils se sont réunis à Londres en juin.' } },
  { pairs: { en: 'The army entered ⟦Germany⟧ at night.', fr: 'L’armée est entrée en Espagne de nuit.' } },
  { pairs: { en: 'We thank ⟦Delorme⟧ for the map.', fr: 'Nous remercions le maire pour la carte.' } },
  { pairs: { en: 'We thank the mayor for the map.', fr: 'Nous remercions ⟦Delorme⟧ pour la carte.' } },
  { pairs: [
    { en: 'In June Zinke came.', fr: 'En juin, Zinke est venu.' },
    { en: 'We asked Zinke for help.', fr: 'Nous avons demandé de l’aide à ⟦Zinka⟧.' },
  ], fixed: [
    { en: 'In June Zinke came.', fr: 'En juin, Zinke est venu.' },
    { en: 'We asked Zinke for help.', fr: 'Nous avons demandé de l’aide à Zinke.' },
  ] },
  { pairs: { en: 'Delorme said that ⟦Deloreme⟧ would come.', fr: 'Delorme a dit que Delorme viendrait.' }, fixed: { en: 'Delorme said that Delorme would come.', fr: 'Delorme a dit que Delorme viendrait.' } },
];
