import { describe, expect, it } from 'vitest';
import type { JourneyEvent } from '../app/events.ts';
import { jsonReporter, plainReporter, type Screen } from './reporter.ts';

function printed(redraws: boolean): { readonly screen: Screen; readonly text: () => string } {
  const parts: string[] = [];
  return {
    screen: { write: (part) => void parts.push(part), writeFault: () => {}, redraws, columns: 60 },
    text: () => parts.join(''),
  };
}

const waiting: JourneyEvent = {
  type: 'standing',
  report: {
    publicId: '2026-03-12-k7qd',
    folder: '2026-03-12-k7qd',
    title: 'Témoignage du 12 mars 2026',
    standing: { state: 'draft', next: 'give-accord' },
    problems: [],
    steps: { drafted: true, transcript: 'absent', agreed: false, readyToBroadcast: false },
    failed: false,
  },
};

describe('the reporter in a pipe', () => {
  it('prints one plain French line per fact', () => {
    const { screen, text } = printed(false);
    plainReporter(screen).tell(waiting);
    expect(text()).toContain('Témoignage du 12 mars 2026 : brouillon. Le brouillon est prêt.');
    expect(text()).not.toContain('\u001b');
  });

  it('says the same thing once until it changes', () => {
    const { screen, text } = printed(false);
    const reporter = plainReporter(screen);
    reporter.tell(waiting);
    const once = text();
    reporter.tell(waiting);
    expect(text()).toBe(once);
  });

  it('lets no file name drive the terminal', () => {
    const { screen, text } = printed(false);
    plainReporter(screen).tell({ type: 'adopted', file: 'a\u001b]0;x\u0007\u009bb.m4a', publicId: 'x' });
    expect(text()).toContain('Bien reçu : a]0;xb.m4a');
  });
});

describe('the reporter in a terminal', () => {
  it('draws nothing of a stage too short to be named', () => {
    const { screen, text } = printed(true);
    const reporter = plainReporter(screen);
    reporter.tell({ type: 'run-started', stage: 'published-words', subject: 'x' });
    expect(text()).not.toContain('published');
    reporter.tell({ type: 'run-started', stage: 'pages', subject: 'x' });
    expect(text()).toContain('écriture des pages');
  });

  it('draws again what is under way, in words', () => {
    const { screen, text } = printed(true);
    const reporter = plainReporter(screen);
    reporter.tell({ type: 'run-started', stage: 'mastering', subject: 'x' });
    reporter.tell({ type: 'run-progressed', stage: 'mastering', subject: 'x', fraction: 0.42 });
    expect(text().split('\r').at(-1)).toBe('\u001b[2Kmise à niveau du son 42 %');
    reporter.tell({ type: 'run-ended', stage: 'mastering', subject: 'x' });
    expect(text().split('\r').at(-1)).toBe('\u001b[2K');
  });
});

describe('the JSON reporter', () => {
  it('prints each event on one line, faults included', () => {
    const { screen, text } = printed(false);
    const reporter = jsonReporter(screen);
    reporter.tell(waiting);
    reporter.tell({ type: 'run-failed', stage: 'check', subject: 'x', cause: new Error('expected a tool') });
    const lines = text()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({ type: 'standing' });
    expect(lines[1]).toMatchObject({ cause: expect.stringContaining('expected a tool') });
  });
});

describe('the list of links given to the press', () => {
  it('tells who has which link, and which are closed', () => {
    const { screen, text } = printed(false);
    const link = { recipient: 'Un journal', kind: 'press', token: 't', givenOn: '2026-03-12' } as const;
    const open = {
      ...link,
      publicId: '2026-03-12-k7qd',
      address: 'https://exemple.fr/dossiers/t/',
      isOpen: true,
    };
    const closed = { ...open, recipient: 'Une radio', withdrawnOn: '2026-04-01', isOpen: false };
    plainReporter(screen).tell({ type: 'press-links', links: [open, closed] });
    expect(text()).toContain(
      '2026-03-12-k7qd · Un journal\n  https://exemple.fr/dossiers/t/\n  donné le 2026-03-12',
    );
    expect(text()).toContain('Une radio\n  donné le 2026-03-12, fermé le 2026-04-01');
  });
});

describe('the report of listens', () => {
  const episodes = [
    {
      publicId: '2026-03-12-k7qd',
      total: 10,
      days: [
        { day: '2026-03-20', count: 'under 5' as const },
        { day: '2026-03-21', count: 8 },
      ],
    },
  ];

  it('is one line a testimony, then one a day', () => {
    const { screen, text } = printed(false);
    plainReporter(screen).tell({ type: 'listens', episodes });
    expect(text()).toBe(
      '2026-03-12-k7qd : au moins 10 écoutes\n  2026-03-20 : moins de 5 écoutes\n  2026-03-21 : 8 écoutes\n',
    );
  });

  it('says so when there is none', () => {
    const { screen, text } = printed(false);
    plainReporter(screen).tell({ type: 'listens', episodes: [] });
    expect(text()).toContain('Aucune écoute comptée pour le moment.');
  });

  it('is JSON for programs', () => {
    const { screen, text } = printed(false);
    jsonReporter(screen).tell({ type: 'listens', episodes });
    expect(JSON.parse(text())).toEqual({ type: 'listens', episodes });
  });
});
