export declare const lifecycleFile: string;
export declare function drawLifecycle(domain: object): string;
