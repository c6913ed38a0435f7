//! What watches over a node asks: is it alive, is it ready, how much has it done.

use axum::Router;
use axum::extract::State;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use crate::usecases::delivery_list;
use crate::usecases::library_search;
use crate::usecases::node::Hall;

#[derive(Clone)]
struct Watched {
    hall: Hall,
    metrics_token: Option<String>,
}

pub fn router(hall: Hall, metrics_token: Option<String>) -> Router {
    Router::new()
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .with_state(Watched { hall, metrics_token })
}

/// Ready means that the database answers and the search index is filled.
async fn ready(State(watched): State<Watched>) -> Response {
    match delivery_list::sizes(&watched.hall).await {
        Ok(_) if watched.hall.index.needs_rebuild() => {
            (StatusCode::SERVICE_UNAVAILABLE, "the search index is being filled\n").into_response()
        }
        Ok(sizes) => {
            let text = format!(
                "ready\ndeliveries waiting: {}\nactivities to apply: {}\nother work waiting: {}\n",
                sizes.deliveries, sizes.inbox, sizes.jobs
            );
            text.into_response()
        }
        Err(err) => {
            tracing::error!("not ready: {err}");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

/// Prometheus' text format, for whoever has the token.
async fn metrics(State(watched): State<Watched>, headers: HeaderMap) -> Response {
    let Some(token) = &watched.metrics_token else {
        return (StatusCode::NOT_FOUND, "set metrics_token to read figures here\n").into_response();
    };
    let given =
        headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(|v| v.strip_prefix("Bearer "));
    let same = given.is_some_and(|given| {
        aws_lc_rs::constant_time::verify_slices_are_equal(given.as_bytes(), token.as_bytes()).is_ok()
    });
    if !same {
        return (StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")], "give the metrics token\n").into_response();
    }
    match figures(&watched.hall).await {
        Some(text) => {
            ([(CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")], text).into_response()
        }
        None => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}

async fn figures(hall: &Hall) -> Option<String> {
    let sizes = delivery_list::sizes(hall).await.ok()?;
    let library = library_search::size(hall).await.ok()?;
    let mut registry = Registry::with_prefix("manyhalls");
    let counts = &hall.counts;
    for (name, help, counter) in [
        ("activities_accepted", "Activities taken in", &counts.accepted),
        ("activities_duplicate", "Activities that had been taken in before", &counts.duplicates),
        ("activities_refused", "Activities refused at the inbox", &counts.refused),
        ("activities_applied", "Activities that took effect", &counts.applied),
        ("deliveries_done", "Activities handed over to an inbox", &counts.delivered),
        ("deliveries_failed", "Attempts to hand over that failed", &counts.delivery_failures),
        ("searches", "Questions to the library", &counts.searches),
        ("password_checks", "Passwords checked at sign-in", &counts.password_checks),
    ] {
        registry.register(name, help, counter.clone());
    }
    let by_kind = counts.refused_by.clone();
    registry.register("inbox_refusals", "Activities refused at the inbox, by what was wrong", by_kind);
    for (name, help, value) in [
        ("deliveries_waiting", "Activities waiting for an inbox", sizes.deliveries),
        ("inbox_waiting", "Activities waiting to take effect", sizes.inbox),
        ("jobs_waiting", "Other work that waits", sizes.jobs),
        ("entries", "Entries in the library", library.entries),
        ("entries_own", "Entries of this city", library.own_entries),
        ("cities", "Cities with an entry here", library.cities),
    ] {
        let gauge: Gauge = Gauge::default();
        gauge.set(value);
        registry.register(name, help, gauge);
    }
    let mut text = String::new();
    encode(&mut text, &registry).ok()?;
    Some(text)
}
