import { shortLine, shortText } from '../../formats/rss/text.ts';
import { parseShow, type ShowSettings, setShowFields } from '../../formats/show-yaml.ts';
import type { ForeignPodcast } from '../../model/foreign-podcast.ts';
import type { Folder } from '../../ports/folder.ts';
import { defaultShow } from '../../words/show.ts';

const SHOW = 'show.yaml';

/**
 * Gives `show.yaml` the name, texts, language, category and address of a podcast made elsewhere, unless someone has
 * already named the show there.
 *
 * @param assets the folder of `show.yaml`, which exists.
 */
export async function importShow(podcast: ForeignPodcast, assets: Folder): Promise<void> {
  const text = await assets.readText(SHOW);
  if (text === undefined) throw new Error(`expected ${SHOW} in ${assets.path}, got nothing`);
  if (parseShow(text, SHOW).title !== defaultShow.title) return;
  await assets.writeText(SHOW, setShowFields(text, settingsOf(podcast)));
}

function settingsOf(podcast: ForeignPodcast): Partial<ShowSettings> {
  const { title, description, author, language, email, category } = podcast;
  const said = {
    title: shortLine(title, 120),
    description: shortText(description, 4000),
    author: shortLine(author ?? '', 120),
    language: languageTag(language),
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email ?? '') ? email : '',
    categoryName: category?.name ?? '',
    subcategory: category?.subcategory ?? '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}

/** `FR-fr` and `fr_FR` are met; anything else is left for a person to say. */
function languageTag(language: string | undefined): string {
  const [, tongue, region] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/i.exec(language ?? '') ?? [];
  if (tongue === undefined) return '';
  return region === undefined ? tongue.toLowerCase() : `${tongue.toLowerCase()}-${region.toUpperCase()}`;
}
