import { expect, it } from 'vitest';
import { endOf, kindOf, labelOf, labelSort, writtenLabel } from '../../../shared/alignment/marks';

it.each([['Who?”', '?'], ['Wait…', '.'], ['Titre abrégé', 'a'], ['2023', 'a'], ['suivant :', ':'], ['« Oui ! »', '!'], ['', ''], ['—', '']])(
  '%j ends in %j', (text, end) => expect(endOf(text)).toBe(end),
);

it.each([
  ['1. First', '1', '1. '], ['- 2) Second', '2', '- 2) '], ['(a) that', 'a', '(a) '], ['iv) fourth', 'iv', 'iv) '], ['B) last', 'B'.toLowerCase(), 'B) '],
  ['M. Dupont est venu', '', ''], ['2023. A year', '', ''], ['No label', '', ''], ['7.5 magnitude', '', ''],
])('the label of %j is %j', (text, label, written) => {
  expect(labelOf({ text })).toBe(label);
  expect(writtenLabel(text)).toBe(written);
});

it('takes the segment\'s own label first', () => expect(labelOf({ text: '1. First', label: '(C)' })).toBe('c'));
it('sorts labels', () => expect(['1.', '(a)', '•', undefined].map((label) => labelSort({ text: 'x', ...(label ? { label } : {}) }))).toEqual(['1', 'a', '•', '']));
it('reads kind and level', () => expect([kindOf({ text: '', kind: 'heading', level: 2 }), kindOf({ text: '' })]).toEqual(['heading2', '']));
