import { MemoryEventStore } from '../src/index.js';
import { eventStoreContract } from './event-store-contract.js';

eventStoreContract('the event store in memory', async () => new MemoryEventStore());
