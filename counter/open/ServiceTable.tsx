// Every service of the site: served, helped with, or neither.

import type { PlaceView } from '../../core/views/place.ts';
import { areaName, serviceName } from '../words/names.ts';
import { text } from '../words/words.ts';
import styles from './ServiceTable.module.css';
import { type Shares, shareNames } from './shares.ts';

export function ServiceTable({
  place,
  shares,
  choose,
}: {
  place: PlaceView;
  shares: Shares;
  choose: (shares: Shares) => void;
}) {
  const areas = place.areas.filter(({ id }) => place.services.some(({ area }) => area === id));
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text('service')}</th>
          {shareNames.map((share) => (
            <th key={share} scope="col">
              {text(`share-${share}`)}
            </th>
          ))}
        </tr>
      </thead>
      {areas.map(({ id: area }) => (
        <tbody key={area}>
          <tr>
            <th scope="rowgroup" colSpan={4} class={styles.area}>
              {areaName(place, area)}
            </th>
          </tr>
          {place.services
            .filter((service) => service.area === area)
            .map(({ id }) => (
              <tr key={id}>
                <th scope="row">{serviceName(place, id)}</th>
                {shareNames.map((share) => (
                  <td key={share}>
                    <label class={styles.choice}>
                      <input
                        type="radio"
                        name={`share-${id}`}
                        checked={shares[id] === share}
                        aria-label={`${serviceName(place, id)}: ${text(`share-${share}`)}`}
                        onChange={() => choose({ ...shares, [id]: share })}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}
