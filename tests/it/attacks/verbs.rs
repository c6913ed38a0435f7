//! Activities that are signed as they should be, by somebody whose business it is not.

use serde_json::{Value, json};

use super::Case;
use super::scene::{Scene, Voice, article, voice};

/// The sender's own unknown object, as far as one can tell: it may still be on its way.
const REMEMBERED: &[&str] = &["seen_activities", "gone_objects"];

type By = fn(&Scene) -> Voice;

const EVE: By = Scene::eve;
const MALLORY: By = |s| s.mallory.clone();
const CLERK: By = |s| s.clerk.clone();
const CITY: By = |s| voice(&s.gouda);

/// An activity of `by` with this verb and object, which has no effect.
fn says(name: &str, by: By, verb: &'static str, object: fn(&Scene) -> Value) -> Case {
    Case::without_effect(name, move |s| {
        let by = by(s);
        s.say(&by, &s.activity(&by, verb, object(s)))
    })
}

fn stolen(note: &Value, change: impl Fn(&mut Value)) -> Value {
    let mut note = note.clone();
    note["content"] = json!("<p>Stolen</p>");
    note["updated"] = json!("2026-11-20T10:00:00Z");
    change(&mut note);
    note
}

fn follow(scene: &Scene, id: &str, actor: &str) -> Value {
    json!({ "id": id, "type": "Follow", "actor": actor, "object": scene.town.city() })
}

fn our_follow(scene: &Scene) -> Value {
    json!({ "id": scene.our_follow, "type": "Follow", "actor": scene.town.city(), "object": scene.gouda.actor() })
}

pub fn cases() -> Vec<Case> {
    [updates(), deletions(), undone(), answers(), created(), replays()].into_iter().flatten().collect()
}

fn updates() -> Vec<Case> {
    vec![
        says("Update of another's comment as it stands", EVE, "Update", |s| stolen(&s.ana_note, |_| {})),
        says("Update of another's comment as one's own", EVE, "Update", |s| {
            stolen(&s.ana_note, |note| note["attributedTo"] = json!(s.eve.actor()))
        }),
        says("Update of a neighbour's comment as it stands", MALLORY, "Update", |s| stolen(&s.ana_note, |_| {})),
        says("Update of a neighbour's comment as one's own", MALLORY, "Update", |s| {
            stolen(&s.ana_note, |note| note["attributedTo"] = json!(s.mallory.actor))
        }),
        says("Update of a neighbour's comment as of both", MALLORY, "Update", |s| {
            stolen(&s.ana_note, |note| note["attributedTo"] = json!([s.mallory.actor, s.mastodon.actor()]))
        }),
        says("Create of a neighbour's comment once more", MALLORY, "Create", |s| {
            stolen(&s.ana_note, |note| note["attributedTo"] = json!(s.mallory.actor))
        }),
        says("Update of another's comment by its id", EVE, "Update", |s| s.ana_note["id"].clone()),
        says("Update of this city's entry", EVE, "Update", |s| {
            let mut forged = article(&s.eve, "1", "Forged");
            forged["id"] = json!(s.entry);
            forged
        }),
        says("Update of another city's entry", EVE, "Update", |s| stolen(&s.gouda_entry, |_| {})),
        says("Update of another city's entry as one's own", EVE, "Update", |s| {
            stolen(&s.gouda_entry, |entry| entry["attributedTo"] = json!(s.eve.actor()))
        }),
        says("Update of a city's entry by its clerk", CLERK, "Update", |s| stolen(&s.gouda_entry, |_| {})),
        says("Update of a city's entry by its clerk as one's own", CLERK, "Update", |s| {
            stolen(&s.gouda_entry, |entry| entry["attributedTo"] = json!(s.clerk.actor))
        }),
        says("Update of a city's entry to an older version", CITY, "Update", |s| {
            stolen(&s.gouda_entry, |entry| entry["updated"] = json!("2001-01-01T00:00:00Z"))
        }),
        says("Update of another's name", EVE, "Update", |s| {
            let mut person = s.mastodon.person("ana");
            person["name"] = json!("Stolen");
            person
        }),
        says("Update of a neighbour's name", MALLORY, "Update", |s| {
            let mut person = s.mastodon.person("ana");
            person["name"] = json!("Stolen");
            person["publicKey"]["publicKeyPem"] = json!(s.mallory.key.public_pem());
            person
        }),
        says("Update of this city's name", EVE, "Update", |s| {
            let mut person = s.eve.person("ana");
            person["id"] = json!(s.town.city());
            person
        }),
        says("Update of oneself that takes another's key", EVE, "Update", |s| {
            let mut person = s.eve.person("ana");
            person["publicKey"]["id"] = json!(s.mastodon.key_id());
            person["assertionMethod"] = Value::Null;
            person
        }),
        says("Update of oneself with a key of another owner", EVE, "Update", |s| {
            let mut person = s.eve.person("ana");
            person["publicKey"]["owner"] = json!(s.mastodon.actor());
            person["assertionMethod"] = Value::Null;
            person
        }),
    ]
}

fn deletions() -> Vec<Case> {
    vec![
        says("Delete of another's comment by its id", EVE, "Delete", |s| s.ana_note["id"].clone()),
        says(
            "Delete of another's comment as a Tombstone",
            EVE,
            "Delete",
            |s| json!({ "id": s.ana_note["id"], "type": "Tombstone", "attributedTo": s.eve.actor() }),
        ),
        says(
            "Delete of another's comment among one's own",
            EVE,
            "Delete",
            |s| json!([{ "id": s.ana_note["id"], "type": "Tombstone" }, { "id": s.eve.actor() }]),
        ),
        says("Delete of a neighbour's comment", MALLORY, "Delete", |s| s.ana_note["id"].clone()).may_change(REMEMBERED),
        says("Delete of a third's comment", MALLORY, "Delete", |s| s.ben_note["id"].clone()),
        says("Delete of another's account", EVE, "Delete", |s| json!(s.mastodon.actor())),
        says("Delete of a neighbour's account", MALLORY, "Delete", |s| json!(s.mastodon.actor()))
            .may_change(REMEMBERED),
        says("Delete of a neighbour's account by its document", MALLORY, "Delete", |s| s.mastodon.person("ana"))
            .may_change(REMEMBERED),
        says("Delete of this city's entry", EVE, "Delete", |s| json!(s.entry)),
        says("Delete of this city", EVE, "Delete", |s| json!(s.town.city())),
        says("Delete of another city's entry", EVE, "Delete", |s| s.gouda_entry["id"].clone()),
        says("Delete of a city's entry by its clerk", CLERK, "Delete", |s| s.gouda_entry["id"].clone())
            .may_change(REMEMBERED),
        says("Delete of a city by its clerk", CLERK, "Delete", |s| json!(s.gouda.actor())).may_change(REMEMBERED),
        says("Delete of this node's comment list", EVE, "Delete", |s| json!(format!("{}/replies", s.entry))),
        says("Delete of nothing", EVE, "Delete", |_| json!({ "id": null, "type": "Tombstone" })),
    ]
}

fn undone() -> Vec<Case> {
    vec![
        says("Undo of another's follow", EVE, "Undo", |s| follow(s, &s.ana_follow, &s.mastodon.actor())),
        says("Undo of another's follow as one's own", EVE, "Undo", |s| follow(s, &s.ana_follow, &s.eve.actor())),
        says(
            "Undo of another's follow as nobody's",
            EVE,
            "Undo",
            |s| json!({ "id": s.ana_follow, "type": "Follow", "object": s.town.city() }),
        ),
        says("Undo of another's follow by its id", EVE, "Undo", |s| json!(s.ana_follow)),
        says("Undo of a neighbour's follow", MALLORY, "Undo", |s| follow(s, &s.ana_follow, &s.mastodon.actor())),
        says("Undo of a neighbour's follow as one's own", MALLORY, "Undo", |s| {
            follow(s, &s.ana_follow, &s.mallory.actor)
        }),
        says("Undo of a neighbour's follow by its id", MALLORY, "Undo", |s| json!(s.ana_follow))
            .may_change(&["seen_activities", "gone_objects"]),
        says(
            "Undo of another's comment",
            EVE,
            "Undo",
            |s| json!({ "id": s.ana_note["id"], "type": "Create", "actor": s.mastodon.actor(), "object": s.ana_note }),
        ),
        says(
            "Undo of a neighbour's comment",
            MALLORY,
            "Undo",
            |s| json!({ "id": s.ana_note["id"], "type": "Create", "actor": s.mallory.actor, "object": s.ana_note }),
        ),
        says("Undo of this city's own follow", EVE, "Undo", our_follow),
        says("Undo of this city's own follow by whom it follows", CITY, "Undo", our_follow),
        says(
            "Undo of what another accepted",
            EVE,
            "Undo",
            |s| json!({ "type": "Accept", "actor": s.gouda.actor(), "object": our_follow(s) }),
        ),
        says(
            "Undo of an Undo",
            EVE,
            "Undo",
            |s| json!({ "type": "Undo", "actor": s.eve.actor(), "object": follow(s, &s.ana_follow, &s.mastodon.actor()) }),
        ),
    ]
}

fn answers() -> Vec<Case> {
    vec![
        says("Accept of a follow by a stranger", EVE, "Accept", our_follow),
        says("Accept of a follow by a stranger, by its id", EVE, "Accept", |s| json!(s.our_follow)),
        says("Reject of a follow by a stranger", EVE, "Reject", our_follow),
        says("Reject of a follow by a stranger, by its id", EVE, "Reject", |s| json!(s.our_follow)),
        says("Reject of a follow by the city's clerk", CLERK, "Reject", our_follow),
        says("Reject of a follow that is not ours", CITY, "Reject", |s| follow(s, &s.ana_follow, &s.mastodon.actor())),
        says("Reject of a follower by another follower", EVE, "Reject", |s| {
            follow(s, &s.ana_follow, &s.mastodon.actor())
        }),
        says("Accept of nothing", EVE, "Accept", |_| json!({})),
        says("Follow of somebody else", EVE, "Follow", |s| json!(s.mastodon.actor())),
        says("Follow of an entry", EVE, "Follow", |s| json!(s.entry)),
        says("Follow of a page of this node", EVE, "Follow", |s| json!(s.town.url("/"))),
        says("Move of another", EVE, "Move", |s| json!(s.mastodon.actor())),
        says("Move of a neighbour", MALLORY, "Move", |s| json!(s.mastodon.actor())),
        says("Add to this city's list", EVE, "Add", |s| json!(s.ana_note["id"])),
        says("Remove from this city's list", EVE, "Remove", |s| json!(s.entry)),
    ]
}

fn created() -> Vec<Case> {
    vec![
        says("Create of a comment in another's name", EVE, "Create", |s| {
            let mut note = s.eve.note(s.number(), &s.entry, "<p>Stolen</p>");
            note["attributedTo"] = json!(s.mastodon.actor());
            note
        }),
        says("Create of a comment with an id of another server", EVE, "Create", |s| {
            let mut note = s.eve.note(s.number(), &s.entry, "<p>Stolen</p>");
            note["id"] = json!(format!("{}/notes/{}", s.mastodon.origin, s.number()));
            note
        }),
        says("Create of a comment with an id of this node", EVE, "Create", |s| {
            let mut note = s.eve.note(s.number(), &s.entry, "<p>Stolen</p>");
            note["id"] = json!(s.town.url("/comments/1"));
            note
        }),
        says("Create of a comment with an entry's id", EVE, "Create", |s| {
            let mut note = s.eve.note(s.number(), &s.entry, "<p>Stolen</p>");
            note["id"] = json!(s.entry);
            note
        }),
        says("Create of a comment by nobody", EVE, "Create", |s| {
            let mut note = s.eve.note(s.number(), &s.entry, "<p>Stolen</p>");
            note["attributedTo"] = Value::Null;
            note
        }),
        says("Create of a comment on another city's entry", EVE, "Create", |s| {
            s.eve.note(s.number(), s.gouda_entry["id"].as_str().expect("an id"), "<p>Elsewhere</p>")
        }),
        says("Create of a comment on itself", EVE, "Create", |s| {
            let mut note = s.eve.note(s.number(), &s.entry, "<p>Myself</p>");
            note["inReplyTo"] = note["id"].clone();
            note
        }),
        says("Create of a comment on an entry that there is not", EVE, "Create", |s| {
            s.eve.note(s.number(), &s.town.url("/entries/none"), "<p>Nowhere</p>")
        }),
        says("Create of an entry by a city that is not followed", EVE, "Create", |s| article(&s.eve, "5", "Uninvited")),
        says("Create of an entry in the name of the followed city", EVE, "Create", |s| {
            let mut forged = article(&s.eve, "6", "Forged");
            forged["attributedTo"] = json!(s.gouda.actor());
            forged
        }),
        says("Create of an entry by the clerk of the followed city", CLERK, "Create", |s| {
            let mut forged = article(&s.gouda, "7", "Forged");
            forged["attributedTo"] = json!(s.clerk.actor);
            forged
        }),
        says("Create of a comment that is larger than is kept", EVE, "Create", |s| {
            s.eve.note(s.number(), &s.entry, &"x".repeat(300 * 1024))
        }),
    ]
}

fn replays() -> Vec<Case> {
    let captured = |s: &Scene| {
        // As it was accepted when the scene was set, to the letter.
        let body = json!({
            "id": s.ana_follow, "type": "Follow", "actor": s.mastodon.actor(), "object": s.town.city()
        });
        body.to_string()
    };
    let replayed = |name: &str, status: u16, inbox: &'static str| {
        Case::answered(name, status, move |s| {
            let body = captured(s);
            s.post(s.signed(&s.ana(), &s.town.url(inbox), &body), body)
        })
    };
    vec![
        replayed("a request that was taken before, to the letter", 202, "/inbox"),
        replayed("a request to one inbox, sent to another", 401, "/cities/delft/inbox"),
        replayed("a request to the node's own inbox, sent to another", 401, "/actor/inbox"),
        Case::answered("another activity under an id that was seen", 202, |s| {
            let mut activity = s.activity(&s.ana(), "Delete", s.ana_note["id"].clone());
            activity["id"] = json!(s.ana_follow);
            s.say(&s.ana(), &activity)
        }),
        Case::answered("a captured request with another body", 401, move |s| {
            let headers = s.signed(&s.ana(), &s.inbox(), &captured(s));
            s.post(headers, captured(s).replace("Follow", "Undo"))
        }),
        Case::without_effect("a comment that is there, under a new activity's id", |s| {
            s.say(&s.ana(), &s.activity(&s.ana(), "Create", s.ana_note.clone()))
        }),
    ]
}
