import { describe, expect, it } from 'vitest'
import { createRenderer } from '../../templates/render.ts'
import { fragments } from './fragments.ts'

const { write } = fragments()

describe('strict templates', () => {
  it('refuses a view that lacks a field', () => {
    expect(() => write('{{surname}}', {})).toThrow(/"surname" not defined/)
  })

  it('refuses a helper that does not exist', () => {
    expect(() => write('{{shout name}}', { name: 'Amina' })).toThrow(/Template fragment: .*shout/)
  })

  it('shows a partial only what it was given', () => {
    expect(() => write('{{> status-tag kind="open"}}', { text: 'leaked' })).not.toThrow()
    expect(write('{{> status-tag kind="open"}}', { text: 'leaked' })).not.toContain('leaked')
  })

  it('reads a bare field even where a helper has its name', () => {
    expect(write('{{title}} {{date}} {{number}}', { title: 'Return with skills', date: 'soon', number: 7 })).toBe(
      'Return with skills soon 7',
    )
  })

  it('escapes what people typed', () => {
    expect(write('{{name}}', { name: '<b>' })).toBe('&lt;b&gt;')
    expect(write('{{lines text}}', { text: '<i>\none\n\ntwo' })).toBe(
      '<p dir="auto">&lt;i&gt;<br>one</p><p dir="auto">two</p>',
    )
  })

  it('names the templates that there are when asked for another', () => {
    expect(() => createRenderer().page('nowhere', {}, {})).toThrow(/no template nowhere; there are .*home\/tasks/)
  })
})

describe('messages', () => {
  it('escapes values, keeps markup that a helper made, and turns a tag into a link', () => {
    expect(write('{{t "identity.code.sent" email=email}}', { email: '<x>' })).toContain('<b>&lt;x&gt;</b>')
    expect(write('{{t "page.rehearsal" now=(ref "A-1")}}', {})).toContain('<strong><bdi class="ref">A-1</bdi></strong>')
    expect(write('{{t "identity.register.have" href="/sign-in"}}', {})).toBe(
      'Already registered? <a href="/sign-in">Sign in</a>',
    )
  })

  it('says what the code names by key, money and dates included', () => {
    const said = {
      key: 'form.is.outOfRange',
      values: { least: { money: { amountMinor: '15000000', currency: 'EUR' } }, most: 'x' },
    }
    expect(write('{{say said}}', { said })).toBe('Enter an amount from <bdi class="money">EUR\u00a0150,000</bdi> to x')
  })

  it('throws for an unknown key in tests, and marks it on a running facility', () => {
    expect(() => write('{{t "no.such"}}', {})).toThrow('No locale has a message "no.such".')
    const missed: string[] = []
    const { write: running } = fragments({ unknownMessage: (key) => missed.push(key) })
    expect(running('{{t "no.such"}}', {})).toBe('<mark>⟦no.such⟧</mark>')
    expect(missed).toEqual(['no.such'])
  })

  it('makes the pseudo-locale longer and right-to-left, and leaves values and numbers alone', () => {
    const pseudo = write('{{t "home.tasks.greeting" part="morning" name="Amina"}}', {}, { locale: 'qps' })
    expect(pseudo).toMatch(/^\u2067Gööđ ɱöřñíñğ, .*\u2069 Amina$/)
  })
})

describe('addresses', () => {
  it('builds them from the table of paths only', () => {
    expect(write('{{path "call" id}}', { id: '7' })).toBe('/calls/7')
    expect(() => write('{{path "nowhere"}}', {})).toThrow('has no address "nowhere"')
  })

  it('never links to a script', () => {
    expect(write('{{href x}}', { x: 'javascript:alert(1)' })).toBe('#')
    expect(write('{{href x}}', { x: '//evil.example' })).toBe('#')
    expect(write('{{show x}}', { x: { text: 'here', href: 'javascript:alert(1)' } })).toBe('<a href="#">here</a>')
  })
})
