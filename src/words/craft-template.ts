/** « Le métier » as it is proposed to a network, to be written anew in its own words. */
export const craftTemplate = `<!--
  La page « le métier » du site. Écrivez-la avec vos mots : un titre après #, des sous-titres après ##,
  des paragraphes séparés par une ligne vide, des listes avec des tirets, des **mots en gras**,
  des [liens](https://exemple.fr).

  Une ligne [récits : un thème] montre là des citations et des voix prises dans les témoignages de ce thème ;
  une ligne [récits] montre les derniers. N’écrivez pas de citation à la main : elle resterait si la personne
  se retirait.

  Fichier vidé : la page n’existe plus.
-->

# La facilitation

Faciliter, c’est prendre soin de la façon dont un groupe se parle et décide, pour que chaque personne compte.

## Ce que cela change, dit par celles et ceux qui l’ont vécu

[récits]

## Ce que nous faisons

- Nous préparons la rencontre avec la personne qui nous invite.
- Nous tenons le cadre : le temps, le tour de parole, la question du jour.
- Nous laissons le groupe trouver ses réponses. Elles tiennent mieux quand elles sont à lui.

## Ce que nous ne faisons pas

Nous ne donnons pas d’avis sur le fond et nous ne décidons pas à votre place.
`;
