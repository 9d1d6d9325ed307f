import { runPress } from './app/runPress.ts';

runPress();
