import type { State } from './state.ts';
import type { TenantAnswer } from './wire.ts';

/** A step's answer of success that means *no*, and does nothing: as given in `quirks.soft`, by the step's name. */
export function softAnswer(state: State, step: string): TenantAnswer | null {
  const soft = state.settings.quirks.soft[step];
  return soft ? { status: soft.status ?? 200, body: soft.body, ...(soft.headers && { headers: soft.headers }) } : null;
}
