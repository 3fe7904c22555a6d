import type { Example } from './check';

const LIST = [
  { en: 'to open the press;', fr: 'ouvrir la presse ;' }, { en: 'to free the prisoners;', fr: 'libérer les prisonniers ;' },
  { en: 'to repeal the law;', fr: 'abroger la loi ;' }, { en: 'to lift the ban;', fr: 'lever l’interdiction ;' },
];

/** The examples of the check of end punctuation. */
export const END_EXAMPLES: { readonly good: readonly Example[]; readonly bad: readonly Example[] } = {
  good: [
    { pairs: { en: 'The council met in the old town hall.', fr: 'Le conseil s’est réuni à l’ancien hôtel de ville.' } },
    { pairs: { en: 'Who will answer for this?', fr: 'Qui répondra de cela ?' } },
    { pairs: { en: 'the forum “Where Do We Go From Here?”.', fr: 'le forum « Et maintenant, où allons-nous » ?' } },
    { pairs: { en: 'They said, “We shall not go.”', fr: 'Ils ont dit : « Nous ne partirons pas ».' } },
    { pairs: [{ en: 'the vote; and,', fr: 'le vote ; et,' }, { en: 'the press, and', fr: 'la presse ;' }, { en: 'the courts.', fr: 'les tribunaux ;' }] },
    { pairs: [{ en: 'The Council may', fr: 'Le Conseil peut :' }, { en: 'In this Act,', fr: 'Les définitions qui suivent s’appliquent à la présente loi.' }] },
    { pairs: { en: 'An Open Letter to All Governments', fr: 'Lettre ouverte à tous les gouvernements' } },
    { pairs: { en: 'Chapter Five', fr: 'Chapitre cinq.' } },
    { pairs: { en: 'It employs the people of Lake and Sons, Inc.', fr: 'Elle emploie le personnel de la société Lake et fils' } },
    { pairs: { en: 'They wait and wait...', fr: 'Ils attendent, encore et toujours.' } },
    { pairs: { en: 'Dear friends,', fr: 'Chers amis :' } },
    { pairs: { en: 'Is this what was promised? Nobody knows.', fr: 'Est-ce là ce qui fut promis ? Nul ne le sait.' } },
    { pairs: { en: 'You heard the minister, my friends?', fr: 'Vous avez entendu le ministre, mes amis ?' } },
    { pairs: [{ en: '(a) to open the press', fr: 'a) ouvrir la presse.' }, { en: '(b) to free every single prisoner', fr: 'b) libérer tous les prisonniers.' }] },
    { pairs: LIST.map(({ en, fr }) => ({ en: en.slice(0, -1), fr })) },
  ],
  bad: [
    { pairs: { en: 'The council met in the old town ⟦hall⟧', fr: 'Le conseil s’est réuni à l’ancien hôtel de ville.' }, fixed: { en: 'The council met in the old town hall.', fr: 'Le conseil s’est réuni à l’ancien hôtel de ville.' } },
    { pairs: { en: 'The council met in the old town hall.', fr: 'Le conseil s’est réuni à l’ancien hôtel de ⟦ville⟧' }, fixed: { en: 'The council met in the old town hall.', fr: 'Le conseil s’est réuni à l’ancien hôtel de ville.' } },
    { pairs: { en: 'Who will answer for this?', fr: 'Qui répondra de cela⟦.⟧' }, fixed: { en: 'Who will answer for this?', fr: 'Qui répondra de cela\u202f?' } },
    { pairs: { en: 'Will they answer for this⟦.⟧', fr: 'En répondront-ils ?' }, fixed: { en: 'Will they answer for this?', fr: 'En répondront-ils ?' } },
    { pairs: { en: 'Why do they wait?', fr: 'Pourquoi ⟦attendent-ils⟧' }, fixed: { en: 'Why do they wait?', fr: 'Pourquoi attendent-ils\u202f?' } },
    { pairs: { en: 'We ask the following:', fr: 'Nous demandons ce qui ⟦suit⟧' }, fixed: { en: 'We ask the following:', fr: 'Nous demandons ce qui suit\u00a0:' } },
    { pairs: { en: 'The government has closed every paper in town⟦,⟧', fr: 'Le gouvernement a fermé tous les journaux de la ville.' } },
    { pairs: { en: 'The government has closed every paper in town.', fr: 'Le gouvernement a fermé tous les journaux de la ville⟦!⟧' } },
    { pairs: [...LIST, { en: 'to pay what is owed;', fr: 'payer son ⟦dû⟧' }], fixed: [...LIST, { en: 'to pay what is owed;', fr: 'payer son dû\u202f;' }] },
  ],
};
