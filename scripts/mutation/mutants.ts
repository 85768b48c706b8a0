import { stripTypeScriptTypes } from 'node:module';
import { parseAst } from 'vite';

/**
 * What a mutation changes, and how. The kinds are those of Stryker, but for one: texts with a blank in them are left
 * alone, for they are what people read, and other tests hold them.
 */
export interface Mutant {
  /** `file:line:column kind`, with a number where there are several. */
  id: string;
  file: string;
  line: number;
  kind: string;
  start: number;
  end: number;
  before: string;
  after: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const OPERATORS: Record<string, readonly string[]> = {
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '??=': ['&&='],
  '||=': ['&&='],
};

/** Methods that stand for each other, and those that may be left out. */
const METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['toLowerCase', 'toUpperCase'],
  ['toUpperCase', 'toLowerCase'],
  ['min', 'max'],
  ['max', 'min'],
  ['trimStart', 'trimEnd'],
  ['trimEnd', 'trimStart'],
]);
const LEFT_OUT = new Set(['filter', 'slice', 'trim', 'sort', 'reverse', 'toSorted', 'toReversed', 'substring']);

/** Where an expression is no expression of its own, or the code would not parse. */
const UNTOUCHED = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'TemplateElement']);

/**
 * Every mutant of a file, in the order of the text.
 * @param text TypeScript that needs nothing but its types taken away
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const code = stripTypeScriptTypes(text);
  const found: Mutant[] = [];
  const lines = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) lines.push(at + 1);
  const add = (node: Node, kind: string, after: string): void => {
    let line = lines.findLastIndex((start) => start <= node.start);
    line = Math.max(line, 0);
    found.push({
      id: `${file}:${line + 1}:${node.start - (lines[line] ?? 0) + 1} ${kind} ${after.replaceAll(/\s+/g, ' ')}`,
      file,
      line: line + 1,
      kind,
      start: node.start,
      end: node.end,
      before: text.slice(node.start, node.end),
      after,
    });
  };
  visit(parseAst(code) as unknown as Node, null, '', { code, add, inChain: false });
  const seen = new Set<string>();
  return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}

interface Visit {
  code: string;
  add: (node: Node, kind: string, after: string) => void;
  /** Inside `a?.b.c`, where a part cannot be replaced without the whole. */
  inChain: boolean;
}

function visit(node: Node, parent: Node | null, key: string, context: Visit): void {
  if (UNTOUCHED.has(node.type)) return;
  if (!isPlace(node, parent, key)) mutate(node, parent, key, context);
  const inChain =
    node.type === 'ChainExpression' ||
    (context.inChain && (node.type === 'MemberExpression' || node.type === 'CallExpression'));
  for (const [name, value] of Object.entries(node)) {
    const isSpine = name === 'object' || name === 'callee' || name === 'expression';
    const next = { ...context, inChain: inChain && isSpine };
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, name, next);
  }
}

/** Names, keys, targets of assignments: nothing that has a value to change. */
function isPlace(node: Node, parent: Node | null, key: string): boolean {
  if (!parent) return true;
  if (node.type.endsWith('Pattern')) return true;
  if (key === 'key' && parent['computed'] !== true) return true;
  if (key === 'left' && (parent.type === 'AssignmentExpression' || parent.type.startsWith('For'))) return true;
  if (key === 'source' || parent.type === 'ImportExpression' || parent.type === 'ImportAttribute') return true;
  if (parent.type === 'TaggedTemplateExpression' && key === 'quasi') return true;
  if (parent.type === 'ExpressionStatement' && typeof parent['directive'] === 'string') return true;
  return parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent['operator'] === 'delete');
}

function mutate(node: Node, parent: Node | null, key: string, { code, add, inChain }: Visit): void {
  const text = (one: unknown): string => (isNode(one) ? code.slice(one.start, one.end) : '');
  const isTest =
    key === 'test' &&
    ['IfStatement', 'ConditionalExpression', 'WhileStatement', 'ForStatement'].includes(parent?.type ?? '');
  if (isTest) {
    add(node, 'condition', 'false');
    // A loop whose condition is always true only tests the time limit.
    if (parent?.type !== 'WhileStatement' && parent?.type !== 'ForStatement') add(node, 'condition', 'true');
  }
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const operator = String(node['operator']);
      if (operator === '+' && /['"`]/.test(text(node))) return;
      for (const other of OPERATORS[operator] ?? [])
        add(node, 'operator', `(${text(node['left'])}) ${other} (${text(node['right'])})`);
      return;
    }
    case 'AssignmentExpression': {
      const other = OPERATORS[String(node['operator'])]?.[0];
      if (other && !/['"`]/.test(text(node['right'])))
        add(node, 'operator', `(${text(node['left'])} ${other} ${text(node['right'])})`);
      return;
    }
    case 'UpdateExpression': {
      const other = node['operator'] === '++' ? '--' : '++';
      add(
        node,
        'operator',
        node['prefix'] === true ? `${other}${text(node['argument'])}` : `${text(node['argument'])}${other}`,
      );
      return;
    }
    case 'UnaryExpression':
      if (node['operator'] === '!') add(node, 'negation', `(${text(node['argument'])})`);
      return;
    case 'Literal':
      return literal(node, add);
    case 'TemplateLiteral':
      if (!(node['quasis'] as { value: { raw: string } }[]).some(({ value }) => /\s/.test(value.raw)))
        add(node, 'text', '``');
      return;
    case 'ArrayExpression':
      if ((node['elements'] as unknown[]).length > 0) add(node, 'array', '[]');
      return;
    case 'ObjectExpression':
      if ((node['properties'] as unknown[]).length > 0) add(node, 'object', '({})');
      return;
    case 'BlockStatement':
      if ((node['body'] as unknown[]).length > 0 && parent?.type !== 'TryStatement') add(node, 'block', '{}');
      return;
    case 'ArrowFunctionExpression':
      if (isNode(node['body']) && node['body'].type !== 'BlockStatement') add(node, 'function', '(() => undefined)');
      return;
    case 'ChainExpression': {
      const at = code.slice(node.start, node.end).indexOf('?.');
      const rest = text(node).slice(at + 2);
      if (at >= 0) add(node, 'chain', `(${text(node).slice(0, at)}${/^[[(]/.test(rest) ? '' : '.'}${rest})`);
      return;
    }
    case 'CallExpression':
      if (!inChain) method(node, text, add);
      return;
  }
}

function literal(node: Node, add: Visit['add']): void {
  const { value, regex } = node as { value?: unknown; regex?: { pattern: string; flags: string } };
  if (regex) {
    const { pattern, flags } = regex;
    const others = [
      pattern.startsWith('^') && pattern.slice(1),
      pattern.endsWith('$') && !pattern.endsWith('\\$') && pattern.slice(0, -1),
      /\+/.test(pattern) && pattern.replace(/(?<!\\)\+(?!\))/, ''),
    ];
    for (const other of others)
      if (other && other !== pattern && isPattern(other, flags)) add(node, 'pattern', `/${other}/${flags}`);
    return;
  }
  if (typeof value === 'boolean') add(node, 'boolean', String(!value));
  if (typeof value === 'string' && value !== '' && !/\s/.test(value)) add(node, 'text', "''");
  if (value === '') add(node, 'text', "'mutated'");
}

function isPattern(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

function method(node: Node, text: (one: unknown) => string, add: Visit['add']): void {
  const callee = node['callee'];
  if (!isNode(callee) || callee.type !== 'MemberExpression' || callee['computed'] === true) return;
  const name = text(callee['property']);
  const rest = (node['arguments'] as Node[]).map(text).join(', ');
  const other = METHODS.get(name);
  if (other) add(node, 'method', `(${text(callee['object'])}).${other}(${rest})`);
  if (LEFT_OUT.has(name)) add(node, 'method', `(${text(callee['object'])})`);
}

/**
 * The file with all these mutants in it, each asleep until `__mutant(number)` says true.
 * @param numbers which number a mutant has, by its id
 */
export function withMutants(text: string, mutants: readonly Mutant[], numbers: ReadonlyMap<string, number>): string {
  const code = stripTypeScriptTypes(text);
  const places = new Map<string, Mutant[]>();
  for (const one of mutants) {
    const place = `${one.start}-${one.end}`;
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  // Outer ones first; of equal starts the longer one.
  const sorted = [...places.values()].sort(
    ([a], [b]) => (a?.start ?? 0) - (b?.start ?? 0) || (b?.end ?? 0) - (a?.end ?? 0),
  );
  const render = (from: number, to: number, inner: Mutant[][]): string => {
    let out = '';
    let at = from;
    for (let i = 0; i < inner.length;) {
      const here = inner[i] as Mutant[];
      const { start, end } = here[0] as Mutant;
      let next = i + 1;
      while (next < inner.length && ((inner[next] as Mutant[])[0] as Mutant).start < end) next += 1;
      out += code.slice(at, start) + place(here, render(start, end, inner.slice(i + 1, next)), numbers);
      at = end;
      i = next;
    }
    return out + code.slice(at, to);
  };
  return render(0, code.length, sorted);
}

function place(here: Mutant[], original: string, numbers: ReadonlyMap<string, number>): string {
  const test = ({ id }: Mutant): string => `globalThis.__mutant(${numbers.get(id) ?? -1})`;
  const blocks = here.filter(({ kind }) => kind === 'block');
  if (blocks.length > 0) return `{ if (${test(blocks[0] as Mutant)}) {} else ${original} }`;
  return `(${here.map((one) => `${test(one)} ? ${one.after} : `).join('')}${original})`;
}
