/** A Worker that fetches as many files as a search does, and does nothing with them: what a first search costs by fetching alone. */

// biome-ignore lint/style/noDefaultExport: workerd takes the default export
export default {
  async fetch(request, env) {
    if (request.method === 'OPTIONS') return new Response('');
    const get = async (path) => (await env.ASSETS.fetch(`https://assets.invalid${path}`)).arrayBuffer();
    const paths = new URL(request.url).searchParams.getAll('path');
    let bytes = 0;
    for (const path of paths.slice(0, 2)) bytes += (await get(path)).byteLength;
    for (const body of await Promise.all(paths.slice(2).map(get))) bytes += body.byteLength;
    return new Response(String(bytes));
  },
};
