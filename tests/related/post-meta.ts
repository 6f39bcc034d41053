import { type PostMeta, parsePostId } from '../../src/post.ts';

/** What is known of a post that tells nothing but its id, and what is given. */
export function makeMeta(id: string, known: Partial<PostMeta> = {}): PostMeta {
  const parsed = parsePostId(id);
  if (parsed === undefined) throw new Error(`${id} is no id`);
  return {
    id: parsed,
    title: '',
    authors: [],
    date: undefined,
    dateTime: undefined,
    updated: undefined,
    categories: [],
    tags: [],
    series: undefined,
    readers: undefined,
    source: undefined,
    license: undefined,
    description: undefined,
    ...known,
  };
}
