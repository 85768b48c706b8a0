import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UNKNOWNS } from '../../cxone/tenant.ts';
import { ROOT } from '../../harness/runner.ts';
import { wholeJob } from './whole-job.ts';

const page = readFileSync(join(ROOT, 'docs/tenants.md'), 'utf8');

/** Everything that NiCE leaves open, one switch at a time; `pairwise.test.ts` has them two by two. */
describe.each(Object.entries(UNKNOWNS))('%s', (name, values) => {
  it('stands in the table of docs/tenants.md', () => {
    const row = page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``));
    expect(row).toBeDefined();
  });

  it.each([...values].slice(1).map((value) => [value]))(
    '%s: the whole job is green, a night without a change writes nothing',
    async (value) => {
      await expect(wholeJob({ [name]: value })).resolves.toBeUndefined();
    },
  );
});
