import { useCodes } from '../../api/reference.ts'
import { AnyOf, OneOf } from '../../parts/chips.tsx'
import { Field, SelectField } from '../../parts/field.tsx'
import { useImportTexts } from './import-texts.ts'
import { answered, answerTo, type Answers, type Question } from './sending.ts'

interface Asked {
  readonly question: Question
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
}

/** What nothing in the list decides, each with the cells that ask it. */
export function Questions({
  questions,
  ...given
}: Omit<Asked, 'question'> & { questions: readonly Question[] }) {
  const t = useImportTexts()
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t.questions}</h2>
      <ul className="cards">
        {questions.map((question) => (
          <li key={`${question.answer} ${question.about} ${question.text}`} className="card">
            <p>
              <strong>{question.text}</strong>
            </p>
            <p className="hint">
              {t.cells(question.cells.slice(0, 5).join(', '), question.count - Math.min(question.count, 5))}
            </p>
            <Answer question={question} {...given} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ question, answers, onAnswer }: Asked) {
  const t = useImportTexts()
  const stages = useCodes('stage').map(({ code, label }) => ({ code, label: `${code} ${label}` }))
  const types = useCodes('agreementType')
  const sources = useCodes('fundingSource')
  const { answer, about, options } = question
  const value = answerTo(answers, question)
  const say = (given: unknown) => onAnswer(answered(answers, question, given))
  const legend = about ?? question.text
  if (answer === 'mapping') return <p>{t.isColumn}</p>
  if (answer === 'newPartners')
    return <NewPartner question={question} answers={answers} onAnswer={onAnswer} />
  if (answer === 'defaults' && about === 'stages')
    return <AnyOf legend={legend} choices={stages} value={(value as string[]) ?? []} onChoose={say} />
  const worded: Readonly<Record<string, string>> = t.options
  const known = [...types, ...sources]
  const choices = options.map((code) => ({
    code,
    label: worded[code] ?? known.find((each) => each.code === code)?.label ?? code,
  }))
  return (
    <>
      {choices.length > 0 && (
        <OneOf legend={legend} choices={choices} value={(value as string) ?? null} onChoose={say} />
      )}
      {answer === 'partners' && (
        <Field
          label={t.otherName}
          value={options.includes(value as string) ? '' : ((value as string) ?? '')}
          onChange={({ target }) => say(target.value)}
        />
      )}
    </>
  )
}

/** A name that nobody has: registered with the import, or another name of somebody who is registered. */
function NewPartner({ question, answers, onAnswer }: Asked) {
  const t = useImportTexts()
  const kinds = useCodes('organizationKind').filter(({ code }) => code !== 'province' && code !== 'agency')
  const sectors = useCodes('sector')
  const name = question.about ?? ''
  const made = answers.newPartners?.[name]
  const { [name]: _, ...others } = answers.newPartners ?? {}
  const register = (part: object) =>
    onAnswer(answered(answers, question, { kind: 'company', sector: 'other', ...made, ...part }))
  return (
    <>
      <AnyOf
        legend={name}
        choices={[{ code: 'new', label: t.asNew }]}
        value={made ? ['new'] : []}
        onChoose={([chosen]) => (chosen ? register({}) : onAnswer({ ...answers, newPartners: others }))}
      />
      {made ? (
        <div className="pair">
          <SelectField
            label={t.kind}
            choices={kinds}
            value={made.kind}
            onChoose={(kind) => register({ kind })}
          />
          <SelectField
            label={t.sector}
            choices={sectors}
            value={made.sector}
            onChoose={(sector) => register({ sector })}
          />
        </div>
      ) : (
        <Field
          label={t.otherName}
          value={answers.partners?.[name] ?? ''}
          onChange={({ target }) =>
            onAnswer(answered(answers, { ...question, answer: 'partners' }, target.value))
          }
        />
      )}
    </>
  )
}
