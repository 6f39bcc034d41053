/** The entry that Workers calls. One app an isolate, so that its caches outlive a request. */

import { createApp } from './app.ts';
import { warmUp } from './warm-up.ts';

// Another app than the one that serves; the code is the same, and compiled for both.
await warmUp(createApp());

// biome-ignore lint/style/noDefaultExport: Workers takes the default export
export default createApp();
