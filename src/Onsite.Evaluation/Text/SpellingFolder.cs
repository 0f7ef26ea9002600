using System.Collections.Frozen;

namespace Onsite.Evaluation.Text;

/// <summary>Brings the spellings of one word together: case, accents, typographic apostrophes, full width and ligatures, characters that are not seen, British and American.</summary>
public static class SpellingFolder
{
    private static readonly FrozenSet<string> KeepsIse = new[]
    {
        "otherwise", "likewise", "precise", "concise", "promise", "compromise", "premise", "exercise", "advise", "revise", "devise", "supervise", "surprise",
        "enterprise", "rise", "arise", "wise", "raise", "praise", "noise", "expertise", "franchise", "disguise", "improvise", "televise", "despise", "merchandise", "comprise", "poise", "cruise", "bruise", "advertise",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> British = new[]
    {
        "behaviour behavior", "behaviours behaviors", "behavioural behavioral", "flavour flavor", "flavours flavors", "colour color", "colours colors", "favour favor", "favours favors",
        "favourite favorite", "neighbour neighbor", "neighbours neighbors", "honour honor", "honours honors", "labour labor",
        "centre center", "centres centers", "centred centered", "datacentre datacenter", "fibre fiber", "metre meter", "metres meters",
        "catalogue catalog", "catalogues catalogs", "dialogue dialog", "analogue analog", "programme program",
        "programmes programs", "defence defense", "licence license", "licences licenses", "offence offense",
        "practise practice", "practises practices", "practised practiced", "practising practicing", "cancelled canceled", "cancelling canceling", "modelled modeled",
        "modelling modeling", "labelled labeled", "labelling labeling", "travelled traveled", "travelling traveling",
        "signalled signaled", "signalling signaling", "levelled leveled", "marshalled marshaled", "marshalling marshaling", "tunnelled tunneled", "tunnelling tunneling", "fulfil fulfill", "fulfils fulfills", "queueing queuing", "grey gray", "cheque check",
        "whilst while", "learnt learned", "spelt spelled", "judgement judgment", "artefact artifact", "artefacts artifacts",
        "analyse analyze", "analysed analyzed", "analyses analyzes", "analysing analyzing", "paralyse paralyze",
    }.ToFrozenDictionary(pair => pair[..pair.IndexOf(' ', StringComparison.Ordinal)], pair => pair[(pair.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);

    /// <summary>The folded form of a word. Idempotent: folding twice changes nothing more.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var room = word.Length * CompatibilityForms.LongestForm;
        Span<char> buffer = room <= 192 ? stackalloc char[room] : new char[room];
        var length = 0;
        foreach (var letter in word)
        {
            if (letter < 0x80)
            {
                buffer[length++] = char.ToLowerInvariant(letter);
            }
            else
            {
                length += FoldLetter(letter, buffer[length..]);
            }
        }

        var folded = new string(buffer[..length]);
        return British.GetValueOrDefault(folded) ?? FoldIse(folded);
    }

    /// <summary>Writes what a letter beyond ASCII stands for; returns how many letters that are, 0 for an accent or a character that is not seen.</summary>
    private static int FoldLetter(char letter, Span<char> to)
    {
        if (Accents.IsAccent(letter) || CompatibilityForms.IsInvisible(letter))
        {
            return 0;
        }

        var form = CompatibilityForms.Of(letter);
        if (form.IsEmpty)
        {
            to[0] = Accents.BaseOf(char.ToLowerInvariant(CompatibilityForms.Narrow(letter)));
            form = CompatibilityForms.Of(to[0]);
        }

        form.CopyTo(to);
        return Math.Max(1, form.Length);
    }

    /// <summary>Turns the British endings -ise, -ised, -ising, -isation, -isable into the American ones.</summary>
    private static string FoldIse(string word)
    {
        if (!word.Contains("is", StringComparison.Ordinal))
        {
            return word;
        }

        foreach (var ending in (ReadOnlySpan<string>)["isations", "isation", "isability", "isable", "isers", "iser", "ises", "ised", "ising", "ise"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 3)
            {
                continue;
            }

            var root = word[..^ending.Length];
            return KeepsIse.Contains(root + "ise") ? word : string.Concat(root, "iz", ending.AsSpan(2));
        }

        return word;
    }
}
