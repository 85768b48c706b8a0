import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { digestCoverage } from '../../../src/review/covers.ts';
import { approvalKeys, changeDigest } from '../../../src/review/keys.ts';
import {
  decodePayload,
  encodePayload,
  payloadDigests,
  type PlanIdentity,
  reviewedPlan,
} from '../../../src/review/payload.ts';
import { commentMarker, hiddenLength, opened, sealed, unsealed } from '../../../src/review/seal.ts';
import { standingApprovals } from '../../../src/review/reviewer.ts';
import type { Change } from '../../../src/model/operation.ts';
import { planHash } from '../../../src/plan/hash.ts';

const keys = approvalKeys('correct horse battery staple', 'acme-eu');
const identity: PlanIdentity = {
  repository: 'acme/people',
  pull: 5,
  head: 'h',
  tenant: 'acme-eu',
  roster: ['roster.csv'],
  run: { id: '77', artifact: 'a' },
};
const change = (key: string, title = 'Agent'): Change => ({
  kind: 'create',
  key,
  before: null,
  after: { userName: key, title },
});
const plan = (operations: Change[]): { hash: string; operations: Change[] } => ({
  hash: planHash('acme-eu', operations),
  operations,
});
const reviewed = (operations: Change[]) => ({ payload: reviewedPlan(identity, plan(operations), keys) });
const marker = commentMarker('acme-eu', ['roster.csv']);

describe('a comment that counts alone', () => {
  it('covers whole changes with their side effects, or an equal plan', () => {
    const { payload } = reviewed([change('a'), change('b')]);
    const covers = digestCoverage(payload, 'another', keys);
    const shown = (one: Change, sideEffects: string[] = []) => ({ ...one, sideEffects });
    expect(covers.covers(shown(change('a')))).toBe(true);
    expect(covers.covers(shown(change('a'), ['activation-mail']))).toBe(false);
    for (const other of [change('a', 'Boss'), { ...change('a'), kind: 'update' as const }, change('A')])
      expect(covers.covers(shown(other))).toBe(false);
    const equal = digestCoverage(payload, payload.plan ?? '', keys);
    expect(equal.covers(shown(change('a')))).toBe(true);
    expect(equal.covers(shown(change('a'), ['activation-mail']))).toBe(false);
    const none = reviewedPlan(identity, null, keys);
    expect(digestCoverage(none, 'another', keys).covers(shown(change('a')))).toBe(false);
  });

  it('of the first release says nothing of side effects', () => {
    const { effects: _, ...first } = reviewed([]).payload;
    const digests = Buffer.from(changeDigest(change('a'), keys), 'base64url').toString('base64');
    const covers = digestCoverage({ ...first, digests }, 'another', keys);
    expect(covers.covers({ ...change('a'), sideEffects: ['activation-mail'] })).toBe(true);
  });
});

describe('the digests', () => {
  it('are of 16 bytes, sorted, and worth nothing under another key', () => {
    const operations = Array.from({ length: 1000 }, (_, index) => change(`p${index}`));
    const { payload } = reviewed(operations);
    const digests = payloadDigests(payload) ?? [];
    expect(digests).toEqual(operations.map((operation) => changeDigest(operation, keys, [])).sort());
    expect(new Set(digests).size).toBe(1000);
    expect(encodePayload(payload).length).toBeLessThan(32_000);
    for (const other of [
      approvalKeys('another secret', 'acme-eu'),
      approvalKeys('correct horse battery staple', 'acme-us'),
    ]) {
      const covers = digestCoverage(payload, 'x', other);
      expect(operations.some((one) => covers.covers({ ...one, sideEffects: [] }))).toBe(false);
    }
  });
});

describe('a sealed comment', () => {
  const payload = reviewed([change('a'), change('b')]).payload;
  const body = sealed('## Plan\n\n| a | b |', marker, payload, keys);

  it('gives its payload and text back, also after GitHub changed line ends', () => {
    expect(opened(body, marker, keys)).toEqual({ payload, visible: '## Plan\n\n| a | b |' });
    expect(opened(body.replaceAll('\n', '\r\n').trimEnd(), marker, keys)).toMatchObject({ payload });
    expect(body.length).toBeLessThanOrEqual('## Plan\n\n| a | b |'.length + hiddenLength(marker, payload));
  });

  it('is worth nothing after any change of one character', () => {
    fc.assert(
      fc.property(fc.nat(body.trimEnd().length - 1), fc.constantFrom('x', 'A', '0', '<', '|', '='), (at, letter) => {
        fc.pre(body[at] !== letter);
        expect(opened(body.slice(0, at) + letter + body.slice(at + 1), marker, keys)).toHaveProperty('fault');
      }),
      { numRuns: 400 },
    );
  });

  it('is worth nothing with another key, a copied line, or a second one', () => {
    const hidden = /<!-- cxone-roster-plan.*-->/.exec(body)?.[0] ?? '';
    expect(opened(body, marker, approvalKeys('another', 'acme-eu'))).toEqual({ fault: 'edited' });
    expect(opened(`## Nothing to see\n\n${marker}\n${hidden}\n`, marker, keys)).toEqual({ fault: 'edited' });
    expect(opened(body + hidden, marker, keys)).toEqual({ fault: 'edited' });
    expect(opened(unsealed('text', marker), marker, keys)).toEqual({ fault: 'absent' });
    expect(opened('<!-- cxone-roster-plan:2:YQ==:x -->', marker, keys)).toEqual({ fault: 'edited' });
  });

  it('holds no character that could end the hidden lines, whatever the names are', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), fc.string(), (tenant, roster, repository) => {
        const wild = { ...payload, tenant, roster, repository };
        const own = commentMarker(tenant, roster);
        const text = sealed('text', own, wild, keys);
        expect(text.match(/-->/g)).toHaveLength(2);
        expect(text.match(/<!--/g)).toHaveLength(2);
        expect(opened(text, own, keys)).toMatchObject({ payload: wild });
        expect(text.length).toBeLessThanOrEqual(4 + hiddenLength(own, wild));
      }),
    );
  });

  it('reads only payloads of its own shape', () => {
    expect(decodePayload(encodePayload(payload))).toEqual(payload);
    expect(decodePayload('e30=')).toBeUndefined();
    expect(decodePayload('%%%')).toBeUndefined();
  });
});

describe('the marker', () => {
  it('is another one for another tenant or roster', () => {
    const markers = [
      commentMarker('a', ['b']),
      commentMarker('a', ['b', 'c']),
      commentMarker('a', ['b\nc']),
      commentMarker('ab', []),
      commentMarker('a', []),
    ];
    expect(new Set(markers).size).toBe(markers.length);
  });
});

const review = (login: string, state: string, type = 'User', commit = 'head') => ({
  user: { login, type },
  state,
  author_association: 'MEMBER',
  commit_id: commit,
});

describe('approving reviews', () => {
  it('stand until their author asks for changes or they are dismissed; a remark leaves them', () => {
    const logins = (...reviews: ReturnType<typeof review>[]): string[] =>
      standingApprovals(reviews, new Set(['author']), 'head').map(({ login }) => login);
    expect(logins(review('ada', 'APPROVED'), review('ada', 'COMMENTED'))).toEqual(['ada']);
    expect(logins(review('ada', 'APPROVED'), review('ada', 'CHANGES_REQUESTED'))).toEqual([]);
    expect(logins(review('ada', 'APPROVED'), review('ada', 'DISMISSED'))).toEqual([]);
    expect(logins(review('ada', 'CHANGES_REQUESTED'), review('ada', 'APPROVED'))).toEqual(['ada']);
    expect(logins(review('author', 'APPROVED'), review('helper[bot]', 'APPROVED', 'Bot'))).toEqual([]);
    expect(logins(review('ada', 'APPROVED', 'User', 'older'))).toEqual([]);
  });
});
