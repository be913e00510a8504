import { Archive, ArchiveRestore, CalendarPlus, Ellipsis, FileText, ListPlus } from 'lucide-react'
import { useContext, useMemo, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { useCommand } from '../api/queries.ts'
import { type Command, commandById, useCommands } from '../commands/commands.ts'
import { ScheduleDialog } from '../one-on-one/schedule-dialog.tsx'
import { StartOneOnOneButton } from '../one-on-one/start-one-on-one-button.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { toast } from '../ui/toast.tsx'
import { ArchiveDialog } from './archive-dialog.tsx'
import { NextTimeDialog } from './next-time-dialog.tsx'

type Open = 'schedule' | 'next-time' | 'archive' | null

/** What one does from a rep's head: note something, start the conversation, plan, put aside, pack. */
export function RepActs({ rep }: { readonly rep: Rep }) {
  const go = useContext(NavigateContext)
  const [open, setOpen] = useState<Open>(null)
  const bringBack = useCommand('rep.unarchive', {
    onDone: ({ name }) => toast.show({ text: `${name} is in your team again` }),
  })
  const name = firstNameOf(rep.name)
  const isActive = rep.archivedAt === null
  useCommands(
    useMemo<readonly Command[]>(
      () =>
        isActive
          ? [
              {
                id: 'rep.schedule',
                label: `Plan a one-on-one with ${name}`,
                group: 'Here',
                keywords: 'schedule meeting calendar',
                run: () => setOpen('schedule'),
              },
              {
                id: 'rep.next-time',
                label: `Add to next time with ${name}`,
                group: 'Here',
                keywords: 'basket topic agenda put aside',
                shortcut: 'A',
                run: () => setOpen('next-time'),
              },
              {
                id: 'rep.packet',
                label: `Make a packet about ${name}`,
                group: 'Here',
                keywords: 'review pdf export',
                run: () => go(`#/packets?rep=${rep.id}`),
              },
            ]
          : [],
      [go, isActive, name, rep.id],
    ),
  )
  const close = (next: boolean): void => {
    if (!next) setOpen(null)
  }
  return (
    <>
      <Button shortcut="N" onClick={() => commandById('do.note')?.run()}>
        Note
      </Button>
      {isActive && <StartOneOnOneButton repId={rep.id} />}
      <Menu
        trigger={<IconButton icon={Ellipsis} label={`More to do with ${name}`} />}
        items={[
          ...(isActive
            ? [
                {
                  id: 'schedule',
                  label: 'Plan a one-on-one',
                  icon: <Icon of={CalendarPlus} />,
                  onSelect: () => setOpen('schedule'),
                },
                {
                  id: 'next-time',
                  label: 'Add to next time',
                  icon: <Icon of={ListPlus} />,
                  shortcut: 'A',
                  onSelect: () => setOpen('next-time'),
                },
              ]
            : []),
          {
            id: 'packet',
            label: 'Make a packet',
            icon: <Icon of={FileText} />,
            onSelect: () => go(`#/packets?rep=${rep.id}`),
          },
          { id: 'line', separator: true },
          isActive
            ? {
                id: 'archive',
                label: 'Archive',
                icon: <Icon of={Archive} />,
                onSelect: () => setOpen('archive'),
              }
            : {
                id: 'bring-back',
                label: 'Bring back',
                icon: <Icon of={ArchiveRestore} />,
                onSelect: () => bringBack.run({ id: rep.id }),
              },
        ]}
      />
      <ScheduleDialog open={open === 'schedule'} onOpenChange={close} repId={rep.id} repName={rep.name} />
      <NextTimeDialog open={open === 'next-time'} onOpenChange={close} rep={rep} />
      <ArchiveDialog open={open === 'archive'} onOpenChange={close} rep={rep} />
    </>
  )
}
