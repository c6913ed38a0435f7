//! Staff decide with whom the city speaks and whether it looks at comments first, over what is configured.
//!
//! It takes effect at once, here and in the running node beside a command; `gate` keeps it at hand.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::deed::Deed;
use crate::domain::time::Moment;
use crate::domain::welcome::{Mode, Policy};
use crate::store::{Conn, jobs, meta};

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;

/// What a job says that waits for the end of a pause.
pub const PAUSED: &str = "federation is paused";

/// What the log says where staff go back to what is configured.
const CONFIGURED: &str = "configured";

/// What staff decided, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided<T> {
    pub value: T,
    pub by: String,
    at_micros: i64,
}

impl<T> Decided<T> {
    pub fn at(&self) -> Moment {
        Moment::from_micros(self.at_micros)
    }
}

/// All that staff decided; what is none is left to the configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    pub mode: Option<Decided<Mode>>,
    pub hold_comments: Option<Decided<bool>>,
}

impl Decisions {
    pub fn over(&self, configured: Policy) -> Policy {
        Policy {
            mode: self.mode.as_ref().map_or(configured.mode, |decided| decided.value),
            hold_comments: self.hold_comments.as_ref().map_or(configured.hold_comments, |decided| decided.value),
        }
    }
}

pub async fn read(node: &Hall) -> Result<Decisions, UseError> {
    node.db.read(stored).await
}

pub(super) fn stored(conn: &mut Conn) -> Result<Decisions, UseError> {
    let mode: Option<Decided<String>> = get(conn, meta::FEDERATION_MODE)?;
    let mode =
        mode.and_then(|Decided { value, by, at_micros }| Some(Decided { value: value.parse().ok()?, by, at_micros }));
    Ok(Decisions { mode, hold_comments: get(conn, meta::HOLD_COMMENTS)? })
}

/// Decides about the mode; none goes back to what is configured.
pub async fn mode(node: &Hall, mode: Option<Mode>, by: By) -> Result<(), UseError> {
    let resumes = mode.unwrap_or(node.gate.configured().mode) != Mode::Paused;
    let deed = match mode {
        Some(Mode::Paused) => Deed::ExchangePaused,
        _ => Deed::ModeSet,
    };
    let said = mode.map_or(CONFIGURED, Mode::as_str);
    decide(node, meta::FEDERATION_MODE, mode.map(|mode| mode.to_string()), Decision { deed, said, resumes }, by).await
}

/// Decides whether comments wait for a moderator; none goes back to what is configured.
pub async fn hold_comments(node: &Hall, hold: Option<bool>, by: By) -> Result<(), UseError> {
    let said = match hold {
        None => CONFIGURED,
        Some(true) => "hold",
        Some(false) => "publish",
    };
    decide(node, meta::HOLD_COMMENTS, hold, Decision { deed: Deed::CommentPolicySet, said, resumes: false }, by).await
}

/// What is decided, as the log has it.
struct Decision {
    deed: Deed,
    said: &'static str,
    /// Whether the exchange goes on after a pause.
    resumes: bool,
}

async fn decide<T: Serialize>(
    node: &Hall,
    name: &'static str,
    value: Option<T>,
    decision: Decision,
    by: By,
) -> Result<(), UseError> {
    let now = node.now();
    let decided = value.map(|value| Decided { value, by: by.who.clone(), at_micros: now.micros() });
    let text = decided.map_or(Ok(String::new()), |decided| serde_json::to_string(&decided));
    let text = text.map_err(|err| UseError::Broken(err.to_string()))?;
    tracing::info!(by = %by.who, "decided at the desk: {name} {text}");
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        meta::set(conn, name, &text)?;
        audit::note(conn, &hall, &by, decision.deed, decision.said, None)?;
        if decision.resumes {
            jobs::make_due(conn, PAUSED, now)?;
        }
        Ok::<_, UseError>(())
    });
    done.await?;
    node.gate.refresh(&node.db).await?;
    node.wakers.wake_all();
    Ok(())
}

fn get<T: DeserializeOwned>(conn: &mut Conn, name: &str) -> Result<Option<Decided<T>>, UseError> {
    let Some(text) = meta::get(conn, name)?.filter(|text| !text.is_empty()) else { return Ok(None) };
    serde_json::from_str(&text).map(Some).map_err(|err| UseError::Broken(format!("{name} in the database: {err}")))
}
