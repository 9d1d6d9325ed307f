import { runPress } from './app/runPress.ts';

runPress(import.meta.url);
