export { readTmx } from './read';
export { writeTmx } from './write';
