using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Simulation.Files.Designs;

/// <summary>The value of a change that is told in one line.</summary>
internal static class OverrideValue
{
    /// <summary>Reads it: names in brackets are a list, as they are in a file, and everything else is one value.</summary>
    public static Node Read(string text, SourceLocation at) =>
        text is ['[', .. var inner, ']']
            ? new ListNode([.. inner.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => new ScalarNode(n, IsQuoted: false, at))], at)
            : new ScalarNode(text, IsQuoted: false, at);
}
