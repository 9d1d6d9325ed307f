import type { Page } from 'playwright-core';

/** What a picture is of: who looks, where, and what they did there. */
export interface Shot {
  /** Who is signed in; null: nobody. */
  readonly role: 'lead' | 'member' | 'mandate-holder' | null;
  readonly address: string;
  readonly colours?: 'light' | 'dark';
  /** Draws with the colours of the system, as in high contrast. */
  readonly isForced?: boolean;
  /** There is no such page. */
  readonly isMissing?: boolean;
  /** Does what has to be done before the picture is taken. `width` is that of the screen. */
  readonly prepare?: (page: Page, width: number) => Promise<void>;
}

const desk = (section: number) => `/manifest/lokale-digitale-democratie/${section}`;

/** Opens the note of a paragraph: on a narrow screen that is a sheet. */
async function openNote(page: Page, number: string, width: number): Promise<void> {
  const ground = page.getByRole('button', { name: new RegExp(`^Draagvlak van ${number}:`, 'u') });
  if (width < 1_040) await ground.click();
}

const written = (page: Page) => page.locator('[data-arrival] .ProseMirror').waitFor();

async function openThread(page: Page, width: number): Promise<void> {
  await written(page);
  await openNote(page, '3.2', width);
  await page
    .getByRole('button', { name: /^A-005/u })
    .first()
    .click();
}

async function endorse(page: Page, width: number): Promise<void> {
  await written(page);
  await openNote(page, '1.2', width);
  await page.getByRole('button', { name: 'Onderschrijf 1.2…' }).first().click();
  await page.getByRole('radio', { name: 'Eens', exact: true }).waitFor();
}

async function compare(page: Page, width: number): Promise<void> {
  await openThread(page, width);
  await page
    .getByRole('button', { name: /^Vergelijk/u })
    .first()
    .click();
}

/** The twelve key states, by the name of their picture. */
export const states: Readonly<Record<string, Shot>> = {
  desk: { role: 'lead', address: desk(3), prepare: written },
  thread: { role: 'lead', address: desk(3), prepare: openThread },
  alternatives: { role: 'lead', address: desk(3), prepare: compare },
  endorse: { role: 'mandate-holder', address: desk(1), prepare: endorse },
  reading: { role: 'mandate-holder', address: desk(2), prepare: written },
  overview: {
    role: 'lead',
    address: '/manifest/lokale-digitale-democratie/draagvlak',
    prepare: (page) => page.locator('.matrix').waitFor(),
  },
  public: { role: null, address: '/m/lokale-digitale-democratie' },
  front: { role: null, address: '/' },
  signIn: { role: null, address: '/aanmelden' },
  error: { role: null, address: '/bestaat-niet', isMissing: true },
  dark: { role: 'lead', address: desk(3), colours: 'dark', prepare: openThread },
  forced: { role: 'lead', address: desk(3), isForced: true, prepare: openThread },
};
