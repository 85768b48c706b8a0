import { FIELD_FACTS, type FieldFacts, PROFILE_FIELDS, type ProfileField } from './fields.ts';

/** What a person has beside single values, and only NiCE's published API carries. */
export const HUB_LISTS = { skills: 'Skills', invite: 'Invitation' } as const;

/** Groups of fields by what the table says of them. */
const fieldsWhere = (is: (facts: FieldFacts) => boolean): ProfileField[] =>
  FIELD_FACTS.flatMap(([field, facts]) => (is(facts) ? [field] : []));

/** Fields that every profile carries. */
export const SCIM_FIELDS: readonly ProfileField[] = fieldsWhere(({ scim }) => scim !== null);

/** Fields that UserHub does not show: SCIM does, one account at a time. */
export const NOT_IN_HUB: readonly ProfileField[] = fieldsWhere((facts) => facts.hub === null);

/** Fields that reading everybody shows; the others have a route of their own, and cost a request a person. */
export const LISTED_FIELDS: readonly ProfileField[] = fieldsWhere((facts) => facts.hub?.use !== 'route');

/** Fields that a tenant without NiCE's published API has no place for. */
export const HUB_ONLY: readonly string[] = [...fieldsWhere(({ scim }) => scim === null), ...Object.keys(HUB_LISTS)];

/** Fields that NiCE's published API carries by routes of its own, and SCIM therefore does not. */
export const HUB_FIRST: ReadonlySet<string> = new Set([
  ...fieldsWhere((facts) => facts.hub?.use === 'writes' || facts.hub?.use === 'route'),
  ...Object.keys(HUB_LISTS),
]);

/** Fields whose values say who someone is. */
export const PERSONAL_FIELDS: readonly ProfileField[] = fieldsWhere(({ personal }) => personal);

/** Fields whose values do not. */
export const OPEN_PERSON_FIELDS: readonly ProfileField[] = fieldsWhere(({ personal }) => !personal);

/**
 * Fields that a policy may leave to others (`unmanaged`), beside `attr.<name>`. Without a userName and a name there is
 * no account; externalId has a key of its own.
 */
export const UNMANAGEABLE = PROFILE_FIELDS.filter(
  (field) => !['userName', 'externalId', 'givenName', 'familyName'].includes(field),
);

/** True where `unmanaged` takes the field. */
export const isUnmanageable = (field: string): boolean =>
  field.startsWith('attr.') || (UNMANAGEABLE as readonly string[]).includes(field);
