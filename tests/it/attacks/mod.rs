//! What hostile servers, visitors and networks try. Each case says what is sent, what is answered and what may look
//! different in the database afterwards, which is mostly nothing.
//!
//! What well-meaning servers send is left to the other tests.

mod addresses;
mod connection;
mod fetching;
mod json;
mod markup;
mod origin;
mod scene;
mod signature;
mod store;
mod verbs;

use std::collections::BTreeSet;

use scene::{After, Scene, Sent};

/// The memory of which activities came: all that a taken activity without effect leaves.
const SEEN: &[&str] = &["seen_activities"];

pub struct Case {
    name: String,
    status: u16,
    may_change: &'static [&'static str],
    send: Box<dyn Fn(&Scene) -> Sent + Send + Sync>,
    check: Option<fn(&After)>,
}

impl Case {
    /// Answered with this status, and nothing is left behind.
    fn answered(name: impl Into<String>, status: u16, send: impl Fn(&Scene) -> Sent + Send + Sync + 'static) -> Self {
        Self { name: name.into(), status, may_change: &[], send: Box::new(send), check: None }
    }

    /// Taken with 202, remembered as seen, and without any effect.
    fn without_effect(name: impl Into<String>, send: impl Fn(&Scene) -> Sent + Send + Sync + 'static) -> Self {
        Self { may_change: SEEN, ..Self::answered(name, 202, send) }
    }

    /// These tables may look different afterwards, and no others.
    fn may_change(self, tables: &'static [&'static str]) -> Self {
        Self { may_change: tables, ..self }
    }

    /// What visitors get afterwards is looked at.
    fn then(self, check: fn(&After)) -> Self {
        Self { check: Some(check), ..self }
    }

    /// What was otherwise than it should be.
    async fn run(&self, scene: &Scene) -> Vec<String> {
        let before = store::contents(&scene.town);
        let status = (self.send)(scene).status(scene).await;
        scene.town.drained().await;
        let mut wrong = Vec::new();
        if status != self.status {
            wrong.push(format!("{}: answered with {status}, not {}", self.name, self.status));
        }
        let changed = store::changed(&before, &store::contents(&scene.town));
        let unexpected = changed.iter().filter(|change| !self.allows(change));
        wrong.extend(unexpected.map(|change| format!("{}: changed {change}", self.name)));
        if let Some(check) = self.check {
            check(&After::of(scene).await);
        }
        wrong
    }
}

impl Case {
    /// Whether a table may have changed. What staff are told of goes with what it tells of, and with a comment goes the
    /// activity that brought it.
    fn allows(&self, change: &str) -> bool {
        let may = |table: &str| self.may_change.contains(&table);
        let is_told = ["comments", "reactions", "followers", "following", "reports"].into_iter().any(may);
        self.may_change.iter().any(|table| change.starts_with(table))
            || (is_told && change.starts_with("notices:"))
            || (may("comments") && change.starts_with("comment_activities:"))
    }
}

async fn run(cases: Vec<Case>) -> Scene {
    let scene = Scene::start().await;
    let mut wrong = Vec::new();
    for case in &cases {
        wrong.extend(case.run(&scene).await);
    }
    assert!(wrong.is_empty(), "of {} attacks: {wrong:#?}", cases.len());
    scene.victims_are_unharmed().await;
    scene
}

#[test]
fn there_are_hundreds_of_attacks_each_with_a_name_of_its_own() {
    let themes = [
        addresses::cases(),
        connection::cases(),
        fetching::cases(),
        json::cases(),
        markup::cases(),
        markup::entries(),
        origin::cases(),
        signature::cases(),
        verbs::cases(),
    ];
    let all: Vec<Case> = themes.into_iter().flatten().collect();
    let names: BTreeSet<&str> = all.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names.len(), all.len(), "two attacks have one name");
    assert!(names.len() >= 800, "{} attacks", names.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn forged_actors_owners_and_origins_have_no_effect_in_any_verb() {
    run(origin::cases()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_changes_deletes_undoes_answers_or_passes_on_what_is_another_s() {
    run(verbs::cases()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signatures_count_for_the_one_request_they_were_made_for() {
    run(signature::cases()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn json_that_is_wrong_deep_large_or_ambiguous_does_no_harm() {
    run(json::cases()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn names_and_texts_cannot_leave_their_place_on_a_page() {
    run(markup::cases()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_of_another_city_cannot_leave_their_place_on_a_page() {
    let scene = run(markup::entries()).await;
    let all = store::newest_remote_keys(&scene.town, 100).len();
    scene.town.library_has("", all as u64 + 1).await;
    for path in ["/", "/library?limit=100", "/library?q=words"] {
        markup::assert_harmless(&scene.town.page(path).await.expect(200).text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_fetched_is_bounded_and_stays_its_owner_s() {
    run(fetching::cases()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_address_from_outside_leads_into_a_private_network() {
    run(addresses::cases()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_that_are_hardly_http_are_refused() {
    run(connection::cases()).await;
}
