import type { Mode } from '../../interface/modes.ts';
import type { RunReport } from '../../model/run.ts';
import { counted, list, whole } from '../../text/figures.ts';

/** What the headline says of a mode that is about no roster; `title` also where something else words the verdict. */
export interface ModeHeadline {
  title: string;
  /** Absent where the run's problem is the verdict. */
  verdict?: string;
  symbol?: string;
  next?: string;
}

const SUBJECT: Partial<Record<Mode, string>> = {
  attributes: 'Attributes',
  check: 'Check',
  'entra-config': 'Entra settings',
  verify: 'Audit',
  event: 'Events',
};

/** What became of a run that did not come to its end, in a word or two. */
function failed({ reason, mode }: RunReport): string {
  if (reason === 'audit-broken') return 'broken';
  if (reason === 'config-invalid') return 'fix needed';
  return mode === 'check' ? 'does not work' : 'stopped';
}

/** @returns `null` for modes that a roster's words fit */
export function modeHeadline(run: RunReport): ModeHeadline | null {
  const subject = SUBJECT[run.mode];
  if (!subject || run.mode === 'event') return null;
  const name = run.mode === 'verify' ? subject : `${subject} of ${run.tenant}`;
  if (run.reason !== 'none') return { title: `${name}: ${failed(run)}` };
  const { check, definitions, entra, verification } = run;
  if (check) return checked(name, check.findings);
  if (definitions) {
    const {
      total_attributes: total,
      type_compatibility_violations: types,
      default_value_violations: defaults,
    } = definitions.summary;
    if (types + defaults === 0)
      return {
        title: `${name}: done`,
        verdict: `${counted(total, 'definition')}, all of a known type and with a valid default.`,
      };
    const parts = [
      types > 0 && `${whole(types)} of a type that CXone does not have`,
      defaults > 0 && `${whole(defaults)} with a default that is not of the declared type`,
    ].filter((each) => each !== false);
    return {
      title: `${name}: findings`,
      symbol: '⚠️',
      verdict: `${counted(total, 'definition')}, ${list(parts)}.`,
      next: 'Look at the definitions listed below in CXone. All are in attributes.csv.',
    };
  }
  if (entra)
    return {
      title: `${name}: written`,
      verdict:
        `entra-config.json leads to ${entra.scimUrl}; ` +
        `${counted(entra.groups.length, 'group is', 'groups are')} mapped to roles.`,
      next: 'Enter the addresses and mappings in Entra, and the token there by hand: it is not in the file.',
    };
  if (verification)
    return {
      title: `${name}: whole`,
      verdict:
        `${counted(verification.records, 'record')}, none changed, missing or ` +
        `added${verification.interrupted ? '. The run it is about was cut off' : ''}.`,
    };
  return null;
}

function checked(name: string, findings: NonNullable<RunReport['check']>['findings']): ModeHeadline {
  const bad = findings.filter(({ status }) => status === 'failed');
  const works = findings.filter(({ status }) => status === 'works').length;
  if (bad.length > 0) {
    const names = list(bad.map((each) => each.name));
    return {
      title: `${name}: works in part`,
      symbol: '⚠️',
      verdict: `${counted(bad.length, 'ability does', 'abilities do')} not work: ${names}.`,
      next: 'The table below says what to do about each.',
    };
  }
  return {
    title: `${name}: works`,
    verdict:
      `Sign-in and reading work; ${whole(works)} of ${whole(findings.length)} abilities were seen to work, ` +
      `the others are not offered or show only at a write.`,
  };
}
