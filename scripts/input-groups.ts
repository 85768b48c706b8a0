import type { InputName } from '../src/interface/inputs.ts';

/** Inputs that say which tenant it is and how it is reached. */
export const TENANT = [
  'profile',
  'tenant',
  'tenant-title',
  'token-url',
  'scim-url',
  'api-url',
  'issuer',
  'scope',
  'grant-type',
  'client-auth',
  'allowed-hosts',
] as const satisfies InputName[];

/** Inputs of the pace. */
export const PACE = [
  'bulk',
  'bulk-size',
  'requests-per-minute',
  'bulk-requests-per-minute',
  'concurrency',
  'max-attempts',
  'settle-seconds',
  'request-timeout',
  'time-budget',
] as const satisfies InputName[];
