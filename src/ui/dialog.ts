/**
 * What native modal dialogs leave to the page. The browser makes the rest of the page inert and closes on Escape;
 * here the page behind stands still, Tab goes round inside, and focus goes back to where it came from, also in
 * Safari, where pressing a link or button does not focus it.
 */
const kept = Symbol.for('nabo.modal');

/** How many dialogs are open, and how the page was before. The page keeps it: it may have two copies of this code. */
interface Page extends HTMLElement {
  [kept]?: { open: number; overflow: string };
}

/** @param by 1 when a dialog opens, -1 when it closes */
function holdPage(by: number): void {
  const page: Page = document.documentElement;
  const { style, clientWidth } = page;
  const state = (page[kept] ??= { open: 0, overflow: '' });
  const held = state.open;
  state.open += by;
  const { open } = state;
  if (held && open) return;
  if (open) {
    state.overflow = style.overflow;
    // Where the scrollbar takes room it keeps it, so that the page does not jump sideways.
    if (innerWidth > clientWidth) style.setProperty('scrollbar-gutter', 'stable');
  } else style.removeProperty('scrollbar-gutter');
  style.overflow = open ? 'hidden' : state.overflow;
}

const stops = 'a[href],summary,audio,video,[tabindex="0"],:is(button,input,select,textarea):enabled';

/** Sends Tab from the last stop to the first and back; for the dialog's `keydown`. */
export function keepTabInside(event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const dialog = event.currentTarget as HTMLDialogElement;
  const all = [...dialog.querySelectorAll<HTMLElement>(stops)].filter((one) => one.getClientRects().length);
  const at = (dialog.getRootNode() as Document | ShadowRoot).activeElement;
  if (event.shiftKey) all.reverse();
  if (at !== all.at(-1) && !(event.shiftKey && at === dialog)) return;
  event.preventDefault();
  all[0]?.focus();
}

/**
 * In a frame that is as high as its content, the middle of the viewport may be far from what the visitor sees: there
 * the dialog belongs where it was opened. Its style sheet takes `--_top` and `--_height`, in px, or else nothing.
 */
function fitFrame({ style }: HTMLDialogElement, origin: HTMLElement | null | undefined): void {
  const { availHeight } = screen;
  style.cssText = '';
  // To ask where something is costs a layout of the page, so only in such a frame.
  if (window.parent === window || innerHeight <= availHeight) return;
  const height = Math.round(availHeight * 0.75);
  const top = (origin?.getBoundingClientRect().top ?? 0) - height / 2;
  style.cssText = `--_top:${Math.max(0, Math.min(innerHeight - height, top))}px;--_height:${height}px`;
}

/**
 * Opens the dialog as a modal.
 * @param returnTo what gets the focus when it closes, asked then, since the page may have changed
 */
export function openModal(dialog: HTMLDialogElement, returnTo: () => HTMLElement | null | undefined): void {
  if (dialog.open) return;
  fitFrame(dialog, returnTo());
  // First, so that the page is laid out once for both. It is held still where it was closed only a moment ago.
  if (!dialog.onclose) holdPage(1);
  dialog.showModal();
  dialog.onkeydown = keepTabInside;
  dialog.onclose = () => {
    // The event comes a moment after the closing: it may have been opened again.
    if (dialog.open) return;
    dialog.onclose = null;
    holdPage(-1);
    returnTo()?.focus();
  };
}
