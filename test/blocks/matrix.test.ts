import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeGitHub, startGitHub } from '../harness/github.ts';
import { ROOT } from '../harness/runner.ts';
import { type RanWorkflow, runWorkflow } from '../harness/workflow.ts';
import { people, PRESETS, rosterCsv, startTenant, type TenantHandle } from '../tenant/server.ts';
import { Answers } from '../../src/github/answers.ts';
import { GitHubApi } from '../../src/github/api.ts';
import { parseInputs } from '../../src/github/inputs.ts';
import { tenantName } from '../../src/github/names.ts';
import { commentMarker } from '../../src/review/seal.ts';
import { onGitHub, pullEvent, pushEvent, wellBehaved, pushed } from './walk.ts';

const NAMES = ['emea', 'americas', 'apac'] as const;
type Name = (typeof NAMES)[number];
/** Everybody has their own ids and domain, so that a stray write would be seen. */
const staff = Object.fromEntries(
  NAMES.map((name, index) => [
    name,
    people(25, { seed: index + 1, idPrefix: `${name}-`, domain: `${name}.example.com` }),
  ]),
) as Record<Name, ReturnType<typeof people>>;
const joiner = (name: Name) =>
  people(1, { from: 500, seed: NAMES.indexOf(name) + 1, idPrefix: `${name}-`, domain: `${name}.example.com` });
const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'department'];

let tenants: Record<Name, TenantHandle>;
let github: FakeGitHub;

beforeEach(async () => {
  const [emea, americas, apac] = await Promise.all([
    startTenant({
      ...PRESETS.bulk,
      users: staff.emea,
      auth: { ...PRESETS.bulk.auth, clientSecret: 'secret-of-emea-000001' },
    }),
    startTenant({
      ...PRESETS.cxone,
      users: staff.americas,
      auth: { clientSecret: 'secret-of-americas-01', accessKeySecret: 'key-of-americas-000001' },
    }),
    startTenant({
      ...PRESETS.roles,
      users: staff.apac,
      auth: { ...PRESETS.roles.auth, clientSecret: 'secret-of-apac-000001' },
    }),
  ]);
  tenants = { emea, americas, apac };
  github = await startGitHub();
  pushed(github);
});
afterEach(async () => {
  for (const tenant of Object.values(tenants)) wellBehaved(tenant);
  await Promise.all([...Object.values(tenants).map((tenant) => tenant.close()), github.close()]);
});

/** The committed list: what a tenant needs, its own limits, no secrets. */
const list = (more: Partial<Record<Name, object>> = {}): string =>
  JSON.stringify({
    tenants: [
      {
        name: 'emea',
        profile: 'bulk',
        tenant: 'acme-emea',
        'scim-url': tenants.emea.scimUrl,
        'token-url': tenants.emea.tokenUrl,
        roster: 'emea.csv',
        'bulk-size': 10,
        ...more.emea,
      },
      {
        name: 'americas',
        profile: 'cxone',
        tenant: tenants.americas.settings.auth.tenantId,
        issuer: tenants.americas.issuer,
        roster: ['americas.csv'],
        'requests-per-minute': 5000,
        ...more.americas,
      },
      {
        name: 'apac',
        profile: 'roles',
        tenant: 'acme-apac',
        'scim-url': tenants.apac.scimUrl,
        'token-url': tenants.apac.tokenUrl,
        'api-url': tenants.apac.apiUrl,
        roster: 'apac.csv',
        environments: { apply: 'apac-production' },
        ...more.apac,
      },
    ],
  });

const files = (more: Partial<Record<Name, object>> = {}): Record<string, string> => ({
  '.github/cxone-tenants.json': list(more),
  ...Object.fromEntries(NAMES.map((name) => [`${name}.csv`, rosterCsv([...staff[name], ...joiner(name)], COLUMNS)])),
});

function environments(phase: 'plan' | 'apply'): Record<string, Record<string, string>> {
  const secrets = (name: Name): Record<string, string> => {
    const { auth } = tenants[name].settings;
    return {
      CXONE_CLIENT_ID: auth.clientId,
      CXONE_CLIENT_SECRET: auth.clientSecret,
      ...(name === 'americas' && {
        CXONE_ACCESS_KEY_ID: auth.accessKeyId,
        CXONE_ACCESS_KEY_SECRET: auth.accessKeySecret,
      }),
    };
  };
  return {
    [`emea-${phase}`]: secrets('emea'),
    [`americas-${phase}`]: secrets('americas'),
    [phase === 'apply' ? 'apac-production' : 'apac-plan']: secrets('apac'),
  };
}

const apply = (
  repository: Record<string, string>,
  inputs: Record<string, unknown> = {},
  env = environments('apply'),
): Promise<RanWorkflow> =>
  runWorkflow('roster-apply.yml', {
    repository: new Map([['', repository]]),
    inputs,
    environments: env,
    env: onGitHub(github),
    event: pushEvent,
    eventName: 'push',
  });

const verdicts = (ran: RanWorkflow): Record<string, string> =>
  Object.fromEntries(
    Object.entries(
      JSON.parse(ran.outputs['results'] ?? '{}') as Record<string, { reason_code: string; created: number } | null>,
    ).map(([name, result]) => [name, result ? `${result.reason_code} ${result.created}` : 'none left']),
  );

describe('three tenants of different profiles in one matrix', () => {
  it('are each brought to their own roster, with their own secrets, group, environment and artifact', async () => {
    const ran = await apply(files());
    expect(ran.jobs.flatMap(({ job }) => job.annotations).filter((one) => one.startsWith('error'))).toEqual([]);
    expect(verdicts(ran)).toEqual({ emea: 'none 1', americas: 'none 1', apac: 'none 1' });
    expect(ran.outputs['unfinished']).toBe('0');
    expect(ran.result).toBe('success');
    for (const name of NAMES)
      expect(tenants[name].snapshot().map(({ userName }) => userName)).toEqual(
        [...staff[name], ...joiner(name)].map(({ userName }) => userName).toSorted(),
      );
    const jobs = ran.jobs.filter(({ id }) => id === 'apply');
    expect(jobs.map(({ environment }) => environment)).toEqual(['emea-apply', 'americas-apply', 'apac-production']);
    expect(jobs.map(({ group }) => group)).toEqual(NAMES.map((name) => `cxone-roster-apply-${name}`));
    expect(jobs.map(({ job }) => job.used.find(({ uses }) => uses.endsWith('/run'))?.with['artifact-name'])).toEqual(
      NAMES.map((name) => `cxone-roster-${name}`),
    );
    for (const { name, job } of jobs) {
      for (const other of NAMES.filter((one) => one !== name)) {
        expect(JSON.stringify(job.used)).not.toContain(tenants[other].settings.auth.clientSecret);
        expect(JSON.stringify(job.used)).not.toContain(tenants[other].url);
      }
    }
    const summary = ran.jobs.find(({ id }) => id === 'summary')?.job.summaries.join('\n') ?? '';
    expect(summary).toContain('All 3 of 3 tenants are well');
    expect(summary.split('\n').filter((line) => line.includes('all well'))).toHaveLength(3);
  });

  it('one that fails fails alone, and the summary says which and what to do', async () => {
    tenants.americas.setFault({ kind: 'status', status: 503, times: Infinity });
    const ran = await apply(files({ americas: { 'max-attempts': 1 } }));
    expect(verdicts(ran)).toMatchObject({ emea: 'none 1', apac: 'none 1' });
    expect(verdicts(ran)['americas']).toMatch(/^(tenant-unreachable|auth-failed) 0$/);
    expect({ result: ran.result, unfinished: ran.outputs['unfinished'] }).toEqual({
      result: 'failure',
      unfinished: '1',
    });
    expect(tenants.americas.snapshot()).toHaveLength(25);
    expect(tenants.americas.writes).toEqual([]);
    for (const name of ['emea', 'apac'] as const) expect(tenants[name].snapshot()).toHaveLength(26);
    const summary = ran.jobs.find(({ id }) => id === 'summary')?.job.summaries.join('\n') ?? '';
    expect(summary).toContain('✖ 1 of 3 tenants need attention');
    expect(summary).toMatch(/\| americas \| .*(?:unreachable|failed) \| 0 \| 0 \| 0 \| 0 \| \S+/);
  });

  it('one without secrets, or whose job left nothing, is shown as such', async () => {
    const env = environments('apply');
    delete env['emea-apply'];
    const ran = await apply(files(), {}, env);
    expect(verdicts(ran)).toEqual({ emea: 'config-invalid 0', americas: 'none 1', apac: 'none 1' });
    expect(tenants.emea.requests).toEqual([]);
  });

  it('of two lists, called by two jobs of one workflow, keep to the settings of their own', async () => {
    const artifacts = await mkdtemp(join(tmpdir(), 'cxone-callers-'));
    const { '.github/cxone-tenants.json': usual = '', ...rosters } = files();
    const all = (JSON.parse(usual) as { tenants: { name: Name }[] }).tenants;
    const listOf = (name: Name): string => JSON.stringify({ tenants: all.filter((one) => one.name === name) });
    const repository = new Map([
      ['', { ...rosters, '.github/cxone-tenants.json': usual, 'apac.json': listOf('apac') }],
    ]);
    const given = { repository, artifacts, env: onGitHub(github), event: pushEvent, eventName: 'push' };
    for (const inputs of [{ tenants: 'apac.json' }, { only: 'emea' }])
      await runWorkflow('roster-drift.yml', { ...given, inputs, environments: environments('plan') });
    const shared = (await readdir(artifacts)).filter((name) => name.startsWith('cxone-shared-drift'));
    expect(shared).toHaveLength(2);
    const settings = shared.map((name) => readFile(join(artifacts, name, 'cxone-shared.json'), 'utf8'));
    const named = (await Promise.all(settings)).flatMap((text) =>
      Object.keys((JSON.parse(text) as { tenants: object }).tenants),
    );
    expect(named.toSorted()).toEqual(['apac', 'emea']);
  });

  it('only those that were asked for run', async () => {
    const ran = await apply(files(), { only: 'apac' });
    expect(verdicts(ran)).toEqual({ apac: 'none 1' });
    const unknown = await apply(files(), { only: 'emea atlantis' });
    expect(unknown.result).toBe('failure');
    expect(unknown.jobs[0]?.job.annotations).toEqual([
      expect.stringContaining('no tenant atlantis; it has emea, americas, apac'),
    ]);
  });
});

describe('a list that cannot be used stops before any tenant is asked:', () => {
  it.each([
    ['a secret', { emea: { 'client-secret': 'x' } }, 'secrets belong into the tenant’s environments'],
    ['an unknown key', { emea: { rooster: 'x' } }, 'unknown key “rooster”'],
    ['a wrong word', { emea: { profile: 'bulky' } }, '“profile” is “bulky”; allowed: cxone, '],
    ['a number out of bounds', { apac: { concurrency: 0 } }, '“concurrency” is 0; allowed: 1 to 100'],
    ['a number in quotes', { apac: { concurrency: '5' } }, '“5”; allowed: auto, a whole number from 1 to 100'],
    ['a name that no job may have', { apac: { name: 'A/PAC' } }, 'lower-case letters, digits and hyphens'],
    ['a name that begins with a hyphen', { apac: { name: '-apac' } }, 'a letter or a digit first'],
    ['one name twice', { apac: { name: 'emea' } }, 'the name emea is there twice'],
  ])('%s', async (_, more, message) => {
    const ran = await apply(files(more));
    expect(ran.result).toBe('failure');
    expect(ran.jobs.map(({ id }) => id)).toEqual(['tenants']);
    expect(ran.jobs[0]?.job.annotations).toEqual([expect.stringContaining(message)]);
  });

  it('no file, no JSON, a way out of the workspace', async () => {
    const said = async (repository: Record<string, string>, inputs: Record<string, unknown> = {}): Promise<string> =>
      (await apply(repository, inputs)).jobs[0]?.job.annotations.join() ?? '';
    expect(await said({})).toContain('there is no file .github/cxone-tenants.json');
    expect(await said({ '.github/cxone-tenants.json': '{' })).toContain('it is no JSON');
    expect(await said({ '.github/cxone-tenants.json': '{"tenants":[]}' })).toContain('at least 1 entry');
    expect(await said({}, { tenants: '../../../../etc/hostname' })).toMatch(
      /lies outside the workspace|there is no file/,
    );
  });
});

describe('roster-review.yml', () => {
  it('takes the list from the base commit: a pull request cannot send credentials elsewhere', async () => {
    github.state.addPull({ number: 9, head: 'head-sha' });
    const evil = files({
      emea: { 'token-url': `${tenants.emea.strangerUrl}/hook`, 'scim-url': `${tenants.emea.strangerUrl}/hook` },
    });
    const ran = await runWorkflow('roster-review.yml', {
      repository: new Map([
        ['', evil],
        ['base-sha', { '.github/cxone-tenants.json': list() }],
      ]),
      environments: environments('plan'),
      env: onGitHub(github),
      event: pullEvent(9, 'head-sha'),
      eventName: 'pull_request',
    });
    expect(tenants.emea.deliveries).toEqual([]);
    const results = JSON.parse(ran.outputs['results'] ?? '{}') as Record<
      string,
      { reason_code: string; to_create: number }
    >;
    expect(Object.values(results).map(({ reason_code: reason, to_create: create }) => `${reason} ${create}`)).toEqual([
      'none 1',
      'none 1',
      'none 1',
    ]);
    expect(github.state.commentsOf(9)).toHaveLength(3);
    for (const tenant of Object.values(tenants)) expect(tenant.writes).toEqual([]);
  });

  it('takes it from the branch that the merge queue leads to: a batch cannot do so either', async () => {
    const stranger = `${tenants.emea.strangerUrl}/hook`;
    const group = { base_ref: 'refs/heads/main', base_sha: 'base-sha', head_sha: 'batch' };
    for (const name of NAMES) github.state.addFile('batch', `${name}.csv`, 'new');
    const ran = await runWorkflow('roster-review.yml', {
      repository: new Map([
        ['', files({ emea: { 'token-url': stranger, 'scim-url': stranger } })],
        ['refs/heads/main', { '.github/cxone-tenants.json': list() }],
      ]),
      environments: environments('plan'),
      env: onGitHub(github),
      event: { repository: pushEvent.repository, merge_group: group },
      eventName: 'merge_group',
    });
    expect(tenants.emea.deliveries).toEqual([]);
    expect(verdicts(ran)).toEqual({ emea: 'none 0', americas: 'none 0', apac: 'none 0' });
    expect(ran.result).toBe('success');
  });
});

describe('what an apply of another branch than the default one left', () => {
  it.each([['production'], ['']])('is looked for where the review is given that branch: “%s”', async (branches) => {
    const { state } = github;
    state.addPull({ number: 9, head: 'head-sha' });
    state.addRun({ id: 70, event: 'push', headSha: 'applied', headBranch: 'production' });
    for (const name of NAMES) {
      const tenant = name === 'americas' ? tenants.americas.settings.auth.tenantId : `acme-${name}`;
      const artifact = `cxone-roster-${name}-${tenant}-apply-1`;
      state.artifacts.push({ id: state.id(), name: artifact, runId: '70', bytes: Buffer.from('') });
    }
    const ran = await runWorkflow('roster-review.yml', {
      repository: new Map([
        ['', files()],
        ['base-sha', files()],
      ]),
      inputs: { branches },
      environments: environments('plan'),
      env: onGitHub(github),
      event: pullEvent(9, 'head-sha'),
      eventName: 'pull_request',
    });
    expect(ran.result).toBe('success');
    const compared = github.requests.filter((request) => request.includes('/compare/applied...'));
    expect(new Set(compared.map((request) => /\.\.\.(\w+)/.exec(request)?.[1]))).toEqual(
      new Set([branches === '' ? 'main' : branches]),
    );
    const given = ran.jobs.flatMap(({ job }) => job.used.filter(({ uses }) => uses.endsWith('/run')));
    expect(given.map((step) => step.with['branches'])).toEqual([branches, branches, branches]);
  });
});

describe('a tenant whose roster names only some of its people', () => {
  it('has nobody missing from the file, whatever its policy does about them', async () => {
    const policy = 'leavers:\n  absent: deactivate\n';
    const some = { ...files({ apac: { 'partial-roster': true, policy: 'apac.yml' } }), 'apac.yml': policy };
    const ran = await apply({ ...some, 'apac.csv': rosterCsv(staff.apac.slice(0, 20), COLUMNS) }, { only: 'apac' });
    const [result] = Object.values(JSON.parse(ran.outputs['results'] ?? '{}') as Record<string, object>);
    expect(result).toMatchObject({ reason_code: 'none', deactivated: 0, unchanged: 20 });
    expect(tenants.apac.writes).toEqual([]);
  });
});

describe('the job Summary of a review, which a branch may require,', () => {
  const review = (repository: Record<string, string>): Promise<RanWorkflow> => {
    github.state.addPull({ number: 9, head: 'head-sha' });
    return runWorkflow('roster-review.yml', {
      repository: new Map([
        ['', repository],
        ['base-sha', repository],
      ]),
      environments: environments('plan'),
      env: onGitHub(github),
      event: pullEvent(9, 'head-sha'),
      eventName: 'pull_request',
    });
  };
  const ends = ({ jobs }: RanWorkflow): string[] => jobs.map(({ id, name, status }) => `${id} ${name} ${status}`);

  it('is red where a tenant is stopped, and says all the same how it went', async () => {
    const ran = await review({ ...files(), 'apac.csv': rosterCsv([], COLUMNS) });
    expect(ends(ran)).toEqual([
      'tenants tenants success',
      'review emea success',
      'review americas success',
      'review apac failure',
      'summary summary failure',
    ]);
    const { summaries = [], annotations } = ran.jobs.at(-1)?.job ?? {};
    expect(summaries.join('\n')).toContain('✖ 1 of 3 tenants need attention');
    expect(annotations).toEqual([expect.stringContaining('A tenant needs attention')]);
    expect(ran.outputs['unfinished']).toBe('1');
  });

  it('is red where no list can be used: GitHub takes a skipped job for a check that passes', async () => {
    const ran = await review({ ...files(), '.github/cxone-tenants.json': '{' });
    expect(ends(ran)).toEqual(['tenants tenants failure', 'summary summary failure']);
    expect(ran.jobs.at(-1)?.job.summaries.join('\n')).toContain('No tenant was run: the job “List of tenants”');
    expect(github.state.commentsOf(9)).toEqual([]);
  });
});

describe('a pull request that touches no tenant', () => {
  it.each(['pull_request', 'merge_group'])(
    'ends green without a job of a tenant, also in the queue: %s',
    async (eventName) => {
      github.state.addPull({ number: 9, head: 'head-sha', files: [{ filename: 'README.md' }] });
      github.state.addFile('batch', 'README.md', 'new');
      const queue = { repository: pushEvent.repository, merge_group: { base_sha: 'base-sha', head_sha: 'batch' } };
      const ran = await runWorkflow('roster-review.yml', {
        repository: new Map([['', files()]]),
        environments: environments('plan'),
        env: onGitHub(github),
        event: eventName === 'merge_group' ? queue : pullEvent(9, 'head-sha'),
        eventName,
      });
      expect(ran.jobs.map(({ id, status }) => `${id} ${status}`)).toEqual(['tenants success', 'summary success']);
      expect({ result: ran.result, ...ran.outputs }).toEqual({ result: 'success', results: '{}', unfinished: '0' });
      expect(ran.jobs[1]?.job.summaries.join()).toContain('nothing is to be planned');
    },
  );
});

describe('files of a tenant, whichever way the list names them,', () => {
  interface Ask {
    markerOf: (tenant: object) => string;
    touched: (tenants: object[], api: object, root: string) => Promise<{ tenants: { name: string }[] }>;
    sharedAnswers: (
      tenants: object[],
      api: object,
      how: object,
    ) => Promise<{ shared: { answers: Record<string, unknown> } }>;
  }
  const ask = async () => (await import(join(ROOT, '.github/actions/tenants/ask.mjs'))) as Ask;

  it('have the comment that the action finds by them', async () => {
    const { markerOf } = await ask();
    for (const roster of ['hr/a.csv\nb.csv', './hr//a.csv\n b.csv \n\nhr/./a.csv', 'x/../hr/a.csv\n./b.csv\n']) {
      const { inputs } = parseInputs({ INPUT_TENANT: ' acme ', INPUT_ROSTER: roster });
      expect(markerOf({ name: 'eu', tenant: ' acme ', roster }), roster).toBe(
        commentMarker(tenantName(inputs), inputs.roster),
      );
      expect(inputs.roster).toEqual(['hr/a.csv', 'b.csv']);
    }
    expect(markerOf({ name: 'eu', tenant: 'acme' })).toBe(commentMarker('acme', ['roster.csv']));
  });

  /** In a run whose event this is. */
  async function onEvent<T>(root: string, event: object, does: () => Promise<T>): Promise<T> {
    const before = process.env['GITHUB_EVENT_PATH'];
    const path = join(root, 'event.json');
    await writeFile(path, JSON.stringify(event));
    process.env['GITHUB_EVENT_PATH'] = path;
    try {
      return await does();
    } finally {
      if (before === undefined) delete process.env['GITHUB_EVENT_PATH'];
      else process.env['GITHUB_EVENT_PATH'] = before;
    }
  }

  it('are handed on as the base has them: rosters byte by byte, a folder in a policy’s place not at all', async () => {
    const { sharedAnswers } = await ask();
    const root = await mkdtemp(join(tmpdir(), 'list-'));
    const bytes = Buffer.from('Vorname;Ort\nJörg;Köln\n', 'latin1');
    await writeFile(join(root, 'a.csv'), bytes);
    await writeFile(join(root, 'a.yml'), 'version: 1\n');
    await mkdir(join(root, 'b.yml'));
    const tenants = ['a', 'b'].map((name) => ({ name, roster: `${name}.csv`, policy: `${name}.yml` }));
    const api = { get: async () => ({ object: { sha: 'base' } }), list: async () => ({ items: [], all: true }) };
    const how = { environment: 'plan', branches: [], root, checkedOut: 'base', answers: {}, list: '' };
    const event = { pull_request: { number: 9, base: { ref: 'main' } } };
    const { answers } = (await onEvent(root, event, () => sharedAnswers(tenants, api, how))).shared;
    const left = JSON.parse(JSON.stringify(answers)) as Record<string, unknown>;
    expect(Object.keys(left).filter((key) => /^(?:bytes|content) /.test(key))).toEqual([
      'bytes base a.csv',
      'content base a.yml',
      'content base .github/cxone-override.yml',
      'bytes base b.csv',
    ]);
    const given = new GitHubApi({
      token: '',
      apiUrl: 'http://127.0.0.1:9',
      owner: 'example',
      name: 'roster',
      answers: new Answers(left),
    });
    expect(await given.bytes('a.csv', 'base')).toEqual(bytes);
    expect(await given.bytes('b.csv', 'base')).toBeNull();
    expect(await given.content('a.yml', 'base')).toBe('version: 1\n');
  });

  it('are seen to be changed, in a submodule as well', async () => {
    const { touched } = await ask();
    const root = await mkdtemp(join(tmpdir(), 'list-'));
    const rosters = { plain: 'a.csv', dotted: './hr/../hr/a.csv', sub: 'data/eu/a.csv', other: 'database/a.csv' };
    const tenants = Object.entries(rosters).map(([name, roster]) => ({ name, roster, policy: `${name}.yml` }));
    const changed = async (...names: string[]): Promise<string[]> => {
      const list = async (path: string) => ({
        items: path.includes('/files') ? names.map((filename) => ({ filename })) : [],
      });
      const api = { list, get: async () => ({ login: 'x' }) };
      const { tenants: found } = await onEvent(root, { pull_request: { number: 9 } }, () =>
        touched(tenants, api, root),
      );
      return found.map(({ name }) => name);
    };
    expect(await changed('a.csv')).toEqual(['plain']);
    expect(await changed('hr/a.csv')).toEqual(['dotted']);
    expect(await changed('data')).toEqual(['sub']);
    expect(await changed('README.md')).toEqual([]);
  });
});

describe('roster-drift.yml', () => {
  it('keeps one issue for each tenant that differs', async () => {
    const repository = { ...files(), 'emea.csv': rosterCsv(staff.emea, COLUMNS) };
    const ran = await runWorkflow('roster-drift.yml', {
      repository: new Map([['', repository]]),
      environments: environments('plan'),
      env: onGitHub(github),
      event: pushEvent,
      eventName: 'schedule',
    });
    expect(ran.result).toBe('success');
    const results = JSON.parse(ran.outputs['results'] ?? '{}') as Record<string, { reason_code: string }>;
    expect(Object.values(results).map(({ reason_code: reason }) => reason)).toEqual(['none', 'drift', 'drift']);
    expect(github.state.issues).toHaveLength(2);
    const summary = ran.jobs.find(({ id }) => id === 'summary')?.job.summaries.join('\n') ?? '';
    expect(summary).toContain('▲ 2 of 3 tenants differ from their roster');
    expect(summary).toMatch(/\| apac \| ▲ drift \| 1 \|/);
  });
});
