import type { Example } from './check';

export const QUOTED_GOOD: readonly Example[] = [
  { pairs: { en: 'We adopted the “Charter of Public Libraries”.', fr: 'Nous avons adopté la « Charte des bibliothèques publiques ».' } },
  { pairs: { en: 'They read “The Road Home” aloud.', fr: 'Ils ont lu « Le chemin du retour » à haute voix.' } },
  { pairs: { en: 'Her “Letter to the Mayor” was printed.', fr: 'Sa « Lettre au maire » a été imprimée.' } },
  { pairs: { en: '“Listen to me, Ned--”', fr: '– Écoutez-moi, Ned…' } },
  { pairs: { en: 'He has “doubled down” on it.', fr: 'Il a « redoublé d’efforts ».' } },
  { pairs: { en: 'They must ‘feel the heat’.', fr: 'Ils doivent « ressentir la pression ».' } },
  { pairs: { en: '“We shall go on as before,” she said, “until the council answers.”', fr: '« Nous continuerons comme avant jusqu’à ce que le conseil réponde », a-t-elle dit.' } },
  { pairs: { en: 'She called it “extensive”.', fr: 'Elle a parlé de « considérable ».' } },
  { pairs: { en: 'The fishermen’s “Blue Harbour Song” closed the evening.', fr: 'La soirée s’est achevée sur la Blue Harbour Song des pêcheurs.' } },
];

export const QUOTED_BAD: readonly Example[] = [
  { pairs: { en: 'We ask all to take the ⟦“River Keepers’ Solemn Pledge”⟧ and to act.', fr: 'Nous appelons chacun à agir.' } },
  { pairs: { en: 'We ask all to act.', fr: 'Nous appelons chacun à prononcer le ⟦« Serment Solennel des Gardiens »⟧ et à agir.' } },
  { pairs: { en: 'We published the ⟦“Action Plan for Clean Water”⟧ today.', fr: 'Nous avons publié aujourd’hui le « Code Criminel des Enfants ».' } },
  { pairs: { en: 'We adopted the ⟦“Charter of Public Libraries”⟧.', fr: 'Nous avons adopté la Charte des bibliothèques publiques.' } },
  { pairs: { en: 'The minister spoke of a final offer.', fr: 'Le ministre a parlé d’une ⟦« offre finale »⟧.' } },
  { pairs: { en: 'The appeal was read aloud.', fr: 'L’appel ⟦« Le prix de l’eau »⟧ a été lu à haute voix.' } },
  { pairs: { en: 'They are ⟦“lukewarm”⟧ about it.', fr: 'Ils hésitent.' } },
];
