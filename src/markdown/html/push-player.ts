/** Shows videos, sounds and pages of others: a player where the keeper allows it, else a link that says what it is. */

import type { MarkdownIt, StateInline } from 'markdown-it';
import { describeFrame, findPlayerService, hostOf } from './player-services.ts';

/** Token of a player; its tag is the element. */
export const PLAYER = 'player';

export type PlayerElement = 'iframe' | 'video' | 'audio';

/** Adds the renderer's rule. */
export function addPlayers(md: MarkdownIt): void {
  // biome-ignore lint/complexity/useMaxParams: a renderer's rule of markdown-it.
  md.renderer.rules[PLAYER] = (tokens, i, _options, _env, renderer) => {
    const token = tokens[i];
    if (token === undefined) return '';
    if (token.tag === 'iframe') {
      // Players of others ask who shows them, and run apart from the page.
      token.attrSet('referrerpolicy', 'strict-origin-when-cross-origin');
      return `<iframe class="player"${renderer.renderAttrs(token)} loading="lazy" allowfullscreen sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`;
    }
    return `<${token.tag} class="player"${renderer.renderAttrs(token)} controls preload="metadata"></${token.tag}>`;
  };
}

/** What is played, by which element. */
export interface Player {
  readonly element: PlayerElement;
  readonly url: string;
  readonly title?: string;
}

/** Pushes a player or a link for an address that {@link sanitizeElement} has let through. `hosts` may stand in a frame. */
export function pushPlayer(state: StateInline, { element, url, title = '' }: Player, hosts: readonly string[]): void {
  const host = hostOf(url);
  const isPlayed = element === 'iframe' ? hosts.includes(host) : isOwnFile(url);
  if (!isPlayed) {
    const page = describeFrame(url);
    pushLink(state, page.url, title !== '' ? title : element === 'iframe' ? page.title : nameOfFile(url));
    return;
  }
  const token = state.push(PLAYER, element, 0);
  // `//host` takes the page's scheme, which is `https:` on every deployed site.
  token.attrSet('src', element === 'iframe' ? url.replace(/^(?:https?:)?\/\//i, 'https://') : url);
  token.attrSet('title', title !== '' ? title : element === 'iframe' ? describeFrame(url).title : nameOfFile(url));
}

/** A video of a service, by its id there; false where the id can be none. */
export function pushServiceVideo(state: StateInline, name: string, id: string, hosts: readonly string[]): boolean {
  const service = findPlayerService(name);
  if (service === undefined || !/^[\w-]{1,20}$/.test(id)) return false;
  pushPlayer(state, { element: 'iframe', url: service.playerOf(id) }, hosts);
  return true;
}

export function pushLink(state: StateInline, url: string, text: string): void {
  state.push('link_open', 'a', 1).attrSet('href', url);
  state.push('text', '', 0).content = text;
  state.push('link_close', 'a', -1);
}

/** Whether it lies with the posts: the policy of the site plays nothing from elsewhere. */
function isOwnFile(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i.test(url);
}

function nameOfFile(url: string): string {
  const name =
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return name === '' ? url : decodeURIComponent(name);
  } catch {
    return name; // a URIError: the percent sign is meant
  }
}
