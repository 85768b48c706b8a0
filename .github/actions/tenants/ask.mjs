/** What many tenants need of GitHub, asked once a run: the jobs of the tenants find it in the artifact that this job leaves. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { apiUrl, event, isLimit, ownComments, repository, RestError, tellsOfAll, why } from '../rest.mjs';

const POLICY = '.github/cxone-policy.yml';
const OVERRIDE = '.github/cxone-override.yml';
const WRITING = new Set(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch']);
/** GitHub names so many files of a pull request, and of a comparison: of a larger one nobody knows what else it changes. */
const MOST_FILES = 3000;
const MOST_COMPARED = 300;
/** Pages of artifacts: 100 each, newest first. */
const MOST_PAGES = 20;

/** A path as the action and GitHub know it, whichever way it is given. */
export const plain = (path) => posix.normalize(path.trim());
const lines = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
/** As the action reads its input `roster`. */
function rosters({ roster = '' }) {
  const given = lines(roster);
  return given.length === 0 ? ['roster.csv'] : [...new Set(given.map(plain))];
}
const policyOf = ({ policy = '' }) => plain(policy.trim() || POLICY);
/** The name by which a tenant's comments and artifacts are known: as the action makes it out of its inputs. */
function tenantName({ tenant, profile = 'cxone', ...urls }) {
  if (tenant?.trim()) return tenant.trim();
  for (const url of [urls['scim-url'], urls['api-url']]) if (url && URL.canParse(url)) return new URL(url).host;
  return profile;
}
/** The hidden line of a tenant’s own comment, as the action makes it. */
export const markerOf = (tenant) => `<!-- cxone-roster:${createHash('sha256').update(JSON.stringify([tenantName(tenant), ...rosters(tenant)])).digest('hex').slice(0, 20)} -->`;

/** Path of the override file, by a policy's text. */
const overrideOf = (text) => plain(/^override:\s*["']?([^"'#\s]+)/m.exec(text ?? '')?.[1] ?? OVERRIDE);

/**
 * A file of the checkout, as text unless another encoding is named; `null` where there is none, `undefined` where a folder, a link or
 * something that cannot be read is in its place: of that each job asks GitHub itself.
 */
function fileOf(root, path, encoding = 'utf8') {
  const whole = join(root, path);
  try {
    const found = lstatSync(whole, { throwIfNoEntry: false });
    return found ? (found.isFile() ? readFileSync(whole, encoding) : undefined) : null;
  } catch {
    return undefined;
  }
}

/** Paths that decide what a tenant's plan holds. */
function decidingPaths(tenant, root) {
  const policy = policyOf(tenant);
  return [...rosters(tenant), policy, overrideOf(fileOf(root, policy))];
}

/** Paths that a pull request, or a batch of the merge queue, changes; `null` where nobody can tell, with a word why. */
async function changedPaths(api, { pull_request: pull, merge_group: group }) {
  try {
    const files = pull
      ? (await api.list(`/pulls/${pull.number}/files`, { pages: MOST_FILES / 100 })).items
      : ((await api.get(`/compare/${group.base_sha}...${group.head_sha}`)).files ?? []);
    if (files.length >= (pull ? MOST_FILES : MOST_COMPARED)) return { paths: null, files, note: 'it changes more files than GitHub names' };
    // A run about a change of nothing: GitHub has not worked it out yet.
    if (files.length === 0) return { paths: null, files: null, note: 'GitHub names no file of it yet' };
    return { files, paths: new Set(files.flatMap((file) => [file.filename, ...(file.previous_filename ? [file.previous_filename] : [])])) };
  } catch (error) {
    return { paths: null, files: null, note: `its files could not be asked for ${why(error, 'pull-requests: read')}` };
  }
}

/**
 * Which tenants a run is about: on a pull request and in the merge queue those whose roster, policy or override it changes, and those
 * that it has told about before, so that no comment goes on saying what does not hold any more.
 * @returns the tenants, a word about the others, and what was asked for it
 */
export async function touched(tenants, api, root) {
  const payload = event();
  const answers = {};
  if (!payload.pull_request && !payload.merge_group) return { tenants, answers };
  const { paths, files, note } = await changedPaths(api, payload);
  if (files && payload.pull_request) answers[`files ${payload.pull_request.number}`] = files.map(({ filename, status, previous_filename }) => ({ filename, status, ...(previous_filename && { previous_filename }) }));
  if (!paths) return { tenants, answers, note: `All tenants are planned: ${note}` };
  let own = [];
  try {
    if (payload.pull_request) own = await ownComments(api, payload.pull_request.number);
  } catch (error) {
    // Who may not read comments has written none.
    if (!(error instanceof RestError) || ![401, 403, 404].includes(error.status) || isLimit(error))
      return { tenants, answers, note: `All tenants are planned: which of them have a comment could not be asked ${why(error, 'pull-requests: read')}` };
  }
  // A submodule is changed with all that lies in it.
  const isChanged = (path) => paths.has(path) || [...paths].some((file) => path.startsWith(`${file}/`));
  const isTouched = (tenant) => decidingPaths(tenant, root).some(isChanged) || own.some(({ body }) => body?.includes(markerOf(tenant)));
  return { tenants: tenants.filter(isTouched), answers };
}

/**
 * Policies, overrides and rosters as the base branch holds them, out of the checkout, where that is the branch's newest commit: of a
 * roster the bytes, since only its reader knows their encoding.
 */
function baseFiles(tenants, head, checkedOut, root) {
  if (head !== checkedOut) return {};
  const paths = new Set(tenants.flatMap((tenant) => decidingPaths(tenant, root)));
  const bytes = new Set(tenants.flatMap(rosters));
  return Object.fromEntries([...paths].map((path) => (bytes.has(path) ? [`bytes ${head} ${path}`, fileOf(root, path, 'base64')] : [`content ${head} ${path}`, fileOf(root, path)])));
}

const slim = ({ id, name, expired = false, created_at, workflow_run: run }) => ({ id, name, expired, created_at, workflow_run: { id: run?.id } });
const WRITER = /-(?:apply|event|undo)-\d+$/;

/** The repository's artifacts back to the last apply of every tenant. */
async function artifacts(api, prefixes) {
  // A minute of grace: clocks differ, and what is counted twice does no harm.
  const at = new Date(Date.now() - 60_000).toISOString();
  const missing = new Set(prefixes);
  // `a` must not be taken for found where `a-b` is.
  const longest = [...prefixes].sort((a, b) => b.length - a.length);
  const { items, all } = await api.list('/actions/artifacts', {
    of: ({ artifacts: page }) => page,
    pages: MOST_PAGES,
    enough: (found) => {
      for (const { name } of found) if (/-apply-\d+$/.test(name)) missing.delete(longest.find((prefix) => name.startsWith(`${prefix}-`)));
      return missing.size === 0;
    },
  });
  return { artifacts: items.map(slim).filter(({ name }) => WRITER.test(name)), at, all };
}

/** The runs whose artifacts count, and whether their commits are of the branches that may be applied. */
async function runsBehind(api, listed, prefixes, branches) {
  const answers = {};
  const newest = new Set();
  for (const prefix of prefixes) {
    const found = listed.artifacts.find(({ name, expired }) => !expired && name.startsWith(`${prefix}-`));
    if (found?.workflow_run.id) newest.add(found.workflow_run.id);
  }
  for (const id of [...newest].slice(0, 20)) {
    const run = await api.get(`/actions/runs/${id}`).catch(() => null);
    if (!run) continue;
    answers[`run ${id}`] = run;
    for (const branch of branches) {
      const key = `contains ${branch} ${run.head_sha}`;
      if (Object.hasOwn(answers, key)) continue;
      const compared = await api.get(`/compare/${encodeURIComponent(run.head_sha)}...${branch.split('/').map(encodeURIComponent).join('/')}?per_page=1`).catch(() => null);
      if (['ahead', 'identical'].includes(compared?.status)) answers[key] = true;
    }
  }
  return answers;
}

/** For each tenant the newest earlier run of this workflow on this branch that had started its job, where it left no artifact. */
async function lostRuns(api, listed, names, branch) {
  const answers = {};
  const { GITHUB_RUN_ID: id = '', GITHUB_RUN_ATTEMPT: attempt = '1' } = process.env;
  // An earlier attempt of the same run: each job looks for itself.
  if (attempt !== '1' || !branch) return answers;
  const own = await api.get(`/actions/runs/${id}`);
  const page = await api.get(`/actions/workflows/${own.workflow_id}/runs?branch=${encodeURIComponent(branch)}&per_page=30`);
  const before = page.workflow_runs.filter((run) => run.id < own.id && WRITING.has(run.event)).sort((a, b) => b.id - a.id);
  const missing = new Set(names);
  for (const run of before.slice(0, 5)) {
    if (missing.size === 0) break;
    const { items: jobs } = await api.list(`/actions/runs/${run.id}/jobs?filter=all`, { of: ({ jobs: list }) => list });
    for (const name of [...missing]) {
      const starts = new Map();
      for (const job of jobs) {
        if (job.name !== name && !job.name.endsWith(` / ${name}`)) continue;
        if (!job.started_at || job.conclusion === 'skipped' || job.status === 'queued') continue;
        starts.set(job.started_at, Math.min(job.run_attempt ?? 1, starts.get(job.started_at) ?? Infinity));
      }
      if (starts.size === 0) continue;
      missing.delete(name);
      const last = Math.max(...starts.values());
      const isKept = listed.artifacts.some((one) => one.workflow_run.id === run.id && one.name.startsWith(`cxone-roster-${name}-`) && [`-apply-${last}`, `-apply-0${last}`].some((end) => one.name.endsWith(end)));
      const isSeen = listed.all || (listed.artifacts.at(-1)?.created_at ?? '9') < (run.created_at ?? '');
      // What was not listed may be there all the same.
      if (isKept || isSeen) answers[`lost cxone-roster-${name}`] = { run: isKept ? null : String(run.id) };
    }
  }
  if (before.length <= 5 && page.workflow_runs.length < 30) for (const name of missing) answers[`lost cxone-roster-${name}`] = { run: null };
  return answers;
}

/** What the jobs of an apply need. @returns whether one comment tells of many tenants on the pull request that is applied */
async function forApply(tenants, api, { branches, answers, list, root }) {
  const { GITHUB_REF: ref = '', GITHUB_SHA: sha = '', GITHUB_EVENT_NAME: name } = process.env;
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '';
  // The checkout of this job is the whole commit: where it has no policy, the commit has none.
  for (const path of tenants.map(policyOf)) if (fileOf(root, path) === null) answers[`blob ${sha} ${path}`] = null;
  const prefixes = tenants.map((tenant) => `cxone-roster-${tenant.name}`);
  const listed = await artifacts(api, prefixes);
  answers['artifacts'] = listed;
  Object.assign(answers, await runsBehind(api, listed, prefixes, branches.length > 0 ? branches : [branch]));
  Object.assign(answers, await lostRuns(api, listed, tenants.map(({ name: one }) => one), branch));
  if (name !== 'push') return false;
  const pulls = await api.get(`/commits/${sha}/pulls?per_page=100`);
  const merged = pulls.filter(({ merged_at: at, base }) => at && base.ref === branch);
  if (merged.length === 0) return false;
  answers[`pulls ${sha}`] = pulls;
  answers[`closed ${branch}`] = (await api.list(`/pulls?state=closed&base=${encodeURIComponent(branch)}&sort=updated&direction=desc`, { pages: 1 })).items;
  let told = false;
  for (const pull of merged.slice(0, 5)) {
    told ||= (await ownComments(api, pull.number)).some(tellsOfAll(list));
    const { items: files } = await api.list(`/pulls/${pull.number}/files`, { pages: MOST_FILES / 100 });
    answers[`files ${pull.number}`] = files.map(({ filename, status, previous_filename }) => ({ filename, status, ...(previous_filename && { previous_filename }) }));
    answers[`pull ${pull.number}`] = await api.get(`/pulls/${pull.number}`);
    answers[`reviews ${pull.number}`] = (await api.list(`/pulls/${pull.number}/reviews`)).items;
    const { items: runs } = await api.list(`/actions/runs?head_sha=${pull.head.sha}&event=pull_request`, { of: ({ workflow_runs: list }) => list });
    answers[`runs pull_request ${pull.head.sha}`] = runs;
    for (const run of runs.slice(0, 10)) {
      const { items } = await api.list(`/actions/runs/${run.id}/artifacts`, { of: ({ artifacts: list }) => list });
      answers[`artifacts ${run.id}`] = items.map(slim);
    }
  }
  const { files = [], ...commit } = await api.get(`/commits/${sha}?per_page=100`);
  answers[`commit ${sha}`] = commit;
  // What the newest commit itself changed, no later one did.
  for (const { filename } of files) answers[`last ${sha} ${filename}`] = sha;
  return told;
}

/** What the jobs of a review need. */
async function forReview(tenants, api, { branches, answers, root, checkedOut }) {
  const { pull_request: pull } = event();
  if (!pull) return;
  const branch = pull.base.ref;
  const { object } = await api.get(`/git/ref/heads/${branch.split('/').map(encodeURIComponent).join('/')}`);
  answers[`head ${branch}`] = object.sha;
  Object.assign(answers, baseFiles(tenants, object.sha, checkedOut, root));
  try {
    answers['artifacts'] = await artifacts(api, tenants.map(({ name }) => `cxone-roster-${name}`));
    const applied = branches.length > 0 ? branches : [event().repository?.default_branch ?? branch];
    Object.assign(answers, await runsBehind(api, answers['artifacts'], tenants.map(({ name }) => `cxone-roster-${name}`), applied));
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    if ([401, 403, 404].includes(error.status)) answers['artifacts'] = { status: error.status, message: error.message };
  }
}

/**
 * Asks GitHub for all tenants at once.
 * @param checkedOut commit of the checkout in `root`
 * @returns the file for `tenant/index.mjs`; a GitHub that does not answer leaves it to the jobs, with a word why
 */
export async function sharedAnswers(tenants, api, { environment, branches, root, checkedOut, answers, list }) {
  let note;
  let told = false;
  // A single job asks as little for itself.
  if (tenants.length > 1) {
    try {
      if (environment === 'apply') told = await forApply(tenants, api, { branches, answers, list, root });
      else await forReview(tenants, api, { branches, answers, root, checkedOut });
    } catch (error) {
      note = `What all tenants need of GitHub could not be asked at once ${why(error, 'contents: read, pull-requests: read, actions: read')} Each job asks itself.`;
    }
  }
  const { GITHUB_RUN_ID: run = '', GITHUB_RUN_ATTEMPT: attempt = '1' } = process.env;
  return { note, told, shared: { version: 1, repository, api: apiUrl, run, attempt: Number(attempt), at: new Date().toISOString(), answers } };
}
