//! How the desk answers: a page that nobody keeps, or what stood in the way.

use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::domain::key::Key;
use crate::usecases::error::UseError;
use crate::web::pages::{self, Failed, Pages};
use crate::web::staff::Staff;
use crate::web::views::{Site, Template};

use super::frame::{DeskFrame, DeskPlace};
use super::views::RefusedPage;

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

pub(super) async fn site(pages: &Pages, staff: &Staff) -> Result<Site, Failed> {
    Ok(pages::site(pages, &staff.reader).await?)
}

pub(super) fn key_of(text: &str) -> Result<Key, Failed> {
    text.parse().map_err(|()| Failed::Use(UseError::NotFound("there is no such entry".to_owned())))
}

/// The answer, or the page that says why there is none.
pub(super) async fn answer(pages: &Pages, staff: &Staff, shown: Shown) -> Response {
    let (status, why) = match shown {
        Ok(page) => return page,
        Err(Failed::Use(UseError::Gone(why))) => (StatusCode::GONE, why),
        Err(Failed::Use(UseError::Conflict(why))) => (StatusCode::CONFLICT, why),
        Err(failure) => return pages::failed(pages, &staff.reader, staff.reader.address(), failure).await,
    };
    let page = async {
        let site = site(pages, staff).await?;
        let frame = DeskFrame::new(&site, staff, DeskPlace::Entries, site.words().say("desk-refused"));
        shown_with(status, &RefusedPage { frame, why })
    };
    match page.await {
        Ok(page) => page,
        Err(failure) => pages::failed(pages, &staff.reader, staff.reader.address(), failure).await,
    }
}
