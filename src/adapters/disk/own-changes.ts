import { contentFacts, type Look, sameBytes } from './look.ts';

/** What this program itself wrote and moved in folders that people share with it. Absolute paths. */
export class OwnChanges {
  readonly #written = new Map<string, string>();
  readonly #movedFrom = new Map<string, string>();

  noteWriting(place: string, text: string): void {
    this.#written.set(place, contentFacts(text));
  }

  noteMove(from: string, to: string): void {
    this.#movedFrom.set(to, from);
  }

  forget(): void {
    this.#written.clear();
    this.#movedFrom.clear();
  }

  /** Whether these changes, and nobody else's, lead from one look to the other. */
  explain(before: Look, after: Look): boolean {
    const gone = new Set(this.#movedFrom.values());
    const stayed = [...before.keys()].every((place) => after.has(place) || gone.has(place));
    return stayed && [...after].every(([place, facts]) => this.#explains(place, facts, before));
  }

  #explains(place: string, facts: string, before: Look): boolean {
    if (this.#written.get(place) === facts) return true;
    // A sound that was looked into was linked elsewhere for a while: that changes one date and no byte.
    const source = before.get(this.#movedFrom.get(place) ?? place);
    return source !== undefined && sameBytes(source, facts);
  }
}
