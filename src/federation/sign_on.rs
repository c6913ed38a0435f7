//! Questions to the city's own single sign-on, through the same guard as all requests.
//!
//! With whom the city federates does not matter here. What the answers are worth is left to the use cases.

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};

use super::client::{PeerClient, read_whole};
use super::fetch_failed::FetchFailed;
use crate::usecases::peers::{Question, Reply};

/// Asks once; an answer of any status is an answer, and a redirect is none that we follow.
pub(super) async fn ask(client: &PeerClient, question: &Question) -> Result<Reply, FetchFailed> {
    client.guard().check_url(&question.url)?;
    let asking = ask_unbounded(client, question);
    tokio::time::timeout(client.total_timeout, asking).await.map_err(|_| FetchFailed::Timeout)?
}

async fn ask_unbounded(client: &PeerClient, question: &Question) -> Result<Reply, FetchFailed> {
    let mut request = match &question.form {
        None => client.http.get(question.url.clone()),
        Some(form) => client
            .http
            .post(question.url.clone())
            .header(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"))
            .body(form.clone()),
    };
    request = request.header(ACCEPT, HeaderValue::from_static("application/json"));
    if let Some(authorization) = &question.authorization {
        request = request.header(AUTHORIZATION, authorization);
    }
    let response = request.send().await?;
    let status = response.status().as_u16();
    let body = read_whole(response, client.max_body_bytes).await?;
    Ok(Reply { status, text: String::from_utf8_lossy(&body).into_owned() })
}
