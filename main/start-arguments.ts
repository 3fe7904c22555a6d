import path from 'node:path';

/** What the program was started with. */
export interface StartArguments {
  /** Files to open, absolute. */
  readonly files: readonly string[];
  /** `--smoke=FILE.png`: show the letter, write a picture of the window, quit. Absolute. */
  readonly smoke?: string;
  /** `--print-pdf=FILE.pdf`: print the page that is given in place of a letter, show nothing, quit. Absolute. */
  readonly printPdf?: string;
  /** `--size=1280x800`: the size of the page in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Reads `process.argv`; `appPath` is what Electron itself was told to run in development (`electron .`), and is no letter. Unknown options are Chromium's. */
export function startArguments(argv: readonly string[], cwd: string, appPath: string): StartArguments {
  const words = argv.slice(1);
  const option = (name: string): string | undefined => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  const smoke = option('smoke');
  const printPdf = option('print-pdf');
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(option('size') ?? '') ?? [];
  return {
    files: words.filter((word) => word !== '' && !word.startsWith('-')).map((word) => path.resolve(cwd, word)).filter((file) => file !== appPath),
    ...(smoke ? { smoke: path.resolve(cwd, smoke) } : {}),
    ...(printPdf ? { printPdf: path.resolve(cwd, printPdf) } : {}),
    ...(width && height ? { size: { width: Number(width), height: Number(height) } } : {}),
  };
}
