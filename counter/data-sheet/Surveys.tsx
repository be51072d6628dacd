// What surveys of both years said: each share with what it is a share of.

import type { DataSheet, YearColumn } from '../../core/figures/sheet.ts';
import { sheetWord } from '../../core/figures/words/words.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { count, periodText } from '../figures/format.ts';
import styles from './Sheet.module.css';
import { Value } from './Value.tsx';
import { say } from './words/words.ts';

/** Of each year. */
const most = 3;

export function Surveys({ sheet: { year, before } }: { sheet: DataSheet }) {
  const columns = before ? [year, before] : [year];
  const surveys = columns.flatMap((column) => column.surveys.slice(-most));
  if (surveys.length === 0) return null;
  return (
    <section class={styles.surveys}>
      <table class={styles.table} aria-label={sheetWord('surveys', staffLanguage.value)}>
        <thead>
          <tr>
            {(['survey', 'votes', 'rate', 'satisfied'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {surveys.map((survey) => (
            <Row key={survey.id} {...survey} />
          ))}
        </tbody>
      </table>
      {columns.map(
        ({ year: of, surveys: all }) =>
          all.length > most && <p key={of}>{say('moreSurveys', { n: all.length - most, year: of })}</p>,
      )}
    </section>
  );
}

function Row({
  name,
  first,
  last,
  votes,
  handed,
  responseRate,
  satisfied,
  satisfiedVotes,
}: YearColumn['surveys'][number]) {
  return (
    <tr>
      <th scope="row">
        {name}, {periodText(first, last)}
      </th>
      <td>{count(votes)}</td>
      <Value
        value={responseRate === null ? { value: null } : { value: responseRate, made: [votes, handed] }}
        kind="percent"
      />
      <Value
        value={
          satisfiedVotes === null ? { value: null } : { value: satisfied, made: [satisfiedVotes, votes] }
        }
        kind="percent"
      />
    </tr>
  );
}
