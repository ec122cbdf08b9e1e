/** Sizes of the living signature and of the member badge, in px, and where they stand. */
export const SIGNATURE = {
  folder: 'signature/',
  ...{ widthPx: 1200, heightPx: 396, badgeWidthPx: 520, badgeHeightPx: 140 },
} as const;

/** Addresses that never change, relative to the public address: they are pasted once in e-mails and sites. */
export const signatureAddresses = {
  page: `${SIGNATURE.folder}index.html`,
  latest: `${SIGNATURE.folder}dernier-recit.jpg`,
  badgeSvg: `${SIGNATURE.folder}badge.svg`,
  badgePng: `${SIGNATURE.folder}badge.png`,
} as const;
