// Made from openapi/openapi.json by npm run contract:write.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where everything is
         * @description The addresses of the documentation, the contract, the codes and the health of the service.
         */
        get: operations["getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process answers
         * @description Asks nothing of the database: where this fails, restart the process.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The service can do its work
         * @description 503 while the database does not answer.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a kind of problem means
         * @description The address in the `type` of every problem.
         */
        get: operations["getProblemType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys of our tokens
         * @description While the signing key is changed, the old one or the next one is among them.
         */
        get: operations["getSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token
         * @description People sign in with e-mail address and password (`password`) and stay signed in for 14 days with a refresh token that is good once (`refresh_token`); one that comes back a second time ends the session. API clients send their id and secret (`client_credentials`), by HTTP Basic or in the form. Access tokens are good for 15 minutes.
         */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session of a refresh token (RFC 7009). The answer is 200 for a token that is not known, too. An access token cannot be taken back; it ends after 15 minutes.
         */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password with an invitation
         * @description With the token that the registrar handed you, once. A password is 12 to 128 characters, not a common one, and holds neither your name nor your e-mail address. Sessions you had end.
         */
        post: operations["redeemInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Asks for the present one; wrong ones count as at sign-in. All your sessions end: sign in again.
         */
        post: operations["changeOwnPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are and what you may do
         * @description Your account, role and organization, those you act and read for, and the `operationId` of every operation your role may call.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts of people
         * @description By role, status, organization and e-mail address.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Register a person
         * @description An officer with an agency, a partner with a collaborator, others without organization. The account has no password: invite the person, or let them sign in with the outside issuer that knows their e-mail address.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one person's account
         * @description With its ETag.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person's account
         * @description JSON Merge Patch (RFC 7396). A change of role or organization counts within 30 s, also for tokens that were issued. `identity` links the person to an outside issuer; null unlinks.
         */
        patch: operations["patchUser"];
        trace?: never;
    };
    "/v1/users/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a person set a password
         * @description For a first sign-in and for a forgotten password. The token is in this answer alone, good once and for three days; hand it over yourself. One that was made before is worth nothing any more; the present password stays until the token is redeemed.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable a person's account
         * @description Sessions and invitations end at once, tokens stop within 30 s on every instance. 409 for the last registrar.
         */
        post: operations["disableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a person's account again
         * @description With the password it had; its sessions stay ended.
         */
        post: operations["enableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the API clients
         * @description With their scopes, and when their secrets were made.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listClients"];
        put?: never;
        /**
         * Register an API client
         * @description It acts as an integrator, within its scopes. The secret is in this answer alone. Tokens are got from `POST /oauth/token` with `grant_type=client_credentials`.
         */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one API client
         * @description With its ETag.
         */
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an API client
         * @description JSON Merge Patch (RFC 7396). Scopes are replaced whole; fewer count within 30 s, also for tokens that were issued.
         */
        patch: operations["patchClient"];
        trace?: never;
    };
    "/v1/clients/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API client a new secret
         * @description The new secret is in this answer alone. The present one is still good for `overlapHours`, so that nothing stands still while it is replaced; any before it ends.
         */
        post: operations["rotateClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable an API client
         * @description Its tokens stop within 30 s on every instance.
         */
        post: operations["disableClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable an API client again
         * @description With the secrets it had, unless they were rotated.
         */
        post: operations["enableClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every code with its labels
         * @description The stages P1–P7, every status, kind and category in Indonesian and English, and the kecamatan.
         */
        get: operations["getReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the agencies of the province
         * @description SKPD teknis and the other agencies that work with collaborators; `q=` finds any of their names.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAgencies"];
        put?: never;
        /**
         * Register an agency
         * @description 409 `already_exists` names the organization that has its legal name or one of its numbers.
         */
        post: operations["createAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one agency
         * @description With its numbers, and its contacts where you deal with it. One that was merged into another answers 308 with the address of the one that took its place.
         */
        get: operations["getAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an agency
         * @description JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole. A name that is replaced becomes one of `formerNames`, until today and by `nameSource`.
         */
        patch: operations["patchAgency"];
        trace?: never;
    };
    "/v1/agencies/{id}/succeed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record which agency takes the place of another
         * @description For an agency that a regulation (Pergub) dissolved or merged into another. From that day on the officers of the successor act on its cases and agreements, beside its own, and it opens no case and no agreement any more. What it signed stays its own; filters and reports by the successor count it too. Said again, it is corrected.
         */
        post: operations["succeedAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collaborators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the collaborators
         * @description Everyone who is not an agency of the province; a partner sees itself and those it deals with. `q=` finds any of their names, also by how its words begin, or misspelled.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listCollaborators"];
        put?: never;
        /**
         * Register a collaborator
         * @description It is `prospective` until its first signed agreement. 409 `already_exists` names the organization that has its legal name or one of its numbers; `warnings` names those with a name like it.
         */
        post: operations["createCollaborator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collaborators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one collaborator
         * @description With its numbers, and its contacts where you are or deal with it. One that was merged into another answers 308 with the address of the one that took its place.
         */
        get: operations["getCollaborator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a collaborator
         * @description JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole. A name that is replaced becomes one of `formerNames`, until today and by `nameSource`.
         */
        patch: operations["patchCollaborator"];
        trace?: never;
    };
    "/v1/agencies/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge an agency into another
         * @description For two records of one organization. In one step everything that names this one names the other: cases, agreements, commitments, minutes, accounts, numbers and contacts; its names become aliases. It stays as `merged` and its address redirects. The answer is the one that stays. `unmergeAgency` is the way back. 409 names each signed agreement that both are parties of: no signature is removed. An agency that another took the place of is not merged; the province never is.
         */
        post: operations["mergeAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo the merge of an agency
         * @description The id is that of the one that was merged; its ETag comes with the 308 of its address. Exactly what the merge moved goes back, where the other still holds it, and so do names, numbers, contacts and website that it brought; what was recorded since stays with the one that stood. The answer is the one that stands again. 409 `guard_not_met` names the agreements that were signed or amended since, or the merge to undo first; 409 `merge_not_kept`: the merge is from before this was kept.
         */
        post: operations["unmergeAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collaborators/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a collaborator into another
         * @description For two records of one organization. In one step everything that names this one names the other: cases, agreements, commitments, minutes, accounts, numbers and contacts; its names become aliases. It stays as `merged` and its address redirects. The answer is the one that stays. `unmergeCollaborator` is the way back. 409 names each signed agreement that both are parties of: no signature is removed.
         */
        post: operations["mergeCollaborator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collaborators/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo the merge of a collaborator
         * @description The id is that of the one that was merged; its ETag comes with the 308 of its address. Exactly what the merge moved goes back, where the other still holds it, and so do names, numbers, contacts and website that it brought; what was recorded since stays with the one that stood. The answer is the one that stands again. 409 `guard_not_met` names the agreements that were signed or amended since, or the merge to undo first; 409 `merge_not_kept`: the merge is from before this was kept.
         */
        post: operations["unmergeCollaborator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cases
         * @description Every negotiation you may see, the last changed first. A collaborator sees its own cases from the first finalized minutes on. `q=` searches number, title and object in Indonesian.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listCases"];
        put?: never;
        /**
         * Open a case
         * @description Begins the record of a negotiation with one or more collaborators. Your agency leads it and decides on it; further agencies may be named, which log meetings beside it. The answer carries the case number.
         */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one case
         * @description Who takes part, for which stages, how far it is, and what you may do with it.
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a case
         * @description JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole. For officers of the lead agency, until it is promoted, put on hold or cancelled.
         */
        patch: operations["patchCase"];
        trace?: never;
    };
    "/v1/cases/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that an offer stands
         * @description Needs finalized minutes that hold at least one offer or need from each side; 409 `guard_not_met` names what is missing.
         */
        post: operations["offerCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the sides agreed to proceed
         * @description Needs at least one stage, and no blocking obstacle still open; 409 `guard_not_met` names what is missing.
         */
        post: operations["agreeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a case that is on hold
         * @description It returns to the status it was put on hold from.
         */
        post: operations["resumeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a case on hold
         * @description Nothing can be done on it until it is resumed. The reason stands in `statusReason`.
         */
        post: operations["holdCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a case
         * @description It ends without an agreement, for good. The reason stands in `statusReason`.
         */
        post: operations["cancelCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which offers meet which needs in a case
         * @description Stage by stage, from finalized minutes you may read, those that were corrected left out: needs and the offers of the other side that meet them, needs without an offer, offers without a need. The latest 2000 count.
         */
        get: operations["getCaseMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the collaboration of a case went
         * @description Each of the five indicators over the finalized minutes, with its first and latest score and the change between them. Notes of the region: not for collaborators.
         */
        get: operations["getCaseProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the meetings of a case
         * @description The minutes of one negotiation with all their parts, the latest first.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listCaseMeetings"];
        put?: never;
        /**
         * Log a meeting
         * @description The whole meeting in one call: who was there, what each side offers and needs, obstacles, decisions, action items and process scores. It is a draft until it is finalized. Participants and owners of action items belong to organizations of the case, from which the side of a participant follows; who is of none is a guest, of any organization. An offer or need is of an organization.
         */
        post: operations["logMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the meetings of every case
         * @description Each with all its parts, the latest first. A collaborator reads the finalized minutes of its own cases, internal ones never.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listMeetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one meeting
         * @description With its participants as far as you may see them, its offers and needs, obstacles and decisions.
         */
        get: operations["getMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the draft of a meeting
         * @description JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole and get new ids. Obstacles can be replaced while none of them was resolved. Finalized minutes never change.
         */
        patch: operations["patchMeeting"];
        trace?: never;
    };
    "/v1/meetings/{id}/finalize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finalize the minutes of a meeting
         * @description From now on they never change, and unless the meeting is internal the collaborators of the case can read them. Refused while the meeting is still to come, and of a correction while no item of it continues one that became a commitment (`promoted_item_left_out`).
         */
        post: operations["finalizeMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard the draft of a meeting
         * @description For one that was logged twice, or never took place. It stays in the lists of meetings, with the reason in `statusReason`; its obstacles and action items leave theirs, and calendars. The draft of a correction makes way for another. Finalized minutes are corrected instead.
         */
        post: operations["discardMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct finalized minutes
         * @description Drafts a new meeting that names this one as `correctsId`: with what the body says, and the rest as it is here; an empty body takes all of it over. Each offer and need continues the one that it was taken over from, that says the same, or that it names as `continuesId`: both are one, which is promoted once. Obstacles stay where they were raised; the body can add some. Once the correction is finalized, it counts instead of this one, which stays as it is. Each meeting is corrected once.
         */
        post: operations["correctMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meeting-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List offers and needs
         * @description Over every case you may see that was not cancelled, from finalized minutes that were not corrected, the latest meeting first. `met=false` lists the needs that no offer of the other side answers, and the offers nobody needs.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listMeetingItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/obstacles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the obstacles
         * @description What stands or stood in the way, over every case you may see, the latest raised first. `ageDays` counts to the day it was resolved, or to today in Jakarta.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listObstacles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/obstacles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one obstacle
         * @description It names the case, the meeting that raised it where one did, and how it was resolved.
         */
        get: operations["getObstacle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/obstacles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise an obstacle on a case
         * @description What came up outside a meeting: it has no `meetingId`, and blocks the case as those of minutes do. For officers of the agencies in the case, also while it is on hold. Its collaborators read it as soon as they see the case; what is for the agencies alone belongs in the minutes of an internal meeting.
         */
        post: operations["raiseObstacle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/obstacles/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve an obstacle
         * @description Says what resolved it and when. For officers of the agencies in the case, before and after the minutes are finalized. One that returns is opened again.
         */
        post: operations["resolveObstacle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/obstacles/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a resolved obstacle again
         * @description Where it stands in the way after all: it is open as before, counts from the day it was raised, and blocks where it is `blocking`. The trail keeps how it was resolved and the reason. For officers of the agencies in the case.
         */
        post: operations["reopenObstacle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is to be done after meetings
         * @description Over every case you may see, the first due first and those without a day last. Of minutes that were corrected the items of the correction are listed.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listActionItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one action item
         * @description It names the case and the meeting, who is to do it, and whether it is overdue.
         */
        get: operations["getActionItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-items/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that an action item is done
         * @description For officers of the agencies in the case, and for the collaborator that was to do it; before and after the minutes are finalized.
         */
        post: operations["doActionItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agreements
         * @description The agreements you may see: agencies and reviewers all, a partner its own from review on, an integrator those that were signed. Filters are combined; several values of one filter, comma-separated, mean any of them. Content and validity are those of the day `asOf`; `q` and `effectiveUntil` look at the latest content, and so does the order.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAgreements"];
        put?: never;
        /**
         * Register a draft agreement
         * @description For an agreement without a case here; one that was negotiated here is promoted from its case.
         */
        post: operations["createAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one agreement
         * @description With its parties, rights and obligations. With `asOf`, its content by the version in force on that day, and its validity then; status and allowed actions are those of now.
         */
        get: operations["getAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft agreement
         * @description JSON Merge Patch (RFC 7396). `parties` and `provisions` are replaced as a whole. Only a draft changes; after approval only what the parties sign with does.
         */
        patch: operations["patchAgreement"];
        trace?: never;
    };
    "/v1/agreements/{id}/parties/{partyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Fill in what a party signs with
         * @description Its own document number, its signatory, the authority and the day it signed; in a draft and once it is ready to sign. `If-Match` takes the ETag of the agreement, which is the answer too.
         */
        patch: operations["patchParty"];
        trace?: never;
    };
    "/v1/agreements/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a draft for review
         * @description Needs two parties, one of each side, a stage and a period. 409 `guard_not_met` names all that is missing.
         */
        post: operations["submitAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an agreement in review
         * @description The reviewer (TKKSD) finds the text ready to sign. Needs the checklist complete, and the approval of the DPRD where a foreign body is a party, and of a PKS where it burdens the public or no budget. Nobody approves what they took part in: wrote, changed or submitted. From `awaiting_dprd` its answer is noted first.
         */
        post: operations["approveAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/request-dprd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait for the approval of the DPRD
         * @description The reviewer finds that the DPRD has to approve it first; `dprd-answered` leads back to review.
         */
        post: operations["requestDprdForAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/dprd-answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the DPRD has answered
         * @description By the lead agency or a reviewer: back to review, where it is approved or returned. Its approval is attached as a document.
         */
        post: operations["noteDprdAnswerForAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the signature
         * @description Every party needs its document number, signatory, authority and the day it signed, which may not be to come; the signed document is attached, and the power of attorney of whoever signs by one. From then on the public sees that the agreement exists. What it renews is superseded from the first day of this one on, and keeps its actions until then.
         */
        post: operations["signAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a suspended agreement
         * @description It holds again from today on; the days of the suspension stay what they were. A suspension to come is taken back.
         */
        post: operations["resumeAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/withdraw-termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a termination that is still to come
         * @description It goes on as if the termination had not been declared; the trail keeps both. 409 from the first day of the termination on. A renewal that it would have ended before it began takes over again.
         */
        post: operations["withdrawAgreementTermination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return an agreement to draft
         * @description The reviewer says why; the text can be changed again. Also from `awaiting_dprd`, and once it is approved: the approval ends with it. Its parties go on reading it.
         */
        post: operations["returnAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an agreement before signature
         * @description It will not be signed; the reason stays with it.
         */
        post: operations["cancelAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Terminate a signed or suspended agreement
         * @description `terminatedOn` is the first day it no longer holds; until then it is in force, keeps its status and its actions, and the termination can be withdrawn. Declared again, the latest day counts. A renewal that is terminated by its first day leaves what it renews as it was. The termination document is attached first.
         */
        post: operations["terminateAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a signed agreement
         * @description It is not in force from `suspendedOn` on, until it is resumed or its term is over; coverage does not count it. It can be resumed before that day too.
         */
        post: operations["suspendAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft the renewal of a signed agreement
         * @description A draft with the same content, parties and provisions, and a period of its own. Once it is signed, the one it renews is superseded from the first day of the new one on. 409 `guard_not_met` where a renewal is under way.
         */
        post: operations["renewAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise a case to a draft agreement
         * @description Parties, stages and object are carried over, and agreed items of finalized minutes that are not internal become commitments that name them. A case can lead to several agreements: an MoU, then a PKS for each agency, which stands under it. A draft of the same type and lead agency that is open is answered with 200 instead.
         */
        post: operations["promoteCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the amendments of an agreement
         * @description Those under way, signed and canceled ones, by their numbers; a partner those that were submitted.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAmendments"];
        put?: never;
        /**
         * Draft an amendment of a signed agreement
         * @description Its first day is not before that of the present content and not beyond the end. One at a time is under way, neither signed nor canceled: 409 `guard_not_met` names the other.
         */
        post: operations["createAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/amendments/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one amendment of an agreement
         * @description What it changes, from which day on, and who signed it.
         */
        get: operations["getAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft amendment
         * @description What is given replaces; `changes` is replaced as a whole. `If-Match` takes the ETag of the amendment.
         */
        patch: operations["patchAmendment"];
        trace?: never;
    };
    "/v1/agreements/{id}/amendments/{number}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the signature of an amendment
         * @description Once it is approved. Every party signs, under a number of its own, by a signatory with authority; the signed amendment is attached, and the power of attorney of whoever signs by one. What a joining party or a successor signs with is what its row says. From its first day on the agreement has the changed content; for the days before, `asOf` answers with the content it had. Its registration number stays.
         */
        post: operations["signAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a signed agreement
         * @description The content that was signed, and one version more for each amendment, with the first day each holds.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAgreementVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/amendments/{number}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a draft amendment for review
         * @description What the agreement would say needs two parties, one of each side, a stage and a period, and has to fit what it is now. From then on its partners read the amendment.
         */
        post: operations["submitAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/amendments/{number}/request-dprd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait for the approval of the DPRD of an amendment
         * @description The reviewer finds that the DPRD has to approve it first; `dprd-answered` leads back to review.
         */
        post: operations["requestDprdForAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/amendments/{number}/dprd-answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the DPRD has answered on an amendment
         * @description By the lead agency or a reviewer. Its approval is attached to the amendment as a document.
         */
        post: operations["noteDprdAnswerForAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/amendments/{number}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an amendment in review
         * @description Nobody approves what they took part in. The approval of the DPRD is attached where a foreign body comes in, and where the amendment of a PKS burdens anew: it turns a burden on, or has the APBD pay something or more where there is one.
         */
        post: operations["approveAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/amendments/{number}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return an amendment to draft
         * @description With the reason; until the signature. An approval ends with it.
         */
        post: operations["returnAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/amendments/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an amendment before signature
         * @description With the reason, whatever became of its agreement. Its number is not used again.
         */
        post: operations["cancelAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/record-signed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an agreement that was signed long ago
         * @description With all that it says. It needs parties of both sides, each with the day it signed, stages and a term; numbers and signatories as far as the paper has them. It is `unconfirmed` until somebody who neither recorded nor changed it compares it with the scan (attached as a document of it) or the paper: until then the lead agency changes or discards it, its parties read it, and neither the public nor integrators do. An officer records for the own agency, or one whose place it took.
         */
        post: operations["recordSignedAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an agreement that was recorded as signed
         * @description Another officer of the lead agency, or the registrar, compared it with the scan or the paper, and says which or where. Nobody confirms what they recorded or changed (403 `self_approval`). From then on it is like any signed agreement: public, changed only by amendment and correction.
         */
        post: operations["confirmAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard an agreement that was recorded as signed
         * @description Of what nobody has confirmed: it becomes `cancelled`, with the reason. 409 `guard_not_met` names what stands on it: documents under it, a renewal, amendments, deliveries.
         */
        post: operations["discardAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a misreading of a signed file to be corrected
         * @description For what is recorded otherwise than the signed file has it; what the parties agree on anew is an amendment. The lead agency names the fields, the reason and the file; the registrar accepts or declines. Nothing changes until then. `If-Match` takes the ETag of the agreement.
         */
        post: operations["correctAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the corrections of an agreement
         * @description Both readings of each: what was asked for, accepted and declined, when and why.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listCorrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/corrections/{correctionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one correction of an agreement
         * @description How it was recorded, how the signed file has it, and what was decided.
         */
        get: operations["getCorrection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/corrections/{correctionId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a correction
         * @description Every version that carries the misreading answers with the corrected reading, for every day it stood; one in which an amendment changed the field on purpose stays. Days that follow from it follow. Nobody accepts what they asked for themselves. 409 `guard_not_met` names what is in the way.
         */
        post: operations["acceptCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/corrections/{correctionId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a correction
         * @description The file is read as it is recorded; the registrar says why.
         */
        post: operations["declineCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/move-parent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a signed agreement under the renewal of its parent
         * @description A link of the registry: what was signed stays. It stands under the new one from today on, or from the first day of that where it is to come; `formerParents` and `asOf` keep the old one. `GET /v1/agreements?movableTo=` lists what can be moved.
         */
        post: operations["moveParentOfAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the readiness checklist of an agreement
         * @description Its items, which of them hold up approval and signature, and whose turn it is.
         */
        get: operations["getChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/checklist/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Meet, waive or reopen an item of the checklist
         * @description `met` names a document of this agreement, `waived` gives a reason, `open` takes both back. Until signature. `If-Match` takes the ETag of the agreement or of its checklist, which is the answer.
         */
        patch: operations["decideChecklistItem"];
        trace?: never;
    };
    "/v1/checklist-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the items of the checklists
         * @description By agreement type; also those that are switched off.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listChecklistTemplates"];
        put?: never;
        /**
         * Add an item to the checklist of a type
         * @description For agreements registered from now on. 409 where the type has an item with this code.
         */
        post: operations["createChecklistTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checklist-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one item of the checklists
         * @description With its ETag.
         */
        get: operations["getChecklistTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or switch off an item of the checklists
         * @description JSON Merge Patch (RFC 7396). Agreements that are registered already keep their checklist.
         */
        patch: operations["patchChecklistTemplate"];
        trace?: never;
    };
    "/v1/warning-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what answers warn of
         * @description Rules that are no hard block, each with its source and how sure it is; also those that are switched off.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listWarningRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warning-rules/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one rule that answers warn by
         * @description With its text in both languages and its ETag.
         */
        get: operations["getWarningRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switch a warning on or off, or move its threshold
         * @description JSON Merge Patch (RFC 7396). A threshold is in months; a rule without one takes none.
         */
        patch: operations["patchWarningRule"];
        trace?: never;
    };
    "/v1/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List commitments over all agreements
         * @description Those that stand on the day, of every agreement you may see, with what they say on it and how far they are.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAllCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was delivered, over all agreements
         * @description Of every agreement you may see, the latest first, in every status; only what was verified counts.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAllActivities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List measurements of outcomes over all agreements
         * @description Of every agreement you may see, the latest period first.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAllOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List evaluations over all agreements
         * @description Those you may read, the latest period first: officers and partners those of the agreements of their own organization.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAllEvaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what an agreement commits to
         * @description Those that hold on the day, as amendments left them. Each names the item of the minutes in which it was agreed, and how far it is.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listCommitments"];
        put?: never;
        /**
         * Add a commitment to a draft agreement
         * @description For what was not carried over from the minutes. Commitments are part of the text: they change while the agreement is a draft.
         */
        post: operations["createCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an agreement is
         * @description For each commitment and over all of them, from verified activities held until the day, with the people reached and the women among them.
         */
        get: operations["getAgreementProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one commitment
         * @description What it says on the day, and how far it is; also one that an amendment dropped.
         */
        get: operations["getCommitment"];
        put?: never;
        post?: never;
        /**
         * Take a commitment out of a draft agreement
         * @description Of what was carried over from the minutes not everything has to become part of the text. Once the agreement is signed an amendment drops it.
         */
        delete: operations["removeCommitment"];
        options?: never;
        head?: never;
        /**
         * Change a commitment of a draft agreement
         * @description JSON Merge Patch (RFC 7396). From review on it stands; once the agreement is signed only an amendment changes it.
         */
        patch: operations["patchCommitment"];
        trace?: never;
    };
    "/v1/commitments/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say who answers for a commitment
         * @description Where nobody was named and the agreement has several collaborators, the agency that leads it says it, once, also after the signature; until then that agency reports. The registrar can say it again. 409 `guard_not_met` where somebody answers already.
         */
        post: operations["assignCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was delivered towards a commitment
         * @description The latest first, in every status; only what was verified counts.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listActivities"];
        put?: never;
        /**
         * Note down what was delivered
         * @description By an officer of an agency in the agreement, or by a collaborator that is a party. It is a draft until it is submitted. The agreement must have been in force on that day.
         */
        post: operations["createActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was delivered under an agreement
         * @description Over all its commitments, the latest first. An integrator reads what was verified, with stage and unit of the commitment.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAgreementActivities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one activity
         * @description It names its commitment, which names the item of the minutes. To an integrator it exists once it is verified.
         */
        get: operations["getActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an activity before it is decided on
         * @description JSON Merge Patch (RFC 7396), while it is a draft or was rejected; what was rejected becomes a draft again.
         */
        patch: operations["patchActivity"];
        trace?: never;
    };
    "/v1/activities/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit an activity
         * @description For an officer of an agency in the agreement to verify. What was rejected may be submitted again.
         */
        post: operations["submitActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activities/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an activity
         * @description From then on it counts, and stands. Nobody verifies what they themselves submitted.
         */
        post: operations["verifyActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activities/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject an activity
         * @description It does not count; the reason says what to mend. Nobody rejects what they themselves submitted.
         */
        post: operations["rejectActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the outcomes measured under an agreement
         * @description Assets, workers and turnover of a sample of the businesses it reached, the latest period first.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listOutcomes"];
        put?: never;
        /**
         * Record a measurement of outcomes
         * @description By an officer of an agency in a signed agreement; at least one of the three indicators.
         */
        post: operations["createOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outcomes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one measurement of outcomes
         * @description Sums over the sample, as they were measured.
         */
        get: operations["getOutcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a measurement of outcomes
         * @description JSON Merge Patch (RFC 7396).
         */
        patch: operations["patchOutcome"];
        trace?: never;
    };
    "/v1/agreements/{id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how an agreement was evaluated
         * @description By its agencies, its collaborators and the bureau, the latest period first. Officers read those of the agreements of their own agency, partners of their own.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listEvaluations"];
        put?: never;
        /**
         * Evaluate a signed agreement
         * @description Your account says who evaluates: an officer for its agency, a partner for its organization, the registrar for the bureau.
         */
        post: operations["createEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one evaluation
         * @description With who gave it.
         */
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an evaluation of your own
         * @description JSON Merge Patch (RFC 7396). Only those who gave it change it.
         */
        patch: operations["patchEvaluation"];
        trace?: never;
    };
    "/v1/agreements/{id}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where an agreement comes from and what became of it
         * @description Back to the case and the items of the minutes its commitments were agreed in, on to the activities that deliver them; and up and down from MoU to PKS, with amendments and renewals. What you may not see is left out.
         */
        get: operations["getAgreementLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings/{id}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a meeting
         * @description From each item of the minutes to the commitments that name it, their activities and agreements: the same chain, from its other end.
         */
        get: operations["getMeetingLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description The lists that were imported, newest first: of its own agency an officer, all of them the registrar, reviewers and auditors.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Import agreements from a spreadsheet
         * @description Multipart: the fields first, then the file, XLSX, ODS or CSV, of at most 10000 rows, one agreement each, after the templates or as the office keeps it: see the preview. Rows with a day of signature are recorded as signed, with `provenance` `imported`: they need parties, stages and a period; what else a signature here would ask for is a warning. Rows without one become drafts, which are reviewed like any. All rows or none: with any error, or a question that `answers` leaves open, the answer is 422 `import_refused`, whose pointers are cells, `/file/B7`, or `/file/2021/B7` where there are several sheets; `dryRun=true` answers all findings and writes nothing. A row is known again by its agency and its "Kode baris", else the number the agency gave, else its collaborator and the number of that, or its title and days: imported twice it is `unchanged`, with other content it is refused, for what was signed changes only by amendment. Each import is kept with its file, see `GET /v1/imports/{id}`; the same file again changes nothing and names the import of before. What another list brought in is `recognized` by number, type and day. Collaborators are found by NPWP or NIB, then by name; where that is not certain the finding has `candidates`, of which the file or `partners` names one; `newPartners` registers those that are new.
         */
        post: operations["importAgreements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one import
         * @description The file, who sent it and when, what came of it, and its warnings. Its agreements are listed by `/v1/agreements?importId=`.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an import as a whole, or in parts
         * @description Of the agreements that it recorded as signed, those that nobody has decided on, or the `agreementIds` of them: another officer of the agency, or the registrar, compared them with the scans or the papers. 403 `self_approval` for whoever sent the file; `guard_not_met` names those that you changed yourself.
         */
        post: operations["confirmImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard an import as a whole, or in parts
         * @description The agreements of it that nobody has decided on become `cancelled`, with the reason; its drafts stay. A file of which everything was discarded can be imported again. 409 `guard_not_met` names what stands on them.
         */
        post: operations["discardImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the template for Excel
         * @description A workbook with the empty table, what each column means with an example, and the codes that columns take.
         */
        get: operations["getImportTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the template as CSV
         * @description The codes that columns take, then the headings; separated by semicolons, in UTF-8.
         */
        get: operations["getImportTemplateCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List files
         * @description The files you may see, newest first, each edition on its own.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Upload a file
         * @description Multipart: the fields first, the file last. Its type is found from its content: PDF, JPEG, PNG, DOCX or XLSX, at most 25 MiB. Officers attach to cases, meetings, agreements and amendments of their agency; the registrar to agreements and amendments; a partner evidence, legality, offer letters and other files to its own agreements. With `replacesId` the file is the next edition of one of the same kind and record.
         */
        post: operations["uploadDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what is known of a file
         * @description Name, type, size, hash, record and edition; the content is at `/v1/documents/{id}/content`.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change who a file is for
         * @description Officers of the record and the registrar. Only files of an agreement can be public.
         */
        patch: operations["patchDocument"];
        trace?: never;
    };
    "/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description The content as it was uploaded, always as an attachment. The ETag is its SHA-256. One `Range` of bytes is answered with 206. Content that was damaged or lost is never sent as a whole: 500 `corrupted_file`, or a connection that breaks off before the last byte.
         */
        get: operations["getDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a public file
         * @description Files of signed agreements that were made public. No token needed; otherwise as any file.
         */
        get: operations["getPublicDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which stages are covered on a day, and by whom
         * @description Counts the agreements in force on the day that you may see, for each stage P1–P7, and names the stages that have none.
         *
         *     With an `Accept` for CSV or XLSX: its rows as a file.
         */
        get: operations["getCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/coverage/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who supports which stage with whom on a day
         * @description Stage × agency × collaborator: how many of the agreements in force on the day, that you may see, bring the three together; and for each agency the stages it has none for.
         *
         *     With an `Accept` for CSV or XLSX: its rows as a file.
         */
        get: operations["getCoverageMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/expiring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What ends soon and is not renewed
         * @description Agreements in force on the day that end within `withinDays` after it. A renewal counts from its draft on, where you may see it, and as it stands now.
         *
         *     With an `Accept` for CSV or XLSX: its rows as a file.
         */
        get: operations["getExpiring"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far cases and agreements are, and where they wait
         * @description Those opened in the period that you may see, by the status they have now, with their ages; from first meeting to signature; and those that have not changed for the longest.
         *
         *     With an `Accept` for CSV or XLSX: its rows as a file.
         */
        get: operations["getPipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/obstacles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands in the way, for how long, and what resolved it
         * @description Obstacles raised in the period in the cases you may see, by category and by agency, with the ages of the open ones and how long others took.
         *
         *     With an `Accept` for CSV or XLSX: its rows as a file.
         */
        get: operations["getObstacleReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which needs and offers stand alone, over all cases
         * @description Per stage, of what was said in the period in every case you may see that was not cancelled: how many needs are met in their own case, which are not, which offers nobody needs, and where an offer of one case could meet a need of another.
         *
         *     With an `Accept` for CSV or XLSX: its rows as a file.
         */
        get: operations["getMatchReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How collaboration goes, over all cases
         * @description The five indicators as a mean for each month, over the finalized minutes that were not corrected; not for collaborators. One case alone: `/v1/cases/{id}/process`.
         *
         *     With an `Accept` for CSV or XLSX: its rows as a file.
         */
        get: operations["getProcessReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came of it for the businesses
         * @description Assets, workers and turnover as measured on samples of the businesses reached, by the quarter in which the measured period ended. Samples differ: compare what is per business.
         *
         *     With an `Accept` for CSV or XLSX: its rows as a file.
         */
        get: operations["getOutcomeReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/coverage.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coverage as a picture
         * @description Stage × collaborator as a heat map, the number of agreements in force written in each cell, gaps named. In Indonesian or, with `Accept-Language: en`, English.
         */
        get: operations["getCoveragePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/performance.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stakeholder performance map as a picture
         * @description Performance across, continuation up, four quadrants; each collaborator a number, named beside the plot with both scores, and those without enough evidence with the reason. By the formula of `getPerformanceMap`.
         */
        get: operations["getPerformancePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who delivers, and with whom it is worth going on
         * @description The stakeholder performance map: two scores for each collaborator with a signed agreement that you may see, with the evidence they are made of. A collaborator sees itself alone.
         *
         *     Formula version 3, on a day, from verified activities only, from what you may see.
         *
         *     **Performance** = 70 % delivery + 30 % timeliness; before anything is due, delivery alone.
         *     - *Delivered* is what the collaborator reported itself, verified, whoever answers for the commitment since. *Committed* is what it answered for at the time, in agreements that were signed and have begun: of each target, what others did not deliver while it answered or before. Nothing is asked of a commitment that others had met.
         *     - *Delivery*: of what could be expected by the day, how much was delivered. The share expected of each commitment is the part of the time that has passed from the first day of the agreement (of the commitment, where it was added later) to the day it is due, all of it once it is due; what was delivered counts up to that share. Delivered shares ÷ expected shares. A commitment without a day is due on the last day of its agreement; one without a target is met by one verified activity.
         *     - *Timeliness*: of the commitments that were due, the mean share of what was asked delivered on its day or before.
         *     - A commitment that *moved* by an amendment stays for who had it as it was on the last day it answered; who takes it over answers from that day on, and where it was due before, until the end of the agreement. Where somebody was assigned in the place of who delivered, what the latter delivered is all that it committed, and no question of time.
         *
         *     **Continuation** = 35 % evaluations + 30 % recency + 20 % renewals + 15 % stages; without evaluations, the others share their weight.
         *     - *Evaluations* by agencies and the bureau: half the rating (1 is 0, 5 is 1), half the recommendation (`expand`, `extend` 1, `continue` 0.75, `revise` 0.5, `stop` 0); the mean of each evaluator's, then the mean of those, so that each has one voice however many periods it judged.
         *     - *Recency*: from 1 on the day of the last signature or verified activity, down to 0 two years after.
         *     - *Renewals* signed: two or more are 1, one is 0.5. *Stages* supported by what is in force: three or more are 1.
         *
         *     Not enough evidence is said so, with a score of null: `no_commitments`; `nothing_due_yet` and nothing delivered; `no_signed_agreement`. More verified delivery never lowers a score.
         *
         *     With an `Accept` for CSV or XLSX: its rows as a file.
         */
        get: operations["getPerformanceMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collaborators/{id}/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How one collaborator does
         * @description Its two scores with the evidence they are made of, by the formula of `getPerformanceMap`. To a collaborator, others are 404.
         */
        get: operations["getCollaboratorPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List national holidays and collective leave
         * @description The days that are no working days, beside Saturdays and Sundays, each with its source.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listHolidays"];
        put?: never;
        /**
         * Enter a holiday
         * @description With the decree that says so. 409 where the day is entered already.
         */
        post: operations["addHoliday"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holidays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one holiday
         * @description With its ETag.
         */
        get: operations["getHoliday"];
        put?: never;
        post?: never;
        /**
         * Take a holiday out
         * @description The day is a working day again.
         */
        delete: operations["removeHoliday"];
        options?: never;
        head?: never;
        /**
         * Change a holiday
         * @description JSON Merge Patch (RFC 7396). 409 where the day is entered already.
         */
        patch: operations["patchHoliday"];
        trace?: never;
    };
    "/v1/working-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the working day on which a term is full
         * @description Counted from the day after `after`; Saturdays, Sundays and the holidays of the register do not count. Where the holidays of a year are not entered yet, its working days are counted without them.
         */
        get: operations["findWorkingDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regime-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List which regime each kind of organization falls under
         * @description The whole mapping that the `regime` of cases is derived from, with reasons, sources and how sure they are.
         *
         *     With an `Accept` for CSV or XLSX: its rows as a file.
         */
        get: operations["listRegimeRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regime-rules/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the rule of one kind of organization
         * @description With its ETag.
         */
        get: operations["getRegimeRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change which regime a kind of organization falls under
         * @description JSON Merge Patch (RFC 7396). The advice of every case follows at once; nothing is refused for it.
         */
        patch: operations["patchRegimeRule"];
        trace?: never;
    };
    "/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your calendars
         * @description Those of your own account, without their addresses.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listCalendarFeeds"];
        put?: never;
        /**
         * Make a calendar to subscribe to
         * @description Its address is in this answer alone, and needs no token: give it to your calendar program and to nobody else. An account has at most five.
         */
        post: operations["createCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one of your calendars
         * @description With the ETag that removing it takes.
         */
        get: operations["getCalendarFeed"];
        put?: never;
        post?: never;
        /**
         * Remove one of your calendars
         * @description Its address is answered 404 from now on.
         */
        delete: operations["removeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{secret}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a calendar by its address
         * @description Meetings, open action items on the day they are due and the last days of agreements, from 90 days back to 400 ahead: what its account sees now of the records of its own organization, without people. In Indonesian. 404 once it was removed, or its account disabled.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit trail
         * @description Who did what, when, from where and in which request: every change, and every read of personal data by an admin or auditor, this one too. Personal data is masked.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what changed: agreement
         * @description The newest first, with what belongs to the record. For officers of its agencies, for reviewers once it came to review, without the people who acted; 403 for others who see the record.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAgreementHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what changed: case
         * @description The newest first, with what belongs to the record. For officers of its agencies, for reviewers once it came to review, without the people who acted; 403 for others who see the record.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listCaseHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collaborators/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what changed: collaborator
         * @description The newest first, with what belongs to the record. For officers of its agencies, for reviewers once it came to review, without the people who acted; 403 for others who see the record.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listCollaboratorHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what changed: agency
         * @description The newest first, with what belongs to the record. For officers of its agencies, for reviewers once it came to review, without the people who acted; 403 for others who see the record.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listAgencyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/personal-data/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get what is held about a person
         * @description Every mention as contact, participant, signatory or account under this name or e-mail address (UU 27/2022, article 7). Look at the organizations: people share names. Free text and files are not searched.
         */
        post: operations["exportPersonalData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/personal-data/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase mentions of a person
         * @description UU 27/2022, articles 8 and 43. Contacts are removed, participants masked, names and addresses of disabled accounts replaced, signatories emptied unless the party has signed: then the name is part of a legal act and is kept (article 15(1)c). 422 names each that is not there.
         */
        post: operations["erasePersonalData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the partnerships that exist
         * @description Agreements that were signed: parties, stages and dates. No token needed.
         *
         *     With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.
         */
        get: operations["listPublicAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one partnership that exists
         * @description Its parties, stages and period. 404 before it is signed, as for one that does not exist.
         */
        get: operations["getPublicAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the partnerships that exist as an OCDS-inspired release package
         * @description OCDS-inspired, not conformant: in the shape of a release package of the Open Contracting Data Standard 1.1, about partnerships that no tender or award came before; the prefix of the ocid is not registered.
         *
         *     The agreements of `listPublicAgreements`, each as the one release that says how it stands; `links.next` is the next page. Its JSON Schema is at `/v1/public/releases/schema`. No token needed.
         */
        get: operations["listPublicReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/releases/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the JSON Schema of release packages
         * @description Draft 2020-12. No token needed.
         */
        get: operations["getReleaseSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what is understood of a list
         * @description Multipart like an import, and nothing is written: the tables of every sheet and what each column is taken for, how days are read, the agencies and collaborators that are named, the first rows as they would be recorded, what is left out and why, and the questions that are open. Their answers go with the import, in `answers`; the preview takes them too, and asks what is left.
         */
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        AccountRole: "admin" | "officer" | "reviewer" | "auditor" | "partner" | "integrator";
        /**
         * @description What a disabled account had of tokens stops working within 30 s.
         * @enum {string}
         */
        AccountStatus: "active" | "disabled";
        /** @description What somebody is to do after the meeting. */
        ActionItem: {
            /** Format: uuid */
            id: string;
            description: string;
            /**
             * Format: uuid
             * @description The organization of the case that is to do it.
             */
            ownerOrganizationId: string;
            /** @description Its short name on the day on which this became final: when the minutes were finalized, the activity was verified, the evaluation was given. No later rename or merge changes it; null before. */
            ownerNameAsRecorded: string | null;
            dueOn: string | null;
            doneOn: string | null;
        };
        ActionItemDone: {
            /**
             * Format: date
             * @description Today where it is not given; not in the future.
             */
            doneOn?: string;
        };
        ActionItemPage: {
            data: components["schemas"]["RegisteredActionItem"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /**
         * @description `superseded` where the minutes were corrected, so that the item of the correction counts.
         * @enum {string}
         */
        ActionItemStatus: "open" | "done" | "superseded" | "discarded";
        /** @description Realisasi: what was delivered towards a commitment. */
        Activity: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            commitmentId: string;
            /** @description The commitment. With `expand`; null where you may not see it. */
            commitment?: components["schemas"]["CommitmentSummary"] | null;
            /** Format: uuid */
            agreementId: string;
            /** @description The agreement. With `expand`; null where you may not see it. */
            agreement?: components["schemas"]["AgreementSummary"] | null;
            /** @description Whose delivery it is: it reports it, and alone changes it. */
            organization: components["schemas"]["RecordedOrganizationRef"];
            /** @description Whether a name as recorded is that of a later day, since nobody recorded the one of the day itself: of what became final before names were kept. */
            namesAssumed: boolean;
            /** @description Of the commitment. */
            stage: components["schemas"]["Stage"] | null;
            /** @description Of the commitment: what `value` counts. */
            unit: string | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            heldOn: string;
            kecamatan: components["schemas"]["Kecamatan"] | null;
            value: number;
            beneficiaries: number | null;
            /** @description Of the beneficiaries, the women. */
            beneficiariesWomen: number | null;
            /** @description Null to integrators. */
            note: string | null;
            /** @description Null where you may not see it. */
            evidenceDocumentId: string | null;
            status: components["schemas"]["ActivityStatus"];
            /** @description Why it was rejected, until it is submitted again. Null to integrators. */
            statusReason: string | null;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            /** @description What you may try now. */
            allowedActions: ("patch" | "submit" | "verify" | "reject")[];
        };
        ActivityPage: {
            data: components["schemas"]["Activity"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        ActivityPatch: {
            /**
             * Format: date
             * @description Today at the latest, and a day on which the agreement was in force.
             */
            heldOn?: string;
            /** @description In the unit of the commitment. */
            value?: number;
            kecamatan?: components["schemas"]["Kecamatan"] | null;
            beneficiaries?: number | null;
            /** @description Of the beneficiaries, the women. */
            beneficiariesWomen?: number | null;
            note?: string | null;
            /** @description A document of the agreement that you may see. */
            evidenceDocumentId?: string | null;
        };
        /**
         * @description Only what was verified counts.
         * @enum {string}
         */
        ActivityStatus: "draft" | "submitted" | "verified" | "rejected";
        AgencyPatch: {
            legalName?: string;
            shortName?: string;
            /** @description Other names it is known by. */
            aliases?: string[];
            /** @description Replaced whole. A name that is replaced by this request is added by itself. */
            formerNames?: components["schemas"]["NewFormerName"][];
            /** @description What the new names are from, kept with those they replace; `registry` where nothing is said. */
            nameSource?: string;
            sector?: components["schemas"]["Sector"];
            website?: string | null;
            /** @description The organization it belongs to. */
            parentId?: string | null;
            identifiers?: components["schemas"]["NewIdentifier"][];
            contacts?: components["schemas"]["NewContact"][];
            /**
             * @description `inactive`, or back: `active` once it has signed an agreement, before that `prospective`.
             * @enum {string}
             */
            status?: "prospective" | "active" | "inactive";
        };
        /** @description A document of cooperation: MoU, PKS and their like. */
        Agreement: {
            /** Format: uuid */
            id: string;
            /** @description KS-<year>-<number>; never changes. */
            registrationNumber: string;
            type: components["schemas"]["AgreementType"];
            /** @description Tentang: what the agreement is about. */
            title: string;
            /** @description What the paper calls itself. The type is never read off it. */
            label: string | null;
            /** @description Latar belakang: why the parties came together. */
            background: string | null;
            purpose: string | null;
            object: string | null;
            scope: string | null;
            stages: components["schemas"]["Stage"][];
            /** @description Where it is carried out; null where it does not say. */
            location: components["schemas"]["AgreementPlace"][] | null;
            effectiveFrom: string | null;
            /** @description Inclusive: the last day is in force. */
            effectiveUntil: string | null;
            /** @description Days before its end by which a party says that it does not go on. */
            noticeDays: number | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it. */
            parentId: string | null;
            /** @description The regulations it rests on, in the order of the paper. */
            legalBasis: string[] | null;
            cooperationKind: components["schemas"]["CooperationKind"] | null;
            /** @description Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16). */
            planReference: string | null;
            /** @description Uses goods of the region; null where it does not say. */
            usesRegionalAsset: boolean | null;
            /** @description Involves a grant (hibah), to which other procedures apply; null where it does not say. */
            involvesGrant: boolean | null;
            /** @description Puts a burden on the public: needs the approval of the DPRD. */
            burdensPublic: boolean;
            /** @description Is not in the budget yet: needs the approval of the DPRD. */
            unbudgeted: boolean;
            /** @description How the parties settle a dispute. */
            disputeSettlement?: string | null;
            /** @description What follows where a party does not do its part. */
            sanctions?: string | null;
            /** @description The languages it is signed in; Indonesian always (Perpres 63/2019, article 26). */
            languages: components["schemas"]["LanguageCode"][] | null;
            /** @description The language whose text decides where they differ. */
            prevailingLanguage: components["schemas"]["LanguageCode"] | null;
            /** @description Where it is signed. */
            signingPlace: string | null;
            signingMethod: components["schemas"]["SigningMethod"] | null;
            /** @description How many originals are signed. */
            numberOfOriginals: number | null;
            /** @description Whether the originals bear duty stamps (meterai). */
            dutyStamp: boolean | null;
            leadAgency: components["schemas"]["SignedOrganizationRef"];
            /** @description A name as signed is the one of a later day: it was signed before names were kept, and the trail has no other. */
            namesAssumed: boolean;
            /** @description A party that signed is not recorded: an old merge of two collaborators took its row. A correction restores it. */
            partyMissing: boolean;
            /** @description Its lead agency and parties. With `expand`. */
            organizations?: components["schemas"]["OrganizationSummary"][];
            /** @description The case it was promoted from, where you may see it. */
            originCaseId: string | null;
            /** @description The case it was promoted from. With `expand`; null where you may not see it. */
            originCase?: components["schemas"]["CaseSummary"] | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja. With `expand`; null where you may not see it. */
            parent?: components["schemas"]["AgreementSummary"] | null;
            /** @description The agreement it takes over from once it is signed; null where you may not see it. */
            renewsId: string | null;
            /** @description The agreement it takes over from. With `expand`; null where you may not see it. */
            renews?: components["schemas"]["AgreementSummary"] | null;
            /** @description The renewal that takes over from it, or is drafted to; null where you may not see it, or it was terminated before it began. */
            renewedById: string | null;
            /** @description The renewal that takes over from it. With `expand`; null where you may not see it. */
            renewedBy?: components["schemas"]["AgreementSummary"] | null;
            /** @description Left out where you may not see the negotiation. */
            funding?: components["schemas"]["Funding"] | null;
            /** @description The first day under its present parent, where it stood under another before; may be to come. */
            parentFrom: string | null;
            /** @description Left out of lists, and where you may not see the negotiation. */
            formerParents?: components["schemas"]["FormerParent"][];
            /** @description Left out of lists, and where you may not see the negotiation. */
            provisions?: components["schemas"]["Provision"][];
            parties: components["schemas"]["Party"][];
            provenance: components["schemas"]["Provenance"];
            /** @description Null where it was signed here. Until it is `confirmed`, the lead agency changes or discards it, and neither the public nor integrators see it. */
            confirmation: components["schemas"]["AgreementConfirmation"] | null;
            confirmedAt: string | null;
            /** @description The account that compared it with the scan or the paper. */
            confirmedBy: string | null;
            confirmedAgainst: components["schemas"]["ConfirmationBasis"] | null;
            /** @description The scan, where you may see it. */
            confirmationDocumentId: string | null;
            /** @description Where the scan or the paper is kept. */
            confirmationPlace: string | null;
            /** @description The import that it came of, where you may see it. */
            importId: string | null;
            /** @description On the day asked for: a suspension, a termination and a renewal begin on their day; until then it is `signed`. */
            status: components["schemas"]["AgreementStatus"];
            /** @description Why it has the status of the day. */
            statusReason: string | null;
            /** @description On the day asked for; null before signature, on days of a suspension, and once terminated or superseded. */
            validity: components["schemas"]["Validity"] | null;
            /** @description When it first went to review: from then on its partners read it, also after a return. */
            firstSubmittedAt: string | null;
            /** @description The day the last party signed. */
            signedOn: string | null;
            /** @description The last day in force by what is signed and declared so far, extensions, terminations and renewals to come included; null before signature. */
            endsOn: string | null;
            endsBecause: components["schemas"]["EndCause"] | null;
            /** @description The first day of a suspension that was not resumed; may be to come. */
            suspendedOn: string | null;
            suspensionReason: string | null;
            /** @description The first day it no longer holds; may be to come. */
            terminatedOn: string | null;
            /** @description Null where it was not recorded. */
            terminationGround: components["schemas"]["TerminationGround"] | null;
            terminationReason: string | null;
            /** @description The document that ends it; null where it was not recorded, or you may not see it. */
            terminationDocumentId: string | null;
            /** @description The first day of the signed renewal that takes over; may be to come. */
            supersededOn: string | null;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            /** @description What you may try now; conditions that are not met are answered with every reason. */
            allowedActions: ("patch" | "patch_party" | "patch_checklist" | "submit" | "return" | "request_dprd" | "dprd_answered" | "approve" | "sign" | "confirm" | "discard" | "amend" | "correct" | "move_parent" | "suspend" | "resume" | "renew" | "terminate" | "withdraw_termination" | "cancel")[];
            /** @description What to look at, for the region and who oversees it; nothing is refused for it. */
            warnings?: components["schemas"]["Warning"][];
            /** @description With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `'` of the text is escaped. */
            snippet?: string;
        };
        /**
         * @description Of what was signed on paper and recorded as signed: whether a second person compared it with the scan or the paper.
         * @enum {string}
         */
        AgreementConfirmation: "unconfirmed" | "confirmed" | "discarded";
        /** @description A number of agreements, and the list that makes it up. */
        AgreementFigure: {
            /**
             * Format: int64
             * @description What the list at `href` counts with `count=exact`.
             */
            count: number;
            /** @description The list that makes up `count`, as you may see it. */
            href: string;
            /**
             * Format: int64
             * @description Of `count`, those recorded as signed that nobody has confirmed yet: the list with `unconfirmed=true`.
             */
            unconfirmed: number;
        };
        AgreementPage: {
            data: components["schemas"]["Agreement"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        AgreementPatch: {
            /** @description Tentang: what the agreement is about. */
            title?: string;
            /** @description What the paper calls itself. The type is never read off it. */
            label?: string | null;
            /** @description Latar belakang: why the parties came together. */
            background?: string | null;
            purpose?: string | null;
            object?: string | null;
            scope?: string | null;
            stages?: components["schemas"]["Stage"][];
            /** @description Where it is carried out; null where it does not say. */
            location?: components["schemas"]["AgreementPlace"][] | null;
            effectiveFrom?: string | null;
            /** @description Inclusive: the last day is in force. */
            effectiveUntil?: string | null;
            /** @description Days before its end by which a party says that it does not go on. */
            noticeDays?: number | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it. */
            parentId?: string | null;
            /** @description The regulations it rests on, in the order of the paper. */
            legalBasis?: string[] | null;
            cooperationKind?: components["schemas"]["CooperationKind"] | null;
            /** @description Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16). */
            planReference?: string | null;
            /** @description Uses goods of the region; null where it does not say. */
            usesRegionalAsset?: boolean | null;
            /** @description Involves a grant (hibah), to which other procedures apply; null where it does not say. */
            involvesGrant?: boolean | null;
            /** @description Puts a burden on the public: needs the approval of the DPRD. */
            burdensPublic?: boolean;
            /** @description Is not in the budget yet: needs the approval of the DPRD. */
            unbudgeted?: boolean;
            /** @description How the parties settle a dispute. */
            disputeSettlement?: string | null;
            /** @description What follows where a party does not do its part. */
            sanctions?: string | null;
            /** @description The languages it is signed in; Indonesian always (Perpres 63/2019, article 26). */
            languages?: components["schemas"]["LanguageCode"][] | null;
            /** @description The language whose text decides where they differ. */
            prevailingLanguage?: components["schemas"]["LanguageCode"] | null;
            /** @description Where it is signed. */
            signingPlace?: string | null;
            signingMethod?: components["schemas"]["SigningMethod"] | null;
            /** @description How many originals are signed. */
            numberOfOriginals?: number | null;
            /** @description Whether the originals bear duty stamps (meterai). */
            dutyStamp?: boolean | null;
            /** @description In order: PIHAK KESATU first. */
            parties?: components["schemas"]["NewParty"][];
            /** @description In order; replaced as a whole. */
            provisions?: components["schemas"]["NewProvision"][];
            type?: components["schemas"]["AgreementType"];
            funding?: components["schemas"]["FundingPatch"] | null;
        };
        /**
         * @description A kecamatan of Jakarta, or `DKI Jakarta` for the whole province.
         * @enum {string}
         */
        AgreementPlace: "DKI Jakarta" | "Gambir" | "Sawah Besar" | "Kemayoran" | "Senen" | "Cempaka Putih" | "Menteng" | "Tanah Abang" | "Johar Baru" | "Penjaringan" | "Pademangan" | "Tanjung Priok" | "Koja" | "Kelapa Gading" | "Cilincing" | "Cengkareng" | "Grogol Petamburan" | "Taman Sari" | "Tambora" | "Kebon Jeruk" | "Kalideres" | "Palmerah" | "Kembangan" | "Tebet" | "Setiabudi" | "Mampang Prapatan" | "Pasar Minggu" | "Kebayoran Lama" | "Cilandak" | "Kebayoran Baru" | "Pancoran" | "Jagakarsa" | "Pesanggrahan" | "Matraman" | "Pulo Gadung" | "Jatinegara" | "Kramat Jati" | "Pasar Rebo" | "Cakung" | "Duren Sawit" | "Makasar" | "Ciracas" | "Cipayung" | "Kepulauan Seribu Utara" | "Kepulauan Seribu Selatan";
        /** @description How far an agreement is, from verified activities only. */
        AgreementProgress: {
            /** Format: uuid */
            agreementId: string;
            total: {
                /**
                 * Format: int64
                 * @description Those that hold on the day.
                 */
                commitmentCount: number;
                /**
                 * Format: int64
                 * @description Whose target is reached; without a target, for which anything was verified.
                 */
                metCount: number;
                /** Format: int64 */
                overdueCount: number;
                /** @description Mean of the commitments with a target, each at most 100, to one decimal; null where none has one. */
                percent: number | null;
                /**
                 * Format: int64
                 * @description Verified activities.
                 */
                activityCount: number;
                /**
                 * Format: int64
                 * @description Those reached by verified activities, as they were counted each time.
                 */
                beneficiaries: number;
                /** Format: int64 */
                beneficiariesWomen: number;
            };
            commitments: components["schemas"]["CommitmentProgress"][];
        };
        /** @enum {string} */
        AgreementStatus: "draft" | "in_review" | "awaiting_dprd" | "ready_to_sign" | "signed" | "suspended" | "terminated" | "superseded" | "cancelled";
        /** @description An agreement by its number and title. */
        AgreementSummary: {
            /** Format: uuid */
            id: string;
            registrationNumber: string;
            title: string;
            /** @enum {string} */
            type: "mou" | "pks" | "nota_kesepakatan" | "rencana_kerja";
            /** @enum {string} */
            status: "draft" | "in_review" | "awaiting_dprd" | "ready_to_sign" | "signed" | "suspended" | "terminated" | "superseded" | "cancelled";
        };
        /**
         * @description MoU (Kesepakatan Bersama), PKS (Perjanjian Kerja Sama), or the instruments of sinergi with ministries.
         * @enum {string}
         */
        AgreementType: "mou" | "pks" | "nota_kesepakatan" | "rencana_kerja";
        /** @description What was agreed on, from a day on. */
        AgreementVersion: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description 0 at signature, then the number of the amendment.
             */
            number: number;
            /** @description The amendment that made it; null at signature, and where you may not see amendments. */
            amendmentId: string | null;
            /**
             * Format: date
             * @description The first day this content holds.
             */
            validFrom: string;
            /** @description Tentang: what the agreement is about. */
            title: string;
            /** @description What the paper calls itself. The type is never read off it. */
            label: string | null;
            /** @description Latar belakang: why the parties came together. */
            background: string | null;
            purpose: string | null;
            object: string | null;
            scope: string | null;
            stages: components["schemas"]["Stage"][];
            /** @description Where it is carried out; null where it does not say. */
            location: components["schemas"]["AgreementPlace"][] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description The last day in force.
             */
            effectiveUntil: string;
            /** @description Days before its end by which a party says that it does not go on. */
            noticeDays: number | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it. */
            parentId: string | null;
            /** @description The regulations it rests on, in the order of the paper. */
            legalBasis: string[] | null;
            cooperationKind: components["schemas"]["CooperationKind"] | null;
            /** @description Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16). */
            planReference: string | null;
            /** @description Uses goods of the region; null where it does not say. */
            usesRegionalAsset: boolean | null;
            /** @description Involves a grant (hibah), to which other procedures apply; null where it does not say. */
            involvesGrant: boolean | null;
            /** @description Puts a burden on the public: needs the approval of the DPRD. */
            burdensPublic: boolean;
            /** @description Is not in the budget yet: needs the approval of the DPRD. */
            unbudgeted: boolean;
            /** @description How the parties settle a dispute. */
            disputeSettlement?: string | null;
            /** @description What follows where a party does not do its part. */
            sanctions?: string | null;
            /** @description The languages it is signed in; Indonesian always (Perpres 63/2019, article 26). */
            languages: components["schemas"]["LanguageCode"][] | null;
            /** @description The language whose text decides where they differ. */
            prevailingLanguage: components["schemas"]["LanguageCode"] | null;
            /** @description Where it is signed. */
            signingPlace: string | null;
            signingMethod: components["schemas"]["SigningMethod"] | null;
            /** @description How many originals are signed. */
            numberOfOriginals: number | null;
            /** @description Whether the originals bear duty stamps (meterai). */
            dutyStamp: boolean | null;
            leadAgency: components["schemas"]["SignedOrganizationRef"];
            parties: components["schemas"]["Party"][];
            /** @description Left out where you may not see the negotiation. */
            provisions?: components["schemas"]["Provision"][];
            /** @description Left out where you may not see the negotiation. */
            funding?: components["schemas"]["Funding"] | null;
        };
        AgreementVersionPage: {
            data: components["schemas"]["AgreementVersion"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        AmendedCommitment: {
            /**
             * Format: uuid
             * @description Of an added one, the id it has once the amendment is signed.
             */
            id: string;
            description?: string;
            stage?: components["schemas"]["Stage"] | null;
            metric?: string | null;
            targetValue?: number | null;
            unit?: string | null;
            responsibleOrganizationId?: string | null;
            dueOn?: string | null;
            /** Format: uuid */
            meetingItemId?: string;
        };
        /** @description Commitments that are added, changed or dropped. */
        AmendedCommitments: {
            add: components["schemas"]["AmendedCommitment"][];
            change: components["schemas"]["AmendedCommitment"][];
            drop: string[];
        };
        /** @description Parties that join, leave, or give their place to a successor. */
        AmendedParties: {
            join: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                organizationId: string;
            }[];
            leave: string[];
            replace: {
                /** Format: uuid */
                partyId: string;
                /** Format: uuid */
                organizationId: string;
            }[];
        };
        AmendedProvision: {
            /** Format: uuid */
            organizationId: string;
            kind: components["schemas"]["ProvisionKind"];
            text: string;
            stage?: components["schemas"]["Stage"] | null;
        };
        /** @description Addendum: how a signed agreement changes. */
        Amendment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            /**
             * Format: int64
             * @description The first amendment of an agreement is 1.
             */
            number: number;
            reason: string;
            /** @description What it changes; a field that is not there stays. */
            changes: {
                /** @description Tentang: what the agreement is about. */
                title?: string;
                /** @description What the paper calls itself. The type is never read off it. */
                label?: string | null;
                /** @description Latar belakang: why the parties came together. */
                background?: string | null;
                purpose?: string | null;
                object?: string | null;
                scope?: string | null;
                stages?: components["schemas"]["Stage"][];
                /** @description Where it is carried out; null where it does not say. */
                location?: components["schemas"]["AgreementPlace"][] | null;
                /**
                 * Format: date
                 * @description A day in Asia/Jakarta, YYYY-MM-DD.
                 */
                effectiveFrom?: string;
                /**
                 * Format: date
                 * @description The last day in force.
                 */
                effectiveUntil?: string;
                /** @description Days before its end by which a party says that it does not go on. */
                noticeDays?: number | null;
                /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it. */
                parentId?: string | null;
                /** @description The regulations it rests on, in the order of the paper. */
                legalBasis?: string[] | null;
                cooperationKind?: components["schemas"]["CooperationKind"] | null;
                /** @description Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16). */
                planReference?: string | null;
                /** @description Uses goods of the region; null where it does not say. */
                usesRegionalAsset?: boolean | null;
                /** @description Involves a grant (hibah), to which other procedures apply; null where it does not say. */
                involvesGrant?: boolean | null;
                /** @description Puts a burden on the public: needs the approval of the DPRD. */
                burdensPublic?: boolean;
                /** @description Is not in the budget yet: needs the approval of the DPRD. */
                unbudgeted?: boolean;
                /** @description How the parties settle a dispute. */
                disputeSettlement?: string | null;
                /** @description What follows where a party does not do its part. */
                sanctions?: string | null;
                /** @description The languages it is signed in; Indonesian always (Perpres 63/2019, article 26). */
                languages?: components["schemas"]["LanguageCode"][] | null;
                /** @description The language whose text decides where they differ. */
                prevailingLanguage?: components["schemas"]["LanguageCode"] | null;
                funding?: components["schemas"]["Funding"] | null;
                parties?: components["schemas"]["AmendedParties"];
                provisions?: components["schemas"]["AmendedProvision"][];
                commitments?: components["schemas"]["AmendedCommitments"];
            };
            /**
             * Format: date
             * @description The first day it holds.
             */
            effectiveFrom: string;
            signatures: components["schemas"]["AmendmentSignature"][];
            status: components["schemas"]["AmendmentStatus"];
            /** @description Why it was returned or canceled. */
            statusReason: string | null;
            /** @description When it first went to review: from then on the partners of its agreement read it. */
            firstSubmittedAt: string | null;
            /** @description The day the last party signed. */
            signedOn: string | null;
            /** @description The first day its content holds, once it is signed: the first day, or that of the signature. */
            holdsFrom: string | null;
            /** @description Left out for partners. */
            warnings?: components["schemas"]["AmendmentWarning"][];
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("patch" | "submit" | "return" | "request_dprd" | "dprd_answered" | "approve" | "sign" | "cancel")[];
        };
        /** @description What changes; a field that is not there stays. */
        AmendmentChanges: {
            /** @description Tentang: what the agreement is about. */
            title?: string;
            /** @description What the paper calls itself. The type is never read off it. */
            label?: string | null;
            /** @description Latar belakang: why the parties came together. */
            background?: string | null;
            purpose?: string | null;
            object?: string | null;
            scope?: string | null;
            stages?: components["schemas"]["Stage"][];
            /** @description Where it is carried out; null where it does not say. */
            location?: components["schemas"]["AgreementPlace"][] | null;
            /**
             * Format: date
             * @description Another first day, of what has not begun.
             */
            effectiveFrom?: string;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            effectiveUntil?: string;
            /** @description Days before its end by which a party says that it does not go on. */
            noticeDays?: number | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it. */
            parentId?: string | null;
            /** @description The regulations it rests on, in the order of the paper. */
            legalBasis?: string[] | null;
            cooperationKind?: components["schemas"]["CooperationKind"] | null;
            /** @description Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16). */
            planReference?: string | null;
            /** @description Uses goods of the region; null where it does not say. */
            usesRegionalAsset?: boolean | null;
            /** @description Involves a grant (hibah), to which other procedures apply; null where it does not say. */
            involvesGrant?: boolean | null;
            /** @description Puts a burden on the public: needs the approval of the DPRD. */
            burdensPublic?: boolean;
            /** @description Is not in the budget yet: needs the approval of the DPRD. */
            unbudgeted?: boolean;
            /** @description How the parties settle a dispute. */
            disputeSettlement?: string | null;
            /** @description What follows where a party does not do its part. */
            sanctions?: string | null;
            /** @description The languages it is signed in; Indonesian always (Perpres 63/2019, article 26). */
            languages?: components["schemas"]["LanguageCode"][] | null;
            /** @description The language whose text decides where they differ. */
            prevailingLanguage?: components["schemas"]["LanguageCode"] | null;
            funding?: components["schemas"]["NewFunding"] | null;
            parties?: components["schemas"]["PartyChanges"];
            /** @description In order; replaced as a whole. */
            provisions?: components["schemas"]["NewProvision"][];
            commitments?: components["schemas"]["CommitmentChanges"];
        };
        AmendmentPage: {
            data: components["schemas"]["Amendment"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        AmendmentPatch: {
            reason?: string;
            /**
             * Format: date
             * @description The first day it holds.
             */
            effectiveFrom?: string;
            changes?: components["schemas"]["AmendmentChanges"];
        };
        AmendmentReading: {
            /**
             * Format: int64
             * @description A signed amendment of the agreement.
             */
            number: number;
            /**
             * Format: date
             * @description The first day it holds.
             */
            effectiveFrom?: string;
            signatures?: components["schemas"]["AmendmentSignatureReading"][];
        };
        /** @description What a party signed the amendment with: the number it gave it, who signed, by which authority, when. Who signed, and how, is null where it was not recorded. */
        AmendmentSignature: {
            /** Format: uuid */
            partyId: string;
            documentNumber: string;
            signatoryName: string | null;
            signatoryTitle: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis: components["schemas"]["AuthorityBasis"] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            signedOn: string;
        };
        AmendmentSignatureReading: {
            /** Format: uuid */
            partyId: string;
            documentNumber?: string;
            signatoryName?: string | null;
            signatoryTitle?: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis?: components["schemas"]["AuthorityBasis"] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            signedOn?: string;
        };
        AmendmentSignatureToCorrect: {
            /** Format: uuid */
            partyId: string;
            documentNumber?: string;
            signatoryName?: string | null;
            signatoryTitle?: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis?: components["schemas"]["AuthorityBasis"] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            signedOn?: string;
        };
        /** @description What each party signs with: its own number of the amendment, who signs, by which authority, and the day. */
        AmendmentSigning: {
            signatures: components["schemas"]["NewAmendmentSignature"][];
        };
        /** @enum {string} */
        AmendmentStatus: "draft" | "in_review" | "awaiting_dprd" | "ready_to_sign" | "signed" | "cancelled";
        AmendmentToCorrect: {
            /**
             * Format: int64
             * @description A signed amendment of the agreement.
             */
            number: number;
            /**
             * Format: date
             * @description The first day it holds.
             */
            effectiveFrom?: string;
            signatures?: components["schemas"]["AmendmentSignatureToCorrect"][];
        };
        /** @description What to look at; nothing is refused for it. Before the signature what the amendment would make of the agreement, then `extended_after_end`: signed after the end it extends; the days between stay expired. */
        AmendmentWarning: {
            code: components["schemas"]["AmendmentWarningCode"];
            /** @description In the language of Accept-Language. */
            text: string;
            /** @description Where the rule stands. */
            source: string;
            certainty: components["schemas"]["Certainty"];
        };
        /** @enum {string} */
        AmendmentWarningCode: "pks_outside_parent_period" | "public_service_over_5_years" | "mou_over_12_months" | "mou_delegated" | "regime_mismatch" | "parent_unsigned" | "parent_over" | "parent_other_parties" | "ksdpk_pks_without_mou" | "pks_signed_by_position" | "pks_lacks_content" | "foreign_over_5_years" | "number_used_twice" | "involves_grant" | "dprd_before_pks" | "extended_after_end";
        AuditEvent: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            at: string;
            /**
             * Format: uuid
             * @description Who; for admins and auditors.
             */
            accountId?: string;
            /** @description For admins and auditors. */
            accountName?: string | null;
            /**
             * @description As what they acted.
             * @enum {string}
             */
            role: "admin" | "officer" | "reviewer" | "auditor" | "partner" | "integrator";
            /** @description The agency or collaborator they acted for. */
            organization: components["schemas"]["OrganizationRef"] | null;
            /** @description From where; for admins and auditors. Null where the service itself acted. */
            clientAddress?: string | null;
            requestId: string;
            method: string | null;
            operationId: string | null;
            action: string;
            resourceType: string;
            /** @description Null where a list was read. */
            resourceId: string | null;
            /** @description The case or agreement it belongs to; else the resource itself. */
            recordId: string | null;
            /** @description What changed. Of a read, `fields`: the personal data it gave. */
            changes: components["schemas"]["Change"][];
        };
        AuditEventPage: {
            data: components["schemas"]["AuditEvent"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @enum {string} */
        AuthorityBasis: "position" | "power_of_attorney";
        /** @description A calendar after RFC 5545. */
        Calendar: string;
        /** @description A calendar of your own. Nothing secret is ever in it. */
        CalendarFeed: {
            /** Format: uuid */
            id: string;
            /** @description What you call it, such as the device that subscribes to it. */
            name: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
        };
        CalendarFeedPage: {
            data: components["schemas"]["CalendarFeed"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        CalendarFeedWithUrl: {
            /** Format: uuid */
            id: string;
            /** @description What you call it, such as the device that subscribes to it. */
            name: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            /** @description The address to subscribe to, shown this once. Whoever has it reads the calendar: remove the feed where it leaked. */
            url: string;
        };
        /** @description Penjajakan pra-PKS: one negotiation between agencies and collaborators. */
        Case: {
            /** Format: uuid */
            id: string;
            /** @description The number people quote: PJ, year, five digits. */
            caseNumber: string;
            /** Format: uuid */
            leadAgencyId: string;
            /** @description The lead agency and the other agencies in the case. */
            agencies: components["schemas"]["OrganizationRef"][];
            collaborators: components["schemas"]["OrganizationRef"][];
            /** @description Its agencies and collaborators. With `expand`. */
            organizations?: components["schemas"]["OrganizationSummary"][];
            initiator: components["schemas"]["Initiator"];
            /** @description What the case is about, in one line. */
            title: string;
            object: string | null;
            stages: components["schemas"]["Stage"][];
            /** @description Notes of the region; collaborators are not shown them. */
            startingConditions?: components["schemas"]["StartingConditions"];
            regime: components["schemas"]["RegimeAdvice"];
            status: components["schemas"]["CaseStatus"];
            /** @description Why it is on hold or cancelled. */
            statusReason: string | null;
            /** @description The agreements it led to that you may see, also cancelled ones; the oldest first. */
            agreements: components["schemas"]["CaseAgreement"][];
            /** @description The first of `agreements` that was not cancelled. */
            agreementId: string | null;
            /** @description That agreement. With `expand`; null where you may not see it. */
            agreement?: components["schemas"]["AgreementSummary"] | null;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            /** @description What you may try now. A condition may still say no, with its reasons. */
            allowedActions: ("patch" | "log_meeting" | "raise_obstacle" | "offer" | "agree" | "promote" | "hold" | "resume" | "cancel")[];
            /** @description With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `'` of the text is escaped. */
            snippet?: string;
        };
        /** @description An agreement that a case led to, and the agency that leads it. */
        CaseAgreement: {
            /** Format: uuid */
            id: string;
            registrationNumber: string;
            /** @enum {string} */
            type: "mou" | "pks" | "nota_kesepakatan" | "rencana_kerja";
            /** @description Whether it was cancelled before it was signed. */
            cancelled: boolean;
            leadAgency: components["schemas"]["OrganizationRef"];
        };
        /** @description Who was in the case when the minutes were finalized, under the names of that day. */
        CaseAsRecorded: {
            /** Format: uuid */
            leadAgencyId: string;
            /** @description The lead agency first. */
            agencies: components["schemas"]["RecordedOrganizationRef"][];
            collaborators: components["schemas"]["RecordedOrganizationRef"][];
        };
        /** @description What a side offers or needs, with the minutes that say so. */
        CaseItem: {
            /** Format: uuid */
            id: string;
            side: components["schemas"]["Side"];
            /** @description Whose it is; null in minutes from before it was recorded, where the side has several. */
            organizationId: string | null;
            /** @description Its short name on the day on which this became final: when the minutes were finalized, the activity was verified, the evaluation was given. No later rename or merge changes it; null before. */
            nameAsRecorded: string | null;
            type: components["schemas"]["MeetingItemType"];
            stage: components["schemas"]["Stage"] | null;
            description: string;
            quantity: number | null;
            unit: string | null;
            agreed: boolean;
            /** @description In minutes that correct others, the item there that this one continues: both are one offer or need, which is promoted once. */
            continuesId: string | null;
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            meetingId: string;
        };
        /** @description Which offers meet which needs, stage by stage. */
        CaseMatches: {
            /** Format: uuid */
            caseId: string;
            /** @description The stages that something was said about. */
            stages: {
                /** @description Null for what names no stage. */
                stage: components["schemas"]["Stage"] | null;
                /** @description Needs of a side, and the offers of the other that meet them. */
                matches: {
                    needSide: components["schemas"]["Side"];
                    needs: components["schemas"]["CaseItem"][];
                    offers: components["schemas"]["CaseItem"][];
                }[];
                unmetNeeds: components["schemas"]["CaseItem"][];
                unusedOffers: components["schemas"]["CaseItem"][];
            }[];
        };
        CasePage: {
            data: components["schemas"]["Case"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        CasePatch: {
            /** @description What the case is about, in one line. */
            title?: string;
            object?: string | null;
            /** @description The stages the partnership would support; an unordered set. */
            stages?: components["schemas"]["Stage"][];
            initiator?: components["schemas"]["Initiator"];
            /** @description The collaborators in the case, 1–20. */
            collaboratorIds?: string[];
            /** @description Agencies in the case besides the lead agency, which is always in it. */
            agencyIds?: string[];
            startingConditions?: components["schemas"]["StartingConditionsPatch"];
        };
        /** @description How the collaboration went: the indicators of Ansell & Gash (2008) as a trend. */
        CaseProcess: {
            /** Format: uuid */
            caseId: string;
            indicators: {
                /** @enum {string} */
                indicator: "faceToFaceDialogue" | "trustBuilding" | "commitmentToProcess" | "sharedUnderstanding" | "intermediateOutcomes";
                /** @description In the order of the meetings. */
                points: {
                    /** Format: uuid */
                    meetingId: string;
                    /**
                     * Format: date
                     * @description A day in Asia/Jakarta, YYYY-MM-DD.
                     */
                    date: string;
                    /** Format: int32 */
                    score: number;
                    note: string | null;
                }[];
                first: number | null;
                latest: number | null;
                /** @description The latest less the first; null before there are two. */
                change: number | null;
            }[];
        };
        CaseReason: {
            /** @description Why; kept with the case and in the trail. */
            reason: string;
        };
        /**
         * @description `exploring` → `offered` → `agreed_to_proceed` → `promoted`, and back where its drafts were cancelled; before promotion also `on_hold` (it can resume) or `cancelled`.
         * @enum {string}
         */
        CaseStatus: "exploring" | "offered" | "agreed_to_proceed" | "promoted" | "on_hold" | "cancelled";
        /** @description A case by its number and title. */
        CaseSummary: {
            /** Format: uuid */
            id: string;
            caseNumber: string;
            title: string;
            /** @enum {string} */
            status: "exploring" | "offered" | "agreed_to_proceed" | "promoted" | "on_hold" | "cancelled";
        };
        /**
         * @description How sure the rule is: read in the legal text, stated by a government or press source, or unsure.
         * @enum {string}
         */
        Certainty: "text" | "source" | "unsure";
        /** @description One field. In the place of personal data stands `•••`. */
        Change: {
            field: string;
            /** @description Null where there was nothing. */
            before: unknown;
            /** @description Null where there is nothing any more. */
            after: unknown;
        };
        /** @description A commitment by its id; a field that is not there stays. */
        ChangedCommitment: {
            /** Format: uuid */
            id: string;
            description?: string;
            stage?: components["schemas"]["Stage"] | null;
            /** @description What is counted, where `unit` does not say it. */
            metric?: string | null;
            targetValue?: number | null;
            unit?: string | null;
            /** @description A party to the agreement or its lead agency; if absent, the only collaborator among the parties. */
            responsibleOrganizationId?: string | null;
            dueOn?: string | null;
        };
        /** @description What an agreement needs before it can be signed. */
        Checklist: {
            /** Format: uuid */
            agreementId: string;
            items: components["schemas"]["ChecklistItem"][];
            /** @description The codes of the items that hold up approval and signature. */
            blocking: string[];
            /** @description Whose turn it is; nobody’s once it is signed or canceled. */
            turn: components["schemas"]["ChecklistOwner"][];
            /**
             * Format: int64
             * @description That of the agreement.
             */
            version: number;
        };
        /**
         * @description When an item applies: always, where a party signs by power of attorney, or where the DPRD has to approve.
         * @enum {string}
         */
        ChecklistCondition: "always" | "power_of_attorney" | "dprd";
        ChecklistDecision: {
            status: components["schemas"]["ChecklistStatus"];
            /**
             * Format: uuid
             * @description A document of this agreement; with `met`.
             */
            documentId?: string;
            /** @description With `waived`. */
            reason?: string;
        };
        ChecklistItem: {
            code: string;
            label: {
                id: string;
                en: string;
            };
            owner: components["schemas"]["ChecklistOwner"];
            condition: components["schemas"]["ChecklistCondition"];
            /** @description Whether the condition holds for the agreement as it stands. */
            applies: boolean;
            status: components["schemas"]["ChecklistStatus"];
            /** @description The document it was met with, where you may see it. */
            documentId: string | null;
            /** @description Why it was waived: a note of the region, null to collaborators. */
            reason: string | null;
            /** @description The account that decided. */
            decidedBy: string | null;
            decidedAt: string | null;
            /** @description Part of the approval that stands: it is decided on again only once that is returned. */
            approved: boolean;
        };
        /**
         * @description Whose turn it is while an item is open.
         * @enum {string}
         */
        ChecklistOwner: "agency" | "collaborator" | "reviewer";
        /** @enum {string} */
        ChecklistStatus: "open" | "met" | "waived";
        /** @description An item that agreements of a type get when they are registered. */
        ChecklistTemplate: {
            /** Format: uuid */
            id: string;
            agreementType: components["schemas"]["AgreementType"];
            code: string;
            label: {
                id: string;
                en: string;
            };
            owner: components["schemas"]["ChecklistOwner"];
            condition: components["schemas"]["ChecklistCondition"];
            /** Format: int64 */
            position: number;
            enabled: boolean;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: "patch"[];
        };
        ChecklistTemplatePage: {
            data: components["schemas"]["ChecklistTemplate"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        ChecklistTemplatePatch: {
            label?: {
                id?: string;
                en?: string;
            };
            owner?: components["schemas"]["ChecklistOwner"];
            condition?: components["schemas"]["ChecklistCondition"];
            /** Format: int32 */
            position?: number;
            enabled?: boolean;
        };
        /** @description An API client of an integrator. Nothing secret is ever in it. */
        Client: {
            /**
             * Format: uuid
             * @description The `client_id` of OAuth.
             */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            status: components["schemas"]["AccountStatus"];
            /** @description When the secrets that are good were made, never what they are. */
            secrets: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (RFC 3339).
                 */
                createdAt: string;
                /** @description Null for the one in use; the one it replaced ends then. */
                expiresAt: string | null;
            }[];
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("patch" | "invite" | "rotate-secret" | "disable" | "enable")[];
        };
        /** @description An API client signs in. */
        ClientCredentialsGrant: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "client_credentials";
            /** @description Unless sent by HTTP Basic authentication. */
            client_id?: string;
            /** @description Unless sent by HTTP Basic authentication. */
            client_secret?: string;
            /** @description Fewer than the client has, separated by spaces. */
            scope?: string;
        };
        ClientPage: {
            data: components["schemas"]["Client"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        ClientPatch: {
            name?: string;
            /** @description What the client may do. */
            scopes?: components["schemas"]["Scope"][];
        };
        ClientWithSecret: {
            /**
             * Format: uuid
             * @description The `client_id` of OAuth.
             */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            status: components["schemas"]["AccountStatus"];
            /** @description When the secrets that are good were made, never what they are. */
            secrets: {
                /**
                 * Format: date-time
                 * @description An instant in UTC (RFC 3339).
                 */
                createdAt: string;
                /** @description Null for the one in use; the one it replaced ends then. */
                expiresAt: string | null;
            }[];
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("patch" | "invite" | "rotate-secret" | "disable" | "enable")[];
            /** @description The `client_secret` of OAuth, shown this once. */
            secret: string;
        };
        /**
         * @description Every kind but the province and its agencies.
         * @enum {string}
         */
        CollaboratorKind: "ministry_or_agency" | "regulator" | "state_university_ptnbh" | "state_university_satker_blu" | "private_university" | "bumn" | "bumd" | "company" | "cooperative" | "foundation" | "association" | "community" | "individual" | "foreign_body" | "other_region" | "other";
        CollaboratorPatch: {
            legalName?: string;
            shortName?: string;
            /** @description Other names it is known by. */
            aliases?: string[];
            /** @description Replaced whole. A name that is replaced by this request is added by itself. */
            formerNames?: components["schemas"]["NewFormerName"][];
            /** @description What the new names are from, kept with those they replace; `registry` where nothing is said. */
            nameSource?: string;
            sector?: components["schemas"]["Sector"];
            website?: string | null;
            /** @description The organization it belongs to. */
            parentId?: string | null;
            identifiers?: components["schemas"]["NewIdentifier"][];
            contacts?: components["schemas"]["NewContact"][];
            /**
             * @description `inactive`, or back: `active` once it has signed an agreement, before that `prospective`.
             * @enum {string}
             */
            status?: "prospective" | "active" | "inactive";
            kind?: components["schemas"]["CollaboratorKind"];
        };
        /** @description How one collaborator does on a day. */
        CollaboratorPerformance: {
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            asOf: string;
            /** @description The version of the formula; it is described in `getPerformanceMap`. */
            formulaVersion: string;
            collaborator: components["schemas"]["OrganizationRef"];
            performance: {
                /** @description 0–100 to one decimal; null where the evidence is not enough. */
                score: number | null;
                /** @description Why there is no score, where the evidence is not enough for one. */
                insufficient: ("no_commitments" | "nothing_due_yet" | "no_signed_agreement") | null;
                components: {
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    delivery: number | null;
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    timeliness: number | null;
                };
            };
            continuation: {
                /** @description 0–100 to one decimal; null where the evidence is not enough. */
                score: number | null;
                /** @description Why there is no score, where the evidence is not enough for one. */
                insufficient: ("no_commitments" | "nothing_due_yet" | "no_signed_agreement") | null;
                components: {
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    evaluations: number | null;
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    recency: number | null;
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    renewals: number | null;
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    stages: number | null;
                };
            };
            /** @description By whether each score is 50 or more; null where one of them is. */
            quadrant: ("sustain" | "rekindle" | "improve" | "reconsider") | null;
            evidence: {
                /** @description It answers or has answered for, or delivered towards, in agreements signed and begun. */
                commitments: components["schemas"]["Figure"];
                /** @description It delivered itself, verified by the day. */
                activities: components["schemas"]["Figure"];
                /** @description Agreements signed by the day. */
                signed: components["schemas"]["AgreementFigure"];
                /** @description Of those, in force on the day. */
                inForce: components["schemas"]["AgreementFigure"];
                /** @description Of those signed, the renewals. */
                renewals: components["schemas"]["Figure"];
                /** @description By agencies and the bureau, of periods that had ended. */
                evaluations: components["schemas"]["Figure"];
                /** @description Supported by what is in force. */
                stages: components["schemas"]["Stage"][];
                lastSignedOn: string | null;
                lastDeliveredOn: string | null;
            };
        };
        /** @description Two scores, and the evidence that they are made of; from what you may see. */
        CollaboratorRating: {
            collaborator: components["schemas"]["OrganizationRef"];
            performance: {
                /** @description 0–100 to one decimal; null where the evidence is not enough. */
                score: number | null;
                /** @description Why there is no score, where the evidence is not enough for one. */
                insufficient: ("no_commitments" | "nothing_due_yet" | "no_signed_agreement") | null;
                components: {
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    delivery: number | null;
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    timeliness: number | null;
                };
            };
            continuation: {
                /** @description 0–100 to one decimal; null where the evidence is not enough. */
                score: number | null;
                /** @description Why there is no score, where the evidence is not enough for one. */
                insufficient: ("no_commitments" | "nothing_due_yet" | "no_signed_agreement") | null;
                components: {
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    evaluations: number | null;
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    recency: number | null;
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    renewals: number | null;
                    /** @description 0–100; null without evidence, and the others share its weight. */
                    stages: number | null;
                };
            };
            /** @description By whether each score is 50 or more; null where one of them is. */
            quadrant: ("sustain" | "rekindle" | "improve" | "reconsider") | null;
            evidence: {
                /** @description It answers or has answered for, or delivered towards, in agreements signed and begun. */
                commitments: components["schemas"]["Figure"];
                /** @description It delivered itself, verified by the day. */
                activities: components["schemas"]["Figure"];
                /** @description Agreements signed by the day. */
                signed: components["schemas"]["AgreementFigure"];
                /** @description Of those, in force on the day. */
                inForce: components["schemas"]["AgreementFigure"];
                /** @description Of those signed, the renewals. */
                renewals: components["schemas"]["Figure"];
                /** @description By agencies and the bureau, of periods that had ended. */
                evaluations: components["schemas"]["Figure"];
                /** @description Supported by what is in force. */
                stages: components["schemas"]["Stage"][];
                lastSignedOn: string | null;
                lastDeliveredOn: string | null;
            };
        };
        /** @description What was agreed at the table, traceable to the item of the minutes, and how far it is. */
        Commitment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            /** @description The agreement. With `expand`; null where you may not see it. */
            agreement?: components["schemas"]["AgreementSummary"] | null;
            /** @description The item of the minutes it was agreed in, where you may see them. */
            meetingItemId: string | null;
            /** @description The meeting of that item. */
            meetingId: string | null;
            /** @description The meeting of that item. With `expand`; null where you may not see it. */
            meeting?: components["schemas"]["MeetingSummary"] | null;
            stage: components["schemas"]["Stage"] | null;
            description: string;
            /** @description What is counted, where `unit` does not say it. */
            metric: string | null;
            targetValue: number | null;
            unit: string | null;
            responsibleOrganization: components["schemas"]["SignedOrganizationRef"] | null;
            /** @description More of the responsible organization. With `expand`; null where you may not see it. */
            responsible?: components["schemas"]["OrganizationSummary"] | null;
            dueOn: string | null;
            /** @description The first day it holds, where an amendment added it; null: as long as the agreement. */
            validFrom: string | null;
            /** @description The first day it no longer holds, where an amendment dropped it. */
            droppedFrom: string | null;
            /** @description Sum of what was delivered, in `unit`; verified activities only. */
            delivered: number;
            /** @description `delivered` of `targetValue`, to one decimal; more than 100 where more was delivered; null without a target. */
            percent: number | null;
            /**
             * Format: int64
             * @description Verified activities.
             */
            activityCount: number;
            /** @description `dueOn` has passed and the target is not reached; without a target, nothing was verified. */
            overdue: boolean;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            /** @description What you may try now. */
            allowedActions: ("patch" | "report" | "assign")[];
        };
        CommitmentAssignment: {
            /**
             * Format: uuid
             * @description A party to the agreement, or the agency that leads it.
             */
            responsibleOrganizationId: string;
        };
        /** @description Commitments that are added, changed or dropped. */
        CommitmentChanges: {
            add?: components["schemas"]["NewCommitment"][];
            change?: components["schemas"]["ChangedCommitment"][];
            /** @description Ids; what was delivered towards them stays. */
            drop?: string[];
        };
        CommitmentPage: {
            data: components["schemas"]["Commitment"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        CommitmentPatch: {
            description?: string;
            stage?: components["schemas"]["Stage"] | null;
            /** @description What is counted, where `unit` does not say it. */
            metric?: string | null;
            targetValue?: number | null;
            unit?: string | null;
            /** @description A party to the agreement or its lead agency; if absent, the only collaborator among the parties. */
            responsibleOrganizationId?: string | null;
            dueOn?: string | null;
        };
        /** @description How far one commitment is. */
        CommitmentProgress: {
            /** Format: uuid */
            id: string;
            description: string;
            stage: components["schemas"]["Stage"] | null;
            targetValue: number | null;
            unit: string | null;
            dueOn: string | null;
            /** @description Since then it does not count, save for whom it reached and what was verified. */
            droppedFrom: string | null;
            /** @description Sum of what was delivered, in `unit`; verified activities only. */
            delivered: number;
            /** @description `delivered` of `targetValue`, to one decimal; more than 100 where more was delivered; null without a target. */
            percent: number | null;
            /**
             * Format: int64
             * @description Verified activities.
             */
            activityCount: number;
            /** @description `dueOn` has passed and the target is not reached; without a target, nothing was verified. */
            overdue: boolean;
            /**
             * Format: int64
             * @description Those reached by verified activities, as they were counted each time.
             */
            beneficiaries: number;
            /** Format: int64 */
            beneficiariesWomen: number;
        };
        /** @description A commitment, without how far it is. */
        CommitmentSummary: {
            /** Format: uuid */
            id: string;
            description: string;
            stage: components["schemas"]["Stage"] | null;
            targetValue: number | null;
            unit: string | null;
            dueOn: string | null;
        };
        /** @enum {string} */
        ConfirmationBasis: "scan" | "paper";
        /** @description A person to call or write to: personal data (UU 27/2022). */
        Contact: {
            /** @description The name of the person. */
            name: string;
            /** @description What the person is in the organization. */
            role: string | null;
            email: string | null;
            phone: string | null;
            /** @description They agreed to be named to anyone: API clients with `public-contacts:read` are told of them. */
            isPublic: boolean;
        };
        /**
         * @description What a KSDPK is about (UU 23/2014, article 366).
         * @enum {string}
         */
        CooperationKind: "public_service" | "asset" | "investment" | "other";
        CorrectedMeetingItem: {
            side: components["schemas"]["Side"];
            /**
             * Format: uuid
             * @description Whose it is, an organization of the case on this side. If absent, of the region yours, else the only one; where there are several it has to be said.
             */
            organizationId?: string;
            type: components["schemas"]["MeetingItemType"];
            stage?: components["schemas"]["Stage"] | null;
            description: string;
            quantity?: number | null;
            unit?: string | null;
            /** @description Whether both sides agreed to it, so that it becomes a commitment; if absent, not. */
            agreed?: boolean;
            /** @description In minutes that correct others, the item there that this one continues, also with other words; null for none. If absent, the one that has its side, type and description. */
            continuesId?: string | null;
        };
        /** @description A reading of a signed file that differs from what is recorded. It is no amendment. */
        Correction: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            /**
             * Format: int64
             * @description The version that was misread: 0 as it was signed.
             */
            versionNumber: number;
            /** @description As it was recorded when the correction was asked for. */
            before: components["schemas"]["Reading"];
            /** @description As the signed file has it. */
            after: components["schemas"]["Reading"];
            reason: string;
            /** @description The file that says so; null where you may not see it. */
            documentId: string | null;
            status: components["schemas"]["CorrectionStatus"];
            /**
             * Format: uuid
             * @description The account that asked for it.
             */
            requestedBy: string;
            /** @description The account that accepted or declined it. */
            decidedBy: string | null;
            decidedAt: string | null;
            /** @description Why it was declined. */
            decisionReason: string | null;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("accept" | "decline")[];
        };
        /** @description What the signed file says; a field that is not there stays. */
        CorrectionChanges: {
            /** @description Tentang: what the agreement is about. */
            title?: string;
            /** @description What the paper calls itself. The type is never read off it. */
            label?: string | null;
            /** @description Latar belakang: why the parties came together. */
            background?: string | null;
            purpose?: string | null;
            object?: string | null;
            scope?: string | null;
            stages?: components["schemas"]["Stage"][];
            /** @description Where it is carried out; null where it does not say. */
            location?: components["schemas"]["AgreementPlace"][] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            effectiveFrom?: string;
            /**
             * Format: date
             * @description The last day in force.
             */
            effectiveUntil?: string;
            /** @description Days before its end by which a party says that it does not go on. */
            noticeDays?: number | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it. */
            parentId?: string | null;
            /** @description The regulations it rests on, in the order of the paper. */
            legalBasis?: string[] | null;
            cooperationKind?: components["schemas"]["CooperationKind"] | null;
            /** @description Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16). */
            planReference?: string | null;
            /** @description Uses goods of the region; null where it does not say. */
            usesRegionalAsset?: boolean | null;
            /** @description Involves a grant (hibah), to which other procedures apply; null where it does not say. */
            involvesGrant?: boolean | null;
            /** @description Puts a burden on the public: needs the approval of the DPRD. */
            burdensPublic?: boolean;
            /** @description Is not in the budget yet: needs the approval of the DPRD. */
            unbudgeted?: boolean;
            /** @description How the parties settle a dispute. */
            disputeSettlement?: string | null;
            /** @description What follows where a party does not do its part. */
            sanctions?: string | null;
            /** @description The languages it is signed in; Indonesian always (Perpres 63/2019, article 26). */
            languages?: components["schemas"]["LanguageCode"][] | null;
            /** @description The language whose text decides where they differ. */
            prevailingLanguage?: components["schemas"]["LanguageCode"] | null;
            /** @description Where it is signed. */
            signingPlace?: string | null;
            signingMethod?: components["schemas"]["SigningMethod"] | null;
            /** @description How many originals are signed. */
            numberOfOriginals?: number | null;
            /** @description Whether the originals bear duty stamps (meterai). */
            dutyStamp?: boolean | null;
            funding?: components["schemas"]["NewFunding"] | null;
            parties?: components["schemas"]["PartyToCorrect"][];
            /** @description Parties that signed and are not recorded, such as those that an old merge swallowed. */
            missingParties?: components["schemas"]["PartyToRestore"][];
            /** @description The text of rights and obligations, by their ids. */
            provisions?: components["schemas"]["ProvisionToCorrect"][];
            /** @description What parties signed amendments with, and their first days. */
            amendments?: components["schemas"]["AmendmentToCorrect"][];
        };
        CorrectionPage: {
            data: components["schemas"]["Correction"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @enum {string} */
        CorrectionStatus: "requested" | "accepted" | "declined";
        /** @description An organization and how many agreements in force it takes part in. */
        CountedOrganization: {
            /** Format: uuid */
            id: string;
            shortName: string;
            /**
             * Format: int64
             * @description What the list at `href` counts with `count=exact`.
             */
            count: number;
            /** @description The list that makes up `count`, as you may see it. */
            href: string;
            /**
             * Format: int64
             * @description Of `count`, those recorded as signed that nobody has confirmed yet: the list with `unconfirmed=true`.
             */
            unconfirmed: number;
        };
        /** @description Which of P1–P7 are covered on a day, by whom, and which are not. */
        Coverage: {
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            asOf: string;
            /** @description Agreements in force on the day; one can cover several stages. */
            inForce: components["schemas"]["AgreementFigure"];
            /** @description Stages with no agreement in force. */
            gaps: components["schemas"]["Stage"][];
            stages: components["schemas"]["StageCoverage"][];
        };
        /** @description Who supports which stage with whom: stage × agency × collaborator. */
        CoverageMatrix: {
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            asOf: string;
            /** @description Stage by stage, those with the most agreements first; at most 2000. */
            cells: {
                stage: components["schemas"]["Stage"];
                agency: components["schemas"]["OrganizationRef"];
                collaborator: components["schemas"]["OrganizationRef"];
                /**
                 * Format: int64
                 * @description What the list at `href` counts with `count=exact`.
                 */
                count: number;
                /** @description The list that makes up `count`, as you may see it. */
                href: string;
                /**
                 * Format: int64
                 * @description Of `count`, those recorded as signed that nobody has confirmed yet: the list with `unconfirmed=true`.
                 */
                unconfirmed: number;
            }[];
            /**
             * Format: int64
             * @description How many cells there are.
             */
            cellCount: number;
            agencies: {
                agency: components["schemas"]["OrganizationRef"];
                /** @description Stages it has no agreement in force for. */
                gaps: components["schemas"]["Stage"][];
            }[];
        };
        /** @description RFC 4180 in UTF-8 with a byte order mark, with Indonesian headings, codes by their Indonesian labels, days as dates and instants as the clocks in Jakarta showed them. Text that a spreadsheet would run as a formula begins with an apostrophe. */
        CsvFile: string;
        /** @description What is known of a file; its content is at `/v1/documents/{id}/content`. */
        Document: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            visibility: components["schemas"]["DocumentVisibility"];
            fileName: string;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/jpeg" | "image/png" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.oasis.opendocument.spreadsheet" | "text/csv";
            /**
             * Format: int32
             * @description In bytes.
             */
            size: number;
            /** @description Of the content, in hexadecimal; its ETag as well. */
            sha256: string;
            caseId: string | null;
            /** @description The case. With `expand`; null where you may not see it. */
            case?: components["schemas"]["CaseSummary"] | null;
            meetingId: string | null;
            /** @description The meeting. With `expand`; null where you may not see it. */
            meeting?: components["schemas"]["MeetingSummary"] | null;
            agreementId: string | null;
            /** @description The agreement. With `expand`; null where you may not see it. */
            agreement?: components["schemas"]["AgreementSummary"] | null;
            amendmentId: string | null;
            /** @description The import that the file is the list of. */
            importId: string | null;
            /**
             * Format: int64
             * @description 1, then one more with each replacement.
             */
            edition: number;
            /** @description The edition before, where you may see it. */
            replacesId: string | null;
            /** @description The edition after, where you may see it. */
            replacedById: string | null;
            /** @description The organization that uploaded it; null for the registrar. */
            uploader: components["schemas"]["OrganizationRef"] | null;
            /** @description When the content was found missing or damaged; null while it is sound. */
            corruptedAt: string | null;
            allowedActions: ("patch" | "replace")[];
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        DocumentKind: "minutes" | "signed_agreement" | "signed_amendment" | "draft_agreement" | "offer_letter" | "terms_of_reference" | "feasibility_study" | "legality" | "power_of_attorney" | "dprd_approval" | "termination" | "evidence" | "other" | "imported_list";
        DocumentPage: {
            data: components["schemas"]["Document"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        DocumentPatch: {
            visibility?: components["schemas"]["DocumentVisibility"];
        };
        /**
         * @description Who a file is for beside those who work on its record: nobody, the parties of the record, anyone.
         * @enum {string}
         */
        DocumentVisibility: "internal" | "parties" | "public";
        /**
         * @description What sets the last day in force: the term, a termination, or the renewal that takes over.
         * @enum {string}
         */
        EndCause: "term" | "termination" | "renewal";
        Erasure: {
            erased: components["schemas"]["MentionKey"][];
            /** @description Signatories that signed, part of a legal act (UU 27/2022, article 15(1)c), and accounts in use. */
            kept: components["schemas"]["MentionKey"][];
        };
        ErasureRequest: {
            /** @description On whose request and why; without names. */
            reason: string;
            /** @description The mentions to erase, as the export names them. */
            items: components["schemas"]["MentionKey"][];
        };
        /** @description Monitoring dan evaluasi of an agreement, over a period. */
        Evaluation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            /** @description The agreement. With `expand`; null where you may not see it. */
            agreement?: components["schemas"]["AgreementSummary"] | null;
            evaluator: components["schemas"]["Evaluator"];
            /** @description The agency or collaborator that evaluates; null for the bureau. */
            organization: components["schemas"]["RecordedOrganizationRef"] | null;
            /** @description Whom it judges; null in an old one whose evaluator has not said so yet. */
            evaluatedOrganization: components["schemas"]["RecordedOrganizationRef"] | null;
            /** @description Whether a name as recorded is that of a later day, since nobody recorded the one of the day itself: of what became final before names were kept. */
            namesAssumed: boolean;
            /** @description Whether reports count it: false where nobody is named as evaluated, or a newer one by the same evaluator tells of the same days. */
            counts: boolean;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            periodFrom: string;
            /**
             * Format: date
             * @description Inclusive, today at the latest.
             */
            periodUntil: string;
            /**
             * Format: int64
             * @description 1 to 5, 5 the best.
             */
            rating: number;
            recommendation: components["schemas"]["Recommendation"];
            note: string | null;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            /** @description What you may try now. */
            allowedActions: "patch"[];
        };
        EvaluationPage: {
            data: components["schemas"]["Evaluation"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        EvaluationPatch: {
            /**
             * Format: uuid
             * @description Whom it judges, once, where an old evaluation does not say so (else 422 `already_said`).
             */
            evaluatedOrganizationId?: string;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            periodFrom?: string;
            /**
             * Format: date
             * @description Inclusive, today at the latest.
             */
            periodUntil?: string;
            /**
             * Format: int32
             * @description 5 is the best.
             */
            rating?: number;
            recommendation?: components["schemas"]["Recommendation"];
            note?: string | null;
        };
        /**
         * @description Who evaluates: an agency in the agreement, a collaborator that is a party, or the bureau.
         * @enum {string}
         */
        Evaluator: "agency" | "collaborator" | "bureau";
        /** @description What ends soon, and nobody renews. */
        Expiring: {
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            asOf: string;
            /** Format: int64 */
            withinDays: number;
            /** @description Agreements that end within these days, without a renewal under way. */
            expiring: components["schemas"]["AgreementFigure"];
            /** @description Agreements that end within these days and are renewed. */
            renewing: components["schemas"]["AgreementFigure"];
            /** @description Those without a renewal, the first to end first; at most 200. */
            agreements: {
                /** Format: uuid */
                id: string;
                registrationNumber: string;
                title: string;
                stages: components["schemas"]["Stage"][];
                /**
                 * Format: date
                 * @description By the content of the day asked for.
                 */
                effectiveUntil: string;
                /**
                 * Format: date
                 * @description The last day in force, by extensions, terminations and renewals to come too.
                 */
                endsOn: string;
                endsBecause: components["schemas"]["EndCause"];
                /**
                 * Format: int64
                 * @description To the last day, which is in force.
                 */
                daysLeft: number;
                leadAgency: components["schemas"]["OrganizationRef"];
                href: string;
            }[];
        };
        /** @description A number, and the list that makes it up. */
        Figure: {
            /**
             * Format: int64
             * @description What the list at `href` counts with `count=exact`.
             */
            count: number;
            /** @description The list that makes up `count`, as you may see it. */
            href: string;
        };
        /** @description The bytes of the file. */
        FileContent: string;
        /** @description A name it had before; it is found by it still. */
        FormerName: {
            /** @description A short or a legal name. */
            name: string;
            /**
             * Format: date
             * @description The last day it was called so.
             */
            until: string;
            /** @description What says so: a regulation, a deed; `registry` where it was renamed here and nothing else was said. */
            source: string;
        };
        /** @description What an agreement stood under before. */
        FormerParent: {
            /** @description Null where it stood under none, or you may not see it. */
            parentId: string | null;
            /**
             * Format: date
             * @description The first day on which it stands under another.
             */
            until: string;
            /** @description Why it was moved; null where an amendment says so. */
            reason: string | null;
        };
        Funding: {
            source: components["schemas"]["FundingSource"];
            /** @description In IDR. */
            amount: number | null;
            note: string | null;
        };
        FundingPatch: {
            source?: components["schemas"]["FundingSource"];
            /** @description In IDR. */
            amount?: number | null;
            note?: string | null;
        };
        /**
         * @description Who pays: the budget of the province (APBD), the collaborator, both, or nobody.
         * @enum {string}
         */
        FundingSource: "apbd" | "collaborator" | "shared" | "none";
        Health: {
            /** @constant */
            status: "ok";
        };
        /** @description A day that is no working day. */
        Holiday: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            day: string;
            name: string;
            kind: components["schemas"]["HolidayKind"];
            /** @description The decree that says so. */
            source: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
        };
        /**
         * @description A national holiday, or leave that all of government takes together (cuti bersama).
         * @enum {string}
         */
        HolidayKind: "national" | "collective_leave";
        HolidayPage: {
            data: components["schemas"]["Holiday"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        HolidayPatch: {
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            day?: string;
            name?: string;
            kind?: components["schemas"]["HolidayKind"];
            /** @description The decree that says so. */
            source?: string;
        };
        /** @description A number others know the organization by. The same number is one organization. */
        Identifier: {
            scheme: components["schemas"]["IdentifierScheme"];
            /** @description Of an NPWP (15 or 16) or NIB (13) only the digits. */
            value: string;
            /** @description The first day it is valid. */
            validFrom: string | null;
            /** @description The last day it is valid. */
            validUntil: string | null;
        };
        /**
         * @description Whose number it is: `ID-DJP` an NPWP (org-id.guide), `X-NIB` an NIB, `X-OTHER` another.
         * @enum {string}
         */
        IdentifierScheme: "ID-DJP" | "X-NIB" | "X-OTHER";
        /** @description A list that was imported, and what came of it. Its agreements: `/v1/agreements?importId=`. */
        Import: {
            /** Format: uuid */
            id: string;
            /** @description The agency that keeps the file. */
            agency: components["schemas"]["OrganizationRef"];
            /** @description The file as it was sent: its content is at `/v1/documents/{id}/content`. Null for an import from before files were kept. */
            documentId: string | null;
            /** @description Null for an import from before files were kept. */
            fileName: string | null;
            /** @description Null for an import from before files were kept. */
            mediaType: ("application/pdf" | "image/jpeg" | "image/png" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.oasis.opendocument.spreadsheet" | "text/csv") | null;
            /** @description In bytes. Null for an import from before files were kept. */
            size: number | null;
            /** @description Of the file, in hexadecimal. */
            sha256: string;
            /**
             * Format: uuid
             * @description The account that sent it.
             */
            importedBy: string;
            /** @description Null where it was not kept. */
            rows: number | null;
            /** Format: int64 */
            signed: number;
            /** Format: int64 */
            drafts: number;
            /** @description Null where it was not kept. */
            unchanged: number | null;
            /** @description Null where it was not kept. */
            recognized: number | null;
            /** @description Null where it was not kept. */
            registered: number | null;
            /** Format: int64 */
            unconfirmed: number;
            /** Format: int64 */
            confirmed: number;
            /** Format: int64 */
            discarded: number;
            /** Format: int64 */
            warningCount: number;
            /** @description What there was to look at, in the language of the reader. Not in lists. */
            warnings?: components["schemas"]["ImportFinding"][];
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("confirm" | "discard")[];
        };
        /** @description The answers to the questions of a preview; they can be kept for the next file of the same office. */
        ImportAnswers: {
            /** @description What columns are: the heading of the template by that of the file, by the column, `C`, or by the column of a sheet, `2021!C`; null leaves it out. */
            mapping?: {
                [key: string]: string | null;
            };
            /** @description What stands for empty cells of the whole file. */
            defaults?: {
                /** @enum {string} */
                type?: "mou" | "pks" | "nota_kesepakatan" | "rencana_kerja";
                stages?: components["schemas"]["Stage"][];
                /** @enum {string} */
                fundingSource?: "apbd" | "collaborator" | "shared" | "none";
            };
            /**
             * @description Whether 05/01/2021 is 5 January or 1 May, in columns where no day decides it.
             * @enum {string}
             */
            dateOrder?: "day_first" | "month_first";
            /**
             * @description Whether dates that Excel keeps are right as they are shown, or have day and month in each other's place, in columns where it took only some for dates.
             * @enum {string}
             */
            storedDates?: "as_shown" | "swapped";
            /**
             * @description Whether two years from 1 May end on 30 April or on 1 May, where no row decides it.
             * @enum {string}
             */
            lengthEnds?: "day_before" | "anniversary";
            /**
             * @description That agreements without a first day hold from their signature on.
             * @constant
             */
            startsOn?: "signature";
            /** @description The id or the registered name of the organization, by the name that stands in the file. */
            partners?: {
                [key: string]: string;
            };
            /** @description Collaborators to register with the import, by the name that stands in the file. */
            newPartners?: {
                [key: string]: {
                    /** @enum {string} */
                    kind: "ministry_or_agency" | "regulator" | "state_university_ptnbh" | "state_university_satker_blu" | "private_university" | "bumn" | "bumd" | "company" | "cooperative" | "foundation" | "association" | "community" | "individual" | "foreign_body" | "other_region" | "other";
                    /** @enum {string} */
                    sector: "marketplace" | "ride_hailing" | "banking" | "fintech_lending" | "central_bank" | "financial_regulator" | "higher_education" | "development_partner" | "licensing" | "food_and_drug" | "government" | "other";
                    legalName?: string;
                    shortName?: string;
                };
            };
            /** @description Whether what stands under the name of another agency is yours, or left out. */
            agencies?: {
                [key: string]: "own" | "leave_out";
            };
            /** @description Whether rows of a status are taken by their days, or left out. */
            statuses?: {
                [key: string]: "by_days" | "leave_out";
            };
        };
        /** @description An organization that a name in the file could mean. */
        ImportCandidate: {
            /** Format: uuid */
            id: string;
            shortName: string;
            /** @description Of the names, by trigrams; 1 where they are the same. */
            similarity: number;
        };
        ImportColumn: {
            /** @description Where its heading stands. */
            cell: string;
            /** @description What it holds, with the place of its collaborator; null where it is not read. */
            column: string | null;
            /** @description The heading of the template. */
            meaning: string | null;
            /** @description Why it is not read: `row_number`, `unknown`, `no_heading`, `as_asked`, `repeated` or `beyond`. */
            why: string | null;
            /** @description How its days are read, where any of them depends on it; null where nothing decides. */
            dateOrder: ("day_first" | "month_first") | null;
            decidedBy: ("cells" | "terms" | "same_days" | "answer") | null;
        };
        ImportDiscard: {
            reason: string;
            /** @description Only these of its agreements; all that nobody has decided on where it is not given. */
            agreementIds?: string[];
        };
        ImportFinding: {
            /** @description The sheet; null in a CSV. */
            sheet: string | null;
            /**
             * Format: int64
             * @description The row in the sheet, from 1.
             */
            row: number;
            /** @description The address of the cell as spreadsheets write it; of the row where it has no such cell. */
            cell: string;
            /** @description The heading of the column. */
            column: string;
            code: string;
            message: string;
            candidates?: components["schemas"]["ImportCandidate"][];
        };
        /** @description What no agreement is made of, and why. */
        ImportLeftOut: {
            /** @description The sheet; null in a CSV. */
            sheet: string | null;
            /** @description Null for a whole sheet. */
            cell: string | null;
            /** @description What stands there. */
            text: string;
            /** @description `above`, `section`, `total`, `footer`, `numbering`, `number_only`, `no_rows`, `no_table`, `hidden`; `agency` or `status` where it was asked for. */
            why: string;
        };
        ImportPage: {
            data: components["schemas"]["Import"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description What was understood of a list. */
        ImportPreview: {
            tables: {
                /** @description The sheet; null in a CSV. */
                sheet: string | null;
                /** Format: int64 */
                headingRow: number;
                /** Format: int64 */
                rows: number;
                columns: components["schemas"]["ImportColumn"][];
            }[];
            /** @description How lengths of time end in this file; null where nothing says, or nothing depends on it. */
            lengthEnds: ("day_before" | "anniversary") | null;
            /** @description The agencies that the list names: in a column, a section, a title or a sheet. */
            agencies: {
                name: string;
                /** Format: int64 */
                rows: number;
                /** @enum {string} */
                standing: "own" | "province" | "other" | "unknown" | "left_out";
            }[];
            partners: {
                name: string;
                npwp: string | null;
                nib: string | null;
                /** Format: int64 */
                rows: number;
                /** @enum {string} */
                standing: "known" | "alike" | "new" | "contradicting" | "to_be_registered";
                organization: {
                    /** Format: uuid */
                    id: string;
                    shortName: string;
                } | null;
                candidates: components["schemas"]["ImportCandidate"][];
            }[];
            firstRows: components["schemas"]["ImportPreviewRow"][];
            /** @description What keeps the file from being imported until it is answered. */
            questions: {
                /** @description The field of `ImportAnswers`. */
                answer: string;
                /** @description The name in that field that the answer is given by. */
                about: string | null;
                options: string[];
                text: string;
                cells: string[];
                /**
                 * Format: int64
                 * @description Cells that ask it.
                 */
                count: number;
            }[];
            /** @description The answers it was made with: kept, they serve for the next file of the same office. */
            answers: components["schemas"]["ImportAnswers"];
            /** @description What an import with these answers would do. */
            report: components["schemas"]["ImportReport"];
        };
        /** @description A row as it would be recorded. */
        ImportPreviewRow: {
            /** @description The sheet; null in a CSV. */
            sheet: string | null;
            /** Format: int64 */
            row: number;
            /** @description What it becomes; null where it is left out, or registered already. */
            status: ("draft" | "signed") | null;
            type: ("mou" | "pks" | "nota_kesepakatan" | "rencana_kerja") | null;
            title: string | null;
            stages: components["schemas"]["Stage"][];
            effectiveFrom: string | null;
            effectiveUntil: string | null;
            signedOn: string | null;
            fundingSource: ("apbd" | "collaborator" | "shared" | "none") | null;
            fundingAmount: number | null;
            parties: {
                name: string;
                /** @enum {string} */
                side: "region" | "collaborator";
                documentNumber: string | null;
                signatoryName: string | null;
                signatoryTitle: string | null;
            }[];
        };
        /** @description What an import did, or would do. */
        ImportReport: {
            dryRun: boolean;
            /** @description The import that keeps this: the one from before where the same file was imported already; null with `dryRun`. */
            importId: string | null;
            /** @description The sheet of the first table; null in a CSV. */
            sheet: string | null;
            /**
             * Format: int64
             * @description The row of the headings of the first table.
             */
            headingRow: number;
            /**
             * Format: int64
             * @description Rows of agreements in the file.
             */
            rows: number;
            /**
             * Format: int64
             * @description Agreements that came of it; with `dryRun`, that would.
             */
            created: number;
            /**
             * Format: int64
             * @description Rows that were imported before and say the same.
             */
            unchanged: number;
            /**
             * Format: int64
             * @description Rows of agreements that are registered from another list, known by the number of a collaborator.
             */
            recognized: number;
            /**
             * Format: int64
             * @description Of those created, recorded as signed.
             */
            signed: number;
            /**
             * Format: int64
             * @description Of those created, drafts: their rows have no day of signature.
             */
            drafts: number;
            /**
             * Format: int64
             * @description Collaborators registered with it.
             */
            registered: number;
            /**
             * Format: int64
             * @description With any, nothing is imported.
             */
            errorCount: number;
            errors: components["schemas"]["ImportFinding"][];
            /** Format: int64 */
            warningCount: number;
            /** @description What to look at: what signed papers lack, and names that were not quite the registered ones. */
            warnings: components["schemas"]["ImportFinding"][];
            /** @description Columns that were not read. */
            ignoredColumns: {
                /** @description The sheet; null in a CSV. */
                sheet: string | null;
                cell: string;
                /** @description Empty where it has none. */
                heading: string;
                /** @description `row_number`, `unknown`, `no_heading` or `as_asked`. */
                why: string;
            }[];
            leftOut: components["schemas"]["ImportLeftOut"][];
            /** @description The agreements of the rows; with `dryRun` only those that were there before. */
            agreements: {
                /** @description The sheet; null in a CSV. */
                sheet: string | null;
                /** Format: int64 */
                row: number;
                /** Format: uuid */
                id: string;
                registrationNumber: string;
                /** @enum {string} */
                status: "draft" | "in_review" | "awaiting_dprd" | "ready_to_sign" | "signed" | "suspended" | "terminated" | "superseded" | "cancelled";
                /** @enum {string} */
                outcome: "created" | "unchanged" | "recognized";
            }[];
        };
        /**
         * @description Which side began: the region or the collaborator.
         * @enum {string}
         */
        Initiator: "region" | "collaborator";
        InvitationRedemption: {
            token: string;
            /** @description 12 to 128 characters of any kind; not a common password. */
            password: string;
        };
        InvitedUser: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            role: components["schemas"]["UserRole"];
            organization: components["schemas"]["OrganizationRef"] | null;
            status: components["schemas"]["AccountStatus"];
            /** @description Null before the first invitation was redeemed. */
            passwordSetAt: string | null;
            identity: components["schemas"]["UserIdentity"] | null;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("patch" | "invite" | "rotate-secret" | "disable" | "enable")[];
            invitation: {
                /** @description Shown this once; hand it over yourself, no mail is sent. */
                token: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC (RFC 3339).
                 */
                expiresAt: string;
            };
        };
        JoiningParty: {
            /** Format: uuid */
            organizationId: string;
        };
        /** @description A public key (RFC 7517). */
        Jwk: {
            kty: string;
            kid: string;
            alg: string;
            use: string;
            crv?: string;
            x?: string;
            y?: string;
            n?: string;
            e?: string;
        };
        JwkSet: {
            keys: components["schemas"]["Jwk"][];
        };
        /**
         * @description One of the 44 kecamatan of Jakarta.
         * @enum {string}
         */
        Kecamatan: "Gambir" | "Sawah Besar" | "Kemayoran" | "Senen" | "Cempaka Putih" | "Menteng" | "Tanah Abang" | "Johar Baru" | "Penjaringan" | "Pademangan" | "Tanjung Priok" | "Koja" | "Kelapa Gading" | "Cilincing" | "Cengkareng" | "Grogol Petamburan" | "Taman Sari" | "Tambora" | "Kebon Jeruk" | "Kalideres" | "Palmerah" | "Kembangan" | "Tebet" | "Setiabudi" | "Mampang Prapatan" | "Pasar Minggu" | "Kebayoran Lama" | "Cilandak" | "Kebayoran Baru" | "Pancoran" | "Jagakarsa" | "Pesanggrahan" | "Matraman" | "Pulo Gadung" | "Jatinegara" | "Kramat Jati" | "Pasar Rebo" | "Cakung" | "Duren Sawit" | "Makasar" | "Ciracas" | "Cipayung" | "Kepulauan Seribu Utara" | "Kepulauan Seribu Selatan";
        LabeledCode: {
            code: string;
            label: components["schemas"]["Text"];
        };
        /**
         * @description A language that a text is written in (ISO 639-1).
         * @enum {string}
         */
        LanguageCode: "id" | "en" | "ar" | "de" | "fr" | "ja" | "ko" | "nl" | "zh";
        /** @description Minutes, commitments, activities and agreements, each with the ids of what it comes from, so that the chain is followed from either end. */
        Lineage: {
            /** @description The case it began with, where you may see it. */
            case: {
                /** Format: uuid */
                id: string;
                caseNumber: string;
                title: string;
                /** @enum {string} */
                status: "exploring" | "offered" | "agreed_to_proceed" | "promoted" | "on_hold" | "cancelled";
            } | null;
            meetings: components["schemas"]["LineageMeeting"][];
            commitments: components["schemas"]["LineageCommitment"][];
            agreements: components["schemas"]["LineageAgreement"][];
            /** @description There is more than one answer holds; the lists of each resource have all of it. */
            truncated: boolean;
        };
        LineageAgreement: {
            /** Format: uuid */
            id: string;
            registrationNumber: string;
            type: components["schemas"]["AgreementType"];
            title: string;
            /** @enum {string} */
            status: "draft" | "in_review" | "awaiting_dprd" | "ready_to_sign" | "signed" | "suspended" | "terminated" | "superseded" | "cancelled";
            effectiveFrom: string | null;
            effectiveUntil: string | null;
            /** @description The agreement it stands under, in this answer too. */
            parentId: string | null;
            /** @description The agreement it renews, in this answer too. */
            renewsId: string | null;
            amendments: {
                /** Format: uuid */
                id: string;
                /** Format: int64 */
                number: number;
                /** @enum {string} */
                status: "draft" | "in_review" | "awaiting_dprd" | "ready_to_sign" | "signed" | "cancelled";
                /**
                 * Format: date
                 * @description A day in Asia/Jakarta, YYYY-MM-DD.
                 */
                effectiveFrom: string;
                /** @description The ids of those it adds, changes and drops. */
                commitments: {
                    added: string[];
                    changed: string[];
                    dropped: string[];
                };
            }[];
        };
        LineageCommitment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            /** @description The item of the minutes it was agreed in, where you may see them. */
            meetingItemId: string | null;
            stage: components["schemas"]["Stage"] | null;
            description: string;
            targetValue: number | null;
            unit: string | null;
            /** @description The first day it holds, where an amendment added it. */
            validFrom: string | null;
            /** @description The first day it no longer holds, where an amendment dropped it. */
            droppedFrom: string | null;
            activities: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                commitmentId: string;
                /**
                 * Format: date
                 * @description A day in Asia/Jakarta, YYYY-MM-DD.
                 */
                heldOn: string;
                /** @enum {string} */
                status: "draft" | "submitted" | "verified" | "rejected";
                value: number;
            }[];
        };
        LineageMeeting: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "internal" | "exploratory" | "negotiation" | "signing" | "monitoring";
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            startsAt: string;
            /** @description The items that commitments name, with those that are one with them in the minutes that correct theirs or that theirs correct; of a meeting asked for, all. */
            items: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                meetingId: string;
                side: components["schemas"]["Side"];
                /** @description Whose it is, where that is recorded. */
                organizationId: string | null;
                /** @enum {string} */
                type: "offer" | "need";
                stage: components["schemas"]["Stage"] | null;
                description: string;
                agreed: boolean;
                /** @description In minutes that correct others, the item there that it continues: both are one. */
                continuesId: string | null;
            }[];
        };
        /** @description Needs without an offer and offers without a need, over every case you may see. */
        MatchReport: {
            from: string | null;
            to: string | null;
            stages: {
                /** @description Null for what names no stage. */
                stage: components["schemas"]["Stage"] | null;
                /** @description Needs that an offer in their own case meets. */
                metNeeds: components["schemas"]["Figure"];
                /** @description Offers that meet a need in their own case. */
                usedOffers: components["schemas"]["Figure"];
                unmetNeeds: {
                    /**
                     * Format: int64
                     * @description What the list at `href` counts with `count=exact`.
                     */
                    count: number;
                    /** @description The list that makes up `count`, as you may see it. */
                    href: string;
                    /** @description The latest of each side, at most 50. */
                    items: components["schemas"]["CaseItem"][];
                };
                unusedOffers: {
                    /**
                     * Format: int64
                     * @description What the list at `href` counts with `count=exact`.
                     */
                    count: number;
                    /** @description The list that makes up `count`, as you may see it. */
                    href: string;
                    /** @description The latest of each side, at most 50. */
                    items: components["schemas"]["CaseItem"][];
                };
                /** @description Where an unmet need of one case could be met by an unused offer of another. */
                acrossCases: {
                    needSide: components["schemas"]["Side"];
                    unmetNeeds: components["schemas"]["Figure"];
                    unusedOffers: components["schemas"]["Figure"];
                }[];
            }[];
        };
        Me: {
            /** Format: uuid */
            id: string;
            name: string;
            role: components["schemas"]["AccountRole"];
            /** @description The agency of an officer, the collaborator of a partner. */
            organization: components["schemas"]["OrganizationRef"] | null;
            /** @description The organizations you act for: your own first, then those whose place it took. */
            actsFor: components["schemas"]["OrganizationRef"][];
            /** @description The organizations you read for: those you act for, first. */
            readsFor: components["schemas"]["OrganizationRef"][];
            /** @description What an API client may do; null for people. */
            scopes: components["schemas"]["Scope"][] | null;
            /** @description The operations you may call. */
            operations: string[];
        };
        /** @description Rapat and its notulen, with all their parts. */
        Meeting: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** @description The case. With `expand`; null where you may not see it. */
            case?: components["schemas"]["CaseSummary"] | null;
            kind: components["schemas"]["MeetingKind"];
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            endsAt: string;
            mode: components["schemas"]["MeetingMode"];
            /** @description The place, or the name of the online room. */
            venue: string | null;
            agenda: string;
            /** @description Null in a draft. */
            caseAsRecorded: components["schemas"]["CaseAsRecorded"] | null;
            /** @description Those of its participants, items and action items. With `expand`. */
            organizations?: components["schemas"]["OrganizationSummary"][];
            /** @description The people you may see. */
            participants: components["schemas"]["MeetingParticipant"][];
            items: components["schemas"]["MeetingItem"][];
            obstacles: components["schemas"]["MeetingObstacle"][];
            /** @description What was decided, in order. */
            decisions: string[];
            actionItems: components["schemas"]["ActionItem"][];
            /** @description Notes of the region; collaborators are not shown them. */
            processScores?: components["schemas"]["ProcessScores"];
            /** @description First results that show the partnership works. */
            smallWins: string[];
            status: components["schemas"]["MeetingStatus"];
            /** @description Why the draft was discarded; else null. */
            statusReason: string | null;
            finalizedAt: string | null;
            /** @description Whether a name as recorded is that of a later day, since nobody recorded the one of the day itself: of what became final before names were kept. */
            namesAssumed: boolean;
            /** @description The meeting whose minutes these correct. */
            correctsId: string | null;
            /** @description The meeting whose minutes correct these, finalized or, where you may see it, a draft. */
            correctedById: string | null;
            /** @description The signed or scanned minutes: the latest edition you may see. */
            minutesDocumentId: string | null;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("patch" | "finalize" | "discard" | "correct")[];
            /** @description With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `'` of the text is escaped. */
            snippet?: string;
        };
        /** @description What is given replaces what the original says; the rest is taken over. */
        MeetingCorrection: {
            kind?: components["schemas"]["MeetingKind"];
            /**
             * Format: date-time
             * @description An instant with its UTC offset (RFC 3339).
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description An instant with its UTC offset (RFC 3339).
             */
            endsAt?: string;
            mode?: components["schemas"]["MeetingMode"];
            /** @description The place, or the name of the online room. */
            venue?: string | null;
            agenda?: string;
            participants?: components["schemas"]["NewMeetingParticipant"][];
            /** @description Offers and needs, in the order they were put. */
            items?: components["schemas"]["CorrectedMeetingItem"][];
            obstacles?: components["schemas"]["NewObstacle"][];
            /** @description What was decided, in order. */
            decisions?: string[];
            actionItems?: components["schemas"]["NewActionItem"][];
            processScores?: components["schemas"]["ProcessScores"];
            /** @description First results that show the partnership works. */
            smallWins?: string[];
        };
        MeetingDiscard: {
            /** @description Why; kept with the draft and in the trail. */
            reason: string;
        };
        /** @description What a side offers or needs. */
        MeetingItem: {
            /** Format: uuid */
            id: string;
            side: components["schemas"]["Side"];
            /** @description Whose it is; null in minutes from before it was recorded, where the side has several. */
            organizationId: string | null;
            /** @description Its short name on the day on which this became final: when the minutes were finalized, the activity was verified, the evaluation was given. No later rename or merge changes it; null before. */
            nameAsRecorded: string | null;
            type: components["schemas"]["MeetingItemType"];
            stage: components["schemas"]["Stage"] | null;
            description: string;
            quantity: number | null;
            unit: string | null;
            agreed: boolean;
            /** @description In minutes that correct others, the item there that this one continues: both are one offer or need, which is promoted once. */
            continuesId: string | null;
        };
        /** @enum {string} */
        MeetingItemType: "offer" | "need";
        /**
         * @description `internal` minutes are never shown to collaborators.
         * @enum {string}
         */
        MeetingKind: "internal" | "exploratory" | "negotiation" | "signing" | "monitoring";
        /** @enum {string} */
        MeetingMode: "in_person" | "online" | "hybrid";
        /** @description An obstacle that came up in the meeting. */
        MeetingObstacle: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** @description The case. With `expand`; null where you may not see it. */
            case?: components["schemas"]["CaseSummary"] | null;
            /**
             * Format: uuid
             * @description The meeting.
             */
            meetingId: string;
            /** @description The meeting that raised it. With `expand`; null where you may not see it. */
            meeting?: components["schemas"]["MeetingSummary"] | null;
            category: components["schemas"]["ObstacleCategory"];
            description: string;
            /** @description Whether the case cannot be agreed while it is open. */
            blocking: boolean;
            status: components["schemas"]["ObstacleStatus"];
            resolution: string | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            raisedOn: string;
            resolvedOn: string | null;
            /**
             * Format: int64
             * @description Days from `raisedOn` to `resolvedOn`, or to today while it is open.
             */
            ageDays: number;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("resolve" | "reopen")[];
        };
        MeetingPage: {
            data: components["schemas"]["Meeting"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description A person at the meeting, shown to those the minutes concern; a collaborator sees the guests of its side alone. */
        MeetingParticipant: {
            /** Format: uuid */
            id: string;
            /** @description Null for a guest of an organization that is not registered. */
            organizationId: string | null;
            organizationName: string | null;
            /** @description Its short name on the day on which this became final: when the minutes were finalized, the activity was verified, the evaluation was given. No later rename or merge changes it; null before. */
            nameAsRecorded: string | null;
            /** @description Of an organization that has no part in the case, as Biro Hukum or a kecamatan. */
            guest: boolean;
            side: components["schemas"]["Side"];
            /** @description The name of the person. */
            name: string;
            /** @description What the person is in that organization. */
            title: string | null;
        };
        MeetingPatch: {
            kind?: components["schemas"]["MeetingKind"];
            /**
             * Format: date-time
             * @description An instant with its UTC offset (RFC 3339).
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description An instant with its UTC offset (RFC 3339).
             */
            endsAt?: string;
            mode?: components["schemas"]["MeetingMode"];
            /** @description The place, or the name of the online room. */
            venue?: string | null;
            agenda?: string;
            participants?: components["schemas"]["NewMeetingParticipant"][];
            /** @description Offers and needs, in the order they were put. */
            items?: components["schemas"]["CorrectedMeetingItem"][];
            obstacles?: components["schemas"]["NewObstacle"][];
            /** @description What was decided, in order. */
            decisions?: string[];
            actionItems?: components["schemas"]["NewActionItem"][];
            processScores?: components["schemas"]["ProcessScoresPatch"];
            /** @description First results that show the partnership works. */
            smallWins?: string[];
        };
        /**
         * @description `draft` until its minutes are finalized; they never change after that. A draft may be `discarded`: it stays to be read by those who read drafts, and counts for nothing.
         * @enum {string}
         */
        MeetingStatus: "draft" | "finalized" | "discarded";
        /** @description A meeting, without its minutes. */
        MeetingSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "internal" | "exploratory" | "negotiation" | "signing" | "monitoring";
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            startsAt: string;
            /** @enum {string} */
            status: "draft" | "finalized" | "discarded";
        };
        /** @description One place in which the person stands. */
        Mention: {
            kind: components["schemas"]["MentionKind"];
            /**
             * Format: uuid
             * @description To erase it by.
             */
            id: string;
            name: string;
            title: string | null;
            email: string | null;
            phone: string | null;
            organization: components["schemas"]["OrganizationRef"] | null;
            /** @enum {string} */
            recordType: "organization" | "meeting" | "agreement" | "account";
            /** Format: uuid */
            recordId: string;
            /** @description False for what has to be kept: signatories that signed, accounts in use. */
            erasable: boolean;
        };
        MentionKey: {
            kind: components["schemas"]["MentionKind"];
            /** Format: uuid */
            id: string;
        };
        /** @enum {string} */
        MentionKind: "contact" | "participant" | "signatory" | "account";
        Merge: {
            /**
             * Format: uuid
             * @description The one that stays.
             */
            intoId: string;
        };
        /** @description One record a line, exactly as in the JSON of the list. */
        NdjsonFile: string;
        NewActionItem: {
            description: string;
            /**
             * Format: uuid
             * @description The organization of the case that is to do it.
             */
            ownerOrganizationId: string;
            dueOn?: string | null;
            doneOn?: string | null;
        };
        NewActivity: {
            /**
             * Format: date
             * @description Today at the latest, and a day on which the agreement was in force.
             */
            heldOn: string;
            /** @description In the unit of the commitment. */
            value: number;
            kecamatan?: components["schemas"]["Kecamatan"] | null;
            beneficiaries?: number | null;
            /** @description Of the beneficiaries, the women. */
            beneficiariesWomen?: number | null;
            note?: string | null;
            /** @description A document of the agreement that you may see. */
            evidenceDocumentId?: string | null;
        };
        NewAgency: {
            /** @description The name in its deed or regulation. */
            legalName: string;
            /** @description The name people use. */
            shortName: string;
            /** @description Other names it is known by. */
            aliases?: string[];
            /** @description Replaced whole. A name that is replaced by this request is added by itself. */
            formerNames?: components["schemas"]["NewFormerName"][];
            /** @default government */
            sector?: components["schemas"]["Sector"];
            website?: string | null;
            /** @description The organization it belongs to. */
            parentId?: string | null;
            identifiers?: components["schemas"]["NewIdentifier"][];
            contacts?: components["schemas"]["NewContact"][];
            /**
             * @description `other`: a body that is no agency, such as TKKSD. It is a guest in meetings and has reviewers, and is never a party.
             * @default agency
             * @enum {string}
             */
            kind?: "agency" | "other";
        };
        NewAgreement: {
            type: components["schemas"]["AgreementType"];
            /**
             * Format: uuid
             * @description The agency in charge; an officer may leave it out, it is their own.
             */
            leadAgencyId?: string;
            /** @description Tentang: what the agreement is about. */
            title: string;
            /** @description What the paper calls itself. The type is never read off it. */
            label?: string | null;
            /** @description Latar belakang: why the parties came together. */
            background?: string | null;
            purpose?: string | null;
            object?: string | null;
            scope?: string | null;
            stages: components["schemas"]["Stage"][];
            /** @description Where it is carried out; null where it does not say. */
            location?: components["schemas"]["AgreementPlace"][] | null;
            effectiveFrom?: string | null;
            /** @description Inclusive: the last day is in force. */
            effectiveUntil?: string | null;
            /** @description Days before its end by which a party says that it does not go on. */
            noticeDays?: number | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it. */
            parentId?: string | null;
            /** @description The regulations it rests on, in the order of the paper. */
            legalBasis?: string[] | null;
            cooperationKind?: components["schemas"]["CooperationKind"] | null;
            /** @description Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16). */
            planReference?: string | null;
            /** @description Uses goods of the region; null where it does not say. */
            usesRegionalAsset?: boolean | null;
            /** @description Involves a grant (hibah), to which other procedures apply; null where it does not say. */
            involvesGrant?: boolean | null;
            /** @description Puts a burden on the public: needs the approval of the DPRD. */
            burdensPublic?: boolean;
            /** @description Is not in the budget yet: needs the approval of the DPRD. */
            unbudgeted?: boolean;
            /** @description How the parties settle a dispute. */
            disputeSettlement?: string | null;
            /** @description What follows where a party does not do its part. */
            sanctions?: string | null;
            /** @description The languages it is signed in; Indonesian always (Perpres 63/2019, article 26). */
            languages?: components["schemas"]["LanguageCode"][] | null;
            /** @description The language whose text decides where they differ. */
            prevailingLanguage?: components["schemas"]["LanguageCode"] | null;
            /** @description Where it is signed. */
            signingPlace?: string | null;
            signingMethod?: components["schemas"]["SigningMethod"] | null;
            /** @description How many originals are signed. */
            numberOfOriginals?: number | null;
            /** @description Whether the originals bear duty stamps (meterai). */
            dutyStamp?: boolean | null;
            /** @description In order: PIHAK KESATU first. */
            parties?: components["schemas"]["NewParty"][];
            /** @description In order; replaced as a whole. */
            provisions?: components["schemas"]["NewProvision"][];
            funding?: components["schemas"]["NewFunding"] | null;
        };
        NewAmendment: {
            reason: string;
            /**
             * Format: date
             * @description The first day it holds.
             */
            effectiveFrom: string;
            changes: components["schemas"]["AmendmentChanges"];
        };
        NewAmendmentSignature: {
            /** Format: uuid */
            partyId: string;
            documentNumber: string;
            signatoryName?: string | null;
            signatoryTitle?: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis?: components["schemas"]["AuthorityBasis"] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            signedOn: string;
        };
        NewCalendarFeed: {
            /** @description What you call it, such as the device that subscribes to it. */
            name: string;
        };
        /** @description The lead agency is the agency of the officer who opens the case. */
        NewCase: {
            /** @description What the case is about, in one line. */
            title: string;
            object?: string | null;
            /**
             * @description The stages the partnership would support; an unordered set.
             * @default []
             */
            stages?: components["schemas"]["Stage"][];
            /** @default region */
            initiator?: components["schemas"]["Initiator"];
            /** @description The collaborators in the case, 1–20. */
            collaboratorIds: string[];
            /** @description Agencies in the case besides the lead agency, which is always in it. */
            agencyIds?: string[];
            startingConditions?: components["schemas"]["StartingConditionsPatch"];
        };
        /** @description An obstacle that came up outside a meeting. */
        NewCaseObstacle: {
            category: components["schemas"]["ObstacleCategory"];
            description: string;
            /** @description Whether the case cannot be agreed while it is open; if absent, it can. */
            blocking?: boolean;
            /**
             * Format: date
             * @description Today where it is not given; not in the future.
             */
            raisedOn?: string;
        };
        NewChecklistTemplate: {
            agreementType: components["schemas"]["AgreementType"];
            /** @description In snake_case. */
            code: string & (unknown & unknown);
            label: {
                id: string;
                en: string;
            };
            owner: components["schemas"]["ChecklistOwner"];
            /** @default always */
            condition?: components["schemas"]["ChecklistCondition"];
            /**
             * Format: int32
             * @description Where it stands in the checklist.
             */
            position: number;
            /** @default true */
            enabled?: boolean;
        };
        NewClient: {
            name: string;
            /** @description What the client may do. */
            scopes: components["schemas"]["Scope"][];
        };
        NewCollaborator: {
            /** @description The name in its deed or regulation. */
            legalName: string;
            /** @description The name people use. */
            shortName: string;
            /** @description Other names it is known by. */
            aliases?: string[];
            /** @description Replaced whole. A name that is replaced by this request is added by itself. */
            formerNames?: components["schemas"]["NewFormerName"][];
            sector: components["schemas"]["Sector"];
            website?: string | null;
            /** @description The organization it belongs to. */
            parentId?: string | null;
            identifiers?: components["schemas"]["NewIdentifier"][];
            contacts?: components["schemas"]["NewContact"][];
            kind: components["schemas"]["CollaboratorKind"];
        };
        NewCommitment: {
            description: string;
            stage?: components["schemas"]["Stage"] | null;
            /** @description What is counted, where `unit` does not say it. */
            metric?: string | null;
            targetValue?: number | null;
            unit?: string | null;
            /** @description A party to the agreement or its lead agency; if absent, the only collaborator among the parties. */
            responsibleOrganizationId?: string | null;
            dueOn?: string | null;
            /**
             * Format: uuid
             * @description An agreed item of finalized minutes of the case the agreement comes from.
             */
            meetingItemId?: string;
        };
        NewConfirmation: {
            /** @description What it was compared with. */
            against: components["schemas"]["ConfirmationBasis"];
            /** @description Where the scan or the paper is kept. */
            place?: string;
            /**
             * Format: uuid
             * @description The scan: a document of this agreement.
             */
            documentId?: string;
        };
        NewContact: {
            /** @description The name of the person. */
            name: string;
            /** @description What the person is in the organization. */
            role?: string | null;
            email?: string | null;
            /** @description Digits, with spaces, dots, dashes or brackets between them. */
            phone?: string | null;
            /** @description They agreed to be named to anyone: API clients with `public-contacts:read` are told of them. */
            isPublic?: boolean;
        };
        NewCorrection: {
            /**
             * Format: int64
             * @description The version that was misread: 0 as it was signed, else the number of the amendment; the latest where it is not given.
             */
            versionNumber?: number;
            changes: components["schemas"]["CorrectionChanges"];
            reason: string;
            /**
             * Format: uuid
             * @description The signed file, or the scan, that says so: a document of this agreement.
             */
            documentId: string;
        };
        /** @description The parts in this order: fields, then `file`. Exactly one of the ids of records is given. */
        NewDocument: {
            /** @enum {string} */
            kind: "minutes" | "signed_agreement" | "signed_amendment" | "draft_agreement" | "offer_letter" | "terms_of_reference" | "feasibility_study" | "legality" | "power_of_attorney" | "dprd_approval" | "termination" | "evidence" | "other";
            /** @description `internal` unless given; what a partner uploads is always `parties`. */
            visibility?: components["schemas"]["DocumentVisibility"];
            /** Format: uuid */
            caseId?: string;
            /**
             * Format: uuid
             * @description Its case is recorded with it.
             */
            meetingId?: string;
            /** Format: uuid */
            agreementId?: string;
            /**
             * Format: uuid
             * @description Its agreement is recorded with it.
             */
            amendmentId?: string;
            /**
             * Format: uuid
             * @description The newest edition of the file that this one takes the place of.
             */
            replacesId?: string;
            /** @description The file, as the last part, of at most 25 MiB: PDF, JPEG, PNG, DOCX or XLSX by its content. */
            file: string;
        };
        NewEvaluation: {
            /**
             * Format: uuid
             * @description Whom it judges: another party, or the lead agency. Left out: of an agency the only collaborator, of a collaborator the lead agency (else 422 `evaluated_needed`); the bureau always names it.
             */
            evaluatedOrganizationId?: string;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            periodFrom: string;
            /**
             * Format: date
             * @description Inclusive, today at the latest.
             */
            periodUntil: string;
            /**
             * Format: int32
             * @description 5 is the best.
             */
            rating: number;
            recommendation: components["schemas"]["Recommendation"];
            note?: string | null;
        };
        NewFormerName: {
            /** @description A short or a legal name. */
            name: string;
            /**
             * Format: date
             * @description The last day it was called so.
             */
            until: string;
            /** @description What says so: a regulation, a deed; `registry` where it was renamed here and nothing else was said. */
            source: string;
        };
        NewFunding: {
            source: components["schemas"]["FundingSource"];
            /** @description In IDR. */
            amount?: number | null;
            note?: string | null;
        };
        NewHoliday: {
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            day: string;
            name: string;
            kind: components["schemas"]["HolidayKind"];
            /** @description The decree that says so. */
            source: string;
        };
        NewIdentifier: {
            scheme: components["schemas"]["IdentifierScheme"];
            /** @description Dots, dashes and spaces of an NPWP or NIB are dropped. */
            value: string;
            /** @description The first day it is valid. */
            validFrom?: string | null;
            /** @description The last day it is valid. */
            validUntil?: string | null;
        };
        /** @description The parts in this order: fields, then `file`. */
        NewImport: {
            /**
             * Format: uuid
             * @description The agency that keeps the file; an officer may leave it out, it is their own.
             */
            leadAgencyId?: string;
            /**
             * @description `true` only checks: every finding of every row is answered, and nothing is written.
             * @enum {string}
             */
            dryRun?: "true" | "false";
            /** @description A JSON object: the id or the registered name of the organization, by the name that stands in the file. For names that are not clear; the same as `partners` of `answers`. */
            partners?: string;
            /** @description A JSON object, `ImportAnswers`: what is answered to the questions of the preview. */
            answers?: string;
            /** @description The list, as the last part: XLSX, ODS or CSV by its content, of at most 25 MiB and 10000 rows. */
            file: string;
        };
        NewImportConfirmation: {
            /** @description What it was compared with. */
            against: components["schemas"]["ConfirmationBasis"];
            place: string;
            /** @description Only these of its agreements; all that nobody has decided on where it is not given. */
            agreementIds?: string[];
        };
        /** @description The parts in this order: fields, then `file`. */
        NewImportPreview: {
            /**
             * Format: uuid
             * @description The agency that keeps the file; an officer may leave it out, it is their own.
             */
            leadAgencyId?: string;
            /** @description A JSON object: the id or the registered name of the organization, by the name that stands in the file. For names that are not clear; the same as `partners` of `answers`. */
            partners?: string;
            /** @description A JSON object, `ImportAnswers`: what is answered to the questions of the preview. */
            answers?: string;
            /** @description The list, as the last part: XLSX, ODS or CSV by its content, of at most 25 MiB and 10000 rows. */
            file: string;
        };
        NewMeeting: {
            kind: components["schemas"]["MeetingKind"];
            /**
             * Format: date-time
             * @description An instant with its UTC offset (RFC 3339).
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description An instant with its UTC offset (RFC 3339).
             */
            endsAt: string;
            mode: components["schemas"]["MeetingMode"];
            /** @description The place, or the name of the online room. */
            venue?: string | null;
            agenda: string;
            /** @default [] */
            participants?: components["schemas"]["NewMeetingParticipant"][];
            /**
             * @description Offers and needs, in the order they were put.
             * @default []
             */
            items?: components["schemas"]["NewMeetingItem"][];
            /** @default [] */
            obstacles?: components["schemas"]["NewObstacle"][];
            /**
             * @description What was decided, in order.
             * @default []
             */
            decisions?: string[];
            /** @default [] */
            actionItems?: components["schemas"]["NewActionItem"][];
            /** @default {} */
            processScores?: components["schemas"]["ProcessScores"];
            /**
             * @description First results that show the partnership works.
             * @default []
             */
            smallWins?: string[];
        };
        NewMeetingItem: {
            side: components["schemas"]["Side"];
            /**
             * Format: uuid
             * @description Whose it is, an organization of the case on this side. If absent, of the region yours, else the only one; where there are several it has to be said.
             */
            organizationId?: string;
            type: components["schemas"]["MeetingItemType"];
            stage?: components["schemas"]["Stage"] | null;
            description: string;
            quantity?: number | null;
            unit?: string | null;
            /** @description Whether both sides agreed to it, so that it becomes a commitment; if absent, not. */
            agreed?: boolean;
        };
        NewMeetingParticipant: {
            /**
             * Format: uuid
             * @description An organization of the case; of a guest any that is registered.
             */
            organizationId?: string;
            /** @description Of a guest: the organization, where it is not registered. */
            organizationName?: string;
            /** @description Whether its organization has no part in the case; if absent, not. */
            guest?: boolean;
            /** @description Of a guest: the side it came with. Of others it follows from the case. */
            side?: components["schemas"]["Side"];
            /** @description The name of the person. */
            name: string;
            /** @description What the person is in that organization. */
            title?: string | null;
        };
        NewObstacle: {
            category: components["schemas"]["ObstacleCategory"];
            description: string;
            /** @description Whether the case cannot be agreed while it is open; if absent, it can. */
            blocking?: boolean;
            /**
             * Format: date
             * @description The day of the meeting where it is not given.
             */
            raisedOn?: string;
        };
        NewOutcome: {
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            periodFrom: string;
            /**
             * Format: date
             * @description Inclusive, today at the latest.
             */
            periodUntil: string;
            /**
             * Format: int32
             * @description Businesses measured.
             */
            sampleSize: number;
            /** @description Sum over the sample, in IDR. */
            assets?: number | null;
            /** @description Sum over the sample. */
            workers?: number | null;
            /** @description Sum over the sample and the period, in IDR. */
            turnover?: number | null;
            note?: string | null;
        };
        NewParty: {
            /** Format: uuid */
            organizationId: string;
            /** @description The number this party gave the document. */
            documentNumber?: string | null;
            signatoryName?: string | null;
            signatoryTitle?: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis?: components["schemas"]["AuthorityBasis"] | null;
            signedOn?: string | null;
        };
        NewProvision: {
            /**
             * Format: uuid
             * @description One of the parties.
             */
            organizationId: string;
            kind: components["schemas"]["ProvisionKind"];
            text: string;
            stage?: components["schemas"]["Stage"] | null;
        };
        NewUser: {
            name: string;
            /** Format: email */
            email: string;
            role: components["schemas"]["UserRole"];
            /**
             * @description The agency of an officer, the collaborator of a partner; else null.
             * @default null
             */
            organizationId?: string | null;
        };
        /** @description RFC 6749 section 5.2, in the language of Accept-Language; `error_uri` says more. */
        OAuthError: {
            /** @enum {string} */
            error: "invalid_request" | "invalid_client" | "invalid_grant" | "unsupported_grant_type" | "invalid_scope" | "server_error" | "temporarily_unavailable";
            error_description: string;
            /** Format: uri-reference */
            error_uri: string;
        };
        /** @description Hambatan: what stands in the way of the partnership. */
        Obstacle: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** @description The case. With `expand`; null where you may not see it. */
            case?: components["schemas"]["CaseSummary"] | null;
            /** @description The meeting that raised it; null where it was raised on the case itself. */
            meetingId: string | null;
            /** @description The meeting that raised it. With `expand`; null where you may not see it. */
            meeting?: components["schemas"]["MeetingSummary"] | null;
            category: components["schemas"]["ObstacleCategory"];
            description: string;
            /** @description Whether the case cannot be agreed while it is open. */
            blocking: boolean;
            status: components["schemas"]["ObstacleStatus"];
            resolution: string | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            raisedOn: string;
            resolvedOn: string | null;
            /**
             * Format: int64
             * @description Days from `raisedOn` to `resolvedOn`, or to today while it is open.
             */
            ageDays: number;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("resolve" | "reopen")[];
        };
        /**
         * @description The groups of obstacles in Katya & Saraswati (2021), and a rest.
         * @enum {string}
         */
        ObstacleCategory: "beneficiary_requirements" | "stakeholder_preferences" | "budget" | "administration" | "other";
        ObstaclePage: {
            data: components["schemas"]["Obstacle"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        ObstacleReopening: {
            /** @description Why it stands in the way again; kept in the trail. */
            reason: string;
        };
        /** @description What stands in the way, for how long, and what resolved it. */
        ObstacleReport: {
            /**
             * Format: date
             * @description Today in Jakarta, which ages are counted to.
             */
            asOf: string;
            from: string | null;
            to: string | null;
            categories: {
                category: components["schemas"]["ObstacleCategory"];
                open: components["schemas"]["Figure"];
                /** @description Of those open, the ones that block their case. */
                blocking: components["schemas"]["Figure"];
                resolved: components["schemas"]["Figure"];
                /** @description In days; null where there is none. */
                openAge: {
                    /**
                     * Format: int64
                     * @description Of the one in the middle.
                     */
                    median: number;
                    /** Format: int64 */
                    longest: number;
                } | null;
                /** @description In days; null where there is none. */
                resolvedAfter: {
                    /**
                     * Format: int64
                     * @description Of the one in the middle.
                     */
                    median: number;
                    /** Format: int64 */
                    longest: number;
                } | null;
            }[];
            /** @description By agency in the case, the one with the most open first. */
            agencies: {
                agency: components["schemas"]["OrganizationRef"];
                open: components["schemas"]["Figure"];
                resolved: components["schemas"]["Figure"];
                /** @description In days; null where there is none. */
                openAge: {
                    /**
                     * Format: int64
                     * @description Of the one in the middle.
                     */
                    median: number;
                    /** Format: int64 */
                    longest: number;
                } | null;
            }[];
            /** @description What resolved them; the latest 50. */
            resolutions: {
                /** Format: uuid */
                id: string;
                category: components["schemas"]["ObstacleCategory"];
                description: string;
                resolution: string;
                /**
                 * Format: date
                 * @description A day in Asia/Jakarta, YYYY-MM-DD.
                 */
                resolvedOn: string;
                /**
                 * Format: int64
                 * @description From the day it was raised.
                 */
                days: number;
                href: string;
            }[];
        };
        ObstacleResolution: {
            /** @description What resolved it. */
            resolution: string;
            /**
             * Format: date
             * @description Today where it is not given; not before `raisedOn`, not in the future.
             */
            resolvedOn?: string;
        };
        /** @enum {string} */
        ObstacleStatus: "open" | "resolved";
        /** @description The province, one of its agencies, or one of its collaborators. */
        Organization: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OrganizationKind"];
            side: components["schemas"]["Side"];
            legalName: string;
            shortName: string;
            /** @description Other names it is known by. */
            aliases: string[];
            /** @description The names it had before; it is found by each of them still. */
            formerNames: components["schemas"]["FormerName"][];
            sector: components["schemas"]["Sector"];
            website: string | null;
            /** @description The organization it belongs to. */
            parentId: string | null;
            /** @description The organization it belongs to. With `expand`; null where you may not see it. */
            parent?: components["schemas"]["OrganizationSummary"] | null;
            identifiers: components["schemas"]["Identifier"][];
            /** @description Left out of lists, and for whoever neither is nor deals with the organization. */
            contacts?: components["schemas"]["Contact"][];
            status: components["schemas"]["OrganizationStatus"];
            /** @description The organization that took its place. */
            mergedIntoId: string | null;
            /** @description The organization that took its place. With `expand`; null where you may not see it. */
            mergedInto?: components["schemas"]["OrganizationSummary"] | null;
            succeededById: string | null;
            /** @description The agency that takes its place. With `expand`; null where you may not see it. */
            succeededBy?: components["schemas"]["OrganizationSummary"] | null;
            succeededFrom: string | null;
            successionBasis: string | null;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("patch" | "merge" | "unmerge" | "succeed")[];
            /** @description In the answer to a registration or a change of names. */
            warnings?: components["schemas"]["OrganizationWarning"][];
            /** @description With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `'` of the text is escaped. */
            snippet?: string;
        };
        /** @enum {string} */
        OrganizationKind: "province" | "agency" | "ministry_or_agency" | "regulator" | "state_university_ptnbh" | "state_university_satker_blu" | "private_university" | "bumn" | "bumd" | "company" | "cooperative" | "foundation" | "association" | "community" | "individual" | "foreign_body" | "other_region" | "other";
        OrganizationPage: {
            data: components["schemas"]["Organization"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description An organization by its id and the name people use. */
        OrganizationRef: {
            /** Format: uuid */
            id: string;
            shortName: string;
        };
        /**
         * @description `prospective` until its first signed agreement; `merged` where another took its place.
         * @enum {string}
         */
        OrganizationStatus: "prospective" | "active" | "inactive" | "merged";
        /** @description An organization, with the name in its deed or regulation. */
        OrganizationSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "province" | "agency" | "ministry_or_agency" | "regulator" | "state_university_ptnbh" | "state_university_satker_blu" | "private_university" | "bumn" | "bumd" | "company" | "cooperative" | "foundation" | "association" | "community" | "individual" | "foreign_body" | "other_region" | "other";
            legalName: string;
            shortName: string;
            /** @enum {string} */
            sector: "marketplace" | "ride_hailing" | "banking" | "fintech_lending" | "central_bank" | "financial_regulator" | "higher_education" | "development_partner" | "licensing" | "food_and_drug" | "government" | "other";
            /** @enum {string} */
            status: "prospective" | "active" | "inactive" | "merged";
        };
        /** @description What to look at. Nothing is refused for it. */
        OrganizationWarning: {
            /** @enum {string} */
            code: "similar_name";
            /** @description In the language of Accept-Language. */
            text: string;
            source: string;
            /** @description The closest first. */
            records: {
                /** Format: uuid */
                id: string;
                shortName: string;
            }[];
        };
        /** @description The success indicators of the programme, measured on a sample of the businesses reached. */
        Outcome: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId: string;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            periodFrom: string;
            /**
             * Format: date
             * @description Inclusive, today at the latest.
             */
            periodUntil: string;
            /**
             * Format: int64
             * @description Businesses measured.
             */
            sampleSize: number;
            /** @description Aset: sum over the sample at the end of the period, in IDR. */
            assets: number | null;
            /** @description Tenaga kerja: sum over the sample at the end of the period. */
            workers: number | null;
            /** @description Omset: sum over the sample and the period, in IDR. */
            turnover: number | null;
            note: string | null;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            /** @description What you may try now. */
            allowedActions: "patch"[];
        };
        OutcomePage: {
            data: components["schemas"]["Outcome"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        OutcomePatch: {
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            periodFrom?: string;
            /**
             * Format: date
             * @description Inclusive, today at the latest.
             */
            periodUntil?: string;
            /**
             * Format: int32
             * @description Businesses measured.
             */
            sampleSize?: number;
            /** @description Sum over the sample, in IDR. */
            assets?: number | null;
            /** @description Sum over the sample. */
            workers?: number | null;
            /** @description Sum over the sample and the period, in IDR. */
            turnover?: number | null;
            note?: string | null;
        };
        /** @description Aset, tenaga kerja and omset: the success indicators of the programme, quarter by quarter. */
        OutcomeReport: {
            from: string | null;
            to: string | null;
            /** @description Quarters in which measured periods ended, in their order. */
            quarters: {
                quarter: string;
                /**
                 * Format: int64
                 * @description What the list at `href` counts with `count=exact`.
                 */
                count: number;
                /** @description The list that makes up `count`, as you may see it. */
                href: string;
                /**
                 * Format: int64
                 * @description Businesses measured.
                 */
                sampleSize: number;
                /** @description Sums over the samples; assets and turnover in IDR. */
                total: {
                    assets: number | null;
                    workers: number | null;
                    turnover: number | null;
                };
                /** @description Over the businesses for which it was measured; null where it was for none. */
                perBusiness: {
                    assets: number | null;
                    workers: number | null;
                    turnover: number | null;
                };
            }[];
        };
        ParentMove: {
            /**
             * Format: uuid
             * @description A signed renewal of what it stands under.
             */
            parentId: string;
            reason: string;
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialActivity: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            commitmentId?: string;
            /** @description The commitment. With `expand`; null where you may not see it. */
            commitment?: components["schemas"]["CommitmentSummary"] | null;
            /** Format: uuid */
            agreementId?: string;
            /** @description The agreement. With `expand`; null where you may not see it. */
            agreement?: components["schemas"]["AgreementSummary"] | null;
            /** @description Whose delivery it is: it reports it, and alone changes it. */
            organization?: components["schemas"]["RecordedOrganizationRef"];
            /** @description Whether a name as recorded is that of a later day, since nobody recorded the one of the day itself: of what became final before names were kept. */
            namesAssumed?: boolean;
            /** @description Of the commitment. */
            stage?: components["schemas"]["Stage"] | null;
            /** @description Of the commitment: what `value` counts. */
            unit?: string | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            heldOn?: string;
            kecamatan?: components["schemas"]["Kecamatan"] | null;
            value?: number;
            beneficiaries?: number | null;
            /** @description Of the beneficiaries, the women. */
            beneficiariesWomen?: number | null;
            /** @description Null to integrators. */
            note?: string | null;
            /** @description Null where you may not see it. */
            evidenceDocumentId?: string | null;
            status?: components["schemas"]["ActivityStatus"];
            /** @description Why it was rejected, until it is submitted again. Null to integrators. */
            statusReason?: string | null;
            /** Format: int64 */
            version?: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            /** @description What you may try now. */
            allowedActions?: ("patch" | "submit" | "verify" | "reject")[];
        };
        PartialActivityPage: {
            data: components["schemas"]["PartialActivity"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialAgreement: {
            /** Format: uuid */
            id: string;
            /** @description KS-<year>-<number>; never changes. */
            registrationNumber?: string;
            type?: components["schemas"]["AgreementType"];
            /** @description Tentang: what the agreement is about. */
            title?: string;
            /** @description What the paper calls itself. The type is never read off it. */
            label?: string | null;
            /** @description Latar belakang: why the parties came together. */
            background?: string | null;
            purpose?: string | null;
            object?: string | null;
            scope?: string | null;
            stages?: components["schemas"]["Stage"][];
            /** @description Where it is carried out; null where it does not say. */
            location?: components["schemas"]["AgreementPlace"][] | null;
            effectiveFrom?: string | null;
            /** @description Inclusive: the last day is in force. */
            effectiveUntil?: string | null;
            /** @description Days before its end by which a party says that it does not go on. */
            noticeDays?: number | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it. */
            parentId?: string | null;
            /** @description The regulations it rests on, in the order of the paper. */
            legalBasis?: string[] | null;
            cooperationKind?: components["schemas"]["CooperationKind"] | null;
            /** @description Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16). */
            planReference?: string | null;
            /** @description Uses goods of the region; null where it does not say. */
            usesRegionalAsset?: boolean | null;
            /** @description Involves a grant (hibah), to which other procedures apply; null where it does not say. */
            involvesGrant?: boolean | null;
            /** @description Puts a burden on the public: needs the approval of the DPRD. */
            burdensPublic?: boolean;
            /** @description Is not in the budget yet: needs the approval of the DPRD. */
            unbudgeted?: boolean;
            /** @description How the parties settle a dispute. */
            disputeSettlement?: string | null;
            /** @description What follows where a party does not do its part. */
            sanctions?: string | null;
            /** @description The languages it is signed in; Indonesian always (Perpres 63/2019, article 26). */
            languages?: components["schemas"]["LanguageCode"][] | null;
            /** @description The language whose text decides where they differ. */
            prevailingLanguage?: components["schemas"]["LanguageCode"] | null;
            /** @description Where it is signed. */
            signingPlace?: string | null;
            signingMethod?: components["schemas"]["SigningMethod"] | null;
            /** @description How many originals are signed. */
            numberOfOriginals?: number | null;
            /** @description Whether the originals bear duty stamps (meterai). */
            dutyStamp?: boolean | null;
            leadAgency?: components["schemas"]["SignedOrganizationRef"];
            /** @description A name as signed is the one of a later day: it was signed before names were kept, and the trail has no other. */
            namesAssumed?: boolean;
            /** @description A party that signed is not recorded: an old merge of two collaborators took its row. A correction restores it. */
            partyMissing?: boolean;
            /** @description Its lead agency and parties. With `expand`. */
            organizations?: components["schemas"]["OrganizationSummary"][];
            /** @description The case it was promoted from, where you may see it. */
            originCaseId?: string | null;
            /** @description The case it was promoted from. With `expand`; null where you may not see it. */
            originCase?: components["schemas"]["CaseSummary"] | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja. With `expand`; null where you may not see it. */
            parent?: components["schemas"]["AgreementSummary"] | null;
            /** @description The agreement it takes over from once it is signed; null where you may not see it. */
            renewsId?: string | null;
            /** @description The agreement it takes over from. With `expand`; null where you may not see it. */
            renews?: components["schemas"]["AgreementSummary"] | null;
            /** @description The renewal that takes over from it, or is drafted to; null where you may not see it, or it was terminated before it began. */
            renewedById?: string | null;
            /** @description The renewal that takes over from it. With `expand`; null where you may not see it. */
            renewedBy?: components["schemas"]["AgreementSummary"] | null;
            /** @description Left out where you may not see the negotiation. */
            funding?: components["schemas"]["Funding"] | null;
            /** @description The first day under its present parent, where it stood under another before; may be to come. */
            parentFrom?: string | null;
            /** @description Left out of lists, and where you may not see the negotiation. */
            formerParents?: components["schemas"]["FormerParent"][];
            /** @description Left out of lists, and where you may not see the negotiation. */
            provisions?: components["schemas"]["Provision"][];
            parties?: components["schemas"]["Party"][];
            provenance?: components["schemas"]["Provenance"];
            /** @description Null where it was signed here. Until it is `confirmed`, the lead agency changes or discards it, and neither the public nor integrators see it. */
            confirmation?: components["schemas"]["AgreementConfirmation"] | null;
            confirmedAt?: string | null;
            /** @description The account that compared it with the scan or the paper. */
            confirmedBy?: string | null;
            confirmedAgainst?: components["schemas"]["ConfirmationBasis"] | null;
            /** @description The scan, where you may see it. */
            confirmationDocumentId?: string | null;
            /** @description Where the scan or the paper is kept. */
            confirmationPlace?: string | null;
            /** @description The import that it came of, where you may see it. */
            importId?: string | null;
            /** @description On the day asked for: a suspension, a termination and a renewal begin on their day; until then it is `signed`. */
            status?: components["schemas"]["AgreementStatus"];
            /** @description Why it has the status of the day. */
            statusReason?: string | null;
            /** @description On the day asked for; null before signature, on days of a suspension, and once terminated or superseded. */
            validity?: components["schemas"]["Validity"] | null;
            /** @description When it first went to review: from then on its partners read it, also after a return. */
            firstSubmittedAt?: string | null;
            /** @description The day the last party signed. */
            signedOn?: string | null;
            /** @description The last day in force by what is signed and declared so far, extensions, terminations and renewals to come included; null before signature. */
            endsOn?: string | null;
            endsBecause?: components["schemas"]["EndCause"] | null;
            /** @description The first day of a suspension that was not resumed; may be to come. */
            suspendedOn?: string | null;
            suspensionReason?: string | null;
            /** @description The first day it no longer holds; may be to come. */
            terminatedOn?: string | null;
            /** @description Null where it was not recorded. */
            terminationGround?: components["schemas"]["TerminationGround"] | null;
            terminationReason?: string | null;
            /** @description The document that ends it; null where it was not recorded, or you may not see it. */
            terminationDocumentId?: string | null;
            /** @description The first day of the signed renewal that takes over; may be to come. */
            supersededOn?: string | null;
            /** Format: int64 */
            version?: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            /** @description What you may try now; conditions that are not met are answered with every reason. */
            allowedActions?: ("patch" | "patch_party" | "patch_checklist" | "submit" | "return" | "request_dprd" | "dprd_answered" | "approve" | "sign" | "confirm" | "discard" | "amend" | "correct" | "move_parent" | "suspend" | "resume" | "renew" | "terminate" | "withdraw_termination" | "cancel")[];
            /** @description What to look at, for the region and who oversees it; nothing is refused for it. */
            warnings?: components["schemas"]["Warning"][];
            /** @description With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `'` of the text is escaped. */
            snippet?: string;
        };
        PartialAgreementPage: {
            data: components["schemas"]["PartialAgreement"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialCase: {
            /** Format: uuid */
            id: string;
            /** @description The number people quote: PJ, year, five digits. */
            caseNumber?: string;
            /** Format: uuid */
            leadAgencyId?: string;
            /** @description The lead agency and the other agencies in the case. */
            agencies?: components["schemas"]["OrganizationRef"][];
            collaborators?: components["schemas"]["OrganizationRef"][];
            /** @description Its agencies and collaborators. With `expand`. */
            organizations?: components["schemas"]["OrganizationSummary"][];
            initiator?: components["schemas"]["Initiator"];
            /** @description What the case is about, in one line. */
            title?: string;
            object?: string | null;
            stages?: components["schemas"]["Stage"][];
            /** @description Notes of the region; collaborators are not shown them. */
            startingConditions?: components["schemas"]["StartingConditions"];
            regime?: components["schemas"]["RegimeAdvice"];
            status?: components["schemas"]["CaseStatus"];
            /** @description Why it is on hold or cancelled. */
            statusReason?: string | null;
            /** @description The agreements it led to that you may see, also cancelled ones; the oldest first. */
            agreements?: components["schemas"]["CaseAgreement"][];
            /** @description The first of `agreements` that was not cancelled. */
            agreementId?: string | null;
            /** @description That agreement. With `expand`; null where you may not see it. */
            agreement?: components["schemas"]["AgreementSummary"] | null;
            /** Format: int64 */
            version?: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            /** @description What you may try now. A condition may still say no, with its reasons. */
            allowedActions?: ("patch" | "log_meeting" | "raise_obstacle" | "offer" | "agree" | "promote" | "hold" | "resume" | "cancel")[];
            /** @description With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `'` of the text is escaped. */
            snippet?: string;
        };
        PartialCasePage: {
            data: components["schemas"]["PartialCase"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialCommitment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId?: string;
            /** @description The agreement. With `expand`; null where you may not see it. */
            agreement?: components["schemas"]["AgreementSummary"] | null;
            /** @description The item of the minutes it was agreed in, where you may see them. */
            meetingItemId?: string | null;
            /** @description The meeting of that item. */
            meetingId?: string | null;
            /** @description The meeting of that item. With `expand`; null where you may not see it. */
            meeting?: components["schemas"]["MeetingSummary"] | null;
            stage?: components["schemas"]["Stage"] | null;
            description?: string;
            /** @description What is counted, where `unit` does not say it. */
            metric?: string | null;
            targetValue?: number | null;
            unit?: string | null;
            responsibleOrganization?: components["schemas"]["SignedOrganizationRef"] | null;
            /** @description More of the responsible organization. With `expand`; null where you may not see it. */
            responsible?: components["schemas"]["OrganizationSummary"] | null;
            dueOn?: string | null;
            /** @description The first day it holds, where an amendment added it; null: as long as the agreement. */
            validFrom?: string | null;
            /** @description The first day it no longer holds, where an amendment dropped it. */
            droppedFrom?: string | null;
            /** @description Sum of what was delivered, in `unit`; verified activities only. */
            delivered?: number;
            /** @description `delivered` of `targetValue`, to one decimal; more than 100 where more was delivered; null without a target. */
            percent?: number | null;
            /**
             * Format: int64
             * @description Verified activities.
             */
            activityCount?: number;
            /** @description `dueOn` has passed and the target is not reached; without a target, nothing was verified. */
            overdue?: boolean;
            /** Format: int64 */
            version?: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            /** @description What you may try now. */
            allowedActions?: ("patch" | "report" | "assign")[];
        };
        PartialCommitmentPage: {
            data: components["schemas"]["PartialCommitment"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialDocument: {
            /** Format: uuid */
            id: string;
            kind?: components["schemas"]["DocumentKind"];
            visibility?: components["schemas"]["DocumentVisibility"];
            fileName?: string;
            /** @enum {string} */
            mediaType?: "application/pdf" | "image/jpeg" | "image/png" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.oasis.opendocument.spreadsheet" | "text/csv";
            /**
             * Format: int32
             * @description In bytes.
             */
            size?: number;
            /** @description Of the content, in hexadecimal; its ETag as well. */
            sha256?: string;
            caseId?: string | null;
            /** @description The case. With `expand`; null where you may not see it. */
            case?: components["schemas"]["CaseSummary"] | null;
            meetingId?: string | null;
            /** @description The meeting. With `expand`; null where you may not see it. */
            meeting?: components["schemas"]["MeetingSummary"] | null;
            agreementId?: string | null;
            /** @description The agreement. With `expand`; null where you may not see it. */
            agreement?: components["schemas"]["AgreementSummary"] | null;
            amendmentId?: string | null;
            /** @description The import that the file is the list of. */
            importId?: string | null;
            /**
             * Format: int64
             * @description 1, then one more with each replacement.
             */
            edition?: number;
            /** @description The edition before, where you may see it. */
            replacesId?: string | null;
            /** @description The edition after, where you may see it. */
            replacedById?: string | null;
            /** @description The organization that uploaded it; null for the registrar. */
            uploader?: components["schemas"]["OrganizationRef"] | null;
            /** @description When the content was found missing or damaged; null while it is sound. */
            corruptedAt?: string | null;
            allowedActions?: ("patch" | "replace")[];
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            /** Format: int64 */
            version?: number;
        };
        PartialDocumentPage: {
            data: components["schemas"]["PartialDocument"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialEvaluation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agreementId?: string;
            /** @description The agreement. With `expand`; null where you may not see it. */
            agreement?: components["schemas"]["AgreementSummary"] | null;
            evaluator?: components["schemas"]["Evaluator"];
            /** @description The agency or collaborator that evaluates; null for the bureau. */
            organization?: components["schemas"]["RecordedOrganizationRef"] | null;
            /** @description Whom it judges; null in an old one whose evaluator has not said so yet. */
            evaluatedOrganization?: components["schemas"]["RecordedOrganizationRef"] | null;
            /** @description Whether a name as recorded is that of a later day, since nobody recorded the one of the day itself: of what became final before names were kept. */
            namesAssumed?: boolean;
            /** @description Whether reports count it: false where nobody is named as evaluated, or a newer one by the same evaluator tells of the same days. */
            counts?: boolean;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            periodFrom?: string;
            /**
             * Format: date
             * @description Inclusive, today at the latest.
             */
            periodUntil?: string;
            /**
             * Format: int64
             * @description 1 to 5, 5 the best.
             */
            rating?: number;
            recommendation?: components["schemas"]["Recommendation"];
            note?: string | null;
            /** Format: int64 */
            version?: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            /** @description What you may try now. */
            allowedActions?: "patch"[];
        };
        PartialEvaluationPage: {
            data: components["schemas"]["PartialEvaluation"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialMeeting: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId?: string;
            /** @description The case. With `expand`; null where you may not see it. */
            case?: components["schemas"]["CaseSummary"] | null;
            kind?: components["schemas"]["MeetingKind"];
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            endsAt?: string;
            mode?: components["schemas"]["MeetingMode"];
            /** @description The place, or the name of the online room. */
            venue?: string | null;
            agenda?: string;
            /** @description Null in a draft. */
            caseAsRecorded?: components["schemas"]["CaseAsRecorded"] | null;
            /** @description Those of its participants, items and action items. With `expand`. */
            organizations?: components["schemas"]["OrganizationSummary"][];
            /** @description The people you may see. */
            participants?: components["schemas"]["MeetingParticipant"][];
            items?: components["schemas"]["MeetingItem"][];
            obstacles?: components["schemas"]["MeetingObstacle"][];
            /** @description What was decided, in order. */
            decisions?: string[];
            actionItems?: components["schemas"]["ActionItem"][];
            /** @description Notes of the region; collaborators are not shown them. */
            processScores?: components["schemas"]["ProcessScores"];
            /** @description First results that show the partnership works. */
            smallWins?: string[];
            status?: components["schemas"]["MeetingStatus"];
            /** @description Why the draft was discarded; else null. */
            statusReason?: string | null;
            finalizedAt?: string | null;
            /** @description Whether a name as recorded is that of a later day, since nobody recorded the one of the day itself: of what became final before names were kept. */
            namesAssumed?: boolean;
            /** @description The meeting whose minutes these correct. */
            correctsId?: string | null;
            /** @description The meeting whose minutes correct these, finalized or, where you may see it, a draft. */
            correctedById?: string | null;
            /** @description The signed or scanned minutes: the latest edition you may see. */
            minutesDocumentId?: string | null;
            /** Format: int64 */
            version?: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            allowedActions?: ("patch" | "finalize" | "discard" | "correct")[];
            /** @description With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `'` of the text is escaped. */
            snippet?: string;
        };
        PartialMeetingPage: {
            data: components["schemas"]["PartialMeeting"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialObstacle: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId?: string;
            /** @description The case. With `expand`; null where you may not see it. */
            case?: components["schemas"]["CaseSummary"] | null;
            /** @description The meeting that raised it; null where it was raised on the case itself. */
            meetingId?: string | null;
            /** @description The meeting that raised it. With `expand`; null where you may not see it. */
            meeting?: components["schemas"]["MeetingSummary"] | null;
            category?: components["schemas"]["ObstacleCategory"];
            description?: string;
            /** @description Whether the case cannot be agreed while it is open. */
            blocking?: boolean;
            status?: components["schemas"]["ObstacleStatus"];
            resolution?: string | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            raisedOn?: string;
            resolvedOn?: string | null;
            /**
             * Format: int64
             * @description Days from `raisedOn` to `resolvedOn`, or to today while it is open.
             */
            ageDays?: number;
            /** Format: int64 */
            version?: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            allowedActions?: ("resolve" | "reopen")[];
        };
        PartialObstaclePage: {
            data: components["schemas"]["PartialObstacle"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialOrganization: {
            /** Format: uuid */
            id: string;
            kind?: components["schemas"]["OrganizationKind"];
            side?: components["schemas"]["Side"];
            legalName?: string;
            shortName?: string;
            /** @description Other names it is known by. */
            aliases?: string[];
            /** @description The names it had before; it is found by each of them still. */
            formerNames?: components["schemas"]["FormerName"][];
            sector?: components["schemas"]["Sector"];
            website?: string | null;
            /** @description The organization it belongs to. */
            parentId?: string | null;
            /** @description The organization it belongs to. With `expand`; null where you may not see it. */
            parent?: components["schemas"]["OrganizationSummary"] | null;
            identifiers?: components["schemas"]["Identifier"][];
            /** @description Left out of lists, and for whoever neither is nor deals with the organization. */
            contacts?: components["schemas"]["Contact"][];
            status?: components["schemas"]["OrganizationStatus"];
            /** @description The organization that took its place. */
            mergedIntoId?: string | null;
            /** @description The organization that took its place. With `expand`; null where you may not see it. */
            mergedInto?: components["schemas"]["OrganizationSummary"] | null;
            succeededById?: string | null;
            /** @description The agency that takes its place. With `expand`; null where you may not see it. */
            succeededBy?: components["schemas"]["OrganizationSummary"] | null;
            succeededFrom?: string | null;
            successionBasis?: string | null;
            /** Format: int64 */
            version?: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            allowedActions?: ("patch" | "merge" | "unmerge" | "succeed")[];
            /** @description In the answer to a registration or a change of names. */
            warnings?: components["schemas"]["OrganizationWarning"][];
            /** @description With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `'` of the text is escaped. */
            snippet?: string;
        };
        PartialOrganizationPage: {
            data: components["schemas"]["PartialOrganization"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialPublicAgreement: {
            /** Format: uuid */
            id: string;
            registrationNumber?: string;
            type?: components["schemas"]["AgreementType"];
            /** @description Tentang: what the agreement is about. */
            title?: string;
            stages?: components["schemas"]["Stage"][];
            effectiveFrom?: string | null;
            /** @description Inclusive: the last day is in force. */
            effectiveUntil?: string | null;
            /**
             * @description On the day asked for.
             * @enum {string}
             */
            status?: "draft" | "in_review" | "awaiting_dprd" | "ready_to_sign" | "signed" | "suspended" | "terminated" | "superseded" | "cancelled";
            validity?: components["schemas"]["Validity"] | null;
            /** @description Of what was recorded from paper; `unconfirmed` where it was open before somebody had to confirm it. */
            confirmation?: components["schemas"]["AgreementConfirmation"] | null;
            signedOn?: string | null;
            /** @description The last day in force, by what is signed and declared so far. */
            endsOn?: string | null;
            endsBecause?: components["schemas"]["EndCause"] | null;
            terminatedOn?: string | null;
            parties?: {
                /** Format: int64 */
                position: number;
                side: components["schemas"]["Side"];
                organization: components["schemas"]["SignedOrganizationRef"];
            }[];
            /** Format: int64 */
            version?: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            /** @description With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `'` of the text is escaped. */
            snippet?: string;
        };
        PartialPublicAgreementPage: {
            data: components["schemas"]["PartialPublicAgreement"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description No more of it than `fields` names; `id`, and what `expand` adds, always. */
        PartialRegisteredActionItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId?: string;
            /** @description The case. With `expand`; null where you may not see it. */
            case?: components["schemas"]["CaseSummary"] | null;
            /**
             * Format: uuid
             * @description The meeting that it was given out at.
             */
            meetingId?: string;
            /** @description The meeting that it was given out at. With `expand`; null where you may not see it. */
            meeting?: components["schemas"]["MeetingSummary"] | null;
            description?: string;
            /** @description Who is to do it. */
            ownerOrganization?: components["schemas"]["RecordedOrganizationRef"];
            /** @description The last day it is on time. */
            dueOn?: string | null;
            doneOn?: string | null;
            status?: components["schemas"]["ActionItemStatus"];
            /** @description Whether it is open after the day it was due on, today in Jakarta. */
            overdue?: boolean;
            /** Format: int64 */
            version?: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt?: string;
            allowedActions?: "done"[];
        };
        PartialRegisteredActionItemPage: {
            data: components["schemas"]["PartialRegisteredActionItem"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description A party; each gives the document its own number. */
        Party: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description 1 for PIHAK KESATU, 2 for PIHAK KEDUA, …
             */
            position: number;
            organization: components["schemas"]["SignedOrganizationRef"];
            side: components["schemas"]["Side"];
            /** @description The number this party gave the document. */
            documentNumber: string | null;
            /** @description Left out where you may not see people. */
            signatoryName?: string | null;
            /** @description Left out where you may not see people. */
            signatoryTitle?: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis: components["schemas"]["AuthorityBasis"] | null;
            signedOn: string | null;
        };
        /** @description Parties that join, leave, or give their place to a successor. */
        PartyChanges: {
            join?: components["schemas"]["JoiningParty"][];
            /** @description Ids of parties. */
            leave?: string[];
            /** @description A successor takes the place of a party, with its provisions and commitments. */
            replace?: components["schemas"]["SucceedingParty"][];
        };
        PartyPatch: {
            /** @description The number this party gave the document. */
            documentNumber?: string | null;
            signatoryName?: string | null;
            signatoryTitle?: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis?: components["schemas"]["AuthorityBasis"] | null;
            signedOn?: string | null;
        };
        PartyReading: {
            /** Format: uuid */
            partyId: string;
            /** @description The number this party gave the document. */
            documentNumber?: string | null;
            signatoryName?: string | null;
            signatoryTitle?: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis?: components["schemas"]["AuthorityBasis"] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            signedOn?: string;
            /** @description The name of the party as the file has it. */
            nameAsSigned?: string;
        };
        PartyToCorrect: {
            /** Format: uuid */
            partyId: string;
            /** @description The number this party gave the document. */
            documentNumber?: string | null;
            signatoryName?: string | null;
            signatoryTitle?: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis?: components["schemas"]["AuthorityBasis"] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            signedOn?: string;
            /** @description The name of the party as the file has it. */
            nameAsSigned?: string;
        };
        PartyToRestore: {
            /** Format: uuid */
            organizationId: string;
            /** @description The number this party gave the document. */
            documentNumber?: string | null;
            signatoryName?: string | null;
            signatoryTitle?: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis?: components["schemas"]["AuthorityBasis"] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            signedOn?: string;
            /** @description The name of the party as the file has it. */
            nameAsSigned?: string;
        };
        PasswordChange: {
            /** @description 12 to 128 characters of any kind; not a common password. */
            currentPassword: string;
            /** @description 12 to 128 characters of any kind; not a common password. */
            newPassword: string;
        };
        /** @description A person signs in. */
        PasswordGrant: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "password";
            /** @description Your e-mail address. */
            username: string;
            password: string;
        };
        /** @description Who delivers, and with whom it is worth going on. */
        PerformanceMap: {
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            asOf: string;
            /** @description The version of the formula; it is described in `getPerformanceMap`. */
            formulaVersion: string;
            /** Format: int64 */
            collaboratorCount: number;
            /** @description Those with the most signed agreements first; at most 500. */
            collaborators: components["schemas"]["CollaboratorRating"][];
        };
        PersonSought: {
            /** @description The whole name, upper and lower case alike. */
            name?: string;
            /** Format: email */
            email?: string;
        };
        PersonalDataExport: {
            people: components["schemas"]["Mention"][];
            /** @description False where there are more than 500. */
            complete: boolean;
        };
        /** @description An SVG image with a text alternative. */
        Picture: string;
        /** @description How far cases and agreements are, and where they wait. */
        Pipeline: {
            /**
             * Format: date
             * @description Today in Jakarta, which ages are counted to.
             */
            asOf: string;
            from: string | null;
            to: string | null;
            cases: {
                statuses: {
                    /** @enum {string} */
                    status: "exploring" | "offered" | "agreed_to_proceed" | "promoted" | "on_hold" | "cancelled";
                    /**
                     * Format: int64
                     * @description What the list at `href` counts with `count=exact`.
                     */
                    count: number;
                    /** @description The list that makes up `count`, as you may see it. */
                    href: string;
                    /** @description Days since they were opened. */
                    age: {
                        /**
                         * Format: int64
                         * @description Of the one in the middle.
                         */
                        median: number;
                        /** Format: int64 */
                        longest: number;
                    } | null;
                }[];
                /** @description Those that wait for somebody and have not changed for the longest. */
                waits: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                    title: string;
                    /** @enum {string} */
                    status: "exploring" | "offered" | "agreed_to_proceed" | "promoted" | "on_hold" | "cancelled";
                    /**
                     * Format: int64
                     * @description Since it last changed.
                     */
                    days: number;
                    href: string;
                }[];
            };
            agreements: {
                statuses: {
                    /** @enum {string} */
                    status: "draft" | "in_review" | "awaiting_dprd" | "ready_to_sign" | "signed" | "suspended" | "terminated" | "superseded" | "cancelled";
                    /**
                     * Format: int64
                     * @description What the list at `href` counts with `count=exact`.
                     */
                    count: number;
                    /** @description The list that makes up `count`, as you may see it. */
                    href: string;
                    /**
                     * Format: int64
                     * @description Of `count`, those recorded as signed that nobody has confirmed yet: the list with `unconfirmed=true`.
                     */
                    unconfirmed: number;
                    /** @description Days since they were opened. */
                    age: {
                        /**
                         * Format: int64
                         * @description Of the one in the middle.
                         */
                        median: number;
                        /** Format: int64 */
                        longest: number;
                    } | null;
                }[];
                /** @description Those that wait for somebody and have not changed for the longest. */
                waits: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                    title: string;
                    /** @enum {string} */
                    status: "draft" | "in_review" | "awaiting_dprd" | "ready_to_sign" | "signed" | "suspended" | "terminated" | "superseded" | "cancelled";
                    /**
                     * Format: int64
                     * @description Since it last changed.
                     */
                    days: number;
                    href: string;
                }[];
            };
            conversion: {
                /** @description Cases with finalized minutes. */
                met: components["schemas"]["Figure"];
                /** @description Cases that became an agreement. */
                promoted: components["schemas"]["Figure"];
                /** @description Cases whose agreement was signed. */
                signed: components["schemas"]["Figure"];
                /** @description `signed` of `met`; null where nobody met. */
                signedPercent: number | null;
                /** @description From the first meeting to the signature. */
                daysToSignature: {
                    /**
                     * Format: int64
                     * @description Of the one in the middle.
                     */
                    median: number;
                    /** Format: int64 */
                    longest: number;
                } | null;
            };
        };
        /** @description An RFC 9457 problem, in the language of Accept-Language. */
        Problem: {
            /**
             * Format: uri-reference
             * @description Address of the description of this kind of problem.
             */
            type: string;
            title: string;
            /** Format: int64 */
            status: number;
            detail?: string;
            /** Format: uri-reference */
            instance: string;
            /** @enum {string} */
            code: "invalid_request" | "malformed_json" | "invalid_cursor" | "invalid_grant" | "invalid_scope" | "unsupported_grant_type" | "invalid_client" | "unauthenticated" | "forbidden" | "insufficient_scope" | "self_approval" | "not_found" | "method_not_allowed" | "not_acceptable" | "request_timeout" | "invalid_transition" | "guard_not_met" | "merge_not_kept" | "not_editable" | "already_exists" | "conflict" | "idempotency_in_flight" | "stale_version" | "payload_too_large" | "unsupported_media_type" | "unsupported_file_type" | "range_not_satisfiable" | "rule_violated" | "import_refused" | "idempotency_key_reused" | "precondition_required" | "too_many_requests" | "too_many_attempts" | "header_too_large" | "internal_error" | "corrupted_file" | "unavailable";
            requestId: string;
            errors?: {
                /** @description JSON Pointer into the body, or `?name` for a parameter. */
                pointer: string;
                code: string;
                message: string;
            }[];
            /** @description Every condition that is not met. */
            reasons?: {
                code: string;
                message: string;
            }[];
            /** @description The actions that would apply now. */
            allowedActions?: string[];
            /** @description The record that exists already. */
            conflictsWith?: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: uri-reference */
                location: string;
            };
        };
        /** @description What a kind of problem means and what to do about it. */
        ProblemType: {
            /** @enum {string} */
            code: "invalid_request" | "malformed_json" | "invalid_cursor" | "invalid_grant" | "invalid_scope" | "unsupported_grant_type" | "invalid_client" | "unauthenticated" | "forbidden" | "insufficient_scope" | "self_approval" | "not_found" | "method_not_allowed" | "not_acceptable" | "request_timeout" | "invalid_transition" | "guard_not_met" | "merge_not_kept" | "not_editable" | "already_exists" | "conflict" | "idempotency_in_flight" | "stale_version" | "payload_too_large" | "unsupported_media_type" | "unsupported_file_type" | "range_not_satisfiable" | "rule_violated" | "import_refused" | "idempotency_key_reused" | "precondition_required" | "too_many_requests" | "too_many_attempts" | "header_too_large" | "internal_error" | "corrupted_file" | "unavailable";
            /** Format: int64 */
            status: number;
            title: {
                id: string;
                en: string;
            };
            advice: {
                id: string;
                en: string;
            };
        };
        /** @description The indicators of Ansell & Gash (2008) over all cases, month by month. */
        ProcessReport: {
            from: string | null;
            to: string | null;
            indicators: {
                /** @enum {string} */
                indicator: "faceToFaceDialogue" | "trustBuilding" | "commitmentToProcess" | "sharedUnderstanding" | "intermediateOutcomes";
                /** @description Months in which it was scored, in their order; `count` meetings in each. */
                months: {
                    month: string;
                    /**
                     * Format: int64
                     * @description What the list at `href` counts with `count=exact`.
                     */
                    count: number;
                    /** @description The list that makes up `count`, as you may see it. */
                    href: string;
                    mean: number;
                }[];
                first: number | null;
                latest: number | null;
                /** @description The latest mean less the first; null before there are two. */
                change: number | null;
            }[];
        };
        ProcessScore: {
            /** Format: int32 */
            score: number;
            note?: string | null;
        };
        /** @description The indicators of the collaborative process (Ansell & Gash 2008), each 1–5 or absent. */
        ProcessScores: {
            faceToFaceDialogue?: components["schemas"]["ProcessScore"];
            trustBuilding?: components["schemas"]["ProcessScore"];
            commitmentToProcess?: components["schemas"]["ProcessScore"];
            sharedUnderstanding?: components["schemas"]["ProcessScore"];
            intermediateOutcomes?: components["schemas"]["ProcessScore"];
        };
        /** @description The indicators given are replaced; null removes one. */
        ProcessScoresPatch: {
            faceToFaceDialogue?: components["schemas"]["ProcessScore"] | null;
            trustBuilding?: components["schemas"]["ProcessScore"] | null;
            commitmentToProcess?: components["schemas"]["ProcessScore"] | null;
            sharedUnderstanding?: components["schemas"]["ProcessScore"] | null;
            intermediateOutcomes?: components["schemas"]["ProcessScore"] | null;
        };
        Promotion: {
            /** @description `pks` where it is not given. */
            type?: components["schemas"]["AgreementType"];
            /**
             * Format: uuid
             * @description Your agency, which leads the agreement: the one that leads the case, or one that supports it. If absent, yours.
             */
            leadAgencyId?: string;
            /** @description The agreed items to carry over. If absent, a PKS or Rencana Kerja takes every one that is in no other agreement (of its parties alone while other agencies of the case are still to promote), the others none. */
            itemIds?: string[];
        };
        /**
         * @description Drawn up here, or kept on paper and brought in by an import.
         * @enum {string}
         */
        Provenance: "registered" | "imported" | "recorded";
        /** @description A right or an obligation of one party. */
        Provision: {
            /** Format: uuid */
            id: string;
            organization: components["schemas"]["SignedOrganizationRef"];
            kind: components["schemas"]["ProvisionKind"];
            text: string;
            stage: components["schemas"]["Stage"] | null;
        };
        /**
         * @description What a party may (`right`) or must do (`obligation`).
         * @enum {string}
         */
        ProvisionKind: "right" | "obligation";
        ProvisionReading: {
            /** Format: uuid */
            id: string;
            text: string;
        };
        ProvisionToCorrect: {
            /** Format: uuid */
            id: string;
            text: string;
        };
        /** @description That a partnership exists: its parties, stages and dates. */
        PublicAgreement: {
            /** Format: uuid */
            id: string;
            registrationNumber: string;
            type: components["schemas"]["AgreementType"];
            /** @description Tentang: what the agreement is about. */
            title: string;
            stages: components["schemas"]["Stage"][];
            effectiveFrom: string | null;
            /** @description Inclusive: the last day is in force. */
            effectiveUntil: string | null;
            /**
             * @description On the day asked for.
             * @enum {string}
             */
            status: "draft" | "in_review" | "awaiting_dprd" | "ready_to_sign" | "signed" | "suspended" | "terminated" | "superseded" | "cancelled";
            validity: components["schemas"]["Validity"] | null;
            /** @description Of what was recorded from paper; `unconfirmed` where it was open before somebody had to confirm it. */
            confirmation: components["schemas"]["AgreementConfirmation"] | null;
            signedOn: string | null;
            /** @description The last day in force, by what is signed and declared so far. */
            endsOn: string | null;
            endsBecause: components["schemas"]["EndCause"] | null;
            terminatedOn: string | null;
            parties: {
                /** Format: int64 */
                position: number;
                side: components["schemas"]["Side"];
                organization: components["schemas"]["SignedOrganizationRef"];
            }[];
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            /** @description With `snippets=true`: passages of this record, as you are shown it, that have the words, joined by " … ". It is HTML: the only tags are `<mark>` and `</mark>` around the hits; every `&`, `<`, `>`, `"` and `'` of the text is escaped. */
            snippet?: string;
        };
        PublicAgreementPage: {
            data: components["schemas"]["PublicAgreement"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description The fields that a correction is about, as one reads them. */
        Reading: {
            /** @description Tentang: what the agreement is about. */
            title?: string;
            /** @description What the paper calls itself. The type is never read off it. */
            label?: string | null;
            /** @description Latar belakang: why the parties came together. */
            background?: string | null;
            purpose?: string | null;
            object?: string | null;
            scope?: string | null;
            stages?: components["schemas"]["Stage"][];
            /** @description Where it is carried out; null where it does not say. */
            location?: components["schemas"]["AgreementPlace"][] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            effectiveFrom?: string;
            /**
             * Format: date
             * @description The last day in force.
             */
            effectiveUntil?: string;
            /** @description Days before its end by which a party says that it does not go on. */
            noticeDays?: number | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it. */
            parentId?: string | null;
            /** @description The regulations it rests on, in the order of the paper. */
            legalBasis?: string[] | null;
            cooperationKind?: components["schemas"]["CooperationKind"] | null;
            /** @description Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16). */
            planReference?: string | null;
            /** @description Uses goods of the region; null where it does not say. */
            usesRegionalAsset?: boolean | null;
            /** @description Involves a grant (hibah), to which other procedures apply; null where it does not say. */
            involvesGrant?: boolean | null;
            /** @description Puts a burden on the public: needs the approval of the DPRD. */
            burdensPublic?: boolean;
            /** @description Is not in the budget yet: needs the approval of the DPRD. */
            unbudgeted?: boolean;
            /** @description How the parties settle a dispute. */
            disputeSettlement?: string | null;
            /** @description What follows where a party does not do its part. */
            sanctions?: string | null;
            /** @description The languages it is signed in; Indonesian always (Perpres 63/2019, article 26). */
            languages?: components["schemas"]["LanguageCode"][] | null;
            /** @description The language whose text decides where they differ. */
            prevailingLanguage?: components["schemas"]["LanguageCode"] | null;
            /** @description Where it is signed. */
            signingPlace?: string | null;
            signingMethod?: components["schemas"]["SigningMethod"] | null;
            /** @description How many originals are signed. */
            numberOfOriginals?: number | null;
            /** @description Whether the originals bear duty stamps (meterai). */
            dutyStamp?: boolean | null;
            funding?: components["schemas"]["Funding"] | null;
            parties?: components["schemas"]["PartyReading"][];
            missingParties?: components["schemas"]["RestoredParty"][];
            provisions?: components["schemas"]["ProvisionReading"][];
            amendments?: components["schemas"]["AmendmentReading"][];
        };
        Reason: {
            reason: string;
        };
        /** @enum {string} */
        Recommendation: "continue" | "extend" | "expand" | "revise" | "stop";
        /** @description An organization as a record that became final names it, beside its present name. */
        RecordedOrganizationRef: {
            /** Format: uuid */
            id: string;
            shortName: string;
            /** @description Its short name on the day on which this became final: when the minutes were finalized, the activity was verified, the evaluation was given. No later rename or merge changes it; null before. */
            nameAsRecorded: string | null;
        };
        Reference: {
            /** @description Every closed list of the interface with its labels. */
            codes: {
                [key: string]: components["schemas"]["LabeledCode"][];
            };
            kecamatan: {
                regency: string;
                name: string;
            }[];
        };
        /** @description A person stays signed in. */
        RefreshTokenGrant: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "refresh_token";
            refresh_token: string;
        };
        /**
         * @description Which rules cooperation falls under: `ksdpk` third parties, `sinergi` central government, `ksdd` other regions, `ksdpl` regional governments abroad, `ksdll` institutions abroad.
         * @enum {string}
         */
        Regime: "ksdpk" | "sinergi" | "ksdd" | "ksdpl" | "ksdll" | "unclear";
        /** @description Advice from the kinds of the collaborators. Nothing is refused for it. */
        RegimeAdvice: {
            /** @description The regime that all collaborators share; `unclear` where they differ. */
            advice: components["schemas"]["Regime"];
            /** @description One for each collaborator. */
            reasons: {
                organization: components["schemas"]["OrganizationRef"];
                regime: components["schemas"]["Regime"];
                text: components["schemas"]["RegimeReasonText"];
                /** @description Where the rule stands. */
                source: string;
                certainty: components["schemas"]["Certainty"];
            }[];
        };
        /** @description Why, in both languages. */
        RegimeReasonText: {
            id: string;
            en: string;
        };
        RegimeReasonTextPatch: {
            id?: string;
            en?: string;
        };
        /** @description Which regime a kind of organization falls under, why, and how sure that is. */
        RegimeRule: {
            /** Format: uuid */
            id: string;
            organizationKind: components["schemas"]["CollaboratorKind"];
            regime: components["schemas"]["Regime"];
            reason: components["schemas"]["RegimeReasonText"];
            /** @description Where the rule stands. */
            source: string;
            certainty: components["schemas"]["Certainty"];
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: "patch"[];
        };
        /** @description The whole mapping: one rule for each kind of collaborator. */
        RegimeRuleList: {
            data: components["schemas"]["RegimeRule"][];
        };
        RegimeRulePatch: {
            regime?: components["schemas"]["Regime"];
            reason?: components["schemas"]["RegimeReasonTextPatch"];
            source?: string;
            certainty?: components["schemas"]["Certainty"];
        };
        /** @description What somebody is to do after a meeting, as the register shows it. */
        RegisteredActionItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** @description The case. With `expand`; null where you may not see it. */
            case?: components["schemas"]["CaseSummary"] | null;
            /**
             * Format: uuid
             * @description The meeting that it was given out at.
             */
            meetingId: string;
            /** @description The meeting that it was given out at. With `expand`; null where you may not see it. */
            meeting?: components["schemas"]["MeetingSummary"] | null;
            description: string;
            /** @description Who is to do it. */
            ownerOrganization: components["schemas"]["RecordedOrganizationRef"];
            /** @description The last day it is on time. */
            dueOn: string | null;
            doneOn: string | null;
            status: components["schemas"]["ActionItemStatus"];
            /** @description Whether it is open after the day it was due on, today in Jakarta. */
            overdue: boolean;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: "done"[];
        };
        /** @description What a side offers or needs, with the minutes that say so and when that was. */
        RegisteredItem: {
            /** Format: uuid */
            id: string;
            side: components["schemas"]["Side"];
            /** @description Whose it is; null in minutes from before it was recorded, where the side has several. */
            organizationId: string | null;
            /** @description Its short name on the day on which this became final: when the minutes were finalized, the activity was verified, the evaluation was given. No later rename or merge changes it; null before. */
            nameAsRecorded: string | null;
            type: components["schemas"]["MeetingItemType"];
            stage: components["schemas"]["Stage"] | null;
            description: string;
            quantity: number | null;
            unit: string | null;
            agreed: boolean;
            /** @description In minutes that correct others, the item there that this one continues: both are one offer or need, which is promoted once. */
            continuesId: string | null;
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            meetingId: string;
            /**
             * Format: date-time
             * @description Of the meeting.
             */
            startsAt: string;
        };
        RegisteredItemPage: {
            data: components["schemas"]["RegisteredItem"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        /** @description How an agreement stands, in the shape of a release of OCDS 1.1. */
        Release: {
            /** @description An unregistered prefix and the registration number. */
            ocid: string;
            /** @description Changes with every change of the agreement, and on every day on which something of it begins or is over. */
            id: string;
            /**
             * Format: date-time
             * @description When the agreement last changed, or something of it began or was over.
             */
            date: string;
            tag: ("contract" | "contractTermination")[];
            /** @constant */
            language: "id";
            parties: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description `publicAuthority` as in OCDS for PPPs: an agency of the province; `collaborator`, of our own: anyone else. */
                roles: ("publicAuthority" | "collaborator")[];
            }[];
            contracts: {
                id: string;
                title: string;
                /** @description The type of the agreement, in Indonesian. */
                description: string;
                /**
                 * @description On the day asked for; `pending` is also what is suspended.
                 * @enum {string}
                 */
                status: "pending" | "active" | "terminated";
                /** @description The status in the registry, in Indonesian. */
                statusDetails: string;
                period: {
                    /** @description With the offset of Jakarta. */
                    startDate: string | null;
                    /** @description With the offset of Jakarta. */
                    endDate: string | null;
                };
                /** @description With the offset of Jakarta. */
                dateSigned: string | null;
                /** @description The stages of the programme that it supports. */
                items: {
                    id: components["schemas"]["Stage"];
                    classification: {
                        /** @constant */
                        scheme: "x_jakpreneurStage";
                        id: components["schemas"]["Stage"];
                        description: string;
                    };
                }[];
            }[];
        };
        /** @description OCDS-inspired, not conformant: in the shape of a release package of the Open Contracting Data Standard 1.1, about partnerships that no tender or award came before; the prefix of the ocid is not registered. */
        ReleasePackage: {
            /**
             * Format: uri-reference
             * @description This page.
             */
            uri: string;
            /** @constant */
            version: "1.1";
            /** @constant */
            conformance: "OCDS-inspired, not conformant: in the shape of a release package of the Open Contracting Data Standard 1.1, about partnerships that no tender or award came before; the prefix of the ocid is not registered.";
            publisher: {
                name: string;
                /** Format: uri-reference */
                uri: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            publishedDate: string;
            releases: components["schemas"]["Release"][];
            links: {
                /** @description The next page; null on the last. */
                next: string | null;
            };
        };
        /** @description A JSON Schema (2020-12). */
        ReleasePackageSchema: {
            [key: string]: unknown;
        };
        Renewal: {
            /**
             * Format: date
             * @description The first day it takes over.
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            effectiveUntil: string;
            /** @description That of the agreement it renews where it is not given. */
            title?: string;
        };
        /** @description With the id that the party has once it is restored. */
        RestoredParty: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            /** @description The number this party gave the document. */
            documentNumber?: string | null;
            signatoryName?: string | null;
            signatoryTitle?: string | null;
            /** @description By office, or by power of attorney. */
            authorityBasis?: components["schemas"]["AuthorityBasis"] | null;
            /**
             * Format: date
             * @description A day in Asia/Jakarta, YYYY-MM-DD.
             */
            signedOn?: string;
            /** @description The name of the party as the file has it. */
            nameAsSigned?: string;
        };
        RevocationRequest: {
            token: string;
            token_type_hint?: string;
        };
        Revoked: Record<string, never>;
        /**
         * @description `registry:read` what was signed and verified, `public-contacts:read` contacts who agreed to be public, `events:read` the change feed once there is one, `export:read` lists and reports as files, with the scope of each.
         * @enum {string}
         */
        Scope: "registry:read" | "public-contacts:read" | "events:read" | "export:read";
        SecretRotation: {
            /**
             * Format: int32
             * @description How long the present secret is still good; 0 where it leaked.
             * @default 24
             */
            overlapHours?: number;
        };
        /** @enum {string} */
        Sector: "marketplace" | "ride_hailing" | "banking" | "fintech_lending" | "central_bank" | "financial_regulator" | "higher_education" | "development_partner" | "licensing" | "food_and_drug" | "government" | "other";
        Service: {
            name: string;
            links: {
                docs: string;
                guides: {
                    officer: string;
                    partner: string;
                    integrator: string;
                };
                problems: string;
                openapi: string;
                reference: string;
                live: string;
                ready: string;
            };
        };
        /**
         * @description `region`: the province, its agencies, and bodies such as TKKSD; `collaborator`: anyone else.
         * @enum {string}
         */
        Side: "region" | "collaborator";
        /** @description An organization as what was signed names it, beside its present name. */
        SignedOrganizationRef: {
            /** Format: uuid */
            id: string;
            shortName: string;
            /** @description Its short name on the day of the signature, which no later rename changes; null before. */
            nameAsSigned: string | null;
        };
        SignedPaper: {
            type: components["schemas"]["AgreementType"];
            /**
             * Format: uuid
             * @description The agency in charge; an officer may leave it out, it is their own.
             */
            leadAgencyId?: string;
            /** @description Tentang: what the agreement is about. */
            title: string;
            /** @description What the paper calls itself. The type is never read off it. */
            label?: string | null;
            /** @description Latar belakang: why the parties came together. */
            background?: string | null;
            purpose?: string | null;
            object?: string | null;
            scope?: string | null;
            stages: components["schemas"]["Stage"][];
            /** @description Where it is carried out; null where it does not say. */
            location?: components["schemas"]["AgreementPlace"][] | null;
            effectiveFrom?: string | null;
            /** @description Inclusive: the last day is in force. */
            effectiveUntil?: string | null;
            /** @description Days before its end by which a party says that it does not go on. */
            noticeDays?: number | null;
            /** @description The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja; null where you may not see it. */
            parentId?: string | null;
            /** @description The regulations it rests on, in the order of the paper. */
            legalBasis?: string[] | null;
            cooperationKind?: components["schemas"]["CooperationKind"] | null;
            /** @description Where the RPJMD or RKPD has it, or why it is in neither (PP 28/2018, article 16). */
            planReference?: string | null;
            /** @description Uses goods of the region; null where it does not say. */
            usesRegionalAsset?: boolean | null;
            /** @description Involves a grant (hibah), to which other procedures apply; null where it does not say. */
            involvesGrant?: boolean | null;
            /** @description Puts a burden on the public: needs the approval of the DPRD. */
            burdensPublic?: boolean;
            /** @description Is not in the budget yet: needs the approval of the DPRD. */
            unbudgeted?: boolean;
            /** @description How the parties settle a dispute. */
            disputeSettlement?: string | null;
            /** @description What follows where a party does not do its part. */
            sanctions?: string | null;
            /** @description The languages it is signed in; Indonesian always (Perpres 63/2019, article 26). */
            languages?: components["schemas"]["LanguageCode"][] | null;
            /** @description The language whose text decides where they differ. */
            prevailingLanguage?: components["schemas"]["LanguageCode"] | null;
            /** @description Where it is signed. */
            signingPlace?: string | null;
            signingMethod?: components["schemas"]["SigningMethod"] | null;
            /** @description How many originals are signed. */
            numberOfOriginals?: number | null;
            /** @description Whether the originals bear duty stamps (meterai). */
            dutyStamp?: boolean | null;
            /** @description In order: PIHAK KESATU first; of each the day on which it signed, and its number and signatory as far as the paper has them. */
            parties: components["schemas"]["NewParty"][];
            /** @description In order; replaced as a whole. */
            provisions?: components["schemas"]["NewProvision"][];
            funding?: components["schemas"]["NewFunding"] | null;
        };
        /**
         * @description Each party at its own desk, all in one ceremony, or some of both.
         * @enum {string}
         */
        SigningMethod: "desk_to_desk" | "ceremonial" | "hybrid";
        /**
         * @description A stage of the programme, P1–P7.
         * @enum {string}
         */
        Stage: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7";
        StageCoverage: {
            stage: components["schemas"]["Stage"];
            name: {
                id: string;
                en: string;
            };
            covered: boolean;
            /**
             * Format: int64
             * @description What the list at `href` counts with `count=exact`.
             */
            count: number;
            /** @description The list that makes up `count`, as you may see it. */
            href: string;
            /**
             * Format: int64
             * @description Of `count`, those recorded as signed that nobody has confirmed yet: the list with `unconfirmed=true`.
             */
            unconfirmed: number;
            agencies: components["schemas"]["CountedOrganization"][];
            /** @description Those with the most agreements, at most 200. */
            collaborators: components["schemas"]["CountedOrganization"][];
            /** Format: int64 */
            collaboratorCount: number;
        };
        /** @description The three starting conditions of Ansell & Gash (2008). */
        StartingConditions: {
            /** @description Who has more power, money or knowledge. */
            resourceImbalance: string | null;
            /** @description What moves each side to take part. */
            incentives: string | null;
            /** @description What they did together before, well or badly. */
            priorHistory: string | null;
        };
        StartingConditionsPatch: {
            resourceImbalance?: string | null;
            incentives?: string | null;
            priorHistory?: string | null;
        };
        SucceedingParty: {
            /** Format: uuid */
            partyId: string;
            /** Format: uuid */
            organizationId: string;
        };
        Succession: {
            /**
             * Format: uuid
             * @description The agency that takes its place.
             */
            succeededById: string;
            /**
             * Format: date
             * @description The first day on which the successor acts for it, and it opens nothing new.
             */
            succeededFrom: string;
            /** @description The regulation that says so. */
            successionBasis: string;
        };
        Suspension: {
            reason: string;
            /**
             * Format: date
             * @description The first day it does not hold; today where it is not given.
             */
            suspendedOn?: string;
        };
        Termination: {
            ground: components["schemas"]["TerminationGround"];
            reason: string;
            /**
             * Format: date
             * @description The first day it no longer holds.
             */
            terminatedOn: string;
            /**
             * Format: uuid
             * @description The document that ends it; the latest one attached where it is not given.
             */
            documentId?: string;
        };
        /**
         * @description The grounds of PP 28/2018 (articles 9 and 22), beside a breach and others. A change of governor, or of the official who signed, is none.
         * @enum {string}
         */
        TerminationGround: "term_over" | "purpose_reached" | "agreed" | "policy_changed" | "object_lost" | "court_decision" | "partner_bankrupt" | "breach" | "other";
        /** @description The same words in Indonesian and English. */
        Text: {
            id: string;
            en: string;
        };
        /** @description RFC 6749 section 5.1. */
        TokenAnswer: {
            access_token: string;
            /** @constant */
            token_type: "Bearer";
            /**
             * Format: int64
             * @description Seconds.
             */
            expires_in: number;
            /** @description Good once; people only. */
            refresh_token?: string;
            /** @description What was granted; API clients only. */
            scope?: string;
        };
        TokenRequest: components["schemas"]["PasswordGrant"] | components["schemas"]["RefreshTokenGrant"] | components["schemas"]["ClientCredentialsGrant"];
        /** @description The account of a person. Nothing secret is ever in it. */
        User: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            role: components["schemas"]["UserRole"];
            organization: components["schemas"]["OrganizationRef"] | null;
            status: components["schemas"]["AccountStatus"];
            /** @description Null before the first invitation was redeemed. */
            passwordSetAt: string | null;
            identity: components["schemas"]["UserIdentity"] | null;
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: ("patch" | "invite" | "rotate-secret" | "disable" | "enable")[];
        };
        /** @description Whom an outside OpenID Connect issuer knows the person as. */
        UserIdentity: {
            issuer: string;
            subject: string;
        };
        UserIdentityPatch: {
            /** Format: uri */
            issuer: string;
            subject: string;
        };
        UserPage: {
            data: components["schemas"]["User"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        UserPatch: {
            name?: string;
            /** Format: email */
            email?: string;
            role?: components["schemas"]["UserRole"];
            /** @description The agency of an officer, the collaborator of a partner; else null. */
            organizationId?: string | null;
            identity?: components["schemas"]["UserIdentityPatch"] | null;
        };
        /**
         * @description The role of a person; integrators are API clients.
         * @enum {string}
         */
        UserRole: "admin" | "officer" | "reviewer" | "auditor" | "partner";
        /**
         * @description Derived for a day. The last day of the period is in force.
         * @enum {string}
         */
        Validity: "not_yet_effective" | "in_force" | "expiring" | "expired";
        /** @description What to look at. Nothing is refused for it. */
        Warning: {
            code: components["schemas"]["WarningCode"];
            /** @description In the language of Accept-Language. */
            text: string;
            /** @description Where the rule stands. */
            source: string;
            certainty: components["schemas"]["Certainty"];
        };
        /** @enum {string} */
        WarningCode: "pks_outside_parent_period" | "public_service_over_5_years" | "mou_over_12_months" | "mou_delegated" | "regime_mismatch" | "parent_unsigned" | "parent_over" | "parent_other_parties" | "ksdpk_pks_without_mou" | "pks_signed_by_position" | "pks_lacks_content" | "foreign_over_5_years" | "number_used_twice" | "involves_grant" | "dprd_before_pks";
        /** @description What answers to changes of agreements warn of. */
        WarningRule: {
            /** Format: uuid */
            id: string;
            code: components["schemas"]["WarningCode"];
            enabled: boolean;
            /** @description In months, where the rule has one. */
            threshold: number | null;
            /** @description `{threshold}` stands for the threshold. */
            text: {
                id: string;
                en: string;
            };
            /** @description Where the rule stands. */
            source: string;
            certainty: components["schemas"]["Certainty"];
            /** Format: int64 */
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC (RFC 3339).
             */
            updatedAt: string;
            allowedActions: "patch"[];
        };
        WarningRulePage: {
            data: components["schemas"]["WarningRule"][];
            page: {
                /** @description Pass as `cursor` for the next page; null on the last. */
                nextCursor: string | null;
                hasMore: boolean;
                /**
                 * Format: int64
                 * @description How many records match; only with `count=exact`.
                 */
                total?: number;
            };
        };
        WarningRulePatch: {
            enabled?: boolean;
            /**
             * Format: int32
             * @description In months.
             */
            threshold?: number;
        };
        /** @description When a term in working days is full. */
        WorkingDay: {
            /**
             * Format: date
             * @description The working day on which the term is full.
             */
            day: string;
            /** @description Those of the register that were left out of the count. */
            holidays: components["schemas"]["Holiday"][];
        };
        /** @description A workbook, with Indonesian headings, codes by their Indonesian labels, days as dates and instants as the clocks in Jakarta showed them. Past the 1,048,576 rows of a sheet it goes on in the next. The first 32,767 characters of a text. */
        XlsxFile: string;
    };
    responses: {
        /** @description `invalid_request`: The request is not valid. `malformed_json`: The body is not valid JSON. `invalid_cursor`: The cursor is not recognized. `invalid_grant`: Sign-in refused. `invalid_scope`: The scope is not one of this client. `unsupported_grant_type`: The "grant_type" is not supported. */
        Problem400: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_client`: The client is not recognized. `unauthenticated`: No token, or one that is not valid. */
        Problem401: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: Your role may not do this. `insufficient_scope`: The token lacks a scope. `self_approval`: Nobody decides on what they took part in. */
        Problem403: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "WWW-Authenticate": components["headers"]["ScopeChallenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not_found`: Not found. */
        Problem404: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not_acceptable`: There is no answer of that media type. */
        Problem406: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_transition`: That action does not apply to the present status. `guard_not_met`: Conditions are not met. `merge_not_kept`: What this merge moved was not kept. `not_editable`: The record cannot be changed in its present status. `already_exists`: The same record already exists. `conflict`: In conflict with another change. `idempotency_in_flight`: A request with this Idempotency-Key is still at work. */
        Problem409: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `stale_version`: The record changed since you read it. */
        Problem412: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `payload_too_large`: The body is too large. */
        Problem413: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported_media_type`: The content type is not supported. `unsupported_file_type`: Files of this type are not accepted. */
        Problem415: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `range_not_satisfiable`: That range lies outside the file. */
        Problem416: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Content-Range": components["headers"]["ContentRange"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `rule_violated`: The input breaks a rule. `import_refused`: The file was not imported. `idempotency_key_reused`: This Idempotency-Key was used for another request. */
        Problem422: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `precondition_required`: An If-Match header is required. */
        Problem428: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too_many_requests`: Too many requests. `too_many_attempts`: Too many wrong passwords. */
        Problem429: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal_error`: Something failed on our side. `corrupted_file`: The content of the file is damaged or lost. */
        Problem500: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: The service cannot answer right now. */
        Problem503: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What OAuth calls it (RFC 6749 section 5.2); `error_uri` says more. */
        OAuthError400: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description What OAuth calls it (RFC 6749 section 5.2); `error_uri` says more. */
        OAuthError401: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description What OAuth calls it (RFC 6749 section 5.2); `error_uri` says more. */
        OAuthError413: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description What OAuth calls it (RFC 6749 section 5.2); `error_uri` says more. */
        OAuthError415: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description What OAuth calls it (RFC 6749 section 5.2); `error_uri` says more. */
        OAuthError429: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description What OAuth calls it (RFC 6749 section 5.2); `error_uri` says more. */
        OAuthError500: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description What OAuth calls it (RFC 6749 section 5.2); `error_uri` says more. */
        OAuthError503: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description The id of the request, yours if you sent one. Name it when you report a problem.
         * @example 5f1c2c1e-5d0a-4c5e-9b0e-0d9f1f1f4a10
         */
        RequestId: string;
        /**
         * @description The version of the record, for `If-Match` when you change it and `If-None-Match` when you reread it.
         * @example "3-AbCdEfGhIjKl"
         */
        ETag: string;
        /**
         * @description The first and the next page (RFC 8288); an export has no pages.
         * @example </v1/agreements>; rel="first", </v1/agreements?cursor=WyJ1cGRhdGVk>; rel="next"
         */
        Link: string;
        /**
         * @description The address of the record.
         * @example /v1/agreements/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60
         */
        Location: string;
        /**
         * @description Always an attachment, with the name of the file (RFC 6266).
         * @example attachment; filename="pks.pdf"
         */
        ContentDisposition: string;
        /**
         * @description Of an export: an attachment, named after the list and the day (RFC 6266).
         * @example attachment; filename="naskah-kerja-sama-2026-11-24.csv"
         */
        ExportDisposition: string;
        /**
         * @description The bytes in this answer, and of how many; after 416 only of how many.
         * @example bytes 0-1023/204800
         */
        ContentRange: string;
        /**
         * @description Seconds to wait before you try again.
         * @example 5
         */
        RetryAfter: number;
        /**
         * @description How many requests are left (`r`) and the seconds until the quota begins anew (`t`), after draft-ietf-httpapi-ratelimit-headers.
         * @example "account";r=1187;t=42
         */
        RateLimit: string;
        /**
         * @description The limit the request counted for: `q` requests in `w` seconds.
         * @example "account";q=1200;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description How to authenticate (RFC 6750).
         * @example Bearer realm="registry"
         */
        WwwAuthenticate: string;
        /**
         * @description After `insufficient_scope`: the scope that the operation takes (RFC 6750).
         * @example Bearer realm="registry", error="insufficient_scope", scope="registry:read"
         */
        ScopeChallenge: string;
    };
    pathItems: never;
}
export type AccountRole = components['schemas']['AccountRole'];
export type AccountStatus = components['schemas']['AccountStatus'];
export type ActionItem = components['schemas']['ActionItem'];
export type ActionItemDone = components['schemas']['ActionItemDone'];
export type ActionItemPage = components['schemas']['ActionItemPage'];
export type ActionItemStatus = components['schemas']['ActionItemStatus'];
export type Activity = components['schemas']['Activity'];
export type ActivityPage = components['schemas']['ActivityPage'];
export type ActivityPatch = components['schemas']['ActivityPatch'];
export type ActivityStatus = components['schemas']['ActivityStatus'];
export type AgencyPatch = components['schemas']['AgencyPatch'];
export type Agreement = components['schemas']['Agreement'];
export type AgreementConfirmation = components['schemas']['AgreementConfirmation'];
export type AgreementFigure = components['schemas']['AgreementFigure'];
export type AgreementPage = components['schemas']['AgreementPage'];
export type AgreementPatch = components['schemas']['AgreementPatch'];
export type AgreementPlace = components['schemas']['AgreementPlace'];
export type AgreementProgress = components['schemas']['AgreementProgress'];
export type AgreementStatus = components['schemas']['AgreementStatus'];
export type AgreementSummary = components['schemas']['AgreementSummary'];
export type AgreementType = components['schemas']['AgreementType'];
export type AgreementVersion = components['schemas']['AgreementVersion'];
export type AgreementVersionPage = components['schemas']['AgreementVersionPage'];
export type AmendedCommitment = components['schemas']['AmendedCommitment'];
export type AmendedCommitments = components['schemas']['AmendedCommitments'];
export type AmendedParties = components['schemas']['AmendedParties'];
export type AmendedProvision = components['schemas']['AmendedProvision'];
export type Amendment = components['schemas']['Amendment'];
export type AmendmentChanges = components['schemas']['AmendmentChanges'];
export type AmendmentPage = components['schemas']['AmendmentPage'];
export type AmendmentPatch = components['schemas']['AmendmentPatch'];
export type AmendmentReading = components['schemas']['AmendmentReading'];
export type AmendmentSignature = components['schemas']['AmendmentSignature'];
export type AmendmentSignatureReading = components['schemas']['AmendmentSignatureReading'];
export type AmendmentSignatureToCorrect = components['schemas']['AmendmentSignatureToCorrect'];
export type AmendmentSigning = components['schemas']['AmendmentSigning'];
export type AmendmentStatus = components['schemas']['AmendmentStatus'];
export type AmendmentToCorrect = components['schemas']['AmendmentToCorrect'];
export type AmendmentWarning = components['schemas']['AmendmentWarning'];
export type AmendmentWarningCode = components['schemas']['AmendmentWarningCode'];
export type AuditEvent = components['schemas']['AuditEvent'];
export type AuditEventPage = components['schemas']['AuditEventPage'];
export type AuthorityBasis = components['schemas']['AuthorityBasis'];
export type Calendar = components['schemas']['Calendar'];
export type CalendarFeed = components['schemas']['CalendarFeed'];
export type CalendarFeedPage = components['schemas']['CalendarFeedPage'];
export type CalendarFeedWithUrl = components['schemas']['CalendarFeedWithUrl'];
export type Case = components['schemas']['Case'];
export type CaseAgreement = components['schemas']['CaseAgreement'];
export type CaseAsRecorded = components['schemas']['CaseAsRecorded'];
export type CaseItem = components['schemas']['CaseItem'];
export type CaseMatches = components['schemas']['CaseMatches'];
export type CasePage = components['schemas']['CasePage'];
export type CasePatch = components['schemas']['CasePatch'];
export type CaseProcess = components['schemas']['CaseProcess'];
export type CaseReason = components['schemas']['CaseReason'];
export type CaseStatus = components['schemas']['CaseStatus'];
export type CaseSummary = components['schemas']['CaseSummary'];
export type Certainty = components['schemas']['Certainty'];
export type Change = components['schemas']['Change'];
export type ChangedCommitment = components['schemas']['ChangedCommitment'];
export type Checklist = components['schemas']['Checklist'];
export type ChecklistCondition = components['schemas']['ChecklistCondition'];
export type ChecklistDecision = components['schemas']['ChecklistDecision'];
export type ChecklistItem = components['schemas']['ChecklistItem'];
export type ChecklistOwner = components['schemas']['ChecklistOwner'];
export type ChecklistStatus = components['schemas']['ChecklistStatus'];
export type ChecklistTemplate = components['schemas']['ChecklistTemplate'];
export type ChecklistTemplatePage = components['schemas']['ChecklistTemplatePage'];
export type ChecklistTemplatePatch = components['schemas']['ChecklistTemplatePatch'];
export type Client = components['schemas']['Client'];
export type ClientCredentialsGrant = components['schemas']['ClientCredentialsGrant'];
export type ClientPage = components['schemas']['ClientPage'];
export type ClientPatch = components['schemas']['ClientPatch'];
export type ClientWithSecret = components['schemas']['ClientWithSecret'];
export type CollaboratorKind = components['schemas']['CollaboratorKind'];
export type CollaboratorPatch = components['schemas']['CollaboratorPatch'];
export type CollaboratorPerformance = components['schemas']['CollaboratorPerformance'];
export type CollaboratorRating = components['schemas']['CollaboratorRating'];
export type Commitment = components['schemas']['Commitment'];
export type CommitmentAssignment = components['schemas']['CommitmentAssignment'];
export type CommitmentChanges = components['schemas']['CommitmentChanges'];
export type CommitmentPage = components['schemas']['CommitmentPage'];
export type CommitmentPatch = components['schemas']['CommitmentPatch'];
export type CommitmentProgress = components['schemas']['CommitmentProgress'];
export type CommitmentSummary = components['schemas']['CommitmentSummary'];
export type ConfirmationBasis = components['schemas']['ConfirmationBasis'];
export type Contact = components['schemas']['Contact'];
export type CooperationKind = components['schemas']['CooperationKind'];
export type CorrectedMeetingItem = components['schemas']['CorrectedMeetingItem'];
export type Correction = components['schemas']['Correction'];
export type CorrectionChanges = components['schemas']['CorrectionChanges'];
export type CorrectionPage = components['schemas']['CorrectionPage'];
export type CorrectionStatus = components['schemas']['CorrectionStatus'];
export type CountedOrganization = components['schemas']['CountedOrganization'];
export type Coverage = components['schemas']['Coverage'];
export type CoverageMatrix = components['schemas']['CoverageMatrix'];
export type CsvFile = components['schemas']['CsvFile'];
export type Document = components['schemas']['Document'];
export type DocumentKind = components['schemas']['DocumentKind'];
export type DocumentPage = components['schemas']['DocumentPage'];
export type DocumentPatch = components['schemas']['DocumentPatch'];
export type DocumentVisibility = components['schemas']['DocumentVisibility'];
export type EndCause = components['schemas']['EndCause'];
export type Erasure = components['schemas']['Erasure'];
export type ErasureRequest = components['schemas']['ErasureRequest'];
export type Evaluation = components['schemas']['Evaluation'];
export type EvaluationPage = components['schemas']['EvaluationPage'];
export type EvaluationPatch = components['schemas']['EvaluationPatch'];
export type Evaluator = components['schemas']['Evaluator'];
export type Expiring = components['schemas']['Expiring'];
export type Figure = components['schemas']['Figure'];
export type FileContent = components['schemas']['FileContent'];
export type FormerName = components['schemas']['FormerName'];
export type FormerParent = components['schemas']['FormerParent'];
export type Funding = components['schemas']['Funding'];
export type FundingPatch = components['schemas']['FundingPatch'];
export type FundingSource = components['schemas']['FundingSource'];
export type Health = components['schemas']['Health'];
export type Holiday = components['schemas']['Holiday'];
export type HolidayKind = components['schemas']['HolidayKind'];
export type HolidayPage = components['schemas']['HolidayPage'];
export type HolidayPatch = components['schemas']['HolidayPatch'];
export type Identifier = components['schemas']['Identifier'];
export type IdentifierScheme = components['schemas']['IdentifierScheme'];
export type Import = components['schemas']['Import'];
export type ImportAnswers = components['schemas']['ImportAnswers'];
export type ImportCandidate = components['schemas']['ImportCandidate'];
export type ImportColumn = components['schemas']['ImportColumn'];
export type ImportDiscard = components['schemas']['ImportDiscard'];
export type ImportFinding = components['schemas']['ImportFinding'];
export type ImportLeftOut = components['schemas']['ImportLeftOut'];
export type ImportPage = components['schemas']['ImportPage'];
export type ImportPreview = components['schemas']['ImportPreview'];
export type ImportPreviewRow = components['schemas']['ImportPreviewRow'];
export type ImportReport = components['schemas']['ImportReport'];
export type Initiator = components['schemas']['Initiator'];
export type InvitationRedemption = components['schemas']['InvitationRedemption'];
export type InvitedUser = components['schemas']['InvitedUser'];
export type JoiningParty = components['schemas']['JoiningParty'];
export type Jwk = components['schemas']['Jwk'];
export type JwkSet = components['schemas']['JwkSet'];
export type Kecamatan = components['schemas']['Kecamatan'];
export type LabeledCode = components['schemas']['LabeledCode'];
export type LanguageCode = components['schemas']['LanguageCode'];
export type Lineage = components['schemas']['Lineage'];
export type LineageAgreement = components['schemas']['LineageAgreement'];
export type LineageCommitment = components['schemas']['LineageCommitment'];
export type LineageMeeting = components['schemas']['LineageMeeting'];
export type MatchReport = components['schemas']['MatchReport'];
export type Me = components['schemas']['Me'];
export type Meeting = components['schemas']['Meeting'];
export type MeetingCorrection = components['schemas']['MeetingCorrection'];
export type MeetingDiscard = components['schemas']['MeetingDiscard'];
export type MeetingItem = components['schemas']['MeetingItem'];
export type MeetingItemType = components['schemas']['MeetingItemType'];
export type MeetingKind = components['schemas']['MeetingKind'];
export type MeetingMode = components['schemas']['MeetingMode'];
export type MeetingObstacle = components['schemas']['MeetingObstacle'];
export type MeetingPage = components['schemas']['MeetingPage'];
export type MeetingParticipant = components['schemas']['MeetingParticipant'];
export type MeetingPatch = components['schemas']['MeetingPatch'];
export type MeetingStatus = components['schemas']['MeetingStatus'];
export type MeetingSummary = components['schemas']['MeetingSummary'];
export type Mention = components['schemas']['Mention'];
export type MentionKey = components['schemas']['MentionKey'];
export type MentionKind = components['schemas']['MentionKind'];
export type Merge = components['schemas']['Merge'];
export type NdjsonFile = components['schemas']['NdjsonFile'];
export type NewActionItem = components['schemas']['NewActionItem'];
export type NewActivity = components['schemas']['NewActivity'];
export type NewAgency = components['schemas']['NewAgency'];
export type NewAgreement = components['schemas']['NewAgreement'];
export type NewAmendment = components['schemas']['NewAmendment'];
export type NewAmendmentSignature = components['schemas']['NewAmendmentSignature'];
export type NewCalendarFeed = components['schemas']['NewCalendarFeed'];
export type NewCase = components['schemas']['NewCase'];
export type NewCaseObstacle = components['schemas']['NewCaseObstacle'];
export type NewChecklistTemplate = components['schemas']['NewChecklistTemplate'];
export type NewClient = components['schemas']['NewClient'];
export type NewCollaborator = components['schemas']['NewCollaborator'];
export type NewCommitment = components['schemas']['NewCommitment'];
export type NewConfirmation = components['schemas']['NewConfirmation'];
export type NewContact = components['schemas']['NewContact'];
export type NewCorrection = components['schemas']['NewCorrection'];
export type NewDocument = components['schemas']['NewDocument'];
export type NewEvaluation = components['schemas']['NewEvaluation'];
export type NewFormerName = components['schemas']['NewFormerName'];
export type NewFunding = components['schemas']['NewFunding'];
export type NewHoliday = components['schemas']['NewHoliday'];
export type NewIdentifier = components['schemas']['NewIdentifier'];
export type NewImport = components['schemas']['NewImport'];
export type NewImportConfirmation = components['schemas']['NewImportConfirmation'];
export type NewImportPreview = components['schemas']['NewImportPreview'];
export type NewMeeting = components['schemas']['NewMeeting'];
export type NewMeetingItem = components['schemas']['NewMeetingItem'];
export type NewMeetingParticipant = components['schemas']['NewMeetingParticipant'];
export type NewObstacle = components['schemas']['NewObstacle'];
export type NewOutcome = components['schemas']['NewOutcome'];
export type NewParty = components['schemas']['NewParty'];
export type NewProvision = components['schemas']['NewProvision'];
export type NewUser = components['schemas']['NewUser'];
export type OAuthError = components['schemas']['OAuthError'];
export type Obstacle = components['schemas']['Obstacle'];
export type ObstacleCategory = components['schemas']['ObstacleCategory'];
export type ObstaclePage = components['schemas']['ObstaclePage'];
export type ObstacleReopening = components['schemas']['ObstacleReopening'];
export type ObstacleReport = components['schemas']['ObstacleReport'];
export type ObstacleResolution = components['schemas']['ObstacleResolution'];
export type ObstacleStatus = components['schemas']['ObstacleStatus'];
export type Organization = components['schemas']['Organization'];
export type OrganizationKind = components['schemas']['OrganizationKind'];
export type OrganizationPage = components['schemas']['OrganizationPage'];
export type OrganizationRef = components['schemas']['OrganizationRef'];
export type OrganizationStatus = components['schemas']['OrganizationStatus'];
export type OrganizationSummary = components['schemas']['OrganizationSummary'];
export type OrganizationWarning = components['schemas']['OrganizationWarning'];
export type Outcome = components['schemas']['Outcome'];
export type OutcomePage = components['schemas']['OutcomePage'];
export type OutcomePatch = components['schemas']['OutcomePatch'];
export type OutcomeReport = components['schemas']['OutcomeReport'];
export type ParentMove = components['schemas']['ParentMove'];
export type PartialActivity = components['schemas']['PartialActivity'];
export type PartialActivityPage = components['schemas']['PartialActivityPage'];
export type PartialAgreement = components['schemas']['PartialAgreement'];
export type PartialAgreementPage = components['schemas']['PartialAgreementPage'];
export type PartialCase = components['schemas']['PartialCase'];
export type PartialCasePage = components['schemas']['PartialCasePage'];
export type PartialCommitment = components['schemas']['PartialCommitment'];
export type PartialCommitmentPage = components['schemas']['PartialCommitmentPage'];
export type PartialDocument = components['schemas']['PartialDocument'];
export type PartialDocumentPage = components['schemas']['PartialDocumentPage'];
export type PartialEvaluation = components['schemas']['PartialEvaluation'];
export type PartialEvaluationPage = components['schemas']['PartialEvaluationPage'];
export type PartialMeeting = components['schemas']['PartialMeeting'];
export type PartialMeetingPage = components['schemas']['PartialMeetingPage'];
export type PartialObstacle = components['schemas']['PartialObstacle'];
export type PartialObstaclePage = components['schemas']['PartialObstaclePage'];
export type PartialOrganization = components['schemas']['PartialOrganization'];
export type PartialOrganizationPage = components['schemas']['PartialOrganizationPage'];
export type PartialPublicAgreement = components['schemas']['PartialPublicAgreement'];
export type PartialPublicAgreementPage = components['schemas']['PartialPublicAgreementPage'];
export type PartialRegisteredActionItem = components['schemas']['PartialRegisteredActionItem'];
export type PartialRegisteredActionItemPage = components['schemas']['PartialRegisteredActionItemPage'];
export type Party = components['schemas']['Party'];
export type PartyChanges = components['schemas']['PartyChanges'];
export type PartyPatch = components['schemas']['PartyPatch'];
export type PartyReading = components['schemas']['PartyReading'];
export type PartyToCorrect = components['schemas']['PartyToCorrect'];
export type PartyToRestore = components['schemas']['PartyToRestore'];
export type PasswordChange = components['schemas']['PasswordChange'];
export type PasswordGrant = components['schemas']['PasswordGrant'];
export type PerformanceMap = components['schemas']['PerformanceMap'];
export type PersonSought = components['schemas']['PersonSought'];
export type PersonalDataExport = components['schemas']['PersonalDataExport'];
export type Picture = components['schemas']['Picture'];
export type Pipeline = components['schemas']['Pipeline'];
export type Problem = components['schemas']['Problem'];
export type ProblemType = components['schemas']['ProblemType'];
export type ProcessReport = components['schemas']['ProcessReport'];
export type ProcessScore = components['schemas']['ProcessScore'];
export type ProcessScores = components['schemas']['ProcessScores'];
export type ProcessScoresPatch = components['schemas']['ProcessScoresPatch'];
export type Promotion = components['schemas']['Promotion'];
export type Provenance = components['schemas']['Provenance'];
export type Provision = components['schemas']['Provision'];
export type ProvisionKind = components['schemas']['ProvisionKind'];
export type ProvisionReading = components['schemas']['ProvisionReading'];
export type ProvisionToCorrect = components['schemas']['ProvisionToCorrect'];
export type PublicAgreement = components['schemas']['PublicAgreement'];
export type PublicAgreementPage = components['schemas']['PublicAgreementPage'];
export type Reading = components['schemas']['Reading'];
export type Reason = components['schemas']['Reason'];
export type Recommendation = components['schemas']['Recommendation'];
export type RecordedOrganizationRef = components['schemas']['RecordedOrganizationRef'];
export type Reference = components['schemas']['Reference'];
export type RefreshTokenGrant = components['schemas']['RefreshTokenGrant'];
export type Regime = components['schemas']['Regime'];
export type RegimeAdvice = components['schemas']['RegimeAdvice'];
export type RegimeReasonText = components['schemas']['RegimeReasonText'];
export type RegimeReasonTextPatch = components['schemas']['RegimeReasonTextPatch'];
export type RegimeRule = components['schemas']['RegimeRule'];
export type RegimeRuleList = components['schemas']['RegimeRuleList'];
export type RegimeRulePatch = components['schemas']['RegimeRulePatch'];
export type RegisteredActionItem = components['schemas']['RegisteredActionItem'];
export type RegisteredItem = components['schemas']['RegisteredItem'];
export type RegisteredItemPage = components['schemas']['RegisteredItemPage'];
export type Release = components['schemas']['Release'];
export type ReleasePackage = components['schemas']['ReleasePackage'];
export type ReleasePackageSchema = components['schemas']['ReleasePackageSchema'];
export type Renewal = components['schemas']['Renewal'];
export type RestoredParty = components['schemas']['RestoredParty'];
export type RevocationRequest = components['schemas']['RevocationRequest'];
export type Revoked = components['schemas']['Revoked'];
export type Scope = components['schemas']['Scope'];
export type SecretRotation = components['schemas']['SecretRotation'];
export type Sector = components['schemas']['Sector'];
export type Service = components['schemas']['Service'];
export type Side = components['schemas']['Side'];
export type SignedOrganizationRef = components['schemas']['SignedOrganizationRef'];
export type SignedPaper = components['schemas']['SignedPaper'];
export type SigningMethod = components['schemas']['SigningMethod'];
export type Stage = components['schemas']['Stage'];
export type StageCoverage = components['schemas']['StageCoverage'];
export type StartingConditions = components['schemas']['StartingConditions'];
export type StartingConditionsPatch = components['schemas']['StartingConditionsPatch'];
export type SucceedingParty = components['schemas']['SucceedingParty'];
export type Succession = components['schemas']['Succession'];
export type Suspension = components['schemas']['Suspension'];
export type Termination = components['schemas']['Termination'];
export type TerminationGround = components['schemas']['TerminationGround'];
export type Text = components['schemas']['Text'];
export type TokenAnswer = components['schemas']['TokenAnswer'];
export type TokenRequest = components['schemas']['TokenRequest'];
export type User = components['schemas']['User'];
export type UserIdentity = components['schemas']['UserIdentity'];
export type UserIdentityPatch = components['schemas']['UserIdentityPatch'];
export type UserPage = components['schemas']['UserPage'];
export type UserPatch = components['schemas']['UserPatch'];
export type UserRole = components['schemas']['UserRole'];
export type Validity = components['schemas']['Validity'];
export type Warning = components['schemas']['Warning'];
export type WarningCode = components['schemas']['WarningCode'];
export type WarningRule = components['schemas']['WarningRule'];
export type WarningRulePage = components['schemas']['WarningRulePage'];
export type WarningRulePatch = components['schemas']['WarningRulePatch'];
export type WorkingDay = components['schemas']['WorkingDay'];
export type XlsxFile = components['schemas']['XlsxFile'];
export type ResponseProblem400 = components['responses']['Problem400'];
export type ResponseProblem401 = components['responses']['Problem401'];
export type ResponseProblem403 = components['responses']['Problem403'];
export type ResponseProblem404 = components['responses']['Problem404'];
export type ResponseProblem406 = components['responses']['Problem406'];
export type ResponseProblem409 = components['responses']['Problem409'];
export type ResponseProblem412 = components['responses']['Problem412'];
export type ResponseProblem413 = components['responses']['Problem413'];
export type ResponseProblem415 = components['responses']['Problem415'];
export type ResponseProblem416 = components['responses']['Problem416'];
export type ResponseProblem422 = components['responses']['Problem422'];
export type ResponseProblem428 = components['responses']['Problem428'];
export type ResponseProblem429 = components['responses']['Problem429'];
export type ResponseProblem500 = components['responses']['Problem500'];
export type ResponseProblem503 = components['responses']['Problem503'];
export type ResponseOAuthError400 = components['responses']['OAuthError400'];
export type ResponseOAuthError401 = components['responses']['OAuthError401'];
export type ResponseOAuthError413 = components['responses']['OAuthError413'];
export type ResponseOAuthError415 = components['responses']['OAuthError415'];
export type ResponseOAuthError429 = components['responses']['OAuthError429'];
export type ResponseOAuthError500 = components['responses']['OAuthError500'];
export type ResponseOAuthError503 = components['responses']['OAuthError503'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderLink = components['headers']['Link'];
export type HeaderLocation = components['headers']['Location'];
export type HeaderContentDisposition = components['headers']['ContentDisposition'];
export type HeaderExportDisposition = components['headers']['ExportDisposition'];
export type HeaderContentRange = components['headers']['ContentRange'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimitPolicy'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type HeaderScopeChallenge = components['headers']['ScopeChallenge'];
export type $defs = Record<string, never>;
export interface operations {
    getService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["Problem400"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["Problem400"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getProblemType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: "invalid_request" | "malformed_json" | "invalid_cursor" | "invalid_grant" | "invalid_scope" | "unsupported_grant_type" | "invalid_client" | "unauthenticated" | "forbidden" | "insufficient_scope" | "self_approval" | "not_found" | "method_not_allowed" | "not_acceptable" | "request_timeout" | "invalid_transition" | "guard_not_met" | "merge_not_kept" | "not_editable" | "already_exists" | "conflict" | "idempotency_in_flight" | "stale_version" | "payload_too_large" | "unsupported_media_type" | "unsupported_file_type" | "range_not_satisfiable" | "rule_violated" | "import_refused" | "idempotency_key_reused" | "precondition_required" | "too_many_requests" | "too_many_attempts" | "header_too_large" | "internal_error" | "corrupted_file" | "unavailable";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemType"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JwkSet"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenAnswer"];
                };
            };
            400: components["responses"]["OAuthError400"];
            401: components["responses"]["OAuthError401"];
            413: components["responses"]["OAuthError413"];
            415: components["responses"]["OAuthError415"];
            429: components["responses"]["OAuthError429"];
            500: components["responses"]["OAuthError500"];
            503: components["responses"]["OAuthError503"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revoked"];
                };
            };
            400: components["responses"]["OAuthError400"];
            413: components["responses"]["OAuthError413"];
            415: components["responses"]["OAuthError415"];
            429: components["responses"]["OAuthError429"];
            500: components["responses"]["OAuthError500"];
            503: components["responses"]["OAuthError503"];
        };
    };
    redeemInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRedemption"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeOwnPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "name" | "-name" | "updatedAt" | "-updatedAt";
                /** @description Adds `page.total`. */
                count?: "exact";
                role?: components["schemas"]["UserRole"][];
                status?: components["schemas"]["AccountStatus"][];
                organizationId?: string[];
                /** @description Exactly this address. */
                email?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
                "application/merge-patch+json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedUser"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    disableUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    enableUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "name" | "-name" | "updatedAt" | "-updatedAt";
                /** @description Adds `page.total`. */
                count?: "exact";
                status?: components["schemas"]["AccountStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClient"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchClient: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientPatch"];
                "application/merge-patch+json": components["schemas"]["ClientPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rotateClientSecret: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    disableClient: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    enableClient: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAgencies: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. `relevance`, the best first, is for a list with `q`, and what it is in without a `sort`; without `q` that is `shortName`. */
                sort?: "shortName" | "-shortName" | "updatedAt" | "-updatedAt" | "relevance";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description Finds any of their names by words: all of them, at most eight, in any form (*pelatihan*, *melatih*), with or without accents, or by their first letters; names of organizations also misspelled. `-word` leaves out what has the word. */
                q?: string;
                /** @description With `q`: adds to each record the passage that was found, as `snippet`. */
                snippets?: "true" | "false";
                sector?: components["schemas"]["Sector"][];
                /** @description Those that were merged are listed only where `merged` is asked for. */
                status?: components["schemas"]["OrganizationStatus"][];
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "kind" | "side" | "legalName" | "shortName" | "aliases" | "formerNames" | "sector" | "website" | "parentId" | "identifiers" | "contacts" | "status" | "mergedIntoId" | "succeededById" | "succeededFrom" | "successionBasis" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "warnings" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("parent" | "succeededBy" | "mergedInto")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createAgency: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgency"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAgency: {
        parameters: {
            query?: {
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "kind" | "side" | "legalName" | "shortName" | "aliases" | "formerNames" | "sector" | "website" | "parentId" | "identifiers" | "contacts" | "status" | "mergedIntoId" | "succeededById" | "succeededFrom" | "successionBasis" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "warnings" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("parent" | "succeededBy" | "mergedInto")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another record took its place. */
            308: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchAgency: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyPatch"];
                "application/merge-patch+json": components["schemas"]["AgencyPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    succeedAgency: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Succession"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCollaborators: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. `relevance`, the best first, is for a list with `q`, and what it is in without a `sort`; without `q` that is `shortName`. */
                sort?: "shortName" | "-shortName" | "updatedAt" | "-updatedAt" | "relevance";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description Finds any of their names by words: all of them, at most eight, in any form (*pelatihan*, *melatih*), with or without accents, or by their first letters; names of organizations also misspelled. `-word` leaves out what has the word. */
                q?: string;
                /** @description With `q`: adds to each record the passage that was found, as `snippet`. */
                snippets?: "true" | "false";
                sector?: components["schemas"]["Sector"][];
                /** @description Those that were merged are listed only where `merged` is asked for. */
                status?: components["schemas"]["OrganizationStatus"][];
                kind?: components["schemas"]["CollaboratorKind"][];
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "kind" | "side" | "legalName" | "shortName" | "aliases" | "formerNames" | "sector" | "website" | "parentId" | "identifiers" | "contacts" | "status" | "mergedIntoId" | "succeededById" | "succeededFrom" | "successionBasis" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "warnings" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("parent" | "succeededBy" | "mergedInto")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createCollaborator: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCollaborator"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCollaborator: {
        parameters: {
            query?: {
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "kind" | "side" | "legalName" | "shortName" | "aliases" | "formerNames" | "sector" | "website" | "parentId" | "identifiers" | "contacts" | "status" | "mergedIntoId" | "succeededById" | "succeededFrom" | "successionBasis" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "warnings" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("parent" | "succeededBy" | "mergedInto")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another record took its place. */
            308: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchCollaborator: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollaboratorPatch"];
                "application/merge-patch+json": components["schemas"]["CollaboratorPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    mergeAgency: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unmergeAgency: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    mergeCollaborator: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unmergeCollaborator: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. `relevance`, the best first, is for a list with `q`, and what it is in without a `sort`; without `q` that is `-updatedAt`. */
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "relevance";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description Finds the title, case number, organizations or object by words: all of them, at most eight, in any form (*pelatihan*, *melatih*), with or without accents, or by their first letters; names of organizations also misspelled. `-word` leaves out what has the word. */
                q?: string;
                /** @description With `q`: adds to each record the passage that was found, as `snippet`. */
                snippets?: "true" | "false";
                status?: components["schemas"]["CaseStatus"][];
                /** @description Cases for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description Cases this agency is in, as lead or beside it. */
                agencyId?: string;
                /** @description Cases this collaborator is in. */
                collaboratorId?: string;
                leadAgencyId?: string;
                /** @description Cases with finalized minutes, promoted to an agreement, or whose agreement was signed; as far as you see it. */
                cameTo?: "met" | "promoted" | "signed";
                /** @description An instant with its UTC offset (RFC 3339). */
                "createdAt[gte]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "createdAt[lt]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "updatedAt[gt]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "updatedAt[gte]"?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "caseNumber" | "leadAgencyId" | "agencies" | "collaborators" | "initiator" | "title" | "object" | "stages" | "startingConditions" | "regime" | "status" | "statusReason" | "agreements" | "agreementId" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("organizations" | "agreement")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCase"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCase: {
        parameters: {
            query?: {
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "caseNumber" | "leadAgencyId" | "agencies" | "collaborators" | "initiator" | "title" | "object" | "stages" | "startingConditions" | "regime" | "status" | "statusReason" | "agreements" | "agreementId" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("organizations" | "agreement")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CasePatch"];
                "application/merge-patch+json": components["schemas"]["CasePatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    offerCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    agreeCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    holdCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReason"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReason"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCaseMatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMatches"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCaseProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseProcess"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCaseMeetings: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "startsAt" | "-startsAt" | "updatedAt" | "-updatedAt";
                /** @description Adds `page.total`. */
                count?: "exact";
                kind?: components["schemas"]["MeetingKind"][];
                status?: components["schemas"]["MeetingStatus"][];
                /** @description An instant with its UTC offset (RFC 3339). */
                "startsAt[gte]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "startsAt[lt]"?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "caseId" | "kind" | "startsAt" | "endsAt" | "mode" | "venue" | "agenda" | "caseAsRecorded" | "participants" | "items" | "obstacles" | "decisions" | "actionItems" | "processScores" | "smallWins" | "status" | "statusReason" | "finalizedAt" | "namesAssumed" | "correctsId" | "correctedById" | "minutesDocumentId" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("organizations" | "case")[];
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    logMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMeeting"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMeetings: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. `relevance`, the best first, is for a list with `q`, and what it is in without a `sort`; without `q` that is `-startsAt`. */
                sort?: "startsAt" | "-startsAt" | "updatedAt" | "-updatedAt" | "relevance";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description Finds the agenda, decisions, small wins or venue, once finalized the items, obstacles and action items, or the title, number or organizations of the case by words: all of them, at most eight, in any form (*pelatihan*, *melatih*), with or without accents, or by their first letters; names of organizations also misspelled. `-word` leaves out what has the word. */
                q?: string;
                /** @description With `q`: adds to each record the passage that was found, as `snippet`. */
                snippets?: "true" | "false";
                kind?: components["schemas"]["MeetingKind"][];
                status?: components["schemas"]["MeetingStatus"][];
                /** @description An instant with its UTC offset (RFC 3339). */
                "startsAt[gte]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "startsAt[lt]"?: string;
                caseId?: string;
                /** @description Meetings of cases this agency is in. */
                agencyId?: string;
                /** @description Meetings of cases this collaborator is in. */
                collaboratorId?: string;
                /** @description Meetings of cases for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description Whether the minutes count: finalized, and no finalized correction took their place. */
                standing?: "true" | "false";
                /** @description Meetings that scored any of these indicators; not for collaborators. */
                scored?: ("faceToFaceDialogue" | "trustBuilding" | "commitmentToProcess" | "sharedUnderstanding" | "intermediateOutcomes")[];
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "caseId" | "kind" | "startsAt" | "endsAt" | "mode" | "venue" | "agenda" | "caseAsRecorded" | "participants" | "items" | "obstacles" | "decisions" | "actionItems" | "processScores" | "smallWins" | "status" | "statusReason" | "finalizedAt" | "namesAssumed" | "correctsId" | "correctedById" | "minutesDocumentId" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("organizations" | "case")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMeeting: {
        parameters: {
            query?: {
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "caseId" | "kind" | "startsAt" | "endsAt" | "mode" | "venue" | "agenda" | "caseAsRecorded" | "participants" | "items" | "obstacles" | "decisions" | "actionItems" | "processScores" | "smallWins" | "status" | "statusReason" | "finalizedAt" | "namesAssumed" | "correctsId" | "correctedById" | "minutesDocumentId" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("organizations" | "case")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchMeeting: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingPatch"];
                "application/merge-patch+json": components["schemas"]["MeetingPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    finalizeMeeting: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    discardMeeting: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingDiscard"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    correctMeeting: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingCorrection"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMeetingItems: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "startsAt" | "-startsAt";
                /** @description Adds `page.total`. */
                count?: "exact";
                caseId?: string;
                /** @description Of cases this agency is in. */
                agencyId?: string;
                /** @description Of cases this collaborator is in. */
                collaboratorId?: string;
                /** @description For any of these stages; `none` for what names no stage. */
                stage?: ("P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "none")[];
                side?: components["schemas"]["Side"];
                /** @description The organization whose it is. */
                organizationId?: string;
                type?: components["schemas"]["MeetingItemType"];
                /** @description Whether the other side answers it, with an offer or a need for the same stage in the same case. */
                met?: "true" | "false";
                /** @description An instant with its UTC offset (RFC 3339). */
                "startsAt[gte]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "startsAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredItemPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listObstacles: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "raisedOn" | "-raisedOn" | "updatedAt" | "-updatedAt";
                /** @description Adds `page.total`. */
                count?: "exact";
                caseId?: string;
                /** @description Obstacles in the cases this agency is in. */
                agencyId?: string;
                /** @description Obstacles in the cases this collaborator is in. */
                collaboratorId?: string;
                /** @description Obstacles in cases for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                status?: components["schemas"]["ObstacleStatus"][];
                category?: components["schemas"]["ObstacleCategory"][];
                /** @description Whether it blocks its case. */
                blocking?: "true" | "false";
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "raisedOn[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "raisedOn[lte]"?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "caseId" | "meetingId" | "category" | "description" | "blocking" | "status" | "resolution" | "raisedOn" | "resolvedOn" | "ageDays" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("case" | "meeting")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObstaclePage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getObstacle: {
        parameters: {
            query?: {
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "caseId" | "meetingId" | "category" | "description" | "blocking" | "status" | "resolution" | "raisedOn" | "resolvedOn" | "ageDays" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("case" | "meeting")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Obstacle"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    raiseObstacle: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCaseObstacle"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Obstacle"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resolveObstacle: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObstacleResolution"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Obstacle"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reopenObstacle: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObstacleReopening"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Obstacle"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listActionItems: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "dueOn" | "-dueOn";
                /** @description Adds `page.total`. */
                count?: "exact";
                caseId?: string;
                /** @description What this organization is to do. */
                ownerOrganizationId?: string;
                done?: "true" | "false";
                /** @description Whether it is open after the day it was due on. */
                overdue?: "true" | "false";
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "caseId" | "meetingId" | "description" | "ownerOrganization" | "dueOn" | "doneOn" | "status" | "overdue" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("case" | "meeting")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItemPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getActionItem: {
        parameters: {
            query?: {
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "caseId" | "meetingId" | "description" | "ownerOrganization" | "dueOn" | "doneOn" | "status" | "overdue" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("case" | "meeting")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredActionItem"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    doActionItem: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionItemDone"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredActionItem"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. `relevance`, the best first, is for a list with `q`, and what it is in without a `sort`; without `q` that is `-updatedAt`. */
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "effectiveUntil" | "-effectiveUntil" | "relevance";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description Finds the title, registration number, numbers of the parties, organizations, purpose, object or scope by words: all of them, at most eight, in any form (*pelatihan*, *melatih*), with or without accents, or by their first letters; names of organizations also misspelled. `-word` leaves out what has the word. */
                q?: string;
                /** @description With `q`: adds to each record the passage that was found, as `snippet`. */
                snippets?: "true" | "false";
                type?: components["schemas"]["AgreementType"][];
                /** @description Supports any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description An agency that is lead or party. */
                agencyId?: string;
                /** @description A collaborator that is a party. */
                collaboratorId?: string;
                validity?: components["schemas"]["Validity"][];
                /** @description The day `status` and `validity` are derived for; today where it is not given. */
                asOf?: string;
                status?: components["schemas"]["AgreementStatus"][];
                provenance?: components["schemas"]["Provenance"][];
                /** @description Whether it was recorded as signed and nobody has confirmed it yet. */
                unconfirmed?: "true" | "false";
                /** @description Came of this import. */
                importId?: string;
                leadAgencyId?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "effectiveUntil[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "effectiveUntil[lte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "endsOn[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "endsOn[lte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "signedOn[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "signedOn[lte]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "createdAt[gte]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "createdAt[lt]"?: string;
                /** @description Days before its end at which an agreement is `expiring`; as configured where it is not given. */
                withinDays?: number;
                /** @description Whether a renewal that you may see took over from it or is under way. */
                renewed?: "true" | "false";
                /** @description Whether it is a renewal, that was not cancelled nor terminated by its first day. */
                renews?: "true" | "false";
                /** @description Stands under this agreement. */
                parentId?: string;
                /** @description Stands under an agreement that this one renews, and can be moved under it. */
                movableTo?: string;
                /** @description Whether a correction that you may see waits for the registrar. */
                correctionRequested?: "true" | "false";
                /** @description Whether a party that signed is not recorded, since an old merge took its row. */
                partyMissing?: "true" | "false";
                /** @description An instant with its UTC offset (RFC 3339). */
                "updatedAt[gt]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "updatedAt[gte]"?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "registrationNumber" | "type" | "title" | "label" | "background" | "purpose" | "object" | "scope" | "stages" | "location" | "effectiveFrom" | "effectiveUntil" | "noticeDays" | "parentId" | "legalBasis" | "cooperationKind" | "planReference" | "usesRegionalAsset" | "involvesGrant" | "burdensPublic" | "unbudgeted" | "disputeSettlement" | "sanctions" | "languages" | "prevailingLanguage" | "signingPlace" | "signingMethod" | "numberOfOriginals" | "dutyStamp" | "leadAgency" | "namesAssumed" | "partyMissing" | "originCaseId" | "renewsId" | "renewedById" | "funding" | "parentFrom" | "formerParents" | "provisions" | "parties" | "provenance" | "confirmation" | "confirmedAt" | "confirmedBy" | "confirmedAgainst" | "confirmationDocumentId" | "confirmationPlace" | "importId" | "status" | "statusReason" | "validity" | "firstSubmittedAt" | "signedOn" | "endsOn" | "endsBecause" | "suspendedOn" | "suspensionReason" | "terminatedOn" | "terminationGround" | "terminationReason" | "terminationDocumentId" | "supersededOn" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "warnings" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("organizations" | "originCase" | "parent" | "renews" | "renewedBy")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgreement"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAgreement: {
        parameters: {
            query?: {
                /** @description The day that content, `status` and `validity` are of; today where it is not given. */
                asOf?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "registrationNumber" | "type" | "title" | "label" | "background" | "purpose" | "object" | "scope" | "stages" | "location" | "effectiveFrom" | "effectiveUntil" | "noticeDays" | "parentId" | "legalBasis" | "cooperationKind" | "planReference" | "usesRegionalAsset" | "involvesGrant" | "burdensPublic" | "unbudgeted" | "disputeSettlement" | "sanctions" | "languages" | "prevailingLanguage" | "signingPlace" | "signingMethod" | "numberOfOriginals" | "dutyStamp" | "leadAgency" | "namesAssumed" | "partyMissing" | "originCaseId" | "renewsId" | "renewedById" | "funding" | "parentFrom" | "formerParents" | "provisions" | "parties" | "provenance" | "confirmation" | "confirmedAt" | "confirmedBy" | "confirmedAgainst" | "confirmationDocumentId" | "confirmationPlace" | "importId" | "status" | "statusReason" | "validity" | "firstSubmittedAt" | "signedOn" | "endsOn" | "endsBecause" | "suspendedOn" | "suspensionReason" | "terminatedOn" | "terminationGround" | "terminationReason" | "terminationDocumentId" | "supersededOn" | "version" | "createdAt" | "updatedAt" | "allowedActions" | "warnings" | "snippet")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("organizations" | "originCase" | "parent" | "renews" | "renewedBy")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementPatch"];
                "application/merge-patch+json": components["schemas"]["AgreementPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchParty: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                id: string;
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyPatch"];
                "application/merge-patch+json": components["schemas"]["PartyPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    submitAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approveAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    requestDprdForAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    noteDprdAnswerForAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawAgreementTermination: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    returnAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    terminateAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Termination"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suspendAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Suspension"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    renewAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Renewal"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    promoteCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Promotion"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAmendments: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "createdAt" | "-createdAt";
                /** @description Adds `page.total`. */
                count?: "exact";
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendmentPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAmendment"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                /** @description The number of the amendment. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchAmendment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                /** @description The number of the amendment. */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentPatch"];
                "application/merge-patch+json": components["schemas"]["AmendmentPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signAmendment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                /** @description The number of the amendment. */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendmentSigning"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAgreementVersions: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "validFrom" | "-validFrom";
                /** @description Adds `page.total`. */
                count?: "exact";
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersionPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    submitAmendment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                /** @description The number of the amendment. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    requestDprdForAmendment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                /** @description The number of the amendment. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    noteDprdAnswerForAmendment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                /** @description The number of the amendment. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approveAmendment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                /** @description The number of the amendment. */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    returnAmendment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                /** @description The number of the amendment. */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelAmendment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                /** @description The number of the amendment. */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Amendment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordSignedAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedPaper"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConfirmation"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    discardAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    correctAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCorrection"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCorrections: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "createdAt" | "-createdAt";
                /** @description Adds `page.total`. */
                count?: "exact";
                status?: components["schemas"]["CorrectionStatus"][];
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acceptCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    moveParentOfAgreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParentMove"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getChecklist: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideChecklistItem: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the agreement. */
                id: string;
                /** @description In snake_case. As in `surat_penawaran`. */
                code: string & (unknown & unknown);
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChecklistDecision"];
                "application/merge-patch+json": components["schemas"]["ChecklistDecision"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listChecklistTemplates: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "code" | "-code";
                /** @description Adds `page.total`. */
                count?: "exact";
                agreementType?: components["schemas"]["AgreementType"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplatePage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createChecklistTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChecklistTemplate"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getChecklistTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplate"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchChecklistTemplate: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChecklistTemplatePatch"];
                "application/merge-patch+json": components["schemas"]["ChecklistTemplatePatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWarningRules: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "code" | "-code";
                /** @description Adds `page.total`. */
                count?: "exact";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarningRulePage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getWarningRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                code: components["schemas"]["WarningCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarningRule"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchWarningRule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                code: components["schemas"]["WarningCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WarningRulePatch"];
                "application/merge-patch+json": components["schemas"]["WarningRulePatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarningRule"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAllCommitments: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "createdAt" | "-createdAt";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description The day that content and progress are of; today where it is not given. */
                asOf?: string;
                /** @description Of agreements this agency is lead or party of. */
                agencyId?: string;
                /** @description Of agreements this collaborator is a party of. */
                collaboratorId?: string;
                stage?: components["schemas"]["Stage"][];
                /** @description That this organization answers for on the day. */
                responsibleOrganizationId?: string;
                /** @description That this organization answers for on the day, did so before an amendment gave them to another, or delivered towards. */
                answeredBy?: string;
                /** @description Of agreements that were signed and had begun by this day. */
                begunBy?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "dueOn[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "dueOn[lte]"?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "agreementId" | "meetingItemId" | "meetingId" | "stage" | "description" | "metric" | "targetValue" | "unit" | "responsibleOrganization" | "dueOn" | "validFrom" | "droppedFrom" | "delivered" | "percent" | "activityCount" | "overdue" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("agreement" | "meeting" | "responsible")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAllActivities: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "heldOn" | "-heldOn";
                /** @description Adds `page.total`. */
                count?: "exact";
                status?: components["schemas"]["ActivityStatus"][];
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "heldOn[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "heldOn[lte]"?: string;
                /** @description Of agreements this agency is lead or party of. */
                agencyId?: string;
                /** @description Of agreements this collaborator is a party of. */
                collaboratorId?: string;
                /** @description Towards commitments for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description That this organization reported: what it delivered itself. */
                organizationId?: string;
                /** @description Towards commitments that this organization answers for now, whoever delivered. */
                responsibleOrganizationId?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "commitmentId" | "agreementId" | "organization" | "namesAssumed" | "stage" | "unit" | "heldOn" | "kecamatan" | "value" | "beneficiaries" | "beneficiariesWomen" | "note" | "evidenceDocumentId" | "status" | "statusReason" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("agreement" | "commitment")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAllOutcomes: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "periodFrom" | "-periodFrom";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description Of agreements this agency is lead or party of. */
                agencyId?: string;
                /** @description Of agreements this collaborator is a party of. */
                collaboratorId?: string;
                /** @description Of agreements that support any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "periodUntil[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "periodUntil[lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomePage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAllEvaluations: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "periodFrom" | "-periodFrom";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description Of agreements this agency is lead or party of. */
                agencyId?: string;
                /** @description Of agreements this collaborator is a party of. */
                collaboratorId?: string;
                /** @description Of agreements that support any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "periodUntil[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "periodUntil[lte]"?: string;
                evaluator?: components["schemas"]["Evaluator"][];
                /** @description Whom they judge. */
                evaluatedOrganizationId?: string;
                /** @description Whether reports count them. */
                counts?: "true" | "false";
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "agreementId" | "evaluator" | "organization" | "evaluatedOrganization" | "namesAssumed" | "counts" | "periodFrom" | "periodUntil" | "rating" | "recommendation" | "note" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: "agreement"[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCommitments: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "createdAt" | "-createdAt";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description The day that content and progress are of; today where it is not given. */
                asOf?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "agreementId" | "meetingItemId" | "meetingId" | "stage" | "description" | "metric" | "targetValue" | "unit" | "responsibleOrganization" | "dueOn" | "validFrom" | "droppedFrom" | "delivered" | "percent" | "activityCount" | "overdue" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("agreement" | "meeting" | "responsible")[];
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createCommitment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCommitment"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAgreementProgress: {
        parameters: {
            query?: {
                /** @description The day that content and progress are of; today where it is not given. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementProgress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCommitment: {
        parameters: {
            query?: {
                /** @description The day that content and progress are of; today where it is not given. */
                asOf?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "agreementId" | "meetingItemId" | "meetingId" | "stage" | "description" | "metric" | "targetValue" | "unit" | "responsibleOrganization" | "dueOn" | "validFrom" | "droppedFrom" | "delivered" | "percent" | "activityCount" | "overdue" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("agreement" | "meeting" | "responsible")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeCommitment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchCommitment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitmentPatch"];
                "application/merge-patch+json": components["schemas"]["CommitmentPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assignCommitment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitmentAssignment"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listActivities: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "heldOn" | "-heldOn";
                /** @description Adds `page.total`. */
                count?: "exact";
                status?: components["schemas"]["ActivityStatus"][];
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "heldOn[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "heldOn[lte]"?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "commitmentId" | "agreementId" | "organization" | "namesAssumed" | "stage" | "unit" | "heldOn" | "kecamatan" | "value" | "beneficiaries" | "beneficiariesWomen" | "note" | "evidenceDocumentId" | "status" | "statusReason" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("agreement" | "commitment")[];
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createActivity: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewActivity"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAgreementActivities: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "heldOn" | "-heldOn";
                /** @description Adds `page.total`. */
                count?: "exact";
                status?: components["schemas"]["ActivityStatus"][];
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "heldOn[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "heldOn[lte]"?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "commitmentId" | "agreementId" | "organization" | "namesAssumed" | "stage" | "unit" | "heldOn" | "kecamatan" | "value" | "beneficiaries" | "beneficiariesWomen" | "note" | "evidenceDocumentId" | "status" | "statusReason" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("agreement" | "commitment")[];
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getActivity: {
        parameters: {
            query?: {
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "commitmentId" | "agreementId" | "organization" | "namesAssumed" | "stage" | "unit" | "heldOn" | "kecamatan" | "value" | "beneficiaries" | "beneficiariesWomen" | "note" | "evidenceDocumentId" | "status" | "statusReason" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("agreement" | "commitment")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchActivity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityPatch"];
                "application/merge-patch+json": components["schemas"]["ActivityPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    submitActivity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    verifyActivity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rejectActivity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listOutcomes: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "periodFrom" | "-periodFrom";
                /** @description Adds `page.total`. */
                count?: "exact";
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomePage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOutcome"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchOutcome: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomePatch"];
                "application/merge-patch+json": components["schemas"]["OutcomePatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEvaluations: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "periodFrom" | "-periodFrom";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "agreementId" | "evaluator" | "organization" | "evaluatedOrganization" | "namesAssumed" | "counts" | "periodFrom" | "periodUntil" | "rating" | "recommendation" | "note" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: "agreement"[];
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createEvaluation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvaluation"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getEvaluation: {
        parameters: {
            query?: {
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "agreementId" | "evaluator" | "organization" | "evaluatedOrganization" | "namesAssumed" | "counts" | "periodFrom" | "periodUntil" | "rating" | "recommendation" | "note" | "version" | "createdAt" | "updatedAt" | "allowedActions")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: "agreement"[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchEvaluation: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationPatch"];
                "application/merge-patch+json": components["schemas"]["EvaluationPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAgreementLineage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMeetingLineage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "createdAt" | "-createdAt";
                /** @description Adds `page.total`. */
                count?: "exact";
                agencyId?: string;
                /** @description The account that sent it. */
                importedBy?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "createdAt[gte]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "createdAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importAgreements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmImport: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImportConfirmation"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    discardImport: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportDiscard"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getImportTemplateXlsx: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["FileContent"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getImportTemplateCsv: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["FileContent"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "createdAt" | "-createdAt";
                /** @description Adds `page.total`. */
                count?: "exact";
                caseId?: string;
                meetingId?: string;
                agreementId?: string;
                amendmentId?: string;
                importId?: string;
                kind?: components["schemas"]["DocumentKind"][];
                visibility?: components["schemas"]["DocumentVisibility"][];
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "kind" | "visibility" | "fileName" | "mediaType" | "size" | "sha256" | "caseId" | "meetingId" | "agreementId" | "amendmentId" | "importId" | "edition" | "replacesId" | "replacedById" | "uploader" | "corruptedAt" | "allowedActions" | "createdAt" | "updatedAt" | "version")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("case" | "meeting" | "agreement")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    uploadDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewDocument"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDocument: {
        parameters: {
            query?: {
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "kind" | "visibility" | "fileName" | "mediaType" | "size" | "sha256" | "caseId" | "meetingId" | "agreementId" | "amendmentId" | "importId" | "edition" | "replacesId" | "replacedById" | "uploader" | "corruptedAt" | "allowedActions" | "createdAt" | "updatedAt" | "version")[];
                /** @description Records that it names by their ids, to be answered with it, comma-separated; as far as you may see them, and as they are today. */
                expand?: ("case" | "meeting" | "agreement")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentPatch"];
                "application/merge-patch+json": components["schemas"]["DocumentPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDocumentContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
                /** @description One range of bytes (RFC 9110), as in `bytes=0-1023`; several at once are answered with the whole. */
                Range?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileContent"];
                    "image/jpeg": components["schemas"]["FileContent"];
                    "image/png": components["schemas"]["FileContent"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileContent"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["FileContent"];
                    "application/vnd.oasis.opendocument.spreadsheet": components["schemas"]["FileContent"];
                    "text/csv": components["schemas"]["FileContent"];
                };
            };
            /** @description The bytes asked for. */
            206: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Content-Range": components["headers"]["ContentRange"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileContent"];
                    "image/jpeg": components["schemas"]["FileContent"];
                    "image/png": components["schemas"]["FileContent"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileContent"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["FileContent"];
                    "application/vnd.oasis.opendocument.spreadsheet": components["schemas"]["FileContent"];
                    "text/csv": components["schemas"]["FileContent"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            416: components["responses"]["Problem416"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPublicDocumentContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
                /** @description One range of bytes (RFC 9110), as in `bytes=0-1023`; several at once are answered with the whole. */
                Range?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileContent"];
                    "image/jpeg": components["schemas"]["FileContent"];
                    "image/png": components["schemas"]["FileContent"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileContent"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["FileContent"];
                    "application/vnd.oasis.opendocument.spreadsheet": components["schemas"]["FileContent"];
                    "text/csv": components["schemas"]["FileContent"];
                };
            };
            /** @description The bytes asked for. */
            206: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Content-Range": components["headers"]["ContentRange"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileContent"];
                    "image/jpeg": components["schemas"]["FileContent"];
                    "image/png": components["schemas"]["FileContent"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileContent"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["FileContent"];
                    "application/vnd.oasis.opendocument.spreadsheet": components["schemas"]["FileContent"];
                    "text/csv": components["schemas"]["FileContent"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            416: components["responses"]["Problem416"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCoverage: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The day; today in Jakarta where it is not given. */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCoverageMatrix: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The day; today in Jakarta where it is not given. */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageMatrix"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getExpiring: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The day; today in Jakarta where it is not given. */
                asOf?: string;
                /** @description Days before its end at which an agreement is `expiring`; as configured where it is not given. */
                withinDays?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expiring"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPipeline: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The first day of the period; without it, from the beginning. */
                from?: string;
                /** @description The last day of the period, inclusive; without it, up to now. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getObstacleReport: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The first day of the period; without it, from the beginning. */
                from?: string;
                /** @description The last day of the period, inclusive; without it, up to now. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObstacleReport"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMatchReport: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The first day of the period; without it, from the beginning. */
                from?: string;
                /** @description The last day of the period, inclusive; without it, up to now. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchReport"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getProcessReport: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The first day of the period; without it, from the beginning. */
                from?: string;
                /** @description The last day of the period, inclusive; without it, up to now. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessReport"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOutcomeReport: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The first day of the period; without it, from the beginning. */
                from?: string;
                /** @description The last day of the period, inclusive; without it, up to now. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeReport"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCoveragePicture: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The day; today in Jakarta where it is not given. */
                asOf?: string;
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": components["schemas"]["Picture"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPerformancePicture: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The day; today in Jakarta where it is not given. */
                asOf?: string;
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": components["schemas"]["Picture"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPerformanceMap: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what this collaborator takes part in. */
                collaboratorId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The day; today in Jakarta where it is not given. */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PerformanceMap"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCollaboratorPerformance: {
        parameters: {
            query?: {
                /** @description Only what this agency takes part in. */
                agencyId?: string;
                /** @description Only what is for any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description The day; today in Jakarta where it is not given. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollaboratorPerformance"];
                };
            };
            /** @description Another record took its place. */
            308: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listHolidays: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "day" | "-day";
                /** @description Adds `page.total`. */
                count?: "exact";
                kind?: components["schemas"]["HolidayKind"][];
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "day[gte]"?: string;
                /** @description A day in Asia/Jakarta, YYYY-MM-DD. */
                "day[lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    addHoliday: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own, such as the UUID `8e03978e-40d5-43dd-bc93-6894a57f9324`, with or without quotes, new for each request. The same request sent again with it within 24 hours is done once, and answered as the first time; another request with it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHoliday"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holiday"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHoliday: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holiday"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeHoliday: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchHoliday: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayPatch"];
                "application/merge-patch+json": components["schemas"]["HolidayPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holiday"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    findWorkingDay: {
        parameters: {
            query?: {
                /** @description The day that begins the term, which does not count; today by default. */
                after?: string;
                /** @description Working days (hari kerja). */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingDay"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRegimeRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegimeRuleList"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRegimeRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                kind: components["schemas"]["CollaboratorKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegimeRule"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchRegimeRule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                kind: components["schemas"]["CollaboratorKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegimeRulePatch"];
                "application/merge-patch+json": components["schemas"]["RegimeRulePatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegimeRule"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCalendarFeeds: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description Adds `page.total`. */
                count?: "exact";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendarFeed"];
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedWithUrl"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeCalendarFeed: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of your last read of the record, with its quotes, as in `"3-AbCdEfGhIjKl"`. */
                "If-Match": string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The secret in the address of the feed. */
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": components["schemas"]["Calendar"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "-at" | "at";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description Any of these kinds of resources, such as `agreement`. */
                resourceType?: string[];
                resourceId?: string;
                /** @description What belongs to this case or agreement, itself included. */
                recordId?: string;
                /** @description Who acted. */
                accountId?: string;
                /** @description Any of these actions, such as `sign`; `read` is a read of personal data. */
                action?: string[];
                /** @description An instant with its UTC offset (RFC 3339). */
                "at[gte]"?: string;
                /** @description An instant with its UTC offset (RFC 3339). */
                "at[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAgreementHistory: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "-at" | "at";
                /** @description Adds `page.total`. */
                count?: "exact";
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCaseHistory: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "-at" | "at";
                /** @description Adds `page.total`. */
                count?: "exact";
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCollaboratorHistory: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "-at" | "at";
                /** @description Adds `page.total`. */
                count?: "exact";
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAgencyHistory: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. */
                sort?: "-at" | "at";
                /** @description Adds `page.total`. */
                count?: "exact";
            };
            header?: never;
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportPersonalData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSought"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalDataExport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    erasePersonalData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPublicAgreements: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. `relevance`, the best first, is for a list with `q`, and what it is in without a `sort`; without `q` that is `-updatedAt`. */
                sort?: "updatedAt" | "-updatedAt" | "effectiveUntil" | "-effectiveUntil" | "relevance";
                /** @description Adds `page.total`. */
                count?: "exact";
                /** @description Finds the title, registration number or organizations by words: all of them, at most eight, in any form (*pelatihan*, *melatih*), with or without accents, or by their first letters; names of organizations also misspelled. `-word` leaves out what has the word. */
                q?: string;
                /** @description With `q`: adds to each record the passage that was found, as `snippet`. */
                snippets?: "true" | "false";
                type?: components["schemas"]["AgreementType"][];
                /** @description Supports any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description An agency that is lead or party. */
                agencyId?: string;
                /** @description A collaborator that is a party. */
                collaboratorId?: string;
                validity?: components["schemas"]["Validity"][];
                /** @description The day `status` and `validity` are derived for; today where it is not given. */
                asOf?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "registrationNumber" | "type" | "title" | "stages" | "effectiveFrom" | "effectiveUntil" | "status" | "validity" | "confirmation" | "signedOn" | "endsOn" | "endsBecause" | "terminatedOn" | "parties" | "version" | "updatedAt" | "snippet")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, as what `Accept` asks for; without one, or with `*\/*`, as JSON. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Content-Disposition": components["headers"]["ExportDisposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAgreementPage"];
                    "text/csv": components["schemas"]["CsvFile"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["XlsxFile"];
                    "application/x-ndjson": components["schemas"]["NdjsonFile"];
                };
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPublicAgreement: {
        parameters: {
            query?: {
                /** @description The day that content, `status` and `validity` are of; today where it is not given. */
                asOf?: string;
                /** @description Only these fields, comma-separated; `id`, and what `expand` adds, always. The answer is `application/vnd.registry.partial+json`. */
                fields?: ("id" | "registrationNumber" | "type" | "title" | "stages" | "effectiveFrom" | "effectiveUntil" | "status" | "validity" | "confirmation" | "signedOn" | "endsOn" | "endsBecause" | "terminatedOn" | "parties" | "version" | "updatedAt" | "snippet")[];
            };
            header?: {
                /** @description The ETag of your last read: while it still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the record. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAgreement"];
                };
            };
            /** @description Nothing changed since the ETag you sent as `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPublicReleases: {
        parameters: {
            query?: {
                /** @description Records in a page, 1–200. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the page before. */
                cursor?: string;
                /** @description The order; ties are broken by id. `relevance`, the best first, is for a list with `q`, and what it is in without a `sort`; without `q` that is `-updatedAt`. */
                sort?: "updatedAt" | "-updatedAt" | "effectiveUntil" | "-effectiveUntil" | "relevance";
                /** @description Finds the title, registration number or organizations by words: all of them, at most eight, in any form (*pelatihan*, *melatih*), with or without accents, or by their first letters; names of organizations also misspelled. `-word` leaves out what has the word. */
                q?: string;
                type?: components["schemas"]["AgreementType"][];
                /** @description Supports any of these stages. */
                stage?: components["schemas"]["Stage"][];
                /** @description An agency that is lead or party. */
                agencyId?: string;
                /** @description A collaborator that is a party. */
                collaboratorId?: string;
                validity?: components["schemas"]["Validity"][];
                /** @description The day `status` and `validity` are derived for; today where it is not given. */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePackage"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReleaseSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePackageSchema"];
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewImportPreview"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
