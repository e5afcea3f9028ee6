import { useEffect, useState } from 'react';
import type { SessionRecords } from '../../session/session-log.ts';
import { useVisit } from '../visit-context.ts';

const NOTHING: SessionRecords = { held: [], waiting: [], rejected: [], left: [] };

/** The records of this device, kept up to date while somebody looks. */
export function useRecords(): SessionRecords {
  const { log } = useVisit();
  const [records, setRecords] = useState(NOTHING);
  useEffect(() => {
    let wanted = true;
    const read = () => void log.records().then((found) => wanted && setRecords(found));
    read();
    const stop = log.onRecords(read);
    return () => {
      wanted = false;
      stop();
    };
  }, [log]);
  return records;
}
