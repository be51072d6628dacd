// The second step: the office to begin with.

import { citizenLanguages } from '../../core/office/languages.ts';
import { languageName } from '../words/names.ts';
import { countries } from './countries.ts';
import type { From, OfficeDraft } from './draft.ts';
import { FilePart } from './FilePart.tsx';
import { focusFirstMissing } from './focus.ts';
import { Line } from './Line.tsx';
import styles from './SetupPage.module.css';
import { FaultLine, StepOf, Title } from './SetupPage.tsx';
import type { Setup } from './setup.ts';
import { say } from './words/words.ts';

const beginnings: readonly From[] = ['small', 'example', 'file'];

export function OfficeStep({ setup }: { setup: Setup }) {
  const { from } = setup.office.value;
  const write = (part: Partial<OfficeDraft>) => {
    setup.office.value = { ...setup.office.peek(), ...part };
  };
  const finish = (event: SubmitEvent) => {
    event.preventDefault();
    void setup.finish();
    focusFirstMissing(event.currentTarget);
  };
  return (
    <main>
      <form class={styles.card} onSubmit={finish} noValidate>
        <StepOf n={2} setup={setup} />
        <Title>{say('officeTitle')}</Title>
        <p class={styles.hint}>{say('officeHint')}</p>
        <fieldset class={styles.choices}>
          <legend>{say('from')}</legend>
          {beginnings.map((one) => (
            <label key={one} class={styles.choice}>
              <input type="radio" name="from" checked={from === one} onChange={() => write({ from: one })} />
              <span>
                <strong>{say(`from-${one}`)}</strong>{' '}
                <span class={styles.hint}>{say(`from-${one}-hint`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {from === 'file' ? <FilePart setup={setup} /> : <OwnPart setup={setup} write={write} />}
        <FaultLine fault={setup.fault.value} />
        <div class={styles.ends}>
          <button type="button" class={styles.back} onClick={() => setup.back()}>
            {say('back')}
          </button>
          <button type="submit" class={styles.submit} aria-disabled={setup.busy.value || undefined}>
            {setup.busy.value ? say('working') : say('finish')}
          </button>
        </div>
      </form>
    </main>
  );
}

function OwnPart({ setup, write }: { setup: Setup; write: (part: Partial<OfficeDraft>) => void }) {
  const { name, country, languages: spoken } = setup.office.value;
  const missing = setup.missing.value;
  const toggle = (one: string, on: boolean) =>
    write({ languages: on ? [...spoken, one] : spoken.filter((other) => other !== one) });
  return (
    <>
      <Line
        label={say('officeName')}
        hint={say('officeNameExample')}
        value={name}
        missing={missing.name}
        write={(text) => write({ name: text })}
        autocomplete="organization"
        maxLength={80}
      />
      <label class={styles.field}>
        <span>{say('country')}</span>
        <select value={country} onChange={(event) => write({ country: event.currentTarget.value })}>
          {countries().map(({ code, name: named }) => (
            <option key={code} value={code}>
              {named}
            </option>
          ))}
        </select>
      </label>
      <fieldset class={styles.choices}>
        <legend>{say('languages')}</legend>
        <div class={styles.row}>
          {citizenLanguages.map((one) => (
            <label key={one} class={styles.check} lang={one}>
              <input
                type="checkbox"
                checked={spoken.includes(one)}
                aria-invalid={missing.languages !== undefined}
                onChange={(event) => toggle(one, event.currentTarget.checked)}
              />
              {languageName(one)}
            </label>
          ))}
        </div>
        {missing.languages && <p class={styles.missing}>{say(missing.languages)}</p>}
      </fieldset>
    </>
  );
}
