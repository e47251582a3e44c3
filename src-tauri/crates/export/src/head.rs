//! What belongs into a page's `<head>`.

use crate::context::{AssetMode, PageOptions};
use crate::render::Renderer;
use crate::{address, escape, inline, pictures, slug};
use daymark_catalogue::Date;
use std::fmt::Write as _;

/// What page, head and metadata say alike.
pub struct Facts {
    /// The title, live facts filled in.
    pub title: String,
    pub summary: Option<String>,
    pub author: Option<String>,
    pub published: Option<Date>,
    pub observance: Option<String>,
    pub canonical: Option<String>,
    /// The lead picture's address, where others can reach it.
    pub picture: Option<String>,
}

impl Facts {
    pub fn of(renderer: &mut Renderer<'_>) -> Self {
        let article = renderer.article;
        let matter = &article.front_matter;
        let filled = |key: &str| {
            matter
                .text(key)
                .map(|text| inline::with_facts(&renderer.facts, text))
        };
        let set = |text: String| renderer.set(&text);
        let title = filled("title").map_or_else(|| renderer.words.untitled.to_owned(), set);
        let (summary, author) = (filled("summary").map(set), filled("author"));
        let published = matter
            .text("date")
            .and_then(|date| date.get(..10))
            .and_then(|date| date.parse().ok());
        let observance = renderer
            .observance()
            .map(|observance| observance.name_in(renderer.language).to_owned());
        let base = renderer
            .context
            .base_url
            .and_then(web)
            .map(|base| format!("{}/", base.trim_end_matches('/')));
        let canonical = matter
            .text("canonical")
            .and_then(web)
            .or_else(|| match renderer.place {
                Some(place) => place.canonical.clone(),
                None => base
                    .as_deref()
                    .map(|base| format!("{base}{}.html", slug::slug(article, renderer.context))),
            });
        let picture = matter
            .text("image")
            .and_then(|url| picture_address(renderer, url, base.as_deref()));
        Self {
            title,
            summary,
            author,
            published,
            observance,
            canonical,
            picture,
        }
    }
}

fn web(url: &str) -> Option<String> {
    address::safe(url)
        .filter(|url| address::is_web(url))
        .map(std::borrow::Cow::into_owned)
}

/// Where others find the lead picture: where it lies already, or beside a page whose address is known.
fn picture_address(renderer: &mut Renderer<'_>, url: &str, base: Option<&str>) -> Option<String> {
    if address::is_web(url) {
        return web(url);
    }
    if renderer.assets != AssetMode::Folder {
        return None;
    }
    let base = base?;
    let picture = renderer.context.pictures.picture(url)?;
    let extension = pictures::extension(&picture)?;
    let path = renderer.picture_source(&picture, extension);
    let root = renderer.place.map_or("", |place| &place.root);
    Some(format!("{base}{}", path.strip_prefix(root).unwrap_or(&path)))
}

impl Renderer<'_> {
    /// Writes the head.
    pub fn head(&mut self, facts: &Facts, options: &PageOptions<'_>) {
        let organisation = self.context.organisation.name.trim();
        let out = &mut self.out;
        out.push_str(
            "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        );
        escape::text(out, &facts.title);
        if !organisation.is_empty() {
            out.push_str(" – ");
            escape::text(out, organisation);
        }
        out.push_str("</title>\n");
        meta(
            out,
            "name",
            "generator",
            concat!("Daymark ", env!("CARGO_PKG_VERSION")),
        );
        let description = facts.summary.as_deref();
        each(description, |summary| meta(out, "name", "description", summary));
        each(facts.author.as_deref(), |author| {
            meta(out, "name", "author", author);
        });
        if let Some(canonical) = &facts.canonical {
            out.push_str("<link rel=\"canonical\" href=\"");
            escape::attribute(out, canonical);
            out.push_str("\">\n");
        }
        for translation in self.context.translations {
            if let Some(address) = web(&translation.address) {
                out.push_str("<link rel=\"alternate\" hreflang=\"");
                escape::attribute(out, &translation.language);
                out.push_str("\" href=\"");
                escape::attribute(out, &address);
                out.push_str("\">\n");
            }
        }
        meta(out, "property", "og:type", "article");
        meta(out, "property", "og:title", &facts.title);
        each(description, |summary| {
            meta(out, "property", "og:description", summary);
        });
        each(facts.canonical.as_deref(), |url| {
            meta(out, "property", "og:url", url);
        });
        each(facts.picture.as_deref(), |url| {
            meta(out, "property", "og:image", url);
        });
        if let (Some(_), Some(alt)) = (
            &facts.picture,
            self.article
                .front_matter
                .text("image_alt")
                .filter(|alt| alt.trim() != crate::pictures::DECORATIVE),
        ) {
            meta(out, "property", "og:image:alt", alt);
        }
        if !organisation.is_empty() {
            meta(out, "property", "og:site_name", organisation);
        }
        each(facts.published, |date| {
            meta(out, "property", "article:published_time", &date.to_string());
        });
        let card = if facts.picture.is_some() {
            "summary_large_image"
        } else {
            "summary"
        };
        meta(out, "name", "twitter:card", card);
        meta(out, "name", "twitter:title", &facts.title);
        each(description, |summary| {
            meta(out, "name", "twitter:description", summary);
        });
        each(facts.picture.as_deref(), |url| {
            meta(out, "name", "twitter:image", url);
        });
        meta(out, "name", "color-scheme", "light dark");
        self.json_ld(facts);
        if let Some(place) = self.place {
            self.out.push_str(&place.head);
            return;
        }
        self.out.push_str(options.theme.icon());
        self.out.push_str("<style>\n");
        self.out
            .push_str(options.theme.style(options.assets, self.italics()));
        self.out.push_str("\n</style>");
    }

    /// Whether the page needs an italic face.
    pub fn italics(&self) -> bool {
        self.survey.italics || self.survey.html
    }

    /// The logo's address, where others can reach it.
    fn logo_address(&mut self) -> Option<String> {
        let logo = self.context.logo?;
        let base = self.context.base_url.and_then(web)?;
        let extension = pictures::extension(&logo).filter(|_| self.assets == AssetMode::Folder)?;
        let path = self.picture_source(&logo, extension);
        Some(format!(
            "{}/{}",
            base.trim_end_matches('/'),
            path.trim_start_matches("../")
        ))
    }

    /// schema.org's Article: a statement is news. An Event is written with name, day and place or not at all, an
    /// Organization with its name, for readers of such data refuse one without.
    fn json_ld(&mut self, facts: &Facts) {
        let organisation = self.context.organisation;
        let website = web(&organisation.website);
        let logo = self.logo_address();
        let statement = self.article.front_matter.text("template") == Some("statement");
        let kind = if statement { "NewsArticle" } else { "Article" };
        let out = &mut self.out;
        let _ = write!(
            out,
            "<script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@type\":\"{kind}\""
        );
        let pair = |out: &mut String, key: &str, value: &str| {
            let _ = write!(out, ",\"{key}\":");
            escape::json(out, value);
        };
        pair(out, "headline", &facts.title);
        each(facts.summary.as_deref(), |summary| {
            pair(out, "description", summary);
        });
        each(facts.published, |date| {
            pair(out, "datePublished", &date.to_string());
        });
        pair(out, "inLanguage", &self.tag);
        each(facts.canonical.as_deref(), |url| pair(out, "url", url));
        each(facts.canonical.as_deref(), |url| {
            pair(out, "mainEntityOfPage", url);
        });
        each(facts.picture.as_deref(), |url| pair(out, "image", url));
        if let Some(author) = &facts.author {
            let own = author.trim() == organisation.name.trim();
            out.push_str(",\"author\":{\"@type\":\"");
            out.push_str(if own { "Organization\"" } else { "Person\"" });
            pair(out, "name", author);
            each(website.as_deref().filter(|_| own), |url| pair(out, "url", url));
            out.push('}');
        }
        if !organisation.name.trim().is_empty() {
            out.push_str(",\"publisher\":{\"@type\":\"Organization\"");
            pair(out, "name", organisation.name.trim());
            each(website.as_deref(), |url| pair(out, "url", url));
            each(logo.as_deref(), |url| {
                out.push_str(",\"logo\":{\"@type\":\"ImageObject\"");
                pair(out, "url", url);
                out.push('}');
            });
            out.push('}');
        }
        if let Some((observance, edition)) = facts.observance.as_ref().zip(self.edition) {
            out.push_str(",\"about\":{\"@type\":\"Event\"");
            pair(out, "name", observance);
            pair(out, "startDate", &edition.start.to_string());
            pair(out, "endDate", &edition.end.to_string());
            out.push_str(",\"location\":{\"@type\":\"Place\"");
            pair(out, "name", self.words.worldwide);
            out.push('}');
            out.push('}');
        } else if let Some(observance) = &facts.observance {
            out.push_str(",\"about\":{\"@type\":\"Thing\"");
            pair(out, "name", observance);
            out.push('}');
        }
        out.push_str("}</script>\n");
    }
}

fn each<T>(value: Option<T>, write: impl FnOnce(T)) {
    if let Some(value) = value {
        write(value);
    }
}

fn meta(out: &mut String, attribute: &str, name: &str, content: &str) {
    let _ = write!(out, "<meta {attribute}=\"{name}\" content=\"");
    escape::attribute(out, content);
    out.push_str("\">\n");
}
