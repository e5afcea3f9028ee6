import { expect, it } from 'vitest';
import { startFailure } from './start-failure.ts';

const systemError = (code: string, message: string) => Object.assign(new Error(message), { code });

it.each([
  [systemError('EADDRINUSE', 'listen EADDRINUSE 0.0.0.0:4173'), /^PORT: .*0\.0\.0\.0:4173/],
  [new AggregateError([systemError('ECONNREFUSED', 'connect ::1:5432')]), /^DATABASE_URL: .*::1:5432/],
  [new Error('TLS_KEY: is missing'), /^TLS_KEY: is missing$/],
  ['a word', /^a word$/],
])('a start that failed is explained in one line: %s', (error, line) => {
  expect(startFailure(error)).toMatch(line);
  expect(startFailure(error)).not.toContain('\n');
});
