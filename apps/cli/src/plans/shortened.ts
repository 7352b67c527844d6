const SHOWN = 150;

/** The beginning of a long text: lists of tasks are gone through, not read. */
export const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
