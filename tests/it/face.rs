//! How a city shows itself: chosen by staff, seen by everyone.

use manyhalls::domain::face::Location;
use manyhalls::domain::role::Role;
use reqwest::Method;

use crate::support::browser::Browser;
use crate::support::eventually;
use crate::support::town::{Answer, Town};

const BOUNDARY: &str = "a-boundary-of-this-test";

/// The smallest picture there is: one grey pixel.
const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
    0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x68, 0, 0, 0, 0x82,
    0, 0x81, 0xda, 0x45, 8, 0x3b, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

async fn send(browser: &mut Browser, fields: &[(&str, &str)], crest: Option<&[u8]>) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    if let Some(file) = crest {
        let head = "content-disposition: form-data; name=\"crest\"; filename=\"crest.png\"";
        body.extend_from_slice(format!("--{BOUNDARY}\r\n{head}\r\ncontent-type: image/png\r\n\r\n").as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    let request = browser.request(Method::POST, "/desk/settings").body(body);
    let request = request.header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"));
    browser.ask(request.header("accept", "text/html").header("sec-fetch-site", "same-origin")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colour_and_a_crest_are_on_every_page_as_soon_as_they_are_chosen() {
    let town = Town::start("delft").await;
    let before = town.page("/").await.expect(200);
    assert!(!before.text.contains("masthead__crest"));
    let mut browser = town.signed_in(Role::Manager).await;
    let chosen = [("colour", "#ffd500"), ("location", ""), ("contact", "Town hall, room 12"), ("do", "save")];
    let answer = send(&mut browser, &chosen, Some(PNG)).await.expect(303);
    assert_eq!(answer.location(), "/desk/settings?saved=true");
    let page = town.page("/").await.expect(200);
    assert!(page.text.contains("masthead__crest"), "{}", page.text);
    let files: Vec<&str> = page.text.split('"').filter(|text| text.starts_with("/assets/")).collect();
    let mut colours = 0;
    for file in files {
        let file = town.page(file).await.expect(200);
        colours += usize::from(file.text.starts_with(":root{--city:#ffd500;--accent:#"));
        assert!(file.headers["cache-control"].to_str().expect("text").contains("immutable"));
    }
    assert_eq!(colours, 1, "one stylesheet has the city's colour");
    let settings = browser.get("/desk/settings").await.expect(200);
    assert!(settings.text.contains("Town hall, room 12") && settings.text.contains("#ffd500"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_taken_is_named_and_what_was_typed_is_kept() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Admin).await;
    let typed = [("colour", "greenish"), ("location", "Delft"), ("contact", "Town hall"), ("do", "save")];
    let answer = send(&mut browser, &typed, Some(b"<svg onload=alert(1)>")).await.expect(422);
    for kept in ["value=\"greenish\"", "value=\"Delft\"", "Town hall", "id=\"crest-problem\"", "id=\"colour-problem\""]
    {
        assert!(answer.text.contains(kept), "{kept} in {}", answer.text);
    }
    assert!(!town.page("/").await.expect(200).text.contains("masthead__crest"));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_admins_and_managers_choose_how_the_city_looks() {
    let town = Town::start("delft").await;
    let stranger = town.browser().get("/desk/settings").await;
    assert_eq!(stranger.status, 303);
    for role in [Role::Editor, Role::Moderator] {
        let mut browser = town.signed_in(role).await;
        assert_eq!(browser.get("/desk/settings").await.status, 403, "{role}");
        assert_eq!(send(&mut browser, &[("colour", "#ffffff")], None).await.status, 403, "{role}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_place_is_told_to_the_cities_that_follow() {
    let delft = Town::start("delft").await;
    let gouda = Town::start("gouda").await;
    delft.follow(&gouda).await;
    let mut browser = gouda.signed_in(Role::Admin).await;
    let chosen = [("colour", ""), ("location", "52.0115, 4.7108"), ("contact", ""), ("do", "save")];
    send(&mut browser, &chosen, None).await.expect(303);
    eventually("Gouda is on the map of Delft", || async {
        delft.page("/coalition").await.expect(200).text.contains("<title>Gouda</title>")
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shared_link_says_what_it_is_and_has_a_picture() {
    let town = Town::start_with("delft", |settings| settings.site.location = Location::new(52.0, 4.3)).await;
    town.publish("Sensor register").await;
    town.library_has("", 1).await;
    for path in ["/", "/entries/sensor-register", "/cities/delft"] {
        let page = town.page(path).await.expect(200);
        let picture = page.text.split("og:image\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
        let picture = picture.unwrap_or_else(|| panic!("{path} has a picture"));
        assert!(picture.starts_with(town.settings.site.base()), "{picture} can be read elsewhere");
        let path = picture.strip_prefix(town.settings.site.base()).expect("below the node");
        assert_eq!(town.page(path).await.expect(200).headers["content-type"], "image/png");
        assert!(page.text.contains("og:image:alt") && page.text.contains("summary_large_image"));
    }
    for missing in ["/cards/entries/nothing.png", "/cards/cities/nobody.png", "/cards/entries/sensor-register"] {
        assert_eq!(town.page(missing).await.status, 404, "{missing}");
    }
    assert_eq!(town.page("/favicon.ico").await.expect(200).headers["content-type"], "image/png");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_gets_the_name_the_colours_and_the_icons_of_the_city() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Admin).await;
    send(&mut browser, &[("colour", "#ffd500"), ("location", ""), ("contact", ""), ("do", "save")], None)
        .await
        .expect(303);
    for (address, name, language, start) in [
        ("/manifest.webmanifest", "Delft digital rights library", "en", "/"),
        ("/nl/manifest.webmanifest", "Bibliotheek digitale rechten van Delft", "nl", "/nl"),
    ] {
        let page = town.page(start).await.expect(200);
        assert!(page.text.contains(&format!("<link rel=\"manifest\" href=\"{address}\">")), "{start} names it");
        let answer = town.page(address).await.expect(200);
        assert_eq!(answer.headers["content-type"], "application/manifest+json");
        let manifest: serde_json::Value = serde_json::from_str(&answer.text).expect("JSON");
        assert_eq!(manifest["name"], name);
        assert_eq!(manifest["short_name"], "Delft");
        assert_eq!((&manifest["lang"], &manifest["start_url"]), (&language.into(), &start.into()));
        assert_eq!(manifest["theme_color"], "#ffd500");
        let icons = manifest["icons"].as_array().expect("a list");
        assert!(icons.iter().any(|icon| icon["sizes"] == "512x512"));
        for icon in icons {
            let file = town.page(icon["src"].as_str().expect("an address")).await.expect(200);
            assert_eq!(file.headers["content-type"], icon["type"].as_str().expect("a type"));
        }
    }
}
