/** An icon of the host's own, for a button that shows a password. */
export const Eye = () => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    <ellipse cx="10" cy="10" rx="8" ry="5" />
    <circle cx="10" cy="10" r="2.25" />
  </svg>
)
