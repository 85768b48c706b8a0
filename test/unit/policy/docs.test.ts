import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildRoleGraph } from '../../../src/policy/role-graph.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { problemText } from '../../../src/policy/problem.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';

const page = await readFile(new URL('../../../docs/policy.md', import.meta.url), 'utf8');
const blocks = Array.from(page.matchAll(/```yaml\n(.*?)```/gsu), (match) => match[1] as string);

/** Every path of keys, lists left out. */
const paths = (value: unknown, at = ''): string[] =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => [`${at}.${key}`, ...paths(inner, `${at}.${key}`)])
    : [];

describe('docs/policy.md', () => {
  it('shows every key with its default', async () => {
    const { policy, problems } = await parsePolicy(blocks[0]!, 'docs');
    expect(problems).toEqual([]);
    expect(policy).toEqual(defaultPolicy());
    const { parse } = await import('yaml');
    expect(paths(parse(blocks[0]!)).sort()).toEqual(paths(defaultPolicy()).sort());
  });

  it('shows roles that hold together, and the conflict it tells of', async () => {
    const { policy, problems } = await parsePolicy(blocks[1]!, 'docs');
    expect(problems).toEqual([]);
    expect(buildRoleGraph(policy!.roles).graph!.closure(['team_lead', 'billing_admin'])).toContain('agent_basic');
  });

  it('quotes a message as it is', async () => {
    const { problems } = await parsePolicy('version: 1\nroles:\n  maxPerUsr: 3\n', '.github/cxone-policy.yml');
    const [start, end] = /^\.github\/cxone-policy\.yml.*$/mu.exec(page)![0].split(', …');
    expect(problemText(problems[0]!).startsWith(start!)).toBe(true);
    expect(problemText(problems[0]!).endsWith(end!)).toBe(true);
  });
});

describe('schema/policy.schema.json', () => {
  it('gives editors every default, those of the guards too', async () => {
    const text = await readFile(new URL('../../../schema/policy.schema.json', import.meta.url), 'utf8');
    const defaultsOf = ({ properties, default: own }: Schema): unknown =>
      properties === undefined
        ? own
        : Object.fromEntries(
            Object.entries(properties).flatMap(([key, inner]) => {
              const value = defaultsOf(inner);
              return value === undefined ? [] : [[key, value]];
            }),
          );
    expect(defaultsOf(JSON.parse(text) as Schema)).toEqual(defaultPolicy());
  });

  it('marks no key without a value that the reader takes, such as a section whose lines are all comments', async () => {
    const text = await readFile(new URL('../../../schema/policy.schema.json', import.meta.url), 'utf8');
    const keys = ({ properties = {} }: Schema, at: string[] = []): [string[], Schema][] =>
      Object.entries(properties).flatMap(([key, inner]) => [[[...at, key], inner], ...keys(inner, [...at, key])]);
    const found = keys(JSON.parse(text) as Schema);
    expect(found.length).toBeGreaterThan(40);
    for (const [path, { type, enum: words }] of found) {
      const yaml = path.map((key, i) => `${'  '.repeat(i)}${key}:`).join('\n');
      expect((await parsePolicy(`${yaml}\n`, 'policy.yml')).problems, path.join('.')).toEqual([]);
      expect([type].flat(), path.join('.')).toContain('null');
      if (words) expect(words, path.join('.')).toContain(null);
    }
  });
});

/** What of a JSON Schema says what holds where nothing is given. */
interface Schema {
  properties?: Record<string, Schema>;
  default?: unknown;
  type?: string | string[];
  enum?: unknown[];
}

describe('docs/roles.md', () => {
  it('shows a policy that holds together, and that keeps apart what it says', async () => {
    const roles = await readFile(new URL('../../../docs/roles.md', import.meta.url), 'utf8');
    const [example] = Array.from(roles.matchAll(/```yaml\n(.*?)```/gsu), (match) =>
      (match[1] as string).replaceAll(/^ {3}/gmu, ''),
    );
    const { policy, problems } = await parsePolicy(example ?? '', 'docs');
    expect(problems).toEqual([]);
    expect(buildRoleGraph(policy!.roles).problems).toEqual([]);
  });
});
