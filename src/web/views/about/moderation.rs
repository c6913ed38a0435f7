//! How comments are moderated here: the states and modes that this node really has.

use crate::domain::welcome::Mode;

use super::Rules;
use super::writing::Writing;

pub(super) fn write(page: &mut Writing<'_>, rules: Rules) {
    let comments = if rules.hold_comments { "moderation-now-hold" } else { "moderation-now-publish" };
    let network = match rules.mode {
        Mode::Open => "moderation-mode-open",
        Mode::Coalition => "moderation-mode-coalition",
        Mode::Allowlist => "moderation-mode-allowlist",
        Mode::Paused => "moderation-mode-paused",
    };
    page.section("moderation-now").text(comments).text(network);
    page.section("moderation-rules").text("moderation-rules-are").list(&[
        "moderation-rules-hate",
        "moderation-rules-threat",
        "moderation-rules-data",
        "moderation-rules-spam",
        "moderation-rules-topic",
    ]);
    page.section("moderation-states").list(&[
        "moderation-states-published",
        "moderation-states-held",
        "moderation-states-removed",
        "moderation-states-author",
    ]);
    page.section("moderation-servers").text("moderation-servers-blocks");
    page.section("moderation-report").text("moderation-report-how").text("moderation-appeal");
}
