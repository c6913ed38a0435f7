//! A spreadsheet becomes entries at the desk: nothing before it was looked at, and every refused row with its reason.

use manyhalls::domain::role::Role;
use reqwest::Method;

use crate::support::browser::Browser;
use crate::support::town::{Answer, Town};
use crate::writing::hidden;

async fn upload(browser: &mut Browser, bytes: &[u8]) -> Answer {
    let mut body =
        b"--mark\r\ncontent-disposition: form-data; name=\"file\"; filename=\"our projects.csv\"\r\n\r\n".to_vec();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--mark--\r\n");
    let request = browser.request(Method::POST, "/desk/import").header("accept", "text/html");
    let request =
        request.header("sec-fetch-site", "same-origin").header("content-type", "multipart/form-data; boundary=mark");
    browser.ask(request.body(body)).await
}

const TABLE: &str = "Titel;Beschrijving;Onderwerpen;Budget\n\
                     Sensor register;All sensors on a map;privacy;1000\n\
                     ;Without a title;privacy;\n\
                     Camera plan;Fewer cameras;drones;\n\
                     Open data;Data for all;;7\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_other_headings_is_mapped_looked_at_and_taken_once() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let answer = upload(&mut browser, TABLE.as_bytes()).await.expect(303);
    let path = answer.location().to_owned();
    let columns = browser.get(&path).await.expect(200).text;
    assert!(columns.contains("our projects.csv") && columns.contains("All sensors on a map"), "{columns}");
    for (place, field) in [(0, "title"), (1, "summary"), (2, "topics")] {
        let select = columns.split(&format!("name=\"column.{place}\"")).nth(1).expect("a choice");
        let select = select.split("</select>").next().expect("its end");
        assert!(select.contains(&format!("value=\"{field}\" selected")), "{place}: {select}");
    }
    let file = hidden(&columns, "file");
    let said = [
        ("file", &*file),
        ("columns", "4"),
        ("column.0", "title"),
        ("column.1", "summary"),
        ("column.2", "topics"),
        ("column.3", ""),
        ("default.kind", "project"),
        ("default.principle", "privacy-and-security"),
    ];
    let would = browser.post("/desk/import/check", &said).await.expect(200).text;
    assert!(would.contains("New: 2. Changed: 0. Unchanged: 0. Refused: 2."), "{would}");
    assert!(would.contains("Title is missing") && would.contains("“drones” is not in the vocabulary"), "{would}");
    assert!(town.api(Method::GET, "/entries", None).await.expect(200).json()["items"].as_array().unwrap().is_empty());

    let take: Vec<(&str, &str)> = said.iter().copied().chain([("as", "drafts")]).collect();
    let done = browser.post("/desk/import/take", &take).await.expect(200).text;
    assert!(done.contains("New: 2. Changed: 0. Unchanged: 0. Refused: 2."), "{done}");
    let list = browser.get("/desk/entries?publication=draft").await.expect(200).text;
    assert!(
        list.contains("Sensor register") && list.contains("Open data") && list.contains("editor@city.example"),
        "{list}"
    );
    // The same form once more.
    browser.post("/desk/import/take", &take).await.expect(410);
}

/// Takes a file whose columns are title, kind and principles, and publishes what is in it.
pub async fn take(browser: &mut Browser, file: &str) -> Answer {
    let answer = upload(browser, file.as_bytes()).await.expect(303);
    let file = answer.location().rsplit('/').next().expect("an id").to_owned();
    let said = [
        ("file", &*file),
        ("columns", "3"),
        ("column.0", "title"),
        ("column.1", "kind"),
        ("column.2", "principles"),
        ("as", "published"),
    ];
    browser.post("/desk/import/take", &said).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_imported_can_be_published_at_once() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Manager).await;
    take(&mut browser, "title,kind,principles\nOpen data,Project,1\n").await.expect(200);
    town.page("/entries/open-data").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_taken_is_refused_with_a_sentence() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let many = format!("title\n{}", "x\n".repeat(5001));
    let large = vec![b'x'; 10 * 1024 * 1024 + 1];
    for (bytes, problem) in [
        (&b""[..], "missing or empty"),
        (b"title\n", "has 0 rows"),
        (b"\xff\xfet\0", "UTF-16"),
        (b"title\n\xff\n", "UTF-8"),
        (many.as_bytes(), "has 5,001 rows"),
        (&large, "larger than 10 MB"),
    ] {
        let page = upload(&mut browser, bytes).await.expect(422).text;
        assert!(page.contains(problem), "{problem}: {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_its_owners_and_is_kept_for_an_hour() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let path = upload(&mut browser, TABLE.as_bytes()).await.expect(303).location().to_owned();
    let mut other = town.signed_in(Role::Manager).await;
    other.get(&path).await.expect(410);
    browser.get(&path).await.expect(200);
    town.pass_time(3700);
    browser.get(&path).await.expect(410);
}
