/** Why a file cannot become a picture; the message is a sentence for the manager. */
export class PictureProblem extends Error {}

const largestFileBytes = 10 * 1024 * 1024
const edgePx = 256
const quality = 0.85

/**
 * A chosen file as a small square JPEG, as a data URL. The middle of the picture is kept. Nothing of the
 * file but its pixels goes on: no place, no camera, no name.
 *
 * @throws PictureProblem
 */
export async function smallPicture(file: File): Promise<string> {
  if (file.size > largestFileBytes) {
    throw new PictureProblem('This file is larger than 10 MB. Choose a smaller picture.')
  }
  const picture = await read(file)
  try {
    const side = Math.min(picture.width, picture.height)
    const edge = Math.min(edgePx, side)
    const canvas = document.createElement('canvas')
    canvas.width = edge
    canvas.height = edge
    const pen = canvas.getContext('2d')
    if (pen === null) throw new PictureProblem('The picture could not be made smaller. Try another one.')
    // A JPEG has no holes: what was transparent becomes white and not black.
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, edge, edge)
    const left = (picture.width - side) / 2
    const top = (picture.height - side) / 2
    pen.drawImage(picture, left, top, side, side, 0, 0, edge, edge)
    return canvas.toDataURL('image/jpeg', quality)
  } finally {
    picture.close()
  }
}

async function read(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file)
  } catch {
    throw new PictureProblem('This is not a picture this app can read. Choose a JPEG, PNG or WebP file.')
  }
}
