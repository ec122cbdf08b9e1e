import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Accord } from '../model/accord.ts';
import type { Show } from '../model/show.ts';
import { accordPapers as words } from '../words/accord-papers.ts';
import { withdrawalWords } from '../words/withdrawal.ts';
import { Code } from './page/code.tsx';

const SCOPES = ['broadcast', 'clips', 'press', 'image'] as const;

/** The accord to be printed and signed, on A5. */
export function accordForm({ title, author }: Show): string {
  return paper(
    words.formTitle,
    <>
      <p>{words.formLead(title, author)}</p>
      {SCOPES.map((scope) => (
        <Box key={scope}>{words.scopes[scope]}</Box>
      ))}
      <Choice name={words.namedAs} among={Object.values(words.names)} />
      <Choice name={words.voice} among={Object.values(words.voices)} />
      <Box>{words.listenFirst}</Box>
      <Box>{words.sensitive}</Box>
      <p>{words.until}</p>
      <p>{words.minor}</p>
      <ul>
        {words.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
      <div class="sign">
        {words.signatures.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </div>
      <p class="small">{words.textVersion}</p>
    </>,
  );
}

/** What is read aloud so that the accord is in the recording. */
export function readAloudPaper({ title, author }: Show): string {
  return paper(
    words.readAloudTitle,
    <>
      {words.readAloud(title, author).map((line) => (
        <p key={line} class={line.startsWith('«') ? 'said' : undefined}>
          {line}
        </p>
      ))}
      <p class="small">{words.textVersion}</p>
    </>,
  );
}

/** What a receipt says besides the accord. Days are told in French. */
export type Receipt = {
  readonly show: Show;
  readonly accord: Accord;
  readonly collectedOn: string;
  readonly until: string;
  /** Whole address of the private link. */
  readonly link?: string;
  readonly contact?: string;
};

/** What the person keeps: what they agreed to, until when, and how to take it back. It names nobody. */
export function receiptPaper({ show, accord, collectedOn, until, link, contact }: Receipt): string {
  return paper(
    words.receiptTitle,
    <>
      <p>{words.receiptLead(show.title, show.author)}</p>
      <table>
        {SCOPES.map((scope) => (
          <tr key={scope}>
            <td>{words.scopes[scope]}</td>
            <th>{accord.scopes[scope] ? words.yes : words.no}</th>
          </tr>
        ))}
      </table>
      <p>
        {words.namedAs} {words.names[accord.naming]}. {words.voice} {words.voices[accord.voice]}.
      </p>
      <p>
        {words.collected(collectedOn)} {words.validUntil(until)}
      </p>
      <h2>{words.changeMind}</h2>
      {link === undefined ? (
        <p>{contact === undefined ? words.noContact : words.byContact(contact)}</p>
      ) : (
        <div class="link">
          <Code address={link} alt={words.linkAlt} />
          <div>
            <p>{words.byLink}</p>
            <p class="address">{link}</p>
            <p>{words.keepSecret}</p>
            {contact !== undefined && <p>{words.byContact(contact)}</p>}
          </div>
        </div>
      )}
      <h2>{withdrawalWords.beyond}</h2>
      <ul>
        {withdrawalWords.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </>,
  );
}

function Box({ children }: { readonly children: ComponentChildren }) {
  return <p class="box">{children}</p>;
}

function Choice({ name, among }: { readonly name: string; readonly among: readonly string[] }) {
  return (
    <div class="choice">
      <p>{name}</p>
      {among.map((one) => (
        <p key={one} class="box">
          {one}
        </p>
      ))}
    </div>
  );
}

const STYLE = `@page{size:A5;margin:11mm}
body{font:10.5pt/1.4 Georgia,'DejaVu Serif',serif;color:#1c1a17;max-width:126mm;margin:8mm auto;padding:0 4mm}
h1{font-size:17pt;margin:0 0 3mm}h2{font-size:11.5pt;margin:4mm 0 1mm}p{margin:1.2mm 0}ul{margin:1mm 0;padding-left:5mm}
.box::before{content:"";display:inline-block;width:3.4mm;height:3.4mm;border:.35mm solid #1c1a17;margin-right:2mm;vertical-align:-.4mm}
.choice{display:flex;flex-wrap:wrap;gap:0 4mm}.choice>p:first-child{flex-basis:100%;margin-bottom:0}
.sign{display:grid;grid-template-columns:1fr 1fr 1fr;gap:3mm;margin-top:3mm}.sign p{border-top:.3mm solid #1c1a17;padding:1mm 0 9mm}
table{border-collapse:collapse;width:100%}td,th{border-bottom:.2mm solid #c8bfae;padding:1mm 0;text-align:left}th{text-align:right}
.said{font-size:12pt;margin:2.5mm 0}.small{font-size:8pt;color:#6b6357}
.link{display:grid;grid-template-columns:30mm 1fr;gap:4mm}.link .code{width:30mm;height:30mm}.address{font-size:8.5pt;overflow-wrap:anywhere}`;

/** A page of its own, to be opened from a folder and printed. */
export function paper(title: string, children: ComponentChildren): string {
  const page = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {/* Our own constant, nothing from outside. */}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <h1>{title}</h1>
        {children}
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}
