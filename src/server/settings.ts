import { isIP } from 'node:net';
import { exportSettingsFrom } from './exports/export-settings.ts';
import type { PdfOptions } from './exports/to-pdf.ts';
import { type Enrolment, ENROLMENTS } from './ingestion/batch.ts';
import type { StorageAddress } from './storage/storage-address.ts';

export interface Settings {
  port: number;
  host: string;
  storage: StorageAddress;
  tls: { cert: string; key: string } | null;
  collection: CollectionSettings;
  /** Addresses of the reverse proxy whose `X-Forwarded-For` is believed, or false. */
  trustProxy: string | false;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Who may read `/metrics` from another machine. */
  metricsToken: string | null;
  /** Emblems and mention of the funders in the PDF. */
  exports: PdfOptions;
}

export interface CollectionSettings {
  /** Where the pages are served from, when a proxy changes the name of the host: `https://immersif.example.fr`. */
  publicOrigin: string | null;
  enrolment: Enrolment;
  /** Events without a token that are taken in a day. */
  webEventsPerDay: number;
  /** Those of them that one address may bring. */
  webEventsPerAddress: number;
  /** Posts of one address in a minute; 0: no limit. */
  postsPerMinute: number;
}

const MOST_EVENTS = 1_000_000_000;
/** By default no single address can spend more than a tenth of what the web may send in a day. */
const ADDRESSES_TO_SPEND_A_DAY = 10;
/** Networks that have a name. */
const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal'];
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** A variable that is set to nothing is not set. */
function numberFrom(environment: NodeJS.ProcessEnv, name: string, otherwise: number, most: number): number {
  const value = Number(environment[name] || otherwise);
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new Error(`${name}: must be a whole number from 0 to ${most}, not "${environment[name]}"`);
  return value;
}

function oneOf<T extends string>(environment: NodeJS.ProcessEnv, name: string, values: readonly T[], otherwise: T): T {
  const text = environment[name] || otherwise;
  const value = values.find((known) => known === text);
  if (value === undefined) throw new Error(`${name}: must be one of ${values.join(', ')}, not "${text}"`);
  return value;
}

function storageFrom(environment: NodeJS.ProcessEnv): StorageAddress {
  const url = environment.DATABASE_URL;
  if (!url) {
    const limitMegabytes = numberFrom(environment, 'DATABASE_LIMIT_MB', 0, 1_000_000);
    return { dialect: 'sqlite', directory: environment.DATA_DIR || 'data', limitMegabytes };
  }
  // The address holds a password: an error must not quote it.
  if (!/^postgres(ql)?:\/\/\S+$/.test(url)) throw new Error('DATABASE_URL: must begin with postgres://');
  return { dialect: 'postgres', url };
}

function tlsFrom(environment: NodeJS.ProcessEnv): Settings['tls'] {
  const { TLS_CERT: cert, TLS_KEY: key } = environment;
  if (Boolean(cert) !== Boolean(key))
    throw new Error(`${cert ? 'TLS_KEY' : 'TLS_CERT'}: is missing; TLS needs both files`);
  return cert && key ? { cert, key } : null;
}

function publicOriginFrom(environment: NodeJS.ProcessEnv): string | null {
  const text = environment.PUBLIC_ORIGIN;
  if (!text) return null;
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new Error(`PUBLIC_ORIGIN: must be an origin such as https://immersif.example.fr, not "${text}"`);
  return text;
}

function isProxy(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0) return PROXY_NAMES.includes(text);
  const most = family === 4 ? 32 : 128;
  return rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function trustProxyFrom(environment: NodeJS.ProcessEnv): Settings['trustProxy'] {
  const text = environment.TRUST_PROXY;
  if (!text) return false;
  const wrong = text.split(',').find((one) => !isProxy(one.trim()));
  if (wrong !== undefined)
    throw new Error(
      `TRUST_PROXY: must be addresses, networks such as 10.0.0.0/8, or ${PROXY_NAMES.join(', ')}; not "${wrong}"`,
    );
  return text;
}

/** Reads the settings that docs/server.md lists. @throws Error naming the variable that is wrong. */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const webEventsPerDay = numberFrom(environment, 'WEB_EVENTS_PER_DAY', 200_000, MOST_EVENTS);
  const addressShare = Math.ceil(webEventsPerDay / ADDRESSES_TO_SPEND_A_DAY);
  return {
    port: numberFrom(environment, 'PORT', 4173, 65_535),
    host: environment.HOST || '0.0.0.0',
    storage: storageFrom(environment),
    tls: tlsFrom(environment),
    collection: {
      publicOrigin: publicOriginFrom(environment),
      enrolment: oneOf(environment, 'ENROLMENT', ENROLMENTS, 'auto'),
      webEventsPerDay,
      webEventsPerAddress: numberFrom(environment, 'WEB_EVENTS_PER_ADDRESS', addressShare, MOST_EVENTS),
      postsPerMinute: numberFrom(environment, 'POSTS_PER_MINUTE', 600, 1_000_000),
    },
    trustProxy: trustProxyFrom(environment),
    logLevel: oneOf(environment, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    metricsToken: environment.METRICS_TOKEN || null,
    exports: exportSettingsFrom(environment),
  };
}
