//! Where on a visitor's own server something can be answered, followed, shared or liked, as its WebFinger answer says.
//!
//! FEP-3b86 names a page for each activity; before it there was one page for all, the `subscribe` template of OStatus,
//! which most servers still offer. Asking the server is left to the caller.

use serde_json::Value;
use url::{Url, form_urlencoded};

use super::value;
use crate::domain::address::Peer;
use crate::domain::interaction::Interaction;

const INTENTS: &str = "https://w3id.org/fep/3b86/";
const OSTATUS: &str = "http://ostatus.org/schema/1.0/subscribe";
/// A longer template is not filled in.
const TEMPLATE_MAX_BYTES: usize = 2048;

/// The answer of the server that a visitor named.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a> {
    pub document: &'a Value,
    /// The server of the address that was typed.
    pub typed: &'a Peer,
    /// Where the answer came from in the end: a domain may send WebFinger on to the server that does the work.
    pub at: &'a Url,
}

/// What a visitor wants to do with which object.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    pub act: Interaction,
    /// The id of the object: an entry, a comment, an actor.
    pub object: &'a str,
}

/// A kind of link that serves a wish, with the variable of its template (RFC 6570) that has to carry the object.
struct Offer {
    rel: String,
    carries: &'static str,
}

/// The page at the visitor's server for their wish; none if the server offers none, or only at a stranger's.
///
/// It is always a page of the server that was typed, of the one it sent us to, or of the one in the answer's subject,
/// and never at a weaker scheme than the answer came by. So no template can send a visitor to just anywhere.
pub fn page(answered: Answered<'_>, wish: Wish<'_>) -> Option<Url> {
    let links = value::many(answered.document, "links");
    offers(wish.act).iter().find_map(|offer| {
        let fitting = links.iter().filter(|link| value::text(link, "rel") == Some(offer.rel.as_str()));
        // The FEP once called the template `href`.
        let templates = fitting.filter_map(|link| value::text(link, "template").or_else(|| value::text(link, "href")));
        templates.filter_map(|template| filled(template, offer.carries, wish)).find(|page| is_at_home(page, answered))
    })
}

/// The links that serve a wish, the most exact one first.
fn offers(act: Interaction) -> Vec<Offer> {
    let intent = |activity: &str, carries| Offer { rel: format!("{INTENTS}{activity}"), carries };
    let exact = match act {
        // Without `inReplyTo` a new post would begin, which answers nothing.
        Interaction::Reply => intent("Create", "inReplyTo"),
        Interaction::Follow => intent("Follow", "object"),
        Interaction::Share => intent("Announce", "object"),
        Interaction::Like => intent("Like", "object"),
    };
    vec![exact, intent("Object", "object"), Offer { rel: OSTATUS.to_owned(), carries: "uri" }]
}

/// The template with the object in its place, everything percent-encoded, and what we do not know left empty.
fn filled(template: &str, carries: &str, wish: Wish<'_>) -> Option<Url> {
    if template.len() > TEMPLATE_MAX_BYTES {
        return None;
    }
    let (mut text, mut rest, mut carried) = (String::new(), template.trim(), false);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}')?;
        text.push_str(before);
        if name == carries {
            carried = true;
            text.extend(form_urlencoded::byte_serialize(wish.object.as_bytes()));
        } else if name == "type" && wish.act == Interaction::Reply {
            text.push_str("Note");
        }
        rest = tail;
    }
    text.push_str(rest);
    Url::parse(&text).ok().filter(|_| carried)
}

fn is_at_home(page: &Url, answered: Answered<'_>) -> bool {
    let same_scheme = page.scheme() == answered.at.scheme() && matches!(page.scheme(), "https" | "http");
    let bare = page.username().is_empty() && page.password().is_none();
    let subject = value::text(answered.document, "subject").and_then(|subject| subject.rsplit_once('@'));
    let subject = subject.and_then(|(_, host)| host.parse::<Peer>().ok());
    let homes = [Some(answered.typed.clone()), Peer::of(answered.at), subject];
    same_scheme && bare && Peer::of(page).is_some_and(|peer| homes.contains(&Some(peer)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const OBJECT: &str = "https://library.delft.example/entries/a?b=c&d";
    const ENCODED: &str = "https%3A%2F%2Flibrary.delft.example%2Fentries%2Fa%3Fb%3Dc%26d";

    fn page_of(document: &Value, act: Interaction) -> Option<String> {
        let at = Url::parse("https://social.example/.well-known/webfinger").unwrap();
        let typed = "m.example".parse().unwrap();
        let answered = Answered { document, typed: &typed, at: &at };
        page(answered, Wish { act, object: OBJECT }).map(String::from)
    }

    fn one(rel: &str, template: &str) -> Value {
        json!({"subject": "acct:ana@other.example", "links": [{"rel": rel, "template": template}]})
    }

    #[test]
    fn each_wish_has_its_intent() {
        let link = |name: &str, place: &str| json!({"rel": format!("{INTENTS}{name}"), "template": format!("https://m.example/{name}?o={{{place}}}&s={{on-success}}&t={{type}}")});
        let document = json!({"links": [
            {"rel": OSTATUS, "template": "https://m.example/authorize_interaction?uri={uri}"},
            link("Create", "inReplyTo"), link("Follow", "object"), link("Announce", "object"), link("Like", "object")]});
        for (act, name, kind) in [
            (Interaction::Reply, "Create", "Note"),
            (Interaction::Follow, "Follow", ""),
            (Interaction::Share, "Announce", ""),
            (Interaction::Like, "Like", ""),
        ] {
            let wanted = format!("https://m.example/{name}?o={ENCODED}&s=&t={kind}");
            assert_eq!(page_of(&document, act), Some(wanted));
        }
    }

    #[test]
    fn a_server_without_the_exact_intent_opens_the_object() {
        let ostatus = one(OSTATUS, "https://m.example/authorize_interaction?uri={uri}");
        let wanted = format!("https://m.example/authorize_interaction?uri={ENCODED}");
        for act in Interaction::ALL {
            assert_eq!(page_of(&ostatus, *act).as_deref(), Some(wanted.as_str()));
        }
        // The FEP's older form, one link that is not in a list, and a `Create` that cannot carry an answer.
        let mut object =
            json!({"links": {"rel": format!("{INTENTS}Object"), "href": "https://m.example/o?id={object}"}});
        assert_eq!(page_of(&object, Interaction::Reply), Some(format!("https://m.example/o?id={ENCODED}")));
        object["links"] =
            json!([{"rel": format!("{INTENTS}Create"), "template": "https://m.example/share?text={content}"}]);
        assert_eq!(page_of(&object, Interaction::Reply), None);
    }

    #[test]
    fn the_page_is_at_the_visitors_own_server() {
        for host in ["m.example", "social.example", "other.example", "M.example:443"] {
            assert!(
                page_of(&one(OSTATUS, &format!("https://{host}/?u={{uri}}")), Interaction::Like).is_some(),
                "{host}"
            );
        }
        for template in [
            "https://evil.example/?u={uri}",
            "https://m.example.evil.example/?u={uri}",
            "https://m.example@evil.example/?u={uri}",
            "https://ana:secret@m.example/?u={uri}",
            "https://m.example:8443/?u={uri}",
            "http://m.example/?u={uri}",
            "//m.example/?u={uri}",
            "/authorize?u={uri}",
            "javascript:alert('{uri}')",
            "javascript://m.example/%0aalert('{uri}')",
            "data:text/html,{uri}",
            "https://{uri}/",
            "https://m.example{uri}",
            "https://m.example/?u={uri",
            "https://m.example/without",
            "https:\\\\evil.example\\?u={uri}",
            "{uri}",
        ] {
            assert_eq!(page_of(&one(OSTATUS, template), Interaction::Like), None, "{template}");
        }
        let long = format!("https://m.example/?u={{uri}}&{}", "x".repeat(TEMPLATE_MAX_BYTES));
        assert_eq!(page_of(&one(OSTATUS, &long), Interaction::Like), None);
    }

    #[test]
    fn what_is_no_descriptor_offers_nothing() {
        for document in [
            json!(null),
            json!([]),
            json!("x"),
            json!({"links": 5}),
            json!({"links": [5, {"rel": 5}, {"rel": OSTATUS}]}),
        ] {
            assert_eq!(page_of(&document, Interaction::Reply), None, "{document}");
        }
    }

    #[test]
    fn a_better_link_at_home_is_not_lost_to_a_stranger_before_it() {
        let document = json!({"links": [
            {"rel": format!("{INTENTS}Like"), "template": "https://evil.example/?o={object}"},
            {"rel": OSTATUS, "template": "https://evil.example/?o={uri}"},
            {"rel": OSTATUS, "template": "https://m.example/?o={uri}"}]});
        assert_eq!(page_of(&document, Interaction::Like), Some(format!("https://m.example/?o={ENCODED}")));
    }
}
