import type { Language } from '#shared/language/language.ts';
import { languages } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { exportFormats } from '#shared/requests.ts';
import type { Site } from '../Site.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** The line above the public page: home, what can be taken along, the other language. */
export function htmlSiteTop(site: Site, language: Language): Html {
  const { frame, exporting } = words(language);
  const choices = languages.map((choice) => {
    const name = html`${choice.toUpperCase()}<span class="hidden">
        – ${frame.languageNames[choice]}</span
      >`;
    return choice === language
      ? html`<span lang="${choice}" aria-current="true">${name}</span> `
      : html`<a href="${site.languages[choice]}" lang="${choice}" hreflang="${choice}"
          >${name}</a
        > `;
  });
  return html`<nav class="site" aria-label="${frame.mainMenu}">
    <a class="home" href="${site.home}">${frame.appName}</a>
    <a href="#take">${exporting.take}</a>
    <span class="languages">${choices}</span>
  </nav> `;
}

/** Every form in which the text can be taken along, and the record to check it by. */
export function htmlTake(site: Site, language: Language): Html {
  const { exporting: say } = words(language);
  const forms = exportFormats.map((format) => {
    const { name, what } = say.formats[format];
    return html`<li>
      <a href="${site.exports[format]}" download>${say.download(name)}</a>
      <span class="small">${what}</span>
    </li> `;
  });
  return html`<section id="take" aria-labelledby="h-take">
    <h2 id="h-take">${say.take}</h2>
    <ul>
      ${forms}
      <li>
        <a href="${site.record}">${say.record}</a> <span class="small">${say.recordWhat}</span>
      </li>
    </ul>
  </section> `;
}
