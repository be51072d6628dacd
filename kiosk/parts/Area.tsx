// All services of one area.

import { inLanguage } from '../../core/office/languages.ts';
import type { KioskView } from '../../core/views/kiosk.ts';
import { language } from '../../ui/language.ts';
import type { Kiosk } from '../model/kiosk.ts';
import { text } from '../words/words.ts';
import styles from './Area.module.css';
import { Button } from './Button.tsx';
import { Heading } from './Heading.tsx';
import { Scroll } from './Scroll.tsx';
import { ServiceRow } from './service.tsx';

export function Area({ kiosk, view, area: id }: { kiosk: Kiosk; view: KioskView; area: string }) {
  const area = view.areas.find((one) => one.id === id);
  return (
    <>
      <Heading class={styles.title}>{area ? inLanguage(area.name, language.value) : ''}</Heading>
      <p class={styles.hint}>{text('areaHint')}</p>
      <Scroll>
        <ul class={styles.rows}>
          {view.services
            .filter((service) => service.area === id)
            .map((service) => (
              <ServiceRow key={service.id} kiosk={kiosk} service={service} />
            ))}
        </ul>
      </Scroll>
      <div class={styles.back}>
        <Button icon="back" onPress={() => kiosk.back()}>
          {text('back')}
        </Button>
      </div>
    </>
  );
}
