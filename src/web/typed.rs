//! What people typed, as forms carry it.
//!
//! A NUL in it is left out: it comes unseen with texts copied from elsewhere, and neither a page nor PostgreSQL can
//! hold one.

use axum::body::{Body, Bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::rejection::FormRejection;
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;
use url::form_urlencoded::{self, Serializer};

const NUL: char = '\0';

/// A form that was filled in, read into its fields.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = FormRejection;

    #[expect(clippy::disallowed_types, reason = "this is the form that stands for it")]
    async fn from_request(request: Request, state: &S) -> Result<Self, FormRejection> {
        let (parts, body) = request.into_parts();
        let body = Bytes::from_request(Request::from_parts(parts.clone(), body), state).await?;
        let clean = Serializer::new(String::new()).extend_pairs(pairs(&body)).finish();
        let request = Request::from_parts(parts, Body::from(clean));
        let axum::extract::Form(form) = axum::extract::Form::from_request(request, state).await?;
        Ok(Self(form))
    }
}

/// The names and values of a form, in their order.
pub fn pairs(encoded: &[u8]) -> Vec<(String, String)> {
    let pairs = form_urlencoded::parse(encoded);
    pairs.map(|(name, value)| (name.replace(NUL, ""), value.replace(NUL, ""))).collect()
}

/// A text of a form that can also carry files.
pub async fn text(field: Field<'_>) -> Result<String, MultipartError> {
    Ok(field.text().await?.replace(NUL, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_is_left_out_and_nothing_else() {
        for (encoded, read) in [
            (&b"title=a%00b"[..], ("title", "ab")),
            (b"%00title%00=%00%00", ("title", "")),
            (b"title=a\0b", ("title", "ab")),
            (b"title=%2500", ("title", "%00")),
            (b"title=%0%000", ("title", "%00")),
            (b"title=%25%0000", ("title", "%00")),
            (b"title=%000", ("title", "0")),
            (b"title=%0", ("title", "%0")),
        ] {
            assert_eq!(pairs(encoded), [(read.0.to_owned(), read.1.to_owned())], "{}", encoded.escape_ascii());
        }
    }
}
