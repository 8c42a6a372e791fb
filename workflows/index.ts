export { callWorkflow } from './call/call-workflow.ts'
export { missionWorkflow } from './mission/mission-workflow.ts'
export { proposalWorkflow } from './proposal/proposal-workflow.ts'
export { requestWorkflow } from './request/request-workflow.ts'
