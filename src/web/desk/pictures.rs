//! The pictures of an entry: taking them in with their words, and serving their files.

use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::json;

use crate::domain::picture::{FILES_PATH, media_type};
use crate::domain::refusal::{FieldRefusal, Problem};
use crate::domain::role::Act;
use crate::usecases::error::UseError;
use crate::usecases::picture_add::{self, NewPicture, SIZE_MAX_BYTES};
use crate::usecases::picture_remove::{self, Removed};
use crate::web::pages::{self, Failed, Pages};
use crate::web::reader::Reader;
use crate::web::staff::Staff;
use crate::web::typed;

use super::answers::{Shown, answer, key_of, shown_with, site};
use super::fields::Fields;
use super::frame::{DeskFrame, DeskPlace};
use super::views::pictures::{PicturesPage, Says};

pub(super) fn router() -> Router<Pages> {
    Router::new()
        .route("/desk/entries/{key}/pictures", get(show).post(add))
        // Room for the words and the marks between the parts.
        .layer(DefaultBodyLimit::max(SIZE_MAX_BYTES + 64 * 1024))
        .route("/desk/entries/{key}/pictures/remove", post(remove))
        .route("/files/{name}", get(file))
}

async fn show(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>) -> Response {
    let page = async { page(&pages, &staff, StatusCode::OK, &key, Says::default()).await };
    answer(&pages, &staff, page.await).await
}

async fn page(pages: &Pages, staff: &Staff, status: StatusCode, key: &str, says: Says<'_>) -> Shown {
    staff.require(Act::WriteEntries)?;
    let (entry, pictures) = picture_add::list(&pages.hall, key_of(key)?).await?;
    let site = site(pages, staff).await?;
    let frame = DeskFrame::new(&site, staff, DeskPlace::Entries, site.words().say("write-pictures"));
    shown_with(status, &PicturesPage::new(frame, &entry, &pictures, says))
}

async fn add(
    State(pages): State<Pages>,
    staff: Staff,
    Path(key): Path<String>,
    headers: HeaderMap,
    form: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Response {
    let is_script = headers.get(ACCEPT).is_some_and(|accept| accept.as_bytes() == b"application/json");
    let done = async {
        staff.require(Act::WriteEntries)?;
        let new = match form {
            Ok(form) => read(form).await,
            Err(_) => Err(unreadable()),
        };
        let alt = new.as_ref().ok().and_then(|new| new.alt.clone()).unwrap_or_default();
        let added = match new {
            Ok(new) => picture_add::run(&pages.hall, key_of(&key)?, new, staff.by()).await,
            Err(err) => Err(err),
        };
        match added {
            Ok(picture) if is_script => {
                let said = json!({ "markdown": picture.markdown(), "path": format!("{FILES_PATH}{}", picture.name) });
                Ok(Json(said).into_response())
            }
            Ok(picture) => {
                let says = Says { added: Some(&picture), ..Says::default() };
                page(&pages, &staff, StatusCode::OK, &key, says).await
            }
            Err(UseError::Invalid(refusals)) if is_script => {
                let words = staff.reader.words;
                let said = refusals.iter().map(|refusal| super::views::pictures::sentence(words, refusal));
                let said = json!({ "problem": said.collect::<Vec<_>>().join(" ") });
                Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(said)).into_response())
            }
            Err(UseError::Invalid(refusals)) => {
                let says = Says { refusals: &refusals, alt: &alt, ..Says::default() };
                page(&pages, &staff, StatusCode::UNPROCESSABLE_ENTITY, &key, says).await
            }
            Err(err) => Err(Failed::Use(err)),
        }
    };
    answer(&pages, &staff, done.await).await
}

/// Takes a picture away, or says which texts show it.
async fn remove(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>, fields: Fields) -> Response {
    let done = async {
        staff.require(Act::WriteEntries)?;
        let removed =
            picture_remove::run(&pages.hall, key_of(&key)?, fields.get("name").to_owned(), staff.by()).await?;
        let (status, says) = match &removed {
            Removed::Gone => (StatusCode::OK, Says { removed: true, ..Says::default() }),
            Removed::InUse(showing) => (StatusCode::CONFLICT, Says { showing, ..Says::default() }),
        };
        page(&pages, &staff, status, &key, says).await
    };
    answer(&pages, &staff, done.await).await
}

fn unreadable() -> UseError {
    UseError::Invalid(vec![FieldRefusal::new("picture", Problem::CutOff)])
}

async fn read(mut form: Multipart) -> Result<NewPicture, UseError> {
    let mut new = NewPicture { bytes: Vec::new(), alt: None, is_decorative: false };
    while let Some(part) = form.next_field().await.map_err(|_| unreadable())? {
        // What a file was called, and what it said it was, counts for nothing.
        let name = part.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "picture" => new.bytes = part.bytes().await.map_err(|_| unreadable())?.to_vec(),
            "alt" => new.alt = Some(typed::text(part).await.map_err(|_| unreadable())?),
            "decorative" => new.is_decorative = true,
            _ => {}
        }
    }
    Ok(new)
}

/// A picture's file. Before its entry is published only staff get it, and nobody keeps it.
async fn file(
    State(pages): State<Pages>,
    reader: Reader,
    Path(name): Path<String>,
    staff: Result<Staff, Response>,
) -> Response {
    let none = || (StatusCode::NOT_FOUND, "no such file\n").into_response();
    let Some(kind) = media_type(&name) else { return none() };
    let (bytes, public) = match picture_add::file(&pages.hall, name).await {
        Ok(Some(found)) => found,
        Ok(None) => return none(),
        Err(err) => return pages::failed(&pages, &reader, reader.address(), Failed::Use(err)).await,
    };
    let may_see = public || staff.is_ok_and(|staff| staff.user.role.may(Act::SeeDrafts));
    if !may_see {
        return none();
    }
    let cache = if public { "public, max-age=31536000, immutable" } else { "private, no-store" };
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, cache),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
    ];
    (headers, bytes).into_response()
}
