import { Failure } from '../../model/failure.ts';
import type { Diagnosis } from '../../model/findings.ts';
import type { Connection } from '../connect/connection.ts';
import { missingScopes } from '../connect/scopes.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { abilities } from './abilities.ts';
import { checkAttributes, checkRoleList, checkService } from './offers.ts';
import { SCIM_NAMES, Sheet } from './sheet.ts';
import { checkFilter, checkUsers } from './users.ts';

/** What the examination of a tenant needs; each part may fail, and what depends on it is then not asked. */
interface Steps {
  connect(): Promise<Connection>;
  session(connection: Connection): Promise<TenantSession>;
}

/**
 * Tries what a tenant offers, with reads alone: sign-in, scopes, ServiceProviderConfig, a first page of users, paging,
 * filter, versions, roles, attribute definitions, clock.
 * @returns a finding for every ability; `failure` where no run could work: the tenant is not reached, the token is
 * refused, the users may not be read
 */
export async function diagnose(steps: Steps): Promise<Diagnosis & { failure?: Failure }> {
  const sheet = new Sheet();
  try {
    const connection = await steps.connect();
    const session = await signIn(sheet, steps, connection);
    await examine(sheet, session);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    sheet.fail(error);
  }
  return sheet.result();
}

async function signIn(sheet: Sheet, steps: Steps, connection: Connection): Promise<TenantSession> {
  await connection.tokens.get();
  const session = await steps.session(connection);
  const token = connection.tokens.current;
  const seconds = token ? Math.round((token.renewAt - session.clock.now()) / 1000) : 0;
  sheet.set('sign-in', 'works', `a token is given out; it is renewed after ${seconds} s`);
  const scopes = token?.scopes ?? null;
  const missing = missingScopes({ ...session.settings, needs: ['write', 'delete', 'sessions', 'license'] }, scopes);
  const needed = missing.filter(({ need }) => need === 'read');
  if (needed.length > 0) {
    sheet.failure ??= new Failure(
      'auth-failed',
      `The token lacks a scope that every run needs: ${needed.map(({ scope }) => scope).join(', ')}.`,
      'Grant it to the application in CXone.',
      { answered: 200 },
    );
  }
  if (scopes === null) sheet.set('scopes', 'unknown', 'the token answer names no scopes');
  else if (missing.length === 0) sheet.set('scopes', 'works', `granted: ${scopes.join(' ')}`);
  else
    sheet.set(
      'scopes',
      needed.length > 0 ? 'failed' : 'absent',
      `granted: ${scopes.join(' ')}; not granted: ${missing.map(({ scope, need }) => `${scope} (${need})`).join(', ')}`,
      `Grant ${missing.map(({ scope }) => `\`${scope}\``).join(', ')} to the application in CXone, as far as this ` +
        `tenant is to be written to.`,
    );
  return session;
}

async function examine(sheet: Sheet, session: TenantSession): Promise<void> {
  await checkAttributes(sheet, session);
  if (session.scimUrl === '') {
    for (const name of SCIM_NAMES) sheet.set(name, 'unknown', `profile ${session.settings.profile} has no SCIM base`);
    return;
  }
  sheet.trying = 'service-provider-config';
  await checkService(sheet, session);
  sheet.trying = 'users';
  const people = await checkUsers(sheet, session);
  if (people) {
    sheet.trying = 'filter';
    await checkFilter(sheet, session, people);
  }
  sheet.trying = 'roles';
  await checkRoleList(sheet, session);
  if (session.profile.published) sheet.more.push(...(await abilities(session, people?.[0])));
}
