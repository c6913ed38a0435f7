//! JSON from outside, read only after its cost is known.
//!
//! In memory a value takes many times the two bytes of `0,`, so a body of bounded length is not yet bounded work. What a
//! document means is read elsewhere.

use serde_json::Value;

/// The values of one document, each name, number, list and object counted: a page of a collection with a hundred whole
/// objects has a few thousand.
const VALUES_MAX: usize = 50_000;
/// The deepest nesting that is read.
const DEPTH_MAX: usize = 40;
/// JSON can write the character that neither a page nor PostgreSQL can hold; it is left out.
const CODED_NUL: &[u8] = b"\\u0000";

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    #[error("it is no JSON")]
    NotJson,
    #[error("it is JSON of more than {VALUES_MAX} values, or nested deeper than {DEPTH_MAX}")]
    TooMuch,
}

/// Reads a document from outside.
pub fn read(text: &[u8]) -> Result<Value, NotRead> {
    if !is_bounded(text) {
        return Err(NotRead::TooMuch);
    }
    let mut document = serde_json::from_slice(text).map_err(|_| NotRead::NotJson)?;
    if text.windows(CODED_NUL.len()).any(|part| part == CODED_NUL) {
        leave_out_nul(&mut document);
    }
    Ok(document)
}

fn leave_out_nul(value: &mut Value) {
    match value {
        Value::String(text) => text.retain(|c| c != '\0'),
        Value::Array(items) => items.iter_mut().for_each(leave_out_nul),
        Value::Object(object) if object.keys().any(|name| name.contains('\0')) => {
            let entries = std::mem::take(object).into_iter();
            object.extend(entries.filter(|(name, _)| !name.contains('\0')));
            object.values_mut().for_each(leave_out_nul);
        }
        Value::Object(object) => object.values_mut().for_each(leave_out_nul),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// One look at each byte, without memory. For what is no JSON it may say anything.
fn is_bounded(text: &[u8]) -> bool {
    let (mut values, mut depth) = (0_usize, 0_usize);
    let (mut quoted, mut escaped) = (false, false);
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'[' | b'{' => {
                values += 1;
                depth += 1;
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' | b':' => values += 1,
            _ => {}
        }
        if values > VALUES_MAX || depth > DEPTH_MAX {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_that_would_fill_the_memory_is_not_read() {
        for (text, read) in [
            (format!("[{}0]", "0,".repeat(49_000)), Ok(())),
            (format!("[{}0]", "0,".repeat(51_000)), Err(NotRead::TooMuch)),
            (format!("[{}{{}}]", "{},".repeat(26_000)), Err(NotRead::TooMuch)),
            (format!("{}{}", "[".repeat(40), "]".repeat(40)), Ok(())),
            (format!("{}{}", "[".repeat(41), "]".repeat(41)), Err(NotRead::TooMuch)),
            ("[".repeat(1_000_000), Err(NotRead::TooMuch)),
            ("{]".to_owned(), Err(NotRead::NotJson)),
        ] {
            assert_eq!(super::read(text.as_bytes()).map(|_| ()), read);
        }
    }

    #[test]
    fn a_nul_is_left_out() {
        let text = br#"{"id": "https://a.example/\u0000x", "tag": [{"na\u0000me": "b", "href": "\\u0000\u0000"}]}"#;
        let document = serde_json::json!({ "id": "https://a.example/x", "tag": [{ "href": "\\u0000" }] });
        assert_eq!(read(text), Ok(document));
    }

    #[test]
    fn what_stands_in_a_text_counts_as_text() {
        let text = format!(r#"{{"content":"{}\"\\"}}"#, "[{,:".repeat(60_000));
        assert!(read(text.as_bytes()).is_ok());
    }
}
