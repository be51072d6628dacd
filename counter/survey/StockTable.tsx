// How many tokens there are, and what became of them.

import { Fragment } from 'preact';
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
  const few = stock.stage === 'over' ? [] : stock.sites.filter((one) => one.few);
  const handed = stock.outcomes.handed ?? 0;
  return (
    <section class={form.card}>
      <h3 class={styles.part}>{say('tokens')}</h3>
      {few.map(({ site, left }) => (
        <p key={site} class={styles.fault}>
          <span>{say('fewLeft', { site: nameOf(site), n: left })}</span>
        </p>
      ))}
      {stock.sites.length === 0 ? (
        <p class={styles.soft}>{say('noTokens')}</p>
      ) : (
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('where')}</th>
              {(['minted', 'handedOver', 'used', 'left'] as const).map((column) => (
                <th key={column} scope="col" class={styles.number}>
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stock.sites.map((one) => (
              <Fragment key={one.site}>
                <tr>
                  <th scope="row">{nameOf(one.site)}</th>
                  <td class={styles.number}>{one.minted}</td>
                  <td class={styles.number}>{one.handed}</td>
                  <td class={styles.number}>{one.used}</td>
                  <td class={styles.number}>{one.left}</td>
                </tr>
                {stock.survey.byArea &&
                  stock.stock
                    .filter(({ site }) => site === one.site)
                    .map(({ area, minted, used }) => (
                      <tr key={area}>
                        <td>{area === null ? '' : areaName(place, area)}</td>
                        <td class={styles.number}>{minted}</td>
                        <td />
                        <td class={styles.number}>{used}</td>
                        <td />
                      </tr>
                    ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      <p>
        {stock.served === null
          ? say('servedUnknown', { handed, voted: stock.voted })
          : say('handedAndVoted', { served: stock.served, handed, voted: stock.voted })}
      </p>
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
