import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { buildRoleGraph } from '../../../src/policy/role-graph.ts';
import type { Policy } from '../../../src/policy/policy-schema.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';

type Allowed = Record<string, { display?: string; inherits?: string[] }>;
const rolesOf = (allowed: Allowed, more: Partial<Policy['roles']> = {}): Policy['roles'] => ({
  ...defaultPolicy().roles,
  ...more,
  allowed: Object.fromEntries(Object.entries(allowed).map(([key, role]) => [key, { inherits: [], ...role }])),
});
const graphOf = (allowed: Allowed, more?: Partial<Policy['roles']>) => buildRoleGraph(rolesOf(allowed, more)).graph!;
const found = (allowed: Allowed, more?: Partial<Policy['roles']>) => buildRoleGraph(rolesOf(allowed, more)).problems;

describe('names of roles', () => {
  const graph = graphOf({ agent_basic: { display: 'Standard Agent' }, 'Team Lead': {} });

  it.each([
    ['agent_basic', 'agent_basic'],
    ['Standard Agent', 'agent_basic'],
    ['  standard AGENT ', 'agent_basic'],
    ['AGENT_BASIC', 'agent_basic'],
    ['team lead', 'Team Lead'],
    ['agent', null],
    ['', null],
  ])('%j is %j', (name, key) => expect(graph.resolve(name)?.key ?? null).toBe(key));

  it('gives key and display, and the nearest name', () => {
    expect(graph.resolve('agent_basic')).toEqual({ key: 'agent_basic', display: 'Standard Agent' });
    expect(graph.resolve('Team Lead')).toEqual({ key: 'Team Lead', display: 'Team Lead' });
    expect(graph.nearest('Standart Agent')).toBe('Standard Agent');
    expect(graph.nearest('agent_basci')).toBe('agent_basic');
    expect(graph.nearest('Quality Auditor')).toBe('');
  });

  it('refuses one name for two roles', () => {
    expect(found({ Agent: {}, agent: {} })[0]).toMatchObject({
      path: ['roles', 'allowed', 'agent'],
      severity: 'error',
    });
    expect(found({ a: { display: 'X' }, b: { display: ' x' } })).toHaveLength(1);
    expect(found({ a: { display: 'b' }, b: {} })).toHaveLength(1);
    expect(found({ a: { display: 'A' }, b: {} })).toEqual([]);
  });
});

describe('the hierarchy', () => {
  it('names a cycle step by step, and once', () => {
    const problems = found({
      z: { inherits: ['a'] },
      a: { inherits: ['b'] },
      b: { inherits: ['c'] },
      c: { inherits: ['a'] },
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.found).toContain('a → b → c → a');
    expect(problems[0]!.path).toEqual(['roles', 'allowed', 'c', 'inherits', 0]);
    expect(found({ a: { inherits: ['a'] } })[0]!.found).toContain('a → a');
    expect(buildRoleGraph(rolesOf({ a: { inherits: ['a'] } })).graph).toBeUndefined();
  });

  it('counts steps of the longest chain, not parents', () => {
    const wide = { a: {}, b: {}, c: {}, d: {}, top: { inherits: ['a', 'b', 'c', 'd'] } };
    expect(graphOf(wide, { maxDepth: 1 }).depth('top')).toBe(1);
    const chain = { a: {}, b: { inherits: ['a'] }, c: { inherits: ['b', 'a'] }, d: { inherits: ['c'] } };
    expect(graphOf(chain).depth('d')).toBe(3);
    const problems = found({ ...chain, e: { inherits: ['d'] }, f: { inherits: ['e'] } });
    expect(problems.map((each) => [each.path.at(-1), each.found])).toEqual([
      ['e', 'a chain of 4 steps: e → d → c → b → a'],
    ]);
    expect(found({ a: {}, b: { inherits: ['a'] } }, { maxDepth: 0 })).toMatchObject([
      { found: 'a chain of 1 step: b → a' },
    ]);
  });

  it('takes a diamond for none of these', () => {
    const graph = graphOf({
      base: {},
      l: { inherits: ['base'] },
      r: { inherits: ['base'] },
      top: { inherits: ['l', 'r'] },
    });
    expect([...graph.closure(['top'])]).toEqual(['base', 'l', 'r', 'top']);
  });

  it('refuses roles nobody defines, with the nearest', () => {
    expect(found({ agent: {}, lead: { inherits: ['agnt'] } })[0]).toMatchObject({
      path: ['roles', 'allowed', 'lead', 'inherits', 0],
      suggestion: 'agent',
    });
    expect(found({ agent: {} }, { groups: { g: 'Agent' } })[0]).toMatchObject({
      path: ['roles', 'groups', 'g'],
      suggestion: 'agent',
    });
    expect(found({}, { groups: { g: 'agent' } })[0]!.expected).toContain('roles.allowed');
  });

  it('warns of a conflict that can do nothing, and of a role that breaks one alone', () => {
    const { graph, problems } = buildRoleGraph(
      rolesOf(
        { agent: {}, lead: { inherits: ['agent'] } },
        {
          conflicts: [
            ['agent', 'lead'],
            ['agent', 'leed'],
          ],
        },
      ),
    );
    expect(graph).toBeDefined();
    expect(problems.map((each) => [each.severity, each.path.join('.'), each.suggestion])).toEqual([
      ['warning', 'roles.conflicts.0', ''],
      ['warning', 'roles.conflicts.1.1', 'lead'],
    ]);
  });
});

/** Any acyclic graph: a role may inherit only roles with a smaller number. */
const acyclic = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, i) =>
        i === 0 ? fc.constant([]) : fc.uniqueArray(fc.integer({ min: 0, max: i - 1 }), { maxLength: 4 }),
      ),
    ),
  );

describe('any acyclic graph', () => {
  it('has the effective roles and the depth that a naive recursion finds', () => {
    fc.assert(
      fc.property(acyclic, fc.array(fc.nat(11), { maxLength: 4 }), fc.boolean(), (edges, picks, backwards) => {
        const entries = edges.map(
          (parents, i) => [`r${i}`, { inherits: (parents as number[]).map((p) => `r${p}`) }] as const,
        );
        const allowed = Object.fromEntries(backwards ? entries.toReversed() : entries);
        const graph = graphOf(allowed, { maxDepth: 99 });
        const naive = (key: string): string[] => [key, ...allowed[key]!.inherits.flatMap(naive)];
        const depth = (key: string): number => Math.max(0, ...allowed[key]!.inherits.map((p) => depth(p) + 1));
        const keys = picks.map((n) => `r${n % edges.length}`);
        expect(new Set(graph.closure(keys))).toEqual(new Set(keys.flatMap(naive)));
        for (const key of Object.keys(allowed)) expect(graph.depth(key)).toBe(depth(key));
        const deepest = Math.max(...Object.keys(allowed).map(depth));
        expect(found(allowed, { maxDepth: deepest })).toEqual([]);
        expect(found(allowed, { maxDepth: deepest - 1 }).length > 0).toBe(true);
      }),
    );
  });

  it('becomes a cycle by one step back, and is then refused', () => {
    fc.assert(
      fc.property(acyclic, fc.nat(), fc.nat(), (edges, a, b) => {
        const allowed: Allowed = Object.fromEntries(
          edges.map((parents, i) => [`r${i}`, { inherits: (parents as number[]).map((p) => `r${p}`) }]),
        );
        const { closure } = graphOf(allowed, { maxDepth: 99 });
        const from = `r${a % edges.length}`;
        const below = [...closure([from])];
        const to = below[b % below.length]!;
        allowed[to]!.inherits!.push(from);
        const problems = found(allowed, { maxDepth: 99 });
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.every((each) => each.found.includes('circle'))).toBe(true);
      }),
    );
  });

  it('may be a chain of thousands', () => {
    const size = 5000;
    const allowed: Allowed = Object.fromEntries(
      Array.from({ length: size }, (_, i) => [`r${i}`, { inherits: i + 1 < size ? [`r${i + 1}`] : [] }]),
    );
    expect(graphOf(allowed, { maxDepth: size }).closure(['r0']).size).toBe(size);
  });
});

describe('a policy that is made to be long', () => {
  const chain = (size: number, inherits: (i: number) => string[] = (i) => [`r${i + 1}`]): Allowed => ({
    ...Object.fromEntries(Array.from({ length: size }, (_, i) => [`r${i}`, { inherits: inherits(i) }])),
    [`r${size}`]: {},
  });
  const length = (problems: readonly { found: string; expected: string }[]): number =>
    Math.max(...problems.map(({ found: one, expected }) => one.length + expected.length));

  it('is answered with messages that can be read: a long circle, a long chain', () => {
    const circles = found(
      chain(500, (i) => ['r0', `r${i + 1}`]),
      { maxDepth: 1000 },
    );
    expect(circles).toHaveLength(500);
    expect(length(circles)).toBeLessThan(300);
    expect(circles.at(-1)!.found).toMatch(/circle: r0 → r1 → .* → r9 → … \(490 more\) → r0$/u);
    const [chained] = found(chain(500), { maxDepth: 499 });
    expect(chained!.found).toMatch(/^a chain of 500 steps: r0 → r1 → .* → r9 → … \(491 more\)$/u);
  });

  it('has proposals as long as anyone reads them', () => {
    const allowed: Allowed = Object.fromEntries(
      Array.from({ length: 2000 }, (_, i) => [`a role with number ${i}`, { inherits: [`a roel with number ${i}`] }]),
    );
    const proposals = found(allowed).map(({ suggestion }) => suggestion);
    expect(proposals.slice(0, 500)).toEqual(Array.from({ length: 500 }, (_, i) => `a role with number ${i}`));
    expect(proposals.slice(500).every((one) => one === '')).toBe(true);
  });

  it('has a thousand warnings about conflicts and no more', () => {
    const conflicts = Array.from({ length: 3000 }, (_, i) => ['r5', `nobody ${i}`]);
    expect(found(chain(10), { maxDepth: 10, conflicts }).length).toBeLessThan(1010);
    const all = found(chain(3000), { maxDepth: 3000, conflicts: Array.from({ length: 5 }, () => ['r2998', 'r2999']) });
    expect(all.length).toBeLessThan(2010);
    expect(all[0]!.found).toBe('the role "r0", which by itself brings r2998, r2999');
  });
});
