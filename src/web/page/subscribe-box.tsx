import { absolute, linkTo, type Place } from '../place.ts';

/** How to hear the next ones: the feed's address, to be copied into any podcast application. */
export function SubscribeBox({ place }: { readonly place: Place }) {
  const { subscribe } = place.words;
  const address = absolute(place.show, 'feed.xml');
  return (
    <section class="box subscribe" id="abonner" aria-labelledby="titre-abonner">
      <h2 id="titre-abonner">{subscribe.title}</h2>
      <p>{subscribe.explain}</p>
      <p class="address">
        {subscribe.address}
        <code>{address}</code>
      </p>
      <p>
        <a href={linkTo(place, 's-abonner/')}>{subscribe.more}</a>
      </p>
    </section>
  );
}
