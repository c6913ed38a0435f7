//! Actors: our two as documents, and others' documents read.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;

use crate::domain::address::{Peer, same_origin};
use crate::domain::city::country_code;
use crate::domain::face::Location;
use crate::domain::site::{INSTANCE_ACTOR, Site};
use crate::domain::text::{self, CleanHtml};
use crate::domain::time::Moment;

use super::context::with_context;
use super::keys::{ActorKeys, multikey};
use super::value;

/// As many of an actor's keys are looked at.
const KEYS_MAX: usize = 8;
/// Types that ActivityStreams calls actors.
const ACTOR_TYPES: [&str; 5] = ["Person", "Organization", "Group", "Service", "Application"];

/// A longer name is cut.
const USERNAME_MAX_CHARS: usize = 64;

/// The id of an actor's first RSA key; later ones count on from it.
pub fn key_id(actor: &str) -> String {
    format!("{actor}#main-key")
}

/// The id of an actor's first Ed25519 key.
pub fn ed25519_key_id(actor: &str) -> String {
    format!("{actor}#ed25519-key")
}

/// The city: who publishes.
pub fn city(site: &Site, summary_html: &str, keys: &ActorKeys, published: Moment) -> Value {
    let id = site.city();
    let mut document = json!({
        "id": id,
        "type": "Organization",
        "preferredUsername": site.handle.as_str(),
        "name": site.name,
        "summary": summary_html,
        "url": id,
        "inbox": site.of_city("inbox"),
        "outbox": site.of_city("outbox"),
        "followers": site.of_city("followers"),
        "following": site.of_city("following"),
        "endpoints": { "sharedInbox": site.shared_inbox() },
        "published": published,
        "discoverable": true,
        "indexable": true,
        "manuallyApprovesFollowers": false,
        "webfinger": site.acct().to_string(),
        "publicKey": public_key_of(&id, keys),
        "assertionMethod": [multikey_of(&id, keys)],
    });
    if let (Some(country), Some(fields)) = (&site.country, document.as_object_mut()) {
        fields.insert("mh:country".to_owned(), json!(country));
    }
    with_context(document)
}

/// The same actor with the addresses it has had and the one that it has left for.
pub fn with_addresses(mut document: Value, also_known_as: &[String], moved_to: Option<&str>) -> Value {
    if let Some(fields) = document.as_object_mut() {
        if !also_known_as.is_empty() {
            fields.insert("alsoKnownAs".to_owned(), json!(also_known_as));
        }
        if let Some(moved_to) = moved_to {
            fields.insert("movedTo".to_owned(), json!(moved_to));
        }
    }
    document
}

/// The same actor with the place where it lies.
pub fn with_location(mut document: Value, location: Option<Location>) -> Value {
    if let (Some(location), Some(fields)) = (location, document.as_object_mut()) {
        let place = json!({ "type": "Place", "latitude": location.latitude(), "longitude": location.longitude() });
        fields.insert("location".to_owned(), place);
    }
    document
}

/// Where an actor says it lies: the ActivityStreams `Place` of its `location`, if that has coordinates.
fn read_location(document: &Value) -> Option<Location> {
    let place = value::first(document, "location")?;
    let number = |field: &str| place.get(field).and_then(Value::as_f64);
    Location::new(number("latitude")?, number("longitude")?)
}

/// The actors that an actor says it is as well.
pub fn also_known_as(document: &Value) -> Vec<String> {
    value::many(document, "alsoKnownAs").into_iter().filter_map(value::id_of).map(String::from).collect()
}

/// The node itself: who signs fetches.
pub fn instance(site: &Site, keys: &ActorKeys) -> Value {
    let id = site.instance();
    with_context(json!({
        "id": id,
        "type": "Application",
        "preferredUsername": INSTANCE_ACTOR,
        "name": format!("The node of {}", site.name),
        "url": site.at("/"),
        "inbox": format!("{id}/inbox"),
        "outbox": format!("{id}/outbox"),
        "endpoints": { "sharedInbox": site.shared_inbox() },
        "manuallyApprovesFollowers": true,
        "publicKey": public_key_of(&id, keys),
        "assertionMethod": [multikey_of(&id, keys)],
    }))
}

/// The RSA key, as all the field reads it.
pub(super) fn public_key_of(actor: &str, keys: &ActorKeys) -> Value {
    json!({ "id": keys.rsa_id, "owner": actor, "publicKeyPem": keys.rsa.public_pem() })
}

/// The Ed25519 key as FEP-521a has it.
pub(super) fn multikey_of(actor: &str, keys: &ActorKeys) -> Value {
    json!({
        "id": keys.ed25519_id,
        "type": "Multikey",
        "controller": actor,
        "publicKeyMultibase": keys.ed25519.public_multibase(),
    })
}

/// A key that an actor publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    pub id: String,
    /// In PEM, or a Multikey.
    pub key: String,
}

/// Another server's actor, as far as we need it.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteActor {
    pub uri: Url,
    pub kind: String,
    pub username: String,
    pub peer: Peer,
    pub name: String,
    pub summary_html: CleanHtml,
    pub url: String,
    pub country: Option<String>,
    pub location: Option<Location>,
    pub inbox: Url,
    pub shared_inbox: Option<Url>,
    pub outbox: Option<Url>,
    pub followers: Option<Url>,
    pub following: Option<Url>,
    /// The key that it signs requests with.
    pub key: PublicKey,
    pub more_keys: Vec<PublicKey>,
}

/// Why a document is no actor that we can deal with.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActorRefused {
    #[error("the document has no id")]
    NoId,
    #[error("the document is of type {0}, which is no actor")]
    NotAnActor(String),
    #[error("the actor has no inbox")]
    NoInbox,
    #[error("the actor's inbox is at another server")]
    ForeignInbox,
    #[error("the actor has no public key that it owns")]
    NoKey,
}

/// Reads an actor's document.
pub fn read(document: &Value) -> Result<RemoteActor, ActorRefused> {
    let uri = value::id_of(document).filter(|_| document.is_object()).ok_or(ActorRefused::NoId)?;
    let peer = Peer::of(&uri).ok_or(ActorRefused::NoId)?;
    let types = value::types(document);
    let kind = types.iter().find(|name| ACTOR_TYPES.contains(&name.as_str()));
    let kind = kind.ok_or_else(|| ActorRefused::NotAnActor(text::one_line(&types.join(", "), 60)))?.clone();
    // Else anybody could have us send to anyone, and be reached around a block of their server.
    let inbox = value::id_in(document, "inbox").ok_or(ActorRefused::NoInbox)?;
    if !same_origin(&inbox, &uri) {
        return Err(ActorRefused::ForeignInbox);
    }
    let mut keys = read_keys(document, &uri).into_iter();
    let key = keys.next().ok_or(ActorRefused::NoKey)?;
    let username = read_username(document);
    let name = value::in_language(document, "name").0.map(|name| text::one_line(&name, 200));
    let shared_inbox = value::first(document, "endpoints").and_then(|endpoints| value::id_in(endpoints, "sharedInbox"));
    // NodeBB, Discourse and older Misskey: beside the inbox.
    let shared_inbox = shared_inbox.or_else(|| value::id_in(document, "sharedInbox"));
    let shared_inbox = shared_inbox.filter(|shared| same_origin(shared, &uri));
    Ok(RemoteActor {
        kind,
        name: name.filter(|name| !name.is_empty()).unwrap_or_else(|| username.clone()),
        username,
        peer,
        summary_html: CleanHtml::from_foreign(&value::in_language(document, "summary").0.unwrap_or_default()),
        url: value::page_url(document).map_or_else(|| uri.to_string(), String::from),
        country: value::text(document, "mh:country").and_then(country_code),
        location: read_location(document),
        inbox,
        shared_inbox,
        outbox: value::id_in(document, "outbox"),
        followers: value::id_in(document, "followers"),
        following: value::id_in(document, "following"),
        key,
        more_keys: keys.collect(),
        uri,
    })
}

/// Letters, digits, `_`, `.` and `-`: with an `@` in it, a name would pass for somebody's address at another server.
fn read_username(document: &Value) -> String {
    let given = value::text(document, "preferredUsername").unwrap_or_default();
    let fits = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    let name: String = given.chars().filter(fits).take(USERNAME_MAX_CHARS).collect();
    if name.is_empty() { "unknown".to_owned() } else { name }
}

/// The keys that are the actor's own: they name no other owner and live at the same origin. First those of
/// `publicKey`, then the Multikeys of `assertionMethod` (FEP-521a).
fn read_keys(document: &Value, actor: &Url) -> Vec<PublicKey> {
    let of = |field: &str| value::many(document, field).into_iter().take(KEYS_MAX);
    let read = |key: &Value| {
        let id = value::id_of(key)?;
        let owner = value::id_in(key, "owner").or_else(|| value::id_in(key, "controller"));
        let owned = owner.as_ref().is_none_or(|owner| owner == actor) && same_origin(&id, actor);
        let text = value::text(key, "publicKeyPem").or_else(|| value::text(key, "publicKeyMultibase"));
        // PostgreSQL keeps no text with a NUL in it.
        let text = text.filter(|text| !text.contains('\0'))?;
        owned.then(|| PublicKey { id: id.into(), key: text.to_owned() })
    };
    let mut keys: Vec<PublicKey> = of("publicKey").filter_map(read).collect();
    let multikeys = of("assertionMethod").filter_map(read).filter(|key| multikey::decode_ed25519(&key.key).is_some());
    for key in multikeys {
        if !keys.iter().any(|known| known.id == key.id) {
            keys.push(key);
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Value {
        json!({
            "id": "https://m.example/users/ana",
            "type": "Person",
            "preferredUsername": "ana",
            "name": "Ana\u{202e} <b>x</b>",
            "inbox": "https://m.example/users/ana/inbox",
            "endpoints": { "sharedInbox": "https://m.example/inbox" },
            "publicKey": { "id": "https://m.example/users/ana#main-key", "owner": "https://m.example/users/ana", "publicKeyPem": "PEM" }
        })
    }

    #[test]
    fn a_person_of_a_usual_server_is_read() {
        let actor = read(&document());
        assert_eq!(actor.as_ref().map(|a| a.name.as_str()), Ok("Ana <b>x</b>"));
        assert_eq!(actor.map(|a| a.peer.to_string()), Ok("m.example".to_owned()));
    }

    #[test]
    fn a_key_of_somebody_else_does_not_count() {
        let mut other_owner = document();
        other_owner["publicKey"]["owner"] = json!("https://m.example/users/eve");
        assert_eq!(read(&other_owner), Err(ActorRefused::NoKey));
        let mut other_host = document();
        other_host["publicKey"]["id"] = json!("https://evil.example/key");
        assert_eq!(read(&other_host), Err(ActorRefused::NoKey));
    }

    #[test]
    fn a_user_name_cannot_pass_for_an_address_elsewhere() {
        for (given, read_as) in [
            ("admin@delft.example", "admindelft.example"),
            ("../delft", "..delft"),
            ("a b\u{202e}\n", "ab"),
            ("@", "unknown"),
            ("jos\u{e9}_1.x-y", "jos\u{e9}_1.x-y"),
        ] {
            let mut named = document();
            named["preferredUsername"] = json!(given);
            assert_eq!(read(&named).map(|actor| actor.username), Ok(read_as.to_owned()));
        }
    }

    #[test]
    fn a_place_without_numbers_or_off_the_earth_is_unknown() {
        for place in [
            json!("Delft"),
            json!({ "type": "Place", "name": "Delft" }),
            json!({ "type": "Place", "latitude": "52", "longitude": "4" }),
            json!({ "type": "Place", "latitude": 152.0, "longitude": 4.0 }),
        ] {
            let mut placed = document();
            placed["location"] = place;
            assert_eq!(read(&placed).map(|actor| actor.location), Ok(None));
        }
    }

    #[test]
    fn a_note_is_no_actor() {
        let mut note = document();
        note["type"] = json!("Note");
        assert_eq!(read(&note), Err(ActorRefused::NotAnActor("Note".to_owned())));
    }

    #[test]
    fn what_we_say_of_our_city_can_be_read_by_ourselves() {
        let url = Url::parse("https://library.delft.example").expect("a valid address");
        let mut site = Site::new(&url, "delft".parse().expect("a handle"), "Delft".to_owned()).expect("a site");
        site.country = Some("NL".to_owned());
        let location = Location::new(52.0116, 4.3571);
        let document = city(&site, "", &crate::wire::keys::testing::keys(&site.city()), Moment::from_micros(0));
        let actor = read(&with_location(document, location)).expect("our own actor");
        assert_eq!(actor.location, location);
        assert_eq!(actor.uri.as_str(), site.city());
        assert_eq!(actor.country.as_deref(), Some("NL"));
        assert_eq!(actor.shared_inbox.map(String::from), Some(site.shared_inbox()));
    }
}
