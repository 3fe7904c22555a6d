import type { Severity } from '../../shared/checks/check';

/** The shape of a severity: a full triangle, an open one, a dot. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  return (
    <svg className="sign" data-severity={severity} viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      {severity === 'info' ? <circle cx="6" cy="6.6" r="2.3" /> : <path d="M6 1.6 L11 10.4 L1 10.4 Z" />}
    </svg>
  );
}
