import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../../src/model/operation.ts';
import type { RunReport } from '../../src/model/run.ts';
import { renderHtml } from '../../src/report/pages/html.ts';
import { appliedRun } from '../unit/report/sample.ts';
import { SITUATIONS } from '../unit/report/situations.ts';
import { type Browser, heavyModules, openBrowser, type Page } from './browser.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'roster-page-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the page of a run; complaints of the browser fail the test at its end. */
async function opened(run: RunReport, options: { width?: number; hash?: string; dark?: boolean } = {}) {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.html`);
  await writeFile(path, renderHtml(run));
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
  });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${pathToFileURL(path).href}${options.hash ?? ''}`);
  await drawn(page);
  return { page, complaints };
}

/** Until the page has drawn what was asked. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))');

const shown = (page: Page): Promise<number> =>
  page.evaluate('document.querySelectorAll("table.people tbody tr:not([hidden])").length');
const names = (page: Page, section: string): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('section[aria-labelledby="${section}"] tbody tr')]` +
      '.map((row) => row.cells[0].textContent)',
  );

/** What axe finds, with the first place of each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(heavyModules().resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate<string[]>(
    'axe.run(document, { resultTypes: ["violations"] })' +
      '.then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 120)))',
  );
}

const full = (): RunReport => ({ ...appliedRun(), pii: 'full' });

describe('the page’s tools', () => {
  it('search finds a person by name and hides sections without a line', async () => {
    const { page, complaints } = await opened(full());
    const all = await shown(page);
    const [name = ''] = await names(page, 'joiners');
    await page.fill('#search', name);
    await drawn(page);
    expect(await shown(page)).toBeGreaterThan(0);
    expect(await shown(page)).toBeLessThan(all);
    expect(await page.evaluate('document.querySelector("#leavers").closest("section").hidden')).toBe(true);
    expect(await page.evaluate('document.querySelector("#found").textContent')).toMatch(/^\d+ of \d+ lines$/);
    await page.keyboard.press('Escape');
    await drawn(page);
    expect(await shown(page)).toBe(all);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('search finds a person by employee id and by row', async () => {
    const { page } = await opened(full());
    for (const [what, cell] of [
      ['e10002', 'Chidi'],
      ['row 4', ''],
    ] as const) {
      await page.fill('#search', what);
      await drawn(page);
      expect(await shown(page)).toBeGreaterThan(0);
      expect(await shown(page)).toBeLessThan(6);
      if (cell !== '') expect((await names(page, 'joiners')).some((name) => name.includes(cell))).toBe(true);
    }
    await page.close();
  });

  it('is readable without a script, and prints every line', async () => {
    const { page } = await opened(full());
    await page.fill('#search', 'nobody at all');
    await drawn(page);
    const all = await page.evaluate<number>('document.querySelectorAll("table.people tbody tr").length');
    expect(await shown(page)).toBe(0);
    await page.keyboard.press('Escape');
    await drawn(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.querySelector(".tools")).display')).toBe('none');
    expect(await shown(page)).toBe(all);
    const bare = (await import('../../src/report/pages/html.ts'))
      .renderHtml(full())
      .replace(/<script>[^]*?<\/script>/u, '');
    await page.setContent(bare);
    expect(await shown(page)).toBe(all);
    expect(await page.evaluate('document.querySelector(".tools").hidden')).toBe(true);
    await page.close();
  });

  it('fits on paper: nothing stands beside a sheet of A4, also where people met every end', async () => {
    const { page } = await opened(full());
    await page.emulateMedia({ media: 'print' });
    // A4 between the browser's own margins.
    const wide = await page.evaluate<string[]>(
      `(document.body.style.width = '680px', [...document.querySelectorAll('table, pre, h1, p')]
        .filter((one) => one.getBoundingClientRect().right > 681 || one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.tagName + ' ' + one.textContent.slice(0, 60)))`,
    );
    expect(wide).toEqual([]);
    await page.close();
  });

  it('chips filter by kind and outcome together, and the address can be shared', async () => {
    const { page } = await opened(full());
    await page.click('button[data-value="create"]');
    await page.click('button[data-value="failed"]');
    await drawn(page);
    const left = await shown(page);
    // The one who failed; why stands by cause, and is nobody’s line.
    expect(left).toBe(1);
    const hash = await page.evaluate<string>('location.hash');
    expect(hash).toBe('#kind=create&status=failed');
    await page.close();
    const again = await opened(full(), { hash });
    expect(await shown(again.page)).toBe(left);
    expect(
      await again.page.evaluate('document.querySelector(\'button[data-value="create"]\').getAttribute("aria-pressed")'),
    ).toBe('true');
    await again.page.close();
  });

  it('heads sort up and down', async () => {
    const { page } = await opened(full());
    const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
    await page.click('section[aria-labelledby="joiners"] th button');
    const up = await names(page, 'joiners');
    expect(up).toEqual([...up].sort((a, b) => order.compare(a, b)));
    await page.click('section[aria-labelledby="joiners"] th button');
    expect(await names(page, 'joiners')).toEqual(up.toReversed());
    await page.close();
  });

  it('works by keyboard: / goes to the search', async () => {
    const { page } = await opened(full());
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
    await page.close();
  });

  it.each([{ name: 'everything', run: full() }, ...SITUATIONS])(
    'fits into 375 pixels without scrolling sideways, and axe finds nothing: $name',
    async ({ run }) => {
      const { page } = await opened(run, { width: 375 });
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );

  it.each([false, true])('axe finds nothing, dark: %s', async (dark) => {
    const { page } = await opened(full(), { dark });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('10,000 changes', () => {
  /** The sample run with so many joiners. */
  const large = (count: number): RunReport => {
    const run = full();
    const one = run.plan?.operations.find(({ kind }) => kind === 'create') as Operation;
    const operations = Array.from({ length: count }, (_, at) => ({
      ...one,
      id: `op-${at}`,
      key: `E${at}`,
      row: at + 2,
      person: { userName: `person.${at}@example.com`, givenName: 'Person', familyName: `Number ${at}` },
    }));
    const outcome = run.outcomes?.find(({ operation }) => operation.kind === 'create');
    if (!run.plan || !outcome) throw new Error('the sample has no joiner');
    run.plan = { ...run.plan, operations, guards: [], remarks: [] };
    run.outcomes = operations.map((operation) => ({ ...outcome, operation }));
    return run;
  };

  /** From the start of the navigation until the page takes input, ms. */
  const interactive = (page: Page): Promise<number> =>
    page.evaluate('performance.getEntriesByType("navigation")[0].domInteractive');

  it('are searched as 100 are', async () => {
    const small = await opened(large(100));
    const big = await opened(large(10_000));
    console.log(
      `time to interactive: 100 changes ${Math.round(await interactive(small.page))} ms, ` +
        `10,000 changes ${Math.round(await interactive(big.page))} ms`,
    );
    await big.page.fill('#search', 'number 4321');
    await drawn(big.page);
    expect(await shown(big.page)).toBe(1);
    expect(big.complaints).toEqual([]);
    await small.page.close();
    await big.page.close();
  });
});
