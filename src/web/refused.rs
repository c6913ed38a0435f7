//! Says in the reader's language what was wrong with what somebody typed, or why something cannot be done.
//!
//! What is wrong is decided in the rooms below; what a field is called, by the page that shows it.

use crate::domain::refusal::Problem;

use super::desk::field_label;
use super::words::{Value, Words};

/// A whole sentence. `label` is what the field is called on the page; empty where it is not about a field.
pub fn said(words: &Words, label: &str, problem: &Problem) -> String {
    let field = || ("field", Value::from(label.to_owned()));
    let number = |number: u32| Value::from(usize::try_from(number).unwrap_or_default());
    let sentence = match problem {
        Problem::Said(text) => english(label, text),
        Problem::MissingPrinciple { .. } => english("", &words.say("write-no-principle")),
        Problem::NulCharacter => words.with("refused-control-characters", &[field()]),
        Problem::NoHandle => words.say("follow-no-address"),
        Problem::HandleIsUs => words.say("follow-own"),
        Problem::ServerIsBlocked { server, .. } => words.named("follow-blocked", server),
        Problem::ServerIsNotAllowed { server, .. } => words.named("follow-not-allowed", server),
        Problem::TargetIdTooLong { text } | Problem::TargetIsNoServer { text } => {
            words.with("refused-target-is-nothing", &[("text", text.as_str().into())])
        }
        Problem::Missing { max } => words.with("refused-missing", &[field(), ("max", (*max).into())]),
        Problem::MissingReason { max } => words.with("refused-missing-reason", &[("max", (*max).into())]),
        Problem::MissingReport { max } => words.with("refused-missing-report", &[("max", (*max).into())]),
        Problem::MissingKind { .. } => words.with("refused-missing-kind", &[field()]),
        Problem::MissingAlt => words.with("refused-missing-alt", &[field()]),
        Problem::MissingFile => words.with("refused-missing-file", &[field()]),
        Problem::MissingTable => words.with("refused-missing-table", &[field()]),
        Problem::NoKind { text, .. } => words.with("refused-no-kind", &[field(), ("text", text.as_str().into())]),
        Problem::NoPracticeKind { text, .. } => {
            words.with("refused-no-practice-kind", &[field(), ("text", text.as_str().into())])
        }
        Problem::OnlyOfPractices => words.with("refused-only-of-practices", &[field()]),
        Problem::NoStatus { text, .. } => words.with("refused-no-status", &[field(), ("text", text.as_str().into())]),
        Problem::NoLanguage { text } => words.with("refused-no-language", &[field(), ("text", text.as_str().into())]),
        Problem::NoTerm { text, .. } => words.with("refused-no-term", &[field(), ("text", text.as_str().into())]),
        Problem::NoDate { text } => words.with("refused-no-date", &[field(), ("text", text.as_str().into())]),
        Problem::NoWebAddress { text } => {
            words.with("refused-no-web-address", &[field(), ("text", text.as_str().into())])
        }
        Problem::EndsBeforeStart => words.with("refused-ends-before-start", &[field()]),
        Problem::TooLong { count, max } => {
            words.with("refused-too-long", &[field(), ("count", (*count).into()), ("max", (*max).into())])
        }
        Problem::LongerThan { max } => words.with("refused-longer-than", &[field(), ("max", (*max).into())]),
        Problem::TooManyBytes { count, max } => {
            words.with("refused-too-many-bytes", &[field(), ("count", (*count).into()), ("max", (*max).into())])
        }
        Problem::TooManyItems { count, max } => {
            words.with("refused-too-many-items", &[field(), ("count", (*count).into()), ("max", (*max).into())])
        }
        Problem::ControlCharacters => words.with("refused-control-characters", &[field()]),
        Problem::HoldsHtml => words.with("refused-holds-html", &[field()]),
        Problem::AttachmentWithoutAlt => words.with("refused-attachment-without-alt", &[field()]),
        Problem::ItemWithoutUrl => words.with("refused-item-without-url", &[field()]),
        Problem::InThePast => words.with("refused-in-the-past", &[field()]),
        Problem::TooFarAhead => words.with("refused-too-far-ahead", &[field()]),
        Problem::NoDayAndHour => words.with("refused-no-day-and-hour", &[field()]),
        Problem::AltAndDecorative => words.with("refused-alt-and-decorative", &[field()]),
        Problem::PictureTooLarge => words.with("refused-picture-too-large", &[field()]),
        Problem::PictureTooWide { width, height } => {
            words.with("refused-picture-too-wide", &[field(), ("width", number(*width)), ("height", number(*height))])
        }
        Problem::NoPicture => words.with("refused-no-picture", &[field()]),
        Problem::TooManyPictures => words.with("refused-too-many-pictures", &[field()]),
        Problem::CutOff => words.with("refused-cut-off", &[field()]),
        Problem::TableTooLarge => words.with("refused-table-too-large", &[field()]),
        Problem::NotUtf8 => words.with("refused-not-utf-8", &[field()]),
        Problem::RowCount { count, max } => {
            words.with("refused-row-count", &[field(), ("count", (*count).into()), ("max", (*max).into())])
        }
        Problem::CellCount { count, right } => {
            words.with("refused-cell-count", &[field(), ("count", (*count).into()), ("right", (*right).into())])
        }
        Problem::OpenQuotation => words.with("refused-open-quotation", &[field()]),
        Problem::NoUntil => words.with("refused-no-until", &[field()]),
        Problem::UntilIsOver => words.say("refused-until-is-over"),
        Problem::TargetTooLong { max } => words.with("refused-target-too-long", &[("max", (*max).into())]),
        Problem::TargetIsUs { target } => words.with("refused-target-is-us", &[("name", target.as_str().into())]),
        Problem::AllowsActor => words.say("refused-allows-actor"),
        Problem::TargetIsNoActor { text } => {
            words.with("refused-target-is-no-actor", &[("text", text.as_str().into())])
        }
        Problem::TargetIsHandle { text } => words.with("refused-target-is-handle", &[("text", text.as_str().into())]),
        Problem::TargetIsNothing { text } => words.with("refused-target-is-nothing", &[("text", text.as_str().into())]),
        Problem::TargetIsAddress { text } => words.with("refused-target-is-address", &[("text", text.as_str().into())]),
        Problem::TargetIsTopLevel { text } => {
            words.with("refused-target-is-top-level", &[("text", text.as_str().into())])
        }
        Problem::NotBlocked { target } => words.with("refused-not-blocked", &[("name", target.as_str().into())]),
        Problem::NotAllowed { target } => words.with("refused-not-allowed", &[("name", target.as_str().into())]),
        Problem::NotFollowed { address } => words.with("refused-not-followed", &[("name", address.as_str().into())]),
        Problem::CommentDeleted { .. } => words.say("refused-comment-deleted"),
        Problem::CommentHeldByBlock { .. } => words.say("refused-comment-held-by-block"),
        Problem::CommentIsPrivate { .. } => words.say("refused-comment-is-private"),
        Problem::CommentGone { .. } => words.say("refused-comment-gone"),
        Problem::NoComment { .. } => words.say("refused-no-comment"),
        Problem::NoReport { .. } => words.say("refused-no-report"),
        Problem::ReportClosed { .. } => words.say("refused-report-closed"),
        Problem::EntryPublished { .. } => words.say("refused-entry-published"),
        Problem::EntryWithdrawn { .. } => words.say("refused-entry-withdrawn"),
        Problem::EntryOfAnother { .. } => words.say("refused-entry-of-another"),
        Problem::CityHasMoved { address } => words.with("refused-city-has-moved", &[("name", address.as_str().into())]),
        Problem::EntryKeptBack => words.say("refused-entry-kept-back"),
        Problem::FormChanged => words.say("refused-form-changed"),
        Problem::FileForgotten => words.say("refused-file-forgotten"),
        Problem::TwoColumns { field: which } => words.named("refused-two-columns", &field_label(words, which)),
    };
    capital(&sentence)
}

/// What has no words in the reader's language: rare, and said to programs too.
fn english(label: &str, text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    if label.is_empty() { format!("{text}.") } else { format!("{label} {text}.") }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::words::Tongue;

    #[test]
    fn a_refusal_is_a_sentence_in_the_readers_language() {
        let (english, german) = (Words::of(Tongue::English), Words::of(Tongue::German));
        let long = Problem::TooLong { count: 1200, max: 500 };
        assert_eq!(said(english, "Summary", &long), "Summary has 1,200 characters; use at most 500.");
        assert_eq!(said(german, "Titel", &long), "Titel: hat 1.200 Zeichen. Verwenden Sie höchstens 500.");
        assert_eq!(said(english, "", &"the row vanished".into()), "The row vanished.");
        assert_eq!(said(english, "The file", &"cannot be read".into()), "The file cannot be read.");
    }
}
