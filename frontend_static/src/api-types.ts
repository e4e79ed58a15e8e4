// Made by `npm run types` from docs/openapi.json. Do not edit.

export interface paths {
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases that I may see, oldest request first */
        get: operations["list_cases_api_cases_get"];
        put?: never;
        /** Open a case for a request received */
        post: operations["open_new_case_api_cases_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The head of a case */
        get: operations["read_case_api_cases__case__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/answers/{voice}/{question}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give or change one answer */
        put: operations["put_answer_api_cases__case__answers__voice___question__put"];
        post?: never;
        /** Withdraw an answer */
        delete: operations["delete_answer_api_cases__case__answers__voice___question__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what became of an appeal */
        post: operations["appeal_api_cases__case__appeals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers, evidence and what machines suggest */
        get: operations["read_assessment_api_cases__case__assessment_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record a person with responsibility */
        put: operations["put_contact_api_cases__case__contacts__contact__put"];
        post?: never;
        /** Remove a contact */
        delete: operations["delete_contact_api_cases__case__contacts__contact__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an officer's decision */
        post: operations["decide_api_cases__case__decisions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bundle, as far as I may see it */
        get: operations["list_documents_api_cases__case__documents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/documents/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was found in a document */
        get: operations["findings_api_cases__case__documents__digest__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/documents/{digest}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A short-lived link to the original */
        get: operations["link_api_cases__case__documents__digest__link_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/documents/{digest}/marking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark what kind of paper it is */
        put: operations["mark_api_cases__case__documents__digest__marking_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/documents/{digest}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of a document, page by page */
        get: operations["pages_api_cases__case__documents__digest__pages_get"];
        /** Type, or describe, a page that could not be read */
        put: operations["key_api_cases__case__documents__digest__pages_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give feedback on progress */
        post: operations["add_feedback_api_cases__case__feedback_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/flag-settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a flag was looked at */
        post: operations["settle_api_cases__case__flag_settlements_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every event of the case in words, oldest first */
        get: operations["history_api_cases__case__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/need-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Agree the primary and secondary need */
        put: operations["put_need_types_api_cases__case__need_types_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/packages/{package}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a package in, or take it out, whatever was suggested */
        put: operations["put_package_api_cases__case__packages__package__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom something of this case can be shared with */
        get: operations["people_api_cases__case__people_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The working plan, and what was issued */
        get: operations["read_plan_api_cases__case__plan_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan as a Word document */
        get: operations["plan_docx_api_cases__case__plan_docx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan as JSON */
        get: operations["plan_json_api_cases__case__plan_json_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan as a tagged PDF */
        get: operations["plan_pdf_api_cases__case__plan_pdf_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan as XML */
        get: operations["plan_xml_api_cases__case__plan_xml_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a version that was served */
        post: operations["post_answer_api_cases__case__plan_answers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong with the plan, why, and what to do */
        get: operations["read_audit_api_cases__case__plan_audit_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/audit/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a typed line would be told, before it is saved */
        post: operations["audit_typed_api_cases__case__plan_audit_line_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/comment-settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what became of a comment */
        post: operations["post_settlement_api_cases__case__plan_comment_settlements_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment on a line or section, or ask for a change */
        post: operations["post_comment_api_cases__case__plan_comments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two states of the plan, word by word */
        get: operations["compare_versions_api_cases__case__plan_comparison_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/consultation-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what a consulted setting says */
        post: operations["post_reply_api_cases__case__plan_consultation_replies_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a setting was asked whether it can be named */
        post: operations["post_consultation_api_cases__case__plan_consultations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/direct-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a line can be a direct payment */
        post: operations["post_direct_payment_api_cases__case__plan_direct_payments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss several waiting changes */
        post: operations["dismiss_api_cases__case__plan_dismissals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a version of the plan */
        post: operations["post_issue_api_cases__case__plan_issues_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write or change a line */
        put: operations["put_line_api_cases__case__plan_line_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours and yearly cost of the plan's provision, by section and by who pays */
        get: operations["read_money_api_cases__case__plan_money_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the lines of a section in order */
        post: operations["put_in_order_api_cases__case__plan_orders_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who else is in the plan */
        get: operations["read_presence_api_cases__case__plan_presence_get"];
        /** Say which section I have open */
        put: operations["put_presence_api_cases__case__plan_presence_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits beside people's words, three ways */
        get: operations["read_proposals_api_cases__case__plan_proposals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a line */
        post: operations["remove_line_api_cases__case__plan_removals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore the plan, or one line, as it was */
        post: operations["restore_api_cases__case__plan_restorations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare a Word copy that came back with the plan */
        post: operations["compare_returned_api_cases__case__plan_returned_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/returned/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take changes of a Word copy into the plan */
        post: operations["take_returned_api_cases__case__plan_returned_edits_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/served/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issued version to read, line by line */
        get: operations["read_served_api_cases__case__plan_served__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/servings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a version was served on somebody */
        post: operations["post_serving_api_cases__case__plan_servings_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take or dismiss changed words */
        post: operations["settle_api_cases__case__plan_settlements_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent, when, to whom and how, and what was said of it */
        get: operations["read_sharing_api_cases__case__plan_sharing_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/thread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Needs, outcomes and provision, as they are joined */
        get: operations["read_thread_api_cases__case__plan_thread_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of the plan, newest first */
        get: operations["list_versions_api_cases__case__plan_versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/plan/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan as at a version */
        get: operations["read_version_api_cases__case__plan_versions__version__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/pupil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change what is known of the pupil */
        put: operations["change_pupil_api_cases__case__pupil_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was read in the bundle: suggested scores with their evidence, summary, terms, checklist */
        get: operations["read_reading_api_cases__case__reading_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/recommendation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packages and outcomes to consider, what each usually takes, and an indicative budget */
        get: operations["read_recommendation_api_cases__case__recommendation_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a document or an issued plan to a person */
        post: operations["add_share_api_cases__case__shares_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/shares/{what}/{key}/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop showing it */
        delete: operations["remove_share_api_cases__case__shares__what___key___person__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other cases of the authority whose agreed answers are near */
        get: operations["read_similar_api_cases__case__similar_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/statements/{voice}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** An adviser's short statement of key observations and their basis */
        put: operations["put_statement_api_cases__case__statements__voice__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/suggestion-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept, alter or reject */
        post: operations["decide_api_cases__case__suggestion_decisions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask where to post a file */
        post: operations["upload_api_cases__case__uploads_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/validations/{question}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who stands behind an agreed answer */
        put: operations["put_validation_api_cases__case__validations__question__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{case}/views/{voice}/{prompt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The family's own words for section A */
        put: operations["put_view_api_cases__case__views__voice___prompt__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instrument": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 20 questions, their scales and what they mean */
        get: operations["instrument_api_instrument_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am here */
        get: operations["me_api_me_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The model in use, its challengers, and what was chosen when */
        get: operations["read_model_api_model_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts of cases, to train a challenger from */
        get: operations["read_facts_api_model_cases_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/challengers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a trained challenger */
        post: operations["register_challenger_api_model_challengers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Promote a challenger, or roll back */
        post: operations["choose_model_api_model_choices_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/comparisons/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Case by case what a challenger would change */
        get: operations["read_changes_api_model_comparisons__digest__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any model that was in use or registered, with its card */
        get: operations["read_any_model_api_model__digest__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/need-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types of need in the Department for Education's codes */
        get: operations["need_types_api_need_types_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How my authority's plans are graded, by team */
        get: operations["read_quality_api_quality_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reader": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people made of the reader's suggestions */
        get: operations["read_measure_api_reader_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my authority set for itself */
        get: operations["read_settings_api_settings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the whole catalogue of packages */
        put: operations["put_catalogue_api_settings_catalogue_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/plan-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of the plan's audit, and what my authority changed */
        get: operations["read_plan_rules_api_settings_plan_rules_get"];
        /** Set what my authority changes of the audit's rules */
        put: operations["put_plan_rules_api_settings_plan_rules_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/plan-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The template of the plan, and what one may print */
        get: operations["read_plan_template_api_settings_plan_template_get"];
        /** Set the template of the plan, or go back to the shipped one */
        put: operations["put_plan_template_api_settings_plan_template_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/plan-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a template of the plan, and keep a sound one */
        post: operations["post_template_api_settings_plan_templates_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/plan-templates/{digest}/preview.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A fictional plan, written with a template */
        get: operations["read_preview_api_settings_plan_templates__digest__preview_docx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/plan-templates/{digest}/template.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template of the plan itself */
        get: operations["read_template_api_settings_plan_templates__digest__template_docx_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/wording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set my authority's words and order of the questions */
        put: operations["put_wording_api_settings_wording_put"];
        post?: never;
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
        /**
         * AdviceGiven
         * @description A document that may count as advice of one kind. lacks: which of need, provision, outcome it does not state.
         *     quantified: whether its provision says how much. needs_agreement_of: who must be satisfied before it is used
         *     again instead of new advice (regulation 6(4)); nothing here ever decides that it is sufficient.
         */
        AdviceGiven: {
            /** Document */
            document: string;
            /**
             * Needs Agreement Of
             * @default []
             */
            needs_agreement_of: string[];
            /** Out Of Date */
            out_of_date: boolean;
            /** Quantified */
            quantified: boolean;
            /** Role */
            role: string | null;
            /** States Need */
            states_need: boolean;
            /** States Outcome */
            states_outcome: boolean;
            /** States Provision */
            states_provision: boolean;
            /** Written On */
            written_on: string | null;
        };
        /**
         * AdviceHeld
         * @description Advice that an assessment must have. why: what makes it due, or not due; source: the regulation.
         */
        AdviceHeld: {
            /** Advice */
            advice: string;
            /**
             * Given
             * @default []
             */
            given: components["schemas"]["AdviceGiven"][];
            /** Name */
            name: string;
            /**
             * Replies
             * @default []
             */
            replies: components["schemas"]["Extract"][];
            /** Source */
            source: string;
            /**
             * State
             * @enum {string}
             */
            state: "present" | "out-of-date" | "mentioned" | "reply-only" | "missing" | "not-required";
            /** Why */
            why: string;
        };
        /**
         * AgeShown
         * @description Age at a stated date, from month and year of birth: whole years and months, and the band.
         */
        AgeShown: {
            /** Band */
            band: string;
            /** Months */
            months: number;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Years */
            years: number;
        };
        /**
         * AllocationValue
         * @description Which group of similar cases fits, or none; never a decision, and X10 only ever as a question.
         */
        AllocationValue: {
            /** Answered */
            answered: number;
            /**
             * Ask No Plan
             * @default false
             */
            ask_no_plan: boolean;
            /**
             * Basis
             * @default -
             */
            basis: string;
            /**
             * Changes
             * @default []
             */
            changes: components["schemas"]["SingleChange"][];
            /** Cluster */
            cluster: string | null;
            /**
             * Fit
             * @enum {string}
             */
            fit: "clear" | "close" | "none";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "allocation";
            /**
             * Margin
             * @default 0
             */
            margin: number;
            /**
             * Nearest
             * @default []
             */
            nearest: components["schemas"]["ClusterDistance"][];
            /**
             * Profile
             * @default []
             */
            profile: components["schemas"]["ProfilePoint"][];
            /**
             * Safe
             * @default false
             */
            safe: boolean;
            /**
             * Weights
             * @default []
             */
            weights: components["schemas"]["AnswerWeight"][];
            /** Without Flmt */
            without_flmt?: string | null;
        };
        /** Answer */
        Answer: {
            /** Instrument */
            instrument?: string | null;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Observations
             * @default
             */
            observations: string;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             * @default 0
             */
            revision: number;
            /** Score */
            score: number;
            /**
             * Sources
             * @default []
             */
            sources: (components["schemas"]["SentenceSource"] | components["schemas"]["AnswerSource"] | components["schemas"]["PersonSource"] | components["schemas"]["ViewSource"])[];
        };
        /** AnswerShown */
        AnswerShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["By"];
            /** Instrument */
            instrument: string;
            /** Level */
            level: string;
            /** Note */
            note: string;
            /** Observations */
            observations: string;
            /** Revision */
            revision: number;
            /** Score */
            score: number;
            /** Sources */
            sources: (components["schemas"]["SentenceSource"] | components["schemas"]["AnswerSource"] | components["schemas"]["PersonSource"] | components["schemas"]["ViewSource"])[];
            /** Voice */
            voice: string;
        };
        /** AnswerSource */
        AnswerSource: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "answer";
            /** Person */
            person?: string | null;
            /**
             * Question
             * @enum {string}
             */
            question: "LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care";
            /**
             * Voice
             * @enum {string}
             */
            voice: "agreed" | "senco" | "parent" | "young-person" | "psychologist" | "speech-therapist" | "occupational-therapist" | "physiotherapist" | "specialist-teacher" | "health" | "social-care";
        };
        /**
         * AnswerWeight
         * @description How far one answer pulled towards the nearest cluster and away from the runner-up (positive: towards).
         */
        AnswerWeight: {
            /** Measure */
            measure: string;
            /** Weight */
            weight: number;
        };
        /**
         * Appeal
         * @description upheld: the tribunal dismissed the appeal, so that the refusal stands. overturned: it allowed the appeal.
         */
        Appeal: {
            /**
             * Against
             * @enum {string}
             */
            against: "not-assess" | "not-issue-plan";
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "registered" | "upheld" | "overturned" | "conceded" | "withdrawn";
        };
        /** AssessmentShown */
        AssessmentShown: {
            age?: components["schemas"]["AgeShown"] | null;
            allocation: components["schemas"]["SuggestionShown"] | null;
            /** Case */
            case: string;
            /**
             * Chosen
             * @default []
             */
            chosen: components["schemas"]["ChosenPackage"][];
            /**
             * Gates
             * @default []
             */
            gates: components["schemas"]["GateShown"][];
            /** Outcomes */
            outcomes: components["schemas"]["SuggestionShown"][];
            /** Packages */
            packages: components["schemas"]["SuggestionShown"][];
            /** Questions */
            questions: components["schemas"]["QuestionShown"][];
            /**
             * Restricted
             * @default []
             */
            restricted: string[];
            /**
             * Statements
             * @default []
             */
            statements: components["schemas"]["StatementShown"][];
            /** Version */
            version: number;
        };
        /**
         * AuditFinding
         * @description One thing to look at. item: the line; None: of the section or the plan. words: what it is about, word for word,
         *     and start, end its place in the line's text, where it has one. wrong, why, fix: plain words. source: where the duty
         *     or the advice is written, in force from `effective`. confirmed: whether that was read in the source.
         */
        AuditFinding: {
            /** Confirmed */
            confirmed: boolean;
            /**
             * Effective
             * Format: date
             */
            effective: string;
            /** End */
            end?: number | null;
            /** Fix */
            fix: string;
            /** Item */
            item: string | null;
            /** Rule */
            rule: string;
            /** Section */
            section: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
            /**
             * Severity
             * @enum {string}
             */
            severity: "must" | "should" | "consider";
            /** Source */
            source: string;
            /** Start */
            start?: number | null;
            /** Why */
            why: string;
            /**
             * Words
             * @default
             */
            words: string;
            /** Wrong */
            wrong: string;
        };
        /**
         * BudgetShown
         * @description An indicative yearly budget in pounds, from the authority's catalogue; what a child gets comes from advice.
         *
         *     decided: of packages that a person accepted or chose; with_open: with open suggestions too. without_cost: codes
         *     counted that the catalogue gives no cost for, so that a sum is never taken for the whole; so without_hours.
         */
        BudgetShown: {
            decided: components["schemas"]["Span"];
            hours_decided: components["schemas"]["Span"];
            hours_with_open: components["schemas"]["Span"];
            with_open: components["schemas"]["Span"];
            /** Without Cost */
            without_cost: ("SP1" | "SP2" | "SP3" | "SP4" | "SP5" | "SP6" | "SP7" | "SP8" | "SP9" | "SP10" | "SP11" | "SP12" | "SP13")[];
            /**
             * Without Hours
             * @default []
             */
            without_hours: ("SP1" | "SP2" | "SP3" | "SP4" | "SP5" | "SP6" | "SP7" | "SP8" | "SP9" | "SP10" | "SP11" | "SP12" | "SP13")[];
        };
        /**
         * BundleSummary
         * @description documents: in the bundle's order. lines: needs by area first, then strengths, views, provision, outcomes.
         */
        BundleSummary: {
            checklist: components["schemas"]["Checklist"];
            /** Documents */
            documents: components["schemas"]["DocumentSummary"][];
            /** Lines */
            lines: components["schemas"]["SummaryLine"][];
            mentions: components["schemas"]["Mentions"];
            /** Terms */
            terms: components["schemas"]["TermSaid"][];
        };
        /**
         * By
         * @description Who did something: a sign-in id and the role they acted in. Names come from the directory, when shown.
         */
        By: {
            /** Id */
            id: string;
            /** Role */
            role: string;
        };
        /**
         * CaseFacts
         * @description A pure view of the log, kept for each case of an authority.
         *
         *     scores: agreed answers. age: years, at the newest agreed answer (None: month of birth not known). group: the
         *     one that a person accepted or chose, else the one suggested; `group_decided` says which. packages, outcomes:
         *     what the newest final plan rests on, by code and by library id (False: rejected or taken out); a level of None
         *     is one in words of somebody's own. Both are None while no final plan was issued, and then nothing is learned
         *     from them: a draft asks, a proposed amendment asks, and an amended plan goes out as a final one again.
         *     refused_on: of a refusal that closed the case; appeal: what became of it.
         */
        CaseFacts: {
            /** Age */
            age: number | null;
            /** Age Band */
            age_band: string;
            /** Allocated By */
            allocated_by: string | null;
            /**
             * Appeal
             * @default none
             * @enum {string}
             */
            appeal: "none" | "registered" | "upheld" | "overturned" | "conceded" | "withdrawn";
            /** Appeal On */
            appeal_on?: string | null;
            /** Case */
            case: string;
            /** Closed */
            closed: boolean;
            /** Group */
            group: string | null;
            /** Group Decided */
            group_decided: boolean;
            /** Outcomes */
            outcomes: {
                [key: string]: boolean;
            } | null;
            /** Packages */
            packages: {
                [key: string]: ("Y" | "Low" | "High" | "Core") | null;
            } | null;
            /** Primary Need */
            primary_need: ("SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH") | null;
            /**
             * Read
             * @default []
             */
            read: components["schemas"]["ReadDecision"][];
            /** Refused */
            refused: ("not-assess" | "not-issue-plan") | null;
            /** Refused On */
            refused_on: string | null;
            /** Scores */
            scores: {
                [key: string]: number;
            };
        };
        /** CaseList */
        CaseList: {
            /** Cases */
            cases: components["schemas"]["CaseRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * CaseRow
         * @description One line of the case list.
         */
        CaseRow: {
            /** Age Band */
            age_band: string;
            /** Answered */
            answered: number;
            /** Case */
            case: string;
            /** Closed */
            closed: boolean;
            /** Cluster */
            cluster: string | null;
            due: components["schemas"]["Due"] | null;
            /** Flags Open */
            flags_open: number;
            /** Name */
            name: string | null;
            /** Primary Need */
            primary_need?: ("SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH") | null;
            /** Pupil */
            pupil: string;
            /**
             * Received On
             * Format: date
             */
            received_on: string;
            /** Reference */
            reference: string;
            /** School */
            school: string | null;
            /** Stage */
            stage: string;
            /** Version */
            version: number;
        };
        /**
         * CaseShown
         * @description The head of a case: the tiles of the prototype's pupil page, and what to do next.
         */
        CaseShown: {
            /** Age Band */
            age_band: string;
            /** Answered */
            answered: number;
            /** Birth Date */
            birth_date: string | null;
            /** Birth Month */
            birth_month: number;
            /** Birth Year */
            birth_year: number;
            /** Case */
            case: string;
            /** Closed */
            closed: boolean;
            /** Cluster */
            cluster: string | null;
            /** Contacts */
            contacts: components["schemas"]["ContactShown"][];
            /** Decisions */
            decisions: components["schemas"]["DecisionShown"][];
            /** Documents */
            documents: number;
            due: components["schemas"]["Due"] | null;
            /** Feedback */
            feedback: components["schemas"]["FeedbackShown"][];
            /**
             * Final
             * @default false
             */
            final: boolean;
            /** Fit */
            fit: string | null;
            /** Flags */
            flags: components["schemas"]["FlagShown"][];
            /** Health */
            health?: boolean | null;
            /** Name */
            name: string | null;
            /**
             * Need Types Revision
             * @default 0
             */
            need_types_revision: number;
            /** Panel */
            panel?: string | null;
            /** Physical Disability */
            physical_disability?: boolean | null;
            /** Primary Need */
            primary_need?: ("SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH") | null;
            /** Pupil */
            pupil: string;
            /** Pupil Revision */
            pupil_revision: number;
            /**
             * Received On
             * Format: date
             */
            received_on: string;
            /** Reference */
            reference: string;
            /** Requested By */
            requested_by: string;
            /** School */
            school: string | null;
            /** Secondary Need */
            secondary_need?: ("SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH") | null;
            /** Social Care */
            social_care?: boolean | null;
            /** Stage */
            stage: string;
            /** Suggestions Open */
            suggestions_open: number;
            /** Unread */
            unread: number;
            /** Unvalidated */
            unvalidated: string[];
            /** Version */
            version: number;
            /** Views */
            views: components["schemas"]["ViewShown"][];
            /** Working */
            working: string[];
        };
        /**
         * Catalogue
         * @description The whole catalogue as it is to stand: for each package one entry a level, and one for every level.
         */
        Catalogue: {
            /** Entries */
            entries: components["schemas"]["CatalogueEntry"][];
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
        };
        /**
         * CatalogueEntry
         * @description What a package usually is in one authority: its name there, and what it takes. Usual is not specified: what a
         *     child gets comes from advice or a named person, never from here.
         *
         *     level: None where it does not matter. cost: pounds a year for one child. hours: a week. once: pounds that are spent
         *     one time only, such as on equipment. funder: None where the authority does not say.
         */
        CatalogueEntry: {
            cost?: components["schemas"]["Span"] | null;
            /** Frequency */
            frequency?: string | null;
            /** Funder */
            funder?: ("school" | "high-needs" | "health" | "social-care") | null;
            group_size?: components["schemas"]["Span"] | null;
            hours?: components["schemas"]["Span"] | null;
            /** Level */
            level?: ("Y" | "Low" | "High" | "Core") | null;
            /** Name */
            name: string;
            once?: components["schemas"]["Span"] | null;
            /**
             * Package
             * @enum {string}
             */
            package: "SP1" | "SP2" | "SP3" | "SP4" | "SP5" | "SP6" | "SP7" | "SP8" | "SP9" | "SP10" | "SP11" | "SP12" | "SP13";
            /**
             * Says
             * @default
             */
            says: string;
            /** Staffing */
            staffing?: string | null;
        };
        /** ChallengerShown */
        ChallengerShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Cases */
            cases: number;
            comparison: components["schemas"]["ComparisonShown"] | null;
            /** Digest */
            digest: string;
            /** In Use */
            in_use: boolean;
            /** Model Version */
            model_version: string;
            /** Name */
            name: string;
            /** Plans */
            plans: number;
            /** Refusals */
            refusals: number;
        };
        /**
         * ChangeShown
         * @description What was done to which lines (ids). adapted: written with the waiting change in sight, which it settled.
         */
        ChangeShown: {
            /** Items */
            items: string[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "drafted" | "added" | "written" | "moved" | "removed" | "taken" | "adapted" | "dismissed" | "ordered" | "restored" | "issued";
            /** Reason */
            reason: string;
            /** Section */
            section: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
        };
        /**
         * ChangedCase
         * @description One case of a comparison: what its allocation is now and what it would be, and which of the packages that its
         *     group brings would come or go.
         */
        ChangedCase: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /** Case */
            case: string;
            /** Fit After */
            fit_after: string;
            /** Fit Before */
            fit_before: string;
            /**
             * Packages In
             * @default []
             */
            packages_in: ("SP1" | "SP2" | "SP3" | "SP4" | "SP5" | "SP6" | "SP7" | "SP8" | "SP9" | "SP10" | "SP11" | "SP12" | "SP13")[];
            /**
             * Packages Out
             * @default []
             */
            packages_out: ("SP1" | "SP2" | "SP3" | "SP4" | "SP5" | "SP6" | "SP7" | "SP8" | "SP9" | "SP10" | "SP11" | "SP12" | "SP13")[];
        };
        /** ChangesPage */
        ChangesPage: {
            /** Cases */
            cases: components["schemas"]["ChangedCase"][];
            /** Next */
            next: string | null;
        };
        /**
         * Checklist
         * @description reviewed: whether a practitioner has reviewed the rules of age and of kind; they are settings, not law.
         */
        Checklist: {
            /** Advice */
            advice: components["schemas"]["AdviceHeld"][];
            /** Kinds */
            kinds: components["schemas"]["KindHeld"][];
            /** Not In Bundle */
            not_in_bundle: components["schemas"]["NotInBundle"][];
            /** Reviewed */
            reviewed: boolean;
        };
        /**
         * ChoiceShown
         * @description A model put in use, and how far the open cases were allocated anew.
         */
        ChoiceShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before */
            before: string;
            /** By */
            by: string;
            /** Changed */
            changed: number;
            /** Digest */
            digest: string;
            /** Done */
            done: boolean;
            /** Failed */
            failed: number;
            /**
             * How
             * @enum {string}
             */
            how: "promoted" | "rolled-back";
            /** Looked */
            looked: number;
            /** Reason */
            reason: string;
        };
        /**
         * Chosen
         * @description `digest`: of the model in use now.
         */
        Chosen: {
            /**
             * Again
             * @default false
             */
            again: boolean;
            /** Digest */
            digest: string;
            /** Version */
            version: number;
        };
        /**
         * ChosenPackage
         * @description A package that a person put in (or took out: `level` None), whatever was suggested.
         */
        ChosenPackage: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Level */
            level: ("Y" | "Low" | "High" | "Core") | null;
            /** Name */
            name: string;
            /**
             * Package
             * @enum {string}
             */
            package: "SP1" | "SP2" | "SP3" | "SP4" | "SP5" | "SP6" | "SP7" | "SP8" | "SP9" | "SP10" | "SP11" | "SP12" | "SP13";
            /** Reason */
            reason: string;
            /** Revision */
            revision: number;
            /** Text */
            text: string;
        };
        /** ClusterDistance */
        ClusterDistance: {
            /** Cluster */
            cluster: string;
            /** Distance */
            distance: number;
            /** Probability */
            probability: number;
        };
        /** CommentSettlement */
        CommentSettlement: {
            /** Comment */
            comment: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "taken" | "partly" | "not-taken";
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
        };
        /** CommentSettlementShown */
        CommentSettlementShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "taken" | "partly" | "not-taken";
            /** Reason */
            reason: string;
        };
        /**
         * ComparisonShown
         * @description What would change, in aggregate; case by case by its digest.
         *
         *     changed: cases whose group would be another. recommended: cases whose group's packages would be others, because
         *     the group is another or because the same group brings others.
         */
        ComparisonShown: {
            /** Against */
            against: string;
            /** By Age Band */
            by_age_band: components["schemas"]["CountShown"][];
            /** By First Language */
            by_first_language: components["schemas"]["CountShown"][];
            /** By Group */
            by_group: components["schemas"]["CountShown"][];
            /** By Primary Need */
            by_primary_need: components["schemas"]["CountShown"][];
            /** Cases */
            cases: number;
            /** Changed */
            changed: number;
            /**
             * Recommended
             * @default 0
             */
            recommended: number;
        };
        /** ConsultationShown */
        ConsultationShown: {
            /**
             * Answer By
             * Format: date
             */
            answer_by: string;
            /** By */
            by: string;
            /** Consultation */
            consultation: string;
            /** Days Left */
            days_left: number | null;
            /**
             * How
             * @enum {string}
             */
            how: "post" | "e-mail" | "link";
            /** Number */
            number: number;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Person */
            person: string | null;
            /** Recipient */
            recipient: string;
            reply: components["schemas"]["SettingReplyShown"] | null;
            /** Setting */
            setting: string;
            /**
             * Time
             * @enum {string}
             */
            time: "none" | "running" | "over" | "answered";
            /**
             * Told
             * @enum {string}
             */
            told: "none" | "claimed" | "sent" | "failed";
        };
        /** Contact */
        Contact: {
            /**
             * Address
             * @default
             */
            address: string;
            /** Email */
            email?: string | null;
            /** Name */
            name: string;
            /** Person */
            person?: string | null;
            /** Phone */
            phone?: string | null;
            /** Relationship */
            relationship: string;
            /** Responsibility */
            responsibility: boolean;
            /**
             * Restriction
             * @default
             */
            restriction: string;
        };
        /** ContactShown */
        ContactShown: {
            /** Address */
            address: string;
            /** Contact */
            contact: string;
            /** Email */
            email: string | null;
            /** Name */
            name: string;
            /** Person */
            person: string | null;
            /** Phone */
            phone: string | null;
            /** Relationship */
            relationship: string;
            /** Responsibility */
            responsibility: boolean;
            /** Restriction */
            restriction: string;
        };
        /**
         * ContestShown
         * @description An answer that met another person's change of it: it does not count, and it is not lost.
         */
        ContestShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["By"];
            /** Level */
            level: string;
            /** Note */
            note: string;
            /** Observations */
            observations: string;
            /** Score */
            score: number;
            /**
             * Sources
             * @default []
             */
            sources: (components["schemas"]["SentenceSource"] | components["schemas"]["AnswerSource"] | components["schemas"]["PersonSource"] | components["schemas"]["ViewSource"])[];
            /** Voice */
            voice: string;
        };
        /**
         * Contradiction
         * @description Two papers that say opposite things of one question.
         */
        Contradiction: {
            denied: components["schemas"]["Sentence"];
            need: components["schemas"]["Sentence"];
        };
        /**
         * ContradictionShown
         * @description Two papers that say opposite things: one of a need, one that there is none.
         */
        ContradictionShown: {
            denied: components["schemas"]["EvidenceShown"];
            need: components["schemas"]["EvidenceShown"];
        };
        /** CountShown */
        CountShown: {
            /** Cases */
            cases: number;
            /** Changed */
            changed: number;
            /** Name */
            name: string;
        };
        /**
         * Decided
         * @description What a person made of a suggestion. `score` or `primary`: what they put in its place, where they altered it.
         */
        Decided: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Decision
             * @enum {string}
             */
            decision: "accepted" | "altered" | "rejected";
            /** Name */
            name: string;
            /** Primary */
            primary?: ("SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH") | null;
            /** Reason */
            reason: string;
            /** Score */
            score?: number | null;
        };
        /**
         * DecidedCount
         * @description How often people accepted, altered and rejected what the reader suggested. question: None for the primary need.
         *     accepted_share: of those decided, None while there are none.
         */
        DecidedCount: {
            /** Accepted */
            accepted: number;
            /** Accepted Share */
            accepted_share: number | null;
            /** Altered */
            altered: number;
            /** Question */
            question: ("LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care") | null;
            /** Rejected */
            rejected: number;
            /** Waiting */
            waiting: number;
        };
        /** DecisionShown */
        DecisionShown: {
            /** Decision */
            decision: string;
            /** Officer */
            officer: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Reason */
            reason: string;
        };
        /**
         * DirectPaymentMark
         * @description Whether a line of provision can be met by a direct payment.
         */
        DirectPaymentMark: {
            /** Can */
            can: boolean;
            /** Item */
            item: string;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /** Dismissals */
        Dismissals: {
            /** Proposals */
            proposals: components["schemas"]["SeenProposal"][];
        };
        /** DocumentShown */
        DocumentShown: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            added_by: components["schemas"]["By"];
            /** Advice */
            advice?: string | null;
            /** Author */
            author?: string | null;
            /** Digest */
            digest: string;
            /**
             * Findings
             * @default 0
             */
            findings: number;
            /**
             * Marking
             * @enum {string}
             */
            marking: "advice" | "evidence" | "internal" | "restricted";
            /** Media */
            media: string;
            /** Name */
            name: string;
            /**
             * Notes
             * @default []
             */
            notes: string[];
            /** Organisation */
            organisation?: string | null;
            /**
             * Pages
             * @default 0
             */
            pages: number;
            /**
             * Pages Read
             * @default 0
             */
            pages_read: number;
            /** Problem */
            problem?: string | null;
            /** Revision */
            revision: number;
            /** Role */
            role?: string | null;
            /** Same As */
            same_as?: string | null;
            /**
             * Shared With
             * @default []
             */
            shared_with: string[];
            /** Size */
            size: number;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "reading" | "read" | "unread" | "duplicate";
            /**
             * Terms
             * @default []
             */
            terms: components["schemas"]["TermCount"][];
            /**
             * Unread Pages
             * @default []
             */
            unread_pages: number[];
            /** Written By */
            written_by: string | null;
            /** Written On */
            written_on?: string | null;
        };
        /**
         * DocumentSummary
         * @description One document: what kind it is (an id of the checklist's kinds), who wrote it and what it says. None: it does not
         *     say. found, recommends, wants: lines of needs and strengths, of provision and outcomes, of views.
         */
        DocumentSummary: {
            /** Author */
            author: string | null;
            /** Document */
            document: string;
            /** Found */
            found: components["schemas"]["SummaryLine"][];
            /** Kind */
            kind: string;
            mentions: components["schemas"]["Mentions"];
            /** Organisation */
            organisation: string | null;
            /** Recommends */
            recommends: components["schemas"]["SummaryLine"][];
            /** Role */
            role: string | null;
            /** Seen On */
            seen_on: string[];
            /** Terms */
            terms: components["schemas"]["TermSaid"][];
            /** Wants */
            wants: components["schemas"]["SummaryLine"][];
            /** Written On */
            written_on: string | null;
        };
        /** DocumentsShown */
        DocumentsShown: {
            /** Case */
            case: string;
            /** Documents */
            documents: components["schemas"]["DocumentShown"][];
            /** Refused */
            refused: components["schemas"]["RefusedUpload"][];
            /** Version */
            version: number;
        };
        /**
         * DraftAnswer
         * @description All that somebody wants to say of a version served on them; a later answer takes the place of an earlier one.
         *     `on`: when a co-ordinator received it; left out: today.
         */
        DraftAnswer: {
            /** Agrees */
            agrees: boolean;
            /**
             * Meeting
             * @default false
             */
            meeting: boolean;
            /** On */
            on?: string | null;
            /**
             * Personal Budget
             * @default false
             */
            personal_budget: boolean;
            /** Serving */
            serving: string;
            /** Setting */
            setting?: string | null;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /** Due */
        Due: {
            /**
             * On
             * Format: date
             */
            on: string;
            /** What */
            what: string;
        };
        /**
         * EvidenceShown
         * @description A sentence of a paper, where it stands in the text of its page, and who wrote the paper, as it says itself.
         */
        EvidenceShown: {
            /** Document */
            document: string;
            /** End */
            end: number;
            /** Name */
            name: string;
            /** Organisation */
            organisation?: string | null;
            /** Page */
            page: number;
            /** Role */
            role?: string | null;
            /** Sentence */
            sentence: string;
            /** Start */
            start: number;
            /** Written On */
            written_on?: string | null;
        };
        /**
         * Extract
         * @description `start`, `end`: the span in the page's own text, before white space is collapsed.
         */
        Extract: {
            /** Document */
            document: string;
            /** End */
            end: number;
            /** Page */
            page: number;
            /** Sentence */
            sentence: string;
            /** Start */
            start: number;
        };
        /** FactsPage */
        FactsPage: {
            /** Cases */
            cases: components["schemas"]["CaseFacts"][];
            /** Next */
            next: string | null;
        };
        /** FamilyView */
        FamilyView: {
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             * @default 0
             */
            revision: number;
            /** Text */
            text: string;
        };
        /** Feedback */
        Feedback: {
            /** Text */
            text: string;
        };
        /** FeedbackShown */
        FeedbackShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["By"];
            /** Feedback */
            feedback: string;
            /** Text */
            text: string;
            /** Voice */
            voice: string;
        };
        /**
         * FinalShown
         * @description Whether a final plan may go out today without a reason; else what stands against it, in words.
         */
        FinalShown: {
            /** Because */
            because: string | null;
            /** Free */
            free: boolean;
        };
        /**
         * Finding
         * @description One sentence of a document that bears on the child, and on which question (None: no single one). `speaker`: whose
         *     view it is, where it is one and the document shows it.
         */
        Finding: {
            /** Question */
            question: ("LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care") | null;
            sentence: components["schemas"]["Sentence"];
            /** Speaker */
            speaker?: ("child" | "parents") | null;
            /**
             * Stance
             * @enum {string}
             */
            stance: "need" | "strength" | "denied" | "provision" | "outcome" | "view";
            /**
             * Terms
             * @default []
             */
            terms: string[];
        };
        /**
         * FindingsShown
         * @description What was found in one document.
         */
        FindingsShown: {
            /** Case */
            case: string;
            /** Digest */
            digest: string;
            /** Findings */
            findings: components["schemas"]["Finding"][];
            /** Version */
            version: number;
        };
        /** FlagAnswer */
        FlagAnswer: {
            /** Flag */
            flag: string;
            /** Reason */
            reason: string;
        };
        /** FlagShown */
        FlagShown: {
            /** Flag */
            flag: string;
            /** Kind */
            kind: string;
            /**
             * Notice
             * @default none
             * @enum {string}
             */
            notice: "none" | "claimed" | "sent" | "failed";
            /** Open */
            open: boolean;
            /**
             * Questions
             * @default []
             */
            questions: string[];
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
            /** Reason */
            reason: string;
            /** Settled */
            settled?: string | null;
        };
        /**
         * FunderMoney
         * @description `funder` None: the catalogue does not say who pays.
         */
        FunderMoney: {
            /** Funder */
            funder: ("school" | "high-needs" | "health" | "social-care") | null;
            sum: components["schemas"]["MoneySum"];
        };
        /**
         * GateShown
         * @description What stands before a gate: nothing open means that it can be passed. It is a help, and never a lock.
         */
        GateShown: {
            /** Gate */
            gate: string;
            /** Open */
            open: components["schemas"]["ToDo"][];
            /**
             * Passed
             * @default false
             */
            passed: boolean;
            /** Title */
            title: string;
        };
        /** GivenShown */
        GivenShown: {
            /**
             * Level
             * @enum {string}
             */
            level: "Y" | "Low" | "High" | "Core";
            /** Recommended */
            recommended: boolean;
            share: components["schemas"]["Share-Output"];
        };
        /**
         * Grade
         * @description points: 100 less all that the lines lost, so that a long plan and a short one compare. held_down_by: rules of
         *     severity must that failed; with any, the grade is not better than requires-improvement. says: the whole in words.
         */
        Grade: {
            /**
             * Grade
             * @enum {string}
             */
            grade: "outstanding" | "good" | "requires-improvement" | "inadequate";
            /** Held Down By */
            held_down_by: string[];
            /** Lines */
            lines: components["schemas"]["GradeLine"][];
            /** Points */
            points: number;
            /** Reviewed */
            reviewed: boolean;
            /** Says */
            says: string;
        };
        /**
         * GradeLine
         * @description What one rule does to the grade. checked: how many things it looked at; failed: how many of them it found fault
         *     with; lost: points of 100, failed / checked times the rule's share of all weights that applied.
         */
        GradeLine: {
            /** Checked */
            checked: number;
            /** Failed */
            failed: number;
            /** Lost */
            lost: number;
            /** Rule */
            rule: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "must" | "should" | "consider";
            /** Title */
            title: string;
            /** Weight */
            weight: number;
        };
        /**
         * GroupShown
         * @description A group of the model: its name, the pack's words for it, how many cases its means rest on, and its means.
         */
        GroupShown: {
            /** Cases */
            cases: number;
            /** Cluster */
            cluster: string;
            /** Outcomes */
            outcomes: string[];
            /** Packages */
            packages: {
                [key: string]: components["schemas"]["GivenShown"];
            };
            /** Profile */
            profile: {
                [key: string]: number;
            };
            /** Says */
            says: string;
            /** Thin */
            thin: boolean;
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /** History */
        History: {
            /** Entries */
            entries: components["schemas"]["HistoryEntry"][];
            /** Next */
            next: number | null;
        };
        /**
         * HistoryEntry
         * @description One event in words, with what an auditor needs to follow it up.
         */
        HistoryEntry: {
            /** Actor */
            actor: string;
            /** Cause */
            cause: string | null;
            /** Hash */
            hash: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "person" | "reaction" | "system";
            /**
             * Occurred
             * Format: date-time
             */
            occurred: string;
            /**
             * Recorded
             * Format: date-time
             */
            recorded: string;
            /** Role */
            role: string;
            /** Says */
            says: string;
            /** Type */
            type: string;
            /** Version */
            version: number;
        };
        /**
         * Instrument
         * @description The questions in the order of asking. `reviewed`: whether practitioners reviewed the definitions that ship with
         *     the product; `reviewed_by`: who reviewed the authority's own words, if it has any and somebody did.
         */
        Instrument: {
            /** Questions */
            questions: components["schemas"]["QuestionWording"][];
            /** Reviewed */
            reviewed: boolean;
            /** Reviewed By */
            reviewed_by?: string | null;
            /** Version */
            version: string;
        };
        /** Issue */
        Issue: {
            /**
             * Early Reason
             * @default
             */
            early_reason: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "draft" | "final" | "proposed-amendment";
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /** IssuedAs */
        IssuedAs: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "draft" | "final" | "proposed-amendment";
            /** Number */
            number: number;
            /** Officer */
            officer: string;
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /** IssuedShown */
        IssuedShown: {
            /** Digest */
            digest: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "draft" | "final" | "proposed-amendment";
            /** Lines */
            lines: number;
            /** Number */
            number: number;
            /** Officer */
            officer: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Shared With */
            shared_with: string[];
        };
        /**
         * ItemShown
         * @description One line. `edited_by`, `edited_at` and `reason`: who wrote it, when and why, where a person did. `waits_for`: what a
         *     person still has to do to its words: put in the specifics that a starting point leaves blank, or put a quotation
         *     into the plan's words.
         */
        ItemShown: {
            /** Edited At */
            edited_at: string | null;
            /** Edited By */
            edited_by: string | null;
            /** Id */
            id: string;
            /** Needs */
            needs: string[];
            /**
             * Origin
             * @enum {string}
             */
            origin: "drafted" | "person";
            /** Outcomes */
            outcomes: string[];
            proposal: components["schemas"]["ProposalShown"] | null;
            /** Provision */
            provision: string[];
            /** Reason */
            reason: string;
            /** Removed */
            removed: boolean;
            /** Revision */
            revision: number;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Sources */
            sources: (components["schemas"]["SentenceSource"] | components["schemas"]["AnswerSource"] | components["schemas"]["PersonSource"] | components["schemas"]["ViewSource"])[];
            /**
             * Standing
             * @enum {string}
             */
            standing: "accepted" | "suggested" | "gap";
            /** Suggestion */
            suggestion: string | null;
            /** Suggestion Revision */
            suggestion_revision: number | null;
            /** Text */
            text: string;
            /** Waits For */
            waits_for?: ("specifics" | "wording") | null;
        };
        /**
         * KeyedWords
         * @description Who typed a page that no machine could read, or described it, and when. revision: to be sent with other words.
         */
        KeyedWords: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["By"];
            /**
             * Kind
             * @enum {string}
             */
            kind: "words" | "description";
            /** Revision */
            revision: number;
        };
        /**
         * KindHeld
         * @description One of the pack's fifteen kinds of document.
         */
        KindHeld: {
            /** Documents */
            documents: string[];
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /**
             * State
             * @enum {string}
             */
            state: "present" | "out-of-date" | "mentioned" | "reply-only" | "missing" | "not-required";
        };
        /**
         * LeftOut
         * @description A sentence that names a need and was not counted. someone-else: not this child's; asked: a query or a referral;
         *     denied: denied or over; unsure: the words around it speak against it.
         */
        LeftOut: {
            /** Document */
            document: string;
            /** Page */
            page: number;
            /**
             * Question
             * @enum {string}
             */
            question: "LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care";
            /** Sentence */
            sentence: string;
            /**
             * Why
             * @enum {string}
             */
            why: "someone-else" | "asked" | "denied" | "unsure";
        };
        /**
         * Level
         * @description A level of a scale. `definition`: what one would see at it; `note`: the authority's own words beside that.
         */
        Level: {
            /** Definition */
            definition: string;
            /** Name */
            name: string;
            /**
             * Note
             * @default
             */
            note: string;
            /** Score */
            score: number;
        };
        /**
         * LibraryOutcome
         * @description An outcome of the library: a sentence with {baseline}, {target}, {measure} and {date} for a person to fill, and
         *     what progress could be measured by. The sentence stands in the plan when all four are filled.
         */
        LibraryOutcome: {
            /** Measures */
            measures: string[];
            /** Outcome */
            outcome: string;
            /** Summary */
            summary: string;
            /** Template */
            template: string;
        };
        /**
         * LimitShown
         * @description A limit that is reckoned with: how many days, whether the day of service is the first, and where it stands.
         *     `confirmed`: whether it was read there.
         */
        LimitShown: {
            /** Confirmed */
            confirmed: boolean;
            /** Counts First Day */
            counts_first_day: boolean;
            /** Days */
            days: number;
            /** Says */
            says: string;
            /** Source */
            source: string;
        };
        /**
         * LineFile
         * @description A line. serves: numbers of the needs and outcomes that it answers to. sources: where it comes from, in words.
         *     change: in a proposed amendment, how it differs from the final plan.
         */
        LineFile: {
            /** Change */
            change: string | null;
            /** Id */
            id: string;
            /** Number */
            number: string;
            /** Serves */
            serves: string[];
            /** Sources */
            sources: string[];
            /** Text */
            text: string;
        };
        /**
         * LineOrder
         * @description `items`: the ids of the section's lines, in order. `revision`: of the order that you saw, 0 when none was set.
         */
        LineOrder: {
            /** Items */
            items: string[];
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             * @default 0
             */
            revision: number;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
        };
        /** LineRemoval */
        LineRemoval: {
            /** Item */
            item: string;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
        };
        /**
         * LineShown
         * @description `kinds` is empty for a line that stayed as it was; a line may have changed and moved at once.
         *     `from_section`: where it stood before, if elsewhere.
         */
        LineShown: {
            /** From Section */
            from_section: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
            /** Id */
            id: string;
            /** Kinds */
            kinds: ("added" | "removed" | "changed" | "moved")[];
            /** Links Changed */
            links_changed: boolean;
            /** Words */
            words: components["schemas"]["WordsShown"][];
        };
        /** Link */
        Link: {
            /** Seconds */
            seconds: number;
            /** Url */
            url: string;
        };
        /** LinkedLine */
        LinkedLine: {
            /** Item */
            item: string;
            /** Text */
            text: string;
        };
        /** Me */
        Me: {
            /** Actions */
            actions: string[];
            /** Authority */
            authority: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** School */
            school: string | null;
            /** Voices */
            voices: string[];
        };
        /**
         * Measure
         * @description A figure that can be compared between plans. value: a share from 0 to 1, or a number in `unit`; None where there
         *     is nothing to measure. counted, of: what it was made of. better: which way is better.
         */
        Measure: {
            /**
             * Better
             * @enum {string}
             */
            better: "higher" | "lower";
            /** Counted */
            counted: number;
            /** Measure */
            measure: string;
            /** Of */
            of: number;
            /** Says */
            says: string;
            /** Title */
            title: string;
            /**
             * Unit
             * @enum {string}
             */
            unit: "share" | "per 100 words" | "count" | "score";
            /** Value */
            value: number | null;
        };
        /** Mention */
        Mention: {
            /** Document */
            document: string;
            /** End */
            end: number;
            /** Page */
            page: number;
            /** Sentence */
            sentence: string;
            /**
             * Sentiment
             * @enum {string}
             */
            sentiment: "positive" | "neutral" | "negative";
            /** Start */
            start: number;
            /** Terms */
            terms: string[];
        };
        /**
         * Mentions
         * @description Sentences that mention a term of the dictionary, all of them counted by sentiment; `lines`, in the bundle's order,
         *     are those kept: where there are very many, the negative before the positive before the neutral.
         */
        Mentions: {
            /** Lines */
            lines: components["schemas"]["Mention"][];
            /** Negative */
            negative: number;
            /** Neutral */
            neutral: number;
            /** Positive */
            positive: number;
        };
        /**
         * Model
         * @description Which model or code made a suggestion.
         */
        Model: {
            /** Digest */
            digest?: string | null;
            /** Name */
            name: string;
            /** Version */
            version: string;
        };
        /**
         * ModelChoice
         * @description `digest`: of a challenger, of a model that was in use before, or 'shipped' for the one of the product.
         */
        ModelChoice: {
            /** Digest */
            digest: string | "shipped";
            /** Reason */
            reason: string;
        };
        /**
         * ModelDescribed
         * @description What a model rests on and what its card says, whether or not it is in use.
         */
        ModelDescribed: {
            /** Calibrated */
            calibrated: boolean;
            /** Card */
            card: string;
            /** Digest */
            digest: string;
            /** Groups */
            groups: components["schemas"]["GroupShown"][];
            /** Reach */
            reach: number;
        };
        /**
         * ModelShown
         * @description The model in use for an authority, its challengers, and what was chosen when.
         */
        ModelShown: {
            /** Calibrated */
            calibrated: boolean;
            /** Card */
            card: string;
            /** Challengers */
            challengers: components["schemas"]["ChallengerShown"][];
            /** Choices */
            choices: components["schemas"]["ChoiceShown"][];
            /** Digest */
            digest: string;
            /** Groups */
            groups: components["schemas"]["GroupShown"][];
            /** Reach */
            reach: number;
            /** Shipped */
            shipped: string;
            /** Version */
            version: number;
        };
        /**
         * MoneyLineShown
         * @description An accepted line of provision. hours_from: 'line' where its own words say how many. unusual: its own hours lie
         *     outside what the catalogue calls usual, so its cost may too. specified: whether it says what is to be done.
         *     direct_payment: what a person said of it; None: nobody did.
         */
        MoneyLineShown: {
            cost: components["schemas"]["Span"] | null;
            /** Direct Payment */
            direct_payment: boolean | null;
            /** Direct Payment Reason */
            direct_payment_reason: string;
            /** Funder */
            funder: ("school" | "high-needs" | "health" | "social-care") | null;
            hours: components["schemas"]["Span"] | null;
            /** Hours From */
            hours_from: ("line" | "catalogue") | null;
            /** Item */
            item: string;
            /** Label */
            label: string;
            /** Level */
            level: string | null;
            /** Marked By */
            marked_by: string | null;
            /** Name */
            name: string | null;
            once: components["schemas"]["Span"] | null;
            /** Package */
            package: string | null;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Specified */
            specified: boolean;
            /** Text */
            text: string;
            /** Unusual */
            unusual: boolean;
        };
        /**
         * MoneySum
         * @description hours: a week; cost: pounds a year; once: pounds, one time. without_cost, without_hours: numbers of lines that
         *     are in no sum, because nothing is known of them: they cost something all the same.
         */
        MoneySum: {
            cost: components["schemas"]["Span"];
            hours: components["schemas"]["Span"];
            /** Lines */
            lines: number;
            once: components["schemas"]["Span"];
            /** Without Cost */
            without_cost: string[];
            /** Without Hours */
            without_hours: string[];
        };
        /** NeedTypeList */
        NeedTypeList: {
            /** Types */
            types: components["schemas"]["NeedTypeWords"][];
        };
        /**
         * NeedTypeRead
         * @description The same for the primary type of need.
         */
        NeedTypeRead: {
            /** Agreed */
            agreed?: ("SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH") | null;
            before?: components["schemas"]["NeedTypeSuggested"] | null;
            /**
             * Own Answer
             * @default false
             */
            own_answer: boolean;
            suggested?: components["schemas"]["NeedTypeSuggested"] | null;
        };
        /** NeedTypeSuggested */
        NeedTypeSuggested: {
            /**
             * Against
             * @default []
             */
            against: components["schemas"]["EvidenceShown"][];
            /**
             * Contradictions
             * @default []
             */
            contradictions: components["schemas"]["ContradictionShown"][];
            decided?: components["schemas"]["Decided"] | null;
            /** Evidence */
            evidence: components["schemas"]["EvidenceShown"][];
            model: components["schemas"]["Model"];
            /**
             * Primary
             * @enum {string}
             */
            primary: "SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH";
            /** Reason */
            reason: string;
            /** Revision */
            revision: number;
            /** Suggestion */
            suggestion: string;
        };
        /**
         * NeedTypeValue
         * @description The primary type of need, as the papers tell of it.
         */
        NeedTypeValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "need-type";
            /**
             * Primary
             * @enum {string}
             */
            primary: "SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH";
        };
        /**
         * NeedTypeWords
         * @description A type of need: the Department for Education's code and name, the pack's own names, and its area of need.
         *     `area_confirmed`: False where no source was found for the area.
         */
        NeedTypeWords: {
            /** Area */
            area: string | null;
            /** Area Confirmed */
            area_confirmed: boolean;
            /**
             * Code
             * @enum {string}
             */
            code: "SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH";
            /** Name */
            name: string;
            /** Pack Names */
            pack_names: string[];
            /** Since */
            since: number | null;
        };
        /** NeedTypes */
        NeedTypes: {
            /**
             * Primary
             * @enum {string}
             */
            primary: "SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH";
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             * @default 0
             */
            revision: number;
            /** Secondary */
            secondary?: ("SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH") | null;
        };
        /**
         * NewModel
         * @description `model`: the ONNX file in base64; a model of ours takes some 170 KB. The counts are of what it learned from.
         */
        NewModel: {
            /** Card */
            card: string;
            /** Cases */
            cases: number;
            /** Digest */
            digest: string;
            /** Model */
            model: string;
            /** Plans */
            plans: number;
            /** Refusals */
            refusals: number;
        };
        /**
         * NewTemplate
         * @description `file`: the .docx in base64, at most 3 MB before that.
         */
        NewTemplate: {
            /** File */
            file: string;
            /** Name */
            name: string;
        };
        /**
         * NotInBundle
         * @description A report or an expert that the bundle speaks of and that contributed no document of their own. role: as the
         *     reader names posts. what: report, or only the person. Each role once, with the sentence that says most.
         */
        NotInBundle: {
            /** Document */
            document: string;
            /** End */
            end: number;
            /** Page */
            page: number;
            /** Role */
            role: string;
            /** Sentence */
            sentence: string;
            /** Start */
            start: number;
            /**
             * What
             * @enum {string}
             */
            what: "report" | "person";
        };
        /**
         * NoticeShown
         * @description The notice that went with it, word for word. `reviewed`: whether a practitioner reviewed these words.
         */
        NoticeShown: {
            /** Digest */
            digest: string;
            /** Reviewed */
            reviewed: boolean;
            /** Source */
            source: string;
            /** Text */
            text: string;
            /** Wording */
            wording: string;
        };
        /**
         * NumberShown
         * @description A number that no law sets. value: the authority's own. ships: None where it differs by the kind of paper.
         */
        NumberShown: {
            /** Least */
            least: number;
            /** Means */
            means: string;
            /** Most */
            most: number;
            /** Name */
            name: string;
            /** Ships */
            ships: number | null;
            /** Value */
            value: number | null;
        };
        /** OfficersDecision */
        OfficersDecision: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "assess" | "not-assess" | "issue-plan" | "not-issue-plan" | "withdrawn" | "cease";
            /**
             * On
             * Format: date
             */
            on: string;
            /** Reason */
            reason: string;
        };
        /**
         * OpenCase
         * @description A new request. A pupil whose reference is known already keeps their record; a new one is registered.
         */
        OpenCase: {
            /** Birth Date */
            birth_date?: string | null;
            /** Birth Month */
            birth_month: number;
            /** Birth Year */
            birth_year: number;
            /** Name */
            name?: string | null;
            /**
             * Received On
             * Format: date
             */
            received_on: string;
            /** Reference */
            reference: string;
            /**
             * Requested By
             * @enum {string}
             */
            requested_by: "parent" | "young-person" | "school" | "health" | "social-care" | "other";
            /** School */
            school?: string | null;
        };
        /** Opened */
        Opened: {
            /**
             * Again
             * @default false
             */
            again: boolean;
            /** Case */
            case: string;
            /** Pupil */
            pupil: string;
            /** Version */
            version: number;
        };
        /**
         * Order
         * @description The lines of a section in the order in which they came back, where it is another than that which went out.
         *
         *     items: ids; new lines stand where they were written. before: the same lines as they stand in the plan now, what is not
         *     in it yet at the end. revision: of the order that somebody set, to send along. clash: the plan's own order is not the
         *     one that went out, so the two stand side by side.
         */
        Order: {
            /** Before */
            before: string[];
            /**
             * Clash
             * @default false
             */
            clash: boolean;
            /** Items */
            items: string[];
            /**
             * Revision
             * @default 0
             */
            revision: number;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
        };
        /**
         * OrderShown
         * @description Who put the lines of a section in order. `over_by`, `over_at`: another person's order that they had not seen and
         *     that this one took the place of.
         */
        OrderShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["By"];
            /** Over At */
            over_at: string | null;
            over_by: components["schemas"]["By"] | null;
            /** Revision */
            revision: number;
        };
        /**
         * OutcomeValue
         * @description An outcome. One of the library has blanks, and is no outcome yet (Code of Practice 9.66) until they are filled.
         */
        "OutcomeValue-Input": {
            /**
             * Baseline
             * @default
             */
            baseline: string;
            /** By */
            by?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "outcome";
            /**
             * Measure
             * @default
             */
            measure: string;
            /** Outcome */
            outcome?: string | null;
            share?: components["schemas"]["events__values__Share"] | null;
            /**
             * Target
             * @default
             */
            target: string;
            /** Text */
            text: string;
        };
        /**
         * OutcomeValue
         * @description An outcome. One of the library has blanks, and is no outcome yet (Code of Practice 9.66) until they are filled.
         */
        "OutcomeValue-Output": {
            /**
             * Baseline
             * @default
             */
            baseline: string;
            /** By */
            by?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "outcome";
            /**
             * Measure
             * @default
             */
            measure: string;
            /** Outcome */
            outcome?: string | null;
            share?: components["schemas"]["Share-Output"] | null;
            /**
             * Target
             * @default
             */
            target: string;
            /** Text */
            text: string;
        };
        /**
         * PackageChoice
         * @description A package put in at a level, or taken out (level null). Without a text the line starts from its name.
         */
        PackageChoice: {
            /** Level */
            level: ("Y" | "Low" | "High" | "Core") | null;
            /** Reason */
            reason: string;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             * @default 0
             */
            revision: number;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * PackageValue
         * @description A support package. `given_by`: what asks for it. `against`: answers that speak against it, in words.
         */
        "PackageValue-Input": {
            /**
             * Against
             * @default []
             */
            against: string[];
            /**
             * Given By
             * @default group
             * @enum {string}
             */
            given_by: "group" | "answers" | "group and answers";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "package";
            /** Level */
            level: string;
            /** Package */
            package: string;
            /** Section */
            section: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
            share?: components["schemas"]["events__values__Share"] | null;
            /** Text */
            text: string;
        };
        /**
         * PackageValue
         * @description A support package. `given_by`: what asks for it. `against`: answers that speak against it, in words.
         */
        "PackageValue-Output": {
            /**
             * Against
             * @default []
             */
            against: string[];
            /**
             * Given By
             * @default group
             * @enum {string}
             */
            given_by: "group" | "answers" | "group and answers";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "package";
            /** Level */
            level: string;
            /** Package */
            package: string;
            /** Section */
            section: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
            share?: components["schemas"]["Share-Output"] | null;
            /** Text */
            text: string;
        };
        /**
         * PageText
         * @description hidden: (start, end) of words in the text that a person who looks at the page does not see. keyed: the text is a
         *     person's.
         */
        PageText: {
            /**
             * Hidden
             * @default []
             */
            hidden: [
                number,
                number
            ][];
            keyed?: components["schemas"]["KeyedWords"] | null;
            /** Number */
            number: number;
            /** Text */
            text: string;
            /**
             * Unread
             * @default false
             */
            unread: boolean;
        };
        /**
         * PageWords
         * @description What stands on a page, or what is to be seen on it. revision: of the words that this replaces, 0 for none.
         */
        PageWords: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "words" | "description";
            /** Page */
            page: number;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
            /** Text */
            text: string;
        };
        /** Pages */
        Pages: {
            /** Digest */
            digest: string;
            /** Pages */
            pages: components["schemas"]["PageText"][];
        };
        /** People */
        People: {
            /** People */
            people: components["schemas"]["PersonShown"][];
        };
        /**
         * PersonPresent
         * @description Somebody else who has the section open. `since` is when they were last heard of.
         */
        PersonPresent: {
            /** Name */
            name: string;
            /** Person */
            person: string;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * PersonShown
         * @description Somebody whom something of this case can be shared with.
         */
        PersonShown: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Role */
            role: string;
        };
        /**
         * PersonSource
         * @description A named person who said or decided it, in what role and when.
         */
        PersonSource: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "person";
            /**
             * On
             * Format: date
             */
            on: string;
            /** Person */
            person: string;
            /** Role */
            role: string;
        };
        /**
         * PersonalBudgetLine
         * @description A line that can be a direct payment, and the needs and outcomes that it is to meet. missing: what section J must
         *     say of it and the plan does not link yet.
         */
        PersonalBudgetLine: {
            cost: components["schemas"]["Span"] | null;
            /** Item */
            item: string;
            /** Label */
            label: string;
            /** Missing */
            missing: ("needs" | "outcomes")[];
            /** Needs */
            needs: components["schemas"]["LinkedLine"][];
            once: components["schemas"]["Span"] | null;
            /** Outcomes */
            outcomes: components["schemas"]["LinkedLine"][];
            /** Text */
            text: string;
        };
        /**
         * PersonalBudgetShown
         * @description What could be a personal budget. words: for section J, to be taken into the plan by a person; without amounts,
         *     because what the catalogue calls usual is agreed with nobody.
         */
        PersonalBudgetShown: {
            /** Lines */
            lines: components["schemas"]["PersonalBudgetLine"][];
            /** Source */
            source: string;
            sum: components["schemas"]["MoneySum"];
            /** Words */
            words: string;
        };
        /** PlanAnswerShown */
        PlanAnswerShown: {
            /** Agrees */
            agrees: boolean;
            /** Meeting */
            meeting: boolean;
            /** Name */
            name: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Personal Budget */
            personal_budget: boolean;
            /** Setting */
            setting: string | null;
            /** Text */
            text: string;
        };
        /**
         * PlanAsAt
         * @description The plan as it stood at a version. `made`: the newest command that had changed it by then.
         */
        PlanAsAt: {
            made: components["schemas"]["VersionShown"];
            plan: components["schemas"]["PlanShown"];
            /** Version */
            version: number;
        };
        /**
         * PlanAudit
         * @description kind: which plan it was checked as. rules: version of the table of rules. own_since: the day from
         *     which the authority's own rules that were applied hold; None: the shipped ones alone. not_checked: rules that lacked what
         *     they need to know, and what that is.
         */
        PlanAudit: {
            /** Findings */
            findings: components["schemas"]["AuditFinding"][];
            grade: components["schemas"]["Grade"];
            /**
             * Kind
             * @enum {string}
             */
            kind: "working" | "draft" | "final" | "proposed-amendment";
            /** Measures */
            measures: components["schemas"]["Measure"][];
            /**
             * Not Checked
             * @default []
             */
            not_checked: string[];
            /**
             * On
             * Format: date
             */
            on: string;
            /** Own Since */
            own_since?: string | null;
            /** Rules */
            rules: string;
            /** Sections */
            sections: components["schemas"]["SectionAudited"][];
        };
        /**
         * PlanAuditShown
         * @description The audit of a case's plan as the log has it at `version`. number: of the issued version; None: working.
         */
        PlanAuditShown: {
            audit: components["schemas"]["PlanAudit"];
            /** Case */
            case: string;
            /** Number */
            number?: number | null;
            /** Version */
            version: number;
        };
        /**
         * PlanComment
         * @description Words about a section, or about a line, whose section then goes before the one given. `sent`: the serving or
         *     consultation whose recipient said so, where a co-ordinator writes it down.
         */
        PlanComment: {
            /** Item */
            item?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "comment" | "change";
            /**
             * Number
             * @description Of the issued version.
             */
            number: number;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Sent */
            sent?: string | null;
            /** Text */
            text: string;
        };
        /**
         * PlanCommentShown
         * @description Words about a section or a line. `item_text`: the line as it stood in that version; `stands`: whether the
         *     working plan still says just that (None where it is about no line, or for those who do not read the working plan).
         *     `written_by`: who wrote it down.
         */
        PlanCommentShown: {
            /**
             * As Whom
             * @enum {string}
             */
            as_whom: "parent" | "young-person" | "setting" | "panel";
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Comment */
            comment: string;
            /** Item */
            item: string | null;
            /** Item Text */
            item_text: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "comment" | "change";
            /** Name */
            name: string;
            /** Number */
            number: number;
            /** Person */
            person: string | null;
            /** Revision */
            revision: number;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            settled: components["schemas"]["CommentSettlementShown"] | null;
            /** Stands */
            stands: boolean | null;
            /** Text */
            text: string;
            written_by: components["schemas"]["By"];
        };
        /**
         * PlanComparison
         * @description Two states of the plan, of their accepted lines: what is suggested or asked is no part of a plan.
         *     `changes`: how many lines are not as they were.
         */
        PlanComparison: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /** Case */
            case: string;
            /** Changes */
            changes: number;
            /** Sections */
            sections: components["schemas"]["SectionCompared"][];
        };
        /**
         * PlanFile
         * @description An Education, Health and Care plan. issue: its number as issued, None for a working copy. version: of the case.
         */
        PlanFile: {
            /** Authority */
            authority: string;
            /** Born */
            born: string;
            /** Case */
            case: string;
            /** Format */
            format: string;
            /** Issue */
            issue: number | null;
            /** Name */
            name: string;
            /** Notices */
            notices: string[];
            /** Reference */
            reference: string;
            /** Sections */
            sections: components["schemas"]["SectionFile"][];
            /** Status */
            status: string;
            /** Version */
            version: number;
        };
        /**
         * PlanLine
         * @description A line of the plan in a person's words. For a new line choose an id of your own, such as a UUID.
         */
        PlanLine: {
            /** Item */
            item: string;
            /**
             * Needs
             * @default []
             */
            needs: string[];
            /**
             * Outcomes
             * @default []
             */
            outcomes: string[];
            /**
             * Provision
             * @default []
             */
            provision: string[];
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             * @default 0
             */
            revision: number;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /**
             * Settles
             * @default false
             */
            settles: boolean;
            /** Text */
            text: string;
        };
        /**
         * PlanMoneyShown
         * @description Indicative: the catalogue says what is usual, the plan what this child gets.
         */
        PlanMoneyShown: {
            /** Case */
            case: string;
            /** Catalogue Revision */
            catalogue_revision: number;
            /** Funders */
            funders: components["schemas"]["FunderMoney"][];
            /** Lines */
            lines: components["schemas"]["MoneyLineShown"][];
            personal_budget: components["schemas"]["PersonalBudgetShown"];
            /** Sections */
            sections: components["schemas"]["SectionMoney"][];
            total: components["schemas"]["MoneySum"];
            /** Version */
            version: number;
        };
        /**
         * PlanRules
         * @description All that the authority changes of the audit's rules, as it is to stand for plans from `since` on.
         */
        PlanRules: {
            /**
             * Numbers
             * @default []
             */
            numbers: components["schemas"]["RuleNumber"][];
            /**
             * Off
             * @default []
             */
            off: string[];
            /**
             * Phrases
             * @default []
             */
            phrases: components["schemas"]["WantedWords"][];
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
            /**
             * Severities
             * @default []
             */
            severities: components["schemas"]["RuleSeverity"][];
            /**
             * Since
             * Format: date
             */
            since: string;
            /**
             * Words
             * @default []
             */
            words: components["schemas"]["UnwantedWords"][];
        };
        /**
         * PlanRulesShown
         * @description since: the day from which what was set last holds; None while nothing was.
         */
        PlanRulesShown: {
            /** At */
            at: string | null;
            /** By */
            by: string | null;
            /** Numbers */
            numbers: components["schemas"]["NumberShown"][];
            /** Phrases */
            phrases: components["schemas"]["WantedWords"][];
            /** Revision */
            revision: number;
            /** Rules */
            rules: components["schemas"]["RuleShown"][];
            /** Since */
            since: string | null;
            /** Words */
            words: components["schemas"]["UnwantedWords"][];
        };
        /**
         * PlanSharingShown
         * @description What was sent, when, to whom and how, and what they said: all of it for a co-ordinator, their own for others.
         *
         *     comments: the newest, as many as a page can hold; comments_left_off: older ones, which the history has.
         */
        PlanSharingShown: {
            /** Case */
            case: string;
            /** Comments */
            comments: components["schemas"]["PlanCommentShown"][];
            /** Comments Left Off */
            comments_left_off: number;
            /** Consultations */
            consultations: components["schemas"]["ConsultationShown"][];
            final: components["schemas"]["FinalShown"] | null;
            /** Limits */
            limits: components["schemas"]["LimitShown"][];
            /** Servings */
            servings: components["schemas"]["ServingShown"][];
            /** Version */
            version: number;
        };
        /** PlanShown */
        PlanShown: {
            /** Case */
            case: string;
            /** Gaps */
            gaps: number;
            /** Issued */
            issued: components["schemas"]["IssuedShown"][];
            /** Proposals */
            proposals: number;
            /** Sections */
            sections: components["schemas"]["SectionShown"][];
            /** Suggestions */
            suggestions: number;
            /** Version */
            version: number;
        };
        /**
         * PlanTemplate
         * @description `digest`: of a template that was checked; None goes back to the one that ships. `name`: of its file.
         */
        PlanTemplate: {
            /** Digest */
            digest: string | null;
            /** Name */
            name?: string | null;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
        };
        /**
         * PlanTemplateShown
         * @description The template that new Word copies are written with. digest: None for the one that ships with the product. Issued
         *     plans keep the one that they were issued with. `fields`: all that a template may print.
         */
        PlanTemplateShown: {
            /** At */
            at: string | null;
            /** By */
            by: string | null;
            /** Digest */
            digest: string | null;
            /** Fields */
            fields: components["schemas"]["TemplateField"][];
            /**
             * Filters
             * @default {
             *       "join": "the texts of a list in one, as in {{ line.serves|join(', ') }}",
             *       "lower": "in small letters",
             *       "upper": "in capitals"
             *     }
             */
            filters: {
                [key: string]: string;
            };
            /** Name */
            name: string | null;
            /** Revision */
            revision: number;
        };
        /**
         * PlanThreadShown
         * @description The thread of a case's plan as the log has it at `version`. number: of the issued version; None: working.
         */
        PlanThreadShown: {
            /** Cards */
            cards: components["schemas"]["ThreadCard"][];
            /** Case */
            case: string;
            /** Number */
            number?: number | null;
            /** Sums */
            sums: components["schemas"]["ThreadSum"][];
            /** Version */
            version: number;
        };
        /**
         * Presence
         * @description `section`: the one that you have open; None when you leave the plan.
         */
        Presence: {
            /** Section */
            section: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
        };
        /**
         * PresenceShown
         * @description Who else is in the plan. Tell again within `every` seconds, or be forgotten after `forgotten_after`.
         */
        PresenceShown: {
            /** Every */
            every: number;
            /** Forgotten After */
            forgotten_after: number;
            /** People */
            people: components["schemas"]["PersonPresent"][];
        };
        /** Problem */
        Problem: {
            code: string;
            detail: string;
            errors?: {
                detail?: string;
                field?: string;
            }[];
            field?: string;
            revision?: number;
            status: number;
            theirs?: unknown;
            title: string;
            type: string;
            when?: string;
            who?: string;
        };
        /**
         * ProfilePoint
         * @description One question of a group's profile beside the child's answer (None: not answered); Age in years.
         */
        ProfilePoint: {
            /** Child */
            child: number | null;
            /** Mean */
            mean: number;
            /** Measure */
            measure: string;
        };
        /**
         * ProposalCompared
         * @description A change that waits. `mine`: from the words that the person had before them to theirs; `machines`: from the same
         *     words to what the machine has now. `revision`: to send with the settlement.
         */
        ProposalCompared: {
            /** Edited By */
            edited_by: string | null;
            /** Item */
            item: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "new-words" | "withdrawn";
            /** Machines */
            machines: components["schemas"]["WordsShown"][];
            /** Mine */
            mine: components["schemas"]["WordsShown"][];
            /** Reason */
            reason: string;
            /** Removed */
            removed: boolean;
            /** Revision */
            revision: number;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
        };
        /**
         * ProposalShown
         * @description `had`: the machine's words that the person had before them when they wrote (None: it had none).
         */
        ProposalShown: {
            /** Had */
            had: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "new-words" | "withdrawn";
            /** Text */
            text: string;
        };
        /** ProposalsShown */
        ProposalsShown: {
            /** Case */
            case: string;
            /** Proposals */
            proposals: components["schemas"]["ProposalCompared"][];
            /** Version */
            version: number;
        };
        /** PupilDetails */
        PupilDetails: {
            /** Birth Date */
            birth_date?: string | null;
            /** Birth Month */
            birth_month: number;
            /** Birth Year */
            birth_year: number;
            /** Name */
            name?: string | null;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
            /** School */
            school?: string | null;
        };
        /**
         * Quantity
         * @description How much a sentence asks for, read out of `words`, which stand in it. None: it does not say.
         *
         *     minutes: of one session, or in all where `times` is None; minutes_to: the upper end of a range. days: in place of minutes. times: sessions, in
         *     each `per` where one is said; times_to: the upper end. every: every how many of `per`. weeks: for how long. staff,
         *     pupils: the ratio ('1:3' is 1 and 3); of a group without a ratio only pupils, at most. by: who gives it, as the
         *     sentence says.
         */
        Quantity: {
            /** By */
            by?: string | null;
            /** Days */
            days?: number | null;
            /**
             * Every
             * @default 1
             */
            every: number;
            /** Minutes */
            minutes?: number | null;
            /** Minutes To */
            minutes_to?: number | null;
            /** Per */
            per?: ("day" | "week" | "fortnight" | "month" | "half-term" | "term" | "year") | null;
            /** Pupils */
            pupils?: number | null;
            /** Staff */
            staff?: number | null;
            /** Times */
            times?: number | null;
            /** Times To */
            times_to?: number | null;
            /** Weeks */
            weeks?: number | null;
            /** Words */
            words: string;
        };
        /**
         * QuestionRead
         * @description What the papers say of one question. suggested: the newest suggestion, decided or not; None: they say nothing,
         *     which is no score of 0. before: what a person decided last, where the papers have said otherwise since. answered:
         *     the agreed score that stands. own_answer: whether a person gave that answer by themselves, so that accepting
         *     another score is refused: nothing takes the place of a person's own answer but a person's own answer.
         */
        QuestionRead: {
            /** Answered */
            answered?: number | null;
            before?: components["schemas"]["ScoreSuggested"] | null;
            /**
             * Own Answer
             * @default false
             */
            own_answer: boolean;
            /**
             * Question
             * @enum {string}
             */
            question: "LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care";
            suggested?: components["schemas"]["ScoreSuggested"] | null;
        };
        /** QuestionShown */
        QuestionShown: {
            agreed: components["schemas"]["AnswerShown"] | null;
            /**
             * Contests
             * @default []
             */
            contests: components["schemas"]["ContestShown"][];
            /** Evidence */
            evidence: components["schemas"]["Finding"][];
            /** Needs Validation */
            needs_validation: boolean;
            overturned?: components["schemas"]["ValidationShown"] | null;
            /** Question */
            question: string;
            validation: components["schemas"]["ValidationShown"] | null;
            /** Voices */
            voices: components["schemas"]["AnswerShown"][];
        };
        /**
         * QuestionWording
         * @description `label` and `definition` in the authority's words, where it has its own; `pack_name` is the prototype's.
         *     `need`: whether an answer is a need, which belongs to `section` of the plan unless somebody decides otherwise.
         */
        QuestionWording: {
            /** Definition */
            definition: string;
            /** Group */
            group: string;
            /** Label */
            label: string;
            /** Levels */
            levels: components["schemas"]["Level"][];
            /** Need */
            need: boolean;
            /** Pack Name */
            pack_name: string;
            /**
             * Question
             * @enum {string}
             */
            question: "LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care";
            /** Section */
            section: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
        };
        /**
         * QuestionWords
         * @description An authority's own words for one question. What a score means stays as it is: notes stand beside a level's
         *     definition, never in its place; one note a level, from 0 up, or none at all.
         */
        QuestionWords: {
            /** Definition */
            definition: string;
            /** Label */
            label: string;
            /**
             * Level Notes
             * @default []
             */
            level_notes: string[];
            /**
             * Question
             * @enum {string}
             */
            question: "LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care";
        };
        /**
         * ReadDecision
         * @description What became of one thing that the reader suggested: of a question, or of the primary need (None).
         */
        ReadDecision: {
            /**
             * Became
             * @enum {string}
             */
            became: "accepted" | "altered" | "rejected" | "waiting";
            /** Question */
            question: ("LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care") | null;
        };
        /**
         * ReaderMeasured
         * @description What people made of the reader's suggestions over `cases` cases of the authority, without naming any.
         */
        ReaderMeasured: {
            /** Cases */
            cases: number;
            /** Counts */
            counts: components["schemas"]["DecidedCount"][];
        };
        /**
         * ReadingShown
         * @description What was read in the bundle. questions: all 20 in order of asking. to_decide: suggestions that wait for a person.
         *
         *     summary: by document and for the bundle, with terms, mentions and checklist; `document` in it is a digest. None
         *     until the papers were weighed for the first time, and while they must be weighed anew before this person may see
         *     it. left_out: sentences that name a need and were not counted, with why. up_to_date: whether everything here rests
         *     on all papers that could be read.
         */
        ReadingShown: {
            /** Case */
            case: string;
            /**
             * Left Out
             * @default []
             */
            left_out: components["schemas"]["LeftOut"][];
            primary_need: components["schemas"]["NeedTypeRead"];
            /** Questions */
            questions: components["schemas"]["QuestionRead"][];
            summary?: components["schemas"]["BundleSummary"] | null;
            /** To Decide */
            to_decide: number;
            /** Up To Date */
            up_to_date: boolean;
            /** Version */
            version: number;
        };
        /**
         * RecommendationShown
         * @description Packages and outcomes to consider, with what each usually takes, and what they add up to.
         */
        RecommendationShown: {
            budget: components["schemas"]["BudgetShown"];
            /** Case */
            case: string;
            /** Catalogue Revision */
            catalogue_revision: number;
            /** Group */
            group: string | null;
            /** Group Words */
            group_words: string | null;
            /**
             * Library
             * @default []
             */
            library: components["schemas"]["LibraryOutcome"][];
            /**
             * Library Reviewed
             * @default false
             */
            library_reviewed: boolean;
            /** Outcomes */
            outcomes: components["schemas"]["SuggestionShown"][];
            /** Packages */
            packages: components["schemas"]["RecommendedShown"][];
            /** Version */
            version: number;
        };
        /**
         * RecommendedShown
         * @description A package that is suggested, was decided on, or was chosen by a person, with what it usually takes.
         *
         *     status: as of its suggestion; "chosen" and "taken out" for what a person did without one. counted: whether it is
         *     in the budget. disagreement: where group and answers say different things, in words.
         */
        RecommendedShown: {
            /** Counted */
            counted: boolean;
            /** Disagreement */
            disagreement: string | null;
            /** Given By */
            given_by: string;
            /** Level */
            level: string | null;
            /** Name */
            name: string;
            /**
             * Package
             * @enum {string}
             */
            package: "SP1" | "SP2" | "SP3" | "SP4" | "SP5" | "SP6" | "SP7" | "SP8" | "SP9" | "SP10" | "SP11" | "SP12" | "SP13";
            /** Reason */
            reason: string;
            share: components["schemas"]["Share-Output"] | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "accepted" | "altered" | "rejected" | "chosen" | "taken out";
            /** Suggestion */
            suggestion: string | null;
            usual: components["schemas"]["UsualShown"] | null;
        };
        /** RefusedUpload */
        RefusedUpload: {
            /** Advice */
            advice: string;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /** Upload */
            upload: string;
        };
        /** Registered */
        Registered: {
            /**
             * Again
             * @default false
             */
            again: boolean;
            /** Digest */
            digest: string;
            /** Version */
            version: number;
        };
        /** Remark */
        Remark: {
            /**
             * Marking
             * @enum {string}
             */
            marking: "advice" | "evidence" | "internal" | "restricted";
        };
        /** ResponseValidationError */
        ResponseValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /**
         * Restoration
         * @description `item`: one line; without it the whole plan. `seen`: the revision of the line that you saw (0: it is not there
         *     now), or the version of the plan that you saw.
         */
        Restoration: {
            /** Item */
            item?: string | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Seen
             * @description The revision that you saw; 0 when there was none.
             */
            seen: number;
            /** Version */
            version: number;
        };
        /**
         * ReturnedChange
         * @description With its words marked. words: from what went out to what came back; meanwhile: from what went out to what stands in
         *     the plan now, of a line that was changed on both sides.
         */
        ReturnedChange: {
            /** Before */
            before?: string | null;
            /** Before Section */
            before_section?: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
            /**
             * Clash
             * @default false
             */
            clash: boolean;
            /** Id */
            id: string;
            /** Item */
            item?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "changed" | "inserted" | "moved" | "removed" | "unrecognised";
            /** Meanwhile */
            meanwhile: components["schemas"]["WordsShown"][];
            /** Now */
            now?: string | null;
            /**
             * Revision
             * @default 0
             */
            revision: number;
            /** Says */
            says: string;
            /** Section */
            section?: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
            /**
             * Text
             * @default
             */
            text: string;
            /** Words */
            words: components["schemas"]["WordsShown"][];
        };
        /**
         * ReturnedEdit
         * @description A change as the comparison told it. `section` and `text`: None to remove the line.
         */
        ReturnedEdit: {
            /** Item */
            item: string;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             * @default 0
             */
            revision: number;
            /** Section */
            section?: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
            /** Text */
            text?: string | null;
        };
        /**
         * ReturnedEdits
         * @description 40 at most, because each may also decide a suggestion, and one command with its orders is one transaction.
         */
        ReturnedEdits: {
            /**
             * Edits
             * @default []
             */
            edits: components["schemas"]["ReturnedEdit"][];
            /**
             * Orders
             * @default []
             */
            orders: components["schemas"]["ReturnedOrder"][];
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /**
         * ReturnedFile
         * @description `file`: the .docx in base64, at most 3 MB before that.
         */
        ReturnedFile: {
            /** File */
            file: string;
        };
        /**
         * ReturnedOrder
         * @description An order of a section's lines as the comparison told it. New lines in it that are not taken too are left out.
         */
        ReturnedOrder: {
            /** Items */
            items: string[];
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             * @default 0
             */
            revision: number;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
        };
        /**
         * ReturnedShown
         * @description issue: the issued version that the file is a copy of, None for the working copy. version: of the case when the copy
         *     was written; now: of the case that it was compared with. unchanged: lines that came back as they are.
         */
        ReturnedShown: {
            /** Case */
            case: string;
            /** Changes */
            changes: components["schemas"]["ReturnedChange"][];
            /** Issue */
            issue: number | null;
            /** Now */
            now: number;
            /** Orders */
            orders: components["schemas"]["Order"][];
            /** Unchanged */
            unchanged: number;
            /** Version */
            version: number;
        };
        /**
         * RuleFailed
         * @description plans: in how many of the team's plans the rule found something.
         */
        RuleFailed: {
            /** Plans */
            plans: number;
            /** Rule */
            rule: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "must" | "should" | "consider";
            /** Title */
            title: string;
        };
        /**
         * RuleNumber
         * @description A number of the audit that no law sets.
         */
        RuleNumber: {
            /** Name */
            name: string;
            /** Value */
            value: number;
        };
        /**
         * RuleSeverity
         * @description How grave a rule of the audit is for this authority.
         */
        RuleSeverity: {
            /** Rule */
            rule: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "must" | "should" | "consider";
        };
        /**
         * RuleShown
         * @description A rule as it ships, whether the authority switched it off, and how grave it is there. law: neither may be done to
         *     it, but it may be made graver.
         */
        RuleShown: {
            /** Id */
            id: string;
            /** Law */
            law: boolean;
            /** Off */
            off: boolean;
            /** Own */
            own: ("must" | "should" | "consider") | null;
            /** Section */
            section: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K") | null;
            /**
             * Severity
             * @enum {string}
             */
            severity: "must" | "should" | "consider";
            /** Source */
            source: string;
            /** Title */
            title: string;
            /** Why */
            why: string;
        };
        /**
         * Saved
         * @description What a change led to. Ask for a view with `at_least=version` to see it in.
         */
        Saved: {
            /**
             * Again
             * @default false
             */
            again: boolean;
            /** Case */
            case: string;
            /** Version */
            version: number;
        };
        /**
         * ScoreSuggested
         * @description sure: from 0 to 1, the reader's own estimate, not a calibrated chance.
         */
        ScoreSuggested: {
            /**
             * Against
             * @default []
             */
            against: components["schemas"]["EvidenceShown"][];
            /**
             * Contradictions
             * @default []
             */
            contradictions: components["schemas"]["ContradictionShown"][];
            decided?: components["schemas"]["Decided"] | null;
            /** Evidence */
            evidence: components["schemas"]["EvidenceShown"][];
            /** Level */
            level: string;
            model: components["schemas"]["Model"];
            /** Reason */
            reason: string;
            /** Revision */
            revision: number;
            /** Score */
            score: number;
            /** Suggestion */
            suggestion: string;
            /** Sure */
            sure: number;
        };
        /**
         * ScoreValue
         * @description A level for one question. The rest is the reader's and no person's: how sure it is from 0 to 1, its own estimate
         *     and no calibrated chance; the sentences that speak against it; and papers that contradict one another.
         */
        ScoreValue: {
            /**
             * Against
             * @default []
             */
            against: components["schemas"]["Sentence"][];
            /**
             * Contradictions
             * @default []
             */
            contradictions: components["schemas"]["Contradiction"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "score";
            /**
             * Question
             * @enum {string}
             */
            question: "LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care";
            /** Score */
            score: number;
            /**
             * Sure
             * @default 0
             */
            sure: number;
        };
        /**
         * SectionAudited
         * @description How a section fared: lines in it, and findings of each severity on them.
         */
        SectionAudited: {
            /** Consider */
            consider: number;
            /** Lines */
            lines: number;
            /** Must */
            must: number;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Should */
            should: number;
            /** Title */
            title: string;
        };
        /** SectionCompared */
        SectionCompared: {
            /** Lines */
            lines: components["schemas"]["LineShown"][];
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Title */
            title: string;
        };
        /**
         * SectionFile
         * @description questions: still to be answered, in a working copy only. removed: what a proposed amendment leaves out.
         */
        SectionFile: {
            /**
             * Letter
             * @enum {string}
             */
            letter: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Lines */
            lines: components["schemas"]["LineFile"][];
            /** Questions */
            questions: string[];
            /** Removed */
            removed: string[];
            /** Title */
            title: string;
        };
        /** SectionMoney */
        SectionMoney: {
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            sum: components["schemas"]["MoneySum"];
            /** Title */
            title: string;
        };
        /** SectionShown */
        SectionShown: {
            /** Items */
            items: components["schemas"]["ItemShown"][];
            order: components["schemas"]["OrderShown"] | null;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Title */
            title: string;
        };
        /** SeenProposal */
        SeenProposal: {
            /** Item */
            item: string;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
        };
        /**
         * Sentence
         * @description A sentence of a document: the document's digest, the page (from 1), the span in that page's text, the words.
         */
        Sentence: {
            /** Digest */
            digest: string;
            /** End */
            end: number;
            /** Page */
            page: number;
            /** Start */
            start: number;
            /** Text */
            text: string;
        };
        /** SentenceSource */
        SentenceSource: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "sentence";
            sentence: components["schemas"]["Sentence"];
        };
        /**
         * ServedLine
         * @description A line as it went out. `label`: its number (F2); `serves`: the numbers of the needs and outcomes it answers to.
         */
        ServedLine: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Serves */
            serves: string[];
            /** Sources */
            sources: string[];
            /** Text */
            text: string;
        };
        /**
         * ServedPlan
         * @description An issued version to read and comment on, frozen as it went out.
         */
        ServedPlan: {
            /** Case */
            case: string;
            /** Made Under */
            made_under: string;
            /** Number */
            number: number;
            /** Sections */
            sections: components["schemas"]["ServedSection"][];
            /** Status */
            status: string;
        };
        /** ServedSection */
        ServedSection: {
            /** Empty */
            empty: string;
            /** Lines */
            lines: components["schemas"]["ServedLine"][];
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Title */
            title: string;
        };
        /**
         * Service
         * @description An issued version served on somebody. `person`: their sign-in; a link needs one.
         */
        Service: {
            /**
             * How
             * @enum {string}
             */
            how: "post" | "e-mail" | "link";
            /**
             * Number
             * @description Of the issued version.
             */
            number: number;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * On Whom
             * @enum {string}
             */
            on_whom: "parent" | "young-person" | "setting" | "panel";
            /** Person */
            person?: string | null;
            /** Recipient */
            recipient: string;
        };
        /**
         * ServingShown
         * @description A version served on somebody. `days_left`: counting today, while the time to answer runs; else None.
         */
        ServingShown: {
            answer: components["schemas"]["PlanAnswerShown"] | null;
            /** Answer By */
            answer_by: string | null;
            /** By */
            by: string;
            /** Days Left */
            days_left: number | null;
            /**
             * How
             * @enum {string}
             */
            how: "post" | "e-mail" | "link";
            /**
             * Kind
             * @enum {string}
             */
            kind: "draft" | "final" | "proposed-amendment";
            notice: components["schemas"]["NoticeShown"] | null;
            /** Number */
            number: number;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * On Whom
             * @enum {string}
             */
            on_whom: "parent" | "young-person" | "setting" | "panel";
            /** Person */
            person: string | null;
            /** Recipient */
            recipient: string;
            /** Serving */
            serving: string;
            /**
             * Time
             * @enum {string}
             */
            time: "none" | "running" | "over" | "answered";
            /**
             * Told
             * @enum {string}
             */
            told: "none" | "claimed" | "sent" | "failed";
        };
        /**
         * SettingAsked
         * @description A setting that may be named in section I is sent an issued version, and asked.
         */
        SettingAsked: {
            /**
             * How
             * @enum {string}
             */
            how: "post" | "e-mail" | "link";
            /**
             * Number
             * @description Of the issued version.
             */
            number: number;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Person */
            person?: string | null;
            /** Recipient */
            recipient: string;
            /** Setting */
            setting: string;
        };
        /**
         * SettingReply
         * @description `on`: when a co-ordinator received it; left out: today.
         */
        SettingReply: {
            /** Consultation */
            consultation: string;
            /** On */
            on?: string | null;
            /**
             * Says
             * @enum {string}
             */
            says: "can-meet" | "cannot-meet" | "other";
            /**
             * Text
             * @default
             */
            text: string;
        };
        /** SettingReplyShown */
        SettingReplyShown: {
            /** Name */
            name: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Says
             * @enum {string}
             */
            says: "can-meet" | "cannot-meet" | "other";
            /** Text */
            text: string;
        };
        /**
         * SettingsSaved
         * @description What a change of the authority's own settings led to.
         */
        SettingsSaved: {
            /**
             * Again
             * @default false
             */
            again: boolean;
            /** Version */
            version: number;
        };
        /**
         * SettingsShown
         * @description What the authority set for itself. Revisions are 0 while nothing was.
         */
        SettingsShown: {
            /** Catalogue */
            catalogue: components["schemas"]["CatalogueEntry"][];
            /** Catalogue Revision */
            catalogue_revision: number;
            /** Order */
            order: ("LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care")[];
            /** Version */
            version: number;
            /** Wording */
            wording: components["schemas"]["QuestionWords"][];
            /** Wording Reviewed By */
            wording_reviewed_by: string | null;
            /** Wording Revision */
            wording_revision: number;
        };
        /** Settlement */
        Settlement: {
            /** Item */
            item: string;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
            /** Taken */
            taken: boolean;
        };
        /**
         * Share
         * @description How large a share of similar children got something: a published prior, then final plans.
         *
         *     low, high: the middle 90 % of what the share may be. plans: final plans counted; 0 is the prior alone.
         */
        "Share-Output": {
            /** High */
            high: number;
            /** Low */
            low: number;
            /** Mean */
            mean: number;
            /** Plans */
            plans: number;
        };
        /**
         * SimilarCase
         * @description Another case of the authority whose agreed answers are near to this one's. Never a synthetic one.
         *
         *     distance: levels, over the questions that both answered. furthest_on: questions, the most different first.
         */
        SimilarCase: {
            /** Age Band */
            age_band: string;
            /** Case */
            case: string;
            /** Compared */
            compared: number;
            /** Distance */
            distance: number;
            /** Furthest On */
            furthest_on: string[];
            /** Group */
            group: string | null;
            /** Packages */
            packages: ("SP1" | "SP2" | "SP3" | "SP4" | "SP5" | "SP6" | "SP7" | "SP8" | "SP9" | "SP10" | "SP11" | "SP12" | "SP13")[];
            /** Primary Need */
            primary_need: ("SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH") | null;
            /** Reference */
            reference: string;
            /** Same */
            same: number;
            /** Stage */
            stage: string;
        };
        /** SimilarShown */
        SimilarShown: {
            /** Case */
            case: string;
            /** Cases */
            cases: components["schemas"]["SimilarCase"][];
            /** Looked At */
            looked_at: number;
            /** Version */
            version: number;
        };
        /**
         * SingleChange
         * @description What the nearest group would be if this one answer were another: an answer to check twice.
         */
        SingleChange: {
            /** Cluster */
            cluster: string | null;
            /**
             * Question
             * @enum {string}
             */
            question: "LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care";
            /** Score */
            score: number;
        };
        /**
         * Span
         * @description From low to high, both counted in; the same number twice where it is one number.
         */
        Span: {
            /** High */
            high: number;
            /** Low */
            low: number;
        };
        /**
         * Statement
         * @description A short paragraph each: a long report belongs into the bundle.
         */
        Statement: {
            /**
             * Basis
             * @default
             */
            basis: string;
            /** Observations */
            observations: string;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             * @default 0
             */
            revision: number;
        };
        /**
         * StatementShown
         * @description An adviser's short statement of key observations and their basis.
         */
        StatementShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Basis */
            basis: string;
            by: components["schemas"]["By"];
            /** Observations */
            observations: string;
            /** Revision */
            revision: number;
            /** Voice */
            voice: string;
        };
        /** SuggestionAnswer */
        SuggestionAnswer: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "accepted" | "altered" | "rejected";
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
            /** Suggestion */
            suggestion: string;
            /** Value */
            value?: (components["schemas"]["ScoreValue"] | components["schemas"]["NeedTypeValue"] | components["schemas"]["AllocationValue"] | components["schemas"]["PackageValue-Input"] | components["schemas"]["OutcomeValue-Input"] | components["schemas"]["TextValue"]) | null;
        };
        /** SuggestionShown */
        SuggestionShown: {
            /** Decided By */
            decided_by?: string | null;
            /** Decided Reason */
            decided_reason?: string | null;
            /** Decided Value */
            decided_value?: (components["schemas"]["ScoreValue"] | components["schemas"]["NeedTypeValue"] | components["schemas"]["AllocationValue"] | components["schemas"]["PackageValue-Output"] | components["schemas"]["OutcomeValue-Output"] | components["schemas"]["TextValue"]) | null;
            /** Evidence */
            evidence: components["schemas"]["Sentence"][];
            /** Id */
            id: string;
            model: components["schemas"]["Model"];
            /** Reason */
            reason: string;
            /** Revision */
            revision: number;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "accepted" | "altered" | "rejected";
            /** Value */
            value: components["schemas"]["ScoreValue"] | components["schemas"]["NeedTypeValue"] | components["schemas"]["AllocationValue"] | components["schemas"]["PackageValue-Output"] | components["schemas"]["OutcomeValue-Output"] | components["schemas"]["TextValue"];
        };
        /**
         * SummaryLine
         * @description `question`, `area`, `group` (the pack's name for a set of questions): what it is about, where that is known.
         *     speaker: whose view it is. quantities: of provision only. sure: from 0 to 1, the reader's own estimate.
         */
        SummaryLine: {
            /** Area */
            area?: ("communication-and-interaction" | "cognition-and-learning" | "social-emotional-and-mental-health" | "sensory-and-physical" | "health" | "social-care") | null;
            /** Document */
            document: string;
            /** End */
            end: number;
            /** Group */
            group?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "need" | "strength" | "denied" | "provision" | "outcome" | "view";
            /** Page */
            page: number;
            /**
             * Quantities
             * @default []
             */
            quantities: components["schemas"]["Quantity"][];
            /** Question */
            question: ("LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care") | null;
            /** Sentence */
            sentence: string;
            /** Speaker */
            speaker?: ("child" | "parents") | null;
            /** Start */
            start: number;
            /**
             * Sure
             * @default 1
             */
            sure: number;
        };
        /**
         * TeamQuality
         * @description issued: how many of the plans were graded as issued; the others as they are worked on. median_grade: at least
         *     half of the plans are as good. most_frequent: the rules that failed in most plans.
         */
        TeamQuality: {
            /** Grades */
            grades: {
                [key: string]: number;
            };
            /** Issued */
            issued: number;
            /**
             * Median Grade
             * @enum {string}
             */
            median_grade: "outstanding" | "good" | "requires-improvement" | "inadequate";
            /** Median Points */
            median_points: number;
            /** Most Frequent */
            most_frequent: components["schemas"]["RuleFailed"][];
            /** Plans */
            plans: number;
            /** Team */
            team: string;
        };
        /**
         * TeamsQualityShown
         * @description complete: whether every plan of the authority was counted. rules: versions of the rules that graded them; with
         *     more than one, older grades and newer do not compare until their cases change.
         */
        TeamsQualityShown: {
            /** Complete */
            complete: boolean;
            /** Plans */
            plans: number;
            /** Rules */
            rules: string[];
            /** Teams */
            teams: components["schemas"]["TeamQuality"][];
        };
        /**
         * TemplateChecked
         * @description `digest`: what the template is kept under and can be looked at and set by; None when it has problems and was not
         *     kept. `warnings` stand in nobody's way.
         */
        TemplateChecked: {
            /** Digest */
            digest: string | null;
            /** Name */
            name: string;
            /** Problems */
            problems: components["schemas"]["TemplateFinding"][];
            /** Warnings */
            warnings: components["schemas"]["TemplateFinding"][];
        };
        /**
         * TemplateField
         * @description `of`: what it belongs to. `means`: for people. `need`: whether a template has to print it.
         */
        TemplateField: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "text" | "texts" | "section" | "sections" | "line" | "lines" | "plan" | "loop";
            /** Means */
            means: string;
            /** Name */
            name: string;
            /**
             * Need
             * @default may
             * @enum {string}
             */
            need: "must" | "should" | "may";
            /**
             * Of
             * @enum {string}
             */
            of: "text" | "texts" | "section" | "sections" | "line" | "lines" | "plan" | "loop";
        };
        /**
         * TemplateFinding
         * @description `what` is wrong and `fix`, what to do; `where`: words of the template beside it, '' where it is no one place.
         */
        TemplateFinding: {
            /** Fix */
            fix: string;
            /** What */
            what: string;
            /**
             * Where
             * @default
             */
            where: string;
        };
        /** TermCount */
        TermCount: {
            /** Count */
            count: number;
            /** Term */
            term: string;
        };
        /**
         * TermSaid
         * @description A term and how often it is used. weight: its count over the highest count, from 0 (not reached) to 1, for a
         *     cloud. phrase: not of the dictionary, only often said.
         */
        TermSaid: {
            /** Count */
            count: number;
            /** Documents */
            documents: number;
            /**
             * Phrase
             * @default false
             */
            phrase: boolean;
            /** Term */
            term: string;
            /** Weight */
            weight: number;
        };
        /**
         * TextValue
         * @description Words for one section of the plan, of a document. `also`: further questions that they answer to.
         */
        TextValue: {
            /**
             * Also
             * @default []
             */
            also: ("LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care")[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "text";
            /** Question */
            question?: ("LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care") | null;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Text */
            text: string;
        };
        /**
         * ThreadBreak
         * @description A finding of the audit about the thread at this card. missing: the step that it is not joined to; None where it is
         *     a link that leads nowhere.
         */
        ThreadBreak: {
            /** Fix */
            fix: string;
            /** Missing */
            missing: ("needs" | "outcomes" | "provision") | null;
            /** Rule */
            rule: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "must" | "should" | "consider";
            /** Wrong */
            wrong: string;
        };
        /**
         * ThreadCard
         * @description One line of the plan in the picture. label: its number as print has it (F2); of a suggestion or a gap, which print
         *     leaves out, its section alone. joined: the lines of the other steps that it is linked to, whichever of the two says
         *     so, in the plan's order.
         */
        ThreadCard: {
            /** Breaks */
            breaks: components["schemas"]["ThreadBreak"][];
            /** Item */
            item: string;
            /** Joined */
            joined: string[];
            /** Label */
            label: string;
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /**
             * Standing
             * @enum {string}
             */
            standing: "accepted" | "suggested" | "gap";
            /**
             * Step
             * @enum {string}
             */
            step: "needs" | "outcomes" | "provision";
            /** Text */
            text: string;
        };
        /**
         * ThreadSum
         * @description A line of the summary. items: the lines that it speaks of, where they want a look.
         */
        ThreadSum: {
            /**
             * Items
             * @default []
             */
            items: string[];
            /** Says */
            says: string;
        };
        /**
         * Ticket
         * @description Post the file, as form field `file` after these fields, to `url`.
         */
        Ticket: {
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Upload */
            upload: string;
            /** Url */
            url: string;
        };
        /**
         * ToDo
         * @description One thing that a gate waits for. `kind`: missing, unvalidated, contradicted, contested or other.
         */
        ToDo: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "missing" | "unvalidated" | "contradicted" | "contested" | "other";
            /** Question */
            question?: string | null;
            /** Says */
            says: string;
        };
        /**
         * TypedLine
         * @description A line as it is typed, not saved yet.
         */
        TypedLine: {
            /** Item */
            item: string;
            /**
             * Needs
             * @default []
             */
            needs: string[];
            /**
             * Outcomes
             * @default []
             */
            outcomes: string[];
            /**
             * Provision
             * @default []
             */
            provision: string[];
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Text */
            text: string;
        };
        /**
         * TypedLineAudited
         * @description What would be found at a line if it stood as it is typed; nothing of it is kept.
         */
        TypedLineAudited: {
            /** Findings */
            findings: components["schemas"]["AuditFinding"][];
            /** Item */
            item: string;
        };
        /**
         * UnwantedWords
         * @description Words that no provision is to use, and why.
         */
        UnwantedWords: {
            /** Why */
            why: string;
            /** Words */
            words: string;
        };
        /** Upload */
        Upload: {
            /**
             * Marking
             * @default evidence
             * @enum {string}
             */
            marking: "advice" | "evidence" | "internal" | "restricted";
            /** Name */
            name: string;
            /** Size */
            size: number;
        };
        /**
         * UsualShown
         * @description What a package usually is in this authority (its catalogue). None where the catalogue does not say.
         */
        UsualShown: {
            cost: components["schemas"]["Span"] | null;
            /** Frequency */
            frequency: string | null;
            /** Funder */
            funder?: ("school" | "high-needs" | "health" | "social-care") | null;
            group_size: components["schemas"]["Span"] | null;
            hours: components["schemas"]["Span"] | null;
            /** Name */
            name: string;
            once?: components["schemas"]["Span"] | null;
            /** Says */
            says: string;
            /** Staffing */
            staffing: string | null;
        };
        /**
         * Validation
         * @description Who stands behind an agreed answer. An adviser always does so in their own name, whatever is said here.
         */
        Validation: {
            /**
             * On
             * Format: date
             */
            on: string;
            /** Person */
            person?: string | null;
            /** Qualification */
            qualification: string;
            /** Source */
            source: string;
            /** Validator */
            validator?: string | null;
        };
        /** ValidationError */
        ValidationError: {
            /** Location */
            loc: (string | number)[];
            /** Error Type */
            type: string;
        };
        /** ValidationShown */
        ValidationShown: {
            /**
             * On
             * Format: date
             */
            on: string;
            /** Person */
            person?: string | null;
            /** Qualification */
            qualification: string;
            /** Source */
            source: string;
            /** Validator */
            validator: string;
        };
        /**
         * VersionList
         * @description Newest first. `next`: ask for what is before it.
         */
        VersionList: {
            /** Next */
            next: number | null;
            /** Versions */
            versions: components["schemas"]["VersionShown"][];
        };
        /**
         * VersionShown
         * @description One command that changed the plan. `name`: of the person, where it may be shown; None for a machine.
         *     `restored`: the version that the plan, or a line, was put back to.
         */
        VersionShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["By"];
            /** Changes */
            changes: components["schemas"]["ChangeShown"][];
            issued: components["schemas"]["IssuedAs"] | null;
            /** Name */
            name: string | null;
            /** Restored */
            restored: number | null;
            /** Version */
            version: number;
        };
        /**
         * ViewShown
         * @description The family's own words for one prompt of section A.
         */
        ViewShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["By"];
            /**
             * Prompt
             * @enum {string}
             */
            prompt: "history" | "communication" | "goals" | "family";
            /** Revision */
            revision: number;
            /** Text */
            text: string;
            /** Voice */
            voice: string;
        };
        /** ViewSource */
        ViewSource: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "view";
            /** Person */
            person?: string | null;
            /**
             * Prompt
             * @enum {string}
             */
            prompt: "history" | "communication" | "goals" | "family";
            /**
             * Voice
             * @enum {string}
             */
            voice: "agreed" | "senco" | "parent" | "young-person" | "psychologist" | "speech-therapist" | "occupational-therapist" | "physiotherapist" | "specialist-teacher" | "health" | "social-care";
        };
        /**
         * WantedWords
         * @description Words that a section is to hold, and why.
         */
        WantedWords: {
            /**
             * Section
             * @enum {string}
             */
            section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
            /** Why */
            why: string;
            /** Words */
            words: string;
        };
        /**
         * Wording
         * @description The authority's own words as they are to stand; a question left out keeps those of the product.
         */
        Wording: {
            /**
             * Order
             * @default []
             */
            order: ("LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care")[];
            /** Reviewed By */
            reviewed_by?: string | null;
            /**
             * Revision
             * @description The revision that you saw; 0 when there was none.
             */
            revision: number;
            /**
             * Words
             * @default []
             */
            words: components["schemas"]["QuestionWords"][];
        };
        /**
         * WordsShown
         * @description `same` and `removed` in order are the earlier text, `same` and `added` the later one, letter for letter.
         */
        WordsShown: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "same" | "removed" | "added";
            /** Text */
            text: string;
        };
        /**
         * Share
         * @description How large a share of similar children got something: a published prior, then final plans.
         *
         *     low, high: the middle 90 % of what the share may be. plans: final plans counted; 0 is the prior alone.
         */
        events__values__Share: {
            /** High */
            high: number;
            /** Low */
            low: number;
            /** Mean */
            mean: number;
            /** Plans */
            plans: number;
        };
        /** Share */
        functions__api__bodies__Share: {
            /** Key */
            key: string;
            /** Person */
            person: string;
            /**
             * What
             * @enum {string}
             */
            what: "document" | "plan";
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
    list_cases_api_cases_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_new_case_api_cases_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCase"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_case_api_cases__case__get: {
        parameters: {
            query?: {
                at_least?: number;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_answer_api_cases__case__answers__voice___question__put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                voice: "agreed" | "senco" | "parent" | "young-person" | "psychologist" | "speech-therapist" | "occupational-therapist" | "physiotherapist" | "specialist-teacher" | "health" | "social-care";
                question: "LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_answer_api_cases__case__answers__voice___question__delete: {
        parameters: {
            query: {
                revision: number;
            };
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                voice: "agreed" | "senco" | "parent" | "young-person" | "psychologist" | "speech-therapist" | "occupational-therapist" | "physiotherapist" | "specialist-teacher" | "health" | "social-care";
                question: "LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appeal_api_cases__case__appeals_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appeal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_assessment_api_cases__case__assessment_get: {
        parameters: {
            query?: {
                at_least?: number;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_contact_api_cases__case__contacts__contact__put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                contact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Contact"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_contact_api_cases__case__contacts__contact__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                contact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_api_cases__case__decisions_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficersDecision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_documents_api_cases__case__documents_get: {
        parameters: {
            query?: {
                at_least?: number;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findings_api_cases__case__documents__digest__get: {
        parameters: {
            query?: {
                at_least?: number;
            };
            header?: never;
            path: {
                case: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_api_cases__case__documents__digest__link_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mark_api_cases__case__documents__digest__marking_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Remark"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pages_api_cases__case__documents__digest__pages_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pages"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    key_api_cases__case__documents__digest__pages_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PageWords"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_feedback_api_cases__case__feedback_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Feedback"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settle_api_cases__case__flag_settlements_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    history_api_cases__case__history_get: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_need_types_api_cases__case__need_types_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedTypes"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_package_api_cases__case__packages__package__put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                package: "SP1" | "SP2" | "SP3" | "SP4" | "SP5" | "SP6" | "SP7" | "SP8" | "SP9" | "SP10" | "SP11" | "SP12" | "SP13";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackageChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    people_api_cases__case__people_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_plan_api_cases__case__plan_get: {
        parameters: {
            query?: {
                at_least?: number;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plan_docx_api_cases__case__plan_docx_get: {
        parameters: {
            query?: {
                issue?: number | null;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plan_json_api_cases__case__plan_json_get: {
        parameters: {
            query?: {
                issue?: number | null;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanFile"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plan_pdf_api_cases__case__plan_pdf_get: {
        parameters: {
            query?: {
                issue?: number | null;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plan_xml_api_cases__case__plan_xml_get: {
        parameters: {
            query?: {
                issue?: number | null;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_answer_api_cases__case__plan_answers_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_audit_api_cases__case__plan_audit_get: {
        parameters: {
            query?: {
                number?: number | null;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAuditShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    audit_typed_api_cases__case__plan_audit_line_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypedLine"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypedLineAudited"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settlement_api_cases__case__plan_comment_settlements_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentSettlement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comment_api_cases__case__plan_comments_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanComment"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare_versions_api_cases__case__plan_comparison_get: {
        parameters: {
            query?: {
                before?: string;
                after?: string;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanComparison"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_reply_api_cases__case__plan_consultation_replies_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingReply"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_consultation_api_cases__case__plan_consultations_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_direct_payment_api_cases__case__plan_direct_payments_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectPaymentMark"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss_api_cases__case__plan_dismissals_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dismissals"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_issue_api_cases__case__plan_issues_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Issue"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_line_api_cases__case__plan_line_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanLine"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_money_api_cases__case__plan_money_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanMoneyShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_in_order_api_cases__case__plan_orders_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_presence_api_cases__case__plan_presence_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_presence_api_cases__case__plan_presence_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Presence"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_proposals_api_cases__case__plan_proposals_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalsShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_line_api_cases__case__plan_removals_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineRemoval"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_api_cases__case__plan_restorations_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restoration"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare_returned_api_cases__case__plan_returned_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnedFile"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnedShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_returned_api_cases__case__plan_returned_edits_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnedEdits"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_served_api_cases__case__plan_served__number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServedPlan"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_serving_api_cases__case__plan_servings_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Service"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settle_api_cases__case__plan_settlements_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Settlement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_sharing_api_cases__case__plan_sharing_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanSharingShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_thread_api_cases__case__plan_thread_get: {
        parameters: {
            query?: {
                number?: number | null;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanThreadShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_versions_api_cases__case__plan_versions_get: {
        parameters: {
            query?: {
                before?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionList"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_version_api_cases__case__plan_versions__version__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAsAt"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_pupil_api_cases__case__pupil_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PupilDetails"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_reading_api_cases__case__reading_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_recommendation_api_cases__case__recommendation_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_share_api_cases__case__shares_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["functions__api__bodies__Share"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_share_api_cases__case__shares__what___key___person__delete: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                what: string;
                key: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_similar_api_cases__case__similar_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_statement_api_cases__case__statements__voice__put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                voice: "agreed" | "senco" | "parent" | "young-person" | "psychologist" | "speech-therapist" | "occupational-therapist" | "physiotherapist" | "specialist-teacher" | "health" | "social-care";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Statement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_api_cases__case__suggestion_decisions_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_api_cases__case__uploads_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Upload"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_validation_api_cases__case__validations__question__put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                question: "LD" | "Health" | "PD_Hearing" | "PD_Visual" | "PD_Other" | "ADL" | "Psych_ASD" | "Psych_SEMH" | "Psych_Other" | "Emotional_Literacy" | "Social_Interaction" | "Self_Esteem" | "English" | "Maths" | "Problem_Solving" | "SLC" | "Physical" | "Sensory" | "FLMT" | "Social_care";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Validation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_view_api_cases__case__views__voice___prompt__put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path: {
                case: string;
                voice: "agreed" | "senco" | "parent" | "young-person" | "psychologist" | "speech-therapist" | "occupational-therapist" | "physiotherapist" | "specialist-teacher" | "health" | "social-care";
                prompt: "history" | "communication" | "goals" | "family";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FamilyView"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    instrument_api_instrument_get: {
        parameters: {
            query?: {
                version?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instrument"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_api_me_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_model_api_model_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_facts_api_model_cases_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsPage"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_challenger_api_model_challengers_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewModel"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choose_model_api_model_choices_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chosen"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_changes_api_model_comparisons__digest__get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesPage"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_any_model_api_model__digest__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelDescribed"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    need_types_api_need_types_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedTypeList"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_quality_api_quality_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamsQualityShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_measure_api_reader_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReaderMeasured"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_settings_api_settings_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_catalogue_api_settings_catalogue_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Catalogue"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSaved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_plan_rules_api_settings_plan_rules_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRulesShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_plan_rules_api_settings_plan_rules_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRules"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSaved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_plan_template_api_settings_plan_template_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTemplateShown"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_plan_template_api_settings_plan_template_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSaved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_template_api_settings_plan_templates_post: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateChecked"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_preview_api_settings_plan_templates__digest__preview_docx_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_template_api_settings_plan_templates__digest__template_docx_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_wording_api_settings_wording_put: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each change, the same for a repeat of it: twice is once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wording"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSaved"];
                };
            };
            /** @description What is wrong and what to do next (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
