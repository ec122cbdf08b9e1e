import type { Request, Response } from 'express';
import { type Access, ROLES, type Role } from '../../model/access.ts';

/** One thing that can be asked of the private space, and who may. */
export type Route = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
  /** Under `/espace`, in Express's syntax. */
  readonly path: string;
  /** `anyone`: also who has no session yet. */
  readonly allows: 'anyone' | readonly Role[];
  readonly answer: (request: Request, response: Response, reader: Access) => Promise<void> | void;
};

/** Every role: each route names those it is for. */
export const EVERYONE: readonly Role[] = ROLES;
export const REVIEWERS: readonly Role[] = ['facilitation', 'review'];
export const FACILITATION: readonly Role[] = ['facilitation'];
