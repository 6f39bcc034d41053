/** Sites whose videos posts show: where their players are, and the pages that a link leads to. */

export interface PlayerService {
  /** As `embeds:` of `site.yaml` names it. */
  readonly name: string;
  /** What readers see before a video's name. */
  readonly title: string;
  /** Whose pages may stand in a frame. The first has the player. */
  readonly hosts: readonly string[];
  readonly playerOf: (id: string) => string;
  readonly pageOf: (id: string) => string;
  /** The video that a player's address names. */
  readonly idIn: readonly RegExp[];
}

export const PLAYER_SERVICES: readonly PlayerService[] = [
  {
    name: 'bilibili',
    title: '哔哩哔哩视频',
    hosts: ['player.bilibili.com'],
    playerOf: (id) =>
      `https://player.bilibili.com/player.html?${/^(?:av)?\d/i.test(id) ? 'aid' : 'bvid'}=${id.replace(/^av/i, '')}&autoplay=0`,
    pageOf: (id) => `https://www.bilibili.com/video/${/^\d/.test(id) ? 'av' : ''}${id}`,
    idIn: [/[?&;]bvid=(BV\w{1,20})/i, /[?&;]aid=(\d{1,15})/i],
  },
  {
    name: 'youtube',
    title: 'YouTube 视频',
    hosts: ['www.youtube-nocookie.com', 'www.youtube.com'],
    playerOf: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
    pageOf: (id) => `https://www.youtube.com/watch?v=${id}`,
    idIn: [/\/embed\/([\w-]{1,20})/],
  },
  {
    name: 'vimeo',
    title: 'Vimeo 视频',
    hosts: ['player.vimeo.com'],
    playerOf: (id) => `https://player.vimeo.com/video/${id}`,
    pageOf: (id) => `https://vimeo.com/${id}`,
    idIn: [/\/video\/(\d{1,15})/],
  },
];

/** The service of that name, or undefined. */
export function findPlayerService(name: string): PlayerService | undefined {
  return PLAYER_SERVICES.find((service) => service.name === name.toLowerCase());
}

/** Hosts that `embeds:` allows, each a name of a service or a host. The policy of the site has them as `frame-src`. */
export function listFrameHosts(embeds: readonly string[]): readonly string[] {
  return [
    ...new Set(embeds.flatMap((entry) => findPlayerService(entry)?.hosts ?? (HOST.test(entry) ? [entry.toLowerCase()] : []))),
  ];
}

const HOST = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}$/i;

/** The page to read or watch instead of what a frame would show: its address, and what it is. */
export function describeFrame(url: string): { readonly url: string; readonly title: string } {
  const host = hostOf(url);
  const service = PLAYER_SERVICES.find(({ hosts }) => hosts.includes(host));
  const video = service?.idIn.map((pattern) => pattern.exec(url)?.[1]).find((id) => id !== undefined);
  if (service === undefined || video === undefined) return { url, title: host === '' ? url : `嵌入的页面：${host}` };
  return { url: service.pageOf(video), title: `${service.title} ${video}` };
}

/** The host of an absolute address, with its scheme or without, in lower case; empty where there is none. */
export function hostOf(url: string): string {
  return /^(?:https?:)?\/\/([^/?#:@\\]+)(?=[/?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}
