/**
 * A tenant in a process of its own, so that its time is nobody's who is measured. Started with its options as JSON;
 * says where it is, answers `compare` and `forget`, and ends with its parent.
 */
import { people, startTenant, type TenantOptions } from '../../test/tenant/server.ts';

/** What the tenant is asked. */
export type Question = { ask: 'compare'; people: number } | { ask: 'forget' };

/** Where it is, then its answers. */
export interface Place {
  tokenUrl: string;
  scimUrl: string;
  apiUrl: string;
  clientId: string;
  clientSecret: string;
}

/** How the tenant stands against the roster, and what it was asked since it was told to forget. */
export interface Standing {
  /** Accounts that differ from their row, are missing, or are in no row: none where all is right. */
  differing: string[];
  violations: string[];
  /** Requests by what they do; `reads` are those for accounts after the first write. */
  requests: { token: number; before: number; bulk: number; single: number; reads: number };
}

if (process.send) {
  const options = JSON.parse(process.argv[2] ?? '{}') as TenantOptions & { there?: number };
  const tenant = await startTenant({ ...options, keepBodies: false, users: people(options.there ?? 0) });
  process.on('disconnect', () => process.exit());
  process.on('message', (question: Question) => {
    if (question.ask === 'forget') tenant.forget();
    else process.send?.({ differing: differing(question.people), violations: tenant.violations, requests: requests() });
  });
  const { clientId, clientSecret } = tenant.settings.auth;
  const { tokenUrl, scimUrl, apiUrl } = tenant;
  process.send({ tokenUrl, scimUrl, apiUrl, clientId, clientSecret } satisfies Place);

  function differing(count: number): string[] {
    const found: string[] = [];
    for (const person of people(count)) {
      const account = tenant.find(person.userName) as Record<string, unknown> | undefined;
      const fields = Object.entries(person).filter(([field, value]) => account?.[field] !== value);
      if (fields.length > 0) found.push(`${person.userName}: ${account ? fields.join() : 'missing'}`);
    }
    if (tenant.users.size !== count) found.push(`${tenant.users.size} accounts for ${count} people`);
    return found.slice(0, 5);
  }

  function requests(): Standing['requests'] {
    const counts = { token: 0, before: 0, bulk: 0, single: 0, reads: 0 };
    for (const { budget, method } of tenant.requests) {
      if (budget === 'token') counts.token += 1;
      else if (budget === 'bulk') counts.bulk += 1;
      else if (method !== 'GET') counts.single += 1;
      else if (counts.bulk + counts.single > 0) counts.reads += 1;
      else counts.before += 1;
    }
    return counts;
  }
}
