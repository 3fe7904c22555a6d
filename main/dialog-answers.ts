import { existsSync, readFileSync, writeFileSync } from 'node:fs';

type Answer = { readonly open: readonly string[] } | { readonly save: string } | { readonly cancel: true } | { readonly button: number };

/**
 * Answers to dialogs for tests, which cannot press the system's buttons: the environment's VISAVIS_DIALOG_ANSWERS names a JSON file that holds
 * a list of `{"open": ["/path"]}`, `{"save": "/path"}`, `{"cancel": true}` and, for a question, `{"button": 0}`. Each dialog
 * takes the first answer off the list in the file; an open or save dialog without one counts as closed, a question without one as
 * answered by its first button. A packaged program does not look at any of this.
 */
export class DialogAnswers {
  constructor(private readonly path: string) {}

  open(): string | undefined {
    const answer = this.take(() => true);
    return answer && 'open' in answer ? answer.open[0] : undefined;
  }

  save(): string | undefined {
    const answer = this.take(() => true);
    return answer && 'save' in answer ? answer.save : undefined;
  }

  button(): number {
    const answer = this.take((first) => 'button' in first);
    return answer && 'button' in answer ? answer.button : 0;
  }

  private take(fits: (first: Answer) => boolean): Answer | undefined {
    const [first, ...rest] = existsSync(this.path) ? JSON.parse(readFileSync(this.path, 'utf8')) as Answer[] : [];
    if (!first || !fits(first)) return undefined;
    writeFileSync(this.path, JSON.stringify(rest));
    return first;
  }
}
