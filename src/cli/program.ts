import { fileURLToPath } from 'node:url';
import { type Argument, Command } from 'commander';
import { commands } from '../words/commands.ts';
import { addOwnOptions } from './own-options.ts';

/** What every command may be told. */
export type Options = {
  /** The workspace. */
  readonly dossier: string;
  readonly json: boolean;
  readonly port?: number;
  /** The podcast that the command is about, when it is not ours: its address, or a file. Where ours is to go. */
  readonly source?: string;
  /** First and last words of a passage. */
  readonly firstWords?: string;
  readonly lastWords?: string;
  /** What to do with the model. */
  readonly action?: string;
  /** Where its sounds may be found without fetching them. */
  readonly sons?: string;
  /** Without the private pages. */
  readonly publicSeul?: boolean;
  /** The access that is to be closed. */
  readonly retirer?: string;
  /** Whom an invitation is for. */
  readonly name?: string;
  /** Where the site answers, when it is not at its public address. */
  readonly adresse?: string;
  /** What is taken back, when it is not everything. */
  readonly extraits?: boolean;
  readonly presse?: boolean;
  readonly image?: boolean;
  /** Which witness of several, by the suffix of their files. */
  readonly témoin?: string;
};

/** The commands, by their English names. */
export type CommandName =
  | 'start'
  | 'publish'
  | 'serve'
  | 'extract'
  | 'import'
  | 'accord'
  | 'withdraw'
  | 'attest'
  | 'retry'
  | 'hear'
  | 'verify'
  | 'deploy'
  | 'move'
  | 'listens'
  | 'press'
  | 'invite'
  | 'accesses'
  | 'model'
  | 'diagnose';

const PROGRAM_FOLDER = fileURLToPath(new URL('../../', import.meta.url));

/** French name first, then the English alias. */
const NAMES: Readonly<Record<CommandName, readonly [string, ...string[]]>> = {
  start: ['démarrer', 'demarrer', 'start'],
  publish: ['publier', 'publish'],
  serve: ['servir', 'serve'],
  extract: ['extrait', 'extract'],
  import: ['importer', 'import'],
  accord: ['accord', 'agree'],
  withdraw: ['retirer', 'withdraw'],
  attest: ['attestation', 'attest'],
  retry: ['réessayer', 'reessayer', 'retry'],
  hear: ['écouter', 'ecouter', 'hear'],
  verify: ['vérifier', 'verifier', 'verify'],
  deploy: ['déployer', 'deployer', 'deploy'],
  move: ['déménager', 'demenager', 'move'],
  listens: ['écoutes', 'ecoutes', 'listens'],
  press: ['presse', 'press'],
  invite: ['inviter', 'invite'],
  accesses: ['accès', 'acces', 'accesses'],
  model: ['modèle', 'modele', 'model'],
  diagnose: ['diagnostic', 'diagnose'],
};

type Run = (command: CommandName, options: Options) => Promise<void>;

/** The command line in French, which calls `run` with the command that was typed. */
export function commandLine(run: Run): Command {
  const program = new Command('passe-parole')
    .description(commands.description)
    .helpOption('-h, --aide', commands.help)
    .addHelpCommand('aide [commande]', commands.helpCommand)
    .usage(commands.usageLine)
    .configureHelp({
      styleTitle: (title) => FRENCH_TITLES[title] ?? title,
      // The library would add « (default: …) » in English; our descriptions already say it.
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
    })
    .configureOutput({ outputError: (text, write) => write(inFrench(text)) })
    .exitOverride();
  for (const [name, [french, ...aliases]] of Object.entries(NAMES)) {
    // NAMES has exactly the keys of CommandName.
    const command = name as CommandName;
    const described = program
      .command(french, { isDefault: command === 'start' })
      .aliases(aliases)
      .description(commands[command])
      .helpOption('-h, --aide', commands.help)
      .option('--dossier <dossier>', commands.folder, PROGRAM_FOLDER)
      .option('--json', commands.json, false);
    addOwnOptions(described, command, (options) => run(command, options));
  }
  return program;
}

const argumentTerm = (argument: Argument) =>
  argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;

const FRENCH_TITLES: Readonly<Record<string, string>> = {
  'Usage:': commands.usage,
  'Arguments:': commands.arguments,
  'Options:': commands.options,
  'Commands:': commands.commandList,
};

function inFrench(error: string): string {
  const quoted = error.match(/'([^']*)'/)?.[1] ?? '';
  if (error.includes('unknown option')) return `${commands.unknownOption(quoted)}\n`;
  if (error.includes('unknown command') || error.includes('too many arguments')) {
    return `${commands.unknownCommand(process.argv[2] ?? quoted)}\n`;
  }
  if (error.includes('missing required argument')) return `${commands.missingArgument(quoted)}\n`;
  return `${error.split('. ').at(-1)?.trim() ?? error}\n`;
}
