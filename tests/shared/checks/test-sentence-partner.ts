import { describe, expect, it } from 'vitest';
import { sentencePartner } from '../../../shared/checks/sentence-partner';
import { LEXICON } from './examples';
import { checkedPair } from './pair';

/** What answers each English sentence. */
function partners(en: string, fr: string): (string | undefined)[] {
  const pair = checkedPair(en, fr);
  return pair.en.sentences.map((sentence) => {
    const span = sentencePartner(pair, pair.answers(LEXICON), 'en', sentence);
    return span && pair.fr.text.slice(span.from, span.to);
  });
}

describe('the sentence that translates a sentence', () => {
  it('one a side', () => expect(partners('The council met.', 'Bref.')).toEqual(['Bref.']));
  it('in another order', () => expect(partners('The council adopted the law. The minister signed the report.', 'Le ministre a signé le rapport. Le conseil a adopté la loi.')).toEqual(['Le conseil a adopté la loi.', 'Le ministre a signé le rapport.']));
  it('none where two were merged', () => expect(partners('The council adopted the law. The minister signed the report.', 'Le conseil a adopté la loi et le ministre a signé le rapport.')).toEqual([undefined, undefined]));
  it('none where nothing answers', () => expect(partners('The council adopted the law. Yes.', 'Le conseil a adopté la loi. Certes.')).toEqual(['Le conseil a adopté la loi.', undefined]));
});
