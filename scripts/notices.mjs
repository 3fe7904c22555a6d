// Writes THIRD-PARTY-NOTICES.md: what ships inside the program, with its licences.
//   npm run notices               writes the file
//   npm run notices -- --check    says whether it is current (exit code 1 when not)
import fs from 'node:fs';
import { ensurePackages, main } from './setup.mjs';

const FILE = 'THIRD-PARTY-NOTICES.md';
// Ships as the program's shell, though npm lists it as a development dependency.
const SHELL = 'node_modules/electron';
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
const NOTICE_FILE = /^notice(\.(md|txt))?$/i;

// Packages that name a licence but hold no text of it: the text as their projects give it.
const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;
const TEXTS = {
  saxes: `The ISC License

Copyright (c) Contributors
Copyright (c) Isaac Z. Schlueter and Contributors (sax, from which saxes was forked)
Holds String.fromCodePoint, copyright Mathias Bynens <https://mathiasbynens.be/>, under the MIT licence

${ISC}`,
};

const LEXICON = `## English–French word lexicon

\`en-fr.tsv\`, derived from texts of the Government of Canada: the consolidated acts and regulations (\`justicecanada/laws-lois-xml\`) and two guides
(\`canada-ca/digital-playbook-guide-numerique\`, \`canada-ca/PCTF-CCP\`). The lexicon is a derived work; it is not official, and not endorsed by
the Government of Canada.

> Contains information licensed under the Open Government Licence – Canada (https://open.canada.ca/en/open-government-licence-canada).
>
> Contient de l'information visée par la Licence du gouvernement ouvert – Canada (https://ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada).
`;

/** The folders of the packages that ship: all that the dependencies lead to, and Electron. Types hold no code, and what is optional (pdf.js's canvas, for drawing) no program
 *  of ours loads: neither ships. */
function shippedFolders(packages) {
  const folders = Object.entries(packages)
    .filter(([folder, entry]) => folder !== '' && !entry.dev && !entry.devOptional && !entry.optional && !folder.includes('node_modules/@types/'))
    .map(([folder]) => folder);
  return [...folders, SHELL].toSorted();
}

function notice(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
  const files = fs.readdirSync(folder).toSorted();
  const texts = [...files.filter((file) => LICENCE_FILE.test(file)), ...files.filter((file) => NOTICE_FILE.test(file))]
    .map((file) => fs.readFileSync(`${folder}/${file}`, 'utf8'));
  if (!files.some((file) => LICENCE_FILE.test(file))) texts.unshift(textFor(name));
  const also = folder === SHELL ? '\n\nElectron holds Chromium, node and others; their licences are in `LICENSES.chromium.html` beside the program.' : '';
  return `## ${name} ${version}\n\nLicence: ${license}${also}\n\n${texts.map(quoted).join('\n\n')}\n`;
}

function textFor(name) {
  const text = TEXTS[name];
  if (!text) throw new Error(`${name} holds no licence text; add it to TEXTS in scripts/notices.mjs`);
  return text;
}

/** As an indented block, so that nothing in a licence is taken for Markdown. */
function quoted(text) {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\uFEFF', '').trim().split('\n');
  return lines.map((line) => (line.trim() === '' ? '' : `    ${line.trimEnd()}`)).join('\n');
}

function notices() {
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  const intro = 'Vis-à-vis ships with the works below, each under its own licence. This file is made by `npm run notices`.\n';
  return ['# Third-party notices\n', intro, LEXICON, ...shippedFolders(packages).map(notice)].join('\n');
}

await main(async () => {
  await ensurePackages();
  const text = notices();
  if (!process.argv.includes('--check')) {
    fs.writeFileSync(FILE, text);
    return 0;
  }
  if (fs.existsSync(FILE) && fs.readFileSync(FILE, 'utf8') === text) return 0;
  console.error(`${FILE} is not current; run "npm run notices"`);
  return 1;
});
