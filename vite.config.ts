import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vite reads the default export
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{core,server,hardware,house}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
