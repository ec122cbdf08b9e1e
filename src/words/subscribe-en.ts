import type { PageWords } from './pages.ts';

/** « S'abonner », in English. */
export const subscribeInEnglish: PageWords['subscribe'] = {
  title: 'Subscribe',
  explain: 'New stories come to your podcast app by themselves. It is free and needs no account.',
  more: 'All apps',
  appsTitle: 'With an app',
  apps: 'Touch the name of your app: it opens on this podcast, and you only have to confirm.',
  addressTitle: 'With the address',
  address: 'Address to paste in your app:',
  elsewhere: 'This address works in every podcast app, even those not named here.',
  open: 'Open this address',
  codeTitle: 'On your phone',
  code: 'Point the camera at this code: this page opens on the phone, with its buttons.',
  codeAlt: 'Code to scan, leading to this page',
  whatTitle: 'What is a podcast?',
  what: [
    'A programme you listen to when you like, on a phone or a computer. You can listen here without installing anything.',
    'Subscribing only means that the app keeps the address and looks for anything new. We do not know who subscribes.',
  ],
};
