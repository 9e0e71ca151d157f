import type { ReportStatus } from '../../contract/report-status.js';

/** Who may bring a report from where to where. Nothing else is possible, whatever a form says. */
export type Actor = 'staff' | 'neighbour' | 'system';

const table: Readonly<Record<Actor, Readonly<Record<ReportStatus, readonly ReportStatus[]>>>> = {
  // `answered` is reached by answering only. A closed report can be taken up again by staff who closed it too early.
  staff: {
    received: ['in-progress', 'answered', 'closed'],
    'in-progress': ['answered', 'closed'],
    answered: ['in-progress', 'answered', 'closed'],
    closed: ['in-progress', 'answered'],
    reopened: ['in-progress', 'answered', 'closed'],
  },
  // "This did not help", and a further word in a closed report: nobody would see it otherwise.
  neighbour: {
    received: [],
    'in-progress': [],
    answered: ['reopened'],
    closed: ['reopened'],
    reopened: [],
  },
  // Answered, and nobody has said anything for long.
  system: {
    received: [],
    'in-progress': [],
    answered: ['closed'],
    closed: [],
    reopened: [],
  },
};

export const mayBecome = (actor: Actor, from: ReportStatus, to: ReportStatus) =>
  table[actor][from].includes(to);

/** What staff can choose by hand. */
export const choicesOfStaff = (from: ReportStatus) => table.staff[from].filter((to) => to !== 'answered');
