using Onsite.Content.Questions;
using Onsite.Content.Ratings;

namespace Onsite.Measurements.Labels;

/// <summary>An answer and what a person heard in it.</summary>
/// <param name="Question">The question that was asked.</param>
/// <param name="Name">The name of the answer's file, without its ending.</param>
/// <param name="Text">The answer.</param>
/// <param name="Band">What a person would decide at level senior.</param>
/// <param name="Labels">What was heard, in the order of the file.</param>
internal sealed record LabelledAnswer(Question Question, string Name, string Text, Rating Band, IReadOnlyList<SentenceLabel> Labels)
{
    /// <summary>Whether the answer is kept out of everything that is improved: half of them, by a hash of question and name, so that adding answers moves none.</summary>
    public bool IsHeldOut => (Hash(Question.Slug + "/" + Name) & 1) == 0;

    /// <summary>What a point earned in the eyes of the person: 1 in full, 0.5 in part, 0 where nobody says it or where the answer says both it and its denial.</summary>
    public double CreditOf(string point)
    {
        var kinds = Labels.Where(l => l.Kind != LabelKind.Misconception && l.Criterion == point).Select(l => l.Kind).ToHashSet();
        return kinds.Contains(LabelKind.Denied) ? 0 : kinds.Contains(LabelKind.Full) ? 1 : kinds.Contains(LabelKind.Partly) ? 0.5 : 0;
    }

    /// <summary>Whether the person heard a misconception.</summary>
    public bool States(string misconception) => Labels.Any(l => l.Kind == LabelKind.Misconception && l.Criterion == misconception);

    /// <summary>FNV-1a over the characters (Fowler, Noll and Vo), with its bits mixed once more, since the lowest of the plain hash is little more than a parity.</summary>
    private static uint Hash(string text)
    {
        var hash = text.Aggregate(2166136261u, (current, c) => unchecked((current ^ c) * 16777619));
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EBCA6Bu);
        return hash ^ (hash >> 13);
    }
}
