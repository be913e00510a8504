/** The channels between a window and the app side. The preload imports their types only. */
export const callChannel = 'halftime:call'
/** Where a window agrees with the vault on keys of their own, before its first call. */
export const agreeChannel = 'halftime:agree'
export const eventChannel = 'halftime:event'
