//! The log's lines in the words of who reads them. What is kept, and what the files for programs say, is the same for all.

use crate::domain::deed::Deed;
use crate::domain::role::Role;
use crate::web::words::Words;

pub(super) fn role_words(words: &Words, role: &str) -> String {
    match role.parse() {
        Ok(Role::Admin) => words.say("people-admin"),
        Ok(Role::Manager) => words.say("people-manager"),
        Ok(Role::Editor) => words.say("people-editor"),
        Ok(Role::Moderator) => words.say("people-moderator"),
        Err(_) => role.to_owned(),
    }
}

/// From where it was done, as `usecases::audit::By` writes it down.
pub(super) fn origin_words(words: &Words, origin: &str) -> String {
    let (kind, name) = origin.split_once(' ').unwrap_or((origin, ""));
    match kind {
        "session" => words.named("log-from-session", name),
        "token" => words.named("log-from-token", name),
        "page" => words.say("log-from-page"),
        "schedule" => words.say("log-from-schedule"),
        "command" => words.say("log-from-command"),
        _ => origin.to_owned(),
    }
}

pub(super) fn who_words(words: &Words, who: String) -> String {
    if who == "unknown address" { words.say("log-unknown-address") } else { who }
}

/// Why somebody did it, in their own words; for a sign-in, how they proved who they are.
pub(super) fn reason_words(words: &Words, deed: &str, reason: String) -> String {
    if deed != Deed::SignedIn.as_str() {
        return reason;
    }
    match reason.as_str() {
        "password" => words.say("log-by-password"),
        "password and code" => words.say("log-by-password-and-code"),
        "passkey" => words.say("log-by-passkey"),
        "password and passkey" => words.say("log-by-password-and-passkey"),
        "single sign-on" => words.say("log-by-sign-on"),
        "first run" => words.say("log-by-first-run"),
        _ => reason,
    }
}

pub(super) fn deed_words(words: &Words, deed: &str) -> String {
    let id = match deed.parse::<Deed>() {
        Ok(Deed::SignedIn) => "log-signed-in",
        Ok(Deed::SignInRefused) => "log-sign-in-refused",
        Ok(Deed::SignedOut) => "log-signed-out",
        Ok(Deed::SessionEnded) => "log-session-ended",
        Ok(Deed::PasswordSet) => "log-password-set",
        Ok(Deed::ProfileChanged) => "log-profile-changed",
        Ok(Deed::PersonInvited) => "log-person-invited",
        Ok(Deed::LinkMade) => "log-link-made",
        Ok(Deed::RoleChanged) => "log-role-changed",
        Ok(Deed::AccessEnded) => "log-access-ended",
        Ok(Deed::TokenMade) => "log-token-made",
        Ok(Deed::TokenRemoved) => "log-token-removed",
        Ok(Deed::CityNamed) => "log-city-named",
        Ok(Deed::SecondFactorSet) => "log-second-factor-set",
        Ok(Deed::SecondFactorRemoved) => "log-second-factor-removed",
        Ok(Deed::RecoveryCodeUsed) => "log-recovery-code-used",
        Ok(Deed::PasskeyAdded) => "log-passkey-added",
        Ok(Deed::PasskeyRemoved) => "log-passkey-removed",
        Ok(Deed::IdentityLinked) => "log-identity-linked",
        Ok(Deed::EntryWritten) => "log-entry-written",
        Ok(Deed::EntryChanged) => "log-entry-changed",
        Ok(Deed::EntryRestored) => "log-entry-restored",
        Ok(Deed::EntryPublished) => "log-entry-published",
        Ok(Deed::EntryWithdrawn) => "log-entry-withdrawn",
        Ok(Deed::EntryScheduled) => "log-entry-scheduled",
        Ok(Deed::ScheduleCancelled) => "log-schedule-cancelled",
        Ok(Deed::EntriesImported) => "log-entries-imported",
        Ok(Deed::PictureAdded) => "log-picture-added",
        Ok(Deed::PictureRemoved) => "log-picture-removed",
        Ok(Deed::CommentPublished) => "log-comment-published",
        Ok(Deed::CommentHeld) => "log-comment-held",
        Ok(Deed::CommentRemoved) => "log-comment-removed",
        Ok(Deed::CommentRestored) => "log-comment-restored",
        Ok(Deed::ReportClosed) => "log-report-closed",
        Ok(Deed::ReportSent) => "log-report-sent",
        Ok(Deed::Blocked) => "log-blocked",
        Ok(Deed::BlockLifted) => "log-block-lifted",
        Ok(Deed::BlocksImported) => "log-blocks-imported",
        Ok(Deed::Allowed) => "log-allowed",
        Ok(Deed::AllowanceLifted) => "log-allowance-lifted",
        Ok(Deed::ModeSet) => "log-mode-set",
        Ok(Deed::ExchangePaused) => "log-exchange-paused",
        Ok(Deed::CommentPolicySet) => "log-comment-policy-set",
        Ok(Deed::CityFollowed) => "log-city-followed",
        Ok(Deed::CityUnfollowed) => "log-city-unfollowed",
        Ok(Deed::DeliveryRetried) => "log-delivery-retried",
        Ok(Deed::DeliveryDropped) => "log-delivery-dropped",
        Ok(Deed::FaceSet) => "log-face-set",
        Ok(Deed::KeysRotated) => "log-keys-rotated",
        Ok(Deed::AliasAdded) => "log-alias-added",
        Ok(Deed::AliasRemoved) => "log-alias-removed",
        Ok(Deed::CityMoved) => "log-city-moved",
        Ok(Deed::MoveCancelled) => "log-move-cancelled",
        // Written by a newer version of the program.
        Err(()) => return deed.to_owned(),
    };
    words.say(id)
}
