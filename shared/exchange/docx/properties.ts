import { child, ownText, type XmlElement } from '../xml/parse';
import { languageTag } from './run-format';
import type { FileProperties } from '../imported';

/** What `docProps/core.xml` says; `language` is what the words themselves are tagged as, and goes before what the file says of itself. */
export function fileProperties(core: XmlElement | undefined, language: string | undefined): FileProperties | undefined {
  const value = (name: string): string | undefined => {
    const element = child(core, name);
    return (element && ownText(element).replace(/\s+/g, ' ').trim()) || undefined;
  };
  const [title, author] = [value('dc:title'), value('dc:creator')];
  const tag = language ?? languageTag(value('dc:language'));
  if (title === undefined && author === undefined && tag === undefined) return undefined;
  return { ...(title !== undefined && { title }), ...(author !== undefined && { author }), ...(tag !== undefined && { language: tag }) };
}
