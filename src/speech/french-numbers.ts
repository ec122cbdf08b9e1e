const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

/** A whole number as it is said in France, up to 999 999 999; longer ones are said figure by figure. */
export function numberInWords(figures: string): string {
  const number = Number(figures);
  if (figures.length > 9 || (figures.length > 1 && figures.startsWith('0')))
    return [...figures].map((figure) => UNITS[Number(figure)] ?? '').join(' ');
  return number === 0 ? 'zéro' : said(number);
}

function said(number: number): string {
  const [millions, thousands, rest] = [
    Math.floor(number / 1e6),
    Math.floor(number / 1000) % 1000,
    number % 1000,
  ];
  return [
    millions > 0 ? `${hundreds(millions)} million${millions > 1 ? 's' : ''}` : '',
    thousands > 1 ? `${hundreds(thousands)} mille` : thousands === 1 ? 'mille' : '',
    hundreds(rest),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function hundreds(number: number): string {
  const [hundred, rest] = [Math.floor(number / 100), number % 100];
  const start = hundred > 1 ? `${UNITS[hundred]} cent` : hundred === 1 ? 'cent' : '';
  return [start, rest > 0 ? belowHundred(rest) : ''].filter((part) => part !== '').join(' ');
}

function belowHundred(number: number): string {
  if (number < 20) return UNITS[number] ?? '';
  const ten = Math.floor(number / 10);
  const rest = ten === 7 || ten === 9 ? number - (ten - 1) * 10 : number % 10;
  const start = TENS[ten] ?? '';
  if (rest === 0) return start;
  return (rest === 1 || rest === 11) && ten < 8 ? `${start} et ${UNITS[rest]}` : `${start} ${UNITS[rest]}`;
}
