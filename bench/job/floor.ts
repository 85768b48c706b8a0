/**
 * The floor: a program that does nothing but post. It takes bulk requests that are ready-made, a line each, and sends
 * them with so many under way; no roster, no plan, no audit, no report, no look at an answer but that it came.
 *
 *     node bench/job/floor.ts <file of bulks> <requests under way> <address of /Bulk> <token>
 */
import { readFileSync } from 'node:fs';
import { Pool } from 'undici';

const [, , file, atOnce, address, token] = process.argv as [string, string, string, string, string, string];
const url = new URL(address);
const pool = new Pool(url.origin, { connections: Number(atOnce), pipelining: 1 });
const bodies = readFileSync(file, 'utf8').split('\n');
const headers = {
  authorization: `Bearer ${token}`,
  'content-type': 'application/scim+json',
  accept: 'application/scim+json',
};
let next = 0;

async function post(): Promise<void> {
  while (next < bodies.length) {
    const body = bodies[next++] as string;
    const answer = await pool.request({ method: 'POST', path: url.pathname, headers, body });
    await answer.body.dump({ limit: Number.POSITIVE_INFINITY });
    if (answer.statusCode >= 300) throw new Error(`the floor was answered ${answer.statusCode}`);
  }
}

await Promise.all(Array.from({ length: Number(atOnce) }, post));
await pool.close();
