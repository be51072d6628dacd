// What is needed seldom: services, keys, sound, language, closing, signing out.

import { staffLanguages } from '../../core/office/languages.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { App, SignedIn } from '../app.ts';
import { letters } from '../desk/letters.ts';
import { chooseLanguage, keysOn, soundOn } from '../desk/settings.ts';
import { Press } from '../parts/Press.tsx';
import { say } from '../sign-in/words/words.ts';
import { languageName } from '../words/names.ts';
import { text } from '../words/words.ts';
import { Dialog } from './Dialog.tsx';
import styles from './Menu.module.css';

/** Only here: nobody leaves by accident. */
const signOutKey = 'X';
const passwordKey = 'P';
const siteKey = 'W';

export function Menu({
  staff: { session, desk },
  signOut,
  view,
}: {
  staff: Pick<SignedIn, 'session' | 'desk'>;
  signOut: App['signOut'];
  view: StaffView;
}) {
  const keys = letters[staffLanguage.value];
  const isOpen = view.counter !== null;
  return (
    <Dialog title={text('signedInAs', { name: session.name })} close={desk.closeDialog} at="lists">
      <div class={styles.menu}>
        {isOpen && (
          <>
            <Press
              class={styles.item}
              letter={keys.services}
              choice={keys.services}
              onPress={() => desk.open({ is: 'services' })}
            >
              {text('action-services')}
            </Press>
            <Press
              class={styles.item}
              letter={keys.keys}
              choice={keys.keys}
              onPress={() => desk.open({ is: 'keys' })}
            >
              {text('action-keys')}
            </Press>
          </>
        )}
        <label class={styles.switch}>
          {text('keysOn')}
          <input
            type="checkbox"
            checked={keysOn.value}
            onChange={(event) => {
              keysOn.value = event.currentTarget.checked;
            }}
          />
        </label>
        <label class={styles.switch}>
          {text('soundOn')}
          <input
            type="checkbox"
            checked={soundOn.value}
            onChange={(event) => {
              soundOn.value = event.currentTarget.checked;
            }}
          />
        </label>
        <fieldset class={styles.languages}>
          <legend class="unseen">{text('language')}</legend>
          {staffLanguages.map((one) => (
            <label key={one} lang={one} class={styles.language}>
              <input
                type="radio"
                name="page-language"
                checked={one === staffLanguage.value}
                onChange={() => chooseLanguage(one)}
              />
              {languageName(one)}
            </label>
          ))}
        </fieldset>
        {session.signsInBy !== 'provider' && (
          <Press
            class={styles.item}
            letter={passwordKey}
            choice={passwordKey}
            onPress={() => desk.open({ is: 'own-password' })}
          >
            {say('change')}
          </Press>
        )}
        {session.sites.length > 1 && (
          <Press
            class={styles.item}
            letter={siteKey}
            choice={siteKey}
            off={isOpen && !desk.can('close')}
            onPress={() => desk.open({ is: 'site' })}
          >
            {say('changeSite')}
          </Press>
        )}
        {isOpen && (
          <Press
            class={styles.item}
            letter={keys.close}
            choice={keys.close}
            off={!desk.can('close')}
            onPress={() => {
              desk.closeDialog();
              desk.act('close');
            }}
          >
            {text('action-close')}
          </Press>
        )}
        <Press
          class={styles.item}
          letter={signOutKey}
          choice={signOutKey}
          off={isOpen && !desk.can('close')}
          onPress={() => {
            desk.closeDialog();
            void signOut();
          }}
        >
          {text(isOpen ? 'closeAndSignOut' : 'signOut')}
        </Press>
        {view.current && <p class={styles.hint}>{text('finishFirst')}</p>}
      </div>
    </Dialog>
  );
}
