// The note for the next counter, as it is written (P1).

import { afterEach, describe, expect, test } from 'vitest';
import { serving } from '../gallery/screens/counter-scenes.ts';
import { type AtWork, atWork } from './at-work.ts';

let counter: AtWork;

afterEach(() => counter.desk.stop());

describe('P1 a note', () => {
  test('P1 is kept for the visit', async () => {
    counter = atWork(serving());
    counter.desk.note.write(' Mangler foto ');
    await counter.desk.note.save();
    await counter.later();
    expect(counter.view().current?.note).toBe('Mangler foto');
    expect(counter.desk.note.text.value).toBe('Mangler foto');
  });

  test('P1 that holds a CPR number is refused, and stays in the field to be put right', async () => {
    counter = atWork(serving());
    counter.desk.note.write('Mor: 010190-1234');
    await counter.desk.note.save();
    expect(counter.desk.note.refused.value).toBe(true);
    expect(counter.desk.note.text.value).toBe('Mor: 010190-1234');
    expect(counter.desk.notice.fault.value).toMatchObject({ refused: 'note/cpr' });
    expect(counter.view().current?.note).toBeNull();
  });

  test('P1 while it is put right, nothing is said of it any more', async () => {
    counter = atWork(serving());
    counter.desk.note.write('010190-1234');
    await counter.desk.note.save();
    counter.desk.note.write('Mor');
    expect(counter.desk.notice.fault.value).toBeUndefined();
    expect(counter.desk.note.refused.value).toBe(false);
  });

  test('can be taken back to what was kept last', async () => {
    counter = atWork(serving());
    counter.desk.note.write('Mangler foto');
    await counter.desk.note.save();
    await counter.later();
    counter.desk.note.write('Mangler foto og');
    counter.desk.note.revert();
    expect(counter.desk.note.text.value).toBe('Mangler foto');
  });

  test('that another counter has changed is shown as it is now, and is not overwritten', async () => {
    counter = atWork(serving());
    const visit = counter.view().current?.visit ?? '';
    counter.desk.note.write('Mangler foto');
    await counter.desk.note.save();
    await counter.later();
    counter.notes.set(visit, 'Foto er taget');
    counter.look();
    expect(counter.desk.note.text.value).toBe('Foto er taget');
    await counter.desk.note.save();
    expect(counter.notes.get(visit)).toBe('Foto er taget');
  });

  test('a space at its end can be written', async () => {
    counter = atWork(serving());
    counter.desk.note.write('Mangler');
    await counter.desk.note.save();
    await counter.later();
    counter.desk.note.write('Mangler ');
    expect(counter.desk.note.text.value).toBe('Mangler ');
  });

  test('begun for one visit is nothing of the next', async () => {
    counter = atWork(serving());
    counter.desk.note.write('Mangler');
    counter.desk.takeStep();
    await counter.later();
    expect(counter.view().current?.number).toBe('B013');
    expect(counter.desk.note.text.value).toBe('');
  });
});
