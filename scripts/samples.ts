// Writes samples/: the sample letter as a plain-text pair, a Word pair and a .visavis with drifted pairs. Run by `npm run samples`.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleDocx } from './sample-docx';
import { sampleLetter, sampleTitle } from './sample-letter';
import { sampleText } from './sample-text';
import { sampleVisavis } from './sample-visavis';
import { SIDES } from '../shared/letter/side';

const folder = path.resolve(import.meta.dirname, '..', 'samples');

await mkdir(folder, { recursive: true });
for (const side of SIDES) {
  await save(`river-letter.${side}.txt`, sampleText(sampleLetter[side]));
  await save(`river-letter.${side}.docx`, await sampleDocx(side, sampleTitle[side], sampleLetter[side]));
}
await save('river-letter.visavis', await sampleVisavis());

async function save(name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path.join(folder, name), content);
  console.log(`samples/${name}`);
}
