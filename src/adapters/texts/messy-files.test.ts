import { writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../formats/transcript.ts';
import { Problem } from '../../model/problem.ts';
import { paragraphsOf } from '../../model/transcript.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { createTexts } from './texts.ts';

const SAID = [
  'Déjà, où étiez-vous ?',
  'À côté, ça allait très bien.',
  'Et l’été, qu’avez-vous fait ?',
  'Rien : nous avons attendu.',
];
const WHO = ['Facilitatrice', 'Noé', 'Facilitatrice', 'Noé'];
const two = (number: number) => String(number).padStart(2, '0');
const cue = (rank: number, sep = ',', index = `${rank + 1}\n`) =>
  `${index}00:00:${two(rank * 3)}${sep}000 --> 00:00:${two(rank * 3 + 2)}${sep}500\n${SAID[rank]}`;
const all = (of: (rank: number) => string) => SAID.map((_, rank) => of(rank));
const SRT = `${all((rank) => cue(rank)).join('\n\n')}\n`;
const VTT = `WEBVTT\n\n${all((rank) => cue(rank, '.', '')).join('\n\n')}\n`;
const TURNS = all((rank) => `${WHO[rank]} : ${SAID[rank]}`).join('\n\n');
const segments = all(String).map((_, rank) => ({ start: rank * 3, end: rank * 3 + 2.5, text: SAID[rank] }));

const READABLE: Readonly<Record<string, string | Buffer>> = {
  'SRT, UTF-8': SRT,
  'SRT, UTF-8 with a mark': `\uFEFF${SRT}`,
  'SRT, UTF-16 little end': iconv.encode(SRT, 'utf16-le', { addBOM: true }),
  'SRT, UTF-16 big end': iconv.encode(SRT, 'utf16-be', { addBOM: true }),
  'SRT, UTF-16 without a mark': iconv.encode(SRT, 'utf16-le'),
  'SRT, Windows-1252': iconv.encode(SRT, 'win1252'),
  'SRT, Mac Roman': iconv.encode(SRT, 'macroman'),
  'SRT, CP850': iconv.encode(SRT.replaceAll('’', "'"), 'cp850'),
  'SRT, decomposed accents': SRT.normalize('NFD'),
  'SRT, Windows ends': SRT.replaceAll('\n', '\r\n'),
  'SRT, old Mac ends': SRT.replaceAll('\n', '\r'),
  'SRT, no blank line': all((rank) => cue(rank)).join('\n'),
  'SRT, blank lines everywhere': SRT.replaceAll('\n', '\n\n'),
  'SRT, no index': all((rank) => cue(rank, ',', '')).join('\n\n'),
  'SRT, dots for commas': SRT.replaceAll(',000', '.000').replaceAll(',500', '.500'),
  'SRT, no milliseconds': SRT.replace(/,\d{3}/g, ''),
  'SRT, single arrows': SRT.replaceAll('-->', '->'),
  'SRT, typographic arrows': SRT.replaceAll('-->', '→'),
  'SRT, spaces in times': SRT.replace(/(\d\d):(\d\d):(\d\d),/g, '$1 : $2 : $3 , '),
  'SRT, spaces around lines': SRT.replaceAll('\n', '  \n '),
  'SRT, cues out of order': all((rank) => cue(3 - rank)).join('\n\n'),
  'SRT, ends before starts': SRT.replace(/--> 00:00:\d\d,500/g, '--> 00:00:00,000'),
  'SRT, tags and positions': SRT.replaceAll('Et l’été', '{\\an8}<i>Et l’été</i>'),
  'SRT, names before what is said': all((rank) =>
    cue(rank).replace(SAID[rank] ?? '', `${WHO[rank]}: ${SAID[rank]}`),
  ).join('\n\n'),
  VTT: VTT,
  'VTT, short times': VTT.replaceAll('00:00:', '00:'),
  'VTT, no header': VTT.replace('WEBVTT\n\n', ''),
  'VTT, notes, styles and identifiers': VTT.replace(
    'WEBVTT\n',
    'WEBVTT titre\nKind: captions\n\nSTYLE\n::cue{}\n\nNOTE à\nrevoir\n',
  ).replace('\n\n00:00:03', '\n\nsuite\n00:00:03'),
  'VTT, voices, classes and settings': VTT.replaceAll(',500', ',500').replace(
    /(--> \S+)\n/g,
    '$1 align:start line:0\n<v.haut Noé>',
  ),
  'VTT, entities': VTT.replaceAll('é', '&#233;').replaceAll('À', '&Agrave;'),
  'text, turns': TURNS,
  'text, turns, Windows-1252': iconv.encode(TURNS, 'win1252'),
  'text, no-break spaces before colons': TURNS.replace(/ : (?=[DÀER])/g, '\u202F: '),
  'text, times before turns': all((rank) => `[00:00:${two(rank * 3)}] ${WHO[rank]} : ${SAID[rank]}`).join(
    '\n',
  ),
  'text, names alone in capitals': all((rank) => `${WHO[rank]?.toUpperCase()}\n${SAID[rank]}`).join('\n\n'),
  'text, columns': all((rank) => `${WHO[rank]}\t${SAID[rank]}`).join('\n'),
  'Markdown, bold names': all((rank) => `**${WHO[rank]} :** ${SAID[rank]}`).join('\n\n'),
  'Whisper JSON': JSON.stringify({ text: SAID.join(' '), segments }),
  'whisper.cpp JSON': JSON.stringify({
    transcription: segments.map(({ start, end, text }) => ({
      offsets: { from: start * 1000, to: end * 1000 },
      text,
    })),
  }),
  oTranscribe: JSON.stringify({
    text: all((rank) => `<p><b>${WHO[rank]}</b> : ${SAID[rank]}<br></p>`).join(''),
  }),
  HTML: `<!DOCTYPE html><html><head><title>Essai</title></head><body>${all((rank) => `<p>${WHO[rank]}&nbsp;: ${SAID[rank]}</p>`).join('')}</body></html>`,
};

const REFUSED: Readonly<Record<string, readonly [string | Buffer, string]>> = {
  'an empty file': ['', 'ne contient aucun texte'],
  'a header alone': ['WEBVTT\n', 'ne contient aucun texte'],
  'a cut JSON': ['{"segments": [{"start": 0', 'incomplet ou abîmé'],
  'another JSON': ['{"recette": "tarte"}', 'ne connaissons pas cette forme'],
  'a PDF': ['%PDF-1.4 …', 'Nous ne trouvons pas de texte'],
  'a picture': [
    Buffer.from('ffd8ffe000104a464946000101000001000100000102030405060708090a0b0c', 'hex'),
    'Nous ne trouvons pas de texte',
  ],
};

async function readDropped(content: string | Buffer) {
  const file = path.join(temporaryFolder(), 'texte');
  writeFileSync(file, content);
  const source = { path: file, name: 'texte', digest: 'd', bytes: content.length };
  return parseTranscript('texte', await createTexts().read(source));
}

/** The letters of what is said, in order: what must not be lost. */
const letters = (texts: readonly string[]) =>
  texts
    .join(' ')
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\d]+/gu)
    ?.join(' ');

describe('messy transcripts', () => {
  it.each(Object.entries(READABLE))('%s is read without losing a word', async (_, content) => {
    const paragraphs = paragraphsOf(await readDropped(content));
    expect(letters(paragraphs.map(({ text }) => text))).toBe(letters(SAID));
    const named = paragraphs
      .map(({ speaker }) => speaker?.toLowerCase())
      .filter((speaker) => speaker !== undefined);
    expect(named.every((speaker) => ['facilitatrice', 'noé'].includes(speaker))).toBe(true);
  });

  it.each(Object.entries(REFUSED))('%s is refused with its reason', async (_, [content, reason]) => {
    const read = readDropped(content);
    await expect(read).rejects.toThrow(reason);
    await expect(read).rejects.toBeInstanceOf(Problem);
  });
});
