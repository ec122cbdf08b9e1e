/** The network's own page about its craft, « le métier », as it wrote it. */
export type CraftPage = {
  readonly title: string;
  /** Markdown, without its title. */
  readonly source: string;
};

/** Where it stands, relative to the public address. */
export const CRAFT_PATH = 'le-metier/';
