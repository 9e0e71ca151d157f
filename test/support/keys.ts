import { sendKeys } from '@web/test-runner-commands';

/** Presses a key or a chord, by the names of KeyboardEvent.key: `press('Tab')`, `press('Shift+Tab')`. */
export async function press(chord: string): Promise<void> {
  const keys = chord.split('+');
  // WebDriver BiDi knows the space bar only by what it types.
  const last = (keys.pop() ?? '').replace('Space', ' ');
  for (const down of keys) await sendKeys({ down });
  await sendKeys({ press: last });
  for (const up of keys.reverse()) await sendKeys({ up });
}
