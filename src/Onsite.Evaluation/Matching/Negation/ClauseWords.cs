using System.Collections.Frozen;

namespace Onsite.Evaluation.Matching.Negation;

/// <summary>The words that show where a clause begins, and how a negation in it is meant.</summary>
internal static class ClauseWords
{
    /// <summary>A new subject begins a new clause.</summary>
    private static readonly FrozenSet<string> Subjects = Set("i i'd i'll i'm i've we we'd we'll we're we've they they'd they're you you'd he she");

    private static readonly FrozenSet<string> Copulas = Set("is are was were gets get");

    private static readonly FrozenSet<string> RaisingVerbs = Set("think believe want expect see suppose");

    private static readonly FrozenSet<string> Judgements = Set("necessary needed required worth useful");

    private static readonly FrozenSet<string> Choices = Set("use take go choose pick prefer rely put keep let have add run do make build");

    /// <summary>What no item of a list after a negation holds: subjects, articles that point at something known, and verbs that stand for a clause.</summary>
    private static readonly FrozenSet<string> ClauseMarks = Set(
        "i i'd i'll i'm i've we we'd we'll we're we've they they'd they're you you'd he she it it's the this that these those everything everyone somebody someone something just only is are was were be been has have had do does did can could will would should must may might shall gets get there here");

    /// <summary>Whether a word is a subject by its form.</summary>
    public static bool IsSubject(string word) => Subjects.Contains(word);

    /// <summary>Whether a word joins a subject with what is said of it.</summary>
    public static bool IsCopula(string word) => Copulas.Contains(word);

    /// <summary>"I don't think we need it" denies the need, not the thinking.</summary>
    public static bool IsRaisingVerb(string word) => RaisingVerbs.Contains(word);

    /// <summary>"It is not needed" denies it.</summary>
    public static bool IsJudgement(string word) => Judgements.Contains(word);

    /// <summary>A verb that says what is done, or taken, behind what is not.</summary>
    public static bool IsChoice(string word) => Choices.Contains(word);

    /// <summary>Whether a word belongs to a clause and not to an item of a list.</summary>
    public static bool IsClauseMark(string word) => ClauseMarks.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
