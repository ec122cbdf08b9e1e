import { maskedTexts } from '../../app/private/studio-words.ts';
import { Problem } from '../../model/problem.ts';
import { studioPage } from '../../web/private/studio-page.tsx';
import { studioWords as words } from '../../words/private-studio.ts';
import { testimonyWords } from '../../words/private-testimony.ts';
import { type Asked, about } from './asked.ts';
import { fieldsOf } from './forms.ts';
import { refuse } from './guard.ts';
import { spanIn } from './hiding-forms.ts';
import { sent } from './media.ts';
import { EVERYONE, type Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';

const BASE = '/temoignages/:publicId/extraits';

/** Clips: chosen, made, taken away by whoever communicates; no one else is needed. */
export function studioRoutes(setting: PrivateSetting): readonly Route[] {
  const route = (method: 'GET' | 'POST', path: string, answer: (asked: Asked) => Promise<void>): Route => ({
    method,
    path: `${BASE}${path}`,
    allows: EVERYONE,
    answer: about(setting, answer),
  });
  return [
    route('GET', '', show),
    route('GET', '/mots', sendWords),
    route('POST', '', choose),
    route('POST', '/:rank/retirer', leave),
    route('GET', '/:rank/:file', sendFile),
  ];
}

const TOLD: Readonly<Record<string, string>> = { choisi: words.chosen, retire: words.left };

async function show(asked: Asked): Promise<void> {
  const told = TOLD[String(asked.request.query['fait'])];
  await sendStudio(asked, told === undefined ? {} : { told });
}

async function sendWords({ request, response, reader, report, setting }: Asked): Promise<void> {
  const draft = await setting.drafts.words(report.folder);
  if (draft === undefined) refuse(request, response, 404, 'notFound', reader);
  else response.json({ version: draft.version, ...maskedTexts(draft) });
}

async function choose(asked: Asked): Promise<void> {
  const { request, response, reader, report, setting } = asked;
  const { publicId, folder } = report;
  const fields = await fieldsOf(request, response);
  const draft = await setting.drafts.words(folder);
  const span = spanIn(fields);
  const isSeen = draft !== undefined && draft.version === fields.get('version');
  const wrong =
    !isSeen || span === undefined
      ? testimonyWords.seenText
      : await faultOf(() => setting.studio.choose(folder, draft, span));
  if (wrong !== undefined) return sendStudio(asked, { wrong, status: isSeen ? 422 : 409 });
  await setting.journal({ by: reader.id, what: words.acts.chosen, publicId });
  response.redirect(303, `/espace/temoignages/${publicId}/extraits?fait=choisi`);
}

async function leave(asked: Asked): Promise<void> {
  const { request, response, reader, report, setting } = asked;
  const { publicId, folder } = report;
  const quote = (await fieldsOf(request, response)).get('citation') ?? '';
  const draft = await setting.drafts.words(folder);
  const rank = Number(request.params['rank']);
  const isLeft = draft !== undefined && (await setting.studio.leave(folder, draft, rank, quote));
  if (!isLeft) return sendStudio(asked, { wrong: testimonyWords.seenText, status: 409 });
  await setting.journal({ by: reader.id, what: words.acts.left, publicId });
  response.redirect(303, `/espace/temoignages/${publicId}/extraits?fait=retire`);
}

async function sendFile({ request, response, reader, report, setting }: Asked): Promise<void> {
  const { rank, file } = request.params;
  const place = await setting.studio.fileOf(report.folder, Number(rank), String(file));
  if (place === undefined || !(await sent(response, place)))
    refuse(request, response, 404, 'notFound', reader);
}

type Said = { readonly told?: string; readonly wrong?: string; readonly status?: number };

async function sendStudio(
  { response, reader, report, setting }: Asked,
  { status = 200, ...said }: Said,
): Promise<void> {
  const { publicId, folder, title } = report;
  const { drafts, studio, following } = setting;
  const draft = await drafts.words(folder);
  const made = await studio.made(folder);
  const chosen = draft?.chosen ?? [];
  // A folder whose words are no longer those of its rank is of a former choice.
  const clips = chosen.map((passage, at) => ({
    rank: at + 1,
    passage,
    made: made.find(({ rank, quote }) => rank === at + 1 && quote === passage.text.trim()),
  }));
  response
    .status(status)
    .type('html')
    .send(
      studioPage({
        reader,
        publicId,
        title,
        base: `/espace/temoignages/${publicId}`,
        isBusy: following.one(publicId)?.running !== undefined,
        clips: clips.map(({ made: one, ...clip }) => {
          const share = following.shareOf(publicId, `clip-${clip.rank}`);
          return { ...clip, ...(one && { made: one }), ...(share !== undefined && { share }) };
        }),
        ...(draft && draft.words.length > 0 && { draft }),
        ...said,
      }),
    );
}

/** Why a passage cannot be taken, in words. */
async function faultOf(
  choose: () => Promise<keyof typeof words.faults | undefined>,
): Promise<string | undefined> {
  try {
    const fault = await choose();
    return fault && words.faults[fault];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `${error.fact} ${error.advice}`;
  }
}
