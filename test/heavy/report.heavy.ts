import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, rosterCsv, startTenant } from '../tenant/server.ts';
import { act, type Finished, inputsFor, workspaceWith } from '../acceptance/setting.ts';
import { type Browser, openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens a run's report and looks at it: requests but its own, what the console says, its text, and a picture of it. */
async function looked(
  run: Finished,
  colorScheme: 'light' | 'dark',
): Promise<{
  requests: string[];
  complaints: string[];
  text: string;
  overflow: number;
  picture: Buffer;
  background: string;
}> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme });
  const requests: string[] = [];
  const complaints: string[] = [];
  const url = pathToFileURL(join(run.outputDir, 'report.html')).href;
  page.on(
    'request',
    (request) => request.url() !== url && !request.url().startsWith('data:') && requests.push(request.url()),
  );
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  const text = await page.evaluate<string>('document.body.innerText');
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const picture = await page.screenshot({ fullPage: false });
  await page.close();
  return { requests, complaints, text, overflow, picture, background };
}

describe('report.html in a browser', () => {
  it('asks no network, complains of nothing and shows the run, light and dark', async () => {
    const there = people(30);
    const tenant = await startTenant({ users: there });
    const rows = [
      ...there.map((one, i) => (i < 3 ? { ...one, title: 'Lead' } : one)),
      ...people(12, { seed: 4, idPrefix: 'N' }),
    ];
    const run = await act({
      workspace: await workspaceWith({ 'roster.csv': rosterCsv(rows) }),
      inputs: inputsFor(tenant),
    });
    await tenant.close();
    const light = await looked(run, 'light');
    const dark = await looked(run, 'dark');
    for (const { requests, complaints, text, overflow, picture } of [light, dark]) {
      expect(requests).toEqual([]);
      expect(complaints).toEqual([]);
      expect(text).toContain('Roster plan for acme: ready');
      expect(overflow).toBeLessThanOrEqual(0);
      expect(picture.length).toBeGreaterThan(10_000);
    }
    expect(light.background).not.toBe(dark.background);
  });

  it('does nothing that a cell asks for', async () => {
    const tenant = await startTenant({ users: people(5) });
    const evil = [
      '<img src=x onerror="window.pwned=1">',
      '</script><script>window.pwned=1</script>',
      '"><svg onload=window.pwned=1>',
      'javascript:window.pwned=1',
      '{{constructor.constructor(1)()}}',
    ];
    const rows = evil.map((text, i) => ({
      userName: `evil${i}@example.com`,
      externalId: `X${i}`,
      givenName: text,
      familyName: text,
      displayName: text,
      title: text,
      department: text,
    }));
    const run = await act({
      workspace: await workspaceWith({ 'roster.csv': rosterCsv(rows) }),
      inputs: inputsFor(tenant, { pii: 'full' }),
    });
    await tenant.close();
    expect(run.outputs['to-create']).toBe('5');
    expect(await readFile(join(run.outputDir, 'report.html'), 'utf8')).not.toContain('<img src=x');
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(run.outputDir, 'report.html')).href);
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    expect(await page.evaluate('String(window.pwned)')).toBe('undefined');
    expect(await page.evaluate<string>('document.body.innerText')).toContain('onerror="window.pwned=1"');
    expect(asked).toHaveLength(1);
    await page.close();
  });

  it('opens 8,000 people', async () => {
    const tenant = await startTenant({ users: [] });
    const run = await act({
      workspace: await workspaceWith({ 'roster.csv': rosterCsv(people(8000)) }),
      inputs: inputsFor(tenant),
    });
    await tenant.close();
    const { complaints, text } = await looked(run, 'light');
    expect(complaints).toEqual([]);
    expect(text).toContain('8,000');
  });
});
