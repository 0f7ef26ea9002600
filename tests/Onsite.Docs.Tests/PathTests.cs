using System.Text.RegularExpressions;
using Onsite.Docs.Tests.Reading;

namespace Onsite.Docs.Tests;

public sealed partial class PathTests
{
    /// <summary>What a command writes and a fresh clone may lack.</summary>
    private static readonly string[] Generated = ["docs/measurements.md", "web/dist"];

    public static TheoryData<string> Files => [.. Repository.Documents];

    [Theory]
    [MemberData(nameof(Files))]
    public void Code_ThatIsAPath_NamesWhatIsThere(string document)
    {
        var gone = MarkdownPage.Read(document).Code.Where(code => OurPath().IsMatch(code) && !Generated.Contains(code) && !Repository.Has(code));

        gone.ShouldBeEmpty();
    }

    [GeneratedRegex("^(src|web|docs|content|tests|benchmarks|eng)(/[A-Za-z0-9._-]+)+/?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OurPath();
}
