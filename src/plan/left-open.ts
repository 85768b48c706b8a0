import type { Operation } from '../model/operation.ts';

/** Sign-out steps that an earlier run left open for someone whose account it deactivated. */
export interface LeftOpen {
  /** externalId, else userName, as it was. */
  key: string;
  /** The tenant's id. */
  id: string;
  userName: string;
  steps: readonly string[];
  licensePolicy?: Operation['licensePolicy'];
}
