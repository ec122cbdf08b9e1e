import { describe, expect, it } from 'vitest';
import { episodeOf, SHOW } from '../testing/pages-catalogue.ts';
import { aPressKit, aRadioLink, pressLeaves } from '../testing/press-kit.ts';
import { pressKitText } from './press-kit.ts';
import { pressKitPage } from './press-kit-page.tsx';

const EPISODE = episodeOf();
const KIT = aPressKit(EPISODE);
const HOSTILE = '"><script src=//evil.example></script><img src=x onerror=alert(1)>';

describe('the page of a press kit', () => {
  it('wants the leave of its own testimony', () => {
    const lent = pressLeaves(episodeOf({ publicId: '2026-04-02-abcd' }));
    expect(() => pressKitPage(SHOW, KIT, aRadioLink(), lent)).toThrow(
      'expected the leave of 2026-03-12-k7qd',
    );
  });

  it('shows a hostile recipient as text', () => {
    const page = pressKitPage(SHOW, KIT, { ...aRadioLink(), recipient: HOSTILE }, pressLeaves(EPISODE));
    expect(page).toContain('&lt;script src=//evil.example>');
    expect(page).not.toMatch(/<script src=\/\/|<img src=x/);
  });

  it('gives the sound for broadcasting to radios alone, and only by its leave', () => {
    const { press, radio } = pressLeaves(EPISODE);
    const pageFor = (kind: 'press' | 'radio', leaves: Parameters<typeof pressKitPage>[3]) =>
      pressKitPage(SHOW, KIT, { ...aRadioLink(), kind }, leaves);
    expect(pageFor('radio', { press, ...(radio && { radio }) })).toContain('son-radio.wav');
    expect(pageFor('press', { press, ...(radio && { radio }) })).not.toContain('son-radio.wav');
    expect(pageFor('radio', { press })).not.toContain('son-radio.wav');
  });

  it('leads from each quote to the moment it is said', () => {
    const page = pressKitPage(SHOW, KIT, aRadioLink(), pressLeaves(EPISODE));
    expect(page).toContain('href="../../recits/2026-03-12-k7qd/#t=36">de 0:36 à 0:42</a>');
  });
});

describe('the text of a press kit', () => {
  const text = pressKitText(SHOW, KIT).replaceAll('\u00a0', ' ');

  it('says until when, and how to name the person', () => {
    expect(text).toContain('jusqu’au 12 mars 2031');
    expect(text).toContain('nommez-la comme ici : Bernard');
  });

  it('lets a presenter know the length, the first words and the last', () => {
    expect(text).toContain('Durée exacte : 1′00″');
    expect(text).toContain('Premiers mots : Qu’est-ce qui a changé ?');
    expect(text).toContain('peur. Après, on respire.');
  });

  it('says that nothing may be passed on before the person has agreed', () => {
    const { until: _, ...unagreed } = KIT;
    expect(pressKitText(SHOW, unagreed)).toContain('rien de ceci ne peut être transmis');
  });

  it('sets quotes within quotes as French printers do', () => {
    const verbatims = [{ startSeconds: 0, endSeconds: 9, text: 'Il a dit : « Je pars. »', reasons: [] }];
    expect(pressKitText(SHOW, { ...KIT, verbatims })).toContain('“Je pars.”\u00a0»');
  });
});
