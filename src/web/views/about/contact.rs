//! Who answers for the library, and whom to write to.

use super::writing::Writing;

/// What the law of many countries wants to stand on every site of an authority.
pub(super) fn imprint(page: &mut Writing<'_>, lines: &str) {
    let about = page.about;
    page.section("imprint-who").text("imprint-who-is").duties(&[
        ("about-authority", about.authority.as_ref()),
        ("about-postal-address", about.postal_address.as_ref()),
        ("about-mail", about.mail.as_ref()),
    ]);
    page.facts(&[("about-phone", about.phone.as_ref()), ("about-reached", said(lines).as_ref())]);
    page.section("imprint-texts").text("imprint-texts-whose").text("imprint-texts-licence");
}

/// What the city wrote, if it wrote anything.
fn said(lines: &str) -> Option<String> {
    Some(lines.to_owned()).filter(|lines| !lines.trim().is_empty())
}

pub(super) fn write(page: &mut Writing<'_>, lines: &str) {
    let lines = said(lines);
    let about = page.about;
    let given = [
        ("about-mail", about.mail.as_ref()),
        ("about-phone", about.phone.as_ref()),
        ("about-postal-address", about.postal_address.as_ref()),
        ("about-reached", lines.as_ref()),
    ];
    page.section("contact-city");
    if given.iter().all(|(_, value)| value.is_none()) {
        page.text("contact-city-none");
    } else {
        page.text("contact-city-how").facts(&given);
    }
    page.text("contact-entry");
    page.section("contact-special").list(&[
        "contact-comment",
        "contact-privacy",
        "contact-barrier",
        "contact-security",
    ]);
}
