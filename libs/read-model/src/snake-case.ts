/** `dueSoonAt` → `due_soon_at`: how properties are named as columns. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
