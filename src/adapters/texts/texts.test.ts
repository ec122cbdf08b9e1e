import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { createTexts } from './texts.ts';

function dropped(content: Uint8Array) {
  const file = path.join(temporaryFolder(), 'notes.txt');
  writeFileSync(file, content);
  return { path: file, name: 'notes.txt', digest: 'd', bytes: content.length };
}

const zipped = (files: Readonly<Record<string, string>>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );

describe('dropped texts', () => {
  it('are read whatever their encoding', async () => {
    expect(await createTexts().read(dropped(iconv.encode('Déjà\r\nvu', 'win1252')))).toBe('Déjà\nvu');
  });

  it('may be Word documents, bold names and tables included', async () => {
    const run = (text: string, style = '') => `<w:r>${style}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
    const body = [
      paragraph(run('Anne', '<w:rPr><w:b/></w:rPr>'), run(' : Déjà vu.')),
      `<w:tbl><w:tr><w:tc>${paragraph(run('Zoé'))}</w:tc><w:tc>${paragraph(run('Merci.'))}</w:tc></w:tr></w:tbl>`,
    ].join('');
    const docx = zipped({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    });
    expect(await createTexts().read(dropped(docx))).toBe('**Anne** : Déjà vu.\n\nZoé\tMerci.');
  });

  it('may be LibreOffice documents', async () => {
    const odt = zipped({ 'content.xml': '<a xmlns:text="t"><text:p>Anne : Déjà vu.</text:p></a>' });
    expect(await createTexts().read(dropped(odt))).toBe('Anne : Déjà vu.');
  });

  it('are refused when the document is broken or is another archive', async () => {
    const other = zipped({ 'photo.jpg': 'x' });
    const cut = zipped({ 'content.xml': '<a><b/></a>' }).subarray(0, 60);
    for (const bytes of [other, cut, zipped({ 'word/document.xml': '<w:document' })])
      await expect(createTexts().read(dropped(bytes))).rejects.toMatchObject({ code: 'not-a-text' });
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
