import { Toast as Base } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { Icon } from './icon.tsx'
import { showToastsBy, type ToastMessage } from './toast.tsx'

type SecondAct = { readonly label: string; readonly run: () => void }

const manager = Base.createToastManager<{ readonly second?: SecondAct }>()
const plainMs = 6_000
const undoMs = 12_000

function show(id: string, message: ToastMessage): void {
  const { text, undo, action, tone = 'plain' } = message
  const acts = [
    ...(action === undefined ? [] : [action]),
    ...(undo === undefined ? [] : [{ label: 'Undo', run: undo }]),
  ]
  const [act, second] = acts
  manager.add({
    id,
    title: text,
    type: tone,
    priority: tone === 'trouble' ? 'high' : 'low',
    timeout: act === undefined && tone === 'plain' ? plainMs : undoMs,
    ...(second !== undefined && { data: { second } }),
    ...(act !== undefined && {
      actionProps: {
        children: act.label,
        onClick: () => {
          act.run()
          manager.close(id)
        },
      },
    }),
  })
}

/** Where toasts appear: a landmark reached with F6, paused while pointed at or focused. */
export function Toasts() {
  // An effect here runs after those inside, so the list below is listening by then.
  useEffect(() => showToastsBy({ show, close: (id) => manager.close(id) }), [])
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className="ui-toasts" aria-label="Messages">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList() {
  const { toasts } = Base.useToastManager<{ readonly second?: SecondAct }>()
  return toasts.map((one) => (
    <Base.Root key={one.id} toast={one} className="ui-popup ui-toast" swipeDirection={[]}>
      <Base.Content className="ui-toast-content">
        <Base.Title className="ui-toast-text" render={<p />} />
        {one.actionProps !== undefined && <Base.Action className="ui-button" />}
        <Second act={one.data?.second} onDone={() => manager.close(one.id)} />
        <Base.Close className="ui-icon-button" aria-label="Dismiss">
          <Icon of={X} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ))
}

function Second({ act, onDone }: { readonly act: SecondAct | undefined; readonly onDone: () => void }) {
  if (act === undefined) return null
  function run() {
    act?.run()
    onDone()
  }
  return (
    <button type="button" className="ui-button" onClick={run}>
      {act.label}
    </button>
  )
}
