/** The time of day a landscape is painted at. */
export type Hour = 'dawn' | 'morning' | 'noon' | 'evening' | 'night';

/** Colours of one hour, `#rrggbb`. The sky runs from its zenith to the horizon; planes from the farthest to the nearest. */
export type Palette = {
  readonly sky: readonly [zenith: string, middle: string, horizon: string];
  readonly sun: string;
  readonly halo: string;
  readonly snow: string;
  /** Side of a mountain away from the sun. */
  readonly shade: string;
  readonly mist: string;
  readonly far: string;
  readonly middle: string;
  readonly near: string;
  readonly forest: string;
  readonly lake: string;
  /** Text on the sky, and a second colour beside it: both at least 4.5:1 on the whole sky. */
  readonly ink: string;
  readonly accent: string;
  /** Text on the forest. */
  readonly light: string;
  readonly stars: boolean;
};

export const palettes: Readonly<Record<Hour, Palette>> = {
  dawn: {
    sky: ['#F7EEF0', '#F6DDD6', '#F4BFA6'],
    sun: '#EE9B6A',
    halo: '#FBD9C0',
    snow: '#FFF3EE',
    shade: '#5E5A7E',
    mist: '#F3CDBD',
    far: '#C3A9B4',
    middle: '#8C87A3',
    near: '#50647F',
    forest: '#22394A',
    lake: '#7C6A93',
    ink: '#2A2420',
    accent: '#8A2F3A',
    light: '#FBF6EE',
    stars: false,
  },
  morning: {
    sky: ['#FBF6EE', '#F2EFE2', '#E9E0BE'],
    sun: '#EDBB57',
    halo: '#FBEBC0',
    snow: '#FFFFFF',
    shade: '#3F6670',
    mist: '#E6E6D2',
    far: '#B9C7C0',
    middle: '#84A59D',
    near: '#47756A',
    forest: '#1B463C',
    lake: '#5E938A',
    ink: '#2A2420',
    accent: '#9A3B1F',
    light: '#FBF6EE',
    stars: false,
  },
  noon: {
    sky: ['#E4EFF1', '#EDF1EA', '#FAEFD2'],
    sun: '#F0BC4E',
    halo: '#FFF3CF',
    snow: '#FFFFFF',
    shade: '#24506A',
    mist: '#E3EDE9',
    far: '#A3C0CB',
    middle: '#6596A8',
    near: '#35707A',
    forest: '#164047',
    lake: '#3F86A3',
    ink: '#23292B',
    accent: '#8F3519',
    light: '#FBF6EE',
    stars: false,
  },
  evening: {
    sky: ['#FBF3E4', '#F8E1B9', '#F1BC72'],
    sun: '#DF9A2E',
    halo: '#FBDB98',
    snow: '#FFF4DF',
    shade: '#7A4B45',
    mist: '#F2CB93',
    far: '#D0A888',
    middle: '#8E9A86',
    near: '#4B7060',
    forest: '#1C443A',
    lake: '#A9713F',
    ink: '#2A2420',
    accent: '#9A3B1F',
    light: '#FBF6EE',
    stars: false,
  },
  night: {
    sky: ['#121A28', '#1A2A3B', '#35485A'],
    sun: '#F0BC62',
    halo: '#5F7386',
    snow: '#B9C6CF',
    shade: '#0B1420',
    mist: '#3A5066',
    far: '#5F7B97',
    middle: '#38506A',
    near: '#223643',
    forest: '#0D1B20',
    lake: '#1A2C38',
    ink: '#F2EADF',
    accent: '#F0BC62',
    light: '#F2EADF',
    stars: true,
  },
};

export const hours: readonly Hour[] = ['evening', 'morning', 'noon', 'dawn', 'night'];
