//! A session belongs to one browser, says nothing, ends in time, and acts for nobody else's page.

use manyhalls::domain::role::Role;
use reqwest::Method;

use crate::support::town::{PASSWORD, Town};

#[tokio::test(flavor = "multi_thread")]
async fn visitors_get_no_cookie_wherever_they_go() {
    let town = Town::start("delft").await;
    let entry = town.publish("Sensor register").await;
    let entry = entry["url"].as_str().expect("a page").to_owned();
    let mut browser = town.browser();
    for path in ["/", "/library", "/library?q=sensor", &entry, "/cities/delft", "/sign-in", "/desk", "/nothing"] {
        let answer = browser.get(path).await;
        assert!(!answer.headers.contains_key("set-cookie"), "{path}: {:?}", answer.headers);
    }
    // Nor one who sends an old cookie to a public page.
    browser.cookies.insert("session".to_owned(), "AAAAAAAAAAAAAAAAAAAAAA".to_owned());
    for path in ["/", "/library"] {
        assert!(!browser.get(path).await.expect(200).headers.contains_key("set-cookie"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cookie_is_for_this_host_and_no_script() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    browser.cookies.clear();
    let answer = browser.sign_in("editor@city.example", PASSWORD).await.expect(303);
    let cookies: Vec<_> = answer.headers.get_all("set-cookie").iter().collect();
    assert_eq!(cookies.len(), 1, "{cookies:?}");
    let cookie = cookies[0].to_str().expect("text");
    let mut parts: Vec<&str> = cookie.split("; ").collect();
    let value = parts.remove(0).strip_prefix("session=").expect("its name").to_owned();
    parts.sort_unstable();
    assert_eq!(parts, ["HttpOnly", "Max-Age=2592000", "Path=/", "SameSite=Lax"]);
    // The database holds no session that its reader could use.
    let dump = town.hall().db.read(move |conn| {
        use manyhalls::usecases::error::UseError;
        let of_value = manyhalls::store::sessions::by_hash(conn, &value)?;
        Ok::<_, UseError>(of_value)
    });
    assert_eq!(dump.await.expect("read"), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_somebody_brought_along_is_not_the_one_that_is_signed_in() {
    let town = Town::start("delft").await;
    let mut victim = town.signed_in(Role::Admin).await;
    let mut attacker = town.signed_in(Role::Editor).await;
    // The attacker has put a cookie of their own into the victim's browser: one that is known, and one that is not.
    for planted in [attacker.cookies["session"].clone(), "AAAAAAAAAAAAAAAAAAAAAA".to_owned()] {
        victim.cookies.insert("session".to_owned(), planted.clone());
        victim.sign_in("admin@city.example", PASSWORD).await.expect(303);
        assert_ne!(victim.cookies["session"], planted);
        assert!(victim.get("/desk").await.expect(200).text.contains("admin@city.example"));
        attacker.cookies.insert("session".to_owned(), planted);
        attacker.get("/desk").await.expect(303);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_at_sign_out_at_a_new_password_and_in_time() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let old = browser.clone();
    let answer = browser.post("/sign-out", &[]).await.expect(303);
    assert_eq!(answer.location(), "/");
    assert!(browser.cookies.is_empty(), "the cookie goes too");
    old.clone().get("/desk").await.expect(303);

    let mut other = town.signed_in(Role::Manager).await;
    town.signed_in(Role::Manager).await;
    other.get("/desk").await.expect(303);

    let mut idle = town.signed_in(Role::Editor).await;
    town.pass_time(7 * 24 * 3600);
    idle.get("/desk").await.expect(303);

    let mut busy = town.signed_in(Role::Editor).await;
    for _ in 0..5 {
        town.pass_time(6 * 24 * 3600 - 60);
        busy.get("/desk").await.expect(200);
    }
    town.pass_time(3600);
    busy.get("/desk").await.expect(303);
}

/// Every page that takes a form.
const FORMS: &[&str] = &["/sign-in", "/sign-out", "/interact"];

#[tokio::test(flavor = "multi_thread")]
async fn no_other_site_can_send_a_form_in_somebodys_name() {
    let town = Town::start("delft").await;
    let own = town.settings.site.base().to_owned();
    let mut browser = town.signed_in(Role::Admin).await;
    for path in FORMS {
        for headers in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
            &[("sec-fetch-site", "cross-site"), ("origin", &own)],
            &[("origin", "https://evil.example")],
            &[("origin", "null")],
            &[("referer", &own)],
            &[],
        ] {
            let answer = browser.post_with(path, &[], headers).await.expect(403);
            assert!(answer.text.contains("This form came from another page"), "{path} {headers:?}: {}", answer.text);
        }
        for method in [Method::PUT, Method::DELETE, Method::PATCH] {
            let request = browser.request(method.clone(), path).header("origin", "https://evil.example");
            assert!([403, 405].contains(&browser.ask(request).await.status), "{method} {path}");
        }
    }
    browser.get("/desk").await.expect(200);
    // Nor can a page elsewhere sign anybody in, as somebody else perhaps.
    let fields = [("email", "admin@city.example"), ("password", PASSWORD)];
    for headers in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let answer = town.browser().post_with("/sign-in", &fields, &[headers]).await.expect(403);
        assert!(!answer.headers.contains_key("set-cookie"));
    }
    let mut older = town.browser();
    older.post_with("/sign-in", &fields, &[("origin", &own)]).await.expect(303);
    older.post_with("/sign-out", &[], &[("origin", &own)]).await.expect(303);
}
