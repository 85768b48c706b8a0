/**
 * The loop that the published tutorial on bulk provisioning shows: people in memory, fifty at a time, one request after
 * the other, the answer parsed and its failures counted. It reads nothing, proves nothing, audits nothing.
 *
 *     node bench/job/loop.ts <file of people, JSON> <address of /Bulk> <token>
 */
import { readFileSync } from 'node:fs';
import { request } from 'undici';
import type { Person } from '../../test/tenant/people.ts';
import { bulkOf } from './people.ts';

const [, , file, url, token] = process.argv as [string, string, string, string, string];
const people = JSON.parse(readFileSync(file, 'utf8')) as Person[];
let failed = 0;
for (let from = 0; from < people.length; from += 50) {
  const body = bulkOf(people.slice(from, from + 50));
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/scim+json',
    accept: 'application/scim+json',
  };
  const answer = await request(url, { method: 'POST', headers, body });
  const { Operations } = (await answer.body.json()) as { Operations: { status: string }[] };
  for (const { status } of Operations) if (Number(status) >= 300) failed += 1;
}
if (failed > 0) throw new Error(`${failed} failed`);
