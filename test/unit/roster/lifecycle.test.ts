import fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/failure.ts';
import {
  foldEvents,
  isLeaver,
  type LifecycleEvent,
  MOST_EVENTS,
  parseEvents,
  rosterOf,
} from '../../../src/roster/lifecycle.ts';
import { readRoster } from '../../../src/roster/read.ts';

const CREATE = {
  operation: 'create',
  userName: 'ines.varga@example.com',
  externalId: 'X-1',
  firstName: 'Ines',
  lastName: 'Varga',
};

describe('parseEvents', () => {
  it('reads the seed’s payload, and what Entra makes of it', () => {
    expect(
      parseEvents({
        ...CREATE,
        operation: 'Create',
        externalId: 17,
        accountEnabled: 'True',
        groups: [{ displayName: ' cxone-agent ', id: 'g' }],
        sentAt: 'now',
      }),
    ).toEqual([{ ...CREATE, externalId: '17', accountEnabled: true, groups: ['cxone-agent'] }]);
    expect(parseEvents({ events: [CREATE] })).toEqual([CREATE]);
  });

  it('takes empty groups and names for nothing said', () => {
    expect(
      parseEvents({ operation: 'update', externalId: 'X-1', firstName: '', groups: [], accountEnabled: null }),
    ).toEqual([{ operation: 'update', externalId: 'X-1' }]);
  });

  it.each([2 ** 53 + 1, 1e21, 12.5, -3])('refuses an id that is the number %d', (externalId) => {
    expect(() => parseEvents({ operation: 'delete', externalId })).toThrow(
      '`externalId` is a number that JSON readers change: send it in quotes',
    );
  });

  it.each(['userName', 'externalId', 'firstName', 'lastName'])('clears no %s', (member) => {
    for (const word of ['[!REMOVE!]', ' [!***REMOVE***!]'])
      expect(() => parseEvents({ ...CREATE, operation: 'update', [member]: word })).toThrow(
        `\`${member}\` is [!REMOVE!]: an event clears nothing`,
      );
  });

  it('takes no notice of spaces around a value', () => {
    expect(parseEvents({ operation: 'delete', externalId: ' X-1 ', userName: '\tA@example.com' })).toEqual([
      { operation: 'delete', externalId: 'X-1', userName: 'A@example.com' },
    ]);
  });

  it('hears that someone is gone also by another name: it would silently not happen', () => {
    const said = { operation: 'update', userName: 'ines.varga@example.com' };
    for (const member of ['active', 'enabled', 'isActive', 'is_enabled'])
      for (const value of [false, 'False', ' false '])
        expect(() => parseEvents({ ...said, [member]: value })).toThrow(
          `\`${member}\` is no member of an event, and says that the person has no access`,
        );
    expect(() => parseEvents({ events: [CREATE, { ...CREATE, active: false }] })).toThrow(
      'event 2: `active` is no member',
    );
    // Nothing is lost where the event says it in its own words, or where the other name says that all is as it was.
    for (const more of [{ active: true }, { active: null }, { active: false, accountEnabled: false }])
      expect(parseEvents({ ...said, ...more })).toHaveLength(1);
    expect(parseEvents({ operation: 'delete', externalId: 'X-1', active: false })).toHaveLength(1);
  });

  it('sends nobody on a wrong track where a name is nearly right, or the list is none', () => {
    const adviceOn = (payload: unknown): string => {
      try {
        parseEvents(payload);
      } catch (error) {
        return (error as Failure).advice;
      }
      return '';
    };
    expect(adviceOn({ Operation: 'delete', userName: 'a@example.com' })).toContain('Did you mean `operation`?');
    expect(adviceOn({ event: [CREATE] })).toContain('Did you mean `events`?');
    expect(adviceOn({ events: CREATE })).toBe('Put the events into a list: `{"events":[…]}`.');
    // A list under a name that is nearly `operation`, and one event under one that is nearly `events`, are neither.
    expect(adviceOn({ operations: [CREATE] })).toContain('Send `operation` (create, update or delete)');
    expect(adviceOn({ event: CREATE })).toContain('Send `operation` (create, update or delete)');
  });

  it('refuses more events than a run takes', () => {
    expect(() => parseEvents({ events: Array.from({ length: MOST_EVENTS + 1 }, () => CREATE) })).toThrow(
      /1000 is the most/,
    );
  });

  it('ends in events or in a Failure, whatever it is given', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.record(
        {
          operation: fc.oneof(fc.constantFrom('create', 'update', 'delete'), fc.anything()),
          userName: fc.anything(),
          externalId: fc.anything(),
          groups: fc.anything(),
          accountEnabled: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(value, (payload) => {
        let end: unknown;
        try {
          end = parseEvents(payload).length > 0;
        } catch (error) {
          end = error instanceof Failure && error.reason === 'config-invalid';
        }
        expect(end).toBe(true);
      }),
    );
  });
});

describe('foldEvents', () => {
  const folded = (...events: object[]): object[] => foldEvents(parseEvents({ events }));

  it('lets what is said last hold', () => {
    expect(folded(CREATE, { operation: 'update', externalId: 'X-1', lastName: 'Later' })).toMatchObject([
      { operation: 'create', lastName: 'Later', number: 2 },
    ]);
    expect(
      folded(
        { operation: 'update', externalId: 'X-1', accountEnabled: false },
        { operation: 'update', externalId: 'X-1', firstName: 'Ina' },
      ),
    ).toMatchObject([{ accountEnabled: false }]);
    expect(
      folded(
        { operation: 'update', userName: 'A@example.com' },
        { operation: 'delete', userName: 'a@example.com', externalId: '9' },
      ),
    ).toMatchObject([{ operation: 'delete', externalId: '9' }]);
  });

  it('keeps a deletion that an update follows, unless that switches the account on', () => {
    const leavers = (...events: object[]): boolean[] => foldEvents(parseEvents({ events })).map(isLeaver);
    const end = { operation: 'delete', externalId: 'X-1' };
    expect(leavers(end, { operation: 'update', externalId: 'X-1', firstName: 'Ina' })).toEqual([true]);
    expect(leavers(end, { operation: 'update', externalId: 'X-1', accountEnabled: true })).toEqual([false]);
    expect(leavers(end, CREATE)).toEqual([false]);
    expect(leavers({ operation: 'update', externalId: 'X-1', accountEnabled: false }, CREATE)).toEqual([false]);
    expect(leavers(CREATE, end)).toEqual([true]);
  });

  it('finds that a userName alone is someone whose externalId another event gives, before or after', () => {
    const [byId, byName, byBoth] = [
      { operation: 'update', externalId: 'X-1', firstName: 'One' },
      { operation: 'update', userName: 'A@example.com', lastName: 'Two' },
      { operation: 'update', externalId: 'X-1', userName: 'a@example.com', firstName: 'Three' },
    ];
    for (const events of [
      [byId, byName, byBoth],
      [byBoth, byName, byId],
      [byName, byId, byBoth],
    ]) {
      const firstName = events.at(-1) === byId ? 'One' : 'Three';
      expect(folded(...events)).toMatchObject([{ externalId: 'X-1', firstName, lastName: 'Two', number: 3 }]);
    }
    const moved = { operation: 'update', externalId: 'X-2', userName: 'a@example.com' };
    expect(folded(byBoth, byName, moved)).toHaveLength(3);
  });

  it('makes one of many about the same externalId, and never of two', () => {
    const event = fc.record({
      operation: fc.constantFrom('update' as const, 'delete' as const),
      externalId: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 30 }), (events: LifecycleEvent[]) => {
        const people = foldEvents(events);
        expect(people).toHaveLength(new Set(people.map(({ externalId }) => externalId)).size);
        expect(new Set(people.map(({ externalId }) => externalId))).toEqual(
          new Set(events.map(({ externalId }) => externalId)),
        );
      }),
    );
  });
});

describe('rosterOf', () => {
  it('is a roster that its reader takes, a row a person', async () => {
    const people = foldEvents(
      parseEvents({
        events: [
          { ...CREATE, groups: [{ displayName: 'cxone-agent' }] },
          { operation: 'update', externalId: 'X-2' },
          { operation: 'delete', userName: 'oren.pohl@example.com' },
        ],
      }),
    );
    const roster = await readRoster(
      [
        {
          path: 'event.json',
          bytes: (async function* () {
            yield Buffer.from(rosterOf(people));
          })(),
        },
      ],
      { columns: {} },
    );
    expect(roster.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(roster.entries.map(({ row, active, groups }) => ({ row, active, groups }))).toEqual([
      { row: 1, active: undefined, groups: ['cxone-agent'] },
      { row: 2, active: false, groups: undefined },
      { row: 3, active: false, groups: undefined },
    ]);
  });
});
