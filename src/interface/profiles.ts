/** Words of the input `profile`: the kinds of tenant. What each takes for granted is `cxone/connect/profiles.ts`. */
export const PROFILE_NAMES = [
  'cxone',
  'cxone-gov',
  'bulk',
  'roles',
  'lifecycle',
  'entra',
  'attributes',
  'generic',
] as const;

/** A word of the input `profile`. */
export type ProfileName = (typeof PROFILE_NAMES)[number];
