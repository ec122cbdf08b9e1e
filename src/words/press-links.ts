type Given = {
  readonly recipient: string;
  readonly kind: 'press' | 'radio';
  /** Whole address, or its end while the show has no address. */
  readonly address: string;
  readonly givenOn: string;
  readonly withdrawnOn?: string;
  readonly isOpen: boolean;
};

/** The list of the links given to the press, as people read it. */
export const pressLinkWords = {
  heading: 'Les liens donnés pour ce témoignage. Chacun ne sert qu’à une personne ou un média.',
  none: 'Personne n’a encore de lien. Notez un nom dans « presse.yaml » : son lien s’écrira ici.',
  closing: 'Pour fermer un lien, effacez le nom dans « presse.yaml ».',
  noAddress:
    'Le podcast n’a pas encore d’adresse publique : ces liens seront complets quand elle sera dans show.yaml.',
  noneAnywhere: 'Aucun lien n’a encore été donné à la presse.',
  line: (link: Given): string =>
    [who(link), ...(link.isOpen ? [`  ${link.address}`] : []), since(link)].join('\n'),
} as const;

const who = ({ recipient, kind }: Given) => (kind === 'radio' ? `${recipient} (radio)` : recipient);

function since({ givenOn, withdrawnOn, isOpen }: Given): string {
  const given = `  donné le ${givenOn}`;
  if (isOpen) return given;
  return withdrawnOn === undefined
    ? `${given}, fermé avec le témoignage`
    : `${given}, fermé le ${withdrawnOn}`;
}
