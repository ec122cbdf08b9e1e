import type { TestimonyReport } from '../../app/events.ts';
import type { Followed } from '../../app/private/following.ts';
import type { Role } from '../../model/access.ts';
import type { RowView, Tone } from '../../web/private/rows.tsx';
import {
  callLinks,
  homeWords,
  lengthInWords,
  progressWords,
  statusWords,
  stepWords,
} from '../../words/private-follow.ts';
import { nextSteps } from '../../words/standing.ts';
import { workingTitle } from '../../words/working-title.ts';

/** A testimony as someone of that role sees it in the list. */
export function rowOf({ publicId, report, running }: Followed, role: Role, nowMs: number): RowView {
  const base = `/espace/temoignages/${publicId}`;
  const status = statusOf(report, role);
  const wants = report !== undefined && report.standing.next !== 'nothing' ? report.standing.next : undefined;
  const stopped = report?.failed ? [{ fact: homeWords.ourFault, advice: '' }] : [];
  const problems = [...(report?.problems ?? []), ...stopped];
  return {
    publicId,
    title: report?.title ?? workingTitle(publicId.slice(0, 10)),
    ...(report && { href: base }),
    ...(report?.steps.drafted && { cover: `${base}/couverture.jpg` }),
    details: report?.durationSeconds === undefined ? [] : [lengthInWords(report.durationSeconds)],
    status,
    ...(running && { progress: progressOf(running, nowMs) }),
    ...(status.tone === 'yours' && wants !== undefined && wants !== 'mend' && { call: callOf(wants, base) }),
    steps: stepsOf(report),
    problems,
    ...(problems.length > 0 && role === 'facilitation' && { again: `${base}/reessayer` }),
  };
}

/** What is asked, with the one link that leads there. */
function callOf(wants: TestimonyReport['standing']['next'], base: string): NonNullable<RowView['call']> {
  const link = callLinks[wants];
  const href = wants === 'review-transcript' ? `${base}/texte` : base;
  return { text: nextSteps[wants].fact, ...(link && { link, href }) };
}

/** Who each next step waits for. */
const WAITS_FOR: Readonly<Partial<Record<TestimonyReport['standing']['next'], readonly Role[]>>> = {
  mend: ['facilitation'],
  'check-mask': ['facilitation', 'review'],
  'give-accord': ['facilitation'],
  'complete-accord': ['facilitation'],
  'listen-first': ['facilitation'],
  'renew-accord': ['facilitation'],
  'renew-soon': ['facilitation'],
  'add-transcript': ['facilitation', 'review'],
  'review-transcript': ['facilitation', 'review'],
  'say-ready': ['facilitation'],
};

const BY_STATE: Readonly<
  Record<TestimonyReport['standing']['state'], readonly [keyof typeof statusWords, Tone]>
> = {
  arriving: ['working', 'working'],
  stopped: ['stopped', 'quiet'],
  draft: ['waiting', 'quiet'],
  ready: ['waiting', 'quiet'],
  scheduled: ['scheduled', 'working'],
  online: ['online', 'online'],
  paused: ['paused', 'quiet'],
  withdrawn: ['withdrawn', 'quiet'],
  expired: ['expired', 'quiet'],
};

function statusOf(report: TestimonyReport | undefined, role: Role): RowView['status'] {
  if (report === undefined) return { word: statusWords.working, tone: 'working' };
  const { state, next } = report.standing;
  if (WAITS_FOR[next]?.includes(role)) return { word: statusWords.yours, tone: 'yours' };
  const [word, tone] = BY_STATE[state];
  return { word: statusWords[word], tone };
}

function progressOf({ stage, fraction, startedAtMs }: NonNullable<Followed['running']>, nowMs: number) {
  const rank = /^clip-(\d+)/.exec(stage)?.[1];
  const name =
    rank === undefined
      ? (progressWords.stages[stage] ?? progressWords.other)
      : progressWords.clip(Number(rank));
  // Before a tenth is done, what remains would be a guess.
  const spentSeconds = (nowMs - startedAtMs) / 1000;
  const left = fraction < 0.1 ? undefined : (spentSeconds / fraction) * (1 - fraction);
  return { fraction, text: progressWords.line(name, fraction, left) };
}

function stepsOf(report: TestimonyReport | undefined): RowView['steps'] {
  const steps = report?.steps;
  const done = [
    true,
    steps?.drafted === true,
    steps !== undefined && steps.transcript !== 'absent',
    steps?.transcript === 'read',
    steps?.agreed === true,
    report?.standing.state === 'online',
  ];
  const current = done.indexOf(false);
  return stepWords.map((label, rank) => ({
    label,
    state: done[rank] ? 'done' : rank === current ? 'current' : 'todo',
  }));
}
