/** What the web answered about a testimony that was taken down. */
export type Attestation = {
  readonly probes: readonly AddressProbe[];
  /** Whether the feed holds nothing of it but its neutral notice. `unread` when it did not answer. */
  readonly feed: 'clean' | 'holds' | 'unread';
  /** Posts, articles and broadcasts that were noted: to be asked for one by one. */
  readonly shares: readonly string[];
};

/** One address that was public, and how it answers now. */
export type AddressProbe = {
  readonly url: string;
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  /** ISO 8601 in UTC. */
  readonly askedAt: string;
};
