import { readFile } from 'node:fs/promises'

/** Prints `N passed, N failed` from the JSON report of a Vitest run. */
const [path] = process.argv.slice(2)
if (!path) throw new Error('Usage: node scripts/count-tests.ts REPORT.json')
const report = JSON.parse(await readFile(path, 'utf8')) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }
if (report.numPassedTests === 0) throw new Error('No test ran.')
// A file that fails before its tests are known has failed too.
console.log(`${report.numPassedTests} passed, ${report.numFailedTests || report.numFailedTestSuites} failed`)
