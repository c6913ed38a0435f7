//! Activities: ours as documents, others' read.

use serde_json::{Value, json};
use url::Url;

use crate::domain::site::Site;
use crate::domain::time::Moment;

use super::context::with_context;
use super::json::NotRead;
use super::value::{self, PUBLIC};

/// A document for standing inside another: without its context, unless its proof covers that.
fn inner(mut document: Value) -> Value {
    if let Some(fields) = document.as_object_mut().filter(|fields| !fields.contains_key("proof")) {
        fields.shift_remove("@context");
    }
    document
}

/// `Create` or `Update` of a public object of the city.
pub fn about_object(site: &Site, verb: &str, id: &str, object: Value, now: Moment) -> Value {
    let to = object.get("to").cloned().unwrap_or_else(|| json!([PUBLIC]));
    let cc = object.get("cc").cloned().unwrap_or_else(|| json!([site.of_city("followers")]));
    let audience = object.get("audience").cloned();
    let mut document = json!({
        "id": id,
        "type": verb,
        "actor": site.city(),
        "published": now,
        "to": to,
        "cc": cc,
        "object": inner(object),
    });
    if let (Some(audience), Some(fields)) = (audience, document.as_object_mut()) {
        fields.insert("audience".to_owned(), audience);
    }
    with_context(document)
}

pub fn delete(site: &Site, id: &str, tombstone: Value, now: Moment) -> Value {
    with_context(json!({
        "id": id,
        "type": "Delete",
        "actor": site.city(),
        "published": now,
        "to": [PUBLIC],
        "cc": [site.of_city("followers")],
        "object": inner(tombstone),
    }))
}

pub fn follow(site: &Site, id: &str, target: &str) -> Value {
    with_context(json!({ "id": id, "type": "Follow", "actor": site.city(), "object": target, "to": [target] }))
}

pub fn undo_follow(site: &Site, id: &str, follow_id: &str, target: &str) -> Value {
    let follow = json!({ "id": follow_id, "type": "Follow", "actor": site.city(), "object": target });
    with_context(json!({ "id": id, "type": "Undo", "actor": site.city(), "object": follow, "to": [target] }))
}

/// An activity that changes nothing for anyone: the city has looked at itself. For trying whether `recipient`'s server
/// accepts what we sign.
pub fn view_of_ourselves(site: &Site, id: &str, recipient: &str) -> Value {
    with_context(json!({ "id": id, "type": "View", "actor": site.city(), "object": site.city(), "to": [recipient] }))
}

/// `Accept` or `Reject` of another's `Follow` of `followed`, which is one of ours.
pub fn answer_follow(followed: &str, verb: &str, id: &str, follower: &str, follow_id: &str) -> Value {
    let follow = json!({ "id": follow_id, "type": "Follow", "actor": follower, "object": followed });
    with_context(json!({ "id": id, "type": verb, "actor": followed, "object": follow, "to": [follower] }))
}

/// The city does not take a reply: GoToSocial's way to say so.
pub fn reject_reply(site: &Site, id: &str, reply: &str, entry: &str, author: &str) -> Value {
    with_context(json!({
        "id": id, "type": "Reject", "actor": site.city(), "object": reply, "target": entry, "to": [author]
    }))
}

/// A report to the author's server about what the author wrote. The node itself sends it, so that nobody is exposed.
pub fn flag(site: &Site, id: &str, author: &str, object: &str, text: &str) -> Value {
    with_context(json!({
        "id": id,
        "type": "Flag",
        "actor": site.instance(),
        "content": text,
        "object": [author, object],
        "to": [author],
    }))
}

/// The city goes to another address, and its followers are asked to go along.
pub fn move_to(site: &Site, id: &str, target: &str, now: Moment) -> Value {
    with_context(json!({
        "id": id,
        "type": "Move",
        "actor": site.city(),
        "object": site.city(),
        "target": target,
        "published": now,
        "to": [PUBLIC],
        "cc": [site.of_city("followers")],
    }))
}

/// What other servers tell us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Follow,
    Undo,
    Accept,
    Reject,
    Create,
    Update,
    Delete,
    Announce,
    /// Also an answer by emoji.
    Like,
    Block,
    Flag,
    Move,
    /// Anything else: taken, without effect.
    Other,
}

/// An activity from outside.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    pub id: Url,
    pub actor: Url,
    pub verb: Verb,
    /// The object, as an id or whole; the first, if there are several.
    pub object: Value,
    /// The ids of the objects after the first: a `Flag` names an actor and what it wrote.
    pub further_objects: Vec<Url>,
    /// Where a `Move` leads.
    pub target: Option<Url>,
    /// What a `Flag` says, as it came.
    pub content: Option<String>,
}

/// The objects after the first that are looked at.
const FURTHER_OBJECTS_MAX: usize = 50;

impl Incoming {
    pub fn object_id(&self) -> Option<Url> {
        value::id_of(&self.object)
    }

    /// The ids of all objects.
    pub fn object_ids(&self) -> impl Iterator<Item = Url> {
        self.object_id().into_iter().chain(self.further_objects.iter().cloned())
    }

    /// Which verb the object is, if it came whole and is an activity itself: what an `Undo` undoes.
    pub fn inner_verb(&self) -> Option<Verb> {
        verb_of(&self.object)
    }

    /// The object, if it came whole.
    pub fn whole_object(&self) -> Option<&Value> {
        self.object.as_object().filter(|fields| fields.len() > 1).map(|_| &self.object)
    }
}

/// Why a body is no activity; a sentence for the server that sent it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoActivity {
    #[error("the body is no JSON object: send one ActivityStreams activity")]
    NotJson,
    #[error("the body holds too many values, or is nested too deeply: send one ActivityStreams activity")]
    TooMuch,
    #[error("the activity has no type: set type to its verb, for instance Create")]
    NoType,
    #[error("the activity has no usable id: set id to an http(s) address at the actor's own host")]
    NoId,
    #[error("the activity has no actor: set actor to the id of who sends it")]
    NoActor,
    #[error("the activity has no object: set object to what it is about")]
    NoObject,
}

/// Reads the body of a request.
pub fn read(body: &[u8]) -> Result<Incoming, NoActivity> {
    let mut document = super::json::read(body)?;
    if !document.is_object() {
        return Err(NoActivity::NotJson);
    }
    let verb = verb_of(&document).ok_or(NoActivity::NoType)?;
    let actor = value::id_in(&document, "actor").ok_or(NoActivity::NoActor)?;
    let id = value::id_of(&document).ok_or(NoActivity::NoId)?;
    let target = value::id_in(&document, "target");
    let content = value::in_language(&document, "content").0;
    let (mut object, further_objects) = take_objects(&mut document);
    if object.is_null() && verb != Verb::Other {
        return Err(NoActivity::NoObject);
    }
    if matches!(verb, Verb::Create | Verb::Update) && !value::is_addressed(&object) {
        address_like(&document, &mut object);
    }
    Ok(Incoming { id, actor, verb, object, further_objects, target, content })
}

/// What a document does, as its types say; none if it has no type.
pub fn verb_of(document: &Value) -> Option<Verb> {
    let types = value::types(document);
    let verb = types.iter().map(|name| verb(name)).find(|verb| *verb != Verb::Other);
    (!types.is_empty()).then_some(verb.unwrap_or(Verb::Other))
}

/// The object of an activity exactly as it was sent, if it came whole and alone.
pub fn object_text(body: &str) -> Option<&str> {
    #[derive(serde::Deserialize)]
    struct Sent<'a> {
        #[serde(borrow)]
        object: &'a serde_json::value::RawValue,
    }
    let sent: Sent<'_> = serde_json::from_str(body).ok()?;
    Some(sent.object.get()).filter(|text| text.starts_with('{'))
}

/// The first object, taken out, not copied: it is most of the activity; and the ids of those after it.
fn take_objects(activity: &mut Value) -> (Value, Vec<Url>) {
    match activity.get_mut("object").map(Value::take) {
        Some(Value::Array(items)) => {
            let mut items = items.into_iter().filter(|item| !item.is_null());
            let first = items.next().unwrap_or(Value::Null);
            (first, items.take(FURTHER_OBJECTS_MAX).filter_map(|item| value::id_of(&item)).collect())
        }
        Some(object) => (object, Vec::new()),
        None => (Value::Null, Vec::new()),
    }
}

/// Discourse addresses only the activity: its object is for the same people.
fn address_like(activity: &Value, object: &mut Value) {
    let Some(fields) = object.as_object_mut().filter(|fields| fields.len() > 1) else { return };
    for field in ["to", "cc"] {
        fields.extend(activity.get(field).map(|people| (field.to_owned(), people.clone())));
    }
}

fn verb(name: &str) -> Verb {
    match name {
        "Follow" => Verb::Follow,
        "Undo" => Verb::Undo,
        "Accept" => Verb::Accept,
        "Reject" => Verb::Reject,
        "Create" => Verb::Create,
        "Update" => Verb::Update,
        "Delete" => Verb::Delete,
        "Announce" => Verb::Announce,
        // Pleroma and Akkoma have a verb for emoji, Misskey sends a `Like` with a content.
        "Like" | "EmojiReact" => Verb::Like,
        "Block" => Verb::Block,
        "Flag" => Verb::Flag,
        "Move" => Verb::Move,
        _ => Verb::Other,
    }
}

impl From<NotRead> for NoActivity {
    fn from(reason: NotRead) -> Self {
        match reason {
            NotRead::NotJson => Self::NotJson,
            NotRead::TooMuch => Self::TooMuch,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_that_are_no_activity_are_refused_with_a_reason() {
        let cases: [(&str, NoActivity); 7] = [
            ("", NoActivity::NotJson),
            ("[]", NoActivity::NotJson),
            (r#"{"id":"https://a.example/1"}"#, NoActivity::NoType),
            (r#"{"type":"Create","id":"https://a.example/1","object":"x"}"#, NoActivity::NoActor),
            (r#"{"type":"Create","actor":"https://a.example/a","object":"x"}"#, NoActivity::NoId),
            (r#"{"type":"Create","id":"urn:x","actor":"https://a.example/a","object":"x"}"#, NoActivity::NoId),
            (r#"{"type":"Create","id":"https://a.example/1","actor":"https://a.example/a"}"#, NoActivity::NoObject),
        ];
        for (body, reason) in cases {
            assert_eq!(read(body.as_bytes()).err(), Some(reason), "{body}");
        }
    }

    #[test]
    fn deep_nesting_is_refused_before_it_costs_anything() {
        for levels in [60, 10_000] {
            let body = format!(r#"{{"type":"Create","object":{}{}}}"#, "[".repeat(levels), "]".repeat(levels));
            assert_eq!(read(body.as_bytes()).err(), Some(NoActivity::TooMuch));
        }
    }

    #[test]
    fn an_object_is_known_as_it_was_sent() {
        let object = "{ \"b\": 1.50,\n \"a\": \"\\u00e9\" }";
        assert_eq!(object_text(&format!(r#"{{"type":"Create", "object": {object} }}"#)), Some(object));
        for body in [r#"{"object":"https://a.example/1"}"#, r#"{"object":[{"a":1}]}"#, r#"{"type":"Create"}"#, "[]"] {
            assert_eq!(object_text(body), None, "{body}");
        }
    }

    #[test]
    fn an_object_without_addressees_is_for_those_of_its_activity() {
        let is_public = |object: &str| {
            let body = format!(
                r#"{{"type":"Create","id":"https://d.example/1","actor":"https://d.example/a","to":"as:Public","object":{object}}}"#
            );
            read(body.as_bytes()).map(|activity| value::is_public(&activity.object))
        };
        assert_eq!(is_public(r#"{"id":"https://d.example/2","type":"Note"}"#), Ok(true));
        assert_eq!(is_public(r#"{"id":"https://d.example/2","type":"Note","to":"https://d.example/f"}"#), Ok(false));
        assert_eq!(is_public(r#""https://d.example/2""#), Ok(false));
    }

    #[test]
    fn a_flag_names_several_objects_and_says_why() {
        let body = json!({
            "type": "Flag", "id": "https://a.example/1", "actor": "https://a.example/actor", "content": "Spam",
            "object": ["https://d.example/cities/delft", null, { "id": "https://d.example/entries/x" }, "tag:x"]
        });
        let flag = read(body.to_string().as_bytes()).expect("an activity");
        let ids: Vec<String> = flag.object_ids().map(String::from).collect();
        assert_eq!(ids, ["https://d.example/cities/delft", "https://d.example/entries/x"]);
        assert_eq!((flag.verb, flag.content.as_deref()), (Verb::Flag, Some("Spam")));
    }

    #[test]
    fn an_undo_says_what_it_undoes_where_it_holds_it_whole() {
        let undo = |object: Value| {
            let body = json!({ "type": "Undo", "id": "https://a.example/2", "actor": "https://a.example/a", "object": object });
            read(body.to_string().as_bytes()).expect("an activity").inner_verb()
        };
        assert_eq!(undo(json!("https://a.example/1")), None);
        assert_eq!(undo(json!({ "id": "https://a.example/1" })), None);
        assert_eq!(undo(json!({ "type": "EmojiReact", "object": "https://d.example/1" })), Some(Verb::Like));
        assert_eq!(undo(json!({ "type": ["Listen"] })), Some(Verb::Other));
    }

    #[test]
    fn verbs_we_do_not_know_are_still_activities() {
        let body = r#"{"type":"Listen","id":"https://a.example/1","actor":"https://a.example/a"}"#;
        assert_eq!(read(body.as_bytes()).map(|activity| activity.verb), Ok(Verb::Other));
    }
}
