import { checkFollowUp } from '../../src/contract/follow-up.js';
import { checkReport } from '../../src/contract/report-check.js';
import { limits } from '../../src/contract/report.js';
import { describe, expect, it } from '../support/harness.js';

const good = {
  version: 1,
  kind: 'complaint',
  message: 'Porten smell',
  language: 'nn',
  page: 'https://stord.example/a?b=1#c',
};
const booking = { room: 'hall', date: '2026-12-05', from: '11:00', to: '24:00', purpose: 'Kor' };
const faults = (input: unknown) => {
  const checked = checkReport(input);
  return checked.ok ? [] : checked.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('a report', () => {
  it('is tidied, and loses what it does not have', () => {
    const checked = checkReport({
      ...good,
      message: ' a\r\nb\u0007\rc ',
      topic: '',
      where: ' ',
      contact: { email: '', name: ' Kari ' },
      extra: 1,
      altcha: 'x',
    });
    expect(checked).to.deep.equal({
      ok: true,
      value: {
        version: 1,
        kind: 'complaint',
        message: 'a\nb\nc',
        contact: { name: 'Kari' },
        language: 'nn',
        page: 'https://stord.example/a?b=1',
      },
    });
  });

  for (const [change, wanted] of [
    [{}, []],
    [{ message: '' }, ['/message required']],
    [{ message: undefined }, ['/message required']],
    [{ message: '\u200b \u200d\ufeff\u202e\n' }, ['/message required']],
    [{ message: 'x'.repeat(limits.message) }, []],
    [{ message: 'x'.repeat(limits.message + 1) }, ['/message tooLong']],
    [{ message: 'half \ud83d' }, ['/message character']],
    [{ message: 1 }, ['/message string']],
    [{ kind: 'rant' }, ['/kind choice']],
    [{ version: 2 }, ['/version version']],
    [{ happenedAt: '2026-11-21T23:30' }, []],
    [{ happenedAt: '2026-11-21' }, []],
    [{ happenedAt: 'yesterday' }, ['/happenedAt dateTime']],
    [{ happenedAt: '2026-02-30' }, ['/happenedAt dateTime']],
    [{ page: 'javascript:alert(1)' }, ['/page address']],
    [{ page: '/relative' }, ['/page address']],
    [{ language: 'x' }, ['/language languageTag']],
    [{ topic: 'two words' }, ['/topic id']],
    [{ contact: { email: 'kari@example.com', phone: '+47 12 34 56 78' } }, []],
    [{ contact: { email: 'kari', phone: 'call me' } }, ['/contact/email email', '/contact/phone phone']],
    [{ contact: { name: 'a\r\nb' } }, ['/contact/name character']],
    [{ kind: 'booking', booking }, []],
    [{ kind: 'booking' }, ['/booking required']],
    [{ kind: 'booking', message: undefined, booking }, []],
    [{ kind: 'booking', booking: { ...booking, to: '11:00' } }, ['/booking/to endBeforeStart']],
    [
      { kind: 'booking', booking: { ...booking, date: '2026-02-30', room: '' } },
      ['/booking/room required', '/booking/date date'],
    ],
  ] as const)
    it(`with ${JSON.stringify(change).slice(0, 70)}: ${wanted.join(', ') || 'good'}`, () => {
      expect(faults({ ...good, ...change })).to.deep.equal(wanted);
    });

  it('that is none at all is told so', () => {
    for (const none of [null, 1, 'x', undefined]) expect(faults(none)).to.deep.equal([' object']);
    expect(faults({}).sort()).to.deep.equal([
      '/kind required',
      '/language required',
      '/message required',
      '/page required',
      '/version required',
    ]);
  });
});

describe('a further word', () => {
  it('has a text, or reopens, or both', () => {
    expect(checkFollowUp({ version: 1, text: ' a ' })).to.deep.equal({
      ok: true,
      value: { version: 1, text: 'a' },
    });
    expect(checkFollowUp({ version: 1, reopen: true }).ok).to.equal(true);
    for (const none of [{ version: 1 }, { version: 1, text: ' ' }, { version: 1, reopen: false }])
      expect(checkFollowUp(none)).to.deep.equal({
        ok: false,
        errors: [{ pointer: '/text', code: 'required' }],
      });
  });
});
