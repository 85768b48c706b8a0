import type { Attributes, Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';

const common = (id: string, prior?: PriorUser) => ({
  id,
  key: `E-${id}`,
  file: 'roster.csv',
  row: 2,
  line: 2,
  reason: 'because',
  reasonCode: 'mover',
  sideEffects: [],
  person: prior
    ? { userName: prior.userName, externalId: prior.externalId }
    : { userName: `${id}@example.com`, externalId: `E-${id}` },
  ...(prior && { prior }),
});

/** The account of someone whose operation has this id. */
export const someone = (id: string, more: Partial<PriorUser> = {}): PriorUser => ({
  id: `u-${id}`,
  userName: `${id}@example.com`,
  externalId: `E-${id}`,
  title: 'Agent',
  active: true,
  roles: [],
  ...more,
});

export const roles = (...values: string[]): { value: string }[] => values.map((value) => ({ value }));

const valuesOf = (user: PriorUser): string[] => user.roles.map(({ value }) => value);

export const joiner = (id: string, after: Attributes = {}, given?: string[]): Operation => ({
  ...common(id),
  kind: 'create',
  before: null,
  after: {
    userName: `${id}@example.com`,
    externalId: `E-${id}`,
    title: 'Lead',
    active: true,
    ...after,
    ...(given && { roles: given }),
  },
  ...(given && { roles: roles(...given) }),
});

export const mover = (id: string, after: Attributes = { title: 'Lead' }, prior = someone(id)): Operation => ({
  ...common(id, prior),
  kind: 'update',
  before: Object.fromEntries(
    Object.keys(after).map((field) => [field, (prior as unknown as Attributes)[field] ?? null]),
  ),
  after,
});

export const promoted = (id: string, wanted: string[], prior = someone(id, { roles: roles('old') })): Operation => ({
  ...common(id, prior),
  kind: 'roles',
  before: { roles: valuesOf(prior) },
  after: { roles: wanted },
  roles: roles(...wanted),
});

export const returner = (id: string, prior = someone(id, { active: false })): Operation => ({
  ...common(id, prior),
  kind: 'reactivate',
  before: { active: false },
  after: { active: true },
});

export const leaver = (id: string, prior = someone(id)): Operation => ({
  ...common(id, prior),
  kind: 'deactivate',
  before: { active: prior.active },
  after: { active: false },
});

export const deletion = (id: string, prior = someone(id)): Operation => ({
  ...common(id, prior),
  kind: 'delete',
  before: { active: prior.active },
  after: null,
});

export const heldBack = (id: string, prior = someone(id)): Operation => ({
  ...common(id, prior),
  kind: 'held-back',
  before: { active: prior.active },
  after: { active: false },
});

export const blocked = (id: string): Operation => ({
  ...common(id, someone(id)),
  kind: 'blocked',
  before: null,
  after: null,
  reason: 'two accounts',
});

/** So many of a kind: `m0`, `m1`, … */
export const many = (count: number, make: (id: string) => Operation, letter = 'm'): Operation[] =>
  Array.from({ length: count }, (_, i) => make(`${letter}${i}`));
