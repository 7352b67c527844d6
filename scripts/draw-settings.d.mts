export declare const deploymentFile: string;
export declare function readComments(text: string): Record<string, { meaning: string; fallback: string }>;
export declare function drawSettings(settings: object, typeText: string): string;
export declare function withTable(document: string, table: string): string;
export declare function typeText(): string;
