export { writeRedline, type RedlineOptions, type Versions } from './write-redline';
