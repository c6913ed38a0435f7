//! Documents of other servers as objects of the ActivityPub library, which fetches them and holds them to their ids.
//!
//! What they are kept as, and whether, is left to the use cases: nothing here knows the database.

use activitypub_federation::config::Data;
use activitypub_federation::error::Error as LibraryError;
use activitypub_federation::protocol::verification::verify_domains_match;
use activitypub_federation::traits::{Actor, Object};
use async_trait::async_trait;
use serde_json::Value;
use serde_json::value::RawValue;
use url::Url;

use crate::wire::actor::{self, ActorRefused, RemoteActor};
use crate::wire::json::{self, NotRead};
use crate::wire::value;

/// Why a document could not be had.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    #[error(transparent)]
    Library(#[from] LibraryError),
    #[error("the document is no JSON that can be read: {0}")]
    Json(#[from] serde_json::Error),
    #[error("the document cannot be read: {0}")]
    NotRead(#[from] NotRead),
    #[error("the document has no id")]
    NoId,
    #[error(transparent)]
    Actor(#[from] ActorRefused),
}

/// Any object, with the exact text it came as.
#[derive(Clone, Debug)]
pub struct RemoteObject {
    pub id: Url,
    pub text: String,
    pub value: Value,
}

/// An actor, with the exact text it came as.
#[derive(Clone, Debug)]
pub struct RemoteActorObject {
    pub text: String,
    pub actor: RemoteActor,
}

fn parse(raw: &RawValue) -> Result<(Value, Url), DocumentError> {
    let value = json::read(raw.get().as_bytes())?;
    let id = value::id_of(&value).filter(|_| value.is_object()).ok_or(DocumentError::NoId)?;
    Ok((value, id))
}

#[async_trait]
impl Object for RemoteObject {
    type DataType = ();
    type Kind = Box<RawValue>;
    type Error = DocumentError;

    fn id(&self) -> &Url {
        &self.id
    }

    /// Always asked for anew: what is known already, a use case has looked up before it comes here.
    async fn read_from_id(_: Url, _: &Data<()>) -> Result<Option<Self>, DocumentError> {
        Ok(None)
    }

    async fn into_json(self, _: &Data<()>) -> Result<Box<RawValue>, DocumentError> {
        Ok(RawValue::from_string(self.text)?)
    }

    async fn verify(json: &Box<RawValue>, expected_domain: &Url, _: &Data<()>) -> Result<(), DocumentError> {
        let (_, id) = parse(json)?;
        Ok(verify_domains_match(&id, expected_domain)?)
    }

    async fn from_json(json: Box<RawValue>, _: &Data<()>) -> Result<Self, DocumentError> {
        let (value, id) = parse(&json)?;
        Ok(Self { id, text: json.get().to_owned(), value })
    }
}

#[async_trait]
impl Object for RemoteActorObject {
    type DataType = ();
    type Kind = Box<RawValue>;
    type Error = DocumentError;

    fn id(&self) -> &Url {
        &self.actor.uri
    }

    async fn read_from_id(_: Url, _: &Data<()>) -> Result<Option<Self>, DocumentError> {
        Ok(None)
    }

    async fn into_json(self, _: &Data<()>) -> Result<Box<RawValue>, DocumentError> {
        Ok(RawValue::from_string(self.text)?)
    }

    async fn verify(json: &Box<RawValue>, expected_domain: &Url, _: &Data<()>) -> Result<(), DocumentError> {
        let (_, id) = parse(json)?;
        Ok(verify_domains_match(&id, expected_domain)?)
    }

    async fn from_json(json: Box<RawValue>, _: &Data<()>) -> Result<Self, DocumentError> {
        let (value, _) = parse(&json)?;
        Ok(Self { text: json.get().to_owned(), actor: actor::read(&value)? })
    }
}

impl Actor for RemoteActorObject {
    fn public_key_pem(&self) -> &str {
        &self.actor.key.key
    }

    fn private_key_pem(&self) -> Option<String> {
        None
    }

    fn inbox(&self) -> Url {
        self.actor.inbox.clone()
    }

    fn shared_inbox(&self) -> Option<Url> {
        self.actor.shared_inbox.clone()
    }
}
