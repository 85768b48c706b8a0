import type { Mode } from '../../interface/modes.ts';
import { attributesPage } from './attributes.ts';
import { checkPage } from './check.ts';
import { driftPage } from './drift.ts';
import { entraPage } from './entra.ts';
import { ROSTER_PAGE, type ModePage } from './mode-page.ts';
import { undoPage } from './undo.ts';
import { verifyPage } from './verify.ts';

/** How every mode looks in the reports; one that is not here does not compile. */
export const MODE_PAGES = {
  validate: ROSTER_PAGE,
  plan: ROSTER_PAGE,
  apply: ROSTER_PAGE,
  drift: driftPage,
  export: ROSTER_PAGE,
  attributes: attributesPage,
  check: checkPage,
  'entra-config': entraPage,
  event: ROSTER_PAGE,
  verify: verifyPage,
  undo: undoPage,
} as const satisfies Record<Mode, ModePage>;
