import { remainsAfter } from '../../model/leaver-steps.ts';
import { delimiterWord } from '../../model/entry.ts';
import type { GuardResult } from '../../model/operation.ts';
import type { RunReport } from '../../model/run.ts';
import { byteSize, counted, day, duration, percent, percentiles, short, whole } from '../../text/figures.ts';
import type { Ink } from '../safe/ink.ts';
import { redactAnswer } from '../safe/people-in-text.ts';
import { metricsOf } from '../words/metrics.ts';
import { leaverFigures } from '../words/signed-out.ts';
import { isOfAFile } from '../words/wish.ts';
import { STEP_WORDS } from '../words/wording.ts';

/** A line about the run for admins: a name (raw) and what is known, written by an ink. */
interface Fact {
  name: string;
  text: string;
}

/**
 * Guards, approval, leavers, traffic, tenant, roster, policy, audit, webhooks: what is known of them, one line each.
 */
export function facts(run: RunReport, ink: Ink): Fact[] {
  const all: [string, string[]][] = [
    ['Guards', guards(run, ink)],
    ['Approval', run.approval ? [ink.text(run.approval.detail || run.approval.state.replaceAll('-', ' '))] : []],
    ['Leavers', leavers(run, ink)],
    ['Steps', steps(run, ink)],
    ['Metrics', metrics(run, ink)],
    ['Plan', plan(run, ink)],
    ['Tenant', tenant(run, ink)],
    ['API', traffic(run, ink)],
    ['Roster', roster(run, ink)],
    ['Policy', policy(run, ink)],
    ['Audit', audit(run, ink)],
    ['Webhooks', webhooks(run, ink)],
  ];
  return all.filter(([, parts]) => parts.length > 0).map(([name, parts]) => ({ name, text: parts.join(' · ') }));
}

/** Guards that tripped, and those that counted anybody. */
function guards(run: RunReport, ink: Ink): string[] {
  return (run.plan?.guards ?? [])
    .filter((guard) => guard.count > 0 || guard.tripped)
    .map((guard) => {
      const limits = [
        guard.limit.percent !== undefined && percent(guard.limit.percent),
        guard.limit.count !== undefined && counted(guard.limit.count, 'person', 'people'),
      ].filter((limit) => limit !== false);
      const held = guard.isSmall ? ', all of so few accounts' : limits.length > 0 ? ` of ${limits.join(' or ')}` : '';
      const share = `${whole(guard.count)}/${whole(guard.population)}`;
      const reading = `${guard.kind} ${share} = ${percent(guard.percent)}${held}`;
      if (!guard.tripped) return ink.text(`${reading}${isOver(guard) ? ' (no limit for so few accounts)' : ''}`);
      if (!guard.overridden) return `⛔ ${ink.strong(ink.text(`${reading}: stopped`))}`;
      const { reason, approver, expires } = guard.override ?? {};
      const by = [approver && `by ${approver}`, reason && `“${reason}”`, expires && `expires ${day(expires)}`].filter(
        Boolean,
      );
      return `⚠️ ${ink.text(`${reading}: overridden${by.length > 0 ? ` ${by.join(', ')}` : ''}`)}`;
    });
}

/** Over a limit, whether or not the guard counts with so few accounts. */
const isOver = ({ count, population, limit }: GuardResult): boolean =>
  (limit.percent !== undefined && count * 100 > population * limit.percent) ||
  (limit.count !== undefined && count > limit.count);

function leavers(run: RunReport, ink: Ink): string[] {
  const { leavers: all, signedOut, maybeSignedIn, maybeActive, licences, medianMs, slowestMs } = leaverFigures(run);
  if (all === 0) return [];
  const parts = [ink.text(`${whole(signedOut)} of ${whole(all)} signed out`)];
  if (medianMs !== null && slowestMs !== null)
    parts.push(ink.text(`time to sign-out ${duration(medianMs)} (median), ${duration(slowestMs)} (slowest)`));
  parts.push(ink.text(`${counted(licences, 'licence')} freed`));
  const taken = (run.outcomes ?? []).flatMap(({ steps: all }) =>
    all.flatMap((one) => (one.status === 'done' ? [one.step] : [])),
  );
  parts.push(...remainsAfter(taken).map((words) => ink.text(words)));
  if (maybeActive > 0) parts.push(`❗ ${ink.strong(ink.text(`${whole(maybeActive)} may still be active`))}`);
  if (maybeSignedIn > 0) parts.push(`❗ ${ink.strong(ink.text(`${whole(maybeSignedIn)} may still be signed in`))}`);
  return parts;
}

/** Steps that the tenant does not have, or that were left out or failed although the person counts as done. */
function steps(run: RunReport, ink: Ink): string[] {
  const groups = new Map<string, number>();
  for (const { status, steps: all } of run.outcomes ?? []) {
    for (const step of all) {
      if (step.status === 'done' || (step.status !== 'unsupported' && step.status !== 'skipped' && status !== 'done'))
        continue;
      const why =
        step.status === 'unsupported'
          ? 'not offered by this tenant'
          : step.status === 'skipped'
            ? step.detail || 'left out'
            : step.status;
      const words = `${STEP_WORDS[step.step]}: ${why}`;
      groups.set(words, (groups.get(words) ?? 0) + 1);
    }
  }
  return [...groups].slice(0, 12).map(([words, count]) => ink.text(`${words} (${counted(count, 'person', 'people')})`));
}

function plan(run: RunReport, ink: Ink): string[] {
  if (!run.plan) return [];
  const { hash, population, operations } = run.plan;
  return [
    ink.digits(short(hash)),
    ink.text(counted(operations.length, 'operation')),
    ink.text(`${whole(population.owned)} owned of ${counted(population.read, 'account')}`),
  ];
}

/** What was tried and what came of it; how long one took, by percentiles. */
function metrics(run: RunReport, ink: Ink): string[] {
  const found = metricsOf(run);
  if (!found || found.operations === 0) return [];
  const { operations, successes, failures, success_rate_pct: rate, latency_ms: latency } = found;
  return [
    ink.text(
      `${counted(operations, 'operation')}: ${whole(successes)} done, ` +
        `${whole(failures)} failed, partly done or not confirmed (${percent(rate)} done)`,
    ),
    ...(latency
      ? [
          ink.text(
            `${whole(latency.median)} ms (median), ${whole(latency.p95)} ms (95 of 100 faster), ` +
              `${whole(latency.slowest)} ms (slowest), ${whole(latency.average)} ms (average)`,
          ),
        ]
      : []),
  ];
}

const has = (found: boolean | null, name: string): string =>
  `${name} ${found === null ? 'not known' : found ? 'yes' : 'no'}`;

function tenant(run: RunReport, ink: Ink): string[] {
  const parts = [`${ink.code(run.tenant)} ${ink.text(`(profile ${run.profile})`)}`];
  if (run.plan)
    parts.push(ink.text(`read ${whole(run.plan.population.read)} of ${whole(run.plan.population.expected)}`));
  const { capabilities } = run;
  // Before the first answer all that is known of a tenant is what its profile assumes.
  const wasAsked = !run.traffic || run.traffic.otherRequests + run.traffic.bulkRequests > 0;
  if (!capabilities || !wasAsked) return run.plan ? parts : [];
  const { bulk, listing } = capabilities;
  parts.push(
    ink.text(
      bulk ? `bulk yes (${counted(bulk.maxOperations, 'operation')}, ${byteSize(bulk.maxPayloadSize)})` : 'bulk no',
    ),
    ink.text(
      [
        has(capabilities.patch, 'patch'),
        has(capabilities.filter, 'filters'),
        has(capabilities.etag, 'ETags'),
        has(capabilities.groups, 'groups'),
        `listing ${listing ?? 'not known'}`,
      ].join(', '),
    ),
    ...capabilities.notes.slice(0, 10).map((note) => ink.text(redactAnswer(note, run))),
  );
  return parts;
}

function traffic(run: RunReport, ink: Ink): string[] {
  if (!run.traffic) return [];
  const { bulkRequests, otherRequests, tokenRequests, retries, waits, waitedMs, latencies } = run.traffic;
  const at = percentiles(latencies);
  const [middle, slow] = [at(0.5), at(0.95)];
  return [
    ink.text(
      `${whole(bulkRequests)} bulk, ${counted(otherRequests, 'other request')}, ${whole(tokenRequests)} for tokens`,
    ),
    ink.text(counted(retries, 'retry', 'retries')),
    ink.text(waits === 0 ? 'no waits' : `${counted(waits, 'wait')}, ${duration(waitedMs)}`),
    ...(middle !== null && slow !== null
      ? [ink.text(`${whole(middle)} ms (median), ${whole(slow)} ms (95 of 100 faster)`)]
      : []),
  ];
}

function roster(run: RunReport, ink: Ink): string[] {
  const rowsOf = (count: number): string =>
    isOfAFile(run) ? counted(count, 'row') : counted(count, 'person', 'people');
  return (run.roster?.files ?? [])
    .slice(0, 20)
    .map(
      (file) =>
        `${ink.code(file.path)} ${ink.text(`${rowsOf(file.rows)}, ${fileFormat(file)}, SHA-256`)} ` +
        ink.digits(short(file.sha256)),
    );
}

/** `UTF-8, comma`. */
export function fileFormat(file: { encoding: string; format: string; delimiter: string | null }): string {
  const encoding =
    file.encoding === 'windows-1252' ? 'Windows-1252' : file.encoding.toUpperCase().replace('-BOM', ' with BOM');
  return `${encoding}, ${file.format === 'json' ? 'JSON' : (delimiterWord(file.delimiter ?? '') ?? 'one column')}`;
}

function policy(run: RunReport, ink: Ink): string[] {
  if (!run.policy) return [];
  const { path, sha256, found, isNew, changes } = run.policy;
  if (!found) return [ink.text(`none at ${path}: the defaults hold`)];
  return [
    `${ink.code(path)} ${ink.text('SHA-256')} ${ink.digits(short(sha256))}`,
    ...(isNew ? [ink.text('new in this pull request')] : []),
    ...(changes.length > 0
      ? [ink.text(`${counted(changes.length, 'change')} in this pull request, not yet in effect`)]
      : []),
  ];
}

function audit(run: RunReport, ink: Ink): string[] {
  if (!run.audit) return [];
  const parts = [ink.text(counted(run.audit.records, 'record')), `${ink.text('head')} ${ink.digits(run.audit.head)}`];
  if (run.links.artifact) parts.push(ink.link(ink.text('artifact'), run.links.artifact));
  if (run.audit.days !== undefined) parts.push(ink.text(`kept for ${counted(run.audit.days, 'day')}`));
  if (run.audit.place === 'local') parts.push(ink.text('not uploaded: it lies only on this machine'));
  if (run.audit.place === 'lost') parts.push(`⚠️ ${ink.text('not stored: it goes with this machine')}`);
  return parts;
}

function webhooks(run: RunReport, ink: Ink): string[] {
  if (!run.webhooks) return [];
  const { sent, waiting, failed } = run.webhooks;
  return [ink.text(`${whole(sent)} sent, ${whole(waiting)} waiting${failed > 0 ? `, ${whole(failed)} failed` : ''}`)];
}
