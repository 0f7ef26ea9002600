namespace Onsite.Documents;

/// <summary>One located, coded problem of a document: what is wrong, where, and how to mend it.</summary>
/// <param name="Code">A stable code out of <see cref="DiagnosticCodes"/> or the reader's own catalogue, in kebab case.</param>
/// <param name="Severity">Whether the document can still be used.</param>
/// <param name="File">The file's path as it was given to the reader.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">The column, from 1; 0 when the whole line or file is meant.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Fix">How to mend it, in one sentence.</param>
public sealed record Diagnostic(string Code, Severity Severity, string File, int Line, int Column, string Message, string Fix)
{
    /// <summary>The form that editors and terminals make a link of: <c>file:line:column: severity code: message Fix</c>.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File}:{Line}:{Column}";
        var word = Severity == Severity.Error ? "error" : "warning";
        return $"{place}: {word} {Code}: {Message} {Fix}";
    }
}
