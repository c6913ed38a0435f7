//! The face as it is now, made once for all pages until it changes.

use std::sync::{Arc, PoisonError, RwLock};

use crate::usecases::error::UseError;
use crate::usecases::face_read;
use crate::usecases::node::Hall;

use super::FaceFiles;

#[derive(Default)]
pub struct HeldFace(RwLock<Option<Arc<FaceFiles>>>);

impl HeldFace {
    pub async fn get(&self, node: &Hall) -> Result<Arc<FaceFiles>, UseError> {
        if let Some(files) = self.held() {
            return Ok(files);
        }
        let face = face_read::run(node).await?;
        let made = tokio::task::spawn_blocking(move || Arc::new(FaceFiles::new(face))).await;
        let files = made.map_err(|err| UseError::Broken(err.to_string()))?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(files.clone());
        Ok(files)
    }

    /// After the face has changed.
    pub fn forget(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn held(&self) -> Option<Arc<FaceFiles>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
