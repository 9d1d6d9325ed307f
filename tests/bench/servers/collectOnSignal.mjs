// Loaded into every server that is measured, before its own code (`node --import`): on SIGUSR2 it lets
// go of what nobody holds any more. What a load leaves behind until the next collection is no weight
// of a section, and hangs on chance.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
process.on('SIGUSR2', () => collect());
