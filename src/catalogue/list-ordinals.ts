/**
 * `count` ordinals from `first` on, ascending: the one place where a request makes a list of all posts. It costs 4 bytes a post, and
 * nothing is decoded for it.
 */
export function listOrdinals(count: number, first = 0): Uint32Array {
  const ordinals = new Uint32Array(count);
  for (let index = 0; index < count; index++) ordinals[index] = first + index;
  return ordinals;
}
