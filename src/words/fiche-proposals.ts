/** Opens what the program proposes in the fiche; what still bears it is shown to nobody. */
export const proposalMark = '(proposé)';
