import type { Intake } from '../journey/intake/intake.ts';
import type { JourneyEvent } from './events.ts';

/** Tells what a sweep found, before anything is made of it. */
export function tellIntake(intake: Intake, emit: (event: JourneyEvent) => void): void {
  for (const adoption of intake.adoptions) {
    const { kind, file, publicId, adoptedOn } = adoption;
    if (kind === 'adopted') emit({ type: 'adopted', file, publicId });
    if (kind === 'joined') emit({ type: 'joined', file, publicId, adoptedOn });
  }
  emit({ type: 'arriving', files: intake.arriving });
  emit({ type: 'left', files: intake.left });
  emit({ type: 'missing', publicIds: intake.missing.map(({ publicId }) => publicId) });
}
