//! A report: another server says that something here should be looked at.

use serde::{Deserialize, Serialize};

use super::status::word_enum;
use super::time::Moment;
use std::fmt;
use std::str::FromStr;

/// The longest text of a report that is kept or sent.
pub const TEXT_MAX_CHARS: usize = 2000;

word_enum! {
    /// Whether somebody has dealt with a report.
    ReportState {
        Open = "open", "Open";
        Closed = "closed", "Closed";
    }
}

/// What is reported. A comment is named by its key alone, so that nothing of its author stays here when they are gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "key", rename_all = "lowercase")]
pub enum Subject {
    /// One of this node's own actors, by handle.
    City(String),
    Entry(String),
    Comment(String),
}

impl Subject {
    pub fn kind(&self) -> &'static str {
        match self {
            Self::City(_) => "city",
            Self::Entry(_) => "entry",
            Self::Comment(_) => "comment",
        }
    }

    pub fn key(&self) -> &str {
        match self {
            Self::City(key) | Self::Entry(key) | Self::Comment(key) => key,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub id: i64,
    /// The id of the `Flag` that brought it.
    pub activity_uri: String,
    /// Who sent it: mostly the server itself and not a person; empty when they are gone.
    pub reporter_uri: String,
    /// Host with port.
    pub server: String,
    pub subjects: Vec<Subject>,
    /// Plain.
    pub text: String,
    pub state: ReportState,
    pub closed: Option<Closing>,
    pub received_at: Moment,
}

/// How a report came to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    pub reason: String,
    /// The member of staff; none where whoever sent the report took it back.
    pub by: Option<String>,
    pub at: Moment,
}
