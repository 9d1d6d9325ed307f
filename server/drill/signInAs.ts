/** Comes into the demo network in a role; answers the cookie. */
export async function signInAs(url: string, role: 'lead' | 'coordinator'): Promise<string> {
  const answer = await fetch(`${url}/api/v1/demo/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  if (answer.status !== 201) throw new Error(`Signing in answered ${answer.status}.`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
