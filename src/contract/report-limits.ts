/** The longest each field of a report may be, in UTF-16 units (as `maxlength` counts) with line ends as one `\n`. */
export const limits = {
  message: 5000,
  where: 500,
  name: 100,
  email: 254,
  phone: 32,
  id: 64,
  purpose: 1000,
  page: 2000,
  language: 35,
} as const;
