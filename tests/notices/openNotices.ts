import { onTestFinished } from 'vitest';
import type { MailServer as Post } from '../support/MailServer.ts';
import { MailServer } from '../support/MailServer.ts';
import { until } from '../support/until.ts';
import { openTestApp } from '../http/openTestApp.ts';
import type { TestApp } from '../http/openTestApp.ts';

/** The whole system with a mail server, and a clock that moves when it is told. */
export interface NoticeStage {
  readonly app: TestApp;
  readonly post: Post;
  readonly clock: { now: number };
  /** Has everyone told what there is by now, and all of that mail brought. */
  readonly tell: () => Promise<void>;
  /** What came to somebody's address, as subjects, since this was last asked. */
  readonly fresh: (name: string) => string[];
}

const start = Date.parse('2026-09-01T10:00:00Z');

/** Opens it on a Tuesday at noon in the Netherlands, with nothing told yet. */
export async function openNotices(now = start): Promise<NoticeStage> {
  const clock = { now };
  const post = await MailServer.open();
  const app = await openTestApp({ smtpUrl: post.url }, undefined, () => clock.now);
  onTestFinished(() => app.close());
  const { herald, house } = app;
  await herald.look();
  const seen = new Map<string, number>();
  return {
    app,
    post,
    clock,
    tell: async () => {
      await herald.look();
      await until(() => house.accounts.outbox.list().length === 0);
    },
    fresh: (name) => {
      const came = post.received.filter(({ to }) => to[0]?.startsWith(`${name}@`));
      const before = seen.get(name) ?? 0;
      seen.set(name, came.length);
      return came.slice(before).map(({ headers }) => headers['subject']?.[0] ?? '');
    },
  };
}
