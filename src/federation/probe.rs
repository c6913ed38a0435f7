//! One request to another server with everything that is worth telling about its answer, for the doctor.
//!
//! It goes through the same guard and the same signature as all other requests. What an answer means is left to
//! `usecases::doctor_peer`.

use std::net::IpAddr;
use std::time::UNIX_EPOCH;

use http::header::{ACCEPT, CONTENT_TYPE, DATE, HeaderMap, HeaderValue};
use http::{Method, StatusCode};
use reqwest::Response;

use super::client::{PeerClient, header_text, is_redirect, read_whole, redirect_target};
use super::fetch_failed::FetchFailed;
use super::signer::Signer;
use crate::domain::address::Peer;
use crate::domain::time::Moment;
use crate::usecases::peers::{Probe, Probed};
use crate::wire::http_signature::Scheme;
use crate::wire::media_type::ACTIVITY_JSON;

const MAX_REDIRECTS: usize = 2;

/// Asks as `probe` says; an answer of any status is an answer.
pub(super) async fn ask(
    client: &PeerClient,
    probe: &Probe,
    signer: Option<&Signer>,
    now: Moment,
) -> Result<Probed, FetchFailed> {
    let asking = ask_following(client, probe, signer, probe.signed_at.unwrap_or(now));
    tokio::time::timeout(client.total_timeout, asking).await.map_err(|_| FetchFailed::Timeout)?
}

async fn ask_following(
    client: &PeerClient,
    probe: &Probe,
    signer: Option<&Signer>,
    now: Moment,
) -> Result<Probed, FetchFailed> {
    let mut url = probe.url.clone();
    for _ in 0..=MAX_REDIRECTS {
        url.set_fragment(None);
        let (method, headers) = match &probe.document {
            None => (Method::GET, HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(probe.accept))])),
            Some(_) => (Method::POST, HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(ACTIVITY_JSON))])),
        };
        let body = probe.document.clone().map(Into::into);
        let response = client.send(method, &url, headers, body, signer, now).await?;
        if probe.document.is_none() && is_redirect(response.status()) {
            url = redirect_target(&response).ok_or(FetchFailed::BadRedirect)?;
            continue;
        }
        return told(client, response).await;
    }
    Err(FetchFailed::BadRedirect)
}

async fn told(client: &PeerClient, response: Response) -> Result<Probed, FetchFailed> {
    let status: StatusCode = response.status();
    let scheme = response.extensions().get::<Scheme>().map(|scheme| scheme.name());
    let date = header_text(&response, &DATE).and_then(|text| httpdate::parse_http_date(&text).ok());
    let date = date.and_then(|date| i64::try_from(date.duration_since(UNIX_EPOCH).ok()?.as_micros()).ok());
    let url = response.url().clone();
    let content_type = header_text(&response, &CONTENT_TYPE).unwrap_or_default();
    let body = read_whole(response, client.max_body_bytes).await?;
    Ok(Probed {
        url,
        status: status.as_u16(),
        content_type,
        text: String::from_utf8_lossy(&body).into_owned(),
        date: date.map(Moment::from_micros),
        scheme,
    })
}

/// The addresses that a request to `peer` may go to.
pub(super) async fn addresses(client: &PeerClient, peer: &Peer) -> Result<Vec<IpAddr>, FetchFailed> {
    let scheme = if peer.is_loopback() { "http" } else { "https" };
    let url = url::Url::parse(&format!("{scheme}://{peer}/")).map_err(|_| super::guard::Refused::NoHost)?;
    client.guard().check_url(&url)?;
    let found = client.guard().resolver().addresses(peer.host()).await;
    let found = found.map_err(|err| match err.downcast::<super::guard::Refused>() {
        Ok(refused) => FetchFailed::Refused(*refused),
        Err(err) => FetchFailed::Unreachable(err.to_string()),
    })?;
    Ok(found.into_iter().map(|address| address.ip()).collect())
}
