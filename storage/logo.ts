import { BadFile } from '../shared/exchange/bad-file';
import { sniff } from '../shared/exchange/sniff';
import { isLogo, LARGEST_LOGO } from '../shared/letter/letterhead';
import { readCapped } from './read-capped';

/** Base64 takes four characters for three bytes. */
const LARGEST_PICTURE = Math.floor((LARGEST_LOGO - 100) * 3 / 4);

/** A picture as a data address that a letterhead takes. Rejects with a `BadFile` for a file that cannot be read, is too large, or neither PNG nor JPEG. */
export async function readLogo(path: string): Promise<string> {
  const bytes = await readCapped(path);
  if (bytes.length > LARGEST_PICTURE) throw new BadFile(path, `is larger than ${Math.floor(LARGEST_PICTURE / 1000)} kB, too large for a letterhead`);
  const kind = sniff(bytes);
  const logo = `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;
  if ((kind !== 'png' && kind !== 'jpeg') || !isLogo(logo)) throw new BadFile(path, 'is neither a PNG nor a JPEG picture');
  return logo;
}
