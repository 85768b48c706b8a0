/**
 * Asks every address that a page links to whether it is still there. It needs the network, so CI does it once a week
 * and not with each change; links inside the repository are held by test/unit/docs/links.test.ts.
 *
 *     node scripts/links.ts
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const TIMEOUT = 20_000;
/** Answers of a page that is there and does not like to be asked by a program. */
const THERE = new Set([401, 403, 405, 429]);

/** Addresses by the pages that link to them; those of a copy that does not exist are left out. */
export function externalLinks(): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const page of globSync(['*.md', 'docs/**/*.md', '.github/**/*.md', 'examples/**/*.md'], { cwd: root })) {
    const text = readFileSync(join(root, page), 'utf8').replaceAll(/^```[^]*?^```/gm, '');
    for (const [, address = ''] of text.matchAll(/\]\((https?:\/\/[^)\s]+)\)/g))
      if (!/your-org|example\.(?:com|org)/.test(address)) links.set(address, [...(links.get(address) ?? []), page]);
  }
  return links;
}

async function problem(address: string): Promise<string | null> {
  try {
    const { status } = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) });
    return status < 400 || THERE.has(status) ? null : `answers ${status}`;
  } catch (error) {
    return `cannot be reached (${String(error)})`;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const links = [...externalLinks()];
  const found = await Promise.all(
    links.map(async ([address, pages]) => ({ address, pages, what: await problem(address) })),
  );
  const broken = found.filter(({ what }) => what !== null);
  for (const { address, pages, what } of broken) console.error(`${address} ${what}: ${pages.join(', ')}`);
  console.log(`${links.length} addresses, ${broken.length} of them broken.`);
  if (broken.length > 0) process.exitCode = 1;
}
