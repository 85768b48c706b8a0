import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Services } from '../../../src/app/ports.ts';
import { openJournal } from '../../../src/audit/journal.ts';
import { headline } from '../../../src/report/words/headline.ts';
import { people, rosterCsv, startTenant, type TenantHandle } from '../../tenant/server.ts';
import { play, type Played } from './stage.ts';

const there = people(10);
const rows = [...there, ...people(2, { seed: 4, idPrefix: 'N' })];

let tenant: TenantHandle;
afterEach(() => tenant.close());

/** An apply of two new accounts with other collaborators. */
async function applied(adapt: (services: Services) => Services): Promise<Played> {
  tenant = await startTenant({ users: there });
  return play({ tenant, mode: 'apply', files: { 'roster.csv': rosterCsv(rows) }, adapt });
}

/** Calls `then` once the tenant was sent a write. */
const atWrite = (then: () => void): void => {
  tenant.requests.push = (...more) => {
    const length = Array.prototype.push.apply(tenant.requests, more);
    if (more.some(({ path }) => path.endsWith('/Bulk'))) then();
    return length;
  };
};

describe('an apply that something ended', () => {
  it('where the disk is full: what to do first is to make room', async () => {
    let isFull = false;
    const { report, audit } = await applied((services) => {
      atWrite(() => (isFull = true));
      return { ...services, files: recorded(services.files, () => isFull && fail()) };
    });
    const told = headline(report).next.map(({ what }) => what);
    expect(told).toEqual([expect.stringMatching(/^Make room .* then run again: .* The table says/u)]);
    expect(report.problems.map(({ reason, message }) => `${reason}: ${message}`)).toEqual([
      'apply-failed: 2 people have a change that is not confirmed',
      'apply-failed: the audit cannot be written: the disk is full',
    ]);
    for (const { advice } of report.problems) expect(advice).toContain('Make room');
    // The room that was kept takes why, and an outcome for each of them, before the seal.
    const isEnd = ({ event }: { event: string }): boolean => /finished|problem|seal/u.test(event);
    expect(audit.filter(isEnd).map(({ event, status }) => `${event}: ${status}`)).toEqual([
      'run.problem: apply-failed',
      'run.problem: apply-failed',
      'operation.finished: unknown',
      'operation.finished: unknown',
      'seal: interrupted',
    ]);
  });

  it('when all was done already: it is not said to have ended well', async () => {
    const cut = new AbortController();
    const { report } = await applied((services) => ({
      ...services,
      signal: cut.signal,
      files: recorded(services.files, (text) => text.includes('"operation.finished"') && cut.abort()),
    }));
    expect(report).toMatchObject({ interrupted: true, reason: 'apply-partial', decision: 'failure' });
    expect(report.counts).toMatchObject({ created: 2 });
    expect(headline(report).verdict).toContain('The run was interrupted, and all of its changes are done.');
  });
});

const fail = (): never => {
  throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
};

/** Calls `before` with what is about to be put into the audit. */
function recorded(files: Services['files'], before: (text: string) => unknown): Services['files'] {
  return {
    ...files,
    openAudit: async () => {
      const { path, journal } = await files.openAudit();
      await journal.close();
      const file = {
        append: async (text: string): Promise<void> => {
          before(text);
          await appendFile(path, text);
        },
        sync: async () => undefined,
        close: async () => undefined,
      };
      return { path, journal: openJournal(file, { now: () => 0, uuid: randomUUID }) };
    },
  };
}
