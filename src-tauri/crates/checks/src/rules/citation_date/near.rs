//! Dates near a citation: of its adoption, or of the observance and of other events.

use crate::rules::testing::assert_sentences;

#[test]
fn a_date_near_a_citation_is_told_from_that_of_its_adoption() {
    assert_sentences(
        "citation-date",
        "\
- It took a single text, adopted on 20 December 2002, to create it. That text is [@A/RES/57/245], and the date is 11 December.
- [fr] Il a suffi d'un texte. Ce texte est [@A/RES/57/245] et la date, le 11 décembre.
- [fr] Ce texte est [@A/RES/57/245] et sa date est le 11 décembre.
- [es] Ese texto es [@A/RES/57/245], y la fecha es el 11 de diciembre.
- The text is [@A/RES/57/245]; the date, 11 December.
- The text is [@A/RES/57/245] and the day 11 December.
- The text is [@A/RES/57/245], its date 11 December.
- The text is [@A/RES/57/245] and its date is 11 December.
- [en] [@A/RES/57/245], which proclaimed the Day on 11 December, is short.
- [en] [@A/RES/57/245], which set the Day on 11 December, is short.
- The Assembly proclaimed it by [@A/RES/57/245] on 11 December each year.
- The Assembly set the Day on 11 December by [@A/RES/57/245].
- The Assembly set the Day for 11 December by [@A/RES/57/245].
- The Assembly moved it to 12 September with [@A/DEC/66/550].
- It was put on 11 December by [@A/RES/57/245].
- It is on 11 December, by [@A/RES/57/245].
- On 11 December we read [@A/RES/57/245] aloud.
- On 11 December, the Day that the Assembly proclaimed in [@A/RES/57/245] comes round.
- On 11 December, as the Assembly decided in [@A/RES/57/245], the world celebrates.
- On 11 December the Assembly will debate [@A/RES/57/245] again.
- Of all days, [@A/RES/57/245] names 11 December.
- [en] [@A/RES/57/245] carries the date of 11 December in its second line.
- [en] [@A/RES/57/245] dates the Day to 11 December.
- [en] [@A/RES/57/245] goes for 11 December.
- [en] [@A/RES/57/245] gives us 11 December.
- Since [@A/RES/57/245], 11 December has been ours.
- Thanks to [@A/RES/57/245], 11 December is ours.
- We read [@A/RES/57/245] on 11 December.
- We read [@A/RES/57/245] on 3 December and put it up.
- The club adopted a poster with [@A/RES/57/245] on 3 December.
- We voted to print [@A/RES/57/245] on 3 December.
- [en] [@A/RES/57/245] is of note, and 3 December is the day of the walk.
- The vote on [@A/RES/57/245] is re-enacted on 3 December.
- [en] [@A/RES/57/245] is read out on 3 December.
- Our talk about [@A/RES/57/245], 3 December, is open to all.
- The talk on [@A/RES/57/245] of 3 December is online.
- See [@A/RES/57/245] (3 December, room 4).
- The reading of [@A/RES/57/245] (3 December) is free.
- We start with [@A/RES/57/245] and go on to 11 December.
- The Year was proclaimed by [@A/RES/57/245], and the programme, approved on 3 December, is out.
- [en] [@A/RES/57/245] was passed around on 3 December at our club.
+ It was founded by [@A/RES/57/245], adopted on 21 December of that year.
+ In 2002 came [@A/RES/57/245], adopted on 21 December.
+ [en] [@A/RES/57/245] was adopted on 21 December 2002.
+ The Assembly adopted [@A/RES/57/245] on 21 December.
+ The Assembly adopted [@A/RES/57/245] on 11 November.
+ On 21 December 2002 the Assembly adopted [@A/RES/57/245].
+ Resolution 57/245 of 21 December set the Day.
+ [fr] La résolution [@A/RES/57/245] du 21 décembre l’a créée.
+ [es] La resolución [@A/RES/57/245], de 21 de diciembre, lo creó.
+ By [@A/RES/57/245], of 21 December, it was created.
+ [en] [@A/RES/57/245], which the Assembly adopted on 21 December, created it.
+ [en] [@A/RES/57/245], passed on 21 December, created it.
- [en] [@A/RES/57/245], passed on 20 December, created it.
- By [@A/RES/57/245], of 20 December, it was created.
+ [anti-colonialism-day 2026 en] It took until December 1961 for the General Assembly to adopt [@A/RES/1514(XV)].
- [anti-colonialism-day 2026 en] It took until December 1960 for the General Assembly to adopt [@A/RES/1514(XV)].
+ It took the General Assembly until December 2003 to adopt [@A/RES/57/245].
+ It was December 2003 before the Assembly adopted [@A/RES/57/245].
+ It was not until 20 December 2003 that the Assembly adopted [@A/RES/57/245].
+ Not until 20 December 2003 did the Assembly adopt [@A/RES/57/245].
+ Only in 2003 did the General Assembly adopt [@A/RES/57/245].
+ In December 2003 the Assembly would adopt [@A/RES/57/245].
+ It waited until 2003 for the Assembly to adopt [@A/RES/57/245].
+ [fr] Il a fallu attendre décembre 2003 pour que l’Assemblée générale adopte [@A/RES/57/245].
+ [fr] Il fallut attendre le 20 décembre 2003 pour que l’Assemblée générale adopte la résolution [@A/RES/57/245].
- [fr] Il a fallu attendre décembre 2002 pour que l’Assemblée générale adopte [@A/RES/57/245].
+ [es] Hubo que esperar hasta diciembre de 2003 para que la Asamblea General aprobara [@A/RES/57/245].
+ [fr] Le 21 décembre 2002, l’Assemblée générale adoptait [@A/RES/57/245].
+ [es] El 21 de diciembre de 2002, la Asamblea General aprobaba la resolución [@A/RES/57/245].
+ [en] [@S/RES/1325(2000)], which the Security Council voted through on 30 October 2000, is known to all.
- [en] [@S/RES/1325(2000)], which the Security Council voted through on 31 October 2000, is known to all.
+ [en] [@S/RES/1325(2000)], which was voted through on 30 October 2000, is known to all.
+ [en] [@A/RES/57/245], which the Assembly waved through on 21 December 2002, is short.
+ [en] [@A/RES/57/245], which went through on 21 December 2002, is short.
+ [en] [@A/RES/57/245], which the Assembly agreed on on 21 December 2002, is short.
+ [en] [@A/RES/57/245] passed the Assembly on 21 December 2002.
+ [en] [@A/RES/57/245], pushed through on 21 December 2002, is short.
- [en] [@A/RES/429(V)], which called the conference at which, on Saturday, 28 July 1951, the Convention relating to the Status of Refugees was finished, is old.
- [en] [@A/RES/429(V)] called the conference that adopted the Convention on 28 July 1951.
- [en] [@A/RES/429(V)], which convened the conference where the Convention was adopted on 28 July 1951, is old.
- [en] [@A/RES/57/245], by which the conference held on 3 June 2004 was called, is old.
- [en] [@A/RES/57/245], which invited States to the meeting that, on 3 June 2004, agreed the plan, is old.
- [en] [@A/RES/57/245], which asked for a report by 3 June 2004, is old.
- [en] [@A/RES/57/245], which asked for the report issued on 3 June 2004, is old.
- [en] [@A/RES/57/245], which called for a summit in 2005, is old.
- [en] [@A/RES/57/245], which called the summit of 2005, is old.
- [en] [@A/RES/57/245], which called for a meeting in Bishkek in 2005, is old.
- [en] [@A/RES/57/245], which set the conference for 3 June 2004, is old.
+ [fr] Plus vaste : [@A/RES/70/1], en date du 25 septembre 2016, leur consacre une cible.
- [fr] Plus vaste : [@A/RES/70/1], en date du 25 septembre 2015, leur consacre une cible.
- It took until December 2003 for the Assembly to hear of what [@A/RES/57/245] had asked.
- It took until December 2003 for Peru to adopt the plan that [@A/RES/57/245] asks for.
- It took until 2010 for our town to adopt a plan after [@A/RES/57/245].
- In 2004 Peru was among the first to adopt what [@A/RES/57/245] asks.
- By 2004 Peru wanted the Assembly to adopt more than [@A/RES/57/245].
- On 11 December 2026, as the Assembly decided in [@A/RES/57/245], the world celebrates.
- On 3 June 2004, the Day that the Assembly proclaimed in [@A/RES/57/245] was still new.
- On 3 June 2004, as [@A/RES/57/245] asks, we met.
- It was 2010 before the town read what the Assembly had adopted in [@A/RES/57/245].
- It was 2010 before the Council adopted a plan for [@A/RES/57/245].
- It took until 2010 for the town council to adopt [@A/RES/57/245] as its guide.
- It took until 2010 for our parish council to adopt [@A/RES/57/245].
- The vote took place in 1990, and the Assembly adopted [@A/RES/57/245] much later.
- Only in 2010 did our school adopt [@A/RES/57/245].
- The plan was in 2001 to adopt [@A/RES/57/245] soon.
- It went through our committee on 3 June 2004, [@A/RES/57/245] in hand.
- [en] [@A/RES/57/245], which went through three drafts in 2001, is short.
- [en] [@A/RES/57/245], which went through our hands on 3 June 2004, is short.
- The year opened with [@A/RES/57/245]; it went through to 11 December 2003.
- [en] [@A/RES/57/245], which saw us through 2020, is short.
- [en] [@A/RES/57/245], which carried us through 2020, is short.
- [en] [@A/RES/57/245] got us through 3 June 2004.
- We adopted [@A/RES/57/245] as our motto on 3 June.
- The club voted on [@A/RES/57/245] on 3 June.
- The village adopted [@A/RES/57/245] on 3 June.
- [fr] Le club a adopté [@A/RES/57/245] le 3 juin.
- [es] El club adoptó [@A/RES/57/245] el 3 de junio.
- [fr] La commune a voté [@A/RES/57/245] le 3 juin.
- We adopted [@A/RES/57/245] on 3 June.
- The children passed [@A/RES/57/245] on 3 June to the next class.
- She passed [@A/RES/57/245] on 3 June to her class.
- In June we passed [@A/RES/57/245] on, 3 June being free.
- The debate on [@A/RES/57/245], approved for 3 June, is open.
- The meeting on [@A/RES/57/245], voted down on 3 June, is off.
- Our reading of [@A/RES/57/245], cancelled on 3 June, is back.
+ [en] [@A/RES/57/245] of 21 December created it.
+ It was created by the Assembly by [@A/RES/57/245] of 21 December.
+ [fr] Par [@A/RES/57/245] du 21 décembre, l’Assemblée l’a créée.
+ [es] Por [@A/RES/57/245], de 21 de diciembre, la Asamblea lo creó.
+ [fr] L’Assemblée générale a adopté [@A/RES/57/245] le 21 décembre.
- [fr] L’Assemblée générale a adopté [@A/RES/57/245] le 20 décembre.
+ The General Assembly approved [@A/RES/57/245] on 12 December.
+ [south-south-cooperation-day 2026 en] The General Assembly adopted [@A/RES/58/220] on 24 December.
- [south-south-cooperation-day 2026 en] The General Assembly adopted [@A/DEC/66/550] on 22 December and moved it to 12 September.
- [south-south-cooperation-day 2026 en] Until [@A/DEC/66/550], of 22 December, moved it, it fell on 19 December.
- [south-south-cooperation-day 2026 en] By [@A/RES/58/220] it fell on 19 December.
- [south-south-cooperation-day 2026 en] With [@A/RES/58/220], 19 December became its day.
",
    );
}
