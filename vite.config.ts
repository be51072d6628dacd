import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** Stories that every change goes through. The others take longer than that is worth: `npm run test:stories`. */
const shortStories = ['first-day', 'bookings', 'office', 'people'].map((name) => `tests/e2e/${name}.test.ts`);

const page = (path: string) => resolve(import.meta.dirname, path);

// biome-ignore lint/style/noDefaultExport: vite reads the default export
export default defineConfig({
  plugins: [preact()],
  build: {
    outDir: 'build/pages',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    rollupOptions: {
      checks: { pluginTimings: false },
      input: [
        page('kiosk/index.html'),
        page('kiosk/vote/index.html'),
        page('kiosk/paper/index.html'),
        page('counter/index.html'),
        page('counter/setup/index.html'),
        page('counter/setup/waiting.ts'),
        page('display/index.html'),
        page('display/phone/phone.ts'),
        page('display/check-in/check-in.ts'),
        page('ui/plain.css'),
      ],
    },
  },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{core,server,hardware,house,secrecy,simulation,torture,fuzz}/**/*.test.ts'],
          testTimeout: 20_000,
          maxWorkers: '100%',
        },
      },
      {
        plugins: [preact()],
        test: {
          name: 'pages',
          include: ['tests/{ui,kiosk,counter,display}/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          maxWorkers: '100%',
          setupFiles: ['tests/support/texts.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: process.env.STORIES === 'all' ? ['tests/e2e/**/*.test.ts'] : shortStories,
          testTimeout: 240_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          // Two stories at once: people read and wait more than the machine works. After the other tests, which need all of it.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
