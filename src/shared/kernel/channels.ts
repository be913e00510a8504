/** The two channels between a window and the app side. The preload imports their types only. */
export const callChannel = 'halftime:call'
export const eventChannel = 'halftime:event'
