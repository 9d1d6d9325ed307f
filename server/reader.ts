import { runIntake } from './app/runIntake.ts';

runIntake();
