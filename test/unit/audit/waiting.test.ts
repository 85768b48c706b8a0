import fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { waitingEvents } from '../../../src/audit/waiting.ts';
import { PLACE } from './samples.ts';

const TARGET = { id: 'u', userName: null, externalId: null };

const queued = (id: string, receivers: string[], timestamp = '2026-11-21T10:00:00.000Z'): string =>
  JSON.stringify({
    ...PLACE,
    event: 'webhook.queued',
    timestamp,
    operation: 'op',
    target: TARGET,
    status: 'queued',
    payload_hash: 'h',
    webhook_id: id,
    receivers,
    payload: { of: id },
  });
const end = (event: string, id: string, receiver: string, status: string): string =>
  JSON.stringify({ ...PLACE, event, status, attempts: 1, latency_ms: 5, webhook_id: id, receiver });
const LONG_AGO = '2026-01-01T00:00:00.000Z';
const idsOf = (lines: string[], since = LONG_AGO): string[] =>
  waitingEvents(lines, since).map(({ id, receiver }) => `${id} ${receiver}`);

describe('events that wait', () => {
  it('are those queued without delivered, whatever file says so, and failed ones', () => {
    const lines = [
      '{"event":"webhook.queued","half a line',
      end('webhook.delivered', 'b', 'r1', 'delivered'),
      queued('a', ['r1']),
      queued('b', ['r1', 'r2']),
      queued('c', ['r1']),
      end('webhook.failed', 'c', 'r1', 'failed'),
      queued('d', ['r1']),
      end('webhook.failed', 'd', 'r1', 'gone'),
      JSON.stringify({ event: 'operation.finished', detail: '"event":"webhook.queued"' }),
    ];
    expect(idsOf(lines)).toEqual(['a r1', 'b r2', 'c r1']);
    expect(waitingEvents(lines, LONG_AGO)[0]).toEqual({
      id: 'a',
      receiver: 'r1',
      payload: { of: 'a' },
      operation: 'op',
      target: TARGET,
    });
  });

  it('come oldest first, and not after their time', () => {
    const lines = [
      queued('new', ['r'], '2026-11-20T00:00:00.000Z'),
      queued('old', ['r'], '2026-11-12T00:00:00.000Z'),
      queued('older', ['r'], '2026-11-10T00:00:00.000Z'),
    ];
    expect(idsOf(lines)).toEqual(['older r', 'old r', 'new r']);
    expect(idsOf(lines, '2026-11-11T00:00:00.000Z')).toEqual(['old r', 'new r']);
  });

  it('are what a naive count leaves, in any order of the lines', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const receiver = fc.constantFrom('r1', 'r2');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('queued' as const), id, receivers: fc.uniqueArray(receiver, { minLength: 1 }) }),
      fc.record({ kind: fc.constantFrom('delivered' as const, 'failed' as const, 'gone' as const), id, receiver }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const lines = steps.map((each) =>
          'receivers' in each
            ? queued(each.id, each.receivers)
            : end(
                each.kind === 'delivered' ? 'webhook.delivered' : 'webhook.failed',
                each.id,
                each.receiver,
                each.kind,
              ),
        );
        const expected = new Set<string>();
        for (const each of steps)
          if ('receivers' in each) for (const to of each.receivers) expected.add(`${each.id} ${to}`);
        for (const each of steps)
          if (!('receivers' in each) && each.kind !== 'failed') expected.delete(`${each.id} ${each.receiver}`);
        expect(new Set(idsOf(lines))).toEqual(expected);
      }),
    );
  });
});
