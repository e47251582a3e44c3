//! The forms that the rule reads, and their honest likes.

use crate::rules::testing::{assert_fires, assert_silent};

#[test]
fn what_a_text_calls_a_document_is_read() {
    for (language, text, marked) in [
        (
            "en",
            "The General Assembly worried about that already in [@E/RES/1980/67].",
            "General Assembly",
        ),
        (
            "en",
            "Human Rights Council decision 17/19 [@A/HRC/RES/17/19].",
            "decision",
        ),
        (
            "en",
            "In the exam the answer is General Assembly decision ES-7/8 [@A/RES/ES-7/8].",
            "decision",
        ),
        (
            "en",
            "The General Assembly decision that changed the name is [@A/RES/62/127].",
            "decision",
        ),
        (
            "fr",
            "C’est une décision de l’Assemblée générale, [@A/RES/57/245], qui l’a inscrite au calendrier.",
            "décision",
        ),
        (
            "fr",
            "Elle fut déplacée par une résolution de l’Assemblée générale, [@A/DEC/66/550].",
            "résolution",
        ),
        (
            "es",
            "La jornada nació de una resolución del Consejo de Seguridad, [@A/RES/55/93], fechada el 4 de diciembre de 2000.",
            "Consejo de Seguridad",
        ),
        (
            "en",
            "The resolution that moved it, [@A/DEC/66/550], runs to a few lines.",
            "resolution",
        ),
        (
            "en",
            "The resolution that moved it is [@A/DEC/66/550].",
            "resolution",
        ),
        (
            "en",
            "[@A/DEC/66/550], a resolution of a few lines, moved it.",
            "resolution",
        ),
        (
            "en",
            "[@A/DEC/66/550] is a resolution of the General Assembly.",
            "resolution",
        ),
        (
            "en",
            "[@A/DEC/66/550] is the resolution that moved it.",
            "resolution",
        ),
        (
            "en",
            "The Day was moved by a resolution ([@A/DEC/66/550]).",
            "resolution",
        ),
        (
            "en",
            "It was moved by the General Assembly's resolution, [@A/DEC/66/550].",
            "resolution",
        ),
        ("en", "The founding resolution: [@A/DEC/66/550].", "resolution"),
        (
            "en",
            "The Assembly moved it in a short resolution, [@A/DEC/66/550].",
            "resolution",
        ),
        (
            "en",
            "The Day was founded by a decision of the General Assembly, [@A/RES/58/220].",
            "decision",
        ),
        (
            "en",
            "The Day was founded by a General Assembly decision, [@A/RES/58/220].",
            "decision",
        ),
        (
            "en",
            "The Day rests on the Assembly's decision of 23 December 2003, [@A/RES/58/220].",
            "decision",
        ),
        (
            "en",
            "[@A/RES/58/220] is a decision of the General Assembly.",
            "decision",
        ),
        (
            "en",
            "[@A/RES/58/220], a General Assembly decision, founded it.",
            "decision",
        ),
        (
            "en",
            "The decision by which the Day was founded, [@A/RES/58/220], is short.",
            "decision",
        ),
        (
            "en",
            "[@A/RES/58/220], a resolution of the Security Council, founded it.",
            "Security Council",
        ),
        (
            "en",
            "The Security Council resolution that founded it, [@A/RES/58/220], is short.",
            "Security Council",
        ),
        (
            "en",
            "The founding text, [@A/RES/58/220] of the Security Council, is short.",
            "Security Council",
        ),
        (
            "en",
            "[@A/RES/58/220], adopted by the Security Council, is short.",
            "Security Council",
        ),
        (
            "en",
            "[@A/RES/58/220] was adopted by the Security Council on 23 December 2003.",
            "Security Council",
        ),
        (
            "en",
            "[@A/RES/58/220], in which the Security Council proclaimed the Day, is short.",
            "Security Council",
        ),
        (
            "en",
            "[@A/RES/58/220], which the Security Council adopted in 2003, is short.",
            "Security Council",
        ),
        (
            "en",
            "The Security Council asked for it in [@A/RES/58/220].",
            "Security Council",
        ),
        (
            "en",
            "The Security Council has already asked States for that in [@A/RES/58/220].",
            "Security Council",
        ),
        (
            "en",
            "The Security Council gave the South a Day by [@A/RES/58/220].",
            "Security Council",
        ),
        (
            "en",
            "It was the Security Council that gave the South a Day, in [@A/RES/58/220].",
            "Security Council",
        ),
        (
            "en",
            "The Security Council's [@A/RES/58/220] is short.",
            "Security Council",
        ),
        (
            "en",
            "The Human Rights Council recognized water as a right in [@A/RES/64/292].",
            "Human Rights Council",
        ),
        (
            "en",
            "A right, recognized by the Human Rights Council on 28 July 2010 in [@A/RES/64/292].",
            "Human Rights Council",
        ),
        (
            "en",
            "A clean environment is a right, the General Assembly said in [@A/HRC/RES/48/13].",
            "General Assembly",
        ),
        (
            "en",
            "Women belong at the table, as the General Assembly stressed in [@S/RES/1325(2000)].",
            "General Assembly",
        ),
        (
            "en",
            "In [@S/RES/1325(2000)], adopted by the General Assembly, women are heard.",
            "General Assembly",
        ),
        (
            "en",
            "The Economic and Social Council laid it down in [@A/RES/53/199].",
            "Economic and Social Council",
        ),
        (
            "en",
            "The Day was proclaimed by the Security Council in its resolution [@A/RES/58/220].",
            "Security Council",
        ),
        (
            "fr",
            "Le Conseil de sécurité a proclamé la Journée par [@A/RES/58/220].",
            "Conseil de sécurité",
        ),
        (
            "fr",
            "[@A/RES/58/220], adoptée par le Conseil de sécurité, est courte.",
            "Conseil de sécurité",
        ),
        (
            "fr",
            "Une résolution du Conseil de sécurité, [@A/RES/58/220], est à l’origine.",
            "Conseil de sécurité",
        ),
        (
            "fr",
            "La décision de l’Assemblée générale qui l’a créée est [@A/RES/58/220].",
            "décision",
        ),
        (
            "es",
            "El Consejo de Seguridad proclamó el Día en [@A/RES/58/220].",
            "Consejo de Seguridad",
        ),
        (
            "es",
            "[@A/RES/58/220], aprobada por el Consejo de Seguridad, es breve.",
            "Consejo de Seguridad",
        ),
        (
            "es",
            "La resolución que lo trasladó, [@A/DEC/66/550], es breve.",
            "resolución",
        ),
        (
            "es",
            "Nació de una decisión de la Asamblea General, [@A/RES/58/220].",
            "decisión",
        ),
        (
            "es",
            "[@A/RES/58/220] es una decisión de la Asamblea General.",
            "decisión",
        ),
        (
            "en",
            "Resolution 66/550 ([@A/DEC/66/550]) moved it.",
            "Resolution",
        ),
        (
            "en",
            "Security Council resolution 58/220 ([@A/RES/58/220]) founded it.",
            "Security Council",
        ),
        (
            "en",
            "The resolutions [@A/DEC/66/550] and [@A/RES/58/220] are short.",
            "resolutions",
        ),
    ] {
        assert_fires(
            "citation-kind",
            &format!("---\nlanguage: {language}\n---\n\n{text}\n"),
            &[marked],
        );
    }
}

#[test]
fn a_decision_in_the_everyday_sense_and_another_body_are_not() {
    for (language, text) in [
        ("en", "The decision to meet came after [@A/RES/58/220]."),
        ("en", "The decision to meet, [@A/RES/58/220] in hand, was easy."),
        (
            "en",
            "After the decision of the jury, [@A/RES/58/220] was read out.",
        ),
        ("en", "Our decision rests on [@A/RES/58/220]."),
        (
            "en",
            "It was a bold decision: [@A/RES/47/193] made water a matter for all.",
        ),
        ("en", "Our decision, like [@A/RES/58/220], was unanimous."),
        ("en", "In [@A/RES/58/220], a decision was taken that still holds."),
        ("en", "With [@A/RES/58/220] a decision fell."),
        ("en", "[@A/RES/58/220] was a wise decision."),
        (
            "en",
            "[@A/RES/58/220] is the result of a decision that ministers took in 2002.",
        ),
        ("en", "[@A/DEC/66/550] is no resolution."),
        ("en", "[@A/DEC/66/550] is not a resolution but a decision."),
        (
            "en",
            "Some websites call [@A/DEC/66/550] a resolution; it is a decision.",
        ),
        (
            "en",
            "The resolution of conflicts is what [@A/DEC/66/550] does not touch.",
        ),
        (
            "en",
            "The decision of the town to plant trees, [@A/RES/58/220], and the weather made our year.",
        ),
        (
            "en",
            "The Human Rights Council was created by [@A/RES/60/251] on 15 March 2006.",
        ),
        ("en", "In [@A/RES/60/251] the Human Rights Council was created."),
        (
            "en",
            "[@A/RES/60/251], in which the Human Rights Council got its mandate, is long.",
        ),
        (
            "en",
            "[@A/RES/60/251], by which the Human Rights Council was created, is long.",
        ),
        (
            "en",
            "The General Assembly established the Human Rights Council in [@A/RES/60/251].",
        ),
        (
            "en",
            "The Human Rights Council created by [@A/RES/60/251] meets in Geneva.",
        ),
        ("en", "The Human Rights Council owes its seat to [@A/RES/60/251]."),
        (
            "en",
            "The Human Rights Council works as laid down in [@A/RES/60/251].",
        ),
        (
            "en",
            "The Human Rights Council found its task described in [@A/RES/60/251].",
        ),
        (
            "en",
            "The General Assembly endorsed what the Human Rights Council had said in [@A/HRC/RES/48/13].",
        ),
        (
            "en",
            "The General Assembly followed in [@A/RES/76/300] what the Human Rights Council had said in [@A/HRC/RES/48/13].",
        ),
        (
            "en",
            "The Economic and Social Council asked the Assembly, which replied with [@A/RES/53/199].",
        ),
        (
            "en",
            "The Security Council welcomed it when the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "The Security Council took up the matter later, with [@S/RES/2250(2015)].",
        ),
        ("en", "The Security Council is asked in [@A/RES/60/1] to listen."),
        (
            "en",
            "The Security Council was thanked by the Assembly in [@A/RES/60/1].",
        ),
        (
            "en",
            "The General Assembly asked States to follow the criteria set out in [@E/RES/1980/67].",
        ),
        (
            "en",
            "The General Assembly follows the criteria in [@E/RES/1980/67].",
        ),
        (
            "en",
            "The General Assembly reminded all of the criteria in [@E/RES/1980/67].",
        ),
        ("en", "The General Assembly recalled [@E/RES/1980/67]."),
        (
            "en",
            "[@E/RES/1980/67], which the General Assembly recalled in 2006, is short.",
        ),
        (
            "en",
            "[@E/RES/1980/67], in which the General Assembly is mentioned, is short.",
        ),
        (
            "en",
            "[@E/RES/1980/67], recommended to the General Assembly, is short.",
        ),
        ("en", "[@E/RES/1980/67] was welcomed by the General Assembly."),
        (
            "en",
            "[@E/RES/1980/67] of the Economic and Social Council set the rules.",
        ),
        (
            "en",
            "By a vote in the Security Council, [@S/RES/1325(2000)] was adopted.",
        ),
        ("en", "The Security Council met, and [@A/RES/58/220] was read."),
        (
            "en",
            "The resolution of the General Assembly, [@A/RES/58/220], and the decision, [@A/DEC/66/550], are short.",
        ),
        (
            "en",
            "A resolution, [@A/RES/58/220], and a decision, [@A/DEC/66/550], made it.",
        ),
        (
            "en",
            "The resolution founded it; the decision, [@A/DEC/66/550], moved it.",
        ),
        (
            "en",
            "A resolution founded it and a decision ([@A/DEC/66/550]) moved it.",
        ),
        (
            "en",
            "First came a resolution, [@A/RES/58/220]; then a decision moved it.",
        ),
        (
            "en",
            "[@A/RES/58/220] founded it, and a decision moved it: [@A/DEC/66/550].",
        ),
        ("en", "The decision of 2011 on [@A/RES/58/220] moved it."),
        (
            "en",
            "The decision that amended [@A/RES/58/220] is [@A/DEC/66/550].",
        ),
        (
            "en",
            "The Assembly changed [@A/RES/58/220] by a decision of 2011.",
        ),
        ("en", "[@A/RES/58/220], and a decision of 2011, made it."),
        (
            "en",
            "[@A/RES/58/220], the decision [@A/DEC/66/550] and the Plan are on the wall.",
        ),
        ("en", "Women took the decision, [@S/RES/1325(2000)] in hand."),
        (
            "en",
            "No decision is taken without them since [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "The Security Council asked that women have a part in every decision, in [@S/RES/1325(2000)].",
        ),
        ("en", "The decision is hers, says [@A/RES/44/25]."),
        (
            "en",
            "Their decision: [@A/RES/58/220] for the hall, the Plan for the stairs.",
        ),
        (
            "fr",
            "La décision de créer la Journée, [@A/RES/58/220] en témoigne, fut prise tard.",
        ),
        (
            "fr",
            "Le nom n’a été précisé que par une décision, [@A/DEC/72/550] : depuis, on y nomme les Tutsis.",
        ),
        (
            "fr",
            "Le Conseil des droits de l’homme a été créé par [@A/RES/60/251].",
        ),
        (
            "fr",
            "Le Conseil de sécurité s’est mis à l’écoute avec [@S/RES/2250(2015)].",
        ),
        (
            "fr",
            "L’Assemblée générale a fait siens, par [@A/RES/61/185], les critères de [@E/RES/1980/67].",
        ),
        (
            "es",
            "El Consejo de Derechos Humanos fue creado por [@A/RES/60/251].",
        ),
        ("es", "La decisión de crear el Día, [@A/RES/58/220], llegó tarde."),
        ("es", "El Consejo de Derechos Humanos nació con [@A/RES/60/251]."),
        ("en", "New Year's resolution? Ours is [@A/DEC/66/550] by heart."),
        (
            "en",
            "UNESCO's General Conference asked the General Assembly, and [@A/RES/56/262] was the answer.",
        ),
        (
            "en",
            "The General Assembly then made the Day its own by decision [@A/DEC/48/432].",
        ),
        ("en", "The World Health Assembly set it in [@WHA60.18]."),
        (
            "en",
            "The General Assembly has a Security Council beside it, says [@UN-CHARTER].",
        ),
        (
            "en",
            "The Charter gave the Security Council its task, and [@S/RES/1540(2004)] is an example.",
        ),
        (
            "en",
            "The founding resolution is [@A/RES/58/220]; the decision that moved it, [@A/DEC/66/550], is shorter.",
        ),
        (
            "en",
            "By its resolution [@A/RES/58/220] and its decision [@A/DEC/66/550] the Assembly made it.",
        ),
        (
            "en",
            "In the words of the Security Council, [@S/RES/1325(2000)] is for all.",
        ),
    ] {
        assert_silent(
            "citation-kind",
            &format!("---\nlanguage: {language}\n---\n\n{text}\n"),
        );
    }
}
