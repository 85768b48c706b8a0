/** What the action can be asked to do. `available: false` answers `config-invalid`, "not available in this version". */
export const MODES = {
  validate: { meaning: 'check the roster and the policy; no tenant, no secret', available: true },
  plan: { meaning: 'read the tenant and show what would change', available: true },
  apply: { meaning: 'plan afresh and do it', available: true },
  drift: { meaning: 'report what was changed in CXone outside the roster', available: true },
  export: { meaning: 'write the tenant as `roster.csv` and `policy.yml`', available: true },
  attributes: { meaning: 'list and check the custom attribute definitions', available: true },
  check: { meaning: 'test credentials and what the tenant can do; never writes', available: true },
  'entra-config': { meaning: 'write the Entra provisioning settings', available: true },
  event: { meaning: 'apply lifecycle events of an HR system or Entra', available: true },
  verify: { meaning: 'check an audit file', available: true },
} as const satisfies Record<string, { meaning: string; available: boolean }>;

export type Mode = keyof typeof MODES;

export const OPERATIONS = {
  provision: { meaning: 'create, update and reactivate accounts', available: true },
  roles: { meaning: 'grant and take away roles', available: true },
  deprovision: { meaning: 'deactivate or delete leavers', available: true },
} as const satisfies Record<string, { meaning: string; available: boolean }>;
