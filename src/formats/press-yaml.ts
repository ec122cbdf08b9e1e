import type { PressNotes, TakenUp } from '../model/press.ts';
import { pressTemplate } from '../words/press-template.ts';
import { yamlReasons } from '../words/yaml.ts';
import { parseCalendarDate } from './calendar-date.ts';
import { type Field, field, refuse, sentencesField } from './yaml-fields.ts';
import { type Fields, parseRecord } from './yaml-record.ts';

const PRESS: Fields<PressNotes> = {
  press: sentencesField('presse'),
  radio: sentencesField('radio'),
  takenUp: takenUpField('reprises'),
};

/**
 * Reads `presse.yaml`. What is left empty is nobody and nowhere.
 *
 * @param fileName shown to the person when something is wrong.
 * @throws Problem `yaml-invalid`.
 */
export function parsePress(text: string, fileName: string): PressNotes {
  return { press: [], radio: [], takenUp: [], ...parseRecord<PressNotes>(text, fileName, PRESS).values };
}

/** The text of a new `presse.yaml`. */
export function newPress(): string {
  return pressTemplate;
}

/** One place per item: « 12 mars 2026, Le Dauphiné libéré, « Moins de réunions », https://… ». */
function takenUpField(key: string): Field<readonly TakenUp[]> {
  return field(
    key,
    (raw, context) => {
      const lines = typeof raw === 'string' ? [raw] : raw;
      const places: TakenUp[] = [];
      for (const [rank, line] of lines.entries()) {
        const place = parseTakenUp(line);
        if (place === undefined) return refuse(context, yamlReasons.takenUpExpected, rank);
        places.push(place);
      }
      return places;
    },
    (places) => places.map(formatTakenUp),
    true,
  );
}

function parseTakenUp(line: string): TakenUp | undefined {
  const [, told = line, url] = /^(.*?)[\s,]+(https?:\/\/[^\s"<>]+)$/su.exec(line) ?? [];
  const [day = '', outlet = '', ...title] = told.split(',').map((part) => part.trim());
  const on = parseCalendarDate(day);
  if (on === undefined || outlet === '') return undefined;
  return { on, outlet, ...(title.length > 0 && { title: title.join(', ') }), ...(url && { url }) };
}

function formatTakenUp({ on, outlet, title, url }: TakenUp): string {
  return [on, outlet, title, url].filter((part) => part !== undefined).join(', ');
}
