export { taskWorkflow } from './task.workflow.js';
export { taskChangedSignal, taskStateQuery } from './task.signals.js';
export { planChangedSignal, planStateQuery, planWorkflow } from './plan.workflow.js';
export { deliveryWorkflow, noticesAddedSignal } from './delivery.workflow.js';
