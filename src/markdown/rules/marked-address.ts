/**
 * Addresses that a parser cannot finish, marked until a core rule does: the post that a tag names, which only the archive knows, and what may
 * not be linked, whose words stay. An author who types a mark says what the mark says.
 */

const POST = 'suoyin-post:';
const REFUSED = 'suoyin-refused:';

/** The address of the post that a tag of another tool names. */
export function markPost(name: string): string {
  return POST + encodeURIComponent(name.toWellFormed());
}

/** An address that may not stand in a page; its beginning is in the warning. */
export function markRefused(address: string): string {
  return REFUSED + encodeURIComponent(address.slice(0, SHOWN_LENGTH).toWellFormed());
}

/** What was marked; `undefined` for an ordinary address. */
export function unmark(address: string): { readonly kind: 'post' | 'refused'; readonly text: string } | undefined {
  const kind = address.startsWith(POST) ? 'post' : address.startsWith(REFUSED) ? 'refused' : undefined;
  return kind && { kind, text: decode(address.slice(kind === 'post' ? POST.length : REFUSED.length)) };
}

// Data in an address is a megabyte.
const SHOWN_LENGTH = 60;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a URIError: an author typed the mark
  }
}
