using System.Text.RegularExpressions;

namespace Onsite.Architecture.Tests;

/// <summary>Habits that no compiler holds anybody to.</summary>
public sealed partial class SourceTests
{
    /// <summary>Folders in which a program meets its surroundings.</summary>
    private static readonly string[] MeetingPlaces = ["Hosting", "Terminal"];

    [Fact]
    public void Names_SayWhatTheyAreFor()
    {
        House.Files.Where(f => EmptySuffix().IsMatch(Path.GetFileNameWithoutExtension(f))).ShouldBeEmpty();
        Lines().Where(l => Declaration().Match(l.Text) is { Success: true } match && EmptySuffix().IsMatch(match.Groups["name"].Value)).ShouldBeEmpty();
    }

    [Fact]
    public void Environment_IsReadWhereTheProgramMeetsIt() =>
        Lines().Where(l => l.Text.Contains("Environment.GetEnvironmentVariable", StringComparison.Ordinal) && !l.File.Split('/').Any(MeetingPlaces.Contains)).ShouldBeEmpty();

    [Fact]
    public void Engines_ReadNothingThatTheyWereNotGiven() =>
        Lines().Where(l => House.Engines.Any(e => l.File.StartsWith(e + "/", StringComparison.Ordinal)) && Surroundings().IsMatch(l.Text)).ShouldBeEmpty();

    [Theory]
    [InlineData("internal sealed class AttemptManager", true)]
    [InlineData("public static class TextUtils", true)]
    [InlineData("internal readonly record struct SpanHelper(int Start)", true)]
    [InlineData("public interface IAttemptStore", false)]
    public void Declaration_OfAnEmptyName_IsSeen(string line, bool isEmpty) => EmptySuffix().IsMatch(Declaration().Match(line).Groups["name"].Value).ShouldBe(isEmpty);

    private static IEnumerable<(string File, int Number, string Text)> Lines() =>
        House.Files.SelectMany(f => File.ReadLines(Path.Combine(House.Source, f)).Select((text, i) => (f, i + 1, text.Trim()))).Where(l => !l.Item3.StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex("(Manager|Helper|Util)s?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptySuffix();

    [GeneratedRegex(@"\b(class|struct|record|interface|enum)\s+(?<name>[A-Z]\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b(Environment\.(Get|NewLine|MachineName|UserName|TickCount|CurrentDirectory)|Console\.|TimeProvider\.System|Stopwatch\.)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Surroundings();
}
