//! Who works here, how they sign in, and what they did.

use diesel::table;

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
    notice_marks (user_id) {
        user_id -> BigInt,
        read_until -> BigInt,
    }
}
