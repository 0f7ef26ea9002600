namespace Onsite.Documents.Yaml;

/// <summary>A text of a document and where it stands.</summary>
public readonly record struct LocatedText(string Text, SourceLocation Location);
