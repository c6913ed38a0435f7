//! A moderator tells the author's server about a comment.
//!
//! The node's own actor sends it, not a person: who reports is nobody else's business.

use crate::domain::deed::Deed;
use crate::domain::id::ActivityId;
use crate::domain::refusal::FieldRefusal;
use crate::domain::report::TEXT_MAX_CHARS;
use crate::store::{actors, comments};
use crate::wire::activity;

use super::activity_send::{self, Outgoing};
use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;

/// A report on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The id of the `Flag`.
    pub uri: String,
    /// The server that gets it.
    pub server: String,
}

pub async fn run(node: &Hall, key: String, text: Option<String>, by: By) -> Result<Sent, UseError> {
    let text = check_text(text)?;
    let hall = node.clone();
    let now = node.now();
    let sent = node.db.write(move |conn| {
        let missing = || UseError::NotFound(format!("there is no comment {key}"));
        let comment = comments::by_key(conn, &key)?.ok_or_else(missing)?;
        let gone = || UseError::Gone(format!("the comment {key} or its author is gone; there is nothing to report"));
        let author = actors::by_uri(conn, &comment.author.uri)?.filter(|author| author.deleted_at.is_none());
        let author = author.ok_or_else(gone)?;
        if author.peer.parse().is_ok_and(|peer| hall.gate.refuses_server(&peer)) {
            return Err(UseError::Conflict(format!(
                "this node exchanges nothing with {}, so no report can be sent there; write to its moderators by e-mail",
                author.peer
            )));
        }
        let id = ActivityId(hall.ids.next(now));
        let uri = hall.site.activity(id.0);
        let flag = activity::flag(&hall.site, &uri, &author.uri, &comment.uri, &text);
        let outgoing = Outgoing { id, verb: "Flag", object_uri: &comment.uri, public: false, document: &flag };
        let inbox = author.delivery_inbox().to_owned();
        activity_send::queue_as(conn, &hall, hall.own.instance, &outgoing, &[inbox], now)?;
        audit::note(conn, &hall, &by, Deed::ReportSent, &key, Some(&text))?;
        Ok::<_, UseError>(Sent { uri, server: author.peer })
    });
    let sent = sent.await?;
    node.wakers.deliveries.notify_one();
    Ok(sent)
}

fn check_text(text: Option<String>) -> Result<String, UseError> {
    let text = text.map(|text| text.trim().to_owned()).unwrap_or_default();
    let problem = if text.is_empty() {
        format!("is missing; say what is wrong with the comment, in 1 to {TEXT_MAX_CHARS} characters")
    } else if text.chars().count() > TEXT_MAX_CHARS {
        format!("is longer than {TEXT_MAX_CHARS} characters; say it shorter")
    } else if text.contains(['<', '>']) {
        "holds < or >, which other servers may take for HTML; use plain text".to_owned()
    } else if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        "holds control characters; use plain text".to_owned()
    } else {
        return Ok(text);
    };
    Err(UseError::Invalid(vec![FieldRefusal::new("text", problem)]))
}
