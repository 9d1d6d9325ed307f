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
  const look = () => {
    for (const selector of selectors) {
      if (!(selector in watched.seen) && document.querySelector(selector)) {
        // It is there, and this frame draws it: what comes next is after that.
        const { port1, port2 } = new MessageChannel();
        watched.seen[selector] = NaN;
        port1.addEventListener('message', () => (watched.seen[selector] = performance.now()));
        port1.start();
        port2.postMessage(null);
      }
    }
    requestAnimationFrame(look);
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
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => watched.strokes.push(performance.now() - start));
      port1.start();
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    watched.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    watched.largest = list.getEntries().at(-1)?.startTime ?? 0;
  }).observe({ type: 'largest-contentful-paint' });
}
