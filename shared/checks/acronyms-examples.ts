import type { Example } from './check';

export const ACRONYMS_GOOD: readonly Example[] = [
  { pairs: { en: 'The UN and the EU met the IMF.', fr: 'L’ONU et l’UE ont rencontré le FMI.' } },
  { pairs: { en: 'The UN has spoken.', fr: 'Les Nations unies se sont prononcées.' } },
  { pairs: { en: 'The U.S. and the U.K. left UNESCO.', fr: 'Les États-Unis et le Royaume-Uni ont quitté l’Unesco.' } },
  { pairs: { en: 'The US ambassador came.', fr: 'L’ambassadeur américain est venu.' } },
  { pairs: { en: 'NGOs fight AIDS.', fr: 'Les ONG luttent contre le sida.' } },
  { pairs: { en: 'The CNRP was dissolved; GDP fell.', fr: 'Le CNRP a été dissous ; le PIB a baissé.' } },
  { pairs: { en: 'The Harbour Workers Union (HWU) won.', fr: 'Le Syndicat des travailleurs du port (STP) a gagné.' } },
  { pairs: [
    { en: 'The Harbour Workers Union (HWU) won.', fr: 'Le Syndicat des travailleurs du port (STP) a gagné.' },
    { en: 'We thank the HWU.', fr: 'Nous remercions le STP.' },
  ] },
  { pairs: { en: 'Louis XIV and Chapter IV', fr: 'Louis XIV et le chapitre IV' } },
  { pairs: { en: 'The SCIS has 74 schools.', fr: 'Le Scottish Council of Independent Schools compte 74 écoles.' } },
  { pairs: { en: 'WE SHALL NOT BE MOVED', fr: 'NOUS NE BOUGERONS PAS' } },
  { pairs: { en: 'The Coastal Water Board (CWB) agreed.', fr: 'La Commission des eaux côtières (CEC) est d’accord.' } },
  { pairs: { en: 'It cost US$41.3 million, the GAO found.', fr: 'Cela a coûté 41,3 millions de dollars américains, selon le GAO.' } },
  { pairs: { en: 'He finished the season with a low ERA.', fr: 'Il a terminé la saison avec une faible moyenne de points mérités.' } },
  { pairs: { en: 'DNA and HIV tests', fr: 'Tests d’ADN et du VIH' } },
];

export const ACRONYMS_BAD: readonly Example[] = [
  { pairs: { en: 'The dissolution of the ⟦CNRP⟧ in 2017', fr: 'La dissolution du CNPR en 2017' } },
  { pairs: { en: 'The dissolution of the ⟦CNRP⟧ in 2017', fr: 'La dissolution du CNR en 2017' } },
  { pairs: { en: 'As the ⟦EU⟧ has said', fr: 'Comme l’ONU l’a dit' } },
  { pairs: { en: 'As the ⟦WHO⟧ has said', fr: 'Comme l’OMC l’a dit' } },
  { pairs: { en: 'A report of the ⟦IMF⟧', fr: 'Un rapport du FBI' } },
  { pairs: { en: 'The leaders of ⟦NATO⟧ met.', fr: 'Les dirigeants se sont réunis.' } },
  { pairs: [
    { en: 'The CNRP won.', fr: 'Le CNRP a gagné.' },
    { en: 'The ⟦CNRP⟧ lost.', fr: 'Le PSLX a perdu.' },
  ] },
  { pairs: [
    { en: 'The members of the ⟦KLDF⟧ were arrested.', fr: 'Les membres ont été arrêtés.' },
    { en: 'The KLDF won.', fr: 'Le KLDF a gagné.' },
  ] },
];
