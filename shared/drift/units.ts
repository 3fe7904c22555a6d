import type { Side } from '../letter/side';

/** What a unit measures. */
export type Dimension = 'length' | 'speed' | 'area' | 'mass' | 'volume' | 'temperature' | 'power' | 'energy' | 'data' | 'time';

/** A unit of measure: so many base units of its dimension (metres, km/h, m², grams, litres, degrees Celsius, watts, kWh, megabytes, days) each. */
export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
  readonly factor: number;
  /** Added after the factor: degrees Fahrenheit. */
  readonly offset?: number;
}

interface UnitForm extends Unit {
  readonly en: string;
  readonly fr: string;
}

function unit(dimension: Dimension, name: string, factor: number, en: string, fr: string, offset?: number): UnitForm {
  return { name, dimension, factor, en, fr, ...(offset === undefined ? {} : { offset }) };
}

/**
 * The units that letters speak of, the fuller names first (`km/h` before `km`). `en` and `fr` are the words or signs, as patterns. Not in the list: what is
 * mostly something else (`t`, `h`, `in` and `l` need their number in digits, which the patterns cannot ask), and `second`, `minute` and `degree` alone.
 */
const UNITS: readonly UnitForm[] = [
  unit('speed', 'km/h', 1, String.raw`km/h|kph|kmh|kilomet(?:re|er)s? (?:per|an) hour`, String.raw`km/h|kilomètres?(?:[ -]heure| à l['’]heure| par heure)`),
  unit('speed', 'mph', 1.609344, String.raw`mph|miles? (?:per|an) hour`, String.raw`mi/h|mph|mill?es? (?:à l['’]heure|par heure)|miles? (?:à l['’]heure|par heure)`),
  unit('speed', 'knots', 1.852, 'knots?', 'nœuds?|noeuds?'),
  unit('speed', 'm/s', 3.6, String.raw`m/s|met(?:re|er)s? (?:per|a) second`, String.raw`m/s|mètres?(?: par |[ /-])seconde`),
  unit('area', 'km²', 1e6, String.raw`km²|km2|sq\.? km|square kilomet(?:re|er)s?`, String.raw`km²|km2|kilomètres?[ -]carrés?`),
  unit('area', 'square miles', 2589988, String.raw`sq\.? mi\.?|square miles?`, String.raw`mi²|mill?es?[ -]carrés?|miles?[ -]carrés?`),
  unit('area', 'square feet', 0.09290304, String.raw`sq\.? ft\.?|square (?:feet|foot)|ft²`, String.raw`pi²|pieds?[ -]carrés?`),
  unit('area', 'm²', 1, String.raw`m²|m2|sq\.? m|square met(?:re|er)s?`, String.raw`m²|m2|mètres?[ -]carrés?`),
  unit('area', 'hectares', 1e4, 'hectares?|ha', 'hectares?|ha'),
  unit('area', 'acres', 4046.856, 'acres?', 'acres?'),
  unit('volume', 'm³', 1000, String.raw`m³|m3|cubic met(?:re|er)s?`, String.raw`m³|m3|mètres?[ -]cubes?`),
  unit('volume', 'litres', 1, String.raw`lit(?:re|er)s?`, 'litres?'),
  unit('volume', 'millilitres', 0.001, String.raw`ml|millilit(?:re|er)s?`, 'ml|millilitres?'),
  unit('volume', 'gallons', 3.785412, 'gallons?', 'gallons?'),
  unit('volume', 'barrels', 158.987, 'barrels?|bbl', 'barils?'),
  unit('length', 'kilometres', 1000, String.raw`km|kms|kilomet(?:re|er)s?`, 'km|kilomètres?'),
  unit('length', 'centimetres', 0.01, String.raw`cm|centimet(?:re|er)s?`, 'cm|centimètres?'),
  unit('length', 'millimetres', 0.001, String.raw`mm|millimet(?:re|er)s?`, 'mm|millimètres?'),
  unit('length', 'metres', 1, String.raw`m|met(?:re|er)s?`, 'm|mètres?'),
  unit('length', 'nautical miles', 1852, 'nautical miles?', String.raw`mill?es? (?:marins?|nautiques?)`),
  unit('length', 'miles', 1609.344, 'miles?|mi', 'milles|miles?|mi'),
  unit('length', 'leagues', 4000, 'leagues?', 'lieues?'),
  unit('length', 'yards', 0.9144, 'yards?|yds?', 'verges?|yards?'),
  unit('length', 'feet', 0.3048, 'feet|foot|ft', 'pieds?|pi'),
  unit('length', 'inches', 0.0254, String.raw`inch(?:es)?|in\.`, 'pouces?|po'),
  unit('mass', 'kilograms', 1000, 'kg|kgs|kilogram(?:me)?s?|kilos?', 'kg|kilogrammes?|kilos?'),
  unit('mass', 'milligrams', 0.001, 'mg|milligram(?:me)?s?', 'mg|milligrammes?'),
  unit('mass', 'grams', 1, 'g|gram(?:me)?s?', 'g|grammes?'),
  unit('mass', 'tonnes', 1e6, 'metric tons?|tonnes?', 'tonnes?'),
  unit('mass', 'tons', 907184.74, 'tons?', 'tonnes? (?:courtes?|américaines?)'),
  unit('mass', 'pounds', 453.59237, 'lbs?|pounds?', 'livres?|lb'),
  unit('mass', 'ounces', 28.349523, 'oz|ounces?', 'onces?'),
  unit('mass', 'stone', 6350.29, 'stone', 'stones?'),
  unit('temperature', '°C', 1, String.raw`° ?C|degrees? (?:Celsius|centigrade)`, String.raw`° ?C|degrés? Celsius`),
  unit('temperature', '°F', 5 / 9, String.raw`° ?F|degrees? Fahrenheit`, String.raw`° ?F|degrés? Fahrenheit`, -160 / 9),
  unit('power', 'kilowatts', 1e3, 'kW|kilowatts?', 'kW|kilowatts?'), unit('power', 'megawatts', 1e6, 'MW|megawatts?', 'MW|mégawatts?'),
  unit('power', 'gigawatts', 1e9, 'GW|gigawatts?', 'GW|gigawatts?'), unit('power', 'watts', 1, 'watts?', 'watts?'),
  unit('energy', 'kWh', 1, 'kWh|kilowatt[ -]hours?', 'kWh|kilowatts?[ -]?heures?'), unit('energy', 'MWh', 1e3, 'MWh|megawatt[ -]hours?', 'MWh|mégawatts?[ -]?heures?'),
  unit('energy', 'GWh', 1e6, 'GWh|gigawatt[ -]hours?', 'GWh|gigawatts?[ -]?heures?'), unit('energy', 'TWh', 1e9, 'TWh|terawatt[ -]hours?', 'TWh|térawatts?[ -]?heures?'),
  unit('data', 'kilobytes', 0.001, 'KB|kilobytes?', String.raw`Ko|kilo-?octets?`), unit('data', 'megabytes', 1, 'MB|megabytes?', String.raw`Mo|méga-?octets?`),
  unit('data', 'gigabytes', 1e3, 'GB|gigabytes?', String.raw`Go|giga-?octets?`), unit('data', 'terabytes', 1e6, 'TB|terabytes?', String.raw`To|téra-?octets?`),
  unit('time', 'seconds', 1 / 86400, 'seconds', 'secondes'), unit('time', 'minutes', 1 / 1440, 'minutes?|min', 'minutes?|min'), unit('time', 'hours', 1 / 24, 'hours?|hrs?', 'heures?'),
  unit('time', 'days', 1, 'days?', 'jours?|journées?'), unit('time', 'weeks', 7, 'weeks?', 'semaines?'), unit('time', 'months', 30.44, 'months?', 'mois'),
  unit('time', 'years', 365.25, 'years?|yrs?', 'ans?|années?'), unit('time', 'decades', 3652.5, 'decades?', 'décennies?'), unit('time', 'centuries', 36525, 'century|centuries', 'siècles?'),
];
const GAP = String.raw`[ \u00a0\u202f-]?`;
const AFTER: { readonly [side in Side]: RegExp } = { en: after('en'), fr: after('fr') };

function after(side: Side): RegExp {
  const forms = UNITS.map((form, at) => `(?<u${at}>${form[side].replace(/ (?![^[]*\])/g, String.raw`[ \u00a0\u202f]`)})`);
  return new RegExp(String.raw`${GAP}(?:de |d['’])?(?:${forms.join('|')})(?![\p{L}\p{N}²³/])`, 'yu');
}

/** The unit that stands right behind a number which ends at `at`, and where it ends: `85 mph`, `27-year`, `1,5 million de km`. */
export function unitAfter(text: string, at: number, side: Side): { readonly unit: Unit; readonly to: number } | undefined {
  const pattern = AFTER[side];
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const found = Object.entries(match.groups!).find(([, shown]) => shown !== undefined)![0];
  return { unit: UNITS[Number(found.slice(1))]!, to: at + match[0].length };
}

/** A quantity in the base unit of its dimension. */
export function inBase(amount: number, { factor, offset = 0 }: Unit): number {
  return amount * factor + offset;
}
