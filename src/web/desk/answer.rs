//! How a page of the desk becomes an answer, and what the pages of the network and of the comments share.
//!
//! What is wrong with a request is said on the page that it came from; the rest is `pages::failed`'s.

use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::usecases::error::UseError;
use crate::web::pages::{self, Failed, Pages};
use crate::web::staff::Staff;
use crate::web::views::{Site, Template};

pub(super) async fn site(pages: &Pages, staff: &Staff) -> Result<Site, UseError> {
    pages::site(pages, &staff.reader).await
}

/// What staff see is kept by nobody on the way.
pub(super) fn shown(status: StatusCode, page: &impl Template) -> Result<Response, Failed> {
    Ok((status, [(CACHE_CONTROL, "no-store")], Html(page.render()?)).into_response())
}

pub(super) async fn answer(pages: &Pages, staff: &Staff, path: &str, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        Err(failure) => pages::failed(pages, &staff.reader, path, failure).await,
    }
}

/// After an act: the page where one goes on.
pub(super) fn go_on(staff: &Staff, path: &str) -> Response {
    Redirect::to(&staff.reader.link(path)).into_response()
}

/// What whoever filled in a form can mend, as a sentence; everything else stays an error.
pub(super) fn problem(err: UseError) -> Result<String, UseError> {
    match err {
        UseError::Invalid(refusals) => {
            let said = refusals.iter().map(|refusal| match refusal.field.as_str() {
                "reason" | "text" => sentence(&format!("The reason {}", refusal.problem)),
                "target" => sentence(refusal.problem.as_str()),
                _ => sentence(&refusal.to_string()),
            });
            Ok(said.collect::<Vec<_>>().join(" "))
        }
        UseError::Conflict(said) | UseError::Gone(said) | UseError::NotFound(said) => Ok(sentence(&said)),
        UseError::Peer(err) => Ok(sentence(&err.to_string())),
        other => Err(other),
    }
}

/// With a capital letter and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.trim().trim_end_matches('.').chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::refusal::FieldRefusal;

    #[test]
    fn what_can_be_mended_is_said_as_a_sentence_and_what_is_broken_is_not() {
        let refused = UseError::Invalid(vec![FieldRefusal::new("reason", "is missing; say why")]);
        assert_eq!(problem(refused).ok().as_deref(), Some("The reason is missing; say why."));
        assert!(problem(UseError::Broken("a row vanished".to_owned())).is_err());
    }
}
