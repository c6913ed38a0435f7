//! Other servers and what is exchanged with them: actors, follows, activities, deliveries, reactions, reports, rules.

use diesel::table;

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
    actor_keys (actor_id) {
        actor_id -> BigInt,
        private_key -> Binary,
        ed25519 -> Nullable<Binary>,
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
    hidden_actors (actor_id) {
        actor_id -> BigInt,
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
