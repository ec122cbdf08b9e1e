import type { CraftPage } from './craft.ts';
import type { LoudnessTarget } from './loudness.ts';
import type { Meeting } from './meeting.ts';
import type { Music, MusicNames } from './music.ts';
import type { Schedule } from './rhythm.ts';
import type { SoundPreset } from './sound.ts';

/** How a person takes back their accord. */
export type WithdrawalContact = {
  /** The site is served by this program, whose private links then work; a host of files cannot. */
  readonly byLink: boolean;
  /** A telephone number or a postal address, as it is to be read. */
  readonly contact?: string;
};

/** The podcast as a whole: RSS's channel. Sensible without any setting. */
export type Show = {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** The network that speaks: never a facilitator. */
  readonly author: string;
  /** BCP 47 tag of the spoken language, `fr`. */
  readonly language: string;
  /** Public address of `feeds/`, ending in `/`. Absent while the show has none. */
  readonly publicUrl?: string;
  /** Where `feeds/` was before it moved, ending in `/`: told to applications for as long as it is set. */
  readonly formerUrl?: string;
  /** Public contact of the network; podcast directories send their check there. */
  readonly email?: string;
  /** Apple's category and subcategory, in Apple's English terms. */
  readonly category: { readonly name: string; readonly subcategory?: string };
  /** SPDX identifier of the licence of the sounds and texts, such as `CC-BY-SA-4.0`. */
  readonly licence: string;
  readonly loudness: LoudnessTarget;
  /** How far the sound is looked after. */
  readonly sound: SoundPreset;
  /** What is played with the voices, as `show.yaml` names it. */
  readonly musicNames?: MusicNames;
  /** The same, once found in `assets/jingles`. */
  readonly music?: Music;
  /** Whether a testimony needs a transcript read by a person to go online (DESIGN 1). */
  readonly transcriptRequired: boolean;
  /** What comes next for people whom a testimony has moved. Absent while nothing is planned. */
  readonly nextMeeting?: Meeting;
  /** The network's own page about what it does; absent when it has none. */
  readonly craft?: CraftPage;
  /** How a person reaches the network to take back their accord. */
  readonly withdrawal?: WithdrawalContact;
  /** When approved testimonies go online; at once when absent. */
  readonly schedule?: Schedule;
};
