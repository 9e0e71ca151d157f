/** Apart from what makes and reads receipts: a form that was sent shows one, and needs no more of it. */
export const group = (text: string, separator: string): string =>
  text.replace(/(.{4})(?=.)/g, `$1${separator}`);

/** A receipt as it is shown: five groups of four digits. */
export const formatReceipt = (receipt: string): string => group(receipt, ' ');
