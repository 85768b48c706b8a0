import type { ReasonCode } from '../../interface/reasons.ts';
import { Failure } from '../../model/failure.ts';
import { loopback } from './hosts.ts';
import { type AddressInputs, addressesOf, PROFILES } from './profiles.ts';
import type { ConcurrencySetting } from '../../http/concurrency.ts';
import type { TenantOptions } from '../../model/tenant.ts';

/**
 * How a tenant is reached, as the action's inputs say it. Empty text counts as not given; what is not given comes from
 * the profile.
 */
export interface TenantSettings
  extends AddressInputs, Omit<TenantOptions, 'needs'>, Partial<Pick<TenantOptions, 'needs'>> {
  scope?: string;
  grantType?: 'client_credentials' | 'password' | 'access-key';
  clientAuth?: 'body' | 'basic';
  /** Hosts (or `*.domain`) that may be given credentials beside the built-in domains. */
  allowedHosts?: string[];
  clientId?: string;
  clientSecret?: string;
  accessKeyId?: string;
  accessKeySecret?: string;
  bulk: 'auto' | 'on' | 'off';
  bulkSize: number;
  requestsPerMinute: number;
  bulkRequestsPerMinute: number;
  concurrency: ConcurrencySetting;
  maxAttempts: number;
  requestTimeoutSeconds: number;
  /** How long reads may lag behind writes, milliseconds; 30,000 unless given. */
  settleMs?: number;
}

/** What is wrong with an input, found without any request. */
interface SettingsProblem {
  reason: Extract<ReasonCode, 'config-invalid'>;
  /** The action input it is about. */
  input: string;
  message: string;
  advice: string;
}

const given = (value: string | undefined): value is string => value !== undefined && value !== '';

/**
 * The OAuth grant: the input, else the profile's; for CXone itself a registered app logs in with `password`, none with
 * the access key alone.
 */
export function grantOf(settings: TenantSettings): 'client_credentials' | 'password' | 'access-key' {
  if (settings.grantType) return settings.grantType;
  const { grant } = PROFILES[settings.profile];
  if (grant !== 'discovered') return grant;
  return given(settings.clientId) ? 'password' : 'access-key';
}

/**
 * Everything about the settings that can be known to be wrong before a request is sent.
 * @returns one entry a problem, naming the input; empty where there is none
 */
export function checkSettings(settings: TenantSettings): SettingsProblem[] {
  return [...missingSecrets(settings), ...missingAddresses(settings), ...badUrls(settings), ...badHosts(settings)];
}

const problem = (input: string, message: string, advice: string): SettingsProblem => ({
  reason: 'config-invalid',
  input,
  message,
  advice,
});

function missingSecrets(settings: TenantSettings): SettingsProblem[] {
  const grant = grantOf(settings);
  const needed: [input: string, value: string | undefined][] = [];
  if (grant !== 'access-key') needed.push(['client-id', settings.clientId], ['client-secret', settings.clientSecret]);
  if (grant !== 'client_credentials')
    needed.push(['access-key-id', settings.accessKeyId], ['access-key-secret', settings.accessKeySecret]);
  return needed
    .filter(([, value]) => !given(value))
    .map(([input]) =>
      problem(
        input,
        `The input \`${input}\` is empty, but profile \`${settings.profile}\` signs in with the grant ` +
          `\`${grant}\`, which needs it.`,
        `Give \`${input}\` from a secret of the job’s environment; a secret that does not exist, or a job without ` +
          '`environment`, gives an empty text.',
      ),
    );
}

function missingAddresses(settings: TenantSettings): SettingsProblem[] {
  const profile = PROFILES[settings.profile];
  const problems: SettingsProblem[] = [];
  const addresses = addressesOf(settings);
  const tenantMissing = !given(settings.tenant);
  const wanted: [input: string, value: string | null, needed: boolean][] = [
    ['token-url', addresses.tokenUrl, !addresses.issuer],
    ['scim-url', addresses.scimUrl, profile.reads !== 'none' && !addresses.issuer],
    ['api-url', addresses.apiUrl, profile.attributes === 'required'],
  ];
  for (const [input, value, needed] of wanted) {
    if (value !== null || !needed) continue;
    const templated =
      profile[input === 'token-url' ? 'tokenUrl' : input === 'scim-url' ? 'scimUrl' : 'apiUrl']?.includes('{tenant}');
    if (templated && tenantMissing) {
      if (!problems.some((one) => one.input === 'tenant'))
        problems.push(
          problem(
            'tenant',
            `The input \`tenant\` is empty, but profile \`${settings.profile}\` builds its URLs from it.`,
            `Give \`tenant\`, or \`${input}\` itself.`,
          ),
        );
    } else
      problems.push(
        problem(
          input,
          `The input \`${input}\` is empty, and profile \`${settings.profile}\` has no value of its own for it.`,
          `Give \`${input}\`.`,
        ),
      );
  }
  if (given(settings.tenant) && !/^[\w.-]{1,128}$/.test(settings.tenant)) {
    problems.push(
      problem(
        'tenant',
        'The input `tenant` holds characters that cannot stand in a host name.',
        'Give the tenant’s short name or its GUID: letters, digits, `-`, `_`, `.`.',
      ),
    );
  }
  const discovers = addresses.issuer !== null && (addresses.apiUrl === null || addresses.scimUrl === null);
  const tokenLater = grantOf(settings) === 'access-key' && addresses.tokenUrl === null;
  if (discovers && tokenLater && tenantMissing) {
    problems.push(
      problem(
        'tenant',
        'The input `tenant` is empty: without a registered application the tenant’s GUID is needed to find its ' +
          'sign-in address.',
        'Give the tenant’s GUID as `tenant`, or register an application and give `client-id` and `client-secret`.',
      ),
    );
  }
  return problems;
}

function badUrls(settings: TenantSettings): SettingsProblem[] {
  const urls: [string, string | undefined][] = [
    ['token-url', settings.tokenUrl],
    ['scim-url', settings.scimUrl],
    ['api-url', settings.apiUrl],
    ['issuer', settings.issuer],
  ];
  return urls.flatMap(([input, text]): SettingsProblem[] => {
    if (!given(text)) return [];
    const url = URL.parse(text);
    if (!url)
      return [
        problem(
          input,
          `The input \`${input}\` is no URL.`,
          'Give an absolute URL, such as `https://tenant.example.com/scim/v2`.',
        ),
      ];
    if (/[{}]/.test(text))
      return [
        problem(
          input,
          `The input \`${input}\` holds braces: \`{tenant}\` is filled in only in the profile’s own addresses.`,
          'Write the address as it is, or leave the input out and give `tenant`.',
        ),
      ];
    if (url.username || url.password)
      return [
        problem(
          input,
          `The input \`${input}\` holds a user or password.`,
          'Take it out of the URL; credentials have inputs of their own.',
        ),
      ];
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback(url.hostname))) {
      return [
        problem(
          input,
          `The input \`${input}\` is not HTTPS, so credentials would travel in the clear.`,
          'Give an `https://` URL; plain HTTP is for loopback alone.',
        ),
      ];
    }
    const route = input === 'scim-url' ? /\/(?:Users|Groups|Bulk)\/?$/i.exec(url.pathname)?.[0] : undefined;
    if (route)
      return [problem(input, `The input \`${input}\` ends in \`${route}\`.`, 'Give the base alone, without it.')];
    return url.hash || url.search
      ? [problem(input, `The input \`${input}\` has a query or fragment.`, 'Give the base URL alone.')]
      : [];
  });
}

/** What `allowed-hosts` takes, as `hostCheck` compares it; of anything else no host would ever be allowed. */
const HOST = /^(?:(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

function badHosts({ allowedHosts = [] }: TenantSettings): SettingsProblem[] {
  return allowedHosts
    .filter((host) => !HOST.test(host))
    .map((host) => {
      const meant = URL.parse(host.includes('://') ? host : `https://${host}`)?.host ?? '';
      return problem(
        'allowed-hosts',
        `The input \`allowed-hosts\` names “${host}”, which is no host.`,
        'Give one host a line: `scim.example.com`, `scim.example.com:8443`, or `*.example.com` for a whole domain.' +
          (HOST.test(meant) ? ` Did you mean \`${meant}\`?` : ''),
      );
    });
}

/**
 * The SCIM base that inputs and profile name, without a trailing slash; nothing is sent.
 * @throws Failure `config-invalid` where there is none, or it is no HTTPS address
 */
export function givenScimUrl(settings: TenantSettings): string {
  const [wrong] = badUrls({ ...settings, tokenUrl: '', apiUrl: '', issuer: '' });
  if (wrong) throw new Failure(wrong.reason, wrong.message, wrong.advice);
  const { scimUrl } = addressesOf(settings);
  if (scimUrl === null)
    throw new Failure(
      'config-invalid',
      `Profile \`${settings.profile}\` names no SCIM base by itself.`,
      'Give `scim-url`.',
    );
  return scimUrl;
}
