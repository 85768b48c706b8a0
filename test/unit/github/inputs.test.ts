import * as fc from '../../harness/property.ts';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { INPUTS, type InputDefinition } from '../../../src/interface/inputs.ts';
import type { Mode } from '../../../src/interface/modes.ts';
import { type Inputs, readInputs } from '../../../src/github/inputs.ts';
import { secrets } from '../../../src/text/secrets.ts';

let printed: string;

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const env = (inputs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
const messages = (inputs: Record<string, string>): string[] =>
  readInputs(env(inputs)).problems.map(({ message, advice }) => `${message} ${advice}`);

describe('readInputs', () => {
  it('reads what is true or false in the words of YAML, and nothing else', () => {
    const of = (text: string) => readInputs(env({ 'approved-by-other': text })).inputs.approvedByOther;
    expect(['true', 'True', ' TRUE ', 'false', 'False'].map(of)).toEqual([true, true, true, false, false]);
    expect(messages({ 'approved-by-other': 'yes' })).toEqual([expect.stringContaining('allowed: true, false')]);
  });

  it('fills in every default and derives the types', () => {
    const { inputs, problems, unknown } = readInputs({});
    expect(problems).toEqual([]);
    expect(unknown).toEqual([]);
    expect(inputs).toMatchObject({
      mode: 'plan',
      roster: ['roster.csv'],
      policy: '.github/cxone-policy.yml',
      bulkSize: 50,
      approvedByOther: false,
      artifactName: 'cxone-roster',
      allowedHosts: [],
      tenant: undefined,
    });
    expectTypeOf<Inputs['mode']>().toEqualTypeOf<Mode>();
    expectTypeOf<Inputs['tenant']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Inputs['roster']>().toEqualTypeOf<string[]>();
    expectTypeOf<Inputs['operations']>().toEqualTypeOf<('provision' | 'roles' | 'deprovision')[]>();
    expectTypeOf<Inputs['grantType']>().toEqualTypeOf<'client_credentials' | 'password' | 'access-key' | undefined>();
    expectTypeOf<Inputs['concurrency']>().toEqualTypeOf<number | 'auto'>();
  });

  it('reads lines, lists, numbers and booleans', () => {
    const { inputs, problems } = readInputs(
      env({
        roster: 'a.csv\n\n b.json \r\n',
        operations: 'provision,\nprovision',
        concurrency: ' 7 ',
        comment: 'off',
        'allowed-hosts': 'a.example\nb.example',
      }),
    );
    expect(problems).toEqual([]);
    expect(inputs).toMatchObject({
      roster: ['a.csv', 'b.json'],
      operations: ['provision'],
      concurrency: 7,
      comment: 'off',
    });
    expect(inputs.allowedHosts).toEqual(['a.example', 'b.example']);
  });

  it('names files as Git and GitHub do, on a runner of Windows as well', () => {
    const paths = (os: string) => {
      const env = { RUNNER_OS: os, INPUT_ROSTER: 'hr\\eu\\a.csv\nhr/eu/a.csv\nb.csv', INPUT_POLICY: '.github\\p.yml' };
      const { roster, policy } = readInputs(env).inputs;
      return [...roster, policy];
    };
    expect(paths('Windows')).toEqual(['hr/eu/a.csv', 'b.csv', '.github/p.yml']);
    expect(paths('Linux')).toEqual(['hr\\eu\\a.csv', 'hr/eu/a.csv', 'b.csv', '.github\\p.yml']);
  });

  it('names files as Git and GitHub do, whichever way they are given', () => {
    const paths = (given: string, more = {}) => {
      const env = { GITHUB_WORKSPACE: '/home/w', INPUT_ROSTER: given, INPUT_POLICY: given.split('\n')[0], ...more };
      const { roster, policy } = readInputs(env).inputs;
      return [...roster, policy];
    };
    for (const given of ['./a.csv', 'hr/../a.csv', '/home/w/a.csv', '/home/w//x/../a.csv'])
      expect(paths(`${given}\na.csv`), given).toEqual(['a.csv', 'a.csv']);
    expect(paths('hr//./a.csv')).toEqual(['hr/a.csv', 'hr/a.csv']);
    const windows = { RUNNER_OS: 'Windows', GITHUB_WORKSPACE: 'D:\\w\\r' };
    expect(paths('D:\\w\\r\\hr\\a.csv\nhr/a.csv', windows)).toEqual(['hr/a.csv', 'hr/a.csv']);
    // What lies elsewhere is refused later, under the name that was given.
    for (const given of ['/home/w', '/home/w/', '/home/wide/a.csv', '../a.csv', '/etc/passwd'])
      expect(paths(given), given).toEqual([given, given]);
    expect(paths('/a.csv', { GITHUB_WORKSPACE: '' })).toEqual(['/a.csv', '/a.csv']);
  });

  it('takes no list for one that names nothing, and no line twice', () => {
    expect(messages({ operations: ' , ,' })).toEqual([
      'Input operations: “, ,” is not allowed; allowed: any of provision, roles, deprovision. ' +
        'Change the input in the workflow.',
    ]);
    expect(readInputs(env({ roster: 'a.csv\n b.csv\na.csv ' })).inputs.roster).toEqual(['a.csv', 'b.csv']);
    expect(messages({ concurrency: 'Auto' })).toEqual([expect.stringContaining('Did you mean “auto”?')]);
    expect(messages({ concurrency: '0' })).toEqual([expect.not.stringContaining('Did you mean')]);
  });

  it('takes an empty text for not given, except for artifact-name', () => {
    const { inputs, problems } = readInputs(env({ mode: '', concurrency: '  ', tenant: '', 'artifact-name': '' }));
    expect(problems).toEqual([]);
    expect(inputs).toMatchObject({ mode: 'plan', concurrency: 'auto', tenant: undefined, artifactName: '' });
  });

  it('names the input, what was given, what is allowed and the nearest word', () => {
    expect(messages({ mode: 'aply' })[0]).toMatch(
      /^Input mode: “aply” is not allowed; allowed: validate, plan, apply.*Did you mean “apply”\?/,
    );
    expect(messages({ mode: 'Plan' })[0]).toContain('Did you mean “plan”?');
    expect(messages({ operations: 'provision, role' })[0]).toMatch(/“role” is not allowed.*Did you mean “roles”\?/);
    expect(messages({ concurrency: '0' })[0]).toContain(
      '“0” is not allowed; allowed: auto, or a whole number from 1 to 100.',
    );
    expect(messages({ concurrency: '1e3' })).toHaveLength(1);
    const hash = 'F00D'.repeat(16);
    for (const given of ['f00df00df00d', `sha256:${hash}`, `${hash}a`, '…'.repeat(64)])
      expect(messages({ 'reviewed-plan': given })[0]).toContain(
        '” is not allowed; allowed: the whole hash, 64 of the characters 0 to 9 and a to f. ' +
          'Start it again with all of them: the summary of the run that asked for the hash shows them.',
      );
    expect(readInputs(env({ 'reviewed-plan': ` ${hash}\n` })).inputs.reviewedPlan).toBe(hash.toLowerCase());
    expect(messages({ 'approved-by-other': 'yes' })[0]).toContain('allowed: true, false');
    expect(messages({ pii: 'x'.repeat(500) })[0]?.length).toBeLessThan(250);
  });

  it('shows every problem at once, and keeps the default in place of the wrong value', () => {
    const { inputs, problems } = readInputs(env({ mode: 'nope', bulk: 'nope', 'bulk-size': 'x' }));
    expect(problems).toHaveLength(3);
    expect(problems.every(({ reason }) => reason === 'config-invalid')).toBe(true);
    expect(inputs).toMatchObject({ mode: 'plan', bulk: 'auto', bulkSize: 50 });
  });

  it('refuses a name that is almost an input, and only reports one that is nothing like any', () => {
    expect(messages({ 'client-secert': 'x' })).toEqual([
      'There is no input “client-secert”. Did you mean “client-secret”? Rename it in the workflow.',
    ]);
    expect(messages({ client_id: 'x' })[0]).toContain('Did you mean “client-id”?');
    const far = readInputs(env({ 'something-else-entirely': 'x' }));
    expect(far.problems).toEqual([]);
    expect(far.unknown).toEqual(['something-else-entirely']);
  });

  it('accepts every default when it is given', () => {
    const given = Object.entries<InputDefinition>(INPUTS).map(([name, { default: text }]) => ({ [name]: text ?? '' }));
    expect(given.flatMap((input) => messages(input))).toEqual([]);
  });
});

describe('secrets', () => {
  it('of an address and of the runner are known as well: what is got for them goes nowhere', () => {
    readInputs({
      ...env({ 'webhook-url': 'https://hooks.example/services/T0/B0/long-secret-of-the-hook?key=k3y' }),
      ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-job-1',
    });
    expect(secrets.scrub('at /services/T0/B0/long-secret-of-the-hook?key=k3y by runtime-token-of-the-job-1')).toBe(
      'at *** by ***',
    );
    expect(secrets.scrub('https://hooks.example')).toBe('https://hooks.example');
  });

  it('are masked whole, by line and as in a form, before anything else is printed', () => {
    readInputs(env({ 'access-key-secret': 'ab+c====', 'client-secret': 'line one\nline two\n', 'client-id': 'me' }));
    const masks = printed.split('\n').filter((line) => line !== '');
    expect(masks.every((line) => line.startsWith('::add-mask::'))).toBe(true);
    for (const text of [
      'ab+c====',
      'ab%252Bc%253D%253D%253D%253D',
      'line one%0Aline two%0A',
      'line one',
      'line two',
      'me',
    ]) {
      expect(masks).toContain(`::add-mask::${text}`);
    }
  });

  it('never appear in a problem', () => {
    const secrets = Object.entries<InputDefinition>(INPUTS).filter(([, input]) => input.secret);
    fc.assert(
      fc.property(fc.constantFrom(...secrets.map(([name]) => name)), fc.string({ minLength: 12 }), (name, value) => {
        const text = JSON.stringify(readInputs(env({ [name]: `s3cr3t${value}` })).problems);
        expect(text).not.toContain('s3cr3t');
      }),
    );
  });

  it('give no problem and no crash whatever text any input holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(INPUTS)), fc.string()), (given) => {
        const { inputs, problems } = readInputs(env(given));
        expect(Object.keys(inputs)).toHaveLength(Object.keys(INPUTS).length);
        expect(problems.filter(({ message, advice }) => message === '' || advice === '')).toEqual([]);
      }),
    );
  });
});
