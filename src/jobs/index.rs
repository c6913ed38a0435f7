//! Keeps the search index in step with the store, and fills it when it is new or was damaged.

use crate::usecases::error::UseError;
use crate::usecases::library_index;
use crate::usecases::node::Hall;

use super::{AFTER_ERROR, Stop, stopped};

pub(super) async fn run(hall: Hall, mut stop: Stop) {
    loop {
        if let Err(err) = catch_up(&hall).await {
            tracing::error!("the search index is behind: {err}");
            tokio::select! {
                () = tokio::time::sleep(AFTER_ERROR) => continue,
                () = stopped(&mut stop) => return,
            }
        }
        tokio::select! {
            () = hall.wakers.index.notified() => {}
            () = stopped(&mut stop) => return,
        }
    }
}

async fn catch_up(hall: &Hall) -> Result<(), UseError> {
    if hall.index.needs_rebuild() {
        library_index::rebuild(hall, |_| {}).await?;
    }
    while library_index::update(hall).await? > 0 {}
    Ok(())
}
