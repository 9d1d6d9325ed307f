/** Lets the browser ask before the page is closed with words that are not saved. Answers how to stop. */
export function warnOfLeaving(page: EventTarget, hasUnsaved: () => boolean): () => void {
  const warn = (event: Event) => {
    if (hasUnsaved()) event.preventDefault();
  };
  page.addEventListener('beforeunload', warn);
  return () => page.removeEventListener('beforeunload', warn);
}
