import { type Command, InvalidArgumentError } from 'commander';
import { commands } from '../words/commands.ts';
import type { CommandName, Options } from './program.ts';

/** What one command may be told that others may not. */
type Own = {
  /** Arguments in their order, each with the option it is read as: `<wanted>` or `[free]`. */
  readonly takes?: readonly (readonly [argument: string, meaning: string, option: keyof Options])[];
  readonly options?: readonly (readonly [flags: string, meaning: string])[];
  readonly hasPort?: boolean;
};

const SITE = ['--adresse <adresse>', commands.siteAddress] as const;
const WITNESS = ['--témoin <suffixe>', commands.withdrawWitness] as const;
const TESTIMONY = ['<témoignage>', commands.withdrawWhich, 'source'] as const;

const OWN: Readonly<Record<CommandName, Own>> = {
  start: { options: [['--public-seul', commands.publicOnly]], hasPort: true },
  publish: { hasPort: true },
  serve: { hasPort: true },
  extract: {
    takes: [
      ['<premiers-mots>', commands.extractFirst, 'firstWords'],
      ['<derniers-mots>', commands.extractLast, 'lastWords'],
    ],
  },
  import: {
    takes: [['<adresse>', commands.importSource, 'source']],
    options: [['--sons <dossier>', commands.importMedia]],
  },
  accord: { takes: [TESTIMONY], options: [SITE, WITNESS] },
  withdraw: {
    takes: [TESTIMONY],
    options: [
      SITE,
      WITNESS,
      ['--extraits', commands.withdrawPart],
      ['--presse', commands.withdrawPart],
      ['--image', commands.withdrawPart],
    ],
  },
  attest: { takes: [TESTIMONY], options: [SITE] },
  retry: { takes: [['[dossier]', commands.retried, 'source']] },
  hear: { takes: [['<témoignage>', commands.heard, 'source']] },
  verify: { takes: [['[adresse]', commands.verifySource, 'source']] },
  deploy: { takes: [['<destination>', commands.deployTo, 'source']] },
  move: { takes: [['<adresse>', commands.moveTo, 'source']] },
  listens: { hasPort: true },
  press: { hasPort: true },
  invite: {
    takes: [
      ['<rôle>', commands.invitedRole, 'source'],
      ['[prénom]', commands.invitedName, 'name'],
    ],
    hasPort: true,
  },
  accesses: { options: [['--retirer <accès>', commands.accessClosed]] },
  model: {
    takes: [
      ['<action>', commands.modelAction, 'action'],
      ['[adresse]', commands.modelSource, 'source'],
    ],
  },
  diagnose: { hasPort: true },
};

/** Lets a command be told what it alone may be told, and calls `run` with all of it. */
export function addOwnOptions(
  described: Command,
  command: CommandName,
  run: (options: Options) => Promise<void>,
): void {
  const { takes = [], options = [], hasPort = false } = OWN[command];
  for (const [argument, meaning] of takes) described.argument(argument, meaning);
  for (const [flags, meaning] of options) described.option(flags, meaning);
  if (hasPort) described.option('--port <port>', commands.port, parsePort);
  described.action(() => {
    const told = takes.flatMap(([, , option], rank) => {
      const value = described.args[rank];
      return value === undefined ? [] : [[option, value] as const];
    });
    return run({ ...described.opts<Options>(), ...Object.fromEntries(told) });
  });
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError(commands.badPort(value));
  return port;
}
