/** A podcast application and the link that opens it on a feed. */
export type Application = {
  readonly name: string;
  /** Where it runs, in its makers' own names. */
  readonly runsOn: string;
  readonly link: (feedUrl: string) => string;
};

const bare = (url: string) => url.replace(/^https?:\/\//, '');

/** Applications that open a feed by its address, without any directory, nor account. */
export const applications: readonly Application[] = [
  { name: 'Apple Podcasts', runsOn: 'iPhone, Mac', link: (url) => `podcast://${bare(url)}` },
  {
    name: 'AntennaPod',
    runsOn: 'Android',
    link: (url) => `https://antennapod.org/deeplink/subscribe?url=${encodeURIComponent(url)}`,
  },
  { name: 'Pocket Casts', runsOn: 'Android, iPhone', link: (url) => `pktc://subscribe/${bare(url)}` },
  {
    name: 'Overcast',
    runsOn: 'iPhone',
    link: (url) => `overcast://x-callback-url/add?url=${encodeURIComponent(url)}`,
  },
  {
    name: 'Podcast Addict',
    runsOn: 'Android',
    link: (url) => `https://podcastaddict.com/feed/${encodeURIComponent(url)}`,
  },
  { name: 'gPodder', runsOn: 'Linux, Windows, Mac', link: (url) => `gpodder://${bare(url)}` },
];
