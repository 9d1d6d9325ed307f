import { Buffer } from 'node:buffer';
import { exportFormats } from './formats.ts';
import { packPage } from './packPage.ts';
import type { Press } from './Press.ts';
import type { PressTools } from './PressTools.ts';
import { renderEmbed } from './renderEmbed.ts';
import { renderHtml } from './renderHtml.ts';

/** A press that works in this thread: of a large manifesto it can take seconds. */
export function makePress(tools: PressTools): Press {
  return {
    async print({ view, format, options, record }) {
      const made = await exportFormats[format].render(view, options, { tools, record });
      return typeof made === 'string' ? Buffer.from(made) : made;
    },

    page({ view, language, site, section }) {
      const render = () =>
        section === undefined
          ? renderHtml(view, { language }, site)
          : renderEmbed({ view, section }, language, site);
      return Promise.resolve().then(() => packPage(render()));
    },
  };
}
