import { BadFile } from '../shared/exchange/bad-file';

/** What a failed system call means to the person whose file it is. Codes that are not here are told in the system's own words. */
const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than this disk allows',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its link leads in a circle',
  EBUSY: 'another program holds it',
  ETXTBSY: 'another program holds it',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reported an error',
  ESTALE: 'the network folder has gone away',
  ETIMEDOUT: 'the network folder does not answer',
};

/** The system's code of an error (`ENOSPC`); undefined for an error that is not the system's. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The cause of an error in a few words, on one line. */
export function causeOf(error: unknown): string {
  const known = CAUSES[codeOf(error) ?? ''];
  if (known) return known;
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
}

/**
 * An error of the disk as one clear line that names the file and the cause; a `BadFile` stays as it is.
 * `failed` says what did not work, as in "could not be saved".
 */
export function diskError(path: string, failed: string, error: unknown): BadFile {
  if (error instanceof BadFile) return error;
  const bad = new BadFile(path, `${failed}: ${causeOf(error)}`);
  bad.cause = error;
  return bad;
}
