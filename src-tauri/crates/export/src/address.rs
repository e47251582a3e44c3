//! Addresses that an author wrote: which may stand in a page, and how they are written there.

use std::borrow::Cow;

/// The schemes that a link may have.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// The address as it may stand in `href`; `None` where a reader must not follow it.
///
/// Browsers drop tabs, line breaks and leading control characters before they read the scheme, so they go first here
/// too. Relative addresses and fragments pass. What no address may contain is percent-encoded.
pub fn safe(address: &str) -> Option<Cow<'_, str>> {
    let address = address.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    let address = if address.contains(|c: char| c.is_control()) {
        Cow::Owned(address.chars().filter(|c| !c.is_control()).collect())
    } else {
        Cow::Borrowed(address)
    };
    if address.is_empty() || !scheme(&address).is_none_or(allowed) {
        return None;
    }
    // In a page opened from a folder, an address without a scheme would lead to a file of that machine.
    let address = if address.starts_with("//") {
        Cow::Owned(format!("https:{address}"))
    } else {
        address
    };
    Some(encode(address))
}

/// Whether the address leads to another machine, however it is disguised.
pub fn is_remote(address: &str) -> bool {
    let address = address.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    let slashes = address
        .bytes()
        .take_while(|byte| matches!(byte, b'/' | b'\\'))
        .count();
    slashes >= 2 || scheme(address).is_some_and(|scheme| !scheme.eq_ignore_ascii_case("data"))
}

/// Whether it is an address on the web that can be given to others.
pub fn is_web(address: &str) -> bool {
    scheme(address.trim())
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
}

/// What stands before the first colon, where that colon is not part of a path, query or fragment.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '?', '#', '\\'])?;
    address[end..].starts_with(':').then(|| &address[..end])
}

fn allowed(scheme: &str) -> bool {
    SCHEMES.iter().any(|allowed| scheme.eq_ignore_ascii_case(allowed))
}

fn encode(address: Cow<'_, str>) -> Cow<'_, str> {
    let bytes = address.as_bytes();
    let bad = |at: usize| match bytes[at] {
        b' ' | b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | b'[' | b']' => true,
        b'%' => !bytes[at + 1..]
            .iter()
            .take(2)
            .filter(|byte| byte.is_ascii_hexdigit())
            .count()
            .eq(&2),
        b'#' => bytes[..at].contains(&b'#'),
        _ => false,
    };
    if !(0..bytes.len()).any(bad) {
        return address;
    }
    let mut encoded = String::with_capacity(address.len() + 16);
    for (at, character) in address.char_indices() {
        if character.is_ascii() && bad(at) {
            let byte = character as u8;
            encoded.push('%');
            encoded.push(char::from(b"0123456789ABCDEF"[usize::from(byte >> 4)]));
            encoded.push(char::from(b"0123456789ABCDEF"[usize::from(byte & 15)]));
        } else {
            encoded.push(character);
        }
    }
    Cow::Owned(encoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmless_addresses_pass() {
        for address in [
            "https://a.example/?q=1#x",
            "MAILTO:a@b.example",
            "tel:+41",
            "/a:b",
            "a/b.html",
            "#x",
            "?a:b",
        ] {
            assert_eq!(safe(address).as_deref(), Some(address));
        }
    }

    #[test]
    fn disguised_schemes_do_not() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            " \u{a0}javascript:alert(1)",
            "java\u{0}script:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "blob:https://a.example/1",
            "java\u{ad}script:x",
            "",
            " ",
        ] {
            assert_eq!(safe(address), None, "{address:?} must not become a link");
        }
    }

    #[test]
    fn what_an_address_may_not_contain_is_encoded() {
        assert_eq!(
            safe("/a b[1]|50%|%20#a#b").as_deref(),
            Some("/a%20b%5B1%5D%7C50%25%7C%20#a%23b")
        );
    }

    #[test]
    fn another_machine_without_a_scheme_is_on_the_web() {
        assert_eq!(safe(" //a.example/b").as_deref(), Some("https://a.example/b"));
    }

    #[test]
    fn another_machine_is_recognised() {
        for address in [
            "http://a.example/x.png",
            "//a.example/x",
            "\\\\a\\x",
            "/\\a.example",
            "HTTPS:a",
            "file:x",
        ] {
            assert!(is_remote(address), "{address}");
        }
        for address in ["a.png", "/a.png", "data:image/png;base64,AA", "a/b:c.png"] {
            assert!(!is_remote(address), "{address}");
        }
    }
}
