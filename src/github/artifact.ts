import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Places } from './outputs.ts';
import { artifactName, NAME_TAKEN } from './artifact-name.ts';
import { errorWords } from '../text/errors.ts';
import { duration } from '../text/figures.ts';

/** What is to be uploaded. */
interface Upload {
  /** Name of the artifact, as `artifactNames` makes it; the report's is the same with `-report.html`. */
  name: string;
  /** The output folder. */
  folder: string;
  retentionDays: number;
  /** Files of the folder by name: those that this run wrote, and no others. */
  files: readonly string[];
  /**
   * This very run began to upload them before: what is there under the name is its own. Where that was not finished,
   * nobody gets the name any more, and they are stored under this one.
   */
  second?: string | undefined;
  /** Milliseconds that all of it may take; five minutes unless given. */
  limitMs?: number | undefined;
}

/** The toolkit itself waits for ever for a service that takes a request and does not answer it. */
const LIMIT_MS = 300_000;

interface Uploaded {
  places: Pick<Places, 'artifactId' | 'artifactUrl' | 'reportArtifactUrl'>;
  warnings: string[];
  /** Why the audit is not stored though that was tried; `null` where it is, or nothing was tried. */
  lost: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Client = Pick<import('@actions/artifact').ArtifactClient, 'uploadArtifact' | 'getArtifact'>;

/**
 * How many days the artifacts of a run are kept: what is asked for, up to what the repository allows. The runner says
 * that in GITHUB_RETENTION_DAYS; a longer time would be cut by the artifact service without a word.
 */
export function keptDays(asked: number, env: Environment): number {
  const most = Number(env['GITHUB_RETENTION_DAYS'] ?? '');
  return Number.isInteger(most) && most > 0 ? Math.min(asked, most) : asked;
}

/**
 * True where the artifact service of this server is not the one that the toolkit speaks to (GitHub Enterprise Server).
 */
export function onEnterpriseServer(env: Environment): boolean {
  const host = URL.parse(env['GITHUB_SERVER_URL'] || 'https://github.com')?.hostname.toLowerCase() ?? '';
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

/** The page from which an artifact can be downloaded. */
function address(id: number, env: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}/artifacts/${id}` : undefined;
}

/**
 * A single file keeps its own name as the artifact's, and its ending makes the browser open it: so it is copied under
 * that name.
 */
async function uploadReport(client: Client, upload: Upload): Promise<number | undefined> {
  const { folder, retentionDays } = upload;
  const pageOf = (name: string): string => `${artifactName(`${name}-report`)}.html`;
  const names = { name: pageOf(upload.name), second: upload.second && pageOf(upload.second) };
  const temporary = await mkdtemp(join(tmpdir(), 'cxone-roster-'));
  try {
    return await stored(client, { ...upload, ...names }, async (page) => {
      const file = join(temporary, page);
      await copyFile(join(folder, 'report.html'), file);
      return client.uploadArtifact(page, [file], temporary, { retentionDays, skipArchive: true });
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** @throws Error where the work is not done in time; it goes on unheard */
async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    const why = `the artifact service did not answer within ${duration(ms)}`;
    timer = setTimeout(() => fail(new Error(why)), Math.max(1, ms));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Uploads an artifact; where that is refused and this run may have uploaded it before, the one that is there; where
 * that one was begun and not finished, under the second name.
 * @returns its id
 * @throws why it is not stored
 */
async function stored(
  client: Client,
  { name, second, limitMs = LIMIT_MS }: Upload,
  upload: (name: string) => Promise<{ id?: number }>,
): Promise<number | undefined> {
  try {
    return (await within(upload(name), limitMs)).id;
  } catch (error) {
    if (second === undefined) throw error;
    const there = await within(client.getArtifact(name), limitMs).catch(() => null);
    if (there) return there.artifact.id;
    if (!NAME_TAKEN.test(errorWords(error))) throw error;
    return (await within(upload(second), limitMs)).id;
  }
}

/** Why nothing is uploaded, and what to do; `null` where it is. */
function whyNone(files: readonly string[], env: Environment): string | null {
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL'])
    return (
      'this machine offers no artifact service. The files are in the output folder. Where that stays so, set ' +
      '`artifact-name` to nothing: an apply then goes by the signed comment.'
    );
  if (onEnterpriseServer(env))
    return (
      'GitHub Enterprise Server does not take them from this version of the toolkit. Upload the output folder in a ' +
      'step of its own.'
    );
  return files.length === 0 ? 'the run wrote no files.' : null;
}

/**
 * Uploads what a run wrote: all of it as one artifact, and the report once more as a page of its own that a browser
 * opens. The two do not hang on each other.
 * @param env the runner's variables; without `ACTIONS_RUNTIME_TOKEN` or `ACTIONS_RESULTS_URL` there is no artifact
 * service
 * @returns where they are, and what failed; never throws
 */
export async function uploadReports(upload: Upload, env: Environment = process.env): Promise<Uploaded> {
  const places: Uploaded['places'] = {};
  const warnings: string[] = [];
  const { folder, retentionDays, files: names, limitMs = LIMIT_MS } = upload;
  const why = whyNone(names, env);
  if (why !== null) return { places, warnings: [`No artifacts were uploaded: ${why}`], lost: null };
  const until = Date.now() + limitMs;
  const files = names.map((file) => join(folder, file));
  let lost: string | null = null;
  let client: Client;
  try {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    client = new DefaultArtifactClient();
  } catch (error) {
    return { places, warnings, lost: errorWords(error) };
  }
  try {
    const id = await stored(client, upload, async (name) =>
      client.uploadArtifact(name, files, folder, { retentionDays }),
    );
    const url = id === undefined ? undefined : address(id, env);
    Object.assign(places, id !== undefined && { artifactId: id }, url && { artifactUrl: url });
  } catch (error) {
    lost = errorWords(error);
  }
  if (!names.includes('report.html')) return { places, warnings, lost };
  try {
    const id = await uploadReport(client, { ...upload, limitMs: Math.max(1_000, until - Date.now()) });
    const url = id === undefined ? undefined : address(id, env);
    if (url) places.reportArtifactUrl = url;
  } catch (error) {
    warnings.push(`The report could not be uploaded (${errorWords(error)}). It is report.html in the output folder.`);
  }
  return { places, warnings, lost };
}
