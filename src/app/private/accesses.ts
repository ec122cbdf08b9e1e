import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, onDisk } from '../../adapters/disk/disk-problem.ts';
import { makeFolder } from '../../adapters/disk/make-folder.ts';
import type { Access, Role } from '../../model/access.ts';
import type { Workspace } from '../workspace.ts';

const DAY_MS = 86_400_000;
/** An invitation that nobody took up in a week is asked for again. */
const INVITATION_MS = 7 * DAY_MS;
/** What browsers keep a cookie for at most. */
export const SESSION_MS = 400 * DAY_MS;

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const TOKEN = /^([a-z0-9]{8})\.([A-Za-z0-9_-]{43})$/;

/** The three facts about an access, each a small file written once: none can undo another. */
type Fact = 'invitation' | 'entree' | 'retrait';

type Invitation = {
  readonly role: Role;
  readonly name?: string;
  readonly invitedAt: string;
  readonly secretHash: string;
};
type Entrance = { readonly enteredAt: string; readonly secretHash: string };

/**
 * Who may enter the private space, in `episodes/_registre/acces/`. Secrets are never kept, only their SHA-256: they are
 * 256 random bits, which nobody finds by trying. Several processes may use the same folder.
 */
export class Accesses {
  readonly #folder: string;
  readonly #now: () => number;

  constructor({ episodes }: Pick<Workspace, 'episodes'>, now: () => number = Date.now) {
    this.#folder = path.join(episodes, '_registre', 'acces');
    this.#now = now;
  }

  /** Invites someone. @returns what their link ends with; it is given once and cannot be found again. */
  async invite(role: Role, name?: string): Promise<{ readonly id: string; readonly token: string }> {
    const id = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    const secret = newSecret();
    const invitedAt = new Date(this.#now()).toISOString();
    await this.#write(id, 'invitation', {
      role,
      ...(name && { name }),
      invitedAt,
      secretHash: hashOf(secret),
    });
    return { id, token: `${id}.${secret}` };
  }

  /** Whom an invitation that can still be taken up is for. */
  async invited(token: string): Promise<Access | undefined> {
    const found = await this.#find(token, 'invitation');
    return found?.state === 'invited' ? found : undefined;
  }

  /** Takes up an invitation, once. @returns the secret of the session, for the cookie of this one device. */
  async enter(token: string): Promise<{ readonly access: Access; readonly session: string } | undefined> {
    const access = await this.invited(token);
    if (access === undefined) return undefined;
    const secret = newSecret();
    const entrance = { enteredAt: new Date(this.#now()).toISOString(), secretHash: hashOf(secret) };
    const isFirst = await this.#write(access.id, 'entree', entrance);
    return isFirst
      ? { access: { ...access, state: 'inside' }, session: `${access.id}.${secret}` }
      : undefined;
  }

  /** Who a session belongs to, as long as it holds. */
  async recognise(session: string): Promise<Access | undefined> {
    const found = await this.#find(session, 'entree');
    return found?.state === 'inside' ? found : undefined;
  }

  /** Everyone ever invited, the last first. */
  async all(): Promise<readonly Access[]> {
    const names = await readdir(this.#folder).catch(nothingIfAbsent);
    const ids = (names ?? []).flatMap((name) => /^([a-z0-9]{8})\.invitation\.json$/.exec(name)?.[1] ?? []);
    const accesses = (await Promise.all(ids.map((id) => this.#read(id)))).filter((one) => one !== undefined);
    return accesses.sort((one, other) => other.invitedAt.localeCompare(one.invitedAt));
  }

  /** Closes an access for ever, at once. @returns whether there was one of that name. */
  async withdraw(id: string): Promise<boolean> {
    if ((await this.#read(id)) === undefined) return false;
    await this.#write(id, 'retrait', { withdrawnAt: new Date(this.#now()).toISOString() });
    return true;
  }

  async #find(token: string, fact: 'invitation' | 'entree'): Promise<Access | undefined> {
    const [, id, secret] = TOKEN.exec(token) ?? [];
    if (id === undefined || secret === undefined) return undefined;
    const kept = await this.#fact<{ secretHash: string }>(id, fact);
    return kept !== undefined && isSame(kept.secretHash, hashOf(secret)) ? this.#read(id) : undefined;
  }

  async #read(id: string): Promise<Access | undefined> {
    if (!/^[a-z0-9]{8}$/.test(id)) return undefined;
    const [invitation, entrance, withdrawal] = await Promise.all([
      this.#fact<Invitation>(id, 'invitation'),
      this.#fact<Entrance>(id, 'entree'),
      this.#fact<object>(id, 'retrait'),
    ]);
    if (invitation === undefined) return undefined;
    const { role, name, invitedAt } = invitation;
    const state = withdrawal === undefined ? this.#stateOf(invitation, entrance) : 'withdrawn';
    return { id, role, ...(name && { name }), invitedAt, state };
  }

  #stateOf({ invitedAt }: Invitation, entrance: Entrance | undefined): Access['state'] {
    const now = this.#now();
    if (entrance === undefined) return now < Date.parse(invitedAt) + INVITATION_MS ? 'invited' : 'lapsed';
    return now < Date.parse(entrance.enteredAt) + SESSION_MS ? 'inside' : 'lapsed';
  }

  /** A fact that is absent, or that a stop left unfinished: then it opens nothing. */
  async #fact<Shape extends object>(id: string, fact: Fact): Promise<Shape | undefined> {
    const text = await readFile(this.#fileOf(id, fact), 'utf8').catch(nothingIfAbsent);
    if (text === undefined) return undefined;
    try {
      // Written whole by this class alone.
      return JSON.parse(text) as Shape;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      // What was begun counts against the one who asks: a withdrawal half written is one, an entrance opens nothing.
      return fact === 'retrait' || fact === 'entree'
        ? ({ secretHash: '', enteredAt: '' } as object as Shape)
        : undefined;
    }
  }

  /**
   * @returns false when the fact was there already: it is then left as it was.
   * @throws Problem `disk-full` or `not-writable`.
   */
  async #write(id: string, fact: Fact, content: object): Promise<boolean> {
    const text = `${JSON.stringify(content)}\n`;
    try {
      await onDisk(this.#folder, async () => {
        await makeFolder(this.#folder);
        await writeFile(this.#fileOf(id, fact), text, { flag: 'wx', mode: 0o600, flush: true });
      });
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  }

  #fileOf(id: string, fact: Fact): string {
    return path.join(this.#folder, `${id}.${fact}.json`);
  }
}

const newSecret = () => randomBytes(32).toString('base64url');

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}

function nothingIfAbsent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}
