import { addressesOf } from '../model/addresses.ts';
import { kitAddress, type PressLink } from '../model/press.ts';
import type { PressKit, PressLeaves } from '../model/press-kit.ts';
import type { Show } from '../model/show.ts';
import { clock } from './clock.ts';
import { documentOf } from './page/document.tsx';
import { linkTo, type Place, placeAt } from './place.ts';
import { type PressTexts, pressTexts } from './press-kit.ts';
import { typesetShow, typesetText } from './typeset.ts';

/** Names of the files that stand beside the page of a kit. */
export const kitFiles = {
  extract: 'extrait-sonore.m4a',
  radio: 'son-radio.wav',
  text: 'dossier.txt',
} as const;

/** The press kit of one testimony for one recipient: a private page, known by its address alone. */
export function pressKitPage(show: Show, kit: PressKit, link: PressLink, leaves: PressLeaves): string {
  if (!leaves.press.isFor(kit.episode.publicId))
    throw new Error(`expected the leave of ${kit.episode.publicId}, got that of ${leaves.press.publicId}`);
  const place = placeAt(typesetShow(show), kitAddress(link));
  const texts = pressTexts(show, kit);
  const { pressKit } = place.words;
  const recipient = typesetText(link.recipient, show.language);
  const radio = radioFor(link, kit, leaves);
  return documentOf({
    place,
    says: {
      title: `${pressKit.title} : ${texts.title}`,
      description: pressKit.title,
      kind: 'article',
      hidden: true,
    },
    envelope: kit.episode.envelope,
    children: (
      <article class="kit">
        <header>
          <p class="kicker">{pressKit.title}</p>
          <h1 class={texts.title.length > 55 ? 'long' : undefined}>{texts.title}</h1>
          <p class="notice">{pressKit.madeFor(recipient)}</p>
          {kit.episode.demonstration && <p class="notice">{pressKit.demonstration}</p>}
        </header>
        <div class="columns">
          <div class="prose">
            <Paste place={place} kit={kit} texts={texts} />
            {radio && texts.radio && <Radio place={place} texts={texts.radio} bytes={radio.file.bytes} />}
            <Quotes place={place} kit={kit} texts={texts} />
          </div>
          <aside class="prose" aria-label={pressKit.beside}>
            <Sounds place={place} kit={kit} />
            <Rights place={place} texts={texts} />
            <Pictures place={place} kit={kit} />
          </aside>
        </div>
      </article>
    ),
  });
}

/** The sound for broadcasting, for a recipient who is a radio and when the person agreed to it. */
export function radioFor(
  { kind }: PressLink,
  { radio, episode }: PressKit,
  leaves: PressLeaves,
): PressKit['radio'] {
  return kind === 'radio' && leaves.radio?.isFor(episode.publicId) ? radio : undefined;
}

type PartProps = { readonly place: Place; readonly kit: PressKit; readonly texts: PressTexts };

function Paste({ place, kit, texts }: PartProps) {
  const { pressKit } = place.words;
  return (
    <section aria-labelledby="texte">
      <h2 id="texte">{pressKit.pasteTitle}</h2>
      <p>{pressKit.paste}</p>
      <blockquote class="to-copy">
        <p>{texts.pitch}</p>
        <p>{pressKit.listenHere(texts.address)}</p>
      </blockquote>
      <p class="actions">
        <a class="button" href={linkTo(place, addressesOf(kit.episode).page)}>
          {pressKit.page}
        </a>
        <a class="button" href={kitFiles.text} download="">
          {kitFiles.text}
        </a>
      </p>
    </section>
  );
}

function Quotes({ place, kit, texts }: PartProps) {
  const { pressKit } = place.words;
  if (texts.quotes.length === 0) return null;
  const page = linkTo(place, addressesOf(kit.episode).page);
  return (
    <section aria-labelledby="citations">
      <h2 id="citations">{pressKit.quotesTitle}</h2>
      <p>{pressKit.quotesRule}</p>
      <ul class="quotes">
        {texts.quotes.map(({ text, span }) => (
          <li key={text}>
            <blockquote>
              <p>{text}</p>
            </blockquote>
            {span && (
              <p>
                <a class="moment" href={`${page}#t=${Math.floor(span.startSeconds)}`}>
                  {pressKit.atMoment(clock(span.startSeconds), clock(span.endSeconds))}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sounds({ place, kit: { episode, extract } }: Omit<PartProps, 'texts'>) {
  const { pressKit, duration, weight } = place.words;
  return (
    <section aria-labelledby="son">
      <h2 id="son">{pressKit.soundTitle}</h2>
      {extract && (
        <>
          {/* biome-ignore lint/a11y/useMediaCaption: what is said in it is in the transcript of the story's page */}
          <audio controls preload="none" src={kitFiles.extract} aria-labelledby="extrait" />
          <p>
            <a id="extrait" href={kitFiles.extract} download="">
              {pressKit.extract(duration(extract.durationSeconds), weight(extract.file.bytes))}
            </a>
          </p>
        </>
      )}
      <p>
        <a href={linkTo(place, addressesOf(episode).audio)} download="">
          {pressKit.whole(duration(episode.enclosure.durationSeconds), weight(episode.enclosure.file.bytes))}
        </a>
      </p>
    </section>
  );
}

type RadioProps = {
  readonly place: Place;
  readonly texts: NonNullable<PressTexts['radio']>;
  readonly bytes: number;
};

function Radio({ place, texts, bytes }: RadioProps) {
  const { pressKit, weight } = place.words;
  const lines = [
    { name: pressKit.radioLength, text: texts.exactLength },
    { name: pressKit.firstWords, text: texts.firstWords },
    { name: pressKit.lastWords, text: texts.lastWords },
    { name: pressKit.launch, text: texts.launch },
    { name: pressKit.closing, text: texts.closing },
  ];
  return (
    <section class="fiche" aria-labelledby="radio">
      <h2 id="radio">{pressKit.radioTitle}</h2>
      <p class="actions">
        <a class="button strong" href={kitFiles.radio} download="">
          {pressKit.radioSound(weight(bytes))}
        </a>
      </p>
      <dl>
        {lines.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Pictures({ place, kit: { episode } }: Omit<PartProps, 'texts'>) {
  const { pressKit } = place.words;
  const { coverLarge, coverPage, coverSmall } = addressesOf(episode);
  return (
    <section class="picture" aria-labelledby="images">
      <h2 id="images">{pressKit.picturesTitle}</h2>
      <img src={linkTo(place, coverSmall)} alt={episode.cover.alt} width="600" height="600" loading="lazy" />
      <p>
        <a href={linkTo(place, coverLarge)} download="">
          {pressKit.cover}
        </a>
      </p>
      <p>
        <a href={linkTo(place, coverPage)} download="">
          {pressKit.smallCover}
        </a>
      </p>
    </section>
  );
}

function Rights({ place, texts }: Omit<PartProps, 'kit'>) {
  const { pressKit } = place.words;
  const { email } = place.show;
  return (
    <>
      <section aria-labelledby="droits">
        <h2 id="droits">{pressKit.rightsTitle}</h2>
        <p>{texts.rights}</p>
        <p>{pressKit.mayEnd}</p>
      </section>
      <section aria-labelledby="contact">
        <h2 id="contact">{pressKit.contactTitle}</h2>
        {email === undefined ? (
          <p>{pressKit.noContact}</p>
        ) : (
          <p>
            {pressKit.contact} <a href={`mailto:${email}`}>{email}</a>
          </p>
        )}
      </section>
    </>
  );
}
