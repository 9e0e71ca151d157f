/** The moments that the toolbar offers, by a name that fits into an address. Wall clock of the house's zone. */
export const moments: Readonly<Record<string, { title: string; now: string | null }>> = {
  monday: { title: 'Mon 23 Nov 2026, 10:00', now: '2026-11-23T10:00' },
  early: { title: 'Mon 23 Nov 2026, 07:45', now: '2026-11-23T07:45' },
  late: { title: 'Mon 23 Nov 2026, 14:50', now: '2026-11-23T14:50' },
  evening: { title: 'Mon 23 Nov 2026, 20:00', now: '2026-11-23T20:00' },
  saturday: { title: 'Sat 28 Nov 2026, 12:00', now: '2026-11-28T12:00' },
  advent: { title: 'Mon 14 Dec 2026, 09:00', now: '2026-12-14T09:00' },
  christmas: { title: 'Thu 24 Dec 2026, 10:00', now: '2026-12-24T10:00' },
  summertime: { title: 'Sun 28 Mar 2027, 01:59', now: '2027-03-28T01:59' },
  real: { title: 'Now', now: null },
};
