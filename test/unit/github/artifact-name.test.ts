import { describe, expect, it } from 'vitest';
import { artifactName, artifactNames, attemptOf, planAttemptOf } from '../../../src/github/artifact-name.ts';
import fc from '../../harness/property.ts';

const acme = { prefix: 'cxone-roster', tenant: 'acme', mode: 'apply' };

describe('names of artifacts', () => {
  it('are those of the contract, and another one that ends in a number too', () => {
    expect(artifactNames(acme, 2)).toEqual({
      first: 'cxone-roster-acme-apply-2',
      second: 'cxone-roster-acme-apply-02',
    });
    expect(artifactNames({ prefix: 'a/b', tenant: 'x y:z', mode: 'undo' }, 1).first).toBe('a-b-x_y_z-undo-1');
  });

  it('are what the service takes', () => {
    expect(artifactName('a/b\\c:d"e<f>g|h*i?j\r\nk')).toBe('a-b-c-d-e-f-g-h-i-j--k');
    expect(artifactName('..')).toBe('cxone-roster');
  });

  it('have room for what tells them apart, however long the input is', () => {
    const long = { ...acme, prefix: 'x'.repeat(300) };
    expect(artifactNames(long, 2).first).toMatch(/^x+-acme-apply-2$/);
    expect(attemptOf(artifactNames(long, 2).second, long)).toBe(2);
    expect(planAttemptOf(artifactNames({ ...long, mode: 'plan' }, 3).first, 'acme')).toBe(3);
  });

  it('are read back as the attempt that has them, and as nobody else’s', () => {
    fc.assert(
      fc.property(
        fc.record({
          prefix: fc.string({ maxLength: 20, unit: fc.constantFrom('a', '-', '0', '1', '/', ' ', '.') }),
          tenant: fc.string({ minLength: 1, maxLength: 10, unit: fc.constantFrom('a', '-', '0', '1', '.', ':') }),
          mode: fc.constantFrom('plan', 'apply', 'event', 'undo'),
        }),
        fc.integer({ min: 1, max: 120 }),
        (of, attempt) => {
          const { first, second } = artifactNames(of, attempt);
          for (const name of [first, second]) {
            expect(attemptOf(name, of)).toBe(attempt);
            expect(attemptOf(name, { ...of, mode: 'drift' })).toBeNull();
            expect(attemptOf(`${name}-report.html`, of)).toBeNull();
            expect(planAttemptOf(name, of.tenant)).toBe(of.mode === 'plan' ? attempt : null);
          }
          expect(attemptOf(first.replace(/\d+$/, '00$&'), of)).toBeNull();
        },
      ),
    );
  });

  it('tell tenants apart whose names begin or end alike', () => {
    expect(attemptOf('cxone-roster-acme-eu-apply-1', acme)).toBeNull();
    expect(planAttemptOf('cxone-roster-acme-eu-plan-1', 'acme')).toBeNull();
    expect(planAttemptOf('cxone-roster-acmeXeu-plan-1', 'acme.eu')).toBeNull();
    expect(planAttemptOf('team-cxone-acme.eu-plan-3', 'acme.eu')).toBe(3);
    expect(planAttemptOf('cxone-roster-acme-plan-1.zip', 'acme')).toBeNull();
  });
});
