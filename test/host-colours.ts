/** The text and the background of a page, as it has them where the form stands. */
export interface HostColours {
  text: string
  background: string
}

const host = (text: string, background: string): HostColours => ({ text, background })

/**
 * Pages whose own text can be read: 4.5 to 1 upon white and near black, 7 to 1 upon colours between them, where no mix
 * of the text could otherwise differ from it and still be readable.
 */
export const hostColours: Record<string, HostColours> = {
  'a page without a style': host('#000000', '#ffffff'),
  Bootstrap: host('#212529', '#ffffff'),
  'Bootstrap, dark': host('#dee2e6', '#212529'),
  'Ant Design': host('rgba(0, 0, 0, 0.88)', '#ffffff'),
  'Ant Design, dark': host('rgba(255, 255, 255, 0.85)', '#141414'),
  'a Modal of Ant Design, dark': host('rgba(255, 255, 255, 0.85)', '#1f1f1f'),
  'Material UI': host('rgba(0, 0, 0, 0.87)', '#ffffff'),
  'Material UI, dark': host('#ffffff', '#121212'),
  "Vite's template": host('#6b6375', '#ffffff'),
  "Vite's template, dark": host('#9ca3af', '#16171d'),
  'grey upon white': host('#6b7280', '#ffffff'),
  'slate upon slate': host('#94a3b8', '#0f172a'),
  Nord: host('#d8dee9', '#2e3440'),
  Dracula: host('#f8f8f2', '#282a36'),
  'brown upon cream': host('#4a3b00', '#fff3c4'),
  'wine upon pink': host('#500724', '#fbcfe8'),
  'pink upon wine': host('#fecdd3', '#4c0519'),
  'white upon purple': host('#ffffff', '#5b21b6'),
  'white upon grey': host('#ffffff', '#595959'),
  'black upon amber': host('#000000', '#f59e0b'),
  'dark green upon teal': host('#042f2e', '#5eead4'),
}
