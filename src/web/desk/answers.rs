//! How the desk answers: a page that nobody keeps, what stood in the way, and what can be mended as a sentence.

use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::domain::key::Key;
use crate::domain::refusal::FieldRefusal;
use crate::usecases::error::UseError;
use crate::web::pages::{self, Failed, Pages};
use crate::web::refused;
use crate::web::staff::Staff;
use crate::web::views::{Site, Template};
use crate::web::words::Words;

use super::frame::{DeskFrame, DeskPlace};
use super::views::RefusedPage;
use super::{field_label, plain_error};

pub(super) type Shown = Result<Response, Failed>;

pub(super) fn shown(page: &impl Template) -> Shown {
    shown_with(StatusCode::OK, page)
}

pub(super) fn shown_with(status: StatusCode, page: &impl Template) -> Shown {
    Ok((status, [(CACHE_CONTROL, "no-store")], Html(page.render()?)).into_response())
}

/// After a form was taken: so that going back or reloading does not send it again.
pub(super) fn go_to(path: &str) -> Shown {
    Ok(Redirect::to(path).into_response())
}

/// The same, in the language that the reader chose.
pub(super) fn go_on(staff: &Staff, path: &str) -> Response {
    Redirect::to(&staff.reader.link(path)).into_response()
}

pub(super) async fn site(pages: &Pages, staff: &Staff) -> Result<Site, Failed> {
    Ok(pages::site(pages, &staff.reader).await?)
}

pub(super) fn key_of(text: &str) -> Result<Key, Failed> {
    text.parse().map_err(|()| Failed::Use(UseError::not_found("there is no such entry".to_owned())))
}

/// The answer, or the page that says why there is none.
pub(super) async fn answer(pages: &Pages, staff: &Staff, shown: Shown) -> Response {
    let (status, why) = match shown {
        Ok(page) => return page,
        Err(Failed::Use(UseError::Gone(why))) => (StatusCode::GONE, refused::said(staff.reader.words, "", &why)),
        Err(Failed::Use(UseError::Conflict(why))) => {
            (StatusCode::CONFLICT, refused::said(staff.reader.words, "", &why))
        }
        Err(failure) => return pages::failed(pages, &staff.reader, staff.reader.address(), failure).await,
    };
    let page = async {
        let site = site(pages, staff).await?;
        let frame =
            DeskFrame::new(&site, staff, DeskPlace::of(staff.reader.address()), site.words().say("desk-refused"));
        // Some are several sentences, and end like one.
        let why = why.trim_end_matches('.').to_owned();
        shown_with(status, &RefusedPage { frame, why })
    };
    match page.await {
        Ok(page) => page,
        Err(failure) => pages::failed(pages, &staff.reader, staff.reader.address(), failure).await,
    }
}

/// What whoever filled in a form can mend, in sentences of their language; everything else stays an error.
pub(super) fn problem(words: &Words, err: UseError) -> Result<String, UseError> {
    match err {
        UseError::Invalid(refusals) => {
            let said =
                |refusal: &FieldRefusal| refused::said(words, &field_label(words, &refusal.field), &refusal.problem);
            Ok(refusals.iter().map(said).collect::<Vec<_>>().join(" "))
        }
        UseError::Conflict(why) | UseError::Gone(why) | UseError::NotFound(why) => Ok(refused::said(words, "", &why)),
        UseError::Peer(err) => Ok(plain_error::said(words, &err.to_string())),
        other => Err(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::refusal::Problem;
    use crate::web::words::Tongue;

    #[test]
    fn what_can_be_mended_is_said_as_a_sentence_and_what_is_broken_is_not() {
        let english = Words::of(Tongue::English);
        let refused = UseError::Invalid(vec![FieldRefusal::new("reason", Problem::MissingReason { max: 500 })]);
        let said = problem(english, refused).ok();
        assert_eq!(said.as_deref(), Some("The reason is missing; say why, in 1 to 500 characters."));
        assert!(problem(english, UseError::Broken("a row vanished".to_owned())).is_err());
    }
}
