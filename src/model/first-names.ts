/** First names that many people bear in France, to hear that somebody is named. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `Abdel Adam Adèle Adrien Agathe Agnès Ahmed Aïcha Alain Alban Albert Alex Alexandra Alexandre Alexis Alice Aline Alison
  Amandine Amélie Amina Anaïs André Andrée Angèle Angélique Anita Anna Annabelle Anne Annette Annick Annie Anthony Antoine
  Antonin Antonio Arlette Armand Arnaud Arthur Astrid Audrey Aurélie Aurélien Axel Ayoub Baptiste Barbara Bastien Béatrice
  Benjamin Benoît Bernadette Bernard Bertrand Bilal Brice Brigitte Bruno Camille Carine Carlos Carole Caroline Catherine
  Cécile Cédric Céline Chantal Charles Charlotte Chloé Christel Christelle Christian Christiane Christine Christophe Cindy
  Claude Claudette Claudie Claudine Clémence Clotilde Colette Corentin Corinne Cyril Cyrille Damien Daniel Danièle Danielle
  David Deborah Delphine Denis Denise Didier Dimitri Dominique Dorothée Dylan Édith Edmond Édouard Élian Éliane Élisa
  Élisabeth Élise Élodie Éloïse Elsa Émeline Émile Émilie Emma Emmanuel Emmanuelle Enzo Éric Erwan Estelle Esther Ethan
  Étienne Eugène Eugénie Évelyne Fabien Fabienne Fabrice Farid Fatiha Fatima Fatoumata Fernand Flavie Florence Florent
  Florian Francine Francis Franck François Françoise Frédéric Frédérique Gabin Gabriel Gabrielle Gaëlle Gaël Gaëtan Gaston
  Geneviève Georges Georgette Gérald Gérard Germaine Ghislaine Gilbert Gilberte Gilles Ginette Gisèle Grégoire Grégory
  Guillaume Gustave Guy Guylaine Habib Hakim Hamza Hassan Hélène Henri Henriette Hervé Hippolyte Hubert Hugo Hugues Ibrahim
  Inès Irène Isabelle Ismaël Jacqueline Jacques Jamel Jasmine Jean Jeanine Jeanne Jeannine Jérémie Jérémy Jérôme Jocelyne
  Joël Joëlle Johan Johanna José Josée Joseph Josette Josiane Jordan Juan Judith Jules Julia Julie Julien Juliette Justin
  Justine Karim Karima Karine Kamel Katia Kévin Khadija Khaled Laëtitia Laura Laure Laurence Laurent Laurie Léa Leïla Léna
  Léo Léon Léonie Liliane Lina Linda Lionel Lise Lisa Loïc Loïs Lola Lou Louis Louise Louna Luc Lucas Lucie Lucien Lucienne
  Ludivine Ludovic Lydia Lydie Madeleine Maëlle Maëlys Magali Malik Mamadou Manon Manuel Marc Marcel Marcelle Marguerite
  Maria Marianne Marie Marielle Marina Marine Marion Marius Martial Martin Martine Maryse Mathias Mathieu Mathilde Mathis
  Matthieu Maud Maurice Maxence Maxime Mehdi Mélanie Mélissa Michaël Michel Michèle Micheline Mickaël Mireille Mohamed
  Mohammed Moussa Monique Morgane Mouna Mourad Muriel Myriam Mylène Nadège Nadia Nadine Naïma Natacha Nathalie Nathan
  Nicolas Nicole Noé Noël Noëlle Noémie Nora Nordine Océane Odette Odile Olivia Olivier Omar Pablo Pascal Pascale Patrice
  Patricia Patrick Paul Paule Paulette Pauline Philippe Pierrette Pierrick Quentin Rachel Rachid Raoul Raphaël Raymond
  Raymonde Régine Régis Reine Rémi Rémy Renaud René Renée Richard Robert Robin Rodolphe Roger Roland Rolande Romain Romane
  Ronan Rosa Rosalie Roxane Ryan Sabine Sabrina Saïd Salim Salima Salomé Samia Samir Samira Samuel Sandra Sandrine Sara
  Sarah Sébastien Serge Séverine Simon Simone Sofia Solange Solène Sonia Sophie Stéphane Stéphanie Suzanne Sylvain Sylvie
  Tania Tatiana Théo Théodore Thérèse Thibault Thibaut Thierry Thomas Timothée Tom Tony Tristan Valentin Valentine Valérie
  Vanessa Véronique Victor Victoria Vincent Violette Virginie Viviane Vladimir Wilfried William Xavier Yacine Yann Yannick
  Yasmine Yolande Youssef Yvan Yves Yvette Yvon Yvonne Zoé`.split(/\s+/),
);

/** First names that are words too: taken for names only where a sentence does not begin. */
export const WORDS_AND_FIRST_NAMES: ReadonlySet<string> = new Set(
  'Aimé Aurore Blanche Brune Céleste Claire Clément Constance Désiré Fleur Flore Franc France Iris Juste Max Modeste Olive Parfait Pierre Prudence Prune Rose Sylvestre Victoire'.split(
    ' ',
  ),
);
