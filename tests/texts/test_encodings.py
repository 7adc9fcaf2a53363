"""Plain texts in old encodings, as programs of many countries wrote them."""

from __future__ import annotations

import pytest

from alongside.texts import read

SAID = {
    "Turkish": "Ayşe Yılmaz salı günü okuldan eve döndü. Sosyal hizmet uzmanı annesine ne olduğunu sordu, ama ona hiç kimse "
    "bir şey sormadı. Ağabeyi Çağrı, kardeşinin arkadaşlarıyla görüştüğünü ve kimsenin dışarıda güvende olmadığını söyledi. "
    "Görüşme için İngilizce bilen bir tercüman gerekiyordu. Gelecek hafta yeniden buluşacaklar ve bu sefer onu da dinleyecekler.",
    "Polish": "Władysław mówił, że nikt go nie pytał, kiedy spotkali się z jego bratem. Kierowniczka świetlicy obiecała, że "
    "następnym razem usiądą razem i zapyta, czego sam chciałby się dowiedzieć. Siostra też była przy tej rozmowie i źle ją "
    "wspomina, bo wszyscy mówili tylko o tym, co się stało w sobotę wieczorem na przystanku.",
    "Czech": "Jiří řekl, že se ho nikdo neptal, když se sešli s jeho bratrem. Vedoucí klubu slíbila, že příště si sednou spolu "
    "a zeptá se, co by on sám chtěl. Sestra byla také u toho rozhovoru a vzpomíná na něj špatně, protože všichni mluvili jen "
    "o tom, co se stalo v sobotu večer na zastávce, a ne o tom, že měl strach.",
    "Hungarian": "Őt senki sem kérdezte meg, amikor a testvérével találkoztak. Az ifjúsági klub vezetője megígérte, hogy "
    "legközelebb együtt ülnek le, és megkérdezi tőle, mit szeretne. A nővére is ott volt a beszélgetésen, és rosszul "
    "emlékszik rá, mert mindenki csak arról beszélt, ami szombat este a megállóban történt.",
    "Russian": "Мы говорили с молодым человеком о том, что было вчера. Никто не спросил его, чего он сам хочет, и он ушёл "
    "раньше других. Сестра сказала, что в субботу вечером на остановке было страшно, но об этом никто не написал. На "
    "следующей неделе мы встретимся снова и сначала послушаем его самого.",
    "Ukrainian": "Ми говорили з хлопцем про те, що сталося вчора. Його ніхто не запитав, чого він хоче, і він пішов раніше за "
    "інших. Сестра сказала, що в суботу ввечері на зупинці їй було страшно, але про це ніхто не написав. Її теж ніхто не чув.",
    "Greek": "Μιλήσαμε με τον νεαρό για το τι έγινε χθες. Κανείς δεν τον ρώτησε τι θέλει ο ίδιος και έφυγε πριν από τους άλλους. "
    "Η αδελφή του είπε ότι το Σάββατο το βράδυ φοβήθηκε στη στάση, αλλά κανείς δεν το έγραψε.",
    "Lithuanian": "Jo niekas neklausė, kai susitiko su jo broliu. Klubo vadovė pažadėjo, kad kitą kartą jie atsisės kartu ir ji "
    "paklaus, ko jis pats norėtų. Sesuo taip pat dalyvavo pokalbyje ir prisimena jį blogai, nes visi kalbėjo tik apie tai, "
    "kas įvyko šeštadienio vakarą stotelėje.",
    "Japanese": "昨日のことについて若者と話をしました。本人が何を望んでいるのか、"
    "誰も聞きませんでした。姉は土曜日の夜、バス停で怖かったと話しましたが、"
    "それは記録に書かれていません。来週もう一度会い、まず本人の話を聞くことになりました。",
    "Chinese": "我们和这个年轻人谈了昨天发生的事情。"
    "没有人问过他自己想要什么，所以他比别人先走了。他的姐姐说，星期六晚上她在车站很害怕，"
    "但是没有人把这件事写下来。下个星期我们会再见面，先听他自己怎么说。",
    "Chinese, traditional": "我們和這個年輕人談了昨天發生的事情。"
    "沒有人問過他自己想要什麼，所以他比別人先走了。他的姐姐說，星期六晚上她在車站很害怕，"
    "但是沒有人把這件事寫下來。下個星期我們會再見面，先聽他自己怎麼說。",
    "Korean": "어제 있었던 일에 대해 그 청소년과 이야기를 나누었습니다. 본인이 "
    "무엇을 원하는지 아무도 묻지 않았고 그는 먼저 자리를 떠났습니다. "
    "누나는 토요일 밤 정류장에서 무서웠다고 말했지만 아무도 기록하지 않았습니다.",
    "Arabic": "تحدثنا مع الشاب عما حدث أمس. لم يسأله أحد عما يريده هو، فغادر قبل الآخرين. قالت أخته إنها خافت مساء السبت عند "
    "موقف الحافلة، لكن أحدا لم يكتب ذلك. سنلتقي مرة أخرى الأسبوع القادم ونستمع إليه أولا.",
    "French": "Personne ne lui a demandé ce qu’il voulait quand ils ont vu son frère. L’éducatrice a promis que la prochaine fois "
    "ils s’assiéraient ensemble. Sa sœur était là aussi : elle en garde un mauvais souvenir, car tous n’ont parlé que de samedi.",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("Turkish", "cp1254"),
        ("Turkish", "iso8859_9"),
        ("Polish", "cp1250"),
        ("Polish", "iso8859_2"),
        ("Czech", "cp1250"),
        ("Czech", "iso8859_2"),
        ("Hungarian", "cp1250"),
        ("Russian", "cp1251"),
        ("Russian", "koi8_r"),
        ("Russian", "iso8859_5"),
        ("Russian", "cp866"),
        ("Ukrainian", "cp1251"),
        ("Ukrainian", "koi8_u"),
        ("Greek", "cp1253"),
        ("Lithuanian", "cp1257"),
        ("Japanese", "euc_jp"),
        ("Japanese", "cp932"),
        ("Japanese", "iso2022_jp"),
        ("Chinese", "gb18030"),
        ("Chinese, traditional", "big5"),
        ("Korean", "cp949"),
        ("Arabic", "cp1256"),
        ("French", "cp1252"),
        ("French", "mac_roman"),
    ],
)
@pytest.mark.parametrize("times", [1, 400])
def test_a_text_in_another_language_is_read_in_the_encoding_of_its_country(language, encoding, times):
    written = "\n\n".join([SAID[language]] * times)
    text = read(written.encode(encoding), "a.txt")
    assert text.text == "\n".join([SAID[language]] * times)
    assert text.notices[0].startswith("Read as ")


@pytest.mark.parametrize("language", ["Russian", "Japanese", "Chinese", "Korean", "Turkish", "Arabic"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-8"])
def test_unicode_without_a_mark_is_known_by_its_bytes_in_any_script(language, encoding):
    assert read(SAID[language].encode(encoding), "a.txt").text == SAID[language]


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("She was seen with Ayşe Yılmaz, who said that nobody had asked her about it.", "cp1254"),
        ("She was seen with Łukasz Wiśniewski and Jiří Dvořák, who said no.", "cp1250"),
        ("“It’s his,” she said. “He’d told them.” The café – it shut at 6 – was in Room 3.", "mac_roman"),
        ("I’ve told Mrs O’Hare.", "mac_roman"),
        # a heading, or a form filled in in capitals, has few signs that tell
        ("DON’T TELL MUM", "mac_roman"),
        ("THE CHILD’S VOICE", "mac_roman"),
        ("CAFÉ VISIT", "mac_roman"),
        ("SEÁN AND ZOË", "mac_roman"),
        ("RENÉE O’HARE", "mac_roman"),
        ("FRANÇOIS, MUÑOZ", "mac_roman"),
        ("Clodagh Ní Bhriain, school nurse", "mac_roman"),
        ("ROOM • FIRST, 20°C", "mac_roman"),
        ("SEÁN’S CAFÉ – “NO” – 20°C, FRANÇOIS O’HARE", "cp1252"),
        # English in windows-1252, with all that could be taken for another
        ("“It’s his,” she said. “He’d told them.” The café – it shut at 6 – cost £5…", "cp1252"),
        ("Sigurður Þórðarson and Davíð came to the hearing with Ýr.", "cp1252"),
        ("The name is spelled Heiða in the file and Novotný in the letter.", "cp1252"),
        ("Ref, Ó Dálaigh, 9, SIMÕES and ÉMILIE: £20, 30°, ½ of it.", "cp1252"),
        ("Siân, Zoë and Søren’s mother © 2024 said: “Oui – à la carte”.", "cp1252"),
        ("Café £5", "cp1252"),
        ("£20", "cp1252"),
        ("Naïve façade, Pokémon, jalapeño, über, smörgåsbord, Brontë, crème brûlée, cœur.", "cp1252"),
    ],
)
def test_english_with_a_few_foreign_letters_is_read_as_its_program_wrote_it(words, encoding):
    assert read(words.encode(encoding), "a.txt").text == words
