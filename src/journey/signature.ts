import { type Context, given } from '../engine/task.ts';
import { signatureAddresses } from '../model/signature.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Ports } from '../ports/ports.ts';
import { memberBadge } from '../web/pictures/badge.ts';
import { quoteCard } from '../web/pictures/cards/quote-card.ts';
import { hourOf } from '../web/pictures/covers.ts';
import { murmur } from '../web/pictures/murmur.ts';
import { signaturePage } from '../web/signature-page.tsx';
import { catalogueNeeds, catalogueOf, type Edition } from './edition.ts';
import { stage } from './stage.ts';

/** E-mails should stay light. */
const MOST_BYTES = 90_000;

type Placed = { readonly path: string; readonly file: StoredFile };

/**
 * The picture at the foot of e-mails, which shows the latest testimony of an edition that holds it alone, or the show
 * while there is none; and the page that gives it.
 */
export const signature = stage({
  name: 'signature',
  version: 3,
  subject: (_: Edition) => 'signature',
  needs: (edition: Edition) => ({ ...catalogueNeeds(edition), tool: given(edition.toolVersions.images) }),
  run: async ({ tool: _, ...inputs }, context): Promise<readonly Placed[]> => {
    const { show, episodes } = catalogueOf(inputs);
    const [latest] = episodes;
    const { images } = context.ports;
    const path = context.scratch('signature.jpg');
    const svg = quoteCard(
      {
        ...{ shape: 'signature', showTitle: show.title, ...(show.publicUrl && { link: show.publicUrl }) },
        ...(latest === undefined
          ? { hour: 'evening', levels: murmur(show.title), heading: show.subtitle, speaker: show.author }
          : {
              hour: hourOf(latest.episode.story.themes[0] ?? latest.episode.publicId),
              levels: latest.episode.envelope.levels,
              heading: latest.episode.title,
              speaker: latest.episode.witnessName,
            }),
      },
      images.lettering,
    );
    await images.drawPicture(svg, { path, maxBytes: MOST_BYTES });
    return [
      { path: signatureAddresses.latest, file: await context.keep(path) },
      { path: signatureAddresses.page, file: await context.keepContent(signaturePage(show), 'html') },
    ];
  },
});

/** What members of the network show on their sites. */
export const badge = stage({
  name: 'badge',
  version: 2,
  subject: () => 'badge',
  needs: ({ show, toolVersions }: Pick<Edition, 'show' | 'toolVersions'>) => ({
    author: given(show.author),
    tool: given(toolVersions.images),
  }),
  run: async ({ author }, context: Context<Ports>): Promise<readonly Placed[]> => {
    const { images } = context.ports;
    const [svgPath, pngPath] = [context.scratch('badge.svg'), context.scratch('badge.png')];
    const svg = memberBadge({ author, levels: murmur(author) }, images.lettering);
    await images.drawOutlined(svg, { svgPath, pngPath, scale: 2 });
    return [
      { path: signatureAddresses.badgeSvg, file: await context.keep(svgPath) },
      { path: signatureAddresses.badgePng, file: await context.keep(pngPath) },
    ];
  },
});
