/**
 * What needs large packages or a browser: they are installed into .tools/heavy when first asked for, never into
 * node_modules.
 *
 *     node scripts/heavy.ts            runs the suite in test/heavy
 *     node scripts/heavy.ts pictures   makes the pictures in docs/images
 *
 * The browser is the machine's own: Debian's package `chromium`, or what CHROMIUM names.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}.tools/heavy`;

const manifest = `${JSON.stringify(
  {
    private: true,
    dependencies: {
      'axe-core': '4.11.0',
      azurite: '3.37.0',
      'playwright-core': '1.65.1',
      s3rver: '3.7.1',
      // GitHub's API by another maker.
      emulate: '0.12.2',
      // SCIM servers of other makers, the second with the peers it was built against.
      '@boxyhq/saml-jackson': '26.2.0',
      '@better-auth/scim': '1.7.5',
      'better-auth': '1.7.5',
      '@better-auth/core': '1.7.5',
      '@better-auth/utils': '0.4.2',
      'better-call': '1.4.0',
    },
    // Azurite's telemetry, which is off here; its newest version asks for a package that is not everywhere.
    overrides: { applicationinsights: '3.16.0' },
  },
  null,
  2,
)}\n`;

function run(command: string, args: string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, HEAVY_MODULES: folder },
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

await mkdir(folder, { recursive: true });
if ((await readFile(`${folder}/installed.json`, 'utf8').catch(() => '')) !== manifest) {
  await writeFile(`${folder}/package.json`, manifest);
  // No package's own scripts: none of them is needed.
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  await writeFile(`${folder}/installed.json`, manifest);
}
if (process.argv[2] === 'pictures') run(process.execPath, ['scripts/pictures.ts'], root);
else run('npx', ['vitest', 'run', '--config', 'vitest.heavy.config.ts', ...process.argv.slice(2)], root);
