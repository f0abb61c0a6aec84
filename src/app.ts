import Fastify, { type FastifyBaseLogger } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { batchRoutes } from './batches/routes.ts'
import { uncountedInBatch } from './batches/inside.ts'
import { clientRoutes } from './identity/clients/routes.ts'
import type { SigningKey, VerificationKey } from './identity/tokens/keys.ts'
import { accountLabels } from './identity/accounts/labels.ts'
import { accountRoutes } from './identity/accounts/routes.ts'
import { issueToken } from './identity/tokens/tokens.ts'
import { ownMemberships } from './identity/memberships/named.ts'
import { handOverRoutes } from './identity/hand-overs/routes.ts'
import { membershipRoutes } from './identity/memberships/routes.ts'
import { userRoutes } from './identity/accounts/users/routes.ts'
import { clauseTemplateRoutes } from './clauses/routes.ts'
import { commentRoutes } from './agreements/comments/routes.ts'
import { amendmentRoutes } from './agreements/amendments/routes.ts'
import { amendmentMoveRoutes } from './agreements/amendments/moves/routes.ts'
import { correctionRoutes } from './agreements/corrections/routes.ts'
import { recordedRoutes } from './agreements/recorded/routes.ts'
import { agreementTransferRoutes } from './agreements/transfer/routes.ts'
import { parentRoutes } from './agreements/parents/routes.ts'
import { disclosureRoutes } from './agreements/disclosure/routes.ts'
import { originalRoutes } from './agreements/originals/routes.ts'
import { resultRoutes } from './agreements/results/routes.ts'
import { checklistRoutes, templateRoutes } from './agreements/checklist/routes.ts'
import { partyRoutes } from './agreements/parts/routes.ts'
import { reviewStepRoutes } from './agreements/review/plans/routes.ts'
import { agreementRoutes } from './agreements/routes.ts'
import { transitionRoutes } from './agreements/transitions/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { calendarFeedRoutes } from './calendar-feeds/routes.ts'
import type { Clock } from './kernel/days.ts'
import { insightRoutes } from './cases/insights/routes.ts'
import { transferRoutes } from './cases/transfer/routes.ts'
import { demoAccountId } from './demo/accounts.ts'
import { consoleRoutes } from './console/routes.ts'
import { readerConstraint } from './console/reader.ts'
import { caseRoutes } from './cases/routes.ts'
import { activityRoutes } from './commitments/activities/routes.ts'
import { evaluationRoutes } from './commitments/evaluations/routes.ts'
import { outcomeRoutes } from './commitments/outcomes/routes.ts'
import { registerRoutes } from './commitments/across-agreements/routes.ts'
import { commitmentRoutes } from './commitments/commitments/routes.ts'
import type { Config } from './config/config.ts'
import type { Database } from './db/client.ts'
import { joined, type JoinedDatabase } from './db/joined.ts'
import { contentRoutes } from './documents/content/routes.ts'
import { signatureRoutes } from './documents/signatures/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import { openFiles, type Files } from './documents/storage/storage.ts'
import { guideRoutes } from './guides/routes.ts'
import { registerReplicaReads } from './exports/from-replica.ts'
import { registerExports } from './exports/hook.ts'
import type { App } from './http/app.ts'
import { registerAuthentication } from './http/access/auth.ts'
import { registerCors } from './http/access/cors.ts'
import { serverOptions, registerFrame } from './http/frame.ts'
import { registerIdempotency } from './http/idempotency.ts'
import { once } from './idempotency/once.ts'
import { registerMethods } from './http/problems/methods.ts'
import { registerOwnIds } from './http/own-ids.ts'
import { registerOpenApi } from './http/openapi/document.ts'
import { getJson } from './http/outgoing.ts'
import { registerCompression } from './http/compression.ts'
import { registerNegotiation } from './http/negotiation.ts'
import { registerPages } from './http/pagination.ts'
import { registerPreconditions } from './http/preconditions.ts'
import type { Metrics } from './metrics/metrics.ts'
import { watchDatabase, watchParts } from './metrics/database.ts'
import { countRequests } from './metrics/requests.ts'
import { metricsRoute } from './metrics/route.ts'
import type { Tracer } from './kernel/tracer.ts'
import type { Readiness } from './kernel/readiness.ts'
import { watchReadiness } from './readiness/readiness.ts'
import { limitRequests } from './rate-limits/limit-requests.ts'
import { registerSafeHeaders } from './http/problems/safe-headers.ts'
import { serializerCompiler } from './http/serializer.ts'
import { registerProblems } from './http/problems/problem.ts'
import { registerShapes } from './http/shape.ts'
import { admitRequests } from './http/load/admission.ts'
import { openLanes, registerLanes } from './http/load/lanes.ts'
import { discoveryRoutes } from './http/service/discovery.ts'
import { serviceRoutes } from './http/service/routes.ts'
import { traceRequests } from './traces/requests.ts'
import { registerInputs, validatorCompiler } from './http/problems/validation.ts'
import { holidayRoutes } from './holidays/routes.ts'
import { stopLinksWith } from './notifications/mail/links.ts'
import { unsubscribeRoutes } from './notifications/mail/routes.ts'
import { preferenceRoutes } from './notifications/preferences/routes.ts'
import { reminderRuleRoutes } from './notifications/rules/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { taskRoutes } from './tasks/routes.ts'
import { stageRoutes } from './programme/stages/routes.ts'
import { stageDeliveryRoutes } from './programme/deliveries/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { lineageRoutes } from './lineage/routes.ts'
import { actionItemRoutes } from './meetings/action-items/routes.ts'
import { itemRoutes } from './meetings/items/routes.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { obstacleRoutes } from './meetings/obstacles/routes.ts'
import { collaboratorRoutes } from './organizations/collaborators/routes.ts'
import { mergingRoutes } from './organizations/merging/routes.ts'
import { renamingRoutes } from './organizations/renaming/routes.ts'
import { agencyRoutes } from './organizations/routes.ts'
import { successionRoutes } from './organizations/succession/routes.ts'
import { keepErasureList } from './personal-data/listed.ts'
import { registerPersonalData } from './personal-data/reads.ts'
import { accessRightRoutes } from './identity/access-rights/routes.ts'
import { dataBreachRoutes } from './personal-data/breaches/routes.ts'
import { retentionRoutes } from './personal-data/retention/routes.ts'
import { comparisonRoutes } from './papers/compare/routes.ts'
import { draftedClauseRoutes } from './papers/clauses/routes.ts'
import { furtherPaperRoutes, paperRoutes, registerPress } from './papers/routes.ts'
import { privacyRequestRoutes } from './personal-data/requests/routes.ts'
import { personalDataRoutes } from './personal-data/routes.ts'
import { feedbackRoutes } from './programme/feedback/routes.ts'
import { targetRoutes } from './programme/targets/routes.ts'
import { tradingSpaceRoutes } from './programme/trading-spaces/routes.ts'
import { catalogRoutes } from './public/catalog-routes.ts'
import { ocdsRoutes } from './public/ocds-routes.ts'
import { publicCollaboratorRoutes } from './public/collaborators/routes.ts'
import { publicProgrammeRoutes } from './public/programme-routes.ts'
import { proposalRoutes } from './proposals/routes.ts'
import { publicRoutes } from './public/routes.ts'
import { registerCodeLists } from './reference/code-lists.ts'
import { referenceRoutes } from './reference/routes.ts'
import { performanceRoutes } from './reports/performance/routes.ts'
import { pictureRoutes } from './reports/picture-routes.ts'
import { periodicReportRoutes } from './reports/periodic/routes.ts'
import { placeReportRoutes } from './reports/places/routes.ts'
import { resultReportRoutes } from './reports/results/routes.ts'
import { yearRoutes } from './reports/year/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { regimeRoutes } from './settings/regime/routes.ts'
import { warningRoutes } from './settings/warnings/routes.ts'
import { accessTokenTtl, type SignIn } from './identity/sign-in/context.ts'
import { identifyBy } from './identity/identify.ts'
import { keyRoutes } from './identity/tokens/key-routes.ts'
import { oauthRoutes } from './identity/sign-in/oauth/routes.ts'
import { sessionRoutes } from './identity/sign-in/oauth/session-routes.ts'
import { trustIssuer } from './identity/outside-issuer/issuer.ts'
import { lacksSecondFactor } from './identity/second-factor/required.ts'
import { passkeyRoutes } from './identity/second-factor/passkeys/routes.ts'
import { secondFactorRoutes } from './identity/second-factor/routes.ts'
import { sealingFor } from './identity/second-factor/apps/sealing.ts'
import { deliveryRoutes } from './webhooks/deliveries/routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'
import { passwordRoutes } from './identity/sign-in/passwords/password-routes.ts'

export interface AppDependencies {
  readonly config: Config
  readonly db: Database
  readonly signingKey: SigningKey
  /** Further keys whose tokens are accepted while the signing key is being changed. */
  readonly verificationKeys?: readonly VerificationKey[]
  readonly loggerInstance?: FastifyBaseLogger
  /** Counts what the service does; undefined if nobody asks for it. */
  readonly metrics?: Metrics | undefined
  /** Follows requests; undefined if nobody asks for traces. */
  readonly tracer?: Tracer | undefined
  /** Returns the present instant. Tests pass a clock with another time. */
  readonly clock?: Clock
  /** The real instant, by which tokens end and requests are counted: that of a demo whose clock was moved is another. */
  readonly realClock?: Clock
  /** The folder of the built console; without it there is the interface alone. */
  readonly console?: string | undefined
}

declare module 'fastify' {
  interface FastifyInstance {
    db: JoinedDatabase
    clock: Clock
    config: Config
    files: Files
    metrics: Metrics | undefined
    readiness: Readiness
    /** The beginning of links; empty if links are relative. */
    publicUrl: string
  }
}

/** The HTTP interface, ready to listen or to get injected requests. */
export async function buildApp({
  config,
  db: database,
  signingKey,
  verificationKeys = [],
  loggerInstance,
  metrics,
  tracer,
  clock = () => new Date(),
  realClock = clock,
  console,
}: AppDependencies): Promise<App> {
  const app: App = Fastify(serverOptions(loggerInstance, config)).withTypeProvider<ZodTypeProvider>()
  const db = joined(database, once)
  app.decorate('db', db)
  app.decorate('config', config)
  app.decorate('files', await openFiles(config))
  app.addHook('onClose', async () => app.files.storage.close())
  app.decorate('clock', clock)
  registerPress(app)
  app.decorate(
    'lanes',
    openLanes(config, (lane) => metrics?.refused(lane)),
  )
  app.decorate('metrics', metrics)
  app.decorate('erasureList', keepErasureList(db, config.erasuresFile))
  app.decorate('readiness', watchReadiness(db, app.files.incoming, app.erasureList))
  if (metrics) {
    countRequests(app, metrics)
    watchDatabase(metrics, db)
    watchParts(metrics, app.readiness)
  }
  app.decorate('publicUrl', config.publicUrl ?? '')
  app.setValidatorCompiler(validatorCompiler as never)
  app.setSerializerCompiler(serializerCompiler as never)
  app.addConstraintStrategy(readerConstraint)
  registerFrame(app)
  registerMethods(app)
  registerProblems(app)
  await registerCors(app, config.corsOrigins)
  admitRequests(app, { isFull: () => db.isFull(), refused: () => metrics?.refused('database') })
  traceRequests(app, tracer)
  await registerOpenApi(app, { version: '0.1.0', scopes: accountLabels.scope, guides: guideRoutes })
  const tokens = { issuer: config.tokenIssuer, audience: config.tokenAudience }
  const keys = new Map([...verificationKeys, signingKey].map((key) => [key.kid, key]))
  const outside =
    config.oidc &&
    trustIssuer(config.oidc, {
      readJson: (url) => getJson(url, { privateHosts: config.privateHosts }),
      log: app.log,
    })
  const identify = identifyBy({ db, clock: realClock, keys, tokens, outside })
  const signIn: SignIn = {
    db,
    clock: realClock,
    issueToken: (accountId, limits) =>
      issueToken(signingKey, { ...tokens, accountId, ...limits, ttl: accessTokenTtl, now: realClock() }),
    log: app.log,
    sealing: sealingFor(config, signingKey),
    secondFactorRequired: config.secondFactorRequired,
    relyingParty: config.relyingParty,
    demoAccount: config.demo ? demoAccountId : undefined,
  }
  registerCodeLists(app)
  if (console !== undefined) await app.register((page) => consoleRoutes(page, console))
  await app.register(async (api: App) => {
    registerSafeHeaders(api)
    registerPersonalData(api)
    registerAuthentication(api, {
      identify,
      clock: realClock,
      limit: uncountedInBatch(limitRequests(db, realClock, config, metrics)),
      lacksSecondFactor: (shown) => lacksSecondFactor(config.secondFactorRequired, shown),
      nameMemberships: (account) => ownMemberships(db, account),
    })
    registerShapes(api)
    registerNegotiation(api)
    registerPages(api)
    registerPreconditions(api)
    registerCompression(api)
    registerInputs(api)
    registerIdempotency(api)
    registerOwnIds(api)
    registerLanes(api)
    if (db.replica) registerReplicaReads(api)
    registerExports(api)
    batchRoutes(api)
    serviceRoutes(api)
    discoveryRoutes(api)
    metricsRoute(api, config.metricsToken)
    keyRoutes(api, [...keys.values()])
    await api.register(async (oauth: App) => {
      oauthRoutes(oauth, signIn)
      await sessionRoutes(oauth, signIn)
    })
    passwordRoutes(api, signIn)
    secondFactorRoutes(api, signIn)
    passkeyRoutes(api, signIn)
    accountRoutes(api)
    userRoutes(api)
    membershipRoutes(api)
    handOverRoutes(api)
    clientRoutes(api)
    referenceRoutes(api)
    agencyRoutes(api)
    successionRoutes(api)
    collaboratorRoutes(api)
    mergingRoutes(api)
    renamingRoutes(api)
    proposalRoutes(api)
    caseRoutes(api)
    transferRoutes(api)
    insightRoutes(api)
    meetingRoutes(api)
    itemRoutes(api)
    obstacleRoutes(api)
    actionItemRoutes(api)
    agreementRoutes(api)
    partyRoutes(api)
    transitionRoutes(api)
    amendmentRoutes(api)
    amendmentMoveRoutes(api)
    recordedRoutes(api)
    correctionRoutes(api)
    parentRoutes(api)
    agreementTransferRoutes(api)
    disclosureRoutes(api)
    originalRoutes(api)
    resultRoutes(api)
    checklistRoutes(api)
    paperRoutes(api)
    furtherPaperRoutes(api)
    comparisonRoutes(api)
    draftedClauseRoutes(api)
    commentRoutes(api)
    templateRoutes(api)
    clauseTemplateRoutes(api)
    reviewStepRoutes(api)
    warningRoutes(api)
    reminderRuleRoutes(api)
    registerRoutes(api)
    commitmentRoutes(api)
    activityRoutes(api)
    outcomeRoutes(api)
    evaluationRoutes(api)
    lineageRoutes(api)
    importRoutes(api)
    documentRoutes(api)
    contentRoutes(api)
    signatureRoutes(api)
    reportRoutes(api)
    resultReportRoutes(api)
    placeReportRoutes(api)
    periodicReportRoutes(api)
    yearRoutes(api)
    pictureRoutes(api)
    performanceRoutes(api)
    stageRoutes(api)
    stageDeliveryRoutes(api)
    targetRoutes(api)
    tradingSpaceRoutes(api)
    feedbackRoutes(api)
    holidayRoutes(api)
    regimeRoutes(api)
    calendarFeedRoutes(api)
    eventRoutes(api)
    webhookRoutes(api, sealingFor(config, signingKey, 'webhook'))
    deliveryRoutes(api)
    notificationRoutes(api)
    taskRoutes(api)
    preferenceRoutes(api)
    await api.register((mail: App) => unsubscribeRoutes(mail, stopLinksWith(signingKey)))
    auditRoutes(api)
    personalDataRoutes(api)
    accessRightRoutes(api)
    privacyRequestRoutes(api)
    dataBreachRoutes(api)
    retentionRoutes(api)
    publicRoutes(api)
    publicCollaboratorRoutes(api)
    publicProgrammeRoutes(api)
    ocdsRoutes(api)
    catalogRoutes(api)
  })
  return app
}
