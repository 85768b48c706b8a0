import type { GitHubApi } from '../github/api.ts';
import type { Issue } from '../github/shapes.ts';
import { writtenBy } from './comment.ts';
import { adviceOn, GitHubError } from '../github/rest.ts';
import { errorWords } from '../text/errors.ts';
import { sha256 } from '../text/hash.ts';

/** What an issue is to say. */
export interface IssueText {
  title: string;
  body: string;
  /** Equal texts have equal fingerprints; letters, digits and hyphens. */
  fingerprint: string;
}

interface KeptIssue {
  state: 'opened' | 'updated' | 'closed' | 'unchanged' | 'none';
  url?: string;
  warning?: string;
}

/** Label of new issues; the issue is found without it. */
export const DRIFT_LABEL = 'cxone-drift';

/** How the hidden line begins by which a run finds its issue again: one for a tenant and its roster files. */
function prefixOf(tenant: string, roster: readonly string[]): string {
  const id = sha256(JSON.stringify([tenant, ...roster])).slice(0, 20);
  return `<!-- cxone-roster-drift:${id}:`;
}

/** Open issues of this account that bear one of the markers, oldest first: anybody may copy a marker. */
async function ownIssues(api: GitHubApi, prefixes: readonly string[]): Promise<Issue[]> {
  const marked = (await api.openIssues()).filter(({ body }) => prefixes.some((prefix) => body?.includes(prefix)));
  if (marked.length === 0) return [];
  const login = await api.login();
  return marked.filter((issue) => writtenBy(issue, login)).sort((a, b) => a.number - b.number);
}

/** A lost answer to a creation is no reason for a second issue: look, then try again. */
async function open(api: GitHubApi, prefixes: readonly string[], title: string, body: string): Promise<Issue> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await api.createIssue(title, body, [DRIFT_LABEL]);
    } catch (error) {
      if (!(error instanceof GitHubError && error.ambiguous) || attempt >= 2) throw error;
      const [present] = await ownIssues(api, prefixes);
      if (present) return present;
    }
  }
}

/**
 * Keeps the one issue of a tenant and roster: opens it, brings it up to date, closes it; leaves it alone where its
 * fingerprint is the same.
 * @param text what it is to say, `null` where there is nothing to say
 * @param news a comment that goes with a change or the end
 * @returns what was done; a GitHub that would not have it is a warning, never an error
 */
export async function keepIssue(
  api: GitHubApi,
  about: { tenant: string; roster: readonly string[] },
  text: IssueText | null,
  news: string,
): Promise<KeptIssue> {
  const prefix = prefixOf(about.tenant, [...new Set(about.roster)].sort());
  // Earlier releases took the files in the order of the input.
  const prefixes = [prefix, prefixOf(about.tenant, about.roster)];
  const whole = `${prefix}${text?.fingerprint ?? ''} -->`;
  try {
    const [issue, ...more] = await ownIssues(api, prefixes);
    for (const spare of text ? more : []) await api.updateIssue(spare.number, { state: 'closed' });
    if (!issue) {
      if (!text) return { state: 'none' };
      return { state: 'opened', ...place(await open(api, prefixes, text.title, `${text.body}\n\n${whole}\n`)) };
    }
    if (text && issue.body?.includes(whole)) return { state: 'unchanged', ...place(issue) };
    if (text) {
      await api.updateIssue(issue.number, { title: text.title, body: `${text.body}\n\n${whole}\n` });
      await api.createComment(issue.number, news);
      return { state: 'updated', ...place(issue) };
    }
    await api.createComment(issue.number, news);
    for (const { number } of [issue, ...more]) await api.updateIssue(number, { state: 'closed' });
    return { state: 'closed', ...place(issue) };
  } catch (error) {
    const said = errorWords(error);
    // GitHub answers 410 where a repository has no issues.
    const advice =
      error instanceof GitHubError && error.status === 410
        ? 'Switch issues on in the settings of the repository, or set `comment: off`.'
        : adviceOn(error, 'issues: write');
    return {
      state: 'none',
      warning:
        `The drift issue could not be brought up to date (${said}). ${advice} The differences are in the ` +
        `summary and in the report.`,
    };
  }
}

const place = ({ html_url: url }: Issue): { url?: string } => (url ? { url } : {});
