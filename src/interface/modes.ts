import type { Decision } from './reasons.ts';

/** What the job's token must be allowed beside `contents: read`, and what for. */
export type TokenRights = Partial<Record<'pull-requests' | 'issues' | 'actions', 'read' | 'write'>>;

/** What everybody may know of a mode. What it runs is `app/modes/registry.ts`, how it reads `report/modes/pages.ts`. */
export interface ModeFacts {
  meaning: string;
  /** What it cannot do without; made ready before it runs. */
  needs: {
    /** Reads the roster (or events in its place). */
    roster: boolean;
    /** Asks the tenant, so that the settings and secrets of one have to be right. */
    tenant: boolean;
    /** The input `audit-file`, held before this run opens an audit of its own. */
    auditFile?: true;
    /** The inputs `attribute-*` and `page-size`. */
    definitionQuery?: true;
  };
  /** It changes the tenant: refused on pull requests and on branches that nobody protects. */
  writes: boolean;
  /** Something happens in it that receivers of webhooks want to know. */
  notifies: boolean;
  /**
   * Where it speaks on GitHub: on its own pull request, on those that it applies or takes back, in the drift issue, or
   * nowhere.
   */
  speaksOn: 'pull-request' | 'reviewed' | 'taken-back' | 'issue' | null;
  /** The decision of a run where all is well. */
  whenWell: Extract<Decision, 'continue' | 'complete'>;
  /** What it asks GitHub for. */
  token: TokenRights;
  /** Why, in a few words. */
  asks: string;
  /** What it writes into the output folder beside the reports. */
  files: readonly string[];
}

/** What the action can be asked to do. */
export const MODES = {
  validate: {
    meaning: 'check the roster and the policy; no tenant, no secret',
    needs: { roster: true, tenant: false },
    writes: false,
    notifies: false,
    speaksOn: 'pull-request',
    whenWell: 'continue',
    token: { 'pull-requests': 'write' },
    asks: 'the comment',
    files: [],
  },
  plan: {
    meaning: 'read the tenant and show what would change',
    needs: { roster: true, tenant: true },
    writes: false,
    notifies: false,
    speaksOn: 'pull-request',
    whenWell: 'continue',
    token: { 'pull-requests': 'write', actions: 'read' },
    asks: 'the comment; what earlier runs left open, and who was taken out in the last 24 hours',
    files: [],
  },
  apply: {
    meaning: 'plan afresh and do it',
    needs: { roster: true, tenant: true },
    writes: true,
    notifies: true,
    speaksOn: 'reviewed',
    whenWell: 'complete',
    token: { 'pull-requests': 'write', actions: 'read' },
    asks: 'the reviewed plan and the memory of earlier runs; the comment says how it ended',
    files: [],
  },
  drift: {
    meaning: 'report what was changed in CXone outside the roster',
    needs: { roster: true, tenant: true },
    writes: false,
    notifies: false,
    speaksOn: 'issue',
    whenWell: 'complete',
    token: { issues: 'write', actions: 'read' },
    asks: 'the drift issue; since which run a value differs (without `actions` it lists what differs, and not that)',
    files: [],
  },
  export: {
    meaning: 'write the tenant as `roster.csv` and `policy.yml`',
    needs: { roster: false, tenant: true },
    writes: false,
    notifies: false,
    speaksOn: null,
    whenWell: 'complete',
    token: {},
    asks: 'nothing is asked of GitHub',
    files: ['roster.csv', 'policy.yml', 'export-notes.csv'],
  },
  attributes: {
    meaning: 'list and check the custom attribute definitions',
    needs: { roster: false, tenant: true, definitionQuery: true },
    writes: false,
    notifies: true,
    speaksOn: null,
    whenWell: 'complete',
    token: {},
    asks: 'nothing is asked of GitHub',
    files: ['attributes.json', 'attributes.csv'],
  },
  check: {
    meaning: 'test credentials and what the tenant can do; never writes',
    needs: { roster: false, tenant: true },
    writes: false,
    notifies: false,
    speaksOn: null,
    whenWell: 'complete',
    token: {},
    asks: 'nothing is asked of GitHub',
    files: [],
  },
  'entra-config': {
    meaning: 'write the Entra provisioning settings',
    needs: { roster: false, tenant: false },
    writes: false,
    notifies: false,
    speaksOn: null,
    whenWell: 'complete',
    token: {},
    asks: 'nothing is asked of GitHub',
    files: ['entra-config.json'],
  },
  event: {
    meaning: 'apply lifecycle events of an HR system or Entra',
    needs: { roster: false, tenant: true },
    writes: true,
    notifies: true,
    speaksOn: null,
    whenWell: 'complete',
    token: { actions: 'read' },
    asks: 'the memory of earlier runs, and who was taken out in the last 24 hours',
    files: [],
  },
  verify: {
    meaning: 'check the audits of one or many runs, and say what happened to each person',
    needs: { roster: false, tenant: false, auditFile: true },
    writes: false,
    notifies: false,
    speaksOn: null,
    whenWell: 'complete',
    token: {},
    asks: 'nothing is asked of GitHub',
    files: ['history.csv', 'history.json'],
  },
  undo: {
    meaning: 'take back what an earlier apply did, as far as nobody changed it since',
    needs: { roster: true, tenant: true, auditFile: true },
    writes: true,
    notifies: true,
    speaksOn: 'taken-back',
    whenWell: 'complete',
    token: { 'pull-requests': 'write', actions: 'read' },
    asks:
      'the artifacts of the run that is taken back, the memory of earlier runs; the comments of what it applied say ' +
      'so (without `pull-requests` they do not)',
    files: ['revert.md'],
  },
} as const satisfies Record<string, ModeFacts>;

/** A word of the input `mode`. */
export type Mode = keyof typeof MODES;

/** Modes that change the tenant. */
export type WritingMode = { [M in Mode]: (typeof MODES)[M]['writes'] extends true ? M : never }[Mode];

/** They, in the order of the table. */
export const WRITING_MODES = (Object.keys(MODES) as Mode[]).filter((mode): mode is WritingMode => MODES[mode].writes);

/** Files that several modes write, beside the audit. */
export const RUN_FILES = [
  'plan.json',
  'memory.json',
  'results.csv',
  'roster-errors.csv',
  'comment.md',
  'summary.md',
  'report.html',
] as const;

/** What a run may write into its output folder; a mode's own files stand in its facts. */
export type OutputFile = (typeof RUN_FILES)[number] | (typeof MODES)[Mode]['files'][number];

export const OPERATIONS = {
  provision: 'create, update and reactivate accounts',
  roles: 'grant and take away roles',
  deprovision: 'deactivate or delete leavers',
} as const satisfies Record<string, string>;
