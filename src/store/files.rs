//! Files beside the database: a folder, or a bucket where a city has outgrown one machine.
//!
//! They are found by their names alone and never change; what they are is the use cases' business.

use std::path::PathBuf;
use std::sync::Arc;

use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use url::Url;

use super::StoreError;

/// Where files are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilesPlace {
    /// Made when it is missing.
    Folder(PathBuf),
    /// `s3://bucket/folder`; keys and region come from the usual `AWS_…` variables.
    Bucket(Url),
}

#[derive(Clone, Debug)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    prefix: Path,
}

impl Files {
    pub fn open(place: &FilesPlace) -> Result<Self, StoreError> {
        match place {
            FilesPlace::Folder(folder) => {
                use std::os::unix::fs::DirBuilderExt;
                let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
                made.map_err(|err| failed(&folder.display(), &err))?;
                let store = LocalFileSystem::new_with_prefix(folder).map_err(|err| failed(&folder.display(), &err))?;
                Ok(Self { store: Arc::new(store.with_fsync(true)), prefix: Path::default() })
            }
            FilesPlace::Bucket(url) => {
                let options = std::env::vars().filter(|(name, _)| name.starts_with("AWS_"));
                let opened =
                    object_store::parse_url_opts(url, options.map(|(name, value)| (name.to_lowercase(), value)));
                let (store, prefix) = opened.map_err(|err| failed(url, &err))?;
                Ok(Self { store: store.into(), prefix })
            }
        }
    }

    pub async fn put(&self, name: &str, bytes: Vec<u8>) -> Result<(), StoreError> {
        let put = self.store.put(&self.path(name), PutPayload::from(bytes)).await;
        put.map(|_| ()).map_err(|err| failed(&name, &err))
    }

    /// None where there is no such file.
    pub async fn get(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let found = match self.store.get(&self.path(name)).await {
            Ok(found) => found,
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            Err(err) => return Err(failed(&name, &err)),
        };
        let bytes = found.bytes().await.map_err(|err| failed(&name, &err))?;
        Ok(Some(bytes.to_vec()))
    }

    pub async fn is_there(&self, name: &str) -> Result<bool, StoreError> {
        match self.store.head(&self.path(name)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(err) => Err(failed(&name, &err)),
        }
    }

    /// Does nothing where there is no such file.
    pub async fn delete(&self, name: &str) -> Result<(), StoreError> {
        match self.store.delete(&self.path(name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(err) => Err(failed(&name, &err)),
        }
    }

    fn path(&self, name: &str) -> Path {
        self.prefix.clone().join(name)
    }
}

fn failed(what: &dyn std::fmt::Display, err: &dyn std::fmt::Display) -> StoreError {
    StoreError::Files(format!("{what}: {err}"))
}
