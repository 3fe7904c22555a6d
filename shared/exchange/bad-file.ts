/** A file that cannot be read as what it should be. The message is one line for a person: the file, then the reason. */
export class BadFile extends Error {
  /** The file's name as the caller gave it. */
  readonly file: string;
  /** What is wrong, to be read after the name: "is empty". */
  readonly reason: string;

  constructor(file: string, reason: string, options?: { readonly cause?: unknown }) {
    // A reason may quote the file, which may hold anything.
    const line = reason.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
    super(`${file}: ${line}`, options);
    this.name = 'BadFile';
    this.file = file;
    this.reason = line;
  }
}
