// What P11 compares the app's start with: the same shell, one window, one field.
const { app, BrowserWindow, protocol, session } = require('electron')

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

void app.whenReady().then(() => {
  const page = '<!doctype html><title>blank</title><input autofocus>'
  session.defaultSession.protocol.handle(
    'app',
    () => new Response(page, { headers: { 'content-type': 'text/html' } }),
  )
  const window = new BrowserWindow({ show: true })
  void window.loadURL('app://halftime/blank.html')
})
app.on('window-all-closed', () => app.quit())
