/** What a page notes of itself while it loads and while someone types in it, in milliseconds. */
export interface Watched {
  /** From the start of loading until the first frame with an element of this selector in it. */
  readonly seen: Record<string, number>;
  /** From each keystroke until the frame that shows what it did. */
  readonly strokes: number[];
  /** Stretches longer than 50 ms in which the page did nothing but its own work. */
  readonly tasks: number[];
  /** The largest thing that was drawn so far, at which moment. */
  largest: number;
}

/** Runs in the page, before anything of it. It may use nothing from outside itself. */
export function watchPage(selectors: readonly string[]): void {
  const watched: Watched = { seen: {}, strokes: [], tasks: [], largest: 0 };
  Object.assign(globalThis, { watched });
  // Called in a frame: what comes next is after it was drawn.
  const afterFrame = (act: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', act);
    port1.start();
    port2.postMessage(null);
  };
  const missing = new Set(selectors);
  const look = () => {
    for (const selector of missing) {
      if (!document.querySelector(selector)) continue;
      missing.delete(selector);
      afterFrame(() => (watched.seen[selector] = performance.now()));
    }
    // A page that is asked for a frame each time is never at rest.
    if (missing.size > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  let pressed = NaN;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
  const isText = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest('.ProseMirror');
  new MutationObserver((changes) => {
    if (Number.isNaN(pressed) || !changes.some(isText)) return;
    const start = pressed;
    pressed = NaN;
    requestAnimationFrame(() => afterFrame(() => watched.strokes.push(performance.now() - start)));
  }).observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    watched.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    watched.largest = list.getEntries().at(-1)?.startTime ?? 0;
  }).observe({ type: 'largest-contentful-paint' });
}
