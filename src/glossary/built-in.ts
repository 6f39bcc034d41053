/**
 * Names that mathematics, machine learning and programming have in Chinese and English alike. Only pairs that a dictionary of
 * the field gives as translations of one another, and abbreviations of which nearly every use in the field means this.
 */

import { MACHINE_LEARNING_NAMES } from './built-in/machine-learning.ts';
import { MATHEMATICS_NAMES } from './built-in/mathematics.ts';
import { PHYSICS_NAMES } from './built-in/physics.ts';
import { PROGRAMMING_NAMES } from './built-in/programming.ts';
import { STATISTICS_NAMES } from './built-in/statistics.ts';
import type { SynonymGroup } from './glossary.ts';

export const BUILT_IN_GROUPS: readonly SynonymGroup[] = [
  ...MACHINE_LEARNING_NAMES,
  ...MATHEMATICS_NAMES,
  ...STATISTICS_NAMES,
  ...PHYSICS_NAMES,
  ...PROGRAMMING_NAMES,
];
