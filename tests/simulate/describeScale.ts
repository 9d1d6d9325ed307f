import { describeMeasured } from './describeMeasured.ts';
import { describeScenarios } from './describeScenarios.ts';
import { fitCosts } from './fitCosts.ts';
import type { Measured } from './Measured.ts';
import { scenarios } from './scenarios.ts';

/** The tables of docs/scale.md, by name: all that is computed from what was measured. */
export function describeScale(measured: Measured): Readonly<Record<string, string>> {
  const costs = fitCosts(measured, measured.runs);
  return { ...describeMeasured(measured, costs), ...describeScenarios(scenarios, costs) };
}
