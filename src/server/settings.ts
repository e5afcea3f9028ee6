export interface Settings {
  port: number;
  host: string;
  dataDirectory: string;
  tls: { cert: string; key: string } | null;
}

/** Reads `PORT`, `HOST`, `DATA_DIR`, `TLS_CERT` and `TLS_KEY`. @throws Error naming the variable that is wrong. */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const port = Number(environment.PORT ?? 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT: must be a port number, not "${environment.PORT}"`);
  const cert = environment.TLS_CERT;
  const key = environment.TLS_KEY;
  if (Boolean(cert) !== Boolean(key))
    throw new Error(`${cert ? 'TLS_KEY' : 'TLS_CERT'}: is missing; TLS needs both files`);
  return {
    port,
    host: environment.HOST ?? '0.0.0.0',
    dataDirectory: environment.DATA_DIR ?? 'data',
    tls: cert && key ? { cert, key } : null,
  };
}
