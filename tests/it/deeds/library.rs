//! Deeds about entries, comments and whom the city blocks.

use manyhalls::domain::deed::Deed;
use manyhalls::domain::role::Role;
use reqwest::Method;
use serde_json::json;

use super::{ADMIN, EDITOR, Line, MANAGER, MODERATOR, Watch, at_desk, staff};
use crate::support::peer::Peer;
use crate::support::town::Town;
use crate::writing::{form, hidden, saved};
use crate::{desk_import, pictures};

pub async fn entries(town: &Town, watch: &mut Watch) {
    let mut browser = staff(town, watch, Role::Editor).await;
    let path = "/desk/entries/sensor-register";
    saved(&mut browser).await;
    watch.saw(town, at_desk(EDITOR, Deed::EntryWritten, "sensor-register", "")).await;

    let page = browser.get(&format!("{path}/edit")).await.expect(200).text;
    let fields = [("base_revision", &*hidden(&page, "base_revision")), ("title", "Sensors")];
    browser.post(&format!("{path}/edit"), &form("save", &fields)).await.expect(303);
    watch.saw(town, at_desk(EDITOR, Deed::EntryChanged, "sensor-register", "")).await;

    let page = browser.get(&format!("{path}/history")).await.expect(200).text;
    let oldest =
        page.rsplit("name=\"revision\" value=\"").next().and_then(|rest| rest.split('"').next()).expect("an id");
    browser.post(&format!("{path}/restore"), &[("revision", oldest)]).await.expect(303);
    watch.saw(town, at_desk(EDITOR, Deed::EntryRestored, "sensor-register", "")).await;

    browser.post(&format!("{path}/schedule"), &[("day", "2027-11-30"), ("hour", "09:30")]).await.expect(303);
    let due = "2027-11-30T09:30:00Z";
    watch.saw(town, at_desk(EDITOR, Deed::EntryScheduled, "sensor-register", due)).await;
    browser.post(&format!("{path}/schedule/cancel"), &[]).await.expect(303);
    watch.saw(town, at_desk(EDITOR, Deed::ScheduleCancelled, "sensor-register", "")).await;
    browser.post(&format!("{path}/schedule/cancel"), &[]).await.expect(303);
    watch.saw_all(town, &[]).await;

    let page = pictures::added(&mut browser).await;
    let name = pictures::name(&page);
    watch.saw(town, at_desk(EDITOR, Deed::PictureAdded, "sensor-register", &name)).await;
    browser.post(&format!("{path}/pictures/remove"), &[("name", &name)]).await.expect(200);
    watch.saw(town, at_desk(EDITOR, Deed::PictureRemoved, "sensor-register", &name)).await;

    browser.post(&format!("{path}/publish"), &[]).await.expect(303);
    watch.saw(town, at_desk(EDITOR, Deed::EntryPublished, "sensor-register", "")).await;
    browser.post(&format!("{path}/publish"), &[]).await.expect(303);
    watch.saw_all(town, &[]).await;
    browser.post(&format!("{path}/withdraw"), &[]).await.expect(303);
    watch.saw(town, at_desk(EDITOR, Deed::EntryWithdrawn, "sensor-register", "")).await;

    let page = desk_import::take(&mut browser, "title,kind,principles\nOpen data,Project,1\n").await;
    page.expect(200);
    let lines = [(Deed::EntryPublished, "open-data"), (Deed::EntriesImported, "1 new, 0 changed, 0 as they were")];
    watch.saw_all(town, &lines).await;

    // A program says with whose token it came.
    let entry = json!({ "kind": "project", "title": "Camera plan", "principles": [1], "publish": true });
    town.api(Method::POST, "/entries", Some(entry)).await.expect(201);
    let line = Line { deed: Deed::EntryPublished, who: ADMIN, from: "token test", subject: "camera-plan", reason: "" };
    watch.saw(town, line).await;
}

pub async fn comments(town: &Town, peer: &Peer, watch: &mut Watch) {
    let entry = town.publish("Bicycle plan").await;
    let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Count bicycles</p>");
    peer.send(&town.url("/inbox"), &reply).await.expect(202);
    let flag = json!({
        "@context": "https://www.w3.org/ns/activitystreams", "id": format!("{}/flags/1", peer.origin),
        "type": "Flag", "actor": peer.actor(), "object": [town.city()], "content": "This is spam."
    });
    peer.send(&town.url("/inbox"), &flag).await.expect(202);
    // The hour that was taken back is still among the jobs.
    town.drained_but(1).await;
    let list = town.api(Method::GET, "/entries/bicycle-plan/comments", None).await.expect(200).json();
    let key = list["items"][0]["key"].as_str().expect("a key").to_owned();
    let mut browser = staff(town, watch, Role::Moderator).await;
    let path = format!("/desk/comments/{key}");
    for (act, words, deed) in [
        ("publish", "", Deed::CommentPublished),
        ("hold", "Look again", Deed::CommentHeld),
        ("remove", "Spam", Deed::CommentRemoved),
        ("publish", "", Deed::CommentRestored),
        ("report", "Look at this", Deed::ReportSent),
    ] {
        browser.post(&path, &[("act", act), ("words", words)]).await.expect(303);
        watch.saw(town, at_desk(MODERATOR, deed, &key, words)).await;
    }
    let reports = town.api(Method::GET, "/reports", None).await.expect(200).json();
    let report = reports["items"][0]["key"].as_str().expect("a key").to_owned();
    browser.post(&format!("/desk/reports/{report}"), &[("text", "It is fine")]).await.expect(303);
    watch.saw(town, at_desk(MODERATOR, Deed::ReportClosed, &report, "It is fine")).await;

    let body = json!({ "action": "hold", "reason": "By a program" });
    town.api(Method::POST, &format!("/comments/{key}/moderate"), Some(body)).await.expect(200);
    let reason = "By a program";
    watch.saw(town, Line { deed: Deed::CommentHeld, who: ADMIN, from: "token test", subject: &key, reason }).await;
}

pub async fn blocks(town: &Town, watch: &mut Watch) {
    let mut browser = staff(town, watch, Role::Manager).await;
    let block = [("target", "spam.example"), ("reason", "Spam"), ("sure", "yes")];
    browser.post("/desk/network/blocks", &block).await.expect(303);
    watch.saw(town, at_desk(MANAGER, Deed::Blocked, "spam.example", "Spam")).await;
    browser.post("/desk/network/blocks", &block).await.expect(303);
    watch.saw_all(town, &[]).await;
    browser.post("/desk/network/blocks/lift", &[("target", "spam.example")]).await.expect(303);
    watch.saw(town, at_desk(MANAGER, Deed::BlockLifted, "spam.example", "")).await;
    let actor = "https://other.example/users/eve";
    let block = [("target", actor), ("reason", "Threats"), ("sure", "yes")];
    browser.post("/desk/network/blocks", &block).await.expect(303);
    watch.saw(town, at_desk(MANAGER, Deed::Blocked, actor, "Threats")).await;
    let list = [("list", "domain,reason\nbad.example,Spam\n"), ("sure", "yes")];
    browser.post("/desk/network/blocks/import", &list).await.expect(200);
    let lines = [(Deed::Blocked, "bad.example"), (Deed::BlocksImported, "1 new, 0 changed, 0 as they were")];
    watch.saw_all(town, &lines).await;
    let allow = [("kind", "allow"), ("target", "good.example"), ("reason", "Known"), ("sure", "yes")];
    browser.post("/desk/network/blocks", &allow).await.expect(303);
    watch.saw(town, at_desk(MANAGER, Deed::Allowed, "good.example", "Known")).await;
    browser.post("/desk/network/blocks/lift", &[("kind", "allow"), ("target", "good.example")]).await.expect(303);
    watch.saw(town, at_desk(MANAGER, Deed::AllowanceLifted, "good.example", "")).await;
}
