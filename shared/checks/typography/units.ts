import { anyOf } from './places';

/** Signs of units that follow a number, longer ones first; as part of a pattern. */
export const UNIT = anyOf('km/h km² km mm cm² cm m² m³ kg mg µg hl cl ml dl MW kW GW kWh MWh GWh TWh kHz MHz GHz Hz hPa kPa Go Mo Ko To ha');
/** What makes the number before it a quantity, so that a mark in it is a decimal one; as part of a pattern for each language. */
export const AFTER_QUANTITY = {
  fr: `(?:[%‰€$£°]|${UNIT}(?![\\p{L}\\p{N}])|(?:millions?|milliards?|billions?|points?|fois|pour cent|euros?|dollars?|livres|francs|degrés?|kilomètres?|mètres?|centimètres?|kilogrammes?|kilos?|grammes?|tonnes?|litres?|hectares?|heures?|minutes?|secondes?|jours|ans|années|mois|semaines)(?!\\p{L}))`,
  en: `(?:[%‰€$£°]|${UNIT}(?![\\p{L}\\p{N}])|(?:millions?|billions?|trillions?|percentage|points?|times|per cent|percent|euros?|dollars?|pounds|francs|degrees?|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|miles?|inches|feet|kilograms?|kilos?|grams?|tons?|tonnes?|lit(?:re|er)s?|hectares?|acres?|hours?|minutes?|seconds?|days|weeks|months|years|magnitude|bn)(?!\\p{L}))`,
};
