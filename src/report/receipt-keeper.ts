import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReportController } from './controller.js';

interface Receipt {
  reference: string;
  text: string;
}

/** Helps a neighbour to keep the receipt: copy, save, print; and asks once before it is lost. */
export class ReceiptKeeper implements ReactiveController {
  readonly #report: ReportController;
  readonly #receipt: () => Receipt | undefined;
  readonly #tell: (kept: boolean) => void;

  constructor(
    host: ReactiveControllerHost,
    report: ReportController,
    { receipt, tell }: { receipt: () => Receipt | undefined; tell: (kept: boolean) => void },
  ) {
    this.#report = report;
    this.#receipt = receipt;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#leaving);
  }

  readonly copy = (): void => this.#keep(({ text }) => navigator.clipboard.writeText(text));

  readonly save = (): void =>
    this.#keep(({ text, reference }) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
      link.download = `${reference}.txt`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    });

  readonly print = (): void => {
    this.#report.keptReceipt();
    print();
  };

  #keep(keep: (receipt: Receipt) => void | Promise<void>): void {
    const receipt = this.#receipt();
    if (!receipt) return;
    // A clipboard that is not there throws, one that is forbidden rejects: both are told.
    new Promise<void>((resolve) => resolve(keep(receipt))).then(
      () => {
        this.#report.keptReceipt();
        this.#tell(true);
      },
      () => this.#tell(false),
    );
  }

  /** Asks once: who goes without the code can never read the answer. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    const { step } = this.#report.state;
    if (step.at !== 'done' || step.kept) return;
    event.preventDefault();
    this.#report.keptReceipt();
  };
}
