import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js'
import annotationPlugin from 'chartjs-plugin-annotation'
import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Point } from '../../../shared/chart/label-placement.ts'
import type { TrendConfiguration } from './trend-chart-config.ts'

Chart.register(LineController, LineElement, PointElement, LinearScale, annotationPlugin)

/**
 * Keeps a Chart.js chart on a canvas in step with a configuration: made once, changed in place, and
 * destroyed with the component. Drawn again when the bundled fonts have arrived.
 */
export function useChart(configuration: TrendConfiguration | null): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  const chart = useRef<Chart<'line', Point[]> | null>(null)
  useLayoutEffect(() => {
    if (canvas.current === null || configuration === null) return
    if (chart.current === null) {
      chart.current = new Chart(canvas.current, configuration)
      return
    }
    chart.current.data = configuration.data
    if (configuration.options !== undefined) chart.current.options = configuration.options
    chart.current.update('none')
  }, [configuration])
  useEffect(() => {
    let isGone = false
    if (document.fonts.status === 'loading')
      void document.fonts.ready.then(() => {
        if (!isGone) chart.current?.update('none')
      })
    return () => {
      isGone = true
      chart.current?.destroy()
      chart.current = null
    }
  }, [])
  return canvas
}
