// The first question: what can we help with?

import { inLanguage } from '../../core/office/languages.ts';
import type { KioskView } from '../../core/views/kiosk.ts';
import { language } from '../../ui/language.ts';
import type { Kiosk } from '../model/kiosk.ts';
import { offerOf, type Row } from '../model/offer.ts';
import { text } from '../words/words.ts';
import { Button } from './Button.tsx';
import { CheckInButton } from './CheckIn.tsx';
import { Heading } from './Heading.tsx';
import { Icon } from './Icon.tsx';
import { Scroll } from './Scroll.tsx';
import styles from './Start.module.css';
import serviceStyles from './service.module.css';
import { ServiceRow, ServiceTile } from './service.tsx';

export function Start({ kiosk, view }: { kiosk: Kiosk; view: KioskView }) {
  const { popular, rows } = offerOf(view);
  const more = kiosk.errands.value.length > 0;
  return (
    <>
      <div class={styles.ask}>
        <Heading class={styles.title}>{text(more ? 'askMore' : 'ask')}</Heading>
        <button type="button" class={styles.search} onClick={() => kiosk.search('')}>
          <Icon name="search" />
          {text('search')}
        </button>
      </div>
      {view.bookings && !more && <CheckInButton kiosk={kiosk} />}
      <Scroll>
        <div class={styles.choices}>
          {popular.length > 0 && (
            <div class={styles.tiles}>
              {popular.map((service) => (
                <ServiceTile key={service.id} kiosk={kiosk} service={service} />
              ))}
            </div>
          )}
          {rows.length > 0 && (
            <section class={styles.others}>
              <h2 class={styles.subtitle}>{text('others')}</h2>
              <ul class={styles.rows}>
                {rows.map((row) => (
                  <OtherRow key={row.is === 'area' ? row.area.id : row.service.id} kiosk={kiosk} row={row} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </Scroll>
      {more && <ChosenSoFar kiosk={kiosk} view={view} />}
    </>
  );
}

function OtherRow({ kiosk, row }: { kiosk: Kiosk; row: Row }) {
  if (row.is === 'service') return <ServiceRow kiosk={kiosk} service={row.service} />;
  const { area, others } = row;
  return (
    <li>
      <button type="button" class={serviceStyles.row} onClick={() => kiosk.showArea(area.id)}>
        <span class={serviceStyles.names}>
          <span class={serviceStyles.name}>{inLanguage(area.name, language.value)}</span>
          <span class={serviceStyles.hint}>
            {others.map(({ name }) => inLanguage(name, language.value)).join(' · ')}
          </span>
        </span>
        <Icon name="on" class={serviceStyles.on} />
      </button>
    </li>
  );
}

/** The errands that wait to be joined by another. */
function ChosenSoFar({ kiosk, view }: { kiosk: Kiosk; view: KioskView }) {
  const names = kiosk.errands.value.flatMap((id) => {
    const service = view.services.find((one) => one.id === id);
    return service ? [inLanguage(service.name, language.value)] : [];
  });
  return (
    <div class={styles.chosen}>
      <p>
        {text('chosenSoFar')}: <strong>{names.join(', ')}</strong>
      </p>
      <Button kind="next" onPress={() => kiosk.showChosen()} after="on">
        {text('goOn')}
      </Button>
    </div>
  );
}
