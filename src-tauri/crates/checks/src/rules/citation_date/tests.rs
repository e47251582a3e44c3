//! The forms that the rule reads, and their honest likes.

use crate::rules::testing::{assert_fires, assert_silent};

#[test]
fn a_date_of_adoption_is_read_in_many_forms() {
    for (language, text, marked) in [
        (
            "en",
            "Decision [@A/DEC/66/550], which was taken on 22 December 2012, is the reason.",
            "22 December 2012",
        ),
        (
            "en",
            "It closes with [@A/RES/ES-7/8], carried on 9 August 1982.",
            "9 August 1982",
        ),
        (
            "en",
            "Cooperatives had a year in 2025. The Assembly adopted the text for it, [@A/RES/78/289], in 2022.",
            "2022",
        ),
        (
            "en",
            "Nobody had known that water was called a human right in [@A/RES/64/292], let alone that the Assembly adopted it on 28 July 2009.",
            "28 July 2009",
        ),
        (
            "fr",
            "Elle a été instituée par [@A/RES/58/220] le 23 décembre 2004, puis déplacée.",
            "23 décembre 2004",
        ),
        (
            "es",
            "Su origen está en [@A/RES/47/193], texto aprobado por la Asamblea General el 22 de febrero de 1993.",
            "22 de febrero de 1993",
        ),
        (
            "en",
            "Our club has the minutes of 2 December 2019, the day on which the General Assembly adopted [@A/RES/74/22], pinned above the clocks.",
            "2 December 2019",
        ),
        (
            "en",
            "By [@A/RES/58/220], with which the Assembly proclaimed the Day in 2004, we are bound.",
            "2004",
        ),
        (
            "en",
            "We read [@A/RES/58/220], by which the General Assembly proclaimed this Day on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "The adoption of [@A/RES/58/220] in 2004 changed little.",
            "2004",
        ),
        (
            "en",
            "Since the vote on [@A/RES/58/220] on 24 December 2003, much has happened.",
            "24 December 2003",
        ),
        (
            "en",
            "In [@A/RES/58/220] (24 December 2003) it is said.",
            "24 December 2003",
        ),
        (
            "en",
            "The Day rests on [@A/RES/58/220], 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "[@A/RES/58/220] was approved without a vote in December 2004.",
            "December 2004",
        ),
        (
            "en",
            "[@A/RES/58/220] was adopted by the General Assembly, without a vote, on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "The text, [@A/RES/58/220], was agreed by all Member States on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "[@A/RES/58/220], passed in 2005 by a tired Assembly, is short.",
            "2005",
        ),
        (
            "en",
            "[@A/RES/58/220] became the law of the calendar when the Assembly adopted it in 2005.",
            "2005",
        ),
        (
            "en",
            "It was [@A/RES/58/220] that the delegates adopted on 23 December 2002.",
            "23 December 2002",
        ),
        (
            "en",
            "[@A/RES/58/220] dates back to 23 December 2002.",
            "23 December 2002",
        ),
        (
            "en",
            "[@A/RES/58/220] carries the date of 23 December 2002.",
            "23 December 2002",
        ),
        ("en", "The year of [@A/RES/58/220] was 2002.", "2002"),
        (
            "en",
            "The date of [@A/RES/58/220] is 23 December 2002.",
            "23 December 2002",
        ),
        (
            "en",
            "Turn to [@A/RES/58/220]: it was adopted on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "Turn to [@A/RES/58/220]; the Assembly adopted it on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "Turn to [@A/RES/58/220]. It was adopted on 24 December 2003 and is short.",
            "24 December 2003",
        ),
        (
            "en",
            "Turn to [@A/RES/58/220]. The Assembly adopted it on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "Turn to [@A/RES/58/220]. The resolution was adopted in 2005.",
            "2005",
        ),
        ("en", "- [@A/RES/58/220], 24 December 2003", "24 December 2003"),
        (
            "en",
            "- [@A/RES/58/220] (adopted 24 December 2003)",
            "24 December 2003",
        ),
        (
            "en",
            "- 24 December 2003: the General Assembly adopts [@A/RES/58/220]",
            "24 December 2003",
        ),
        (
            "en",
            "- 24 December 2003: [@A/RES/58/220] proclaims the Day",
            "24 December 2003",
        ),
        ("en", "- 2004: [@A/RES/58/220] establishes the Day", "2004"),
        (
            "en",
            "- **24 December 2003**: [@A/RES/58/220]",
            "24 December 2003",
        ),
        (
            "fr",
            "La résolution [@A/RES/58/220], en date du 24 décembre 2003, est courte.",
            "24 décembre 2003",
        ),
        (
            "fr",
            "[@A/RES/58/220], adoptée sans vote le 24 décembre 2003, est courte.",
            "24 décembre 2003",
        ),
        (
            "fr",
            "L’Assemblée générale a adopté [@A/RES/58/220] le 24 décembre 2003.",
            "24 décembre 2003",
        ),
        (
            "fr",
            "L’Assemblée générale a adopté [@A/RES/58/220] en 2004.",
            "2004",
        ),
        (
            "fr",
            "En 2004, l’Assemblée générale a proclamé la Journée par [@A/RES/58/220].",
            "2004",
        ),
        (
            "fr",
            "C’est le 24 décembre 2003 que l’Assemblée générale a adopté [@A/RES/58/220].",
            "24 décembre 2003",
        ),
        (
            "fr",
            "Le 24 décembre 2003, l’Assemblée générale en a décidé ainsi par [@A/RES/58/220].",
            "24 décembre 2003",
        ),
        (
            "fr",
            "Votée le 24 décembre 2003, [@A/RES/58/220] est courte.",
            "24 décembre 2003",
        ),
        (
            "es",
            "La Asamblea General aprobó [@A/RES/58/220] el 24 de diciembre de 2003.",
            "24 de diciembre de 2003",
        ),
        (
            "es",
            "La resolución [@A/RES/58/220], de 24 de diciembre de 2003, es breve.",
            "24 de diciembre de 2003",
        ),
        (
            "es",
            "El 24 de diciembre de 2003 la Asamblea General proclamó el Día mediante [@A/RES/58/220].",
            "24 de diciembre de 2003",
        ),
        (
            "es",
            "En 2004, con [@A/RES/58/220], la Asamblea General proclamó el Día.",
            "2004",
        ),
        (
            "es",
            "Se aprobó el 24 de diciembre de 2003 como [@A/RES/58/220].",
            "24 de diciembre de 2003",
        ),
        (
            "es",
            "[@A/RES/58/220] fue aprobada por la Asamblea General el 24 de diciembre de 2003.",
            "24 de diciembre de 2003",
        ),
        (
            "en",
            "On 18 December 2006 the Assembly renamed it by [@A/RES/62/127].",
            "18 December 2006",
        ),
        (
            "en",
            "On 24 December 2003 the General Assembly gave the South its Day with [@A/RES/58/220].",
            "24 December 2003",
        ),
        (
            "en",
            "On 24 December 2003 came [@A/RES/58/220].",
            "24 December 2003",
        ),
        ("en", "In 2004 came [@A/RES/58/220] and with it the Day.", "2004"),
        ("en", "In 2004, [@A/RES/58/220] established the Day.", "2004"),
        (
            "en",
            "As early as 2004 the Assembly adopted [@A/RES/58/220].",
            "2004",
        ),
        ("en", "Back in 2004, delegates adopted [@A/RES/58/220].", "2004"),
        (
            "en",
            "In December 2004 the Assembly put its name to [@A/RES/58/220].",
            "December 2004",
        ),
        (
            "en",
            "24 December 2003 was the day on which the Assembly adopted [@A/RES/58/220].",
            "24 December 2003",
        ),
        (
            "en",
            "2004 was the year in which the Assembly adopted [@A/RES/58/220].",
            "2004",
        ),
        (
            "en",
            "It has been so since 2004, when the Assembly adopted [@A/RES/58/220].",
            "2004",
        ),
        (
            "en",
            "The resolution of 24 December 2003, [@A/RES/58/220], is short.",
            "24 December 2003",
        ),
        (
            "en",
            "Dated 24 December 2003, [@A/RES/58/220] is short.",
            "24 December 2003",
        ),
        (
            "en",
            "The Assembly declared in 2004, by [@A/RES/58/220], that the South has a Day.",
            "2004",
        ),
        (
            "en",
            "The Day was proclaimed by the General Assembly on 22 December 2003 through [@A/RES/58/220].",
            "22 December 2003",
        ),
        (
            "en",
            "The Assembly took the step on 22 December 2003 ([@A/RES/58/220]).",
            "22 December 2003",
        ),
        (
            "en",
            "Governments agreed to the Day on 22 December 2003, in [@A/RES/58/220].",
            "22 December 2003",
        ),
        (
            "en",
            "When the Assembly met in 2002 it adopted [@A/RES/58/220].",
            "2002",
        ),
        (
            "en",
            "By a vote of 22 December 2003, [@A/RES/58/220], the Day was born.",
            "22 December 2003",
        ),
        (
            "en",
            "On 14 May 2004 the Assembly adopted [@A/RES/58/220], and on 22 December 2011 it took [@A/DEC/66/550].",
            "14 May 2004",
        ),
        (
            "en",
            "On 23 December 2003 the Assembly adopted [@A/RES/58/220], and on 22 December 2012 it adopted [@A/DEC/66/550].",
            "22 December 2012",
        ),
        (
            "en",
            "[@A/RES/58/220] of 23 December 2003 founded it and [@A/DEC/66/550] of 2012 moved it.",
            "2012",
        ),
        (
            "en",
            "[@A/RES/58/220], adopted in 2004, founded it, and [@A/DEC/66/550], adopted in 2011, moved it.",
            "2004",
        ),
        (
            "en",
            "It kept that name until 2007. On 8 December of that year the Assembly renamed it by [@A/RES/62/127].",
            "8 December",
        ),
        (
            "en",
            "It kept that name until 2006. On 18 December of that year the Assembly renamed it by [@A/RES/62/127].",
            "18 December",
        ),
        (
            "en",
            "In the autumn of 2003 the delegates met. On 22 December they adopted [@A/RES/58/220].",
            "22 December",
        ),
        (
            "fr",
            "Par [@A/RES/58/219] du 3 mars 2006, il en fut ainsi.",
            "3 mars 2006",
        ),
        (
            "en",
            "In 2012 the Assembly decided to move it: see [@A/DEC/66/550].",
            "2012",
        ),
    ] {
        assert_fires(
            "citation-date",
            &format!("---\nlanguage: {language}\n---\n\n{text}\n"),
            &[marked],
        );
    }
}

#[test]
fn another_date_is_not_the_documents() {
    for (language, text) in [
        (
            "en",
            "There is the Convention on Biological Diversity, opened for signature in June 1992, and there is the World Charter for Nature, which the Assembly adopted ten years earlier in [@A/RES/37/7].",
        ),
        (
            "en",
            "It kept that name until 2007. On 18 December of that year the Assembly renamed it by [@A/RES/62/127], and from 2008 the new name stood on the posters.",
        ),
        (
            "en",
            "In 2012, the Day established by [@A/RES/58/220] was observed for the first time in September.",
        ),
        (
            "en",
            "On 12 September 2026 the Assembly will mark the Day created by [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2019 the Assembly reviewed what it had asked for in [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2014 the General Assembly returned to the text of [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2005 the Assembly acted in the spirit of [@A/RES/58/220].",
        ),
        ("en", "We meet for the Day of [@A/RES/58/220], 12 September 2026."),
        ("en", "[@A/RES/58/220] asks for it from 2004 on."),
        ("en", "[@A/RES/58/220], in force since 2004, is short."),
        (
            "en",
            "The Assembly adopted [@A/RES/58/220], and the first Day was kept on 19 December 2004.",
        ),
        (
            "en",
            "The Assembly adopted [@A/RES/58/220]. It was first observed on 19 December 2004.",
        ),
        (
            "en",
            "The Assembly adopted [@A/RES/58/220]. The first Day was held in 2004.",
        ),
        (
            "en",
            "The Day has stood on [@A/RES/58/220]. It was established in 1945, our house.",
        ),
        (
            "en",
            "The Convention Against Torture is recalled in [@A/RES/52/149]. It was adopted in 1984.",
        ),
        (
            "en",
            "[@A/RES/52/149] recalls the Convention, which the Assembly adopted on 10 December 1984.",
        ),
        (
            "en",
            "By [@A/RES/64/267], adopted in 2010, the Assembly set 20 October 2010 aside.",
        ),
        (
            "en",
            "In [@A/RES/58/220], adopted on 23 December 2003, the Assembly chose 19 December 2004 for the first Day.",
        ),
        (
            "en",
            "Two texts, [@A/RES/58/220] and [@A/DEC/66/550], made it; in 2012 it moved.",
        ),
        ("en", "The Assembly adopted [@A/RES/58/220] in time for 2004."),
        (
            "en",
            "The Assembly called in [@A/RES/58/220] for a Day from 2004.",
        ),
        (
            "en",
            "The Day proclaimed in [@A/RES/58/220] in 2004 drew thousands.",
        ),
        (
            "en",
            "In 1978 delegates agreed on the Plan, and the Assembly later endorsed it in [@A/RES/33/134].",
        ),
        (
            "en",
            "On that very date in 1978 it had endorsed the Buenos Aires Plan of Action through [@A/RES/33/134].",
        ),
        (
            "en",
            "Twenty years after the Plan of 1978, the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "Since 2012 we have met on the date of the Plan itself, as [@A/DEC/66/550] asks.",
        ),
        (
            "en",
            "On 12 September 1978 a plan was agreed on, and [@A/RES/58/220] made a Day of it.",
        ),
        (
            "en",
            "On 12 September 1978 delegates adopted the Plan that [@A/RES/58/220] recalls.",
        ),
        (
            "en",
            "In 2010 our town adopted a charter in the spirit of [@A/RES/58/220].",
        ),
        ("en", "In 2010 our council adopted the aims of [@A/RES/58/220]."),
        (
            "en",
            "In 2015 the Assembly adopted the Goals, which go further than [@A/RES/58/220].",
        ),
        (
            "en",
            "By 2010, forty countries had adopted laws that follow [@A/RES/61/106].",
        ),
        (
            "en",
            "The Convention, adopted with [@A/RES/61/106], was opened for signature on 30 March 2007.",
        ),
        (
            "en",
            "[@A/RES/61/106] was adopted and entered into force on 3 May 2008.",
        ),
        (
            "en",
            "The Convention annexed to [@A/RES/61/106] entered into force on 3 May 2008.",
        ),
        (
            "en",
            "Our town adopted it in 2012, six years after [@A/RES/61/106].",
        ),
        (
            "en",
            "In 2012 our town adopted the Convention of [@A/RES/61/106].",
        ),
        (
            "en",
            "The International Year of Cooperatives, proclaimed by [@A/RES/64/136], was held in 2012.",
        ),
        ("en", "The Year of 2012 was proclaimed by [@A/RES/64/136]."),
        (
            "en",
            "The International Decade (2005–2015) was proclaimed in [@A/RES/58/217].",
        ),
        ("en", "For the year 2009 the Assembly adopted [@A/RES/60/192]."),
        ("en", "The school adopted [@A/RES/44/25] as its motto in 2012."),
        ("en", "Our school adopted the text of [@A/RES/44/25] in 2012."),
        (
            "en",
            "We have read [@A/RES/58/220] since the house was established in 1998.",
        ),
        (
            "en",
            "We hung up [@A/RES/58/220] when the house was created in 1998.",
        ),
        (
            "en",
            "The house was founded on 4 May 1998, and [@A/RES/58/220] hangs in it.",
        ),
        (
            "en",
            "Ana was elected in 2014; the Assembly had adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "On 12 September 2026, adopted children read [@A/RES/58/220].",
        ),
        ("en", "On 12 September 2025 we passed around [@A/RES/58/220]."),
        ("en", "In 2012, [@A/DEC/66/550] moved the Day to September."),
        ("en", "In 2004, [@A/RES/58/220] had its first Day."),
        (
            "fr",
            "Depuis 2012, [@A/DEC/66/550] a fixé la date au 12 septembre.",
        ),
        (
            "fr",
            "La Journée instituée par [@A/RES/58/220] a lieu le 12 septembre 2026.",
        ),
        (
            "fr",
            "La Journée instituée par [@A/RES/58/220] le sera encore le 12 septembre 2026.",
        ),
        (
            "es",
            "El Día proclamado por [@A/RES/58/220] se celebró en 2004 por primera vez.",
        ),
        (
            "en",
            "It was proclaimed by [@A/RES/58/220] on 23 December 2003 and moved by [@A/DEC/66/550] on 22 December 2011.",
        ),
        (
            "en",
            "It was on 23 December 2003 that [@A/RES/58/220] was adopted.",
        ),
        (
            "en",
            "The General Assembly, which had met since 16 September 2003, adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "At the session that opened in September 2003, the Assembly adopted [@A/RES/58/220] of 23 December.",
        ),
        (
            "en",
            "The Human Rights Council was created by [@A/RES/60/251] on 15 March 2006.",
        ),
        (
            "en",
            "The draft was tabled on 1 November 2003 and adopted as [@A/RES/58/220].",
        ),
        (
            "en",
            "Tabled on 5 November 2003, the text was adopted as [@A/RES/58/220].",
        ),
        (
            "en",
            "It was tabled on 5 November 2003 before the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "The Assembly adopted [@A/RES/58/220] a quarter of a century after the Plan of 1978.",
        ),
        (
            "en",
            "Agnes was born on 24 December 2003, the day after the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "Agnes was born in 2004, the year after the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "Agnes was born in 2002, the year before the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "Less than a year after 12 September 2002 the Assembly adopted [@A/RES/58/220].",
        ),
        ("en", "The Assembly, [@A/RES/58/220] in hand, met in 2012."),
    ] {
        assert_silent(
            "citation-date",
            &format!("---\nlanguage: {language}\n---\n\n{text}\n"),
        );
    }
}
