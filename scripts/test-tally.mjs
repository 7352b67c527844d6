// Counting of test results, apart from running them, so that it can itself be tested.

export const emptyTally = () => ({ passed: 0, failed: 0, skipped: 0, skippedNames: [], failedNames: [] });

export const addUp = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  skippedNames: [...a.skippedNames, ...b.skippedNames],
  failedNames: [...a.failedNames, ...b.failedNames],
});

/** The closing line of every test run. */
export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const skippedStates = ['pending', 'todo', 'skipped', 'disabled'];

function tallyFile(file, nameOf) {
  const tally = emptyTally();
  const path = nameOf(file.name);
  // A file that did not even load has no tests to count: it counts as one failure.
  if (file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')) {
    tally.failed += 1;
    tally.failedNames.push(`${path} (the file itself)`);
  }
  for (const test of file.assertionResults) {
    const name = `${path} › ${test.fullName}`;
    if (test.status === 'passed') tally.passed += 1;
    else if (skippedStates.includes(test.status)) {
      tally.skipped += 1;
      tally.skippedNames.push(name);
    } else {
      tally.failed += 1;
      tally.failedNames.push(name);
    }
  }
  return tally;
}

/**
 * One project's results out of jest's JSON. A run that ended badly never counts as clean: without a readable result, or
 * with an exit code that no failed test explains, it is one failure of its own.
 */
export function readTally(project, exitCode, readJson, nameOf = (file) => file) {
  let tally = emptyTally();
  try {
    for (const file of JSON.parse(readJson()).testResults) tally = addUp(tally, tallyFile(file, nameOf));
  } catch {
    const failedNames = [`${project}: jest left no result (${exitCode})`];
    return addUp(tally, { ...emptyTally(), failed: 1, failedNames });
  }
  if (exitCode === 0 || tally.failed > 0) return tally;
  return addUp(tally, {
    ...emptyTally(),
    failed: 1,
    failedNames: [`${project}: jest ended with ${exitCode}`],
  });
}
