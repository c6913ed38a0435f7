//! Pictures come in as what they show, and as nothing else.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat};
use manyhalls::domain::role::Role;
use reqwest::Method;

use crate::support::browser::Browser;
use crate::support::town::{Answer, Town};
use crate::writing::{form, hidden, saved};

const PATH: &str = "/desk/entries/sensor-register/pictures";

fn picture(format: ImageFormat, width: u32) -> Vec<u8> {
    let mut out = Vec::new();
    let made = DynamicImage::new_rgb8(width, 40);
    made.write_to(&mut Cursor::new(&mut out), format).expect("a picture");
    out
}

async fn upload(browser: &mut Browser, name: &str, bytes: &[u8], alt: &str) -> Answer {
    let mut body = Vec::new();
    let mut part = |head: &str, content: &[u8]| {
        body.extend_from_slice(format!("--mark\r\ncontent-disposition: form-data; {head}\r\n\r\n").as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    part("name=\"alt\"", alt.as_bytes());
    part(&format!("name=\"picture\"; filename=\"{name}\"\r\ncontent-type: image/png"), bytes);
    body.extend_from_slice(b"--mark--\r\n");
    let request = browser.request(Method::POST, PATH).header("accept", "text/html");
    let request =
        request.header("sec-fetch-site", "same-origin").header("content-type", "multipart/form-data; boundary=mark");
    browser.ask(request.body(body)).await
}

/// One more picture of the entry `sensor-register`; the page that says so.
pub async fn added(browser: &mut Browser) -> String {
    upload(browser, "map.png", &picture(ImageFormat::Png, 9), "A map").await.expect(200).text
}

/// What the file of the picture is called that was just added.
pub fn name(page: &str) -> String {
    address(&markdown(page)).trim_start_matches("/files/").to_owned()
}

fn markdown(page: &str) -> String {
    page.split("<code dir=\"ltr\">").nth(1).and_then(|rest| rest.split('<').next()).expect("a line").to_owned()
}

fn address(markdown: &str) -> String {
    markdown.split('(').nth(1).and_then(|rest| rest.split(')').next()).expect("an address").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_made_anew_and_shown_here_and_elsewhere_with_its_words() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let editor = saved(&mut browser).await;
    // A JPEG with a note of where it was taken, as cameras write it.
    let mut jpeg = picture(ImageFormat::Jpeg, 3000);
    let exif = b"\xff\xe1\x00\x16Exif\0\0GPS 52.0 N 4.3 E";
    jpeg.splice(2..2, exif.iter().copied());
    let page = upload(&mut browser, "../../etc/x.svg", &jpeg, "A \"map\" of [all] sensors").await.expect(200).text;
    let line = markdown(&page).replace("&#34;", "\"");
    let path = address(&line);
    assert!(path.ends_with(".jpg") && !path.contains(".."), "{line}");
    // Before publishing only staff see it.
    assert_eq!(town.page(&path).await.status, 404);
    let kept = browser.get(&path).await.expect(200).headers["cache-control"].to_str().unwrap().to_owned();
    assert!(kept.contains("no-store"), "{kept}");

    let body = format!("Look:\n\n{line}");
    let fields = [("base_revision", &*hidden(&editor, "base_revision")), ("body", &*body)];
    browser.post("/desk/entries/sensor-register/edit", &form("save", &fields)).await.expect(303);
    browser.post("/desk/entries/sensor-register/publish", &[]).await.expect(303);
    let public = town.page("/entries/sensor-register").await.expect(200).text;
    assert!(public.contains(&format!("<img src=\"{path}\" alt=\"A &quot;map&quot; of [all] sensors\"")), "{public}");
    let entry = town.document("/entries/sensor-register").await.expect(200).json();
    let attached = &entry["attachment"][0];
    assert_eq!(
        (attached["type"].as_str(), attached["mediaType"].as_str()),
        (Some("Image"), Some("image/jpeg")),
        "{entry}"
    );
    assert_eq!(attached["name"], "A \"map\" of [all] sensors");
    assert_eq!(attached["url"], town.url(&path).as_str());
    assert!(entry["content"].as_str().expect("content").contains(&format!("src=\"{}\"", town.url(&path))), "{entry}");

    let request = town.browser().request(Method::GET, &path);
    let answer = request.send().await.expect("an answer");
    let said = |name: &str| answer.headers()[name].to_str().expect("text").to_owned();
    assert_eq!(said("content-type"), "image/jpeg");
    assert_eq!(said("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(said("x-content-type-options"), "nosniff");
    assert_eq!(said("cache-control"), "public, max-age=31536000, immutable");
    let bytes = answer.bytes().await.expect("bytes");
    assert!(!bytes.windows(4).any(|part| part == b"Exif" || part == b"GPS "));
    let read = image::load_from_memory(&bytes).expect("a picture");
    assert_eq!(read.width(), 1600);
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_no_picture_is_refused_with_a_sentence() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    saved(&mut browser).await;
    let mut huge = picture(ImageFormat::Png, 1);
    huge[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    let large = vec![0; 10 * 1024 * 1024 + 1];
    for (name, bytes) in [
        ("x.png", &svg[..]),
        ("x.png", b"<html><script>alert(1)</script>"),
        ("x.png", b"GIF89a"),
        ("x.png", &picture(ImageFormat::Png, 9)[..40]),
        ("x.png", &huge),
        ("x.png", b""),
        ("x.png", &large),
    ] {
        let page = upload(&mut browser, name, bytes, "A map").await.expect(422).text;
        assert!(page.contains("id=\"picture-problem\""), "{page}");
        // What was typed beside it is not lost.
        assert!(bytes.len() > 1024 * 1024 || page.contains("A map</textarea>"), "{page}");
    }
    let page = upload(&mut browser, "x.png", &picture(ImageFormat::Png, 9), " ").await.expect(422).text;
    assert!(page.contains("say in words what the picture shows"), "{page}");
    for path in
        ["/files/", "/files/..%2fmanyhalls.sqlite3", "/files/0123456789abcdef0123456789abcdef.png", "/files/x.svg"]
    {
        assert_eq!(town.page(path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_is_also_something_else_comes_out_as_a_picture_only() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    saved(&mut browser).await;
    let mut both = picture(ImageFormat::Png, 9);
    both.extend_from_slice(b"<script>alert(1)</script>PK\x03\x04");
    let page = upload(&mut browser, "x.html", &both, "A map").await.expect(200).text;
    let answer = browser.get(&address(&markdown(&page))).await.expect(200);
    assert_eq!(answer.headers["content-type"], "image/png");
    assert!(!answer.text.contains("script") && !answer.text.contains("PK"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_brings_pictures_back() {
    use manyhalls::store::files::{Files, FilesPlace};
    use manyhalls::store::{Db, DbSettings};
    use manyhalls::usecases::{node_backup, node_restore};

    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    saved(&mut browser).await;
    let page = upload(&mut browser, "x.png", &picture(ImageFormat::Png, 9), "A map").await.expect(200).text;
    let path = address(&markdown(&page));
    let name = path.trim_start_matches("/files/");
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("backup");
    node_backup::run(town.hall(), &file, |_, _| {}).await.expect("a backup");
    let url = crate::support::database::fresh(dir.path());
    let db = Db::open(DbSettings { url, readers: 1, announce_writes: false }).expect("a database");
    let files = Files::open(&FilesPlace::Folder(dir.path().join("files"))).expect("a place");
    node_restore::run(&db, &town.settings.site, &files, &file, |_, _| {}).await.expect("restored");
    let (before, after) = (town.hall().files.get(name).await, files.get(name).await);
    assert!(before.as_ref().is_ok_and(Option::is_some));
    assert_eq!(before.ok(), after.ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_stays_while_a_text_shows_it_and_then_goes_with_its_file() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let editor = saved(&mut browser).await;
    let page = added(&mut browser).await;
    let (line, name) = (markdown(&page), name(&page));
    let body = format!("Look:\n\n{line}");
    let fields = [("base_revision", &*hidden(&editor, "base_revision")), ("body", &*body)];
    browser.post("/desk/entries/sensor-register/edit", &form("save", &fields)).await.expect(303);
    let remove = format!("{PATH}/remove");
    let page = browser.post(&remove, &[("name", &name)]).await.expect(409).text;
    assert!(page.contains("still shown") && page.contains("/desk/entries/sensor-register/edit\""), "{page}");
    assert!(town.hall().files.is_there(&name).await.expect("an answer"));

    // Another entry has the same picture: the file stays with it.
    browser.post("/desk/entries/new", &form("save", &[("title", "Second")])).await.expect(303);
    let editor = browser.get("/desk/entries/sensor-register/edit").await.expect(200).text;
    let fields = [("base_revision", &*hidden(&editor, "base_revision")), ("body", "Nothing to see.")];
    browser.post("/desk/entries/sensor-register/edit", &form("save", &fields)).await.expect(303);
    let other = [("body", &*body), ("title", "Second")];
    let editor = browser.get("/desk/entries/second/edit").await.expect(200).text;
    let fields = [("base_revision", &*hidden(&editor, "base_revision"))];
    let fields: Vec<_> = fields.into_iter().chain(other).collect();
    browser.post("/desk/entries/second/edit", &form("save", &fields)).await.expect(303);
    let page = browser.post(&remove, &[("name", &name)]).await.expect(409).text;
    assert!(page.contains("/desk/entries/second/edit\""), "{page}");

    browser.post("/desk/entries/second/withdraw", &[]).await.expect(303);
    let page = browser.post(&remove, &[("name", &name)]).await.expect(200).text;
    assert!(page.contains("The picture and its file are removed."), "{page}");
    assert!(!town.hall().files.is_there(&name).await.expect("an answer"));
    browser.post(&remove, &[("name", &name)]).await.expect(404);
    // The same picture can come again.
    let page = added(&mut browser).await;
    browser.get(&address(&markdown(&page))).await.expect(200);
}
