//! Forged actors, owners and origins, in every verb that ActivityStreams has for us.

use serde_json::{Value, json};

use super::scene::{Scene, Voice};
use super::{Case, SEEN};

const VERBS: [&str; 16] = [
    "Create", "Update", "Delete", "Follow", "Undo", "Accept", "Reject", "Announce", "Like", "Dislike", "Block", "Move",
    "Flag", "Add", "Remove", "Join",
];

/// What an attacker would want to do with a verb, in the name of `name`.
fn object(scene: &Scene, verb: &str, name: &str) -> Value {
    let mut stolen = scene.ana_note.clone();
    stolen["content"] = json!("<p>Stolen</p>");
    stolen["updated"] = json!("2026-11-20T10:00:00Z");
    let follow =
        |id: &str, actor: &str, object: &str| json!({ "id": id, "type": "Follow", "actor": actor, "object": object });
    match verb {
        "Create" => json!({
            "id": format!("{name}/notes/{}", scene.number()), "type": "Note", "attributedTo": name,
            "inReplyTo": scene.entry, "content": "<p>Stolen</p>", "to": [super::scene::PUBLIC]
        }),
        "Update" => stolen,
        "Delete" => scene.ana_note["id"].clone(),
        "Undo" => follow(&scene.ana_follow, name, &scene.town.city()),
        "Accept" | "Reject" => follow(&scene.our_follow, &scene.town.city(), &scene.gouda.actor()),
        "Announce" => json!(format!("{}/articles/9", scene.eve.origin)),
        "Move" => json!(scene.mastodon.actor()),
        "Add" | "Remove" => scene.ana_note["id"].clone(),
        "Flag" => json!([scene.town.city(), scene.entry]),
        "Like" | "Dislike" | "Join" => json!(scene.entry),
        _ => json!(scene.town.city()),
    }
}

/// An activity that says it is `name`'s and carries an id at `host`.
fn forged(scene: &Scene, verb: &str, name: &str, host: &str) -> Value {
    json!({
        "@context": "https://www.w3.org/ns/activitystreams", "id": format!("{host}/activities/{}", scene.number()),
        "type": verb, "actor": name, "object": object(scene, verb, name), "target": scene.eve.actor()
    })
}

/// Eve's key under the id of somebody else's.
fn with_key_id(scene: &Scene, key_id: String) -> Voice {
    Voice { key_id, ..scene.eve() }
}

pub fn cases() -> Vec<Case> {
    VERBS.into_iter().flat_map(in_verb).collect()
}

fn in_verb(verb: &'static str) -> Vec<Case> {
    let named = |what: &str| format!("{verb}: {what}");
    // A deletion of the sender's own unknown object is remembered, in case the object is still on its way.
    let remembered: &[&str] = if verb == "Delete" { &["seen_activities", "gone_objects"] } else { SEEN };
    vec![
        Case::answered(named("in the name of another server's actor, with one's own key"), 403, move |s| {
            s.eve_says(&forged(s, verb, &s.mastodon.actor(), &s.mastodon.origin))
        }),
        Case::answered(named("in the name of another server's actor, as if with its key"), 401, move |s| {
            let voice = with_key_id(s, s.mastodon.key_id());
            s.say(&voice, &forged(s, verb, &s.mastodon.actor(), &s.mastodon.origin))
        }),
        Case::answered(named("in the name of a neighbour, with one's own key"), 403, move |s| {
            s.say(&s.mallory, &forged(s, verb, &s.mastodon.actor(), &s.mastodon.origin))
        }),
        Case::answered(named("in the name of a neighbour, as if with the neighbour's key"), 401, move |s| {
            let voice = Voice { key_id: s.mastodon.key_id(), ..s.mallory.clone() };
            s.say(&voice, &forged(s, verb, &s.mastodon.actor(), &s.mastodon.origin))
        }),
        Case::answered(named("with an id at another server"), 403, move |s| {
            s.eve_says(&forged(s, verb, &s.eve.actor(), &s.mastodon.origin))
        }),
        Case::answered(named("with an id at this node"), 403, move |s| {
            s.eve_says(&forged(s, verb, &s.eve.actor(), &s.town.url("")))
        }),
        Case::answered(named("in the name of this city, with one's own key"), 403, move |s| {
            s.eve_says(&forged(s, verb, &s.town.city(), &s.town.url("")))
        }),
        Case::answered(named("in the name of this city, as if with its key"), 403, move |s| {
            let voice = with_key_id(s, format!("{}#main-key", s.town.city()));
            s.say(&voice, &forged(s, verb, &s.town.city(), &s.town.url("")))
        }),
        Case::answered(named("in the name of this node's own actor"), 403, move |s| {
            let voice = with_key_id(s, format!("{}#main-key", s.town.url("/actor")));
            s.say(&voice, &forged(s, verb, &s.town.url("/actor"), &s.town.url("")))
        }),
        Case::answered(named("in the name of the city that is followed"), 403, move |s| {
            s.eve_says(&forged(s, verb, &s.gouda.actor(), &s.gouda.origin))
        }),
        Case::without_effect(named("one's own activity about a thing that names another as its author"), move |s| {
            let mut activity = forged(s, verb, &s.eve.actor(), &s.eve.origin);
            activity["object"] = json!({
                "id": format!("{}/notes/{}", s.eve.origin, s.number()), "type": "Note", "actor": s.mastodon.actor(),
                "attributedTo": s.mastodon.actor(), "inReplyTo": s.entry, "content": "<p>Stolen</p>", "object": s.town.city()
            });
            s.eve_says(&activity)
        })
        .may_change(remembered),
    ]
}
