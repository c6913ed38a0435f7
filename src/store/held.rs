//! What is read again and again: kept until the database changes.

use std::sync::{Arc, PoisonError, RwLock};

use super::{Conn, Db, StoreError};

/// One value, as it was read at the latest version of the database that somebody asked at.
pub struct Held<T>(RwLock<Option<Read<T>>>);

struct Read<T> {
    version: (u64, u64),
    value: Arc<T>,
}

impl<T> Default for Held<T> {
    fn default() -> Self {
        Self(RwLock::new(None))
    }
}

impl<T: Send + Sync + 'static> Held<T> {
    /// Never older than what this process had written when this was called; another's writes are seen within a second.
    pub async fn get<E>(
        &self,
        db: &Db,
        read: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<Arc<T>, E>
    where
        E: From<StoreError> + Send + 'static,
    {
        // Taken before it is read: what is written meanwhile makes the next one read again.
        let version = db.version();
        if let Some(value) = self.kept(version) {
            return Ok(value);
        }
        let value = Arc::new(db.read(read).await?);
        let read = Read { version, value: value.clone() };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(read);
        Ok(value)
    }

    fn kept(&self, version: (u64, u64)) -> Option<Arc<T>> {
        let held = self.0.read().unwrap_or_else(PoisonError::into_inner);
        held.as_ref().filter(|read| read.version == version).map(|read| read.value.clone())
    }
}
