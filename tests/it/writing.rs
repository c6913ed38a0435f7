//! Editors write at the desk: what they type is kept, checked, and sent when they say so.

use manyhalls::domain::role::Role;
use reqwest::Method;

use crate::support::browser::Browser;
use crate::support::town::{Answer, Town};

/// The value of a hidden field.
pub fn hidden(page: &str, name: &str) -> String {
    let at = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_else(|| panic!("no {name} in {page}"));
    at.split('"').next().unwrap_or_default().to_owned()
}

/// A whole form with the given fields in place of its own.
pub fn form<'f>(act: &'f str, fields: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let all = [
        ("kind", "project"),
        ("title", "Sensor register"),
        ("summary", "The city lists all sensors in public space on a map."),
        ("body", "Everyone can read the **list**."),
        ("language", "en"),
        ("principles", "privacy-and-security"),
        ("topics", "privacy"),
        ("status", "running"),
        ("status_as_of", "2026-11"),
        ("starts", "2024"),
    ];
    let kept = all.into_iter().filter(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    kept.chain(fields.iter().copied()).chain([("act", act)]).collect()
}

/// A draft of [`form`], saved; its editor's page.
pub async fn saved(browser: &mut Browser) -> String {
    let answer = browser.post("/desk/entries/new", &form("save", &[])).await.expect(303);
    assert_eq!(answer.location(), "/desk/entries/sensor-register/edit?done=saved");
    browser.get(answer.location()).await.expect(200).text
}

pub async fn published(browser: &mut Browser) -> String {
    saved(browser).await;
    browser.post("/desk/entries/sensor-register/publish", &[]).await.expect(303);
    browser.get("/desk/entries/sensor-register/edit").await.expect(200).text
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_is_written_checked_published_changed_and_withdrawn_without_a_script() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let empty = browser.get("/desk/entries/new?kind=project").await.expect(200).text;
    assert!(empty.contains("New entry: Project") && empty.contains("name=\"title\""), "{empty}");
    let answer = browser.post("/desk/entries/new", &form("publish", &[])).await.expect(303);
    assert_eq!(answer.location(), "/desk/entries/sensor-register/publish");
    assert_eq!(town.page("/entries/sensor-register").await.status, 404);
    let checks = browser.get(answer.location()).await.expect(200).text;
    assert!(checks.contains("Nothing to remark") && checks.contains("Mastodon"), "{checks}");
    assert!(checks.contains("#PrivacyAndSecurity") && checks.contains("/entries/sensor-register"), "{checks}");
    browser.post("/desk/entries/sensor-register/publish", &[]).await.expect(303);
    let page = town.page("/entries/sensor-register").await.expect(200).text;
    assert!(page.contains("<strong>list</strong>") && page.contains("Sensor register"), "{page}");

    let editor = browser.get("/desk/entries/sensor-register/edit").await.expect(200).text;
    let fields = [("base_revision", &*hidden(&editor, "base_revision")), ("title", "Register of sensors")];
    browser.post("/desk/entries/sensor-register/edit", &form("publish", &fields)).await.expect(303);
    assert!(town.page("/entries/sensor-register").await.expect(200).text.contains("Register of sensors"));

    let ask = browser.get("/desk/entries/sensor-register/withdraw").await.expect(200).text;
    assert!(ask.contains("cannot be published again"), "{ask}");
    browser.post("/desk/entries/sensor-register/withdraw", &[]).await.expect(303);
    assert_eq!(town.page("/entries/sensor-register").await.status, 410);
    let list = browser.get("/desk/entries?publication=withdrawn").await.expect(200).text;
    assert!(list.contains("Register of sensors") && list.contains("editor@city.example"), "{list}");
    browser.get("/desk/entries/sensor-register/edit").await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let long = "x".repeat(501);
    let wrong = [
        ("title", ""),
        ("summary", &*long),
        ("principles", ""),
        ("starts", "spring"),
        ("links", "no address"),
        ("body", "<b>\"quoted\"</b>\r\n</textarea>"),
        ("partners", "Ghent"),
    ];
    let page = browser.post("/desk/entries/new", &form("publish", &wrong)).await.expect(422).text;
    for (field, problem) in [
        ("title", "Title is missing"),
        ("summary", "Summary has 501 characters"),
        ("principles", "Choose at least one principle"),
        ("starts", "Began: “spring” is not a date"),
        ("links", "is not a web address"),
    ] {
        assert!(page.contains(&format!("href=\"#{field}\"")), "{field}: {page}");
        assert!(page.contains(&format!("id=\"{field}-problem\"")) && page.contains(problem), "{field}: {page}");
    }
    for kept in [&*long, "value=\"spring\"", "no address</textarea>", "Ghent</textarea>", "&#60;/textarea&#62;"] {
        assert!(page.contains(kept), "{kept}");
    }
    // Also after leaving the page: it waits in the list.
    let list = browser.get("/desk/entries").await.expect(200).text;
    assert!(list.contains("Without a title"), "{list}");
    let draft = hidden(&page, "draft");
    let again = browser.get(&format!("/desk/entries/new?draft={draft}")).await.expect(200).text;
    assert!(again.contains("value=\"spring\""), "{again}");
    let mended = [("draft", &*draft), ("version", &*hidden(&again, "version"))];
    browser.post("/desk/entries/new", &form("save", &mended)).await.expect(303);
    assert!(!browser.get("/desk/entries").await.expect(200).text.contains("Without a title"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_is_what_readers_will_see_and_runs_nothing() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let text = "# Plan\n\n<script>alert(1)</script> \n\n[x](javascript:y) **bold**";
    let page = browser.post("/desk/entries/new", &form("preview", &[("body", text)])).await.expect(200).text;
    let pane = browser.post("/desk/preview", &[("body", text)]).await.expect(200);
    for html in [&page, &pane.text] {
        assert!(html.contains("<h2>Plan</h2>") && html.contains("<strong>bold</strong>"), "{html}");
        assert!(!html.contains("<script>alert") && !html.contains("href=\"javascript"), "{html}");
    }
    let policy = pane.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_without_a_summary_is_kept_back() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    browser.post("/desk/entries/new", &form("publish", &[("summary", "")])).await.expect(303);
    let checks = browser.get("/desk/entries/sensor-register/publish").await.expect(200).text;
    assert!(checks.contains("There is no summary") && !checks.contains("Publish to"), "{checks}");
    browser.post("/desk/entries/sensor-register/publish", &[]).await.expect(409);
    assert_eq!(town.page("/entries/sensor-register").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn saving_a_public_entry_changes_nothing_that_is_public() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let editor = published(&mut browser).await;
    assert!(editor.contains("Publish changes to 0 followers"), "{editor}");
    let fields = [("base_revision", &*hidden(&editor, "base_revision")), ("title", "Half a thought")];
    let kept = browser.post("/desk/entries/sensor-register/edit", &form("save", &fields)).await.expect(303);
    assert!(!town.page("/entries/sensor-register").await.expect(200).text.contains("Half a thought"));
    let again = browser.get(kept.location()).await.expect(200).text;
    assert!(again.contains("value=\"Half a thought\""), "{again}");
    let offered = browser.get("/desk/entries/sensor-register/edit").await.expect(200).text;
    assert!(offered.contains("You have an unsaved text") && !offered.contains("value=\"Half a thought\""), "{offered}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_narrowed_down_and_sorted_by_links() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    for title in ["Beta", "Alpha", "Gamma"] {
        town.publish(title).await;
    }
    saved(&mut browser).await;
    let order = |page: &Answer| {
        let mut places: Vec<(usize, &str)> = ["Alpha", "Beta", "Gamma", "Sensor register"]
            .into_iter()
            .filter_map(|title| page.text.find(&format!(">{title}</a></th>")).map(|at| (at, title)))
            .collect();
        places.sort_unstable();
        places.into_iter().map(|(_, title)| title).collect::<Vec<_>>().join(" ")
    };
    for (query, titles) in [
        ("", "Sensor register Gamma Alpha Beta"),
        ("?sort=title", "Alpha Beta Gamma Sensor register"),
        ("?sort=-title", "Sensor register Gamma Beta Alpha"),
        ("?publication=draft", "Sensor register"),
        ("?publication=published&sort=title", "Alpha Beta Gamma"),
        ("?q=SENS+reg", "Sensor register"),
        ("?q=%25&sort=nonsense&page=x", "Sensor register Gamma Alpha Beta"),
        ("?page=7", ""),
    ] {
        let page = browser.get(&format!("/desk/entries{query}")).await.expect(200);
        assert_eq!(order(&page), titles, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_write_writes() {
    let town = Town::start("delft").await;
    saved(&mut town.signed_in(Role::Editor).await).await;
    let get = [
        "/desk/entries/new",
        "/desk/entries/sensor-register/edit",
        "/desk/entries/sensor-register/publish",
        "/desk/entries/sensor-register/withdraw",
        "/desk/entries/sensor-register/pictures",
        "/desk/import",
    ];
    let post = [
        "/desk/entries/new",
        "/desk/entries/sensor-register/edit",
        "/desk/entries/sensor-register/publish",
        "/desk/entries/sensor-register/schedule",
        "/desk/entries/sensor-register/schedule/cancel",
        "/desk/entries/sensor-register/withdraw",
        "/desk/entries/sensor-register/restore",
        "/desk/entries/sensor-register/pictures",
        "/desk/preview",
        "/desk/drafts",
        "/desk/drafts/discard",
        "/desk/import",
        "/desk/import/check",
        "/desk/import/take",
    ];
    let mut moderator = town.signed_in(Role::Moderator).await;
    for path in get {
        assert_eq!(moderator.get(path).await.status, 403, "{path}");
    }
    for path in post {
        assert_eq!(moderator.post(path, &form("publish", &[])).await.status, 403, "{path}");
    }
    for path in ["/desk/entries", "/desk/entries/sensor-register/history"] {
        moderator.get(path).await.expect(200);
    }
    // And nobody at all without signing in, nor from another site.
    let mut stranger = town.browser();
    for path in get.iter().chain(&["/desk/entries", "/desk/entries/sensor-register/history"]) {
        assert!(stranger.get(path).await.expect(303).location().starts_with("/sign-in"), "{path}");
    }
    let mut editor = town.signed_in(Role::Editor).await;
    for path in post {
        let answer = editor.post_with(path, &form("publish", &[]), &[("sec-fetch-site", "cross-site")]).await;
        assert_eq!(answer.status, 403, "{path}");
    }
    assert_eq!(town.page("/entries/sensor-register").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_the_desk_run_our_own_scripts_and_no_others() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let page = browser.get("/desk/entries/new").await.expect(200);
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("script-src 'self'") && policy.contains("connect-src 'self'"), "{policy}");
    assert_eq!(page.headers["cache-control"], "no-store");
    let scripts: Vec<&str> =
        page.text.split("<script src=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    assert_eq!(scripts.len(), 4);
    for script in scripts {
        let answer = town.page(script).await.expect(200);
        assert_eq!(answer.headers["content-type"], "text/javascript; charset=utf-8");
    }
    for path in ["/", "/library", "/deskful", "/entries/new"] {
        let policy = town.page(path).await.headers["content-security-policy"].to_str().unwrap().to_owned();
        assert!(!policy.contains("script-src") && !policy.contains("blob:"), "{path}: {policy}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_program_wrote_keeps_what_the_form_does_not_show() {
    let town = Town::start("delft").await;
    let entry = serde_json::json!({
        "kind": "practice", "practice_kind": "toolkit", "title": "Sensor register", "principles": [2], "external_id": "x-1",
        "attachments": [{ "url": "https://a.example/m", "alt": "A map", "media_type": "application/pdf" }]
    });
    town.api(Method::POST, "/entries", Some(entry)).await.expect(201);
    let mut browser = town.signed_in(Role::Editor).await;
    let editor = browser.get("/desk/entries/sensor-register/edit").await.expect(200).text;
    assert!(editor.contains("https://a.example/m A map</textarea>"), "{editor}");
    let revision = hidden(&editor, "base_revision");
    let fields = [
        ("kind", "practice"),
        ("practice_kind", "toolkit"),
        ("base_revision", &*revision),
        ("attachments", "https://a.example/m A map of it"),
    ];
    browser.post("/desk/entries/sensor-register/edit", &form("save", &fields)).await.expect(303);
    let entry = town.api(Method::GET, "/entries/sensor-register", None).await.expect(200).json();
    assert_eq!(entry["attachments"][0]["media_type"], "application/pdf", "{entry}");
    assert_eq!(entry["attachments"][0]["alt"], "A map of it");
    assert_eq!(entry["external_id"], "x-1");
}
