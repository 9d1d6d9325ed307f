// Asks the registry what weaknesses are known in the packages that go along: npm run audit. Ends with 1
// when there is a serious one. When nobody answers, it says that it was not checked, and ends with 0.
import { spawn } from 'node:child_process';

const patience = Number(process.env['AUDIT_SECONDS'] ?? 60) * 1_000;
const words = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
const serious = ['high', 'critical'];

const report = await ask();
if (report?.metadata?.vulnerabilities === undefined) {
  console.log('audit: NOT CHECKED. The registry gave no answer; nothing is known of weaknesses.');
} else {
  const counts = Object.entries(report.metadata.vulnerabilities);
  const told = counts.map(([level, count]) => `${count} ${level}`).join(', ');
  console.log(`audit: ${told}`);
  const found = Object.values(report.vulnerabilities).filter(({ severity }) =>
    serious.includes(severity),
  );
  for (const { name, severity, range } of found) console.log(`  ${severity}: ${name} ${range}`);
  if (found.length > 0) process.exitCode = 1;
}

/** What npm answers; null when it does not, in time or in a form that can be read. */
async function ask() {
  const npm = spawn('npm', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  const timer = setTimeout(() => npm.kill('SIGKILL'), patience);
  let said = '';
  try {
    for await (const piece of npm.stdout) said += piece;
    return JSON.parse(said);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
