import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chooseRuntime } from './runtime/choose-runtime.ts'
import { ensureBuild } from './runtime/ensure-build.ts'
import { root } from './runtime/project.ts'
import { openCamera } from './tour/camera.ts'
import { openDesk } from './tour/desk.ts'
import { walk } from './tour/walk.ts'

// npm run tour: the real app on a fresh vault with the sample team, through the main job and out with a
// packet. Leaves numbered pictures, light and dark, and the PDF in tour/. With --readme it also renews
// the picture in the README.

const readmePicture = join(root, 'docs/pictures/brief.png')
const mostReadmeBytes = 200_000

await ensureBuild()
const runtime = chooseRuntime()
const folder = join(root, 'tour')
const camera = openCamera(folder)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const desk = await openDesk(runtime)
try {
  const briefPicture = await walk(desk, camera, say)
  if (process.argv.includes('--readme')) {
    const bytes = statSync(briefPicture).size
    if (bytes > mostReadmeBytes)
      throw new Error(`the picture for the README has ${bytes} bytes, which is too many`)
    mkdirSync(join(root, 'docs/pictures'), { recursive: true })
    copyFileSync(briefPicture, readmePicture)
    say('The README shows the new picture.')
  }
  say(`${camera.count()} pictures and the packet are in ${folder}`)
} catch (error) {
  await camera.lastLook(desk.app.windows())
  throw error
} finally {
  await desk.close()
}
