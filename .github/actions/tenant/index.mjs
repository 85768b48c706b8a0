import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, input, output } from '../commands.mjs';

const KEYS = Object.keys(JSON.parse(readFileSync(new URL('../tenants/tenants.schema.json', import.meta.url), 'utf8')).properties.tenants.items.properties);

/** The file that the job “List of tenants” left; an artifact may or may not have a folder of its own. */
function shared(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(({ name }) => name === 'cxone-shared.json');
  if (!found) throw new Error('the artifact of the job “List of tenants” is not there. Run all jobs again, not only those that failed.');
  return JSON.parse(readFileSync(join(found.parentPath, found.name), 'utf8'));
}

try {
  const { tenants, shared: answers } = shared(input('folder'));
  const name = input('name');
  const tenant = Object.hasOwn(tenants, name) ? tenants[name] : undefined;
  if (!tenant) throw new Error(`the list has no tenant ${name}.`);
  for (const key of KEYS) if (key !== 'environments') output(key, tenant[key] ?? '');
  if (answers) {
    const folder = join(process.env['RUNNER_TEMP'] ?? '.', 'cxone-shared');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'github.json'), JSON.stringify(answers));
  }
} catch (error) {
  fail(`The settings of this tenant cannot be read: ${error.message}`);
}
