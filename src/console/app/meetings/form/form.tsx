import { useEffect, useRef, useState } from 'react'
import { Loading } from '../../parts/notices.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { go, Link, useTitle } from '../../router.tsx'
import { useMe } from '../../sign-in/session-provider.tsx'
import { useTexts } from '../../texts/language.tsx'
import { sendWaiting } from '../../offline/outbox.ts'
import type { Draft } from '../draft.ts'
import type { MinutesForm } from '../minutes.ts'
import { missingIn } from '../missing.ts'
import { useDraft, type DraftAtHand } from '../use-draft.ts'
import { useOnlyTab } from '../use-only-tab.ts'
import { Bar } from './bar.tsx'
import { CaseChoice } from './case-choice.tsx'
import { Conflict, Refused } from './answers.tsx'
import { Items } from './items.tsx'
import { Part } from './lines.tsx'
import { People } from './people.tsx'
import { Actions, Decisions, Obstacles, Scores } from './rest.tsx'
import { useLastTime } from './use-last-time.ts'
import { When } from './when.tsx'

/** The minutes of a meeting, on this device at every keystroke. */
export function MeetingForm({ id }: { id: string }) {
  const { meetings: t } = useTexts()
  useTitle(t.log)
  const { draft, change, ...written } = useDraft(id)
  const { mine, take } = useOnlyTab(id)
  const was = useRef<Draft>(undefined)
  useEffect(() => {
    // Finalized and gone from the device: the registry has it.
    if (draft === null && was.current?.finalize) go(`/meetings/${id}`, { replace: true })
    else if (draft) was.current = draft
  }, [draft, id])
  if (draft === undefined) return <Loading />
  if (draft === null)
    return (
      <>
        <h1>{t.log}</h1>
        <p>{t.notHere}</p>
        <Link href="/meetings" className="button">
          {t.title}
        </Link>
      </>
    )
  if (!mine)
    return (
      <>
        <h1>{draft.form.agenda || t.log}</h1>
        <p className="notice">{t.otherTab}</p>
        <button type="button" className="button primary" onClick={take}>
          {t.moveHere}
        </button>
      </>
    )
  return <Minutes draft={draft} {...written} change={change} />
}

function Minutes({ draft, kept, failed, change }: Omit<DraftAtHand, 'draft'> & { draft: Draft }) {
  const { meetings: t } = useTexts()
  const me = useMe()
  const [choosing, setChoosing] = useState(false)
  const [asked, setAsked] = useState(false)
  const { form, case: of } = draft
  const lastTime = useLastTime(of?.known ? of.id : undefined, draft.id)
  const parties = of ? [...of.agencies, ...of.collaborators] : []
  const missing = missingIn(draft)
  // What is on its way to be finalized is not typed in.
  const locked = draft.finalize && draft.state === 'waiting'
  const edit = (apply: Partial<MinutesForm>) =>
    void change((each) => ({
      ...each,
      form: { ...each.form, ...apply },
      editedAt: new Date().toISOString(),
      state: each.state === 'waiting' || each.state === 'conflict' ? each.state : 'editing',
    }))
  const save = (finalize: boolean) => {
    setAsked(true)
    if (missing.length > 0 || draft.state === 'conflict') return
    void change((each) => ({ ...each, state: 'waiting', finalize, refusal: null })).then(() =>
      sendWaiting(me.id),
    )
  }
  return (
    <form className="minutes" onSubmit={(event) => event.preventDefault()}>
      <h1>{t.log}</h1>
      {draft.refusal && <Refused refusal={draft.refusal} />}
      {draft.theirs && <Conflict draft={draft} change={change} />}
      <fieldset className="plain" disabled={locked}>
        <Part title={t.form.case}>
          {of ? (
            <div className="box">
              <strong>{of.title}</strong>
              <p className="hint">{of.collaborators.map(({ shortName }) => shortName).join(', ')}</p>
              {!of.known && <p className="hint">{t.form.caseIsNew}</p>}
            </div>
          ) : (
            <p className="hint">{t.form.caseHint}</p>
          )}
          {!draft.caseSent && (
            <button
              type="button"
              className={of ? 'button' : 'button primary wide'}
              onClick={() => setChoosing(true)}
            >
              {of ? t.form.another : t.form.chooseCase}
            </button>
          )}
        </Part>
        <When form={form} onChange={edit} />
        <People
          people={form.participants}
          parties={parties}
          lastTime={lastTime}
          onChange={(participants) => edit({ participants })}
        />
        <Items
          items={form.items}
          collaborators={of?.collaborators ?? []}
          onChange={(items) => edit({ items })}
        />
        <Obstacles obstacles={form.obstacles} onChange={(obstacles) => edit({ obstacles })} />
        <Decisions decisions={form.decisions} onChange={(decisions) => edit({ decisions })} />
        <Actions
          actions={form.actions}
          parties={parties}
          own={me.organization?.id ?? null}
          onChange={(actions) => edit({ actions })}
        />
        <Scores scores={form.scores} onChange={(scores) => edit({ scores })} />
      </fieldset>
      <Bar
        draft={draft}
        kept={kept}
        failed={failed}
        missing={missing}
        asked={asked}
        onSave={() => save(false)}
        onFinalize={() => save(true)}
        onStop={() => void change((each) => ({ ...each, state: 'editing', finalize: false }))}
      />
      <Sheet title={t.form.chooseCase} open={choosing} onClose={() => setChoosing(false)}>
        <CaseChoice
          onChoose={(chosen) => {
            setChoosing(false)
            void change((each) => ({
              ...each,
              case: chosen,
              editedAt: new Date().toISOString(),
              form: {
                ...each.form,
                agenda: each.form.agenda || t.form.agendaOf(chosen.title),
              },
            }))
          }}
        />
      </Sheet>
    </form>
  )
}
