// Generated from web/openapi.json by "npm run build:api"; not edited by hand.

export interface paths {
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiKeys_list"];
        put?: never;
        /** Makes a key that acts in the caller's name. Its text is shown this once. */
        post: operations["ApiKeys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ApiKeys_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in. The session is in the cookie. */
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs out; without a session too. */
        post: operations["Auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Auth_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Auth_changeMe"];
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one's password; all sessions end, this device gets a new one. */
        post: operations["Auth_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own sign-ins, last used first. */
        get: operations["Sessions_list"];
        put?: never;
        post?: never;
        /** Ends all but the present one. */
        delete: operations["Sessions_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Sessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Categories_list"];
        put?: never;
        post: operations["Categories_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FailedDeliveries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/failed/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FailedDeliveries_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FailedDeliveries_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends it again, with all tries anew. */
        post: operations["FailedDeliveries_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It needs no more care: off the list, without sending it again. */
        post: operations["FailedDeliveries_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insight_overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/pareto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insight_pareto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SlaReport_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/sla/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as one table for a spreadsheet. */
        get: operations["SlaReport_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/sla/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clocks that a number counts, the latest first. */
        get: operations["SlaReport_instances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/sla/spans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stretches in states that a number counts, the latest first. */
        get: operations["SlaReport_spans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insight_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MailTemplates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{template}/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MailTemplates_read"];
        /** Makes a new version; mails that were written already stay as they are. */
        put: operations["MailTemplates_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{template}/{locale}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The mail with made-up facts; nothing is saved. */
        post: operations["MailTemplates_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{template}/{locale}/preview/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The designed part alone, for a form that is sent into a sandboxed frame: the page's own policy would take its inline styles away. */
        post: operations["MailTemplates_previewHtml"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{template}/{locale}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new version of the words of an older one, or of the program's own. */
        post: operations["MailTemplates_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{template}/{locale}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends it with made-up facts to the address of who asks, and to no other. */
        post: operations["MailTemplates_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{template}/{locale}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MailTemplates_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MailAddresses_list"];
        put?: never;
        post: operations["MailAddresses_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/addresses/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would become of a mail to this address. */
        get: operations["MailAddresses_route"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/addresses/{id}": {
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
        patch: operations["MailAddresses_change"];
        trace?: never;
    };
    "/api/mail/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SendingDomains_list"];
        put?: never;
        post: operations["SendingDomains_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/domains/{id}": {
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
        patch: operations["SendingDomains_change"];
        trace?: never;
    };
    "/api/mail/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InboundMail_list"];
        put?: never;
        /** A raw message (RFC 5322), from a mail server's pipe or another program. The same bytes again answer as the first time. */
        post: operations["InboundMail_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/inbound/held/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many wait for somebody's look. */
        get: operations["HeldMail_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/inbound/reprocess-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything that failed is tried again, up to `most` at a time. */
        post: operations["HeldMail_all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/inbound/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InboundMail_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/inbound/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Quarantined mail was looked at and stays so. */
        post: operations["HeldMail_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/inbound/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its text and the names of its files; of one that can't be read, the beginning as it came. */
        get: operations["HeldMail_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/inbound/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The message as it came. */
        get: operations["InboundMail_raw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/inbound/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Quarantined mail goes through again without the limits that held it. */
        post: operations["HeldMail_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/inbound/{id}/reprocess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Failed and quarantined mail is dealt with again; what was ignored, or taken for a bounce, goes on a ticket; what is on one stays there. */
        post: operations["InboundMail_reprocess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MailSources_list"];
        put?: never;
        post: operations["MailSources_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/sources/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Connects once, signs in and looks into the folder; nothing is saved and nothing changed on the server. */
        post: operations["MailSources_tryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MailSources_one"];
        /** Secrets that are left out stay, as long as server and user do. */
        put: operations["MailSources_change"];
        post?: never;
        /** It is read no more, and its secrets are gone; the mails that came from it stay. */
        delete: operations["MailSources_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/sources/{id}/enabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["MailSources_enable"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/sources/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Messages that could not be fetched are tried at the next look. */
        post: operations["MailSources_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mailbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mailbox_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox/{id}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail with its design and its pictures, meant for a sandboxed frame: the page's own policy would take its inline styles away. */
        get: operations["Mailbox_html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** JSON, or a multipart form with `files`. */
        post: operations["Complaints_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/complaints/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tracking_track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/complaints/{reference}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the second level, once. */
        post: operations["Answers_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/complaints/{reference}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tracking_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/complaints/{reference}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answers_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/complaints/{reference}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** JSON, or a multipart form with `files`. */
        post: operations["Tracking_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/complaints/{reference}/remedies/{remedyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answers_remedy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/complaints/{reference}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answers_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preferences_read"];
        put: operations["Preferences_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The date that a complaint filed now would be promised. */
        get: operations["Complaints_promise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Settings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Asks; nothing changes by looking. */
        get: operations["Unsubscribe_ask"];
        put?: never;
        post: operations["Unsubscribe_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prevention/causes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Prevention_tree"];
        put?: never;
        post: operations["Prevention_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Company_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReplySettings_read"];
        put: operations["ReplySettings_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SetUp_state"];
        put?: never;
        /** Makes the administrator and signs in. */
        post: operations["SetUp_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendars_list"];
        put?: never;
        post: operations["Calendars_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/calendars/month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same of a calendar that is still being edited. */
        post: operations["Calendars_draftMonth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes a new version; clocks that run keep theirs. */
        put: operations["Calendars_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/calendars/{id}/import-ical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the all-day events of a file; they are added to the calendar when it is saved with them. */
        post: operations["Calendars_readIcal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/calendars/{id}/month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days of a month with their hours and holidays, Gregorian and Jalali dates beside each other. */
        get: operations["Calendars_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/near-breach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NearBreach_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Policies_list"];
        put?: never;
        post: operations["Policies_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/policies/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Policies_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes a new version; clocks that run keep theirs until a re-baseline. */
        put: operations["Policies_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/policies/{id}/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Policies_activate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/policies/{id}/rebaseline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes running clocks over to the newest versions, by jobs; a dry run only counts them. */
        post: operations["Policies_rebaseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preview_presets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sla/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** "This complaint, filed now, would be due …", by what is saved or by a policy and calendar that are still being edited. */
        post: operations["Preview_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Teams_list"];
        put?: never;
        post: operations["Teams_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tickets_list"];
        put?: never;
        /** Logged on a customer's behalf: a call, a letter, a visit. */
        post: operations["Tickets_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tickets_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Tickets_edit"];
        trace?: never;
    };
    "/api/tickets/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Resolution_recordAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Conversation_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Relations_children"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Clocks_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/clocks/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was ever noted about every clock, oldest first. */
        get: operations["Clocks_facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/clocks/{metric}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the escalation of a clock over: its ladder stops. */
        post: operations["Clocks_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/clocks/{metric}/{instance}/breach-reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Why a clock was broken; asked for before the ticket is resolved. */
        put: operations["Clocks_explain"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Resolution_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deliveries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/guards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What still stands in the way of an action. */
        get: operations["Lifecycle_guards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/guess/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was written moves to the ticket it was guessed to belong to. */
        post: operations["Participants_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/guess/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Participants_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/guess/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Participants_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lifecycle_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** JSON, or a multipart form with `files`. */
        post: operations["Messages_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/messages/{messageId}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Participants_hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/messages/{messageId}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A mail as it looked, sanitised and with its own pictures; meant for a sandboxed frame and useless outside one. Those of other servers
         *     are fetched only when asked for: each tells its sender who looked, and when.
         */
        get: operations["Conversation_html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/messages/{messageId}/send-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a reply that waits at once. */
        post: operations["Messages_sendNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/messages/{messageId}/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A third party's message: the customer may read it. */
        post: operations["Participants_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/messages/{messageId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls a reply back while it waits: it is gone, and its text comes back. 409 `message.left` once it is out. */
        post: operations["Messages_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Empty for the person whom the complaint is about: it would tell them who complained. */
        get: operations["Participants_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/participants/{participantId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From now on they get what is said publicly; nothing of before. */
        post: operations["Participants_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/participants/{participantId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Participants_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** "Why this policy?" */
        get: operations["Clocks_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/promised-by": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Moves the date that the customer was told; they hear of it with the reason, before the old one has passed. */
        put: operations["Clocks_movePromise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Resolution_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/promises/{promiseId}": {
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
        /** Moves the date; the customer is told why, before the old one has passed. */
        patch: operations["Resolution_changePromise"];
        trace?: never;
    };
    "/api/tickets/{id}/promises/{promiseId}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Resolution_keepPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/remedies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Remedies_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/remedies/{remedyId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Remedies_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/remedies/{remedyId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Remedies_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/remedies/{remedyId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Remedies_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/remedies/{remedyId}/fulfil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Remedies_fulfil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Resolution_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/root-cause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Prevention_read"];
        put: operations["Prevention_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes messages to a new ticket, which starts when the first of them arrived. */
        post: operations["Relations_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Conversation_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lifecycle_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lifecycle_unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who works here, by name. */
        get: operations["Users_list"];
        put?: never;
        post: operations["Users_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
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
        patch: operations["Users_change"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcknowledgeClockRequest: {
            /** @description Which clock of the metric; the newest when absent. */
            instance?: number;
        };
        ActivatePolicyRequest: {
            active: boolean;
        };
        AddCategoryRequest: {
            name: components["schemas"]["BilingualRequest"];
            /**
             * Format: uuid
             * @description The team that gets these complaints.
             */
            teamId?: string;
            /** @description Whom the customer may turn to after the second level: an ombudsman, a regulator. */
            externalBody?: components["schemas"]["BilingualRequest"];
        };
        AddCauseRequest: {
            /**
             * Format: uuid
             * @description The node above; none for a new top.
             */
            parentId?: string;
            name: components["schemas"]["LocalNameRequest"];
        };
        AddMailAddressRequest: {
            address: string;
            /** @description The name in From for readers of Persian. Null: the company's. */
            senderNameFa?: string | null;
            senderNameEn?: string | null;
            /**
             * Format: uuid
             * @description Null: the team of the category, or none.
             */
            teamId?: string | null;
            /** Format: uuid */
            categoryId?: string | null;
            /** @enum {string} */
            kind?: "complaint" | "criticism" | "praise" | "question" | "suggestion";
            /**
             * @description Null: told from the words of each mail.
             * @enum {string|null}
             */
            language?: "en" | "fa" | null;
            /** @description Lines with `**bold**`, `*italic*` and `[text](https://…)`; everything else stands as it is. */
            signatureFa?: string | null;
            signatureEn?: string | null;
            enabled?: boolean;
            /** @description True takes it from the address that had it. */
            isDefault?: boolean;
        };
        AddMessageRequest: {
            /**
             * @description `public` goes to the customer, `internal` is a note among colleagues.
             * @enum {string}
             */
            visibility: "internal" | "public";
            /** @description A picture among the files is shown where its name stands in square brackets: `[crack.png]`. */
            text: string;
            /**
             * Format: uuid
             * @description The newest message that the writer has seen; a newer one answers 409 `newer_message`.
             */
            expectedLastMessageId?: string;
            /** @description Seconds in which a public reply can be called back; without it the reply is out at once. */
            undoSeconds?: number;
        };
        AddSendingDomainRequest: {
            domain: string;
            selector: string;
            /** @description RSA, PEM without a passphrase. Absent: one is made. It is never shown again. */
            privateKey?: string;
        };
        AnswerRemedyRequest: {
            accepted: boolean;
        };
        ApiKeyListResponse: {
            items: components["schemas"]["ApiKeyResponse"][];
        };
        ApiKeyResponse: {
            id: string;
            name: string;
            scopes: ("mail:write" | "metrics:read" | "read" | "write")[];
            /** @description In whose name the key acts. */
            userId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            revokedAt: string | null;
        };
        BilingualRequest: {
            fa: string;
            en: string;
        };
        BreachReasonRequest: {
            /** @description Why the time was not kept, in plain words. */
            reason: string;
        };
        ChangeCalendarRequest: {
            /** @description The version that was seen; a newer one answers 409. */
            version?: number;
            name?: string;
            definition: Record<string, never>;
        };
        ChangeMailAddressRequest: {
            /** @description The one that the change was made on. */
            version: number;
            address?: string;
            /** @description The name in From for readers of Persian. Null: the company's. */
            senderNameFa?: string | null;
            senderNameEn?: string | null;
            /**
             * Format: uuid
             * @description Null: the team of the category, or none.
             */
            teamId?: string | null;
            /** Format: uuid */
            categoryId?: string | null;
            /** @enum {string} */
            kind?: "complaint" | "criticism" | "praise" | "question" | "suggestion";
            /**
             * @description Null: told from the words of each mail.
             * @enum {string|null}
             */
            language?: "en" | "fa" | null;
            /** @description Lines with `**bold**`, `*italic*` and `[text](https://…)`; everything else stands as it is. */
            signatureFa?: string | null;
            signatureEn?: string | null;
            enabled?: boolean;
            /** @description True takes it from the address that had it. */
            isDefault?: boolean;
        };
        ChangeMailSourceRequest: {
            name: string;
            /** @description A name or an address, without a port. */
            host: string;
            port: number;
            /**
             * @description `none` is taken for private addresses only.
             * @enum {string}
             */
            security: "none" | "starttls" | "tls";
            username: string;
            /** @enum {string} */
            auth: "oauth2" | "password";
            /** @description Left out: the one that is saved stays. */
            password?: string;
            /** @description Where a refresh token is changed for an access token (RFC 6749, 6). */
            tokenUrl?: string;
            clientId?: string;
            clientSecret?: string;
            refreshToken?: string;
            scope?: string;
            folder: string;
            /**
             * @description What is done with a message on the server once it is on record here.
             * @enum {string}
             */
            afterCommit: "delete" | "flag" | "move";
            moveTo?: string;
            /**
             * @description Whether what lies there already is fetched.
             * @enum {string}
             */
            existing: "fetch" | "leave";
            /** @description What our own mail server calls itself in Received lines; left out: the host's name. */
            ownServer?: string;
            enabled: boolean;
            /** @description The version that was seen; a newer one is a conflict. */
            version: number;
        };
        ChangeMeRequest: {
            name?: string;
            /** @enum {string} */
            locale?: "en" | "fa";
        };
        ChangePasswordRequest: {
            current: string;
            next: string;
        };
        ChangePolicyRequest: {
            /** @description The version that was seen; a newer one answers 409. */
            version?: number;
            /** Format: uuid */
            calendarId: string;
            definition: Record<string, never>;
        };
        ChangePromiseRequest: {
            /** @description The new date. */
            dueAt: string;
            /** @description Why it changes; told to the customer. */
            reason: string;
        };
        ChangePromisedDateRequest: {
            promisedBy: string;
            /** @description Why it changes; told to the customer. */
            reason: string;
            version?: number;
        };
        ChangeSendingDomainRequest: {
            /** @description The one that the change was made on. */
            version: number;
            selector?: string;
            privateKey?: string;
            enabled?: boolean;
        };
        ChangeUserRequest: {
            name?: string;
            password?: string;
            /** @enum {string} */
            role?: "admin" | "agent" | "manager";
            /** @enum {string} */
            locale?: "en" | "fa";
            active?: boolean;
            teamIds?: string[];
        };
        CompanyContactRequest: {
            phone?: string;
            /** Format: email */
            email?: string;
            social: components["schemas"]["SocialRequest"][];
        };
        CompanyNameRequest: {
            fa: string;
            en: string;
        };
        CompanyRequest: {
            name: components["schemas"]["CompanyNameRequest"];
            /** @description Shown on every page of the portal. */
            contact: components["schemas"]["CompanyContactRequest"];
        };
        ConfirmRequest: {
            satisfied: boolean;
            comment?: string;
        };
        ContactRequest: {
            name: string;
            /** Format: email */
            email?: string;
            phone?: string;
            /** @enum {string} */
            locale?: "en" | "fa";
            /** @enum {string} */
            preferredChannel?: "email" | "phone";
        };
        CreateApiKeyRequest: {
            name: string;
            scopes: ("mail:write" | "metrics:read" | "read" | "write")[];
        };
        CreateCalendarRequest: {
            name: string;
            /** @description Zone, week and exceptions; its faults are told with their paths. */
            definition: Record<string, never>;
        };
        CreatePolicyRequest: {
            /** Format: uuid */
            calendarId: string;
            /** @description Name, conditions, targets, reopening and promise; its faults are told with their paths. */
            definition: Record<string, never>;
            /** @description True when absent. */
            active?: boolean;
        };
        CreateTeamRequest: {
            nameFa: string;
            nameEn: string;
        };
        CreateUserRequest: {
            /** Format: email */
            email: string;
            name: string;
            password: string;
            /** @enum {string} */
            role: "admin" | "agent" | "manager";
            /** @enum {string} */
            locale?: "en" | "fa";
            teamIds?: string[];
        };
        CustomerMessageRequest: {
            text: string;
            /** @description Only a thank-you: what is resolved or closed stays so. */
            thanks?: boolean;
        };
        DecideRequest: {
            /** @enum {string} */
            outcome: "partly_upheld" | "rejected" | "upheld";
            /** @description Told to the customer. */
            reasons: string;
            /** @description Why no action was taken, when there is none to tell. */
            noActionReason?: string;
        };
        DeliveriesResponse: {
            items: components["schemas"]["DeliveryResponse"][];
        };
        DeliveryResponse: {
            id: string;
            template: string;
            /** @description Which wording of it; 0 for the program's own, null when nothing was written. */
            templateVersion: number | null;
            /** @enum {string} */
            channel: "email";
            /** @description Null when there is none, and for the person whom the complaint is about. */
            address: string | null;
            subject: string | null;
            /** @enum {string} */
            state: "failed" | "queued" | "sent" | "suppressed";
            /** @description Why it was held back or failed. */
            reason: string | null;
            attempts: number;
            /** @description What the recipient's server said last; null for the person whom the complaint is about. */
            providerAnswer: string | null;
            /** @description Nothing is mailed to this address any more, because a server said for good that it does not work. */
            addressDead: boolean;
            /** @description A try ended without any word of how, and another followed: the same mail may have arrived twice. */
            repeated: boolean;
            /** @description When a person said that a mail that failed needs no more care. */
            settledAt: string | null;
            /** @description The ticket's message whose words it carries. */
            messageId: string | null;
            createdAt: string;
            sentAt: string | null;
        };
        DeliveryStateResponse: {
            /** @enum {string} */
            state: "failed" | "queued" | "sent" | "suppressed";
            reason: string | null;
            /** @description Tries since it was last asked for. */
            attempts: number;
            providerAnswer: string | null;
        };
        DnsRecordResponse: {
            name: string;
            /** @enum {string} */
            type: "TXT";
            value: string;
        };
        DraftMonthRequest: {
            /** @description Gregorian (2026-11) or Jalali (1405-08). */
            month: string;
            /** @description A calendar that is not saved; its faults are told with their paths. */
            definition: Record<string, never>;
        };
        EditTicketRequest: {
            /** @description The version that was seen; a newer one answers 409. */
            version: number;
            subject?: string;
            /** @enum {string} */
            kind?: "complaint" | "criticism" | "praise" | "question" | "suggestion";
            /** @enum {string} */
            priority?: "high" | "low" | "normal" | "urgent";
            /** @enum {string} */
            severity?: "critical" | "high" | "low" | "medium";
            /** @enum {string} */
            impact?: "many" | "one" | "several";
            /** Format: uuid */
            categoryId?: string | null;
            /** Format: uuid */
            assigneeId?: string | null;
            /** Format: uuid */
            teamId?: string | null;
            /**
             * Format: uuid
             * @description The colleague whom the complaint is about; may not own it.
             */
            complainedAboutId?: string | null;
            /**
             * Format: uuid
             * @description The ticket that this one is a part of; it can not be closed before this one.
             */
            parentId?: string | null;
            tags?: string[];
        };
        EnableMailSourceRequest: {
            enabled: boolean;
            version: number;
        };
        FactsRequest: {
            kind?: Record<string, never>;
            category?: Record<string, never>;
            channel?: Record<string, never>;
            priority?: Record<string, never>;
            segment?: Record<string, never>;
            team?: Record<string, never>;
            language?: Record<string, never>;
        };
        FailedDeliveriesResponse: {
            /** @description Those that nobody has settled, newest first, the latest 200. */
            items: components["schemas"]["FailedDeliveryResponse"][];
        };
        FailedDeliveryCountResponse: {
            /** @description About tickets that are still open: somebody waits for an answer that did not arrive. */
            open: number;
        };
        FailedDeliveryResponse: {
            id: string;
            template: string;
            /**
             * @description Whom it was for.
             * @enum {string}
             */
            recipient: "customer" | "participant" | "staff";
            /** @description Null for the person whom the complaint is about, like the subject and the server's words. */
            address: string | null;
            subject: string | null;
            reason: string | null;
            attempts: number;
            /** @description What the recipient's server said last. */
            providerAnswer: string | null;
            addressDead: boolean;
            ticketId: string | null;
            ticketReference: string | null;
            createdAt: string;
        };
        FileComplaintRequest: {
            /** @description People never see this field; whoever fills it is a robot. */
            website?: string;
            /** @enum {string} */
            kind: "complaint" | "criticism" | "praise" | "question" | "suggestion";
            subject: string;
            description: string;
            desiredRemedy?: string;
            product?: string;
            orderRef?: string;
            /** @description ISO date, without time. */
            occurredOn?: string;
            /** Format: uuid */
            categoryId?: string;
            contact: components["schemas"]["ContactRequest"];
        };
        GuessResponse: {
            id: string;
            reference: string;
            subject: string;
            customerName: string;
            /** @enum {string} */
            state: "confirmed" | "dismissed" | "open";
        };
        HeldMailCountResponse: {
            /** @description Quarantined mails about open tickets that nobody has decided on. */
            open: number;
        };
        InboundMailPageResponse: {
            items: components["schemas"]["InboundMailResponse"][];
            nextCursor: string | null;
            /** @description How many messages stand in each state; together they are all that ever came. */
            counts: {
                [key: string]: number;
            };
            /** @description Tickets that were set aside as spam; each can be restored. */
            spamTickets: number;
        };
        InboundMailResponse: {
            id: string;
            /** @enum {string} */
            state: "bounce" | "failed" | "ignored" | "quarantined" | "received" | "reply" | "ticket";
            /** @description Why it was ignored, quarantined or failed; what sort of bounce it is. */
            reason: string | null;
            ticketId: string | null;
            /** @description With angle brackets, as sent or made from the content. */
            messageId: string;
            receivedAt: string;
            processedAt: string | null;
            subject: string | null;
            fromAddress: string | null;
            /** @enum {string} */
            source: "imap" | "post" | "smtp";
            /** @description Bytes. */
            size: number;
            attempts: number;
            /** @description The copy of it that counts. */
            duplicateOf: string | null;
            /**
             * @description What our own server says of the sender.
             * @enum {string|null}
             */
            authentication: "fail" | "none" | "pass" | null;
            /** @description A person let it through. */
            released: boolean;
            /** @description When a person agreed that it stays held back. */
            settledAt: string | null;
        };
        LocalNameRequest: {
            fa: string;
            en: string;
        };
        LogTicketRequest: {
            /**
             * @description How the customer told us.
             * @enum {string}
             */
            channel: "in_person" | "letter" | "phone";
            /** @enum {string} */
            severity?: "critical" | "high" | "low" | "medium";
            /** @enum {string} */
            impact?: "many" | "one" | "several";
            /** @description When it reached us, if not now. */
            receivedAt?: string;
            /** @enum {string} */
            kind: "complaint" | "criticism" | "praise" | "question" | "suggestion";
            subject: string;
            description: string;
            desiredRemedy?: string;
            product?: string;
            orderRef?: string;
            /** @description ISO date, without time. */
            occurredOn?: string;
            /** Format: uuid */
            categoryId?: string;
            contact: components["schemas"]["ContactRequest"];
        };
        LoginRequest: {
            email: string;
            password: string;
            /** @description One-time code of the second factor. */
            code?: string;
        };
        LoginResponse: {
            user: components["schemas"]["SignedInUser"];
        };
        MailAddressListResponse: {
            items: components["schemas"]["MailAddressResponse"][];
            /** @description From where mail leaves that has no address of this list. */
            mailFrom: string;
        };
        MailAddressResponse: {
            id: string;
            version: number;
            address: string;
            senderNameFa: string | null;
            senderNameEn: string | null;
            teamId: string | null;
            categoryId: string | null;
            /** @enum {string} */
            kind: "complaint" | "criticism" | "praise" | "question" | "suggestion";
            /** @enum {string|null} */
            language: "en" | "fa" | null;
            signatureFa: string | null;
            signatureEn: string | null;
            enabled: boolean;
            isDefault: boolean;
        };
        MailFaultResponse: {
            uidValidity: number;
            uid: number;
            /**
             * @description `given_up`: five tries failed; it is looked at now and then.
             * @enum {string}
             */
            state: "given_up" | "recorded" | "waiting";
            tries: number;
            reason: string;
            firstAt: string;
            lastAt: string;
            nextTryAt: string;
        };
        MailResponse: {
            id: string;
            to: string;
            subject: string;
            /** @description ISO 8601, UTC. */
            sentAt: string;
            /** @enum {string} */
            locale: "en" | "fa";
            ticketReference: string | null;
            text: string;
            html: string | null;
        };
        MailRouteResponse: {
            /**
             * @description How it was found: it is in the list, the default stands in for it, or there is neither.
             * @enum {string}
             */
            by: "address" | "default" | "none";
            /** @description The entry of the list that decides. */
            address: components["schemas"]["MailAddressResponse"] | null;
            /** @description The team of the new ticket; that of the category when the address names none. */
            teamId: string | null;
            categoryId: string | null;
            /** @enum {string} */
            kind: "complaint" | "criticism" | "praise" | "question" | "suggestion";
            /**
             * @description Null: told from the words of the mail.
             * @enum {string|null}
             */
            language: "en" | "fa" | null;
            /** @description The address in From of the answers. */
            answersFrom: string;
        };
        MailSourceListResponse: {
            items: components["schemas"]["MailSourceResponse"][];
        };
        MailSourceRequest: {
            name: string;
            /** @description A name or an address, without a port. */
            host: string;
            port: number;
            /**
             * @description `none` is taken for private addresses only.
             * @enum {string}
             */
            security: "none" | "starttls" | "tls";
            username: string;
            /** @enum {string} */
            auth: "oauth2" | "password";
            /** @description Left out: the one that is saved stays. */
            password?: string;
            /** @description Where a refresh token is changed for an access token (RFC 6749, 6). */
            tokenUrl?: string;
            clientId?: string;
            clientSecret?: string;
            refreshToken?: string;
            scope?: string;
            folder: string;
            /**
             * @description What is done with a message on the server once it is on record here.
             * @enum {string}
             */
            afterCommit: "delete" | "flag" | "move";
            moveTo?: string;
            /**
             * @description Whether what lies there already is fetched.
             * @enum {string}
             */
            existing: "fetch" | "leave";
            /** @description What our own mail server calls itself in Received lines; left out: the host's name. */
            ownServer?: string;
            enabled: boolean;
        };
        MailSourceResponse: {
            id: string;
            name: string;
            host: string;
            port: number;
            /** @enum {string} */
            security: "none" | "starttls" | "tls";
            username: string;
            /** @enum {string} */
            auth: "oauth2" | "password";
            tokenUrl: string | null;
            clientId: string | null;
            scope: string | null;
            folder: string;
            /** @enum {string} */
            afterCommit: "delete" | "flag" | "move";
            moveTo: string | null;
            /** @enum {string} */
            existing: "fetch" | "leave";
            ownServer: string | null;
            enabled: boolean;
            version: number;
            /** @description Named by IMAP_URL: it can be seen here and changed only there. */
            fromSettings: boolean;
            status: components["schemas"]["MailSourceStatusResponse"];
        };
        MailSourceStatusResponse: {
            /**
             * @description `starting`: nobody has looked yet; `late`: no look went well for five minutes.
             * @enum {string}
             */
            state: "disabled" | "failing" | "late" | "reading" | "starting";
            /** @description The last look that went well. */
            checkedAt: string | null;
            error: string | null;
            /** @description What the server said. */
            errorDetail: string | null;
            errorAt: string | null;
            /** @description Messages that came from it. */
            received: number;
            faults: components["schemas"]["MailFaultResponse"][];
        };
        MailSourceTrialResponse: {
            ok: boolean;
            /** @description The field to look at; empty when no field is to blame. */
            field: string;
            code: string | null;
            /** @description What the server said. */
            detail: string | null;
            /** @description Messages in the folder. */
            messages: number | null;
            /** @description The provider took the refresh token back and gave this one; it has to be saved. */
            refreshToken: string | null;
        };
        MailSummaryResponse: {
            id: string;
            to: string;
            subject: string;
            /** @description ISO 8601, UTC. */
            sentAt: string;
            /** @enum {string} */
            locale: "en" | "fa";
            ticketReference: string | null;
        };
        MailboxResponse: {
            /** @description Newest first. */
            items: components["schemas"]["MailSummaryResponse"][];
            nextCursor: string | null;
        };
        MakePromiseRequest: {
            text: string;
            /** @description The date told to the customer. */
            dueAt: string;
        };
        MergeRequest: {
            /**
             * Format: uuid
             * @description The ticket that goes on.
             */
            intoId: string;
            version?: number;
        };
        NewApiKeyResponse: {
            id: string;
            name: string;
            scopes: ("mail:write" | "metrics:read" | "read" | "write")[];
            /** @description In whose name the key acts. */
            userId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** @description Shown this once; null when the answer is a replay. */
            key: string | null;
        };
        NotInvestigatedRequest: {
            /** @description Why nobody looked for the cause. */
            reason: string;
        };
        OfferRemedyRequest: {
            /** @enum {string} */
            type: "apology" | "credit" | "fee_waiver" | "gift" | "refund" | "repair" | "replacement";
            /** @description Decimal, at most two places; needs `currency`. */
            amount?: string;
            /** @description ISO 4217 code. */
            currency?: string;
            note?: string;
            /** @description When it will be given; the policy decides when absent. */
            dueAt?: string;
        };
        OrderPoliciesRequest: {
            /** @description Every policy once; the first whose conditions hold takes a ticket. */
            ids: string[];
        };
        ParticipantResponse: {
            id: string;
            address: string;
            name: string;
            /** @enum {string} */
            state: "accepted" | "declined" | "proposed";
            /**
             * @description A Cc of somebody who takes part, or a message to the ticket's own address.
             * @enum {string}
             */
            source: "cc" | "message";
            proposedAt: string;
            decidedAt: string | null;
            decidedByName: string | null;
            /** @description Mail to them failed for good; they get none until an agent lets them in again, or they write. */
            undeliverableAt: string | null;
        };
        ParticipantsResponse: {
            items: components["schemas"]["ParticipantResponse"][];
            /** @description Where this ticket may belong. */
            guess: components["schemas"]["GuessResponse"] | null;
            /** @description Tickets that may belong here, or were moved here. */
            claims: components["schemas"]["GuessResponse"][];
        };
        PreferencesRequest: {
            /** @enum {string} */
            locale?: "en" | "fa";
            /** @enum {string} */
            calendar?: "gregorian" | "jalali";
            /** @enum {string} */
            preferredChannel?: "email" | "phone";
            wantsProgress?: boolean;
            wantsSurveys?: boolean;
            wantsAnnouncements?: boolean;
        };
        PreviewRequest: {
            facts: components["schemas"]["FactsRequest"];
            /** @description A policy that is not saved; its faults are told with their paths. */
            definition?: Record<string, never>;
            /**
             * Format: uuid
             * @description The saved policy in whose place it stands; absent: behind all others.
             */
            policyId?: string;
            /**
             * Format: uuid
             * @description The saved calendar that it counts on.
             */
            calendarId?: string;
            /** @description A calendar that is not saved, to count on instead; its faults are told with their paths. */
            calendar?: Record<string, never>;
        };
        ReadIcalRequest: {
            /** @description The text of an iCalendar file (RFC 5545), at most 800,000 bytes in UTF-8. */
            ical: string;
            /** @description Days to read, both inclusive. */
            from: string;
            through: string;
        };
        ReasonRequest: {
            reason: string;
        };
        RecordActionRequest: {
            /** @description What was done, in plain words. */
            text: string;
            /**
             * @description `public` actions are told to the customer.
             * @enum {string}
             */
            visibility: "internal" | "public";
            /** @description When it was done; now when absent. */
            doneAt?: string;
        };
        ReplySettingsRequest: {
            /** @description Seconds in which a reply sent from the desk can be called back; 0 turns it off. */
            undoSeconds: number;
        };
        RestoreTemplateRequest: {
            /** @description The newest version that was seen; a newer one answers 409. */
            version: number;
            /** @description The version whose words hold again; 0 for the program's own. */
            from: number;
        };
        RootCauseRequest: {
            /**
             * Format: uuid
             * @description A node of the cause tree; leave out with `notInvestigated`.
             */
            causeId?: string;
            /** @description Answers to "why?", outermost first. */
            whys?: string[];
            contributing?: string[];
            /** @description Where it should have been noticed before the customer did. */
            escapedAt?: string;
            /** @enum {string} */
            preventable?: "no" | "unknown" | "yes";
            notInvestigated?: components["schemas"]["NotInvestigatedRequest"];
        };
        SaveTemplateRequest: {
            /** @description The newest version that was seen, 0 for none; a newer one answers 409. */
            version: number;
            /** @description One line; `{{ticket.reference}}` is added when it is not there. */
            subject: string;
            /** @description Paragraphs, `# title`, `## heading`, `~ small print`, lists, `**bold**`, `[label](address)` and `{{variables}}`; no HTML. */
            body: string;
        };
        SendingDomainListResponse: {
            items: components["schemas"]["SendingDomainResponse"][];
            /** @description The domain that the settings sign for; null when they name none. */
            fromSettings: string | null;
        };
        SendingDomainResponse: {
            id: string;
            version: number;
            domain: string;
            selector: string;
            keyBits: number;
            /** @description Shorter than receivers may soon demand. */
            weak: boolean;
            enabled: boolean;
            /** @description To be published before the domain is used. */
            record: components["schemas"]["DnsRecordResponse"];
        };
        SessionListResponse: {
            items: components["schemas"]["SessionResponse"][];
        };
        SessionResponse: {
            id: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Exact to a minute.
             */
            lastSeenAt: string;
            userAgent: string | null;
            /** @description The session that asks. */
            current: boolean;
        };
        SetUpRequest: {
            /** @description Printed where the program was started. */
            code: string;
            /** Format: email */
            email: string;
            name: string;
            password: string;
            /** @enum {string} */
            locale?: "en" | "fa";
        };
        SetUpStateResponse: {
            needed: boolean;
        };
        SignedInUser: {
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "admin" | "agent" | "manager";
            /** @enum {string} */
            locale: "en" | "fa";
            teams: components["schemas"]["TeamResponse"][];
        };
        SocialRequest: {
            label: string;
            /** Format: uri */
            url: string;
        };
        SplitRequest: Record<string, never>;
        StepRemedyRequest: {
            /** @description Proof of fulfilment: a receipt or tracking number. */
            proof?: string;
        };
        TeamListResponse: {
            items: components["schemas"]["TeamResponse"][];
        };
        TeamResponse: {
            id: string;
            nameFa: string;
            nameEn: string;
        };
        TemplatePreviewResponse: {
            fromName: string;
            subject: string;
            /** @description What a mail program shows behind the subject. */
            preview: string;
            text: string;
            html: string;
        };
        TemplateResponse: {
            /** @enum {string} */
            template: "acknowledgement" | "action_taken" | "appealed" | "ask_customer" | "closed" | "closed_by_silence" | "confirmation_reminder" | "date_changed" | "delayed" | "mail_too_large" | "promise_made" | "remedy_fulfilled" | "remedy_offered" | "reopened" | "resolution" | "staff_reply" | "still_working" | "withdrawn";
            /** @enum {string} */
            locale: "en" | "fa";
            /** @description Number of the newest version; 0 before any edit. */
            version: number;
            /** @description The wording that holds is not the program's own. */
            edited: boolean;
            subject: string;
            /** @description ISO 8601, UTC; null before any edit. */
            changedAt: string | null;
            changedByName: string | null;
            body: string;
            builtIn: {
                subject: string;
                body: string;
            };
            variables: components["schemas"]["TemplateVariableResponse"][];
            /** @description Parts that are put at the end when the text does not place them. */
            fixed: string[];
            limits: {
                subject: number;
                body: number;
            };
        };
        TemplateSummaryResponse: {
            /** @enum {string} */
            template: "acknowledgement" | "action_taken" | "appealed" | "ask_customer" | "closed" | "closed_by_silence" | "confirmation_reminder" | "date_changed" | "delayed" | "mail_too_large" | "promise_made" | "remedy_fulfilled" | "remedy_offered" | "reopened" | "resolution" | "staff_reply" | "still_working" | "withdrawn";
            /** @enum {string} */
            locale: "en" | "fa";
            /** @description Number of the newest version; 0 before any edit. */
            version: number;
            /** @description The wording that holds is not the program's own. */
            edited: boolean;
            subject: string;
            /** @description ISO 8601, UTC; null before any edit. */
            changedAt: string | null;
            changedByName: string | null;
        };
        TemplateVariableResponse: {
            /** @description As it stands between two braces. */
            name: string;
            /**
             * @description `text` in a line, `link` as the address of a link, `part` as a paragraph of its own.
             * @enum {string}
             */
            sort: "link" | "part" | "text";
        };
        TemplateVersionResponse: {
            version: number;
            /** @description The program's own words where it went back to them. */
            subject: string;
            body: string;
            builtIn: boolean;
            /** @description The version whose words were taken again; 0 for the program's own. */
            restoredFrom: number | null;
            createdAt: string;
            createdByName: string;
        };
        TemplateVersionsResponse: {
            /** @description Newest first. */
            items: components["schemas"]["TemplateVersionResponse"][];
        };
        TemplatesResponse: {
            items: components["schemas"]["TemplateSummaryResponse"][];
        };
        TestMailResponse: {
            deliveryId: string;
            /** @description The address of who asked. */
            to: string;
        };
        TransitionRequest: {
            /** @enum {string} */
            action: "appeal" | "ask_customer" | "assess" | "confirm" | "lapse" | "mark_spam" | "mark_thanks" | "merge" | "reject_resolution" | "reopen" | "resolve" | "restore" | "resume" | "start" | "unmerge" | "wait_third_party" | "withdraw";
            version: number;
            reason?: string;
            /** @description How the customer told us, when staff act for them. */
            toldHow?: string;
        };
        TryMailSourceRequest: {
            name: string;
            /** @description A name or an address, without a port. */
            host: string;
            port: number;
            /**
             * @description `none` is taken for private addresses only.
             * @enum {string}
             */
            security: "none" | "starttls" | "tls";
            username: string;
            /** @enum {string} */
            auth: "oauth2" | "password";
            /** @description Left out: the one that is saved stays. */
            password?: string;
            /** @description Where a refresh token is changed for an access token (RFC 6749, 6). */
            tokenUrl?: string;
            clientId?: string;
            clientSecret?: string;
            refreshToken?: string;
            scope?: string;
            folder: string;
            /**
             * @description What is done with a message on the server once it is on record here.
             * @enum {string}
             */
            afterCommit: "delete" | "flag" | "move";
            moveTo?: string;
            /**
             * @description Whether what lies there already is fetched.
             * @enum {string}
             */
            existing: "fetch" | "leave";
            /** @description What our own mail server calls itself in Received lines; left out: the host's name. */
            ownServer?: string;
            enabled: boolean;
            /**
             * Format: uuid
             * @description The saved mailbox whose secrets are used where none are given.
             */
            id?: string;
        };
        TryTemplateRequest: {
            /**
             * @description What the customer wrote, for the made-up facts; a complaint when absent.
             * @enum {string}
             */
            kind?: "complaint" | "criticism" | "praise" | "question" | "suggestion";
            /** @description Without what is not always known: the customer's name, a promised date, our telephone. */
            bare?: boolean;
            /** @description One line; `{{ticket.reference}}` is added when it is not there. */
            subject: string;
            /** @description Paragraphs, `# title`, `## heading`, `~ small print`, lists, `**bold**`, `[label](address)` and `{{variables}}`; no HTML. */
            body: string;
        };
        UnmergeRequest: {
            version?: number;
        };
        UserListResponse: {
            items: components["schemas"]["UserResponse"][];
        };
        UserResponse: {
            id: string;
            email: string;
            name: string;
            /** @enum {string} */
            role: "admin" | "agent" | "manager";
            /** @enum {string} */
            locale: "en" | "fa";
            active: boolean;
            teamIds: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ApiKeys_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyListResponse"];
                };
            };
        };
    };
    ApiKeys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyResponse"];
                };
            };
        };
    };
    ApiKeys_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
        };
    };
    Auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Auth_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
        };
    };
    Auth_changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
        };
    };
    Auth_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionListResponse"];
                };
            };
        };
    };
    Sessions_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Categories_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Categories_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCategoryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FailedDeliveries_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedDeliveriesResponse"];
                };
            };
        };
    };
    FailedDeliveries_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedDeliveryCountResponse"];
                };
            };
        };
    };
    FailedDeliveries_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryStateResponse"];
                };
            };
        };
    };
    FailedDeliveries_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FailedDeliveries_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Insight_overdue: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Insight_pareto: {
        parameters: {
            query?: {
                by?: "cost" | "count" | "severity";
                /** @description Complaints that reached us from then on; default a year ago. */
                from?: string;
                /** @description Complaints that reached us before; default now. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    SlaReport_report: {
        parameters: {
            query?: {
                /** @description What was settled from then on; default 90 days before `to`. */
                from?: string;
                /** @description What was settled before; default now. */
                to?: string;
                policyId?: string;
                teamId?: string;
                categoryId?: string;
                priority?: "high" | "low" | "normal" | "urgent";
                channel?: "api" | "email" | "in_person" | "letter" | "phone" | "web";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    SlaReport_csv: {
        parameters: {
            query?: {
                /** @description What was settled from then on; default 90 days before `to`. */
                from?: string;
                /** @description What was settled before; default now. */
                to?: string;
                policyId?: string;
                teamId?: string;
                categoryId?: string;
                priority?: "high" | "low" | "normal" | "urgent";
                channel?: "api" | "email" | "in_person" | "letter" | "phone" | "web";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    SlaReport_instances: {
        parameters: {
            query?: {
                /** @description What was settled from then on; default 90 days before `to`. */
                from?: string;
                /** @description What was settled before; default now. */
                to?: string;
                policyId?: string;
                teamId?: string;
                categoryId?: string;
                priority?: "high" | "low" | "normal" | "urgent";
                channel?: "api" | "email" | "in_person" | "letter" | "phone" | "web";
                metric?: string;
                scope?: "each" | "first" | "total";
                outcome?: "breached" | "cancelled" | "decided" | "met" | "open";
                /** @description Broken for this reason; the empty text: of which nobody has said why. */
                reason?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SlaReport_spans: {
        parameters: {
            query?: {
                /** @description What was settled from then on; default 90 days before `to`. */
                from?: string;
                /** @description What was settled before; default now. */
                to?: string;
                policyId?: string;
                teamId?: string;
                categoryId?: string;
                priority?: "high" | "low" | "normal" | "urgent";
                channel?: "api" | "email" | "in_person" | "letter" | "phone" | "web";
                state?: "assessing" | "in_progress" | "new" | "resolved" | "waiting_customer" | "waiting_third_party";
                party?: "customer" | "third_party" | "us";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Insight_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    MailTemplates_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatesResponse"];
                };
            };
        };
    };
    MailTemplates_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: "acknowledgement" | "action_taken" | "appealed" | "ask_customer" | "closed" | "closed_by_silence" | "confirmation_reminder" | "date_changed" | "delayed" | "mail_too_large" | "promise_made" | "remedy_fulfilled" | "remedy_offered" | "reopened" | "resolution" | "staff_reply" | "still_working" | "withdrawn";
                locale: "en" | "fa";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateResponse"];
                };
            };
        };
    };
    MailTemplates_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: "acknowledgement" | "action_taken" | "appealed" | "ask_customer" | "closed" | "closed_by_silence" | "confirmation_reminder" | "date_changed" | "delayed" | "mail_too_large" | "promise_made" | "remedy_fulfilled" | "remedy_offered" | "reopened" | "resolution" | "staff_reply" | "still_working" | "withdrawn";
                locale: "en" | "fa";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveTemplateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateResponse"];
                };
            };
        };
    };
    MailTemplates_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: "acknowledgement" | "action_taken" | "appealed" | "ask_customer" | "closed" | "closed_by_silence" | "confirmation_reminder" | "date_changed" | "delayed" | "mail_too_large" | "promise_made" | "remedy_fulfilled" | "remedy_offered" | "reopened" | "resolution" | "staff_reply" | "still_working" | "withdrawn";
                locale: "en" | "fa";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryTemplateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreviewResponse"];
                };
            };
        };
    };
    MailTemplates_previewHtml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: "acknowledgement" | "action_taken" | "appealed" | "ask_customer" | "closed" | "closed_by_silence" | "confirmation_reminder" | "date_changed" | "delayed" | "mail_too_large" | "promise_made" | "remedy_fulfilled" | "remedy_offered" | "reopened" | "resolution" | "staff_reply" | "still_working" | "withdrawn";
                locale: "en" | "fa";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    MailTemplates_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: "acknowledgement" | "action_taken" | "appealed" | "ask_customer" | "closed" | "closed_by_silence" | "confirmation_reminder" | "date_changed" | "delayed" | "mail_too_large" | "promise_made" | "remedy_fulfilled" | "remedy_offered" | "reopened" | "resolution" | "staff_reply" | "still_working" | "withdrawn";
                locale: "en" | "fa";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreTemplateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateResponse"];
                };
            };
        };
    };
    MailTemplates_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: "acknowledgement" | "action_taken" | "appealed" | "ask_customer" | "closed" | "closed_by_silence" | "confirmation_reminder" | "date_changed" | "delayed" | "mail_too_large" | "promise_made" | "remedy_fulfilled" | "remedy_offered" | "reopened" | "resolution" | "staff_reply" | "still_working" | "withdrawn";
                locale: "en" | "fa";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryTemplateRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMailResponse"];
                };
            };
        };
    };
    MailTemplates_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: "acknowledgement" | "action_taken" | "appealed" | "ask_customer" | "closed" | "closed_by_silence" | "confirmation_reminder" | "date_changed" | "delayed" | "mail_too_large" | "promise_made" | "remedy_fulfilled" | "remedy_offered" | "reopened" | "resolution" | "staff_reply" | "still_working" | "withdrawn";
                locale: "en" | "fa";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateVersionsResponse"];
                };
            };
        };
    };
    MailAddresses_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailAddressListResponse"];
                };
            };
        };
    };
    MailAddresses_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMailAddressRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailAddressResponse"];
                };
            };
        };
    };
    MailAddresses_route: {
        parameters: {
            query: {
                /** @description Whom a mail is written to. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailRouteResponse"];
                };
            };
        };
    };
    MailAddresses_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMailAddressRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailAddressResponse"];
                };
            };
        };
    };
    SendingDomains_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingDomainListResponse"];
                };
            };
        };
    };
    SendingDomains_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSendingDomainRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingDomainResponse"];
                };
            };
        };
    };
    SendingDomains_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSendingDomainRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingDomainResponse"];
                };
            };
        };
    };
    InboundMail_list: {
        parameters: {
            query?: {
                state?: "bounce" | "failed" | "ignored" | "quarantined" | "received" | "reply" | "ticket";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailPageResponse"];
                };
            };
        };
    };
    InboundMail_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailResponse"];
                };
            };
        };
    };
    HeldMail_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldMailCountResponse"];
                };
            };
        };
    };
    HeldMail_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InboundMail_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailResponse"];
                };
            };
        };
    };
    HeldMail_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailResponse"];
                };
            };
        };
    };
    HeldMail_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    InboundMail_raw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HeldMail_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailResponse"];
                };
            };
        };
    };
    InboundMail_reprocess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailResponse"];
                };
            };
        };
    };
    MailSources_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSourceListResponse"];
                };
            };
        };
    };
    MailSources_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailSourceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSourceResponse"];
                };
            };
        };
    };
    MailSources_tryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryMailSourceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSourceTrialResponse"];
                };
            };
        };
    };
    MailSources_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSourceResponse"];
                };
            };
        };
    };
    MailSources_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMailSourceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSourceResponse"];
                };
            };
        };
    };
    MailSources_remove: {
        parameters: {
            query: {
                /** @description The version that was seen; a newer one is a conflict. */
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MailSources_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnableMailSourceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSourceResponse"];
                };
            };
        };
    };
    MailSources_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSourceResponse"];
                };
            };
        };
    };
    Mailbox_list: {
        parameters: {
            query?: {
                /** @description Where the last page ended. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxResponse"];
                };
            };
        };
    };
    Mailbox_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailResponse"];
                };
            };
        };
    };
    Mailbox_html: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    Complaints_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileComplaintRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Tracking_track: {
        parameters: {
            query?: never;
            header: {
                "x-tracking-token": string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Answers_appeal: {
        parameters: {
            query?: never;
            header: {
                "x-tracking-token": string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Tracking_attachment: {
        parameters: {
            query?: never;
            header: {
                "x-tracking-token": string;
            };
            path: {
                reference: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Answers_confirm: {
        parameters: {
            query?: never;
            header: {
                "x-tracking-token": string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Tracking_write: {
        parameters: {
            query?: never;
            header: {
                "x-tracking-token": string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerMessageRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Answers_remedy: {
        parameters: {
            query?: never;
            header: {
                "x-tracking-token": string;
            };
            path: {
                reference: string;
                remedyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRemedyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Answers_withdraw: {
        parameters: {
            query?: never;
            header: {
                "x-tracking-token": string;
            };
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Preferences_read: {
        parameters: {
            query?: never;
            header: {
                "x-tracking-token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Preferences_change: {
        parameters: {
            query?: never;
            header: {
                "x-tracking-token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Complaints_promise: {
        parameters: {
            query: {
                kind: "complaint" | "criticism" | "praise" | "question" | "suggestion";
                categoryId?: string;
                /** @description Of the one who complains; Persian when absent, as when a complaint is filed. */
                locale?: "en" | "fa";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Settings_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Unsubscribe_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    Unsubscribe_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    Prevention_tree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Prevention_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCauseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Company_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReplySettings_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReplySettings_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplySettingsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    SetUp_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpStateResponse"];
                };
            };
        };
    };
    SetUp_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
        };
    };
    Calendars_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Calendars_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCalendarRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Calendars_draftMonth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftMonthRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Calendars_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCalendarRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Calendars_readIcal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadIcalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Calendars_month: {
        parameters: {
            query: {
                /** @description Gregorian (2026-11) or Jalali (1405-08). */
                month: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    NearBreach_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Policies_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Policies_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePolicyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Policies_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPoliciesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Policies_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePolicyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Policies_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivatePolicyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Policies_rebaseline: {
        parameters: {
            query?: {
                /** @description `true` only says what would happen. */
                dryRun?: "false" | "true";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Preview_presets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Preview_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Teams_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamListResponse"];
                };
            };
        };
    };
    Teams_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeamRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamResponse"];
                };
            };
        };
    };
    Tickets_list: {
        parameters: {
            query?: {
                view?: "all" | "mine" | "team" | "unassigned";
                /** @description One status, several with commas, `open` (default) or `all`. */
                status?: string;
                /** @description A person's id, `me` or `none`. */
                assignee?: string;
                team?: string;
                priority?: "high" | "low" | "normal" | "urgent";
                kind?: "complaint" | "criticism" | "praise" | "question" | "suggestion";
                /** @description Tickets whose root cause is this one. */
                causeId?: string;
                /** @description By the clock that runs out first: already out, or within 24 hours. */
                due?: "overdue" | "soon";
                /** @description Only tickets that were taken up again. */
                reopened?: "true";
                /** @description Reached us from then on. */
                from?: string;
                /** @description Reached us before. */
                to?: string;
                /** @description A reference, or words of the subject or the customer's name. */
                q?: string;
                sort?: "createdAt" | "deadline" | "updatedAt";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    Tickets_log: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogTicketRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Tickets_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Tickets_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditTicketRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Resolution_recordAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordActionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Conversation_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Relations_children: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Clocks_clocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>[];
                };
            };
        };
    };
    Clocks_facts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Clocks_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                metric: "acknowledge" | "confirmation" | "first_response" | "next_response" | "promise" | "regulatory" | "remedy" | "resolution" | "update";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeClockRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>[];
                };
            };
        };
    };
    Clocks_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                metric: "acknowledge" | "confirmation" | "first_response" | "next_response" | "promise" | "regulatory" | "remedy" | "resolution" | "update";
                instance: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreachReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>[];
                };
            };
        };
    };
    Resolution_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Deliveries_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesResponse"];
                };
            };
        };
    };
    Lifecycle_guards: {
        parameters: {
            query: {
                action: "appeal" | "ask_customer" | "assess" | "confirm" | "lapse" | "mark_spam" | "mark_thanks" | "merge" | "reject_resolution" | "reopen" | "resolve" | "restore" | "resume" | "start" | "unmerge" | "wait_third_party" | "withdraw";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Participants_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsResponse"];
                };
            };
        };
    };
    Participants_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsResponse"];
                };
            };
        };
    };
    Participants_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsResponse"];
                };
            };
        };
    };
    Lifecycle_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Messages_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMessageRequest"];
                "multipart/form-data": components["schemas"]["AddMessageRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Participants_hide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsResponse"];
                };
            };
        };
    };
    Conversation_html: {
        parameters: {
            query?: {
                /** @description `remote`: images of other servers too. Left out: only those that came with the mail. */
                images?: "remote";
            };
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    Messages_sendNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Participants_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsResponse"];
                };
            };
        };
    };
    Messages_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Participants_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsResponse"];
                };
            };
        };
    };
    Participants_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsResponse"];
                };
            };
        };
    };
    Participants_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantsResponse"];
                };
            };
        };
    };
    Clocks_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Clocks_movePromise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePromisedDateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Resolution_promise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakePromiseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Resolution_changePromise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                promiseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePromiseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Resolution_keepPromise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                promiseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Remedies_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferRemedyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Remedies_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                remedyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepRemedyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Remedies_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                remedyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepRemedyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Remedies_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                remedyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepRemedyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Remedies_fulfil: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                remedyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepRemedyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Resolution_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Prevention_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Prevention_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RootCauseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Relations_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Conversation_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    Lifecycle_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Lifecycle_unmerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmergeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Users_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserListResponse"];
                };
            };
        };
    };
    Users_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
        };
    };
    Users_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
        };
    };
}
