export { writeDocx } from './write';
