import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, Plus } from 'lucide-react'
import { type ComboboxOption, createdText } from './combobox-options.ts'
import { Icon } from './icon.tsx'

/** The popup of both comboboxes: matching options, and a row that creates what was typed. */
export function ComboboxList(props: { readonly emptyText: string; readonly createWord: string }) {
  return (
    <Base.Portal>
      <Base.Positioner className="ui-positioner" sideOffset={4} align="start">
        <Base.Popup className="ui-popup ui-list-popup">
          <Base.Empty className="ui-option-none">{props.emptyText}</Base.Empty>
          <Base.List>
            {(option: ComboboxOption) => (
              <Base.Item key={option.id} className="ui-option" value={option}>
                <span className="ui-option-mark">
                  {createdText(option) === undefined ? (
                    <Base.ItemIndicator>
                      <Icon of={Check} />
                    </Base.ItemIndicator>
                  ) : (
                    <Icon of={Plus} />
                  )}
                </span>
                <span className="ui-option-text">
                  {createdText(option) === undefined ? option.label : `${props.createWord} “${option.label}”`}
                  {option.detail !== undefined && <small>{option.detail}</small>}
                </span>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
