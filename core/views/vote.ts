// What a vote station shows: the question, or that nothing is asked today.

import { asksAt, type Survey, stageOn } from '../ballot/survey.ts';
import type { Language, Text } from '../office/text.ts';

export type VoteView = {
  readonly view: 'vote';
  readonly languages: readonly Language[];
  readonly site: { readonly id: string; readonly name: string };
  /** None while no survey asks here. */
  readonly survey: { readonly id: string; readonly question: Text } | null;
};

export function voteView(
  office: { readonly languages: readonly Language[] },
  site: { readonly id: string; readonly name: string },
  surveys: readonly Survey[],
  today: string,
): VoteView {
  const survey = surveys.find((one) => asksAt(one, site.id) && stageOn(one, today) === 'running');
  return {
    view: 'vote',
    languages: office.languages,
    site: { id: site.id, name: site.name },
    survey: survey ? { id: survey.id, question: survey.question ?? {} } : null,
  };
}
