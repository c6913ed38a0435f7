//! The editor: a form that works as it stands, and what its scripts ask for while somebody types.

use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use crate::domain::entry_input::{BODY_MAX_BYTES, EntryInput};
use crate::domain::id::DraftId;
use crate::domain::key::Key;
use crate::domain::refusal::FieldRefusal;
use crate::domain::role::Act;
use crate::domain::status::EntryKind;
use crate::domain::text::CleanHtml;
use crate::usecases::draft_keep::{self, Kept, Typed};
use crate::usecases::entry_write::{self, Written};
use crate::usecases::error::UseError;
use crate::usecases::{entry_desk, picture_add};
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;

use super::answers::{Shown, answer, go_to, key_of, shown_with, site};
use super::form::{FORM_MAX_BYTES, Pressed, WriteForm};
use super::frame::{DeskFrame, DeskPlace};
use super::merge;
use super::views::editor::{Editing, EditorPage};

pub(super) fn router() -> Router<Pages> {
    Router::new()
        .route("/desk/entries/new", get(new).post(write_new))
        .route("/desk/entries/{key}/edit", get(edit).post(write))
        .route("/desk/preview", post(preview))
        .route("/desk/drafts", post(autosave))
        .route("/desk/drafts/discard", post(discard))
        .layer(DefaultBodyLimit::max(FORM_MAX_BYTES))
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    kind: String,
    draft: Option<i64>,
    #[serde(default)]
    done: String,
}

async fn new(State(pages): State<Pages>, staff: Staff, asked: Result<Query<Asked>, QueryRejection>) -> Response {
    let page = async {
        staff.require(Act::WriteEntries)?;
        let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
        let mut editing = match asked.draft {
            Some(id) => {
                let draft = draft_keep::of_new(&pages.hall, staff.user.id, DraftId(id)).await?;
                Editing { draft: Some(draft.id), version: draft.version, ..Editing::of(draft.content) }
            }
            None => {
                let kind = asked.kind.parse().unwrap_or(EntryKind::Project);
                let language = pages.hall.here().languages.first().cloned();
                Editing::of(EntryInput { kind: Some(kind.to_string()), language, ..EntryInput::default() })
            }
        };
        editing.done = asked.done;
        editor(&pages, &staff, StatusCode::OK, None, editing).await
    };
    answer(&pages, &staff, page.await).await
}

async fn edit(
    State(pages): State<Pages>,
    staff: Staff,
    Path(key): Path<String>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    let page = async {
        staff.require(Act::WriteEntries)?;
        let key = key_of(&key)?;
        let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
        let (entry, draft) = draft_keep::open(&pages.hall, staff.user.id, key.clone()).await?;
        let opened = draft.clone().filter(|draft| asked.draft == Some(draft.id.0));
        let mut editing = match opened {
            Some(draft) => Editing {
                draft: Some(draft.id),
                version: draft.version,
                base_revision: draft.base_revision,
                ..Editing::of(draft.content)
            },
            None => Editing { base_revision: entry.revision, ..Editing::of(EntryInput::of(&entry.content)) },
        };
        editing.unsaved = draft.filter(|draft| editing.draft.is_none() && draft.content != editing.input);
        editing.done = asked.done;
        editor(&pages, &staff, StatusCode::OK, Some(key), editing).await
    };
    answer(&pages, &staff, page.await).await
}

/// The editor's page with whatever is to stand in it.
pub(super) async fn editor(
    pages: &Pages,
    staff: &Staff,
    status: StatusCode,
    key: Option<Key>,
    editing: Editing,
) -> Shown {
    let site = site(pages, staff).await?;
    let frame = DeskFrame::new(&site, staff, DeskPlace::Entries, editing.title(site.words()));
    let entry = match &key {
        Some(key) => Some(draft_keep::open(&pages.hall, staff.user.id, key.clone()).await?.0),
        None => None,
    };
    let pictures = match &key {
        Some(key) => picture_add::list(&pages.hall, key.clone()).await?.1,
        None => Vec::new(),
    };
    let followers = entry_desk::followers(&pages.hall).await?;
    shown_with(status, &EditorPage::new(frame, entry.as_ref(), &pages.hall.here(), followers, &pictures, editing))
}

async fn write_new(State(pages): State<Pages>, staff: Staff, body: Bytes) -> Response {
    answer(&pages, &staff, written(&pages, &staff, None, &body).await).await
}

async fn write(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>, body: Bytes) -> Response {
    let page = async { written(&pages, &staff, Some(key_of(&key)?), &body).await };
    answer(&pages, &staff, page.await).await
}

fn typed(staff: &Staff, key: Option<Key>, form: &WriteForm) -> Typed {
    Typed {
        user: staff.user.id,
        key,
        draft: form.draft,
        version: form.version,
        base_revision: form.base_revision,
        input: form.input.clone(),
    }
}

async fn written(pages: &Pages, staff: &Staff, key: Option<Key>, body: &[u8]) -> Shown {
    staff.require(Act::WriteEntries)?;
    let form = WriteForm::read(body);
    let typed = typed(staff, key.clone(), &form);
    let published = match &key {
        Some(key) => draft_keep::open(&pages.hall, staff.user.id, key.clone()).await?.0.is_published(),
        None => false,
    };
    match form.pressed {
        Pressed::Merge => merge::chosen(pages, staff, key, &form).await,
        Pressed::Preview => {
            let kept = draft_keep::run(&pages.hall, typed).await?;
            let mut editing = Editing::typed(&form);
            if let Kept::Draft(draft) = kept {
                (editing.draft, editing.version) = (Some(draft.id), draft.version);
            }
            editing.preview = true;
            editor(pages, staff, StatusCode::OK, key, editing).await
        }
        // What is public changes only when it is published; until then the text waits.
        Pressed::Save if published => match draft_keep::run(&pages.hall, typed).await? {
            Kept::Draft(draft) => {
                let key = key.map(|key| key.to_string()).unwrap_or_default();
                go_to(&staff.reader.link(&format!("/desk/entries/{key}/edit?draft={}&done=kept", draft.id)))
            }
            Kept::Overtaken(draft) => merge::with_draft(pages, staff, key, &form, &draft).await,
        },
        Pressed::Save | Pressed::Publish => hand_in(pages, staff, key, &form, typed).await,
    }
}

async fn hand_in(pages: &Pages, staff: &Staff, key: Option<Key>, form: &WriteForm, typed: Typed) -> Shown {
    match entry_write::run(&pages.hall, typed.clone(), staff.by()).await {
        Ok(Written::Entry(entry)) => {
            let path = match (form.pressed, entry.is_published()) {
                (Pressed::Publish, false) => format!("/desk/entries/{}/publish", entry.key),
                (_, true) => format!("/desk/entries/{}/edit?done=published", entry.key),
                (_, false) => format!("/desk/entries/{}/edit?done=saved", entry.key),
            };
            go_to(&staff.reader.link(&path))
        }
        Ok(Written::OvertakenByEntry(entry)) => merge::with_entry(pages, staff, form, &entry).await,
        Ok(Written::OvertakenByDraft(draft)) => merge::with_draft(pages, staff, key, form, &draft).await,
        Err(UseError::Invalid(refusals)) => refused(pages, staff, key, form, typed, refusals).await,
        Err(err) => Err(err.into()),
    }
}

/// The form with what is wrong beside its fields. What was typed is kept, so that leaving the page loses nothing.
async fn refused(
    pages: &Pages,
    staff: &Staff,
    key: Option<Key>,
    form: &WriteForm,
    typed: Typed,
    refusals: Vec<FieldRefusal>,
) -> Shown {
    let mut editing = Editing::typed(form);
    match draft_keep::run(&pages.hall, typed).await? {
        Kept::Draft(draft) => (editing.draft, editing.version) = (Some(draft.id), draft.version),
        Kept::Overtaken(draft) => return merge::with_draft(pages, staff, key, form, &draft).await,
    }
    editing.refusals = refusals;
    editor(pages, staff, StatusCode::UNPROCESSABLE_ENTITY, key, editing).await
}

/// The text as readers will see it, for the pane beside the form.
async fn preview(State(pages): State<Pages>, staff: Staff, body: Bytes) -> Response {
    let page = async {
        staff.require(Act::WriteEntries)?;
        let body = WriteForm::read(&body).input.body.unwrap_or_default();
        if body.len() > BODY_MAX_BYTES {
            return Ok(StatusCode::PAYLOAD_TOO_LARGE.into_response());
        }
        Ok(Html(CleanHtml::from_markdown(&body).as_str().to_owned()).into_response())
    };
    answer(&pages, &staff, page.await).await
}

/// Keeps what is typed. The answer is for a script: which draft it is now, and a word to show.
async fn autosave(State(pages): State<Pages>, staff: Staff, body: Bytes) -> Response {
    let kept = async {
        staff.require(Act::WriteEntries)?;
        let form = WriteForm::read(&body);
        Ok::<_, Failed>(draft_keep::run(&pages.hall, typed(&staff, form.key.clone(), &form)).await?)
    };
    let words = staff.reader.words;
    match kept.await {
        Ok(Kept::Draft(draft)) => {
            let note = words.named("write-autosaved", &words.moment(draft.saved_at).words);
            Json(json!({ "draft": draft.id.to_string(), "version": draft.version, "note": note })).into_response()
        }
        Ok(Kept::Overtaken(_)) => {
            (StatusCode::CONFLICT, Json(json!({ "note": words.say("write-autosave-overtaken") }))).into_response()
        }
        Err(failure) => answer(&pages, &staff, Err(failure)).await,
    }
}

async fn discard(State(pages): State<Pages>, staff: Staff, body: Bytes) -> Response {
    let done = async {
        staff.require(Act::WriteEntries)?;
        let form = WriteForm::read(&body);
        if let Some(draft) = form.draft {
            draft_keep::discard(&pages.hall, staff.user.id, draft).await?;
        }
        go_to(&staff.reader.link("/desk/entries?done=discarded"))
    };
    answer(&pages, &staff, done.await).await
}
