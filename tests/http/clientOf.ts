import type { Client } from '../support/Client.ts';
import type { TestApp } from './openTestApp.ts';
import type { Role } from './routeTable.ts';

/** Whoever knocks; with a session that nobody else uses, for signing out ends it. */
export async function clientOf(app: TestApp, role: Role): Promise<Client> {
  if (role === 'service') return app.service;
  return role === 'nobody' ? app.nobody : app.signIn(role);
}
