/** Sizes are in points. */
export const MARGINS = { top: 64, right: 46, bottom: 56, left: 46 } as const;

export const COLORS = {
  ink: '#1B1B1B',
  muted: '#4D5560',
  accent: '#0B3A6F',
  rule: '#8FA1B8',
  tint: '#DCE6F2',
  subtotal: '#EAF0F7',
  zebra: '#F6F8FB',
  hairline: '#D5DCE6',
  bar: '#2B6CB0',
  alert: '#9C0006',
  /** Reflex blue, in which the Union wants its mention. */
  union: '#003399',
  white: '#FFFFFF',
} as const;

export type FontName = 'regular' | 'bold' | 'oblique';

export interface TextStyle {
  font: FontName;
  size: number;
  color: string;
  lineGap: number;
}

const body: TextStyle = { font: 'regular', size: 10, color: COLORS.ink, lineGap: 2.5 };

export const STYLES = {
  body,
  definition: { ...body, size: 9, lineGap: 1.5 },
  muted: { ...body, size: 9, color: COLORS.muted, lineGap: 1.5 },
  caption: { ...body, size: 8.5, color: COLORS.muted, lineGap: 1.5 },
  cell: { ...body, size: 8.5, lineGap: 0.5 },
  cellStrong: { ...body, font: 'bold', size: 8.5, lineGap: 0.5 },
  head: { ...body, font: 'bold', size: 8.5, color: COLORS.accent, lineGap: 0.5 },
  headEarlier: { ...body, font: 'regular', size: 8, color: COLORS.muted, lineGap: 0.5 },
  group: { ...body, font: 'bold', size: 8.5, color: COLORS.muted, lineGap: 0.5 },
  coverTitle: { ...body, font: 'bold', size: 30, color: COLORS.white, lineGap: 4 },
  coverText: { ...body, size: 13, color: COLORS.white, lineGap: 3 },
  coverPeriod: { ...body, font: 'bold', size: 22, color: COLORS.accent },
  chapter: { ...body, font: 'bold', size: 18, color: COLORS.accent },
  section: { ...body, font: 'bold', size: 12.5, color: COLORS.accent },
  strong: { ...body, font: 'bold' },
  trend: { ...body, font: 'bold', size: 9, color: COLORS.accent, lineGap: 0 },
  mention: { ...body, font: 'bold', size: 13, color: COLORS.union, lineGap: 1 },
  figure: { ...body, font: 'bold', size: 22, color: COLORS.accent, lineGap: 0 },
  alert: { ...body, font: 'bold', size: 9, color: COLORS.alert, lineGap: 0 },
} as const satisfies Record<string, TextStyle>;
