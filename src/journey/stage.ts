import { stagesOver } from '../engine/task.ts';
import type { Ports } from '../ports/ports.ts';

/** A stage of an interview's journey. */
export const stage = stagesOver<Ports>();
