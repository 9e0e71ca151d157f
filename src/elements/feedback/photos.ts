import type { TemplateResult } from 'lit';
import { PhotoTray } from '../../report/photo-tray.js';
import { photoList, photoName, unfit } from '../../ui/desk/photos.js';

/** The photos of a message: what reads and draws them, and what shows them. One file to load, where a house takes some. */
export class Photos extends PhotoTray {
  fault(): TemplateResult | undefined {
    return unfit(this);
  }

  names(): string {
    return this.files.map(photoName).join('\n');
  }

  list(): TemplateResult {
    return photoList(this, this.files);
  }
}
