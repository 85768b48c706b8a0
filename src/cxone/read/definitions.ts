import { z } from 'zod';
import type { AttributeDefinition, DefinitionQuery, DefinitionReading } from '../../model/definition.ts';
import { Failure } from '../../model/failure.ts';
import { errorIn, type Reply, routeMissing, unreachable, unusable } from '../connect/replies.ts';
import { withStatus } from '../../scim/error.ts';
import { isObject } from '../../scim/json.ts';
import { text as answerText } from '../session/answers.ts';
import { readAdvice, readIncomplete } from '../session/incomplete.ts';
import { whyNoMember, whyNot } from '../../scim/answer-words.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { plural } from '../../text/figures.ts';

/** Bytes of the query, the question mark included, from which CXone's edge answers 400. */
const QUERY_LIMIT = 8192;
/** An answer that is no page is asked for again this often: a proxy may have cut it. */
const READINGS = 3;
/** Pages in a row that may bring nothing new, e.g. where the tenant filters after it has cut its pages. */
const IDLE_PAGES = 10;

const word = z
  .union([z.string(), z.number().transform(String), z.boolean().transform(String)], { error: 'text' })
  .nullish();
const itemSchema = z.looseObject({
  id: word,
  name: word,
  type: z.unknown().optional(),
  scope: z.unknown().optional(),
  defaultValue: z.unknown().optional(),
  validationRules: z.unknown().optional(),
  isSystem: z.unknown().optional(),
});
const pageSchema = z.looseObject({
  items: z.array(itemSchema).nullish(),
  nextPageToken: answerText,
});

type Page = z.output<typeof pageSchema>;

/** The query of one page, without the question mark. */
export function definitionQuery({ type, scope, rule, pageSize }: DefinitionQuery, cursor?: string): string {
  const query = new URLSearchParams();
  if (type) query.set('type', type);
  if (scope) query.set('scope', scope);
  if (rule) query.set('validation_rule', rule);
  query.set('page_size', String(pageSize));
  if (cursor !== undefined) query.set('cursor', cursor);
  return query.toString();
}

const fits = (query: string): boolean => Buffer.byteLength(query) + 1 < QUERY_LIMIT;

/**
 * A query that CXone would refuse for its length.
 * @returns `null` where it fits; nothing is sent
 */
export function queryTooLong(query: DefinitionQuery): Failure | null {
  const bytes = Buffer.byteLength(definitionQuery(query));
  if (fits(definitionQuery(query))) return null;
  return new Failure(
    'config-invalid',
    `The filters make a query of ${bytes} bytes; CXone takes less than 8 KB (${QUERY_LIMIT} bytes).`,
    'Shorten `attribute-rule`, or list with fewer filters.',
  );
}

/**
 * Custom attribute definitions: `GET /api/v2/users/attributes` through its cursor, one page after the other, because
 * the tenant keeps one cursor at a time. What was read is kept whatever ends it.
 * @returns an end that is a value, also for a refused token; only an abort is thrown
 */
export async function readDefinitions(session: TenantSession, query: DefinitionQuery): Promise<DefinitionReading> {
  const reading: DefinitionReading = { status: 'incomplete', definitions: [], pages: 0, failedPages: 0, latencies: [] };
  const end = (failure: Failure, failedPage = true): DefinitionReading => ({
    ...reading,
    failure,
    failedPages: reading.failedPages + (failedPage ? 1 : 0),
  });
  const { apiUrl, profile, settings } = session;
  if (profile.published)
    return {
      ...end(noRoute(`profile \`${settings.profile}\` has no route for attribute definitions`), false),
      status: 'unsupported',
    };
  if (apiUrl === null)
    return { ...end(noRoute(`profile \`${settings.profile}\` names no REST base`), false), status: 'unsupported' };
  const long = queryTooLong(query);
  if (long) return end(long, false);

  const walk = new Walk();
  for (;;) {
    const text = definitionQuery(query, walk.cursor);
    if (!fits(text))
      return end(readIncomplete(`${walk.progress}; the next page's cursor is longer than CXone's own limit of 8 KB`));
    const asked = await askPage(session, `${apiUrl}/api/v2/users/attributes?${text}`).catch((error: unknown) => {
      if (error instanceof Failure) return error;
      throw error;
    });
    if (asked instanceof Failure)
      return end(walk.pages === 0 ? asked : readIncomplete(`${walk.progress}: ${asked.message}`, asked.advice, asked));
    const { reply, page } = asked;
    if (!page || !reply.answered) {
      const why = refusal(reply, walk);
      return why.unsupported ? { ...end(why.failure), status: 'unsupported' } : end(why.failure);
    }
    reading.pages += 1;
    reading.latencies.push(reply.latencyMs);
    const circle = walk.take(page, query);
    reading.definitions = walk.definitions;
    if (circle) return end(readIncomplete(`${walk.progress}; ${circle}`), false);
    if (walk.cursor === undefined) return { ...reading, status: 'complete' };
  }
}

/** Where a walk through the pages stands. */
class Walk {
  readonly definitions: AttributeDefinition[] = [];
  pages = 0;
  /** Of the next page; `undefined` before the first and after the last. */
  cursor: string | undefined;
  readonly #seen = new Set<string>();
  readonly #known = new Set<string>();
  #idle = 0;

  get progress(): string {
    const count = this.definitions.length;
    return `${count} ${plural(count, 'definition')} on ${this.pages} ${plural(this.pages, 'page')} arrived`;
  }

  /** @returns why the pages will never end, `null` where the walk goes on or is over */
  take(page: Page, query: DefinitionQuery): string | null {
    this.pages += 1;
    const before = this.#known.size;
    for (const item of page.items ?? []) {
      const definition = definitionOf(item);
      const key = definition.id === null ? `name ${definition.name ?? ''} ${definition.scope}` : `id ${definition.id}`;
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      // A filter may be ignored: type and scope are held against the answer, a rule only the tenant understands.
      if (
        (query.type === undefined || definition.type === query.type) &&
        (query.scope === undefined || definition.scope === query.scope)
      )
        this.definitions.push(definition);
    }
    const next = page.nextPageToken ?? '';
    this.cursor = next === '' ? undefined : next;
    if (this.cursor === undefined) return null;
    if (this.#seen.has(this.cursor)) return 'the tenant gave a cursor that it had given before, so its pages never end';
    this.#seen.add(this.cursor);
    this.#idle = this.#known.size === before ? this.#idle + 1 : 0;
    return this.#idle >= IDLE_PAGES
      ? `the last ${IDLE_PAGES} pages held nothing new, and there is always another one`
      : null;
  }
}

/** A page of definitions; `undefined` where the body is something else. */
export function pageIn(body: unknown): Page | undefined {
  const { success, data } = pageSchema.safeParse(body);
  // `{}` or `{items: null}` is how some tenants say that there is nothing.
  return success && (data.items || Object.keys(data).every((key) => key === 'items' || key === 'nextPageToken'))
    ? data
    : undefined;
}

/** What is wrong with an answer that is no page, in words. */
function whyNoPage(body: unknown): string {
  const { error } = pageSchema.safeParse(body);
  return error && isObject(body) ? whyNot(error, body) : whyNoMember(body, 'items');
}

/** One page; a 200 whose body is no page is asked for again. `page` undefined: refused. */
async function askPage(session: TenantSession, url: string): Promise<{ reply: Reply; page?: Page }> {
  for (let tries = 1; ; tries += 1) {
    const reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
    if (!reply.answered || reply.status >= 300) return { reply };
    const page = pageIn(reply.body);
    if (page) return { reply, page };
    if (tries >= READINGS)
      throw readIncomplete(
        'a page of attribute definitions is incomplete or in another form: ' +
          `${whyNoPage(reply.body)} – GET /api/v2/users/attributes`,
        'Check that `api-url` points at the tenant’s REST base, then run again.',
      );
  }
}

function refusal(reply: Reply, walk: Walk): { failure: Failure; unsupported: boolean } {
  const error = errorIn(reply);
  if (walk.pages > 0)
    return {
      failure: readIncomplete(`${walk.progress}; the next page was refused: ${error.message}`, readAdvice(reply)),
      unsupported: false,
    };
  if (routeMissing(reply))
    return {
      failure: noRoute('the tenant has no route for attribute definitions (`/api/v2/users/attributes`)'),
      unsupported: true,
    };
  if (!reply.answered || reply.status >= 500 || reply.status === 429)
    return {
      failure: reply.answered
        ? unusable(reply, `the attribute definitions: ${error.message}`)
        : unreachable(`the attribute definitions: ${error.message}`),
      unsupported: false,
    };
  if (reply.status === 403) {
    const failure = new Failure(
      'auth-failed',
      `The application may not read attribute definitions: ${error.message}.`.replace('..', '.'),
      'Grant it the scope `users.attributes.read` in CXone.',
      { answered: reply.status },
    );
    return { failure, unsupported: false };
  }
  if (reply.status === 400)
    return {
      failure: new Failure(
        'config-invalid',
        `The tenant refused the filters: ${error.message}.`.replace('..', '.'),
        'Check `attribute-type`, `attribute-scope`, `attribute-rule` and `page-size`.',
      ),
      unsupported: false,
    };
  return {
    failure: readIncomplete(
      `the attribute definitions were answered ${withStatus(reply.status, error.message)}`,
      readAdvice(reply),
    ),
    unsupported: false,
  };
}

const noRoute = (why: string): Failure =>
  new Failure(
    'config-invalid',
    `Attribute definitions cannot be listed: ${why}.`,
    'Choose the profile `attributes`, or give the `api-url` that has the route.',
  );

function definitionOf(item: z.output<typeof itemSchema>): AttributeDefinition {
  const text = (value: unknown, missing: string): string =>
    value === null || value === undefined || value === ''
      ? missing
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  const rules = item.validationRules;
  return {
    id: item.id ?? null,
    name: item.name ?? null,
    type: text(item.type, 'string').toLowerCase(),
    scope: text(item.scope, 'global').toLowerCase(),
    defaultValue: item.defaultValue,
    validationRules: Array.isArray(rules) ? rules : rules === null || rules === undefined ? [] : [rules],
    isSystem: item.isSystem === true || item.isSystem === 'true',
  };
}
