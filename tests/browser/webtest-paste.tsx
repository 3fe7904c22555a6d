import { describe, expect, test } from 'vitest';
import { readHtml } from '../../shared/exchange/html';
import { blockText } from '../../shared/letter/block';
import { labelsShown } from '../../shared/letter/labels';
import { noteRun, referenceOf } from '../../shared/letter/notes';
import { APPLE, GOOGLE_DOCS as GOOGLE_DOCS_TODAY, GOOGLE_PAGE, LIBREOFFICE as LIBREOFFICE_TODAY, OUTLOOK, WORD as WORD_TODAY } from '../shared/exchange/html/clipboards';
import { drafts, openDesk, press, settled, type OpenDesk } from './desk';

/** One pair of paragraphs, the cursor in the English one at the bar. */
async function at(text: string): Promise<OpenDesk> {
  const desk = await openDesk(drafts([text.replace('|', ''), 'The end.'], ['Le début.', 'La fin.']), '0|0 1|1');
  await desk.cursor('en', 0, text.indexOf('|'));
  return desk;
}

async function paste(desk: OpenDesk, data: { readonly text?: string; readonly html?: string }): Promise<void> {
  const clipboardData = new DataTransfer();
  if (data.text !== undefined) clipboardData.setData('text/plain', data.text);
  if (data.html !== undefined) clipboardData.setData('text/html', data.html);
  desk.sheet('en').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await settled();
}

/** A side's blocks as `kind level: text`, with `*bold*`, `/italic/`, `_underline_`, `[link](address)`, and `⏎` for a hard break. */
function told(desk: OpenDesk): string[] {
  return desk.blocks('en').map(({ kind, level, runs }) => {
    const words = runs.map((run) => {
      if (!('text' in run)) return '⏎';
      const { bold, italic, underline, link } = run.marks ?? {};
      let text = run.text;
      if (bold) text = `*${text}*`;
      if (italic) text = `/${text}/`;
      if (underline) text = `_${text}_`;
      return link ? `[${text}](${String(link)})` : text;
    }).join('');
    return `${kind}${level ? ` ${level}` : ''}: ${words}`;
  });
}

describe('plain text', () => {
  test('a line goes into the text, its no-break spaces kept', async () => {
    const desk = await at('Dear |all,');
    await paste(desk, { text: ' 12\u202f000\u00a0€ « oui\u00a0» ' });
    expect(desk.texts('en')[0]).toBe('Dear  12\u202f000\u00a0€ « oui\u00a0» all,');
  });

  test('paragraphs become blocks; the first and last join what is there', async () => {
    const desk = await at('Dear |all,');
    await paste(desk, { text: 'one\n\ntwo\n\nthree ' });
    expect(desk.texts('en')).toEqual(['Dear one', 'two', 'threeall,', 'The end.']);
    desk.expectLevelRows();
  });

  test('a numbered list becomes a list', async () => {
    const desk = await at('|');
    await paste(desk, { text: 'We ask:\n\n1. first\n2. second\n   a) deeper\n' });
    expect(told(desk).slice(0, 3)).toEqual(['paragraph: We ask:', 'ordered 1: first', 'ordered 1: second']);
    desk.expectLevelRows();
  });

  test('Windows line ends leave no trace', async () => {
    const desk = await at('|');
    await paste(desk, { text: 'one\r\n\r\ntwo' });
    expect(desk.texts('en').slice(0, 2)).toEqual(['one', 'two']);
  });

  test('is one step of undo', async () => {
    const desk = await at('Dear |all,');
    await paste(desk, { text: 'one\n\ntwo\n\nthree' });
    await press('Control+z');
    expect(desk.texts('en')).toEqual(['Dear all,', 'The end.']);
    expect(desk.notation).toBe('0|0 1|1');
  });
});

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h2 style='margin:0'><span lang=EN-GB>What we ask<o:p></o:p></span></h2>
<p class=MsoNormal><span lang=EN-GB>The dam costs <b style='mso-bidi-font-weight:normal'>14&nbsp;million</b> and
is <i>not</i> <u>safe</u>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<ol style='margin-top:0cm' start=1 type=1>
 <li class=MsoNormal><span lang=EN-GB>stop the work;<o:p></o:p></span></li>
 <ol style='margin-top:0cm' start=1 type=a>
  <li class=MsoNormal><span lang=EN-GB>at once;<o:p></o:p></span></li>
 </ol>
 <li class=MsoNormal><span lang=EN-GB>hold hearings.<o:p></o:p></span></li>
</ol>
<!--EndFragment--></body></html>`;

const GOOGLE_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr" style="line-height:1.38;"><span style="font-size:20pt;font-weight:400;">A heading</span></h1>
<p dir="ltr"><span style="font-size:11pt;font-weight:400;">Plain, </span><span style="font-size:11pt;font-weight:700;">bold</span><span style="font-weight:400;">, </span><span style="font-weight:400;font-style:italic;">italic</span><span style="font-weight:400;">, </span><a href="https://example.org/a" style="text-decoration:none;"><span style="font-weight:400;text-decoration:underline;">linked</span></a><span style="font-weight:400;">.</span></p><br />
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">one</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">deeper</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">two</span></p></li></ul></b>`;

const LIBREOFFICE = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4 (Linux)"/><style type="text/css">p { line-height: 115% }</style></head>
<body lang="fr-FR" dir="ltr"><p style="line-height: 100%">Le barrage coûte <font face="Liberation Serif"><b>14&nbsp;millions</b></font><br/>
d’euros&#8239;; rien de moins.</p>
<ol><li><p>cesser les travaux&#8239;;</p>
<ul><li><p>sur-le-champ&#8239;;</p></li></ul></li>
<li><p>tenir des audiences.</p></li></ol>
<table><tr><td><p>une case</p></td><td><p>une autre</p></td></tr></table></body></html>`;

describe('HTML', () => {
  test('as Word gives it', async () => {
    const desk = await at('|');
    await paste(desk, { html: WORD, text: 'never this' });
    expect(told(desk)).toEqual([
      'heading 2: What we ask', 'paragraph: The dam costs *14\u00a0million* and is /not/ _safe_.',
      'ordered 1: stop the work;', 'ordered 2: at once;', 'ordered 1: hold hearings.', 'paragraph: The end.',
    ]);
    desk.expectLevelRows();
  });

  test('as Google Docs gives it: its <b style="font-weight:normal"> is not bold', async () => {
    const desk = await at('|');
    await paste(desk, { html: GOOGLE_DOCS });
    expect(told(desk)).toEqual([
      'heading 1: A heading', 'paragraph: Plain, *bold*, /italic/, [linked](https://example.org/a).',
      'bullet 1: one', 'bullet 2: deeper', 'bullet 1: two', 'paragraph: The end.',
    ]);
  });

  test('as LibreOffice gives it: hard break, no-break spaces, a nested list, a table', async () => {
    const desk = await at('|');
    await paste(desk, { html: LIBREOFFICE });
    expect(told(desk)).toEqual([
      'paragraph: Le barrage coûte *14\u00a0millions*⏎d’euros\u202f; rien de moins.',
      'ordered 1: cesser les travaux\u202f;', 'bullet 2: sur-le-champ\u202f;', 'ordered 1: tenir des audiences.',
      'cell: une case', 'cell: une autre', 'paragraph: The end.',
    ]);
  });

  test('Word’s own paragraphs for lists, with their labels; a footnote, which goes to the end', async () => {
    const desk = await at('|');
    await paste(desk, { html: WORD_TODAY });
    expect(desk.blocks('en').map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'ordered', 'ordered', 'ordered', 'paragraph', 'ordered', 'bullet', 'bullet', 'cell', 'cell', 'cell', 'paragraph', 'note']);
    expect(labelsShown(desk.blocks('en')).filter((label) => label !== undefined)).toEqual(['1)', 'a.', 'b.', '2)', '•', '◦', '1']);
    expect(desk.texts('en').slice(-2)).toEqual(['The end.', 'Report of 2023.']);
    desk.expectLevelRows();
  });

  test.each([['Google Docs', GOOGLE_DOCS_TODAY], ['Google Docs saved', GOOGLE_PAGE], ['LibreOffice', LIBREOFFICE_TODAY], ['Outlook', OUTLOOK], ['macOS', APPLE]])('the same blocks as an import of the page: %s', async (_name, html) => {
    const desk = await at('|');
    await paste(desk, { html });
    const blocks = readHtml(html, 'x', { selection: true }).blocks;
    const body = blocks.filter(({ kind }) => kind !== 'note');
    const notes = blocks.filter(({ kind }) => kind === 'note');
    expect(desk.texts('en')).toEqual([...body.map(blockText), 'The end.', ...notes.map(blockText)]);
    expect(desk.kinds('en')).toEqual([...body, { kind: 'paragraph' }, ...notes].map((block) => ('level' in block && block.level ? `${block.kind} ${block.level}` : block.kind)));
  });

  test('two pastes of one footnote are two notes, each with its words', async () => {
    const desk = await at('a|b');
    const html = '<p>x<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section role="doc-endnotes"><ol><li id="fn1">The note.</li></ol></section>';
    await paste(desk, { html });
    await paste(desk, { html });
    expect(desk.texts('en')).toEqual(['ax\uFFFCx\uFFFCb', 'The end.', 'The note.', 'The note.']);
    const [first, second] = desk.blocks('en').filter(({ kind }) => kind === 'note').map(({ note }) => note);
    expect(first).not.toBe(second);
    expect(desk.blocks('en')[0]!.runs.flatMap((run) => referenceOf(run)?.name ?? [])).toEqual([first, second]);
  });

  test('what nests beyond all reason comes as its words', async () => {
    const desk = await at('|');
    await paste(desk, { html: `${'<div>'.repeat(2000)}deep down` });
    expect(desk.texts('en')[0]).toBe('deep down');
  });

  test('into the middle of a sentence: words of one paragraph stay in it, with their marks', async () => {
    const desk = await at('The dam |is old.');
    await paste(desk, { html: '<p>by the <strong>river</strong> </p>' });
    expect(told(desk)[0]).toMatch(/^paragraph: The dam by the \*river\* ?is old\.$/);
    expect(desk.notation).toBe('0|0 1|1');
  });

  test('scripts, styles and dangerous links come as nothing but words', async () => {
    const desk = await at('|');
    await paste(desk, { html: '<style>p{}</style><script>alert(1)</script><p onclick="x()">Read <a href="javascript:alert(1)">this</a><img src=x onerror="globalThis.harm=1"></p>' });
    expect(told(desk)[0]).toBe('paragraph: Read this');
    expect((globalThis as { harm?: number }).harm).toBeUndefined();
  });

  test('what is copied here comes back as it was', async () => {
    const desk = await at('|');
    await paste(desk, { html: WORD });
    const before = told(desk);
    desk.sheet('en').focus();
    await press('Control+a', 'Control+c');
    await desk.cursor('en', 5, 8);
    await press('Enter', 'Control+v');
    const after = told(desk);
    expect(after.slice(0, 6)).toEqual(before);
    expect(after.slice(6)).toEqual(before);
    expect(new Set(desk.blocks('en').map(({ id }) => id)).size).toBe(12);
  });

  test('numbering, objects in the text and spaces survive being copied here', async () => {
    const blocks = [
      { kind: 'ordered', level: 2, numeral: 'lower-letter' as const, template: '(%2)', start: 3, runs: [{ text: 'two  spaces ' }, { embed: { note: 'n1' } }, { text: 'end' }] },
      { kind: 'signatory', runs: [{ text: 'Nora' }, { embed: { br: true } }, { text: ' for all', marks: { italic: true } }] },
    ];
    const desk = await openDesk({ en: [...blocks, { kind: 'paragraph', runs: [] }], fr: [] }, '0| 1| 2|');
    await desk.cursor('en', 0, 0);
    getSelection()!.extend(desk.drawn('en')[1]!, desk.drawn('en')[1]!.childNodes.length);
    await settled();
    await press('Control+c');
    await desk.cursor('en', 2, 0);
    await press('Control+v');
    expect(desk.blocks('en').slice(2).map((block) => ({ ...block, id: '' }))).toEqual(blocks.map((block) => ({ ...block, id: '' })));
  });

  test('tables, languages and marks survive being copied here', async () => {
    const blocks = [
      { kind: 'paragraph', runs: [{ text: 'see ' }, { text: 'Grüße', marks: { lang: 'de' } }, { text: '2', marks: { superscript: true } }, { text: 'gone', marks: { strike: true } }] },
      { kind: 'cell', table: 't1', row: 0, column: 1, runs: [{ text: 'cell' }] },
      { kind: 'ordered', level: 1, table: 't1', row: 1, column: 0, runs: [{ text: 'item' }] },
    ];
    const desk = await openDesk({ en: [...blocks, { kind: 'paragraph', runs: [] }], fr: [] }, '0| 1| 2| 3|');
    await desk.cursor('en', 0, 0);
    getSelection()!.extend(desk.drawn('en')[2]!, desk.drawn('en')[2]!.childNodes.length);
    await settled();
    await press('Control+c');
    await desk.cursor('en', 3, 0);
    await press('Control+v');
    const table = desk.blocks('en')[4]!.table;
    expect(table).not.toBe('t1');
    expect(desk.blocks('en').slice(3).map((block) => ({ ...block, id: '' }))).toEqual(blocks.map((block) => ({ ...block, id: '', ...('table' in block ? { table } : {}) })));
  });

  test('a copied reference brings its note along; a cut one finds its own again', async () => {
    const note = { kind: 'note', note: 'n1', runs: [{ text: 'The note.' }] };
    const desk = await openDesk({ en: [{ kind: 'paragraph', runs: [{ text: 'ab' }, noteRun({ name: 'n1' })] }, { kind: 'paragraph', runs: [{ text: 'end' }] }, note], fr: [] }, '0| 1| 2|');
    await desk.cursor('en', 0, 1);
    getSelection()!.extend(desk.drawn('en')[0]!, desk.drawn('en')[0]!.childNodes.length);
    await settled();
    await press('Control+c');
    await desk.cursor('en', 1, 3);
    await press('Control+v');
    expect(desk.texts('en')).toEqual(['ab\uFFFC', 'endb\uFFFC', 'The note.', 'The note.']);
    expect(new Set(desk.blocks('en').slice(2).map(({ note: name }) => name)).size).toBe(2);
  });

  test('a list pasted between two blocks of one pair does not part the pair', async () => {
    const desk = await openDesk(drafts(['one.', 'two.'], ['un. deux.']), '0,1|0');
    await desk.cursor('en', 0, 4);
    await paste(desk, { html: '<ul><li>a</li><li>b</li></ul>' });
    expect(desk.pairs.length).toBe(1);
    expect(desk.blocks('en').map(blockText).join(' ')).toMatch(/^one\. ?a b two\.$/);
    desk.expectLevelRows();
  });
});
