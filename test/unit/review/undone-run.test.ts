import { expect, it } from 'vitest';
import type { AuditSource } from '../../../src/app/files-port.ts';
import { auditsOfRun } from '../../../src/review/undone-run.ts';
import { left, trust } from './earlier.ts';
import { Place, TENANT } from './place.ts';

const said = async (audit: AuditSource): Promise<[string, string]> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of audit.bytes()) chunks.push(chunk);
  return [audit.path, Buffer.concat(chunks).toString('utf8')];
};

it('what a run left is all of its attempts, oldest first, whatever name `post` had to store them under', async () => {
  const place = new Place();
  const keep = (end: string, audit: string): void =>
    left(place, 801, { name: `cxone-roster-${TENANT}-apply-${end}`, files: { 'audit.jsonl': audit } });
  keep('2', 'second');
  keep('1', 'first');
  keep('01', 'first, again');
  const warnings: string[] = [];
  const audits = await auditsOfRun('801', trust(place), (message) => void warnings.push(message));
  expect(await Promise.all(audits.map(said))).toEqual([
    [`cxone-roster-${TENANT}-apply-1/audit.jsonl`, 'first'],
    [`cxone-roster-${TENANT}-apply-01/audit.jsonl`, 'first, again'],
    [`cxone-roster-${TENANT}-apply-2/audit.jsonl`, 'second'],
  ]);
  expect(warnings).toEqual([]);
});
