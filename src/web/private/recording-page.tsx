import type { Access } from '../../model/access.ts';
import { guideInFrench } from '../../words/guide-fr.ts';
import { homeWords } from '../../words/private-follow.ts';
import { recordingWords as words } from '../../words/private-recording.ts';
import { typography } from '../typography.ts';
import { privateDocument, SPACE } from './document.tsx';

/** Those of the interview card. */
const QUESTIONS = guideInFrench[0]?.sections.find(({ title }) => title === words.questionsTitle)?.steps ?? [];

/** An interview recorded by the browser, with its level and the questions beside it. */
export function recordingPage(reader: Access): string {
  return privateDocument({
    title: words.title,
    reader,
    script: 'recording.js',
    children: (
      <>
        <p>
          <a href={SPACE}>{homeWords.nav.home}</a>
        </p>
        <h1>{words.title}</h1>
        <p>{typography(words.intro)}</p>
        <div class="recording">
          <section class="box fields" aria-labelledby="micro" data-uploads={`${SPACE}envois`}>
            <h2 id="micro" class="spoken-only">
              {words.title}
            </h2>
            <Plain />
            <Recorder />
            <ul class="sending" aria-live="polite" />
          </section>
          <section class="box" aria-labelledby="questions">
            <h2 id="questions">{words.questionsTitle}</h2>
            <ol class="questions">
              {QUESTIONS.map((question) => (
                <li key={question}>{typography(question)}</li>
              ))}
            </ol>
          </section>
        </div>
      </>
    ),
  });
}

function Recorder() {
  return (
    <div class="fields" data-act="recorder" hidden>
      <div class="notice fields" data-act="left" hidden>
        <p data-act="found" />
        <p class="actions">
          <button type="button" class="button strong" data-act="send">
            {typography(words.send)}
          </button>
          <a class="button" data-act="save" href="#micro">
            {words.save}
          </a>
          <button type="button" class="button" data-act="forget">
            {words.forget}
          </button>
        </p>
      </div>
      <p class="elapsed" role="timer" aria-label={words.elapsed} data-act="elapsed">
        0:00
      </p>
      <meter min="0" max="1" low={0.12} high={0.9} optimum={0.5} aria-label={words.level} data-act="meter" />
      <p class="hint" role="status" data-act="level" />
      <p class="actions">
        <button type="button" class="button strong" data-act="begin">
          {words.begin}
        </button>
        <button type="button" class="button" data-act="pause" hidden>
          {words.pause}
        </button>
        <button type="button" class="button strong" data-act="end" hidden>
          {words.end}
        </button>
      </p>
      <p class="hint">{typography(words.kept)}</p>
    </div>
  );
}

/** Phones open their own recorder for such a field. */
function Plain() {
  return (
    <form method="post" action={`${SPACE}depot`} encType="multipart/form-data" class="fields" data-plain>
      <label class="line">
        <span>{typography(words.plain)}</span>
        <input type="file" name="fichier" accept="audio/*" capture="user" required />
      </label>
      <p class="actions">
        <button type="submit" class="button">
          {homeWords.send}
        </button>
      </p>
    </form>
  );
}
