/** A time as players show it: `1:23`, `1:02:03`; rounded down to the second. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = String(rest).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** A length as ISO 8601 writes it, for `<time>` and schema.org: `PT3M37S`. */
export function isoDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest}S`;
}

/** A moment of a sound as Media Fragments write it: `episode.mp3#t=83`. */
export function moment(audio: string, seconds: number): string {
  return `${audio}#t=${Math.floor(seconds)}`;
}
