import type { Meeting, MeetingHours } from '../model/meeting.ts';
import type { MusicNames } from '../model/music.ts';
import type { Rhythm } from '../model/rhythm.ts';
import type { Show } from '../model/show.ts';
import { defaultShow, showTemplate } from '../words/show.ts';
import { soundPresetWords } from '../words/sound.ts';
import { yamlReasons } from '../words/yaml.ts';
import { formatMeetingHours, parseMeetingHours } from './meeting-hours.ts';
import { formatRhythm, parseRhythm } from './rhythm-text.ts';
import {
  choiceField,
  dateField,
  type Field,
  numberField,
  patternField,
  textField,
  wordField,
  yesNoField,
} from './yaml-fields.ts';
import { editRecord, type Fields, parseRecord } from './yaml-record.ts';

type SetOtherwise =
  | 'category'
  | 'loudness'
  | 'nextMeeting'
  | 'craft'
  | 'schedule'
  | 'withdrawal'
  | 'musicNames'
  | 'music';

/** What may change in `show.yaml`, flat as it is written. */
export type ShowSettings = Omit<Show, SetOtherwise> & {
  readonly categoryName: string;
  readonly subcategory?: string;
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
} & MeetingSettings &
  ScheduleSettings &
  MusicNames;

type ScheduleSettings = {
  readonly withdrawalByLink?: boolean;
  readonly withdrawalContact?: string;
  readonly rhythm?: Rhythm;
  readonly pauseFrom?: string;
  readonly pauseUntil?: string;
  readonly goal?: string;
};

type MeetingSettings = {
  readonly meetingDay?: string;
  readonly meetingHours?: MeetingHours;
  readonly meetingTitle?: string;
  readonly meetingPlace?: string;
  readonly meetingUrl?: string;
};

const SHOW: Fields<ShowSettings> = {
  title: textField('nom', 120),
  subtitle: textField('sous-titre', 200),
  description: textField('description', 4000),
  author: textField('auteur', 120),
  language: patternField('langue', /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, yamlReasons.languageExpected),
  publicUrl: addressField('adresse publique'),
  formerUrl: addressField('ancienne adresse'),
  email: patternField('courriel', /^[^\s@]+@[^\s@]+\.[^\s@]+$/, yamlReasons.emailExpected),
  categoryName: textField('catégorie', 80),
  subcategory: textField('sous-catégorie', 80),
  licence: patternField('licence', /^[A-Za-z0-9.+-]+$/, yamlReasons.licenceExpected),
  integratedLufs: numberField('niveau sonore', -30, -10),
  truePeakDbtp: numberField('crête maximale', -9, 0),
  sound: choiceField('soin du son', soundPresetWords),
  intro: fileField('jingle de début'),
  outro: fileField('jingle de fin'),
  bed: fileField('fond musical'),
  transcriptRequired: yesNoField('transcription obligatoire'),
  rhythm: wordField('rythme', yamlReasons.rhythmExpected, parseRhythm, formatRhythm),
  pauseFrom: dateField('pause à partir du'),
  pauseUntil: dateField("pause jusqu'au"),
  goal: textField('objectif', 160),
  withdrawalByLink: yesNoField('retrait par lien'),
  withdrawalContact: textField('contact pour un retrait', 400),
  meetingDay: dateField('prochaine rencontre'),
  meetingHours: wordField(
    'heure de la rencontre',
    yamlReasons.hoursExpected,
    parseMeetingHours,
    formatMeetingHours,
  ),
  meetingTitle: textField('nom de la rencontre', 120),
  meetingPlace: textField('lieu de la rencontre', 200),
  meetingUrl: patternField(
    'inscription à la rencontre',
    /^https?:\/\/[^\s"<>]+$/,
    yamlReasons.addressExpected,
  ),
};

/**
 * Reads `show.yaml`. Everything is optional and has a sensible default.
 *
 * @param fileName shown to the person when something is wrong.
 * @throws Problem `yaml-invalid`.
 */
export function parseShow(text: string, fileName: string): Show {
  const { values } = parseRecord<ShowSettings>(text, fileName, SHOW);
  const { rhythm, pauseFrom, pauseUntil, goal, withdrawalByLink, withdrawalContact, ...rest } = values;
  const { intro, outro, bed, ...settings } = rest;
  const { categoryName, subcategory, integratedLufs, truePeakDbtp, ...toldAndMeeting } = settings;
  const { meetingDay, meetingHours, meetingTitle, meetingPlace, meetingUrl, ...told } = toldAndMeeting;
  const { publicUrl, formerUrl, ...others } = told;
  const { category, loudness } = defaultShow;
  return {
    ...defaultShow,
    ...others,
    ...scheduleOf({ rhythm, pauseFrom, pauseUntil, goal }),
    ...musicOf({ intro, outro, bed }),
    ...withdrawalOf({ withdrawalByLink, withdrawalContact }),
    ...(publicUrl === undefined ? {} : { publicUrl: asFolder(publicUrl) }),
    ...(formerUrl === undefined ? {} : { formerUrl: asFolder(formerUrl) }),
    category:
      categoryName === undefined
        ? { ...category, ...(subcategory === undefined ? {} : { subcategory }) }
        : { name: categoryName, ...(subcategory === undefined ? {} : { subcategory }) },
    loudness: {
      integratedLufs: integratedLufs ?? loudness.integratedLufs,
      truePeakDbtp: truePeakDbtp ?? loudness.truePeakDbtp,
    },
    ...meetingIn(toldAndMeeting),
  };
}

/** Without a day there is no meeting: what remains written is the place of the last one, or of the one to come. */
function meetingIn({ meetingDay, meetingHours, meetingTitle, meetingPlace, meetingUrl }: MeetingSettings): {
  readonly nextMeeting?: Meeting;
} {
  if (meetingDay === undefined) return {};
  return {
    nextMeeting: {
      day: meetingDay,
      ...(meetingHours && { hours: meetingHours }),
      ...(meetingTitle && { title: meetingTitle }),
      ...(meetingPlace && { place: meetingPlace }),
      ...(meetingUrl && { url: meetingUrl }),
    },
  };
}

function withdrawalOf({
  withdrawalByLink: byLink = false,
  withdrawalContact: contact,
}: { readonly [Name in 'withdrawalByLink' | 'withdrawalContact']: ScheduleSettings[Name] | undefined }): Pick<
  Show,
  'withdrawal'
> {
  if (!byLink && contact === undefined) return {};
  return { withdrawal: { byLink, ...(contact !== undefined && { contact }) } };
}

function scheduleOf({
  rhythm,
  pauseFrom: from,
  pauseUntil: until,
  goal,
}: {
  readonly [Name in 'rhythm' | 'pauseFrom' | 'pauseUntil' | 'goal']: ScheduleSettings[Name] | undefined;
}): Pick<Show, 'schedule'> {
  const isPaused = from !== undefined || until !== undefined;
  if (rhythm === undefined && goal === undefined && !isPaused) return {};
  const pause = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  return { schedule: { ...(rhythm && { rhythm }), ...(isPaused && { pause }), ...(goal && { goal }) } };
}

function musicOf({ intro, outro, bed }: Partial<Record<keyof MusicNames, string | undefined>>) {
  const musicNames: MusicNames = {
    ...(intro === undefined ? {} : { intro }),
    ...(outro === undefined ? {} : { outro }),
    ...(bed === undefined ? {} : { bed }),
  };
  return Object.keys(musicNames).length > 0 ? { musicNames } : {};
}

/** The name of a file in a folder that is known: it leads nowhere else. */
function fileField(key: string): Field<string> {
  return patternField(key, /^[^/\\]+\.[^/\\.]+$/, yamlReasons.fileExpected);
}

function asFolder(url: string): string {
  return url.replace(/\/*$/, '/');
}

function addressField(key: string): Field<string> {
  return patternField(key, /^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, yamlReasons.addressExpected);
}

/** The text of a new `show.yaml`: every setting with its meaning. */
export function newShow(known: Partial<ShowSettings> = {}): string {
  return setShowFields(showTemplate, known);
}

/**
 * Changes settings; everything else, comments included, stays as the person wrote it.
 *
 * @throws Problem `yaml-invalid` when the present text cannot be read.
 */
export function setShowFields(text: string, changes: Partial<ShowSettings>, fileName = 'show.yaml'): string {
  return editRecord<ShowSettings>(text, fileName, SHOW, changes);
}
