/** One step over a character, or a way that needs none (`next` alone). */
interface State {
  takes?: (character: string) => boolean;
  next: number[];
}

/** All places of a pattern that a text may have come to, and where each character leads from there. */
interface Standing {
  states: readonly number[];
  after: Map<string, Standing>;
}

/** What is remembered of a pattern, so that no list of people makes it grow without end. */
const REMEMBERED = 1000;

/**
 * A glob – `*`, `?`, `[ab]`, `[a-z]`, `[!ab]`, `{a,b}`, `\` before a sign that is meant as it is – that a whole text is
 * held against. Brackets and braces that do not close, braces without a comma and parentheses are signs like any other.
 * All ways through the pattern are followed at once, so that no pattern takes longer than its length times the text's.
 */
export class Glob {
  readonly #states: State[] = [];
  readonly #start: Standing;
  readonly #end: number;
  /** What was found out for earlier texts: most begin and end alike. */
  readonly #known = new Map<string, Standing>();

  constructor(pattern: string) {
    const start = this.#state();
    this.#end = this.#sequence(Array.from(pattern), start);
    this.#start = this.#standing([start]);
  }

  matches(text: string): boolean {
    let now = this.#start;
    for (const character of text) {
      let next = now.after.get(character);
      if (!next) {
        next = this.#standing(
          now.states.flatMap((at) => {
            const state = this.#states[at] as State;
            return state.takes?.(character) ? state.next : [];
          }),
        );
        if (now.after.size < REMEMBERED) now.after.set(character, next);
      }
      now = next;
      if (now.states.length === 0) return false;
    }
    return now.states.includes(this.#end);
  }

  /** Where one stands after these states, each with all that is reached from it without a character. */
  #standing(from: readonly number[]): Standing {
    const states = this.#closure(from).sort((a, b) => a - b);
    const key = states.join(' ');
    const known = this.#known.get(key);
    if (known) return known;
    const standing: Standing = { states, after: new Map() };
    if (this.#known.size < REMEMBERED) this.#known.set(key, standing);
    return standing;
  }

  #state(takes?: State['takes']): number {
    this.#states.push({ takes, next: [] });
    return this.#states.length - 1;
  }

  #link(from: number, to: number): void {
    (this.#states[from] as State).next.push(to);
  }

  /** Every state that is reached from these without a character, each once. */
  #closure(from: readonly number[]): number[] {
    const seen = new Set(from);
    for (const at of seen) {
      const state = this.#states[at] as State;
      if (!state.takes) for (const next of state.next) seen.add(next);
    }
    return [...seen];
  }

  /** Adds what the signs say behind a state. @returns the state behind them */
  #sequence(signs: readonly string[], from: number): number {
    let at = from;
    const step = (takes: NonNullable<State['takes']>): void => {
      const state = this.#state(takes);
      this.#link(at, state);
      at = this.#state();
      this.#link(state, at);
    };
    for (let i = 0; i < signs.length; i += 1) {
      const sign = signs[i] as string;
      const group = sign === '[' ? setAt(signs, i) : null;
      const choice = sign === '{' ? choicesAt(signs, i) : null;
      if (sign === '*') {
        const any = this.#state(() => true);
        this.#link(at, any);
        this.#link(any, at);
      } else if (sign === '?') step(() => true);
      else if (group) {
        step(group.takes);
        i = group.end;
      } else if (choice) {
        const after = this.#state();
        for (const option of choice.options) {
          const begin = this.#state();
          this.#link(at, begin);
          this.#link(this.#sequence(option, begin), after);
        }
        at = after;
        i = choice.end;
      } else {
        const meant = sign === '\\' && i + 1 < signs.length ? (signs[(i += 1)] as string) : sign;
        step((character) => character === meant);
      }
    }
    return at;
  }
}

/** `[ab]`, `[a-z]`, `[!ab]`, `[^ab]` at a place; `null` where it does not close. */
function setAt(signs: readonly string[], at: number): { takes: (character: string) => boolean; end: number } | null {
  let from = at + 1;
  const negated = signs[from] === '!' || signs[from] === '^';
  if (negated) from += 1;
  // A bracket that comes first is one of the characters.
  const end = signs.indexOf(']', from + 1);
  if (end < 0) return null;
  const ranges: [string, string][] = [];
  for (let i = from; i < end; i += 1) {
    const first = signs[i] as string;
    if (signs[i + 1] === '-' && i + 2 < end) {
      ranges.push([first, signs[i + 2] as string]);
      i += 2;
    } else ranges.push([first, first]);
  }
  const within = (character: string): boolean => ranges.some(([low, high]) => character >= low && character <= high);
  return { takes: (character) => within(character) !== negated, end };
}

/** `{a,b}` at a place, also with such ones inside; `null` where it does not close or has no comma. */
function choicesAt(signs: readonly string[], at: number): { options: string[][]; end: number } | null {
  const options: string[][] = [[]];
  let depth = 1;
  for (let i = at + 1; i < signs.length; i += 1) {
    const sign = signs[i] as string;
    if (sign === '\\') {
      options.at(-1)?.push(sign, ...signs.slice(i + 1, i + 2));
      i += 1;
      continue;
    }
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return options.length > 1 ? { options, end: i } : null;
    if (sign === ',' && depth === 1) options.push([]);
    else options.at(-1)?.push(sign);
  }
  return null;
}
