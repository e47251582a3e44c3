//! Acronyms that readers know, and capitals that are none.

/// Known better short than spelled out, in English, French or Spanish; codes of currencies, times and formats.
const KNOWN: &[&str] = &[
    // The United Nations and its neighbours.
    "UN", "UNO", "UNESCO", "UNICEF", "UNDP", "UNHCR", "UNEP", "UNFPA", "UNAIDS", "UNRWA", "WHO", "FAO", "ILO",
    "IMF", "WTO", "WFP", "WIPO", "ITU", "IAEA", "ICC", "ICJ", "IPCC", "NATO", "OECD", "EU", "AU", "ASEAN",
    "OAS", "OPEC", "BRICS", "NGO", "SDG", "MDG", "ONU", "ONG", "ODD", "ODS", "UE", "OMS", "OIT", "OMC",
    "FMI", "PNUD", "PNUE", "PNUMA", "HCR", "ACNUR", "OTAN", "OCDE", "OEA", "OMPI", "CPI", "CIJ",
    // Health and science.
    "HIV", "AIDS", "VIH", "SIDA", "TB", "COVID", "SARS", "DNA", "RNA", "ADN", "ARN", "IQ", "CO", "CFC", "ICU",
    "GPS", "GMO", "IVF", "ADHD", "PTSD", "PCR", // Places and peoples.
    "USA", "US", "UK", "UAE", "USSR", "GDR", "EE", "UU", "URSS", "DC", "NYC", "LA", "LGBT", "LGBTI", "LGBTQ",
    "LGBTQI", "LGBTQIA", "BIPOC", // Every day.
    "TV", "PDF", "FAQ", "CEO", "ID", "SMS", "PIN", "ATM", "DVD", "CD", "PR", "HR", "RH", "IT", "TI", "ICT",
    "TIC", "PC", "URL", "HTML", "USB", "GPS", "FM", "AM", "PM", "OK", "SOS", "VIP", "PS", "NB", "PO", "BP",
    "RSVP", "DIY", "ASAP", "ISO", "ISBN", "ISSN", "DOI", "WWW", "HTTP", "HTTPS", "CV", "PHD", "MA", "BA",
    "MBA", "GDP", "GNP", "PIB", "VAT", "TVA", "IVA", "STEM", "MP", "MEP", "BBC", "CNN", "FIFA", "IOC",
    "UEFA", "NBA", "NASA", "ESA", "FBI", "CIA", "IBM", "MIT", "LED", "SIM", "WIFI", "APP", "DJ", "AI", "IA",
    "SUV", "UFO", "DEI", "PPE", "RIP", "BC", "BCE", "CE", "AD", "GMT", "UTC", "CET", "CEST", "EST", "EDT",
    "PST", "PDT", "EAT", "WAT", "BST", "IST", // Currencies.
    "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "KES", "NGN", "ZAR", "CAD", "AUD", "XOF", "XAF", "MXN",
    "BRL", // Units that are written in capitals.
    "MW", "GW", "TW", "KW", "KWH", "MWH", "GB", "MB", "KB", "TB", "HZ", "MHZ", "GHZ", "DB", "HP", "PSI",
    "MPH", "KM", "KG", "CM", "MM", // Months and weekdays.
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "SEPT", "OCT", "NOV", "DEC", "MON", "TUE",
    "WED", "THU", "FRI", "SAT", "SUN", "JANV", "ENE", "ABR", "AGO", "DIC",
    // Marks that the rule on placeholders reads.
    "TODO", "TK", "TKTK", "TBD", "TBC", "FIXME", "XX", "XXX", "XXXX",
];

/// Words that are shouted, in English, French and Spanish.
const SHOUTED: &[&str] = &[
    "A", "I", "THE", "NOT", "AND", "OR", "ALL", "NO", "YES", "NEVER", "NOW", "MUST", "ONLY", "ALWAYS",
    "EVERY", "STOP", "WE", "YOU", "OUR", "YOUR", "ARE", "IS", "WAS", "WILL", "CAN", "DO", "DONT", "FOR",
    "WITH", "WHAT", "WHY", "HOW", "NEW", "FREE", "ONE", "HERE", "THIS", "THAT", "THEM", "THEY", "HELP",
    "LIVE", "OUT", "IN", "ON", "OFF", "TO", "OF", "BY", "AT", "IF", "IT", "HE", "SHE", "VERY", "MORE",
    "LESS", "WHO", "ME", "MY", "US", "EVER", "ANY", "EACH", "BOTH", "BUT", "NOTE", "DAY", "END", "OPEN",
    "PEACE", "NON", "OUI", "PAS", "TOUS", "TOUT", "JAMAIS", "NOUS", "VOUS", "LE", "LES", "ET", "OU", "NI",
    "SI", "SÍ", "TODOS", "TODAS", "NUNCA", "YA", "NADA", "SIN", "MÁS", "LOS", "LAS", "EL", "DE", "LO", "QUE",
];

/// The postal codes of American states and Canadian provinces.
const STATES: &[&str] = &[
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
    "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND",
    "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC",
    "PR", "GU", "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT",
];

/// Whether readers know it, or it is no acronym at all.
pub(super) fn is_known(letters: &str) -> bool {
    KNOWN.contains(&letters) || SHOUTED.contains(&letters) || is_roman(letters)
}

/// Whether it is the postal code of a state.
pub(super) fn is_state(letters: &str) -> bool {
    STATES.contains(&letters)
}

/// Whether it is a Roman number as one writes it: XXI, not XXXXI.
fn is_roman(letters: &str) -> bool {
    let mut rest = letters.trim_start_matches('M');
    if letters.len() - rest.len() > 3 {
        return false;
    }
    for [nine, five, four, one] in [
        ["CM", "D", "CD", "C"],
        ["XC", "L", "XL", "X"],
        ["IX", "V", "IV", "I"],
    ] {
        if let Some(after) = rest.strip_prefix(nine).or_else(|| rest.strip_prefix(four)) {
            rest = after;
            continue;
        }
        rest = rest.strip_prefix(five).unwrap_or(rest);
        let ones = rest.len() - rest.trim_start_matches(one).len();
        if ones > 3 {
            return false;
        }
        rest = rest.trim_start_matches(one);
    }
    rest.is_empty() && !letters.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numbers_are_told_from_letters() {
        for roman in ["II", "XXI", "XIX", "MCMXCIX", "LXXX", "XC"] {
            assert!(is_roman(roman), "{roman}");
        }
        for other in ["IIII", "VX", "CIVIC", "ICC", "DIM", ""] {
            assert!(!is_roman(other), "{other}");
        }
    }
}
