using Onsite.Evaluation.Stories;
using Onsite.Evaluation.Tests.Qualities;

namespace Onsite.Evaluation.Tests.Stories;

/// <summary>Whether a story is told from what only sounds like one, on passages labelled by hand. The held half was written before the first rule and no rule was changed for it.</summary>
public sealed class StoryDetectionTests
{
    [Theory]
    [InlineData("held", 32)]
    [InlineData("open", 32)]
    public void Passages_OfASet_AreAllThere(string set, int count) => Passages(set).Count.ShouldBe(count);

    [Theory]
    [InlineData("held", 0.9)]
    [InlineData("open", 0.9)]
    public void Read_Passages_TellsStoriesFromTheRest(string set, double atLeast)
    {
        var passages = Passages(set);
        var wrong = passages.Where(p => (KindOf(p.Text) == TellingKind.Story) != (p.Kind == TellingKind.Story)).ToList();
        (1 - ((double)wrong.Count / passages.Count)).ShouldBeGreaterThanOrEqualTo(atLeast, Show(wrong));
    }

    [Theory]
    [InlineData("held", 0.85)]
    [InlineData("open", 0.85)]
    public void Read_Passages_TellsAllFourKinds(string set, double atLeast)
    {
        var passages = Passages(set);
        var wrong = passages.Where(p => KindOf(p.Text) != p.Kind).ToList();
        (1 - ((double)wrong.Count / passages.Count)).ShouldBeGreaterThanOrEqualTo(atLeast, Show(wrong));
    }

    private static TellingKind KindOf(string text) => Reading.Of(text).Story!.Kind;

    private static string Show(IEnumerable<(TellingKind Kind, string Text)> wrong) => string.Join('\n', wrong.Select(p => $"{p.Kind} read as {KindOf(p.Text)}: {p.Text}"));

    private static List<(TellingKind Kind, string Text)> Passages(string set) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Stories", "passages.txt")).Where(line => line.StartsWith(set + " |", StringComparison.Ordinal))
            .Select(line => line.Split('|', 3, StringSplitOptions.TrimEntries)).Select(parts => (Kind(parts[1]), parts[2])),
    ];

    private static TellingKind Kind(string word) => word switch
    {
        "story" => TellingKind.Story,
        "would" => TellingKind.PseudoStory,
        "opinion" => TellingKind.Opinion,
        "self" => TellingKind.SelfDescription,
        _ => throw new InvalidOperationException($"There is no kind '{word}'."),
    };
}
