import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { askedScenario } from './askedScenario.ts';
import { describeScale } from './describeScale.ts';
import { fillDocument } from './fillDocument.ts';
import { findLimit } from './findLimit.ts';
import { fitCosts } from './fitCosts.ts';
import { readMeasured } from './readMeasured.ts';
import { onePlan, scenarios } from './scenarios.ts';
import { parts, simulate } from './simulate.ts';

test('docs/scale.md says what was measured and what follows from it (npm run simulate)', () => {
  const text = readFileSync('docs/scale.md', 'utf8');
  expect(fillDocument(text, describeScale(readMeasured()))).toBe(text);
});

test('its words hold: what breaks first, what comes long after, and that a second process is not faster', () => {
  const measured = readMeasured();
  const costs = fitCosts(measured, measured.runs);
  const [first, , last] = scenarios;
  if (!first || !last) throw new Error('There are three scenarios.');
  expect(findLimit(last, onePlan, costs).breaks).toBe('press');
  const { use } = simulate({ scenario: { ...last, readers: 0 }, plan: onePlan, costs });
  const rest = parts.filter((part) => use[part] < 0.5);
  expect(rest).toEqual(expect.arrayContaining(['database', 'redis', 'network', 'memory']));
  const waits = [1, 2, 4].map((processes) => {
    const { saved } = simulate({ scenario: first, plan: { ...onePlan, processes }, costs });
    return saved.percentile(0.5);
  });
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
});

test('a table without a place, and a place without a table, are told of', () => {
  const text = '<!-- one -->\nold\n<!-- /one -->\n';
  expect(fillDocument(text, { one: '$& new' })).toBe('<!-- one -->\n\n$& new\n\n<!-- /one -->\n');
  expect(() => fillDocument(text, {})).toThrow('one');
  expect(() => fillDocument(text, { one: '', two: '' })).toThrow('two');
});

test('a scenario of one’s own is ours but for what was said', () => {
  expect(askedScenario({})).toBeNull();
  expect(askedScenario({ WRITERS: '50', HOME: '/' })).toMatchObject({
    writers: 50,
    sections: 1_000,
  });
  expect(() => askedScenario({ WRITERS: 'many' })).toThrow('writers');
});
