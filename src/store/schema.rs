//! The tables, as both databases have them; a test compares the databases with each other.
//!
//! Columns hold plain values; what they mean is said by the types of `domain/`.

use diesel::{allow_tables_to_appear_in_same_query, joinable, table};

table! {
    meta (name) {
        name -> Text,
        value -> Text,
    }
}

table! {
    actors (id) {
        id -> BigInt,
        uri -> Text,
        local -> Bool,
        kind -> Text,
        username -> Text,
        peer -> Text,
        name -> Text,
        summary_html -> Text,
        url -> Text,
        country -> Nullable<Text>,
        inbox -> Text,
        shared_inbox -> Nullable<Text>,
        outbox -> Nullable<Text>,
        followers -> Nullable<Text>,
        following -> Nullable<Text>,
        key_id -> Text,
        public_key -> Text,
        document -> Nullable<Text>,
        created_at -> BigInt,
        fetched_at -> BigInt,
        deleted_at -> Nullable<BigInt>,
        more_keys -> Text,
        latitude -> Nullable<BigInt>,
        longitude -> Nullable<BigInt>,
    }
}

table! {
    face (id) {
        id -> BigInt,
        colour -> Nullable<Text>,
        crest -> Nullable<Binary>,
        crest_width -> BigInt,
        crest_height -> BigInt,
        contact -> Text,
        latitude -> Nullable<BigInt>,
        longitude -> Nullable<BigInt>,
        changed_at -> BigInt,
    }
}

table! {
    actor_keys (actor_id) {
        actor_id -> BigInt,
        private_key -> Binary,
        ed25519 -> Nullable<Binary>,
    }
}

table! {
    entries (id) {
        id -> BigInt,
        key -> Text,
        uri -> Text,
        url -> Text,
        actor_id -> BigInt,
        local -> Bool,
        kind -> Text,
        practice_kind -> Nullable<Text>,
        title -> Text,
        title_folded -> Text,
        summary -> Nullable<Text>,
        body_markdown -> Nullable<Text>,
        body_html -> Text,
        language -> Nullable<Text>,
        principles -> Text,
        topics -> Text,
        missions -> Text,
        status -> Nullable<Text>,
        status_as_of -> Nullable<Text>,
        starts -> Nullable<Text>,
        ends -> Nullable<Text>,
        partners -> Text,
        links -> Text,
        attachments -> Text,
        licence -> Text,
        source -> Nullable<Text>,
        publication -> Text,
        revision -> Integer,
        external_id -> Nullable<Text>,
        document -> Nullable<Text>,
        created_at -> BigInt,
        published_at -> Nullable<BigInt>,
        updated_at -> BigInt,
        received_at -> Nullable<BigInt>,
    }
}

table! {
    comments (id) {
        id -> BigInt,
        key -> Text,
        uri -> Text,
        entry_id -> BigInt,
        in_reply_to -> Text,
        author_uri -> Text,
        author_address -> Text,
        author_name -> Text,
        author_url -> Text,
        author_peer -> Text,
        html -> Text,
        language -> Nullable<Text>,
        url -> Text,
        state -> Text,
        state_reason -> Nullable<Text>,
        document -> Nullable<Text>,
        published_at -> Nullable<BigInt>,
        received_at -> BigInt,
        edited_at -> Nullable<BigInt>,
    }
}

table! {
    comment_activities (comment_id) {
        comment_id -> BigInt,
        document -> Text,
    }
}

table! {
    followers (id) {
        id -> BigInt,
        actor_id -> BigInt,
        target_id -> BigInt,
        follow_uri -> Text,
        created_at -> BigInt,
    }
}

table! {
    following (id) {
        id -> BigInt,
        handle -> Text,
        actor_uri -> Nullable<Text>,
        follow_uri -> Nullable<Text>,
        state -> Text,
        error -> Nullable<Text>,
        created_at -> BigInt,
        updated_at -> BigInt,
    }
}

table! {
    activities (id) {
        id -> BigInt,
        uri -> Text,
        actor_id -> BigInt,
        verb -> Text,
        object_uri -> Text,
        public -> Bool,
        document -> Text,
        created_at -> BigInt,
    }
}

table! {
    deliveries (id) {
        id -> BigInt,
        activity_id -> BigInt,
        inbox -> Text,
        peer -> Text,
        attempts -> Integer,
        last_error -> Nullable<Text>,
        dead_at -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

table! {
    peers (peer) {
        peer -> Text,
        due_at -> Nullable<BigInt>,
        failures -> Integer,
        failing_since -> Nullable<BigInt>,
        last_error -> Nullable<Text>,
        last_success_at -> Nullable<BigInt>,
        delivered -> BigInt,
    }
}

table! {
    reach (object_uri, inbox) {
        object_uri -> Text,
        inbox -> Text,
    }
}

table! {
    inbox_items (id) {
        id -> BigInt,
        activity_uri -> Text,
        actor_uri -> Text,
        body -> Text,
        attempts -> Integer,
        due_at -> BigInt,
        last_error -> Nullable<Text>,
        received_at -> BigInt,
        peer -> Text,
    }
}

table! {
    seen_activities (uri) {
        uri -> Text,
        received_at -> BigInt,
    }
}

table! {
    gone_objects (uri, actor_uri) {
        uri -> Text,
        actor_uri -> Text,
        gone_at -> BigInt,
    }
}

table! {
    jobs (id) {
        id -> BigInt,
        kind -> Text,
        subject -> Text,
        attempts -> Integer,
        due_at -> BigInt,
        last_error -> Nullable<Text>,
        created_at -> BigInt,
    }
}

table! {
    index_changes (id) {
        id -> BigInt,
        entry_id -> BigInt,
    }
}

table! {
    users (id) {
        id -> BigInt,
        email -> Text,
        email_folded -> Text,
        role -> Text,
        created_at -> BigInt,
        name -> Text,
        language -> Nullable<Text>,
        password_hash -> Nullable<Text>,
        password_set_at -> Nullable<BigInt>,
        ended_at -> Nullable<BigInt>,
    }
}

table! {
    tokens (id) {
        id -> BigInt,
        user_id -> BigInt,
        name -> Text,
        hash -> Text,
        created_at -> BigInt,
    }
}

table! {
    peer_rules (id) {
        id -> BigInt,
        kind -> Text,
        target -> Text,
        reason -> Text,
        ends_at -> Nullable<BigInt>,
        set_by -> Text,
        set_at -> BigInt,
    }
}

table! {
    reactions (id) {
        id -> BigInt,
        actor_id -> BigInt,
        object_uri -> Text,
        kind -> Text,
        activity_uri -> Text,
        created_at -> BigInt,
    }
}

table! {
    hidden_actors (actor_id) {
        actor_id -> BigInt,
    }
}

table! {
    announces (object_uri, actor_id) {
        object_uri -> Text,
        actor_id -> BigInt,
        activity_uri -> Text,
        created_at -> BigInt,
    }
}

table! {
    blocked_by (actor_id, target_id) {
        actor_id -> BigInt,
        target_id -> BigInt,
        activity_uri -> Text,
        created_at -> BigInt,
    }
}

table! {
    reports (id) {
        id -> BigInt,
        activity_uri -> Text,
        reporter_uri -> Text,
        server -> Text,
        subjects -> Text,
        text -> Text,
        state -> Text,
        closed_reason -> Nullable<Text>,
        closed_by -> Nullable<Text>,
        closed_at -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

table! {
    moves (actor_id) {
        actor_id -> BigInt,
        target_id -> BigInt,
        moved_at -> BigInt,
    }
}

table! {
    sessions (id_hash) {
        id_hash -> Text,
        user_id -> Nullable<BigInt>,
        data -> Text,
        agent -> Text,
        created_at -> BigInt,
        last_seen_at -> BigInt,
    }
}

table! {
    invitations (id) {
        id -> BigInt,
        user_id -> Nullable<BigInt>,
        hash -> Text,
        created_at -> BigInt,
        ends_at -> BigInt,
    }
}

table! {
    notices (id) {
        id -> BigInt,
        mark -> Text,
        kind -> Text,
        subject -> Text,
        actor_uri -> Text,
        who -> Text,
        count -> BigInt,
        changed_at -> BigInt,
    }
}

table! {
    second_factors (user_id) {
        user_id -> BigInt,
        secret -> Text,
        confirmed_at -> Nullable<BigInt>,
        last_step -> BigInt,
    }
}

table! {
    recovery_codes (id) {
        id -> BigInt,
        user_id -> BigInt,
        hash -> Text,
    }
}

table! {
    passkeys (id) {
        id -> BigInt,
        user_id -> BigInt,
        credential_id -> Text,
        credential -> Text,
        name -> Text,
        created_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

table! {
    identities (issuer, subject) {
        issuer -> Text,
        subject -> Text,
        user_id -> BigInt,
        created_at -> BigInt,
    }
}

table! {
    audit_log (id) {
        id -> BigInt,
        done_at -> BigInt,
        who -> Text,
        role -> Text,
        deed -> Text,
        subject -> Text,
        reason -> Nullable<Text>,
        origin -> Text,
    }
}

table! {
    notice_marks (user_id) {
        user_id -> BigInt,
        read_until -> BigInt,
    }
}

table! {
    entry_revisions (id) {
        id -> BigInt,
        entry_id -> BigInt,
        revision -> Integer,
        verb -> Text,
        made_by -> Text,
        made_at -> BigInt,
        content -> Text,
    }
}

table! {
    drafts (id) {
        id -> BigInt,
        user_id -> BigInt,
        entry_id -> Nullable<BigInt>,
        base_revision -> Integer,
        version -> Integer,
        content -> Text,
        saved_at -> BigInt,
    }
}

table! {
    schedules (entry_id) {
        entry_id -> BigInt,
        due_at -> BigInt,
        set_by -> Text,
        set_at -> BigInt,
    }
}

table! {
    pictures (id) {
        id -> BigInt,
        entry_id -> BigInt,
        name -> Text,
        alt -> Nullable<Text>,
        width -> Integer,
        height -> Integer,
        size_bytes -> BigInt,
        added_by -> Text,
        added_at -> BigInt,
    }
}

table! {
    import_files (id) {
        id -> BigInt,
        user_id -> BigInt,
        name -> Text,
        content -> Text,
        created_at -> BigInt,
    }
}

joinable!(entries -> actors (actor_id));
joinable!(comments -> entries (entry_id));
joinable!(deliveries -> activities (activity_id));
joinable!(tokens -> users (user_id));
joinable!(sessions -> users (user_id));
joinable!(identities -> users (user_id));
joinable!(followers -> actors (actor_id));
joinable!(reactions -> actors (actor_id));
joinable!(blocked_by -> actors (actor_id));
joinable!(moves -> actors (target_id));
joinable!(drafts -> entries (entry_id));
joinable!(schedules -> entries (entry_id));
joinable!(pictures -> entries (entry_id));

allow_tables_to_appear_in_same_query!(
    meta,
    actors,
    actor_keys,
    entries,
    comments,
    comment_activities,
    followers,
    following,
    activities,
    deliveries,
    peers,
    reach,
    inbox_items,
    seen_activities,
    gone_objects,
    jobs,
    index_changes,
    users,
    tokens,
    peer_rules,
    hidden_actors,
    reactions,
    announces,
    blocked_by,
    reports,
    moves,
    notices,
    notice_marks,
    sessions,
    invitations,
    second_factors,
    recovery_codes,
    passkeys,
    identities,
    audit_log,
    entry_revisions,
    drafts,
    schedules,
    pictures,
    import_files,
);
