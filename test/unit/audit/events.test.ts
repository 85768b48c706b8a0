import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/model/audit-event.ts';
import { fixedRun } from './fixed-run.ts';
import { PLACE } from './samples.ts';

const lines = (await fixedRun()).text.trimEnd().split('\n');

describe('a record', () => {
  it('reads back as it was written, field by field', () => {
    for (const line of lines) expect(readRecord(JSON.parse(line))).toEqual(JSON.parse(line));
  });

  it('of another form than its event has is not believed', () => {
    const sent = { ...PLACE, event: 'operation.sent', operation: 'op', status: 'sent', kind: 'update', step: 'update' };
    expect(readRecord(sent)).toMatchObject({ kind: 'update', step: 'update' });
    for (const odd of [
      { ...sent, step: 'format-disk' },
      { ...sent, kind: 'everything' },
      { ...sent, operation: { id: 'op' } },
      { ...sent, target: { id: 7, userName: null, externalId: null } },
      { ...sent, error: { kind: 'server' } },
      { ...sent, event: 'operation.dreamt' },
      { ...sent, seq: 0 },
      { ...sent, hash: 'h' },
      [sent],
      null,
    ])
      expect(readRecord(odd), JSON.stringify(odd)).toBeNull();
  });
});
