//! `/desk/log`: who did what, for admins; as a page, as CSV and as JSON Lines.
//!
//! Nothing here changes the log, and the database would not let it.

use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;
use url::form_urlencoded::Serializer;

use crate::domain::deed::Deed;
use crate::domain::role::Act;
use crate::domain::time::Moment;
use crate::store::audit_log::AuditRow;
use crate::usecases::audit_read::{self, Wanted};
use crate::usecases::error::UseError;
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::staff::Staff;
use crate::web::words::{When, Words};

use super::log_words::{deed_words, origin_words, reason_words, role_words, who_words};
use super::{DeskFrame, DeskPlace};

const PATH: &str = "/desk/log";
const PAGE_LINES: usize = 100;
/// More is exported in parts, by time.
const EXPORT_LINES: usize = 100_000;
const DAY_SECS: i64 = 24 * 3600;

#[derive(Template)]
#[template(path = "desk/log.html")]
struct LogPage {
    frame: DeskFrame,
    asked: Asked,
    deeds: Vec<DeedChoice>,
    lines: Vec<LogLine>,
    next: Option<String>,
    csv: String,
    json: String,
}

struct DeedChoice {
    value: &'static str,
    label: String,
    chosen: bool,
}

struct LogLine {
    when: When,
    who: String,
    role: String,
    deed: String,
    subject: String,
    reason: String,
    origin: String,
}

/// The filter as it stands in the address.
#[derive(Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    who: String,
    #[serde(default)]
    deed: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    before: Option<i64>,
}

impl Asked {
    fn wanted(&self) -> Wanted {
        let day = |text: &str| Moment::parse(&format!("{}T00:00:00Z", text.trim()));
        Wanted {
            who: Some(self.who.trim().to_owned()).filter(|who| !who.is_empty()),
            deed: self.deed.parse().ok(),
            from: day(&self.from),
            // The last day is meant whole.
            until: day(&self.until).map(|until| until.plus_secs(DAY_SECS)),
            before: self.before,
        }
    }

    /// The same filter at another address.
    fn at(&self, path: &str, before: Option<i64>) -> String {
        let mut query = Serializer::new(String::new());
        let said = [("who", &self.who), ("deed", &self.deed), ("from", &self.from), ("until", &self.until)];
        query.extend_pairs(said.into_iter().filter(|(_, value)| !value.is_empty()));
        if let Some(before) = before {
            query.append_pair("before", &before.to_string());
        }
        format!("{path}?{}", query.finish())
    }
}

pub async fn page(State(pages): State<Pages>, staff: Staff, asked: Result<Query<Asked>, QueryRejection>) -> Response {
    let page = shown(&pages, &staff, asked.map(|Query(asked)| asked).unwrap_or_default()).await;
    answer(&pages, &staff, page).await
}

pub async fn csv(State(pages): State<Pages>, staff: Staff, asked: Result<Query<Asked>, QueryRejection>) -> Response {
    let page = async {
        let rows = exported(&pages, &staff, asked).await?;
        let mut out = csv::Writer::from_writer(Vec::new());
        let broken = |err: &dyn std::fmt::Display| UseError::Broken(format!("the log cannot be written: {err}"));
        out.write_record(["time", "who", "role", "deed", "subject", "reason", "origin"]).map_err(|err| broken(&err))?;
        for row in rows {
            let time = Moment::from_micros(row.done_at).to_string();
            let reason = row.reason.unwrap_or_default();
            let cells = [time, row.who, row.role, row.deed, row.subject, reason, row.origin].map(plain_cell);
            out.write_record(cells).map_err(|err| broken(&err))?;
        }
        let bytes = out.into_inner().map_err(|err| broken(&err))?;
        Ok(file("text/csv; charset=utf-8", "attachment; filename=\"audit-log.csv\"", bytes))
    };
    answer(&pages, &staff, page.await).await
}

pub async fn json_lines(
    State(pages): State<Pages>,
    staff: Staff,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    let page = async {
        let rows = exported(&pages, &staff, asked).await?;
        let lines = rows.into_iter().map(|row| {
            let line = json!({
                "time": Moment::from_micros(row.done_at).to_string(), "who": row.who, "role": row.role,
                "deed": row.deed, "subject": row.subject, "reason": row.reason, "origin": row.origin
            });
            format!("{line}\n")
        });
        let text: String = lines.collect();
        Ok(file("application/jsonl", "attachment; filename=\"audit-log.jsonl\"", text.into_bytes()))
    };
    answer(&pages, &staff, page.await).await
}

fn file(kind: &'static str, disposition: &'static str, bytes: Vec<u8>) -> Response {
    ([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

/// A cell that no spreadsheet takes for a formula.
fn plain_cell(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

async fn exported(
    pages: &Pages,
    staff: &Staff,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Vec<AuditRow>, Failed> {
    staff.require(Act::ReadLog)?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    Ok(audit_read::lines(&pages.hall, asked.wanted(), EXPORT_LINES).await?)
}

async fn shown(pages: &Pages, staff: &Staff, asked: Asked) -> Result<Response, Failed> {
    staff.require(Act::ReadLog)?;
    let (rows, next) = audit_read::page(&pages.hall, asked.wanted(), PAGE_LINES).await?;
    let site = site(pages, &staff.reader).await?;
    let words = site.words();
    let choice = |deed: &Deed| DeedChoice {
        value: deed.as_str(),
        label: deed_words(words, deed.as_str()),
        chosen: asked.deed == deed.as_str(),
    };
    let page = LogPage {
        deeds: Deed::ALL.iter().map(choice).collect(),
        lines: rows.into_iter().map(|row| line(words, row)).collect(),
        next: next.map(|next| site.link(&asked.at(PATH, Some(next)))),
        csv: asked.at("/desk/log.csv", None),
        json: asked.at("/desk/log.jsonl", None),
        asked,
        frame: DeskFrame::new(&site, staff, DeskPlace::Log, words.say("log-title")),
    };
    Ok(Html(page.render()?).into_response())
}

fn line(words: &'static Words, row: AuditRow) -> LogLine {
    LogLine {
        when: words.moment(Moment::from_micros(row.done_at)),
        deed: deed_words(words, &row.deed),
        role: role_words(words, &row.role),
        origin: origin_words(words, &row.origin),
        reason: row.reason.map(|reason| reason_words(words, &row.deed, reason)).unwrap_or_default(),
        who: who_words(words, row.who),
        subject: row.subject,
    }
}

async fn answer(pages: &Pages, staff: &Staff, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        Err(failure) => failed(pages, &staff.reader, PATH, failure).await,
    }
}
