//! Deeds about the network, the city itself and its people, at the desk and at the command line.

use manyhalls::domain::deed::Deed;
use manyhalls::domain::role::Role;
use manyhalls::store::DatabaseUrl;
use manyhalls::usecases::person_list;
use reqwest::Method;
use serde_json::json;

use super::{ADMIN, EDITOR, Line, MANAGER, Watch, at_desk, staff};
use crate::account::{app, code};
use crate::support::peer::Peer;
use crate::support::process::{Done, program};
use crate::support::town::{PASSWORD, Town};

pub async fn network(town: &Town, peer: &Peer, watch: &mut Watch) {
    let mut browser = staff(town, watch, Role::Manager).await;
    for (path, field, value, deed) in [
        ("mode", "mode", "coalition", Deed::ModeSet),
        ("mode", "mode", "paused", Deed::ExchangePaused),
        ("mode", "mode", "configured", Deed::ModeSet),
        ("comments", "comments", "publish", Deed::CommentPolicySet),
    ] {
        browser.post(&format!("/desk/network/modes/{path}"), &[(field, value)]).await.expect(303);
        watch.saw(town, at_desk(MANAGER, deed, value, "")).await;
    }
    let address = format!("@{}", peer.address().trim_start_matches('@'));
    browser.post("/desk/network/follow", &[("address", &address)]).await.expect(303);
    watch.saw(town, at_desk(MANAGER, Deed::CityFollowed, &address, "")).await;
    let server = peer.origin.trim_start_matches("http://").to_owned();
    peer.received_one("Follow").await;
    for (act, deed, reason) in [
        ("now", Deed::DeliveryRetried, ""),
        ("revive", Deed::DeliveryRetried, "0"),
        ("drop", Deed::DeliveryDropped, "0"),
    ] {
        browser.post(&format!("/desk/network/servers/{server}"), &[("act", act)]).await.expect(303);
        watch.saw(town, at_desk(MANAGER, deed, &server, reason)).await;
    }
    browser.post("/desk/network/unfollow", &[("address", &address)]).await.expect(303);
    watch.saw(town, at_desk(MANAGER, Deed::CityUnfollowed, &address, "")).await;
}

pub async fn city(town: &Town, watch: &mut Watch) {
    let mut browser = staff(town, watch, Role::Admin).await;
    let part = |name: &str, value: &str| {
        format!("--mark\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let body = part("colour", "#aa2200") + &part("contact", "Town hall") + &part("location", "") + "--mark--\r\n";
    let request = browser.request(Method::POST, "/desk/settings").header("accept", "text/html");
    let request =
        request.header("sec-fetch-site", "same-origin").header("content-type", "multipart/form-data; boundary=mark");
    browser.ask(request.body(body)).await.expect(303);
    watch.saw(town, at_desk(ADMIN, Deed::FaceSet, "colour, contact", "")).await;
    let name = [("city_name", "New Delft"), ("country", "NL"), ("languages", "nl")];
    browser.post("/desk/settings/name", &name).await.expect(200);
    watch.saw(town, at_desk(ADMIN, Deed::CityNamed, "New Delft", "")).await;
}

pub async fn people(town: &Town, watch: &mut Watch) {
    let mut browser = staff(town, watch, Role::Admin).await;
    browser.post("/desk/people", &[("email", "ben@city.example"), ("role", "editor")]).await.expect(200);
    watch.saw(town, at_desk(ADMIN, Deed::PersonInvited, "ben@city.example", "editor")).await;
    let people = person_list::run(town.hall()).await.expect("people");
    let id = people.iter().find(|person| person.user.email == "ben@city.example").expect("Ben").user.id;
    let path = format!("/desk/people/{id}");
    browser.post(&format!("{path}/role"), &[("role", "moderator")]).await.expect(303);
    watch.saw(town, at_desk(ADMIN, Deed::RoleChanged, "ben@city.example", "moderator")).await;
    let page = browser.post(&format!("{path}/link"), &[]).await.expect(200).text;
    watch.saw(town, at_desk(ADMIN, Deed::LinkMade, "ben@city.example", "")).await;
    let link = page.split("/invitation/").nth(1).and_then(|rest| rest.split(['"', '<', '&']).next()).expect("a link");
    let mut ben = town.browser();
    let chosen = [("name", "Ben"), ("password", PASSWORD), ("again", PASSWORD)];
    ben.post(&format!("/invitation/{link}"), &chosen).await.expect(303);
    let news = watch.news(town).await;
    let told: Vec<_> = news.iter().map(|row| (row.deed.as_str(), row.who.as_str())).collect();
    assert!(told.contains(&("password-set", "ben@city.example")), "{told:?}");
    browser.post(&format!("{path}/end"), &[]).await.expect(303);
    watch.saw(town, at_desk(ADMIN, Deed::AccessEnded, "ben@city.example", "")).await;
}

/// What somebody does about their own account.
pub async fn account(town: &Town, watch: &mut Watch) {
    let mut other = staff(town, watch, Role::Editor).await;
    let mut browser = town.browser();
    browser.sign_in(EDITOR, "not the right password").await.expect(403);
    watch.saw(town, Line { deed: Deed::SignInRefused, who: EDITOR, from: "page ", subject: "", reason: "" }).await;
    browser.sign_in(EDITOR, PASSWORD).await.expect(303);
    watch.saw(town, at_desk(EDITOR, Deed::SignedIn, "", "password")).await;
    browser.post("/account/profile", &[("name", "Eva"), ("language", "en")]).await.expect(303);
    watch.saw(town, at_desk(EDITOR, Deed::ProfileChanged, "", "")).await;
    browser.post("/account/sessions/end-others", &[]).await.expect(303);
    watch.saw(town, at_desk(EDITOR, Deed::SessionEnded, "all others", "")).await;
    assert!(other.get("/desk").await.location().contains("/sign-in"));
    browser.post("/sign-out", &[]).await.expect(303);
    watch.saw(town, at_desk(EDITOR, Deed::SignedOut, "", "")).await;

    let mut browser = staff(town, watch, Role::Editor).await;
    let app = app(&browser.get("/en/account/codes").await.expect(200).text);
    let page = browser.post("/en/account/codes", &[("code", &code(town, &app))]).await.expect(200).text;
    watch.saw(town, at_desk(EDITOR, Deed::SecondFactorSet, "", "")).await;
    let recovery = page.split("<li><code dir=\"ltr\">").nth(1).and_then(|rest| rest.split('<').next()).expect("a code");
    let mut lost = town.browser();
    lost.sign_in(EDITOR, PASSWORD).await.expect(303);
    lost.post("/sign-in/code", &[("code", recovery)]).await.expect(303);
    watch.saw(town, Line { deed: Deed::RecoveryCodeUsed, who: EDITOR, from: "page ", subject: "", reason: "" }).await;
    browser.post("/account/codes/remove", &[]).await.expect(303);
    watch.saw(town, at_desk(EDITOR, Deed::SecondFactorRemoved, EDITOR, "")).await;
}

/// What is done at the machine itself, while the node runs.
pub async fn commands(town: &Town, peer: &Peer, watch: &mut Watch) {
    let run = async |arguments: &[&str]| {
        let database = match &town.settings.database_url {
            DatabaseUrl::Sqlite(path) => path.to_str().expect("a path").to_owned(),
            DatabaseUrl::Postgres(url) => url.to_string(),
        };
        let mut command = program();
        command.env_remove("SUDO_USER").env("USER", "ana").current_dir(town.settings.data_dir.as_path());
        command.args(arguments).args(["--public-url", town.settings.site.base(), "--city-handle", "delft"]);
        command.args(["--database-url", &database, "--federation-allow-loopback", "--listen", "127.0.0.1:0"]);
        command.arg("--data-dir").arg(&town.settings.data_dir);
        Done::of(command).await.success();
    };
    let line =
        |deed, subject, reason| Line { deed, who: "ana at the command line", from: "command line", subject, reason };
    let former = format!("@{}", peer.address().trim_start_matches('@'));
    let mut person = peer.person("ana");
    person["alsoKnownAs"] = json!([town.city()]);
    peer.put("/users/ana", person);
    run(&["token", "create", EDITOR, "--name", "laptop"]).await;
    watch.saw(town, line(Deed::TokenMade, EDITOR, "laptop")).await;
    run(&["token", "remove", EDITOR, "--name", "laptop"]).await;
    watch.saw(town, line(Deed::TokenRemoved, EDITOR, "laptop")).await;
    run(&["alias", "add", &former]).await;
    watch.saw(town, line(Deed::AliasAdded, &former, "")).await;
    run(&["alias", "remove", &former]).await;
    watch.saw(town, line(Deed::AliasRemoved, &former, "")).await;
    run(&["block", "add", "worse.example", "--reason", "Spam"]).await;
    watch.saw(town, line(Deed::Blocked, "worse.example", "Spam")).await;
    run(&["follow", "@utrecht@library.example"]).await;
    watch.saw(town, line(Deed::CityFollowed, "@utrecht@library.example", "")).await;
    run(&["unfollow", "@utrecht@library.example"]).await;
    watch.saw(town, line(Deed::CityUnfollowed, "@utrecht@library.example", "")).await;
    run(&["move", &former]).await;
    watch.saw_all(town, &[(Deed::CityMoved, &former), (Deed::CityFollowed, &former)]).await;
    run(&["move", "--cancel"]).await;
    watch.saw(town, line(Deed::MoveCancelled, "", "")).await;
    run(&["keys", "rotate"]).await;
    watch.saw(town, line(Deed::KeysRotated, &format!("{}#main-key-2", town.city()), "")).await;
}
