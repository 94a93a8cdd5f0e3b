/** Prints every finding and sets the exit code; one quiet line when there is nothing to say. */
export function report(findings, allClear) {
  if (findings.length === 0) return console.log(allClear);
  for (const finding of findings) console.error(finding);
  console.error(`\n${findings.length} to mend.`);
  process.exitCode = 1;
}
