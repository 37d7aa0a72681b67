import { expect, test } from 'vitest'
import { createKeyReader, type KeyPress } from './readKeys.ts'
import { SHORTCUTS } from './shortcuts.ts'

const press = (key: string, parts: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  timeStamp: 0,
  ...parts,
})

test('there are more than twenty, and no two in one place have the same keys', () => {
  expect(SHORTCUTS.length).toBeGreaterThan(20)
  for (const group of new Set(SHORTCUTS.map((shortcut) => shortcut.group))) {
    const keys = SHORTCUTS.filter((shortcut) => shortcut.group === group).map((shortcut) => shortcut.keys.join())
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('two keys in a row are one shortcut, if the second comes soon', () => {
  const read = createKeyReader()
  expect([read(press('g'), false), read(press('m', { timeStamp: 500 }), false)]).toEqual([null, 'go-mine'])
  expect([read(press('g', { timeStamp: 900 }), false), read(press('e', { timeStamp: 9000 }), false)]).toEqual([null, 'resolve'])
  // What follows a G and is no place to go to does nothing at all.
  expect([read(press('g'), false), read(press('e'), false)]).toEqual([null, null])
})

test('while one types only a key with a modifier is heard', () => {
  const read = createKeyReader()
  expect(read(press('e'), true)).toBeNull()
  expect(read(press('?'), true)).toBeNull()
  expect(read(press('k', { ctrlKey: true }), true)).toBe('palette')
  expect(read(press('k', { metaKey: true }), true)).toBe('palette')
})

test('the keys of browsers and systems stay theirs', () => {
  const read = createKeyReader()
  for (const key of 'abcdefghijlmnopqrstuvwxyz'.split('')) {
    expect(read(press(key, { ctrlKey: true }), false)).toBeNull()
    expect(read(press(key, { altKey: true }), false)).toBeNull()
  }
  expect(read(press('K', { ctrlKey: true, shiftKey: true }), false)).toBeNull()
  expect(read(press('F5'), false)).toBeNull()
})

test('on a keyboard with other letters the place of the key counts', () => {
  const read = createKeyReader()
  expect(read(press('у', { code: 'KeyE' }), false)).toBe('resolve')
  expect(read(press('?', { code: 'KeyM', shiftKey: true }), false)).toBe('help')
})
