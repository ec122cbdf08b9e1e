import { recordingPage } from '../../web/private/recording-page.tsx';
import { FACILITATION, type Route } from './route.ts';

/** The one page that may ask for the microphone. */
export function recordingRoutes(): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/enregistrer',
      allows: FACILITATION,
      answer: (_request, response, reader) => {
        response.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(self), payment=()');
        response.type('html').send(recordingPage(reader));
      },
    },
  ];
}
