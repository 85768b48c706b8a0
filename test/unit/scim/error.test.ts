import { describe, expect, it } from 'vitest';
import { processorMs } from '../../harness/processor.ts';
import { behindStatus, errorOf, isWordless, withStatus } from '../../../src/scim/error.ts';

describe('an error, whatever the tenant sent', () => {
  it('has its keys in the order in which the audit is verified', () => {
    const body = { scimType: 'invalidSyntax', detail: 'A PatchOp needs its schema.' };
    expect(Object.keys(errorOf({ status: 400, body }))).toEqual([
      'status',
      'kind',
      'message',
      'fields',
      'correlationId',
      'retryable',
      'advice',
      'scimType',
    ]);
  });

  it.each([
    [
      'SCIM',
      {
        status: 409,
        text: JSON.stringify({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
          scimType: 'uniqueness',
          detail: 'userName is taken',
          status: '409',
        }),
      },
      'uniqueness',
      'userName is taken',
    ],
    [
      'UserHub',
      {
        status: 400,
        text: JSON.stringify({ code: 'E1', details: 'wrong', errors: [{ field: 'email', message: 'no address' }] }),
      },
      'invalid',
      'wrong',
    ],
    [
      'UserHub list',
      { status: 400, text: JSON.stringify({ details: [{ message: 'one' }, { message: 'two' }] }) },
      'invalid',
      'one; two',
    ],
    [
      'OAuth',
      { status: 401, text: JSON.stringify({ error: 'invalid_client', error_description: 'unknown client' }) },
      'auth',
      'unknown client',
    ],
    [
      'errorDescription',
      { status: 403, text: JSON.stringify({ error: 'x', errorDescription: 'not yours' }) },
      'forbidden',
      'not yours',
    ],
    ['message', { status: 500, text: JSON.stringify({ error: 'x', message: 'broken' }) }, 'server', 'broken'],
    ['nested', { status: 500, text: JSON.stringify({ error: { message: 'inner' } }) }, 'server', 'inner'],
    [
      'header',
      { status: 400, text: '', headers: { icstatusdescription: 'said in a header' } },
      'invalid',
      'said in a header',
    ],
    [
      'HTML',
      { status: 502, text: '<html><head><title>502</title></head><body><h1>Bad <b>Gateway</b></h1></body></html>' },
      'server',
      'Bad Gateway',
    ],
    ['text', { status: 404, text: ' not here\n at all ' }, 'not-found', 'not here at all'],
    ['nothing', { status: 503, text: '' }, 'server', 'HTTP 503 without a message'],
    [
      'invalidVers',
      { status: 400, text: JSON.stringify({ scimType: 'invalidVers', detail: 'old' }) },
      'version',
      'old',
    ],
    ['412', { status: 412, text: '' }, 'version', 'HTTP 412 without a message'],
    ['422 on DELETE', { status: 422, method: 'DELETE', text: '{"detail":"2 queues"}' }, 'dependencies', '2 queues'],
    ['422 on POST', { status: 422, method: 'POST', text: '{"detail":"name"}' }, 'invalid', 'name'],
    ['409 on PATCH', { status: 409, method: 'PATCH', text: '{"detail":"busy"}' }, 'conflict', 'busy'],
    ['408', { status: 408, text: '' }, 'timeout', 'HTTP 408 without a message'],
  ] as const)('%s', (_, source, kind, message) => {
    const error = errorOf(source);
    expect([error.kind, error.message]).toEqual([kind, message]);
    expect(error.advice).not.toBe('');
  });

  it('names a status once, also where the answer said nothing', () => {
    const { message } = errorOf({ status: 500, text: '' });
    expect([withStatus(500, message), withStatus(500, 'down'), withStatus(500, 'down', ', ')]).toEqual([
      'HTTP 500 without a message',
      'HTTP 500: down',
      'HTTP 500, down',
    ]);
    expect([behindStatus(500, message), behindStatus(500, 'down.')]).toEqual([
      ' (HTTP 500 without a message).',
      ' (HTTP 500): down.',
    ]);
    const said = (text: string): boolean => isWordless(errorOf({ status: 500, text }));
    expect([said(''), said('HTTP 500 down'), said('HTTP 200 without a message')]).toEqual([true, false, false]);
  });

  it('asks for the correlation id only where one came', () => {
    const advice = (correlationId: string | null): string => errorOf({ status: 503, correlationId }).advice;
    expect(advice('c-1')).toContain('correlation id');
    expect(advice(null)).toBe('Run again; if it fails again, tell NiCE support when this run was.');
  });

  it('names fields and the correlation id', () => {
    const error = errorOf({
      status: 400,
      headers: { correlationid: 'c-1' },
      text: JSON.stringify({ errors: [{ field: 'email', message: 'no address' }, 'loose'] }),
    });
    expect(error).toMatchObject({
      correlationId: 'c-1',
      message: 'no address',
      fields: [
        { field: 'email', message: 'no address' },
        { field: '', message: 'loose' },
      ],
    });
  });

  it('is short, and repeats no credential', () => {
    const text =
      `Bearer abcdefgh12345 eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.sig client_secret=hunter2hunter2 ` + 'x'.repeat(900);
    const { message } = errorOf({ status: 500, text });
    expect(message.length).toBeLessThanOrEqual(500);
    expect(message).not.toMatch(/abcdefgh12345|eyJ|hunter2/);
  });

  it('is read at once, however long and whatever it is made of', async () => {
    const many = (part: string): string => part.repeat(500_000 / part.length);
    const took = await processorMs(() => {
      for (const part of ['<h1', '<H1>', '<title', '<title>', '<style<', '<'])
        expect(errorOf({ status: 500, text: `<html>${many(part)}` }).message.length).toBeLessThan(501);
      for (const part of ['-eyJ-------e', 'client_secret', 'Bearer ', ' '])
        expect(errorOf({ status: 400, body: { detail: many(part) } }).message.length).toBeLessThan(501);
    });
    expect(took).toBeLessThan(3000);
  });
});
