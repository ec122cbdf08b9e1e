/** The identity that a fiche names. Read without a parser: an error elsewhere must not cost a testimony its identity. */
export function guidIn(ficheText: string | undefined): string | undefined {
  return ficheText?.match(/^guid:[ \t]*["']?([^\s"'#]+)/m)?.[1];
}

/** The fiche naming its identity: one that a person wrote by hand may not. */
export function withGuid(ficheText: string, guid: string): string {
  if (guidIn(ficheText) !== undefined) return ficheText;
  const others = ficheText.replace(/^guid:.*\n?/m, '');
  const end = others === '' || others.endsWith('\n') ? '' : '\n';
  return `${others}${end}guid: ${guid}\n`;
}
