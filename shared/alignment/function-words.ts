import type { Side } from '../letter/side';

/**
 * Words that hold a sentence together and say little by themselves: articles, pronouns, prepositions, conjunctions, auxiliaries, the plainest adverbs.
 * In lower case, accents kept, French elisions cut off, hyphens taken apart.
 */
export const FUNCTION_WORDS: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set(
    ('a an the this that these those such i you he she it we they me him her us them one ones my your his its our their mine yours hers ours theirs myself yourself himself herself itself ' +
    'ourselves themselves who whom whose which what where when why how whether of in on at by for with from to into onto upon about as than then through over under out up down off between ' +
    'among within toward towards per via and or but if so because while although though since until unless be am is are was were been being have has had having do does did doing done will ' +
    "would shall should can could may might must ought not no nor neither either never without there here also too very just only even still yet both all any some every each more most much " +
    "many other others same own again let's don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't won't wouldn't shouldn't haven't hasn't hadn't it's that's there's i'm " +
    "i've i'd i'll we're we've we'd we'll you're you've you'd you'll he'd he'll she'd she'll they're they've they'd they'll o").split(' '),
  ),
  fr: new Set(
    ('le la les un une des du de au aux à ce cet cette ces ça cela ceci celui celle ceux celles ci là mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous ' +
    'ils elles me te se moi toi soi lui eux même mêmes y en qui que quoi dont où quand comment pourquoi comme quel quelle quels quelles lequel laquelle lesquels lesquelles auquel auxquels ' +
    'auxquelles duquel desquels desquelles et ou mais si donc car ni or puis ne pas plus moins point rien jamais aucun aucune non dans par pour sur sous avec sans entre vers chez dès afin ' +
    'lorsque puisque quoique être est es suis sommes êtes sont était étais étaient étions étiez fut furent fût soit soient sera serai seront serait seraient été étant avoir ai as a avons avez ' +
    'ont avait avais avaient avions aviez eut eurent eût ait aient aura aurai auront aurait auraient eu eue ayant peut peux peuvent pouvait pouvaient pourra pourront pourrait pourraient pouvoir ' +
    'pu puisse puissent doit dois doivent devait devaient devra devront devrait devraient devoir dû faut fallait faudra faudrait aussi très trop tout toute tous toutes chaque autre autres ' +
    "encore alors ainsi bien ici seul seule seulement déjà tel telle tels telles plusieurs quelque quelques quelqu aujourd t").split(' '),
  ),
};
