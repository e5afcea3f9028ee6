import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { isStaffPath } from './src/catalogue/staff-pages.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The development server serves `/bilans` and what is below it from their own page, as the built server does. */
function reportPage(): Plugin {
  return {
    name: 'report-page',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (isStaffPath(request.url?.split('?')[0] ?? '')) request.url = '/bilans.html';
        next();
      });
    },
  };
}

const PAGES = { visitor: path('src/entries/index.html'), reports: path('src/entries/bilans.html') };

/** The server, the threads that it starts and the operator's commands: one file each, all in one folder. */
const SERVER = {
  input: {
    main: path('src/server/main.ts'),
    'ingestion-worker': path('src/server/ingestion/ingestion-worker.ts'),
    'maintenance-worker': path('src/server/operations/maintenance-worker.ts'),
    'report-worker': path('src/server/reporting/report-worker.ts'),
    backup: path('src/server/commands/backup.ts'),
    restore: path('src/server/commands/restore.ts'),
    'move-to-postgres': path('src/server/commands/move-to-postgres.ts'),
    staff: path('src/server/commands/staff.ts'),
  },
  output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
};

/** What draws is a file of its own: it changes less often than our code, and a meter can tell its garbage from ours. */
const SHARED = [
  { name: 'base', test: /zustand|vite[\\/]preload-helper/, priority: 3 },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
  { name: 'three-stack', test: /node_modules[\\/](three|@react-three|@pmndrs)[\\/]/, priority: 1 },
];

export default defineConfig(({ command, isSsrBuild }) => ({
  root: path('src/entries'),
  publicDir: path('public'),
  plugins: [react(), reportPage()],
  resolve: {
    dedupe: ['three', 'react', 'react-dom'],
    // The XR library carries a headset emulator for developers; a visitor must never download it.
    alias:
      command === 'build'
        ? ['iwer', '@iwer/devui', '@iwer/sem'].map((find) => ({ find, replacement: path('src/hands/no-emulator.ts') }))
        : [],
  },
  server: { fs: { allow: [path('.')] } },
  build: {
    outDir: path('dist/app'),
    emptyOutDir: true,
    copyPublicDir: !isSsrBuild,
    manifest: !isSsrBuild,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: isSsrBuild ? SERVER : { input: PAGES, output: { codeSplitting: { groups: SHARED } } },
  },
  test: {
    root: path('.'),
    globalSetup: path('tests/tools/shared-postgres.ts'),
    include: [
      'src/**/*.test.{ts,tsx}',
      'tests/unit/**/*.test.ts',
      'tests/server/**/*.test.ts',
      'assets/**/*.test.ts',
      'scenes/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
