import { expect, it } from 'vitest'
import { canonicalJson } from '../../../domain/proposal/receipt.ts'

it('writes the same content in the same way, whatever the order in which it was saved', () => {
  expect(canonicalJson({ b: ['ü', 2], a: { d: null, c: 'x"y' } })).toBe('{"a":{"c":"x\\"y","d":null},"b":["ü",2]}')
  expect(canonicalJson({ a: { c: 'x"y', d: null }, b: ['ü', 2] })).toBe(
    canonicalJson({ b: ['ü', 2], a: { d: null, c: 'x"y' } }),
  )
})
