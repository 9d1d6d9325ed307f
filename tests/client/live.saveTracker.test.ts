import { describe, expect, test } from 'vitest';
import { message, syncMessage } from '#shared/wire.ts';
import { SaveTracker } from '../../client/live/SaveTracker.ts';
import { Settable } from '../../client/live/Store.ts';

const step1 = new Uint8Array([message.sync, syncMessage.step1, 0]);
const step2 = new Uint8Array([message.sync, syncMessage.step2, 0]);
const update = new Uint8Array([message.sync, syncMessage.update, 0]);
const awareness = new Uint8Array([message.awareness, 0]);

const isKept = new Settable(true);

function connected(): SaveTracker {
  const tracker = new SaveTracker(isKept);
  tracker.connecting();
  tracker.sent(step1);
  tracker.sent(step2);
  tracker.synced(true);
  tracker.durable(1);
  return tracker;
}

function type(tracker: SaveTracker): void {
  tracker.edited();
  tracker.sent(update);
}

describe('what may be said about saving', () => {
  test('[T1] nothing is said before the text came in', () => {
    expect(new SaveTracker(isKept).saveState.get()).toBe('loading');
  });

  test('[T1] text that nobody changed here is saved as soon as it is there', () => {
    const tracker = new SaveTracker(isKept);
    tracker.connecting();
    tracker.synced(true);
    expect(tracker.saveState.get()).toBe('saved');
  });

  test('[T1] an edit is saved only when the server said that it is on disk', () => {
    const tracker = connected();
    type(tracker);
    expect(tracker.saveState.get()).toBe('saving');
    tracker.durable(2);
    expect(tracker.saveState.get()).toBe('saved');
  });

  test('[T1] the word about an earlier edit does not save a later one', () => {
    const tracker = connected();
    type(tracker);
    type(tracker);
    tracker.durable(2);
    expect(tracker.saveState.get()).toBe('saving');
    tracker.durable(3);
    expect(tracker.saveState.get()).toBe('saved');
  });

  test('[T1] presence does not count as an edit', () => {
    const tracker = connected();
    tracker.sent(awareness);
    type(tracker);
    tracker.durable(2);
    expect(tracker.saveState.get()).toBe('saved');
  });

  test('[T1] without a connection the text is offline, whatever was confirmed before', () => {
    const tracker = connected();
    tracker.synced(false);
    expect(tracker.saveState.get()).toBe('offline');
  });

  test('[T1] [T3] what the device could not keep is not said to be on it', () => {
    const isFull = new Settable(true);
    const tracker = new SaveTracker(isFull);
    tracker.synced(true);
    tracker.synced(false);
    isFull.set(false);
    expect(tracker.saveState.get()).toBe('offline');
    tracker.edited();
    expect(tracker.saveState.get()).toBe('adrift');
    isFull.set(true);
    expect(tracker.saveState.get()).toBe('offline');
  });

  test('[T1] edits made offline are unsaved until the answer to the server holds them', () => {
    const tracker = connected();
    tracker.synced(false);
    tracker.edited();
    tracker.connecting();
    tracker.synced(true);
    expect(tracker.saveState.get()).toBe('saving');
    tracker.durable(0);
    expect(tracker.saveState.get()).toBe('saving');
    tracker.sent(step2);
    tracker.durable(1);
    expect(tracker.saveState.get()).toBe('saved');
  });

  test('[T1] what a lost connection was told does not count for the next', () => {
    const tracker = connected();
    type(tracker);
    tracker.connecting();
    tracker.sent(step2);
    tracker.synced(true);
    tracker.durable(0);
    expect(tracker.isUnsaved).toBe(true);
  });
});
