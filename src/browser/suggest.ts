/**
 * Suggestions below the search box while one types: the combobox pattern of the ARIA Authoring Practices. Only adds to the form,
 * which searches by itself; whatever goes wrong here, it still does.
 */

import { SUGGEST_STRINGS } from '../pages/strings.ts';
import { createOption, fetchSuggestions, type SuggestionJson } from './suggestions.ts';

/** So long no key must be pressed before the archive is asked. */
const QUIET_MS = 120;

/** The key of a keydown that an input method takes, also in Safari, which ends the composition before. */
const COMPOSING = 229;

const form = document.querySelector<HTMLFormElement>('form.search');
const input = form?.querySelector('input');
if (form && input) attach(form, input);

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: small closures over what one search box shows.
function attach(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = document.createElement('div');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = SUGGEST_STRINGS.label;
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.role = 'status';
  form.append(list, status);
  input.role = 'combobox';
  input.autocomplete = 'off';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  // Keyboards on a screen compose every word, even of English, and have neither Enter nor arrows of their own to fight over.
  const { matches: isOnScreen } = matchMedia('(pointer: coarse)');
  let options: readonly HTMLAnchorElement[] = [];
  let active = -1;
  let timer = 0;
  let asked = new AbortController();

  const activate = (index: number): void => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option?.id ?? '');
  };
  const show = (suggestions: readonly SuggestionJson[]): void => {
    activate(-1);
    options = suggestions.map(createOption);
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.ariaExpanded = String(!list.hidden);
    status.textContent = SUGGEST_STRINGS.count(options.length);
  };
  const forget = (): void => {
    clearTimeout(timer);
    asked.abort();
  };
  const close = (): void => {
    forget();
    show([]);
    status.textContent = '';
  };
  const ask = async (): Promise<void> => {
    forget();
    const text = input.value.trim();
    if (text === '') return close();
    asked = new AbortController();
    const { signal } = asked;
    try {
      const suggestions = await fetchSuggestions(text, signal);
      if (!signal.aborted) show(suggestions);
    } catch {
      // Offline. The list shown belongs to another text, unless something newer was asked for.
      if (!signal.aborted) close();
    }
  };
  const askSoon = (): void => {
    forget();
    timer = setTimeout(ask, QUIET_MS);
  };

  input.addEventListener('input', (event) => {
    if (isOnScreen || !(event instanceof InputEvent && event.isComposing)) askSoon();
  });
  input.addEventListener('compositionstart', () => {
    if (!isOnScreen) close();
  });
  input.addEventListener('compositionend', askSoon);
  input.addEventListener('blur', close);
  // Or the list would stand there again when the reader comes back.
  form.addEventListener('submit', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === COMPOSING) {
      // This Enter takes what was composed; it is not for the form.
      if (event.key === 'Enter') event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) void ask();
      // The box itself is one place of the round, before the first option and after the last.
      else if (event.key === 'ArrowDown') activate(active + 1 < options.length ? active + 1 : -1);
      else activate(active === -1 ? options.length - 1 : active - 1);
    } else if (event.key === 'Enter' && active !== -1) {
      event.preventDefault();
      options[active]?.click();
    } else if (event.key === 'Escape' && !list.hidden) {
      // Elsewhere it empties the box.
      event.preventDefault();
      close();
    }
  });
  // The box keeps the focus, or blur would take the list away before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', close);
}
