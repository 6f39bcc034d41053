/** Makes the address book of an archive, from its posts, its settings and its engine's configuration. */

import type { Post } from '../../post.ts';
import type { SiteSettings } from '../../site.ts';
import type { EngineSettings } from '../read/engine.ts';
import { type AddressBook, describeBookPost, siteOf } from './address-book.ts';
import { findFileFolders } from './file-folders.ts';

export interface BookSources {
  /** The folder that the keeper pointed at. */
  readonly asked: string;
  /** The folder that posts' paths are relative to. */
  readonly folder: string;
  readonly posts: readonly Post[];
  readonly settings: Pick<SiteSettings, 'baseUrl' | 'static' | 'images'>;
  readonly engine: EngineSettings | undefined;
}

export async function createAddressBook({ posts, settings, engine, ...folders }: BookSources): Promise<AddressBook> {
  const sites = [settings.baseUrl, engine?.baseUrl].map(siteOf).filter((site) => site !== undefined);
  return {
    posts: posts.map(describeBookPost),
    folders: await findFileFolders({ ...folders, engine, named: settings.static }),
    ownSites: [...new Set(sites)].sort((left, right) => right.length - left.length),
    filesAt: settings.images,
  };
}
