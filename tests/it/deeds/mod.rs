//! Every deed of the staff is in the log once: who, what, to what, why, when and from where.

mod city;
mod library;

use std::collections::BTreeSet;

use manyhalls::app::settings::CommentsPolicy;
use manyhalls::domain::deed::Deed;
use manyhalls::domain::role::Role;
use manyhalls::domain::time::Moment;
use manyhalls::store::audit_log::AuditRow;
use manyhalls::usecases::audit_read::{self, Wanted};

use crate::support::browser::Browser;
use crate::support::peer::Peer;
use crate::support::town::Town;

/// Looks at the log after each deed, and remembers which deeds it has seen.
struct Watch {
    seen: BTreeSet<String>,
    newest: i64,
}

/// What a line is to say.
struct Line<'l> {
    deed: Deed,
    who: &'l str,
    from: &'l str,
    subject: &'l str,
    reason: &'l str,
}

impl Watch {
    fn new() -> Self {
        Self { seen: BTreeSet::new(), newest: 0 }
    }

    /// The lines that were written since it last looked, oldest first.
    async fn news(&mut self, town: &Town) -> Vec<AuditRow> {
        let mut rows = audit_read::lines(town.hall(), Wanted::default(), 200).await.expect("the log");
        rows.retain(|row| row.id > self.newest);
        rows.reverse();
        self.newest = rows.last().map_or(self.newest, |row| row.id);
        self.seen.extend(rows.iter().map(|row| row.deed.clone()));
        rows
    }

    async fn saw(&mut self, town: &Town, line: Line<'_>) {
        let before = town.hall().now();
        let news = self.news(town).await;
        let of_deed: Vec<_> = news.iter().filter(|row| row.deed == line.deed.as_str()).collect();
        let [row] = of_deed.as_slice() else { panic!("{}: {news:#?}", line.deed) };
        assert_eq!((row.who.as_str(), row.subject.as_str()), (line.who, line.subject), "{row:?}");
        assert_eq!(row.reason.as_deref().unwrap_or_default(), line.reason, "{row:?}");
        assert!(row.origin.starts_with(line.from), "{row:?}");
        let at = Moment::from_micros(row.done_at);
        assert!(at <= before && before.secs_since(at) < 3600, "{row:?}");
    }

    /// The lines of one act, where it is several deeds.
    async fn saw_all(&mut self, town: &Town, lines: &[(Deed, &str)]) {
        let news = self.news(town).await;
        let told: Vec<_> = news.iter().map(|row| (row.deed.as_str(), row.subject.as_str())).collect();
        let wanted: Vec<_> = lines.iter().map(|(deed, subject)| (deed.as_str(), *subject)).collect();
        assert_eq!(told, wanted);
    }
}

/// A deed at the desk.
fn at_desk<'l>(who: &'l str, deed: Deed, subject: &'l str, reason: &'l str) -> Line<'l> {
    Line { deed, who, from: "session ", subject, reason }
}

const EDITOR: &str = "editor@city.example";
const MODERATOR: &str = "moderator@city.example";
const MANAGER: &str = "manager@city.example";
const ADMIN: &str = "admin@city.example";

async fn staff(town: &Town, watch: &mut Watch, role: Role) -> Browser {
    let browser = town.signed_in(role).await;
    watch.news(town).await;
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn every_deed_is_in_the_log_once_with_who_did_it_to_what_and_why() {
    let town = Town::start_with("delft", |settings| {
        settings.comments = CommentsPolicy::Hold;
        settings.configured = Default::default();
    })
    .await;
    let peer = Peer::start("mastodon").await;
    let mut watch = Watch::new();
    library::entries(&town, &mut watch).await;
    library::comments(&town, &peer, &mut watch).await;
    library::blocks(&town, &mut watch).await;
    city::network(&town, &peer, &mut watch).await;
    city::city(&town, &mut watch).await;
    city::people(&town, &mut watch).await;
    city::account(&town, &mut watch).await;
    city::commands(&town, &peer, &mut watch).await;
    let known: BTreeSet<String> = Deed::ALL.iter().map(Deed::to_string).collect();
    let missing: Vec<_> = known.difference(&watch.seen).collect();
    assert!(missing.is_empty(), "no test does these: {missing:?}");

    let mut admin = town.signed_in(Role::Admin).await;
    let page = admin.get("/en/desk/log").await.expect(200).text;
    for words in ["Replaced the keys", "Moved the city", "Added a former address", "ana at the command line"] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
    let csv = admin.get("/desk/log.csv?deed=keys-rotated").await.expect(200).text;
    assert!(csv.contains("ana at the command line") && csv.contains("#main-key-2"), "{csv}");
}
