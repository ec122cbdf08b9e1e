import { expect, it } from 'vitest';
import { online } from '../testing/testimony-steps.ts';

const LATEST = 'signature/dernier-recit.jpg';

it('shows the latest testimony at an address that never changes, and forgets it when it is withdrawn', async () => {
  const { bench, folder } = await online();
  bench.edit(`${folder}/fiche.yaml`, /^titre:.*$/m, 'titre: On ne se parlait plus');
  await bench.sweep();
  // The fake draws nothing: it writes the drawing.
  expect(bench.public(LATEST)).toContain('parlait plus');
  expect(bench.public('signature/index.html')).toContain(
    'https://podcast.example/savoie/signature/dernier-recit.jpg',
  );
  expect(bench.public('signature/badge.svg')).toContain('Nous faisons partie du réseau');
  bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
  await bench.sweep();
  expect(bench.public(LATEST)).not.toContain('parlait plus');
  expect(bench.public(LATEST)).toContain('Ce que ça change');
});
