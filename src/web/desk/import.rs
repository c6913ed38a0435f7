//! Entries come in from a spreadsheet: choose the file, say what its columns are, look at what would happen, take it.

use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

use crate::domain::refusal::FieldRefusal;
use crate::domain::role::Act;
use crate::usecases::audit::By;
use crate::usecases::entry_desk;
use crate::usecases::entry_file::{self, FileRows};
use crate::usecases::entry_import::{self, ImportOptions, ImportReport};
use crate::usecases::error::UseError;
use crate::usecases::import_keep::{self, SIZE_MAX_BYTES};
use crate::usecases::node::Hall;
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;

use super::answers::{answer, go_to, shown, shown_with, site};
use super::form::WriteForm;
use super::frame::{DeskFrame, DeskPlace};
use super::views::import::{ColumnsPage, Defaults, OutcomePage, UploadPage};

/// After so long the rest of an import goes on without being watched.
const WATCHED: Duration = Duration::from_secs(20);
/// More columns than any spreadsheet of entries has.
const COLUMNS_MAX: usize = 200;

pub(super) fn router() -> Router<Pages> {
    Router::new()
        .route("/desk/import", get(ask).post(upload))
        .layer(DefaultBodyLimit::max(SIZE_MAX_BYTES + 64 * 1024))
        .route("/desk/import/{id}", get(columns))
        .route("/desk/import/check", post(check))
        .route("/desk/import/take", post(take))
}

async fn frame(pages: &Pages, staff: &Staff) -> Result<DeskFrame, Failed> {
    let site = site(pages, staff).await?;
    Ok(DeskFrame::new(&site, staff, DeskPlace::Entries, site.words().say("import-title")))
}

async fn ask(State(pages): State<Pages>, staff: Staff) -> Response {
    let page = async {
        staff.require(Act::WriteEntries)?;
        shown(&UploadPage::new(frame(&pages, &staff).await?, &[]))
    };
    answer(&pages, &staff, page.await).await
}

async fn upload(State(pages): State<Pages>, staff: Staff, form: Result<Multipart, MultipartRejection>) -> Response {
    let done = async {
        staff.require(Act::WriteEntries)?;
        let kept = match form {
            Ok(form) => match read(form).await {
                Ok((name, bytes)) => import_keep::run(&pages.hall, staff.user.id, &name, bytes).await,
                Err(err) => Err(err),
            },
            Err(_) => Err(unreadable()),
        };
        match kept {
            Ok(id) => go_to(&staff.reader.link(&format!("/desk/import/{id}"))),
            Err(UseError::Invalid(refusals)) => {
                let page = UploadPage::new(frame(&pages, &staff).await?, &refusals);
                shown_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
            }
            Err(err) => Err(err.into()),
        }
    };
    answer(&pages, &staff, done.await).await
}

fn unreadable() -> UseError {
    let problem = "could not be taken: it is larger than 10 MB, or was cut on its way";
    UseError::Invalid(vec![FieldRefusal::new("file", problem)])
}

async fn read(mut form: Multipart) -> Result<(String, Vec<u8>), UseError> {
    let mut found = (String::new(), Vec::new());
    while let Some(part) = form.next_field().await.map_err(|_| unreadable())? {
        if part.name() == Some("file") {
            let name = part.file_name().unwrap_or_default().to_owned();
            found = (name, part.bytes().await.map_err(|_| unreadable())?.to_vec());
        }
    }
    Ok(found)
}

async fn columns(State(pages): State<Pages>, staff: Staff, Path(id): Path<String>) -> Response {
    let page = async {
        staff.require(Act::WriteEntries)?;
        let id = id_of(&id)?;
        let (name, text) = import_keep::read(&pages.hall, staff.user.id, id).await?;
        let headings = entry_file::headings(text.as_bytes()).map_err(broken)?;
        let defaults = Defaults { language: pages.hall.here().languages.first().cloned(), ..Defaults::default() };
        shown(&ColumnsPage::new(frame(&pages, &staff).await?, id, &name, &headings, &defaults))
    };
    answer(&pages, &staff, page.await).await
}

fn id_of(text: &str) -> Result<i64, Failed> {
    text.parse().map_err(|_| Failed::Use(UseError::NotFound("there is no such file".to_owned())))
}

fn broken(problem: String) -> Failed {
    Failed::Use(UseError::Conflict(format!("the file cannot be taken: {problem}")))
}

/// What somebody said of the file.
struct Said {
    id: i64,
    fields: Vec<Option<String>>,
    defaults: Defaults,
}

impl Said {
    fn read(body: &[u8]) -> Result<Self, Failed> {
        let form = WriteForm::read(body);
        let count = form.one("columns").and_then(|text| text.parse::<usize>().ok()).unwrap_or_default();
        let fields = (0..count.min(COLUMNS_MAX)).map(|place| form.one(&format!("column.{place}")));
        Ok(Self {
            id: id_of(&form.one("file").unwrap_or_default())?,
            fields: fields.collect(),
            defaults: Defaults {
                kind: form.one("default.kind"),
                language: form.one("default.language"),
                principle: form.one("default.principle"),
            },
        })
    }

    /// The rows with what the file leaves open.
    async fn rows(&self, pages: &Pages, staff: &Staff) -> Result<(String, FileRows), Failed> {
        let (name, text) = import_keep::read(&pages.hall, staff.user.id, self.id).await?;
        let fields: Vec<Option<&str>> = self.fields.iter().map(Option::as_deref).collect();
        let twice = fields
            .iter()
            .enumerate()
            .find(|(place, field)| field.is_some() && fields.iter().take(*place).any(|earlier| earlier == *field));
        if let Some((_, Some(field))) = twice {
            return Err(broken(format!("two columns are to be {field}; choose another field for one of them")));
        }
        let mut file = entry_file::read_csv_as(text.as_bytes(), &fields).map_err(broken)?;
        for row in &mut file.rows {
            let input = &mut row.input;
            input.kind =
                input.kind.take().map(|kind| kind.trim().to_lowercase()).or_else(|| self.defaults.kind.clone());
            input.language = input.language.take().or_else(|| self.defaults.language.clone());
            if input.principles.is_empty() {
                input.principles = self.defaults.principle.iter().cloned().collect();
            }
        }
        Ok((name, file))
    }
}

async fn check(State(pages): State<Pages>, staff: Staff, body: Bytes) -> Response {
    let page = async {
        staff.require(Act::WriteEntries)?;
        let said = Said::read(&body)?;
        let (name, file) = said.rows(&pages, &staff).await?;
        let options = ImportOptions { dry_run: true, take_other_cities: true, as_drafts: true };
        let report = report(pages.hall.clone(), staff.by(), file, options).await?;
        let followers = entry_desk::followers(&pages.hall).await?;
        let frame = frame(&pages, &staff).await?;
        shown(&OutcomePage::before(frame, said.id, &name, (&said.fields, &said.defaults), &report, followers))
    };
    answer(&pages, &staff, page.await).await
}

/// Takes the rows, or says what would become of them; those that cannot even be read are among the refused.
async fn report(hall: Hall, by: By, file: FileRows, options: ImportOptions) -> Result<ImportReport, UseError> {
    let mut report = entry_import::run(&hall, file.rows, options, by, |_| {}).await?;
    report.refused.extend(file.broken);
    report.refused.sort_by_key(|refused| refused.row);
    Ok(report)
}

async fn take(State(pages): State<Pages>, staff: Staff, body: Bytes) -> Response {
    let page = async {
        staff.require(Act::WriteEntries)?;
        let said = Said::read(&body)?;
        let as_drafts = WriteForm::read(&body).one("as").as_deref() != Some("published");
        let (name, file) = said.rows(&pages, &staff).await?;
        // It can be taken once: whoever sends the form again is told so.
        import_keep::forget(&pages.hall, staff.user.id).await?;
        let frame = frame(&pages, &staff).await?;
        let options = ImportOptions { dry_run: false, take_other_cities: true, as_drafts };
        // On its own, so that nobody who closes the page stops it halfway.
        let task = tokio::spawn(report(pages.hall.clone(), staff.by(), file, options));
        match tokio::time::timeout(WATCHED, task).await {
            Ok(Ok(report)) => shown(&OutcomePage::after(frame, &name, &report?)),
            Ok(Err(_)) => Err(Failed::Use(UseError::Broken("an import ended unexpectedly".to_owned()))),
            Err(_) => go_to(&staff.reader.link("/desk/entries?done=importing")),
        }
    };
    answer(&pages, &staff, page.await).await
}
