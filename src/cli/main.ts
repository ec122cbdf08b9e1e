#!/usr/bin/env node
import { CommanderError } from 'commander';
import { startApp } from '../app/app.ts';
import { openWorkspace, type Workspace } from '../app/workspace.ts';
import { Problem } from '../model/problem.ts';
import { terminal } from '../words/terminal.ts';
import { keepHeapLean } from './lean-heap.ts';
import { EXIT, exitCodeOf } from './outcome.ts';
import { type CommandName, commandLine, type Options } from './program.ts';
import { publishOnce } from './publish.ts';
import { faultText, jsonReporter, plainReporter, type Reporter, type Screen } from './reporter.ts';
import { retry } from './retry.ts';

type Invocation = {
  readonly workspace: Workspace;
  readonly options: Options;
  readonly reporter: Reporter;
  /** Aborted by Ctrl+C and by the system's request to end. */
  readonly signal: AbortSignal;
};

const RUN: Readonly<Record<CommandName, (invocation: Invocation) => Promise<number>>> = {
  // Loaded when asked for: a pass with nothing to do needs none of these, whose modules take a while to load.
  start: async ({ workspace, options, reporter, signal }) =>
    (await import('./serve.ts')).startAll(workspace, options, reporter, signal),
  serve: async ({ workspace, options, reporter, signal }) =>
    (await import('./serve.ts')).serveFolder(workspace, options, reporter, signal),
  import: async ({ workspace, options, reporter, signal }) =>
    (await import('./import.ts')).importPodcast(workspace, options, reporter, signal),
  extract: async ({ workspace, options, reporter, signal }) =>
    (await import('./extract.ts')).extractClip(workspace, options, reporter, signal),
  listens: async ({ workspace, reporter }) => {
    const { listensOf } = await import('../app/listening.ts');
    reporter.tell({ type: 'listens', episodes: await listensOf(workspace) });
    return EXIT.well;
  },
  press: async ({ workspace, reporter }) => {
    const { pressLinksOf } = await import('../app/press-list.ts');
    reporter.tell({ type: 'press-links', links: await pressLinksOf(workspace) });
    return EXIT.well;
  },
  invite: async ({ workspace, options, reporter }) =>
    (await import('./accesses.ts')).invite(workspace, options, reporter),
  accesses: async ({ workspace, options, reporter }) =>
    (await import('./accesses.ts')).accesses(workspace, options, reporter),
  deploy: async ({ workspace, options, reporter, signal }) =>
    (await import('./deploy.ts')).publishAndDeploy(workspace, options, reporter, signal),
  move: async ({ workspace, options, reporter, signal }) =>
    (await import('./move.ts')).movePodcast(workspace, options, reporter, signal),
  model: async ({ workspace, options, reporter, signal }) =>
    (await import('./model.ts')).model(workspace, options, reporter, signal),
  accord: async ({ workspace, options, reporter, signal }) =>
    (await import('./accord.ts')).guideAccord(workspace, options, reporter, signal),
  withdraw: async ({ workspace, options, reporter, signal }) =>
    (await import('./withdraw.ts')).withdraw(workspace, options, reporter, signal),
  attest: async ({ workspace, options, reporter }) =>
    (await import('./withdraw.ts')).attestation(workspace, options, reporter),
  retry: ({ workspace, options, reporter, signal }) => retry(workspace, options, reporter, signal),
  hear: async ({ workspace, options, reporter }) =>
    (await import('./hear.ts')).hear(workspace, options, reporter),
  verify: async ({ workspace, options, reporter }) =>
    (await import('./verify.ts')).verify(workspace, options, reporter),
  diagnose: async ({ workspace, reporter }) => (await import('./diagnose.ts')).diagnose(workspace, reporter),
  publish: async ({ workspace, reporter, signal }) => {
    const app = await startApp(workspace, reporter.tell);
    try {
      return exitCodeOf(await publishOnce(app, signal));
    } finally {
      await app.close();
    }
  },
};

async function run(command: CommandName, options: Options): Promise<number> {
  const reporter = options.json ? jsonReporter(screen()) : plainReporter(screen());
  try {
    const workspace = await openWorkspace(options.dossier);
    return await RUN[command]({ workspace, options, reporter, signal: endingSignal() });
  } catch (error) {
    return explain(error, reporter);
  }
}

function explain(error: unknown, reporter: Reporter): number {
  if (error instanceof Problem) {
    reporter.tell({ type: 'stopped-by-problem', problem: error.text });
    return EXIT.waiting;
  }
  reporter.say(terminal.fault);
  process.stderr.write(`${faultText(error)}\n`);
  return EXIT.fault;
}

/** The first request to end lets work stop cleanly; a second one ends at once. */
function endingSignal(): AbortSignal {
  const ending = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => ending.abort());
  return ending.signal;
}

function screen(): Screen {
  const { stdout, stderr } = process;
  return {
    write: (text) => stdout.write(text),
    writeFault: (text) => stderr.write(text),
    redraws: stdout.isTTY === true,
    columns: stdout.columns ?? 80,
  };
}

keepHeapLean();
try {
  await commandLine(async (command, options) => {
    process.exitCode = await run(command, options);
  }).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.well : EXIT.waiting;
}
