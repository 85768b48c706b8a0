import type { Host } from '../../../src/app/host-port.ts';
import { artifactName } from '../../../src/github/artifact-name.ts';
import { type Memory, recalled } from '../../../src/model/memory.ts';
import type { ApprovalSetting } from '../../../src/review/setting.ts';
import { approve } from '../../../src/review/approval.ts';
import { sealedFile } from '../../harness/sealed-file.ts';
import { keys, Place, ROSTER, TENANT } from '../../unit/review/place.ts';
import type { Finished, Office } from '../roles/office.ts';

type Run = (rows: readonly string[], more: Partial<Office> & { columns?: string }) => Promise<Finished>;
type More = Partial<Office> & { columns?: string; setting?: Partial<ApprovalSetting> };

/**
 * A repository whose roster is planned on pull requests, reviewed, merged and applied to one tenant by the rules of
 * approval, run after run with what the one before left: the use cases and the rules as they are, GitHub in this
 * process.
 */
export class ReviewedBranch {
  readonly place = new Place();
  readonly #run: Run;
  readonly #name: string;
  /** What the newest apply left for the next one. */
  memory: Memory | null = null;
  #runs = 4700;
  /** Day of November: pull request 3 is merged on the third at 8, what is applied after it at 9. */
  #day = 1;

  constructor(run: Run, name = TENANT) {
    this.#run = run;
    this.#name = name;
    this.place.scope = { ...this.place.scope, tenant: name };
  }

  /** `plan` on a pull request, with its artifact. */
  async plan(number: number, rows: readonly string[], more: More = {}): Promise<Finished> {
    const host: Partial<Host> = {
      reviewPlace: async () => ({
        pull_request: number,
        head: { ref: `topic-${number}`, sha: `head-${number}` },
        base: { ref: 'main', sha: 'start' },
        run_id: String(100 + number),
        attempt: 1,
        comment_id: null,
      }),
    };
    const run = await this.#go(rows, host, more, { mode: 'plan' });
    const text = (): string => sealedFile('plan.json', run.text('plan.json'), keys);
    const name = artifactName(`cxone-roster-${this.#name}-plan-1`);
    this.place.planned(number, [], { tenant: this.#name, text, artifact: { name } });
    return run;
  }

  /** `apply` of a push, or of a night with `eventName: 'schedule'`. */
  async apply(rows: readonly string[], { setting = {}, ...more }: More = {}): Promise<Finished> {
    const run = String((this.#runs += 1));
    const now = `2026-11-${String(this.#day).padStart(2, '0')}T09:00:00Z`;
    const writer = { run, attempt: 1, mode: 'apply', commit: setting.sha ?? 'merge-1', at: now };
    this.place.scope = { ...this.place.scope, api: this.place.client() };
    const host: Partial<Host> = {
      recall: async () => ({
        memory: structuredClone(recalled({ tenant: this.#name, roster: ROSTER, writer }, this.memory, this.memory)),
        found: this.memory !== null,
        answered: true,
        warnings: [],
      }),
      approve: async (question) => approve(question, this.place.setting({ runId: run, now, ...setting })),
    };
    const ended = await this.#go(rows, host, more, { unattended: setting.eventName === 'schedule' });
    this.memory = JSON.parse(ended.text('memory.json')) as Memory;
    return ended;
  }

  /** The next night. */
  night(rows: readonly string[], more: More = {}): Promise<Finished> {
    return this.apply(rows, { ...more, setting: { eventName: 'schedule', ...more.setting } });
  }

  /** Planned, reviewed, merged and applied. */
  async review(number: number, rows: readonly string[], more: More = {}): Promise<Finished> {
    await this.plan(number, rows, more);
    return this.apply(rows, { ...more, setting: { sha: this.merge(number), ...more.setting } });
  }

  /** @returns the commit that the branch has by it */
  merge(number: number): string {
    this.#day = number;
    return this.place.merged(number);
  }

  #go(
    rows: readonly string[],
    host: Partial<Host>,
    more: More,
    request: NonNullable<Office['request']>,
  ): Promise<Finished> {
    return this.#run(rows, { ...more, host, request: { ...more.request, tenantName: this.#name, ...request } });
  }
}
