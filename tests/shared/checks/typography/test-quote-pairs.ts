import { expect, it } from 'vitest';
import { quotePairs } from '../../../../shared/checks/typography/quote-pairs';

const pairs = (text: string) => quotePairs(text).map(({ open, close, nested }) => `${nested ? 'nested ' : ''}${text.slice(open, close + 1)}`);

it.each([
  ['no quotes', []],
  ['"one" and "two"', ['"one"', '"two"']],
  ['« a “b” c »', ['nested “b”', '« a “b” c »']],
  ['« a "b" c »', ['« a "b" c »', 'nested "b"']],
  ['begun before: “b” c » d', ['nested “b”']],
  ['ends after: « a “b”', ['nested “b”']],
  ['15" and 17"', []],
  ['a 15" screen and a "plan"', ['"plan"']],
  ['an "open one', []],
  ['"over\ntwo lines"', []],
  ['«over\ntwo lines»', ['«over\ntwo lines»']],
  ['""', []],
  ['« »', []],
])('%s', (text, expected) => expect(pairs(text)).toEqual(expected));
