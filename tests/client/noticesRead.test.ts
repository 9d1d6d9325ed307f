import { expect, onTestFinished, test, vi } from 'vitest';
import { markNoticesRead } from '../../client/api/notices.ts';

test('[M1] that a notice was followed is told also when its reader has left the page by then', async () => {
  const asked = vi.fn<typeof fetch>(() => Promise.resolve(new Response(null, { status: 204 })));
  vi.stubGlobal('fetch', asked);
  onTestFinished(() => void vi.unstubAllGlobals());
  await markNoticesRead(['a']);
  expect(asked.mock.calls.map(([path, init]) => [path, init?.method, init?.keepalive])).toEqual([
    ['/api/v1/me/notices/read', 'POST', true],
  ]);
});
