import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** As much of playwright-core as is used here: the package is installed by scripts/heavy.ts, apart from this one's. */
export interface Page {
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  goto(url: string): Promise<unknown>;
  setContent(html: string): Promise<void>;
  screenshot(options: {
    path?: string;
    fullPage?: boolean;
    clip?: { x: number; y: number; width: number; height: number };
  }): Promise<Buffer>;
  evaluate<T>(script: string): Promise<T>;
  fill(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  keyboard: { press(key: string): Promise<void> };
  emulateMedia(options: { colorScheme?: 'light' | 'dark'; media?: 'print' | 'screen' }): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  newPage(options?: {
    viewport?: { width: number; height: number };
    colorScheme?: 'light' | 'dark';
    deviceScaleFactor?: number;
  }): Promise<Page>;
  close(): Promise<void>;
}

/** Where the heavy packages lie. */
export function heavyModules(): NodeJS.Require {
  const folder = process.env['HEAVY_MODULES'];
  if (!folder) throw new Error('Run this by `npm run test:heavy` or `npm run pictures`: they install what it needs.');
  return createRequire(`${folder}/package.json`);
}

/** The machine's own Chromium, without a window and without a network of its own. */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = heavyModules()('playwright-core') as { chromium: { launch(options: object): Promise<Browser> } };
  const executablePath = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path && existsSync(path));
  if (!executablePath)
    throw new Error('There is no Chromium: install Debian’s package `chromium`, or name one in CHROMIUM.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });
}
