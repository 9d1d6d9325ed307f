import type { Me } from './Me.ts';
import { request } from './request.ts';

/** Someone of the demo network as whom a visitor can look around. */
export interface DemoRole {
  readonly role: 'mandate-holder' | 'member' | 'lead' | 'coordinator' | 'observer';
  readonly name: string;
  readonly partner: string;
}

/** Empty outside demo mode. */
export async function fetchDemoRoles(): Promise<readonly DemoRole[]> {
  const answer = await request<{ roles: readonly DemoRole[] }>('/demo');
  return answer.roles;
}

export function signInAs(role: DemoRole['role']): Promise<Me> {
  return request('/demo/sessions', { method: 'POST', body: { role } });
}
