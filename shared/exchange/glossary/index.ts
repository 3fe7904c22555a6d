export { glossaryOf, type Glossary, type GlossaryEntry } from './glossary';
export { writeGlossaryCsv } from './write-csv';
export { writeTbx } from './write-tbx';
