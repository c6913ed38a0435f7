//! The call that shows how deliveries to other servers stand.

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::address::Peer;
use crate::domain::role::Act;
use crate::usecases::delivery_list::{self, PeerDeliveries};
use crate::usecases::node::Hall;

use super::caller::Staff;
use super::entry_out::written;
use super::page::{Page, Wanted};
use super::problem::Problem;
use super::request::Query;

pub(super) const LIST: &str = "deliveries";

/// How deliveries to one server stand.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Deliveries)]
pub(super) struct DeliveriesOut {
    /// Host, with its port where that is not the usual one.
    peer: String,
    waiting: i64,
    /// Given up.
    dead: i64,
    delivered: i64,
    /// Since when it has not answered; null while all is well.
    retrying_since: Option<String>,
    next_try_at: Option<String>,
    last_error: Option<String>,
    last_success_at: Option<String>,
}

impl From<PeerDeliveries> for DeliveriesOut {
    fn from(row: PeerDeliveries) -> Self {
        Self {
            peer: row.peer,
            waiting: row.waiting,
            dead: row.dead,
            delivered: row.delivered,
            retrying_since: written(row.retrying_since),
            next_try_at: written(row.next_try_at),
            last_error: row.last_error,
            last_success_at: written(row.last_success_at),
        }
    }
}

/// How deliveries stand, server by server.
#[utoipa::path(get, path = "/deliveries", tag = "deliveries", operation_id = "list_deliveries",
    params(
        ("cursor" = Option<String>, Query, description = "The value of `next` from the page before"),
        ("limit" = Option<u32>, Query, description = "How many items to give"),
    ),
    responses((status = 200, description = "A page of servers", body = Page<DeliveriesOut>)),
    security(("token" = [])))]
pub(super) async fn list(
    State(hall): State<Hall>,
    staff: Staff,
    query: Query,
) -> Result<Json<Page<DeliveriesOut>>, Problem> {
    staff.must(Act::SeeDeliveries)?;
    let mut params = query.params(&["cursor", "limit"]);
    let wanted = Wanted::<Peer>::read(&mut params, LIST);
    params.finish(()).map_err(Problem::bad_parameters)?;
    let after = wanted.after.as_ref().map(Peer::to_string);
    let rows = delivery_list::run(&hall, after, wanted.rows()).await?;
    Ok(Json(wanted.page(LIST, rows, |row| row.peer.parse().ok(), DeliveriesOut::from)))
}
