const HOUR = /("hour":"\d{4}-\d{2}-\d{2})T\d{2}"/;

/** A stored body with its day where its hour stood; as it was when it tells no hour. */
export function withoutHour(body: string): string {
  return body.replace(HOUR, '$1"');
}

/** Whether a record that is sent again is the one that is kept, which may have lost its hour meanwhile. */
export function isSameRecord(kept: string | undefined, sent: string): boolean {
  return kept === sent || kept === withoutHour(sent);
}
