import { Accesses } from '../app/private/accesses.ts';
import { journalOfActs } from '../app/private/acts.ts';
import { readWorkspaceShow } from '../app/show-settings.ts';
import type { Workspace } from '../app/workspace.ts';
import { ROLES } from '../model/access.ts';
import { lanAddress } from '../server/listening.ts';
import { commands } from '../words/commands.ts';
import { actWords, accessWords as words } from '../words/private-access.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import type { Reporter } from './reporter.ts';

/** Who acts on the computer itself, in the journal of acts. */
const HERE = 'ordinateur';

/** Gives the link of a new access: whoever holds the computer may invite. */
export async function invite(
  workspace: Workspace,
  { source = '', name, port = 4280 }: Options,
  reporter: Reporter,
): Promise<number> {
  const role = ROLES.find((one) => words.roles[one] === source.trim().toLowerCase());
  if (role === undefined) {
    reporter.say(commands.badRole(source));
    return EXIT.waiting;
  }
  const { id, token } = await new Accesses(workspace).invite(role, name);
  await journalOfActs(workspace)({ by: HERE, what: actWords.invited(words.roles[role], id) });
  const { publicUrl = `http://${lanAddress() ?? 'localhost'}:${port}/` } = await readWorkspaceShow(workspace);
  reporter.say(words.link(words.roles[role], entryAddress(publicUrl, token)));
  reporter.say(words.linkNotice);
  return EXIT.well;
}

/** Says who may enter, or closes one access. */
export async function accesses(
  workspace: Workspace,
  { retirer }: Options,
  reporter: Reporter,
): Promise<number> {
  const kept = new Accesses(workspace);
  if (retirer !== undefined) {
    const isClosed = await kept.withdraw(retirer);
    if (isClosed) await journalOfActs(workspace)({ by: HERE, what: actWords.withdrew(retirer) });
    reporter.say(isClosed ? words.withdrawn(retirer) : words.unknown(retirer));
    return isClosed ? EXIT.well : EXIT.waiting;
  }
  const all = await kept.all();
  if (all.length === 0) reporter.say(words.none);
  for (const { id, name = words.nameless, role, state } of all)
    reporter.say(words.line(id, name, words.roles[role], words.states[state]));
  return EXIT.well;
}

/** Where an invitation is taken up, on a server at that address. */
export const entryAddress = (base: string, token: string): string => `${base}espace/entrer/${token}`;
