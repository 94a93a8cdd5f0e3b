import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepRemedy } from '../../../api/desk';
import { useTicketDesk } from '../ticket-context';
import { useTicketWrite } from '../use-ticket';
import { PanelForm } from './panel-form';
import { typedDir } from '../../../ui/staff/typed-dir';

/** "Done" with its proof: a receipt or tracking number. */
export function FulfilForm({ remedyId, onDone }: { readonly remedyId: string; readonly onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const [proof, setProof] = useState('');
  const write = useTicketWrite(ticket, () => stepRemedy(ticket.id, remedyId, 'fulfil', { proof: proof.trim() || undefined }), onDone);
  return (
    <PanelForm busy={write.isPending} error={write.error} submitLabel={t('remedy.step.fulfil')} onSubmit={() => write.mutate(undefined)} onCancel={onDone}>
      <TextInput autoFocus label={t('remedy.proof')} description={t('remedy.proofHint')} dir={typedDir(proof)} value={proof} onChange={(event) => setProof(event.currentTarget.value)} />
    </PanelForm>
  );
}
