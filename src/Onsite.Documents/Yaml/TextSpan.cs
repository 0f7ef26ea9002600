namespace Onsite.Documents.Yaml;

/// <summary>A stretch of a document's text.</summary>
/// <param name="Start">The index of its first character, from 0.</param>
/// <param name="End">The index behind its last character.</param>
public readonly record struct TextSpan(int Start, int End);
