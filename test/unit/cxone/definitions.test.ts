import { describe, expect, it } from 'vitest';
import { readDefinitions } from '../../../src/cxone/read/definitions.ts';
import type { DefinitionQuery } from '../../../src/model/definition.ts';
import { ok, type Said, says, type Script, session } from './scripted.ts';

const containing = (text: string): string => expect.stringContaining(text) as string;
const QUERY: DefinitionQuery = { pageSize: 100 };
const read = (script: Script, query = QUERY, more: Parameters<typeof session>[2] = {}) =>
  readDefinitions(session('attributes', script, more).session, query);
const shift = { id: 1, name: 'shift', type: 'STRING', scope: 'Global', isSystem: 'true' };

describe('definitions of custom attributes', () => {
  it.each<[string, unknown[], unknown[], Partial<DefinitionQuery>?]>([
    [
      'say what they are',
      [{ ...shift, defaultValue: 'day', validationRules: ['required'] }],
      [{ id: '1', name: 'shift', type: 'string', scope: 'global', isSystem: true, validationRules: ['required'] }],
    ],
    [
      'are global text where they do not say so',
      [{ name: 'badge', type: '', scope: null }],
      [{ id: null, name: 'badge', type: 'string', scope: 'global', isSystem: false, validationRules: [] }],
    ],
    ['need no name', [{ id: 'a' }], [{ id: 'a', name: null }]],
    [
      'may have one rule alone, and a type that is no text',
      [{ id: 'a', type: 7, validationRules: { max: 2 } }],
      [{ type: '7', validationRules: [{ max: 2 }] }],
    ],
    [
      'without ids are told apart by name and scope',
      [{ name: 'a' }, { name: 'a' }, { name: 'a', scope: 'team' }, {}],
      [{ scope: 'global' }, { scope: 'team' }, { name: null }],
    ],
    [
      'are held against the filters',
      [shift, { ...shift, id: 2, type: 'number' }, { ...shift, id: 3, scope: 'team' }],
      [{ id: '1' }],
      { type: 'string', scope: 'global' },
    ],
  ])('%s', async (_, items, definitions, more = {}) => {
    const reading = await read(() => ok({ items }), { ...QUERY, ...more });
    expect(reading).toMatchObject({ status: 'complete', pages: 1, failedPages: 0 });
    expect(reading.definitions).toMatchObject(definitions);
    expect(reading.definitions).toHaveLength(definitions.length);
  });

  it.each<[Partial<DefinitionQuery>, string]>([
    [{}, 'page_size=100'],
    [{ type: 'string', scope: 'team', rule: 'a b' }, 'type=string&scope=team&validation_rule=a+b&page_size=100'],
  ])('are asked for by the filters that are given, and by no others: %j', async (more, query) => {
    const asked: string[] = [];
    const script: Script = (one) => (asked.push(one.query.toString()), ok({ items: [] }));
    await read(script, { ...QUERY, ...more });
    expect(asked).toEqual([query]);
  });

  it.each<[string, unknown]>([
    ['no members', {}],
    ['no list', { items: null }],
    ['an empty token', { nextPageToken: '' }],
  ])('are none where the page has %s', async (_, body) =>
    expect(await read(() => ok(body))).toMatchObject({ status: 'complete', definitions: [] }),
  );

  it.each<[string, Said, string, string]>([
    ['403', says(403, { message: 'no' }), 'auth-failed', 'users.attributes.read'],
    ['400', says(400, { message: 'odd filter' }), 'config-invalid', '`attribute-type`'],
    ['409', says(409, { message: 'busy' }), 'read-incomplete', ''],
    ['503', says(503, { message: 'down' }), 'tenant-unreachable', 'status page'],
    ['429', says(429), 'tenant-unreachable', 'status page'],
    ['nothing', 'network', 'tenant-unreachable', 'network'],
    ['another form', ok({ items: [], odd: 1, list: 2 }), '', ''],
    ['another form without items', ok({ list: [] }), 'read-incomplete', '`api-url`'],
    ['text', { status: 200, text: 'hello' }, 'read-incomplete', '`api-url`'],
  ])('whose first page is answered %s', async (_, said, reason, advice) => {
    const reading = await read(() => said);
    expect(reading.status).toBe(reason === '' ? 'complete' : 'incomplete');
    if (reason !== '') expect(reading.failure).toMatchObject({ reason, advice: containing(advice) });
  });

  it.each<[string, unknown, string]>([
    ['an entry that is nothing', { items: [shift, null] }, '`items[1]` is null, expected an object'],
    ['a name that is a list', { items: [{ ...shift, name: [] }] }, '`items[0].name` is a list'],
    [
      'a cursor that is an object',
      { items: [], nextPageToken: {} },
      '`nextPageToken` is an object, expected text or a number',
    ],
    ['an id that is a list', { items: [{ id: [] }] }, '`items[0].id` is a list, expected text'],
    ['no list under the name', { items: 'none' }, '`items` is text, expected a list'],
  ])('of a page with %s say what is wrong with it', async (_, body, why) => {
    const reading = await read(() => ok(body));
    expect(reading.failure).toMatchObject({ reason: 'read-incomplete', message: containing(why) });
  });

  it('are not asked for where there is no route', async () => {
    const published = await readDefinitions(session('cxone', () => ok({})).session, QUERY);
    expect(published).toMatchObject({ status: 'unsupported', failedPages: 0, failure: { reason: 'config-invalid' } });
    const none = await read(() => ok({}), QUERY, { noRest: true });
    expect(none).toMatchObject({ status: 'unsupported', failure: { message: containing('names no REST base') } });
    expect(await read(() => 404)).toMatchObject({ status: 'unsupported', failedPages: 1 });
  });

  it('that were read are kept whatever ends the walk', async () => {
    const after = (second: Said | ((cursor: string) => Said)) =>
      read(({ query }) => {
        const cursor = query.get('cursor');
        if (cursor === null) return ok({ items: [shift], nextPageToken: 'p2' });
        return typeof second === 'function' ? second(cursor) : second;
      });
    const rows: [Said | ((cursor: string) => Said), string][] = [
      [says(403, { message: 'no' }), 'the next page was refused: no'],
      [{ status: 200, text: '<html>' }, '1 definition on 1 page arrived: '],
      [ok({ items: [shift], nextPageToken: 'p2' }), 'its pages never end'],
      [(cursor) => ok({ items: [], nextPageToken: `${cursor}x` }), 'held nothing new'],
      [ok({ items: null, nextPageToken: 'x'.repeat(9000) }), 'longer than CXone'],
    ];
    for (const [second, why] of rows) {
      const reading = await after(second);
      expect(reading).toMatchObject({ status: 'incomplete', definitions: [{ name: 'shift' }] });
      expect(reading.failure).toMatchObject({ reason: 'read-incomplete', message: containing(why) });
    }
  });

  it('whose filters are too long are not asked for', async () => {
    const there = session('attributes', () => ok({}));
    const reading = await readDefinitions(there.session, { ...QUERY, rule: 'x'.repeat(9000) });
    expect(reading.failure).toMatchObject({ reason: 'config-invalid', advice: containing('attribute-rule') });
    expect(there.asked).toEqual([]);
  });

  it('are thrown away where the run is cancelled', async () => {
    await expect(read(() => 'aborted')).rejects.toThrow('the run was interrupted');
  });
});
