/** The margin: cause on the left, judgement on the right. */
export function Mark() {
  return (
    <svg viewBox="0 0 16 18" width="16" height="18" aria-hidden="true" focusable="false">
      <path d="M8 0v18" stroke="currentColor" strokeWidth="1.6" />
      <path d="M0 4h8M2.5 9H8M8 13.5h8M8 6.5h5.5" stroke="var(--accent)" strokeWidth="2" />
    </svg>
  );
}
