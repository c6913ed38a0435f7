//! Lists of blocks as CSV: given out, and taken in after a look at what they would change.
//!
//! How such a list is read is `block_csv`'s.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::domain::block::{Rule, RuleKind};
use crate::domain::role::Act;
use crate::usecases::block_import::BlockReport;
use crate::usecases::error::UseError;
use crate::usecases::{block_csv, block_import, block_list};
use crate::web::pages::{Failed, Pages};
use crate::web::refused::said;
use crate::web::staff::Staff;

use super::answers::{answer, shown_with, site};
use super::comments_view::Tab;
use super::fields::Fields;
use super::network_view::{BLOCKS, place_of_blocks, tabs};
use super::{DeskFrame, field_label};

const IMPORT: &str = "/desk/network/blocks/import";
const REFUSED_SHOWN: usize = 100;

pub(super) fn router() -> Router<Pages> {
    Router::new().route("/desk/network/blocks.csv", get(export)).route(IMPORT, get(ask).post(import))
}

async fn export(State(pages): State<Pages>, staff: Staff) -> Response {
    let file = async {
        staff.require(Act::Block)?;
        let now = pages.hall.now();
        let rules = block_list::all(&pages.hall, RuleKind::Block).await?;
        let rules: Vec<Rule> = rules.into_iter().filter(|rule| rule.holds(now)).collect();
        let text = block_csv::write(&rules).map_err(|err| UseError::Broken(format!("the list of blocks: {err}")))?;
        let headers = [
            (CONTENT_TYPE, "text/csv; charset=utf-8"),
            (CONTENT_DISPOSITION, "attachment; filename=\"blocks.csv\""),
            (CACHE_CONTROL, "no-store"),
        ];
        Ok((headers, text).into_response())
    };
    answer(&pages, &staff, file.await).await
}

#[derive(Template)]
#[template(path = "desk/block_import.html")]
struct ImportPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    text: String,
    problem: Option<String>,
    /// What it would change, or has changed.
    report: Option<String>,
    refused: Vec<String>,
    /// Whether it has been tried, and can be taken now.
    tried: bool,
    done: bool,
}

async fn ask(State(pages): State<Pages>, staff: Staff) -> Response {
    let page = async {
        staff.require(Act::Block)?;
        page(&pages, &staff, StatusCode::OK, "", None, None, true).await
    };
    answer(&pages, &staff, page.await).await
}

async fn import(State(pages): State<Pages>, staff: Staff, fields: Fields) -> Response {
    let page = async {
        staff.require(Act::Block)?;
        let (text, dry_run) = (fields.get("list"), fields.get("sure") != "yes");
        let file = match block_csv::read(text.as_bytes()) {
            Ok(file) => file,
            Err(why) => {
                let said = staff.reader.words.named("blocks-import-unreadable", &why);
                return page(&pages, &staff, StatusCode::UNPROCESSABLE_ENTITY, text, Some(said), None, true).await;
            }
        };
        let mut report = block_import::run(&pages.hall, file.rows, dry_run, staff.by()).await?;
        report.refused.extend(file.refused);
        report.refused.sort_by_key(|refused| refused.row);
        page(&pages, &staff, StatusCode::OK, text, None, Some(report), dry_run).await
    };
    answer(&pages, &staff, page.await).await
}

async fn page(
    pages: &Pages,
    staff: &Staff,
    status: StatusCode,
    text: &str,
    problem: Option<String>,
    report: Option<BlockReport>,
    dry_run: bool,
) -> Result<Response, Failed> {
    let site = site(pages, staff).await?;
    let words = site.words();
    let refused = report.as_ref().map(|report| report.refused.as_slice()).unwrap_or_default();
    let refused = refused.iter().take(REFUSED_SHOWN).map(|refused| {
        let label = field_label(words, &refused.refusal.field);
        let problem = said(words, &label, &refused.refusal.problem);
        words.with("blocks-import-refused", &[("row", refused.row.into()), ("problem", problem.into())])
    });
    let page = ImportPage {
        refused: refused.collect(),
        frame: DeskFrame::new(&site, staff, place_of_blocks(staff), words.say("blocks-import")),
        tabs: tabs(&site, staff, BLOCKS),
        text: text.to_owned(),
        problem,
        tried: dry_run && report.as_ref().is_some_and(|report| report.created + report.changed > 0),
        done: !dry_run && report.is_some(),
        report: report.map(|report| {
            let values = [
                ("new", report.created.into()),
                ("changed", report.changed.into()),
                ("same", report.unchanged.into()),
                ("refused", report.refused.len().into()),
            ];
            match dry_run {
                true => words.with("blocks-import-would", &values),
                false => words.with("blocks-import-did", &values),
            }
        }),
    };
    shown_with(status, &page)
}
