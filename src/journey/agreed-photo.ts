import { given } from '../engine/task.ts';
import type { SourceFile } from '../model/recording.ts';
import type { Testimony } from '../model/testimony.ts';

/** The picture dropped with a testimony, when everyone agrees to it. */
export function agreedPhoto({ picture, people }: Testimony): SourceFile | undefined {
  const agreed = people.length > 0 && people.every(({ accord }) => accord?.scopes.image);
  return agreed ? picture : undefined;
}

/** A picture counts for its bytes, not for where it lies. */
export const givenPhoto = (photo: SourceFile | undefined) => given(photo, photo?.digest ?? 'none');
