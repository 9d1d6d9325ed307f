import type { Language } from '#shared/language/language.ts';
import { languages } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

export interface SiteTop {
  readonly home: string;
  /** This page in each language. */
  readonly languages: Readonly<Record<Language, string>>;
  /** The one way onward that matters most here. */
  readonly onward: { readonly href: string; readonly label: string };
}

/** The line above a public page: home, onward, the other language. */
export function htmlSiteTop({ home, languages: pages, onward }: SiteTop, language: Language): Html {
  const { frame } = words(language);
  const choices = languages.map((choice) => {
    const name = html`${choice.toUpperCase()}<span class="hidden">
        – ${frame.languageNames[choice]}</span
      >`;
    return choice === language
      ? html`<span lang="${choice}" aria-current="true">${name}</span> `
      : html`<a href="${pages[choice]}" lang="${choice}" hreflang="${choice}">${name}</a> `;
  });
  return html`<nav class="site" aria-label="${frame.mainMenu}">
    <a class="home" href="${home}">${frame.appName}</a>
    <a href="${onward.href}">${onward.label}</a>
    <span class="languages">${choices}</span>
  </nav> `;
}
