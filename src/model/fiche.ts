import type { ChapterPointer } from './chapters.ts';
import type { PassagePointer } from './clip.ts';
import type { Mask } from './mask.ts';
import type { SoundSwitches } from './sound.ts';

/**
 * What is known of a testimony, as a person may edit it in `fiche.yaml`. Empty fields are absent.
 * Text fields are plain text; times refer to the published audio.
 */
export type Fiche = {
  /** The identity it claims; the register decides. */
  readonly guid?: string;
  /** A first-person quote, at most 140 characters. */
  readonly title?: string;
  readonly description?: string;
  /** Calendar date, `2026-03-12`. */
  readonly recordedOn?: string;
  readonly number?: number;
  readonly season?: number;
  readonly chapters: readonly ChapterPointer[];
  /** A person has read the whole transcript. */
  readonly transcriptReviewed: boolean;
  /** « Bon à diffuser »: a person of the network has said yes. */
  readonly readyToBroadcast: boolean;
  /** Made for demonstration with synthetic voices; told to every listener. */
  readonly demonstration: boolean;
  /** Passages to share, as a person chose them; empty when they want none, absent while nobody has chosen. */
  readonly extracts?: readonly PassagePointer[];
  readonly sound: SoundSwitches;
  readonly story: Story;
  readonly backstage: Backstage;
};

/** A label of the transcript, and who it stands for: a witness by their rank, from 1, or whoever asks the questions. */
export type SpeakerRole = { readonly label: string; readonly role: 'facilitation' | 'other' | number };

/** What only the network needs to know: never part of an output. */
export type Backstage = {
  /** Who speaks under a label of the transcript, where the program would not guess it. */
  readonly speakers?: readonly SpeakerRole[];
  /** Whether a person has read what the program proposed; absent while it has proposed nothing. */
  readonly proposalsReviewed?: boolean;
  /** How many people testify; one when absent. Each needs an accord. */
  readonly witnessCount?: number;
  /** When it goes online, chosen by hand, as clocks in France say it: `2026-03-12T07:00`. */
  readonly publishOn?: string;
  /** Without objection by then, the network's silence is its « bon à diffuser »; never the witness's. */
  readonly objectionUntil?: string;
  /** What someone of the network holds against it: it waits as long as this is written. */
  readonly objection?: string;
  /** The network said no in so many words: its silence then is not a yes. */
  readonly heldBack: boolean;
  /** Posts, articles and broadcasts that shared it, one per line: what a withdrawal cannot reach by itself. */
  readonly shares: readonly string[];
  /** Passages hidden in every output. */
  readonly masks: readonly Mask[];
  /** Name of the file in which someone else reads the testimony: then it alone is used, and the original never leaves. */
  readonly reading?: string;
};

/** The « fiche d'expérience ». Every field may be absent. */
export type Story = {
  /** One first-person sentence, at most 140 characters. */
  readonly inOneSentence?: string;
  readonly before?: string;
  readonly turningPoint?: string;
  readonly experience?: string;
  readonly change?: string;
  readonly lesson?: string;
  /** Facts or figures, « selon la personne ». */
  readonly results: readonly string[];
  readonly limits?: string;
  readonly conditions?: string;
  /** A commune or a valley, never an address. */
  readonly territory?: string;
  readonly organisation?: string;
  readonly audiences: readonly string[];
  readonly themes: readonly string[];
  readonly headcount?: string;
  readonly format?: string;
  readonly period?: string;
  readonly partners: readonly string[];
  readonly next?: string;
};
