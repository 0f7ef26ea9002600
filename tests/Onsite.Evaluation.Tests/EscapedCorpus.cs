using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Onsite.Evaluation.Tests;

/// <summary>Reads <c>Corpus/escaped.corpus</c>: hostile texts that no file of plain text could hold.</summary>
internal static partial class EscapedCorpus
{
    /// <summary>The texts by name.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Corpus", "escaped.corpus"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(": ", 2))
        .ToDictionary(parts => parts[0], parts => Unescape(parts[1]), StringComparer.Ordinal);

    /// <summary>The text that a line stands for.</summary>
    public static string Unescape(string line)
    {
        // Braces that are meant get out of the way before groups are repeated, and escapes are the last, since what they give may look like anything.
        var text = line.Replace("{{", "\uE100", StringComparison.Ordinal).Replace("}}", "\uE101", StringComparison.Ordinal);
        text = Repeated().Replace(text, m => new StringBuilder().Insert(0, m.Groups["text"].Value, int.Parse(m.Groups["times"].Value, CultureInfo.InvariantCulture)).ToString());
        text = text.Replace('\uE100', '{').Replace('\uE101', '}');
        return Escape().Replace(text, m => m.Groups["code"].Value switch
        {
            "n" => "\n",
            "r" => "\r",
            "t" => "\t",
            "0" => "\0",
            ['u', .. var hex] => ((char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
            var other => other,
        });
    }

    [GeneratedRegex(@"\{(?<text>[^{}]+)\}\*(?<times>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"\\(?<code>u[0-9A-F]{4}|.)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
