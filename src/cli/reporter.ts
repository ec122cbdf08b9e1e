import { inspect } from 'node:util';
import type { JourneyEvent } from '../app/events.ts';
import { extracting } from '../words/extracting.ts';
import { importing } from '../words/importing.ts';
import { listensWords } from '../words/listens.ts';
import { pressLinkWords } from '../words/press-links.ts';
import { nextSteps, states } from '../words/standing.ts';
import { terminal } from '../words/terminal.ts';
import { verifiedLines } from './verified-lines.ts';

/** Where lines go, and what it can do. */
export type Screen = {
  readonly write: (text: string) => void;
  /** For us rather than for people: what our own faults say of themselves. */
  readonly writeFault: (text: string) => void;
  /** Whether a line can be drawn again: a terminal, not a pipe. */
  readonly redraws: boolean;
  readonly columns: number;
};

export type Reporter = {
  readonly tell: (event: JourneyEvent) => void;
  /** One sentence that is no event: a greeting, an address. */
  readonly say: (line: string) => void;
};

/** Prints each event as one line of JSON. */
export function jsonReporter(screen: Screen): Reporter {
  return {
    tell: (event) => screen.write(`${JSON.stringify(event, causeAsText)}\n`),
    say: () => {},
  };
}

const causeAsText = (_: string, value: unknown) => (value instanceof Error ? faultText(value) : value);

/** An error with all its causes. */
export const faultText = (fault: unknown): string => inspect(fault);

/** Tells events in French: lines that stay, and in a terminal one last line that is drawn again with what is under way. */
export function plainReporter(screen: Screen): Reporter {
  const running = new Map<string, number>();
  const known = new Map<string, string>();
  const draw = () => {
    if (!screen.redraws) return;
    const under = [...running].map(([name, fraction]) => `${name} ${Math.round(fraction * 100)} %`);
    screen.write(`\r\u001b[2K${under.join(' · ').slice(0, screen.columns - 1)}`);
  };
  const say = (line: string) => {
    screen.write(screen.redraws ? `\r\u001b[2K${safe(line)}\n` : `${safe(line)}\n`);
    draw();
  };
  return {
    say,
    tell: (event) => {
      followRuns(event, running);
      // What stopped a pass and stops a later one is news again.
      if (event.type === 'published') known.delete('stopped-by-problem');
      if (event.type === 'run-failed') screen.writeFault(`${faultText(event.cause)}\n`);
      for (const line of linesOf(event)) {
        if (isRepeated(event, line, known)) continue;
        say(line);
      }
      draw();
    },
  };
}

/** Names and titles come from people: no character of theirs may drive the terminal or turn its lines around. */
const safe = (line: string) => line.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');

function followRuns(event: JourneyEvent, running: Map<string, number>): void {
  if (!event.type.startsWith('run-') || !('stage' in event)) return;
  const name = terminal.stages[event.stage];
  if (name === undefined) return;
  if (event.type === 'run-started') running.set(name, 0);
  else if (event.type === 'run-progressed') running.set(name, event.fraction);
  else running.delete(name);
}

/** A watching program says a thing once, then again only when it changes. */
function isRepeated(event: JourneyEvent, line: string, known: Map<string, string>): boolean {
  if (
    event.type === 'adopted' ||
    event.type === 'joined' ||
    event.type === 'run-failed' ||
    event.type.startsWith('import')
  )
    return false;
  const subject = subjectOf(event, line);
  if (known.get(subject) === line) return true;
  known.set(subject, line);
  return false;
}

/** What a line is about: another line about it is news. */
function subjectOf(event: JourneyEvent, line: string): string {
  if (event.type === 'standing') return `standing ${event.report.publicId} ${line.slice(0, 2)}`;
  return event.type === 'left' ? `left ${line}` : event.type;
}

/** What an event says, no line when it is not for people. */
function linesOf(event: JourneyEvent): readonly string[] {
  switch (event.type) {
    case 'adopted':
      return [terminal.adopted(event.file)];
    case 'joined':
      return [terminal.joined(event.file, event.adoptedOn)];
    case 'arriving':
      return event.files.length === 0 ? [] : [terminal.arriving(event.files)];
    case 'left':
      return event.files.map(({ problem }) => terminal.problem(problem.fact, problem.advice).trim());
    case 'missing':
      return event.publicIds.length === 0 ? [] : [terminal.missing(event.publicIds.length)];
    case 'episodes-unreachable':
      return [terminal.unreachable(event.folder)];
    case 'stopped-by-problem':
      return [`${event.problem.fact} ${event.problem.advice}`];
    case 'published':
      return [terminal.published(event.online)];
    case 'standing':
      return standingLines(event);
    case 'press-links':
      return pressLines(event);
    case 'listens':
      return listensLines(event);
    case 'import-found':
      return [importing.found(event.title, event.count)];
    case 'import-episode':
      return [importing.episode(event.rank, event.count, event.title)];
    case 'import-problem':
      return [importing.problem(event.title, event.problem.fact, event.problem.advice)];
    case 'verified':
      return verifiedLines(event);
    case 'extracted':
      return extractedLines(event);
    case 'extract-noted':
      return [extracting.noted(event.folder)];
    case 'imported':
      return importedLines(event);
    default:
      return [];
  }
}

function pressLines({ links }: Extract<JourneyEvent, { type: 'press-links' }>): readonly string[] {
  if (links.length === 0) return [pressLinkWords.noneAnywhere];
  return links.flatMap((link) => `${link.publicId} · ${pressLinkWords.line(link)}`.split('\n'));
}

function listensLines({ episodes }: Extract<JourneyEvent, { type: 'listens' }>): readonly string[] {
  if (episodes.length === 0) return [listensWords.none];
  return episodes.flatMap(({ publicId, total, days }) => [
    listensWords.total(publicId, total),
    ...days.map(({ day, count }) => listensWords.day(day, count)),
  ]);
}

function extractedLines({
  passage: { text, startSeconds, endSeconds },
  videoPath,
}: Extract<JourneyEvent, { type: 'extracted' }>): readonly string[] {
  const quote = text.length > 90 ? `${text.slice(0, 44)}… ${text.slice(-40)}` : text;
  const found = extracting.found(quote, endSeconds - startSeconds);
  return videoPath === undefined ? [found] : [found, extracting.ready(videoPath), extracting.others];
}

function importedLines(report: Extract<JourneyEvent, { type: 'imported' }>): readonly string[] {
  const { imported, known, failed, soundless } = report;
  return [
    importing.done(imported),
    ...(known > 0 ? [importing.known(known)] : []),
    ...(soundless > 0 ? [importing.soundless(soundless)] : []),
    ...(failed > 0 ? [importing.failed(failed)] : []),
    ...(imported > 0 ? [importing.next, importing.moving] : []),
  ];
}

function standingLines({ report }: Extract<JourneyEvent, { type: 'standing' }>): string[] {
  if (report.failed) return [terminal.faultOf(report.title)];
  const { state, next } = report.standing;
  const fact = next === 'mend' && report.problems.length > 0 ? '' : nextSteps[next].fact;
  const told = [terminal.standing(report.title, states[state], state === 'online' ? '' : fact).trim()];
  const problems = report.problems.map(({ fact, advice }) => terminal.problem(fact, advice));
  return state === 'online' && problems.length === 0
    ? told
    : [...told, ...problems, terminal.folder(report.folder)];
}
