import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));
const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : 'entry');

interface Import {
  file: string;
  room: string;
  specifier: string;
  /** Room of the target, `null` for a package. */
  target: string | null;
  /** Path of the target from src/, `null` for a package. */
  path: string | null;
  typeOnly: boolean;
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+'([^']+)'/gms),
    ...text.matchAll(/(?:^import\s+|\bimport\()(?<x>)'([^']+)'/gm),
  ];
  return found.map((match) => {
    const specifier = match[2] as string;
    const target =
      specifier.startsWith('.') && !specifier.includes('node_modules')
        ? relative(SRC, resolve(SRC, dirname(file), specifier)).replaceAll('\\', '/')
        : null;
    return {
      file,
      room: roomOf(file),
      specifier,
      target: target === null ? null : roomOf(target),
      path: target,
      typeOnly: Boolean(match[1]),
    };
  });
});

/** Rooms that everybody may know. */
const COMMON = new Set(['model', 'interface', 'text']);

/** Rooms that each room may know beside those. */
const MAY: Record<string, string[]> = {
  interface: [],
  text: [],
  model: ['policy'],
  roster: ['policy'],
  policy: [],
  plan: [],
  audit: [],
  report: ['roster', 'plan', 'policy'],
  attributes: ['roster', 'policy'],
  execute: ['plan', 'policy'],
  http: [],
  scim: ['http'],
  cxone: ['scim', 'http'],
  files: ['audit'],
  app: ['roster', 'policy', 'plan', 'execute', 'attributes', 'audit', 'report'],
  github: ['plan', 'roster', 'audit', 'report'],
  review: ['github', 'app', 'plan', 'roster', 'audit', 'report', 'policy', 'files'],
  main: ['app', 'github', 'review', 'cxone', 'http', 'files', 'report', 'audit', 'plan', 'policy', 'execute', 'roster'],
  cli: ['app', 'github', 'main', 'files', 'report', 'policy', 'roster'],
  entry: ['cli', 'app', 'github', 'main', 'review', 'report', 'entry'],
};

describe('the arrows between the rooms', () => {
  it('go one way', () => {
    expect(imports.length).toBeGreaterThan(150);
    const wrong = imports
      .filter(({ room, target }) => target !== null && target !== room && !COMMON.has(target ?? ''))
      .filter(({ room, target }) => !MAY[room]?.includes(target as string))
      .map(({ file, specifier }) => `${file} → ${specifier}`);
    expect(wrong).toEqual([]);
  });

  it('make no circle, neither between files nor between the smaller rooms inside a room', () => {
    const between = (name: (file: string) => string): string[] => {
      const next = new Map<string, Set<string>>();
      for (const { file, path } of imports) {
        if (path === null || name(file) === name(path)) continue;
        next.set(name(file), (next.get(name(file)) ?? new Set()).add(name(path)));
      }
      const circles: string[] = [];
      const done = new Set<string>();
      const walk = (at: string, way: readonly string[]): void => {
        if (way.includes(at)) circles.push([...way.slice(way.indexOf(at)), at].join(' → '));
        if (way.includes(at) || done.has(at)) return;
        for (const to of next.get(at) ?? []) walk(to, [...way, at]);
        done.add(at);
      };
      for (const from of next.keys()) walk(from, []);
      return circles;
    };
    expect(between((file) => file)).toEqual([]);
    // Files that lie directly in a room are its doors: they may know all of its smaller rooms and be known by them.
    expect(between((file) => (file.split('/').length > 2 ? file.split('/').slice(0, 2).join('/') : file))).toEqual([]);
  });

  it('leave @actions/* to the github room', () => {
    const wrong = imports.filter(({ specifier, room }) => specifier.includes('@actions/') && room !== 'github');
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('import packages by their name, never by a path into node_modules', () => {
    expect(imports.filter(({ specifier }) => specifier.includes('node_modules')).map(({ file }) => file)).toEqual([]);
  });

  it('keep the pure rooms free of input and output, clock and environment', () => {
    const PURE = new Set(['roster', 'attributes', 'policy', 'plan', 'report', 'audit', 'model', 'interface', 'text']);
    /** All of Node that they may have: it works on what it is given. */
    const WORKING = /^node:(?:crypto|buffer|string_decoder|path\/posix)$/;
    const wrong = imports
      .filter(({ room, specifier }) => PURE.has(room) && specifier.startsWith('node:') && !WORKING.test(specifier))
      .map(({ file, specifier }) => `${file} → ${specifier}`);
    // What they import is pure as well, and so is all that is imported from there.
    for (const { file, room, target } of imports)
      if (PURE.has(room) && target !== null && !PURE.has(target)) wrong.push(`${file} → ${target}`);
    for (const file of files.filter((name) => PURE.has(roomOf(name)))) {
      const code = readFileSync(join(SRC, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      if (/\bprocess\b[.[]|\bglobalThis\b|\bfetch\(|\bimport\.meta\b/.test(code)) wrong.push(`${file}: environment`);
      if (/\bDate\.now\(|new Date\(\)|\bperformance\.|\bset(?:Timeout|Interval|Immediate)\(/.test(code))
        wrong.push(`${file}: clock`);
      if (/\bMath\.random\(|\brandom(?:UUID|Bytes|Int)\b|\bgetRandomValues\b/.test(code)) wrong.push(`${file}: chance`);
      // The zone and the language of the machine.
      if (
        /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|\.toLocale\w+\(|\.localeCompare\(/.test(code)
      )
        wrong.push(`${file}: locale`);
    }
    expect(wrong).toEqual([]);
  });

  it('load heavy packages only where they are used', () => {
    const HEAVY = new Set(['undici', 'yaml', '@actions/github', '@actions/artifact', 'standardwebhooks']);
    const eager = imports.filter(({ specifier, typeOnly, file }) => {
      if (!HEAVY.has(specifier) || typeOnly) return false;
      const text = readFileSync(join(SRC, file), 'utf8');
      return new RegExp(`^import\\s+(?!type)[^;]*from '${specifier}'`, 'm').test(text);
    });
    expect(eager.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
  });

  it('start the action without a schema library, an HTTP client or a toolkit', () => {
    const LATER = /^(?:zod|undici|yaml|csv-parse|standardwebhooks|@actions\/)/;
    const eager = new Map<string, string>();
    const due = ['main.ts'];
    const found: string[] = [];
    for (let file = due.pop(); file !== undefined; file = due.pop()) {
      const text = readFileSync(join(SRC, file), 'utf8');
      for (const [whole, , specifier = ''] of text.matchAll(/^(import|export)\s[^;]*?from\s+'([^']+)'/gms)) {
        if (/^(?:import|export)\s+type\s/.test(whole) || /\{(?:\s*type\s+\w+,?)+\s*\}/.test(whole)) continue;
        if (LATER.test(specifier)) found.push(`${file} → ${specifier}`);
        if (!specifier.startsWith('.')) continue;
        const next = relative(SRC, resolve(SRC, dirname(file), specifier)).replaceAll('\\', '/');
        if (!eager.has(next)) due.push(next);
        eager.set(next, file);
      }
    }
    expect(eager.size).toBeGreaterThan(30);
    expect(found).toEqual([]);
  });

  it('and no file is longer than 450 lines', () => {
    const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 451);
    expect(long).toEqual([]);
  });
});
