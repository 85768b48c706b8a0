import { Failure } from '../../model/failure.ts';
import { type Need, PROFILES } from './profiles.ts';
import type { TenantSettings } from './settings.ts';
import { plural } from '../../text/figures.ts';

/**
 * Compares the scopes that the token answer names with what the run is going to do. Where the answer names none, or the
 * workflow asks for scopes of its own, nothing is known and nothing is refused.
 * @returns scopes that are needed and were not granted, with what needs them
 */
export function missingScopes(
  settings: TenantSettings,
  granted: readonly string[] | null,
): { need: Need; scope: string }[] {
  if (!granted || settings.scope) return [];
  const { needs } = PROFILES[settings.profile];
  const wanted: Need[] = ['read', ...(settings.needs ?? [])];
  return wanted.flatMap((need) =>
    (needs[need] ?? []).filter((scope) => !granted.includes(scope)).map((scope) => ({ need, scope })),
  );
}

const WORDS: Record<Need, string> = {
  read: 'reading accounts',
  write: 'writing accounts',
  delete: 'deleting accounts',
  sessions: 'ending sessions',
  license: 'freeing licences',
  groups: 'writing groups',
};

/** @throws Failure `auth-failed`, before anything is written */
export function requireScopes(settings: TenantSettings, granted: readonly string[] | null): void {
  const missing = missingScopes(settings, granted);
  if (missing.length === 0) return;
  const list = missing.map(({ need, scope }) => `\`${scope}\` (${WORDS[need]})`).join(', ');
  throw new Failure(
    'auth-failed',
    `The token lacks ${plural(missing.length, 'a scope', 'scopes')} that this run needs: ${list}.`,
    'Grant it to the application in CXone, or take that work out of `operations`.',
    // It is the answer that gave the token out.
    { answered: 200 },
  );
}
