export { startsSentence } from '../letter/sentences';
