export { ODT_TYPE, writeOdt } from './write';
