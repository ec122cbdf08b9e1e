import { sendFile } from './sending.ts';

/** Makes the zone send by itself, and resume by itself. */
export function prepareDrop(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  const list = form.querySelector<HTMLElement>('.sending');
  const endpoint = form.dataset.uploads;
  if (input === null || list === null || endpoint === undefined) return;
  form.classList.add('alive');
  for (const plain of form.querySelectorAll('[data-plain]')) plain.setAttribute('hidden', '');
  form.querySelector('[data-resumed]')?.removeAttribute('hidden');
  const send = (files: Iterable<File>) => {
    for (const file of files) sendFile(file, { endpoint, list });
  };
  input.addEventListener('change', () => {
    send([...(input.files ?? [])]);
    input.value = '';
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const name of ['dragover', 'dragleave', 'drop'] as const)
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.toggle('over', name === 'dragover');
      if (name === 'drop') send([...(event.dataTransfer?.files ?? [])]);
    });
}
