//! What the city writes and what is said about it: entries with their drafts, pictures and earlier texts, comments, the
//! city's face.

use diesel::table;

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
