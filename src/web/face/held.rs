//! The face as it is now, made once for all pages until it changes.

use std::sync::{Arc, PoisonError, RwLock};

use crate::usecases::error::UseError;
use crate::usecases::face_read;
use crate::usecases::node::Hall;

use super::FaceFiles;

#[derive(Default)]
pub struct HeldFace(RwLock<Option<Held>>);

#[derive(Clone)]
struct Held {
    /// The database as it stood when this was last known to be right.
    database: (u64, u64),
    /// When the city chose it.
    chosen: i64,
    files: Arc<FaceFiles>,
}

impl HeldFace {
    /// Never older than what the database holds: a page that is kept must not have been made with an earlier face.
    pub async fn get(&self, node: &Hall) -> Result<Arc<FaceFiles>, UseError> {
        let database = node.db.version();
        let held = self.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(held) = held.as_ref().filter(|held| held.database == database) {
            return Ok(held.files.clone());
        }
        let chosen = face_read::version(node).await?;
        let files = match held.filter(|held| held.chosen == chosen) {
            Some(held) => held.files,
            None => {
                let face = face_read::run(node).await?;
                let made = tokio::task::spawn_blocking(move || Arc::new(FaceFiles::new(face))).await;
                made.map_err(|err| UseError::Broken(err.to_string()))?
            }
        };
        let held = Held { database, chosen, files: files.clone() };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(held);
        Ok(files)
    }
}
