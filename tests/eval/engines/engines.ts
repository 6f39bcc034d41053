/** The engines that Suoyin is compared with, in the order of the tables. */

import { flexSearchEngines } from '../peers/flexsearch.ts';
import { fts5Engine } from '../peers/fts5.ts';
import { miniSearchEngines } from '../peers/minisearch.ts';
import { oramaEngines } from '../peers/orama.ts';
import { pagefindEngine } from '../peers/pagefind.ts';
import type { Engine } from './engine.ts';

export const PEERS: readonly Engine[] = [...miniSearchEngines, pagefindEngine, ...oramaEngines, ...flexSearchEngines, fts5Engine];
