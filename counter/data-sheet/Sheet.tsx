// The sheet itself, the same on the screen and on one page of paper: the year, the year before beside it.

import type { ComponentChildren } from 'preact';
import type { DataSheet } from '../../core/figures/sheet.ts';
import { type SheetGroup, type SheetLine, sheetLines } from '../../core/figures/sheet-lines.ts';
import { sheetNotes } from '../../core/figures/sheet-notes.ts';
import { sheetWord } from '../../core/figures/words/words.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { Names } from '../figures/names.ts';
import { Months } from './Months.tsx';
import styles from './Sheet.module.css';
import { Surveys } from './Surveys.tsx';
import { shortened } from './shorten.ts';
import { Value } from './Value.tsx';
import { say } from './words/words.ts';

/** So many lines of a part fit on the page. */
const most = { services: 5, sites: 8, areas: 8 };

export function Sheet({ sheet, names }: { sheet: DataSheet; names: Names }) {
  const language = staffLanguage.value;
  const lines = sheetLines(sheet, names, language);
  const inGroup = (group: SheetGroup) => lines.filter((line) => line.group === group);
  const served = inGroup('served');
  const parts: readonly (readonly [SheetGroup, readonly SheetLine[]])[] = [
    [
      'served',
      [
        ...served.slice(0, 3),
        ...shortened(served.slice(3), most.services, (n) => say('moreServices', { n })),
      ],
    ],
    ['calls', inGroup('calls')],
    ['sites', shortened(inGroup('sites'), most.sites, (n) => say('moreSites', { n }))],
    ['areas', shortened(inGroup('areas'), most.areas, (n) => say('moreAreas', { n }))],
  ];
  const notes = sheetNotes(sheet, language);
  return (
    <div class={styles.sheet}>
      <table class={styles.table} aria-label={sheetWord('title', language, { year: sheet.year.year })}>
        <Head sheet={sheet}>
          <td />
        </Head>
        {parts
          .filter(([, found]) => found.length > 0)
          .map(([group, found]) => (
            <tbody key={group}>
              <tr class={styles.group}>
                <th scope="rowgroup" colSpan={sheet.before ? 3 : 2}>
                  {sheetWord(group, language)}
                </th>
              </tr>
              {found.map((line) => (
                <tr
                  key={line.key}
                  class={line.key === 'all' || line.kind === 'decimal' ? styles.strong : undefined}
                >
                  <th scope="row">{line.name}</th>
                  <Value value={line.year} kind={line.kind} />
                  {sheet.before && <Value value={line.before} kind={line.kind} />}
                </tr>
              ))}
            </tbody>
          ))}
      </table>
      <div class={styles.beside}>
        <Months sheet={sheet} served={inGroup('served-months')} calls={inGroup('call-months')} />
        <Surveys sheet={sheet} />
        {notes.length > 0 && (
          <section class={styles.notes}>
            <h2>{say('notes')}</h2>
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function Head({ sheet, children }: { sheet: DataSheet; children: ComponentChildren }) {
  return (
    <thead>
      <tr>
        {children}
        <th scope="col">{sheet.year.year}</th>
        {sheet.before && <th scope="col">{sheet.before.year}</th>}
      </tr>
    </thead>
  );
}
