namespace Onsite.Documents;

/// <summary>A place in a file.</summary>
/// <param name="File">The file's path as it was given to the reader.</param>
/// <param name="Line">The line, from 1; 0 for the whole file.</param>
/// <param name="Column">The column, from 1; 0 for the whole line or file.</param>
public readonly record struct SourceLocation(string File, int Line = 0, int Column = 0);
