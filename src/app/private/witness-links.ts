import { randomUUID } from 'node:crypto';
import { digestsIn } from '../../adapters/disk/digests.ts';
import { openFolder } from '../../adapters/disk/folder.ts';
import { readRegister, writeEntry } from '../../journey/register.ts';
import { WITHDRAWAL_PATH } from '../../model/withdrawal.ts';
import type { Folder } from '../../ports/folder.ts';
import type { Workspace } from '../workspace.ts';

/** Where witnesses find their own page: the same address as on their receipt, before there is one. */
export class WitnessLinks {
  readonly #episodes: Folder;

  constructor({ episodes, store }: Pick<Workspace, 'episodes' | 'store'>) {
    this.#episodes = openFolder(episodes, digestsIn(store));
  }

  /**
   * The path of a witness's page, relative to the public address; made when they have none.
   *
   * @param suffix which witness of the testimony it is: what their files end with.
   */
  async of(publicId: string, suffix: string): Promise<string> {
    const entry = (await readRegister(this.#episodes)).entries.get(publicId);
    if (entry === undefined) throw new Error(`expected ${publicId} in the register, got nothing`);
    const known = entry.withdrawalLinks?.[suffix];
    if (known !== undefined) return WITHDRAWAL_PATH + known;
    const token = randomUUID();
    await writeEntry(this.#episodes, {
      ...entry,
      withdrawalLinks: { ...entry.withdrawalLinks, [suffix]: token },
    });
    return WITHDRAWAL_PATH + token;
  }
}
