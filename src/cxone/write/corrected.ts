import type { WireOperation, WireResult } from '../../model/tenant.ts';
import { hasBoolean, isPatchOp } from '../../scim/patchop.ts';
import { inOneBulk } from './one-bulk.ts';
import { putMerged } from './put.ts';
import { isDialectRefused, isPathRefused, sendSingle, versionsNeverMet } from './send-single.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** Sends again what was refused only for the way it was said: PATCH that is not offered, booleans that are not read. */
export async function corrected(
  session: TenantSession,
  operations: readonly WireOperation[],
  results: readonly WireResult[],
): Promise<WireResult[]> {
  const correction = new Correction(session, operations, results);
  await correction.ofVersions();
  await correction.ofPatch();
  await correction.ofWords();
  return correction.results;
}

/** Operations are known by their place in the bulk. */
class Correction {
  readonly #session: TenantSession;
  readonly #operations: readonly WireOperation[];
  readonly #first: readonly WireResult[];
  /** What became of each in the end. */
  readonly results: WireResult[];

  constructor(session: TenantSession, operations: readonly WireOperation[], first: readonly WireResult[]) {
    this.#session = session;
    this.#operations = operations;
    this.#first = first;
    this.results = [...first];
  }

  async ofVersions(): Promise<void> {
    const stale = this.#first.flatMap(({ error }, i) => (error?.kind === 'version' ? [i] : []));
    const [suspect] = stale;
    if (suspect === undefined) return;
    const isNeverMet = await versionsNeverMet(
      this.#session,
      this.#operation(suspect),
      this.#first[suspect] as WireResult,
    );
    if (isNeverMet) await this.#inOneBulk(stale);
  }

  async ofPatch(): Promise<void> {
    const unsupported = refusedWith([405, 501], this.#first).filter((i) => this.#isPatch(i));
    if (unsupported.length > 0) {
      this.#session.capabilities.patch = false;
      this.#session.note('no PATCH: accounts are read, merged and PUT');
      await this.#merged(unsupported);
    }
    await this.#merged(this.#first.flatMap((result, i) => (isPathRefused(result) && this.#isPatch(i) ? [i] : [])));
  }

  /** Booleans that are not read, and other dialects of PATCH. */
  async ofWords(): Promise<void> {
    const session = this.#session;
    // Of a form that is being tried a refusal is the answer: the next form is tried then.
    const isUsual = (i: number): boolean => this.#isPatch(i) && this.#operation(i).form === undefined;
    const booleans = refusedWith([400], this.results).filter(
      (i) => isUsual(i) && !session.textBooleans && this.#hasBoolean(i),
    );
    const dialect = refusedWith([400, 415], this.results).filter(
      (i) => isUsual(i) && !booleans.includes(i) && isDialectRefused(session, this.results[i] as WireResult),
    );
    await this.#alone(await this.#tried(dialect));
    const rest = await this.#tried(booleans);
    // What is understood as text goes in a bulk of its own.
    const inBulk = rest.length > 0 && session.textBooleans && session.capabilities.patch !== false;
    await (inBulk ? this.#inOneBulk(rest) : this.#alone(rest));
  }

  /** One shows whether it is taken alone, or the next where its answer is lost. @returns those that follow it then */
  async #tried(places: readonly number[]): Promise<readonly number[]> {
    for (const [n, i] of places.entries()) {
      await this.#alone([i]);
      const { status } = this.results[i] as WireResult;
      if (status === 'done' || status === 'failed') return status === 'done' ? places.slice(n + 1) : [];
    }
    return [];
  }

  async #alone(places: readonly number[]): Promise<void> {
    await Promise.all(places.map((i) => this.#again(i, sendSingle)));
  }

  async #merged(places: readonly number[]): Promise<void> {
    await Promise.all(places.map((i) => this.#again(i, putMerged)));
  }

  async #inOneBulk(places: readonly number[]): Promise<void> {
    const answer = await inOneBulk(
      this.#session,
      places.map((i) => this.#operation(i)),
    );
    places.forEach((i, n) => {
      const result = answer.results[n];
      if (result) this.#keep(i, result);
    });
  }

  async #again(
    i: number,
    send: (session: TenantSession, operation: WireOperation) => Promise<WireResult>,
  ): Promise<void> {
    this.#keep(i, await send(this.#session, this.#operation(i)));
  }

  #keep(i: number, result: WireResult): void {
    this.results[i] = { ...result, attempts: result.attempts + (this.#first[i] as WireResult).attempts };
  }

  #operation(i: number): WireOperation {
    return this.#operations[i] as WireOperation;
  }

  #isPatch(i: number): boolean {
    return isPatchOp(this.#operation(i).data);
  }

  #hasBoolean(i: number): boolean {
    const { data } = this.#operation(i);
    return isPatchOp(data) && hasBoolean(data);
  }
}

/** Places of the results that failed with one of these statuses. */
const refusedWith = (statuses: readonly number[], results: readonly WireResult[]): number[] =>
  results.flatMap(({ status, httpStatus }, i) =>
    status === 'failed' && statuses.includes(httpStatus ?? 0) ? [i] : [],
  );
