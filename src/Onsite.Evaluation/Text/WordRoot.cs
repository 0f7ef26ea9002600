using System.Collections.Frozen;

namespace Onsite.Evaluation.Text;

/// <summary>
/// What a verb has in common with the noun and the adjective made of it: "reduce" and "reduction", "safe" and "safety". It takes one suffix off a stem, and is therefore right less often than the
/// stem: words of one root are near one another, not the same.
/// </summary>
public static class WordRoot
{
    private const int LeastLetters = 4;
    private const int LeastLettersOfShort = 3;

    /// <summary>Suffixes that make a word of another, as Porter's steps leave them; of two that fit the first counts.</summary>
    private static readonly string[] Suffixes =
    [
        "ation", "ition", "ional", "ment", "ness", "ship", "hood", "dom", "ence", "ance", "able", "ible", "ious", "eous", "ist", "ism", "ion", "ial", "ent", "ant", "enc", "anc", "ous", "ful", "ity", "iti", "ti",
        "ive", "ize", "iz", "ary", "ari", "ing", "al", "ic", "er", "or", "ly",
    ];

    /// <summary>Suffixes that are recognized behind three letters already.</summary>
    private static readonly FrozenSet<string> Short = Set("er or ness dom iti ful ous ment");

    /// <summary>Stems that look like others with a suffix, and are not.</summary>
    private static readonly FrozenSet<string> Apart = Set(
        "author authority border bother center comment corner counter cover differ enter eventual factor former header hypothes integer later layer letter manner master matter mention mentor meter mine minor moment never number "
        + "offer order other over paper part parti partial patient plane power proper quarter reason recover remember render second segment seri serial servic session shower site special stage stagger state statement static statist stori "
        + "store summari summer tower transfer tree tri under water whether winter bare consider deliver discover buffer cluster register monitor vendor error mirror");

    /// <summary>Words of which the part behind the prefix is the opposite, by their prefix; "un" needs no list but of its exceptions.</summary>
    private static readonly FrozenSet<string> Opposites = Stems(
        "incorrect inconsistent inconsistency invalid invalidate insecure independent independence inefficient inefficiency incomplete incompatible incompatibility inaccurate inaccessible inappropriate inconvenient incapable indirect "
        + "inequality injustice insufficient invisible inflexible inexperienced inability inactive inadequate ineffective inexpensive infrequent insignificant insensitive instability intolerant involuntary "
        + "immoral immutable impossible impractical imperfect impatient impatience immature imprecise improper improbable imbalance irrelevant irresponsible irreversible irregular irrational irreplaceable "
        + "illegal illegitimate illogical disagree disagreement disappear disadvantage disconnect disconnection disable dishonest dishonesty disrespect disorder dislike disloyal disobey dissatisfied distrust disapprove "
        + "discontinue disallow discomfort disorganized disproportionate disprove nonblocking nonexistent nonzero nonfunctional");

    private static readonly FrozenSet<string> NoOpposites = Stems("under understand unit unite unity union unique uniqueness universe universal university until unless uncle unify uniform unanimous");

    private static readonly string[] Prefixes = ["dis", "non", "in", "im", "ir", "il"];

    /// <summary>The root of a stem.</summary>
    public static string Of(string stem)
    {
        if (Apart.Contains(stem))
        {
            return stem;
        }

        var root = stem.AsSpan();
        foreach (var suffix in Suffixes)
        {
            if (root.EndsWith(suffix) && root.Length - suffix.Length >= (Short.Contains(suffix) ? LeastLettersOfShort : LeastLetters))
            {
                root = root[..^suffix.Length];
                break;
            }
        }

        if ((root.Length > LeastLetters && root[^1] is 'e' or 'i' or 'y') || (root.Length == LeastLetters && root[^1] == 'e'))
        {
            root = root[..^1];
        }

        if (root.Length > LeastLetters && root[^1] == root[^2] && root[^1] is not ('l' or 's'))
        {
            root = root[..^1];
        }

        return root.Length == stem.Length ? stem : root.ToString();
    }

    /// <summary>The root of what a stem is the opposite of, by its prefix: that of "safe" for "unsafe"; null where it has none.</summary>
    public static string? OfOpposite(string stem)
    {
        if (stem.StartsWith("un", StringComparison.Ordinal) && stem.Length - 2 >= LeastLettersOfShort && !NoOpposites.Contains(stem))
        {
            return Of(stem[2..]);
        }

        if (!Opposites.Contains(stem))
        {
            return null;
        }

        var prefix = Array.Find(Prefixes, p => stem.StartsWith(p, StringComparison.Ordinal))!;
        return Of(stem[prefix.Length..]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
