/** What a browser would send of a form that nobody touched. */
export function fieldsOf(html: string, action: string): Record<string, string> {
  const [, inside = ''] =
    new RegExp(`<form[^>]*action="${action}".*?</form>`, 's').exec(html)?.[0]?.split(/^<form[^>]*>/) ?? [];
  const inputs = [...inside.matchAll(/<input ([^>]*)>/g)].flatMap(
    ([, attributes = '']): [string, string][] => {
      const of = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
      const ticked = !/type="(?:checkbox|radio)"/.test(attributes) || /\schecked/.test(attributes);
      return ticked ? [[of('name') ?? '', plain(of('value') ?? '')]] : [];
    },
  );
  const areas = [...inside.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs)].map(
    ([, name = '', text = '']): [string, string] => [name, plain(text)],
  );
  return Object.fromEntries([...inputs, ...areas]);
}

const plain = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
