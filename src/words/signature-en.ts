import type { PageWords } from './pages.ts';

/** « Signature et badge », in English. */
export const signatureInEnglish: PageWords['signature'] = {
  title: 'Signature and badge',
  lead: 'Two pictures to paste once: they speak of the network for you.',
  signatureTitle: 'At the foot of your e-mails',
  signature:
    'This picture always shows the latest story: it changes by itself each time one goes online. It counts nothing and follows nobody.',
  signatureAlt: (show) => `The latest story of “${show}”`,
  signatureSteps: [
    'In the settings of your mail program, open “Signature”.',
    'Choose to insert a picture by its address, and paste the address below; or switch to HTML and paste the lines.',
    'Put a link to the podcast’s home page on the picture.',
  ],
  address: 'The address of the picture',
  lines: 'The lines to paste',
  badgeTitle: 'On your site',
  badge: 'The members’ badge, sharp at every size.',
  badgeAlt: (author) => `We are part of the ${author} network`,
  badgePng: 'The same in PNG, for a document or a poster',
  fromPress: 'E-mail signature and members’ badge',
};
