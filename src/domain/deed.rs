//! What the audit log can say that somebody did.
//!
//! The words are kept in the log for good, so one that was used is never renamed.

use std::fmt;
use std::str::FromStr;

macro_rules! deeds {
    ($($variant:ident = $word:literal),+ $(,)?) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Deed { $($variant),+ }

        impl Deed {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}

deeds! {
    SignedIn = "signed-in",
    SignInRefused = "sign-in-refused",
    SignedOut = "signed-out",
    SessionEnded = "session-ended",
    PasswordSet = "password-set",
    ProfileChanged = "profile-changed",
    PersonInvited = "person-invited",
    LinkMade = "link-made",
    RoleChanged = "role-changed",
    AccessEnded = "access-ended",
    TokenMade = "token-made",
    TokenRemoved = "token-removed",
    CityNamed = "city-named",
    SecondFactorSet = "second-factor-set",
    SecondFactorRemoved = "second-factor-removed",
    RecoveryCodeUsed = "recovery-code-used",
    PasskeyAdded = "passkey-added",
    PasskeyRemoved = "passkey-removed",
    IdentityLinked = "identity-linked",
    EntryWritten = "entry-written",
    EntryChanged = "entry-changed",
    EntryRestored = "entry-restored",
    EntryPublished = "entry-published",
    EntryWithdrawn = "entry-withdrawn",
    EntryScheduled = "entry-scheduled",
    ScheduleCancelled = "schedule-cancelled",
    EntriesImported = "entries-imported",
    PictureAdded = "picture-added",
    PictureRemoved = "picture-removed",
    CommentPublished = "comment-published",
    CommentHeld = "comment-held",
    CommentRemoved = "comment-removed",
    CommentRestored = "comment-restored",
    ReportClosed = "report-closed",
    ReportSent = "report-sent",
    Blocked = "blocked",
    BlockLifted = "block-lifted",
    BlocksImported = "blocks-imported",
    Allowed = "allowed",
    AllowanceLifted = "allowance-lifted",
    ModeSet = "mode-set",
    ExchangePaused = "exchange-paused",
    CommentPolicySet = "comment-policy-set",
    CityFollowed = "city-followed",
    CityUnfollowed = "city-unfollowed",
    DeliveryRetried = "delivery-retried",
    DeliveryDropped = "delivery-dropped",
    FaceSet = "face-set",
    KeysRotated = "keys-rotated",
    AliasAdded = "alias-added",
    AliasRemoved = "alias-removed",
    CityMoved = "city-moved",
    MoveCancelled = "move-cancelled",
}

impl FromStr for Deed {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|deed| deed.as_str() == text).ok_or(())
    }
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
