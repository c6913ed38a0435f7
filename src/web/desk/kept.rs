//! A form that comes when the session is over leads to signing in, and is there again afterwards.
//!
//! Nothing is done by itself: whoever sent it looks at it and sends it once more. Where it waits is `kept_forms`'.

use std::str::FromStr;

use askama::Template;
use axum::Router;
use axum::body::to_bytes;
use axum::extract::multipart::Multipart;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Request, State};
use axum::http::header::{CONTENT_TYPE, COOKIE, REFERER, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use tower_sessions::session::Id;
use url::form_urlencoded;

use crate::domain::key::Key;
use crate::domain::role::Act;
use crate::usecases::draft_keep::{self, Kept};
use crate::usecases::error::UseError;
use crate::usecases::session_keep;
use crate::web::account;
use crate::web::kept_forms::{FORM_MAX_BYTES, KeptForm, LASTS_SECS};
use crate::web::pages::{Failed, Pages};
use crate::web::reader::Reader;
use crate::web::staff::Staff;
use crate::web::typed;
use crate::web::words::Words;

use super::answers::{Shown, answer, go_to, shown, site};
use super::form::WriteForm;
use super::frame::{DeskFrame, DeskPlace};
use super::views::history::field_label;
use super::write;

const PATH: &str = "/desk/kept";
/// Room for the files that come along and are left out.
const BODY_MAX_BYTES: usize = 12 * 1024 * 1024;

pub(super) fn router() -> Router<Pages> {
    Router::new().route(PATH, get(page)).route("/desk/kept/discard", post(discard))
}

/// Stands before the desk's routes.
pub(super) async fn keep(State(pages): State<Pages>, request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let refusal = match Staff::from_request_parts(&mut parts, &pages).await {
        Ok(_) => return next.run(Request::from_parts(parts, body)).await,
        Err(refusal) => refusal,
    };
    // Who asks without the cookie of a session, or for no page, is nobody who could come back.
    let session = id_in(&parts.headers, account::session_cookie(&pages.hall));
    let Some(session) = session.filter(|_| refusal.status() == StatusCode::SEE_OTHER) else { return refusal };
    let Ok(reader) = Reader::from_request_parts(&mut parts, &pages).await;
    let form = KeptForm {
        path: reader.address().to_owned(),
        page: page_of(&parts, &pages),
        owner: session_keep::whose(&pages.hall, account::hash_of(&session)).await.unwrap_or_default(),
        at: pages.hall.now(),
        with_files: is_multipart(&parts.headers),
        fields: texts(Request::from_parts(parts, body)).await,
    };
    let id = Id::default();
    pages.kept.keep(account::hash_of(&id), form);
    let then: String = form_urlencoded::byte_serialize(reader.link(PATH).as_bytes()).collect();
    let to = Redirect::to(&reader.link(&format!("/sign-in?then={then}")));
    ([(SET_COOKIE, cookie(&pages, &id.to_string(), LASTS_SECS))], to).into_response()
}

fn cookie_name(pages: &Pages) -> &'static str {
    if pages.hall.site.scheme() == "https" { "__Host-kept" } else { "kept" }
}

fn cookie(pages: &Pages, value: &str, lasts_secs: i64) -> String {
    let secure = if pages.hall.site.scheme() == "https" { "; Secure" } else { "" };
    format!("{}={value}; Path=/; Max-Age={lasts_secs}; HttpOnly; SameSite=Lax{secure}", cookie_name(pages))
}

/// The hash of what the browser brings back.
fn token(pages: &Pages, headers: &HeaderMap) -> Option<String> {
    id_in(headers, cookie_name(pages)).map(|id| account::hash_of(&id))
}

fn id_in(headers: &HeaderMap, cookie: &str) -> Option<Id> {
    let mut pairs = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|it| it.split(';'));
    let value = pairs.find_map(|pair| pair.trim().strip_prefix(cookie)?.strip_prefix('='))?;
    Id::from_str(value).ok()
}

/// The page of ours that the form stood on.
fn page_of(parts: &Parts, pages: &Pages) -> Option<String> {
    let referer = parts.headers.get(REFERER)?.to_str().ok()?;
    let page = referer.strip_prefix(pages.hall.site.base())?;
    Some(page.to_owned()).filter(|page| page.starts_with('/') && !page.starts_with("//"))
}

fn is_multipart(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"))
}

/// What was typed; files are left out, and so is what comes after too much.
async fn texts(mut request: Request) -> Vec<(String, String)> {
    if !is_multipart(request.headers()) {
        let bytes = to_bytes(request.into_body(), FORM_MAX_BYTES).await.unwrap_or_default();
        return typed::pairs(&bytes);
    }
    DefaultBodyLimit::max(BODY_MAX_BYTES).apply(&mut request);
    let Ok(mut form) = Multipart::from_request(request, &()).await else { return Vec::new() };
    let (mut fields, mut room) = (Vec::new(), FORM_MAX_BYTES);
    while let Ok(Some(mut field)) = form.next_field().await {
        let name = field.name().unwrap_or_default().to_owned();
        let is_file = field.file_name().is_some();
        let mut value = Vec::new();
        while let Ok(Some(chunk)) = field.chunk().await {
            if !is_file && chunk.len() <= room {
                room -= chunk.len();
                value.extend_from_slice(&chunk);
            }
        }
        if !is_file {
            fields.push((name, String::from_utf8_lossy(&value).replace('\0', "")));
        }
    }
    fields
}

/// Something that was typed.
pub struct Text {
    pub label: String,
    pub value: String,
}

#[derive(Template)]
#[template(path = "desk/kept.html")]
struct KeptPage {
    frame: DeskFrame,
    texts: Vec<Text>,
    fields: Vec<(String, String)>,
    action: String,
    with_files: bool,
    /// Whether it can be sent as it is; without its file it often cannot.
    can_be_sent: bool,
    page: Option<String>,
}

async fn page(State(pages): State<Pages>, staff: Staff, headers: HeaderMap) -> Response {
    let page = async {
        let none = || Failed::Use(UseError::not_found("nothing that you typed is kept here any more".to_owned()));
        let token = token(&pages, &headers).ok_or_else(none)?;
        let form = pages.kept.find(&token, staff.user.id, pages.hall.now()).ok_or_else(none)?;
        if let Some(page) = as_draft(&pages, &staff, &form).await? {
            pages.kept.forget(&token);
            return Ok(page);
        }
        let words = staff.reader.words;
        let frame = DeskFrame::new(&site(&pages, &staff).await?, &staff, DeskPlace::Start, words.say("kept-title"));
        shown(&KeptPage {
            texts: texts_of(words, &form.fields),
            action: frame.link(&form.path),
            can_be_sent: !form.with_files || form.path == "/desk/settings",
            with_files: form.with_files,
            page: form.page,
            fields: form.fields,
            frame,
        })
    };
    answer(&pages, &staff, page.await).await
}

/// A text for an entry goes where all of them wait until they are handed in.
async fn as_draft(pages: &Pages, staff: &Staff, form: &KeptForm) -> Result<Option<Response>, Failed> {
    let Some(key) = entry_of(&form.path).filter(|_| staff.user.role.may(Act::WriteEntries)) else { return Ok(None) };
    let sent = form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish();
    let typed = write::typed(staff, key.clone(), &WriteForm::read(sent.as_bytes()));
    match draft_keep::run(&pages.hall, typed).await {
        Ok(Kept::Draft(draft)) => {
            let at = key.map_or_else(|| "new".to_owned(), |key| format!("{key}/edit"));
            go_to(&staff.reader.link(&format!("/desk/entries/{at}?draft={}&done=returned", draft.id))).map(Some)
        }
        // Another tab has kept something else, or the entry is gone: it is shown as it was typed.
        Ok(Kept::Overtaken(_)) | Err(UseError::NotFound(_) | UseError::Gone(_) | UseError::Conflict(_)) => Ok(None),
        Err(err) => Err(err.into()),
    }
}

/// Which entry the editor at this path is of; the inner none is a new one.
fn entry_of(path: &str) -> Option<Option<Key>> {
    let path = path.split('?').next().unwrap_or_default();
    match path.strip_prefix("/desk/entries/")? {
        "new" => Some(None),
        editor => editor.strip_suffix("/edit")?.parse().ok().map(Some),
    }
}

/// The fields that a person fills in with words of their own, by their names on the form.
pub fn texts_of(words: &Words, fields: &[(String, String)]) -> Vec<Text> {
    let text = |(name, value): &(String, String)| {
        let label = label(words, name).filter(|_| !value.trim().is_empty())?;
        Some(Text { label, value: value.clone() })
    };
    fields.iter().filter_map(text).collect()
}

fn label(words: &Words, name: &str) -> Option<String> {
    let id = match name {
        "title" | "summary" | "body" | "partners" | "links" | "attachments" | "source" | "alt" => {
            return Some(field_label(words, name));
        }
        "words" | "text" => "kept-words",
        "reason" => "blocks-reason",
        "target" => "blocks-target",
        "until" => "blocks-until",
        "list" => "blocks-import-paste",
        "address" => "follow-label",
        "contact" => "face-contact",
        "colour" => "face-colour",
        "location" => "face-location",
        "city_name" => "face-name",
        "email" => "account-email",
        _ => return None,
    };
    Some(words.say(id))
}

async fn discard(State(pages): State<Pages>, staff: Staff, headers: HeaderMap) -> Response {
    let done = async {
        // Only its owner finds it, so only its owner throws it away.
        if let Some(token) = token(&pages, &headers)
            && pages.kept.find(&token, staff.user.id, pages.hall.now()).is_some()
        {
            pages.kept.forget(&token);
        }
        let mut answer = go_to(&staff.reader.link("/desk"))?;
        if let Ok(cookie) = HeaderValue::from_str(&cookie(&pages, "", 0)) {
            answer.headers_mut().append(SET_COOKIE, cookie);
        }
        Shown::Ok(answer)
    };
    answer(&pages, &staff, done.await).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_editor_is_known_by_its_path() {
        assert_eq!(entry_of("/desk/entries/new?kind=project"), Some(None));
        assert_eq!(entry_of("/desk/entries/sensors/edit"), Some("sensors".parse().ok()));
        for other in ["/desk/entries/sensors/publish", "/desk/entries/../edit", "/desk/comments/x/edit", "/desk"] {
            assert_eq!(entry_of(other), None, "{other}");
        }
    }
}
