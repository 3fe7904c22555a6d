// In a process of its own, so that its memory is that of the work: node --expose-gc long-run.js SIZE LEXICON…. Prints a LongRun as JSON.
import { longRun } from './long-text';

console.log(JSON.stringify(longRun(Number(process.argv[2]), process.argv.slice(3))));
