import { describe, test } from 'vitest';
import { aDay } from '../../support/scenario.ts';

describe('call next', () => {
  test('Q1 the earliest due is called first, not the earliest arrival', () => {
    const day = aDay();
    day.at('10:00').taken('pas'); // due 10:20
    const healthCard = day.at('10:05').taken('sundhedskort'); // due 10:13
    const clerk = day.opened('1', 'person:anna', ['pas', 'sundhedskort']);

    day.at('10:10').when(clerk, { command: 'call-next', counter: '1' });

    day.then({ type: 'called', visit: healthCard.visit, number: 'A002', counter: '1' });
  });

  test('L3 a counter that has a visit calls no other', () => {
    const day = aDay();
    day.taken('pas');
    day.taken('pas');
    const clerk = day.opened('1');
    day.given(clerk, { command: 'call-next', counter: '1' });

    day.when(clerk, { command: 'call-next', counter: '1' });

    day.thenRefused('counter/busy');
  });
});
