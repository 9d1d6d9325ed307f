import { doubtNews } from '#shared/doubt.ts';
import type { DoubtNews } from '#shared/doubt.ts';

/** What a page says of a doubt; null where it is not what a page may say. */
export function readDoubtNews(body: string): DoubtNews | null {
  try {
    return doubtNews.parse(JSON.parse(body));
  } catch {
    return null;
  }
}
