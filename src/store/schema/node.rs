//! What the node keeps for itself.

use diesel::table;

table! {
    meta (name) {
        name -> Text,
        value -> Text,
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
