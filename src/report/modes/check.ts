import type { CheckFinding, FindingStatus } from '../../model/findings.ts';
import { type RunReport, titleOf } from '../../model/run.ts';
import { counted, list, sentence, whole } from '../../text/figures.ts';
import type { Ink } from '../safe/ink.ts';
import { linked } from '../safe/linked.ts';
import type { Section } from '../section.ts';
import { endedTitle, type ModeHeadline, type ModePage } from './mode-page.ts';

const STATUS: Record<FindingStatus, readonly [symbol: string, words: string]> = {
  works: ['✅', 'works'],
  absent: ['➖', 'not offered'],
  failed: ['❌', 'fails'],
  unknown: ['❔', 'not known'],
};
const ABILITY: Record<string, string> = {
  'sign-in': 'Sign-in',
  scopes: 'Scopes',
  'service-provider-config': 'ServiceProviderConfig',
  users: 'Users',
  paging: 'Paging',
  filter: 'Filter',
  roles: 'Roles',
  bulk: 'Bulk',
  patch: 'PATCH',
  etag: 'ETag',
  attributes: 'Attribute definitions',
  clock: 'Clock',
  'write-users': 'Writing users',
  'all-users': 'List of all users',
  teams: 'Teams',
  agents: 'Agents',
  'agent-states': 'States of agents',
  skills: 'Skills',
  'access-keys': 'Access keys',
};

const abilityWords = (name: string): string => ABILITY[name] ?? name;

/** `Check    Bulk: fails – the tenant offers none → Set …`, raw: what the table of the summary says, for the log. */
export const checkLine = ({ name, status, detail, advice }: CheckFinding): string =>
  `Check    ${abilityWords(name)}: ${STATUS[status][1]} – ${detail}${advice === '' ? '' : ` → ${advice}`}`;

export const checkPage: ModePage = {
  headline: (run) => {
    const { reason, check } = run;
    const name = `Check of ${titleOf(run)}`;
    if (reason !== 'none') return endedTitle(name, reason, 'fails');
    return check ? checked(name, check.findings) : null;
  },
  sections: checks,
};

const TITLE = 'What works';

function checked(name: string, findings: readonly CheckFinding[]): ModeHeadline {
  const bad = findings.filter(({ status }) => status === 'failed');
  const works = findings.filter(({ status }) => status === 'works').length;
  if (bad.length > 0) {
    const names = list(bad.map((each) => abilityWords(each.name)));
    return {
      title: `${name}: works in part`,
      symbol: '⚠️',
      verdict: `${counted(bad.length, 'ability does', 'abilities do')} not work: ${names}.`,
      next: `The table “${TITLE}” says what to do${bad.length === 1 ? '' : ' about each'}.`,
    };
  }
  return {
    title: `${name}: works`,
    verdict:
      `Sign-in and reading work. ${whole(works)} of ${whole(findings.length)} abilities were seen to work or are ` +
      `announced; the others are not offered or not known, which is no fault.`,
  };
}

function checks(run: RunReport, ink: Ink): Section[] {
  const { check } = run;
  const rows = (check?.findings ?? []).map(({ name, status, detail, advice }) => ({
    cells: [
      ink.text(abilityWords(name)),
      ink.text(STATUS[status].join(' ')),
      linked(run, ink.text(sentence(detail)), ink),
      linked(run, ink.text(advice), ink) || '–',
    ],
  }));
  return rows.length > 0
    ? [
        {
          name: 'checks',
          symbol: '🩺',
          title: TITLE,
          columns: ['What', 'State', 'Found', 'What to do'],
          rows,
          count: (check?.findings ?? []).filter(({ status }) => status === 'works').length,
          open: true,
        },
      ]
    : [];
}
