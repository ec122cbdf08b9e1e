import type { Attestation } from '../model/attestation.ts';
import { attestation as words } from '../words/accord-papers.ts';
import { withdrawalWords } from '../words/withdrawal.ts';
import { paper } from './accord-papers.tsx';

/** What was asked of the web after a withdrawal, and what it answered. */
export function attestationPaper(found: Attestation, day: string, time: string): string {
  return paper(
    words.title,
    <>
      <p>{words.lead(day, time)}</p>
      {attestationLines(found).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h2>{withdrawalWords.beyond}</h2>
      <ul>
        {withdrawalWords.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
        {found.shares.map((share) => (
          <li key={share}>{share}</li>
        ))}
      </ul>
      {found.probes.length > 0 && (
        <table>
          <tr>
            {words.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
          {found.probes.map(({ url, status, askedAt }) => (
            <tr key={url}>
              <td class="address">{url}</td>
              <td>{statusText(status)}</td>
              <td>{askedAt.slice(11, 19)}</td>
            </tr>
          ))}
        </table>
      )}
    </>,
  );
}

/** The same in sentences. */
export function attestationLines({ probes, feed }: Attestation): readonly string[] {
  if (probes.length === 0) return [words.noAddress];
  if (probes.every(({ status }) => status === 0)) return [words.unreachable];
  const left = probes.filter(({ status }) => status !== 410 && status !== 404).length;
  return [
    left === 0 ? words.allGone(probes.length) : words.someLeft(left, probes.length),
    ...(feed === 'unread' ? [] : [feed === 'clean' ? words.feedClean : words.feedHolds]),
  ];
}

const statusText = (status: number) => words.statuses[status] ?? words.other(status);
