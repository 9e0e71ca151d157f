import type { MenuItem } from '../../src/contract/feed/menu.js';

/** Small feeds for the café, around the week from Monday 23 November 2026. */

export const cafe = {
  id: 'cafe',
  name: { nb: 'Kafeen', en: 'The café' },
  regular: [
    { days: 'mon-fri', opens: '09:00', closes: '11:00' },
    { days: 'mon-fri', opens: '11:30', closes: '14:30' },
  ],
};

export const soups: MenuItem[] = [
  { name: 'Pea soup', days: 'mon', price: 45, diets: ['vegan'], contains: ['celery'], mayContain: ['mustard'], checked: '2026-11-20' },
  { name: 'Fish soup', days: 'tue', price: 55, contains: ['fish', 'milk'] },
  { name: 'Carrot soup', days: 'fri', price: 45, diets: ['vegan'], contains: [] },
]; // prettier-ignore

export const drinks: MenuItem[] = [
  { name: 'Coffee', price: 15, diets: ['vegan', 'gluten-free'] },
  { name: 'Cocoa', prices: [{ label: 'Small', amount: 20 }, { label: 'Large', amount: 28 }], contains: ['milk'] },
]; // prettier-ignore

export interface Kitchen {
  drinks?: MenuItem[];
  soups?: MenuItem[];
  hours?: object;
  note?: string;
  currency?: string;
  language?: string;
}

/** A feed with soups by the day and drinks that are always there; the café closes at Christmas with its house. */
export const menuFeed = (kitchen: Kitchen = {}) => ({
  version: 1,
  centre: {
    name: 'The house',
    language: kitchen.language ?? 'en',
    timezone: 'Europe/Oslo',
    currency: kitchen.currency ?? 'NOK',
  },
  hours: kitchen.hours ?? {
    regular: [{ days: 'mon-fri', opens: '08:00', closes: '15:00' }],
    exceptions: [{ from: '2026-12-24', through: '2026-12-26', closed: true, note: 'Christmas' }],
    places: [cafe],
  },
  menu: {
    note: kitchen.note,
    sections: [
      { name: 'Drinks', items: kitchen.drinks ?? drinks },
      { name: 'Soup of the day', items: kitchen.soups ?? soups },
    ],
  },
});
