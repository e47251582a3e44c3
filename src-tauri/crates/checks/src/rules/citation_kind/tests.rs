//! The forms that the rule reads, and their honest likes.

use crate::rules::testing::{assert_fires, assert_sentences, assert_silent};

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
        (
            "en",
            "What moved hearts was a decision of the General Assembly ([@A/RES/64/292]).",
            "decision",
        ),
        (
            "en",
            "In its decision of 28 July 2010, [@A/RES/64/292], the General Assembly spoke plainly.",
            "decision",
        ),
        (
            "en",
            "The decision in question, [@A/RES/64/292], is on our wall.",
            "decision",
        ),
        (
            "en",
            "By a decision of the General Assembly ([@A/RES/64/292]) water is a right.",
            "decision",
        ),
        (
            "en",
            "The decision that the Assembly took that day is [@A/RES/64/292].",
            "decision",
        ),
        ("en", "Decision [@A/RES/64/292] is on our wall.", "Decision"),
        (
            "en",
            "It stands in General Assembly decision [@A/RES/64/292, para. 1].",
            "decision",
        ),
        ("en", "See decision 64/292 ([@A/RES/64/292]).", "decision"),
        (
            "en",
            "In a resolution of 22 December 2011, [@A/DEC/66/550], the Assembly moved it.",
            "resolution",
        ),
        (
            "en",
            "The Assembly's resolution of 22 December 2011 ([@A/DEC/66/550]) moved it.",
            "resolution",
        ),
        (
            "en",
            "[@A/DEC/66/550] was the resolution that moved the Day.",
            "resolution",
        ),
        ("en", "One resolution, [@A/DEC/66/550], was enough.", "resolution"),
        (
            "en",
            "We quote the resolution [@A/DEC/66/550] in full.",
            "resolution",
        ),
        (
            "en",
            "The text, resolution [@A/DEC/66/550], is short.",
            "resolution",
        ),
        (
            "en",
            "The new date was set by the resolution of 2011, [@A/DEC/66/550].",
            "resolution",
        ),
        (
            "en",
            "The new date was set by resolution ([@A/DEC/66/550]).",
            "resolution",
        ),
        (
            "en",
            "The Security Council's resolution [@A/RES/58/220] set the Day.",
            "Security Council",
        ),
        (
            "en",
            "The Security Council, in [@A/RES/58/220], set the Day.",
            "Security Council",
        ),
        (
            "en",
            "The Security Council decided on the Day in 2003 ([@A/RES/58/220]).",
            "Security Council",
        ),
        (
            "en",
            "In [@A/RES/58/220] the Security Council set the Day.",
            "Security Council",
        ),
        (
            "en",
            "By [@A/RES/58/220], the Security Council proclaimed the Day.",
            "Security Council",
        ),
        (
            "en",
            "With [@A/RES/58/220] of 23 December 2003 the Security Council gave the South a Day.",
            "Security Council",
        ),
        (
            "en",
            "Through [@A/RES/58/220] the UN Security Council proclaimed the Day.",
            "Security Council",
        ),
        (
            "en",
            "In [@S/RES/1325(2000)], the General Assembly asked for women at the table.",
            "General Assembly",
        ),
        (
            "en",
            "The General Assembly put women at the table with [@S/RES/1325(2000)].",
            "General Assembly",
        ),
        (
            "en",
            "Since the General Assembly adopted [@S/RES/1325(2000)], women sit at the table.",
            "General Assembly",
        ),
        (
            "en",
            "General Assembly presidential statement? No: the General Assembly approved [@S/RES/1325(2000)].",
            "General Assembly",
        ),
        (
            "en",
            "In Geneva the Human Rights Council followed suit with [@A/RES/76/300].",
            "Human Rights Council",
        ),
        (
            "en",
            "It was proclaimed by the Economic and Social Council in [@A/RES/58/220].",
            "Economic and Social Council",
        ),
        (
            "fr",
            "Dans [@A/RES/58/220], le Conseil de sécurité a proclamé la Journée.",
            "Conseil de sécurité",
        ),
        (
            "fr",
            "La Journée a été proclamée par le Conseil de sécurité dans [@A/RES/58/220].",
            "Conseil de sécurité",
        ),
        (
            "fr",
            "C’est le Conseil de sécurité qui l’a proclamée, par [@A/RES/58/220].",
            "Conseil de sécurité",
        ),
        (
            "fr",
            "Par sa décision [@A/RES/58/220], l’Assemblée générale a créé la Journée.",
            "décision",
        ),
        (
            "fr",
            "Elle est née d’une décision de l’Assemblée générale ([@A/RES/58/220]).",
            "décision",
        ),
        (
            "fr",
            "La résolution qui l’a déplacée, [@A/DEC/66/550], est brève.",
            "résolution",
        ),
        (
            "fr",
            "[@A/DEC/66/550] est une résolution de l’Assemblée générale.",
            "résolution",
        ),
        (
            "es",
            "En [@A/RES/58/220], el Consejo de Seguridad proclamó el Día.",
            "Consejo de Seguridad",
        ),
        (
            "es",
            "El Día fue proclamado por el Consejo de Seguridad en [@A/RES/58/220].",
            "Consejo de Seguridad",
        ),
        (
            "es",
            "Fue el Consejo de Seguridad quien lo proclamó, en [@A/RES/58/220].",
            "Consejo de Seguridad",
        ),
        (
            "es",
            "Por su decisión [@A/RES/58/220] la Asamblea General creó el Día.",
            "decisión",
        ),
        (
            "es",
            "Una resolución de la Asamblea General, [@A/DEC/66/550], lo trasladó.",
            "resolución",
        ),
        ("en", "By [@S/RES/1325(1999)] women speak.", "S/RES/1325(1999)"),
        (
            "en",
            "Security Council resolution 1325 (2001) is on the wall.",
            "1325 (2001)",
        ),
        ("en", "Youth have [@S/RES/2250(2014)].", "S/RES/2250(2014)"),
        (
            "en",
            "The founding decision, [@A/RES/49/119], dates from 1994.",
            "decision",
        ),
        (
            "en",
            "The General Assembly proclaimed it in a decision of December 12, 2024 ([@A/RES/79/142]), so the Day is young.",
            "decision",
        ),
        (
            "en",
            "The Security Council therefore chose 26 June when it proclaimed the Day in [@A/RES/52/149].",
            "Security Council",
        ),
        (
            "en",
            "In 2007 the Security Council decided, in [@A/RES/62/7] of 8 November 2007, to observe 15 September.",
            "Security Council",
        ),
        (
            "en",
            "The Security Council had voted for it on December 7, 2016 ([@A/RES/71/124]).",
            "Security Council",
        ),
        (
            "en",
            "Because the Security Council, in its [@A/RES/49/119] of 19 December 1994, had preferred the winter.",
            "Security Council",
        ),
        (
            "en",
            "In 1979 the Security Council added a week of solidarity by [@A/RES/34/24] of 15 November.",
            "Security Council",
        ),
        (
            "en",
            "On that day the Security Council founded the Day by adopting [@A/RES/69/293].",
            "Security Council",
        ),
        (
            "en",
            "It has borne its name since [@A/DEC/72/550], a resolution of 26 January 2018.",
            "resolution",
        ),
        (
            "en",
            "General Assembly resolution 17/19 [@A/HRC/RES/17/19].",
            "General Assembly",
        ),
        (
            "es",
            "Lo proclamó el Consejo de Seguridad en [@A/RES/47/193].",
            "Consejo de Seguridad",
        ),
        (
            "es",
            "Lo había decidido el Consejo de Seguridad el 10 de noviembre de 2009, con [@A/RES/64/13].",
            "Consejo de Seguridad",
        ),
        (
            "fr",
            "Le Conseil de sécurité l’approuva par [@A/RES/35/70] du 5 décembre 1980.",
            "Conseil de sécurité",
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
        (
            "en",
            "In [@A/RES/60/251] the Human Rights Council received its mandate.",
        ),
        (
            "en",
            "With [@A/RES/60/251] the Human Rights Council began its work.",
        ),
        (
            "en",
            "By [@A/RES/60/251], the Human Rights Council was established.",
        ),
        (
            "en",
            "Since [@A/RES/60/251] the Human Rights Council has met in Geneva.",
        ),
        (
            "en",
            "The Human Rights Council, created by [@A/RES/60/251], meets in Geneva.",
        ),
        ("en", "The Human Rights Council ([@A/RES/60/251]) met in March."),
        (
            "en",
            "The Human Rights Council has met since 2006 under [@A/RES/60/251].",
        ),
        (
            "en",
            "In [@A/RES/60/1] the Security Council is asked to be more open.",
        ),
        (
            "en",
            "In [@A/RES/60/1] the Assembly asked the Security Council to be more open.",
        ),
        (
            "en",
            "In [@A/RES/60/1], leaders asked that the Security Council act.",
        ),
        (
            "en",
            "By [@A/RES/377(V)] the Assembly may act where the Security Council does not.",
        ),
        (
            "en",
            "With [@A/RES/377(V)] the Assembly acted when the Security Council failed.",
        ),
        (
            "en",
            "Where the Security Council failed, the Assembly acted by [@A/RES/ES-7/8].",
        ),
        (
            "en",
            "The Security Council failed to agree, so the Assembly acted by [@A/RES/ES-7/8].",
        ),
        (
            "en",
            "The Security Council having failed, [@A/RES/ES-7/8] was adopted.",
        ),
        (
            "en",
            "The Economic and Social Council recommended it, and [@A/RES/53/199] followed.",
        ),
        (
            "en",
            "On the recommendation of the Economic and Social Council, [@A/RES/53/199] set it out.",
        ),
        (
            "en",
            "As the Economic and Social Council had asked, [@A/RES/53/199] set it out.",
        ),
        (
            "en",
            "The Economic and Social Council proposed the Year that [@A/RES/53/199] proclaimed.",
        ),
        (
            "en",
            "The General Assembly took over in [@A/RES/61/185] what the Economic and Social Council had laid down in [@E/RES/1980/67].",
        ),
        (
            "en",
            "The criteria of the Economic and Social Council ([@E/RES/1980/67]) bind the General Assembly.",
        ),
        ("en", "The General Assembly keeps to [@E/RES/1980/67]."),
        (
            "en",
            "Whoever asks the General Assembly for a Day should read [@E/RES/1980/67].",
        ),
        (
            "en",
            "Before it asks the General Assembly for a Year, a government should read [@E/RES/1980/67].",
        ),
        (
            "en",
            "The General Assembly asked the Human Rights Council for advice, which came with [@A/HRC/RES/48/13].",
        ),
        (
            "en",
            "The General Assembly and the Security Council both speak of it, in [@A/RES/60/1] and [@S/RES/1674(2006)].",
        ),
        (
            "en",
            "The General Assembly spoke first, the Human Rights Council later, in [@A/HRC/RES/48/13].",
        ),
        (
            "en",
            "First the Human Rights Council ([@A/HRC/RES/48/13]), then the General Assembly ([@A/RES/76/300]) said so.",
        ),
        (
            "en",
            "The Human Rights Council said so in [@A/HRC/RES/48/13], and the General Assembly in [@A/RES/76/300].",
        ),
        (
            "en",
            "Not the Security Council but the General Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "It was not the Security Council that adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "The decision came on 23 December 2003 with [@A/RES/58/220].",
        ),
        ("en", "The decision came late: [@A/RES/58/220] is of 2003."),
        (
            "en",
            "The Assembly's decision to proclaim a Day, [@A/RES/58/220] tells us, was unanimous.",
        ),
        ("en", "The decision stands in [@A/RES/58/220]."),
        ("en", "The Assembly took its decision in [@A/RES/58/220]."),
        ("en", "A decision was taken, and [@A/RES/58/220] is the outcome."),
        ("en", "The decision was easy, and so was [@A/RES/58/220]."),
        ("en", "Our board took a decision, [@A/RES/58/220] on the table."),
        (
            "en",
            "A family decision, [@A/RES/58/220] in the kitchen: that is our story.",
        ),
        ("en", "Every decision about water begins with [@A/RES/64/292]."),
        ("en", "Any decision that ignores [@A/RES/64/292] fails."),
        (
            "en",
            "The first decision is yours; [@A/RES/64/292] is the second.",
        ),
        (
            "en",
            "The decision in our town, like the text of [@A/RES/64/292], was close.",
        ),
        ("en", "With resolution and good cheer we read [@A/DEC/66/550]."),
        (
            "en",
            "The screen's resolution is poor, and [@A/DEC/66/550] is hard to read.",
        ),
        ("en", "Resolutions have documents; [@A/DEC/66/550] has none."),
        ("en", "Unlike a resolution, [@A/DEC/66/550] has no document."),
        ("en", "It is no resolution: [@A/DEC/66/550] is a decision."),
        (
            "en",
            "It was not a resolution that moved the Day but [@A/DEC/66/550].",
        ),
        (
            "en",
            "Not a resolution but a decision, [@A/DEC/66/550], moved it.",
        ),
        (
            "en",
            "The resolution said December; a decision, [@A/DEC/66/550], said September.",
        ),
        ("en", "The resolution of 2003 was changed by [@A/DEC/66/550]."),
        (
            "en",
            "The date that the resolution had set was changed by [@A/DEC/66/550].",
        ),
        ("en", "What the resolution had set, [@A/DEC/66/550] changed."),
        ("en", "After the resolution came [@A/DEC/66/550]."),
        ("en", "[@A/DEC/66/550] changed what a resolution of 2003 had set."),
        (
            "en",
            "[@A/DEC/66/550], which changed the resolution of 2003, is short.",
        ),
        ("en", "[@A/DEC/66/550] is older than the resolution on our wall."),
        ("en", "[@A/DEC/66/550], not the resolution, gives the date."),
        (
            "en",
            "[@A/DEC/66/550], unlike the resolution, gives the new date.",
        ),
        ("en", "[@A/DEC/66/550] amends a resolution, [@A/RES/58/220]."),
        (
            "en",
            "[@A/RES/58/220] was followed by a decision, [@A/DEC/66/550].",
        ),
        ("en", "[@A/RES/58/220], then a decision of 2011, made the Day."),
        ("en", "First [@A/RES/58/220], then the decision: so it went."),
        ("en", "[@A/RES/58/220]: the decision was unanimous."),
        (
            "en",
            "[@A/RES/58/220] is a text; the decision that moved the Day has none.",
        ),
        ("fr", "La décision fut prise, et [@A/RES/58/220] en est le fruit."),
        (
            "fr",
            "[@A/RES/60/251], qui a créé le Conseil des droits de l’homme, est longue.",
        ),
        (
            "fr",
            "Par [@A/RES/60/251], le Conseil des droits de l’homme a été créé.",
        ),
        ("fr", "Une décision, puis [@A/RES/58/220] : tout était dit."),
        ("fr", "La résolution de 2003 a été modifiée par [@A/DEC/66/550]."),
        ("es", "Con [@A/RES/60/251] nació el Consejo de Derechos Humanos."),
        ("es", "La decisión se tomó en 2003; [@A/RES/58/220] la recoge."),
        ("es", "La resolución de 2003 fue modificada por [@A/DEC/66/550]."),
        (
            "en",
            "The Human Rights Council, in [@A/RES/60/251], received its mandate.",
        ),
        (
            "en",
            "The Human Rights Council, in [@A/RES/60/251] still a promise, met in June.",
        ),
        ("en", "Women took the decision, [@S/RES/1325(2000)] in hand."),
        ("en", "In the end the decision, [@A/DEC/66/550], was short."),
        (
            "en",
            "The bold decision of our board, [@A/RES/58/220], and a cake were on the table.",
        ),
        ("en", "In a decision of 5 May our board praised [@A/RES/58/220]."),
        ("en", "By a decision of the court, [@A/RES/61/106] was applied."),
        ("en", "In its decision of 2021 the court quoted [@A/RES/76/300]."),
        (
            "en",
            "In 2011 the Assembly took a decision, and in 2012 [@A/RES/66/281] came.",
        ),
        (
            "en",
            "Human Rights Council resolution 17/19 [@A/HRC/RES/17/19] is short.",
        ),
        (
            "en",
            "With [@A/RES/58/220] came a decision that none had foreseen.",
        ),
        (
            "en",
            "Of [@A/RES/58/220], a decision, a letter and a photograph remain.",
        ),
        (
            "en",
            "Since [@A/RES/60/251] the Human Rights Council, a body of 47, has met here.",
        ),
        (
            "en",
            "When the Security Council was divided, the Assembly acted with [@A/RES/377(V)].",
        ),
        (
            "en",
            "In 2005 leaders told the Security Council in [@A/RES/60/1] to be more open.",
        ),
        (
            "en",
            "The world asked the Security Council for help, as [@A/RES/60/1] recalls.",
        ),
        (
            "en",
            "To the Security Council the Assembly gave advice in [@A/RES/60/1].",
        ),
        (
            "en",
            "The Assembly told the Security Council on 16 September 2005 ([@A/RES/60/1]) to be open.",
        ),
        (
            "en",
            "The General Assembly has 193 members and the Security Council fifteen; [@A/RES/58/220] is the Assembly's.",
        ),
        ("en", "We wrote to the Security Council about [@A/RES/58/220]."),
        ("en", "The Security Council took note of [@A/RES/58/220]."),
        (
            "en",
            "The Security Council has quoted [@A/RES/58/220] more than once.",
        ),
        ("en", "The Security Council, too, has quoted [@A/RES/58/220]."),
        (
            "en",
            "In 2009 the Human Rights Council discussed [@A/RES/58/220].",
        ),
        (
            "en",
            "The Human Rights Council built on [@A/RES/64/292] a year later.",
        ),
        (
            "en",
            "The Human Rights Council repeated what stands in [@A/RES/64/292].",
        ),
        (
            "en",
            "The Human Rights Council affirmed what the Assembly had said in [@A/RES/64/292].",
        ),
        (
            "en",
            "The Human Rights Council welcomed [@A/RES/64/292] and spoke of sanitation, in [@A/HRC/RES/15/9].",
        ),
        (
            "en",
            "Two months after [@A/RES/64/292] the Human Rights Council affirmed it.",
        ),
        (
            "en",
            "The Economic and Social Council passed the text on to the Assembly, which adopted it as [@A/RES/53/199].",
        ),
        (
            "en",
            "The Economic and Social Council prepared the way for [@A/RES/53/199].",
        ),
        (
            "en",
            "The Economic and Social Council is named in [@A/RES/53/199].",
        ),
        (
            "en",
            "[@A/RES/53/199] asks the Economic and Social Council for a list.",
        ),
        ("en", "[@A/RES/53/199] refers to the Economic and Social Council."),
        (
            "en",
            "[@A/RES/53/199] was prepared by the Economic and Social Council.",
        ),
        (
            "en",
            "[@A/RES/53/199] follows a text of the Economic and Social Council.",
        ),
        (
            "en",
            "[@A/RES/53/199], which goes back to the Economic and Social Council, is short.",
        ),
        (
            "en",
            "[@A/RES/53/199], proposed by the Economic and Social Council, was adopted in 1998.",
        ),
        (
            "en",
            "[@A/RES/53/199], to which the Economic and Social Council had led the way, is short.",
        ),
        (
            "en",
            "[@S/RES/1325(2000)], which the General Assembly welcomed, is for all.",
        ),
        (
            "en",
            "[@S/RES/1325(2000)], to which the General Assembly often returns, is for all.",
        ),
        (
            "en",
            "[@S/RES/1325(2000)], welcomed by the General Assembly, is for all.",
        ),
        ("en", "The General Assembly welcomed [@S/RES/1325(2000)]."),
        (
            "en",
            "The General Assembly has often returned to [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "The General Assembly asked that women have the seat that [@S/RES/1325(2000)] promises.",
        ),
        (
            "en",
            "The General Assembly called for more women, citing [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "The General Assembly called on States to carry out [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "The General Assembly called on States to act in the spirit of [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "The General Assembly said that all should live by [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "The General Assembly recognized the work begun by [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "The General Assembly made its own what the Security Council had begun with [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "The General Assembly gave more room to women, inspired by [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "The General Assembly took its lead from [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "The General Assembly called for a review, together with [@S/RES/1325(2000)] a sign of the times.",
        ),
        (
            "en",
            "The text that the Security Council adopted, [@S/RES/1325(2000)], and the Assembly's [@A/RES/58/220] hang side by side.",
        ),
        (
            "en",
            "The Security Council's members and [@A/RES/58/220] are on the quiz.",
        ),
        (
            "en",
            "A member of the Security Council introduced [@A/RES/58/220].",
        ),
        (
            "en",
            "A member of the Security Council proposed the Day that [@A/RES/58/220] made.",
        ),
        (
            "en",
            "The president of the Security Council spoke, and [@A/RES/58/220] was adopted.",
        ),
        (
            "en",
            "The veto of the Security Council does not touch [@A/RES/58/220].",
        ),
        (
            "en",
            "Reform of the Security Council was promised in [@A/RES/60/1].",
        ),
        (
            "en",
            "The reform of the Security Council called for in [@A/RES/60/1] is late.",
        ),
        ("en", "It is a decision, [@A/DEC/66/550], and not a resolution."),
        (
            "en",
            "[@A/DEC/66/550] (a decision) and [@A/RES/58/220] (a resolution) belong together.",
        ),
        (
            "en",
            "[@A/RES/58/220] (a resolution) and [@A/DEC/66/550] (a decision) belong together.",
        ),
        (
            "en",
            "Between a resolution, [@A/RES/58/220], and a decision, [@A/DEC/66/550], lie eight years.",
        ),
        (
            "en",
            "What [@A/RES/58/220] set, a decision moved: [@A/DEC/66/550].",
        ),
        (
            "en",
            "Read the resolution ([@A/RES/58/220]) and the decision ([@A/DEC/66/550]).",
        ),
        (
            "en",
            "Which is the resolution and which the decision: [@A/RES/58/220] or [@A/DEC/66/550]?",
        ),
        (
            "en",
            "The decision to move the Day, [@A/DEC/66/550], was taken late.",
        ),
        (
            "en",
            "The decision to move the Day was taken late: see [@A/DEC/66/550].",
        ),
        (
            "en",
            "The decision to create the Day was taken in [@A/RES/58/220].",
        ),
        (
            "en",
            "The decision to create the Day is found in [@A/RES/58/220].",
        ),
        ("en", "The decision to create the Day: [@A/RES/58/220]."),
        ("en", "A decision for the South: [@A/RES/58/220]."),
        ("en", "A good decision is behind [@A/RES/58/220]."),
        (
            "en",
            "One decision of the Assembly stands out for us, and [@A/RES/58/220] records it.",
        ),
        (
            "en",
            "The decision that counts is yours; [@A/RES/58/220] only invites.",
        ),
        (
            "en",
            "The decision that mattered came in 2003, when the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "She took the hardest decision of her life, and [@A/RES/48/104] helped her.",
        ),
        ("en", "His decision: [@A/RES/48/104] for the hall."),
        ("en", "It was his decision, [@A/RES/48/104] or not."),
        ("en", "With firm resolution, she read [@A/DEC/66/550] aloud."),
        (
            "fr",
            "La décision de l’Assemblée de créer la Journée figure dans [@A/RES/58/220].",
        ),
        ("fr", "Sa décision, elle l’a prise en lisant [@A/RES/58/220]."),
        ("fr", "Sur décision du maire, [@A/RES/58/220] est affichée."),
        ("fr", "Le Conseil de sécurité a pris note de [@A/RES/58/220]."),
        (
            "fr",
            "[@A/RES/58/220], dont le Conseil de sécurité a pris note, est courte.",
        ),
        (
            "fr",
            "[@S/RES/1325(2000)], que l’Assemblée générale a saluée, vaut pour toutes.",
        ),
        ("fr", "L’Assemblée générale a salué [@S/RES/1325(2000)]."),
        (
            "es",
            "La decisión de la Asamblea de crear el Día figura en [@A/RES/58/220].",
        ),
        (
            "es",
            "Por decisión del alcalde, [@A/RES/58/220] cuelga en la sala.",
        ),
        (
            "es",
            "La Asamblea General acogió con beneplácito [@S/RES/1325(2000)].",
        ),
        ("es", "El Consejo de Seguridad tomó nota de [@A/RES/58/220]."),
    ] {
        assert_silent(
            "citation-kind",
            &format!("---\nlanguage: {language}\n---\n\n{text}\n"),
        );
    }
}

#[test]
fn the_wrong_body_is_read_in_other_tenses() {
    assert_sentences(
        "citation-kind",
        "\
+ General Assembly resolution 17/19 [@A/HRC/RES/17/19] is on the wall.
+ Security Council resolution 58/220 [@A/RES/58/220] is on the wall.
+ [fr] La résolution 17/19 de l’Assemblée générale [@A/HRC/RES/17/19] est au mur.
+ [fr] La résolution 17/19 de l’Assemblée générale ([@A/HRC/RES/17/19]) est au mur.
+ [es] La resolución 17/19 de la Asamblea General ([@A/HRC/RES/17/19]) está ahí.
+ General Assembly resolution 17/19 (see [@A/HRC/RES/17/19]) is on the wall.
+ General Assembly resolution 17/19, [@A/HRC/RES/17/19], is on the wall.
+ General Assembly resolution 2019/5 [@E/RES/2019/5] is on the wall.
+ General Assembly resolution 1325 (2000) [@S/RES/1325(2000)] is on the wall.
+ Security Council resolution 17/19 [@A/HRC/RES/17/19] is on the wall.
+ Economic and Social Council resolution 17/19 [@A/HRC/RES/17/19] is on the wall.
- Human Rights Council resolution 17/19 [@A/HRC/RES/17/19] is on the wall.
+ [fr] Le lundi 20 décembre 2002, le Conseil économique et social adoptait [@A/RES/57/245], qui fixe la date.
+ [fr] Le Conseil de sécurité adoptait alors la résolution [@A/RES/57/245].
+ [fr] Le Conseil de sécurité proclamait la Journée par [@A/RES/57/245].
+ [fr] Le Conseil de sécurité instituait la Journée ([@A/RES/57/245]).
+ [fr] Le Conseil de sécurité adoptera [@A/RES/57/245].
+ [fr] Le Conseil de sécurité adopte [@A/RES/57/245].
+ [fr] En adoptant [@A/RES/57/245], le Conseil de sécurité a parlé.
+ By adopting [@A/RES/57/245], the Security Council spoke.
+ [es] El Consejo de Seguridad aprobaba [@A/RES/57/245].
+ [es] El Consejo de Seguridad adoptaba la resolución [@A/RES/57/245].
+ [es] El Consejo de Seguridad aprueba la resolución [@A/RES/57/245].
+ [es] El Consejo Económico y Social proclamaba el Día en [@A/RES/57/245].
+ The Security Council adopts [@A/RES/57/245] that day.
+ The Security Council was adopting [@A/RES/57/245] that day.
+ The Security Council would adopt [@A/RES/57/245] that day.
+ The Economic and Social Council did adopt [@A/RES/57/245].
- [fr] Le Conseil économique et social suivait [@A/RES/57/245].
- [fr] L’Assemblée générale adoptait [@A/RES/57/245].
- [fr] Le Conseil de sécurité se réunissait quand l’Assemblée adoptait [@A/RES/57/245].
- [fr] Le Conseil de sécurité approuvait ce que dit [@A/RES/57/245].
- [fr] Le Conseil de sécurité approuve ce que dit [@A/RES/57/245].
- The Security Council adopts what [@A/RES/57/245] says.
- The Human Rights Council creates mandates under [@A/RES/60/251].
- The Human Rights Council decides by vote, as [@A/RES/60/251] says.
- The Human Rights Council passes texts each year under [@A/RES/60/251].
- The Security Council will adopt a text like [@A/RES/57/245].
- The Security Council would adopt the ideas of [@A/RES/57/245].
- The Human Rights Council adopts the language of [@A/RES/57/245].
- The Human Rights Council proclaims it in the words of [@A/RES/57/245].
- [fr] Le Conseil de sécurité adoptait le langage de [@A/RES/57/245].
- [fr] Le Conseil de sécurité adoptait un texte voisin de [@A/RES/57/245].
- [fr] Le Conseil de sécurité adoptera sans doute [@S/RES/1325(2000)] de nouveau.
- [es] El Consejo de Seguridad adoptaba el lenguaje de [@A/RES/57/245].
- [es] El Consejo de Seguridad aprueba textos distintos de [@A/RES/57/245].
- The Security Council did not adopt [@A/RES/57/245].
- The Security Council was not adopting [@A/RES/57/245].
- The Security Council would never adopt [@A/RES/57/245].
- The Security Council could not adopt [@A/RES/57/245], for the Assembly did.
- [fr] Le Conseil de sécurité n’adoptait pas [@A/RES/57/245].
- [fr] Ce n’est pas le Conseil de sécurité qui adoptait [@A/RES/57/245].
- [fr] Des membres du Conseil de sécurité adoptaient [@A/RES/57/245] à l’Assemblée.
- In adopting [@A/RES/57/245], the Security Council was not asked.
- By adopting [@A/RES/60/251], the Human Rights Council was created.
- By adopting [@A/RES/60/251], the Assembly created the Human Rights Council.
- As the Security Council passes [@S/RES/1325(2000)] on, we read.
- The Security Council could pass [@A/RES/57/245] over in silence.
",
    );
}
