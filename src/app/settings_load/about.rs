//! What the city says of itself: the section `[about]`, and the folder with its own texts.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use crate::domain::about::{About, AboutPage, Conformance};
use crate::domain::lang::Lang;
use crate::domain::text::CleanHtml;

use super::Reader;

const LINE_MAX_CHARS: usize = 1000;
/// Longer texts of law than any city has.
const TEXT_MAX_BYTES: u64 = 256 * 1024;

type Texts = BTreeMap<(AboutPage, Option<String>), CleanHtml>;

pub(super) fn read(reader: &mut Reader<'_>, working_dir: &Path) -> About {
    About {
        mail: reader.text("about.mail", mail),
        phone: reader.text("about.phone", words),
        postal_address: reader.text("about.postal_address", words),
        authority: reader.text("about.authority", words),
        data_protection_officer: reader.text("about.data_protection_officer", words),
        supervisory_authority: reader.text("about.supervisory_authority", words),
        accessibility_contact: reader.text("about.accessibility_contact", words),
        enforcement_body: reader.text("about.enforcement_body", words),
        accessibility: reader.text("about.accessibility", conformance).unwrap_or_default(),
        reviewed: reader.text("about.reviewed", |text| {
            text.parse().map_err(|()| format!("\"{text}\" is no date; use one like 2026-11-22"))
        }),
        texts: reader.text("about.texts", |text| texts(&working_dir.join(text))).unwrap_or_default(),
    }
}

fn words(text: &str) -> Result<String, String> {
    match text.chars().count() {
        ..=LINE_MAX_CHARS => Ok(text.to_owned()),
        count => Err(format!("a text of {count} characters is too long; use at most {LINE_MAX_CHARS}")),
    }
}

fn mail(text: &str) -> Result<String, String> {
    let parts = text.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"'?&%()".contains(&byte));
    match parts {
        Some(_) if plain => Ok(text.to_owned()),
        _ => Err(format!("\"{text}\" is no mail address; use one like library@city.example")),
    }
}

fn conformance(text: &str) -> Result<Conformance, String> {
    text.parse().map_err(|()| format!("\"{text}\" is not known; use full, partial or none"))
}

/// `privacy.md` for all languages, `privacy.es.md` for one of them.
fn texts(folder: &Path) -> Result<Texts, String> {
    let unreadable = |path: &Path, err: io::Error| format!("{} cannot be read ({err})", path.display());
    let mut texts = Texts::new();
    for file in std::fs::read_dir(folder).map_err(|err| unreadable(folder, err))? {
        let path = file.map_err(|err| unreadable(folder, err))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".md")) else { continue };
        let (page, language) = match name.split_once('.') {
            Some((page, language)) => (page, Some(language)),
            None => (name, None),
        };
        let page: AboutPage = page.parse().map_err(|()| {
            let pages = AboutPage::ALL.iter().map(|page| page.as_str()).collect::<Vec<_>>().join(", ");
            format!("{} is the text of no page; name it after one of {pages}", path.display())
        })?;
        let language = language.map(|tag| {
            let known = tag.parse::<Lang>().map(|lang| lang.to_string());
            known.map_err(|()| format!("{}: \"{tag}\" is no language tag", path.display()))
        });
        let size = path.metadata().map_err(|err| unreadable(&path, err))?.len();
        if size > TEXT_MAX_BYTES {
            return Err(format!("{} is longer than {TEXT_MAX_BYTES} bytes", path.display()));
        }
        let text = std::fs::read_to_string(&path).map_err(|err| unreadable(&path, err))?;
        texts.insert((page, language.transpose()?), CleanHtml::from_markdown(&text));
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_citys_own_texts_are_found_by_page_and_language() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("privacy.md"), "Ours").unwrap();
        std::fs::write(dir.path().join("privacy.es.md"), "Lo nuestro <script>x</script>").unwrap();
        std::fs::write(dir.path().join("notes.txt"), "not a text").unwrap();
        let about = About { texts: texts(dir.path()).unwrap(), ..About::default() };
        let said = |language| about.text(AboutPage::Privacy, language).unwrap().as_str().to_owned();
        assert!(said("en").contains("Ours"));
        assert!(said("es").contains("Lo nuestro") && !said("es").contains("<script"));
        assert!(about.text(AboutPage::Imprint, "en").is_none());
        std::fs::write(dir.path().join("privcy.md"), "x").unwrap();
        assert!(texts(dir.path()).unwrap_err().contains("name it after one of about, privacy"));
    }

    #[test]
    fn a_mail_address_can_stand_in_a_link() {
        assert!(mail("library@city.example").is_ok());
        for text in ["library", "@city.example", "a@b", "a b@city.example", "a@city.example?subject=x", "<a@b.c>"] {
            assert!(mail(text).is_err(), "{text}");
        }
    }
}
