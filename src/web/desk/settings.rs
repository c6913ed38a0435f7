//! `/desk/settings`: the city's colour, crest, place and contact.
//!
//! What is taken and what is refused is `usecases::face_set`'s; how a colour is corrected is `face::accent`'s.

use askama::Template;
use axum::Router;
use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, Multipart, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

use crate::domain::face::{Colour, Face};
use crate::domain::role::Act;
use crate::usecases::error::UseError;
use crate::usecases::face_set::{self, CrestInput, FaceInput};
use crate::usecases::{city_read, face_read};
use crate::web::face::OWN_COLOUR;
use crate::web::face::accent::{THEMES, Theme};
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::staff::Staff;
use crate::web::typed;
use crate::web::words::Words;

use super::{DeskFrame, DeskPlace};

const PATH: &str = "/desk/settings";
/// A crest of 5 MB and the few lines beside it.
const FORM_MAX_BYTES: usize = 5 * 1024 * 1024 + 64 * 1024;

pub fn router() -> Router<Pages> {
    Router::new().route(PATH, get(show).post(save)).layer(DefaultBodyLimit::max(FORM_MAX_BYTES))
}

/// A field with what was typed and what is wrong with it.
#[derive(Default)]
struct Field {
    value: String,
    problem: Option<String>,
}

/// The city's colour in one theme.
struct Swatch {
    label: String,
    accent: String,
    paper: String,
    on_accent: String,
    what: String,
}

#[derive(Template)]
#[template(path = "desk/settings.html")]
struct SettingsPage {
    frame: DeskFrame,
    saved: bool,
    colour: Field,
    location: Field,
    contact: Field,
    crest_problem: Option<String>,
    own_colour: String,
    swatches: Vec<Swatch>,
    tell: String,
}

#[derive(Default)]
struct Typed {
    colour: String,
    location: String,
    contact: String,
    crest: CrestInput,
    /// Whether it is only to be shown.
    only_shown: bool,
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    saved: bool,
}

async fn show(State(pages): State<Pages>, staff: Staff, Query(asked): Query<Asked>) -> Response {
    let page = async {
        staff.require(Act::SetFace)?;
        let typed = Typed::of(face_read::run(&pages.hall).await?);
        page(&pages, &staff, StatusCode::OK, typed, &[], asked.saved).await
    };
    match page.await {
        Ok(page) => page,
        Err(failure) => failed(&pages, &staff.reader, PATH, failure).await,
    }
}

async fn save(State(pages): State<Pages>, staff: Staff, form: Multipart) -> Response {
    let answer = async {
        staff.require(Act::SetFace)?;
        let typed = match read(form).await {
            Ok(typed) => typed,
            Err(_) => {
                let typed = Typed::of(face_read::run(&pages.hall).await?);
                return page(&pages, &staff, StatusCode::PAYLOAD_TOO_LARGE, typed, &["crest".to_owned()], false).await;
            }
        };
        if typed.only_shown {
            let wrong = (!typed.colour.is_empty() && typed.colour.parse::<Colour>().is_err()).then(|| "colour".into());
            return page(&pages, &staff, StatusCode::OK, typed, wrong.as_slice(), false).await;
        }
        let Typed { colour, location, contact, crest, .. } = typed;
        let input = FaceInput { colour: colour.clone(), location: location.clone(), contact: contact.clone(), crest };
        match face_set::run(&pages.hall, input, staff.by()).await {
            Ok(()) => Ok(Redirect::to(&staff.reader.link("/desk/settings?saved=true")).into_response()),
            Err(UseError::Invalid(refusals)) => {
                let wrong: Vec<String> = refusals.into_iter().map(|refusal| refusal.field).collect();
                let typed = Typed { colour, location, contact, ..Typed::default() };
                page(&pages, &staff, StatusCode::UNPROCESSABLE_ENTITY, typed, &wrong, false).await
            }
            Err(err) => Err(err.into()),
        }
    };
    match answer.await {
        Ok(page) => page,
        Err(failure) => failed(&pages, &staff.reader, PATH, failure).await,
    }
}

async fn read(mut form: Multipart) -> Result<Typed, MultipartError> {
    let mut typed = Typed::default();
    let mut remove = false;
    while let Some(field) = form.next_field().await? {
        match field.name().unwrap_or_default() {
            "colour" => typed.colour = typed::text(field).await?.trim().to_owned(),
            "location" => typed.location = typed::text(field).await?.trim().to_owned(),
            "contact" => typed.contact = typed::text(field).await?,
            "remove" => remove = true,
            "do" => typed.only_shown = typed::text(field).await? == "show",
            "crest" => {
                let file = field.bytes().await?;
                if !file.is_empty() {
                    typed.crest = CrestInput::New(file.to_vec());
                }
            }
            _ => {}
        }
    }
    if remove && matches!(typed.crest, CrestInput::Keep) {
        typed.crest = CrestInput::Remove;
    }
    Ok(typed)
}

impl Typed {
    fn of(face: Face) -> Self {
        Self {
            colour: face.colour.map(|colour| colour.to_string()).unwrap_or_default(),
            location: face.location.map(|location| location.to_string()).unwrap_or_default(),
            contact: face.contact,
            ..Self::default()
        }
    }
}

async fn page(
    pages: &Pages,
    staff: &Staff,
    status: StatusCode,
    typed: Typed,
    wrong: &[String],
    saved: bool,
) -> Result<Response, Failed> {
    let site = site(pages, &staff.reader).await?;
    let words = site.words();
    let followers = usize::try_from(city_read::followers(&pages.hall).await?).unwrap_or_default();
    let problem = |field: &str, id: &str| wrong.iter().any(|name| name == field).then(|| words.say(id));
    let city = typed.colour.parse().unwrap_or(OWN_COLOUR);
    let page = SettingsPage {
        frame: DeskFrame::new(&site, staff, DeskPlace::Settings, words.say("face-title")),
        saved,
        colour: Field { problem: problem("colour", "face-colour-wrong"), value: typed.colour },
        location: Field { problem: problem("location", "face-location-wrong"), value: typed.location },
        contact: Field { problem: problem("contact", "face-contact-wrong"), value: typed.contact },
        crest_problem: problem("crest", "face-crest-wrong"),
        own_colour: city.to_string(),
        swatches: THEMES.iter().map(|theme| swatch(words, theme, city)).collect(),
        tell: words.count("face-tell", followers),
    };
    Ok((status, Html(page.render()?)).into_response())
}

fn swatch(words: &Words, theme: &Theme, city: Colour) -> Swatch {
    let accent = theme.accent(city);
    let [paper, _, field] = theme.beside;
    Swatch {
        label: words.say(match (theme.contrast > 4.5, theme.dark) {
            (false, false) => "face-preview-light",
            (false, true) => "face-preview-dark",
            (true, false) => "face-preview-more",
            (true, true) => "face-preview-more-dark",
        }),
        what: words.say(match (accent == city, theme.dark) {
            (true, _) => "face-preview-kept",
            (false, false) => "face-preview-darker",
            (false, true) => "face-preview-lighter",
        }),
        accent: accent.to_string(),
        paper: paper.to_string(),
        on_accent: field.to_string(),
    }
}
