using System.Collections.Frozen;

namespace Onsite.Evaluation.Text;

/// <summary>
/// Letters without their accents: Latin, Greek and Cyrillic, from the canonical decompositions of Unicode 15. A table of our own, because the runtime's normalization
/// does nothing where globalization is invariant, as it is here.
/// </summary>
internal static class Accents
{
    /// <summary>A letter, and then the letters it is the base of.</summary>
    private static readonly string[] Rows =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "bḃḅḇ", "cçćĉċčḉ", "dďḋḍḏḑḓ", "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "fḟ", "gĝğġģǧǵḡ", "hĥȟḣḥḧḩḫẖ", "iìíîïĩīĭįİǐȉȋḭḯỉị", "jĵǰ",
        "kķǩḱḳḵ", "lĺļľḷḹḻḽ", "mḿṁṃ", "nñńņňǹṅṇṉṋ", "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "pṕṗ", "rŕŗřȑȓṙṛṝṟ", "sśŝşšșṡṣṥṧṩ", "tţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ", "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹ", "zźżžẑẓẕ", "æǣǽ", "øǿ", "ſẛ", "ʒǯ", "αά", "εέ", "ηή", "ιίΐϊ", "οό", "υύϋΰ",
        "ωώ", "гѓ", "еѐё", "иѝй", "кќ", "уў", "ії", "ѵѷ",
    ];

    private static readonly FrozenDictionary<char, char> Bases = Rows
        .SelectMany(row => row.Skip(1).Select(letter => (Letter: letter, Base: row[0])))
        .ToFrozenDictionary(pair => pair.Letter, pair => pair.Base);

    /// <summary>The letter without its accents; the letter itself where it has none.</summary>
    public static char BaseOf(char letter) => Bases.GetValueOrDefault(letter, letter);

    /// <summary>Whether a character is an accent typed apart from its letter.</summary>
    public static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036f';
}
