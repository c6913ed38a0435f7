//! Whoever is signed out while they type loses nothing of it, and nothing is done before they send it again.

use manyhalls::domain::role::Role;
use manyhalls::usecases::housekeeping;
use reqwest::Method;
use serde_json::json;

use crate::desk_comments::{holding, said};
use crate::support::browser::Browser;
use crate::support::town::{PASSWORD, Town};
use crate::writing::{form, saved};

/// Ends all sessions of a browser's owner elsewhere.
async fn end_sessions(town: &Town, role: Role) {
    let mut other = town.browser();
    other.sign_in(&format!("{role}@city.example"), PASSWORD).await.expect(303);
    other.post("/account/sessions/end-others", &[]).await.expect(303);
}

/// Signs in after a form was sent, and gives back where that leads.
async fn back(browser: &mut Browser, role: Role, sent_to: &str) -> String {
    assert_eq!(sent_to, "/sign-in?then=%2Fdesk%2Fkept", "nothing that was typed stands in the address");
    let page = browser.get(sent_to).await.expect(200).text;
    assert!(page.contains("value=\"/desk/kept\""), "{page}");
    let fields = [("email", &*format!("{role}@city.example")), ("password", PASSWORD), ("then", "/desk/kept")];
    browser.post("/sign-in", &fields).await.expect(303).location().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_in_the_editor_is_there_as_a_draft() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    saved(&mut browser).await;
    end_sessions(&town, Role::Editor).await;
    let fields = [("body", "Three <hours> of work."), ("base_revision", "1")];
    let sent = browser.post("/desk/entries/sensor-register/edit", &form("publish", &fields)).await.expect(303);
    assert_eq!(back(&mut browser, Role::Editor, sent.location()).await, "/desk/kept");
    let answer = browser.get("/desk/kept").await.expect(303);
    assert!(answer.location().starts_with("/desk/entries/sensor-register/edit?draft="), "{}", answer.location());
    let page = browser.get(answer.location()).await.expect(200).text;
    assert!(page.contains("Three &lt;hours&gt; of work.") || page.contains("Three &#60;hours&#62; of work."), "{page}");
    assert!(page.contains("Your session had ended."), "{page}");
    let entry = town.api(Method::GET, "/entries/sensor-register", None).await.expect(200).text;
    assert!(!entry.contains("Three"), "{entry}");

    end_sessions(&town, Role::Editor).await;
    let sent = browser.post("/desk/entries/new", &form("save", &[("title", "A new text")])).await.expect(303);
    back(&mut browser, Role::Editor, sent.location()).await;
    let answer = browser.get("/desk/kept").await.expect(303);
    assert!(answer.location().starts_with("/desk/entries/new?draft="), "{}", answer.location());
    assert!(browser.get(answer.location()).await.expect(200).text.contains("A new text"));
    // It was taken from there; it waits among the drafts now.
    browser.get("/desk/kept").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_about_a_comment_and_a_block_wait_until_they_are_sent_again() {
    let (town, peer) = holding().await;
    let entry = town.publish("Sensor register").await;
    let key = said(&town, &peer, &entry, 1, "<p>Buy now</p>").await;
    let mut browser = town.signed_in(Role::Moderator).await;
    end_sessions(&town, Role::Moderator).await;
    let path = format!("/desk/comments/{key}");
    let sent = browser.post(&path, &[("act", "remove"), ("words", "The same \"offer\" again")]).await.expect(303);
    assert_eq!(back(&mut browser, Role::Moderator, sent.location()).await, "/desk/kept");
    let page = browser.get("/desk/kept").await.expect(200).text;
    assert!(page.contains("The same &#34;offer&#34; again") && page.contains(&format!("action=\"{path}\"")), "{page}");
    let state = async || {
        let list = town.api(Method::GET, "/entries/sensor-register/comments", None).await.expect(200).json();
        list["items"][0]["state"].clone()
    };
    assert_eq!(state().await, json!("held"));
    browser.post(&path, &[("act", "remove"), ("words", "The same \"offer\" again")]).await.expect(303);
    assert_eq!(state().await, json!("removed"));

    end_sessions(&town, Role::Moderator).await;
    let block = [("target", "spam.example"), ("reason", "A long story"), ("sure", "yes")];
    let sent = browser.post("/desk/network/blocks", &block).await.expect(303);
    back(&mut browser, Role::Moderator, sent.location()).await;
    let page = browser.get("/desk/kept").await.expect(200).text;
    for text in ["spam.example", "A long story", "name=\"sure\" value=\"yes\"", "Send it now"] {
        assert!(page.contains(text), "{text} is not in {page}");
    }
    assert!(!browser.get("/desk/network/blocks").await.expect(200).text.contains("spam.example"));
    // Thrown away, it is gone.
    browser.post("/desk/kept/discard", &[]).await.expect(303);
    browser.get("/desk/kept").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_kept_without_their_files_and_for_their_sender_alone() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Manager).await;
    // The session has ended by the clock, and is known for a while longer, and with it its owner.
    town.pass_time(8 * 24 * 3600);
    housekeeping::run(town.hall()).await.expect("it tidies");
    let part = |head: &str, value: &str| format!("--mark\r\ncontent-disposition: form-data; {head}\r\n\r\n{value}\r\n");
    let large = "x".repeat(3 * 1024 * 1024);
    let body = part("name=\"colour\"", "#aa2200")
        + &part("name=\"crest\"; filename=\"crest.png\"", &large)
        + &part("name=\"contact\"", "Town hall\r\nMain street 1")
        + "--mark--\r\n";
    let request = browser.request(Method::POST, "/desk/settings").header("accept", "text/html");
    let request =
        request.header("sec-fetch-site", "same-origin").header("content-type", "multipart/form-data; boundary=mark");
    let sent = browser.ask(request.body(body)).await.expect(303);
    assert!(sent.headers["set-cookie"].to_str().expect("text").contains("HttpOnly; SameSite=Lax"));

    let mut other = town.signed_in(Role::Editor).await;
    other.cookies.insert("kept".to_owned(), browser.cookies["kept"].clone());
    other.get("/desk/kept").await.expect(404);

    back(&mut browser, Role::Manager, sent.location()).await;
    let page = browser.get("/desk/kept").await.expect(200).text;
    assert!(page.contains("Town hall") && page.contains("multipart/form-data"), "{page}");
    assert!(page.contains("Files are not kept.") && !page.contains("xxxx"), "{page}");
    town.pass_time(3600);
    browser.get("/desk/kept").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_kept_of_who_was_never_signed_in() {
    let town = Town::start("delft").await;
    let mut stranger = town.browser();
    let answer = stranger.post("/desk/network/blocks", &[("target", "spam.example")]).await.expect(303);
    assert!(answer.headers.get("set-cookie").is_none(), "{:?}", answer.headers);
    assert_eq!(answer.location(), "/sign-in?then=");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_says_not_where_it_comes_from_is_refused_and_shown_to_be_copied() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Moderator).await;
    let block = [("target", "spam.example"), ("reason", "A <long> story"), ("sure", "yes"), ("password", PASSWORD)];
    let page = browser.post_with("/desk/network/blocks", &block, &[]).await.expect(403).text;
    assert!(page.contains("A &#60;long&#62; story") || page.contains("A &lt;long&gt; story"), "{page}");
    assert!(!page.contains(PASSWORD), "{page}");
    // What another site has sent is not repeated on a page of ours.
    let foreign = [("origin", "https://evil.example")];
    let page = browser.post_with("/desk/network/blocks", &block, &foreign).await.expect(403).text;
    assert!(!page.contains("story"), "{page}");
    assert!(!browser.get("/desk/network/blocks").await.expect(200).text.contains("spam.example"));
}
