/**
 * Grows with each release whose tables, or whose words between tabs, an older release would misread. Tabs of an older one
 * step aside when a newer one opens; an older one that opens later does not touch what it finds.
 *
 * 2: teams, tags, templates, views, pins, mentions, scheduled messages, preferences, events of promises.
 */
export const DATA_VERSION = 2
