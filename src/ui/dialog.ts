/**
 * What native modal dialogs leave to the page. The browser makes the rest of the page inert and closes on Escape;
 * here the page behind stands still, Tab goes round inside, and focus goes back to where it came from, also in
 * Safari, where pressing a link or button does not focus it.
 */
let open = 0;
let pageStyle: [overflow: string, gutter: string] = ['', ''];

function holdPage(): void {
  if (open++ > 0) return;
  const { style, clientWidth } = document.documentElement;
  pageStyle = [style.getPropertyValue('overflow'), style.getPropertyValue('scrollbar-gutter')];
  // Where the scrollbar takes room it keeps it, so that the page does not jump sideways.
  if (innerWidth > clientWidth) style.setProperty('scrollbar-gutter', 'stable');
  style.setProperty('overflow', 'hidden');
}

function releasePage(): void {
  if (--open > 0) return;
  const { style } = document.documentElement;
  style.setProperty('overflow', pageStyle[0]);
  style.setProperty('scrollbar-gutter', pageStyle[1]);
}

const stops =
  'a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),' +
  'summary,audio[controls],video[controls],[tabindex="0"]';

/** Sends Tab from the last stop to the first and back; for the dialog's `keydown`. */
export function keepTabInside(event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const dialog = event.currentTarget as HTMLDialogElement;
  const all = [...dialog.querySelectorAll<HTMLElement>(stops)].filter((one) => one.getClientRects().length);
  const at = (dialog.getRootNode() as Document | ShadowRoot).activeElement;
  const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (at !== from && !(event.shiftKey && at === dialog)) return;
  event.preventDefault();
  to?.focus();
}

/**
 * In a frame that is as high as its content, the middle of the viewport may be far from what the visitor sees: there
 * the dialog belongs where it was opened. Its style sheet takes `--_top` and `--_height`, in px, or else nothing.
 */
function fitFrame(dialog: HTMLDialogElement, origin: HTMLElement | null | undefined): void {
  const { availHeight } = screen;
  const height = Math.round(availHeight * 0.75);
  const tall = window.parent !== window && innerHeight > availHeight;
  const top = (origin?.getBoundingClientRect().top ?? 0) - height / 2;
  const set = (name: string, px: number) =>
    tall ? dialog.style.setProperty(name, `${Math.round(px)}px`) : dialog.style.removeProperty(name);
  set('--_top', Math.min(innerHeight - height, Math.max(0, top)));
  set('--_height', height);
}

/**
 * Opens the dialog as a modal.
 * @param returnTo what gets the focus when it closes, asked then, since the page may have changed
 */
export function openModal(dialog: HTMLDialogElement, returnTo: () => HTMLElement | null | undefined): void {
  if (dialog.open) return;
  fitFrame(dialog, returnTo());
  dialog.showModal();
  holdPage();
  dialog.addEventListener('keydown', keepTabInside);
  const onClose = () => {
    // The event comes a moment after the closing: it may have been opened again.
    if (dialog.open) return;
    dialog.removeEventListener('close', onClose);
    dialog.removeEventListener('keydown', keepTabInside);
    releasePage();
    returnTo()?.focus();
  };
  dialog.addEventListener('close', onClose);
}
