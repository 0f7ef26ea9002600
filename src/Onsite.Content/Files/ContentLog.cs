using Onsite.Documents;

namespace Onsite.Content.Files;

/// <summary>What one strand of a reading has read and found wrong. Strands run beside each other, each with a log of its own.</summary>
internal sealed class ContentLog
{
    public DiagnosticList Diagnostics { get; } = [];

    public List<SourceText> Sources { get; } = [];
}
