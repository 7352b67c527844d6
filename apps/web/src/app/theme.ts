import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The blue of the frame and of acts. Red is kept for what is overdue and for what needs a decision. */
const navy: MantineColorsTuple = [
  '#eef4fb',
  '#d9e5f3',
  '#b0c9e6',
  '#84abd8',
  '#5f91cd',
  '#4781c6',
  '#2f6aae',
  '#235590',
  '#1b467a',
  '#173f6d',
];

export const theme = createTheme({
  primaryColor: 'navy',
  primaryShade: 7,
  colors: { navy },
  fontFamily: '"Be Vietnam Pro", "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.15rem' } } },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      styles: { title: { fontWeight: 650, fontSize: '1.1rem' } },
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } },
    },
  },
});
