/**
 * Writes the JSON Schemas of roster and policy from their zod sources, so that editors know both.
 *
 *     node scripts/schema.ts          writes what is out of date
 *     node scripts/schema.ts --check  writes nothing, exits 1 and names what is out of date
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { policySchema } from '../src/policy/schema.ts';
import { rosterSchema } from '../src/roster/schema.ts';

const root = new URL('../', import.meta.url);

const text = (schema: z.ZodType, more: Record<string, unknown> = {}): string =>
  `${JSON.stringify({ ...z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }), ...more }, null, 2)}\n`;

/** What the schema files should hold, by path from the repository's root. */
export const schemas = (): Map<string, string> =>
  new Map([
    ['schema/roster.schema.json', text(rosterSchema)],
    ['schema/policy.schema.json', text(policySchema, { title: 'CXone Roster policy' })],
  ]);

/** Paths whose content is not what the zod sources say. */
export async function staleSchemas(): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, content] of schemas()) {
    const present = await readFile(new URL(path, root), 'utf8').catch(() => '');
    if (present !== content) stale.push(path);
  }
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = await staleSchemas();
  if (process.argv.includes('--check')) {
    if (stale.length > 0) {
      console.error(`Out of date: ${stale.join(', ')}. Run “node scripts/schema.ts” and commit the result.`);
      process.exitCode = 1;
    }
  } else {
    await mkdir(new URL('schema/', root), { recursive: true });
    const all = schemas();
    for (const path of stale) await writeFile(new URL(path, root), all.get(path) ?? '');
    console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'All up to date.');
  }
}
