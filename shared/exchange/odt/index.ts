export { isOdtPart } from './package';
export { readFlatOdt, readOdt, type OdtReading } from './read';
