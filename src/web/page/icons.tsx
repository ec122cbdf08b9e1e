type IconName = 'play' | 'pause' | 'back' | 'forward' | 'download' | 'share';

/** Outlines in a box of 24, drawn in the colour of the text. */
const OUTLINES: Readonly<Record<IconName, string>> = {
  play: 'M8 5.2v13.6a.7.7 0 0 0 1.06.6l11-6.8a.7.7 0 0 0 0-1.2l-11-6.8A.7.7 0 0 0 8 5.2Z',
  pause: 'M7 5h3.4v14H7zM13.6 5H17v14h-3.4z',
  back: 'M12 5V1.6L6.4 6.4 12 11.2V7.6a5.9 5.9 0 1 1-5.9 5.9H3.5A8.5 8.5 0 1 0 12 5Z',
  forward: 'M12 5V1.6l5.6 4.8-5.6 4.8V7.6a5.9 5.9 0 1 0 5.9 5.9h2.6A8.5 8.5 0 1 1 12 5Z',
  download: 'M10.8 3h2.4v8.6l3.1-3.1 1.7 1.7-6 6-6-6 1.7-1.7 3.1 3.1ZM5 18.6h14V21H5z',
  share:
    'M18 15.6a3 3 0 0 0-2.2 1L9 12.7a3 3 0 0 0 0-1.4l6.8-3.9A3 3 0 1 0 15 5.3c0 .2 0 .5.1.7L8.2 9.9a3 3 0 1 0 0 4.2l6.9 4A3 3 0 1 0 18 15.6Z',
};

/** An icon beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
