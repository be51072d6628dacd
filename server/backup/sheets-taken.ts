// Which sheets a backup takes. Nothing of a vote as long as votes come: two copies with one vote between them would tell it
// (V5). Nothing that is to be gone at the day's end: notes (P1), and who is signed in.

import { z } from 'zod';
import { Survey } from '../../core/ballot/survey.ts';
import { addDays, type IsoDate, type Millis } from '../../core/time.ts';

const ofDay = /^notes-|^sessions$/;
const ofVotes = /^(?:ballots|handed|results)-(.+)$/;

const Stored = z.object({ body: z.array(Survey) });

/** The surveys in their document's text. */
export function surveysIn(text: string): Survey[] {
  return Stored.parse(JSON.parse(text)).body;
}

export function takesSheet(name: string, surveys: readonly Survey[], now: Millis): boolean {
  if (ofDay.test(name)) return false;
  const survey = ofVotes.exec(name)?.[1];
  return survey === undefined || surveys.some((one) => one.id === survey && isLongOver(one, now));
}

/** Surveys whose votes are left out. */
export function unfinished(surveys: readonly Survey[], now: Millis): string[] {
  return surveys.filter((survey) => !isLongOver(survey, now)).map(({ id }) => id);
}

/**
 * The first day without votes has begun at every site, wherever on earth and however late its days end, and results were
 * published: the ballots are what they will always be.
 */
function isLongOver({ last, ended }: Survey, now: Millis): boolean {
  const firstWithout: IsoDate = ended !== undefined && ended <= last ? ended : addDays(last, 1);
  return new Date(now).toISOString().slice(0, 10) > firstWithout;
}
