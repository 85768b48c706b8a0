import type { PriorUser } from '../model/state.ts';

const GIVEN = ['Ada', 'Bo', 'Chen', 'Dana', 'Emre', 'Farah', 'Goran', 'Hanna', 'Ivo', 'Jana', 'Kofi', 'Lena'];
const FAMILY = ['Berg', 'Costa', 'Dietz', 'Eriksen', 'Farkas', 'Gupta', 'Holm', 'Ito', 'Jansen', 'Keller'];

/** The made-up accounts of `plan --tenant demo`: 120 people, the last ten of them deactivated. */
export function demoPeople(): PriorUser[] {
  return GIVEN.flatMap((givenName, g) =>
    FAMILY.map((familyName, f): PriorUser => {
      const number = g * FAMILY.length + f + 1;
      const userName = `${givenName}.${familyName}@example.com`.toLowerCase();
      return {
        id: `demo-${number}`,
        userName,
        externalId: `E${1000 + number}`,
        givenName,
        familyName,
        displayName: `${givenName} ${familyName}`,
        email: userName,
        title: number % 10 === 0 ? 'Team Lead' : 'Agent',
        department: number % 2 === 0 ? 'Sales' : 'Service',
        active: number <= 110,
        roles: [],
      };
    }),
  );
}
