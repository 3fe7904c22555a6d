import { describe, expect, it } from 'vitest';
import { readHtml, type HtmlOptions } from '../../../../shared/exchange/html';
import { blockText, isText, type BlockDraft } from '../../../../shared/letter/block';
import { labelsShown } from '../../../../shared/letter/labels';
import { noteSigns, referenceOf } from '../../../../shared/letter/notes';
import { APPLE, GOOGLE_DOCS, GOOGLE_PAGE, LIBREOFFICE, OUTLOOK, WORD } from './clipboards';

const SIGNS: Readonly<Record<string, string>> = { bold: '*', italic: '/', underline: '_', strike: '~', superscript: '^', subscript: ',' };

/** Blocks in a line each: kind, level, place, label, words with `*bold*`, `[link](address)`, `{de words}`, `⏎` and a note's sign in angle brackets. */
function told(blocks: readonly BlockDraft[]): string[] {
  const labels = labelsShown(blocks);
  const signs = noteSigns(blocks);
  return blocks.map(({ kind, level, table, row, column, runs }, i) => {
    const words = runs.map((run) => {
      const reference = referenceOf(run);
      if (!isText(run)) return reference ? `‹${signs.get(reference.name)}›` : '⏎';
      const { link, lang, ...looks } = run.marks ?? {};
      const marked = Object.keys(looks).sort().reduce((text, name) => `${SIGNS[name]}${text}${SIGNS[name]}`, run.text);
      const spoken = lang ? `{${String(lang)} ${marked}}` : marked;
      return link ? `[${spoken}](${String(link)})` : spoken;
    }).join('');
    const name = { paragraph: 'p', heading: `h${level}`, ordered: `o${level}`, bullet: `b${level}` }[kind as 'paragraph'] ?? kind;
    return [name, table === undefined ? '' : `${table}:${row},${column}`, labels[i] ?? '', words].filter((part) => part !== '').join(' ');
  });
}
const read = (html: string, options: HtmlOptions = { selection: true }): string[] => told(readHtml(html, 'a.html', options).blocks);
const reads = (name: string, html: string, ...blocks: string[]): void => it(name, () => expect(read(html)).toEqual(blocks));
const drops = (name: string, html: string, dropped: Record<string, number>, ...blocks: string[]): void =>
  it(name, () => expect([readHtml(html).dropped, told(readHtml(html).blocks)]).toEqual([dropped, blocks]));

describe('words and marks', () => {
  reads('paragraphs, loose words, blocks in blocks', 'a <p>b<p>c<div>d<div>e</div>f</div>', 'p a', 'p b', 'p c', 'p d', 'p e', 'p f');
  reads('white space folds, across tags too', '<p>  a\n\t b <b> c</b> d </p>', 'p a b *c* d');
  reads('no-break spaces stay', '<p>a&nbsp;: &#8239;b &laquo;&nbsp;c</p>', 'p a\u00a0: \u202fb «\u00a0c');
  reads('paragraphs of nothing but spaces go', '<p> </p><p>&nbsp;</p><p><br></p><p>a</p>', 'p a');
  reads('kept space', '<pre>a  b\n c</pre><p style="white-space:pre-wrap">d  e</p><p style="white-space: pre-line">f  g\nh</p>', 'p a  b⏎ c', 'p d  e', 'p f g⏎h');
  reads('hard breaks', '<p>a <br> b<br></p>', 'p a⏎b');
  reads('two breaks part paragraphs', '<p>a<br><br>b<br>&nbsp;<br>c</p>', 'p a', 'p b', 'p c');
  reads('marks by tags', '<b>a</b><strong>b</strong><i>c</i><em>d</em><u>e</u><s>f</s><del>g</del><strike>h</strike><sup>i</sup><sub>j</sub>', 'p *ab*/cd/_e_~fgh~^i^,j,');
  reads('marks by style', '<span style="font-weight:700">a</span><span style="FONT-STYLE: italic">b</span><span style="text-decoration:underline line-through">c</span><span style="vertical-align:super">d</span><b style="font-weight:normal">e</b>', 'p *a*/b/_~c~_^d^e');
  reads('marks by class', '<style>.x{font-weight:bold}span.y,.z{font-style:italic}@media print{.w{font-weight:bold}}</style><span class=x>a</span><span class=y>b</span><b class=z>c</b><i class=w>d</i>', 'p *a*/b//*c*//d/');
  reads('headings, which are bold by nature', '<h1><b>A</b></h1><h2>B <b>c</b></h2><h6>D</h6><div role=heading aria-level=2>E</div><p class=MsoTitle>F</p>', 'h1 A', 'h2 B *c*', 'h3 D', 'h2 E', 'h1 F');
  reads('links', '<a href="https://a.b/c?d&amp;e">x</a> <a href="mailto:a@b">y</a>', 'p [x](https://a.b/c?d&e) [y](mailto:a@b)');
  drops('links that lead nowhere from here', '<a href="javascript:alert(1)">a</a> <a href="/b">b</a> <a href="#c">c</a> <a name=d>d</a> <a href="data:text/html,x">e</a>', { 'link inside the document': 1, 'link to a file': 3 }, 'p a b c d e');
  reads('quotations', '<p><q>a</q> <q lang=fr>b</q></p>', 'p “a” «\u00a0b\u00a0»');
  reads('rules', 'a<hr>b', 'p a', 'rule', 'p b');
  reads('entities', '<p>&eacute;&#x20ac;&amp;lt;&copy</p>', 'p é€&lt;©');
  reads('unknown elements leave their words', '<x-y>a</x-y><o:p>b</o:p><blink>c</blink>', 'p abc');
  drops('pictures, films, fields', '<p>a<img src=b alt=c><video></video><button>d</button><input type=checkbox><svg><title>e</title><text>f</text></svg><math><mi>g</mi></math></p>', { 'check box': 1, equation: 1, 'form field': 1, picture: 2, video: 1 }, 'p a');
  drops('hidden words', '<p>a<span hidden>b</span><span style="display:none">c</span></p>', { 'hidden text': 2 }, 'p a');
  drops('scripts and comments leave nothing', '<script>a()</script><!-- b --><style>c{}</style><p>d<noscript>e</noscript><template>f</template></p>', {}, 'p d');
  reads('smileys that are pictures', '<p>a <img alt="😀" src=x></p>', 'p a 😀');
  reads('definition lists', '<dl><dt>a<dd>b<dd>c</dl>', 'p a', 'p b', 'p c');
  reads('symbol fonts', '<p><font face="Wingdings">\u00fc</font> <span style="font-family:Symbol">\u00b7</span></p>', 'p ✓ •');
  drops('tracked changes of Word, as accepted', '<p><del cite="mailto:A" datetime="2023-07-15">a</del><ins cite="mailto:A" datetime="2023-07-15">b</ins></p>', { 'tracked deletion': 1 }, 'p b');
});

describe('lists', () => {
  reads('in one another', '<ol><li>a<ul><li>b</ul><li>c</ol>', 'o1 1. a', 'b2 • b', 'o1 2. c');
  reads('type and start', '<ol type=A start=3><li>a<li>b</ol><ol style="list-style-type:lower-roman"><li>c</ol><ul type=square><li>d</ul>', 'o1 C. a', 'o1 D. b', 'o1 i. c', 'b1 ▪ d');
  reads('values, and backwards', '<ol><li value=7>a<li>b</ol><ol reversed><li>c<li>d</ol>', 'o1 7. a', 'o1 8. b', 'o1 2. c', 'o1 1. d');
  reads('lists in lists without an item', '<ol><li>a</li><ol><li>b</li></ol><li>c</li></ol>', 'o1 1. a', 'o2 1. b', 'o1 2. c');
  reads('paragraphs of an item', '<ol><li><p>a</p><p>b</p></li><li>c</li></ol>', 'o1 1. a', 'p b', 'o1 2. c');
  reads('empty items count', '<ol><li>a<li><li>c</ol>', 'o1 1. a', 'o1 3. c');
  reads('signs of their own', '<ul style="list-style-type:\'– \'"><li>a</ul>', 'b1 – a');
  reads('lists that show no signs are paragraphs', '<ul style="list-style:none"><li>a</ul>', 'p a');
  reads('items without a list', '<li>a</li>', 'b1 • a');
  drops('numerals of other scripts', '<ol style="list-style-type:armenian"><li>a</ol>', { 'numbering of another script': 1 }, 'o1 1. a');
  reads('deeper than a letter goes', `${'<ul><li>a'.repeat(12)}`, ...Array.from({ length: 12 }, (_, i) => `b${Math.min(i + 1, 9)} • a`));
  it('Word’s labels of several levels', () => {
    const item = (level: number, label: string, list = 'l0'): string => `<p class=MsoListParagraph style='mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span>&nbsp;&nbsp; </span></span><![endif]>x</p>`;
    const labels = ['Article 1', '1.1', '1.2', '(h)', '(i)', '(ii)', 'Article 2', '2.1', 'IV.', '07', 'x'];
    const html = [item(1, 'Article 1'), item(2, '1.1'), item(2, '1.2'), item(3, '(h)'), item(3, '(i)'), item(4, '(ii)'), item(1, 'Article 2'), item(2, '2.1'), '<p>between</p>', item(1, 'IV.', 'l2'), item(1, '07', 'l3'), item(1, 'x', 'l4')].join('');
    const blocks = readHtml(html).blocks.filter(({ kind }) => kind !== 'paragraph');
    expect(labelsShown(readHtml(html).blocks).filter((label) => label !== undefined)).toEqual(labels);
    expect(blocks.map(({ numeral, template }) => [numeral, template])).toEqual([
      [undefined, 'Article %1'], [undefined, '%1.%2'], [undefined, '%1.%2'], ['lower-letter', '(%3)'], ['lower-letter', '(%3)'], ['lower-roman', '(%4)'], [undefined, 'Article %1'], [undefined, '%1.%2'], ['upper-roman', undefined], [undefined, '07'], ['lower-roman', '%1'],
    ]);
  });
  reads('a numbered heading of Word', '<h2 style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">2.<span>&nbsp; </span></span><![endif]>A</h2>', 'h2 2. A');
});

describe('tables', () => {
  reads('with their places', '<table><caption>t</caption><tr><th>a<th>b<tr><td>c<td><p>d</p><p>e</p></table>', 'p t', 'cell t1:0,0 a', 'cell t1:0,1 b', 'cell t1:1,0 c', 'cell t1:1,1 d', 'cell t1:1,1 e');
  reads('cells across columns and rows', '<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f</table>', 'cell t1:0,0 a', 'cell t1:0,1 b', 'cell t1:0,3 c', 'cell t1:1,1 d', 'cell t1:1,2 e', 'cell t1:1,3 f');
  reads('empty cells', '<table><tr><td><td>a<tr><td>&nbsp;<td>b</table>', 'cell t1:0,1 a', 'cell t1:1,1 b');
  reads('lists in cells', '<ul><li>x<table><tr><td><ol><li>a</ol><td>b</table></ul>', 'b1 • x', 'o1 t1:0,0 1. a', 'cell t1:0,1 b');
  reads('that only place things', '<table role=presentation><tr><td>a<td>b</table><table><tr><td>c</table><table><tr><td>d<table><tr><td>e<td>f</table></table>', 'p a', 'p b', 'p c', 'p d', 'cell t1:0,0 e', 'cell t1:0,1 f');
  reads('parts of a table alone', '<meta charset=utf-8><tr><td>a</td><td>b</td></tr>', 'cell t1:0,0 a', 'cell t1:0,1 b');
  reads('spans beyond all measure', '<table><tr><td colspan=99999999 rowspan=99999999>a<td>b<tr><td>c</table>', 'cell t1:0,0 a', 'cell t1:0,100 b', 'cell t1:1,100 c');
});

describe('notes', () => {
  const notes = (name: string, html: string): void => it(name, () => expect(read(html)).toEqual(['p a‹1› b', 'note 1 The note.']));
  notes('pandoc’s', '<p>a<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> b</p><section class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1" role="doc-endnote"><p>The note.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>');
  notes('GitHub’s', '<p>a<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup> b</p><section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1"><p>The note. <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol></section>');
  notes('Wikipedia’s', '<p>a<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> b</p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">The note.</span></li></ol>');
  notes('anybody’s that lead there and back', '<p>a<a id=x href="#y">(1)</a> b</p><hr><p id=y><a href="#x">1</a>. The note.</p>');
  it('keep their signs, their order, and what is an endnote', () => expect(read('<p><a href="#_edn1" name="_ednref1">[i]</a> <a href="#n2" id=r2>*</a></p><div id=n2>B <a href="#r2">back</a></div><div style="mso-element:endnote" id=edn1><p><a href="#_ednref1" name="_edn1">[i]</a> A</p></div>')).toEqual(['p ‹i› ‹*›', 'note i A', 'note * B']));
  it('of several paragraphs', () => expect(read('<p>a<a href="#fn1" id="fnref1">1</a></p><ol><li id="fn1"><p>b</p><p>c <a href="#fnref1">↩</a></p></li></ol>')).toEqual(['p a‹1›', 'note 1 b', 'note c']));
  it('referred to twice', () => expect(read('<p>a<a href="#fn1" id="r1">1</a> b<a href="#fn1" id="r2">1</a></p><p id=fn1>c <a href="#r1">a</a></p>')).toEqual(['p a‹1› b‹1›', 'note 1 c']));
  it('no table of contents, no way to the top', () => expect(read('<p id=top><a href="#s1" id=t1>1</a> <a href="#s2" id=t2>2</a></p><h2 id=s1>A <a href="#t1">1</a></h2><h2 id=s2>B</h2><a href="#top">↑</a>')).toEqual(['p 1 2', 'h2 A 1', 'h2 B', 'p ↑']));
  it('a reference whose note was not copied is words', () => expect(read('<p>a<a href="#fn1"><sup>1</sup></a></p>')).toEqual(['p a^1^']));
});

describe('languages', () => {
  const of = (html: string): unknown => [readHtml(html).properties?.language, read(html)];
  it('of the page', () => expect(of('<html lang="fr-CA"><p>a</p>')).toEqual(['fr-CA', ['p a']]));
  it('of most of its words, whatever the page says', () => expect(of('<html lang=en><p lang=fr-FR>un deux trois</p>a')).toEqual(['fr-FR', ['p un deux trois', 'p {en a}']]));
  it('regions are no other language', () => expect(of('<html lang=en-GB><p>one <i lang=en-US>two</i> <i lang=de-DE>drei</i> <i lang=fr>12</i></p>')).toEqual(['en-GB', ['p one /two/ {de /drei/} /12/']]));
});

describe('the text of a page', () => {
  const page = '<title> My \n page </title><header><a href="/">Home</a></header><nav>Menu</nav><main><nav>Path</nav><article><header><h1>Title</h1></header><p>Text</p><aside>See too</aside><form>Subscribe <input></form></article><p>Share</p></main><aside>Adverts</aside><footer>Imprint</footer>';
  it('is its article', () => expect(told(readHtml(page).blocks)).toEqual(['h1 Title', 'p Text']));
  it('what is left out is counted', () => expect(readHtml(page).dropped).toEqual({ form: 1, 'page footer': 1, 'page header': 1, 'page navigation': 2, sidebar: 2, 'text beside the article': 1 }));
  it('its title is kept', () => expect(readHtml(page).properties).toEqual({ title: 'My page' }));
  it('of a selection everything is meant', () => expect(read(page).length).toBe(10));
  it('several articles are read as one page', () => expect(read('<main><article>a</article><article>b</article></main><p>c</p>', {})).toEqual(['p a', 'p b']));
  it('without a main part, all but the navigation', () => expect(read('<header>Letterhead</header><nav>x</nav><p>a</p><footer>b</footer>', {})).toEqual(['p Letterhead', 'p a', 'p b']));
  it('an empty main part is none', () => expect(read('<main></main><p>a</p>', {})).toEqual(['p a']));
  it('nothing is no letter, but may be copied', () => {
    expect(() => readHtml('<p> </p>', 'x.html')).toThrow('x.html: holds no text');
    expect(readHtml('', 'x.html', { selection: true }).blocks).toEqual([]);
  });
});

describe('what programs give', () => {
  it('Word', () => expect(read(WORD)).toEqual([
    'h1 What we ask', 'p The dam costs *14\u00a0million* and is /not/ _safe_‹1›; H,2,O, ~old~ and {de Grüße}.', 'o1 1) stop the work;', 'o2 a. at once;', 'o2 b. everywhere;', 'p between the two,', 'o1 2) hold hearings.', 'b1 • a bullet',
    'b2 ◦ a deeper one', 'cell t1:0,0 Name', 'cell t1:0,1 Age', 'cell t1:1,0 Ann, 40', 'note 1 Report of /2023/.',
  ]));
  it('Google Docs', () => expect(read(GOOGLE_DOCS)).toEqual([
    'h2 What we ask', 'p Plain, *bold*/ italic/~gone~^up^ [linked](https://example.org/a)', 'o1 1. one', 'o2 a. deeper', 'p between', 'o1 2. two', 'cell t1:0,0 A', 'cell t1:0,1 B',
  ]));
  it('Google Docs, saved as a page', () => expect(read(GOOGLE_PAGE)).toEqual(['p *Bold*\u00a0and /italic/‹1›.', 'o1 1. one', 'o2 (a) sub', 'o1 2. two', 'b1 • dot', 'p End.', 'note 1 /The note./']));
  it('LibreOffice', () => {
    expect(read(LIBREOFFICE)).toEqual([
      'h1 Objet\u202f: le barrage', 'p Le barrage coûte *14\u00a0millions*⏎d’euros‹1›\u202f; {en the dam}.', 'o1 c. cesser les travaux\u202f;', 'b2 • sur-le-champ\u202f;', 'o1 d. tenir des audiences.',
      'cell t1:0,0 une case', 'cell t1:0,1 une autre', 'cell t1:1,0 1', 'cell t1:1,0 2', 'note 1 Le rapport de 2023.',
    ]);
    const { aside, properties } = readHtml(LIBREOFFICE);
    expect([aside!.header.map(blockText), aside!.footer.map(blockText), properties]).toEqual([['En-tête'], ['Pied'], { title: 'Lettre ouverte', language: 'fr-FR' }]);
  });
  it('Outlook', () => expect(read(OUTLOOK)).toEqual(['p Bonjour,', 'p Voir [a@example.org](mailto:a@example.org) 🙂', 'b1 • premier', 'p *Nora*⏎Directrice']));
  it('macOS', () => expect(read(APPLE)).toEqual(['p One. Two\u00a0; _under_ *bold* ~gone~ end', 'b1 • first', 'b1 • second', 'o1 1. a']));
});
