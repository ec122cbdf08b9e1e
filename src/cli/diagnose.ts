import { type Finding, inspect } from '../app/diagnosis.ts';
import type { Workspace } from '../app/workspace.ts';
import { diagnosis } from '../words/commands.ts';
import { EXIT } from './outcome.ts';
import type { Reporter } from './reporter.ts';

const MARKS: Readonly<Record<Finding['kind'], string>> = {
  good: diagnosis.good,
  note: diagnosis.note,
  bad: diagnosis.bad,
};

/** Says whether everything Passe-Parole needs is there, one line each. */
export async function diagnose(workspace: Workspace, reporter: Reporter): Promise<number> {
  const findings = await inspect(workspace);
  for (const { kind, text } of findings) reporter.say(`${MARKS[kind]} ${text}`);
  return findings.some(({ kind }) => kind === 'bad') ? EXIT.waiting : EXIT.well;
}
