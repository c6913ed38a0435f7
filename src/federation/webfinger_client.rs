//! Asks a server about an address such as `@delft@delft.example` (RFC 7033), and finds the actor behind it.
//!
//! Whether the actor agrees that the address is its own is left to the caller, who fetches it anyway.

use url::Url;

use super::client::PeerClient;
use super::fetch_failed::FetchFailed;
use super::signer::Signer;
use crate::domain::address::Acct;
use crate::domain::time::Moment;
use crate::usecases::peers::Descriptor;
use crate::wire::discovery;
use crate::wire::json;
use crate::wire::media_type;

const ACCEPT: &str = "application/jrd+json, application/json";

/// Why no actor was found.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LookupFailed {
    #[error("{0}")]
    Fetch(#[from] FetchFailed),
    #[error("the server's answer to WebFinger is no JRD document")]
    NotJrd,
    #[error("the server knows the address, but names no ActivityPub actor for it")]
    NoActor,
}

impl LookupFailed {
    pub fn is_worth_retrying(&self) -> bool {
        matches!(self, Self::Fetch(failed) if failed.is_worth_retrying())
    }
}

/// What the server of `acct` says about it. Peers on loopback are asked by http, all others by https.
pub async fn describe(
    client: &PeerClient,
    acct: &Acct,
    signer: Option<&Signer>,
    now: Moment,
) -> Result<Descriptor, LookupFailed> {
    let url = question(acct).ok_or(LookupFailed::NoActor)?;
    let answer = client.get(&url, ACCEPT, signer, now).await?;
    if !media_type::is_json(&answer.content_type) {
        return Err(LookupFailed::NotJrd);
    }
    let document = json::read(&answer.body).map_err(|_| LookupFailed::NotJrd)?;
    if !document.is_object() {
        return Err(LookupFailed::NotJrd);
    }
    Ok(Descriptor { url: answer.url, document })
}

/// The id of the actor that `acct` names.
pub async fn find_actor(
    client: &PeerClient,
    acct: &Acct,
    signer: Option<&Signer>,
    now: Moment,
) -> Result<Url, LookupFailed> {
    let found = describe(client, acct, signer, now).await?;
    let asked = format!("acct:{acct}");
    let discovery::Found { subject, actor } = discovery::read_webfinger(&found.document);
    if !subject.eq_ignore_ascii_case(&asked) {
        // Usual where a city's addresses have another domain than its server; the actor itself has the last word.
        tracing::debug!(%asked, %subject, "WebFinger names another subject");
    }
    actor.filter(|id| client.guard().check_url(id).is_ok()).ok_or(LookupFailed::NoActor)
}

fn question(acct: &Acct) -> Option<Url> {
    let scheme = if acct.peer.is_loopback() { "http" } else { "https" };
    let mut url = Url::parse(&format!("{scheme}://{}/.well-known/webfinger", acct.peer)).ok()?;
    url.query_pairs_mut().append_pair("resource", &format!("acct:{acct}"));
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::federation::client::ClientSettings;
    use crate::federation::guard::Refused;
    use crate::federation::testing;
    use axum::Router;
    use axum::http::{StatusCode, Uri, header};
    use axum::routing::get;

    #[test]
    fn the_question_names_the_whole_address() {
        let ask = |text: &str| question(&text.parse().unwrap()).unwrap().to_string();
        assert_eq!(
            ask("@delft@delft.example"),
            "https://delft.example/.well-known/webfinger?resource=acct%3Adelft%40delft.example"
        );
        assert_eq!(
            ask("delft@delft.localhost:4001"),
            "http://delft.localhost:4001/.well-known/webfinger?resource=acct%3Adelft%40delft.localhost%3A4001"
        );
    }

    #[tokio::test]
    async fn an_address_leads_to_its_actor() {
        async fn webfinger(uri: Uri) -> (StatusCode, [(header::HeaderName, &'static str); 1], String) {
            let json = [(header::CONTENT_TYPE, "application/jrd+json; charset=utf-8")];
            let query = uri.query().unwrap_or_default();
            let href = match query {
                q if q.contains("Aanna%40") => "http://actor.localhost:1/anna",
                q if q.contains("Aevil%40") => "https://10.0.0.1/",
                q if q.contains("Apage%40") => {
                    return (StatusCode::OK, [(header::CONTENT_TYPE, "text/html")], "<p>".to_owned());
                }
                q if q.contains("Abroken%40") => return (StatusCode::OK, json, "[".to_owned()),
                _ => return (StatusCode::NOT_FOUND, json, "{}".to_owned()),
            };
            let links = format!(r#"[{{"rel":"self","type":"application/activity+json","href":"{href}"}}]"#);
            (StatusCode::OK, json, format!(r#"{{"subject":"acct:else@elsewhere.example","links":{links}}}"#))
        }
        let port = testing::serve(Router::new().route("/.well-known/webfinger", get(webfinger))).await;
        let find = async |allow_loopback: bool, user: &str| {
            let client = PeerClient::new(ClientSettings::new("test", allow_loopback)).unwrap();
            let acct = format!("@{user}@m.localhost:{port}").parse().unwrap();
            find_actor(&client, &acct, None, testing::now()).await.map(|url| url.to_string())
        };
        assert_eq!(find(true, "anna").await, Ok("http://actor.localhost:1/anna".to_owned()));
        assert_eq!(find(true, "evil").await, Err(LookupFailed::NoActor));
        assert_eq!(find(true, "page").await, Err(LookupFailed::NotJrd));
        assert_eq!(find(true, "broken").await, Err(LookupFailed::NotJrd));
        assert_eq!(find(true, "nobody").await, Err(FetchFailed::NotFound.into()));
        assert_eq!(find(false, "anna").await, Err(FetchFailed::Refused(Refused::Loopback).into()));
    }
}
