/** New identities. The only source of chance in the program. */
export interface Mint {
  /** A random UUID (RFC 9562, version 4). */
  guid(): string;
  /** Four lower-case letters and figures that are not mistaken for one another. */
  letters(): string;
}
