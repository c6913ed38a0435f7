//! What this node stores about whom, and for how long. It has to stay true: whoever keeps more, or longer, says so here.
//!
//! The spans are those of `usecases::housekeeping` and `web::visitor`.

use super::writing::Writing;

pub(super) fn write(page: &mut Writing<'_>) {
    let about = page.about;
    page.section("privacy-short").list(&["privacy-short-read", "privacy-short-write", "privacy-short-erase"]);
    page.section("privacy-who").text("privacy-who-is").duties(&[
        ("about-authority", about.authority.as_ref()),
        ("about-postal-address", about.postal_address.as_ref()),
        ("about-mail", about.mail.as_ref()),
        ("about-officer", about.data_protection_officer.as_ref()),
    ]);
    page.section("privacy-reading").list(&[
        "privacy-reading-cookies",
        "privacy-reading-address",
        "privacy-reading-logs",
        "privacy-reading-own-server",
    ]);
    page.section("privacy-taking-part").text("privacy-taking-part-why").list(&[
        "privacy-comments",
        "privacy-followers",
        "privacy-reactions",
        "privacy-profiles",
        "privacy-reports",
    ]);
    page.section("privacy-others").text("privacy-others-public").text("privacy-others-network");
    page.section("privacy-long").list(&[
        "privacy-long-comments",
        "privacy-long-exchange",
        "privacy-long-accounts",
        "privacy-long-backups",
    ]);
    page.section("privacy-staff").text("privacy-staff-what");
    page.section("privacy-rights")
        .text("privacy-rights-are")
        .text("privacy-rights-erase")
        .duties(&[("about-supervisory", about.supervisory_authority.as_ref())]);
}
