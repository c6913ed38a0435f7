//! The moderation queue: comments that wait, and those that were decided about, with the acts of a moderator.
//!
//! How it looks is `comments_view`'s; what an act does, the use cases'.

use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

use crate::domain::block::RuleKind;
use crate::domain::comment::CommentState;
use crate::domain::role::Act;
use crate::usecases::block_add::{self, RuleInput};
use crate::usecases::comment_queue::{self, Asked, Shown};
use crate::usecases::error::UseError;
use crate::usecases::{comment_moderate, comment_read, report_send};
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;
use crate::web::words::Words;

use super::answer::{answer, go_on, problem, shown, site};
use super::comments_view::{CommentsPage, Kept, PATH, REASONS, Said, address};
use super::fields::Fields;

pub(super) fn router() -> Router<Pages> {
    Router::new().route(PATH, get(list).post(several)).route("/desk/comments/{key}", post(one))
}

/// What can be done with a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Decide(CommentState),
    BlockAuthor,
    BlockServer,
    Report,
}

impl Deed {
    fn read(text: &str) -> Result<Self, Failed> {
        Ok(match text {
            "publish" => Self::Decide(CommentState::Published),
            "hold" => Self::Decide(CommentState::Held),
            "remove" => Self::Decide(CommentState::Removed),
            "block-author" => Self::BlockAuthor,
            "block-server" => Self::BlockServer,
            "report" => Self::Report,
            _ => return Err(UseError::NotFound("there is no such act".to_owned()).into()),
        })
    }

    fn needs(self) -> Act {
        match self {
            Self::Decide(_) | Self::Report => Act::ModerateComments,
            Self::BlockAuthor | Self::BlockServer => Act::Block,
        }
    }

    fn said(self) -> Said {
        match self {
            Self::Decide(CommentState::Published) => Said::Published,
            Self::Decide(CommentState::Removed) => Said::Removed,
            Self::Decide(_) => Said::Held,
            Self::BlockAuthor | Self::BlockServer => Said::Blocked,
            Self::Report => Said::Reported,
        }
    }
}

async fn list(State(pages): State<Pages>, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.unwrap_or_default().as_bytes());
    let page = async {
        staff.require(Act::SeeHeldComments)?;
        let said = Said::read(fields.get("done"));
        page(&pages, &staff, StatusCode::OK, asked(&fields), said, Kept::default()).await
    };
    answer(&pages, &staff, PATH, page.await).await
}

async fn one(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>, fields: Fields) -> Response {
    let page = async {
        let deed = Deed::read(fields.get("act"))?;
        staff.require(deed.needs())?;
        match act(&pages, &staff, deed, &key, reason(staff.reader.words, &fields)).await.map_err(problem) {
            Ok(()) => {
                let next = Some(fields.get("next")).filter(|next| next.bytes().all(|b| b.is_ascii_alphanumeric()));
                Ok(go_on(&staff, &address(&asked(&fields), Some(deed.said()), next)))
            }
            Err(said) => {
                let said = said?;
                let kept = Kept::of(&fields, vec![key.clone()], said, false);
                page(&pages, &staff, StatusCode::UNPROCESSABLE_ENTITY, asked(&fields), None, kept).await
            }
        }
    };
    answer(&pages, &staff, PATH, page.await).await
}

async fn several(State(pages): State<Pages>, staff: Staff, fields: Fields) -> Response {
    let page = async {
        let deed = Deed::read(fields.get("act"))?;
        staff.require(deed.needs())?;
        let words = staff.reader.words;
        let keys: Vec<String> = fields.all("comment").take(comment_queue::PAGE).map(str::to_owned).collect();
        let (mut left, mut said) = (Vec::new(), String::new());
        if keys.is_empty() {
            said = words.say("comments-several-none");
        }
        for key in keys {
            if let Err(err) = act(&pages, &staff, deed, &key, reason(words, &fields)).await {
                left.push(key);
                said = problem(err)?;
            }
        }
        if said.is_empty() {
            return Ok(go_on(&staff, &address(&asked(&fields), Some(deed.said()), None)));
        }
        let kept = Kept::of(&fields, left, said, true);
        page(&pages, &staff, StatusCode::UNPROCESSABLE_ENTITY, asked(&fields), None, kept).await
    };
    answer(&pages, &staff, PATH, page.await).await
}

async fn act(pages: &Pages, staff: &Staff, deed: Deed, key: &str, reason: Option<String>) -> Result<(), UseError> {
    let hall = &pages.hall;
    let block = async |target: String| {
        let input = RuleInput { target, reason: reason.clone().unwrap_or_default(), until: None };
        block_add::run(hall, RuleKind::Block, input, staff.by()).await.map(|_| ())
    };
    match deed {
        Deed::Decide(state) => {
            comment_moderate::run(hall, key.to_owned(), state, reason, staff.by()).await?;
        }
        Deed::BlockAuthor => block(comment_read::one(hall, key).await?.author.uri).await?,
        Deed::BlockServer => block(comment_read::one(hall, key).await?.author.server).await?,
        Deed::Report => {
            report_send::run(hall, key.to_owned(), reason, staff.by()).await?;
        }
    }
    Ok(())
}

/// One from the list, own words, or both.
fn reason(words: &Words, fields: &Fields) -> Option<String> {
    let chosen = REASONS.iter().find(|(code, _)| *code == fields.get("reason")).map(|(_, id)| words.say(id));
    match (chosen, fields.filled("words")) {
        (Some(chosen), Some(own)) => Some(format!("{chosen}: {own}")),
        (chosen, own) => chosen.or(own),
    }
}

/// Which list is meant; what cannot be read is left out.
fn asked(fields: &Fields) -> Asked {
    Asked {
        shown: fields.get("state").parse().unwrap_or(Shown::Held),
        entry: fields.get("entry").parse().ok(),
        page: fields.get("page").parse::<usize>().unwrap_or_default().min(100_000),
        only: fields.filled("only"),
    }
}

async fn page(
    pages: &Pages,
    staff: &Staff,
    status: StatusCode,
    asked: Asked,
    said: Option<Said>,
    kept: Kept,
) -> Result<Response, Failed> {
    let queue = comment_queue::run(&pages.hall, asked.clone()).await?;
    shown(status, &CommentsPage::new(&site(pages, staff).await?, staff, &asked, queue, said, kept))
}
