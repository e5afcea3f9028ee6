import { registryFaults } from '../../src/protocol/registry-faults.ts';
import { EVENT_REGISTRY } from '../../src/protocol/usage-event.ts';

/** Second step of the build: a kind of event or a field that names no purpose is not built. */
const faults = registryFaults(EVENT_REGISTRY);
for (const fault of faults) console.error(`src/protocol/usage-event.ts: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
