import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { askedScenario } from './askedScenario.ts';
import { describeScale } from './describeScale.ts';
import { describeScenarios } from './describeScenarios.ts';
import { fillDocument } from './fillDocument.ts';
import { fitCosts } from './fitCosts.ts';
import { readMeasured } from './readMeasured.ts';

const document = 'docs/scale.md';

test('the simulation', () => {
  const measured = readMeasured();
  const asked = askedScenario(process.env);
  if (asked) {
    const told = describeScenarios([asked], fitCosts(measured, measured.runs));
    console.log(Object.values(told).join('\n\n'));
    return;
  }
  const tables = describeScale(measured);
  console.log(Object.values(tables).join('\n\n'));
  writeFileSync(document, fillDocument(readFileSync(document, 'utf8'), tables));
  console.log(`\nWritten into ${document}.`);
});
