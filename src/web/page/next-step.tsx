import { MEETING_PATH, type Meeting } from '../../model/meeting.ts';
import { linkTo, type Place } from '../place.ts';

/** « Envie de vivre l’expérience ? »: the next open meeting, or whom to ask; nothing while neither is known. */
export function NextStep({ place }: { readonly place: Place }) {
  const { meeting: words } = place.words;
  const { nextMeeting, email } = place.show;
  if (nextMeeting === undefined && email === undefined) return null;
  return (
    <section class="next-step" aria-labelledby="rencontre">
      <h2 id="rencontre">{words.title}</h2>
      {nextMeeting === undefined ? (
        <>
          <p>{words.write}</p>
          <p class="actions">
            <a class="button" href={`mailto:${email}`}>
              {words.contact}
            </a>
          </p>
        </>
      ) : (
        <Invitation place={place} meeting={nextMeeting} />
      )}
    </section>
  );
}

function Invitation({ place, meeting }: { readonly place: Place; readonly meeting: Meeting }) {
  const { meeting: words } = place.words;
  const { day, hours, title, place: where, url } = meeting;
  return (
    <>
      <p class="meeting">
        <strong>{title ?? words.unnamed}</strong>
        <time datetime={hours === undefined ? day : `${day}T${hours.startsAt}`}>
          {words.when(day, hours)}
        </time>
        {where && <span>{where}</span>}
      </p>
      <p>{words.invitation}</p>
      <p class="actions">
        {url && (
          <a class="button strong" href={url}>
            {words.signUp}
          </a>
        )}
        <a class="button" href={linkTo(place, MEETING_PATH)}>
          {words.calendar}
        </a>
      </p>
    </>
  );
}
