import { Failure } from '../../model/failure.ts';

/** A read that proves nothing must never become a plan. */
export function readIncomplete(
  why: string,
  advice = 'Run again; if it stays, the tenant’s paging is at fault: report the numbers above to NiCE support.',
  cause?: unknown,
): Failure {
  return new Failure('read-incomplete', `The tenant could not be read completely: ${why}.`.replace('..', '.'), advice, {
    cause,
  });
}
