// What a vote station shows: the question, or that nothing is asked today.

import { asksAt, hasBoxes, type Survey, stageOn } from '../ballot/survey.ts';
import type { Language, Text } from '../office/text.ts';
import { type Speaking, versionOf } from '../words/in-force.ts';

export type VoteView = {
  readonly view: 'vote';
  readonly languages: readonly Language[];
  /** Another one when the office has changed its texts: the page asks for them again. */
  readonly texts: string;
  readonly site: { readonly id: string; readonly name: string };
  /** None while no survey asks here. */
  readonly survey: { readonly id: string; readonly question: Text } | null;
  /** A survey asks here, and its tokens go into boxes (V3). */
  readonly boxes: boolean;
  /** Languages in which the server can read a page aloud. */
  readonly speech: readonly Language[];
};

export function voteView(
  office: Speaking,
  site: { readonly id: string; readonly name: string },
  surveys: readonly Survey[],
  today: string,
  speech: readonly Language[],
): VoteView {
  const survey = surveys.find((one) => asksAt(one, site.id) && stageOn(one, today) === 'running');
  const boxes = survey !== undefined && hasBoxes(survey, site.id);
  return {
    view: 'vote',
    languages: office.languages,
    texts: versionOf(office),
    site: { id: site.id, name: site.name },
    survey: survey && !boxes ? { id: survey.id, question: survey.question ?? {} } : null,
    boxes,
    speech: office.languages.filter((language) => speech.includes(language)),
  };
}
