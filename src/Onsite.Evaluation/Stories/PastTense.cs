using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Stories;

/// <summary>Tells finite verbs of the past from participles: "we shared it" from "the shared database".</summary>
internal static class PastTense
{
    /// <summary>Forms that are past by themselves.</summary>
    private static readonly FrozenSet<string> Preterites = Set(
        "was were wasn't weren't had hadn't did didn't began broke chose came drew drove fell flew forgot froze got gave went grew hid knew rode rang rose ran saw shook shrank spoke stole took threw woke withdrew wrote overwrote rewrote could couldn't swore wore bore ate lay sang sank");

    /// <summary>Forms that are past or participle; past unless an auxiliary stands before them.</summary>
    private static readonly FrozenSet<string> Shared = Set(
        "bound brought built bought caught dealt fed felt fought found heard held kept led left lent lost made meant met paid rebuilt said sought sold sent slept spent stood stuck struck taught told thought understood won hung dug shot bent learnt");

    /// <summary>Forms that are present or past.</summary>
    private static readonly FrozenSet<string> Same = Set("read put let cut set quit hit shut split hurt cost spread bet");

    /// <summary>Words in -ed that are none.</summary>
    private static readonly FrozenSet<string> NoVerbs = Set("need needed speed seed feed indeed embed exceed proceed succeed shed red bed led hundred");

    private static readonly FrozenSet<string> Auxiliaries = Set(
        "have has having haven't hasn't i've we've they've you've be is are was were been being am i'm we're they're it's get gets got getting had hadn't would could should might must will isn't aren't wasn't weren't to");

    private static readonly FrozenSet<string> Adverbs = Set("also then never just still only even finally already soon once really quickly immediately first later eventually simply actually always both all not n't again suddenly personally");

    private static readonly FrozenSet<string> NotSubjects = Set("a an the this these those my our your his her their its of in on at by for from with without to and or than as very more most less no any some each every two three four five");

    /// <summary>Whether a token is a finite verb of the past.</summary>
    public static bool IsAt(IReadOnlyList<Token> tokens, int from, int i, int to)
    {
        var word = tokens[i].Word;
        if (Preterites.Contains(word))
        {
            return word is not ("could" or "couldn't") || i == from || tokens[i - 1].Word is not ("we" or "you");
        }

        if (Shared.Contains(word))
        {
            return !HasAuxiliary(tokens, from, i) && !(i > from && NotSubjects.Contains(tokens[i - 1].Word) && tokens[i - 1].Word is not ("and" or "than"));
        }

        return word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !NoVerbs.Contains(word) && IsRegularPast(tokens, from, i, to);
    }

    /// <summary>Whether a word is present and past alike.</summary>
    public static bool IsSame(string word) => Same.Contains(word);

    /// <summary>Whether "I'd" before a word is "I had".</summary>
    public static bool IsParticiple(string word) =>
        Shared.Contains(word) || word is "been" or "gone" or "seen" or "taken" or "given" or "written" or "known" or "done" or "chosen" or "broken" or "had" || (word.EndsWith("ed", StringComparison.Ordinal) && !NoVerbs.Contains(word));

    private static bool IsRegularPast(IReadOnlyList<Token> tokens, int from, int i, int to)
    {
        var before = i - 1;
        while (before >= from && (Adverbs.Contains(tokens[before].Word) || tokens[before].Word.EndsWith("ly", StringComparison.Ordinal)))
        {
            before--;
        }

        if (before < from || HasAuxiliary(tokens, from, i))
        {
            return false;
        }

        var word = tokens[before].Word;
        if (word is "i" or "we" or "he" or "she" or "they" or "it" or "who" or "which" or "that" or "nobody" or "everybody" or "someone" or "somebody" or "everyone" or "you")
        {
            return true;
        }

        // "I pulled the file, compared it and rolled back": verbs in a row.
        if (word is "and" or "but" or "then" || tokens[i].BreakBefore >= Boundary.Comma)
        {
            return i + 1 < to && Opens(tokens[i + 1].Word);
        }

        return !NotSubjects.Contains(word) && tokens[before].Figure == FigureKind.None && (i + 1 >= to || tokens[i + 1].BreakBefore != Boundary.None || Opens(tokens[i + 1].Word));
    }

    /// <summary>Whether a word may stand behind a finite verb, and not behind an adjective.</summary>
    private static bool Opens(string word) => Matching.WordWeights.IsFunctionWord(word) || char.IsAsciiDigit(word[0]) || word is "back" or "forty" or "twelve" or "ten" or "twenty" or "thirty" or "fifty" or "hundred" or "nobody" or "everybody" or "anybody" or "people";

    private static bool HasAuxiliary(IReadOnlyList<Token> tokens, int from, int i)
    {
        for (var j = i - 1; j >= Math.Max(from, i - 3) && tokens[j + 1].BreakBefore < Boundary.Comma; j--)
        {
            if (Auxiliaries.Contains(tokens[j].Word))
            {
                return tokens[j].Word is not "to" || j == i - 1;
            }

            if (!Adverbs.Contains(tokens[j].Word) && !tokens[j].Word.EndsWith("ly", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
