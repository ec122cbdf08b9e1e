/** Whether a request is for the private space. */
export function isPrivate(target: string): boolean {
  return /^(?:https?:\/\/[^/]*)?\/espace(?:[/?#]|$)/.test(target);
}
