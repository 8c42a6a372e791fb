export { callWorkflow } from './call/call-workflow.ts'
export { proposalWorkflow } from './proposal/proposal-workflow.ts'
