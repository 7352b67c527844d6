import { TASK_CHANGED, TASK_STATE, type TaskChanged, type TaskWorkflowView } from '@dondoc/contracts';
import { defineQuery, defineSignal } from '@temporalio/workflow';

export const taskChangedSignal = defineSignal<[TaskChanged]>(TASK_CHANGED);
export const taskStateQuery = defineQuery<TaskWorkflowView>(TASK_STATE);
