import type { SpeakerRole } from '../model/fiche.ts';
import { yamlReasons } from '../words/yaml.ts';
import { type Field, field, refuse } from './yaml-fields.ts';

const LINE = /^(.+?)\s*(?::|=|→)\s*(.+)$/u;
const WITNESS = /^(?:le |la )?témoin\s*(\d*)$/iu;

/** Who speaks, one `Voix 1 : facilitation`, `Voix 2 : témoin` or `Voix 3 : autre` per item or line. */
export function speakersField(key: string): Field<readonly SpeakerRole[]> {
  return field(
    key,
    (raw, context) => {
      const lines = typeof raw === 'string' ? raw.split('\n').filter((line) => line.trim() !== '') : raw;
      return lines.map((line, rank) => parseRole(line) ?? refuse(context, yamlReasons.speakerExpected, rank));
    },
    (roles) => roles.map(({ label, role }) => `${label} : ${written(role)}`),
    true,
  );
}

function parseRole(line: string): SpeakerRole | undefined {
  const [, label, said = ''] = LINE.exec(line.trim()) ?? [];
  if (label === undefined) return undefined;
  if (/facilitat|question|interview/iu.test(said)) return { label, role: 'facilitation' };
  if (/^autre/iu.test(said)) return { label, role: 'other' };
  const witness = WITNESS.exec(said);
  return witness === null ? undefined : { label, role: Number(witness[1]) || 1 };
}

const written = (role: SpeakerRole['role']): string =>
  typeof role === 'number' ? `témoin${role === 1 ? '' : ` ${role}`}` : role === 'other' ? 'autre' : role;
