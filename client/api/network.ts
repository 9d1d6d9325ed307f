import type { CoalitionId, ManifestoId, PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { Coalition, Manifesto, Partner, Person, Section } from '#shared/record/state.ts';
import { fetchManifestos } from './manifestos.ts';
import { request } from './request.ts';

/** A person with what stands beside the record; the name is null once it was erased [J3]. */
export type NamedPerson = Person & {
  readonly name: string | null;
  readonly mail: string | null;
  /** In which this person is written to, as far as it is known. */
  readonly language: Language | null;
};

/** All of the network, as a coordinator gets it. Sections are in order. */
export interface Network {
  readonly partners: readonly Partner[];
  readonly people: readonly NamedPerson[];
  readonly coalitions: readonly Coalition[];
  readonly manifestos: readonly Manifesto[];
  readonly sections: readonly Section[];
}

export async function fetchNetwork(): Promise<Network> {
  const [{ partners }, { people }, { coalitions }, manifestos] = await Promise.all([
    request<Pick<Network, 'partners'>>('/partners'),
    request<Pick<Network, 'people'>>('/people'),
    request<Pick<Network, 'coalitions'>>('/coalitions'),
    fetchManifestos(),
  ]);
  const sections = await Promise.all(manifestos.map(({ id }) => fetchSections(id)));
  return { partners, people, coalitions, manifestos, sections: sections.flat() };
}

async function fetchSections(manifesto: ManifestoId): Promise<readonly Section[]> {
  const path = `/manifestos/${manifesto}/sections`;
  return (await request<Pick<Network, 'sections'>>(path)).sections;
}

export type PartnerBody = Omit<Partner, 'id'>;

/** `key` is made once per intent, with `newId` [A9]; so it is for everything below that is made. */
export function addPartner(body: PartnerBody, key: string): Promise<unknown> {
  return make('/partners', body, key);
}

export function changePartner(id: PartnerId, body: Partial<PartnerBody>): Promise<unknown> {
  return request(`/partners/${id}`, { method: 'PATCH', body });
}

export interface PersonBody {
  readonly name: string;
  readonly mail: string | null;
  readonly partner: string;
  readonly role: Person['role'];
  readonly mandate: boolean;
}

export function addPerson({ mail, ...body }: PersonBody, key: string): Promise<unknown> {
  return make('/people', { ...body, ...(mail !== null && { mail }) }, key);
}

export function changePerson(
  id: PersonId,
  body: Partial<Omit<PersonBody, 'partner'>>,
): Promise<unknown> {
  return request(`/people/${id}`, { method: 'PATCH', body });
}

/** A partner, new or known, and perhaps somebody of it. */
export interface BringInRow {
  readonly partner: string;
  readonly type?: Partner['type'];
  readonly person?: {
    readonly name: string;
    readonly mail?: string;
    readonly role?: Person['role'];
    readonly mandate: boolean;
  };
}

/** How many partners and people are new. */
export interface BroughtIn {
  readonly partners: number;
  readonly people: number;
}

/**
 * Brings in all of these, or says what that would do.
 *
 * @throws ApiProblem `invalid-input` with faults at `body.rows.<index>`; then nobody came in.
 */
export function bringIn(rows: readonly BringInRow[], isPreview: boolean): Promise<BroughtIn> {
  return request('/people/import', { method: 'POST', body: { rows, isPreview } });
}

/** Where an invitation is mailed to, and in which language. */
export interface MailedTo {
  readonly mail: string;
  readonly language: Language;
}

/**
 * Invites someone, which ends earlier invitations. Answers the link, which works once, for as long as
 * `limits.invitation` says; null when it is mailed.
 */
export async function invite(person: PersonId, to: MailedTo | null): Promise<string | null> {
  const body = { person, ...to };
  const options = { method: 'POST', body } as const;
  return (await request<{ link: string | null }>('/invitations', options)).link;
}

/** Takes all of somebody's ways in but links away, on the record [C9]. */
export function resetWaysIn(person: PersonId): Promise<undefined> {
  return request(`/people/${person}/ways-in`, { method: 'DELETE' });
}

/** Signs someone out everywhere. */
export function endSessionsOf(person: PersonId): Promise<undefined> {
  return request(`/people/${person}/sessions`, { method: 'DELETE' });
}

export interface CoalitionBody {
  readonly theme: string;
  readonly partners: readonly PartnerId[];
  readonly leads: readonly PersonId[];
  readonly from: string;
  readonly to: string | null;
}

export function formCoalition(body: CoalitionBody, key: string): Promise<unknown> {
  return make('/coalitions', body, key);
}

export function changeCoalition(id: CoalitionId, body: Partial<CoalitionBody>): Promise<unknown> {
  return request(`/coalitions/${id}`, { method: 'PATCH', body });
}

/** @throws ApiProblem `already-exists` when another manifesto has the slug. */
export function createManifesto(body: Omit<Manifesto, 'id'>, key: string): Promise<unknown> {
  return make('/manifestos', body, key);
}

export interface SectionBody {
  readonly title: string;
  readonly coalition: string;
  /** ISO 8601 instant; null for a phase without an end. */
  readonly deadline: string | null;
}

export function addSection(
  manifesto: ManifestoId,
  body: SectionBody,
  key: string,
): Promise<unknown> {
  return make(`/manifestos/${manifesto}/sections`, body, key);
}

/** `before`: the section before which it comes to stand; null for the end. */
export function changeSection(
  id: SectionId,
  body: { readonly title?: string; readonly before?: SectionId | null },
): Promise<unknown> {
  return request(`/sections/${id}`, { method: 'PATCH', body });
}

function make(path: string, body: object, idempotencyKey: string): Promise<unknown> {
  return request(path, { method: 'POST', body, idempotencyKey });
}
