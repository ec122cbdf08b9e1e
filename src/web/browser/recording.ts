import { prepareRecorder } from './recording/recorder.ts';

const page = document.querySelector<HTMLElement>('[data-uploads]');
if (page !== null) void prepareRecorder(page);
