/** What pages with formulas add for readers with script: previews of equations, and their TeX to copy. */

import { attachCopyButtons } from './copy-buttons.ts';
import { attachCopySelection } from './copy-selection.ts';
import { attachPreviews } from './equation-preview.ts';

attachPreviews();
attachCopySelection();
attachCopyButtons();
