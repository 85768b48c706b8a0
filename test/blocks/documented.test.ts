import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../harness/runner.ts';
import { documented } from './documented.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  environment?: unknown;
  permissions?: Record<string, string>;
  concurrency?: Record<string, unknown>;
  uses?: string;
  steps?: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: Record<string, unknown>;
  jobs: Record<string, Job>;
}

/** What people copy: workflows of the pages, and those of the examples. */
const shown = [
  ...documented,
  ...globSync('examples/*/.github/workflows/*.yml', { cwd: ROOT }).map((name) => ({
    name,
    yaml: readFileSync(join(ROOT, name), 'utf8'),
  })),
].map(({ name, yaml }) => ({ name, yaml, file: parse(yaml) as Workflow }));

const jobs = shown.flatMap(({ name, file }) =>
  Object.entries(file.jobs).map(([id, job]) => ({
    name: `${name} ${id}`,
    file,
    job,
    steps: job.steps ?? [],
    rights: job.permissions ?? file.permissions,
    concurrency: job.concurrency ?? file.concurrency,
  })),
);
const modeOf = ({ with: given }: Step): unknown => given?.['mode'];
const has = (job: (typeof jobs)[number], mode: string): boolean => job.steps.some((step) => modeOf(step) === mode);
const names = (found: typeof jobs): string[] => found.map(({ name }) => name);

describe('every workflow that a page or an example shows agrees with the threat model', () => {
  it('there are some of each kind', () => {
    expect(jobs.filter((job) => has(job, 'plan')).length).toBeGreaterThan(3);
    expect(jobs.filter((job) => has(job, 'apply')).length).toBeGreaterThan(3);
    expect(jobs.filter(({ job }) => job.uses?.includes('roster-apply.yml')).length).toBeGreaterThan(3);
  });

  it('gives a secret only to a job of an environment', () => {
    const open = jobs.filter(
      ({ job }) => JSON.stringify(job.steps ?? []).includes('secrets.') && job.environment === undefined,
    );
    expect(names(open)).toEqual([]);
  });

  it('queues what writes, and throws no waiting run out', () => {
    const writes = jobs.filter((job) => ['apply', 'event', 'undo'].some((mode) => has(job, mode)));
    const hurried = writes.filter(
      ({ concurrency }) => concurrency?.['queue'] !== 'max' || concurrency['cancel-in-progress'] !== false,
    );
    expect(names(hurried)).toEqual([]);
    expect(names(writes.filter(({ file }) => Object.hasOwn(file.on, 'pull_request')))).toEqual([]);
  });

  it('plans a pull request once at a time', () => {
    const reviews = jobs.filter((job) => has(job, 'plan') && Object.hasOwn(job.file.on, 'pull_request'));
    expect(names(reviews.filter(({ concurrency }) => concurrency === undefined))).toEqual([]);
  });

  it('names rights, and gives those that the mode needs', () => {
    expect(names(jobs.filter(({ rights }) => rights === undefined))).toEqual([]);
    const lacking = jobs.filter(
      (one) =>
        (has(one, 'apply') || has(one, 'plan') || one.job.uses?.includes('roster-apply.yml')) &&
        one.rights?.['actions'] !== 'read',
    );
    expect(names(lacking)).toEqual([]);
    const blocks = jobs.filter(({ steps }) =>
      steps.some(({ uses }) => /\/actions\/(review|apply|offboard)@/.test(uses ?? '')),
    );
    expect(blocks.length).toBeGreaterThan(3);
    expect(names(blocks.filter(({ rights }) => rights?.['actions'] !== 'read'))).toEqual([]);
  });

  it('starts on every file that decides: roster, policy and exception', () => {
    const filters = shown.flatMap(({ name, file }) =>
      ['push', 'pull_request'].flatMap((event) => {
        const paths = (file.on[event] as { paths?: string[] } | null | undefined)?.paths;
        return paths ? [{ name, paths }] : [];
      }),
    );
    expect(filters.length).toBeGreaterThan(10);
    const files = ['.github/cxone-policy.yml', '.github/cxone-override.yml'];
    expect(filters.filter(({ paths }) => !files.every((path) => paths.some((one) => matchesGlob(path, one))))).toEqual(
      [],
    );
  });

  it('lets a person give the hash that a refused apply shows', () => {
    const applies = shown.filter(({ file: { on, jobs: all } }) => {
      const isApply = Object.values(all).some(
        ({ uses = '', steps = [] }) =>
          uses.includes('/roster-apply.yml@') ||
          steps.some((step) => step.uses?.includes('/actions/apply@') || modeOf(step) === 'apply'),
      );
      return isApply && Object.hasOwn(on, 'push') && Object.hasOwn(on, 'workflow_dispatch');
    });
    expect(applies.length).toBeGreaterThan(5);
    expect(applies.filter(({ yaml }) => !yaml.includes('inputs.reviewed-plan')).map(({ name }) => name)).toEqual([]);
  });

  it('gives the signing key to each job of an environment that has one, and that reads or leaves a memory', () => {
    const remembers = ['plan', 'apply', 'drift', 'undo', 'event'];
    const steps = jobs.flatMap(({ name, job, steps: all }) =>
      /^cxone-(plan|apply|undo)$/.test(String(job.environment))
        ? all.flatMap((step) => {
            const isBlock = /\/actions\/(review|apply|offboard)@/.test(step.uses ?? '');
            const isAction =
              step.uses?.startsWith('your-org/cxone-roster@') && remembers.includes(String(modeOf(step)));
            // “and the inputs of the tenant” are not shown there.
            return (isBlock || isAction) && step.with?.['client-secret'] ? [{ name, given: step.with }] : [];
          })
        : [],
    );
    expect(steps.length).toBeGreaterThan(15);
    expect(steps.filter(({ given }) => given['signing-key'] === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('leaves no token in the workspace', () => {
    const left = jobs.filter(({ steps }) =>
      steps.some(
        ({ uses, with: given }) => uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false,
      ),
    );
    expect(names(left)).toEqual([]);
  });

  it('puts no expression into a script', () => {
    expect(names(jobs.filter(({ steps }) => steps.some(({ run }) => run?.includes('${{'))))).toEqual([]);
  });
});
