// The gallery: every screen in every named state, without a server. `?screen=kiosk&state=busy&language=da` shows one.

import '../support/texts.ts';
import '../../ui/base.css';
import { mount } from '../../ui/mount.ts';
import type { Screen } from './screen.ts';

/** Each file in screens/ shows one screen; its name is the screen's. */
const modules = import.meta.glob<{ screen: Screen }>('./screens/*.tsx');

const parameters = new URLSearchParams(location.search);
const asked = parameters.get('screen');

if (asked === null) {
  mount(<Contents screens={await loadAll()} />);
} else {
  const screen = await load(`./screens/${asked}.tsx`);
  const draw = screen.states[parameters.get('state') ?? ''];
  mount(draw ? draw() : <Contents screens={[[asked, screen]]} />);
}

function Contents({ screens }: { screens: readonly (readonly [string, Screen])[] }) {
  return (
    <main>
      <h1>Gallery</h1>
      {screens.map(([name, { states, viewport, readers, strongContrast, fingers, further = {} }]) => (
        <section
          key={name}
          data-screen={name}
          data-width={viewport.width}
          data-height={viewport.height}
          data-further={JSON.stringify(further)}
          data-readers={readers}
          data-strong-contrast={strongContrast}
          data-short-side={fingers?.shortSide}
        >
          <h2>{name}</h2>
          <ul>
            {Object.keys(states).map((state) => (
              <li key={state}>
                <a data-state={state} href={`?screen=${name}&state=${state}`}>
                  {state}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

async function load(path: string): Promise<Screen> {
  const found = modules[path];
  if (!found) throw new Error(`no screen ${path}`);
  return (await found()).screen;
}

async function loadAll(): Promise<[string, Screen][]> {
  return Promise.all(
    Object.keys(modules).map(
      async (path): Promise<[string, Screen]> => [
        path.slice('./screens/'.length, -'.tsx'.length),
        await load(path),
      ],
    ),
  );
}
