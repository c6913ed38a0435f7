//! The text that an RFC 9421 signature signs: a line for each covered component (section 2.5).
//!
//! Which components are enough is left to `rfc9421`.

use sfv::{BareItem, InnerList, Item, ListSerializer};
use url::form_urlencoded;

use super::{Received, SignatureRefused, joined};

/// The signature base of a request. `authority` is the host with a port that is not the default one.
pub(super) fn signature_base(
    received: &Received<'_>,
    authority: &str,
    covered: &InnerList,
) -> Result<String, SignatureRefused> {
    let mut base = String::new();
    let mut lines = std::collections::HashSet::new();
    for item in &covered.items {
        let identifier = serialized(item)?;
        let value = value_of(received, authority, item)?;
        if value.contains('\n') || !value.is_ascii() || !lines.insert(identifier.clone()) {
            return Err(SignatureRefused::MalformedFields);
        }
        base.push_str(&format!("{identifier}: {value}\n"));
    }
    base.push_str(&format!("\"@signature-params\": {}", serialized_list(covered)?));
    Ok(base)
}

/// The name of a component, if it is a text.
pub(super) fn name_of(item: &Item) -> Option<&str> {
    match &item.bare_item {
        BareItem::String(name) => Some(name.as_str()),
        _ => None,
    }
}

fn value_of(received: &Received<'_>, authority: &str, item: &Item) -> Result<String, SignatureRefused> {
    let name = name_of(item).ok_or(SignatureRefused::MalformedFields)?;
    let unknown = || SignatureRefused::UnknownComponent(serialized(item).unwrap_or_default());
    let (path, query) = match received.path_and_query.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (received.path_and_query, None),
    };
    if name == "@query-param" {
        return query_param(query.unwrap_or_default(), item).ok_or_else(unknown);
    }
    // The parameters (sf, key, bs, req, tr) change what a value is; nobody in the field uses them.
    if !item.params.is_empty() {
        return Err(unknown());
    }
    Ok(match name {
        "@method" => received.method.as_str().to_owned(),
        "@authority" => authority.to_owned(),
        "@scheme" => received.scheme.to_owned(),
        "@target-uri" => format!("{}://{authority}{}", received.scheme, received.path_and_query),
        "@request-target" => received.path_and_query.to_owned(),
        "@path" => path.to_owned(),
        "@query" => format!("?{}", query.unwrap_or_default()),
        derived if derived.starts_with('@') => return Err(unknown()),
        header if header.bytes().any(|byte| byte.is_ascii_uppercase()) => {
            return Err(SignatureRefused::MalformedFields);
        }
        header => joined(received.headers, header)?.ok_or_else(|| SignatureRefused::Absent(name.to_owned()))?,
    })
}

/// `"@query-param";name="…"`, section 2.2.8: decoded and encoded again; a name that stands twice cannot be covered.
fn query_param(query: &str, item: &Item) -> Option<String> {
    let [(key, BareItem::String(wanted))] = item.params.iter().collect::<Vec<_>>()[..] else { return None };
    let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    let mut found = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| encoded(name) == wanted.as_str());
    let (_, value) = found.next().filter(|_| key.as_str() == "name")?;
    found.next().is_none().then(|| encoded(&value))
}

fn serialized(item: &Item) -> Result<String, SignatureRefused> {
    let mut list = ListSerializer::new();
    let _ = list.bare_item(&item.bare_item).parameters(&item.params);
    list.finish().ok_or(SignatureRefused::MalformedFields)
}

/// The covered components with the parameters of the signature, as in `Signature-Input`.
pub(super) fn serialized_list(covered: &InnerList) -> Result<String, SignatureRefused> {
    let mut list = ListSerializer::new();
    let mut inner = list.inner_list();
    inner.items(&covered.items);
    let _ = inner.finish().parameters(&covered.params);
    list.finish().ok_or(SignatureRefused::MalformedFields)
}
