/** What the edge is given from outside; nothing here reads the environment. */
export const APPLICATION = Symbol('Application');
export const CONFIG = Symbol('DondocConfig');
export const CLOCK = Symbol('Clock');
export const POOL = Symbol('Pool');
export const STORE = Symbol('EventStore');
export const READ_MODEL = Symbol('ReadModel');
export const PROJECTION = Symbol('ProjectionWatch');
