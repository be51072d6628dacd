// What the server draws itself: which screen is this?, and a ticket on a phone.

import { Router } from 'express';
import type { FrontDesk } from '../front-desk.ts';

export type CitizenPagesParts = {
  readonly desk: FrontDesk;
  readonly pages: string;
  readonly demo: boolean;
  readonly clock: () => number;
};

export function serveCitizenPages(_parts: CitizenPagesParts): Router {
  return Router();
}
