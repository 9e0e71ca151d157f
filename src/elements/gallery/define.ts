import { define } from '../../ui/define.js';
import { NaboGallery } from './nabo-gallery.js';

define('nabo-gallery', NaboGallery);

export { NaboGallery };

declare global {
  interface HTMLElementTagNameMap {
    'nabo-gallery': NaboGallery;
  }
}
