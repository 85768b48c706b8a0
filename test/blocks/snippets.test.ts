import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../../src/cli/arguments.ts';
import { COMMANDS } from '../../src/cli/command.ts';
import { INPUTS } from '../../src/interface/inputs.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { ROOT } from '../harness/runner.ts';
import { type Block, blocksOf, PAGES } from './documented.ts';
import { lintWorkflow } from './linters.ts';

// The action's own check, plain JavaScript: it has no types.
const { complaints } = (await import(join(ROOT, '.github/actions/tenants/schema.mjs'))) as {
  complaints: (value: unknown, schema: object) => string[];
};

const all = PAGES.flatMap(blocksOf);
const of = (...languages: string[]): Block[] => all.filter(({ language }) => languages.includes(language));
const indented = (text: string, by: string): string => text.replaceAll(/^(?=.)/gm, by);

/** A step list as a job would hold it, after the step that its expressions name. */
const asWorkflow = (steps: string): string =>
  'name: Shown\non: workflow_dispatch\npermissions:\n  contents: read\n' +
  'jobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n' +
  `      - id: roster\n        uses: your-org/cxone-roster@v1\n${indented(steps, '      ')}`;

/** What a YAML block of a page is, and everything that is wrong with it; null where nobody knows what it is. */
async function complaintsOfYaml({ text, name }: Block): Promise<unknown[] | null> {
  const data = parse(text) as Record<string, unknown> | Record<string, unknown>[];
  if (/^jobs:/m.test(text)) return [];
  if (Array.isArray(data)) {
    const given = data.flatMap((step) =>
      String(step['uses']).startsWith('your-org/cxone-roster@') ? Object.keys(step['with'] ?? {}) : [],
    );
    const unknown = given.filter((input) => !Object.hasOwn(INPUTS, input));
    return [...unknown, ...(await lintWorkflow(asWorkflow(text), name))];
  }
  const keys = Object.keys(data);
  if (keys.join() === 'permissions')
    return lintWorkflow(`${text}\non: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: x }] } }\n`, name);
  if (keys.join() === 'on')
    return lintWorkflow(
      `name: Shown\n${text}\npermissions: {}\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: x }] } }\n`,
      name,
    );
  if (keys.join() === 'repos') {
    const offered = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string }[];
    const named = (data['repos'] as { hooks: { id: string }[] }[]).flatMap(({ hooks }) => hooks.map(({ id }) => id));
    return named.filter((id) => !offered.some((hook) => hook.id === id));
  }
  if (keys.includes('approver'))
    return ['plan', 'kind', 'count', 'reason', 'approver', 'expires'].filter((key) => !keys.includes(key));
  return (await parsePolicy(text, name)).problems.filter(({ severity }) => severity === 'error');
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
/** Programs that are not ours: what they do is theirs to say. */
const FOREIGN = /^(git|gh|curl|export|openssl|grep)\b/;

/** What is wrong with one command of a shell block. */
function complaintOfCommand(command: string): string | null {
  const [, script] = /^npm (?:run )?(?:-s )?([\w:]+)/.exec(command) ?? [];
  if (script)
    return ['ci', 'cit', 'test'].includes(script) || Object.hasOwn(scripts, script) ? null : `no script ${script}`;
  const [, ours] = /^(?:npx --yes \S*cxone-roster\S*|node \S*bin\/cxone-roster\.cjs) (.*)$/.exec(command) ?? [];
  if (ours !== undefined) {
    const [name = '', ...argv] = ours.split(' ');
    const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!known) return `no command ${name}`;
    const read = readArguments(argv, known.options, known.files);
    return read.ok ? null : read.problem;
  }
  const [, path] = /^bash (\S+)$/.exec(command) ?? [];
  if (path) return existsSync(join(ROOT, path)) ? null : `no file ${path}`;
  return FOREIGN.test(command) ? null : 'nobody knows whether this works';
}

describe('what the pages show to copy', () => {
  it.each(of('yaml', 'yml').filter(({ text }) => !/^jobs:/m.test(text)))('$name is right', async (block) => {
    expect(await complaintsOfYaml(block)).toEqual([]);
  });

  it('is JSON where it says so, and a list of tenants by its schema', () => {
    const schema = JSON.parse(
      readFileSync(join(ROOT, '.github/actions/tenants/tenants.schema.json'), 'utf8'),
    ) as object;
    for (const { name, text } of of('json')) {
      const data = JSON.parse(text) as Record<string, unknown>;
      if (Object.hasOwn(data, 'tenants')) expect(complaints(data, schema), name).toEqual([]);
    }
    expect(of('json').length).toBeGreaterThan(5);
  });

  it('are commands that there are', () => {
    const commands = of('bash', 'sh').flatMap(({ name, text }) =>
      text
        .replaceAll(/\\\n\s*/g, '')
        .split('\n')
        .map((line) => line.replace(/\s+# .*$/, ''))
        .flatMap((line) => line.split(' && '))
        .filter((line) => line.trim() !== '')
        .map((command) => ({ name, command: command.trim() })),
    );
    expect(commands.length).toBeGreaterThan(20);
    expect(
      commands.flatMap(({ name, command }) => {
        const wrong = complaintOfCommand(command);
        return wrong === null ? [] : [`${name} ${command}: ${wrong}`];
      }),
    ).toEqual([]);
  });

  it('are checked by something that finds what is wrong', async () => {
    const yaml = (text: string): Block => ({ name: 'x', language: 'yaml', text });
    expect(await complaintsOfYaml(yaml('rolse: {}\n'))).toHaveLength(1);
    expect(await complaintsOfYaml(yaml('- uses: your-org/cxone-roster@v1\n  with: { mood: plan }\n'))).not.toEqual([]);
    expect(await complaintsOfYaml(yaml('- run: echo ${{ steps.rostre.outputs.x }}\n'))).not.toEqual([]);
    expect(complaintOfCommand('npm run build')).toBe('no script build');
    expect(complaintOfCommand('npx --yes github:your-org/cxone-roster plan roster.csv --agianst x')).toMatch(
      /--against/,
    );
    expect(complaintOfCommand('rm -rf /')).not.toBeNull();
  });

  it('send nobody to a package of the registry: there this name belongs to nobody yet', () => {
    const wrong = PAGES.filter((page) => /npx (?:-\S+ )*cxone-roster/.test(readFileSync(join(ROOT, page), 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('names every kind of block: a new one has to be checked by something', () => {
    const checked = ['yaml', 'yml', 'json', 'bash', 'sh'];
    // CSV by the walk of the README, Python by test/unit/docs/history.test.ts; without a language it is what is shown.
    expect(
      [...new Set(all.map(({ language }) => language))].filter((one) => !checked.includes(one)).toSorted(),
    ).toEqual(['', 'csv', 'python']);
  });

  it('are addresses of schemas that lie in this repository, each the $id of its file', () => {
    const addresses = new Set(
      PAGES.flatMap((page) =>
        [
          ...readFileSync(join(ROOT, page), 'utf8').matchAll(
            /https:\/\/raw\.githubusercontent\.com\/your-org\/cxone-roster\/v1\/([\w./-]+\.json)/g,
          ),
        ].map(([, path = '']) => path),
      ),
    );
    expect(addresses.size).toBe(3);
    for (const path of addresses)
      expect(JSON.parse(readFileSync(join(ROOT, path), 'utf8'))).toMatchObject({
        $id: `https://raw.githubusercontent.com/your-org/cxone-roster/v1/${path}`,
      });
  });
});
