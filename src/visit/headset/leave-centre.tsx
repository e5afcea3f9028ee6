import { useState } from 'react';
import { useVisit } from '../visit-context.ts';

/** Unties the headset, after asking once more. */
export function LeaveCentre({ onLeave }: { onLeave(): void }) {
  const { words } = useVisit();
  const [sure, setSure] = useState(false);
  function leave(): void {
    setSure(false);
    onLeave();
  }
  if (!sure) {
    return (
      <p>
        <button type="button" onClick={() => setSure(true)}>
          {words.text('device.leave')}
        </button>
      </p>
    );
  }
  return (
    <div className="notice" role="alert">
      <p>{words.text('device.leaveSure')}</p>
      <p className="actions">
        <button type="button" onClick={leave}>
          {words.text('device.leaveYes')}
        </button>
        <button type="button" className="primary" onClick={() => setSure(false)}>
          {words.text('device.leaveNo')}
        </button>
      </p>
    </div>
  );
}
