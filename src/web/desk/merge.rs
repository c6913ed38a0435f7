//! When two texts have come out of one: both are shown, and the editor takes from each what is right.

use axum::http::StatusCode;

use crate::domain::entry::Entry;
use crate::domain::entry_changes;
use crate::domain::entry_input::EntryInput;
use crate::domain::key::Key;
use crate::domain::refusal::Problem;
use crate::domain::revision::Draft;
use crate::usecases::entry_history;
use crate::usecases::error::UseError;
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;

use super::answers::{Shown, shown_with, site};
use super::form::WriteForm;
use super::frame::{DeskFrame, DeskPlace};
use super::views::editor::Editing;
use super::views::merge::{MergePage, Other};
use super::write::editor;

/// Somebody else has changed the entry.
pub(super) async fn with_entry(pages: &Pages, staff: &Staff, form: &WriteForm, entry: &Entry) -> Shown {
    let (_, revisions) = entry_history::run(&pages.hall, entry.key.clone()).await?;
    let base = revisions.iter().find(|revision| revision.revision == form.base_revision);
    let last = revisions.first();
    let other = Other {
        key: Some(entry.key.clone()),
        input: EntryInput::of(&entry.content),
        base: base.map(|base| base.content.clone()),
        by: last.map(|last| last.by.clone()).filter(|by| *by != staff.user.email),
        at: entry.updated_at,
        base_revision: entry.revision,
        draft: form.draft,
        version: form.version,
    };
    page(pages, staff, form, other).await
}

/// Another tab of the same person has kept another text.
pub(super) async fn with_draft(
    pages: &Pages,
    staff: &Staff,
    key: Option<Key>,
    form: &WriteForm,
    draft: &Draft,
) -> Shown {
    let other = Other {
        key,
        input: draft.content.clone(),
        base: None,
        by: None,
        at: draft.saved_at,
        base_revision: form.base_revision,
        draft: Some(draft.id),
        version: draft.version,
    };
    page(pages, staff, form, other).await
}

async fn page(pages: &Pages, staff: &Staff, form: &WriteForm, other: Other) -> Shown {
    let site = site(pages, staff).await?;
    let frame = DeskFrame::new(&site, staff, DeskPlace::Entries, site.words().say("merge-title"));
    shown_with(StatusCode::CONFLICT, &MergePage::new(frame, &form.input, other))
}

/// Puts the text together as it was chosen, and opens it in the editor; nothing is saved yet.
pub(super) async fn chosen(pages: &Pages, staff: &Staff, key: Option<Key>, form: &WriteForm) -> Shown {
    let text = |name: &str| -> Result<EntryInput, Failed> {
        let read = form.one(name).and_then(|text| serde_json::from_str(&text).ok());
        read.ok_or_else(|| Failed::Use(UseError::Conflict(Problem::FormChanged)))
    };
    let (mine, theirs) = (text("mine")?, text("theirs")?);
    let choice = |field: &str| form.one(&format!("take.{field}")).unwrap_or_default();
    let mut input = entry_changes::merged(&mine, &theirs, |field| choice(field) == "theirs");
    // Long texts may be put together by hand.
    for (field, place) in [("body", &mut input.body), ("summary", &mut input.summary)] {
        if choice(field) == "both" {
            let of = |text: &EntryInput| if field == "body" { text.body.clone() } else { text.summary.clone() };
            let both: Vec<String> = [of(&mine), of(&theirs)].into_iter().flatten().collect();
            *place = Some(both.join("\n\n"));
        }
    }
    let editing = Editing { done: "merged".to_owned(), input, ..Editing::typed(form) };
    editor(pages, staff, StatusCode::OK, key, editing).await
}
