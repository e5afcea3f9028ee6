/** Colours of a board, as CSS. Light paper in a warm room; black and white for those who asked for contrast. */
export interface BoardStyle {
  paper: string;
  edge: string;
  text: string;
  softText: string;
  bar: string;
  barGround: string;
  button: string;
  buttonText: string;
  strongButton: string;
  strongText: string;
  hover: string;
  pressed: string;
  focus: string;
}

export const PAPER_STYLE: BoardStyle = {
  paper: '#fbf6ea',
  edge: '#c9b993',
  text: '#1c2733',
  softText: '#4d5866',
  bar: '#1f5f8b',
  barGround: '#d9d0ba',
  button: '#e6ddc6',
  buttonText: '#1c2733',
  strongButton: '#1b4f78',
  strongText: '#ffffff',
  hover: '#ffd36b',
  pressed: '#0e2a42',
  focus: '#b4530a',
};

export const CONTRAST_STYLE: BoardStyle = {
  paper: '#000000',
  edge: '#ffffff',
  text: '#ffffff',
  softText: '#ffffff',
  bar: '#ffe14d',
  barGround: '#3a3a3a',
  button: '#1f1f1f',
  buttonText: '#ffffff',
  strongButton: '#ffe14d',
  strongText: '#000000',
  hover: '#ffffff',
  pressed: '#7a7a7a',
  focus: '#ffe14d',
};

/** WCAG contrast of two `#rrggbb` colours, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const part = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
