import { prepareDrop } from './space/drop.ts';
import { follow } from './space/follow.ts';
import { hearPassages } from './studio/listening.ts';

const list = document.querySelector<HTMLElement>('[data-follow]');
if (list !== null) follow(list);
const form = document.querySelector<HTMLFormElement>('.drop');
if (form !== null) prepareDrop(form);
const audio = document.querySelector('audio');
if (audio !== null) hearPassages(document.body, audio);
