import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from '../settings.ts';

interface PlainError {
  type: string;
  code?: string;
  stack?: string;
}

/** The type, code and place of an error. Its message stays out of it when it is not ours: it may quote what a visitor sent. */
function plainError(error: Error & { code?: string }): PlainError {
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(error.code === undefined ? {} : { code: error.code }),
    ...(places ? { stack: places.join('\n') } : {}),
  };
}

/** JSON lines on the standard output. No address, no user agent, no query, nothing of a body. */
export function createLog(level: Settings['logLevel'], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: plainError, req: () => undefined, res: () => undefined },
  };
  return destination ? pino(options, destination) : pino(options);
}
