import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, startTenant } from '../tenant/server.ts';
import { type ResultsService, startResults } from '../harness/results.ts';
import { bulks, cutOff, hanging, joiners, left, rows, there } from './post-setting.ts';
import { Reviewed, seen } from './review-setting.ts';
import type { AuditLine } from './setting.ts';

let world: Reviewed;
let results: ResultsService;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
  results = await startResults();
});
afterEach(() => Promise.all([world.close(), results.close()]));

describe('post, after an apply that was cut off', () => {
  it.each<[string, NodeJS.Signals, Fault, number, number, string]>([
    ['killed, the second bulk done but not answered', 'SIGKILL', hanging(1, 'after'), 2, 100, 'done'],
    ['killed, the second bulk not done', 'SIGKILL', hanging(1, 'before'), 2, 50, 'not-started'],
    ['killed within the first bulk', 'SIGKILL', hanging(0, 'after'), 1, 50, 'done'],
    ['cancelled (SIGINT) within the second bulk', 'SIGINT', hanging(1, 'after'), 2, 100, 'done'],
    ['ended (SIGTERM) within the second bulk', 'SIGTERM', hanging(1, 'before'), 2, 50, 'not-started'],
  ])(
    '%s: what is unknown is looked up, the audit sealed, everything published',
    async (_, signal, fault, seenBulks, done, verdict) => {
      world.tenant.setFault(fault);
      const run = await cutOff(world, results, { by: signal, when: () => bulks(world) === seenBulks });
      expect({ exitCode: run.exitCode, endedBy: run.endedBy, reason: run.outputs['reason-code'] }).toEqual(
        signal === 'SIGKILL'
          ? { exitCode: null, endedBy: 'SIGKILL', reason: undefined }
          : { exitCode: 1, endedBy: null, reason: 'apply-partial' },
      );
      expect(run.post?.exitCode).toBe(0);
      expect(joiners.filter(({ userName }) => world.tenant.find(userName))).toHaveLength(done);

      const { audit, summary } = await left(run);
      expect(audit.at(-1)).toMatchObject({
        event: 'seal',
        status: 'interrupted',
        reason_code: 'apply-partial',
        count: audit.length - 1,
      });
      const settled = audit.filter((record) => record['resolved'] === 'look-up');
      // What a killed run had not read back yet is looked up as well: an answer alone proves nothing.
      const answered = signal === 'SIGKILL' ? 50 * (seenBulks - 1) : 0;
      expect(settled).toHaveLength(answered + 50);
      expect(new Set(settled.map(({ status }) => status))).toEqual(
        new Set([...(answered > 0 ? ['done'] : []), verdict]),
      );
      expect(world.tenant.writes).toHaveLength(seenBulks);

      const title = new RegExp(`^##? ⚠️ Partly applied: ${done} of 120 changes`);
      expect(seen(summary)).toMatch(title);
      expect(seen(run.post?.summary ?? '')).toMatch(title);
      expect(seen(world.comment())).toMatch(title);
      expect(seen(world.comment().replaceAll(/<!--[^]*?-->/g, ''))).not.toMatch(/\bready\b/i);
      const names = results.artifacts.filter(({ finalized }) => finalized).map(({ name }) => name);
      expect(names).toEqual(['cxone-roster-acme-apply-1', 'cxone-roster-acme-apply-1-report.html']);
      expect(run.post?.log).not.toContain(world.tenant.settings.auth.clientSecret);
    },
  );

  it('the next run does the rest, and what was reviewed still covers it', async () => {
    world.tenant.setFault(hanging(1, 'after'));
    await cutOff(world, results, { by: 'SIGKILL', when: () => bulks(world) === 2 });
    world.tenant.clearFaults();
    const again = await world.apply({ rows });
    expect(again.outputs).toMatchObject({ 'reason-code': 'none', created: '20' });
    expect(seen(again.summary)).toContain('holds nothing that was not reviewed in #7');
    expect(seen(world.comment())).toMatch(/^## ✅ Applied: 20 of 20/);
  });

  it('killed between two records: half a line goes, the rest is kept', async () => {
    world.tenant.setFault(hanging(1, 'before'));
    const run = await cutOff(world, results, { by: 'SIGKILL', when: () => bulks(world) === 2, run: { entry: 'main' } });
    const path = join(run.state['output-dir'] ?? '', 'audit.jsonl');
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.slice(0, -20));
    const post = await world.post(run, rows, results.env);
    expect(post.exitCode).toBe(0);
    const { audit } = await left(run);
    expect(audit.slice(0, 3).map(({ hash }) => hash)).toEqual(
      whole
        .split('\n')
        .slice(0, 3)
        .map((line) => (JSON.parse(line) as AuditLine).hash),
    );
  });
});
