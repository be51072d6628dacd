// How many tokens there are, and what became of them.

import type { PlaceView } from '../../core/views/place.ts';
import { tokenOutcomes } from '../desk/token.ts';
import { areaName } from '../words/names.ts';
import { text } from '../words/words.ts';
import form from './Form.module.css';
import styles from './SurveyPage.module.css';
import type { Stock, Surveys } from './surveys.ts';
import { say } from './words/words.ts';

export function StockTable({ stock, surveys, place }: { stock: Stock; surveys: Surveys; place: PlaceView }) {
  const nameOf = (site: string) => surveys.sites.value.find(({ id }) => id === site)?.name ?? site;
  const handed = stock.outcomes.handed ?? 0;
  return (
    <section class={form.card}>
      <h3 class={styles.part}>{say('tokens')}</h3>
      {stock.stock.length === 0 ? (
        <p class={styles.soft}>{say('noTokens')}</p>
      ) : (
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('where')}</th>
              {stock.survey.byArea && <th scope="col">{say('area')}</th>}
              <th scope="col" class={styles.number}>
                {say('minted')}
              </th>
              <th scope="col" class={styles.number}>
                {say('used')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stock.stock.map(({ site, area, minted, used }) => (
              <tr key={`${site} ${area}`}>
                <th scope="row">{nameOf(site)}</th>
                {stock.survey.byArea && <td>{area === null ? '' : areaName(place, area)}</td>}
                <td class={styles.number}>{minted}</td>
                <td class={styles.number}>{used}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{say('handedAndVoted', { served: stock.served, handed, voted: stock.voted })}</p>
      <dl class={styles.outcomes}>
        {tokenOutcomes
          .filter((outcome) => outcome !== 'handed')
          .map((outcome) => (
            <div key={outcome}>
              <dt>{text(`token-${outcome}`)}</dt>
              <dd>{stock.outcomes[outcome] ?? 0}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
