import { join } from 'node:path';
import { endJob, type Job, newJob, useAction } from '../harness/composite.ts';
import type { FakeGitHub } from '../harness/github.ts';
import { ROOT } from '../harness/runner.ts';
import type { TenantHandle } from '../tenant/server.ts';

/** A repository of someone else: nothing of this one is in it. */
export const caller = (files: Record<string, string>): Job['repository'] => new Map([['', files]]);

/** How a step reaches the tenant on loopback. */
export const reaches = (tenant: TenantHandle, more: Record<string, string> = {}): Record<string, string> => ({
  profile: 'generic',
  tenant: 'acme',
  'scim-url': tenant.scimUrl,
  'token-url': tenant.tokenUrl,
  'api-url': tenant.apiUrl,
  'client-id': tenant.settings.auth.clientId,
  'client-secret': tenant.settings.auth.clientSecret,
  ...more,
});

/** The runner's variables that lead to the fake GitHub. */
export const onGitHub = (github: FakeGitHub): Record<string, string> => ({
  GITHUB_API_URL: github.url,
  GITHUB_GRAPHQL_URL: github.graphqlUrl,
  GITHUB_REPOSITORY: github.repository,
});

/** The commit that runs unless a test names one, as a direct push brought it. */
export const pushed = (github: FakeGitHub): void => github.state.push('a91f3d2c0ffee0000000000000000000000000aa');

export const pullEvent = (number: number, head: string, base = 'base-sha'): unknown => ({
  repository: { full_name: 'example/roster', default_branch: 'main' },
  pull_request: {
    number,
    user: { login: 'author' },
    base: { sha: base, ref: 'main' },
    head: { sha: head, ref: 'topic', repo: { full_name: 'example/roster' } },
  },
});

export const pushEvent = { repository: { full_name: 'example/roster', default_branch: 'main' } };

/** Fails where the tenant saw something that no client may do, or was written to although it should not have been. */
export function wellBehaved(tenant: TenantHandle, writes: 'any' | 'none' = 'any'): void {
  const wrong = [
    ...tenant.violations,
    ...(writes === 'none' ? tenant.writes.map(({ method, path }) => `written: ${method} ${path}`) : []),
  ];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** Runs a block of `.github/actions` in a job of its own, to the end of its post steps. */
export async function walk(
  block: string,
  given: Record<string, string>,
  job: Parameters<typeof newJob>[0],
): Promise<{ ok: boolean; outputs: Record<string, string>; job: Job }> {
  const made = await newJob(job);
  const result = await useAction(join(ROOT, '.github/actions', block), given, made);
  await endJob(made);
  return { ...result, job: made };
}
