/** What tags of Hexo and Jekyll (`{% … %}`) and of Hugo (`{{< … >}}`) become: the data, by their names. */

import { calloutKind } from './callout-kinds.ts';

/** What a tag becomes; `unknown` leaves its text and is reported. */
export type TagUse =
  | 'code'
  | 'diagram'
  | 'callout'
  | 'fold'
  | 'quote'
  | 'formula'
  | 'tab'
  | 'image'
  | 'player'
  | 'file'
  | 'post'
  | 'text'
  | 'wrapper'
  | 'unknown';

interface ToolTags {
  readonly use: TagUse;
  readonly names: string;
  readonly engines: string;
  readonly becomes: string;
}

export const TOOL_TAGS: readonly ToolTags[] = [
  { use: 'code', names: 'codeblock code highlight', engines: 'Hexo, Hugo, Jekyll', becomes: 'code in its language' },
  { use: 'diagram', names: 'mermaid flow sequence plantuml', engines: 'Hexo, Hugo', becomes: 'its source, as code' },
  { use: 'callout', names: 'note admonition notice alert callout', engines: 'Hexo, Hugo', becomes: 'a callout' },
  {
    use: 'fold',
    names: 'details fold spoiler expand hidetoggle hideblock folding',
    engines: 'Hexo, Hugo',
    becomes: 'a callout that folds',
  },
  { use: 'quote', names: 'blockquote quote cq centerquote pullquote', engines: 'Hexo, Hugo', becomes: 'a quote with its author' },
  {
    use: 'formula',
    names: 'math katex latex mathjax',
    engines: 'Hexo, Hugo',
    becomes: 'a formula, displayed where it stands alone',
  },
  { use: 'tab', names: 'tab', engines: 'Hexo, Hugo', becomes: 'its title and its content' },
  { use: 'image', names: 'img image asset_img figure picture', engines: 'Hexo, Hugo', becomes: 'an image' },
  {
    use: 'player',
    names: 'youtube bilibili vimeo dplayer aplayer video audio player',
    engines: 'Hexo, Hugo',
    becomes: 'a player where it is allowed, else a titled link',
  },
  { use: 'file', names: 'pdf asset_link asset_path include_code link button btn', engines: 'Hexo, Hugo', becomes: 'a link' },
  { use: 'post', names: 'post_link post_path post_url ref relref', engines: 'Hexo, Hugo, Jekyll', becomes: 'a link to the post' },
  { use: 'text', names: 'mark label kbd emp wavy psw u del checkbox radio span p', engines: 'Hexo, Hugo', becomes: 'its text' },
  {
    use: 'wrapper',
    names: 'raw tabs tabpane center centerblock row column columns div markdown gallery grouppicture gp timeline',
    engines: 'Hexo, Hugo, Jekyll',
    becomes: 'its content',
  },
];

const USE_BY_NAME: ReadonlyMap<string, TagUse> = new Map(
  TOOL_TAGS.flatMap(({ use, names }) => names.split(' ').map((name): [string, TagUse] => [name, use])),
);

/** What a tag of that name becomes; one that names a kind of callout is a callout. */
export function useOfTag(name: string): TagUse {
  const word = name.toLowerCase();
  return USE_BY_NAME.get(word) ?? (calloutKind(word) === undefined ? 'unknown' : 'callout');
}
