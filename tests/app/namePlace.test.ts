import { expect, test } from 'vitest';
import { namePlace } from '../../server/app/namePlace.ts';

test('a database is named without who comes with it and their password', () => {
  expect(namePlace('postgres://ann:p%40ss@db.example:5433/de%20zaak?ssl=1')).toBe(
    'database de zaak at db.example:5433',
  );
  expect(namePlace('/var/lib/draagvlak')).toBe('/var/lib/draagvlak');
});
