import { Buffer } from 'node:buffer';
import { exportFormats } from './formats.ts';
import { packPage } from './packPage.ts';
import type { Press } from './Press.ts';
import { renderEmbed } from './renderEmbed.ts';
import { renderHtml } from './renderHtml.ts';

/** Makes them in this thread: of a large manifesto that can take seconds. */
export const pressHere: Press = {
  async print({ view, format, options }) {
    const made = await exportFormats[format].render(view, options);
    return typeof made === 'string' ? Buffer.from(made) : made;
  },

  page({ view, language, site, section }) {
    const render = () =>
      section === undefined
        ? renderHtml(view, language, site)
        : renderEmbed({ view, section }, language, site);
    return Promise.resolve().then(() => packPage(render()));
  },
};
