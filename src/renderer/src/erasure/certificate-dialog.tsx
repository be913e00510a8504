import { type Certificate, heldWords } from '../../../shared/erasure/erasure.ts'
import { audienceWords } from '../../../shared/erasure/held-report.ts'
import { api } from '../api/client.ts'
import { plural } from '../format/plural.ts'
import { attempt } from '../record/attempt.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { toast } from '../ui/toast.tsx'
import { showCertificate } from './shown-certificate.ts'
import './erasure.css'

/** The certificate of the last erasure, over whatever page is there, until it is closed. */
export function CertificateDialog({ certificate }: { readonly certificate: Certificate }) {
  const { repName, went, indexLines } = certificate
  const close = (): void => showCertificate(null)
  const save = () =>
    attempt(async () => {
      const target = await api.desktop.chooseTarget({
        purpose: 'data-export',
        suggestedName: `Certificate of erasure ${certificate.erasedAt.slice(0, 10)}.md`,
      })
      if (target === null) return
      const { fileName } = await api.erasure.saveCertificate({ certificate, fileToken: target.token })
      toast.show({ text: `Saved as ${fileName}` })
    })
  const total = went.reduce((sum, { count }) => sum + count, 0)
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) close()
      }}
      title={`${repName} is erased`}
      description={`${plural(total, 'record')} and ${plural(indexLines, 'line')} of the index are gone from the vault. This list is shown now and kept nowhere: save it if you need to prove it.`}
      holdsWork
      footer={
        <>
          <Button kind="quiet" onClick={close}>
            Close
          </Button>
          <Button kind="primary" onClick={() => void save()}>
            Save the certificate
          </Button>
        </>
      }
    >
      <div className="erasure-lists">
        <h3 className="ui-section">What this did not reach</h3>
        <Stayed certificate={certificate} />
        <h3 className="ui-section">What went</h3>
        <Rows label="What went">
          {went.map(({ kind, audience, count }) => (
            <Row key={`${kind} ${audience}`} side={audienceWords[audience]}>
              {plural(count, ...heldWords[kind])}
            </Row>
          ))}
        </Rows>
      </div>
    </Dialog>
  )
}

function Stayed({ certificate }: { readonly certificate: Certificate }) {
  const { sharedNotes, mentions, copies } = certificate
  return (
    <ul className="erasure-stayed">
      {sharedNotes > 0 && (
        <li>
          {plural(sharedNotes, 'note is', 'notes are')} about somebody else as well and stayed. The link is
          gone, the words are as they were.
        </li>
      )}
      {mentions > 0 && (
        <li>The name is still written in {plural(mentions, 'other record')}. Search finds them.</li>
      )}
      {copies.length > 0 && (
        <li>
          {plural(copies.length, 'copy', 'copies')} on this computer, made on{' '}
          {[...new Set(copies.map(({ madeAt }) => madeAt.slice(0, 10)))].join(', ')}, still hold them,
          encrypted. Remove these backups once a fresh one is verified.
        </li>
      )}
      <li>
        Copies kept elsewhere (a second backup folder, a cloud, a stick), exported files and paper are beyond
        this app.
      </li>
    </ul>
  )
}
