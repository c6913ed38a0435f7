//! Looks at the city's single sign-on: does it answer, and with what signing in needs?

use crate::domain::provider::Provider;

use super::checkup::Finding;
use super::node::Hall;
use super::sign_on_provider::{SignOn, SignOnFailed};

const SIGN_ON: &str = "single sign-on";

pub async fn run(node: &Hall, provider: Provider) -> Finding {
    let issuer = provider.issuer.clone();
    let sign_on = SignOn::new(provider);
    let keys = async {
        let said = sign_on.metadata(node).await?;
        sign_on.keys(node, &said).await
    };
    match keys.await {
        Ok(keys) if !keys.is_empty() => {
            Finding::ok(SIGN_ON, format!("{issuer} answers, and has the keys it signs with"))
        }
        Ok(_) => Finding::failed(SIGN_ON, format!("{issuer} has no keys it could sign with"), "Ask whoever runs it."),
        Err(err @ SignOnFailed::Down(_)) => Finding::failed(
            SIGN_ON,
            err.to_string(),
            "Passwords and passkeys still work. See that sign_in.issuer is reached from this machine, and try again.",
        ),
        Err(err) => Finding::failed(
            SIGN_ON,
            err.to_string(),
            "See that sign_in.issuer is written to the letter as its /.well-known/openid-configuration says it.",
        ),
    }
}
