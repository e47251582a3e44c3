//! Addresses of the United Nations' document sites.

/// What an address's query calls a symbol, the longer names first.
const SYMBOL_FIELDS: [&str; 7] = ["finalsymbol", "symbol", "ds", "s", "m", "p", "id"];

/// The symbol in an address of the United Nations' document sites; `None` for any other text.
pub(super) fn symbol_in(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let host = ["undocs.org/", "docs.un.org/", "un.org/"]
        .into_iter()
        .find_map(|host| {
            let at = lower.find(host)?;
            let before = &lower[..at];
            let name = ["https://", "http://", "//"]
                .into_iter()
                .find_map(|scheme| before.strip_prefix(scheme))
                .unwrap_or(before);
            let subdomain = name.strip_suffix('.').is_some_and(|name| {
                name.bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-')
            });
            (name.is_empty() || subdomain).then_some(at + host.len())
        })?;
    let rest = text[host..].split('#').next().unwrap_or_default();
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let fields: Vec<(&str, &str)> = query
        .split('&')
        .filter_map(|field| field.split_once('='))
        .collect();
    for wanted in SYMBOL_FIELDS {
        let found = fields.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        if let Some((_, value)) = found {
            let value = percent_decoded(value);
            // "p" and "id" also carry other things.
            if value.contains('/') {
                return Some(trimmed(&value));
            }
        }
    }
    let path = percent_decoded(path);
    if let Some((_, file)) = path.rsplit_once("/files/") {
        return Some(of_file(file));
    }
    let (first, rest) = path.split_once('/').unwrap_or(("", &path));
    let language = ["en", "fr", "es", "ar", "ru", "zh"].contains(&first.to_ascii_lowercase().as_str());
    Some(trimmed(if language { rest } else { &path }))
}

/// The Digital Library names files by symbol and language: `A_RES_58_220-EN.pdf`.
pub(super) fn of_file(file: &str) -> String {
    let name = match file.rsplit_once('.') {
        Some((name, ending)) if ending.len() <= 4 && ending.chars().all(char::is_alphabetic) => name,
        _ => file,
    };
    let name = match name.rsplit_once('-') {
        Some((symbol, language)) if language.len() == 2 && language.chars().all(char::is_alphabetic) => {
            symbol
        }
        _ => name,
    };
    trimmed(&name.replace('_', "/"))
}

fn trimmed(value: &str) -> String {
    value.trim_matches(['/', ' ', '"']).to_owned()
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = |at: usize| after.get(at).and_then(|b| char::from(*b).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, hex(0), hex(1)) {
            bytes.push((high * 16 + low) as u8);
            rest = &after[2..];
        } else {
            bytes.push(if first == b'+' { b' ' } else { first });
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
