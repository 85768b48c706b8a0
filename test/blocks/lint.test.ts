import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { TENANT_INPUTS } from '../../scripts/tenants-schema.ts';
import { ROOT } from '../harness/runner.ts';
import { actionlint, languageService, lintWorkflow } from './linters.ts';
import { documented } from './documented.ts';

interface Job {
  permissions?: Record<string, string>;
  uses?: string;
  'runs-on'?: string;
  concurrency?: { group: string; queue?: string; 'cancel-in-progress': unknown };
  steps?: { uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, string> }[];
}
interface Workflow {
  on: unknown;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const workflows = readdirSync(join(ROOT, '.github/workflows')).map((file) => `.github/workflows/${file}`);
const actions = [
  'action.yml',
  ...readdirSync(join(ROOT, '.github/actions'), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => `.github/actions/${name}/action.yml`),
];

describe('actionlint and the language service', () => {
  it.each(workflows)('find nothing wrong with %s', async (path) => {
    expect(await lintWorkflow(text(path), path)).toEqual([]);
  });

  it.each(actions)('find nothing wrong with %s', async (path) => {
    expect(await languageService(text(path), path)).toEqual([]);
  });

  it.each(documented)('find nothing wrong with the workflow at $name', async ({ yaml }) => {
    expect(await lintWorkflow(yaml, '.github/workflows/documented.yml')).toEqual([]);
  });

  it('do find what is wrong: a linter that sees nothing proves nothing', async () => {
    const path = '.github/workflows/wrong.yml';
    const wrong =
      'on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    concurrency: { group: a, queue: most }\n    ' +
      'steps:\n      - run: echo ${{ github.evnt.x }}\n      - uses: actions/checkout@v5\n        wiht: {}\n';
    expect(actionlint(wrong, path).map(({ line }) => line)).toEqual(expect.arrayContaining([7, 9]));
    expect((await languageService(wrong, path)).map(({ line }) => line)).toEqual(expect.arrayContaining([5, 9]));
    expect(
      await languageService(
        'name: x\ndescription: y\nruns: { using: node99, mian: x.js }\n',
        '.github/actions/x/action.yml',
      ),
    ).not.toEqual([]);
    expect(documented.length).toBeGreaterThan(5);
  });
});

const files = workflows.map((path) => ({ path, file: parse(text(path)) as Workflow }));
const uses = [...workflows, ...actions].flatMap((path) =>
  [...text(path).matchAll(/^\s*(?:- )?uses: (\S+)(.*)$/gm)].map(({ 1: action = '', 2: rest = '' }) => ({
    path,
    action,
    rest,
  })),
);

describe('every workflow', () => {
  it('names foreign actions by commit, with the version beside it', () => {
    const foreign = uses.filter(({ action }) => !action.startsWith('$/') && !action.startsWith('./'));
    expect(foreign.length).toBeGreaterThan(10);
    expect(
      foreign.filter(({ action, rest }) => !/@[0-9a-f]{40}$/.test(action) || !/^ # v\d+\.\d+\.\d+$/.test(rest)),
    ).toEqual([]);
    const commits = new Map<string, Set<string>>();
    for (const { action } of foreign) {
      const [name = '', commit = ''] = action.split('@');
      commits.set(name, (commits.get(name) ?? new Set()).add(commit));
    }
    expect([...commits].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  it('refers to this repository in a way that works from another one', () => {
    expect(uses.filter(({ path, action }) => action.startsWith('./') && !path.endsWith('/ci.yml'))).toEqual([]);
    for (const { action } of uses.filter((one) => one.action.startsWith('$/')))
      expect(actions).toContain(`${action.slice(2)}/action.yml`);
    const run = parse(text('.github/actions/run/action.yml')) as {
      runs: { main: string; post: string; 'post-if': string };
    };
    expect(join('.github/actions/run', run.runs.main)).toBe('dist/index.js');
    const root = parse(text('action.yml')) as { runs: { post: string } };
    expect(join('.github/actions/run', run.runs.post)).toBe(root.runs.post);
    expect(run.runs['post-if']).toBe('always()');
  });

  it('has no right that its job does not name, and leaves no token in the workspace', () => {
    for (const { path, file } of files) {
      expect({ path, top: file.permissions }).toEqual({ path, top: {} });
      for (const [id, job] of Object.entries(file.jobs)) {
        expect({ path, id, has: job.permissions !== undefined }).toEqual({ path, id, has: true });
        const checkouts = (job.steps ?? []).filter((step) => step.uses?.startsWith('actions/checkout@'));
        expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
      }
    }
  });

  it('puts no expression into a script: whatever it holds would be run', () => {
    for (const { file } of files)
      for (const job of Object.values(file.jobs))
        expect((job.steps ?? []).filter(({ run }) => run?.includes('${{'))).toEqual([]);
    for (const path of actions) {
      const { runs } = parse(text(path)) as { runs: { steps?: { run?: string }[] } };
      expect((runs.steps ?? []).filter(({ run }) => run?.includes('${{'))).toEqual([]);
    }
  });

  it('takes no cache, and nothing of a pull request where it has rights: what others may write is not run', () => {
    for (const { path, file } of files) {
      const steps = Object.values(file.jobs).flatMap((job) => job.steps ?? []);
      expect(steps.filter((step) => step.uses?.startsWith('actions/cache@') || step.with?.['cache'])).toEqual([]);
      expect(JSON.stringify(file.on ?? null), path).not.toMatch(/pull_request_target|workflow_run|issue_comment/);
    }
  });

  it('is seen by zizmor in CI at one version; a release tells what dist is made of', () => {
    const runs = (path: string): string =>
      Object.values((parse(text(path)) as Workflow).jobs)
        .flatMap((job) => (job.steps ?? []).map(({ run }) => run ?? ''))
        .join('\n');
    expect(runs('.github/workflows/ci.yml')).toMatch(/zizmor==\d+\.\d+\.\d+ zizmor .*\.github/);
    expect(runs('.github/workflows/ci.yml')).toContain('npm audit signatures');
    const release = runs('.github/workflows/release.yml');
    expect(release).toMatch(
      /release\.ts[^]*gh release create .*release\/\* .*--draft[^]*--draft=false[^]*refs\/tags\/\$major/,
    );
    expect(text('.github/workflows/release.yml')).toMatch(
      /attest-build-provenance@[^]*dist\/\*\*\/\*\.js\s+\$\{\{ runner\.temp \}\}\/release\/\*/,
    );
  });
});

describe('the reusable workflows', () => {
  const reusable = files.filter(({ path }) => /roster-(review|apply|drift)\.yml$/.test(path));

  it('queue the runs of a tenant and never cancel one', () => {
    const groups = reusable.flatMap(({ file }) =>
      Object.values(file.jobs).flatMap(({ concurrency }) => (concurrency ? [concurrency] : [])),
    );
    expect(groups).toHaveLength(3);
    for (const group of groups)
      expect(group).toMatchObject({
        queue: 'max',
        'cancel-in-progress': false,
        group: expect.stringContaining('${{ matrix.tenant.name }}') as string,
      });
  });

  it('hand on everything that the list of tenants may set', () => {
    for (const { path } of reusable)
      for (const name of TENANT_INPUTS)
        expect(text(path)).toContain(`          ${name}: \${{ steps.tenant.outputs.${name} }}\n`);
  });

  it('have each input in the table of the page, with its default, and take no other', () => {
    type Given = { workflow_call: { inputs: Record<string, { default: unknown }> } };
    const page = readFileSync(join(ROOT, 'docs/workflows.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (`[^|]+) \| ([^|]+) \| (all|review|apply|drift|review, apply) \|/gm)];
    const shown = rows.flatMap(([, names = '', defaults = '', of = '']) => {
      const given = defaults.split(', ');
      return [...names.matchAll(/`([^`]+)`/g)].map(
        ([, name = ''], index) => [name, (given[index] ?? '').replaceAll('`', ''), of] as const,
      );
    });
    for (const { path, file } of reusable) {
      const which = /roster-(\w+)\.yml$/.exec(path)?.[1] ?? '';
      const inputs = Object.entries((file.on as Given).workflow_call.inputs);
      expect(inputs.length).toBeGreaterThan(7);
      const here = shown.filter(([, , of]) => of === 'all' || of.split(', ').includes(which));
      expect(here.map(([name]) => name).toSorted(), path).toEqual(inputs.map(([name]) => name).toSorted());
      for (const [name, value] of here) {
        const own = String((file.on as Given).workflow_call.inputs[name]?.default);
        // Said in words where the action itself finds out.
        expect({ path, name, value }).toEqual({ path, name, value: own === '' ? value : own });
      }
    }
  });

  it('have each key of the list on the page that shows it', () => {
    const page = readFileSync(join(ROOT, 'docs/many-tenants.md'), 'utf8');
    const row = /^\| every other key \|.*$/m.exec(page)?.[0] ?? '';
    const keys = [...row.slice(row.indexOf('for this tenant')).matchAll(/`([\w-]+)`/g)].map(([, key]) => key);
    expect(new Set(keys)).toEqual(new Set(TENANT_INPUTS));
  });

  it('have names only in the matrix: an output that holds a value of a secret is dropped by GitHub', () => {
    for (const { path } of reusable)
      expect(new Set([...text(path).matchAll(/matrix\.tenant\.([\w-]+)/g)].map(([, name]) => name))).toEqual(
        new Set(['name', 'environment']),
      );
  });

  it('keep what the last job tells of for as long as GitHub lets failed jobs be run again', () => {
    for (const { path } of reusable)
      expect(
        [...text(path).matchAll(/retention-days: (\d+)/g)].map(([, days]) => days),
        path,
      ).toEqual(['30', '30']);
    expect(readFileSync(join(ROOT, 'docs/workflows.md'), 'utf8')).toContain('(`cxone-result-…`, kept for 30 days)');
  });

  it('record no deployment for a plan, nor for each night; an empty matrix starts no job, and the summary runs', () => {
    for (const { path, file } of reusable) {
      const [work] = Object.entries(file.jobs).filter(([id]) => id !== 'tenants' && id !== 'summary');
      expect(work?.[1], path).toMatchObject({
        if: "needs.tenants.outputs.count != '0'",
        environment: {
          name: '${{ matrix.tenant.environment }}',
          deployment: path.endsWith('apply.yml') ? '${{ inputs.deployments }}' : false,
        },
      });
      // A job that is skipped passes as a required check.
      const isRequired = path.endsWith('review.yml');
      const alone = isRequired ? 'always()' : "always() && needs.tenants.result == 'success'";
      expect(file.jobs['summary']).toMatchObject({ if: alone });
    }
    const apply = reusable.find(({ path }) => path.endsWith('apply.yml'))?.file.on as {
      workflow_call: { inputs: Record<string, { default: unknown }> };
    };
    expect(apply.workflow_call.inputs['deployments']?.default).toBe(false);
  });

  it('give no job more than it needs', () => {
    const rights = Object.fromEntries(
      files
        .filter(({ path }) => path.includes('/roster-'))
        .map(({ path, file }) => [
          path.slice('.github/workflows/'.length),
          Object.fromEntries(Object.entries(file.jobs).map(([id, job]) => [id, job.permissions])),
        ]),
    );
    expect(rights).toEqual({
      'roster-review.yml': {
        tenants: { contents: 'read', 'pull-requests': 'read', actions: 'read' },
        review: { contents: 'read', 'pull-requests': 'write', actions: 'read' },
        summary: { 'pull-requests': 'write' },
      },
      'roster-apply.yml': {
        tenants: { contents: 'read', actions: 'read', 'pull-requests': 'read' },
        apply: { contents: 'read', 'pull-requests': 'write', actions: 'read' },
        // Which earlier merges its commit holds: their one comment says how this apply ended, too.
        summary: { contents: 'read', 'pull-requests': 'write' },
      },
      'roster-drift.yml': { tenants: { contents: 'read' }, drift: { contents: 'read', issues: 'write' }, summary: {} },
      'roster-attest.yml': { attest: { contents: 'read', 'id-token': 'write', attestations: 'write' } },
    });
  });
});
