import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRenderer } from '../../templates/render.ts'
import { exampleContext, examplePages } from './example-pages.ts'

const renderer = createRenderer({ morePages: join(import.meta.dirname, 'gallery') })
const examples = await examplePages()

describe('every page by example', () => {
  it.for(examples)(
    '$page ($state) is whole in English and in the long, right-to-left pseudo-locale',
    ({ page, view, context }) => {
      const english = renderer.page(page, view, { ...exampleContext, ...context, locale: 'en' })
      const pseudo = renderer.page(page, view, { ...exampleContext, ...context, locale: 'qps' })
      expect(english).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
      expect(pseudo).toMatch(/^<!doctype html>\n<html lang="en-x-qps" dir="rtl">/)
      expect(english).not.toContain('[object Object]')
      expect(english.match(/<h1[ >]/g)).toHaveLength(1)
      expect(titleOf(english)).toMatch(/.+ – .+/)
    },
  )

  it.for(examples)('$page ($state) needs no inline style or script', ({ page, view, context }) => {
    const html = renderer.page(page, view, { ...exampleContext, ...context })
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style|<script(?! type="module" src=)/)
  })
})

const titleOf = (html: string) => /<title>(.*)<\/title>/s.exec(html)?.[1]
