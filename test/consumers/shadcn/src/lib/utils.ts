export const cn = (...names: (string | undefined)[]) => names.filter(Boolean).join(' ')
