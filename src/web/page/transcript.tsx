import type { Episode } from '../../model/episode.ts';
import { clock } from '../clock.ts';
import type { EpisodeLinks } from '../episode-links.ts';
import type { Place } from '../place.ts';
import { type Part, partsOf, type Speech } from '../reading.ts';
import { MomentLink } from './player.tsx';

type TranscriptProps = { readonly place: Place; readonly episode: Episode; readonly links: EpisodeLinks };

/** The words of the testimony, to be read without hearing them. */
export function TranscriptSection({ place, episode, links }: TranscriptProps) {
  const { words } = place;
  if (episode.transcript === undefined) return <p class="aside-note">{words.transcript.none}</p>;
  const parts = partsOf(episode.transcript, episode.chapters);
  const speakers = new Set(parts.flatMap((part) => part.speeches.map(({ speaker }) => speaker)));
  const witness = speakers.has(episode.witnessName) ? episode.witnessName : undefined;
  return (
    <section class="transcript" aria-labelledby="transcription">
      <h2 id="transcription">{words.transcript.title}</h2>
      {episode.transcriptByMachine && <p class="notice">{words.transcript.byMachine}</p>}
      <Tools place={place} timed={episode.transcript.kind === 'timed'} />
      {parts.map((part, index) => (
        <PartSection key={index} part={part} {...{ place, links, index }} {...(witness && { witness })} />
      ))}
      <Files place={place} links={links} />
    </section>
  );
}

/** Shown by the script that makes them work. */
function Tools({ place, timed }: { readonly place: Place; readonly timed: boolean }) {
  const { transcript } = place.words;
  return (
    <div class="reading-tools" data-tools hidden>
      <label class="find">
        {transcript.find}
        <input type="search" data-act="find" autocomplete="off" />
      </label>
      {timed && (
        <label class="follow">
          <input type="checkbox" data-act="follow" />
          {transcript.follow}
        </label>
      )}
      <p
        role="status"
        data-show="found"
        data-none={transcript.foundNone}
        data-one={transcript.foundOne}
        data-many={transcript.foundMany}
        data-position={transcript.foundPosition}
      />
      <button
        type="button"
        class="button strong quote"
        data-act="quote"
        data-copied={transcript.quoteCopied}
        data-marks={place.words.episode.quote('{text}')}
        hidden
      >
        {transcript.quote}
      </button>
    </div>
  );
}

type PartProps = {
  readonly place: Place;
  readonly links: EpisodeLinks;
  readonly part: Part;
  readonly index: number;
  /** The speaker whose testimony it is; the others' words are set lighter. */
  readonly witness?: string;
};

function PartSection({ part, index, witness, ...where }: PartProps) {
  const id = `partie-${index}`;
  const title = part.chapter && <h3 id={id}>{part.chapter.title}</h3>;
  const speeches = part.speeches.map((speech, place) => (
    <SpeechBlock
      key={place}
      speech={speech}
      aside={witness !== undefined && speech.speaker !== witness}
      goesOn={place > 0 && part.speeches[place - 1]?.speaker === speech.speaker}
      {...where}
    />
  ));
  if (title === undefined) return <div class="part">{speeches}</div>;
  return (
    <section class="part" aria-labelledby={id}>
      {title}
      {speeches}
    </section>
  );
}

type SpeechProps = {
  readonly place: Place;
  readonly links: EpisodeLinks;
  readonly speech: Speech;
  readonly aside: boolean;
  /** Same speaker as just above: the name is not said again. */
  readonly goesOn: boolean;
};

function SpeechBlock({ place, links, speech, aside, goesOn }: SpeechProps) {
  const start = speech.passages[0]?.startSeconds;
  return (
    <div class={aside ? 'speech question' : 'speech'} data-speaker={speech.speaker}>
      {start !== undefined && (
        <MomentLink
          audio={links.audio}
          seconds={start}
          label={place.words.transcript.listenFrom(clock(start))}
        />
      )}
      {speech.speaker && !goesOn && <p class="speaker">{speech.speaker}</p>}
      <p class="said">
        {speech.passages.map((passage, index) => (
          <>
            {index > 0 && ' '}
            {passage.startSeconds === undefined ? (
              passage.text
            ) : (
              <span data-from={passage.startSeconds}>{passage.text}</span>
            )}
          </>
        ))}
      </p>
    </div>
  );
}

function Files({ place, links }: { readonly place: Place; readonly links: EpisodeLinks }) {
  const { transcript } = place.words;
  const files = [
    { href: links.transcriptText, name: transcript.text },
    { href: links.transcriptVtt, name: transcript.vtt },
    { href: links.transcriptSrt, name: transcript.srt },
  ].flatMap(({ href, name }) => (href === undefined ? [] : [{ href, name }]));
  if (files.length === 0) return null;
  return (
    <p class="files">
      {transcript.files}{' '}
      {files.map(({ href, name }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href}>{name}</a>
        </>
      ))}
    </p>
  );
}
