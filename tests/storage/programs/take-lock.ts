// Says `ready`, waits for the file of its second argument, tries for the lock of its first, says `won` or `lost PID`, and waits.
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { acquireLock, LockedError } from '../../../storage/lock';

process.stdout.write('ready\n');
while (!existsSync(process.argv[3]!)) await pause(1);
try {
  await acquireLock(process.argv[2]!, () => new Date());
  process.stdout.write('won\n');
} catch (error) {
  process.stdout.write(error instanceof LockedError ? `lost ${error.owner?.pid ?? 'unknown'}\n` : `failed ${String(error)}\n`);
}
await pause(60_000);
