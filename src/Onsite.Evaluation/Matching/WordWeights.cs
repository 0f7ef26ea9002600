using System.Collections.Frozen;

namespace Onsite.Evaluation.Matching;

/// <summary>How much a word says: nothing, a little, something, or what it says itself. The lists are fixed, so that a score does not change when content is added.</summary>
internal static class WordWeights
{
    /// <summary>A word that carries a point.</summary>
    public const double Full = 1.0;

    /// <summary>A word that stands in half of all backend answers.</summary>
    public const double Common = 0.55;

    /// <summary>A verb or noun that could be about anything.</summary>
    public const double Weak = 0.3;

    /// <summary>A concept by its name says more than a word.</summary>
    public const double Concept = 1.3;

    private static readonly FrozenSet<string> Stop = Set(
        "a an the this that these those it its they them their he she his her him i me my mine we us our ours you your yours one ones who whom whose which what when where why how",
        "is are was were be been being am do does did doing done have has had having will would shall should can could may might must ought need",
        "and or but nor so yet if then else than as at by for from in into of off on onto out over to up with within without about above after again against all also any because before below",
        "between both down during each either few further here just more most much neither no not never none nothing now once only other others own per same since some such there through too under until",
        "upon very via while whether don't doesn't didn't can't cannot won't isn't aren't wasn't weren't shouldn't wouldn't couldn't haven't hasn't hadn't needn't i'd i'll i'm i've we'd we'll we're we've it's that's there's they're you'd you'll you're let's",
        "really actually basically simply quite rather even still already always often usually sometimes maybe perhaps well okay ok yes e.g i.e etc vs however therefore thus hence though although else ever every everything something anything someone anyone everyone nobody",
        "instead avoid s t d re ll ve m");

    private static readonly FrozenSet<string> WeakWords = Set(
        "get make use want like go come take give put keep let say tell know see look find think try work help thing way kind sort lot bit case part point example time place people good bad big small new old",
        "first second next last different able sure right want start begin happen become show mean actual specific certain various whole full real main important important different possible simple easy hard");

    private static readonly FrozenSet<string> CommonWords = Set(
        "system service server data database user client customer request response application app code problem issue team company engineer number level set change add run call read write send build create update",
        "table row value result process handle support store save check error fail product design question answer year month week day hour minute");

    /// <summary>The weight of a stem: 0 for one that carries no meaning of its own.</summary>
    public static double Of(string word, string stem) =>
        Stop.Contains(word) ? 0 : WeakWords.Contains(stem) ? Weak : CommonWords.Contains(stem) ? Common : Full;

    /// <summary>Whether a word only holds others together.</summary>
    public static bool IsFunctionWord(string word) => Stop.Contains(word);

    private static FrozenSet<string> Set(params string[] rows)
    {
        var words = rows.SelectMany(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return words.Concat(words.Select(Text.Stemmer.Stem)).ToFrozenSet(StringComparer.Ordinal);
    }
}
