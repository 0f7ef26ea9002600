namespace Onsite.Content.Concepts;

/// <summary>What makes two spellings one name: case, hyphens and the width of spaces do not.</summary>
internal static class NameKey
{
    public static string Of(string name) =>
        string.Join(' ', name.Split([' ', '\t', '\n', '-', '\u00a0', '\u2010', '\u2011'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
