// Reads the JSON reports of the test runners: how many passed and failed, and the names of the skipped.

/** A report of vitest. A file that broke before its first test counts as one failure. */
export function vitestResults(report) {
  const tally = { passed: 0, failed: 0, skipped: [] };
  for (const file of report.testResults) {
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) tally.failed++;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') tally.passed++;
      else if (test.status === 'failed') tally.failed++;
      else tally.skipped.push(test.fullName);
    }
  }
  return tally;
}

/** A report of Playwright. A test that passed only on a second try counts as failed; errors outside tests count too. */
export function playwrightResults(report) {
  const tally = { passed: 0, failed: report.errors?.length ?? 0, skipped: [] };
  const visit = (suite, titles) => {
    for (const inner of suite.suites ?? []) visit(inner, [...titles, inner.title]);
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') tally.passed++;
        else if (test.status !== 'skipped') tally.failed++;
        else tally.skipped.push([...titles, spec.title].join(' ') + reason(test));
      }
    }
  };
  for (const suite of report.suites) visit(suite, []);
  return tally;
}

function reason(test) {
  const why = test.annotations?.find((note) => (note.type === 'skip' || note.type === 'fixme') && note.description);
  return why ? ` (${why.description})` : '';
}
