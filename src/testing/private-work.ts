import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldsOf } from './form-fields.ts';
import { servedSpace } from './private-space.ts';
import { layTestimony, TESTIMONY } from './private-testimony.ts';

/** The page of the one testimony there is. */
export const PAGE = `/espace/temoignages/${TESTIMONY}`;

/** A private space over one testimony, as someone of the facilitation uses it. */
export async function atWork(accord?: string) {
  const served = await servedSpace();
  const { setting, cookieOf, fetchAs } = served;
  const folder = layTestimony(setting, accord);
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const cookie = await cookieOf('facilitation');
  const page = async (target = PAGE) => (await fetchAs(cookie, target)).text();
  return {
    ...served,
    folder,
    write,
    read,
    page,
    /** Fills the first form that leads there, as it stands on the page, then sends it. */
    send: async (form: string, changes: Record<string, string>, seen?: string) => {
      const html = seen ?? (await page(form === 'texte' ? `${PAGE}/texte` : PAGE));
      const body = new URLSearchParams({ ...fieldsOf(html, `${PAGE}/${form}`), ...changes });
      return fetchAs(cookie, `${PAGE}/${form}`, { method: 'POST', body });
    },
    acts: () => readFileSync(path.join(setting.workspace.episodes, '_registre/actes.txt'), 'utf8'),
  };
}

/** Every answer that the podcast needs. */
export const YES = {
  diffusion: 'oui',
  nommee: 'first-name',
  voix: 'original',
  majeure: 'oui',
  copie: 'oui',
  recueilli: '2026-03-12',
};
