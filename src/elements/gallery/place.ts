import { noChange, type ElementPart } from 'lit';
import { Directive, directive, type PartInfo, PartType } from 'lit/directive.js';

/**
 * Gives an element its width for a height of 1. A property of a style object, because a strict
 * Content-Security-Policy forbids `style` attributes.
 */
class Place extends Directive {
  private place: number | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('place() belongs in the tag of an element');
  }

  render(_place: number): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [place]: [number]): typeof noChange {
    if (place !== this.place)
      (element as HTMLElement).style.setProperty('--_place', String((this.place = place)));
    return noChange;
  }
}

export const place = directive(Place);
