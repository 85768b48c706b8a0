import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/review/judgement.ts';
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
import { type Change, planHash } from '../../../src/plan/hash.ts';

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
const keyList = fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 12 });

describe('judge', () => {
  it('passes a plan exactly when each of its changes was reviewed in one of the plans', () => {
    fc.assert(
      fc.property(keyList, keyList, keyList, (fresh, first, second) => {
        const judgement = judge(
          plan(fresh.map((key) => change(key))),
          [reviewed(first.map((key) => change(key))), reviewed(second.map((key) => change(key)))],
          keys,
        );
        const unknown = fresh.filter((key) => !first.includes(key) && !second.includes(key));
        expect(judgement.added.map(({ key }) => key)).toEqual(unknown);
        expect(judgement.verdict === 'more').toBe(unknown.length > 0);
      }),
    );
  });

  it('tells equal from subset, and sees a change of any part', () => {
    const both = reviewed([change('a'), change('b')]);
    expect(judge(plan([change('b'), change('a')]), [both], keys).verdict).toBe('equal');
    expect(judge(plan([change('a')]), [both], keys).verdict).toBe('subset');
    expect(judge(plan([]), [both], keys).verdict).toBe('subset');
    for (const other of [
      change('a', 'Boss'),
      { ...change('a'), kind: 'update' as const },
      { ...change('a'), before: {} },
      change('A'),
    ]) {
      expect(judge(plan([other]), [both], keys)).toMatchObject({ verdict: 'more', added: [other] });
    }
  });

  it('passes only an equal plan where the changes are not known one by one', () => {
    const many = Array.from({ length: 8000 }, (_, index) => change(`p${index}`));
    const large = reviewed(many);
    expect(large.payload.digests).toBeNull();
    expect(encodePayload(large.payload).length).toBeLessThan(1000);
    expect(judge(plan(many), [large], keys).verdict).toBe('equal');
    const fewer = judge(plan(many.slice(1, 3)), [large], keys);
    expect(fewer).toMatchObject({ verdict: 'more', unread: [large.payload] });
    expect(judge(plan(many.slice(1, 3)), [{ ...large, changes: many }], keys).verdict).toBe('subset');
  });

  it('covers a blocked deletion by the reviewed deletion, and never the other way round', () => {
    const before = { userName: 'a@example.com', externalId: 'a' };
    const deletion: Change = { kind: 'delete', key: 'a', before, after: null };
    const blocked: Change = { kind: 'held-back', key: 'a', before, after: { active: false } };
    expect(judge(plan([blocked]), [reviewed([deletion, change('b')])], keys)).toMatchObject({
      verdict: 'subset',
      added: [],
    });
    expect(judge(plan([deletion]), [reviewed([blocked])], keys)).toMatchObject({ verdict: 'more', added: [deletion] });
    for (const other of [
      { ...blocked, key: 'c' },
      { ...blocked, before: null },
      { ...blocked, kind: 'blocked' },
      { ...blocked, before: { ...before, userName: 'c@example.com' } },
    ] satisfies Change[]) {
      expect(judge(plan([other]), [reviewed([deletion])], keys)).toMatchObject({ verdict: 'more', added: [other] });
    }
  });

  it('counts nothing of a plan that could not be made', () => {
    const none = { payload: reviewedPlan(identity, null, keys) };
    expect(judge(plan([change('a')]), [none], keys)).toMatchObject({ verdict: 'more', unread: [] });
  });
});

describe('the digests', () => {
  it('are of 16 bytes, sorted, and worth nothing under another key', () => {
    const operations = Array.from({ length: 1000 }, (_, index) => change(`p${index}`));
    const { payload } = reviewed(operations);
    const digests = payloadDigests(payload) ?? [];
    expect(digests).toEqual(operations.map((operation) => changeDigest(operation, keys)).sort());
    expect(new Set(digests).size).toBe(1000);
    expect(encodePayload(payload).length).toBeLessThan(32_000);
    for (const other of [
      approvalKeys('another secret', 'acme-eu'),
      approvalKeys('correct horse battery staple', 'acme-us'),
    ]) {
      expect(judge(plan(operations), [{ payload: { ...payload, plan: 'x' } }], other).added).toHaveLength(1000);
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
      standingApprovals(reviews, 'Author', 'head').map(({ login }) => login);
    expect(logins(review('ada', 'APPROVED'), review('ada', 'COMMENTED'))).toEqual(['ada']);
    expect(logins(review('ada', 'APPROVED'), review('ada', 'CHANGES_REQUESTED'))).toEqual([]);
    expect(logins(review('ada', 'APPROVED'), review('ada', 'DISMISSED'))).toEqual([]);
    expect(logins(review('ada', 'CHANGES_REQUESTED'), review('ada', 'APPROVED'))).toEqual(['ada']);
    expect(logins(review('author', 'APPROVED'), review('helper[bot]', 'APPROVED', 'Bot'))).toEqual([]);
    expect(logins(review('ada', 'APPROVED', 'User', 'older'))).toEqual([]);
  });
});
