import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../harness/runner.ts';

/** A path that the bundler took for a file of ours: it would name the folder that the bundle was made in. */
const OWN_FILE = /__webpack_require__\.ab \+ "/;

it('the bundle is the same whatever the folder is called that it is made in', () => {
  const files = globSync('dist/**/*.js', { cwd: ROOT });
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => OWN_FILE.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
