import type { MenuItem } from '../src/contract/feed/menu.js';

/** Feeds of a café for stories, each with one thing to show. */

const feedOf = (sections: { name: string; items: MenuItem[] }[]) => ({
  version: 1,
  centre: { name: 'Grendehuset', language: 'nb', timezone: 'Europe/Oslo', currency: 'NOK' },
  hours: {
    regular: [{ days: 'mon-sun', opens: '08:00', closes: '18:00' }],
    places: [{ id: 'cafe', name: 'Kafeen', regular: [{ days: 'mon-sun', opens: '09:00', closes: '15:00' }] }],
  },
  menu: { note: 'Kafeen er for alle.\nSpør oss om allergener.', sections },
});

/** Every kind of dish beside the others. */
export const threeStates = () =>
  feedOf([
    {
      name: 'Dagens',
      items: [
        {
          name: 'Gul ertesuppe',
          description: 'Med ristet brød\nog smør ved siden av',
          date: '2026-11-23',
          price: 45,
          diets: ['vegan', 'halal'],
          contains: ['celery', 'wheat', 'oats'],
          mayContain: ['mustard', 'sesame'],
          checked: '2026-11-20',
          image: 'feeds/art/drivhuset-400.webp',
        },
      ],
    },
    {
      name: 'Alltid',
      items: [
        { name: 'Gulrotsuppe', price: 40, diets: ['vegan', 'gluten-free', 'lactose-free'], contains: [] },
        { name: 'Kaffe', price: 15, diets: ['vegan', 'gluten-free'] },
        {
          name: 'Kakao',
          prices: [
            { label: 'Liten', amount: 20 },
            { label: 'Stor', amount: 27.5 },
          ],
          contains: ['milk'],
          image: 'feeds/art/vaar-400.webp',
        },
        { name: 'Vann', price: 0, contains: [] },
        { name: 'Eplekake', price: 0, payWhatYouWant: true, contains: ['wheat', 'eggs', 'milk', 'almonds'] },
        { name: 'Brødskive med pålegg etter eget valg, også glutenfri', price: 30, soldOut: true },
        { name: 'Julegrøt', price: 50, from: '2026-11-22', through: '2026-12-23', contains: ['milk'] },
      ],
    },
  ]);

/** Open every day, but serves only on Mondays. */
export const busyKitchen = () =>
  feedOf([
    { name: 'Mandagsmat', items: [{ name: 'Lapskaus', days: 'mon', price: 60, contains: ['celery'] }] },
  ]);

/** More than fits on one page of a wall display. */
export const manyDishes = () =>
  feedOf([
    {
      name: 'Dagens suppe',
      items: [{ name: 'Fiskesuppe', days: 'mon', price: 55, contains: ['fish', 'milk'] }],
    },
    {
      name: 'Smørbrød',
      items: [
        'Ost',
        'Skinke',
        'Laks',
        'Reker',
        'Egg',
        'Roastbiff',
        'Brunost',
        'Kaviar',
        'Leverpostei',
        'Makrell',
      ].map((name, n) => ({ name, price: 35 + n, contains: ['wheat' as const] })),
    },
    {
      name: 'Drikke',
      items: ['Kaffe', 'Te', 'Eplejuice', 'Solbærsaft', 'Melk', 'Kakao', 'Vann med boble'].map((name) => ({
        name,
        price: 15,
        contains: [],
      })),
    },
  ]);
