import { attribute, child, type XmlElement } from '../xml/parse';

/** `w:val` of an on/off property: anything but a word for "off". */
export function isOn(value: string): boolean {
  return !/^(0|false|off|none)$/i.test(value.trim());
}

/** An on/off property of `w:rPr`, `w:pPr` and their like: undefined where it says nothing. */
export function onOff(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name);
  return element && isOn(attribute(element, 'w:val') ?? '1');
}
