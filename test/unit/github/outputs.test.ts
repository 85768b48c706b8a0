import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from '../../harness/property.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { annotate } from '../../../src/github/annotations.ts';
import { inert } from '../../../src/github/log.ts';
import { outputValues, setOutputs } from '../../../src/github/outputs.ts';
import { fitted, writeSummary } from '../../../src/github/summary.ts';
import { OUTPUTS } from '../../../src/interface/outputs.ts';
import type { Counts, RunReport } from '../../../src/model/run.ts';
import { planFile } from '../../../src/plan/plan-schema.ts';
import { readCommandFile, readCommands } from '../../harness/commands.ts';

const none: Counts = {
  toCreate: 0,
  toUpdate: 0,
  toReactivate: 0,
  toChangeRoles: 0,
  toDeactivate: 0,
  toDelete: 0,
  blocked: 0,
  unchanged: 0,
  created: 0,
  updated: 0,
  reactivated: 0,
  rolesChanged: 0,
  deactivated: 0,
  deleted: 0,
  failed: 0,
  unconfirmed: 0,
  notStarted: 0,
  invalidRows: 0,
};

const report = (counts: Partial<Counts> = {}): RunReport => ({
  schemaVersion: 1,
  mode: 'plan',
  tenant: 'acme-eu',
  profile: 'bulk',
  startedAt: '2026-11-01T00:00:00.000Z',
  finishedAt: '2026-11-01T00:00:02.000Z',
  durationMs: 2000,
  decision: 'continue',
  reason: 'none',
  problems: [],
  counts: { ...none, ...counts },
  pii: 'masked',
  salt: '',
  links: {},
});

let printed = '';
const capture = (): void => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
};
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('outputs', () => {
  it('are all there, counts as whole numbers, and result says the same as JSON', () => {
    const values = outputValues(report({ toCreate: 12, blocked: 1 }), { planPath: '/x/plan.json', artifactId: 9 });
    expect(Object.keys(values)).toEqual(Object.keys(OUTPUTS));
    expect(values).toMatchObject({
      'to-create': '12',
      created: '0',
      blocked: '1',
      changes: 'true',
      'plan-path': '/x/plan.json',
      'comment-url': '',
      'artifact-id': '9',
    });
    const result = JSON.parse(values.result) as Record<string, unknown>;
    expect(result).toMatchObject({
      schema_version: 1,
      to_create: 12,
      changes: true,
      reason_code: 'none',
      artifact_id: 9,
      comment_url: null,
    });
    const names = Object.keys(OUTPUTS).filter((name) => name !== 'result');
    expect(names.filter((name) => !(name.replaceAll('-', '_') in result))).toEqual([]);
  });

  it.each(['toCreate', 'toUpdate', 'toReactivate', 'toChangeRoles', 'toDeactivate', 'toDelete'] as const)(
    'call one person who is planned (%s) a change',
    (name) => {
      expect(outputValues(report({ [name]: 1 }), {}).changes).toBe('true');
    },
  );

  it('are whole milliseconds long, and docs/outputs.md names every key of result and of plan.json', async () => {
    const result = JSON.parse(outputValues({ ...report(), durationMs: 1308.46 }, {}).result) as Record<string, unknown>;
    expect(result['duration_ms']).toBe(1308);
    const page = await readFile(join(import.meta.dirname, '../../../docs/outputs.md'), 'utf8');
    const isNamed = (key: string): boolean =>
      page.includes(`\`${key}\``) || page.includes(`\`${key.replaceAll('_', '-')}\``);
    const { operations, guards, review } = planFile.shape;
    const [known, ...blocked] = operations.element.options;
    const keys = [
      ...Object.keys(result),
      ...Object.keys(planFile.shape),
      ...known.options.flatMap(({ shape }) => Object.keys(shape)),
      ...blocked.flatMap(({ shape }) => Object.keys(shape)),
      ...Object.keys(guards.element.shape),
      ...Object.keys(review.unwrap().shape),
    ];
    expect(keys.filter((key) => !isNamed(key))).toEqual([]);
  });

  it('call blocked people alone no change', () => {
    expect(outputValues(report({ blocked: 3 }), {}).changes).toBe('false');
  });

  it.each([
    ['deactivates the account', { active: true }, undefined, 'true'],
    ['finishes the sign-out of an account that is off', { active: false }, ['sessions'], 'true'],
    ['finds nothing left to do', { active: false }, undefined, 'false'],
  ] as const)(
    'call a blocked deletion that %s a change or not, counted in `blocked` alone',
    (_, account, open, changes) => {
      const operations = [{ kind: 'held-back', key: 'E1', prior: { id: 'u1', ...account }, openSteps: open }];
      const plan = { operations, hash: 'h' } as unknown as NonNullable<RunReport['plan']>;
      const values = outputValues({ ...report({ blocked: 1 }), plan }, {});
      expect(values).toMatchObject({ changes, blocked: '1', 'to-deactivate': '0', 'to-delete': '0' });
      expect(JSON.parse(values.result)).toMatchObject({ changes: changes === 'true' });
    },
  );

  it('are never longer than a step can be handed, and say what was left out', () => {
    const problem = { reason: 'config-invalid' as const, message: 'ü'.repeat(3000), advice: 'x'.repeat(1000) };
    const { result } = outputValues({ ...report(), problems: Array.from({ length: 50 }, () => problem) }, {});
    expect(Buffer.byteLength(result)).toBeLessThanOrEqual(60_000);
    const read = JSON.parse(result) as { problems: unknown[]; left_out: { problems: number }; reason_code: string };
    expect(read.problems.length).toBeGreaterThan(3);
    expect(read.problems.length + read.left_out.problems).toBe(50);
  });

  it('survive any text in the command file', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'outputs-')), 'output');
    await writeFile(file, '');
    vi.stubEnv('GITHUB_OUTPUT', file);
    const values = { ...outputValues(report(), {}), 'comment-url': 'a\nreason-code=none\nghadelimiter_x\n' };
    setOutputs(values);
    expect(readCommandFile(await readFile(file, 'utf8'))).toEqual(values);
  });
});

describe('annotations', () => {
  it('stop at ten of a level, and no text can end the command or start another', () => {
    capture();
    const bad = 'x\r\n::error::injected%0A';
    annotate(
      Array.from({ length: 14 }, () => ({
        level: 'warning' as const,
        title: 'Row, 1::',
        message: bad,
        file: 'a,b.csv',
        line: 2,
      })),
    );
    const { annotations } = readCommands(printed);
    expect(annotations).toHaveLength(10);
    expect(annotations[0]).toEqual({
      level: 'warning',
      message: 'x\n::error::injected%0A',
      properties: { title: 'Row, 1::', file: 'a,b.csv', line: '2' },
    });
  });

  it('show no sign that nobody sees, nor one that a terminal obeys, in any part', () => {
    capture();
    const bad = 'a\u001B]8;;https://evil.example\u0007b\u202Ec\u{E0041}d\u2028e\u061Cf.csv';
    annotate([{ level: 'error', title: bad, message: bad, file: bad, line: 2 }]);
    const { annotations } = readCommands(printed);
    const seen = 'a]8;;https://evil.examplebcdef.csv';
    expect(annotations).toEqual([
      { level: 'error', message: seen, properties: { title: seen, file: seen, line: '2' } },
    ]);
  });
});

describe('the log', () => {
  it('shows no sign that nobody sees, but the one of our own symbols', () => {
    const unseen =
      '\u0000\u001B\u0085\u00AD\u034F\u061C\u115F\u180E\u200B\u2028\u2029\u202E\u2066\u3164\uFE00\uFEFF\uFFF9\u{E0041}';
    const signs = Array.from(unseen);
    expect(inert(signs.map((one) => `${one}x`).join(''))).toBe('x'.repeat(signs.length));
    expect(inert('\u2028::error::x')).toBe(': :error::x');
    expect(inert('Result   ⚠️ partly\tapplied')).toBe('Result   ⚠️ partly\tapplied');
  });

  it('never obeys a text, whatever is in it', () => {
    const piece = fc.constantFrom(
      '::',
      ':',
      'error',
      'add-mask',
      'set-output name=a',
      '\n',
      '\r',
      ' ',
      '\t',
      '##[',
      'x',
      '\u202e',
      '\u0085',
      '\u200b',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = inert(pieces.join(''));
        expect(text.split(/\r\n|\r|\n/).filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
        expect(text).not.toContain('##[');
      }),
    );
  });
});

describe('the summary', () => {
  it('is appended, and cut at a line below its limit', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'summary-')), 'summary');
    await writeFile(file, 'before\n');
    expect(await writeSummary('# Title', { GITHUB_STEP_SUMMARY: file })).toBeUndefined();
    expect(await readFile(file, 'utf8')).toBe('before\n# Title\n');
    expect(await writeSummary('# Title', {})).toBeUndefined();
    const long = fitted('ü'.repeat(40).concat('\n').repeat(20_000));
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(1024 * 1024);
    expect(long).toMatch(/ü{40}\n\n\*This summary was cut/);
  });

  it('that cannot be written is a warning', async () => {
    expect(await writeSummary('x', { GITHUB_STEP_SUMMARY: '/nowhere/at/all' })).toMatch(/could not be written/);
  });
});
