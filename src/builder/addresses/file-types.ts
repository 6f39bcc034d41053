/** Which files of a keeper are published, and as what: nothing that a browser would run as a part of this site. */

const IMAGES = 'png jpg jpeg jpe jfif gif webp avif bmp ico svg apng heic tif tiff';
const MEDIA = 'mp3 ogg oga opus wav flac m4a aac mp4 m4v webm mov ogv vtt';
const DOCUMENTS = 'pdf epub djvu docx doc odt xlsx xls ods pptx ppt odp rtf';
const ARCHIVES = 'zip gz tgz tar bz2 xz 7z rar zst jar apk whl dmg exe msi deb';
const DATA = 'csv tsv json jsonl geojson npy npz mat parquet sqlite db bin dat ttf otf woff woff2 stl psd ai eps ps bib';

/**
 * Shown as plain text, whatever they are: `script-src 'self'` would let a script run that lies on this site, and a page of
 * another's making would speak in this site's name.
 */
const SOURCES =
  'txt text log md markdown rst tex sty cls html htm xhtml xml xsl js mjs cjs jsx ts tsx vue css scss less py ipynb rb php pl lua sh bash zsh ps1 bat c h cc cpp cxx hpp cu java kt scala go rs swift cs fs hs ml clj ex erl jl r m f90 asm s v vhdl sql yaml yml toml ini conf cfg properties gradle cmake diff patch nb wl sage';

const AS_THEY_ARE: ReadonlySet<string> = new Set([IMAGES, MEDIA, DOCUMENTS, ARCHIVES, DATA].join(' ').split(' '));
const AS_TEXT: ReadonlySet<string> = new Set(SOURCES.split(' '));
const MEASURED: ReadonlySet<string> = new Set(IMAGES.split(' '));

/** The extension under which a file is published; `undefined` for what is not. */
export function publishedExtension(path: string): string | undefined {
  const extension = extensionOf(path);
  return AS_THEY_ARE.has(extension) ? extension : AS_TEXT.has(extension) ? 'txt' : undefined;
}

/** Whether a file is an image with a width and a height. */
export function isImagePath(path: string): boolean {
  return MEASURED.has(extensionOf(path));
}

function extensionOf(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
