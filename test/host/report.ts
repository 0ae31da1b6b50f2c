/** Marks the line that holds the counts of a suite; the runner reads it from the extension host's output. */
const MARK = "##model-choice-tests ";

interface Runner {
  on(event: "pass", listener: () => void): unknown;
  on(event: "fail" | "retry", listener: (test: { fullTitle(): string }, error: { message?: string }) => void): unknown;
}

/** Runs the tests, prints the counts for the runner, and fails when a file held no suite or a test failed. */
export function report(
  mocha: { run(done: (failures: number) => void): Runner },
  suites: number,
  files: number,
  resolve: () => void,
  reject: (error: Error) => void,
): void {
  let passed = 0;
  let failed = 0;
  const failures: string[] = [];
  const retried: string[] = [];
  const runner = mocha.run(() => {
    if (suites < files) failed++;
    console.log(`${MARK}${JSON.stringify({ passed, failed, failures, retried })}`);
    if (suites < files) reject(new Error(`${files} test files hold only ${suites} suites.`));
    else if (failed > 0) reject(new Error(`${failed} tests failed.`));
    else resolve();
  });
  runner.on("pass", () => passed++);
  const told = (test: { fullTitle(): string }, { message }: { message?: string }): string =>
    `${test.fullTitle()}: ${message ?? "no message"}`;
  runner.on("fail", (test, error) => {
    failed++;
    failures.push(told(test, error));
  });
  runner.on("retry", (test, error) => retried.push(told(test, error)));
}
