//! Where `tower_sessions` keeps sessions: in the node's database, by the hash of their id.
//!
//! It makes the ids and the cookies; when a session is over is decided in `session_keep`.

use std::collections::HashMap;
use std::fmt;

use async_trait::async_trait;
use serde_json::Value;
use tower_sessions::SessionStore;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

use crate::domain::id::UserId;
use crate::usecases::error::UseError;
use crate::usecases::node::Hall;
use crate::usecases::session_keep::{self, NewSession};

/// Whose session it is.
pub const USER: &str = "user";
/// How they proved it.
pub const PROVED_BY: &str = "proved_by";
/// Their browser, in a few words.
pub const AGENT: &str = "agent";

#[derive(Clone)]
pub struct Sessions {
    hall: Hall,
}

impl Sessions {
    pub fn new(hall: Hall) -> Self {
        Self { hall }
    }
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

/// By what the database knows a session.
pub fn hash_of(id: &Id) -> String {
    session_keep::hash(&id.to_string())
}

fn failed(err: UseError) -> Error {
    Error::Backend(err.to_string())
}

fn text(data: &HashMap<String, Value>) -> Result<String> {
    serde_json::to_string(data).map_err(|err| Error::Encode(err.to_string()))
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let said = |key: &str| record.data.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let new = NewSession {
            id_hash: hash_of(&record.id),
            user: record.data.get(USER).and_then(Value::as_i64).map(UserId),
            proved_by: said(PROVED_BY),
            agent: said(AGENT),
            data: text(&record.data)?,
        };
        session_keep::begin(&self.hall, new).await.map_err(failed)
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let data = text(&record.data)?;
        session_keep::remember(&self.hall, hash_of(&record.id), data).await.map_err(failed)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let Some(data) = session_keep::find(&self.hall, hash_of(id)).await.map_err(failed)? else {
            return Ok(None);
        };
        let data = serde_json::from_str(&data).map_err(|err| Error::Decode(err.to_string()))?;
        // Not read by anyone: the end is decided where the session is found.
        Ok(Some(Record { id: *id, data, expiry_date: OffsetDateTime::UNIX_EPOCH }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        session_keep::end(&self.hall, hash_of(id)).await.map_err(failed)
    }
}
