/** The entry that Workers calls. One app an isolate, so that its caches outlive a request. */

import { createApp } from './app.ts';

// biome-ignore lint/style/noDefaultExport: Workers takes the default export
export default createApp();
