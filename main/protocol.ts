import { app, protocol, session, shell, type WebContents } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the program's own page lives; nothing else is ever loaded. */
export const PAGE = 'app://bundle/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.woff': 'font/woff',
};

/** The page runs its own scripts and styles, and reaches nothing. ProseMirror names one policy, for what is pasted. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", 'trusted-types ProseMirrorClipboard',
].join('; ');

/** Schemes that a link in a letter may open outside. */
const OUTSIDE = new Set(['https:', 'http:', 'mailto:']);

/** To be called before the app is ready. */
export function registerPageScheme(): void {
  // By itself Electron puts the program's name into a header of every request, and fails there on its "à".
  app.userAgentFallback = 'Vis-a-vis';
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** Serves the page from `folder`, and closes the session to everything else: network, permissions, downloads, spelling services. */
export function servePage(folder: string): void {
  const { defaultSession } = session;
  defaultSession.protocol.handle('app', (request) => pageFile(folder, request.url));
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  defaultSession.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !/^(app|devtools|data|blob):/.test(request.url) }));
}

/** Keeps a page where it is: links open in the browser, nothing else opens at all. */
export function lockNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (event.url === PAGE) return;
    event.preventDefault();
    openOutside(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function openOutside(url: string): void {
  if (URL.canParse(url) && OUTSIDE.has(new URL(url).protocol)) void shell.openExternal(url).catch(() => undefined);
}

async function pageFile(folder: string, address: string): Promise<Response> {
  const url = new URL(address);
  const file = path.normalize(path.join(folder, decoded(url.pathname === '/' ? '/index.html' : url.pathname)));
  if (url.host !== new URL(PAGE).host || !file.startsWith(folder + path.sep)) return notFound();
  try {
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), {
      headers: { 'content-type': type, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' },
    });
  } catch {
    return notFound();
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/';
  }
}

function notFound(): Response {
  return new Response('not found', { status: 404 });
}
