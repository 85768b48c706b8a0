import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentState } from '../../../src/report/words/headline.ts';
import { renderComment } from '../../../src/report/pages/comment-page.ts';
import { appliedRun, invalidRun, sampleRun, stoppedRun } from '../report/sample.ts';
import { ROOT } from '../../harness/runner.ts';
import { namesOf, partsOf, textsOf } from './words.ts';

/** Words that readers who learned English as a second language stumble over; docs/voice.md says what stands instead. */
const FORBIDDEN = [
  /\bmend(s|ed|ing)?\b/i,
  /\bwho(m|ever|mever)\b/i,
  /\bsomebody\b/i,
  /\b(was|were|is|are|been|being|nobody|anybody|who) told\b/i,
  /\bsettled\b/i,
  /\btaken over\b/i,
  /\b(broke|breaks|broken) off\b/i,
  /\bcuts? off\b/i,
  /\bspelled otherwise\b/i,
  /\bin place of\b/i,
  /\bby profile\b/i,
  /\bunproven\b/i,
  /\b(did|does) not work\b/i,
  /\bAgain\?/,
  /\bswitched (off|on)\b/i,
  /\bcome back\b|\bcoming back\b/i,
  /\bfor good\b/i,
];
/** In comments and names also: one word for one thing. What `settle-seconds` became is a word of the interface. */
const FORBIDDEN_IN_CODE = [
  ...FORBIDDEN,
  /\b(un)?told\b/i,
  /\bsettles?\b(?![- ]?(seconds|ms)\b)/i,
  /\b(somebody|remainder|tally|settlement|departures?)/i,
];
/** Words of the interface, which mean what they say there, and marks that nobody sees. */
const EXEMPT = [/<!--[^]*?(-->|$)/g, /`[^`]*`/g, /\]\([^)]*\)/g];

const plain = (text: string): string => EXEMPT.reduce((left, one) => left.replaceAll(one, ' '), text);
const wrong = (text: string, words = FORBIDDEN): string[] => words.filter((word) => word.test(plain(text))).map(String);

const under = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

describe('plain English', () => {
  it('is what every text of the code is in', () => {
    const found = under('src', '.ts').flatMap((file) =>
      textsOf(readFileSync(join(ROOT, file), 'utf8'))
        .filter(({ text }) => /\s/.test(text.trim()))
        .flatMap(({ line, text }) => wrong(text).map((word) => `${file}:${line} ${word}: ${text.trim().slice(0, 90)}`)),
    );
    expect(found).toEqual([]);
  });

  it('is what comments and names of the code are in', () => {
    const found = under('src', '.ts').flatMap((file) => {
      const source = readFileSync(join(ROOT, file), 'utf8');
      return [...partsOf(source).comments, ...namesOf(source)].flatMap(({ line, text }) =>
        wrong(text, FORBIDDEN_IN_CODE).map((word) => `${file}:${line} ${word}: ${text.trim().slice(0, 90)}`),
      );
    });
    expect(found).toEqual([]);
  });

  it('is looked for in every comment and name', () => {
    const source =
      '/* whom\n * it is */ const isSettled = `a ${b.toldAll} c`; // /x/\nfoo(/settled/, "told"); let mendLine;';
    expect(partsOf(source).comments).toEqual([
      { line: 1, text: '/* whom' },
      { line: 2, text: ' * it is */' },
      { line: 2, text: '// /x/' },
    ]);
    expect(namesOf(source).map(({ line, text }) => `${line} ${text}`)).toEqual([
      '2 const',
      '2 is settled',
      '2 b',
      '2 told all',
      '3 foo',
      '3 let',
      '3 mend line',
    ]);
  });

  it('is what the guides and the action’s own page are in', () => {
    const pages = [...under('docs', '.md').filter((name) => !name.startsWith('docs/adr/')), 'README.md', 'action.yml'];
    const found = pages
      .filter((name) => name !== 'docs/voice.md')
      .flatMap((name) =>
        readFileSync(join(ROOT, name), 'utf8')
          .split('\n')
          .flatMap((line, i) => wrong(line).map((word) => `${name}:${i + 1} ${word}: ${line.trim().slice(0, 90)}`)),
      );
    expect(found).toEqual([]);
  });

  it('has one page that says what stands instead', () => {
    const page = readFileSync(join(ROOT, 'docs/voice.md'), 'utf8');
    for (const word of [
      'Correct',
      'deactivate',
      'was interrupted',
      'not confirmed',
      'safety limit',
      'existing account linked',
    ])
      expect(page).toContain(word);
  });
});

describe('the comment', () => {
  const runs = { sample: sampleRun(), applied: appliedRun(), invalid: invalidRun(), stopped: stoppedRun() };
  /** What a reader sees: links are their words, lines to paste are no text. */
  const seen = (markdown: string): string =>
    markdown
      .replaceAll(/```[^]*?```/g, '')
      .replaceAll(/<!--[^]*?-->/g, '')
      .replaceAll(/\]\([^)]*\)/g, ']')
      .replaceAll(/<[^>]*>/g, ' ');

  it.each([
    ['tenant-unreachable', 'We could not reach CXone. Your file is fine; nothing was changed.'],
    ['auth-failed', 'CXone did not let us sign in. Your file is fine; nothing was changed.'],
    ['read-incomplete', /CXone did not show all of its accounts.* Your file is fine; nothing was changed\./],
  ] as const)('says whether the file is fine where CXone is the cause: %s', (reason, says) => {
    const message = 'https://api.example/token answered 503 (HTTP 503, invalid_client)';
    const { plan: _, ...run } = sampleRun({
      reason,
      decision: 'failure',
      problems: [{ reason, message, advice: 'Look at the tenant’s status (HTTP 503).' }],
    });
    const text = seen(renderComment(run, { state: commentState(run) }).text);
    expect(text).toMatch(says);
    expect(text).toMatch(/administrator/);
    expect(text).not.toMatch(/503|invalid_client|api\.example|tenant/);
  });

  it.each(Object.entries(runs))('speaks to people who keep the roster: %s', (_name, run) => {
    const text = seen(renderComment(run, { state: commentState(run) }).text);
    expect(text.match(/\b(the|this) tenant\b|\bguards?\b|\boverrides?\b|\badopted\b/gi) ?? []).toEqual([]);
    expect(text.match(/https?:\/\/\S+|\bHTTP \d{3}\b|\b(status|error) (code )?[45]\d\d\b/gi) ?? []).toEqual([]);
    expect(wrong(text)).toEqual([]);
  });
});
