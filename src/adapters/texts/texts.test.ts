import { writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { createTexts } from './texts.ts';

function dropped(content: Uint8Array) {
  const file = path.join(temporaryFolder(), 'notes.txt');
  writeFileSync(file, content);
  return { path: file, name: 'notes.txt', digest: 'd', bytes: content.length };
}

describe('dropped texts', () => {
  it('are read whatever their encoding', async () => {
    expect(await createTexts().read(dropped(iconv.encode('Déjà\r\nvu', 'win1252')))).toBe('Déjà\nvu');
  });

  it('are refused beyond 5 MB', async () => {
    const read = createTexts().read(dropped(new Uint8Array(5_000_001).fill(65)));
    await expect(read).rejects.toThrow('plus de 5 Mo');
  });

  it('are refused when they are no text', async () => {
    await expect(createTexts().read(dropped(new Uint8Array(500)))).rejects.toThrow(
      'Nous ne trouvons pas de texte',
    );
  });

  it('may vanish before they are read', async () => {
    const gone = { path: '/nulle part/notes.txt', name: 'notes.txt', digest: 'd', bytes: 3 };
    await expect(createTexts().read(gone)).rejects.toMatchObject({ code: 'file-vanished' });
  });
});
