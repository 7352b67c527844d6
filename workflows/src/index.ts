export { taskWorkflow } from './task.workflow.js';
export { taskChangedSignal, taskStateQuery } from './task.signals.js';
export { deliveryWorkflow, noticesAddedSignal } from './delivery.workflow.js';
