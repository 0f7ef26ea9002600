using Onsite.Documents;

namespace Onsite.Evaluation.Delivery;

/// <summary>Tells an answer that is a transcript with times from one that was written.</summary>
public static class PastedTranscript
{
    /// <summary>What every version of the format is named with.</summary>
    private const string Mark = "\"onsite-transcript/";

    /// <summary>The transcript that an answer is.</summary>
    /// <param name="answer">The answer as it was typed or pasted.</param>
    /// <param name="diagnostics">Takes what is wrong with a transcript; untouched where the answer is none.</param>
    /// <returns>The transcript; null where the answer is none, or where it cannot be used.</returns>
    public static Transcript? Find(string answer, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!answer.AsSpan().TrimStart().StartsWith("{") || !answer.Contains(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        var transcript = SourceText.FromText(answer.Trim(), "transcript", diagnostics) is { } source ? TranscriptReader.Read(source, diagnostics) : null;
        return diagnostics.HasErrors ? null : transcript;
    }
}
