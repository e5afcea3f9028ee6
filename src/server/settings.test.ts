import { describe, expect, it } from 'vitest';
import { settingsFrom } from './settings.ts';

describe('the settings', () => {
  it('are those of a single machine when nothing is said', () => {
    expect(settingsFrom({})).toMatchObject({
      port: 4173,
      storage: { dialect: 'sqlite', directory: 'data', limitMegabytes: 0 },
      collection: {
        publicOrigin: null,
        enrolment: 'auto',
        webEventsPerDay: 200_000,
        webEventsPerAddress: 20_000,
        postsPerMinute: 600,
      },
      logLevel: 'info',
    });
  });

  it('that are set to nothing are not set', () => {
    expect(settingsFrom({ PORT: '', HOST: '', DATA_DIR: '', TRUST_PROXY: '' })).toEqual(settingsFrom({}));
  });

  it.each(['127.0.0.1', 'uniquelocal', '10.0.0.0/8, ::1', 'fd00::/8'])('take proxies: %s', (TRUST_PROXY) =>
    expect(settingsFrom({ TRUST_PROXY }).trustProxy).toBe(TRUST_PROXY),
  );

  it.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ TLS_CERT: 'a.pem' }, 'TLS_KEY'],
    [{ ENROLMENT: 'maybe' }, 'ENROLMENT'],
    [{ PUBLIC_ORIGIN: 'https://a.example/path' }, 'PUBLIC_ORIGIN'],
    [{ WEB_EVENTS_PER_DAY: '-1' }, 'WEB_EVENTS_PER_DAY'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ TRUST_PROXY: 'nonsense' }, 'TRUST_PROXY'],
    [{ TRUST_PROXY: '127.0.0.1, 10.0.0.0/33' }, 'TRUST_PROXY'],
    [{ TRUST_PROXY: '127.0.0.1/8/8' }, 'TRUST_PROXY'],
    [{ DATABASE_URL: 'mysql://secret@host/x' }, 'DATABASE_URL'],
  ])('name the variable that is wrong: %j', (environment, name) => {
    expect(() => settingsFrom(environment)).toThrow(name);
    expect(() => settingsFrom(environment)).not.toThrow('secret');
  });
});
