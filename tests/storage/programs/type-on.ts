// Opens the letter of its first argument and types one numbered word after another, printing each number once it is safe on disk.
import { LetterOwner } from '../../../storage/owner';
import { quiet, type } from '../letters';

const owner = await LetterOwner.open(process.argv[2]!, quiet({ idleMs: Number(process.argv[3] ?? 3_600_000) }));
for (let n = 1; ; n++) {
  type(owner.doc, ` w${n}.`);
  await owner.flush();
  process.stdout.write(`${n}\n`);
}
