/** The inline rule for tags of Hexo, Jekyll and Hugo, in a line of text or over several lines. */

import type { MarkdownIt, StateInline } from 'markdown-it';
import { MATH_INLINE } from 'markdown-it-katex/recognise/token.ts';
import { pushLink, pushPlayer, pushServiceVideo } from '../html/push-player.ts';
import { safeAddress } from '../html/sanitize-element.ts';
import { addressesOf } from '../render-env.ts';
import { createCloserSearch } from '../rules/closer-search.ts';
import { pushLeftOut } from '../rules/left-out.ts';
import { parameterOf, parseTagAt, type TemplateTag, tagWords, withoutLooks } from './template-tag.ts';
import { useOfTag } from './tool-tags.ts';

/** Adds the rule. `hosts` may stand in frames. */
export function addInlineTemplateTags(md: MarkdownIt, hosts: readonly string[]): void {
  const closeOf = createCloserSearch();
  md.inline.ruler.before('escape', 'template_tag', (state, silent) => {
    const { src, pos, posMax } = state;
    if (src[pos] !== '{' || !/^\{(?:%|\{[<%])/.test(src.slice(pos, pos + 3))) return false;
    const tag = parseTagAt(src, pos);
    if (tag === undefined || pos + tag.length > posMax) return false;
    const end = pos + tag.length;
    const isHugo = src[pos + 1] === '{';
    const closing = closingOf(tag.name, isHugo).find((closer) => closeOf(state, closer, end) !== undefined);
    const use = useOfTag(tag.name);
    if (use === 'formula' && !tag.isClosing && closing !== undefined) {
      const close = closeOf(state, closing, end) ?? end;
      if (close > posMax) return false;
      if (!silent) pushFormula(state, src.slice(end, close - closing.length));
      state.pos = close;
      return true;
    }
    // `{% raw %}` that nothing closes is what a text is about.
    if (use === 'wrapper' && !tag.isClosing && closing === undefined && !isHugo && pos > 0) return false;
    if (!silent && !tag.isClosing) pushTag(state, tag, hosts);
    state.pos = end;
    return true;
  });
}

function closingOf(name: string, isHugo: boolean): readonly string[] {
  return isHugo ? [`{{< /${name} >}}`, `{{% /${name} %}}`, `{{</${name}>}}`] : [`{% end${name} %}`, `{%end${name}%}`];
}

function pushFormula(state: StateInline, tex: string): void {
  const token = state.push(MATH_INLINE, 'math', 0);
  token.content = tex.trim().replace(/^(\${1,2})([\s\S]*)\1$/, '$2');
  token.markup = '$';
}

function pushTag(state: StateInline, tag: TemplateTag, hosts: readonly string[]): void {
  const use = useOfTag(tag.name);
  const words = tagWords(tag);
  if (use === 'wrapper') return;
  if (use === 'post' && pushPostLink(state, tag)) return;
  if (use === 'player' && pushVideo(state, tag, hosts)) return;
  if (use === 'file' && pushFileLink(state, tag)) return;
  if (use === 'text') {
    const bare = words.filter((word) => !/^\w+=/.test(word)).join(' ');
    const text = parameterOf(tag, 'text') ?? withoutLooks(bare).replace(/\s*@.*$/s, '');
    state.push('text', '', 0).content = text;
    return;
  }
  // All names of the tag for an image do the same.
  if (pushImage(state, tag)) return;
  const text = words.map((word) => word.replace(/^\w+=/, '')).filter((word) => HAN.test(word));
  if (text.length > 0) state.push('text', '', 0).content = text.join(' ');
  pushLeftOut(state, 'unknown-tag', tag.name);
}

/** Words of Chinese in parameters are for readers; other parameters are for the program. */
const HAN = /[\u{3400}-\u{9fff}]/u;

/** `{% post_link name text %}`, `{{< ref "a.md#x" >}}`. */
function pushPostLink(state: StateInline, tag: TemplateTag): boolean {
  const [first = '', ...rest] = tagWords(tag);
  const name = parameterOf(tag, 'path') ?? first;
  const text = (name === first ? rest : []).filter((word) => word !== 'true' && word !== 'false').join(' ');
  if (name === '') return false;
  const url = addressesOf(state.env).resolvePost(name);
  const address = url === undefined ? undefined : safeAddress(state.md, url);
  const shown = text === '' ? (addressesOf(state.env).titleOf(name) ?? name) : text;
  if (address !== undefined) pushLink(state, address, shown);
  else {
    state.push('text', '', 0).content = shown;
    pushLeftOut(state, 'unresolved-post', name);
  }
  return true;
}

function pushVideo(state: StateInline, tag: TemplateTag, hosts: readonly string[]): boolean {
  const words = tagWords(tag);
  const written =
    parameterOf(tag, 'src', 'url', 'mp4') ??
    words.find((word) => /\.(?:mp4|webm|mp3|ogg|m4a|flac|wav|m3u8)(?:[?#]|$)/i.test(word));
  if (written !== undefined && /[./]/.test(written)) {
    const address = safeAddress(state.md, written);
    if (address === undefined) return false;
    const element = /\.(?:mp3|ogg|m4a|flac|wav)(?:[?#]|$)/i.test(address) ? 'audio' : 'video';
    pushPlayer(state, { element, url: address, title: parameterOf(tag, 'title') ?? '' }, hosts);
    return true;
  }
  const id = parameterOf(tag, 'id', 'bvid', 'aid', 'bv') ?? words.find((word) => /^[\w-]{3,20}$/.test(word)) ?? '';
  return pushServiceVideo(state, tag.name, id, hosts);
}

/** `{% pdf a.pdf %}`, `{% btn a.html, text %}`, `{% link text https://a.b %}`: the first address, called by what else is there. */
function pushFileLink(state: StateInline, tag: TemplateTag): boolean {
  const words = tag.parameters.includes(',')
    ? tag.parameters.split(',').map((word) => word.trim().replace(/["']/g, ''))
    : tagWords(tag);
  const written = parameterOf(tag, 'href', 'url', 'src', 'link') ?? words.find((word) => /[./#]/.test(word) && !/\s/.test(word));
  const address =
    written === undefined ? undefined : safeAddress(state.md, tag.name === 'include_code' ? CODE_FOLDER + written : written);
  if (address === undefined || written === undefined) return false;
  const others = words.filter(
    (word) =>
      word !== written && !word.includes(written) && !/^(?:\w+=.*|(?:lang|from|to):\w*|fa[a-z]? .*|icon.*|\[.*\])$/.test(word),
  );
  pushLink(
    state,
    address,
    parameterOf(tag, 'title', 'text', 'name') ??
      (withoutLooks(others.join(', ')).replaceAll(', ', ' ') || (written.split('/').at(-1) ?? written)),
  );
  return true;
}

/** Where Hexo looks for `{% include_code a.cpp %}`, below its folder of sources. */
const CODE_FOLDER = '/downloads/code/';

/** `{% asset_img a.png Title %}`, `{{< figure src="a.png" title="…" >}}`. */
function pushImage(state: StateInline, tag: TemplateTag): boolean {
  const written = parameterOf(tag, 'src') ?? IMAGE.exec(tag.parameters)?.[0];
  const address =
    written === undefined || !(useOfTag(tag.name) === 'image' || IMAGE.test(written))
      ? undefined
      : safeAddress(state.md, written);
  if (address === undefined || written === undefined) return false;
  const words = tagWords(tag);
  const at = words.findIndex((word) => word.includes(written));
  const rest = words.slice(at + 1).filter((word) => !/[=:]|^\d+%?$|^(?:left|right|center)$/.test(word));
  const title = parameterOf(tag, 'caption', 'title', 'alt') ?? rest.join(' ');
  const token = state.push('image', 'img', 0);
  token.attrs = [
    ['src', address],
    ['alt', ''],
  ];
  const width = /^\d{1,4}%?$/.exec(parameterOf(tag, 'width') ?? '')?.[0];
  if (width !== undefined) token.attrSet('width', width);
  token.content = title;
  token.children = [];
  state.md.inline.parse(title, state.md, state.env, token.children);
  return true;
}

const IMAGE = /[^\s"'=<>]+\.(?:png|jpe?g|gif|webp|svg|avif)(?=["'\s?#]|$)/i;
