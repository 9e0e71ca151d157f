/** Web Test Runner reporter: one line an engine, `Chromium: 12 passed, 0 failed`, which `test/run.mjs` adds up. */
export function countReporter() {
  let engines;
  return {
    start({ browsers }) {
      engines = browsers;
    },
    onTestRunFinished({ sessions }) {
      for (const engine of engines) {
        let passed = 0;
        let failed = 0;
        const count = ({ tests, suites }) => {
          for (const test of tests) {
            if (test.skipped) continue;
            if (test.passed) passed++;
            else failed++;
          }
          suites.forEach(count);
        };
        for (const session of sessions) {
          if (session.browser !== engine) continue;
          const before = failed;
          if (session.testResults) count(session.testResults);
          // A file that could not be loaded, or that broke outside its tests, is a failure of its own.
          if (!session.passed && failed === before) failed++;
        }
        console.log(`${engine.name}: ${passed} passed, ${failed} failed`);
      }
    },
  };
}
