import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { people, rosterCsv, startTenant, type TenantHandle } from '../tenant/server.ts';
import { act, inputsFor, workspaceWith } from './setting.ts';

const closing = async (tenant: TenantHandle, test: () => Promise<void>): Promise<void> => {
  try {
    await test();
  } finally {
    await tenant.close();
  }
};

describe('1,000 new people into a tenant of 20', () => {
  it('takes 20 bulk requests and 30 in all, touches nobody else, and a second run writes nothing', async () => {
    const there = people(20, { seed: 9, idPrefix: 'T' });
    const tenant = await startTenant({ users: there });
    await closing(tenant, async () => {
      const joiners = people(1000);
      const workspace = await workspaceWith({ 'roster.csv': rosterCsv([...there, ...joiners]) });
      const before = tenant.snapshot();
      const first = await act({ workspace, inputs: inputsFor(tenant, { mode: 'apply' }) });
      expect(first.log).not.toContain('fault of the action');
      expect(first.outputs).toMatchObject({
        'reason-code': 'none',
        decision: 'complete',
        created: '1000',
        failed: '0',
        'not-started': '0',
        unchanged: '20',
        changes: 'true',
      });
      expect(first.exitCode).toBe(0);

      expect(tenant.requests.filter(({ path }) => path.endsWith('/Bulk'))).toHaveLength(20);
      // Token, configuration and read, 20 bulks; everybody seen again: a look at the first fifty, then the list.
      expect(tenant.requests.length).toBeLessThanOrEqual(30);
      expect(tenant.violations).toEqual([]);
      for (const joiner of joiners) expect(tenant.find(joiner.userName)).toMatchObject({ ...joiner, active: true });
      expect(tenant.snapshot().filter(({ userName }) => there.some((one) => one.userName === userName))).toEqual(
        before,
      );

      expect(first.results).toHaveLength(1000);
      expect(first.plan?.operations).toHaveLength(1000);
      const finished = first.audit.filter(({ event }) => event === 'operation.finished');
      expect(new Set(finished.map(({ operation }) => operation))).toEqual(
        new Set(first.plan?.operations.map(({ id }) => id)),
      );
      expect(finished.every(({ status }) => status === 'done')).toBe(true);
      expect(first.audit.at(-1)).toMatchObject({
        event: 'seal',
        hash: first.outputs['audit-head'],
        count: first.audit.length - 1,
      });
      expect(first.files['summary.md']).toContain('1,000');
      expect(JSON.parse(first.outputs['result'] ?? '')).toMatchObject({
        schema_version: 1,
        created: 1000,
        to_create: 1000,
        plan_hash: first.plan?.hash,
      });

      tenant.forget();
      const second = await act({ workspace, inputs: inputsFor(tenant, { mode: 'apply' }) });
      expect(second.outputs).toMatchObject({
        changes: 'false',
        'reason-code': 'none',
        created: '0',
        unchanged: '1020',
      });
      expect(tenant.writes).toEqual([]);
    });
  });
});

describe('a plan', () => {
  it('hashes as the interface says, and is the same from apply', async () => {
    const there = people(100);
    const tenant = await startTenant({ users: there });
    await closing(tenant, async () => {
      const rows = there.map((one, i) => (i < 5 ? { ...one, title: `Lead ${i}` } : one));
      const workspace = await workspaceWith({
        'roster.csv': rosterCsv([...rows, ...people(3, { seed: 4, idPrefix: 'N' })]),
      });
      const planned = await act({ workspace, inputs: inputsFor(tenant) });
      expect(planned.outputs).toMatchObject({
        'reason-code': 'none',
        decision: 'continue',
        'to-create': '3',
        'to-update': '5',
        unchanged: '95',
      });
      expect(tenant.writes).toEqual([]);
      const operations =
        planned.plan?.operations.map(({ kind, key, before, after }) => ({ kind, key, before, after })) ?? [];
      operations.sort((a, b) => (`${a.kind}\0${a.key}` < `${b.kind}\0${b.key}` ? -1 : 1));
      const hash = createHash('sha256')
        .update(canonicalize({ tenant: 'acme', operations }) ?? '')
        .digest('hex');
      expect(planned.outputs['plan-hash']).toBe(hash);
      const applied = await act({ workspace, inputs: inputsFor(tenant, { mode: 'apply' }) });
      expect(applied.outputs).toMatchObject({ 'plan-hash': hash, created: '3', updated: '5', 'reason-code': 'none' });
      expect(tenant.find(there[0]?.userName ?? '')).toMatchObject({ ...there[0], title: 'Lead 0' });
      expect(applied.plan?.population).toEqual({ owned: 100, expected: 100, read: 100 });
    });
  });

  it('that would change too many people stops, and an override for just that plan lets it pass', async () => {
    const there = people(100);
    const tenant = await startTenant({ users: there });
    await closing(tenant, async () => {
      const roster = rosterCsv(there.map((one) => ({ ...one, department: 'Elsewhere' })));
      const workspace = await workspaceWith({ 'roster.csv': roster });
      const stopped = await act({ workspace, inputs: inputsFor(tenant, { mode: 'apply' }) });
      expect(stopped.outputs).toMatchObject({ 'reason-code': 'guard-tripped', decision: 'stop', updated: '0' });
      expect(stopped.exitCode).toBe(1);
      expect(tenant.writes).toEqual([]);
      expect(stopped.files['comment.md']).toContain('100');

      const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
      const override =
        `plan: ${stopped.outputs['plan-hash']}\nkind: update\ncount: 100\nreason: the department ` +
        `was renamed\napprover: lead\nexpires: ${expires}\n`;
      const allowed = await workspaceWith({ 'roster.csv': roster, '.github/cxone-override.yml': override });
      const passed = await act({ workspace: allowed, inputs: inputsFor(tenant, { mode: 'apply' }) });
      expect(passed.outputs).toMatchObject({ 'reason-code': 'none', updated: '100' });
      expect(passed.plan?.guards.find(({ kind }) => kind === 'update')).toMatchObject({
        tripped: true,
        overridden: true,
      });
    });
  });
});

describe('every number', () => {
  it('agrees: outputs, results, audit, summary, result', async () => {
    const there = people(100);
    const tenant = await startTenant({
      users: there,
      faults: [{ kind: 'operation', status: 400, match: { body: 'Refused' }, times: Number.POSITIVE_INFINITY }],
    });
    await closing(tenant, async () => {
      const moved = there.map((one, i) => (i < 20 ? { ...one, title: i < 3 ? 'Refused' : 'Moved' } : one));
      const workspace = await workspaceWith({
        'roster.csv': rosterCsv([...moved, ...people(12, { seed: 5, idPrefix: 'N' })]),
      });
      const run = await act({ workspace, inputs: inputsFor(tenant, { mode: 'apply' }) });
      expect(run.outputs).toMatchObject({
        'reason-code': 'apply-partial',
        decision: 'failure',
        'to-create': '12',
        created: '12',
        'to-update': '20',
        updated: '17',
        failed: '3',
        'not-started': '0',
        unchanged: '80',
      });
      const status = (row: string): string =>
        /,(done|failed|not started|not-started|partial|blocked|unknown|adopted),/.exec(row)?.[1] ?? row;
      expect(run.results.map(status).toSorted()).toEqual([
        ...Array<string>(29).fill('done'),
        ...Array<string>(3).fill('failed'),
      ]);
      const finished = run.audit
        .filter(({ event }) => event === 'operation.finished')
        .map((record) => String(record.status));
      expect(finished.toSorted()).toEqual(run.results.map(status).toSorted());
      const summary = run.files['summary.md'] ?? '';
      expect(summary).toMatch(/Create \| 12 \| 12 \| 0 \| 0/);
      expect(summary).toMatch(/Update \| 20 \| 17 \| 3 \| 0/);
      expect(run.files['comment.md']).toMatch(/29 of 32/);
      expect(JSON.parse(run.outputs['result'] ?? '')).toMatchObject({
        created: 12,
        updated: 17,
        failed: 3,
        unchanged: 80,
        reason_code: 'apply-partial',
        audit_head: run.outputs['audit-head'],
      });
      expect(run.audit.at(-1)?.hash).toBe(run.outputs['audit-head']);
      expect(tenant.writes.every(({ path }) => path.endsWith('/Bulk'))).toBe(true);
    });
  });
});

describe('bad input', () => {
  const HEADER = 'userName,externalId,givenName,familyName';
  const GOOD = `${HEADER}\nada@example.com,1,Ada,Berg\n`;
  const cases: {
    name: string;
    files: Record<string, string>;
    inputs?: Record<string, string>;
    reason: string;
    says: RegExp;
  }[] = [
    { name: 'a missing file', files: {}, reason: 'config-invalid', says: /no file `roster.csv`/ },
    {
      name: 'a path outside the workspace',
      files: { 'roster.csv': GOOD },
      inputs: { roster: '../other.csv' },
      reason: 'config-invalid',
      says: /outside the workspace/,
    },
    { name: 'no rows', files: { 'roster.csv': `${HEADER}\n` }, reason: 'roster-invalid', says: /row/ },
    {
      name: 'a row with too many cells',
      files: { 'roster.csv': `${GOOD}bo@example.com,2,Bo,Lind,extra,cells\n` },
      reason: 'roster-invalid',
      says: /1 of 2 rows/,
    },
    {
      name: 'a broken quote',
      files: { 'roster.csv': `${GOOD}"bo@example.com,2,Bo,Lind\n` },
      reason: 'roster-invalid',
      says: /row/,
    },
    {
      name: 'invalid JSON',
      files: { 'roster.json': '[{"userName": ' },
      inputs: { roster: 'roster.json' },
      reason: 'roster-invalid',
      says: /JSON/,
    },
    {
      name: 'an unknown input value',
      files: { 'roster.csv': GOOD },
      inputs: { bulk: 'onn' },
      reason: 'config-invalid',
      says: /bulk.*onn/s,
    },
    {
      name: 'an unknown policy key',
      files: { 'roster.csv': GOOD, '.github/cxone-policy.yml': 'guard:\n  create: { percent: 3 }\n' },
      reason: 'config-invalid',
      says: /guards/,
    },
  ];

  it('a symbolic link out of the workspace: refused, nothing sent', async () => {
    const tenant = await startTenant({ users: people(5) });
    await closing(tenant, async () => {
      const outside = await workspaceWith({ 'other.csv': GOOD });
      const workspace = await workspaceWith({ 'README.md': '' });
      await symlink(join(outside, 'other.csv'), join(workspace, 'roster.csv'));
      const run = await act({ workspace, inputs: inputsFor(tenant, { mode: 'apply' }) });
      expect(run.outputs).toMatchObject({ 'reason-code': 'config-invalid' });
      expect(run.log).toMatch(/is a link, or leads through one/);
      expect(tenant.requests).toEqual([]);
    });
  });

  it.each(cases)('$name: a clear error, all reports, nothing sent', async ({ files, inputs = {}, reason, says }) => {
    const tenant = await startTenant({ users: people(5) });
    await closing(tenant, async () => {
      const run = await act({
        workspace: await workspaceWith(files),
        inputs: inputsFor(tenant, { mode: 'apply', ...inputs }),
      });
      expect(run.outputs).toMatchObject({ 'reason-code': reason, decision: 'stop' });
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(says);
      for (const name of ['audit.jsonl', 'results.csv', 'roster-errors.csv', 'comment.md', 'summary.md', 'report.html'])
        expect(run.files[name], name).toBeDefined();
      expect(run.audit.at(-1)).toMatchObject({ event: 'seal', reason_code: reason, hash: run.outputs['audit-head'] });
      expect(tenant.requests).toEqual([]);
    });
  });
});
