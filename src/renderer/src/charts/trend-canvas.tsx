import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { TrendChartInput } from '../../../shared/chart/trend-chart-model.ts'
import { trendChartModel } from '../../../shared/chart/trend-chart-model.ts'
import type { ChartColours } from './chart-colours.ts'
import { onLookChange, readChartColours } from './chart-colours.ts'
import { trendConfiguration } from './trend-chart-config.ts'
import { useChart } from './use-chart.ts'

interface Size {
  readonly width: number
  readonly height: number
}

interface Look extends Size {
  readonly colours: ChartColours
}

/** The drawn part of a trend chart. It carries Chart.js, so it is only ever loaded lazily. */
export function TrendCanvas(props: { readonly input: TrendChartInput; readonly label: string }) {
  const frame = useRef<HTMLDivElement>(null)
  const look = useLook(frame)
  const configuration = useMemo(() => {
    if (look === null || look.width < 80) return null
    const { width, height, colours } = look
    const model = trendChartModel(props.input, { width, height, fontSize: colours.fontSize })
    return trendConfiguration(model, colours)
  }, [look, props.input])
  const canvas = useChart(configuration)
  return (
    <div className="trend-chart-frame" ref={frame}>
      <canvas ref={canvas} role="img" aria-label={props.label} />
    </div>
  )
}

/** Size and colours of an element, kept up to date: the window, the theme and text zoom may change them. */
function useLook(frame: React.RefObject<HTMLDivElement | null>): Look | null {
  const [look, setLook] = useState<Look | null>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const read = () => setLook({ ...sizeOf(element), colours: readChartColours(element) })
    read()
    // It reports once at the beginning, too: an equal size draws nothing anew.
    const sizes = new ResizeObserver(() => {
      const size = sizeOf(element)
      setLook((look) => (look === null || isSameSize(look, size) ? look : { ...look, ...size }))
    })
    sizes.observe(element)
    const stopLook = onLookChange(read)
    return () => {
      sizes.disconnect()
      stopLook()
    }
  }, [frame])
  return look
}

function sizeOf({ clientWidth, clientHeight }: Element): Size {
  return { width: clientWidth, height: clientHeight }
}

function isSameSize(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height
}
