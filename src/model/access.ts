/** What someone of the network comes to do in the private space. `facilitation` may do everything. */
export const ROLES = ['facilitation', 'review', 'communication'] as const;

export type Role = (typeof ROLES)[number];

/** Someone's way into the private space: an invitation, then the one device that took it up. */
export type Access = {
  /** Names it and opens nothing. */
  readonly id: string;
  readonly role: Role;
  /** Whom it was meant for, as the person who invited wrote it: private. */
  readonly name?: string;
  /** ISO 8601, in UTC. */
  readonly invitedAt: string;
  readonly state: 'invited' | 'lapsed' | 'inside' | 'withdrawn';
};
