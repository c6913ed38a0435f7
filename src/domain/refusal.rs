//! What was wrong with something a person sent, said so that they can mend it.
//!
//! Programs and the command line get it in English; pages say it in the reader's language, by `web::words`.

use std::fmt;

use serde::{Serialize, Serializer};

use super::status::EntryKind;

/// One field that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldRefusal {
    /// The field's name as the sender wrote it, for instance `principles`.
    pub field: String,
    pub problem: Problem,
}

impl FieldRefusal {
    pub fn new(field: impl Into<String>, problem: impl Into<Problem>) -> Self {
        Self { field: field.into(), problem: problem.into() }
    }
}

impl fmt::Display for FieldRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.problem)
    }
}

macro_rules! problems {
    ($($(#[$about:meta])* $name:ident $({ $($value:ident: $kind:ty),+ })? = $english:literal;)+) => {
        /// What is wrong and what would be right: one sentence, of which the field is the subject where there is one.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Problem {
            /// Said in English only, to programs and at the command line.
            Said(String),
            $($(#[$about])* $name $({ $($value: $kind),+ })?),+
        }

        impl fmt::Display for Problem {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    Self::Said(text) => f.write_str(text),
                    $(Self::$name $({ $($value),+ })? => write!(f, $english)),+
                }
            }
        }
    };
}

problems! {
    Missing { max: usize } = "is missing; give 1 to {max} characters";
    MissingReason { max: usize } = "is missing; say why, in 1 to {max} characters";
    MissingReport { max: usize } = "is missing; say what is wrong with the comment, in 1 to {max} characters";
    MissingKind { right: String } = "is missing; use {right}";
    MissingPrinciple { right: String } = "is missing; name at least one of {right}";
    MissingAlt = "is missing; say in words what the picture shows, or that it only decorates";
    MissingFile = "is missing; choose a file";
    MissingTable = "is missing or empty; choose a CSV file";
    NoKind { text: String, right: String } = "\"{text}\" is no kind; use {right}";
    NoPracticeKind { text: String, right: String } = "\"{text}\" is not known; use {right}";
    OnlyOfPractices = "only a practice has one; leave it out or set kind to practice";
    NoStatus { text: String, kind: StatusOf, right: String } = "\"{text}\" is no status of a {kind}; use {right}";
    NoLanguage { text: String } = "\"{text}\" is no language tag; use BCP 47, for instance en or pt-BR";
    NoTerm { text: String, right: String } = "\"{text}\" is not in the vocabulary; use {right}";
    NoDate { text: String } = "\"{text}\" is no date; use 2026, 2026-11 or 2026-11-21";
    NoWebAddress { text: String } = "\"{text}\" is no web address; use one like https://city.example/page";
    EndsBeforeStart = "lies before starts; an end must come after its start";
    TooLong { count: usize, max: usize } = "has {count} characters; use at most {max}";
    LongerThan { max: usize } = "is longer than {max} characters; say it shorter";
    TooManyBytes { count: usize, max: usize } = "has {count} bytes; use at most {max}";
    TooManyItems { count: usize, max: usize } = "has {count} items; use at most {max}";
    ControlCharacters = "holds control characters; use plain text";
    NulCharacter = "holds a NUL character; leave it out";
    HoldsHtml = "holds < or >, which other servers may take for HTML; use plain text";
    AttachmentWithoutAlt = "an attachment has no alt text; say in words what it shows or holds";
    ItemWithoutUrl = "an item has no url; give its web address, or leave the item out";
    InThePast = "lies in the past; give a day and an hour to come, in UTC";
    TooFarAhead = "lies more than two years ahead; give a day and an hour to come, in UTC";
    NoDayAndHour = "is no day and hour; write them like 2026-11-30 and 09:30";
    AltAndDecorative = "stands beside \"only decorates\"; leave out one of the two";
    PictureTooLarge = "is larger than 10 MB; save it smaller";
    PictureTooWide { width: u32, height: u32 } = "has {width} by {height} points; save it with at most 50 million in all";
    NoPicture = "is no picture that can be read; use PNG, JPEG or WebP";
    TooManyPictures = "is one too many; an entry has at most 50";
    CutOff = "could not be taken: it is larger than 10 MB, or was cut on its way; choose a smaller file";
    TableTooLarge = "is larger than 10 MB; cut it into several files";
    NotUtf8 = "is no text in UTF-8; save it as \"CSV UTF-8\"";
    RowCount { count: usize, max: usize } = "has {count} rows below its heading; use 1 to {max}";
    CellCount { count: usize, right: usize } = "has {count} cells where the heading has {right}; look for a missing or a \
        needless separator or quotation mark";
    OpenQuotation = "has a quotation mark that is never closed; the rows after it were not seen";
    NoUntil = "is no day and no time; write it like 2027-03-31 or 2027-03-31T12:00:00Z";
    UntilIsOver = "until: that end has passed already; name a later one, or none to let it hold until it is lifted";
    TargetTooLong { max: usize } = "is longer than {max} characters; write a domain or an actor's id";
    TargetIsUs { target: String } = "{target} is this node itself; name another one";
    AllowsActor = "is an actor, and only servers can be allowed; write the actor's domain";
    TargetIsNoActor { text: String } = "\"{text}\" is no address of an actor; copy its id, like \
        https://social.example/users/ana";
    TargetIdTooLong { text: String } = "\"{text}\" is too long; write an actor's id";
    TargetIsNoServer { text: String } = "\"{text}\" names no server";
    TargetIsHandle { text: String } = "\"{text}\" is a handle, which may change; write the actor's id, like \
        https://social.example/users/ana";
    TargetIsNothing { text: String } = "\"{text}\" is no domain and no actor's id; write a domain like social.example";
    TargetIsAddress { text: String } = "\"{text}\" is an IP address, and servers are known by their names; write a domain \
        like social.example";
    TargetIsTopLevel { text: String } = "\"{text}\" is a whole top-level domain; write the domain of a server, like \
        social.example";
    NotBlocked { target: String } = "{target} is not blocked by that name; list what is blocked to see the names";
    NotAllowed { target: String } = "{target} is not allowed by that name; list what is allowed to see the names";
    NoHandle = "is no address; write it like @amsterdam@library.amsterdam.example";
    HandleIsUs = "is this node's own address; follow another city";
    ServerIsBlocked { server: String, address: String } = "{server} is blocked here; to follow {address}, lift the block \
        first: manyhalls block lift {server} (manyhalls block list shows under which name it stands)";
    ServerIsNotAllowed { server: String, address: String } = "this node speaks only with servers on its allow list, and \
        {server} is not on it; to follow {address}, put it there first: manyhalls allow add {server}";
    NotFollowed { address: String } = "this city does not follow {address}";
    CommentDeleted { key: String } = "the comment {key} was deleted by its author";
    CommentHeldByBlock { key: String } = "the comment {key} is held because its author, or their server, is blocked here; \
        lift the block to show it again";
    CommentIsPrivate { key: String } = "the comment {key} is held because its author sent it to the city alone; only its \
        author can make it public";
    CommentGone { key: String } = "the comment {key} or its author is gone; there is nothing to report";
    NoComment { key: String } = "there is no comment {key}";
    NoReport { key: String } = "there is no report {key}";
    ReportClosed { key: String } = "the report {key} is closed already; it stays as it is";
    EntryPublished { key: String } = "the entry {key} is published already";
    EntryWithdrawn { key: String } = "the entry {key} was withdrawn; create a new one instead";
    EntryOfAnother { key: String } = "the entry {key} belongs to another city; only its own city can change it";
    CityHasMoved { address: String } = "this city has moved to {address}; publish there (nothing was changed here)";
    EntryKeptBack = "the entry cannot go out like this; write a summary and choose a principle first";
    FormChanged = "the form was changed on its way; go back and send it again";
    FileForgotten = "the file is no longer kept: it was imported, or an hour has passed; choose it again";
    TwoColumns { field: String } = "the file cannot be taken: two columns are to be {field}; choose another field for one of \
        them";
}

/// What the status is one of, as the sentence has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusOf(pub Option<EntryKind>);

impl fmt::Display for StatusOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.map_or("an entry", EntryKind::as_str))
    }
}

impl From<String> for Problem {
    fn from(text: String) -> Self {
        Self::Said(text)
    }
}

impl From<&str> for Problem {
    fn from(text: &str) -> Self {
        Self::Said(text.to_owned())
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
