//! Hosts that are not public.

/// Whether the host is the reader's own machine or in a private network.
pub(super) fn is_local(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    let endings = [
        ".local",
        ".localhost",
        ".localdomain",
        ".internal",
        ".intranet",
        ".lan",
        ".corp",
        ".home.arpa",
    ];
    if host == "localhost" || endings.iter().any(|ending| host.ends_with(ending)) {
        return true;
    }
    if host.contains(':') {
        let start = |prefix: &str| host.starts_with(prefix);
        return host == "::1" || host == "::" || start("fe80:") || start("fc") || start("fd");
    }
    let parts: Vec<u8> = host.split('.').map_while(|part| part.parse().ok()).collect();
    if parts.len() != 4 || host.split('.').count() != 4 {
        return false;
    }
    matches!(
        parts[..],
        [0 | 10 | 127, ..] | [192, 168, ..] | [172, 16..=31, ..] | [169, 254, ..]
    )
}

/// What a site that is being built is called, in front of its public name.
const STAGES: [&str; 17] = [
    "staging",
    "stage",
    "stg",
    "dev",
    "devel",
    "development",
    "test",
    "testing",
    "preview",
    "preprod",
    "preproduction",
    "uat",
    "sandbox",
    "acceptance",
    "draft",
    "drafts",
    "qa",
];

/// Services that give every version of a site an address.
const SERVICES: [&str; 19] = [
    "vercel.app",
    "netlify.app",
    "netlify.com",
    "pages.dev",
    "workers.dev",
    "herokuapp.com",
    "ngrok.io",
    "ngrok.app",
    "ngrok-free.app",
    "webflow.io",
    "wpengine.com",
    "wpenginepowered.com",
    "pantheonsite.io",
    "wpcomstaging.com",
    "trycloudflare.com",
    "loca.lt",
    "amplifyapp.com",
    "azurewebsites.net",
    "onrender.com",
];

/// Whether the host shows a site before it is public.
pub(super) fn is_preview(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    // The service's own site is public.
    let on_service = SERVICES.iter().any(|service| {
        host.strip_suffix(service)
            .is_some_and(|front| front.ends_with('.') && front != "www.")
    });
    let labels: Vec<&str> = host.split('.').collect();
    // The last two are the public name itself: web.dev, test.example.
    let front = &labels[..labels.len().saturating_sub(2)];
    let is_stage = |word: &str| STAGES.contains(&word.trim_end_matches(|c: char| c.is_ascii_digit()));
    let staged = front.iter().any(|label| {
        let words: Vec<&str> = label.split('-').collect();
        is_stage(words[0]) || words.last().is_some_and(|last| is_stage(last))
    });
    on_service || staged || labels.last() == Some(&"test")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_and_public_hosts_are_told_apart() {
        for host in [
            "localhost",
            "127.0.0.1",
            "10.1.2.3",
            "172.20.0.1",
            "a.local",
            "::1",
            "0.0.0.0",
            "files.intranet",
        ] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "a.example",
            "172.32.0.1",
            "11.0.0.1",
            "10.a.example",
            "local.example",
            "locally.example",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn stages_are_told_from_names() {
        for host in [
            "staging.a.example",
            "www-dev.a.example",
            "dev2.a.example",
            "x.netlify.app",
            "a.test",
            "preview.a.example",
        ] {
            assert!(is_preview(host), "{host}");
        }
        for host in [
            "a.example",
            "test.example",
            "web.dev",
            "contest.a.example",
            "www.netlify.com",
            "developers.a.example",
        ] {
            assert!(!is_preview(host), "{host}");
        }
    }
}
