import type { Inputs } from '../../github/inputs.ts';

/** Inputs with what the mode implies: Entra's settings are those of profile `entra`, unless a SCIM base is given. */
export function impliedInputs(inputs: Inputs): Inputs {
  return inputs.mode === 'entra-config' && !inputs.scimUrl ? { ...inputs, profile: 'entra' } : inputs;
}
